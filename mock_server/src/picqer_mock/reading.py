"""The list and the get of resources that calls can only read: what the account has set in the app."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock import listing, lookup
from picqer_mock.call import Handler, Reply, Request

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping

    from picqer_mock.state import State


def handlers(
    resource: str,
    table: str,
    key: str,
    filters: Mapping[str, str] | None = None,
    view: Callable[[State, sqlite3.Row], dict[str, Any]] | None = None,
) -> Mapping[str, Handler]:
    """Return the handlers of `<resource>.list` and `<resource>.get`.

    Args:
        resource: First word of the operations.
        table: Where the objects are.
        key: Their id, also in the path.
        filters: Those of the list, as `picqer_mock.listing.page` takes them.
        view: Returns an object as it goes over the wire; without it, that is all that is stored.
    """

    def shown(state: State, row: sqlite3.Row) -> dict[str, Any]:
        return view(state, row) if view else state.view(table, row)

    def list_(state: State, request: Request) -> Reply:
        """Answer a page, by rising id."""
        return Reply([shown(state, row) for row in listing.page(state, request, table, key, filters)])

    def get(state: State, request: Request) -> Reply:
        """Answer one."""
        return Reply(shown(state, lookup.find(state, request, table, key)))

    return {f"{resource}.list": list_, f"{resource}.get": get}
