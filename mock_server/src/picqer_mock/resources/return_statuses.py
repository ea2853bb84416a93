"""Return statuses: where a return stands. The account makes its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import listing
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.tables import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.spec import Spec
    from picqer_mock.state import State

TABLES = (Table("return_status", "ReturnStatus", "idreturn_status"),)


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the return statuses of the spec's examples."""
    for row in spec.example("return_statuses.list"):
        state.insert("return_status", **row)


def list_(state: State, request: Request) -> Reply:
    """Answer a page of the return statuses, by rising id."""
    rows = listing.page(state, request, "return_status", "idreturn_status")
    return Reply([state.view("return_status", row) for row in rows])


HANDLERS: Mapping[str, Handler] = {"return_statuses.list": list_}
