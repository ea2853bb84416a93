"""The comments on a product."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock.resources import comments
from picqer_mock.resources.products.lookup import find

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Handler

SOURCE = "product"
"""What comments call a product."""

HANDLERS: Mapping[str, Handler] = comments.handlers("products", SOURCE, "idproduct", "productcode", find)
