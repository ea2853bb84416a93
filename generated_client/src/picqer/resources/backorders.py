# Generated from spec/ by `make generate`. Do not edit.
"""What an order still waits for, because the stock is short.

Picqer's page: https://picqer.com/en/api/backorders
"""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import datetime
from types import NoneType
from typing import Any

from picqer._runtime.operation import ANYTHING, Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer._runtime.unset import UNSET, UnsetType
from picqer.models.backorders import Backorder

__all__ = ["AsyncBackorders", "Backorders"]

_LIST = Operation(
    "backorders.list",
    "GET",
    "/backorders",
    builtins.list[Backorder],
    page_size=100,
    row_id="idbackorder",
    since="sinceid",
    fulfilment_key=True,
)
_GET = Operation("backorders.get", "GET", "/backorders/{idbackorder}", Backorder, fulfilment_key=True)
_DELETE = Operation("backorders.delete", "DELETE", "/backorders/{idbackorder}", NoneType, fulfilment_key=True)
_PROCESS = Operation("backorders.process", "POST", "/backorders/process", ANYTHING, optional_body=True)


class Backorders(Resource):
    """What an order still waits for, because the stock is short."""

    def list(
        self,
        *,
        idorder: int | None = None,
        idproduct: int | None = None,
        idcustomer: int | None = None,
        sinceid: int | None = None,
        sincedate: datetime | None = None,
        search: str | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> Pages[Backorder]:
        """List backorders.

        `GET /backorders`, see https://picqer.com/en/api/backorders. A fulfilment key may call this.

        Args:
            idorder: Only rows of this order.
            idproduct: Only rows of this product.
            idcustomer: Only rows of this customer.
            sinceid: Only rows with an id higher than this one. Reading on from the last id keeps pages
                whole when rows come or go meanwhile; `offset` does not.
            sincedate: Only rows added after this time. Whether a row of exactly this time is among them
                is not documented; ask from a little earlier.
            search: Only backorders with this text in their id, the order number, the name of the
                customer, or the code or name of the product. Newer documentation no longer has it.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by id where Picqer sends them in that order, so that
            none is missing or comes twice when others come or go meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(
            _LIST,
            {},
            query={
                "idorder": idorder,
                "idproduct": idproduct,
                "idcustomer": idcustomer,
                "sinceid": sinceid,
                "sincedate": sincedate,
                "search": search,
            },
            offset=offset,
            limit=limit,
        )

    def get(self, idbackorder: int) -> Backorder:
        """Get a backorder.

        `GET /backorders/{idbackorder}`, see https://picqer.com/en/api/backorders. A fulfilment key may call this.

        Args:
            idbackorder: Id of the backorder.

        Returns:
            The backorder, with `date_available`.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idbackorder": idbackorder})

    def delete(self, idbackorder: int) -> None:
        """Delete a backorder.

        The line of the order is cancelled with it.

        `DELETE /backorders/{idbackorder}`, see https://picqer.com/en/api/backorders. A fulfilment key may call this.

        Args:
            idbackorder: Id of the backorder.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_DELETE, {"idbackorder": idbackorder})

    def process(self, *, idbackorders: Sequence[int] | UnsetType = UNSET) -> Any:
        """Process available backorders.

        Makes picklists of them, which Picqer does not do by itself when stock comes in. Without a body all
        available backorders are processed.

        `POST /backorders/process`, see https://picqer.com/en/api/backorders.

        Args:
            idbackorders: Ids of the backorders to process. Left out for all that are available.

        Returns:
            What it answers is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 22 (the body is not valid JSON).
        """
        return self._call(_PROCESS, {}, body={"idbackorders": idbackorders})


class AsyncBackorders(AsyncResource):
    """What an order still waits for, because the stock is short."""

    def list(
        self,
        *,
        idorder: int | None = None,
        idproduct: int | None = None,
        idcustomer: int | None = None,
        sinceid: int | None = None,
        sincedate: datetime | None = None,
        search: str | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> AsyncPages[Backorder]:
        """List backorders.

        `GET /backorders`, see https://picqer.com/en/api/backorders. A fulfilment key may call this.

        Args:
            idorder: Only rows of this order.
            idproduct: Only rows of this product.
            idcustomer: Only rows of this customer.
            sinceid: Only rows with an id higher than this one. Reading on from the last id keeps pages
                whole when rows come or go meanwhile; `offset` does not.
            sincedate: Only rows added after this time. Whether a row of exactly this time is among them
                is not documented; ask from a little earlier.
            search: Only backorders with this text in their id, the order number, the name of the
                customer, or the code or name of the product. Newer documentation no longer has it.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by id where Picqer sends them in that order, so that
            none is missing or comes twice when others come or go meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(
            _LIST,
            {},
            query={
                "idorder": idorder,
                "idproduct": idproduct,
                "idcustomer": idcustomer,
                "sinceid": sinceid,
                "sincedate": sincedate,
                "search": search,
            },
            offset=offset,
            limit=limit,
        )

    async def get(self, idbackorder: int) -> Backorder:
        """Get a backorder.

        `GET /backorders/{idbackorder}`, see https://picqer.com/en/api/backorders. A fulfilment key may call this.

        Args:
            idbackorder: Id of the backorder.

        Returns:
            The backorder, with `date_available`.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idbackorder": idbackorder})

    async def delete(self, idbackorder: int) -> None:
        """Delete a backorder.

        The line of the order is cancelled with it.

        `DELETE /backorders/{idbackorder}`, see https://picqer.com/en/api/backorders. A fulfilment key may call this.

        Args:
            idbackorder: Id of the backorder.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_DELETE, {"idbackorder": idbackorder})

    async def process(self, *, idbackorders: Sequence[int] | UnsetType = UNSET) -> Any:
        """Process available backorders.

        Makes picklists of them, which Picqer does not do by itself when stock comes in. Without a body all
        available backorders are processed.

        `POST /backorders/process`, see https://picqer.com/en/api/backorders.

        Args:
            idbackorders: Ids of the backorders to process. Left out for all that are available.

        Returns:
            What it answers is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 22 (the body is not valid JSON).
        """
        return await self._call(_PROCESS, {}, body={"idbackorders": idbackorders})
