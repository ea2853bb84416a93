"""Picklist batches themselves: list, get, create, delete, assign, reset, and as PDF."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from picqer_mock import clock, lookup, pdf
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import RefusedError, StatusError
from picqer_mock.events import fire
from picqer_mock.listing import page
from picqer_mock.lookup import require
from picqer_mock.resources import comments
from picqer_mock.resources.picklists import lines, papers, states
from picqer_mock.resources.picklists.batches import membership, presets
from picqer_mock.resources.picklists.batches.views import picklists, view, views
from picqer_mock.resources.picklists.views import views as picklist_views
from picqer_mock.tables import Table

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.state import State

TABLES = (
    Table(
        "picklist_batch",
        "PicklistBatch",
        "idpicklist_batch",
        worked_out=frozenset({"display_title", "total_products", "total_picklists"}),
        references={"idwarehouse": "warehouse", "assigned_to_iduser": "user", "completed_by_iduser": "user"},
        extra=("assigned_to_iduser INTEGER", "completed_by_iduser INTEGER"),
        constraints=("UNIQUE (picklist_batchid)",),
    ),
)

SOURCE = "picklist_batch"
"""What comments call a batch."""

_FILTERS = {
    "idwarehouse": "idwarehouse = ?",
    "assigned_to_iduser": "assigned_to_iduser = ?",
    "type": "type = ?",
    "status": "status = ?",
}


def find(state: State, request: Request) -> sqlite3.Row:
    """Return the row of the batch in the path.

    Raises:
        NotFoundError: It does not exist.
    """
    return lookup.find(state, request, "picklist_batch", "idpicklist_batch")


def list_(state: State, request: Request) -> Reply:
    """Answer a page of the batches that pass all filters, by rising id, without picklists and products.

    Assumes:
        - `display_title` is the title, or else the day the batch was made, such as 2026-01-13.
        - `total_products` counts pieces: in Picqer's example, a batch of singles has more of them than picklists.
    """
    return Reply(views(state, page(state, request, "picklist_batch", "idpicklist_batch", _FILTERS)))


def get(state: State, request: Request) -> Reply:
    """Answer one batch with its picklists and products.

    Assumes:
        - What is collected is what is picked: no call collects anything.
        - Notes are comments on the picklist, and the remarks are those of its order.
    """
    return Reply(view(state, find(state, request)["idpicklist_batch"], request.base_url))


def create(state: State, request: Request) -> Reply:
    """Make a batch of the picklists that are named, or else of those that a preset or the filters find.

    Assumes:
        - Named picklists that are not new, or not in the batch's warehouse, are left out; those of another batch move.
        - The warehouse is the given one, or else that of the preset, or else that of the first picklist.
        - The type is the given one, or else that of the preset, or else normal.
        - Where nothing is left to take, the call is refused, rather than making an empty batch.
        - Batches are numbered from 1 on.
    """
    body = request.body
    chosen = _filters(state, request)
    found = _named(state, body["idpicklists"]) if "idpicklists" in body else presets.free(state, chosen)
    idwarehouse = chosen.idwarehouse or next((picklist["idwarehouse"] for picklist in found), None)
    taken = [picklist for picklist in found if picklist["idwarehouse"] == idwarehouse]
    if not taken:
        where = "idpicklists" if "idpicklists" in body else "the body"
        raise RefusedError(
            f"{where}: expected at least one picklist for the batch that is new, found none."
            " Process an order first, or name other picklists."
        )
    last = state.row("SELECT max(picklist_batchid) AS number FROM picklist_batch")
    now = clock.text(request.now)
    number = state.insert(
        "picklist_batch",
        picklist_batchid=1 + ((last["number"] if last else None) or 0),
        title=body.get("title"),
        idwarehouse=idwarehouse,
        type=chosen.type,
        status=membership.OPEN,
        created_at=now,
        updated_at=now,
    )
    for picklist in taken:
        membership.join(state, request, number, picklist)
    fire(state, "picklist_batches.created", partial(view, state, number, request.base_url))
    return Reply(view(state, number, request.base_url))


def delete(state: State, request: Request) -> Reply:
    """Remove a batch with its comments.

    Assumes:
        - Its picklists stay as they are, in no batch: what becomes of them is not documented.
    """
    number = find(state, request)["idpicklist_batch"]
    state.update("picklist", {"idpicklist_batch": None, "batch_place": None}, idpicklist_batch=number)
    comments.forget(state, SOURCE, number)
    state.delete("picklist_batch", idpicklist_batch=number)
    return Reply()


def assign(state: State, request: Request) -> Reply:
    """Give a batch to a user, or to nobody.

    Assumes:
        - Its picklists keep their own user: the example shows a batch of somebody with a picklist of nobody.
        - A batch that is completed cannot be given to somebody else.
    """
    batch, iduser = find(state, request), request.body["iduser"]
    _check_open(batch)
    if iduser is not None:
        require(state, request, "user", "iduser", iduser)
    if iduser != batch["assigned_to_iduser"]:
        state.update("picklist_batch", {"assigned_to_iduser": iduser}, idpicklist_batch=batch["idpicklist_batch"])
        membership.changed(state, request, batch["idpicklist_batch"])
    return _answer(state, request)


def reset(state: State, request: Request) -> Reply:
    """Let an open batch start anew: nothing of its open picklists is picked any more, and nobody has the batch.

    Assumes:
        - That is what it does, and the answer is the batch: one integration shows the call, without a word on either.
    """
    batch = find(state, request)
    _check_open(batch)
    for picklist in membership.of(state, batch["idpicklist_batch"]):
        if "cancel" in states.ALLOWED[picklist["status"]]:
            lines.put_back(state, picklist["idpicklist"])
    state.update("picklist_batch", {"assigned_to_iduser": None}, idpicklist_batch=batch["idpicklist_batch"])
    membership.changed(state, request, batch["idpicklist_batch"])
    return _answer(state, request)


def get_pdf(state: State, request: Request) -> Reply:
    """Answer a batch as a small PDF with its products, and with the papers of its picklists if asked for.

    Assumes:
        - Picklists and packing lists come along only if asked for: what counts otherwise is not documented.
    """
    batch = find(state, request)
    number = batch["idpicklist_batch"]
    shown = view(state, number, request.base_url)
    own = [f"Batch {batch['picklist_batchid']}", shown["display_title"], ""]
    for product in shown["products"]:
        amount = sum(need["amount"] for need in product["picklists"])
        own += [f"{amount} x {product['productcode']}  {product['name']}", f"    {product['stock_location'] or '-'}"]
    texts = [own]
    for picklist in picklist_views(state, membership.of(state, number)):
        if request.query.get("includePicklists"):
            texts.append(papers.picklist(picklist))
        if request.query.get("includePackinglists"):
            texts.append(papers.packing_list(picklist))
    return Reply(pdf.document(texts))


def list_picklists(state: State, request: Request) -> Reply:
    """Answer the picklists of a batch, each in its place."""
    return Reply(picklists(state, find(state, request)["idpicklist_batch"]))


def list_picklists_with(state: State, request: Request) -> Reply:
    """Answer the picklists of a batch that hold a product; none for a product that is not in it."""
    number = find(state, request)["idpicklist_batch"]
    idproduct = lookup.find(state, request, "product", "idproduct")["idproduct"]
    return Reply(picklists(state, number, idproduct))


def add(state: State, request: Request) -> Reply:
    """Put a picklist into an open batch; one that is in it stays there.

    Assumes:
        - It must be new and of the batch's warehouse. One of another batch moves.
    """
    batch = find(state, request)
    _check_open(batch)
    picklist = require(state, request, "picklist", "idpicklist", request.body["idpicklist"])
    states.check(picklist, "batch")
    if picklist["idwarehouse"] != batch["idwarehouse"]:
        raise RefusedError(
            f"idpicklist: expected a picklist of warehouse {batch['idwarehouse']}, as is the batch,"
            f" found {picklist['picklistid']} of warehouse {picklist['idwarehouse']}."
        )
    if picklist["idpicklist_batch"] != batch["idpicklist_batch"]:
        membership.join(state, request, batch["idpicklist_batch"], picklist)
        membership.changed(state, request, batch["idpicklist_batch"])
    return _answer(state, request)


def remove(state: State, request: Request) -> Reply:
    """Take a picklist out of a batch, which may be completed without it.

    Assumes:
        - Only an open batch loses picklists.
    """
    batch = find(state, request)
    also = {"idpicklist_batch": batch["idpicklist_batch"]}
    picklist = lookup.find(state, request, "picklist", "idpicklist", **also)
    _check_open(batch)
    membership.leave(state, request, picklist)
    return Reply()


HANDLERS: Mapping[str, Handler] = {
    "picklists.batches.list": list_,
    "picklists.batches.get": get,
    "picklists.batches.create": create,
    "picklists.batches.delete": delete,
    "picklists.batches.assign": assign,
    "picklists.batches.reset": reset,
    "picklists.batches.pdf.get": get_pdf,
    "picklists.batches.picklists.list": list_picklists,
    "picklists.batches.picklists.add": add,
    "picklists.batches.picklists.remove": remove,
    "picklists.batches.products.picklists.list": list_picklists_with,
    **comments.handlers("picklists.batches", SOURCE, "idpicklist_batch", "picklist_batchid", find),
}


def _answer(state: State, request: Request) -> Reply:
    return Reply(view(state, request.path["idpicklist_batch"], request.base_url))


def _check_open(batch: sqlite3.Row) -> None:
    if batch["status"] != membership.OPEN:
        raise StatusError(
            f"idpicklist_batch: expected a batch that is open, found {batch['picklist_batchid']},"
            f" which is {batch['status']}."
        )


def _filters(state: State, request: Request) -> presets.Filters:
    """Return which picklists a new batch takes: as the body says, or else its preset."""
    body: Mapping[str, Any] = request.body
    preset: Mapping[str, Any] = {"idwarehouse": None, "type": presets.NORMAL}
    if "idwarehouse" in body:
        require(state, request, "warehouse", "idwarehouse", body["idwarehouse"])
    if "idpicklist_batch_preset" in body:
        key = "idpicklist_batch_preset"
        row = require(state, request, "picklist_batch_preset", key, body[key])
        preset = {name: row[name] for name in preset}
    return presets.filters({**preset, **{name: body[name] for name in preset if name in body}})


def _named(state: State, numbers: list[int]) -> list[sqlite3.Row]:
    """Return the new picklists of these, in the order in which they were named.

    Raises:
        RefusedError: One does not exist.
    """
    found: list[sqlite3.Row] = []
    for index, number in enumerate(dict.fromkeys(numbers)):
        row = state.row("SELECT * FROM picklist WHERE idpicklist = ?", number)
        if row is None:
            raise RefusedError(f"idpicklists[{index}]: expected the id of a picklist of this account, found {number}.")
        if "batch" in states.ALLOWED[row["status"]]:
            found.append(row)
    return found
