"""What is written can be read: field by field, at once and later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.contract.caller import caller
from tests.contract.checks.writes import differences
from tests.contract.examples import bodies_of, set_stage
from tests.contract.target import SPEC

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WRITES = [operation.id for operation in SPEC.operations.values() if operation.body is not None]
_CREATES = [name for name in _WRITES if name.endswith(".create")]
_UPDATES = [name for name in _WRITES if name.endswith(".update")]


def _reader(operation: str) -> str:
    """Return what reads at the path of a write; empty if nothing does."""
    path = SPEC.operations[operation].path
    return next((call.id for call in SPEC.operations.values() if (call.method, call.path) == ("GET", path)), "")


def _required(operation: str) -> set[str]:
    """Return the fields that a write must send."""
    return SPEC.required(SPEC.at(SPEC.operations[operation].body.pointer))


# Values for fields where no schema says what fits.
_FITTING: Mapping[str, tuple[Any, ...]] = {
    "color": ("#12ab34", "#ffffff"),
    "country": ("BE", "NL"),
    "discount": (12.5, 0),
    "image": (),
    "version": (1, 2),
}
# Fields of which no value but that of the example fits the demo account, each with the reason.
_KEPT: Mapping[tuple[str, str], str] = {
    ("locations.create", "type"): "the example has a location type, which containers have not",
    ("picklists.pick", "amount"): "no more than there is to pick",
    ("picklists.products.pick_locations.update", "amount"): "no more than there is to pick",
    ("products.update", "type"): "kept while there is stock",
    ("products.update", "unlimitedstock"): "kept while there is stock",
    ("products.update", "active"): "kept while there is stock",
    ("products.stock.update", "amount"): "one of amount and change",
    ("products.stock.move", "from_idlocation"): "the location where the pieces are",
    ("products.stock.update", "idlocation"): "the location where the pieces are",
    ("purchase_orders.create", "idsupplier"): "one of idsupplier and supplier_name",
    ("purchase_orders.create", "supplier_name"): "one of idsupplier and supplier_name",
    ("purchase_orders.products.update", "amount"): "no less than came in",
    ("receipts.create", "remarks"): "receipts of version 2 have none",
    ("receipts.products.create", "strategy"): "the example names a line, which is another strategy",
}


# One of several, of which a schema or a rule asks for any.
_NEEDED: Mapping[str, set[str]] = {
    "orders.create": {"idcustomer"},
    "purchase_orders.create": {"idsupplier"},
    "receipts.create": {"idpurchaseorder"},
    "returns.logs.create": {"message"},
}

# Fields that a create or an update sends and its answer does not have, each with the reason.
_UNSHOWN: Mapping[tuple[str, str], str] = {
    ("fulfilment.customers.create", "password"): "never shown",
    ("fulfilment.customers.update", "password"): "never shown",
    ("locations.create", "idlocation_type"): "shown as an object",
    ("orders.order_fields.update", "value"): "the answer is not documented",
    ("orders.notes.create", "note"): "the answer is not documented",
    ("picklists.shipments.create", "idshippingprofile"): "shown under another name",
    ("picklists.batches.create", "idpicklists"): "shown as objects",
    ("products.stock.update", "change"): "what is shown is the stock",
    ("products.stock.update", "reason"): "shown in the history",
    ("receipts.create", "idpurchaseorder"): "shown as an object",
    ("receipts.products.update", "delta"): "what is shown is the amount",
    ("receipts.products.update", "stock_idlocation"): "shown as an object",
}


@pytest.mark.parametrize("operation", _WRITES)
def test_what_is_written_is_read(operation: str) -> None:
    """A write is carried out with any values that the schema allows, and a get of the object shows them afterwards."""
    for changes in _variants(operation):
        caller().reset()
        ids = set_stage(operation, caller().session)
        sent = {**(bodies_of(operation)[0] or {}), **changes}
        answer = caller().do(operation, ids, sent)
        if operation.endswith((".create", ".update")) and isinstance(answer, dict):
            unshown = {name for name, value in sent.items() if value is not None and name not in answer}
            assert {name for name in unshown if (operation, name) not in _UNSHOWN} == set()
        read = _read(operation, ids, answer)
        if read is not None:
            wrong = [problem for name, item in answer.items() for problem in differences(name, item, read)]
            assert not wrong, f"{operation} of {sent}: {wrong}"


@pytest.mark.parametrize("operation", _CREATES)
def test_what_is_required_suffices(operation: str) -> None:
    """A create with nothing but that is carried out."""
    caller().reset()
    ids = set_stage(operation, caller().session)
    needed = _required(operation) | _NEEDED.get(operation, set())
    body = {name: value for name, value in bodies_of(operation)[0].items() if name in needed}
    caller().do(operation, ids, body)


@pytest.mark.parametrize("operation", [name for name in _CREATES if _reader(name)])
def test_what_is_made_is_listed(operation: str) -> None:
    """With the other objects at its place, as the answer shows it."""
    caller().reset()
    ids = set_stage(operation, caller().session)
    answer = caller().do(operation, ids, bodies_of(operation)[0])
    key = next(iter(answer))
    (row,) = (row for row in caller().all(_reader(operation), ids) if row.get(key) == answer[key])
    assert [problem for name, value in row.items() for problem in differences(name, value, answer)] == []


@pytest.mark.parametrize("operation", [name for name in _UPDATES if _reader(name) and not _required(name)])
def test_what_is_not_sent_stays(operation: str) -> None:
    """An update to what one field has already changes nothing but the time of the last change."""
    caller().reset()
    get, ids = _reader(operation), set_stage(operation, caller().session)
    before = caller().do(get, ids)
    field = next(name for name in SPEC.operations[operation].body.fields if before.get(name))
    caller().do(operation, ids, {field: before[field]})
    after = caller().do(get, ids)
    times = [name for name in before if name.startswith("updated")]
    assert {**after, **{name: before[name] for name in times}} == before


@pytest.mark.parametrize(
    ("operation", "field"),
    [(name, field) for name in _WRITES for field in SPEC.operations[name].body.defaults],
)
def test_what_is_left_out_has_its_default(operation: str, field: str) -> None:
    """The object is made as if the default had been sent."""
    caller().reset()
    ids = set_stage(operation, caller().session)
    sent = {name: value for name, value in bodies_of(operation)[0].items() if name != field}
    answer = caller().do(operation, ids, sent)
    assert list(differences(field, SPEC.operations[operation].body.defaults[field], answer)) == []


def _variants(operation: str) -> Iterator[dict[str, Any]]:
    """Give other values for all fields together, until each value of each field had its turn."""
    fields = SPEC.operations[operation].body.fields
    kept = {name for name in fields if (operation, name) in _KEPT}
    values = {name: list(_values(name, schema)) for name, schema in fields.items() if name not in kept}
    for turn in range(max(map(len, values.values()), default=0)):
        yield {name: choices[turn % len(choices)] for name, choices in values.items() if choices}


def _values(field: str, schema: Mapping[str, Any]) -> Iterator[Any]:
    """Give values that a schema allows for a field; none for one that needs what only the account knows."""
    types = schema.get("type", "string" if "enum" in schema else [])
    kinds = [types] if isinstance(types, str) else types
    fitting = next((values for name, values in _FITTING.items() if field.endswith(name)), None)
    if fitting is not None and "pattern" not in schema:
        yield from fitting
    elif "enum" in schema:
        yield from (value for value in schema["enum"] if value is not None)
    elif "string" in kinds and not schema.keys() & {"format", "pattern"}:
        yield f"Änderung '{field}' %1"
    elif "boolean" in kinds:
        yield from (True, False)
    elif "number" in kinds:
        yield from (1234.56, 0.005)
    elif "integer" in kinds and not field.startswith("id") and "_id" not in field:
        yield schema.get("minimum", 0) + 3
    if "null" in kinds:
        yield None


def _read(operation: str, ids: Mapping[str, Any], answer: Any) -> Any:
    """Return the object that a write has changed, as it is read; None if no call reads it."""
    call = SPEC.operations[operation]
    if not isinstance(answer, dict):
        return None
    for get in SPEC.operations.values():
        if get.method != "GET" or not get.id.endswith(".get") or get.media_type != "application/json":
            continue
        if get.path == call.path:
            return caller().do(get.id, ids)
        key = get.path.removeprefix(f"{call.path}/{{").removesuffix("}")
        if call.id.endswith(".create") and get.path == f"{call.path}/{{{key}}}":
            return caller().do(get.id, {**ids, key: answer[key]})
    return None
