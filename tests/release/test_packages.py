"""What people install."""

from __future__ import annotations

import tarfile
import zipfile
from email import message_from_string
from pathlib import Path

import pytest

from release import packages, trial, versions
from release.running import UV, run

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both packages, built as for an index; twine has read them."""
    folder = tmp_path_factory.mktemp("packages") / "dist"
    assert len(packages.build(ROOT, folder)) == 4
    return folder


@pytest.mark.parametrize(
    ("package", "needed"),
    [
        ("picqer", {"picqer/py.typed", "picqer/models/products.py", "picqer/resources/products.py"}),
        ("picqer_mock", {"picqer_mock/py.typed", "picqer_mock/_bundle/openapi.json"}),
    ],
)
def test_a_wheel_holds_all_that_it_needs(dist: Path, package: str, needed: set[str]) -> None:
    """Code, type marker, data and the text of the licence are in; what an index shows of it is complete."""
    (wheel,) = dist.glob(f"{package}-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        (metadata,) = (name for name in names if name.endswith(".dist-info/METADATA"))
        described = message_from_string(archive.read(metadata).decode())
    assert needed <= names
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)
    assert not any("__pycache__" in name for name in names)
    assert described["License-Expression"] == "MIT"
    assert described["Version"] == versions.current(ROOT)
    assert "Unofficial" in described["Summary"]
    assert described["Description-Content-Type"] == "text/markdown"
    assert {"Typing :: Typed", "Programming Language :: Python :: 3.11"} <= set(described.get_all("Classifier", []))


def test_the_extras_are_what_the_readme_names(dist: Path) -> None:
    """Each extra of the client is one line of its metadata and of its README."""
    (wheel,) = dist.glob("picqer-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        (metadata,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        extras = message_from_string(archive.read(metadata).decode()).get_all("Provides-Extra", [])
    readme = (ROOT / "generated_client/README.md").read_text(encoding="utf-8")
    assert set(extras) == {"fast", "mock", "otel", "redis"}
    assert [extra for extra in extras if f"picqer[{extra}]" not in readme] == []


def test_a_source_distribution_builds_without_a_network(dist: Path, tmp_path: Path) -> None:
    """Unpacked anywhere, it gives the wheel that was built from the tree."""
    for source in dist.glob("*.tar.gz"):
        with tarfile.open(source) as archive:
            archive.extractall(tmp_path, filter="data")
        folder = tmp_path / source.name.removesuffix(".tar.gz")
        run(UV, "build", "--quiet", "--wheel", "--offline", f"--out-dir={tmp_path}", cwd=folder)
    again = {path.name: _contents(path) for path in tmp_path.glob("*.whl")}
    assert again == {path.name: _contents(path) for path in dist.glob("*.whl")}


def test_the_packages_work_where_nothing_else_is(dist: Path) -> None:
    """In a new environment the client reads from the simulator, and the licences of all they bring allow it."""
    assert trial.try_out(ROOT, dist, trial.pythons()[0], fully=False) == "6531-RB-7-9"


def test_the_materials_name_what_a_package_brings_along(tmp_path: Path) -> None:
    """The bill of materials of a package has its dependencies with their versions, and nothing that only tests need."""
    client, mock = (path.read_text(encoding="utf-8") for path in packages.list_materials(ROOT, tmp_path))
    assert "pkg:pypi/msgspec@" in client
    assert "pkg:pypi/uvicorn@" in mock
    assert "pytest" not in client + mock


def _contents(wheel: Path) -> dict[str, int]:
    with zipfile.ZipFile(wheel) as archive:
        return {entry.filename: entry.CRC for entry in archive.infolist()}
