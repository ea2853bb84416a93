"""What only a simulator has, under `/_mock`: reset, snapshots, clock, faults, log, deliveries, warehouse work."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta
from importlib.resources import files
from typing import TYPE_CHECKING, Any, cast

from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from picqer_mock import clock
from picqer_mock.control import warehouse
from picqer_mock.errors import NotFoundError, RefusedError
from picqer_mock.faults import Fault
from picqer_mock.journal import violations
from picqer_mock.protocol import MOCK_HEADER
from picqer_mock.wire import dumps

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from starlette.requests import Request

    from picqer_mock.journal import Entry
    from picqer_mock.simulator import Simulator
    from picqer_mock.spec import Spec

    Endpoint = Callable[[Request], Awaitable[Response]]

LARGEST_LIMIT = 1_000_000_000
LONGEST_MOVE = 10 * 365 * 24 * 3600
_NAME = re.compile(r"[A-Za-z0-9_.-]{1,64}")
_SAME_SITE = {"same-origin", "none"}
_DONE = 204


def routes(simulator: Simulator) -> list[Route]:
    """Return the operations that `control/openapi.yaml` describes, as routes."""
    endpoints: Mapping[str, Callable[[Simulator, Request, Mapping[str, Any]], Any]] = {
        "GET /health": lambda *_: {"status": "ok"},
        "POST /reset": _reset,
        "GET /snapshots": lambda simulator, *_: list(simulator.snapshots),
        "PUT /snapshots/{name}": lambda simulator, request, _: simulator.take(_name(request)),
        "DELETE /snapshots/{name}": lambda simulator, request, _: simulator.forget(_name(request)),
        "POST /snapshots/{name}/restore": lambda simulator, request, _: simulator.restore(_name(request)),
        "GET /clock": lambda simulator, *_: _clock(simulator),
        "PUT /clock": _set_clock,
        "POST /clock/move": _move_clock,
        "PUT /rate-limit": _set_limit,
        "GET /faults": lambda simulator, *_: _faults(simulator),
        "PUT /faults": _put_faults,
        "GET /requests": _requests,
        "DELETE /requests": lambda simulator, *_: simulator.journal.clear(),
        "GET /deliveries": lambda simulator, *_: simulator.deliveries.list(),
        "POST /deliveries/{iddelivery:int}/repeat": lambda simulator, request, _: _repeat(simulator, request),
        "POST /worker/{action}": _act,
    }
    result = [Route("/openapi.yaml", _description)]
    for call, endpoint in endpoints.items():
        method, path = call.split(" ")
        result.append(Route(path, _answering(simulator, endpoint), methods=[method]))
    return result


def check_site(request: Request) -> None:
    """Refuse what a page of another site sends.

    Raises:
        RefusedError: The browser says that it does.
    """
    if request.headers.get("sec-fetch-site", "none") not in _SAME_SITE:
        raise RefusedError("The simulator takes no calls from pages of other sites.")


def view(spec: Spec, entry: Entry) -> dict[str, Any]:
    """Return a request of the log as a JSON object."""
    incoming, outgoing = entry.incoming, entry.outgoing
    is_text = "pdf" not in outgoing.headers.get("Content-Type", "")
    return {
        "number": entry.number,
        "now": clock.text(entry.now),
        "method": incoming.method,
        "path": incoming.path,
        "query": incoming.query.decode("latin-1"),
        "operation": outgoing.operation.id if outgoing.operation else None,
        "status": outgoing.status,
        "simulated": outgoing.headers.get(MOCK_HEADER),
        "fault": entry.fault,
        "events": list(outgoing.events),
        "violations": violations(spec, entry),
        "sent": incoming.body.decode("utf-8", "replace"),
        "answer": outgoing.body.decode("utf-8", "replace") if is_text else "",
    }


def _answering(simulator: Simulator, endpoint: Callable[[Simulator, Request, Mapping[str, Any]], Any]) -> Endpoint:
    async def answer(request: Request) -> Response:
        try:
            check_site(request)
            result = endpoint(simulator, request, await _body(request))
        except ValueError as error:
            refusal: RefusedError = RefusedError(str(error))
        except RefusedError as error:
            refusal = error
        else:
            if result is None:
                return Response(status_code=_DONE)
            return Response(dumps(result), media_type="application/json")
        return JSONResponse(refusal.body, refusal.status)

    return answer


async def _body(request: Request) -> Mapping[str, Any]:
    raw = await request.body()
    if not raw:
        return {}
    try:
        value = json.loads(raw)
    except ValueError as error:
        raise ValueError(f"the body: expected JSON, found {error}") from error
    if not isinstance(value, dict):
        raise ValueError("the body: expected an object")  # noqa: TRY004 - wrong input, not a wrong call
    return cast("Mapping[str, Any]", value)


def _only(body: Mapping[str, Any], **kinds: type) -> None:
    """Refuse fields of other names or kinds."""
    for name, value in body.items():
        if name not in kinds:
            raise ValueError(f"{name}: expected one of {', '.join(kinds)}")
        if not isinstance(value, kinds[name]) or (isinstance(value, bool) and kinds[name] is not bool):
            raise ValueError(f"{name}: expected {kinds[name].__name__}, found {value!r}")


def _number(body: Mapping[str, Any], name: str, largest: int) -> int:
    _only(body, **{name: int})
    value = body.get(name)
    if value is None or not 0 < value <= largest:
        raise ValueError(f"{name}: expected 1 to {largest}, found {value!r}")
    return int(value)


def snapshot_name(name: str) -> str:
    """Return the name of a snapshot.

    Raises:
        ValueError: It cannot be one.
    """
    if not _NAME.fullmatch(name):
        raise ValueError(f"name: expected up to 64 letters, digits, dots, dashes and underscores, found {name!r}")
    return name


def _name(request: Request) -> str:
    return snapshot_name(request.path_params["name"])


def _reset(simulator: Simulator, _: Request, body: Mapping[str, Any]) -> None:
    _only(body, seed=str)
    simulator.reset(body.get("seed"))


def _clock(simulator: Simulator) -> dict[str, Any]:
    return {"now": clock.text(simulator.clock.now()), "standing": simulator.clock.stands}


def _set_clock(simulator: Simulator, _: Request, body: Mapping[str, Any]) -> dict[str, Any]:
    _only(body, now=str, standing=bool)
    if not body:
        raise ValueError("the body: expected now or standing")
    standing = body.get("standing", simulator.clock.stands)
    simulator.set_clock(_moment(body["now"]) if "now" in body else simulator.clock.now(), standing=standing)
    return _clock(simulator)


def _move_clock(simulator: Simulator, _: Request, body: Mapping[str, Any]) -> dict[str, Any]:
    seconds = timedelta(seconds=_number(body, "seconds", LONGEST_MOVE))
    simulator.set_clock(simulator.clock.now() + seconds, standing=simulator.clock.stands)
    return _clock(simulator)


def _moment(text: str) -> datetime:
    try:
        return clock.moment(text)
    except ValueError as error:
        raise ValueError(f"now: expected a time such as 2026-03-01 12:30:00, found {text!r}") from error


def _set_limit(simulator: Simulator, _: Request, body: Mapping[str, Any]) -> None:
    simulator.protocol.set_limit(_number(body, "limit", LARGEST_LIMIT))


def _faults(simulator: Simulator) -> dict[str, Any]:
    return {"seed": simulator.faults.seed, "faults": list(simulator.faults.views())}


def _put_faults(simulator: Simulator, _: Request, body: Mapping[str, Any]) -> dict[str, Any]:
    _only(body, seed=int, faults=list)
    faults: list[Fault] = []
    for index, item in enumerate(cast("list[object]", body.get("faults", []))):
        try:
            faults.append(Fault.read(item))
        except ValueError as error:
            raise ValueError(f"faults[{index}].{error}") from error
    simulator.faults.put(faults, body.get("seed", 0))
    return _faults(simulator)


def _requests(simulator: Simulator, request: Request, _: Mapping[str, Any]) -> list[dict[str, Any]]:
    since = request.query_params.get("since", "0")
    if not since.isascii() or not since.isdigit():
        raise ValueError(f"since: expected the number of a request, found {since!r}")
    return [view(simulator.spec, entry) for entry in simulator.journal.since(int(since))]


def _repeat(simulator: Simulator, request: Request) -> None:
    simulator.deliveries.repeat(request.path_params["iddelivery"])


def _act(simulator: Simulator, request: Request, body: Mapping[str, Any]) -> Any:
    action = request.path_params["action"]
    if action not in warehouse.ACTIONS:
        raise NotFoundError(f"action: expected one of {', '.join(warehouse.ACTIONS)}, found {action!r}.")
    return warehouse.ACTIONS[action](simulator.protocol, _number(body, "id", 2**63 - 1))


async def _description(_: Request) -> Response:
    text = files("picqer_mock").joinpath("control", "openapi.yaml").read_text(encoding="utf-8")
    return PlainTextResponse(text, media_type="application/yaml")
