"""A plugin of pytest that runs first what most likely notices a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take words from the command line."""
    parser.addoption("--nearest", action="append", default=[], help="run tests with this word in their name first")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Bring those tests to the front that have a word, in the order of the words; the rest stays as it is."""
    words: list[str] = config.getoption("nearest")
    items.sort(key=lambda item: next((place for place, word in enumerate(words) if word in item.nodeid), len(words)))
