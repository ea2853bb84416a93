"""The lock beside the client: what it was made of, by what, and how much of it there is."""

from __future__ import annotations

import tomllib
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from generator import sync
from generator.__main__ import main
from generator.emit import BUNDLE, LOCK
from generator.version import PROJECT

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]


@pytest.fixture
def lock() -> dict[str, Any]:
    """The committed lock."""
    return tomllib.loads((ROOT / LOCK).read_text(encoding="utf-8"))


def test_the_lock_tells_the_spec_by_its_hash(lock: dict[str, Any]) -> None:
    """The hash is that of the bundle as it stands, so that `sha256sum` can check it; the version is the spec's."""
    text = (ROOT / BUNDLE).read_bytes()
    assert lock["spec"] == {
        "version": yaml.load(text, Loader=yaml.CSafeLoader)["info"]["version"],
        "sha256": sha256(text).hexdigest(),
    }


def test_the_lock_tells_the_generator_and_its_parser(lock: dict[str, Any]) -> None:
    """The generator has the version of the repository, the parser that which the lock of the environment pins."""
    project = tomllib.loads((ROOT / PROJECT).read_text(encoding="utf-8"))
    assert lock["generator"]["version"] == project["project"]["version"]
    assert lock["generator"]["parser"].replace(" ", "==") in " ".join(project["dependency-groups"]["dev"])


def test_the_lock_counts_what_there_is(lock: dict[str, Any]) -> None:
    """Operations, arguments, models, fields, events and lines of Python, as the census found them in the code."""
    counts = lock["counts"]
    folders = ("models", "resources")
    files = [path for folder in folders for path in (ROOT / "generated_client/src/picqer" / folder).glob("*.py")]
    assert counts["lines"] == sum(path.read_text(encoding="utf-8").count("\n") for path in files)
    assert set(counts) == {"operations", "parameters", "models", "fields", "events", "lines"}
    assert min(counts.values()) > 0


def test_a_stale_lock_is_found(root_of: Callable[[str], Path], capsys: pytest.CaptureFixture[str]) -> None:
    """`check` shows a lock that is not of this spec, and writing repairs it."""
    root = root_of("_base")
    main(["--root", str(root), "generate"])
    fresh = (root / LOCK).read_text(encoding="utf-8")
    sync.write(root, {LOCK: fresh.replace("sha256 = ", "sha256 = 'x' # ")}, ())

    assert main(["--root", str(root), "check"]) == 1
    assert f"--- a/{LOCK}" in capsys.readouterr().err
    assert main(["--root", str(root), "generate"]) == 0
    assert (root / LOCK).read_text(encoding="utf-8") == fresh
