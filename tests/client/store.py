"""A Redis or Valkey server of our own, for the tests and the benchmark of the shared budget."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PROGRAMS = ("redis-server", "valkey-server")


def program() -> str:
    """Find the program of a store; without one skip, or fail where tests may not be skipped."""
    found = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if found is None:
        reason = f"there is no {' or '.join(_PROGRAMS)} here; Debian has it as the package redis-server (make store)"
        if os.environ.get("CI"):
            pytest.fail(f"In CI these tests may not be skipped, and {reason}.")
        pytest.skip(reason)
    return found


@contextmanager
def serving(path: str, folder: Path) -> Iterator[str]:
    """Start the program, and give the URL of the store."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    arguments = ["--bind", "127.0.0.1", "--port", str(port), "--save", "", "--appendonly", "no", "--dir", str(folder)]
    with subprocess.Popen([path, *arguments], stdout=subprocess.PIPE, text=True) as server:  # noqa: S603 - ours
        try:
            _wait_until_ready(server, folder)
            yield f"redis://127.0.0.1:{port}/0"
        finally:
            server.terminate()


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a store that this run started."""
    with serving(program(), tmp_path_factory.mktemp("store")) as url:
        yield url


def _wait_until_ready(server: subprocess.Popen[str], folder: Path) -> None:
    assert server.stdout is not None
    said: list[str] = []
    for line in server.stdout:
        said.append(line)
        if "ready to accept connections" in line.lower():
            return
    pytest.fail(f"The store in {folder} ended at once: {''.join(said)}")
