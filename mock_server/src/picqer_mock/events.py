"""Events: what happens in the account, for the hooks that listen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping, Sequence

    from picqer_mock.state import State


NOT_SENT: Mapping[str, str] = {
    "location_stock_counts.completed": "no call counts the stock of a location",
    "shipping_providers.options": "no shipping provider of one's own can be set up",
    "shipping_providers.ship": "no shipping provider of one's own can be set up",
    "webshop_orders.imported": "no shop is linked",
}
"""The webhooks of the spec that the simulator never sends, each with the reason."""


def fire(state: State, event: str, data: Callable[[], Any]) -> None:
    """Note an event; it is sent to the hooks that listen once the call has succeeded.

    Args:
        state: The data.
        event: Its name in the spec, such as `orders.created`.
        data: Gives the payload, as the objects are now. Only called when a hook listens.
    """
    if listening(state, event):
        state.fired.append((event, data()))


def listening(state: State, event: str) -> Sequence[sqlite3.Row]:
    """Return the active hooks that hear of an event, by rising id. Asked at every event, so they are remembered."""
    if state.hooks is None:
        hooks: dict[str, list[sqlite3.Row]] = {}
        for hook in state.rows("SELECT * FROM hook WHERE active ORDER BY idhook"):
            hooks.setdefault(hook["event"], []).append(hook)
        state.hooks = hooks
    return state.hooks.get(event, ())
