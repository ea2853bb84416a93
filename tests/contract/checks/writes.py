"""Writes: what was sent is what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import schemathesis

from tests.contract.checks.exchange import demand

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tests.contract.checks.exchange import Exchange

_WRITES = (".create", ".update", ".link", ".add")
# Sent in one form, shown in another, or a wish that the answer does not repeat; each for the reason that is given.
OTHERWISE: Mapping[tuple[str, str], str] = {
    ("hooks.create", "secret"): "shown as whether there is one",
    ("orders.update", "idtemplate"): "an order without one gets that of the account",
    ("receipts.update", "status"): "completed in the background; the answer still says `processing`",
    ("picking_containers.link", "idpicklist"): "one that cannot be linked is not refused, and nothing changes",
    ("tasks.create", "deadline_date"): "a date is shown as a time",
    ("tasks.update", "deadline_date"): "a date is shown as a time",
}

# What is null is taken from elsewhere: an order has the address of its customer.
_FILLED = {"orders.create"}


@schemathesis.check
def write_is_shown(ctx: schemathesis.CheckContext, response: schemathesis.Response, case: schemathesis.Case) -> None:
    """Each field that a write sends stands in its answer as it was sent, if the answer has it."""
    demand(problems, case, response)


def problems(exchange: Exchange) -> Iterator[str]:
    """Give the fields of a write that its answer shows otherwise."""
    name, sent, shown = exchange.operation.id, exchange.sent, exchange.body
    if not (exchange.succeeded and name.endswith(_WRITES) and isinstance(sent, dict) and isinstance(shown, dict)):
        return
    known = exchange.operation.body.fields if exchange.operation.body else {}
    for field, value in sent.items():
        is_filled = value is None and name in _FILLED
        if field in known and (name, field) not in OTHERWISE and not is_filled:
            yield from (f"{name}: {problem}" for problem in differences(field, value, shown))


def differences(field: str, value: Any, shown: Mapping[str, Any]) -> Iterator[str]:
    """Give where an object shows a field otherwise than it was sent; what it does not show, it does not show wrong."""
    if field not in shown:
        return
    found = shown[field]
    if isinstance(value, list) and isinstance(found, list):
        yield from (f"{field}/{problem}" for problem in _entries(value, found, is_set=field.endswith("fields")))
    elif isinstance(value, dict | list) or isinstance(found, dict | list):
        return
    elif value != found or isinstance(value, bool) is not isinstance(found, bool):
        yield f"{field}: sent {value!r}, found {found!r}"


def _entries(value: list[Any], found: list[Any], *, is_set: bool) -> Iterator[str]:
    """Give where entries are shown otherwise. Of a set, such as the values of fields, there may be others."""
    if len(value) != len(found) and not is_set:
        yield f"expected {len(value)} entries, found {len(found)}"
    for index, one in enumerate(value):
        if not isinstance(one, dict):
            continue
        number = next(iter(one), "")
        others = [each for each in found if each.get(number) == one[number]] if is_set else found[index : index + 1]
        if not others:
            yield f"{index}: expected {one}, found none"
        for name, item in one.items() if others else ():
            yield from (f"{index}/{problem}" for problem in differences(name, item, others[0]))
