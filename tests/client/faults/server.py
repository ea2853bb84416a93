"""A server on real sockets that keeps connections open, serves them at the same time and misbehaves as it is told."""

import json
import re
import socket
import ssl
import struct
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Lock, Thread
from types import TracebackType
from typing import Self

CERTIFICATE = Path(__file__).with_name("self_signed.pem")


@dataclass(frozen=True)
class Asked:
    """A request as it came.

    Attributes:
        connection: Number of the connection that it came over, counted from 0.
        line: Method and target.
        head: Everything before the body.
        body: The body.
    """

    connection: int
    line: str
    head: str
    body: bytes

    @property
    def offset(self) -> int:
        """Where the page begins that is asked for."""
        found = re.search(r"[?&]offset=(\d+)", self.line)
        return int(found[1]) if found else 0


_PATIENCE = 0.02
"""Seconds after which a thread looks whether the test is over."""

Act = Callable[[socket.socket], None]
"""What happens to the connection after a request. It stays open unless the act closes it."""


def reply(status: int = 200, body: bytes = b"", *headers: str, length: int | None = None) -> Act:
    """Answer; with `length` the answer promises another number of bytes than it sends, and then hangs up."""
    size = len(body) if length is None else length
    lines = [f"HTTP/1.1 {status} X", f"Content-Length: {size}", *headers]
    data = ("\r\n".join(lines) + "\r\n\r\n").encode() + body

    def act(connection: socket.socket) -> None:
        connection.sendall(data)
        if size != len(body):
            connection.close()

    return act


def say(data: bytes) -> Act:
    """Send these bytes and hang up."""

    def act(connection: socket.socket) -> None:
        connection.sendall(data)
        connection.close()

    return act


def reset(connection: socket.socket) -> None:
    """Hang up rudely, so that the other side reads "connection reset"."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def then(*acts: Act) -> Act:
    """Do one after the other."""

    def act(connection: socket.socket) -> None:
        for one in acts:
            one(connection)

    return act


def sent(data: bytes) -> Act:
    """Send these bytes and leave it at that."""
    return lambda connection: connection.sendall(data)


def tag(idtag: int) -> dict[str, object]:
    """A tag as Picqer answers it."""
    return {"idtag": idtag, "title": f"Tag {idtag}", "color": "#000000", "inherit": False, "textColor": "#ffffff"}


def tags(first: int, count: int) -> bytes:
    """A page of tags."""
    return json.dumps([tag(idtag) for idtag in range(first, first + count)]).encode()


ONE = json.dumps(tag(7)).encode()


@contextmanager
def accepting_nobody() -> Iterator[str]:
    """Listen and never accept, with a queue that is full, so that connecting there goes on until a timeout."""
    with ExitStack() as stack:
        full = stack.enter_context(socket.socket())
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        for _ in range(2):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(full.getsockname())
        yield f"http://127.0.0.1:{full.getsockname()[1]}/api/v1"


class Server:
    """Serves each connection in a thread of its own, and asks `answer` what to do with each request.

    Attributes:
        asked: All requests, in the order of their coming.
        answer: Chooses what happens; `script` sets it to a list of acts.
        gone: Set when a client has closed a connection.
    """

    def __init__(self, tls: Path | None = None, port: int = 0) -> None:
        self._listener = socket.create_server(("127.0.0.1", port))
        self._tls: ssl.SSLContext | None = None
        if tls is not None:
            self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._tls.load_cert_chain(tls)
        self._over = Event()
        self._lock = Lock()
        self._threads: list[Thread] = []
        self.asked: list[Asked] = []
        self.answer: Callable[[Asked], Act] = lambda _: reply(200, ONE)
        self.gone = Event()
        self.port: int = self._listener.getsockname()[1]
        self._accepting = Thread(target=self._accept, daemon=True)
        self._accepting.start()

    @property
    def base_url(self) -> str:
        """Where the API is."""
        return f"{'http' if self._tls is None else 'https'}://127.0.0.1:{self.port}/api/v1"

    @property
    def lines(self) -> list[str]:
        """Method and target of each request."""
        return [asked.line for asked in self.asked]

    def script(self, *acts: Act) -> None:
        """Set what the next requests meet, one act each."""
        left = list(acts)

        def next_act(_: Asked) -> Act:
            with self._lock:
                return left.pop(0)

        self.answer = next_act

    def silence(self, connection: socket.socket) -> None:
        """Say nothing until the client hangs up or the test is over."""
        connection.settimeout(_PATIENCE)
        while self._receive(connection):
            pass
        connection.close()
        self.gone.set()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        socket.create_connection(self._listener.getsockname()).close()  # wakes accept()
        self._accepting.join()
        self._listener.close()
        for thread in self._threads:
            thread.join(5)

    def _accept(self) -> None:
        while True:
            connection, _ = self._listener.accept()
            if self._over.is_set():
                connection.close()
                return
            thread = Thread(target=self._serve, args=(connection, len(self._threads)), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, raw: socket.socket, number: int) -> None:
        connection = raw
        try:
            if self._tls is not None:
                raw.settimeout(5)
                connection = self._tls.wrap_socket(raw, server_side=True)
            connection.settimeout(_PATIENCE)
            while (asked := self._read(connection, number)) is not None:
                with self._lock:
                    self.asked.append(asked)
                connection.settimeout(5)
                self.answer(asked)(connection)
                if connection.fileno() == -1:
                    return
                connection.settimeout(_PATIENCE)
            self.gone.set()
        except OSError:
            self.gone.set()
        finally:
            connection.close()
            raw.close()

    def _read(self, connection: socket.socket, number: int) -> Asked | None:
        data = b""
        while b"\r\n\r\n" not in data:
            if not (more := self._receive(connection)):
                return None
            data += more
            if data[:1] == b"\x16":  # a TLS greeting, where no TLS is spoken
                connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                return None
        head, _, body = data.partition(b"\r\n\r\n")
        length = re.search(rb"(?i)content-length: (\d+)", head)
        while length and len(body) < int(length[1]):
            if not (more := self._receive(connection)):
                return None
            body += more
        text = head.decode()
        return Asked(number, text.partition(" HTTP/")[0], text, body)

    def _receive(self, connection: socket.socket) -> bytes:
        while not self._over.is_set():
            try:
                return connection.recv(65536)
            except TimeoutError:
                continue
        return b""
