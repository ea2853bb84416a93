"""The documentation says what is there."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [
    *sorted(ROOT.glob("*.md")),
    ROOT / "spec/STYLE.md",
    *sorted((ROOT / "docs").rglob("*.md")),
    *(ROOT / f"{part}/README.md" for part in ("generated_client", "mock_server")),
    ROOT / "generated_client/reference/API.md",
]
TARGETS = {
    "help", "setup", "demo", "test", "generate", "check-generated", "bundle", "lint", "types", "contract", "mock",
    "contract-long", "contract-mutations", "contract-sandbox", "docs", "spec-diff",
    "build", "version", "dist", "publish", "check", "clean",
}  # fmt: skip


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_links_to_files_lead_somewhere(page: Path) -> None:
    """Every relative link of a page names a file or folder that exists."""
    links = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
    dead = [link for link in links if "://" not in link and not (page.parent / link).exists()]
    assert dead == []


@pytest.mark.parametrize("part", ["generated_client", "mock_server"])
def test_a_page_of_an_index_links_to_whole_addresses(part: str) -> None:
    """The README of a package is its page on PyPI, where there are neither the repository's files nor anchors."""
    links = re.findall(r"\]\(([^)\s]+)", (ROOT / part / "README.md").read_text(encoding="utf-8"))
    assert [link for link in links if not link.startswith("https://")] == []


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_make_targets_in_the_text_exist(page: Path) -> None:
    """A page names no make target that is not there."""
    named = set(re.findall(r"(?:`|\$ )make ([a-z-]+)", page.read_text(encoding="utf-8")))
    assert named <= _targets()


def test_help_shows_every_target() -> None:
    """`make` alone lists what there is to make, each with a line of explanation."""
    shown = subprocess.run(["make", "--no-print-directory"], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S607
    assert {line.split()[0] for line in shown.stdout.splitlines()} == _targets() >= TARGETS


def test_ci_runs_the_test_command_of_the_readme() -> None:
    """What CI runs is what a reader can run."""
    assert "exec make test" in (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert "$ make test" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_decision_is_in_the_index() -> None:
    """A decision nobody finds is made twice. The index has them in order, each under its title."""
    folder = ROOT / "docs/adr"
    listed = re.findall(r"^(\d+\. )\[(.+)\]\((.+)\)$", (folder / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    titles = {
        path.name: path.read_text(encoding="utf-8").partition("\n")[0] for path in sorted(folder.glob("[0-9]*.md"))
    }
    assert {name: f"# {number}{words}" for number, words, name in listed} == titles
    assert [name for *_, name in listed] == [*titles]


@pytest.mark.parametrize("path", sorted((ROOT / "docs/adr").glob("[0-9]*.md")), ids=_name)
def test_a_decision_says_what_would_change_it(path: Path) -> None:
    """Each has the same four parts, and perhaps others between."""
    parts = re.findall(r"^\*\*(.+?)\.\*\*", path.read_text(encoding="utf-8"), re.MULTILINE)
    wanted = ["Context", "Decision", "Consequences", "What would change our mind"]
    assert [part for part in parts if part in wanted] == wanted


def _targets() -> set[str]:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z-]+):.*## ", text, flags=re.MULTILINE))
