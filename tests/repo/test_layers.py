"""Who may import whom."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CLIENT = ROOT / "generated_client/src"
MOCK = ROOT / "mock_server/src"
GENERATED = {"picqer.models", "picqer.resources"}


def _imports(path: Path, *, at_run_time: bool = False) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped: set[ast.AST] = set()
    if at_run_time:
        for node in ast.walk(tree):
            if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
                skipped |= {inner for statement in node.body for inner in ast.walk(statement)}
    names: set[str] = set()
    for node in ast.walk(tree):
        if node in skipped:
            continue
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


def _within(names: set[str], package: str) -> set[str]:
    return {name for name in names if name == package or name.startswith(f"{package}.")}


def _files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


@pytest.mark.parametrize("path", _files(CLIENT / "picqer/_runtime"), ids=lambda path: path.name)
def test_the_runtime_imports_nothing_generated(path: Path) -> None:
    """The runtime can be read, tested and typed without the spec."""
    found = {name for package in GENERATED for name in _within(_imports(path), package)}
    assert not found


@pytest.mark.parametrize("path", _files(CLIENT / "picqer/extensions"), ids=lambda path: path.name)
def test_an_extension_stands_below_its_resource(path: Path) -> None:
    """What is written by hand beside generated calls loads no generated calls, as these inherit from it."""
    assert not _within(_imports(path, at_run_time=True), "picqer.resources")


def test_only_resources_know_their_extensions() -> None:
    """An extension is reached through its resource; the package only offers the types that one takes and gives."""
    importers = {
        path.relative_to(CLIENT / "picqer").parts[0]
        for path in _files(CLIENT)
        if _within(_imports(path), "picqer.extensions")
    }
    assert importers <= {"__init__.py", "extensions", "resources"}


def test_only_one_module_imports_the_http_library() -> None:
    """Another HTTP library is one more transport, and nothing else changes."""
    importers = [path.name for path in _files(CLIENT) if _within(_imports(path, at_run_time=True), "httpx2")]
    assert importers == ["httpx2_transport.py"]


def test_only_one_module_imports_the_upstream_parser() -> None:
    """openapi-python-client has no stable Python API, so one module takes the blow."""
    importers = [path.name for path in _files(ROOT / "generator") if _within(_imports(path), "openapi_python_client")]
    assert importers == ["upstream.py"]


def test_the_client_needs_nothing_but_its_two_dependencies() -> None:
    """`picqer` imports the standard library, httpx2 and msgspec; and of its extras what a caller asked for by name."""
    allowed = {"picqer", "httpx2", "msgspec", "opentelemetry", "pyreqwest"}
    foreign = {name.split(".")[0] for path in _files(CLIENT) for name in _imports(path)} - allowed
    assert foreign <= sys.stdlib_module_names


@pytest.mark.parametrize("path", _files(MOCK), ids=lambda path: path.name)
def test_the_mock_does_not_know_the_client(path: Path) -> None:
    """Client and mock meet only on the wire; a shared mistake could not be seen otherwise."""
    assert not _within(_imports(path), "picqer")


@pytest.mark.parametrize("path", _files(ROOT / "generator"), ids=lambda path: path.name)
def test_the_generator_knows_neither_client_nor_mock(path: Path) -> None:
    """The generator runs when there is no client yet."""
    names = _imports(path)
    assert not _within(names, "picqer") | _within(names, "picqer_mock")


@pytest.mark.parametrize(
    "path",
    [*_files(ROOT / "release"), *_files(ROOT / "docs/builder")],
    ids=lambda path: f"{path.parent.name}/{path.name}",
)
def test_what_publishes_knows_only_files_and_programs(path: Path) -> None:
    """Releases and the documentation site are made of what stands in the tree, so that none of it must be loaded."""
    names = _imports(path)
    assert not {name for package in ("generator", "picqer", "picqer_mock", "tests") for name in _within(names, package)}


def test_nothing_that_is_published_knows_how_it_is_made() -> None:
    """Packages and examples import neither the generator nor the tools around them, which users do not have."""
    made = [*_files(CLIENT), *_files(MOCK), *_files(ROOT / "examples")]
    tools = ("generator", "release", "docs", "tests")
    assert [path.name for path in made for tool in tools if _within(_imports(path), tool)] == []


def test_only_sync_writes() -> None:
    """One module of the generator writes to the tree; format.py writes to a folder of its own that it throws away."""
    writing = re.compile(r"\.(write_text|write_bytes|unlink|mkdir)\(")
    writers = [path.name for path in _files(ROOT / "generator") if writing.search(path.read_text(encoding="utf-8"))]
    assert writers == ["format.py", "sync.py"]
