"""The tags that hang on a product."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock.resources import tags
from picqer_mock.resources.products.lookup import find

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Handler

TABLES = (tags.table_of("product", "idproduct"),)

HANDLERS: Mapping[str, Handler] = tags.handlers("products", "product", "idproduct", find)
