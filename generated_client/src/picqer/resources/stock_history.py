# Generated from spec/ by `make generate`. Do not edit.
"""Every change of the stock of a product.

Picqer's page: https://picqer.com/en/api/stockhistory
"""

from __future__ import annotations

import builtins
from datetime import datetime

from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer.models.stock_history import StockHistoryEntry

__all__ = ["AsyncStockHistory", "StockHistory"]

_LIST = Operation(
    "stock_history.list",
    "GET",
    "/stockhistory",
    builtins.list[StockHistoryEntry],
    page_size=100,
    row_id="idproduct_stock_history",
    fulfilment_key=True,
)
_GET = Operation(
    "stock_history.get", "GET", "/stockhistory/{idproduct_stock_history}", StockHistoryEntry, fulfilment_key=True
)


class StockHistory(Resource):
    """Every change of the stock of a product."""

    def list(
        self,
        *,
        sincedate: datetime | None = None,
        untildate: datetime | None = None,
        idproduct: int | None = None,
        idwarehouse: int | None = None,
        iduser: int | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> Pages[StockHistoryEntry]:
        """List the changes of stock.

        Every change of the stock of a product in a warehouse, whatever the location. The example of Picqer's
        page has the latest change first.

        History only grows: nothing in it can be changed or deleted. A move between two locations of a
        warehouse leaves the stock of the warehouse alone; see `location_stock_history.list` for those.

        `GET /stockhistory`, see https://picqer.com/en/api/stockhistory. A fulfilment key may call this.

        Args:
            sincedate: Only rows added after this time. Whether a row of exactly this time is among them
                is not documented; ask from a little earlier.
            untildate: Only rows added before this time. Whether a row of exactly this time is among them
                is not documented.
            idproduct: Only rows of this product.
            idwarehouse: Only rows of this warehouse.
            iduser: Only rows made by this user.
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
            query={
                "sincedate": sincedate,
                "untildate": untildate,
                "idproduct": idproduct,
                "idwarehouse": idwarehouse,
                "iduser": iduser,
            },
            offset=offset,
            limit=limit,
        )

    def get(self, idproduct_stock_history: int) -> StockHistoryEntry:
        """Get one change of stock.

        `GET /stockhistory/{idproduct_stock_history}`, see https://picqer.com/en/api/stockhistory. A fulfilment key may call this.

        Args:
            idproduct_stock_history: Id of the change.

        Returns:
            The change.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idproduct_stock_history": idproduct_stock_history})


class AsyncStockHistory(AsyncResource):
    """Every change of the stock of a product."""

    def list(
        self,
        *,
        sincedate: datetime | None = None,
        untildate: datetime | None = None,
        idproduct: int | None = None,
        idwarehouse: int | None = None,
        iduser: int | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> AsyncPages[StockHistoryEntry]:
        """List the changes of stock.

        Every change of the stock of a product in a warehouse, whatever the location. The example of Picqer's
        page has the latest change first.

        History only grows: nothing in it can be changed or deleted. A move between two locations of a
        warehouse leaves the stock of the warehouse alone; see `location_stock_history.list` for those.

        `GET /stockhistory`, see https://picqer.com/en/api/stockhistory. A fulfilment key may call this.

        Args:
            sincedate: Only rows added after this time. Whether a row of exactly this time is among them
                is not documented; ask from a little earlier.
            untildate: Only rows added before this time. Whether a row of exactly this time is among them
                is not documented.
            idproduct: Only rows of this product.
            idwarehouse: Only rows of this warehouse.
            iduser: Only rows made by this user.
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
            query={
                "sincedate": sincedate,
                "untildate": untildate,
                "idproduct": idproduct,
                "idwarehouse": idwarehouse,
                "iduser": iduser,
            },
            offset=offset,
            limit=limit,
        )

    async def get(self, idproduct_stock_history: int) -> StockHistoryEntry:
        """Get one change of stock.

        `GET /stockhistory/{idproduct_stock_history}`, see https://picqer.com/en/api/stockhistory. A fulfilment key may call this.

        Args:
            idproduct_stock_history: Id of the change.

        Returns:
            The change.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idproduct_stock_history": idproduct_stock_history})
