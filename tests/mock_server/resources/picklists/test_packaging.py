"""Which packaging is advised for a picklist."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

PATH = "picklists/76859/packaging-advice"


@pytest.mark.parametrize(
    ("amount", "sides", "expected"),
    [
        (1, {}, 1),  # a product without sides takes no room
        (1, {"length": 2, "width": 20, "height": 14}, 1),
        (1, {"length": 21, "width": 1, "height": 1}, 3),
        (2, {"length": 20, "width": 14, "height": 2}, 3),
        (30, {"length": 20, "width": 14, "height": 2}, None),
    ],
)
def test_the_smallest_that_all_fits_into_is_advised(
    api: TestClient, make: Callable[..., int], amount: int, sides: dict[str, int], expected: int | None
) -> None:
    """By the longest sides and the volume; packagings that are not for automatic advice are left out."""
    box = {"name": "Box", "length": 30, "width": 20, "height": 20, "use_in_auto_advice": True}
    assert api.post("packagings", json=box).json()["idpackaging"] == 3
    assert api.put("products/1002", json=sides).is_success
    assert api.get(f"picklists/{make((1002, amount))}/packaging-advice").json() == {"idpackaging": expected}


def test_inactive_packagings_are_not_advised(api: TestClient) -> None:
    """Unless nothing is left to advise."""
    assert api.get(PATH).json() == {"idpackaging": 1}
    api.put("packagings/1", json={"active": False})
    assert api.get(PATH).json() == {"idpackaging": None}


def test_what_was_set_is_advised(api: TestClient) -> None:
    """Even if another one is smaller."""
    assert api.put(PATH, json={"idpackaging": 2}).json() == {"idpackaging": 2}
    assert api.get(PATH).json() == {"idpackaging": 2}
    answer = api.put(PATH, json={"idpackaging": 9})
    assert answer.json()["error_message"] == "idpackaging: expected the id of a packaging of this account, found 9."
