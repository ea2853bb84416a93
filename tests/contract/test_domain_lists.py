"""Lists hold what they should: all rows, each once, and with a filter exactly those that it lets through."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from tests.contract.caller import caller
from tests.contract.checks.filters import BLIND, looked_at, rule
from tests.contract.checks.pages import key_of
from tests.contract.examples import bodies_of, path_of
from tests.contract.target import SPEC

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LISTS = [operation.id for operation in SPEC.operations.values() if operation.id.endswith(".list")]
# It says how parts are shown, and not which.
_NOT_FILTERS = {("products.parts.list", "nested")}
_FILTERS = [
    (name, parameter.name)
    for name in _LISTS
    for parameter in SPEC.operations[name].parameters
    if parameter.where == "query" and parameter.name != "offset" and (name, parameter.name) not in _NOT_FILTERS
]
_JUDGED = [pair for pair in _FILTERS if pair not in BLIND]
_PAGED = [name for name in _LISTS if SPEC.at(SPEC.operations[name].pointer).get("x-picqer-paginated")]
# Where a search looks, as far as its description says; by the number or name of a thing it is found anyhow.
_SEARCHED = {
    "customers.list": ("name", "emailaddress"),
    "locations.list": ("name",),
    "orders.list": ("orderid", "reference"),
    "products.list": ("name", "productcode", "productcode_supplier", "barcode"),
    "purchase_orders.list": ("purchaseorderid",),
    "returns.list": ("returnid",),
    "tags.list": ("title",),
}
# Whether a part of the name finds a location is not documented; ids are a list.
_IN_PART = {"search", "name", "idproducts"}
_MOST_VALUES = 6
_NOWHERE = {"integer": "999999999", "string": "nowhere to be found"}
# What has no parts answers 404.
_IDS = {"products.parts.list": {"idproduct": 1351}}
# Filters that turn a list to rows that it does not hold without them, and how.
_TURNED = {(name, "inactive"): "true" for name, parameter in _FILTERS if parameter == "inactive"} | {
    ("locations.list", "type"): "container"
}
# They would take rows away again.
_DISTURBING = {"picklists.cancel", "orders.reopen", "products.inactivate"}


@pytest.fixture(autouse=True, scope="module")
def _furnished() -> Iterator[None]:
    """Furnish the account for all tests of this module, none of which changes it."""
    furnish()
    _all.cache_clear()
    yield
    caller().reset()


def furnish() -> None:
    """Give an account rows of many kinds: carry out the examples of all that makes or changes something."""
    caller().reset()
    for operation in SPEC.operations.values():
        if operation.method != "GET" and ".delete" not in operation.id and operation.id not in _DISTURBING:
            for body in bodies_of(operation.id):
                caller().send(operation.id, path_of(operation.id), body)
    for idpicklist in (76857, 76858):
        caller().send("picklists.pick_all", {"idpicklist": idpicklist})
        caller().send("picklists.close", {"idpicklist": idpicklist})


@pytest.mark.parametrize(("name", "parameter"), _JUDGED)
def test_a_filter_lets_through_what_it_says(name: str, parameter: str) -> None:
    """With values that rows have, and one that none has, a list holds the rows that fit and no others."""
    rows, key = _rows(name, parameter), key_of(SPEC, SPEC.operations[name]) or ""
    values = _values(name, parameter)
    told = [rule(parameter, value, key)(row) is not None for value in values for row in rows]
    assert any(told), f"{name}: no row shows what {parameter} looks at"
    for value in values:
        found = caller().all(name, _IDS.get(name), **{parameter: value})
        lets = rule(parameter, value, key)
        missing = [row for row in rows if lets(row) and row not in found]
        assert not missing, f"{name}: {parameter}={value} lacks {missing[0]}"
        stray = [row for row in found if lets(row) is False or row not in rows]
        assert not stray, f"{name}: {parameter}={value} has {stray[0]}"


@pytest.mark.parametrize(("name", "field"), [(name, field) for name in _SEARCHED for field in _SEARCHED[name]])
def test_a_search_looks_where_it_says(name: str, field: str) -> None:
    """With a part of what a row shows there, the row is found."""
    row = next(row for row in reversed(_all(name)) if row[field])
    assert row in caller().all(name, search=row[field][1:])


@pytest.mark.parametrize("text", ["Triangle", "O2026", "formal", "WEB-2026-0113", "nowhere to be found"])
def test_orders_are_searched_with_their_customer(text: str) -> None:
    """By their number, their reference, and the names of the customer."""
    customers = {row["idcustomer"]: row for row in caller().all("customers.list")}
    found = [row["idorder"] for row in caller().all("orders.list", search=text)]
    for order in caller().all("orders.list"):
        names = [order[name] for name in ("orderid", "reference", "deliveryname", "invoicename")]
        customer = customers.get(order["idcustomer"], {})
        names += [customer.get("name"), customer.get("contactname")]
        if any(text.casefold() in (name or "").casefold() for name in names):
            assert order["idorder"] in found
        elif text.casefold() not in str([order, customer]).casefold():
            assert order["idorder"] not in found


@pytest.mark.parametrize("text", ["Vest", "Packable", "O2026", "6531", "316213", "nowhere to be found"])
def test_backorders_are_searched_with_what_they_are_for(text: str) -> None:
    """By their id, the order number, the name of the customer, and the code and name of the product."""
    found = [row["idbackorder"] for row in caller().all("backorders.list", search=text)]
    for row in caller().all("backorders.list"):
        names = [str(row["idbackorder"])]
        product = caller().do("products.get", {"idproduct": row["idproduct"]})
        names += [product["productcode"], product["name"]]
        if row["idorder"] is not None:
            names.append(caller().do("orders.get", {"idorder": row["idorder"]})["orderid"])
        if row["idcustomer"] is not None:
            names.append(caller().do("customers.get", {"idcustomer": row["idcustomer"]})["name"])
        fits = text == names[0] or any(text.casefold() in name.casefold() for name in names[1:])
        assert (row["idbackorder"] in found) is fits


def test_orders_are_listed_by_warehouse() -> None:
    """Those that name it."""
    rows = caller().all("orders.list")
    for idwarehouse in (13, 18):
        found = [row["idorder"] for row in caller().all("orders.list", idwarehouse=idwarehouse)]
        assert found == [row["idorder"] for row in rows if idwarehouse in (row["warehouses"] or [])]


def test_a_location_is_available_without_products() -> None:
    """Then, and only then, it is listed among those that are."""
    found = [row["idlocation"] for row in caller().all("locations.list", only_available="true")]
    for row in caller().all("locations.list"):
        linked = caller().all("locations.products.list", {"idlocation": row["idlocation"]})
        assert (row["idlocation"] in found) is not bool(linked)


def test_returns_are_listed_by_status() -> None:
    """The id of a status finds those that have it, and no others."""
    rows = caller().all("returns.list")
    for number in (row["idreturn_status"] for row in caller().all("return_statuses.list")):
        found = [row["idreturn"] for row in caller().all("returns.list", status=number)]
        assert found == [row["idreturn"] for row in rows if row["idreturn_status"] == number]


@pytest.mark.parametrize("name", [name for name, parameter in _FILTERS if parameter == "inactive"])
def test_a_list_without_its_flag_holds_the_others(name: str) -> None:
    """Inactive objects are only listed when they are asked for."""
    assert all(row["active"] for row in caller().all(name))


@pytest.mark.parametrize("name", _PAGED)
def test_an_offset_skips_rows(name: str) -> None:
    """Behind as many rows as it says, the list goes on with the next one."""
    rows = caller().all(name)
    for offset in {1, 2, len(rows) - 1, len(rows), len(rows) + 1} - {-1, 0}:
        assert caller().do(name, query={"offset": offset}) == rows[offset:][: SPEC.page_size]


def _values(name: str, parameter: str) -> Sequence[str]:
    """Return what to ask a filter for: its example, all of an enum, what rows have, and what none has."""
    entry = next(entry for entry in SPEC.operations[name].parameters if entry.name == parameter)
    schema = SPEC.resolve(SPEC.at(entry.pointer))
    values = [entry.example, *schema.get("enum", ())]
    if entry.type == "boolean":
        return ["true"] if "const" in schema else ["true", "false"]
    key = key_of(SPEC, SPEC.operations[name]) or ""
    counted = Counter(
        item for row in _rows(name, parameter) for item in looked_at(parameter, row, key) if item is not None
    )
    values += [value for value, _ in counted.most_common()[-_MOST_VALUES:]]
    if not schema.keys() & {"enum", "pattern"} and parameter not in {"sinceid", "beforeid", "idproducts"}:
        values.append(_NOWHERE[entry.type])
    if entry.type == "string" and not schema.keys() & {"enum", "pattern"} and parameter not in _IN_PART:
        # What is asked for is all of it: neither a part nor more of it finds anything.
        values += [change for value in values[1:] for change in (str(value)[:-1], f"{value}x")]
    return list(dict.fromkeys(map(str, values)))


def _rows(name: str, parameter: str) -> list[Any]:
    """Return all rows that a filter of a list can find."""
    turned = _TURNED.get((name, parameter))
    return _all(name) + (caller().all(name, **{parameter: turned}) if turned else [])


@cache
def _all(name: str) -> list[Any]:
    return caller().all(name, _IDS.get(name))
