"""The ASGI application: carries requests to the protocol and answers back."""

from __future__ import annotations

import threading
from asyncio import CancelledError
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, HTTPConnection, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route

from picqer_mock import resources
from picqer_mock.background import Background
from picqer_mock.clock import Clock
from picqer_mock.errors import UnknownPathError
from picqer_mock.host import authority, is_host
from picqer_mock.protocol import Incoming, Protocol
from picqer_mock.resources import fulfilment, shipments
from picqer_mock.resources.products import images
from picqer_mock.seed import open_state
from picqer_mock.settings import Settings
from picqer_mock.spec import Spec
from picqer_mock.webhooks.deliveries import Deliveries
from picqer_mock.webhooks.sending import HttpSender
from picqer_mock.wire import LARGEST

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable

    from starlette.types import ASGIApp, Receive, Scope, Send

    from picqer_mock.state import State
    from picqer_mock.webhooks.sending import Sender


def create_app(
    settings: Settings | None = None,
    *,
    spec: Spec | None = None,
    state: State | None = None,
    clock: Clock | None = None,
    sender: Sender | None = None,
) -> Starlette:
    """Return a simulated Picqer account as an ASGI application.

    The API stands under the base path of the spec (`/api/v1`), what only a mock has under `/_mock`:
    `POST /_mock/reset`, `GET /_mock/health`, the images that were sent, and the labels of shipments.

    Under a server that runs the lifespan of applications, webhooks go out and time passes while nobody calls. Elsewhere
    `app.state.deliveries.deliver()` does what is due.

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
    routes = [
        Route("/health", _health),
        Route("/reset", _reset(protocol), methods=["POST"]),
        Route("/images/{idproduct_image:int}/{filename}", _image(state)),
        Route("/documents/{idparcel_document:int}/{filename}", _document(state)),
    ]

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncGenerator[None]:
        with background.at_work():
            yield

    app = Starlette(
        routes=[Mount("/_mock", routes=routes)], exception_handlers={HTTPException: _refused}, lifespan=lifespan
    )
    # Not a route: those match decoded paths, where %2F in an id looks like the end of it.
    app.router.default = _api(protocol, settings.public_url)
    app.router.redirect_slashes = False
    app.state.reset = protocol.reset
    app.state.data = state
    app.state.deliveries = deliveries
    app.state.background = background
    return app


def _api(protocol: Protocol, public_url: str | None) -> ASGIApp:
    async def api(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await send({"type": "websocket.close"})
            return
        try:
            body = await Request(scope, receive).body()
        except (ClientDisconnect, CancelledError):  # the caller hung up, or the server stops
            return
        raw_path: bytes = scope.get("raw_path") or quote(scope["path"]).encode()
        outgoing = protocol.answer(
            Incoming(
                method=scope["method"],
                path=raw_path.decode("latin-1"),
                query=scope["query_string"],
                headers={
                    name.decode("latin-1"): value.decode("latin-1") for name, value in reversed(list(scope["headers"]))
                },
                body=body,
                base_url=public_url or _base_url(scope),
            )
        )
        content = b"" if scope["method"] == "HEAD" else outgoing.body
        await Response(content, outgoing.status, outgoing.headers)(scope, receive, send)

    return api


def _base_url(scope: Scope) -> str:
    host = HTTPConnection(scope).headers.get("host", "")
    if not is_host(host):
        server: tuple[str, int | None] = scope.get("server") or ("localhost", None)
        host = authority(*server)
    return f"{scope['scheme']}://{host}"


async def _health(_: Request) -> Response:
    return JSONResponse({"status": "ok"})


def _reset(protocol: Protocol) -> Callable[[Request], Awaitable[Response]]:
    async def reset(_: Request) -> Response:
        protocol.reset()
        return Response(status_code=204)

    return reset


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


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    refusal = UnknownPathError(f"{request.method} {request.url.path}: {error.detail}.")
    return JSONResponse(refusal.body, error.status_code, error.headers)
