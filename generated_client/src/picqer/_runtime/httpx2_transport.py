"""The transport over httpx2. Nothing else imports httpx2, and this does so only at the first request."""

from threading import Lock
from typing import TYPE_CHECKING

from picqer._runtime.transport import Answer, FateUnknownError, NothingSentError, Request
from picqer.errors import ConfigurationError

if TYPE_CHECKING:
    import httpx2

_OTHER_LOOP = "This client belongs to the event loop of its first call. Make a new one inside each asyncio.run."
_CLOSED = "This client is closed. Make a new one, or make the calls inside its with block."


class Httpx2Transport:
    """Sends over an httpx2.Client: one of its own, made at the first request, or one that it was given.

    Args:
        client: Used as it is and never closed here; a `starlette.testclient.TestClient` will do.
        trust_env: Whether a client of its own obeys the proxies and certificates of the environment.
    """

    def __init__(self, client: "httpx2.Client | None" = None, *, trust_env: bool = True) -> None:
        self._given = client
        self._made: httpx2.Client | None = None
        self._trust_env = trust_env
        self._closed = False
        self._lock = Lock()

    def send(self, request: Request, timeout: float) -> Answer:
        """Send one request, once; see `Transport.send`."""
        import httpx2  # noqa: PLC0415 - the first request pays for it, not the import of picqer

        client = self._client()
        message = client.build_request(
            request.method, request.url, headers=request.headers, content=request.body, timeout=timeout
        )
        try:
            response = client.send(message, stream=True, auth=None, follow_redirects=False)
        except httpx2.RequestError as fault:
            raise _failure(fault) from fault
        chunks: list[bytes] = []
        cut_off = None
        try:
            for chunk in response.iter_bytes():
                chunks.append(chunk)  # noqa: PERF402 - what came before a cut-off is kept
        except httpx2.RequestError as fault:
            cut_off = _text(fault)
        finally:
            response.close()
        return Answer(response.status_code, dict(response.headers), b"".join(chunks), cut_off)

    def close(self) -> None:
        """Close the connections, unless the client was given."""
        with self._lock:
            self._closed = True
            if self._made is not None:
                self._made.close()

    def _client(self) -> "httpx2.Client":
        if self._given is not None:
            return self._given
        with self._lock:
            if self._closed:
                raise ConfigurationError(_CLOSED)
            if self._made is None:
                import httpx2  # noqa: PLC0415 - as above

                self._made = httpx2.Client(follow_redirects=False, trust_env=self._trust_env)
            return self._made


class AsyncHttpx2Transport:
    """Sends over an httpx2.AsyncClient; otherwise as `Httpx2Transport`."""

    def __init__(self, client: "httpx2.AsyncClient | None" = None, *, trust_env: bool = True) -> None:
        self._given = client
        self._made: httpx2.AsyncClient | None = None
        self._loop: object = None
        self._trust_env = trust_env
        self._closed = False

    async def send(self, request: Request, timeout: float) -> Answer:  # noqa: ASYNC109 - httpx2 has its own way
        """Send one request, once; see `Transport.send`."""
        import httpx2  # noqa: PLC0415 - the first request pays for it, not the import of picqer

        client = self._client()
        message = client.build_request(
            request.method, request.url, headers=request.headers, content=request.body, timeout=timeout
        )
        try:
            response = await client.send(message, stream=True, auth=None, follow_redirects=False)
        except httpx2.RequestError as fault:
            raise _failure(fault) from fault
        chunks: list[bytes] = []
        cut_off = None
        try:
            async for chunk in response.aiter_bytes():
                chunks.append(chunk)  # noqa: PERF401 - what came before a cut-off is kept
        except httpx2.RequestError as fault:
            cut_off = _text(fault)
        finally:
            await response.aclose()
        return Answer(response.status_code, dict(response.headers), b"".join(chunks), cut_off)

    async def aclose(self) -> None:
        """Close the connections, unless the client was given."""
        self._closed = True
        if self._made is not None:
            await self._made.aclose()

    def _client(self) -> "httpx2.AsyncClient":
        if self._given is not None:
            return self._given
        if self._closed:
            raise ConfigurationError(_CLOSED)
        import asyncio  # noqa: PLC0415 - heavy, and loaded where there is a loop to ask for

        loop = asyncio.get_running_loop()
        if self._made is None:
            import httpx2  # noqa: PLC0415 - as above

            self._made = httpx2.AsyncClient(follow_redirects=False, trust_env=self._trust_env)
            self._loop = loop
        if self._loop is not loop:
            # Its connections wait for the other loop, and would fail with an error that says nothing of this.
            raise ConfigurationError(_OTHER_LOOP)
        return self._made


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
