# Generated from spec/ by `make generate`. Do not edit.
"""The warehouses of the account, with their stock.

Picqer's page: https://picqer.com/en/api/warehouses
"""

from __future__ import annotations

import builtins
from functools import cached_property

from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer.extensions.warehouses import AsyncWarehousesExtension, WarehousesExtension
from picqer.models.warehouses import Warehouse, WarehouseStockRow

__all__ = ["AsyncWarehouses", "AsyncWarehousesStock", "Warehouses", "WarehousesStock"]

_LIST = Operation(
    "warehouses.list",
    "GET",
    "/warehouses",
    builtins.list[Warehouse],
    page_size=100,
    row_id="idwarehouse",
    fulfilment_key=True,
)
_GET = Operation("warehouses.get", "GET", "/warehouses/{idwarehouse}", Warehouse, fulfilment_key=True)
_STOCK_LIST = Operation(
    "warehouses.stock.list", "GET", "/warehouses/{idwarehouse}/stock", builtins.list[WarehouseStockRow], page_size=100
)


class Warehouses(WarehousesExtension, Resource):
    """The warehouses of the account, with their stock."""

    @cached_property
    def stock(self) -> WarehousesStock:
        """Calls of `warehouses.stock`: list."""
        return WarehousesStock(self._sender)

    def list(self, *, offset: int = 0, limit: int | None = None) -> Pages[Warehouse]:
        """List warehouses.

        Warehouses are made, changed and switched off in the app. Whether the list leaves out inactive ones is
        not documented; `active` tells them apart.

        `GET /warehouses`, see https://picqer.com/en/api/warehouses. A fulfilment key may call this.

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

    def get(self, idwarehouse: int) -> Warehouse:
        """Get a warehouse.

        `GET /warehouses/{idwarehouse}`, see https://picqer.com/en/api/warehouses. A fulfilment key may call this.

        Args:
            idwarehouse: Id of the warehouse.

        Returns:
            The warehouse.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idwarehouse": idwarehouse})


class AsyncWarehouses(AsyncWarehousesExtension, AsyncResource):
    """The warehouses of the account, with their stock."""

    @cached_property
    def stock(self) -> AsyncWarehousesStock:
        """Calls of `warehouses.stock`: list."""
        return AsyncWarehousesStock(self._sender)

    def list(self, *, offset: int = 0, limit: int | None = None) -> AsyncPages[Warehouse]:
        """List warehouses.

        Warehouses are made, changed and switched off in the app. Whether the list leaves out inactive ones is
        not documented; `active` tells them apart.

        `GET /warehouses`, see https://picqer.com/en/api/warehouses. A fulfilment key may call this.

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

    async def get(self, idwarehouse: int) -> Warehouse:
        """Get a warehouse.

        `GET /warehouses/{idwarehouse}`, see https://picqer.com/en/api/warehouses. A fulfilment key may call this.

        Args:
            idwarehouse: Id of the warehouse.

        Returns:
            The warehouse.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idwarehouse": idwarehouse})


class WarehousesStock(Resource):
    """Calls of `warehouses.stock`: list."""

    def list(self, idwarehouse: int, *, offset: int = 0, limit: int | None = None) -> Pages[WarehouseStockRow]:
        """List the stock of all products in a warehouse.

        Products that have neither stock nor reservations in this warehouse are left out.

        `GET /warehouses/{idwarehouse}/stock`, see https://picqer.com/en/api/warehouses.

        Args:
            idwarehouse: Id of the warehouse.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._pages(_STOCK_LIST, {"idwarehouse": idwarehouse}, offset=offset, limit=limit)


class AsyncWarehousesStock(AsyncResource):
    """Calls of `warehouses.stock`: list."""

    def list(self, idwarehouse: int, *, offset: int = 0, limit: int | None = None) -> AsyncPages[WarehouseStockRow]:
        """List the stock of all products in a warehouse.

        Products that have neither stock nor reservations in this warehouse are left out.

        `GET /warehouses/{idwarehouse}/stock`, see https://picqer.com/en/api/warehouses.

        Args:
            idwarehouse: Id of the warehouse.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._pages(_STOCK_LIST, {"idwarehouse": idwarehouse}, offset=offset, limit=limit)
