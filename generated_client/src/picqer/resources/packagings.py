# Generated from spec/ by `make generate`. Do not edit.
"""Boxes and bags that shipments are packed in.

Picqer's page: https://picqer.com/en/api/packagings
"""

from __future__ import annotations

import builtins

from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer._runtime.unset import UNSET, UnsetType
from picqer.models.packagings import Packaging

__all__ = ["AsyncPackagings", "Packagings"]

_LIST = Operation(
    "packagings.list", "GET", "/packagings", builtins.list[Packaging], page_size=100, row_id="idpackaging"
)
_CREATE = Operation("packagings.create", "POST", "/packagings", Packaging)
_GET = Operation("packagings.get", "GET", "/packagings/{idpackaging}", Packaging)
_UPDATE = Operation("packagings.update", "PUT", "/packagings/{idpackaging}", Packaging)


class Packagings(Resource):
    """Boxes and bags that shipments are packed in."""

    def list(self, *, inactive: bool = False, offset: int = 0, limit: int | None = None) -> Pages[Packaging]:
        """List packagings.

        Packagings in pages of 100. Without `inactive`, only active packagings are listed.

        `GET /packagings`, see https://picqer.com/en/api/packagings.

        Args:
            inactive: List the inactive packagings instead of the active ones. Picqer's page says to leave
                it out for the active ones, so false is never sent.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_LIST, {}, query={"inactive": inactive or None}, offset=offset, limit=limit)

    def create(
        self,
        *,
        name: str,
        barcode: str | UnsetType | None = UNSET,
        length: int | UnsetType | None = UNSET,
        width: int | UnsetType | None = UNSET,
        height: int | UnsetType | None = UNSET,
        use_in_auto_advice: bool | UnsetType = UNSET,
    ) -> Packaging:
        """Create a packaging.

        `POST /packagings`, see https://picqer.com/en/api/packagings.

        Args:
            name: Name of the packaging.
            barcode: Barcode to scan when a shipment is made. null when there is none.
            length: Length, in centimetres.
            width: Width, in centimetres.
            height: Height, in centimetres.
            use_in_auto_advice: Whether the automatic advice of a packaging for a picklist may choose it.

        Returns:
            The new packaging.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                22 (the body is not valid JSON).
        """
        return self._call(
            _CREATE,
            {},
            body={
                "name": name,
                "barcode": barcode,
                "length": length,
                "width": width,
                "height": height,
                "use_in_auto_advice": use_in_auto_advice,
            },
        )

    def get(self, idpackaging: int) -> Packaging:
        """Get a packaging.

        `GET /packagings/{idpackaging}`, see https://picqer.com/en/api/packagings.

        Args:
            idpackaging: Id of the packaging.

        Returns:
            The packaging.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idpackaging": idpackaging})

    def update(
        self,
        idpackaging: int,
        *,
        name: str | UnsetType = UNSET,
        barcode: str | UnsetType | None = UNSET,
        length: int | UnsetType | None = UNSET,
        width: int | UnsetType | None = UNSET,
        height: int | UnsetType | None = UNSET,
        use_in_auto_advice: bool | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
    ) -> Packaging:
        """Update a packaging.

        Fields that are not sent keep their values. No call deletes a packaging; make it inactive with
        `active`.

        `PUT /packagings/{idpackaging}`, see https://picqer.com/en/api/packagings.

        Args:
            idpackaging: Id of the packaging.
            name: Name of the packaging.
            barcode: Barcode to scan when a shipment is made. null when there is none.
            length: Length, in centimetres.
            width: Width, in centimetres.
            height: Height, in centimetres.
            use_in_auto_advice: Whether the automatic advice of a packaging for a picklist may choose it.
            active: Whether it may still be used for shipments.

        Returns:
            The packaging as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return self._call(
            _UPDATE,
            {"idpackaging": idpackaging},
            body={
                "name": name,
                "barcode": barcode,
                "length": length,
                "width": width,
                "height": height,
                "use_in_auto_advice": use_in_auto_advice,
                "active": active,
            },
        )


class AsyncPackagings(AsyncResource):
    """Boxes and bags that shipments are packed in."""

    def list(self, *, inactive: bool = False, offset: int = 0, limit: int | None = None) -> AsyncPages[Packaging]:
        """List packagings.

        Packagings in pages of 100. Without `inactive`, only active packagings are listed.

        `GET /packagings`, see https://picqer.com/en/api/packagings.

        Args:
            inactive: List the inactive packagings instead of the active ones. Picqer's page says to leave
                it out for the active ones, so false is never sent.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_LIST, {}, query={"inactive": inactive or None}, offset=offset, limit=limit)

    async def create(
        self,
        *,
        name: str,
        barcode: str | UnsetType | None = UNSET,
        length: int | UnsetType | None = UNSET,
        width: int | UnsetType | None = UNSET,
        height: int | UnsetType | None = UNSET,
        use_in_auto_advice: bool | UnsetType = UNSET,
    ) -> Packaging:
        """Create a packaging.

        `POST /packagings`, see https://picqer.com/en/api/packagings.

        Args:
            name: Name of the packaging.
            barcode: Barcode to scan when a shipment is made. null when there is none.
            length: Length, in centimetres.
            width: Width, in centimetres.
            height: Height, in centimetres.
            use_in_auto_advice: Whether the automatic advice of a packaging for a picklist may choose it.

        Returns:
            The new packaging.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                22 (the body is not valid JSON).
        """
        return await self._call(
            _CREATE,
            {},
            body={
                "name": name,
                "barcode": barcode,
                "length": length,
                "width": width,
                "height": height,
                "use_in_auto_advice": use_in_auto_advice,
            },
        )

    async def get(self, idpackaging: int) -> Packaging:
        """Get a packaging.

        `GET /packagings/{idpackaging}`, see https://picqer.com/en/api/packagings.

        Args:
            idpackaging: Id of the packaging.

        Returns:
            The packaging.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idpackaging": idpackaging})

    async def update(
        self,
        idpackaging: int,
        *,
        name: str | UnsetType = UNSET,
        barcode: str | UnsetType | None = UNSET,
        length: int | UnsetType | None = UNSET,
        width: int | UnsetType | None = UNSET,
        height: int | UnsetType | None = UNSET,
        use_in_auto_advice: bool | UnsetType = UNSET,
        active: bool | UnsetType = UNSET,
    ) -> Packaging:
        """Update a packaging.

        Fields that are not sent keep their values. No call deletes a packaging; make it inactive with
        `active`.

        `PUT /packagings/{idpackaging}`, see https://picqer.com/en/api/packagings.

        Args:
            idpackaging: Id of the packaging.
            name: Name of the packaging.
            barcode: Barcode to scan when a shipment is made. null when there is none.
            length: Length, in centimetres.
            width: Width, in centimetres.
            height: Height, in centimetres.
            use_in_auto_advice: Whether the automatic advice of a packaging for a picklist may choose it.
            active: Whether it may still be used for shipments.

        Returns:
            The packaging as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return await self._call(
            _UPDATE,
            {"idpackaging": idpackaging},
            body={
                "name": name,
                "barcode": barcode,
                "length": length,
                "width": width,
                "height": height,
                "use_in_auto_advice": use_in_auto_advice,
                "active": active,
            },
        )
