"""Presets for picklist batches."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

PATH = "picklists/batches/presets"


def test_the_presets_of_the_examples_are_there(spec: Spec, api: TestClient) -> None:
    """Inactive ones are in a list of their own."""
    example = spec.example("picklists.batches.presets.list")
    assert api.get(PATH).json() == example
    assert api.get(f"{PATH}?offset=1").json() == example[1:]
    assert api.get(f"{PATH}?inactive=false").json() == example
    (inactive,) = api.get(f"{PATH}?inactive=true").json()
    assert inactive["active"] is False
    assert api.get(f"{PATH}/{inactive['idpicklist_batch_preset']}").json() == {**inactive, "picklists_count": 2}
    assert api.get(f"{PATH}/1").status_code == 404


def test_a_preset_counts_what_it_finds(spec: Spec, api: TestClient) -> None:
    """Now, not when it was made."""
    assert api.get(f"{PATH}/823467").json() == spec.example("picklists.batches.presets.get")
    api.post("picklists/batches", json={"idpicklist_batch_preset": 823467})
    assert api.get(f"{PATH}/823467").json()["picklists_count"] == 0
