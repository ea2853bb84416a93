"""The fixture that comes with the package."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import httpx2
import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from picqer_mock import Running

TESTS = """
from datetime import timedelta

import httpx2

def rename(server):
    with httpx2.Client(base_url=server.url, auth=(server.api_key, "")) as client:
        before = client.get("/products/633").json()["name"], server.clock.now().year
        server.clock.move(timedelta(days=10_000))
        client.put("/products/633", json={"name": "Changed"})
    return before, server.url

seen = []

def test_one(picqer_mock):
    seen.append(rename(picqer_mock))

def test_two(picqer_mock):
    seen.append(rename(picqer_mock))
    assert len(set(seen)) == 1 and seen[0][0][0] != "Changed"
"""


def _pytest(folder: Path, tests: str) -> subprocess.CompletedProcess[str]:
    (folder / "test_shop.py").write_text(tests)
    without = [f"-pno:{plugin}" for plugin in ("cacheprovider", "schemathesis", "hypothesispytest")]  # they load slowly
    return subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-W", "error", "-m", "pytest", "-q", "-rs", *without, str(folder)],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_test_gets_a_mock_as_it_was_at_its_start(tmp_path: Path) -> None:
    """Without any set-up, two tests share one server and not each other's changes."""
    done = _pytest(tmp_path, TESTS)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2 passed" in done.stdout


def test_the_fixture_has_what_a_client_needs(picqer_mock: Running) -> None:
    """Address and key are enough to make a call."""
    answer = httpx2.get(f"{picqer_mock.url}/products/633", auth=(picqer_mock.api_key, ""))
    assert answer.json()["idproduct"] == 633


def test_every_test_has_a_key_of_its_own(picqer_mock: Running, picqer_mock_server: Running) -> None:
    """What a client has learned of the limit of one is not true of another; all of them are of the same account."""
    assert picqer_mock.api_key != picqer_mock_server.api_key
    assert {picqer_mock.api_key, picqer_mock_server.api_key} <= set(picqer_mock.simulator.settings.api_keys)


CLIENTS = """
import asyncio
import pytest
from picqer_mock import Fault

keys = set()

def test_sync(picqer, picqer_mock):
    keys.add(picqer_mock.api_key)
    picqer_mock.reset("empty")
    picqer_mock.faults.add(Fault("status", status=404, operations="products.get"))
    picqer_mock.set_rate_limit(5)
    picqer_mock.snapshot()
    with pytest.raises(Exception, match="A fault on demand"):
        picqer.products.get(633)
    assert [entry["status"] for entry in picqer_mock.requests()] == [404]

def test_async(async_picqer, picqer_mock):
    keys.add(picqer_mock.api_key)
    assert len(keys) == 2
    async def main():
        return await asyncio.gather(*[async_picqer.products.get(633) for _ in range(3)])
    for _ in range(2):  # in an event loop each
        assert [product.idproduct for product in asyncio.run(main())] == [633] * 3
"""

WITHOUT = """
import sys
sys.modules["picqer"] = None  # as where it is not installed

def test_sync(picqer):
    raise AssertionError

def test_async(async_picqer):
    raise AssertionError

def test_mock(picqer_mock):
    assert picqer_mock.url
"""


@pytest.mark.parametrize(
    ("tests", "outcome"),
    [
        (CLIENTS, "2 passed"),
        (WITHOUT, "1 passed, 2 skipped"),
    ],
)
def test_clients_are_connected_where_there_are_any(tmp_path: Path, tests: str, outcome: str) -> None:
    """With nothing left of the test before; without the package tests are skipped and say why."""
    done = _pytest(tmp_path, tests)
    assert done.returncode == 0, done.stdout + done.stderr
    assert outcome in done.stdout
    assert ("the package picqer, which is not installed" in done.stdout) is (tests is WITHOUT)


def test_the_plugin_costs_nothing_where_it_is_not_used() -> None:
    """Importing it loads no server, so that it does not slow down other people's tests."""
    code = "import sys, picqer_mock.pytest_plugin; print({'starlette', 'uvicorn', 'jsonschema_rs'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    assert done.stdout == "set()\n"
