"""What an account starts with."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from picqer_mock import resources
from picqer_mock.call import Request
from picqer_mock.resources import (
    comments,
    customer_fields,
    customers,
    fulfilment,
    hooks,
    location_types,
    locations,
    order_fields,
    orders,
    packagings,
    packing_stations,
    picking_containers,
    picklists,
    price_lists,
    product_fields,
    purchase_orders,
    receipts,
    return_reasons,
    return_statuses,
    returns,
    shipping_providers,
    suppliers,
    tags,
    tasks,
    templates,
    users,
    vat_groups,
    warehouses,
    webshop_orders,
)
from picqer_mock.resources.picklists.batches import presets
from picqer_mock.resources.products import assortment, bulk, demo, views
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
    price_lists.seed,
    product_fields.seed,
    customer_fields.seed,
    order_fields.seed,
    tags.seed,
    templates.seed,
    users.seed,
    return_statuses.seed,
    return_reasons.seed,
    shipping_providers.seed,
    packing_stations.seed,
    presets.seed,
)
_CONTENT: Sequence[Fill] = (
    fulfilment.seed,
    customers.seed,
    demo.seed,
    price_lists.seed_prices,
    assortment.seed,
    orders.seed,
    packagings.seed,
    picklists.seed,
    picking_containers.seed,
    webshop_orders.seed,
    purchase_orders.seed,
    receipts.seed,
    returns.seed,
    tasks.seed,
    comments.seed,
)
# Hooks are last, as nobody is told of the rest.
SEEDS: Mapping[str, Sequence[Fill]] = {"demo": (*_SETTINGS, *_CONTENT, hooks.seed), "empty": _SETTINGS}
"""`demo` is the account of the spec's examples; `empty` has only what no call can create, and suppliers and tags."""


_LARGE = re.compile(r"large:([1-9][0-9]{3,6})")
LARGEST = 1_000_000


def fill_of(spec: Spec, seed: str) -> Callable[[State], None]:
    """Return what fills an account.

    Args:
        spec: Whose examples fill it.
        seed: `demo`, `empty`, or `large:N` for one with N made-up products, from 1000 to a million.

    Raises:
        ValueError: There is no such seed.
    """
    large = _LARGE.fullmatch(seed)
    number = int(large[1]) if large else 0
    if number > LARGEST or (large is None and seed not in SEEDS):
        raise ValueError(
            f"there is no seed {seed!r}, only {', '.join(SEEDS)} and large:N with 1000 to {LARGEST} for N, the products"
        )
    parts = (*_SETTINGS, fulfilment.seed, assortment.seed) if large else SEEDS[seed]

    def fill(state: State) -> None:
        request = Request.background(OPENED)
        for part in parts:
            part(state, request, spec)
        if large:
            bulk.grow(state, request, number)

    return fill


def open_state(spec: Spec, seed: str, file: Path | None = None) -> State:
    """Return the data of an account.

    Args:
        spec: Whose examples fill it.
        seed: What it starts with, unless the file holds an account already. See `fill_of`.
        file: Where it is kept; without it, in memory.

    Raises:
        ValueError: There is no such seed.
        StateFileError: The file cannot be used.
    """
    return State(Layout(resources.TABLES, spec), fill_of(spec, seed), file, shown=views.SHOWN)
