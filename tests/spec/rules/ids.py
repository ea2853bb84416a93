"""The rule that the examples tell of one account."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from tests.spec.fact_tables import called, tables
from tests.spec.reading import component, merged
from tests.spec.rules.examples import bodies

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.spec.reading import Spec

_ID = re.compile(r"(?:[a-z_]+_)?(id[a-z][a-z_]*)")
# Other names of the same thing, and lists of ids that have another name.
_SAME = {
    "idshippingprofile": "idshippingprovider_profile",
    "idcompany_shippingprovider": "idshippingprovider",
    "idcompany_shippingprovider_profile": "idshippingprovider_profile",
    "allowed_shipping_profiles": "idshippingprovider_profile",
    "warehouses": "idwarehouse",
    "pricelists": "idpricelist",
    "idauthor": "iduser",
    "idmentioned": "iduser",
}
# Things that no answer of a known form shows: linked stores and movements.
_UNSHOWN = {"idcompany_webshop", "idmovement"}
# Picqer's own examples come from several accounts. They stand here value for value, so these ids lead nowhere.
_PUBLISHED = {
    ("FulfilmentCustomer", "allowed_shipping_profiles"),
    ("FulfilmentCustomer", "preferred_idwarehouse"),
    ("FulfilmentCustomerChanged", "preferred_idwarehouse"),
    ("FulfilmentCustomerCreated", "preferred_idwarehouse"),
    ("FulfilmentCustomerNew", "preferred_idwarehouse"),
    ("FulfilmentCustomers", "preferred_idwarehouse"),
    ("ProductImageCreated", "idproduct"),
    ("ProductImages", "idproduct"),
    ("ProductStockChanged", "idwarehouse"),
    ("ProductStocks", "idwarehouse"),
    ("ProductWarehouseChanged", "idproduct"),
    ("ProductWarehouses", "idproduct"),
    ("ProductWarehouses", "idwarehouse"),
}


def agree(spec: Spec) -> list[str]:
    """S40."""
    known = shown(spec)
    components = spec.document["components"]
    values = [(name, item.where("value"), item["value"]) for name, item in components["examples"].items()]
    for name, item in components["parameters"].items():
        values.append((name, item.where("example"), {item["name"]: item.get("example")}))
    found = []
    for name, where, value in values:
        lost = [
            (field, number)
            for field, number in sorted(set(_named(value)))
            if _thing(field) not in _UNSHOWN and number not in known.get(_thing(field), ())
            # A hook is for one event, and no account has a hook for each.
            if field != "idhook" or not name.endswith("Event")
        ]
        exempt = {field for example, field in _PUBLISHED if example == name}
        found += [
            f"{where}: {name}: {field} {number} is the id of nothing that an answer shows"
            for field, number in lost
            if field not in exempt
        ]
        found += [
            f"{where}: {name}: {field} is exempt without need"
            for field in sorted(exempt - {field for field, _ in lost})
        ]
    return found


def shown(spec: Spec) -> dict[str, set[int]]:
    """Return the ids of each thing that an answer shows, by the name of its id."""
    answers = [body for body in bodies(spec) if body.side == "answer" and "Event" not in component(body.schema)]
    found: dict[str, set[int]] = {}
    for answer in answers:
        for field, number in _own(spec, answer.value, answer.schema):
            found.setdefault(field, set()).add(number)
    return found


def _own(spec: Spec, value: Any, schema: Any) -> Iterator[tuple[str, int]]:
    """Yield the id of each object in a value that is a thing of its own."""
    name, schema = component(schema), spec.resolve(schema)
    for part in (*schema.get("oneOf", []), *schema.get("anyOf", [])):
        yield from _own(spec, value, part)
    if isinstance(value, list):
        for item in value:
            yield from _own(spec, item, schema.get("items", {}))
    elif isinstance(value, dict):
        if (field := own_ids().get(name)) and isinstance(value.get(field), int):
            yield field, value[field]
        properties = merged(spec, schema)[0]
        others = schema.get("additionalProperties")
        for key, item in value.items():
            yield from _own(spec, item, properties.get(key, others if isinstance(others, dict) else {}))


@cache
def own_ids() -> dict[str, str]:
    """Return the field that is an object's own id, by what the spec calls the object."""
    # A printer is shown inside a packing station, whose page has no table of it.
    return {"Printer": "idprinter"} | {
        called(schema): field
        for table in tables().values()
        for schema, fields in table.schemas.items()
        for field, facts in reversed(fields.items())
        if field.startswith("id") and facts.get("presence") == "generated"
    }


def _named(value: Any) -> Iterator[tuple[str, int]]:
    """Yield every id in a value with the field that it stands in."""
    if isinstance(value, list):
        for item in value:
            yield from _named(item)
    elif isinstance(value, dict):
        for field, item in value.items():
            numbers = item if isinstance(item, list) else [item]
            if _ID.fullmatch(field) or field in _SAME:
                yield from ((field, number) for number in numbers if type(number) is int)
            yield from _named(item)


def _thing(field: str) -> str:
    """Return the name of the id that a field holds: iduser for assigned_to_iduser, idproduct for idproducts."""
    match = _ID.fullmatch(field)
    name = _SAME.get(field) or (match[1] if match else field)
    return _SAME.get(name, name) if name in own_ids().values() or not name.endswith("s") else name[:-1]
