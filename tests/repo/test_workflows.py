"""What GitHub runs is what a reader can run, and cannot be turned against the repository."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
_PINNED = re.compile(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*$")


def _steps(path: Path) -> list[dict[str, Any]]:
    jobs = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
    return [step for job in jobs.values() for step in job["steps"]]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_pinned(path: Path) -> None:
    """Each action is named by commit, with its version beside it: a tag can be moved, a commit cannot."""
    uses = [
        line.strip().removeprefix("- ") for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line
    ]
    assert uses
    assert [line for line in uses if not _PINNED.fullmatch(line)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflows_call_make(path: Path) -> None:
    """Whatever a workflow does to the tree is a make target that exists; only the release page is made by gh."""
    targets = set(re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    commands = [step["run"] for step in _steps(path) if "run" in step]
    assert commands
    for command in commands:
        program, *words = command.split()
        assert program in {"make", "gh"}
        if program == "make":
            assert next(word for word in words if not word.startswith("-")) in targets


def test_every_workflow_runs_its_targets() -> None:
    """A push is checked, the night has the long contract and the planted faults, and a tag is released."""
    runs = {path.stem: {step["run"].split()[1] for step in _steps(path) if "run" in step} for path in WORKFLOWS}
    assert runs["check"] == {"check", "build"}
    assert runs["nightly"] == {"contract-long", "contract-mutations"}
    assert runs["sandbox"] == {"contract-sandbox"}
    assert runs["release"] >= {"check", "dist", "upload"}
    assert runs["docs"] == {"docs"}


def test_the_reports_of_the_contract_are_kept() -> None:
    """The folder that a check keeps is the one that the tests of the contract write to."""
    steps = _steps(ROOT / ".github/workflows/check.yml")
    (kept,) = (step["with"]["path"] for step in steps if "upload-artifact" in step.get("uses", ""))
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert f"CONTRACT_REPORTS={kept.rstrip('/')} " in makefile
    assert f"--junitxml={kept}junit.xml" in makefile


def test_no_workflow_can_be_turned_against_the_repository() -> None:
    """Zizmor finds no injection, no leaking credential, no needless permission."""
    program = Path(sys.executable).with_name("zizmor")
    done = subprocess.run(  # noqa: S603 - our own words
        [program, "--offline", "--no-progress", ROOT / ".github"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
