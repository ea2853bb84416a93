# Generated from spec/ by `make generate`. Do not edit.
"""Rates of VAT.

Picqer's page: https://picqer.com/en/api/vatgroups
"""

from __future__ import annotations

import builtins

from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer.extensions.vat_groups import AsyncVatGroupsExtension, VatGroupsExtension
from picqer.models.vat_groups import VatGroup

__all__ = ["AsyncVatGroups", "VatGroups"]

_LIST = Operation(
    "vat_groups.list",
    "GET",
    "/vatgroups",
    builtins.list[VatGroup],
    page_size=100,
    row_id="idvatgroup",
    fulfilment_key=True,
)
_GET = Operation("vat_groups.get", "GET", "/vatgroups/{idvatgroup}", VatGroup, fulfilment_key=True)


class VatGroups(VatGroupsExtension, Resource):
    """Rates of VAT."""

    def list(self, *, offset: int = 0, limit: int | None = None) -> Pages[VatGroup]:
        """List VAT groups.

        VAT groups are made in the app, and every account has its own. Products and lines of orders belong to
        one.

        `GET /vatgroups`, see https://picqer.com/en/api/vatgroups. A fulfilment key may call this.

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

    def get(self, idvatgroup: int) -> VatGroup:
        """Get a VAT group.

        `GET /vatgroups/{idvatgroup}`, see https://picqer.com/en/api/vatgroups. A fulfilment key may call this.

        Args:
            idvatgroup: Id of the VAT group.

        Returns:
            The VAT group.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idvatgroup": idvatgroup})


class AsyncVatGroups(AsyncVatGroupsExtension, AsyncResource):
    """Rates of VAT."""

    def list(self, *, offset: int = 0, limit: int | None = None) -> AsyncPages[VatGroup]:
        """List VAT groups.

        VAT groups are made in the app, and every account has its own. Products and lines of orders belong to
        one.

        `GET /vatgroups`, see https://picqer.com/en/api/vatgroups. A fulfilment key may call this.

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

    async def get(self, idvatgroup: int) -> VatGroup:
        """Get a VAT group.

        `GET /vatgroups/{idvatgroup}`, see https://picqer.com/en/api/vatgroups. A fulfilment key may call this.

        Args:
            idvatgroup: Id of the VAT group.

        Returns:
            The VAT group.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idvatgroup": idvatgroup})
