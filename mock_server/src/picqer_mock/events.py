"""Events: what happens in the account, for the hooks that listen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from picqer_mock.state import State


def fire(state: State, event: str, data: Callable[[], Any]) -> None:
    """Note an event; it is sent to the hooks that listen once the call has succeeded.

    Args:
        state: The data.
        event: Its name in the spec, such as `orders.created`.
        data: Gives the payload, as the objects are now. Only called when a hook listens.
    """
    if state.row("SELECT 1 FROM hook WHERE event = ? AND active", event):
        state.fired.append((event, data()))
