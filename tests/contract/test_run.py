from __future__ import annotations

from pathlib import Path

import pytest
from schemathesis.config import SchemathesisConfig

from tests.contract.run import Run, run_of
from tests.contract.target import ROOT


def _config() -> SchemathesisConfig:
    return SchemathesisConfig.from_path(ROOT / "schemathesis.toml")


def test_without_a_word_a_run_is_short_and_always_the_same() -> None:
    """Nothing in the environment means what `schemathesis.toml` says, and no reports."""
    assert run_of({}) == Run(seed=None, factor=1, reports=None)
    config = _config()
    Run().apply(config)
    assert config.seed == _config().seed
    assert config.projects.default.generation.deterministic


def test_a_long_run_tries_more_and_begins_elsewhere() -> None:
    """The seed takes the place of that of the file, and there are so many times the examples."""
    config, before = _config(), _config()
    run_of({"CONTRACT_SEED": "7", "CONTRACT_FACTOR": "3", "CONTRACT_REPORTS": "build/contract"}).apply(config)
    assert config.seed == 7
    assert not config.projects.default.generation.deterministic
    counts = [
        (project.generation.max_examples, project.phases.stateful.generation.max_examples)
        for project in (before.projects.default, config.projects.default)
    ]
    assert counts == [(10, 100), (30, 300)]


def test_reports_are_kept_where_they_are_wanted() -> None:
    """The directory may be anywhere."""
    assert run_of({"CONTRACT_REPORTS": "build/contract"}).reports == Path("build/contract")


@pytest.mark.parametrize(("name", "text"), [("SEED", "x"), ("SEED", "-1"), ("FACTOR", "0"), ("FACTOR", "2.5")])
def test_a_setting_that_is_no_number_is_refused(name: str, text: str) -> None:
    """The text names the variable and what stands in it."""
    with pytest.raises(ValueError, match=f"CONTRACT_{name}: expected .*, found '{text}'"):
        run_of({f"CONTRACT_{name}": text})
