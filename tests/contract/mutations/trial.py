"""The trial of one fault: a copy of what is tested and of the tests, the fault in it, and a run stage by stage."""

from __future__ import annotations

import compileall
import json
import os
import shutil
import signal
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.contract.mutations.fault import Fault, MockFault, SpecFault, StaleFaultError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence
    from concurrent.futures import Executor
    from multiprocessing.context import ForkServerContext

ROOT = Path(__file__).parents[3]
WORKERS = 2
MOCK = Path("mock_server/src/picqer_mock")
BUNDLE = Path("spec/dist/picqer.openapi.yaml")
_CONTRACT = "tests/contract"

BLINDFOLD = (
    MockFault(
        "blindfold-answers",
        "the mock does not look at its own answers, so that the tests must",
        "validation.py",
        "        if status not in operation.responses:\n            return f",
        "        return None\n        if status not in operation.responses:\n            return f",
    ),
    MockFault(
        "blindfold-events",
        "the mock does not look at its own events, so that the tests must",
        "validation.py",
        "        if event not in self._events:\n",
        "        return None\n        if event not in self._events:\n",
    ),
)
"""What every copy of the mock has. Otherwise it would find many of its faults itself, as no real account does."""

_CHEAP = [
    f"{_CONTRACT}/test_{name}.py"
    for name in (
        *("domain_stock", "domain_limit", "domain_codes", "domain_keys", "domain_lists", "domain_writes"),
        *(
            "domain_deletions",
            "domain_statuses",
            "domain_events",
            "domain_refusals",
            "domain_relations",
            "examples",
            "refusals",
        ),
    )
]
_FURTHER = [f"{_CONTRACT}/test_{name}.py" for name in ("links", "deletions", "stateful")]
_NEAR = {
    "listing.py": ["domain_lists", "domain_keys"],
    "lookup.py": ["domain_keys"],
    "webhooks/outbox.py": ["domain_events"],
    "webhooks/sending.py": ["domain_events"],
}
_NEAREST = "tests.contract.mutations.nearest"
_SECONDS = 1500


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a trial ended.

    Args:
        fault: What was planted; None for the run without a fault.
        caught_by: The first test that failed; empty if none did.
        seconds: How long it took.
        broken: Why it was no trial at all, such as a copy that could not be loaded; empty if it was one.
    """

    fault: Fault | None
    caught_by: str
    seconds: float
    broken: str = ""


def stages(fault: Fault | None) -> list[list[str]]:
    """Return what is run one after another until something fails, each as arguments of pytest."""
    nearest = [part for word in _words(fault) for part in ("--nearest", word)] if fault else []
    # Fuzzing all operations takes minutes, and those that are meant seconds.
    fuzzed = [[f"{_CONTRACT}/test_conformance.py", "-k", fault.calls]] if fault and fault.calls else []
    whole = [_CONTRACT, "--deselect", f"{_CONTRACT}/test_mutations.py"]
    return [*fuzzed, ["-p", _NEAREST, *nearest, *_CHEAP], _FURTHER, whole]


def _words(fault: Fault) -> list[str]:
    """Return words that stand in the names of the tests that most likely notice a fault."""
    if fault.calls or isinstance(fault, SpecFault):
        return [fault.calls] if fault.calls else []
    folder, _, rest = fault.file.partition("/")
    if folder == "resources":
        return [f"[{rest.partition('/')[0].removesuffix('.py')}.", "domain_stock"]
    return _NEAR.get(fault.file, ["domain_limit", "domain_stock", "refusals"])


@contextmanager
def ready() -> Generator[Callable[[Fault | None], Verdict]]:
    """Give what tries a fault, for several threads at once."""
    with (
        tempfile.TemporaryDirectory(prefix="picqer-mutations-") as name,
        ProcessPoolExecutor(WORKERS, _forks(), max_tasks_per_child=1) as pool,
    ):
        base = Path(name) / "base"
        _copy(base)
        _plant(base, BLINDFOLD)
        # To compile all of the mock anew takes longer than most trials.
        compileall.compile_dir(base / MOCK, quiet=1)
        yield partial(_trial, Path(name), pool)


def _forks() -> ForkServerContext:
    """Return what starts processes that have loaded already what all of them load."""
    context = get_context("forkserver")
    context.set_forkserver_preload(["hypothesis", "pytest", "schemathesis", "schemathesis.python.asgi", "yaml"])
    return context


def _trial(folder: Path, pool: Executor, fault: Fault | None) -> Verdict:
    """Plant a fault in a copy, and run the tests of the contract on it until one fails."""
    start = time.monotonic()
    copy = folder / (fault.id if fault else "sound")
    shutil.copytree(folder / "base", copy)
    try:
        _plant(copy, [fault] if fault else [])
        for arguments in stages(fault):
            caught_by, broken = pool.submit(run, copy, arguments).result()
            if caught_by or broken:
                return Verdict(fault, caught_by, time.monotonic() - start, broken)
        return Verdict(fault, "", time.monotonic() - start)
    except StaleFaultError as error:
        return Verdict(fault, "", time.monotonic() - start, str(error))
    finally:
        shutil.rmtree(copy)


def _copy(copy: Path) -> None:
    for folder in (MOCK, Path(_CONTRACT), Path("tests/client")):
        shutil.copytree(ROOT / folder, copy / folder)
    for file in (BUNDLE, Path("pyproject.toml"), Path("schemathesis.toml"), Path("tests/conftest.py")):
        (copy / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / file, copy / file)


def _plant(copy: Path, faults: Sequence[Fault]) -> None:
    for fault in faults:
        if isinstance(fault, MockFault):
            file = copy / MOCK / fault.file
            file.write_text(fault.apply(file.read_text(encoding="utf-8")), encoding="utf-8")
        else:
            document = yaml.load((copy / BUNDLE).read_text(encoding="utf-8"), yaml.CSafeLoader)
            fault.apply(document)
            # JSON is YAML, and quicker to write.
            (copy / BUNDLE).write_text(json.dumps(document), encoding="utf-8")


class _First:
    """Remembers the first test that fails, and what could not even be loaded."""

    def __init__(self) -> None:
        self.failed = ""
        self.broken = ""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember a test that fails."""
        if report.failed and not self.failed:
            self.failed = report.nodeid.removeprefix(f"{_CONTRACT}/")

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Remember a module that cannot be loaded."""
        if report.failed and not self.broken:
            self.broken = f"{report.nodeid} cannot be loaded: {report.longreprtext[-800:]}"


def run(copy: Path, arguments: Sequence[str]) -> tuple[str, str]:
    """Run tests of a copy, in a process of their own.

    Returns:
        The first test that failed, and why there was no run; each is empty if there is none.
    """
    os.chdir(copy)
    sys.path[:0] = [str(copy), str(copy / MOCK.parent)]
    first = _First()
    signal.signal(signal.SIGALRM, lambda *_: pytest.exit(f"nothing ended within {_SECONDS} seconds"))
    signal.alarm(_SECONDS)
    with Path(os.devnull).open("w") as nowhere, redirect_stdout(nowhere), redirect_stderr(nowhere):
        code = pytest.main(["-x", "-q", "-p", "no:cacheprovider", "--tb=no", "--assert=plain", *arguments], [first])
    signal.alarm(0)
    if first.broken or first.failed or code in {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED}:
        return ("", first.broken) if first.broken else (first.failed, "")
    return "", f"pytest ended with {code}"
