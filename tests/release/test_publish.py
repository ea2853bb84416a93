"""The road from a tree to an index and back, on an index of this machine."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import httpx2
import pytest

from release import packages
from release.running import UV, CommandError, run

if TYPE_CHECKING:
    from collections.abc import Generator

ROOT = Path(__file__).parents[2]
_VERSION = "99.0.0"
_CREDENTIALS = {"UV_PUBLISH_USERNAME": "nobody", "UV_PUBLISH_PASSWORD": "nothing"}


@pytest.fixture
def index(tmp_path: Path) -> Generator[str]:
    """An empty index that takes uploads from anyone."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (tmp_path / "index").mkdir()
    options = ("--interface=127.0.0.1", f"--port={port}", "--passwords=.", "--authenticate=.", "--disable-fallback")
    server = Path(sys.executable).with_name("pypi-server")
    with subprocess.Popen([server, "run", *options, tmp_path / "index"]) as process:  # noqa: S603 - our own words
        url = f"http://127.0.0.1:{port}"
        try:
            _await(url)
            yield url
        finally:
            process.terminate()


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """This tree, as somebody has it who has committed everything."""
    copy = tmp_path / "tree"
    names = run("git", "ls-files", "--cached", "--others", "--exclude-standard", cwd=ROOT).splitlines()
    for name in names:
        if (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, copy / name)
    run("git", "init", "--quiet", cwd=copy)
    return copy


@pytest.fixture
def uploads() -> Generator[tuple[str, list[bytes]]]:
    """The address of an index that takes everything, and the forms that it was sent."""
    forms: list[bytes] = []

    class Taking(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            """Keep the form."""
            forms.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Taking) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/", forms
        server.shutdown()
        thread.join()


def _commit(tree: Path) -> None:
    run("git", "add", ".", cwd=tree)
    run("git", "-c", "user.name=Test", "-c", "user.email=t@example.com", "commit", "--quiet", "-m", "All", cwd=tree)


def _release(tree: Path, *arguments: str) -> str:
    others = {"PYENV_ROOT": str(tree)}  # where no more Pythons are, each of which would take its time
    return run(sys.executable, "-m", "release", "--root", tree, *arguments, cwd=tree, env=_CREDENTIALS | others)


def test_a_version_is_published_and_installed(tree: Path, index: str, tmp_path: Path) -> None:
    """A new version is described, built, tried and uploaded once, and a stranger installs it from the index by name."""
    _commit(tree)
    with pytest.raises(CommandError, match=r"CHANGELOG\.md has no entry"):
        _release(tree, "dist", "--smoke", f"--index={index}/simple")
    _release(tree, "version", _VERSION)
    assert f"\n## {_VERSION} - " in (tree / "CHANGELOG.md").read_text(encoding="utf-8")
    with pytest.raises(CommandError, match="not everything is committed"):
        _release(tree, "dist", "--smoke", f"--index={index}/simple")
    _release(tree, "version", _VERSION)  # a second time changes nothing, so the commit is what was read
    (tree / "changelog.d/+late.fixed.md").write_text("A late change.\n", encoding="utf-8")
    with pytest.raises(CommandError, match=r"move the lines of \+late\.fixed\.md from changelog\.d/ there by hand"):
        _release(tree, "version", _VERSION)
    (tree / "changelog.d/+late.fixed.md").unlink()
    _commit(tree)
    assert "picqer.cdx.json" in _release(tree, "dist", "--smoke", f"--index={index}/simple")
    assert f"picqer-{_VERSION}-py3-none-any.whl" in _release(tree, "upload", f"--upload-url={index}/")

    inside = tmp_path / "env/bin/python"
    where = (f"--python={inside}", f"--index={index}/simple")
    run(UV, "venv", "--quiet", f"--python={sys.executable}", tmp_path / "env", cwd=tmp_path)
    run(UV, "pip", "install", "--quiet", *where, f"picqer[mock]=={_VERSION}", cwd=tmp_path)
    asked = "from importlib.metadata import version; import picqer, picqer_mock; print(version('picqer-mock'))"
    assert run(inside, "-c", asked, cwd=tmp_path).strip() == _VERSION

    with pytest.raises(CommandError, match=rf"picqer {_VERSION} is on {index}/simple already"):
        _release(tree, "dist", "--smoke", f"--index={index}/simple")


def test_an_attestation_goes_with_its_file(
    uploads: tuple[str, list[bytes]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the release workflow signs reaches the index, in the form of the file that it is of."""
    for name, value in _CREDENTIALS.items():
        monkeypatch.setenv(name, value)
    address, forms = uploads
    packages.build(ROOT, tmp_path)
    for path in packages.distributions(tmp_path):
        Path(f"{path}.publish.attestation").write_text(f'{{"of": "{path.name}"}}', encoding="utf-8")
    names = [path.name for path in packages.publish(tmp_path, address)]
    assert len(names) == len(forms) == 4
    for name in names:
        (form,) = (form for form in forms if f'"of":"{name}"'.encode() in form)
        assert f'filename="{name}"'.encode() in form
        assert b'name="attestations"' in form


def test_there_must_be_something_to_upload(tmp_path: Path) -> None:
    """An upload before its `make dist` says so, in place of asking the index."""
    with pytest.raises(CommandError, match="has no packages: `make dist` checks the tree and builds them"):
        packages.publish(tmp_path / "dist", "http://127.0.0.1:9/")


def _await(url: str) -> None:
    for _ in range(200):
        try:
            httpx2.get(url)
        except httpx2.ConnectError:
            time.sleep(0.05)
        else:
            return
    pytest.fail("the index did not start")
