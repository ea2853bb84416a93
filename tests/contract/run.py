"""How much is tried in this run, and where its reports go: what `make contract` and `make contract-long` differ in."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from schemathesis.config import SchemathesisConfig


@dataclass(frozen=True, slots=True)
class Run:
    """A run of the contract tests.

    Args:
        seed: What chance begins with; None for that of `schemathesis.toml`, with the same calls every time.
        factor: How many times the examples of `schemathesis.toml` are tried.
        reports: The directory that keeps the reports, if they are wanted.
    """

    seed: int | None = None
    factor: int = 1
    reports: Path | None = None

    def apply(self, config: SchemathesisConfig) -> None:
        """Change what `schemathesis.toml` says to what this run says."""
        project = config.projects.default
        if self.seed is not None:
            project.seed = self.seed
            project.generation.update(deterministic=False)
        for generation in (project.generation, project.phases.stateful.generation):
            generation.update(max_examples=self.factor * (generation.max_examples or 1))


def run_of(environ: Mapping[str, str]) -> Run:
    """Return the run that the environment asks for.

    Args:
        environ: With `CONTRACT_SEED`, `CONTRACT_FACTOR` and `CONTRACT_REPORTS`, or some of them.

    Raises:
        ValueError: One of the first two is not a whole number, or the factor is not at least 1.
    """
    seed, factor, reports = (environ.get(f"CONTRACT_{name}", "") for name in ("SEED", "FACTOR", "REPORTS"))
    for name, text in (("SEED", seed), ("FACTOR", factor)):
        if text and not text.isdecimal():
            raise ValueError(f"CONTRACT_{name}: expected a whole number, found {text!r}")
    if factor and int(factor) < 1:
        raise ValueError(f"CONTRACT_FACTOR: expected 1 or more, found {factor!r}")
    return Run(int(seed) if seed else None, int(factor or 1), Path(reports) if reports else None)


RUN = run_of(os.environ)
