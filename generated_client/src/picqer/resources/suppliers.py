# Generated from spec/ by `make generate`. Do not edit.
"""Who the account buys from.

Picqer's page: https://picqer.com/en/api/suppliers
"""

from __future__ import annotations

import builtins
from functools import cached_property

from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer._runtime.unset import UNSET, UnsetType
from picqer.extensions.suppliers import AsyncSuppliersExtension, SuppliersExtension
from picqer.models.comments import Comment
from picqer.models.suppliers import Supplier

__all__ = ["AsyncSuppliers", "AsyncSuppliersComments", "Suppliers", "SuppliersComments"]

_LIST = Operation("suppliers.list", "GET", "/suppliers", builtins.list[Supplier], page_size=100, row_id="idsupplier")
_CREATE = Operation("suppliers.create", "POST", "/suppliers", Supplier)
_GET = Operation("suppliers.get", "GET", "/suppliers/{idsupplier}", Supplier)
_UPDATE = Operation("suppliers.update", "PUT", "/suppliers/{idsupplier}", Supplier)
_COMMENTS_LIST = Operation("suppliers.comments.list", "GET", "/suppliers/{idsupplier}/comments", builtins.list[Comment])
_COMMENTS_CREATE = Operation("suppliers.comments.create", "POST", "/suppliers/{idsupplier}/comments", Comment)


class Suppliers(SuppliersExtension, Resource):
    """Who the account buys from."""

    @cached_property
    def comments(self) -> SuppliersComments:
        """Calls of `suppliers.comments`: list, create."""
        return SuppliersComments(self._sender)

    def list(self, *, inactive: bool = False, offset: int = 0, limit: int | None = None) -> Pages[Supplier]:
        """List suppliers.

        Without `inactive`, only active suppliers are listed.

        `GET /suppliers`, see https://picqer.com/en/api/suppliers.

        Args:
            inactive: List the inactive suppliers instead of the active ones. On the wire its presence
                counts and not its value, so false is never sent.
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
        contactname: str | UnsetType | None = UNSET,
        address: str | UnsetType | None = UNSET,
        address2: str | UnsetType | None = UNSET,
        zipcode: str | UnsetType | None = UNSET,
        city: str | UnsetType | None = UNSET,
        region: str | UnsetType | None = UNSET,
        country: str | UnsetType | None = UNSET,
        telephone: str | UnsetType | None = UNSET,
        emailaddress: str | UnsetType | None = UNSET,
        remarks: str | UnsetType | None = UNSET,
        language: str | UnsetType = UNSET,
        idtemplate: int | UnsetType | None = UNSET,
    ) -> Supplier:
        """Create a supplier.

        `POST /suppliers`, see https://picqer.com/en/api/suppliers.

        Args:
            name: Name of the company.
            contactname: Person to address there.
            address: First line of the address.
            address2: Second line of the address.
            zipcode: ZIP code.
            city: City.
            region: Region, state or province.
            country: Country, as two letters of ISO 3166.
            telephone: Telephone number.
            emailaddress: E-mail address.
            remarks: Remarks on the supplier.
            language: Language of the PDF documents for this supplier, such as `nl`.
            idtemplate: Template of this supplier's documents. Known from one connector, which shows it as
                `template_id`.

        Returns:
            The new supplier. The status is 200 and not 201, and will stay so.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing), 9
                (the country code is not valid), 22 (the body is not valid JSON).
        """
        return self._call(
            _CREATE,
            {},
            body={
                "name": name,
                "contactname": contactname,
                "address": address,
                "address2": address2,
                "zipcode": zipcode,
                "city": city,
                "region": region,
                "country": country,
                "telephone": telephone,
                "emailaddress": emailaddress,
                "remarks": remarks,
                "language": language,
                "idtemplate": idtemplate,
            },
        )

    def get(self, idsupplier: int) -> Supplier:
        """Get a supplier.

        `GET /suppliers/{idsupplier}`, see https://picqer.com/en/api/suppliers.

        Args:
            idsupplier: Id of the supplier.

        Returns:
            The supplier.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idsupplier": idsupplier})

    def update(
        self,
        idsupplier: int,
        *,
        name: str | UnsetType = UNSET,
        contactname: str | UnsetType | None = UNSET,
        address: str | UnsetType | None = UNSET,
        address2: str | UnsetType | None = UNSET,
        zipcode: str | UnsetType | None = UNSET,
        city: str | UnsetType | None = UNSET,
        region: str | UnsetType | None = UNSET,
        country: str | UnsetType | None = UNSET,
        telephone: str | UnsetType | None = UNSET,
        emailaddress: str | UnsetType | None = UNSET,
        remarks: str | UnsetType | None = UNSET,
        language: str | UnsetType = UNSET,
        idtemplate: int | UnsetType | None = UNSET,
    ) -> Supplier:
        """Update a supplier.

        Fields that are not sent keep their values. Suppliers cannot be deleted, and no source shows how one
        becomes inactive.

        `PUT /suppliers/{idsupplier}`, see https://picqer.com/en/api/suppliers.

        Args:
            idsupplier: Id of the supplier.
            name: Name of the company.
            contactname: Person to address there.
            address: First line of the address.
            address2: Second line of the address.
            zipcode: ZIP code.
            city: City.
            region: Region, state or province.
            country: Country, as two letters of ISO 3166.
            telephone: Telephone number.
            emailaddress: E-mail address.
            remarks: Remarks on the supplier.
            language: Language of the PDF documents for this supplier, such as `nl`.
            idtemplate: Template of this supplier's documents. Known from one connector, which shows it as
                `template_id`.

        Returns:
            The supplier as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return self._call(
            _UPDATE,
            {"idsupplier": idsupplier},
            body={
                "name": name,
                "contactname": contactname,
                "address": address,
                "address2": address2,
                "zipcode": zipcode,
                "city": city,
                "region": region,
                "country": country,
                "telephone": telephone,
                "emailaddress": emailaddress,
                "remarks": remarks,
                "language": language,
                "idtemplate": idtemplate,
            },
        )


class AsyncSuppliers(AsyncSuppliersExtension, AsyncResource):
    """Who the account buys from."""

    @cached_property
    def comments(self) -> AsyncSuppliersComments:
        """Calls of `suppliers.comments`: list, create."""
        return AsyncSuppliersComments(self._sender)

    def list(self, *, inactive: bool = False, offset: int = 0, limit: int | None = None) -> AsyncPages[Supplier]:
        """List suppliers.

        Without `inactive`, only active suppliers are listed.

        `GET /suppliers`, see https://picqer.com/en/api/suppliers.

        Args:
            inactive: List the inactive suppliers instead of the active ones. On the wire its presence
                counts and not its value, so false is never sent.
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
        contactname: str | UnsetType | None = UNSET,
        address: str | UnsetType | None = UNSET,
        address2: str | UnsetType | None = UNSET,
        zipcode: str | UnsetType | None = UNSET,
        city: str | UnsetType | None = UNSET,
        region: str | UnsetType | None = UNSET,
        country: str | UnsetType | None = UNSET,
        telephone: str | UnsetType | None = UNSET,
        emailaddress: str | UnsetType | None = UNSET,
        remarks: str | UnsetType | None = UNSET,
        language: str | UnsetType = UNSET,
        idtemplate: int | UnsetType | None = UNSET,
    ) -> Supplier:
        """Create a supplier.

        `POST /suppliers`, see https://picqer.com/en/api/suppliers.

        Args:
            name: Name of the company.
            contactname: Person to address there.
            address: First line of the address.
            address2: Second line of the address.
            zipcode: ZIP code.
            city: City.
            region: Region, state or province.
            country: Country, as two letters of ISO 3166.
            telephone: Telephone number.
            emailaddress: E-mail address.
            remarks: Remarks on the supplier.
            language: Language of the PDF documents for this supplier, such as `nl`.
            idtemplate: Template of this supplier's documents. Known from one connector, which shows it as
                `template_id`.

        Returns:
            The new supplier. The status is 200 and not 201, and will stay so.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing), 9
                (the country code is not valid), 22 (the body is not valid JSON).
        """
        return await self._call(
            _CREATE,
            {},
            body={
                "name": name,
                "contactname": contactname,
                "address": address,
                "address2": address2,
                "zipcode": zipcode,
                "city": city,
                "region": region,
                "country": country,
                "telephone": telephone,
                "emailaddress": emailaddress,
                "remarks": remarks,
                "language": language,
                "idtemplate": idtemplate,
            },
        )

    async def get(self, idsupplier: int) -> Supplier:
        """Get a supplier.

        `GET /suppliers/{idsupplier}`, see https://picqer.com/en/api/suppliers.

        Args:
            idsupplier: Id of the supplier.

        Returns:
            The supplier.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idsupplier": idsupplier})

    async def update(
        self,
        idsupplier: int,
        *,
        name: str | UnsetType = UNSET,
        contactname: str | UnsetType | None = UNSET,
        address: str | UnsetType | None = UNSET,
        address2: str | UnsetType | None = UNSET,
        zipcode: str | UnsetType | None = UNSET,
        city: str | UnsetType | None = UNSET,
        region: str | UnsetType | None = UNSET,
        country: str | UnsetType | None = UNSET,
        telephone: str | UnsetType | None = UNSET,
        emailaddress: str | UnsetType | None = UNSET,
        remarks: str | UnsetType | None = UNSET,
        language: str | UnsetType = UNSET,
        idtemplate: int | UnsetType | None = UNSET,
    ) -> Supplier:
        """Update a supplier.

        Fields that are not sent keep their values. Suppliers cannot be deleted, and no source shows how one
        becomes inactive.

        `PUT /suppliers/{idsupplier}`, see https://picqer.com/en/api/suppliers.

        Args:
            idsupplier: Id of the supplier.
            name: Name of the company.
            contactname: Person to address there.
            address: First line of the address.
            address2: Second line of the address.
            zipcode: ZIP code.
            city: City.
            region: Region, state or province.
            country: Country, as two letters of ISO 3166.
            telephone: Telephone number.
            emailaddress: E-mail address.
            remarks: Remarks on the supplier.
            language: Language of the PDF documents for this supplier, such as `nl`.
            idtemplate: Template of this supplier's documents. Known from one connector, which shows it as
                `template_id`.

        Returns:
            The supplier as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return await self._call(
            _UPDATE,
            {"idsupplier": idsupplier},
            body={
                "name": name,
                "contactname": contactname,
                "address": address,
                "address2": address2,
                "zipcode": zipcode,
                "city": city,
                "region": region,
                "country": country,
                "telephone": telephone,
                "emailaddress": emailaddress,
                "remarks": remarks,
                "language": language,
                "idtemplate": idtemplate,
            },
        )


class SuppliersComments(Resource):
    """Calls of `suppliers.comments`: list, create."""

    def list(self, idsupplier: int) -> builtins.list[Comment]:
        """List the comments on a supplier.

        `GET /suppliers/{idsupplier}/comments`, see https://picqer.com/en/api/suppliers.

        Args:
            idsupplier: Id of the supplier.

        Returns:
            The comments.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_COMMENTS_LIST, {"idsupplier": idsupplier})

    def create(
        self,
        idsupplier: int,
        *,
        body: str,
        show_at_related: bool | UnsetType = UNSET,
        is_visible_fulfilment: bool | UnsetType = UNSET,
    ) -> Comment:
        """Create a comment on a supplier.

        `POST /suppliers/{idsupplier}/comments`, see https://picqer.com/en/api/suppliers.

        Args:
            idsupplier: Id of the supplier.
            body: The text. An `@` followed by the full name of a user mentions that user, who is then
                notified.
            show_at_related: Whether related objects list this comment too, as a picklist does for a
                comment on its order.
            is_visible_fulfilment: Whether the fulfilment customer that the object belongs to sees this
                comment in the fulfilment portal.

        Returns:
            The new comment.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(
            _COMMENTS_CREATE,
            {"idsupplier": idsupplier},
            body={"body": body, "show_at_related": show_at_related, "is_visible_fulfilment": is_visible_fulfilment},
        )


class AsyncSuppliersComments(AsyncResource):
    """Calls of `suppliers.comments`: list, create."""

    async def list(self, idsupplier: int) -> builtins.list[Comment]:
        """List the comments on a supplier.

        `GET /suppliers/{idsupplier}/comments`, see https://picqer.com/en/api/suppliers.

        Args:
            idsupplier: Id of the supplier.

        Returns:
            The comments.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_COMMENTS_LIST, {"idsupplier": idsupplier})

    async def create(
        self,
        idsupplier: int,
        *,
        body: str,
        show_at_related: bool | UnsetType = UNSET,
        is_visible_fulfilment: bool | UnsetType = UNSET,
    ) -> Comment:
        """Create a comment on a supplier.

        `POST /suppliers/{idsupplier}/comments`, see https://picqer.com/en/api/suppliers.

        Args:
            idsupplier: Id of the supplier.
            body: The text. An `@` followed by the full name of a user mentions that user, who is then
                notified.
            show_at_related: Whether related objects list this comment too, as a picklist does for a
                comment on its order.
            is_visible_fulfilment: Whether the fulfilment customer that the object belongs to sees this
                comment in the fulfilment portal.

        Returns:
            The new comment.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(
            _COMMENTS_CREATE,
            {"idsupplier": idsupplier},
            body={"body": body, "show_at_related": show_at_related, "is_visible_fulfilment": is_visible_fulfilment},
        )
