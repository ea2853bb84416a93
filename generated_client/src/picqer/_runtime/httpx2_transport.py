"""The transport over httpx2. Nothing else imports httpx2, and this does so only at the first request."""

from collections.abc import Callable
from functools import cache
from os import getpid
from typing import TYPE_CHECKING, Generic, TypeVar

from msgspec.structs import asdict

from picqer._runtime.transport import (
    CLOSED,
    LONGEST_BODY,
    Answer,
    FateUnknownError,
    NothingSentError,
    Received,
    Request,
    Timeout,
)
from picqer.errors import ConfigurationError

if TYPE_CHECKING:
    import httpx2

T = TypeVar("T")

_OTHER_LOOP = "This client belongs to the event loop of its first call. Make a new one inside each asyncio.run."


class Httpx2Transport:
    """Sends over an httpx2.Client that it was given, or over connections of its own, made at the first request.

    Its own connections skip `httpx2.Client`, whose work on each request (cookies, redirects, merging) is not needed
    here and would cost a third of the time, except where the environment names a proxy.

    Args:
        client: Used as it is and never closed here; a `starlette.testclient.TestClient` will do.
        trust_env: Whether connections of its own obey the proxies and certificates of the environment.
        longest: Bytes of a body, unpacked, after which it is cut off.
    """

    def __init__(
        self, client: "httpx2.Client | None" = None, *, trust_env: bool = True, longest: int = LONGEST_BODY
    ) -> None:
        self._given = client
        self._trust_env = trust_env
        self._longest = longest
        self._own: _Own[httpx2.Client | httpx2.HTTPTransport] = _Own(self._open)

    def send(self, request: Request, timeout: Timeout) -> Answer:
        """Send one request, once; see `Transport.send`."""
        import httpx2  # noqa: PLC0415 - the first request pays for it, not the import of picqer

        way = self._own.get() if self._given is None else self._given
        try:
            if isinstance(way, httpx2.HTTPTransport):
                response = way.handle_request(_message(request, timeout))
            else:
                message = _message_of(way, request, timeout)
                response = way.send(message, stream=True, auth=None, follow_redirects=False)
        except httpx2.RequestError as fault:
            raise _failure(fault) from fault
        received = Received(self._longest)
        try:
            for chunk in response.iter_bytes():
                if not received.take(chunk):
                    break
        except httpx2.RequestError as fault:
            received.cut_off = _text(fault)
        finally:
            response.close()
        return received.answer(response.status_code, dict(response.headers.items()))

    def close(self) -> None:
        """Close the connections, unless the client was given."""
        own = self._own.end()
        if own is not None:
            own.close()

    def _open(self) -> "httpx2.Client | httpx2.HTTPTransport":
        import httpx2  # noqa: PLC0415 - as above

        if self._trust_env and _has_proxies():
            return httpx2.Client(follow_redirects=False)
        return httpx2.HTTPTransport(trust_env=self._trust_env)


class AsyncHttpx2Transport:
    """Sends over an httpx2.AsyncClient or over connections of its own; otherwise as `Httpx2Transport`."""

    def __init__(
        self, client: "httpx2.AsyncClient | None" = None, *, trust_env: bool = True, longest: int = LONGEST_BODY
    ) -> None:
        self._given = client
        self._loop: object = None
        self._trust_env = trust_env
        self._longest = longest
        self._own: _Own[httpx2.AsyncClient | httpx2.AsyncHTTPTransport] = _Own(self._open)

    async def send(self, request: Request, timeout: Timeout) -> Answer:  # noqa: ASYNC109 - httpx2 has its own way
        """Send one request, once; see `Transport.send`."""
        import httpx2  # noqa: PLC0415 - the first request pays for it, not the import of picqer

        way = self._of_this_loop() if self._given is None else self._given
        try:
            if isinstance(way, httpx2.AsyncHTTPTransport):
                response = await way.handle_async_request(_message(request, timeout))
            else:
                message = _message_of(way, request, timeout)
                response = await way.send(message, stream=True, auth=None, follow_redirects=False)
        except httpx2.RequestError as fault:
            raise _failure(fault) from fault
        received = Received(self._longest)
        try:
            async for chunk in response.aiter_bytes():
                if not received.take(chunk):
                    break
        except httpx2.RequestError as fault:
            received.cut_off = _text(fault)
        finally:
            await response.aclose()
        return received.answer(response.status_code, dict(response.headers.items()))

    async def aclose(self) -> None:
        """Close the connections, unless the client was given."""
        own = self._own.end()
        if own is not None:
            await own.aclose()

    def _open(self) -> "httpx2.AsyncClient | httpx2.AsyncHTTPTransport":
        import httpx2  # noqa: PLC0415 - as above

        if self._trust_env and _has_proxies():
            return httpx2.AsyncClient(follow_redirects=False)
        return httpx2.AsyncHTTPTransport(trust_env=self._trust_env)

    def _of_this_loop(self) -> "httpx2.AsyncClient | httpx2.AsyncHTTPTransport":
        import asyncio  # noqa: PLC0415 - heavy, and loaded where there is a loop to ask for

        loop = asyncio.get_running_loop()
        way = self._own.get()
        if self._loop is None:
            self._loop = loop
        if self._loop is not loop:
            # Its connections wait for the other loop, and would fail with an error that says nothing of this.
            raise ConfigurationError(_OTHER_LOOP)
        return way


class _Own(Generic[T]):
    """What was opened in this process, once. A forked child opens its own, as it may not read from its parent's."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._made: dict[int, T] = {}
        self._closed = False

    def get(self) -> T:
        """Give it, opened when this is the first time."""
        process = getpid()
        made = self._made.get(process)
        if made is not None:
            return made
        if self._closed:
            raise ConfigurationError(CLOSED)
        # No lock, which a fork could copy while it is held: of two threads that are first, setdefault lets one win.
        return self._made.setdefault(process, self._make())

    def end(self) -> T | None:
        """Open nothing any more, and give what is to be closed."""
        self._closed = True
        return self._made.pop(getpid(), None)


def _has_proxies() -> bool:
    from urllib.request import getproxies  # noqa: PLC0415 - httpx2 loads it anyway

    return any(getproxies().get(scheme) for scheme in ("http", "https", "all"))


def _message(request: Request, timeout: Timeout) -> "httpx2.Request":
    import httpx2  # noqa: PLC0415 - as above

    scheme, _, rest = request.url.partition("://")
    host, slash, target = rest.partition("/")
    return httpx2.Request(
        request.method,
        _origin(f"{scheme}://{host}"),
        headers={**request.headers, "Accept-Encoding": "gzip, deflate"},
        content=request.body,
        extensions={"timeout": asdict(timeout), "target": f"{slash}{target}".encode("ascii")},
    )


@cache
def _origin(url: str) -> "httpx2.URL":
    """Parse a URL, which takes httpx2 so long that only the part which stays the same is left to it."""
    import httpx2  # noqa: PLC0415 - as above

    return httpx2.URL(url)


def _message_of(client: "httpx2.Client | httpx2.AsyncClient", request: Request, timeout: Timeout) -> "httpx2.Request":
    import httpx2  # noqa: PLC0415 - as above

    return client.build_request(
        request.method,
        request.url,
        headers=request.headers,
        content=request.body,
        timeout=httpx2.Timeout(**asdict(timeout)),
    )


def _failure(fault: "httpx2.RequestError") -> NothingSentError | FateUnknownError:
    import httpx2  # noqa: PLC0415 - as above

    unsent = (
        httpx2.ConnectError,
        httpx2.ConnectTimeout,
        httpx2.PoolTimeout,
        httpx2.ProxyError,
        httpx2.UnsupportedProtocol,
    )
    if isinstance(fault, unsent):
        return NothingSentError(_text(fault))
    return FateUnknownError(_text(fault), timed_out=isinstance(fault, httpx2.TimeoutException))


def _text(fault: "httpx2.RequestError") -> str:
    return f"{type(fault).__name__} {fault}".rstrip()
