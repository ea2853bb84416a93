"""Each folder of cases/ is a spec with what must come of it: files, or an error that helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator import pipeline
from generator.__main__ import main
from tests.generator.conftest import CASES, run_client

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FAULTY = sorted(path.parent.name for path in CASES.glob("*/error.txt"))
GOOD = sorted(path.parent.name for path in CASES.glob("*/expected"))


@pytest.mark.parametrize("case", FAULTY)
def test_a_faulty_spec_stops_the_generator_with_a_useful_error(
    case: str, root_of: Callable[[str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    """A faulty spec gives place, finding and hint, exit code 1, and not one written file."""
    root = root_of(case)
    before = sorted(root.rglob("*"))

    code = main(["--root", str(root), "generate"])

    expected = (CASES / case / "error.txt").read_text(encoding="utf-8")
    assert code == 1
    assert capsys.readouterr().err.startswith(expected)
    assert sorted(root.rglob("*")) == before


@pytest.mark.parametrize("case", GOOD)
def test_a_case_gives_exactly_the_expected_files(case: str, root_of: Callable[[str], Path]) -> None:
    """Each approved file of a case is, to the letter, what is generated; of what was not approved nothing is said."""
    files = pipeline.generate(root_of(case)).files
    folder = CASES / case / "expected"
    approved = [path for path in folder.rglob("*") if path.is_file()]

    assert approved
    for path in approved:
        assert path.read_text(encoding="utf-8") == files[path.relative_to(folder).as_posix()]


PROGRAM = """
import importlib, pkgutil, types, typing
import msgspec
from picqer import models, resources
from picqer._runtime.operation import Operation

for package in (models, resources):
    for module in pkgutil.iter_modules(package.__path__):
        for value in vars(importlib.import_module(f"{package.__name__}.{module.name}")).values():
            if isinstance(value, Operation) and value.answer is not types.NoneType:
                msgspec.json.Decoder(value.answer)
            elif typing.is_typeddict(value):
                typing.get_type_hints(value)
            elif isinstance(value, type) and issubclass(value, msgspec.Struct):
                msgspec.json.Decoder(value)
print("done")
"""


@pytest.mark.parametrize("case", GOOD)
def test_the_code_of_a_case_can_be_imported_and_decodes(case: str, root_of: Callable[[str], Path]) -> None:
    """Every module loads, and msgspec and typing can resolve every annotation in it."""
    assert run_client(root_of(case), PROGRAM) == "done\n"


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_every_case_says_why_it_exists(case: str) -> None:
    """A case without a reason cannot be judged when it breaks."""
    assert (CASES / case / "why.md").read_text(encoding="utf-8").strip()
