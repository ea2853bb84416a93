"""Receivers of webhooks on real servers of this machine, and what is delivered to them."""

import asyncio
import json
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from queue import Queue
from threading import Event as Flag
from threading import Thread
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

import httpx2
import uvicorn

from picqer.webhooks import AsgiReceiver, Event, WsgiReceiver, sign

_BUNDLE = files("picqer_mock") / "_bundle/openapi.json"

SECRET = "a-long-random-string"


def delivery(number: int = 1, event: str = "shop.opened") -> bytes:
    """The body of a delivery; another number makes another one."""
    head = {"idhook": number, "name": "demo", "event": event, "event_triggered_at": "2026-01-13 09:46:30"}
    return json.dumps({**head, "data": {}}).encode()


def example(event: str) -> bytes:
    """A delivery of an event as the description shows it."""
    document: dict[str, Any] = json.loads(_BUNDLE.read_text(encoding="utf-8"))
    content = document["webhooks"][event]["post"]["requestBody"]["content"]["application/json"]
    (shown,) = content["examples"].values()
    if "$ref" in shown:
        shown = document["components"]["examples"][shown["$ref"].rsplit("/", 1)[1]]
    return json.dumps(shown["value"]).encode()


class Handler:
    """Keeps what it is given, and can be held or made to fail."""

    def __init__(self) -> None:
        self.begun: Queue[int] = Queue()
        self.ended: Queue[int] = Queue()
        self.failed: Queue[tuple[int, Exception]] = Queue()
        self.go = Flag()
        self.go.set()
        self.error: Exception | None = None

    def __call__(self, event: Event) -> None:
        """Handle an event."""
        self.begun.put(event.idhook)
        assert self.go.wait(30)
        if self.error is not None:
            raise self.error
        self.ended.put(event.idhook)

    async def awaited(self, event: Event) -> None:
        """Handle an event without stopping the event loop."""
        await asyncio.to_thread(self, event)

    def on_error(self, event: Event, error: Exception) -> None:
        """Keep an error."""
        self.failed.put((event.idhook, error))
        self.go.set()  # a thread that was left behind must not hold up the end of its event loop


class Post:
    """Delivers to a receiver as Picqer would."""

    def __init__(self, url: str) -> None:
        self._url = url

    def __call__(self, body: bytes, signature: str | None = "right", method: str = "POST") -> httpx2.Response:
        """Deliver a body; None leaves it unsigned."""
        value = sign(body, SECRET) if signature == "right" else signature
        headers = {} if value is None else {"X-Picqer-Signature": value}
        with httpx2.Client(trust_env=False) as client:
            return client.request(method, self._url, content=body, headers=headers)

    def in_chunks(self, *chunks: bytes) -> httpx2.Response:
        """Deliver a body without telling its length."""
        headers = {"X-Picqer-Signature": sign(b"".join(chunks), SECRET)}
        with httpx2.Client(trust_env=False) as client:
            return client.post(self._url, content=iter(chunks), headers=headers)


Serve = Callable[..., Any]


@contextmanager
def serve_asgi(handler: Handler, **options: Any) -> Iterator[Post]:
    """Run an ASGI receiver under uvicorn; leaving the block shuts the server down."""
    app = AsgiReceiver(handler.awaited, secret=SECRET, on_error=handler.on_error, **options)
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="on", ws="none"))
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield Post(f"http://127.0.0.1:{listener.getsockname()[1]}/hooks/picqer")
        finally:
            server.should_exit = True
            thread.join()


class _Silent(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serve_wsgi(handler: Handler, **options: Any) -> Iterator[Post]:
    """Run a WSGI receiver under the server of the standard library; leaving the block closes both."""
    app = WsgiReceiver(handler, secret=SECRET, on_error=handler.on_error, **options)
    with make_server("127.0.0.1", 0, app, handler_class=_Silent) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield Post(f"http://127.0.0.1:{server.server_port}/hooks/picqer")
        finally:
            server.shutdown()
            thread.join()
            app.close()
