"""What an account starts with."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from picqer_mock import resources
from picqer_mock.call import Request
from picqer_mock.resources import (
    fulfilment,
    location_types,
    locations,
    product_fields,
    suppliers,
    tags,
    templates,
    users,
    vat_groups,
    warehouses,
)
from picqer_mock.resources.products import assortment, demo
from picqer_mock.state import State
from picqer_mock.tables import Layout

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path
    from typing import TypeAlias

    from picqer_mock.spec import Spec

    Fill: TypeAlias = Callable[[State, Request, Spec], None]

OPENED = datetime(2026, 1, 5, 8, 0)  # noqa: DTZ001 - Picqer's times have no zone
"""When the demo account was filled: the same in every run."""

# Each after those that it refers to.
_SETTINGS: Sequence[Fill] = (
    vat_groups.seed,
    warehouses.seed,
    location_types.seed,
    locations.seed,
    suppliers.seed,
    product_fields.seed,
    tags.seed,
    templates.seed,
    users.seed,
)
_CONTENT: Sequence[Fill] = (
    fulfilment.seed,
    demo.seed,
    assortment.seed,
)
SEEDS: Mapping[str, Sequence[Fill]] = {"demo": (*_SETTINGS, *_CONTENT), "empty": _SETTINGS}
"""`demo` is the account of the spec's examples; `empty` has only what no call can create, and suppliers and tags."""


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

    def fill(state: State) -> None:
        for part in SEEDS[seed]:
            part(state, Request.background(OPENED), spec)

    return State(Layout(resources.TABLES, spec), fill, file)
