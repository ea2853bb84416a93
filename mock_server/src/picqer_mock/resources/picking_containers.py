"""Picking containers: bins, each for the products of one picklist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import clock
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.lookup import find
from picqer_mock.resources.picklists import states
from picqer_mock.tables import Table

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.spec import Spec
    from picqer_mock.state import State

TABLES = (
    Table(
        "picking_container",
        "PickingContainer",
        "idpicking_container",
        references={"idpicklist": "picklist"},
        constraints=("UNIQUE (idpicklist)",),
    ),
)


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the containers of the spec's examples."""
    for row in spec.example("picking_containers.list"):
        state.insert("picking_container", **row)


def list_(state: State, request: Request) -> Reply:
    """Answer all containers, or the one that holds a picklist."""
    idpicklist = request.query.get("idpicklist")
    rows = state.rows("SELECT * FROM picking_container ORDER BY idpicking_container")
    return Reply(
        [state.view("picking_container", row) for row in rows if idpicklist is None or row["idpicklist"] == idpicklist]
    )


def get(state: State, request: Request) -> Reply:
    """Answer one container."""
    return Reply(state.view("picking_container", _find(state, request)))


def create(state: State, request: Request) -> Reply:
    """Add a container, which is free.

    Assumes:
        - Two containers may have the same name: the page names no rule, and its examples call a container "1".
    """
    now = clock.text(request.now)
    number = state.insert("picking_container", **request.body, created_at=now, updated_at=now)
    return Reply(_view(state, number))


def update(state: State, request: Request) -> Reply:
    """Give a container another name."""
    return _change(state, request, request.body)


def delete(state: State, request: Request) -> Reply:
    """Remove a container. A picklist in it goes on without."""
    state.delete("picking_container", idpicking_container=_find(state, request)["idpicking_container"])
    return Reply()


def link(state: State, request: Request) -> Reply:
    """Let a container hold a picklist; if it cannot, nothing changes, and the answer shows that.

    Assumes:
        - A picklist can be linked while its status allows it to be picked or put aside, and while no other container
          holds it; the page only says that an invalid one is not refused.
        - A container that holds a picklist can be given another one, which is then the only one in it.
        - A container is free again when its picklist is closed or cancelled: the page shows no call that unlinks.
    """
    container = _find(state, request)
    idpicklist = request.body["idpicklist"]
    picklist = state.row("SELECT * FROM picklist WHERE idpicklist = ?", idpicklist)
    elsewhere = state.has("picking_container", idpicklist=idpicklist)
    if picklist is None or elsewhere or "cancel" not in states.ALLOWED[picklist["status"]]:
        return Reply(state.view("picking_container", container))
    return _change(state, request, {"idpicklist": idpicklist})


HANDLERS: Mapping[str, Handler] = {
    "picking_containers.list": list_,
    "picking_containers.get": get,
    "picking_containers.create": create,
    "picking_containers.update": update,
    "picking_containers.delete": delete,
    "picking_containers.link": link,
}


def free(state: State, request: Request, idpicklist: int) -> None:
    """Free the container of a picklist, if it is in one."""
    fields = {"idpicklist": None, "updated_at": clock.text(request.now)}
    state.update("picking_container", fields, idpicklist=idpicklist)


def _find(state: State, request: Request) -> sqlite3.Row:
    return find(state, request, "picking_container", "idpicking_container")


def _change(state: State, request: Request, fields: Mapping[str, object]) -> Reply:
    number = _find(state, request)["idpicking_container"]
    state.update("picking_container", {**fields, "updated_at": clock.text(request.now)}, idpicking_container=number)
    return Reply(_view(state, number))


def _view(state: State, number: int) -> dict[str, object]:
    row = state.one("SELECT * FROM picking_container WHERE idpicking_container = ?", number)
    return state.view("picking_container", row)
