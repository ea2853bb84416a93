"""Products, with their stock, parts, prices, images, locations, tags, comments and settings per warehouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock.resources.products import (
    activity,
    catalogue,
    comments,
    expected,
    images,
    locations,
    moves,
    parts,
    places,
    prices,
    production,
    stock,
    tags,
    warehouses,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Handler

TABLES = (
    catalogue.TABLES
    + stock.TABLES
    + places.TABLES
    + parts.TABLES
    + prices.TABLES
    + images.TABLES
    + tags.TABLES
    + warehouses.TABLES
)

HANDLERS: Mapping[str, Handler] = {
    **catalogue.HANDLERS,
    **activity.HANDLERS,
    **stock.HANDLERS,
    **moves.HANDLERS,
    **parts.HANDLERS,
    **production.HANDLERS,
    **prices.HANDLERS,
    **expected.HANDLERS,
    **images.HANDLERS,
    **locations.HANDLERS,
    **tags.HANDLERS,
    **comments.HANDLERS,
    **warehouses.HANDLERS,
}
