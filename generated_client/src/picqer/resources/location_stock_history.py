# Generated from spec/ by `make generate`. Do not edit.
"""Every change of the stock at a location.

Picqer's page: https://picqer.com/en/api/location-stock-history
"""

from __future__ import annotations

import builtins
from datetime import datetime

from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer.models.location_stock_history import LocationStockHistoryEntry

__all__ = ["AsyncLocationStockHistory", "LocationStockHistory"]

_LIST = Operation(
    "location_stock_history.list",
    "GET",
    "/location-stock-history",
    builtins.list[LocationStockHistoryEntry],
    page_size=100,
    row_id="idproduct_location_stock_history",
)
_GET = Operation(
    "location_stock_history.get",
    "GET",
    "/location-stock-history/{idproduct_location_stock_history}",
    LocationStockHistoryEntry,
)


class LocationStockHistory(Resource):
    """Every change of the stock at a location."""

    def list(
        self,
        *,
        sincedate: datetime | None = None,
        untildate: datetime | None = None,
        idproduct: int | None = None,
        idlocation: int | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> Pages[LocationStockHistoryEntry]:
        """List the changes of stock at locations.

        Every change of the stock of a product at a location, also moves inside a warehouse. The example of
        Picqer's page has the latest change first.

        History only grows: nothing in it can be changed or deleted. The reason of a mutation is in
        `stock_history.list`.

        `GET /location-stock-history`, see https://picqer.com/en/api/location-stock-history.

        Args:
            sincedate: Only rows added after this time. Whether a row of exactly this time is among them
                is not documented; ask from a little earlier.
            untildate: Only rows added before this time. Whether a row of exactly this time is among them
                is not documented.
            idproduct: Only rows of this product.
            idlocation: Only rows of this location.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(
            _LIST,
            {},
            query={"sincedate": sincedate, "untildate": untildate, "idproduct": idproduct, "idlocation": idlocation},
            offset=offset,
            limit=limit,
        )

    def get(self, idproduct_location_stock_history: int) -> LocationStockHistoryEntry:
        """Get one change of stock at a location.

        `GET /location-stock-history/{idproduct_location_stock_history}`, see https://picqer.com/en/api/location-stock-history.

        Args:
            idproduct_location_stock_history: Id of the change.

        Returns:
            The change.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idproduct_location_stock_history": idproduct_location_stock_history})


class AsyncLocationStockHistory(AsyncResource):
    """Every change of the stock at a location."""

    def list(
        self,
        *,
        sincedate: datetime | None = None,
        untildate: datetime | None = None,
        idproduct: int | None = None,
        idlocation: int | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> AsyncPages[LocationStockHistoryEntry]:
        """List the changes of stock at locations.

        Every change of the stock of a product at a location, also moves inside a warehouse. The example of
        Picqer's page has the latest change first.

        History only grows: nothing in it can be changed or deleted. The reason of a mutation is in
        `stock_history.list`.

        `GET /location-stock-history`, see https://picqer.com/en/api/location-stock-history.

        Args:
            sincedate: Only rows added after this time. Whether a row of exactly this time is among them
                is not documented; ask from a little earlier.
            untildate: Only rows added before this time. Whether a row of exactly this time is among them
                is not documented.
            idproduct: Only rows of this product.
            idlocation: Only rows of this location.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(
            _LIST,
            {},
            query={"sincedate": sincedate, "untildate": untildate, "idproduct": idproduct, "idlocation": idlocation},
            offset=offset,
            limit=limit,
        )

    async def get(self, idproduct_location_stock_history: int) -> LocationStockHistoryEntry:
        """Get one change of stock at a location.

        `GET /location-stock-history/{idproduct_location_stock_history}`, see https://picqer.com/en/api/location-stock-history.

        Args:
            idproduct_location_stock_history: Id of the change.

        Returns:
            The change.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idproduct_location_stock_history": idproduct_location_stock_history})
