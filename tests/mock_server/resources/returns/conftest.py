"""What tests of returns compare: values as they go over the wire."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock.wire import dumps

if TYPE_CHECKING:
    from collections.abc import Callable


def sent(value: Any) -> Any:
    """Return a value as a client reads it, with amounts of money as its JSON has them."""
    return json.loads(dumps(value))


@pytest.fixture
def heard(fired: Callable[[], list[tuple[str, Any]]]) -> Callable[[], list[tuple[str, Any]]]:
    """Returns the events of returns in the last call, each with its data, and leaves out those of stock and others."""
    return lambda: [(event, sent(data)) for event, data in fired() if event.startswith("returns.")]
