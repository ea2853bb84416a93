"""The committed tree is exactly what the spec gives."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from generator import pipeline, sync
from generator.__main__ import main
from generator.emit import LOCK, OWNED
from generator.extensions import FOLDER

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parents[2]


def test_the_generated_files_are_fresh() -> None:
    """What is committed equals what `make generate` would write; no file is stale, missing or left over."""
    assert sync.compare(ROOT, pipeline.generate(ROOT).files, OWNED) == ""


def test_generating_from_nothing_gives_the_same_tree_byte_for_byte(tmp_path: Path) -> None:
    """Deleting every generated directory and generating again loses and changes nothing."""
    shutil.copytree(ROOT / "spec", tmp_path / "spec", ignore=shutil.ignore_patterns("dist"))
    shutil.copytree(ROOT / FOLDER, tmp_path / FOLDER)

    assert main(["--root", str(tmp_path), "generate"]) == 0

    for folder in OWNED:
        committed = {path.name: path.read_bytes() for path in (ROOT / folder).iterdir() if path.is_file()}
        assert {path.name: path.read_bytes() for path in (tmp_path / folder).iterdir()} == committed
    assert (tmp_path / LOCK).read_bytes() == (ROOT / LOCK).read_bytes()


def test_check_fails_with_the_difference(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`check` prints the diff, says what to do, and exits with 1, also for a file that should not be there."""
    shutil.copytree(ROOT / "spec", tmp_path / "spec")
    main(["--root", str(tmp_path), "generate"])
    assert main(["--root", str(tmp_path), "check"]) == 0
    (tmp_path / OWNED[2] / "extra.py").write_text("x = 1\n", encoding="utf-8")

    code = main(["--root", str(tmp_path), "check"])

    error = capsys.readouterr().err
    assert code == 1
    assert f"--- a/{OWNED[2]}/extra.py" in error
    assert "make generate" in error


def test_show_model_prints_what_the_templates_see(capsys: pytest.CaptureFixture[str]) -> None:
    """A maintainer can look at the decisions without reading templates."""
    assert main(["show-model"]) == 0
    assert '"id": "products.images.create"' in capsys.readouterr().out
