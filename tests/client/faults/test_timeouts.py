"""Each kind of timeout by itself: only that one is short, so nothing else can have ended the call."""

import asyncio
import socket
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, ExitStack
from threading import Event
from typing import Any

import httpx2
import pytest

from picqer import ConnectError, OutcomeUnknown, PicqerTimeoutError, Retries, Timeout
from picqer._runtime import pyreqwest_transport
from tests.client.faults.caller import Caller
from tests.client.faults.server import ONE, Act, Asked, Server, accepting_nobody, reply, sent, then

_SHORT = 1.0  # as long as a busy machine may take to hear of a request
_LONG = 60.0
_ONCE = Retries(attempts=1)


def only(**kinds: float) -> Timeout:
    """A timeout that is long but for these kinds."""
    return Timeout(**{"connect": _LONG, "read": _LONG, "write": _LONG, "pool": _LONG, **kinds})


def test_connecting_has_a_timeout_of_its_own(caller: Caller) -> None:
    """Where nobody accepts the connection, a call ends as ConnectError: nothing was sent, also of a POST."""
    with accepting_nobody() as base_url:
        for call in (caller.get, caller.create):
            with pytest.raises(ConnectError, match="ConnectTimeout"):
                call(base_url, timeout=only(connect=_SHORT), retries=_ONCE)


def test_a_tls_handshake_that_hangs_counts_as_connecting(caller: Caller) -> None:
    """Where TCP connects and TLS never answers, a POST ends as ConnectError: nothing was sent."""
    with socket.create_server(("127.0.0.1", 0)) as mute:
        url = f"https://127.0.0.1:{mute.getsockname()[1]}/api/v1"
        with pytest.raises(ConnectError, match="ConnectTimeout"):
            caller.create(url, timeout=only(connect=_SHORT), retries=_ONCE)


def test_reading_has_a_timeout_of_its_own(caller: Caller, server: Server) -> None:
    """Silence in place of an answer is a PicqerTimeoutError for a GET and an OutcomeUnknown for a POST."""
    server.script(server.silence, server.silence)
    with pytest.raises(PicqerTimeoutError, match="no answer in time"):
        caller.get(server.base_url, timeout=only(read=_SHORT), retries=_ONCE)
    with pytest.raises(OutcomeUnknown, match="Timeout"):
        caller.create(server.base_url, timeout=only(read=_SHORT))
    assert server.lines == ["GET /api/v1/tags/7", "POST /api/v1/tags"]


def test_silence_within_a_body_ends_after_the_timeout_for_reading(caller: Caller, server: Server) -> None:
    """A body that stops coming is cut off, and a GET is made again."""
    half = sent(b"HTTP/1.1 200 X\r\nContent-Length: 500\r\n\r\n" + ONE[:20])
    server.script(then(half, server.silence), reply(200, ONE))
    assert caller.get(server.base_url, timeout=only(read=_SHORT)).idtag == 7
    assert len(server.asked) == 2


def test_writing_has_a_timeout_of_its_own(caller: Caller) -> None:
    """A host that takes no bytes leaves the fate of a POST unknown; the fast transport counts it as reading."""
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        url = f"http://127.0.0.1:{deaf.getsockname()[1]}/api/v1"
        short = only(write=_SHORT) if caller.transport is None else only(read=_SHORT)
        with pytest.raises(OutcomeUnknown, match="Timeout"):
            caller.create(url, title="x" * 20_000_000, timeout=short)


def test_waiting_for_a_connection_has_a_timeout_of_its_own(
    caller: Caller, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the only connection is in use, a POST ends as ConnectError and never reaches the server."""
    monkeypatch.setattr(pyreqwest_transport, "_MOST_CONNECTIONS", 1)
    came, over = Event(), Event()

    def answer(_: Asked) -> Act:
        came.set()
        over.wait(10)
        return reply(200, ONE)

    server.answer = answer
    run = _in_tasks if caller.asynchronous else _in_threads
    with pytest.raises(ConnectError, match="PoolTimeout"):
        run(caller, server.base_url, came, over)
    assert server.lines == ["GET /api/v1/tags/7"]


_NARROW: dict[str, Any] = {"limits": httpx2.Limits(max_connections=1), "trust_env": False}
_IMPATIENT: dict[str, Any] = {"timeout": only(pool=_SHORT), "retries": _ONCE}


def _in_threads(caller: Caller, base_url: str, came: Event, over: Event) -> None:
    with ExitStack() as stack:
        own = {} if caller.transport else {"http_client": stack.enter_context(httpx2.Client(**_NARROW))}
        picqer = stack.enter_context(caller.client(base_url, **_IMPATIENT, **own))
        pool = stack.enter_context(ThreadPoolExecutor(1))
        busy = pool.submit(picqer.tags.get, 7)
        assert came.wait(10)
        try:
            picqer.tags.create(title="x", color="#000000", inherit=False)
        finally:
            over.set()
            assert busy.result().idtag == 7


def _in_tasks(caller: Caller, base_url: str, came: Event, over: Event) -> None:
    async def run() -> None:
        async with AsyncExitStack() as stack:
            own = (
                {}
                if caller.transport
                else {"http_client": await stack.enter_async_context(httpx2.AsyncClient(**_NARROW))}
            )
            picqer = await stack.enter_async_context(caller.async_client(base_url, **_IMPATIENT, **own))
            busy = asyncio.create_task(picqer.tags.get(7))
            assert await asyncio.to_thread(came.wait, 10)
            try:
                await picqer.tags.create(title="x", color="#000000", inherit=False)
            finally:
                over.set()
                assert (await busy).idtag == 7

    asyncio.run(run())


def test_a_call_can_have_a_timeout_of_its_own(caller: Caller, server: Server) -> None:
    """with_options gives one call a short timeout for reading while the client keeps its own."""
    server.script(server.silence, reply(200, ONE))
    options = {"timeout": only(), "retries": _ONCE}

    def use() -> int:
        with caller.client(server.base_url, **options) as picqer:
            with pytest.raises(PicqerTimeoutError):
                picqer.with_options(timeout=only(read=_SHORT)).tags.get(7)
            return picqer.tags.get(7).idtag

    async def use_async() -> int:
        async with caller.async_client(server.base_url, **options) as picqer:
            with pytest.raises(PicqerTimeoutError):
                await picqer.with_options(timeout=only(read=_SHORT)).tags.get(7)
            return (await picqer.tags.get(7)).idtag

    assert (asyncio.run(use_async()) if caller.asynchronous else use()) == 7
