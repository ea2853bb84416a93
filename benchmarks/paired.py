"""Fair comparison on a machine that others use: every subject gets a short slice in turn, so all meet the same weather.

A ratio is taken within a round, between slices that are neighbours in time; what is told is the median over all rounds
of several processes. Numbers in seconds depend on the machine, ratios hardly do.
"""

import json
import os
import random
import resource
import statistics
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import venvs

Row = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True)
class Subject:
    """Something to measure: a module of `subjects/`, in the environment of a group."""

    name: str
    module: str
    group: str = "picqer"


@dataclass(frozen=True)
class Effort:
    """How much to measure: in so many processes per subject, so many rounds of slices of so many seconds."""

    processes: int
    rounds: int
    seconds: float


class Worker:
    """The process of a subject."""

    def __init__(self, subject: Subject, section: str, base: str) -> None:
        command = [venvs.python(subject.group), str(venvs.HERE / "worker.py"), subject.module, section, base]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=venvs.environment()
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(60)
        self._process.stdout.close()

    def slice(self, seconds: float) -> dict[str, float]:
        """Let it work for a time."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{seconds}\n")
        self._process.stdin.flush()
        return self.read()

    def read(self) -> dict[str, float]:
        """Read what it measured."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise SystemExit(f"{self._process.args!r} ended without a result")
        measured: dict[str, float] = json.loads(line)
        return measured


@contextmanager
def serving() -> Iterator[str]:
    """Serve on another core than the subjects use."""
    process = subprocess.Popen(
        [venvs.python("picqer"), str(venvs.HERE / "server.py")],
        stdout=subprocess.PIPE,
        text=True,
        env=venvs.environment(),
    )
    assert process.stdout is not None
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(process.pid, {max(os.sched_getaffinity(0))})
    try:
        yield f"http://127.0.0.1:{process.stdout.readline().strip()}/api/v1"
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def slices(subjects: Sequence[Subject], section: str, effort: Effort, base: str = "") -> list[Row]:
    """Measure in turns, in another order each round."""
    rows: list[Row] = []
    for _ in range(effort.processes):
        with ExitStack() as stack:
            workers = {subject.name: stack.enter_context(Worker(subject, section, base)) for subject in subjects}
            for _ in range(effort.rounds):
                order = random.sample(sorted(workers), len(workers))
                rows.append({name: workers[name].slice(effort.seconds) for name in order})
    return rows


def once(subject: Subject, section: str, argument: str) -> dict[str, float]:
    """Measure something that takes a process of its own."""
    with Worker(subject, section, argument) as worker:
        return worker.read()


def starts(commands: Mapping[str, tuple[str, str]], rounds: int) -> list[Row]:
    """Start fresh processes in turn.

    Args:
        commands: Group and code of each.
        rounds: How often each is started.
    """
    rows: list[Row] = []
    for _ in range(rounds):
        row = {}
        for name in random.sample(sorted(commands), len(commands)):
            group, code = commands[name]
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            done = subprocess.run(
                [venvs.python(group), "-c", code], check=False, capture_output=True, text=True, env=venvs.environment()
            )
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            if done.returncode:
                sys.stderr.write(done.stderr)
                raise SystemExit(f"{name} failed")
            row[name] = {"cpu": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime}
        rows.append(row)
    return rows


def median(rows: Sequence[Row], name: str, what: str) -> float:
    """Give the median of one measure."""
    return statistics.median(row[name][what] for row in rows)


def ratio(rows: Sequence[Row], name: str, baseline: str, what: str) -> float:
    """Give the median, over the rounds, of one subject's measure divided by another's."""
    return statistics.median(row[name][what] / row[baseline][what] for row in rows)
