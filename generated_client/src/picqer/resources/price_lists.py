# Generated from spec/ by `make generate`. Do not edit.
"""Lists of prices that differ from the price of the product.

Picqer's page: https://picqer.com/en/api/pricelists
"""

from __future__ import annotations

import builtins

from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer.models.price_lists import PriceList

__all__ = ["AsyncPriceLists", "PriceLists"]

_LIST = Operation(
    "price_lists.list", "GET", "/pricelists", builtins.list[PriceList], page_size=100, row_id="idpricelist"
)
_GET = Operation("price_lists.get", "GET", "/pricelists/{idpricelist}", PriceList)


class PriceLists(Resource):
    """Lists of prices that differ from the price of the product."""

    def list(self, *, offset: int = 0, limit: int | None = None) -> Pages[PriceList]:
        """List price lists.

        Price lists are made in the app. Products hold their price in each list, and orders the lists that
        apply to them. Picqer's page speaks of lists on customers as well, but no source shows such a field of
        a customer.

        A line that comes to an order without a price takes the best price of the lists of the order.

        `GET /pricelists`, see https://picqer.com/en/api/pricelists.

        Args:
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_LIST, {}, offset=offset, limit=limit)

    def get(self, idpricelist: int) -> PriceList:
        """Get a price list.

        The prices are not in it; each stands on its product.

        `GET /pricelists/{idpricelist}`, see https://picqer.com/en/api/pricelists.

        Args:
            idpricelist: Id of the price list.

        Returns:
            The price list.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idpricelist": idpricelist})


class AsyncPriceLists(AsyncResource):
    """Lists of prices that differ from the price of the product."""

    def list(self, *, offset: int = 0, limit: int | None = None) -> AsyncPages[PriceList]:
        """List price lists.

        Price lists are made in the app. Products hold their price in each list, and orders the lists that
        apply to them. Picqer's page speaks of lists on customers as well, but no source shows such a field of
        a customer.

        A line that comes to an order without a price takes the best price of the lists of the order.

        `GET /pricelists`, see https://picqer.com/en/api/pricelists.

        Args:
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_LIST, {}, offset=offset, limit=limit)

    async def get(self, idpricelist: int) -> PriceList:
        """Get a price list.

        The prices are not in it; each stands on its product.

        `GET /pricelists/{idpricelist}`, see https://picqer.com/en/api/pricelists.

        Args:
            idpricelist: Id of the price list.

        Returns:
            The price list.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idpricelist": idpricelist})
