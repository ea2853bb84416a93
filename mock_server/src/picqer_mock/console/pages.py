"""The pages of the console, each from what the account holds now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse

from picqer_mock import clock
from picqer_mock.console.objects import KINDS as OBJECTS
from picqer_mock.console.objects import newest
from picqer_mock.console.text import indented, readable
from picqer_mock.control import check_host
from picqer_mock.errors import RefusedError
from picqer_mock.faults import KINDS
from picqer_mock.wire import dumps

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request
    from starlette.responses import Response

    from picqer_mock.console.objects import Kind as ObjectKind
    from picqer_mock.faults import Kind
    from picqer_mock.simulator import Simulator

HEADERS = {
    # Nothing from elsewhere is loaded, whatever a text of the account says, and no page of another site frames this.
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
    " img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}

_LINKS: Mapping[str, str] = {
    "Requests": "",
    "Objects": "console/objects/orders",
    "Webhooks": "console/hooks",
    "Faults": "console/faults",
    "Account": "console/account",
}
_STEPS = ({"seconds": 60, "text": "+1 min"}, {"seconds": 3600, "text": "+1 hour"}, {"seconds": 86400, "text": "+1 day"})
_KINDS: Mapping[Kind, str] = {
    "none": "let it pass",
    "status": "answer with a status",
    "drop": "drop the connection",
    "cut": "cut the answer off",
    "html": "a page instead of JSON",
    "limit": "change the rate limit",
}
_SHOWN = 100  # rows


class Pages:
    """The pages.

    Args:
        simulator: The account.
    """

    def __init__(self, simulator: Simulator) -> None:
        self._simulator = simulator
        self._templates = Environment(
            loader=PackageLoader("picqer_mock", "console/templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters["readable"] = readable

    async def requests(self, request: Request) -> Response:
        """Show the last requests, newest first."""
        entries = self._entries()
        last = entries[0]["number"] if entries else 0
        keys = self._simulator.settings.api_keys
        return self._page(request, "requests.html", "Requests", entries=entries, last=last, key=keys[0], live=True)

    async def rows(self, request: Request) -> Response:
        """Give the rows of the requests behind one, for a page that is open."""
        self._check_host(request)
        since = request.path_params["since"]
        if since > self._simulator.journal.last:  # of a mock that ran here before
            since = 0
        rows = self._templates.get_template("rows.html").render(entries=self._entries(since))
        return HTMLResponse(rows, headers=HEADERS)

    async def objects(self, request: Request) -> Response:
        """Show the newest objects of a kind."""
        name, kind = self._kind(request)
        with self._simulator.state.transaction():
            rows, total = newest(self._simulator.state, kind, _SHOWN)
        return self._page(
            request,
            "objects.html",
            "Objects",
            kinds=list(OBJECTS),
            chosen=name,
            kind=kind,
            rows=rows,
            total=total,
        )

    async def object(self, request: Request) -> Response:
        """Show an object as a call answers it."""
        name, kind = self._kind(request)
        number = request.path_params["number"]
        try:
            value = self._simulator.protocol.perform(f"{name}.get", **{kind.columns[0]: number})
        except RefusedError as refusal:
            raise HTTPException(refusal.status, str(refusal).rstrip(".")) from refusal
        return self._page(
            request,
            "object.html",
            "Objects",
            kinds=list(OBJECTS),
            chosen=name,
            number=number,
            actions=kind.actions_for(value.get("status")),
            text=indented(dumps(value).decode()),
        )

    async def hooks(self, request: Request) -> Response:
        """Show the hooks and the last deliveries, newest first."""
        with self._simulator.state.transaction():
            hooks = self._simulator.state.rows("SELECT * FROM hook ORDER BY idhook")
        deliveries = self._simulator.deliveries.list()[::-1][:_SHOWN]
        return self._page(request, "hooks.html", "Webhooks", hooks=hooks, deliveries=deliveries)

    async def faults(self, request: Request) -> Response:
        """Show the faults, and a form for another."""
        simulator = self._simulator
        kinds = {name: _KINDS[name] for name in KINDS}
        return self._page(
            request,
            "faults.html",
            "Faults",
            kinds=kinds,
            faults=simulator.faults.list(),
            operations=list(simulator.spec.operations),
        )

    async def account(self, request: Request) -> Response:
        """Show how to reach the account, and what puts it back or changes it as a whole."""
        simulator = self._simulator
        return self._page(
            request,
            "account.html",
            "Account",
            keys=simulator.settings.api_keys,
            customers=simulator.settings.fulfilment_keys,
            limit=simulator.protocol.limit,
            snapshots=simulator.snapshots,
            failed=[job for job in simulator.jobs() if job["error"]],
        )

    def _check_host(self, request: Request) -> None:
        try:
            check_host(request, self._simulator)
        except RefusedError as refusal:
            raise HTTPException(refusal.status, str(refusal).rstrip(".")) from refusal

    def _kind(self, request: Request) -> tuple[str, ObjectKind]:
        name = request.path_params["kind"]
        if name not in OBJECTS:
            raise HTTPException(404, "There are no such objects")
        return name, OBJECTS[name]

    def _entries(self, since: int = 0) -> list[dict[str, Any]]:
        """Return the last requests, newest first."""
        entries = self._simulator.journal.since(since)[::-1][:_SHOWN]
        return [entry.view(self._simulator.spec) for entry in entries]

    def _page(self, request: Request, template: str, title: str, **values: Any) -> Response:
        self._check_host(request)
        simulator = self._simulator
        base = request.scope["root_path"]
        common = {
            "title": title,
            "base": base,
            "here": request.scope["path"].removeprefix(base).removeprefix("/"),
            "links": [{"text": text, "path": path, "current": text == title} for text, path in _LINKS.items()],
            "steps": _STEPS,
            "seed": simulator.seed,
            "now": clock.text(simulator.clock.now()),
            "standing": simulator.clock.stands,
            "faulty": len(simulator.faults.list()),
            "api": f"{request.url.scheme}://{request.url.netloc}{simulator.spec.base_path}",
            "message": request.query_params.get("message", ""),
            "bad": "bad" in request.query_params,
            "live": False,
        }
        return HTMLResponse(self._templates.get_template(template).render(**common | values), headers=HEADERS)
