"""The real client where things go wrong between it and the simulator, over TCP."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

import pytest

from picqer import AsyncPicqer, Picqer, Retries
from picqer.errors import (
    DecodeError,
    OutcomeUnknown,
    PicqerTimeoutError,
    RateLimitError,
    ServerError,
    TransportError,
)
from picqer_mock import Fault
from tests.e2e.conftest import USER_AGENT

if TYPE_CHECKING:
    from collections.abc import Generator

    from picqer_mock import Running


@pytest.fixture
def slept() -> list[float]:
    """The waits of the client, which takes no time for them."""
    return []


@pytest.fixture
def client(picqer_mock: Running, slept: list[float], caplog: pytest.LogCaptureFixture) -> Generator[Picqer]:
    """A client of the running mock. The mock has nothing to complain of at the end."""
    picqer = Picqer(base_url=picqer_mock.url, api_key=picqer_mock.api_key, user_agent=USER_AGENT)
    picqer._sender._sleep = slept.append
    with picqer:
        yield picqer
    assert [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.ERROR] == []


def _stock(picqer_mock: Running) -> int:
    row = picqer_mock.simulator.state.row("SELECT stock FROM product_stock WHERE idproduct = 633 AND idwarehouse = 18")
    assert row is not None
    stock: int = row["stock"]
    return stock


def _statuses(picqer_mock: Running) -> list[tuple[int, str | None]]:
    return [(entry["status"], entry["fault"]) for entry in picqer_mock.requests()]


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        (Fault("drop", times=2), 0),
        (Fault("cut", times=2), 200),
        (Fault("status", times=2, status=503), 503),
    ],
)
def test_a_get_is_repeated(picqer_mock: Running, client: Picqer, slept: list[float], fault: Fault, status: int) -> None:
    """After a pause each time; the third answer is the value."""
    picqer_mock.faults.add(fault)
    assert client.products.get(633).idproduct == 633
    assert _statuses(picqer_mock) == [(status, fault.kind)] * 2 + [(200, None)]
    assert len(slept) == 2


@pytest.mark.parametrize(("carried_out", "stock"), [(False, 112), (True, 113)])
def test_a_post_that_was_dropped_is_not_repeated(
    picqer_mock: Running, client: Picqer, carried_out: bool, stock: int
) -> None:
    """Nobody can tell whether it was carried out, and the error says so."""
    picqer_mock.faults.add(Fault("drop", "products.stock.update", carried_out=carried_out))
    with pytest.raises(OutcomeUnknown, match="it may have been carried out or not"):
        client.products.stock.update(633, 18, change=1, reason="counted")
    assert _statuses(picqer_mock) == [(0, "drop")]
    assert _stock(picqer_mock) == stock


def test_a_post_whose_answer_is_cut_off_was_carried_out(picqer_mock: Running, client: Picqer) -> None:
    """It is not repeated either."""
    picqer_mock.faults.add(Fault("cut", "products.stock.update"))
    with pytest.raises(DecodeError, match="The status says it was carried out"):
        client.products.stock.update(633, 18, change=1, reason="counted")
    assert (_statuses(picqer_mock), _stock(picqer_mock)) == ([(200, "cut")], 113)


def test_a_get_is_given_up_in_the_end(picqer_mock: Running, client: Picqer) -> None:
    """After as many attempts as the client was given."""
    picqer_mock.faults.add(Fault("drop"))
    with pytest.raises(TransportError, match="2 attempts"):
        client.with_options(retries=Retries(attempts=2)).products.get(633)
    assert _statuses(picqer_mock) == [(0, "drop")] * 2


def test_an_answer_that_comes_too_late_is_a_timeout(picqer_mock: Running, client: Picqer) -> None:
    """A GET says so; of a POST nobody knows, and here it was carried out."""
    picqer_mock.faults.add(Fault("none", seconds=0.2))
    impatient = client.with_options(timeout=0.05, retries=Retries(attempts=1))
    with pytest.raises(PicqerTimeoutError):
        impatient.products.get(633)
    with pytest.raises(OutcomeUnknown):
        impatient.products.stock.update(633, 18, change=1, reason="counted")
    assert _stock(picqer_mock) == 113


def test_an_answer_that_comes_late_is_an_answer(picqer_mock: Running, client: Picqer) -> None:
    """For who has the patience."""
    picqer_mock.faults.add(Fault("none", seconds=0.01))
    assert client.products.get(633).idproduct == 633


def test_a_page_in_place_of_json_is_no_value(picqer_mock: Running, client: Picqer) -> None:
    """The error holds what came."""
    picqer_mock.faults.add(Fault("html", "products.get"))
    with pytest.raises(DecodeError) as caught:
        client.products.get(633)
    assert caught.value.body.startswith(b"<!doctype html>")


def test_a_server_error_ends_a_post(picqer_mock: Running, client: Picqer) -> None:
    """With the status; it is not repeated."""
    picqer_mock.faults.add(Fault("status", "products.stock.update", status=502))
    with pytest.raises(ServerError) as caught:
        client.products.stock.update(633, 18, change=1, reason="counted")
    assert (caught.value.status, _statuses(picqer_mock)) == (502, [(502, "status")])


def test_a_429_is_waited_for_as_long_as_it_asks(picqer_mock: Running, client: Picqer, slept: list[float]) -> None:
    """A POST is repeated as well, since it was not carried out."""
    picqer_mock.faults.add(Fault("status", status=429, retry_after=3, times=1))
    clock = iter(range(0, 10_000, 10))  # nobody waits: each look at the clock is ten seconds later
    client._sender.clock = lambda: float(next(clock))
    client.products.stock.update(633, 18, change=1, reason="counted")
    assert (_statuses(picqer_mock), _stock(picqer_mock)) == ([(429, "status"), (200, None)], 113)
    assert 3 <= sum(slept) < 10


def test_a_limit_that_is_lowered_is_kept_to(picqer_mock: Running, client: Picqer) -> None:
    """The client learns it from the answer, and refuses by itself what would have to wait for too long."""
    picqer_mock.faults.add(Fault("limit", limit=2, times=1))
    impatient = client.with_options(retries=Retries(deadline=1))

    def hurry() -> None:
        for _ in range(3):
            impatient.products.get(633)

    with pytest.raises(RateLimitError):
        hurry()
    assert 429 not in [status for status, _ in _statuses(picqer_mock)]


def test_waiting_clients_meet_the_same(picqer_mock: Running) -> None:
    """The client that is awaited behaves as the other one."""
    picqer_mock.faults.put(
        [Fault("drop", "products.get", times=1), Fault("drop", "products.stock.update", carried_out=True)]
    )
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    async def main() -> Any:
        picqer = AsyncPicqer(base_url=picqer_mock.url, api_key=picqer_mock.api_key, user_agent=USER_AGENT)
        picqer._sender._sleep = sleep
        async with picqer:
            product = await picqer.products.get(633)
            with pytest.raises(OutcomeUnknown):
                await picqer.products.stock.update(633, 18, change=1, reason="counted")
        return product

    assert asyncio.run(main()).idproduct == 633
    assert (len(slept), _stock(picqer_mock)) == (1, 113)


def test_chance_is_the_same_for_the_same_seed(picqer_mock: Running, client: Picqer) -> None:
    """A run that failed can be run again."""
    patient = client.with_options(retries=Retries(attempts=50))
    runs: list[list[tuple[int, str | None]]] = []
    for _ in range(2):
        picqer_mock.reset()
        picqer_mock.faults.put([Fault("status", probability=0.4, status=500), Fault("drop", probability=0.3)], seed=5)
        for _ in range(10):
            patient.products.get(633)
        runs.append(_statuses(picqer_mock))
    assert runs[0] == runs[1]
    assert {fault for _, fault in runs[0]} == {"status", "drop", None}
