# Generated from spec/ by `make generate`. Do not edit.
"""The account's own fields of products.

Picqer's page: https://picqer.com/en/api/productfields
"""

from __future__ import annotations

import builtins

from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer.models.product_fields import ProductField

__all__ = ["AsyncProductFields", "ProductFields"]

_LIST = Operation(
    "product_fields.list", "GET", "/productfields", builtins.list[ProductField], page_size=100, row_id="idproductfield"
)
_GET = Operation("product_fields.get", "GET", "/productfields/{idproductfield}", ProductField)


class ProductFields(Resource):
    """The account's own fields of products."""

    def list(self, *, offset: int = 0, limit: int | None = None) -> Pages[ProductField]:
        """List the account's own fields of products.

        The fields are made in the app. Their values are in `productfields` of a product and are set with
        `products.update`.

        `GET /productfields`, see https://picqer.com/en/api/productfields.

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

    def get(self, idproductfield: int) -> ProductField:
        """Get one of the account's own fields of products.

        `GET /productfields/{idproductfield}`, see https://picqer.com/en/api/productfields.

        Args:
            idproductfield: Id of the field.

        Returns:
            The field.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idproductfield": idproductfield})


class AsyncProductFields(AsyncResource):
    """The account's own fields of products."""

    def list(self, *, offset: int = 0, limit: int | None = None) -> AsyncPages[ProductField]:
        """List the account's own fields of products.

        The fields are made in the app. Their values are in `productfields` of a product and are set with
        `products.update`.

        `GET /productfields`, see https://picqer.com/en/api/productfields.

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

    async def get(self, idproductfield: int) -> ProductField:
        """Get one of the account's own fields of products.

        `GET /productfields/{idproductfield}`, see https://picqer.com/en/api/productfields.

        Args:
            idproductfield: Id of the field.

        Returns:
            The field.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idproductfield": idproductfield})
