"""One resource, one name, in every tree."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RESOURCES = sorted(path.name for path in (ROOT / "spec/resources").iterdir())


def _modules(folder: str) -> list[str]:
    found = (path for path in (ROOT / folder).iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file())
    return sorted(path.stem for path in found if not path.name.startswith("_"))


BEHAVING = _modules("mock_server/src/picqer_mock/resources")


def test_the_client_has_a_module_for_each_resource() -> None:
    """A folder of the spec is a module of `picqer.resources`, and the other way round."""
    assert _modules("generated_client/src/picqer/resources") == RESOURCES


def test_a_module_of_the_mock_is_named_after_its_resource() -> None:
    """A module of `picqer_mock.resources` has the name of a folder of the spec; fixtures need no module."""
    assert set(BEHAVING) <= set(RESOURCES)


@pytest.mark.parametrize("resource", BEHAVING)
def test_each_resource_that_behaves_has_tests_of_it(resource: str) -> None:
    """The mock's behaviour is tested under the name of the resource."""
    tests = ROOT / "tests/mock_server/resources"
    assert list(tests.glob(f"test_{resource}.py")) or list((tests / resource).glob("test_*.py"))


@pytest.mark.parametrize("resource", RESOURCES)
def test_each_resource_has_its_facts_written_down(resource: str) -> None:
    """The facts stand apart from the spec, so that the spec can be held against them."""
    assert (ROOT / f"tests/spec/facts/{resource}.yaml").is_file()
