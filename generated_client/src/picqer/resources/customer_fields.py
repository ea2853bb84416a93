# Generated from spec/ by `make generate`. Do not edit.
"""The account's own fields of customers.

Picqer's page: https://picqer.com/en/api/customerfields
"""

from __future__ import annotations

import builtins

from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer.models.customer_fields import CustomerField

__all__ = ["AsyncCustomerFields", "CustomerFields"]

_LIST = Operation(
    "customer_fields.list",
    "GET",
    "/customerfields",
    builtins.list[CustomerField],
    page_size=100,
    row_id="idcustomerfield",
)
_GET = Operation("customer_fields.get", "GET", "/customerfields/{idcustomerfield}", CustomerField)


class CustomerFields(Resource):
    """The account's own fields of customers."""

    def list(self, *, offset: int = 0, limit: int | None = None) -> Pages[CustomerField]:
        """List the fields of customers.

        The fields that the account has added to its customers, in pages of 100. They are made in the app
        only. Their values are presumably part of each customer, as `customerfields`, by analogy with orders
        and products.

        `GET /customerfields`, see https://picqer.com/en/api/customerfields.

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

    def get(self, idcustomerfield: int) -> CustomerField:
        """Get a field of customers.

        `GET /customerfields/{idcustomerfield}`, see https://picqer.com/en/api/customerfields.

        Args:
            idcustomerfield: Id of the field.

        Returns:
            The field.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idcustomerfield": idcustomerfield})


class AsyncCustomerFields(AsyncResource):
    """The account's own fields of customers."""

    def list(self, *, offset: int = 0, limit: int | None = None) -> AsyncPages[CustomerField]:
        """List the fields of customers.

        The fields that the account has added to its customers, in pages of 100. They are made in the app
        only. Their values are presumably part of each customer, as `customerfields`, by analogy with orders
        and products.

        `GET /customerfields`, see https://picqer.com/en/api/customerfields.

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

    async def get(self, idcustomerfield: int) -> CustomerField:
        """Get a field of customers.

        `GET /customerfields/{idcustomerfield}`, see https://picqer.com/en/api/customerfields.

        Args:
            idcustomerfield: Id of the field.

        Returns:
            The field.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idcustomerfield": idcustomerfield})
