"""The fixture that comes with the package."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import httpx2

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


def test_every_test_gets_a_mock_as_it_was_at_its_start(tmp_path: Path) -> None:
    """Without any set-up, two tests share one server and not each other's changes."""
    (tmp_path / "test_shop.py").write_text(TESTS)
    without = [f"-pno:{plugin}" for plugin in ("cacheprovider", "schemathesis", "hypothesispytest")]  # they load slowly
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-W", "error", "-m", "pytest", "-q", *without, str(tmp_path)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2 passed" in done.stdout


def test_the_fixture_has_what_a_client_needs(picqer_mock: Running) -> None:
    """Address and key are enough to make a call."""
    answer = httpx2.get(f"{picqer_mock.url}/products/633", auth=(picqer_mock.api_key, ""))
    assert answer.json()["idproduct"] == 633


def test_the_plugin_costs_nothing_where_it_is_not_used() -> None:
    """Importing it loads no server, so that it does not slow down other people's tests."""
    code = "import sys, picqer_mock.pytest_plugin; print({'starlette', 'uvicorn', 'jsonschema_rs'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    assert done.stdout == "set()\n"
