"""Built packages, tried out as strangers meet them: in an environment of their own, away from the source."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from release.running import UV, CommandError, run

# What the tests need and users of the packages do not.
_TEST_TOOLS = ("hypothesis", "pytest", "pyyaml")
_EXTRAS = "[fast,mock,otel,redis]"
# All that the end-to-end tests read, and nothing of the packages' source.
_AROUND = ("pyproject.toml", "README.md", "docs", "examples", "generator", "spec", "tests")
_READMES = ("generated_client/README.md", "mock_server/README.md")
# Parts of the names of licences under which MIT software may depend on a package.
_LICENCES = "Apache;BSD;ISC;MIT;Mozilla;MPL;PSF"
# Its metadata name no licence; the LICENSE file in its wheel is Apache 2.0.
_READ_BY_HAND = "pyreqwest"
_SMOKE = """
import sys
from pathlib import Path

import picqer, picqer_mock

for package in (picqer, picqer_mock):
    assert Path(package.__file__).is_relative_to(sys.prefix), package.__file__
with picqer_mock.running() as account, picqer.Picqer(
    base_url=account.url, api_key=account.api_key, user_agent="Smoke (example.com - dev@example.com)"
) as client:
    print(client.products.get(633).productcode)
"""


def pythons() -> list[str]:
    """Return the Pythons of 3.11 and later that are here and run, the oldest first; else the one that runs this.

    They are on the path, or installed by pyenv, whose programs on the path run only the version that is chosen.
    """
    versions = Path(os.environ.get("PYENV_ROOT", "~/.pyenv")).expanduser() / "versions"
    found: list[str] = []
    for name in (f"python3.{minor}" for minor in range(11, 20)):
        places = (name, *map(str, sorted(versions.glob(f"*/bin/{name}"))))
        found += [place for place in places if _runs(place)][:1]
    return found or [sys.executable]


def try_out(root: Path, dist: Path, python: str, *, fully: bool) -> str:
    """Install the wheels into a new environment and use them there.

    Args:
        root: The tree with the tests and the lock.
        dist: The folder with the wheels.
        python: The program, such as `python3.12`.
        fully: Whether to run the end-to-end tests too, next to a first call and the check of the licences.

    Returns:
        What the last step said.

    Raises:
        CommandError: A step failed; with what it said.
    """
    with TemporaryDirectory(prefix="picqer-trial-") as name:
        folder = Path(name)
        inside = _install(root, dist, python, folder)
        said = run(inside, "-I", "-c", _SMOKE, cwd=folder)
        _check_licences(inside)
        if fully:
            _add(inside, *_TEST_TOOLS)
            said = run(inside, "-m", "pytest", "-q", "tests/e2e", cwd=_surroundings(root, folder / "tree"))
        return said.strip().splitlines()[-1]


def _runs(python: str) -> bool:
    try:
        run(python, "-c", "", cwd=Path())
    except CommandError:
        return False
    return True


def _install(root: Path, dist: Path, python: str, folder: Path) -> Path:
    inside = folder / "env/bin/python"
    run(UV, "venv", "--quiet", "--no-python-downloads", f"--python={python}", folder / "env", cwd=folder)
    lock = run(UV, "export", "--quiet", "--locked", "--all-packages", "--no-hashes", "--no-emit-workspace", cwd=root)
    (folder / "lock.txt").write_text(lock, encoding="utf-8")
    (client,) = dist.glob("picqer-*.whl")
    (mock,) = dist.glob("picqer_mock-*.whl")
    _add(inside, f"picqer{_EXTRAS} @ {client.as_uri()}", f"picqer-mock @ {mock.as_uri()}")
    return inside


def _add(inside: Path, *packages: str) -> None:
    """Install packages, with their dependencies as the lock has them."""
    folder = inside.parents[2]
    options = ("--quiet", f"--python={inside}", f"--constraint={folder / 'lock.txt'}")
    run(UV, "pip", "install", *options, *packages, cwd=folder)


def _check_licences(inside: Path) -> None:
    allowed = ("--partial-match", f"--allow-only={_LICENCES}", f"--ignore-packages={_READ_BY_HAND}")
    run(sys.executable, "-m", "piplicenses", f"--python={inside}", *allowed, cwd=inside.parent)


def _surroundings(root: Path, tree: Path) -> Path:
    tree.mkdir()
    for name in _AROUND:
        source = root / name
        if source.is_dir():
            shutil.copytree(source, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, tree / name)
    for name in _READMES:
        (tree / name).parent.mkdir()
        shutil.copy(root / name, tree / name)
    return tree
