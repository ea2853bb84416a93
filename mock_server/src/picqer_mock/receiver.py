"""An address that webhooks can be sent to, for tests of what the mock sends and when."""

from __future__ import annotations

import json
import queue
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Generator
    from email.message import Message

_OK = 200


@dataclass(frozen=True, slots=True)
class Received:
    """A webhook that arrived.

    Args:
        target: The path that was asked, with its query.
        headers: By name, whatever the case; a header that did not come is None.
        body: As it came, which is what the signature is of.
    """

    target: str
    headers: Message
    body: bytes

    def json(self) -> Any:
        """Return the envelope: `idhook`, `name`, `event`, `event_triggered_at` and `data`."""
        return json.loads(self.body)


class Receiver:
    """Takes whatever is posted to it.

    Args:
        url: What the address of a hook may be.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self._received: queue.Queue[Received] = queue.Queue()
        self._statuses: queue.Queue[int] = queue.Queue()

    def answer(self, *statuses: int) -> None:
        """Answer the next webhooks with these statuses, and those behind them with 200 again."""
        for status in statuses:
            self._statuses.put(status)

    def next(self, timeout: float = 30) -> Received:
        """Return the first webhook that was not returned yet, and wait for it if need be.

        Raises:
            TimeoutError: None came within so many seconds.
        """
        try:
            return self._received.get(timeout=timeout)
        except queue.Empty:
            raise TimeoutError(f"no webhook came to {self.url} within {timeout:g} seconds") from None

    def is_empty(self) -> bool:
        """Tell whether every webhook that came was returned."""
        return self._received.empty()

    def take(self, received: Received) -> int:
        """Keep a webhook and return the status to answer."""
        try:
            status = self._statuses.get_nowait()
        except queue.Empty:
            status = _OK
        self._received.put(received)
        return status


@contextmanager
def receiving() -> Generator[Receiver]:
    """Receive webhooks on a free port of this machine until the block is left."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(receiver.take(Received(self.path, self.headers, body)))
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:  # pyright: ignore[reportIncompatibleMethodOverride] - never by keyword
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = False  # so that none is left when the block is
        receiver = Receiver(f"http://127.0.0.1:{server.server_port}/webhooks")
        thread = threading.Thread(target=server.serve_forever, args=[0.01], name="picqer-mock-receiver", daemon=True)
        thread.start()
        try:
            yield receiver
        finally:
            server.shutdown()
            thread.join()
