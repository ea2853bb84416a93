# Generated from spec/ by `make generate`. Do not edit.
"""The account's own fields of orders.

Picqer's page: https://picqer.com/en/api/orderfields
"""

from __future__ import annotations

import builtins

from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer.models.order_fields import OrderField

__all__ = ["AsyncOrderFields", "OrderFields"]

_LIST = Operation(
    "order_fields.list", "GET", "/orderfields", builtins.list[OrderField], page_size=100, row_id="idorderfield"
)
_GET = Operation("order_fields.get", "GET", "/orderfields/{idorderfield}", OrderField)


class OrderFields(Resource):
    """The account's own fields of orders."""

    def list(self, *, offset: int = 0, limit: int | None = None) -> Pages[OrderField]:
        """List the order fields.

        Order fields are made in Picqer's app only. Their values stand in `orderfields` of an order.

        `GET /orderfields`, see https://picqer.com/en/api/orderfields.

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

    def get(self, idorderfield: int) -> OrderField:
        """Get an order field.

        `GET /orderfields/{idorderfield}`, see https://picqer.com/en/api/orderfields.

        Args:
            idorderfield: Id of the order field.

        Returns:
            The order field.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idorderfield": idorderfield})


class AsyncOrderFields(AsyncResource):
    """The account's own fields of orders."""

    def list(self, *, offset: int = 0, limit: int | None = None) -> AsyncPages[OrderField]:
        """List the order fields.

        Order fields are made in Picqer's app only. Their values stand in `orderfields` of an order.

        `GET /orderfields`, see https://picqer.com/en/api/orderfields.

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

    async def get(self, idorderfield: int) -> OrderField:
        """Get an order field.

        `GET /orderfields/{idorderfield}`, see https://picqer.com/en/api/orderfields.

        Args:
            idorderfield: Id of the order field.

        Returns:
            The order field.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idorderfield": idorderfield})
