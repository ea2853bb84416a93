"""The ASGI application: carries requests to the account and answers back."""

from __future__ import annotations

import asyncio
import threading
import time
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route, Router

from picqer_mock import control, resources
from picqer_mock.background import Background
from picqer_mock.clock import Clock
from picqer_mock.errors import UnknownPathError
from picqer_mock.host import authority, is_host
from picqer_mock.protocol import Incoming, Protocol
from picqer_mock.resources import fulfilment, shipments
from picqer_mock.resources.products import images
from picqer_mock.seed import open_state
from picqer_mock.settings import Settings
from picqer_mock.simulator import Simulator
from picqer_mock.spec import Spec
from picqer_mock.webhooks.deliveries import Deliveries
from picqer_mock.webhooks.sending import HttpSender
from picqer_mock.wire import LARGEST

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable

    from starlette.requests import Request
    from starlette.types import Receive, Scope, Send

    from picqer_mock.faults import Fault
    from picqer_mock.protocol import Outgoing
    from picqer_mock.state import State
    from picqer_mock.webhooks.sending import Sender

MOCK = "/_mock"


class Application:
    """A simulated account as an ASGI application.

    Under a server that runs the lifespan of applications, webhooks go out and time passes while nobody calls. Elsewhere
    `simulator.deliveries.deliver()` does what is due.

    Args:
        simulator: The account.
        background: What goes on while nobody calls.
        sleep: Waits so many seconds, for faults that hold an answer back.
    """

    def __init__(
        self,
        simulator: Simulator,
        background: Background,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self.simulator = simulator
        self.background = background
        self._sleep = sleep
        self._beside = _beside(simulator, background)

    def reset(self, seed: str | None = None) -> None:
        """Put the account back to how it started. See `Simulator.reset`."""
        self.simulator.reset(seed)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request.

        Raises:
            ConnectionResetError: A fault drops the connection, but there is none, as the caller is in the same process.
        """
        # Not by routes: those match decoded paths, where %2F in an id looks like the end of it.
        if scope["type"] != "http" or scope["path"].startswith(f"{MOCK}/") or scope["path"] == MOCK:
            await self._beside(scope, receive, send)
            return
        try:
            body = await _body(receive)
        except asyncio.CancelledError:  # the server stops
            return
        if body is None:  # the caller hung up
            return
        raw_path: bytes = scope.get("raw_path") or quote(scope["path"]).encode()
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in reversed(scope["headers"])}
        incoming = Incoming(
            method=scope["method"],
            path=raw_path.decode("latin-1"),
            query=scope["query_string"],
            headers=headers,
            body=body,
            base_url=self.simulator.settings.public_url or _base_url(scope, headers.get("host", "")),
        )
        fault = self.simulator.draw(incoming)
        started = time.perf_counter()
        outgoing = self.simulator.answer(incoming, fault)
        self.background.traffic.note(time.perf_counter() - started)
        content = b"" if incoming.method == "HEAD" else outgoing.body
        if fault is None:
            await _start(send, outgoing, len(content))
            await send({"type": "http.response.body", "body": content})
            return
        try:
            await self._send_faulty(fault, outgoing, content, receive, send)
        except asyncio.CancelledError:  # as above
            return

    async def _send_faulty(
        self, fault: Fault, outgoing: Outgoing, content: bytes, receive: Receive, send: Send
    ) -> None:
        if fault.seconds:
            await self._sleep(fault.seconds)
        if fault.kind == "drop" or (fault.kind == "cut" and not content):
            await _hang_up(receive, send)
            return
        await _start(send, outgoing, len(content))
        if fault.kind == "cut":
            await send({"type": "http.response.body", "body": content[: len(content) // 2], "more_body": True})
            await _hang_up(receive, send)
        else:
            await send({"type": "http.response.body", "body": content})


def create_app(
    settings: Settings | None = None,
    *,
    spec: Spec | None = None,
    state: State | None = None,
    clock: Clock | None = None,
    sender: Sender | None = None,
) -> Application:
    """Return a simulated Picqer account as an ASGI application.

    The API stands under the base path of the spec (`/api/v1`), what only a mock has under `/_mock`: its console, what
    `/_mock/openapi.yaml` describes, the images that were sent, and the labels of shipments.

    Args:
        settings: Keys, limits, what it starts with.
        spec: Operations and schemas; without it, those that come with the package.
        state: The data; without it, new data in memory.
        clock: The time; without it, a clock that runs with the machine's.
        sender: What sends webhooks, for tests without sockets; without it, they go out by HTTP.

    Raises:
        ValueError: A setting is not possible, or operations and handlers do not match.
    """
    settings = settings or Settings()
    spec = spec or Spec.load()
    state = state or open_state(spec, settings.seed)
    for key, number in settings.fulfilment_keys.items():
        if not fulfilment.exists(state, number):
            raise ValueError(f"the key {key!r} is for fulfilment customer {number}, which this account does not have")
    clock = clock or Clock()
    bell = threading.Event()
    protocol = Protocol(
        spec=spec,
        handlers=resources.HANDLERS,
        jobs=resources.JOBS,
        state=state,
        clock=clock,
        settings=settings,
        wake=bell.set,
    )
    http = HttpSender(settings.webhook_hosts)
    deliveries = Deliveries(state, clock, sender or http, work=protocol.work, wake=bell.set)
    background = Background(state, clock, deliveries, bell=bell, work=protocol.work, cut=http.cut)
    simulator = Simulator(
        settings=settings, spec=spec, state=state, clock=clock, protocol=protocol, deliveries=deliveries
    )
    return Application(simulator, background)


def _beside(simulator: Simulator, background: Background) -> Starlette:
    """Return what stands beside the API."""

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncGenerator[None]:
        with background.at_work():
            yield

    console = _Console(simulator)
    routes = [
        *control.routes(simulator),
        Route("/images/{idproduct_image:int}/{filename}", _image(simulator.state)),
        Route("/documents/{idparcel_document:int}/{filename}", _document(simulator.state)),
        Route("/", console),
        Route("/console/{page:path}", console),
    ]
    app = Starlette(
        routes=[Mount(MOCK, routes=routes), Route(MOCK, _to_console)],
        exception_handlers={HTTPException: _refused},
        lifespan=lifespan,
    )
    app.router.redirect_slashes = False
    return app


class _Console:
    """The console, loaded when somebody looks: that takes as long as all the rest."""

    def __init__(self, simulator: Simulator) -> None:
        self._simulator = simulator
        self._pages: Router | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._pages is None:
            from picqer_mock import console  # noqa: PLC0415 - as above

            self._pages = Router(console.routes(self._simulator), redirect_slashes=False)
        await self._pages(scope, receive, send)


async def _body(receive: Receive) -> bytes | None:
    """Return the body of a request; None when it was not sent to its end."""
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        body += message.get("body", b"")
        if not message.get("more_body", False):
            return bytes(body)


async def _start(send: Send, outgoing: Outgoing, length: int) -> None:
    headers = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in outgoing.headers.items()]
    if outgoing.status != 204:  # noqa: PLR2004 - which has no length, by HTTP
        headers.append((b"content-length", str(length).encode()))
    await send({"type": "http.response.start", "status": outgoing.status, "headers": headers})


async def _hang_up(receive: Receive, send: Send) -> None:
    """Close the connection in the midst of an answer, or before it.

    Raises:
        ConnectionResetError: There is no connection, as the caller is in the same process.
    """
    # ASGI has no word for it, so this reaches for uvicorn's own.
    transport: Any = getattr(getattr(send, "__self__", None), "transport", None)
    if transport is None:
        raise ConnectionResetError("the simulator dropped the connection, as it was told to")
    transport.close()
    while (await receive())["type"] != "http.disconnect":
        pass


def _base_url(scope: Scope, host: str) -> str:
    if not is_host(host):
        server: tuple[str, int | None] = scope.get("server") or ("localhost", None)
        host = authority(*server)
    return f"{scope['scheme']}://{host}"


def _image(state: State) -> Callable[[Request], Awaitable[Response]]:
    async def image(request: Request) -> Response:
        number, filename = request.path_params["idproduct_image"], request.path_params["filename"]
        found = images.file(state, min(number, LARGEST), filename)
        if found is None:
            raise HTTPException(404, "There is no such image")
        contenttype, data = found
        return Response(data, media_type=contenttype)

    return image


def _document(state: State) -> Callable[[Request], Awaitable[Response]]:
    async def document(request: Request) -> Response:
        number, filename = request.path_params["idparcel_document"], request.path_params["filename"]
        data = shipments.file(state, min(number, LARGEST), filename)
        if data is None:
            raise HTTPException(404, "There is no such document")
        return Response(data, media_type="application/pdf")

    return document


async def _to_console(_: Request) -> Response:
    return RedirectResponse(f"{MOCK}/")


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    refusal = UnknownPathError(f"{request.method} {request.url.path}: {error.detail}.")
    return JSONResponse(refusal.body, error.status_code, error.headers)
