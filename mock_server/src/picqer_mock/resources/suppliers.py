"""Suppliers: from whom products are bought."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock import addresses, listing, lookup
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.resources import comments
from picqer_mock.tables import Table

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from picqer_mock.spec import Spec
    from picqer_mock.state import State

TABLES = (
    Table(
        "supplier",
        "Supplier",
        "idsupplier",
        worked_out=frozenset({"full_address", "comment_count"}),
        references={"idtemplate": "template"},
    ),
)

# The suppliers of the made-up assortment.
MADE_UP = {1: "Northline Textiles", 2: "Bergmann Outdoor", 3: "Vale and Sons"}

_INACTIVE = {4: "Harbour Leather"}
_COMMENTED = "supplier"
_LANGUAGE = "nl"
_CODE_LENGTH = 2


def list_(state: State, request: Request) -> Reply:
    """Answer a page of the active suppliers, or of the inactive ones, by rising id."""
    active = () if "inactive" in request.query else [("active", None)]
    rows = listing.page(state, request, "supplier", "idsupplier", {"inactive": "NOT active"}, also=active)
    return Reply(_views(state, rows))


def get(state: State, request: Request) -> Reply:
    """Answer one supplier.

    Assumes:
        - `full_address` has the lines of a customer's address, name and country included: no source shows a supplier's.
    """
    return Reply(_views(state, [_find(state, request)])[0])


def create(state: State, request: Request) -> Reply:
    """Add a supplier, which is active.

    Assumes:
        - Without a language it is `nl`: all examples have that.
        - A country is two letters, shown in capitals: a live client sends small ones. Which exist is not checked, as
          the description has no list.
    """
    fields = {"language": _LANGUAGE, **_fields(state, request)}
    number = state.insert("supplier", **fields, active=True)
    return Reply(_view(state, number))


def update(state: State, request: Request) -> Reply:
    """Change what is sent of a supplier.

    Assumes:
        - A country that is none is refused with code 9, as on create: the list of codes names no calls.

    Leaves out:
        - Making a supplier inactive: no source shows a call that does.
    """
    number = _find(state, request)["idsupplier"]
    state.update("supplier", _fields(state, request), idsupplier=number)
    return Reply(_view(state, number))


def _find(state: State, request: Request) -> sqlite3.Row:
    return lookup.find(state, request, "supplier", "idsupplier")


HANDLERS: Mapping[str, Handler] = {
    "suppliers.list": list_,
    "suppliers.get": get,
    "suppliers.create": create,
    "suppliers.update": update,
    **comments.handlers("suppliers", _COMMENTED, "idsupplier", "name", _find),
}


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the suppliers of the spec's examples and of the made-up assortment, and an inactive one."""
    for idsupplier, name in {**MADE_UP, **_INACTIVE}.items():
        state.insert(
            "supplier",
            idsupplier=idsupplier,
            name=name,
            country="NL",
            language=_LANGUAGE,
            active=idsupplier not in _INACTIVE,
        )
    for row in spec.example("suppliers.list"):
        state.insert("supplier", **row, active=True)


def _fields(state: State, request: Request) -> dict[str, Any]:
    """Return what was sent, which is checked."""
    fields = dict(request.body)
    country = fields.get("country")
    if country is not None and len(country) == _CODE_LENGTH:
        fields["country"] = country.upper()
    addresses.check_country(fields.get("country"), "country")
    if fields.get("idtemplate") is not None:
        lookup.require(state, request, "template", "idtemplate", fields["idtemplate"])
    return fields


def _view(state: State, idsupplier: int) -> dict[str, Any]:
    return _views(state, state.rows("SELECT * FROM supplier WHERE idsupplier = ?", idsupplier))[0]


def _views(state: State, rows: Sequence[sqlite3.Row]) -> list[dict[str, Any]]:
    counts = comments.counts(state, _COMMENTED, [row["idsupplier"] for row in rows])
    return [
        {
            **state.view("supplier", row),
            "full_address": addresses.full(dict(row)),
            "comment_count": counts.get(row["idsupplier"], 0),
        }
        for row in rows
    ]
