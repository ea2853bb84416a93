"""`python -m generator diff`: what can be compared, what is printed and written, and errors that help."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path

    from tests.generator.diff.conftest import Repository

FIELD = ("    idthing:", "    colour: {type: string, description: Its colour.}\n    idthing:")
BUNDLE = "spec/dist/picqer.openapi.yaml"


@pytest.fixture
def changed(repository: Repository) -> Repository:
    """A repository with the release v0.1.0, and since then a new field."""
    repository.commit("v0.1.0")
    repository.replace(*FIELD)
    return repository


def _diff(repository: Repository, *arguments: str) -> int:
    return main(["--root", str(repository.root), "diff", *arguments])


def test_a_revision_is_compared_with_the_tree(changed: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """One argument is enough: the other side is the spec as it stands in the files, bundled or not."""
    assert _diff(changed, "v0.1.0") == 0
    assert capsys.readouterr().out == (
        "New (1)\n  - `Thing.colour` is new (`str | None`).\n\n"
        "Version: 0.1.0 -> 0.1.1, a minor step, one place further right while the version begins with 0.\n"
    )


@pytest.mark.parametrize("kind", ["bundle", "folder", "tree", "revision"])
def test_each_side_may_be_a_bundle_a_folder_or_a_revision(
    changed: Repository, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    """However the two are given, they say the same."""
    old = tmp_path_factory.mktemp("old") / "bundle.yaml"
    old.write_bytes((changed.root / BUNDLE).read_bytes())
    changed.commit("v0.1.1")
    given = {"bundle": BUNDLE, "folder": "spec", "tree": "."}
    new = str(changed.root / given[kind]) if kind in given else "HEAD"

    assert _diff(changed, str(old), new) == 0
    assert "`Thing.colour` is new" in capsys.readouterr().out
    assert _diff(changed, new, str(old)) == 0
    assert "`Thing.colour` is gone" in capsys.readouterr().out


def test_equal_specs_are_said_to_be_equal(changed: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is proposed where nothing changed."""
    assert _diff(changed, "v0.1.0", "HEAD") == 0
    assert capsys.readouterr().out == "Nothing is different.\n"


def test_the_draft_of_the_changelog_is_printed(changed: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """`--changelog` alone gives Markdown under the headings of Keep a Changelog, breaking changes marked."""
    changed.replace("name: {type: string", "name: {type: integer")

    assert _diff(changed, "v0.1.0", "--changelog") == 0

    out = capsys.readouterr().out
    assert "### Added\n\n- `Thing.colour` is new (`str | None`).\n" in out
    assert "### Changed\n\n- **Breaking:** `Thing.name` is `int`, before `str`. `things.create`" in out


def test_the_draft_of_the_changelog_is_written_to_a_file(changed: Repository) -> None:
    """`--changelog PATH` writes what is printed otherwise."""
    path = changed.root / "draft.md"

    assert _diff(changed, "v0.1.0", f"--changelog={path}") == 0
    assert path.read_text(encoding="utf-8") == "### Added\n\n- `Thing.colour` is new (`str | None`).\n"


def test_the_draft_of_the_changelog_is_written_as_fragments(
    changed: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    """Into a folder goes a fragment for each change; doing it again overwrites them and touches no others."""
    folder = changed.root / "changelog.d"
    folder.mkdir()
    (folder / "+mine.fixed.md").write_text("Mine.\n", encoding="utf-8")

    for _ in range(2):
        assert _diff(changed, "v0.1.0", f"--changelog={folder}") == 0

    assert {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()} == {
        "+mine.fixed.md": "Mine.\n",
        "+spec-colour-new.added.md": "`Thing.colour` is new (`str | None`).\n",
    }
    assert capsys.readouterr().out == "+spec-colour-new.added.md\nNothing to write.\n"


def test_a_field_that_is_read_and_sent_is_one_entry(changed: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """A field of a model and the arguments of its name stand in one line of the changelog; words do not stand there."""
    changed.replace(
        "required: [name]\n  properties:",
        "required: [name]\n  properties:\n    colour: {type: string, description: Its colour.}",
    )
    changed.replace("summary: Get a thing", "summary: Give a thing", "spec/resources/things/paths.yaml")

    assert _diff(changed, "v0.1.0", "--changelog") == 0
    assert capsys.readouterr().out == (
        "### Added\n\n- `Thing.colour` is new (`str | None`). `things.create` takes `colour` (`str`).\n"
    )


def _error(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().err


@pytest.mark.parametrize("name", ["v9.9.9", "nowhere/bundle.yaml", "--output=x"])
def test_an_unknown_name_is_no_revision(repository: Repository, capsys: pytest.CaptureFixture[str], name: str) -> None:
    """The error names what was given and what can be given; nothing that looks like an option reaches git."""
    assert _diff(repository, "--", name) == 1
    error = _error(capsys)
    assert f"{name}: is no file, no folder and no revision" in error
    assert "git fetch --tags" in error


def test_a_revision_without_a_bundle_is_refused(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """The error names the revision, the file that it lacks, and what to give instead."""
    repository.git("rm", "--quiet", BUNDLE)
    repository.git("commit", "--quiet", "--message", "Without")

    assert _diff(repository, "HEAD") == 1
    error = _error(capsys)
    assert f"HEAD:{BUNDLE}: there is no bundle at this revision" in error
    assert "or a bundle as a file" in error


def test_a_faulty_bundle_is_refused_by_file_and_line(
    repository: Repository, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Problems of a bundle name the file that was given, and the line in it."""
    path = tmp_path / "faulty.yaml"
    path.write_text((repository.root / BUNDLE).read_text(encoding="utf-8").replace("summary:", "sumary:"), "utf-8")

    assert _diff(repository, "HEAD", str(path)) == 1
    error = _error(capsys)
    assert f"{path.as_posix()}:" in error
    assert "did you mean 'summary'?" in error


def test_a_faulty_folder_is_refused_by_file_and_line(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    """Problems of a folder name its own files."""
    repository.replace("type: object", "type: objekt")

    assert _diff(repository, "HEAD") == 1
    assert f"{repository.root.as_posix()}/spec/resources/things/schemas.yaml:" in _error(capsys)


def test_a_bundle_that_is_no_text_is_refused(
    repository: Repository, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A file that is not UTF-8 is named."""
    path = tmp_path / "bundle.bin"
    path.write_bytes(b"\xff\xfe")

    assert _diff(repository, str(path)) == 1
    assert f"{path.as_posix()}: not UTF-8" in _error(capsys)


def test_a_bundle_of_older_rules_can_still_be_compared(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a revision holds passed the rules of its time, and is not held against those of today."""
    text = (repository.root / BUNDLE).read_text(encoding="utf-8")
    (repository.root / BUNDLE).write_text(text.replace("summary: Get", "old: 1\n      summary: Give"), "utf-8")
    repository.git("commit", "--quiet", "--all", "--message", "Old")

    assert _diff(repository, "HEAD") == 0
    assert "described in other words" in capsys.readouterr().out
