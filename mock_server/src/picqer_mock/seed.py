"""What an account starts with."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from picqer_mock import account, resources
from picqer_mock.resources import fulfilment
from picqer_mock.resources.products import assortment, demo
from picqer_mock.state import State

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from picqer_mock.spec import Spec

OPENED = datetime(2026, 1, 5, 8, 0)  # noqa: DTZ001 - Picqer's times have no zone
"""When the demo account was filled: the same in every run."""


def seed_demo(state: State, spec: Spec) -> None:
    """Fill an account with the spec's examples and a made-up assortment."""
    account.seed(state, spec)
    fulfilment.seed(state, spec)
    demo.seed(state, spec, OPENED)
    assortment.seed(state, OPENED)


SEEDS: dict[str, Callable[[State, Spec], None]] = {"demo": seed_demo, "empty": account.seed}
"""`demo` has products and fulfilment customers; `empty` has only what these refer to, such as VAT groups."""


def open_state(spec: Spec, seed: str, file: Path | None = None) -> State:
    """Return the data of an account.

    Args:
        spec: Whose examples fill it.
        seed: What it starts with, unless the file holds an account already.
        file: Where it is kept; without it, in memory.

    Raises:
        ValueError: There is no such seed.
        StateFileError: The file cannot be used.
    """
    if seed not in SEEDS:
        raise ValueError(f"there is no seed {seed!r}, only {' and '.join(SEEDS)}")
    return State(resources.TABLES, lambda state: SEEDS[seed](state, spec), file)
