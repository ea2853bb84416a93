"""The server: answers prepared in advance on loopback, so that the client is what is measured.

Run alone it prints its port and serves until it is killed.
"""

import asyncio
import gzip
import re

import products

_PAGES = 16  # neighbouring pages must differ: a client may take the same page twice for a server that ignores offset
_ROWS = 1_000_000
_LINE = re.compile(rb"GET (/[^ ?]*)(?:\?(?:[^ ]*&)?offset=(\d+))?")


def _answer(body: bytes, *headers: str) -> bytes:
    head = [
        "HTTP/1.1 200 OK",
        "Content-Type: application/json",
        f"Content-Length: {len(body)}",
        "X-RateLimit-Limit: 999999999",
        "X-RateLimit-Remaining: 999999998",
        *headers,
    ]
    return ("\r\n".join(head) + "\r\n\r\n").encode() + body


_ONE = _answer(products.one())
_BODIES = [products.page(number) for number in range(_PAGES)]
_PAGE = [_answer(body) for body in _BODIES]
_PACKED = [_answer(gzip.compress(body, 6), "Content-Encoding: gzip") for body in _BODIES]
_NONE = _answer(b"[]")


class _Connection(asyncio.Protocol):
    def __init__(self) -> None:
        self._read = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._read += data
        while b"\r\n\r\n" in self._read:
            head, _, self._read = self._read.partition(b"\r\n\r\n")
            self._transport.write(_reply(head))


def _reply(head: bytes) -> bytes:
    line = _LINE.match(head)
    assert line is not None, head
    path, offset = line[1], int(line[2] or 0)
    if not path.endswith((b"/products", b"/packed/products")):
        return _ONE
    if offset >= _ROWS:
        return _NONE
    return (_PACKED if b"/packed/" in path else _PAGE)[offset // products.PAGE_SIZE % _PAGES]


async def _serve() -> None:
    server = await asyncio.get_running_loop().create_server(_Connection, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_serve())
