# Generated from spec/ by `make generate`. Do not edit.
"""What customers send back, and what they get in its place.

Picqer's page: https://picqer.com/en/api/returns
"""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from types import NoneType
from typing import Any

from picqer._runtime.operation import ANYTHING, Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer._runtime.unset import UNSET, UnsetType
from picqer.models.comments import Comment
from picqer.models.returns import (
    ReplacementProduct,
    ReplacementProductCreateInput,
    Return,
    ReturnedProduct,
    ReturnedProductCreateInput,
    ReturnLanguage,
    ReturnProductReceivedInput,
)

__all__ = [
    "AsyncReturns",
    "AsyncReturnsComments",
    "AsyncReturnsLogs",
    "AsyncReturnsReplacementProducts",
    "AsyncReturnsReturnedProducts",
    "Returns",
    "ReturnsComments",
    "ReturnsLogs",
    "ReturnsReplacementProducts",
    "ReturnsReturnedProducts",
]

_LIST = Operation(
    "returns.list", "GET", "/returns", builtins.list[Return], page_size=100, row_id="idreturn", fulfilment_key=True
)
_CREATE = Operation("returns.create", "POST", "/returns", Return, fulfilment_key=True)
_GET = Operation("returns.get", "GET", "/returns/{idreturn}", Return, fulfilment_key=True)
_UPDATE = Operation("returns.update", "PUT", "/returns/{idreturn}", Return, fulfilment_key=True)
_DELETE = Operation("returns.delete", "DELETE", "/returns/{idreturn}", NoneType)
_RECEIVE = Operation("returns.receive", "POST", "/returns/{idreturn}/receive", ANYTHING)
_RETURNED_PRODUCTS_LIST = Operation(
    "returns.returned_products.list",
    "GET",
    "/returns/{idreturn}/returned_products",
    builtins.list[ReturnedProduct],
    fulfilment_key=True,
)
_RETURNED_PRODUCTS_CREATE = Operation(
    "returns.returned_products.create",
    "POST",
    "/returns/{idreturn}/returned_products",
    ReturnedProduct,
    fulfilment_key=True,
)
_RETURNED_PRODUCTS_UPDATE = Operation(
    "returns.returned_products.update",
    "PUT",
    "/returns/{idreturn}/returned_products/{idreturn_product}",
    ReturnedProduct,
    fulfilment_key=True,
)
_RETURNED_PRODUCTS_DELETE = Operation(
    "returns.returned_products.delete",
    "DELETE",
    "/returns/{idreturn}/returned_products/{idreturn_product}",
    NoneType,
    fulfilment_key=True,
)
_REPLACEMENT_PRODUCTS_LIST = Operation(
    "returns.replacement_products.list",
    "GET",
    "/returns/{idreturn}/replacement_products",
    builtins.list[ReplacementProduct],
    fulfilment_key=True,
)
_REPLACEMENT_PRODUCTS_CREATE = Operation(
    "returns.replacement_products.create",
    "POST",
    "/returns/{idreturn}/replacement_products",
    ReplacementProduct,
    fulfilment_key=True,
)
_REPLACEMENT_PRODUCTS_UPDATE = Operation(
    "returns.replacement_products.update",
    "PUT",
    "/returns/{idreturn}/replacement_products/{idreturn_product_replacement}",
    ReplacementProduct,
    fulfilment_key=True,
)
_REPLACEMENT_PRODUCTS_DELETE = Operation(
    "returns.replacement_products.delete",
    "DELETE",
    "/returns/{idreturn}/replacement_products/{idreturn_product_replacement}",
    NoneType,
    fulfilment_key=True,
)
_LOGS_LIST = Operation("returns.logs.list", "GET", "/returns/{idreturn}/logs", ANYTHING, fulfilment_key=True)
_LOGS_CREATE = Operation("returns.logs.create", "POST", "/returns/{idreturn}/logs", ANYTHING, fulfilment_key=True)
_COMMENTS_LIST = Operation("returns.comments.list", "GET", "/returns/{idreturn}/comments", builtins.list[Comment])
_COMMENTS_CREATE = Operation("returns.comments.create", "POST", "/returns/{idreturn}/comments", Comment)


class Returns(Resource):
    """What customers send back, and what they get in its place."""

    @cached_property
    def returned_products(self) -> ReturnsReturnedProducts:
        """Calls of `returns.returned_products`: list, create, update, delete."""
        return ReturnsReturnedProducts(self._sender)

    @cached_property
    def replacement_products(self) -> ReturnsReplacementProducts:
        """Calls of `returns.replacement_products`: list, create, update, delete."""
        return ReturnsReplacementProducts(self._sender)

    @cached_property
    def logs(self) -> ReturnsLogs:
        """Calls of `returns.logs`: list, create."""
        return ReturnsLogs(self._sender)

    @cached_property
    def comments(self) -> ReturnsComments:
        """Calls of `returns.comments`: list, create."""
        return ReturnsComments(self._sender)

    def list(
        self,
        *,
        search: str | None = None,
        status: str | None = None,
        emailaddress: str | None = None,
        idcustomer: int | None = None,
        created_after: datetime | None = None,
        updated_after: datetime | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> Pages[Return]:
        """List returns.

        Picqer documents no filters; these are known from one other program.

        `GET /returns`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            search: Only returns with this text. Which fields are searched is not documented.
            status: Only returns in this status. Whether it is the id or the name of the status is not
                documented.
            emailaddress: Only returns with this e-mail address.
            idcustomer: Only returns of this customer.
            created_after: Only returns that were created after this time. Whether one of exactly this
                time is among them is not documented; ask from a little earlier.
            updated_after: Only returns that changed after this time. Whether one of exactly this time is
                among them is not documented; ask from a little earlier.
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
            query={
                "search": search,
                "status": status,
                "emailaddress": emailaddress,
                "idcustomer": idcustomer,
                "created_after": created_after,
                "updated_after": updated_after,
            },
            offset=offset,
            limit=limit,
        )

    def create(
        self,
        *,
        idreturn_status: int,
        idtemplate: int,
        idcustomer: int | UnsetType | None = UNSET,
        idorder: int | UnsetType | None = UNSET,
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
        language: ReturnLanguage | UnsetType = UNSET,
        reference: str | UnsetType | None = UNSET,
        tracking_code: str | UnsetType | None = UNSET,
        received_at: datetime | UnsetType | None = UNSET,
        idfulfilment_customer: int | UnsetType | None = UNSET,
        returned_products: Sequence[ReturnedProductCreateInput] | UnsetType = UNSET,
        replacement_products: Sequence[ReplacementProductCreateInput] | UnsetType = UNSET,
    ) -> Return:
        """Create a return.

        With `idorder` or `idcustomer`, name and address are copied from there where they are not sent. Picqer
        requires `idreturn_status` and `idtemplate`; a connector creates returns with only a name, so they may
        have defaults.

        `POST /returns`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            idreturn_status: Where the return stands, as the id of one of the account's return statuses.
            idtemplate: Template of the documents.
            idcustomer: Customer who sends back. Name and address come from here where they are not sent.
            idorder: Order that the products were sold with. Name and address come from here where they
                are not sent.
            name: Name of the customer.
            contactname: Person to address there.
            address: First line of the address.
            address2: Second line of the address.
            zipcode: ZIP code.
            city: City.
            region: Region, state or province.
            country: Country, as two letters of ISO 3166.
            telephone: Telephone number of the customer.
            emailaddress: E-mail address of the customer.
            language: Language that the customer is addressed in.
            reference: Reference of the customer, printed on documents.
            tracking_code: Code of the parcel that the customer sent.
            received_at: When that parcel came in.
            idfulfilment_customer: Fulfilment customer that this return belongs to. Only for accounts with
                fulfilment features.
            returned_products: What the customer sends back.
            replacement_products: What the customer gets in its place.

        Returns:
            The new return.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                22 (the body is not valid JSON).
        """
        return self._call(
            _CREATE,
            {},
            body={
                "idcustomer": idcustomer,
                "idorder": idorder,
                "idreturn_status": idreturn_status,
                "idtemplate": idtemplate,
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
                "language": language,
                "reference": reference,
                "tracking_code": tracking_code,
                "received_at": received_at,
                "idfulfilment_customer": idfulfilment_customer,
                "returned_products": returned_products,
                "replacement_products": replacement_products,
            },
        )

    def get(self, idreturn: int) -> Return:
        """Get a return.

        `GET /returns/{idreturn}`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            idreturn: Id of the return.

        Returns:
            The return.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idreturn": idreturn})

    def update(
        self,
        idreturn: int,
        *,
        idcustomer: int | UnsetType | None = UNSET,
        idorder: int | UnsetType | None = UNSET,
        idreturn_status: int | UnsetType = UNSET,
        idtemplate: int | UnsetType = UNSET,
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
        language: ReturnLanguage | UnsetType = UNSET,
        reference: str | UnsetType | None = UNSET,
        tracking_code: str | UnsetType | None = UNSET,
        received_at: datetime | UnsetType | None = UNSET,
        idfulfilment_customer: int | UnsetType | None = UNSET,
    ) -> Return:
        """Update a return.

        Fields that are not sent keep their values. The products have calls of their own. A connector also
        changes the status here; `returns.logs.create` does it with a message.

        `PUT /returns/{idreturn}`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            idreturn: Id of the return.
            idcustomer: Customer who sends back. Name and address come from here where they are not sent.
            idorder: Order that the products were sold with. Name and address come from here where they
                are not sent.
            idreturn_status: Where the return stands, as the id of one of the account's return statuses.
            idtemplate: Template of the documents.
            name: Name of the customer.
            contactname: Person to address there.
            address: First line of the address.
            address2: Second line of the address.
            zipcode: ZIP code.
            city: City.
            region: Region, state or province.
            country: Country, as two letters of ISO 3166.
            telephone: Telephone number of the customer.
            emailaddress: E-mail address of the customer.
            language: Language that the customer is addressed in.
            reference: Reference of the customer, printed on documents.
            tracking_code: Code of the parcel that the customer sent.
            received_at: When that parcel came in.
            idfulfilment_customer: Fulfilment customer that this return belongs to. Only for accounts with
                fulfilment features.

        Returns:
            The return as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return self._call(
            _UPDATE,
            {"idreturn": idreturn},
            body={
                "idcustomer": idcustomer,
                "idorder": idorder,
                "idreturn_status": idreturn_status,
                "idtemplate": idtemplate,
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
                "language": language,
                "reference": reference,
                "tracking_code": tracking_code,
                "received_at": received_at,
                "idfulfilment_customer": idfulfilment_customer,
            },
        )

    def delete(self, idreturn: int) -> None:
        """Delete a return.

        It is refused while picklists or backorders are linked to the return.

        `DELETE /returns/{idreturn}`, see https://picqer.com/en/api/returns.

        Args:
            idreturn: Id of the return.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_DELETE, {"idreturn": idreturn})

    def receive(self, idreturn: int, *, idwarehouse: int, return_products: Sequence[ReturnProductReceivedInput]) -> Any:
        """Receive returned products.

        The products are booked into the warehouse, and each gets the status that is sent. Which statuses
        there are is not documented.

        `POST /returns/{idreturn}/receive`, see https://picqer.com/en/api/returns.

        Args:
            idreturn: Id of the return.
            idwarehouse: Warehouse that receives.
            return_products: The returned products that came in.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(
            _RECEIVE, {"idreturn": idreturn}, body={"idwarehouse": idwarehouse, "return_products": return_products}
        )


class AsyncReturns(AsyncResource):
    """What customers send back, and what they get in its place."""

    @cached_property
    def returned_products(self) -> AsyncReturnsReturnedProducts:
        """Calls of `returns.returned_products`: list, create, update, delete."""
        return AsyncReturnsReturnedProducts(self._sender)

    @cached_property
    def replacement_products(self) -> AsyncReturnsReplacementProducts:
        """Calls of `returns.replacement_products`: list, create, update, delete."""
        return AsyncReturnsReplacementProducts(self._sender)

    @cached_property
    def logs(self) -> AsyncReturnsLogs:
        """Calls of `returns.logs`: list, create."""
        return AsyncReturnsLogs(self._sender)

    @cached_property
    def comments(self) -> AsyncReturnsComments:
        """Calls of `returns.comments`: list, create."""
        return AsyncReturnsComments(self._sender)

    def list(
        self,
        *,
        search: str | None = None,
        status: str | None = None,
        emailaddress: str | None = None,
        idcustomer: int | None = None,
        created_after: datetime | None = None,
        updated_after: datetime | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> AsyncPages[Return]:
        """List returns.

        Picqer documents no filters; these are known from one other program.

        `GET /returns`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            search: Only returns with this text. Which fields are searched is not documented.
            status: Only returns in this status. Whether it is the id or the name of the status is not
                documented.
            emailaddress: Only returns with this e-mail address.
            idcustomer: Only returns of this customer.
            created_after: Only returns that were created after this time. Whether one of exactly this
                time is among them is not documented; ask from a little earlier.
            updated_after: Only returns that changed after this time. Whether one of exactly this time is
                among them is not documented; ask from a little earlier.
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
            query={
                "search": search,
                "status": status,
                "emailaddress": emailaddress,
                "idcustomer": idcustomer,
                "created_after": created_after,
                "updated_after": updated_after,
            },
            offset=offset,
            limit=limit,
        )

    async def create(
        self,
        *,
        idreturn_status: int,
        idtemplate: int,
        idcustomer: int | UnsetType | None = UNSET,
        idorder: int | UnsetType | None = UNSET,
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
        language: ReturnLanguage | UnsetType = UNSET,
        reference: str | UnsetType | None = UNSET,
        tracking_code: str | UnsetType | None = UNSET,
        received_at: datetime | UnsetType | None = UNSET,
        idfulfilment_customer: int | UnsetType | None = UNSET,
        returned_products: Sequence[ReturnedProductCreateInput] | UnsetType = UNSET,
        replacement_products: Sequence[ReplacementProductCreateInput] | UnsetType = UNSET,
    ) -> Return:
        """Create a return.

        With `idorder` or `idcustomer`, name and address are copied from there where they are not sent. Picqer
        requires `idreturn_status` and `idtemplate`; a connector creates returns with only a name, so they may
        have defaults.

        `POST /returns`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            idreturn_status: Where the return stands, as the id of one of the account's return statuses.
            idtemplate: Template of the documents.
            idcustomer: Customer who sends back. Name and address come from here where they are not sent.
            idorder: Order that the products were sold with. Name and address come from here where they
                are not sent.
            name: Name of the customer.
            contactname: Person to address there.
            address: First line of the address.
            address2: Second line of the address.
            zipcode: ZIP code.
            city: City.
            region: Region, state or province.
            country: Country, as two letters of ISO 3166.
            telephone: Telephone number of the customer.
            emailaddress: E-mail address of the customer.
            language: Language that the customer is addressed in.
            reference: Reference of the customer, printed on documents.
            tracking_code: Code of the parcel that the customer sent.
            received_at: When that parcel came in.
            idfulfilment_customer: Fulfilment customer that this return belongs to. Only for accounts with
                fulfilment features.
            returned_products: What the customer sends back.
            replacement_products: What the customer gets in its place.

        Returns:
            The new return.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                22 (the body is not valid JSON).
        """
        return await self._call(
            _CREATE,
            {},
            body={
                "idcustomer": idcustomer,
                "idorder": idorder,
                "idreturn_status": idreturn_status,
                "idtemplate": idtemplate,
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
                "language": language,
                "reference": reference,
                "tracking_code": tracking_code,
                "received_at": received_at,
                "idfulfilment_customer": idfulfilment_customer,
                "returned_products": returned_products,
                "replacement_products": replacement_products,
            },
        )

    async def get(self, idreturn: int) -> Return:
        """Get a return.

        `GET /returns/{idreturn}`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            idreturn: Id of the return.

        Returns:
            The return.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idreturn": idreturn})

    async def update(
        self,
        idreturn: int,
        *,
        idcustomer: int | UnsetType | None = UNSET,
        idorder: int | UnsetType | None = UNSET,
        idreturn_status: int | UnsetType = UNSET,
        idtemplate: int | UnsetType = UNSET,
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
        language: ReturnLanguage | UnsetType = UNSET,
        reference: str | UnsetType | None = UNSET,
        tracking_code: str | UnsetType | None = UNSET,
        received_at: datetime | UnsetType | None = UNSET,
        idfulfilment_customer: int | UnsetType | None = UNSET,
    ) -> Return:
        """Update a return.

        Fields that are not sent keep their values. The products have calls of their own. A connector also
        changes the status here; `returns.logs.create` does it with a message.

        `PUT /returns/{idreturn}`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            idreturn: Id of the return.
            idcustomer: Customer who sends back. Name and address come from here where they are not sent.
            idorder: Order that the products were sold with. Name and address come from here where they
                are not sent.
            idreturn_status: Where the return stands, as the id of one of the account's return statuses.
            idtemplate: Template of the documents.
            name: Name of the customer.
            contactname: Person to address there.
            address: First line of the address.
            address2: Second line of the address.
            zipcode: ZIP code.
            city: City.
            region: Region, state or province.
            country: Country, as two letters of ISO 3166.
            telephone: Telephone number of the customer.
            emailaddress: E-mail address of the customer.
            language: Language that the customer is addressed in.
            reference: Reference of the customer, printed on documents.
            tracking_code: Code of the parcel that the customer sent.
            received_at: When that parcel came in.
            idfulfilment_customer: Fulfilment customer that this return belongs to. Only for accounts with
                fulfilment features.

        Returns:
            The return as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return await self._call(
            _UPDATE,
            {"idreturn": idreturn},
            body={
                "idcustomer": idcustomer,
                "idorder": idorder,
                "idreturn_status": idreturn_status,
                "idtemplate": idtemplate,
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
                "language": language,
                "reference": reference,
                "tracking_code": tracking_code,
                "received_at": received_at,
                "idfulfilment_customer": idfulfilment_customer,
            },
        )

    async def delete(self, idreturn: int) -> None:
        """Delete a return.

        It is refused while picklists or backorders are linked to the return.

        `DELETE /returns/{idreturn}`, see https://picqer.com/en/api/returns.

        Args:
            idreturn: Id of the return.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_DELETE, {"idreturn": idreturn})

    async def receive(
        self, idreturn: int, *, idwarehouse: int, return_products: Sequence[ReturnProductReceivedInput]
    ) -> Any:
        """Receive returned products.

        The products are booked into the warehouse, and each gets the status that is sent. Which statuses
        there are is not documented.

        `POST /returns/{idreturn}/receive`, see https://picqer.com/en/api/returns.

        Args:
            idreturn: Id of the return.
            idwarehouse: Warehouse that receives.
            return_products: The returned products that came in.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(
            _RECEIVE, {"idreturn": idreturn}, body={"idwarehouse": idwarehouse, "return_products": return_products}
        )


class ReturnsReturnedProducts(Resource):
    """Calls of `returns.returned_products`: list, create, update, delete."""

    def list(self, idreturn: int) -> builtins.list[ReturnedProduct]:
        """List the returned products of a return.

        `GET /returns/{idreturn}/returned_products`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            idreturn: Id of the return.

        Returns:
            The returned products.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_RETURNED_PRODUCTS_LIST, {"idreturn": idreturn})

    def create(
        self, idreturn: int, *, idproduct: int, idreturn_reason: int, price: Decimal | float, amount: int
    ) -> ReturnedProduct:
        """Add a returned product to a return.

        Whether it takes one product or a list is not documented: the PHP client names the call in the plural,
        the fields are those of one.

        `POST /returns/{idreturn}/returned_products`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            idreturn: Id of the return.
            idproduct: Product that comes back.
            idreturn_reason: Why it comes back, as the id of one of the account's return reasons.
            price: Price of a piece, excluding VAT.
            amount: Pieces that come back.

        Returns:
            The new returned product.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(
            _RETURNED_PRODUCTS_CREATE,
            {"idreturn": idreturn},
            body={"idproduct": idproduct, "idreturn_reason": idreturn_reason, "price": price, "amount": amount},
        )

    def update(
        self,
        idreturn: int,
        idreturn_product: int,
        *,
        idreturn_reason: int | UnsetType = UNSET,
        price: Decimal | float | UnsetType = UNSET,
        amount: int | UnsetType = UNSET,
    ) -> ReturnedProduct:
        """Update a returned product.

        Only while it is `changeable`. Fields that are not sent keep their values.

        `PUT /returns/{idreturn}/returned_products/{idreturn_product}`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            idreturn: Id of the return.
            idreturn_product: Id of the returned product.
            idreturn_reason: Why it comes back, as the id of one of the account's return reasons.
            price: Price of a piece, excluding VAT.
            amount: Pieces that come back.

        Returns:
            The returned product as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return self._call(
            _RETURNED_PRODUCTS_UPDATE,
            {"idreturn": idreturn, "idreturn_product": idreturn_product},
            body={"idreturn_reason": idreturn_reason, "price": price, "amount": amount},
        )

    def delete(self, idreturn: int, idreturn_product: int) -> None:
        """Delete a returned product.

        `DELETE /returns/{idreturn}/returned_products/{idreturn_product}`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            idreturn: Id of the return.
            idreturn_product: Id of the returned product.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_RETURNED_PRODUCTS_DELETE, {"idreturn": idreturn, "idreturn_product": idreturn_product})


class AsyncReturnsReturnedProducts(AsyncResource):
    """Calls of `returns.returned_products`: list, create, update, delete."""

    async def list(self, idreturn: int) -> builtins.list[ReturnedProduct]:
        """List the returned products of a return.

        `GET /returns/{idreturn}/returned_products`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            idreturn: Id of the return.

        Returns:
            The returned products.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_RETURNED_PRODUCTS_LIST, {"idreturn": idreturn})

    async def create(
        self, idreturn: int, *, idproduct: int, idreturn_reason: int, price: Decimal | float, amount: int
    ) -> ReturnedProduct:
        """Add a returned product to a return.

        Whether it takes one product or a list is not documented: the PHP client names the call in the plural,
        the fields are those of one.

        `POST /returns/{idreturn}/returned_products`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            idreturn: Id of the return.
            idproduct: Product that comes back.
            idreturn_reason: Why it comes back, as the id of one of the account's return reasons.
            price: Price of a piece, excluding VAT.
            amount: Pieces that come back.

        Returns:
            The new returned product.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(
            _RETURNED_PRODUCTS_CREATE,
            {"idreturn": idreturn},
            body={"idproduct": idproduct, "idreturn_reason": idreturn_reason, "price": price, "amount": amount},
        )

    async def update(
        self,
        idreturn: int,
        idreturn_product: int,
        *,
        idreturn_reason: int | UnsetType = UNSET,
        price: Decimal | float | UnsetType = UNSET,
        amount: int | UnsetType = UNSET,
    ) -> ReturnedProduct:
        """Update a returned product.

        Only while it is `changeable`. Fields that are not sent keep their values.

        `PUT /returns/{idreturn}/returned_products/{idreturn_product}`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            idreturn: Id of the return.
            idreturn_product: Id of the returned product.
            idreturn_reason: Why it comes back, as the id of one of the account's return reasons.
            price: Price of a piece, excluding VAT.
            amount: Pieces that come back.

        Returns:
            The returned product as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return await self._call(
            _RETURNED_PRODUCTS_UPDATE,
            {"idreturn": idreturn, "idreturn_product": idreturn_product},
            body={"idreturn_reason": idreturn_reason, "price": price, "amount": amount},
        )

    async def delete(self, idreturn: int, idreturn_product: int) -> None:
        """Delete a returned product.

        `DELETE /returns/{idreturn}/returned_products/{idreturn_product}`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            idreturn: Id of the return.
            idreturn_product: Id of the returned product.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_RETURNED_PRODUCTS_DELETE, {"idreturn": idreturn, "idreturn_product": idreturn_product})


class ReturnsReplacementProducts(Resource):
    """Calls of `returns.replacement_products`: list, create, update, delete."""

    def list(self, idreturn: int) -> builtins.list[ReplacementProduct]:
        """List the replacement products of a return.

        `GET /returns/{idreturn}/replacement_products`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            idreturn: Id of the return.

        Returns:
            The replacement products.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_REPLACEMENT_PRODUCTS_LIST, {"idreturn": idreturn})

    def create(self, idreturn: int, *, idproduct: int, price: Decimal | float, amount: int) -> ReplacementProduct:
        """Add a replacement product to a return.

        A picklist ships it to the customer. Whether the call takes one product or a list is not documented:
        the PHP client names it in the plural, the fields are those of one.

        `POST /returns/{idreturn}/replacement_products`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            idreturn: Id of the return.
            idproduct: Product to send.
            price: Price of a piece, excluding VAT.
            amount: Pieces to send.

        Returns:
            The new replacement product.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(
            _REPLACEMENT_PRODUCTS_CREATE,
            {"idreturn": idreturn},
            body={"idproduct": idproduct, "price": price, "amount": amount},
        )

    def update(
        self,
        idreturn: int,
        idreturn_product_replacement: int,
        *,
        price: Decimal | float | UnsetType = UNSET,
        amount: int | UnsetType = UNSET,
    ) -> ReplacementProduct:
        """Update a replacement product.

        Fields that are not sent keep their values.

        `PUT /returns/{idreturn}/replacement_products/{idreturn_product_replacement}`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            idreturn: Id of the return.
            idreturn_product_replacement: Id of the replacement product.
            price: Price of a piece, excluding VAT.
            amount: Pieces to send.

        Returns:
            The replacement product as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return self._call(
            _REPLACEMENT_PRODUCTS_UPDATE,
            {"idreturn": idreturn, "idreturn_product_replacement": idreturn_product_replacement},
            body={"price": price, "amount": amount},
        )

    def delete(self, idreturn: int, idreturn_product_replacement: int) -> None:
        """Delete a replacement product.

        `DELETE /returns/{idreturn}/replacement_products/{idreturn_product_replacement}`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            idreturn: Id of the return.
            idreturn_product_replacement: Id of the replacement product.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(
            _REPLACEMENT_PRODUCTS_DELETE,
            {"idreturn": idreturn, "idreturn_product_replacement": idreturn_product_replacement},
        )


class AsyncReturnsReplacementProducts(AsyncResource):
    """Calls of `returns.replacement_products`: list, create, update, delete."""

    async def list(self, idreturn: int) -> builtins.list[ReplacementProduct]:
        """List the replacement products of a return.

        `GET /returns/{idreturn}/replacement_products`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            idreturn: Id of the return.

        Returns:
            The replacement products.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_REPLACEMENT_PRODUCTS_LIST, {"idreturn": idreturn})

    async def create(self, idreturn: int, *, idproduct: int, price: Decimal | float, amount: int) -> ReplacementProduct:
        """Add a replacement product to a return.

        A picklist ships it to the customer. Whether the call takes one product or a list is not documented:
        the PHP client names it in the plural, the fields are those of one.

        `POST /returns/{idreturn}/replacement_products`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            idreturn: Id of the return.
            idproduct: Product to send.
            price: Price of a piece, excluding VAT.
            amount: Pieces to send.

        Returns:
            The new replacement product.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(
            _REPLACEMENT_PRODUCTS_CREATE,
            {"idreturn": idreturn},
            body={"idproduct": idproduct, "price": price, "amount": amount},
        )

    async def update(
        self,
        idreturn: int,
        idreturn_product_replacement: int,
        *,
        price: Decimal | float | UnsetType = UNSET,
        amount: int | UnsetType = UNSET,
    ) -> ReplacementProduct:
        """Update a replacement product.

        Fields that are not sent keep their values.

        `PUT /returns/{idreturn}/replacement_products/{idreturn_product_replacement}`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            idreturn: Id of the return.
            idreturn_product_replacement: Id of the replacement product.
            price: Price of a piece, excluding VAT.
            amount: Pieces to send.

        Returns:
            The replacement product as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return await self._call(
            _REPLACEMENT_PRODUCTS_UPDATE,
            {"idreturn": idreturn, "idreturn_product_replacement": idreturn_product_replacement},
            body={"price": price, "amount": amount},
        )

    async def delete(self, idreturn: int, idreturn_product_replacement: int) -> None:
        """Delete a replacement product.

        `DELETE /returns/{idreturn}/replacement_products/{idreturn_product_replacement}`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            idreturn: Id of the return.
            idreturn_product_replacement: Id of the replacement product.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(
            _REPLACEMENT_PRODUCTS_DELETE,
            {"idreturn": idreturn, "idreturn_product_replacement": idreturn_product_replacement},
        )


class ReturnsLogs(Resource):
    """Calls of `returns.logs`: list, create."""

    def list(self, idreturn: int) -> Any:
        """List the log of a return.

        The log holds comments and changes of the status.

        `GET /returns/{idreturn}/logs`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            idreturn: Id of the return.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_LOGS_LIST, {"idreturn": idreturn})

    def create(
        self,
        idreturn: int,
        *,
        idreturn_status: int | UnsetType = UNSET,
        message: str | UnsetType = UNSET,
        notify_customer: bool | UnsetType = UNSET,
    ) -> Any:
        """Add to the log of a return.

        A comment, a new status, or both. Nothing is documented as required.

        `POST /returns/{idreturn}/logs`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            idreturn: Id of the return.
            idreturn_status: The new status. Left out, the status stays.
            message: Text of the comment.
            notify_customer: Whether the customer gets the message by mail.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return self._call(
            _LOGS_CREATE,
            {"idreturn": idreturn},
            body={"idreturn_status": idreturn_status, "message": message, "notify_customer": notify_customer},
        )


class AsyncReturnsLogs(AsyncResource):
    """Calls of `returns.logs`: list, create."""

    async def list(self, idreturn: int) -> Any:
        """List the log of a return.

        The log holds comments and changes of the status.

        `GET /returns/{idreturn}/logs`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            idreturn: Id of the return.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_LOGS_LIST, {"idreturn": idreturn})

    async def create(
        self,
        idreturn: int,
        *,
        idreturn_status: int | UnsetType = UNSET,
        message: str | UnsetType = UNSET,
        notify_customer: bool | UnsetType = UNSET,
    ) -> Any:
        """Add to the log of a return.

        A comment, a new status, or both. Nothing is documented as required.

        `POST /returns/{idreturn}/logs`, see https://picqer.com/en/api/returns. A fulfilment key may call this.

        Args:
            idreturn: Id of the return.
            idreturn_status: The new status. Left out, the status stays.
            message: Text of the comment.
            notify_customer: Whether the customer gets the message by mail.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return await self._call(
            _LOGS_CREATE,
            {"idreturn": idreturn},
            body={"idreturn_status": idreturn_status, "message": message, "notify_customer": notify_customer},
        )


class ReturnsComments(Resource):
    """Calls of `returns.comments`: list, create."""

    def list(self, idreturn: int) -> builtins.list[Comment]:
        """List the comments on a return.

        `GET /returns/{idreturn}/comments`, see https://picqer.com/en/api/returns.

        Args:
            idreturn: Id of the return.

        Returns:
            The comments.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_COMMENTS_LIST, {"idreturn": idreturn})

    def create(
        self,
        idreturn: int,
        *,
        body: str,
        show_at_related: bool | UnsetType = UNSET,
        is_visible_fulfilment: bool | UnsetType = UNSET,
    ) -> Comment:
        """Create a comment on a return.

        `POST /returns/{idreturn}/comments`, see https://picqer.com/en/api/returns.

        Args:
            idreturn: Id of the return.
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
            {"idreturn": idreturn},
            body={"body": body, "show_at_related": show_at_related, "is_visible_fulfilment": is_visible_fulfilment},
        )


class AsyncReturnsComments(AsyncResource):
    """Calls of `returns.comments`: list, create."""

    async def list(self, idreturn: int) -> builtins.list[Comment]:
        """List the comments on a return.

        `GET /returns/{idreturn}/comments`, see https://picqer.com/en/api/returns.

        Args:
            idreturn: Id of the return.

        Returns:
            The comments.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_COMMENTS_LIST, {"idreturn": idreturn})

    async def create(
        self,
        idreturn: int,
        *,
        body: str,
        show_at_related: bool | UnsetType = UNSET,
        is_visible_fulfilment: bool | UnsetType = UNSET,
    ) -> Comment:
        """Create a comment on a return.

        `POST /returns/{idreturn}/comments`, see https://picqer.com/en/api/returns.

        Args:
            idreturn: Id of the return.
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
            {"idreturn": idreturn},
            body={"body": body, "show_at_related": show_at_related, "is_visible_fulfilment": is_visible_fulfilment},
        )
