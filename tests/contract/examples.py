"""The examples of the spec as calls, and what they need on the demo account.

All operations on orders share one example of an order. Which of them can be carried out depends on what has happened to
that order, and no order is a concept, paused and cancelled at the same time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from tests.contract.target import SPEC, keep

if TYPE_CHECKING:
    from collections.abc import Mapping

    import requests

    from tests.contract.ledger import Kind

_AUTH = ("picqer-mock-key", "")
_HEADERS = {"User-Agent": "ContractTests (example.com - dev@example.com)"}
# Of Picqer's page: words in place of an image.
NO_IMAGE = "--base64 encoded image--"


class Stage(NamedTuple):
    """What makes the example of an operation succeed on a fresh demo account.

    Args:
        ids: What its path holds in place of the spec's examples.
        before: Operations that are carried out first, with their own examples.
        made: The ids of its path that are those of what the last of these made.
    """

    ids: Mapping[str, int] = {}
    before: tuple[str, ...] = ()
    made: tuple[str, ...] = ()


_CONCEPT = {"idorder": 6575}
_CONCEPT_LINE = {"idorder": 6575, "idorder_product": 86855}
_COMPOSITION = {"idproduct": 1351}
_RECEIPT_V1 = {"idreceipt": 900}

STAGES: Mapping[str, Stage] = {
    "customers.delete": Stage({"idcustomer": 5607}),
    "location_types.delete": Stage({"idlocation_type": 3}),
    "locations.delete": Stage(before=("locations.create",), made=("idlocation",)),
    "orders.update": Stage(_CONCEPT),
    "orders.delete": Stage(_CONCEPT),
    "orders.process": Stage(_CONCEPT),
    "orders.resume": Stage({"idorder": 6574}),
    "orders.change_to_concept": Stage({"idorder": 6572}),
    "orders.undo_cancellation": Stage({"idorder": 6571}),
    "orders.allocate": Stage(_CONCEPT),
    "orders.deallocate": Stage(_CONCEPT, before=("orders.allocate",)),
    "orders.products.create": Stage(_CONCEPT),
    "orders.products.update": Stage(_CONCEPT_LINE),
    "orders.products.delete": Stage(_CONCEPT_LINE),
    "picklists.close": Stage(before=("picklists.pick_all",)),
    "picklists.resume": Stage(before=("picklists.pause",)),
    "picklists.shipments.cancel": Stage(before=("picklists.shipments.create",), made=("idshipment",)),
    "products.inactivate": Stage(_COMPOSITION),
    "products.stock.update": Stage({"idwarehouse": 13}),
    "products.stock.move": Stage({"idwarehouse": 13}),
    "products.images.delete": Stage({"idproduct": 1105343}),
    "products.locations.unlink": Stage({"idlocation": 5}, before=("products.locations.link",)),
    "products.parts.list": Stage(_COMPOSITION),
    "products.parts.create": Stage(_COMPOSITION),
    "products.parts.get": Stage(_COMPOSITION),
    "products.parts.update": Stage(_COMPOSITION),
    "products.parts.delete": Stage(_COMPOSITION),
    "products.produce": Stage({"idproduct": 1352}),
    "purchase_orders.mark_as_purchased": Stage({"idpurchaseorder": 702}),
    "purchase_orders.cancel": Stage({"idpurchaseorder": 702}),
    "purchase_orders.products.delete": Stage({"idpurchaseorder_product": 9002}),
    "receipts.delete": Stage(_RECEIPT_V1),
    "receipts.products.update": Stage({**_RECEIPT_V1, "idreceipt_product": 9100}),
    "receipts.mark_all_received": Stage(_RECEIPT_V1),
    "tasks.uncomplete": Stage(before=("tasks.complete",)),
}


def path_of(operation: str) -> dict[str, Any]:
    """Return the ids of the spec's example."""
    return {entry.name: entry.example for entry in SPEC.operations[operation].parameters if entry.where == "path"}


def required_of(operation: str) -> dict[str, Any]:
    """Return the spec's examples of the query parameters that must be there."""
    parameters = SPEC.operations[operation].parameters
    return {entry.name: entry.example for entry in parameters if entry.where == "query" and entry.required}


def bodies_of(operation: str) -> list[Any]:
    """Return the examples of the request body that can be sent; None alone, where there is no body."""
    body = SPEC.operations[operation].body
    if body is None:
        return [None]
    examples = SPEC.at(body.pointer.removesuffix("/schema")).get("examples", {})
    values = [SPEC.resolve(example)["value"] for example in examples.values()]
    return [value for value in values if NO_IMAGE not in value.values()] or [None]


def set_stage(operation: str, session: requests.Session) -> dict[str, Any]:
    """Prepare an account for the example of an operation, and return the ids of its path that fit."""
    stage = STAGES.get(operation, Stage())
    answer: Any = None
    for name in stage.before:
        response = send(name, set_stage(name, session), bodies_of(name)[0], session)
        assert response.ok, f"{name}, before {operation}: {response.text}"
        answer = response.json()
    return {**path_of(operation), **stage.ids, **{name: answer[name] for name in stage.made}}


def send(
    operation: str,
    ids: Mapping[str, Any],
    body: Any,
    session: requests.Session,
    query: Mapping[str, Any] | None = None,
    *,
    kind: Kind = "ours",
    **changed: Any,
) -> requests.Response:
    """Call an operation, and check that the answer is as the spec says.

    Args:
        operation: Its id.
        ids: What its path holds.
        body: The JSON to send; nothing, if it is None.
        session: Where to call.
        query: Query parameters, next to the examples of those that must be there.
        kind: What the call counts as.
        changed: Arguments of `requests` that make the call another than it should be.
    """
    call = SPEC.operations[operation]
    proper: dict[str, Any] = {
        "params": {**required_of(operation), **(query or {})},
        "json": body,
        "auth": _AUTH,
        "headers": _HEADERS,
    }
    response = session.request(call.method, url_of(operation, ids), **(proper | changed))
    keep(operation, ids, response, kind)
    return response


def url_of(operation: str, ids: Mapping[str, Any]) -> str:
    """Return where an operation is called, with what its path holds."""
    return f"http://testserver{SPEC.base_path}{SPEC.operations[operation].path.format_map(ids)}"
