"""What goes on while nobody calls."""

from __future__ import annotations

import logging
import queue
import socket
import threading
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

import httpx2
import pytest
from starlette.testclient import TestClient

from picqer_mock import Clock, Settings, create_app, jobs, receiving, running
from picqer_mock.background import Background
from picqer_mock.errors import FaultError
from picqer_mock.seed import open_state
from picqer_mock.webhooks.sending import HttpSender
from tests.mock_server.conftest import NOW, connect
from tests.mock_server.webhooks.conftest import EVENT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from picqer_mock import Receiver, Running
    from picqer_mock.spec import Spec

PATIENCE = 30


def _client(server: Running) -> httpx2.Client:
    return httpx2.Client(base_url=server.url, auth=(server.api_key, ""), headers={"User-Agent": "Tests (example.com)"})


def _listen(client: httpx2.Client | TestClient, address: str) -> None:
    hook = {"name": "Stock", "event": EVENT, "address": address, "secret": "s"}
    assert client.post("hooks", json=hook).status_code == 201


def _count(client: httpx2.Client | TestClient) -> None:
    answer = client.post("products/633/stock/18", json={"change": 1, "reason": "counted"})
    assert answer.status_code == 200


def _background(spec: Spec, clock: Clock, work: Callable[[datetime], None]) -> tuple[Background, Any]:
    """Return a background that calls a function for what was put off, and the data it looks into."""
    state = open_state(spec, "empty")
    app = create_app(spec=spec, state=state, clock=clock, sender=lambda _: 200)
    background = Background(state, clock, app.simulator.deliveries, bell=threading.Event(), work=work, cut=lambda: None)
    return background, state


def test_webhooks_go_out_while_nobody_calls(picqer_mock: Running, picqer_mock_receiver: Receiver) -> None:
    """A running mock posts them by itself, and settles when all were sent."""
    with _client(picqer_mock) as client:
        _listen(client, picqer_mock_receiver.url)
        _count(client)
        received = picqer_mock_receiver.next()
        picqer_mock.deliveries.settle()
        assert received.json()["data"]["idproduct"] == 633
        statuses = [row["status"] for row in picqer_mock.deliveries.list()]
    assert statuses == ["refused", "delivered"], "the demo account has a hook for another machine"


def test_a_moved_clock_sets_the_next_attempt_off() -> None:
    """Nobody waits for the minutes between two attempts."""
    with running(clock=Clock(NOW)) as server, receiving() as receiver, _client(server) as client:
        receiver.answer(500, 500)
        _listen(client, receiver.url)
        _count(client)
        first = receiver.next()
        for minutes in (1, 2):
            server.deliveries.settle()
            assert receiver.is_empty()
            server.clock.move(timedelta(minutes=minutes))
            assert receiver.next().body == first.body
        server.deliveries.settle()
        assert [row["attempts"] for row in server.deliveries.list()] == [0, 3]
        server.deliveries.repeat(2)
        assert receiver.next().body == first.body


def test_a_slow_receiver_does_not_hold_up_others(picqer_mock: Running, picqer_mock_receiver: Receiver) -> None:
    """One that says nothing keeps one sender busy."""
    with socket.create_server(("127.0.0.1", 0)) as silent, _client(picqer_mock) as client:
        _listen(client, f"http://127.0.0.1:{silent.getsockname()[1]}")
        _listen(client, picqer_mock_receiver.url)
        _count(client)
        connection, _ = silent.accept()
        with connection:
            assert picqer_mock_receiver.next().json()["event"] == EVENT


def test_a_receiver_may_call_back(picqer_mock: Running, picqer_mock_receiver: Receiver) -> None:
    """The account is not locked while somebody is told."""
    with _client(picqer_mock) as client:
        stock: list[int] = []

        def look(_: object) -> int:
            stock.append(client.get("products/633/stock/18").json()["stock"])
            return 200

        picqer_mock_receiver.take = look  # type: ignore[method-assign] # a receiver with a mind of its own
        _listen(client, picqer_mock_receiver.url)
        _count(client)
        picqer_mock.deliveries.settle()
    assert stock == [113]


def test_it_runs_with_the_lifespan_of_the_application(spec: Spec) -> None:
    """Under any ASGI server, and not without one."""
    app = create_app(spec=spec)
    with receiving() as receiver:
        client = connect(app)
        _listen(client, receiver.url)
        _count(client)
        with pytest.raises(TimeoutError):
            app.simulator.deliveries.settle(timeout=0)
        assert receiver.is_empty()
        with TestClient(app):
            assert receiver.next().json()["event"] == EVENT


def test_the_end_does_not_wait_for_a_receiver(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was under way is not counted as an attempt, and the next server on the same file sends it."""
    monkeypatch.setattr("picqer_mock.app.HttpSender", partial(HttpSender, seconds=2 * PATIENCE))
    before = threading.enumerate()
    with receiving() as receiver:
        hanging, go_on = threading.Event(), threading.Event()
        take = receiver.take

        def hang(received: Any) -> int:
            hanging.set()
            assert go_on.wait(PATIENCE)
            return take(received)

        receiver.take = hang  # type: ignore[method-assign] # a receiver with a mind of its own
        with running(clock=Clock(NOW), db=tmp_path / "account.db") as server, _client(server) as client:
            _listen(client, receiver.url)
            _count(client)
            assert hanging.wait(PATIENCE)
        go_on.set()
        receiver.next()
        with running(clock=Clock(NOW), db=tmp_path / "account.db") as server:
            receiver.next()
            server.deliveries.settle()
            assert [row["attempts"] for row in server.deliveries.list()] == [0, 1]
    assert threading.enumerate() == before


def test_work_is_done_when_its_time_comes(spec: Spec) -> None:
    """It is looked for at the start, and whenever somebody sets, moves or resets the clock."""
    clock, looked = Clock(NOW), queue.Queue[datetime]()
    background, _ = _background(spec, clock, looked.put)
    with background.at_work():
        assert looked.get(timeout=PATIENCE) == NOW
        clock.move(timedelta(hours=1))
        assert looked.get(timeout=PATIENCE) == NOW + timedelta(hours=1)
        clock.set(NOW - timedelta(hours=1))
        assert looked.get(timeout=PATIENCE) == NOW - timedelta(hours=1)
        clock.reset()
        assert looked.get(timeout=PATIENCE) == NOW


def test_a_fault_in_work_ends_nothing(spec: Spec, caplog: pytest.LogCaptureFixture) -> None:
    """It is in the log, and the next work is done."""
    clock, looked = Clock(NOW), queue.Queue[datetime]()

    def fail(now: datetime) -> None:
        looked.put(now)
        raise FaultError("it broke")

    background, _ = _background(spec, clock, fail)
    with caplog.at_level(logging.ERROR, "picqer_mock"), background.at_work():
        looked.get(timeout=PATIENCE)
        clock.move(timedelta(hours=1))
        assert looked.get(timeout=PATIENCE) == NOW + timedelta(hours=1)
    assert "Nobody called, and: it broke" in caplog.text


def test_a_mistake_in_a_sender_is_in_the_log(spec: Spec, caplog: pytest.LogCaptureFixture) -> None:
    """It counts as a failed attempt, and the others go on."""

    def send(_: object) -> int:
        raise ZeroDivisionError

    app = create_app(Settings(), spec=spec, clock=Clock(NOW), sender=send)
    with caplog.at_level(logging.ERROR, "picqer_mock"), app.background.at_work():
        _count(connect(app))
        app.simulator.deliveries.settle()
    assert "A webhook was not sent" in caplog.text
    assert [row["error"] for row in app.simulator.deliveries.list()] == ["the sender broke off"]


@pytest.mark.parametrize(
    ("due", "least", "most"),
    [(timedelta(seconds=30), 0, 30), (timedelta(days=1), 60, 60)],
)
def test_it_sleeps_until_something_is_due(spec: Spec, due: timedelta, least: float, most: float) -> None:
    """A minute at most, as the clock of the machine may be set without anybody being told."""
    clock = Clock()
    background, state = _background(spec, clock, lambda _: None)
    assert background.pause() is None, "there is nothing to wait for"
    jobs.later(state, clock.now() - timedelta(hours=1), "overdue", None)
    jobs.later(state, clock.now() + due, "due", None)
    pause = background.pause()
    assert pause is not None
    assert least <= pause <= most
    clock.set(NOW - timedelta(days=10_000))
    assert background.pause() is None, "a clock that stands still brings nothing nearer"
