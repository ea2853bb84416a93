# Generated from spec/ by `make generate`. Do not edit.
"""Parcels on their way, with labels and tracking codes.

Picqer's page: https://picqer.com/en/api/picklist-shipments
"""

from __future__ import annotations

import builtins
from datetime import datetime
from functools import cached_property

from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer.models.shipments import Shipment

__all__ = ["AsyncShipments", "AsyncShipmentsLabel", "Shipments", "ShipmentsLabel"]

_LIST = Operation("shipments.list", "GET", "/shipments", builtins.list[Shipment], page_size=100, row_id="idshipment")
_GET = Operation("shipments.get", "GET", "/shipments/{idshipment}", Shipment)
_LABEL_GET = Operation("shipments.label.get", "GET", "/shipments/{idshipment}/label", bytes, media="application/pdf")


class Shipments(Resource):
    """Parcels on their way, with labels and tracking codes."""

    @cached_property
    def label(self) -> ShipmentsLabel:
        """Calls of `shipments.label`: get."""
        return ShipmentsLabel(self._sender)

    def list(
        self,
        *,
        search: str | None = None,
        sincedate: datetime | None = None,
        untildate: datetime | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> Pages[Shipment]:
        """List the shipments of all picklists.

        `GET /shipments`, see https://picqer.com/en/api/picklist-shipments.

        Args:
            search: Only shipments with this text. Which fields are searched is not documented.
            sincedate: Only shipments made after this time.
            untildate: Only shipments made before this time.
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
            query={"search": search, "sincedate": sincedate, "untildate": untildate},
            offset=offset,
            limit=limit,
        )

    def get(self, idshipment: int) -> Shipment:
        """Get a shipment.

        `GET /shipments/{idshipment}`, see https://picqer.com/en/api/picklist-shipments.

        Args:
            idshipment: Id of the shipment.

        Returns:
            The shipment.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idshipment": idshipment})


class AsyncShipments(AsyncResource):
    """Parcels on their way, with labels and tracking codes."""

    @cached_property
    def label(self) -> AsyncShipmentsLabel:
        """Calls of `shipments.label`: get."""
        return AsyncShipmentsLabel(self._sender)

    def list(
        self,
        *,
        search: str | None = None,
        sincedate: datetime | None = None,
        untildate: datetime | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> AsyncPages[Shipment]:
        """List the shipments of all picklists.

        `GET /shipments`, see https://picqer.com/en/api/picklist-shipments.

        Args:
            search: Only shipments with this text. Which fields are searched is not documented.
            sincedate: Only shipments made after this time.
            untildate: Only shipments made before this time.
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
            query={"search": search, "sincedate": sincedate, "untildate": untildate},
            offset=offset,
            limit=limit,
        )

    async def get(self, idshipment: int) -> Shipment:
        """Get a shipment.

        `GET /shipments/{idshipment}`, see https://picqer.com/en/api/picklist-shipments.

        Args:
            idshipment: Id of the shipment.

        Returns:
            The shipment.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idshipment": idshipment})


class ShipmentsLabel(Resource):
    """Calls of `shipments.label`: get."""

    def get(self, idshipment: int) -> bytes:
        """Get the label of a shipment as PDF.

        Only one client calls this, when a shipment shows no link to its label, so it may not exist. Prefer
        `parcels.documents.url`, or `labelurl_pdf` of a shipment without parcels.

        `GET /shipments/{idshipment}/label`, see https://picqer.com/en/api/picklist-shipments.

        Args:
            idshipment: Id of the shipment.

        Returns:
            The label.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_LABEL_GET, {"idshipment": idshipment})


class AsyncShipmentsLabel(AsyncResource):
    """Calls of `shipments.label`: get."""

    async def get(self, idshipment: int) -> bytes:
        """Get the label of a shipment as PDF.

        Only one client calls this, when a shipment shows no link to its label, so it may not exist. Prefer
        `parcels.documents.url`, or `labelurl_pdf` of a shipment without parcels.

        `GET /shipments/{idshipment}/label`, see https://picqer.com/en/api/picklist-shipments.

        Args:
            idshipment: Id of the shipment.

        Returns:
            The label.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_LABEL_GET, {"idshipment": idshipment})
