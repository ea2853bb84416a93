"""The transport over pyreqwest, Rust below Python, of the extra `picqer[fast]`. Loaded only where it is asked for."""

from collections.abc import Callable
from datetime import timedelta
from os import getpid
from typing import Generic, TypeVar

from pyreqwest.client import ClientBuilder, SyncClientBuilder
from pyreqwest.exceptions import PoolTimeoutError, RequestError, RequestTimeoutError
from pyreqwest.request import RequestBuilder, SyncRequestBuilder

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

_FORKED = (
    'transport="fast" cannot be used in a forked process once its parent has used it: its Rust runtime does not '
    'survive a fork. Start processes with multiprocessing.get_context("spawn"), or leave transport out.'
)
_KEPT_ALIVE = timedelta(seconds=5)  # as httpx2: a longer rest makes it likelier that the server has hung up meanwhile
# Both limits run from the start. A connect limit below the other tells silence before the request from silence after
# it: pyreqwest calls both ConnectTimeoutError, and a POST may be repeated after the first only.
_CONNECT_SHARE = 0.5

_MOST_CONNECTIONS = 100  # as httpx2
_MOST_TIMEOUTS = 16  # a program that makes up a new one for each call must not keep them all

_process: list[int] = []
"""The process that first used pyreqwest."""

C = TypeVar("C")
B = TypeVar("B", ClientBuilder, SyncClientBuilder)
R = TypeVar("R", RequestBuilder, SyncRequestBuilder)


class PyreqwestTransport:
    """Sends over pyreqwest: many times the calls that httpx2 can make, and it starts in a tenth of the time.

    While it waits, Ctrl-C is heard only when the answer comes or the timeout ends. It refuses to work in a forked child
    when the parent has used it. Of a `Timeout` it takes `read` for the whole way from sending to the answer, writing
    and connecting included, and connecting may take half of that at most.

    Args:
        trust_env: Whether it obeys the proxies of the environment. Certificates are those of the system.
        longest: Bytes of a body, unpacked, after which it is cut off.
    """

    def __init__(self, *, trust_env: bool = True, longest: int = LONGEST_BODY) -> None:
        self._longest = longest
        self._clients = _Clients(lambda timeout: _set_up(SyncClientBuilder(), timeout, trust_env=trust_env).build())

    def send(self, request: Request, timeout: Timeout) -> Answer:
        """Send one request, once; see `Transport.send`."""
        message = _filled(self._clients.get(timeout).request(request.method, request.url), request)
        received = Received(self._longest)
        response = None
        try:
            with message.build_streamed() as response:
                received.expect(response.get_header("content-length"))  # it has none when it is packed
                read = response.body_reader.read_chunk
                while (chunk := read()) is not None and received.take(memoryview(chunk)):
                    pass
        except RequestError as fault:
            if response is None:
                raise _failure(fault) from fault
            received.cut_off = _text(fault)
        return received.answer(response.status, dict(response.headers))

    def close(self) -> None:
        """Close the connections."""
        for client in self._clients.end():
            client.close()


class AsyncPyreqwestTransport:
    """As `PyreqwestTransport`, but awaited.

    Here Ctrl-C and cancellation are heard at once; a connection on which no answer had begun stays open until the
    timeout all the same.
    """

    def __init__(self, *, trust_env: bool = True, longest: int = LONGEST_BODY) -> None:
        self._longest = longest
        self._clients = _Clients(lambda timeout: _set_up(ClientBuilder(), timeout, trust_env=trust_env).build())

    async def send(self, request: Request, timeout: Timeout) -> Answer:  # noqa: ASYNC109 - pyreqwest has its own way
        """Send one request, once; see `Transport.send`."""
        import asyncio  # noqa: PLC0415 - heavy, and the synchronous transport needs none

        task = asyncio.current_task()
        before = task.cancelling() if task else 0

        def is_cancelled() -> bool:
            return task is not None and task.cancelling() > before

        message = _filled(self._clients.get(timeout).request(request.method, request.url), request)
        received = Received(self._longest)
        response = None
        try:
            async with message.build_streamed() as response:
                received.expect(response.get_header("content-length"))  # it has none when it is packed
                read = response.body_reader.read_chunk
                while not is_cancelled():
                    chunk = await read()
                    if chunk is None or not received.take(memoryview(chunk)):
                        break
        except RequestError as fault:
            if response is None and not is_cancelled():
                raise _failure(fault) from fault
            received.cut_off = _text(fault)
        if response is None or is_cancelled():
            # pyreqwest loses a cancellation that comes at the same time as what it waits for.
            raise asyncio.CancelledError
        return received.answer(response.status, dict(response.headers))

    async def aclose(self) -> None:
        """Close the connections."""
        for client in self._clients.end():
            await client.close()


class _Clients(Generic[C]):
    """The clients of a transport, one for each timeout, which a client of pyreqwest can only be told once."""

    def __init__(self, make: Callable[[Timeout], C]) -> None:
        self._make = make
        self._made: dict[Timeout, C] = {}
        self._closed = False

    def get(self, timeout: Timeout) -> C:
        """Give the one with this timeout, made when this is the first time."""
        _refuse_forked()
        made = self._made.get(timeout)
        if made is not None:
            return made
        if self._closed:
            raise ConfigurationError(CLOSED)
        if len(self._made) >= _MOST_TIMEOUTS:
            # Forgotten and not closed: it may have calls on their way, and closes by itself behind the last of them.
            self._made.pop(next(iter(self._made)), None)
        return self._made.setdefault(timeout, self._make(timeout))

    def end(self) -> list[C]:
        """Make none any more, and give those that are to be closed."""
        self._closed = True
        made = [*self._made.values()]
        self._made.clear()
        return made


def _refuse_forked() -> None:
    process = getpid()
    if not _process:
        _process.append(process)
    if _process[0] != process:
        # It would wait for ever: the threads that do its work did not come along.
        raise ConfigurationError(_FORKED)


def _set_up(builder: B, timeout: Timeout, *, trust_env: bool) -> B:
    """Set what holds for all calls of a client."""
    if not trust_env:
        builder = builder.no_proxy()
    return (
        builder.follow_redirects(enable=False)
        .connect_timeout(timedelta(seconds=min(timeout.connect, timeout.read * _CONNECT_SHARE)))
        .read_timeout(timedelta(seconds=timeout.read))
        .pool_timeout(timedelta(seconds=timeout.pool))
        .pool_idle_timeout(_KEPT_ALIVE)
        .max_connections(_MOST_CONNECTIONS)
    )


def _filled(message: R, request: Request) -> R:
    # Without a buffer the status is known before the body is waited for, so it is not lost when the body is cut off.
    message = message.headers(dict(request.headers)).streamed_read_buffer_limit(0)
    return message if request.body is None else message.body_bytes(request.body)


def _failure(fault: RequestError) -> NothingSentError | FateUnknownError:
    # Not by its class: ConnectError also says that a connection broke after the request had gone out.
    if isinstance(fault, PoolTimeoutError) or "client error (Connect)" in _causes(fault):
        return NothingSentError(_text(fault))
    return FateUnknownError(_text(fault), timed_out=isinstance(fault, RequestTimeoutError))


def _causes(fault: RequestError) -> list[str]:
    return [cause["message"] for cause in fault.details["causes"] or ()]


def _text(fault: RequestError) -> str:
    return ": ".join([f"{type(fault).__name__} {fault.message}", *_causes(fault)[1:]])
