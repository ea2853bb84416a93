"""The console at `/_mock/`: what the account does, for people, rendered here and without anything from elsewhere."""

from __future__ import annotations

from datetime import timedelta
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from picqer_mock import clock, control
from picqer_mock.console import objects
from picqer_mock.control import warehouse
from picqer_mock.errors import RefusedError
from picqer_mock.faults import KINDS, Fault

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from starlette.requests import Request

    from picqer_mock.simulator import Simulator

    Action = Callable[[Simulator, Mapping[str, str]], str]

_LINKS: Mapping[str, str] = {
    "Requests": "",
    "Objects": "console/objects/orders",
    "Webhooks": "console/hooks",
    "Faults": "console/faults",
    "Account": "console/account",
}
_STEPS = ({"seconds": 60, "text": "+1 min"}, {"seconds": 3600, "text": "+1 hour"}, {"seconds": 86400, "text": "+1 day"})
_KINDS: Mapping[str, str] = {
    "none": "let it pass",
    "status": "answer with a status",
    "drop": "drop the connection",
    "cut": "cut the answer off",
    "html": "a page instead of JSON",
    "limit": "change the rate limit",
}
_SHOWN = 100
_STATIC = {"style.css": "text/css", "live.js": "text/javascript"}
_SEE_OTHER = 303


def routes(simulator: Simulator) -> list[Route]:
    """Return the pages of the console, and what their buttons do."""
    pages = _Pages(simulator)
    return [
        Route("/", pages.requests),
        Route("/console/requests/rows", pages.rows),
        Route("/console/objects/{kind}", pages.objects),
        Route("/console/hooks", pages.hooks),
        Route("/console/faults", pages.faults),
        Route("/console/account", pages.account),
        Route("/console/{name}", _static),
        *(Route(f"/console/{path}", _acting(simulator, action), methods=["POST"]) for path, action in _ACTIONS.items()),
    ]


class _Pages:
    """The pages, each from what the account holds now."""

    def __init__(self, simulator: Simulator) -> None:
        self._simulator = simulator
        self._templates = Environment(
            loader=PackageLoader("picqer_mock", "console/templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    async def requests(self, request: Request) -> Response:
        entries = self._entries()
        last = entries[0]["number"] if entries else 0
        settings = self._simulator.settings
        return self._page(
            request, "requests.html", "Requests", entries=entries, last=last, keys=settings.api_keys, live=True
        )

    async def rows(self, request: Request) -> Response:
        since = request.query_params.get("since", "0")
        entries = self._entries(int(since) if since.isdecimal() else 0)
        return HTMLResponse(self._templates.get_template("rows.html").render(entries=entries))

    async def objects(self, request: Request) -> Response:
        kind = objects.KINDS.get(request.path_params["kind"])
        if kind is None:
            return HTMLResponse("There are no such objects.", 404)
        with self._simulator.state.transaction():
            rows, total = objects.rows(self._simulator.state, kind, _SHOWN)
        return self._page(
            request,
            "objects.html",
            "Objects",
            kinds=list(objects.KINDS),
            chosen=request.path_params["kind"],
            columns=kind.columns,
            actions=kind.actions,
            rows=rows,
            total=total,
        )

    async def hooks(self, request: Request) -> Response:
        with self._simulator.state.transaction():
            hooks = self._simulator.state.rows("SELECT * FROM hook ORDER BY idhook")
        deliveries = self._simulator.deliveries.list()[::-1][:_SHOWN]
        return self._page(request, "hooks.html", "Webhooks", hooks=hooks, deliveries=deliveries)

    async def faults(self, request: Request) -> Response:
        kinds = [{"name": name, "text": _KINDS[name]} for name in KINDS]
        return self._page(request, "faults.html", "Faults", kinds=kinds, faults=self._simulator.faults.views())

    async def account(self, request: Request) -> Response:
        simulator = self._simulator
        return self._page(
            request,
            "account.html",
            "Account",
            keys=simulator.settings.api_keys,
            customers=simulator.settings.fulfilment_keys,
            counts=simulator.protocol.counts(),
            limit=simulator.protocol.limit,
            snapshots=simulator.snapshots,
        )

    def _entries(self, since: int = 0) -> list[dict[str, Any]]:
        """The last requests, newest first."""
        newest = self._simulator.journal.since(since)[::-1][:_SHOWN]
        return [control.view(self._simulator.spec, entry) for entry in newest]

    def _page(self, request: Request, template: str, title: str, **values: Any) -> Response:
        simulator = self._simulator
        base = request.scope["root_path"]
        here = request.scope["path"].removeprefix(base).removeprefix("/")
        common = {
            "title": title,
            "base": base,
            "here": here,
            "links": [{"text": text, "path": path, "current": text == title} for text, path in _LINKS.items()],
            "steps": _STEPS,
            "seed": simulator.seed,
            "now": clock.text(simulator.clock.now()),
            "standing": simulator.clock.stands,
            "api": f"{request.url.scheme}://{request.url.netloc}{simulator.spec.base_path}",
            "message": request.query_params.get("message", ""),
            "bad": "bad" in request.query_params,
            "live": False,
        }
        return HTMLResponse(self._templates.get_template(template).render(**common | values))


def _acting(simulator: Simulator, action: Action) -> Callable[[Request], Awaitable[Response]]:
    async def act(request: Request) -> Response:
        fields = dict(parse_qsl((await request.body()).decode("utf-8", "replace"), keep_blank_values=True))
        here = fields.pop("here", "")
        try:
            control.check_site(request)
            query = {"message": action(simulator, fields)}
        except (RefusedError, ValueError) as error:
            query = {"message": str(error), "bad": "1"}
        base = request.scope["root_path"]
        return RedirectResponse(f"{base}/{here.lstrip('/')}?{urlencode(query)}", _SEE_OTHER)

    return act


async def _static(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in _STATIC:
        return Response(status_code=404)
    text = files("picqer_mock").joinpath("console", "static", name).read_text(encoding="utf-8")
    return Response(text, media_type=_STATIC[name])


def _number(fields: Mapping[str, str], name: str) -> int:
    text = fields.get(name, "").strip()
    if not text.isascii() or not text.isdigit() or not 0 < int(text) <= control.LARGEST_LIMIT:
        raise ValueError(f"{name}: expected a number from 1 to {control.LARGEST_LIMIT}, found {text!r}.")
    return int(text)


def _move_clock(simulator: Simulator, fields: Mapping[str, str]) -> str:
    by = timedelta(seconds=min(_number(fields, "seconds"), control.LONGEST_MOVE))
    simulator.set_clock(simulator.clock.now() + by, standing=simulator.clock.stands)
    return f"It is {clock.text(simulator.clock.now())} now."


def _stop_clock(simulator: Simulator, _: Mapping[str, str]) -> str:
    simulator.set_clock(simulator.clock.now(), standing=True)
    return "The clock stands still."


def _run_clock(simulator: Simulator, _: Mapping[str, str]) -> str:
    simulator.set_clock(simulator.clock.now(), standing=False)
    return "The clock runs."


def _clear_requests(simulator: Simulator, _: Mapping[str, str]) -> str:
    simulator.journal.clear()
    return "All requests are forgotten."


def _add_fault(simulator: Simulator, fields: Mapping[str, str]) -> str:
    numbers = {"probability": float, "seconds": float, "times": int, "skip": int, "status": int, "limit": int}
    given: dict[str, Any] = {}
    for name, text in fields.items():
        if text.strip():
            try:
                given[name] = numbers[name](text) if name in numbers else text.strip()
            except ValueError as error:
                raise ValueError(f"{name}: expected a number, found {text!r}.") from error
    simulator.faults.add(Fault.read(given))
    return "The fault is added."


def _clear_faults(simulator: Simulator, _: Mapping[str, str]) -> str:
    simulator.faults.put(())
    return "All faults are removed."


def _reset(simulator: Simulator, fields: Mapping[str, str]) -> str:
    simulator.reset(fields.get("seed") or None)
    return "The account is new."


def _set_limit(simulator: Simulator, fields: Mapping[str, str]) -> str:
    simulator.protocol.set_limit(_number(fields, "limit"))
    return f"Each key has {simulator.protocol.limit} requests a minute."


def _take_snapshot(simulator: Simulator, fields: Mapping[str, str]) -> str:
    name = control.snapshot_name(fields.get("name", ""))
    simulator.take(name)
    return f"The snapshot {name} is taken."


def _restore_snapshot(simulator: Simulator, fields: Mapping[str, str]) -> str:
    simulator.restore(fields.get("name", ""))
    return f"All is as in the snapshot {fields['name']}."


def _repeat(simulator: Simulator, fields: Mapping[str, str]) -> str:
    return f"It goes out again, as delivery {simulator.deliveries.repeat(_number(fields, 'id'))}."


def _worker(name: str) -> Action:
    def act(simulator: Simulator, fields: Mapping[str, str]) -> str:
        warehouse.ACTIONS[name](simulator.protocol, _number(fields, "id"))
        return f"Done: {name.replace('_', ' ')} {fields['id']}."

    return act


_ACTIONS: Mapping[str, Action] = {
    "clock/move": _move_clock,
    "clock/stop": _stop_clock,
    "clock/run": _run_clock,
    "requests/clear": _clear_requests,
    "faults/add": _add_fault,
    "faults/clear": _clear_faults,
    "reset": _reset,
    "rate-limit": _set_limit,
    "snapshots": _take_snapshot,
    "snapshots/restore": _restore_snapshot,
    "deliveries/repeat": _repeat,
    **{f"worker/{name}": _worker(name) for name in warehouse.ACTIONS},
}
