"""A server on a real loopback socket that misbehaves as it is told, connection by connection."""

import re
import socket
import struct
from collections.abc import Callable
from threading import Event, Thread

Act = Callable[[socket.socket], None]


def say(data: bytes) -> Act:
    """Send these bytes and close."""
    return lambda connection: connection.sendall(data)


def reply(status: int, body: bytes = b"", headers: str = "", length: int | None = None) -> Act:
    """Send an HTTP answer; with `length` it promises another number of bytes than it sends."""
    size = len(body) if length is None else length
    head = f"HTTP/1.1 {status} X\r\nContent-Length: {size}\r\nConnection: close\r\n{headers}\r\n"
    return say(head.encode() + body)


def reset(connection: socket.socket) -> None:
    """Hang up rudely, so that the other side reads "connection reset"."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


class Loopback:
    """Plays one act per connection, in order, and keeps what it was sent."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._acts: list[Act] = []
        self._over = Event()
        self.received: list[bytes] = []
        self.base_url = f"http://127.0.0.1:{self._listener.getsockname()[1]}/api/v1"
        self._thread = Thread(target=self._serve, daemon=True)
        self._thread.start()

    def acts(self, *acts: Act) -> None:
        """Set what the next connections meet."""
        self._acts = list(acts)

    def silence(self, _: socket.socket) -> None:
        """Say nothing until the test is over."""
        self._over.wait()

    def close(self) -> None:
        """End the server, whatever it is doing."""
        self._over.set()
        socket.create_connection(self._listener.getsockname()).close()  # wakes accept()
        self._thread.join()
        self._listener.close()

    def _serve(self) -> None:
        while True:
            connection, _ = self._listener.accept()
            with connection:
                if self._over.is_set():
                    return
                self.received.append(_read_request(connection))
                self._acts.pop(0)(connection)


def _read_request(connection: socket.socket) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        data += connection.recv(65536)
    head, _, body = data.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)content-length: (\d+)", head)
    while length and len(body) < int(length[1]):
        body += connection.recv(65536)
    return head + b"\r\n\r\n" + body
