"""Picklist batches as they go over the wire."""

from __future__ import annotations

import pytest

from picqer_mock.resources.picklists.batches.views import alias


@pytest.mark.parametrize(("place", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (703, "AAA")])
def test_places_have_letters(place: int, letters: str) -> None:
    """Behind Z come two letters."""
    assert alias(place) == letters
