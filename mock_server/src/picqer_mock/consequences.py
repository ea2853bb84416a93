"""What follows from a change, at the end of each call and each piece of background work, before it is committed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock.resources import backorders
from picqer_mock.resources.products import announcements

if TYPE_CHECKING:
    from picqer_mock.call import Request
    from picqer_mock.state import State


def follow(state: State, request: Request) -> None:
    """Let the changes of this transaction have their consequences."""
    if state.free_before:
        announcements.announce(state, request)
        backorders.notice(state, request)
