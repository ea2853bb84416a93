"""Products, with their stock, images, locations, tags and settings per warehouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock.resources.products import catalogue, images, locations, stock, tags, warehouses

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Handler

TABLES = catalogue.TABLES + stock.TABLES + images.TABLES + locations.TABLES + tags.TABLES + warehouses.TABLES

HANDLERS: Mapping[str, Handler] = {
    **catalogue.HANDLERS,
    **stock.HANDLERS,
    **images.HANDLERS,
    **locations.HANDLERS,
    **tags.HANDLERS,
    **warehouses.HANDLERS,
}
