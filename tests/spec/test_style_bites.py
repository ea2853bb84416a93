"""Proof that each rule can fail: one fault planted at a time, in a copy of a small spec that breaks none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.spec import test_style
from tests.spec.planting import copy_of_sample
from tests.spec.plants import answers, components, events, examples, extensions, ids, layout, operations

if TYPE_CHECKING:
    from pathlib import Path

    from tests.spec.planting import Plant

PLANTS = [
    plant
    for rules in (layout, operations, answers, components, examples, extensions, events, ids)
    for plant in rules.PLANTS
]


def test_sample_breaks_no_rule(tmp_path: Path) -> None:
    """The sample without a fault passes every rule, so what a plant reports comes from the plant."""
    sample = copy_of_sample(tmp_path / "spec")
    for name, rule in vars(test_style).items():
        if name.startswith("test_s") and name[6:8].isdigit():
            rule(sample)


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: f"{plant.number}-{plant.named}")
def test_rule_bites(plant: Plant, tmp_path: Path) -> None:
    """A rule reports the fault that breaks it."""
    reported = plant.rule(plant.put_into(tmp_path / "spec"))
    assert any(plant.named in violation for violation in reported), reported


def test_every_rule_has_a_plant() -> None:
    """Each rule's own function is broken at least once, under the rule's number."""
    planted = {f"test_{plant.number.lower()}_{plant.rule.__name__}" for plant in PLANTS}
    assert planted == {name for name in vars(test_style) if name.startswith("test_s") and name[6:8].isdigit()}
