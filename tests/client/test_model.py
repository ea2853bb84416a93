"""Models."""

import pytest

from picqer._runtime.model import as_map
from tests.client.stand_ins import Label


def test_models_take_keywords_only() -> None:
    """A model cannot be built by position, so that the order of its fields may change."""
    with pytest.raises(TypeError, match="positional"):
        Label(1, "x")  # type: ignore[call-arg]


def test_as_map_gives_a_dict_or_none() -> None:
    """PHP's empty array becomes an empty dict; a filled map and None stay as they are."""
    assert as_map(()) == {}
    assert as_map({"a": 1}) == {"a": 1}
    assert as_map(None) is None


def test_as_map_looks_into_lists_and_maps() -> None:
    """An empty array that stands for a map is found on any level; empty lists and other empty values stay."""
    assert as_map([(), {"a": (), "b": [], "c": 0, "d": ""}]) == [{}, {"a": {}, "b": [], "c": 0, "d": ""}]
