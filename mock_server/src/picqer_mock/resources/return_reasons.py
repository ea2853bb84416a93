"""Return reasons: why products come back. The account makes its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import listing
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.tables import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.spec import Spec
    from picqer_mock.state import State

TABLES = (Table("return_reason", "ReturnReason", "idreturn_reason"),)


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the return reasons of the spec's examples."""
    for row in spec.example("return_reasons.list"):
        state.insert("return_reason", **row)


def list_(state: State, request: Request) -> Reply:
    """Answer a page of the return reasons, by rising id."""
    rows = listing.page(state, request, "return_reason", "idreturn_reason")
    return Reply([state.view("return_reason", row) for row in rows])


HANDLERS: Mapping[str, Handler] = {"return_reasons.list": list_}
