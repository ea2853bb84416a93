# Generated from spec/ by `make generate`. Do not edit.
"""Orders as they came from a linked web shop.

Picqer's page: https://picqer.com/en/api/webshop-orders
"""

from __future__ import annotations

import builtins

from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer.models.webshop_orders import WebshopOrder

__all__ = ["AsyncWebshopOrders", "WebshopOrders"]

_LIST = Operation(
    "webshop_orders.list",
    "GET",
    "/webshoporders",
    builtins.list[WebshopOrder],
    page_size=100,
    row_id="idcompany_webshop_order",
)
_GET = Operation("webshop_orders.get", "GET", "/webshoporders/{idcompany_webshop_order}", WebshopOrder)


class WebshopOrders(Resource):
    """Orders as they came from a linked web shop."""

    def list(
        self,
        *,
        foreign_id: str | None = None,
        foreign_number: str | None = None,
        idorder: int | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> Pages[WebshopOrder]:
        """List webshop orders.

        Webshop orders in pages of 100.

        Picqer's page also speaks of importing one through the API; no source shows that call.

        `GET /webshoporders`, see https://picqer.com/en/api/webshop-orders.

        Args:
            foreign_id: Only the order with this id in the web shop.
            foreign_number: Only the order with this number in the web shop.
            idorder: Only the one that became this order.
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
            query={"foreign_id": foreign_id, "foreign_number": foreign_number, "idorder": idorder},
            offset=offset,
            limit=limit,
        )

    def get(self, idcompany_webshop_order: int) -> WebshopOrder:
        """Get a webshop order.

        `GET /webshoporders/{idcompany_webshop_order}`, see https://picqer.com/en/api/webshop-orders.

        Args:
            idcompany_webshop_order: Id of the webshop order.

        Returns:
            The webshop order.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idcompany_webshop_order": idcompany_webshop_order})


class AsyncWebshopOrders(AsyncResource):
    """Orders as they came from a linked web shop."""

    def list(
        self,
        *,
        foreign_id: str | None = None,
        foreign_number: str | None = None,
        idorder: int | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> AsyncPages[WebshopOrder]:
        """List webshop orders.

        Webshop orders in pages of 100.

        Picqer's page also speaks of importing one through the API; no source shows that call.

        `GET /webshoporders`, see https://picqer.com/en/api/webshop-orders.

        Args:
            foreign_id: Only the order with this id in the web shop.
            foreign_number: Only the order with this number in the web shop.
            idorder: Only the one that became this order.
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
            query={"foreign_id": foreign_id, "foreign_number": foreign_number, "idorder": idorder},
            offset=offset,
            limit=limit,
        )

    async def get(self, idcompany_webshop_order: int) -> WebshopOrder:
        """Get a webshop order.

        `GET /webshoporders/{idcompany_webshop_order}`, see https://picqer.com/en/api/webshop-orders.

        Args:
            idcompany_webshop_order: Id of the webshop order.

        Returns:
            The webshop order.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idcompany_webshop_order": idcompany_webshop_order})
