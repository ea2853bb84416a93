"""The site, built once for all tests of it, and Chromium to look at it."""

from __future__ import annotations

import functools
import os
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from docs.builder.site import build
from tests.mock_server.console import browser

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from tests.mock_server.console.browser import Browser


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the built site."""
    out = tmp_path_factory.mktemp("docs") / "site"
    build(out)
    return out


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def address(site: Path) -> Generator[str]:
    """Where the site is served, in a folder that is not the root of its server."""
    handler = functools.partial(_Quiet, directory=site.parent)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/site/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Generator[Browser]:
    """A browser for all tests of a file."""
    program = browser.installed()
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("there is no Chromium, which CI needs to test the documentation: apt-get install chromium")
        pytest.skip("there is no Chromium on this machine; the documentation is looked at in one")
    with browser.running(program, tmp_path_factory.mktemp("chromium")) as found:
        yield found
