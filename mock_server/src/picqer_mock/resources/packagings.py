"""Packagings: the boxes that are sent, and which one a picklist fits into."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock import clock, lookup
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.listing import page
from picqer_mock.tables import Table

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.spec import Spec
    from picqer_mock.state import State

TABLES = (Table("packaging", "Packaging", "idpackaging"),)


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the packagings of the spec's examples."""
    for row in spec.example("packagings.list"):
        state.insert("packaging", **row)


def list_(state: State, request: Request) -> Reply:
    """Answer a page of the active packagings, or of the inactive ones."""
    active = () if "inactive" in request.query else [("active", None)]
    rows = page(state, request, "packaging", "idpackaging", {"inactive": "NOT active"}, also=active)
    return Reply([state.view("packaging", row) for row in rows])


def get(state: State, request: Request) -> Reply:
    """Answer one packaging, active or not."""
    return Reply(state.view("packaging", _find(state, request)))


def create(state: State, request: Request) -> Reply:
    """Add a packaging, which is active.

    Assumes:
        - It is not advised by itself unless that is asked for.
    """
    now = clock.text(request.now)
    fields = {"use_in_auto_advice": False, **request.body, "active": True, "created_at": now, "updated_at": now}
    return Reply(_view(state, state.insert("packaging", **fields)))


def update(state: State, request: Request) -> Reply:
    """Change what is sent of a packaging."""
    number = _find(state, request)["idpackaging"]
    if request.body:
        state.update("packaging", {**request.body, "updated_at": clock.text(request.now)}, idpackaging=number)
    return Reply(_view(state, number))


HANDLERS: Mapping[str, Handler] = {
    "packagings.list": list_,
    "packagings.get": get,
    "packagings.create": create,
    "packagings.update": update,
}


def _find(state: State, request: Request) -> sqlite3.Row:
    return lookup.find(state, request, "packaging", "idpackaging")


def _view(state: State, number: int) -> dict[str, Any]:
    row = state.one("SELECT * FROM packaging WHERE idpackaging = ?", number)
    return state.view("packaging", row)
