"""The papers of a picklist as PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from starlette.testclient import TestClient


@pytest.mark.parametrize(
    ("paper", "texts"),
    [
        ("picklistpdf", [b"(Picklist P2026-1289)", b"(1 x 6531-RB-7-9  Hyperkewl", b"A.1.1.A)"]),
        ("packinglistpdf", [b"(Packing list P2026-1289)", b"(6983 HX Doesburg)", b"(1 x 6531-RB-7-9  Hyperkewl"]),
    ],
)
def test_papers_show_number_and_lines(api: TestClient, paper: str, texts: list[bytes]) -> None:
    """As real PDFs: where to pick on the one, where it goes on the other."""
    answer = api.get(f"picklists/76859/{paper}")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-")
    for text in texts:
        assert text in answer.content
    assert api.get(f"picklists/1/{paper}").status_code == 404
