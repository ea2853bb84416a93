"""Lists that are read while things go wrong: no row is lost and none comes twice."""

import asyncio
from collections.abc import Callable
from threading import Event, Lock

import pytest

from picqer import ConfigurationError, PicqerError, Retries, ServerError
from picqer._runtime.limiter import WINDOW
from tests.client.faults.caller import Caller
from tests.client.faults.server import Act, Asked, Server, reply, reset, say, sent, tags, then
from tests.client.stand_ins import Clock

ROWS = 250
ALL = list(range(1, ROWS + 1))


def page(asked: Asked, *headers: str) -> Act:
    """The page that was asked for, of a list of 250 rows."""
    return reply(200, tags(asked.offset + 1, max(0, min(100, ROWS - asked.offset))), *headers)


def flaky(fault: Act) -> Callable[[Asked], Act]:
    """Let each page meet this fault first."""
    met: set[int] = set()

    def answer(asked: Asked) -> Act:
        if asked.offset in met:
            return page(asked)
        met.add(asked.offset)
        return fault

    return answer


def from_second_page(act: Act, came: Event) -> Callable[[Asked], Act]:
    """Let each page but the first meet this, and tell when it does."""

    def answer(asked: Asked) -> Act:
        if not asked.offset:
            return page(asked)
        came.set()
        return act

    return answer


_FAULTS: dict[str, Act] = {
    "reset": reset,
    "hang-up": say(b""),
    "503": reply(503),
    "429": reply(429, b"", "Retry-After: 1"),
    "cut-off": reply(200, tags(1, 100)[:5000], length=9000),
    "head, then reset": then(lambda connection: connection.sendall(b"HTTP/1.1 200 X\r\nContent-Le"), reset),
}


@pytest.mark.parametrize("fault", _FAULTS)
def test_a_fault_on_each_page_costs_no_row(caller: Caller, server: Server, fault: str) -> None:
    """When each page fails once, every row comes, once and in order."""
    server.answer = flaky(_FAULTS[fault])
    assert [row.idtag for row in caller.rows(server.base_url)] == ALL
    assert len(server.asked) == 6


def test_a_page_that_stays_broken_ends_the_list_with_an_error(caller: Caller, server: Server) -> None:
    """A list whose second page cannot be had raises, and does not end as if that were all."""
    server.answer = from_second_page(reply(503), Event())
    with pytest.raises(ServerError):
        caller.rows(server.base_url)


def test_an_empty_body_in_place_of_a_page_is_an_error(caller: Caller, server: Server) -> None:
    """A 200 or 204 without a body is not taken for the end of the list."""
    for status in (200, 204):
        server.answer = from_second_page(reply(status), Event())
        with pytest.raises(PicqerError):
            caller.rows(server.base_url)


def test_a_limit_that_is_lowered_in_mid_run_is_kept(caller: Caller, server: Server) -> None:
    """When answers tell a lower limit, the calls behind them keep to it: never more than that in a minute, no 429."""
    clock = Clock()
    times: list[float] = []
    lock = Lock()

    def answer(asked: Asked) -> Act:
        with lock:
            times.append(clock.time)
            limit = 50 if len(times) < 20 else 12
            used = sum(time > clock.time - WINDOW for time in times)
            if used > limit and len(times) > 20 + limit:
                return reply(429)
        return reply(
            200,
            tags(asked.offset + 1, 100 if asked.offset < 6000 else 0),
            f"X-RateLimit-Limit: {limit}",
            f"X-RateLimit-Remaining: {max(0, limit - used)}",
        )

    server.answer = answer
    rows = caller.rows(server.base_url, clock, retries=Retries(attempts=1, deadline=600))
    assert [row.idtag for row in rows] == list(range(1, 6001))
    late = times[20:]
    assert all(sum(start <= time < start + WINDOW for time in late) <= 12 for start in late)


def test_a_client_that_is_closed_while_a_list_is_read_says_so(caller: Caller, server: Server) -> None:
    """The next page of a closed client is a ConfigurationError, not an end and not a new connection."""
    server.answer = page

    rows: list[int] = []

    def read() -> None:
        picqer = caller.client(server.base_url)
        for row in picqer.tags.list():
            rows.append(row.idtag)
            picqer.close()

    async def read_async() -> None:
        picqer = caller.async_client(server.base_url)
        async for row in picqer.tags.list():
            rows.append(row.idtag)
            await picqer.aclose()

    with pytest.raises(ConfigurationError, match="This client is closed"):
        asyncio.run(read_async()) if caller.asynchronous else read()
    assert rows == ALL[:100]
    assert len(server.asked) == 1


def test_a_task_that_is_cancelled_in_mid_page_leaves_the_client_whole(async_caller: Caller, server: Server) -> None:
    """A cancelled task sends nothing again, hangs up, and the same client reads the whole list afterwards."""
    begun = Event()
    half = then(sent(b"HTTP/1.1 200 X\r\nContent-Length: 9\r\n\r\n[1,"), lambda _: begun.set(), server.silence)

    async def run() -> list[int]:
        async with async_caller.async_client(server.base_url) as picqer:
            for act in (server.silence, half):
                came = Event()
                server.gone.clear()
                server.answer = from_second_page(act, came)
                task = asyncio.create_task(picqer.tags.list().all())
                assert await asyncio.to_thread(came.wait, 5)
                if act is half:
                    await asyncio.to_thread(begun.wait, 5)
                    await asyncio.sleep(0.1)  # what the beginning of the answer takes to arrive
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
                if (
                    async_caller.transport is None or act is half
                ):  # pyreqwest gives up waiting for a head at the timeout only
                    assert await asyncio.to_thread(server.gone.wait, 5)
                assert [asked.offset for asked in server.asked] == [0, 100]
                server.asked.clear()
            server.answer = page
            return [row.idtag for row in await picqer.tags.list().all()]

    assert asyncio.run(run()) == ALL
    assert [asked.offset for asked in server.asked] == [0, 100, 200]


def test_a_clock_that_jumps_neither_hangs_nor_loses_rows(caller: Caller, server: Server) -> None:
    """When the clock leaps a day ahead or back between two pages, the list goes on waiting a minute at most."""
    for leap in (86_400.0, -86_400.0):
        clock = Clock(time=1_000_000.0)
        left = [leap]

        def answer(asked: Asked, clock: Clock = clock, left: list[float] = left) -> Act:
            if asked.offset and left:
                clock.time += left.pop()
            return page(asked, "X-RateLimit-Limit: 500", "X-RateLimit-Remaining: 400")

        server.answer = answer
        assert [row.idtag for row in caller.rows(server.base_url, clock)] == ALL
        assert sum(clock.slept) <= WINDOW


def test_a_clock_that_jumps_during_a_429_ends_the_wait(caller: Caller, server: Server) -> None:
    """A leap ahead, as of a laptop that slept, makes nobody wait for a minute that is long over."""

    class Leaping(Clock):
        """Sleeps much longer than it was asked to."""

        def sleep(self, seconds: float) -> None:
            super().sleep(seconds)
            self.time += 80

    clock = Leaping()
    server.script(reply(429, b"", "Retry-After: 60"), reply(200, tags(1, 3)))
    assert len(caller.rows(server.base_url, clock)) == 3
    assert len(clock.slept) == 1
