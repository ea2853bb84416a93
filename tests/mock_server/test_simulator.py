"""One account with all that belongs to it."""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from picqer_mock import Clock, Fault, create_app
from picqer_mock.seed import open_state
from tests.mock_server.conftest import NOW, connect

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec


def test_a_reset_to_another_seed_stays(spec: Spec) -> None:
    """Resets without one bring it back from then on; one that is not possible changes nothing."""
    api = connect(create_app(spec=spec, clock=Clock(NOW)))
    simulator = api.app.simulator
    for seed, expected in (("empty", "empty"), (None, "empty"), ("demo", "demo"), (None, "demo")):
        simulator.reset(seed)
        assert (simulator.seed, bool(api.get("products").json())) == (expected, expected == "demo")
    api.get("tags")
    with pytest.raises(ValueError, match="there is no seed"):
        simulator.reset("demos")
    assert (simulator.seed, len(simulator.requests())) == ("demo", 1 + 1)


def test_snapshots_are_values(api: TestClient) -> None:
    """Any number of them, each to be restored as often as somebody likes, in any order."""
    simulator = api.app.simulator
    taken = []
    for name in ("One", "Two"):
        api.put("products/633", json={"name": name})
        taken.append(simulator.snapshot())
        simulator.clock.move(timedelta(days=1))
    for index, name in ((0, "One"), (1, "Two"), (0, "One")):
        simulator.restore(taken[index])
        assert api.get("products/633").json()["name"] == name
        assert simulator.clock.now() == NOW + timedelta(days=index)


def test_a_file_is_reset_and_restored_as_well(spec: Spec, tmp_path: Path) -> None:
    """What is kept in a file is what was restored last."""
    state = open_state(spec, "demo", tmp_path / "account.db")
    api = connect(create_app(spec=spec, state=state, clock=Clock(NOW)))
    snapshot = api.app.simulator.snapshot()
    api.put("products/633", json={"name": "Changed"})
    api.app.simulator.restore(snapshot)
    state.close()
    reopened = open_state(spec, "demo", tmp_path / "account.db")
    again = connect(create_app(spec=spec, state=reopened, clock=Clock(NOW)))
    assert again.get("products/633").json()["name"].startswith("Hyperkewl")
    reopened.close()


def test_time_does_not_go_back(api: TestClient) -> None:
    """What has happened would not have happened yet."""
    simulator = api.app.simulator
    with pytest.raises(ValueError, match=r"^now: expected 2026-03-01 12:30:00 or later, found 2026-03-01 12:29:59"):
        simulator.set_clock(NOW - timedelta(seconds=1), standing=True)
    assert simulator.clock.now() == NOW


def test_a_fault_and_its_call_are_one_entry_of_the_log(api: TestClient) -> None:
    """With what the call set off, although the caller never heard of it."""
    simulator = api.app.simulator
    simulator.faults.put([Fault("drop", "products.stock.update", times=1, carried_out=True), Fault("drop", times=1)])
    for _ in range(2):
        with pytest.raises(ConnectionResetError):
            api.post("products/633/stock/18", json={"change": 1, "reason": "counted"})
    done, dropped = simulator.requests()
    assert [entry["status"] for entry in (done, dropped)] == [0, 0]
    assert [entry["operation"] for entry in (done, dropped)] == ["products.stock.update"] * 2
    assert [entry["fault"] for entry in (done, dropped)] == ["drop", "drop"]
    assert ("products.free_stock_changed" in done["events"], dropped["events"]) == (True, [])


def test_what_is_no_operation_meets_no_fault(api: TestClient) -> None:
    """It is refused as ever."""
    api.app.simulator.faults.add(Fault("drop"))
    assert api.get("nothing").status_code == 404


def test_a_reset_may_come_while_others_look_for_work(spec: Spec) -> None:
    """As the background of a server does all the time."""
    simulator = create_app(spec=spec, clock=Clock(NOW)).simulator
    stop, faults = threading.Event(), []

    def look() -> None:
        while not stop.is_set():
            try:
                simulator.protocol.work(NOW)
            except Exception as fault:  # noqa: BLE001 - whatever it is
                faults.append(fault)

    thread = threading.Thread(target=look)
    thread.start()
    try:
        for _ in range(50):
            simulator.reset()
    finally:
        stop.set()
        thread.join()
    assert faults == []
