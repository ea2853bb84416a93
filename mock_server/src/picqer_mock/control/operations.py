"""What can be done to a simulator from outside. Programs do it over HTTP, people with the forms of the console."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from picqer_mock import clock
from picqer_mock.control import warehouse
from picqer_mock.errors import NotFoundError, RefusedError
from picqer_mock.faults import Fault
from picqer_mock.wire import LARGEST, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from datetime import datetime

    from picqer_mock.simulator import Simulator, Snapshot

    Values: TypeAlias = Mapping[str, Any]

_LARGEST_LIMIT = 1_000_000_000
_LONGEST_MOVE = 10 * 365 * 24 * 3600  # seconds
_SNAPSHOT = re.compile(r"[A-Za-z0-9_.-]{1,64}")
_NUMBERS = {int: re.compile(r"-?[0-9]{1,19}"), float: re.compile(r"-?[0-9]{1,19}(\.[0-9]{1,19})?")}
_BOOLEANS = {"true": True, "false": False}
_TYPES = {int: "an integer", float: "a number", str: "text", bool: "true or false", list: "a list"}


@dataclass(frozen=True, slots=True)
class Operation:
    """Something that can be done.

    Args:
        act: Does it, and returns what is answered as JSON; None for nothing.
        takes: The values that it takes, with their types.
        needs: Those that it cannot do without.
    """

    act: Callable[[Simulator, Values], Any]
    takes: Mapping[str, type] = field(default_factory=dict[str, type])
    needs: Collection[str] = ()

    def do(self, simulator: Simulator, values: Values) -> Any:
        """Do it, with values that were read or checked.

        Raises:
            RefusedError: It cannot be done. The text says why.
        """
        for name in self.needs:
            if name not in values:
                raise RefusedError(f"{name}: expected {_TYPES[self.takes[name]]}, found nothing.")
        try:
            return self.act(simulator, values)
        except ValueError as error:
            raise RefusedError(f"{str(error).rstrip('.')}.") from error

    def read(self, texts: Mapping[str, str]) -> dict[str, Any]:
        """Return the values that texts of a path, a query or a form stand for.

        Raises:
            RefusedError: One is not taken, or is not of its type.
        """
        return {name: _read(name, self._type(name), text) for name, text in texts.items()}

    def check(self, body: Values, elsewhere: Collection[str] = ()) -> dict[str, Any]:
        """Return the values of a JSON body.

        Args:
            body: The body.
            elsewhere: The names that do not stand in it.

        Raises:
            RefusedError: One is not taken, or is not of its type.
        """
        return {name: _checked(name, self._type(name, elsewhere), value) for name, value in body.items()}

    def _type(self, name: str, elsewhere: Collection[str] = ()) -> type:
        names = [taken for taken in self.takes if taken not in elsewhere]
        if name not in names:
            expected = f"one of {', '.join(names)}" if names else "nothing"
            raise RefusedError(f"{name}: expected {expected} here.")
        return self.takes[name]


def _read(name: str, kind: type, text: str) -> Any:
    text = text.strip()
    if kind is bool and text in _BOOLEANS:
        return _BOOLEANS[text]
    if kind in _NUMBERS and _NUMBERS[kind].fullmatch(text):
        return kind(text)
    if kind is str:
        return text
    raise RefusedError(f"{name}: expected {_TYPES[kind]}, found {shown(text)}.")


def _checked(name: str, kind: type, value: Any) -> Any:
    is_fraction = kind is float and isinstance(value, int | Decimal)
    if isinstance(value, bool) is not (kind is bool) or not (is_fraction or isinstance(value, kind)):
        raise RefusedError(f"{name}: expected {_TYPES[kind]}, found {shown(value)}.")
    return float(value) if isinstance(value, Decimal) else value


def _within(values: Values, name: str, largest: int) -> int:
    value: int = values[name]
    if not 0 < value <= largest:
        raise ValueError(f"{name}: expected 1 to {largest}, found {value}")
    return value


def _health(_: Simulator, __: Values) -> dict[str, str]:
    return {"status": "ok"}


def _reset(simulator: Simulator, values: Values) -> None:
    simulator.reset(values.get("seed"))


def _snapshots(simulator: Simulator, _: Values) -> list[str]:
    return list(simulator.snapshots)


def _take_snapshot(simulator: Simulator, values: Values) -> None:
    name = values["name"]
    if not _SNAPSHOT.fullmatch(name):
        raise ValueError(f"name: expected 1 to 64 letters, digits, dots, dashes and underscores, found {shown(name)}")
    simulator.snapshots.pop(name, None)  # the new one is the last
    simulator.snapshots[name] = simulator.snapshot()


def _delete_snapshot(simulator: Simulator, values: Values) -> None:
    _snapshot(simulator, values)
    del simulator.snapshots[values["name"]]


def _restore_snapshot(simulator: Simulator, values: Values) -> None:
    simulator.restore(_snapshot(simulator, values))


def _snapshot(simulator: Simulator, values: Values) -> Snapshot:
    found = simulator.snapshots.get(values["name"])
    if found is None:
        known = ", ".join(simulator.snapshots) or "none yet"
        raise NotFoundError(f"name: expected the name of a snapshot ({known}), found {shown(values['name'])}.")
    return found


def _clock(simulator: Simulator, _: Values) -> dict[str, Any]:
    return {"now": clock.text(simulator.clock.now()), "standing": simulator.clock.stands}


def _set_clock(simulator: Simulator, values: Values) -> dict[str, Any]:
    if not values:
        raise ValueError("the body: expected now or standing, found neither")
    now = _moment(values["now"]) if "now" in values else simulator.clock.now()
    simulator.set_clock(now, standing=values.get("standing", simulator.clock.stands))
    return _clock(simulator, values)


def _move_clock(simulator: Simulator, values: Values) -> dict[str, Any]:
    by = timedelta(seconds=_within(values, "seconds", _LONGEST_MOVE))
    simulator.set_clock(simulator.clock.now() + by, standing=simulator.clock.stands)
    return _clock(simulator, values)


def _moment(text: str) -> datetime:
    try:
        return clock.moment(text)
    except ValueError as error:
        raise ValueError(f"now: expected a time such as 2026-03-01 12:30:00, found {shown(text)}") from error


def _set_limit(simulator: Simulator, values: Values) -> None:
    simulator.protocol.set_limit(_within(values, "limit", _LARGEST_LIMIT))


def _faults(simulator: Simulator, _: Values) -> dict[str, Any]:
    faults = [{**fault.view(), "drawn": drawn} for fault, drawn in simulator.faults.list()]
    return {"seed": simulator.faults.seed, "faults": faults}


def _put_faults(simulator: Simulator, values: Values) -> dict[str, Any]:
    faults: list[Fault] = []
    for index, item in enumerate(values["faults"]):
        where = f"faults[{index}]"
        if not isinstance(item, dict) or "kind" not in item:
            raise ValueError(f"{where}: expected an object with kind, found {shown(item)}")
        try:
            faults.append(Fault(**_ADD_FAULT.check(cast("Values", item))))
        except (RefusedError, ValueError) as error:
            raise ValueError(f"{where}.{error}") from error
    simulator.faults.put(faults, values.get("seed", 0))
    return _faults(simulator, values)


def _add_fault(simulator: Simulator, values: Values) -> dict[str, Any]:
    simulator.faults.add(Fault(**values))
    return _faults(simulator, values)


def _clear_faults(simulator: Simulator, _: Values) -> None:
    simulator.faults.put(())


def _requests(simulator: Simulator, values: Values) -> list[dict[str, Any]]:
    since = values.get("since", 0)
    if since < 0:
        raise ValueError(f"since: expected 0 or more, found {since}")
    return simulator.requests(since)


def _clear_requests(simulator: Simulator, _: Values) -> None:
    simulator.journal.clear()


def _jobs(simulator: Simulator, _: Values) -> list[dict[str, Any]]:
    return simulator.jobs()


def _deliveries(simulator: Simulator, _: Values) -> list[dict[str, Any]]:
    return simulator.deliveries.list()


def _repeat(simulator: Simulator, values: Values) -> dict[str, int]:
    return {"iddelivery": simulator.deliveries.repeat(_within(values, "iddelivery", LARGEST))}


def _act(simulator: Simulator, values: Values) -> Any:
    action = warehouse.ACTIONS.get(values["action"])
    if action is None:
        known = ", ".join(warehouse.ACTIONS)
        raise NotFoundError(f"action: expected one of {known}, found {shown(values['action'])}.")
    return action(simulator.protocol, _within(values, "id", LARGEST))


_ADD_FAULT = Operation(
    _add_fault,
    {
        "kind": str,
        "operations": str,
        "probability": float,
        "times": int,
        "skip": int,
        "seconds": float,
        "status": int,
        "retry_after": int,
        "limit": int,
        "carried_out": bool,
    },
    ["kind"],
)
_NAMED: Mapping[str, type] = {"name": str}

OPERATIONS: Mapping[str, Operation] = {
    "GET /health": Operation(_health),
    "POST /reset": Operation(_reset, {"seed": str}),
    "GET /snapshots": Operation(_snapshots),
    "PUT /snapshots/{name}": Operation(_take_snapshot, _NAMED, _NAMED),
    "DELETE /snapshots/{name}": Operation(_delete_snapshot, _NAMED, _NAMED),
    "POST /snapshots/{name}/restore": Operation(_restore_snapshot, _NAMED, _NAMED),
    "GET /clock": Operation(_clock),
    "PUT /clock": Operation(_set_clock, {"now": str, "standing": bool}),
    "POST /clock/move": Operation(_move_clock, {"seconds": int}, ["seconds"]),
    "PUT /rate-limit": Operation(_set_limit, {"limit": int}, ["limit"]),
    "GET /faults": Operation(_faults),
    "PUT /faults": Operation(_put_faults, {"seed": int, "faults": list}, ["faults"]),
    "POST /faults": _ADD_FAULT,
    "DELETE /faults": Operation(_clear_faults),
    "GET /requests": Operation(_requests, {"since": int}),
    "DELETE /requests": Operation(_clear_requests),
    "GET /jobs": Operation(_jobs),
    "GET /deliveries": Operation(_deliveries),
    "POST /deliveries/{iddelivery}/repeat": Operation(_repeat, {"iddelivery": int}, ["iddelivery"]),
    "POST /worker/{action}": Operation(_act, {"action": str, "id": int}, ["action", "id"]),
}
"""All of them, each by its method and its path under `/_mock`."""
