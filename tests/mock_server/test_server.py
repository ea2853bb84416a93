"""The mock on a port of its own."""

from __future__ import annotations

import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import TYPE_CHECKING

import httpx2
import pytest

import picqer_mock
from picqer_mock import Clock, Settings, running
from picqer_mock.server import address, listen
from tests.mock_server.conftest import NOW

if TYPE_CHECKING:
    from pathlib import Path


def _client(server: picqer_mock.Running) -> httpx2.Client:
    return httpx2.Client(base_url=server.url, auth=(server.api_key, ""), headers={"User-Agent": "Tests (example.com)"})


def test_it_answers_over_tcp_and_stops_without_a_trace() -> None:
    """The address is the base of the API; after the block the port is closed and no thread is left."""
    before = threading.enumerate()
    with running() as server, _client(server) as client:
        assert server.url.endswith("/api/v1")
        assert client.get("/products/633").json()["idproduct"] == 633
    assert threading.enumerate() == before
    with pytest.raises(httpx2.ConnectError):
        httpx2.get(server.url)


def test_two_run_beside_each_other() -> None:
    """Each has its own port and its own data."""
    with running() as one, running() as two, _client(one) as first, _client(two) as second:
        first.put("/products/633", json={"name": "Changed"})
        assert second.get("/products/633").json()["name"] != "Changed"


def test_reset_and_clock_work_from_outside() -> None:
    """A test can put the data back, and let a minute pass without waiting for it."""
    with running(Settings(rate_limit=2), clock=Clock(NOW)) as server, _client(server) as client:
        client.put("/products/633", json={"name": "Changed"})
        assert [client.get("/products/633").status_code for _ in range(2)] == [200, 429]
        server.clock.move(timedelta(minutes=1))
        assert client.get("/products/633").json()["name"] == "Changed"
        server.reset()
        assert client.get("/products/633").json()["name"] != "Changed"


def test_a_file_keeps_the_data_between_runs(tmp_path: Path) -> None:
    """The next mock with the same file goes on where the last one stopped."""
    for expected in ("Hyperkewl Evaporative Cooling Vest Ultra Blue 7-9yr", "Changed"):
        with running(db=tmp_path / "account.db") as server, _client(server) as client:
            assert client.get("/products/633").json()["name"] == expected
            client.put("/products/633", json={"name": "Changed"})


def test_an_impossible_setting_leaves_nothing_running() -> None:
    """The mistake shows before a thread is started."""
    before = threading.enumerate()
    with pytest.raises(ValueError, match="no seed"), running(Settings(seed="nope")):
        pass
    assert threading.enumerate() == before


def test_a_head_over_tcp_has_no_body() -> None:
    """The connection stays usable after it."""
    with running() as server, _client(server) as client:
        assert client.head("/products").status_code == 405
        assert client.get("/products/633").status_code == 200


def test_parallel_callers_lose_no_update() -> None:
    """Twenty connections change the same stock at once, and every change counts."""
    with running() as server:

        def change(_: int) -> set[int]:
            with _client(server) as client:
                body = {"change": 1, "reason": "x"}
                return {client.post("/products/633/stock/18", json=body).status_code for _ in range(5)}

        with ThreadPoolExecutor(20) as pool:
            assert set().union(*pool.map(change, range(20))) == {200}
        with _client(server) as client:
            assert client.get("/products/633/stock/18").json()["stock"] == 112 + 100


def test_half_a_request_does_not_hold_up_the_end(caplog: pytest.LogCaptureFixture) -> None:
    """A caller that never sends the rest is cut off when the block is left, without a traceback."""
    with running() as server:
        port = int(server.url.rpartition(":")[2].partition("/")[0])
        caller = socket.create_connection(("127.0.0.1", port))
        caller.sendall(
            b"PUT /api/v1/products/633 HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n"
        )
        assert caller.recv(20).startswith(b"HTTP/1.1 100"), "the server waits for the body now"
        hang_up = threading.Timer(30, caller.shutdown, [socket.SHUT_WR])
        hang_up.start()
    with caller:
        assert hang_up.is_alive(), "the server waited until the caller hung up"
        hang_up.cancel()
        hang_up.join()
        assert b" 200 " not in caller.recv(1000)
    assert "Traceback" not in caplog.text


def test_a_taken_port_is_an_error() -> None:
    """Two mocks cannot share a port."""
    with listen("127.0.0.1", 0) as taken, pytest.raises(OSError, match="in use"):
        listen("127.0.0.1", taken.getsockname()[1])


@pytest.mark.skipif(not socket.has_ipv6, reason="this machine has no IPv6")
def test_an_ipv6_address_stands_in_brackets() -> None:
    """As URLs want it."""
    try:
        listener = listen("::1", 0)
    except OSError:
        pytest.skip("this machine has no IPv6 loopback")
    with listener:
        assert address(listener) == f"http://[::1]:{listener.getsockname()[1]}"


def test_names_of_the_package_load_when_asked_for() -> None:
    """What the package offers is there; anything else is an ordinary mistake."""
    assert all(getattr(picqer_mock, name) for name in picqer_mock.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        picqer_mock.nothing  # noqa: B018
