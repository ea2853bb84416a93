# Generated from spec/ by `make generate`. Do not edit.
"""Who the orders are for, with their addresses.

Picqer's page: https://picqer.com/en/api/customers
"""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property
from types import NoneType

from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer._runtime.unset import UNSET, UnsetType
from picqer.extensions.customers import AsyncCustomersExtension, CustomersExtension
from picqer.models.comments import Comment
from picqer.models.customers import (
    Customer,
    CustomerAddress,
    CustomerAddressCreateInput,
    CustomerFieldValueInput,
    CustomerLanguage,
)
from picqer.models.tags import Tag

__all__ = [
    "AsyncCustomers",
    "AsyncCustomersAddresses",
    "AsyncCustomersComments",
    "AsyncCustomersTags",
    "Customers",
    "CustomersAddresses",
    "CustomersComments",
    "CustomersTags",
]

_LIST = Operation(
    "customers.list",
    "GET",
    "/customers",
    builtins.list[Customer],
    page_size=100,
    row_id="idcustomer",
    fulfilment_key=True,
)
_CREATE = Operation("customers.create", "POST", "/customers", Customer, fulfilment_key=True)
_GET = Operation("customers.get", "GET", "/customers/{idcustomer}", Customer, fulfilment_key=True)
_UPDATE = Operation("customers.update", "PUT", "/customers/{idcustomer}", Customer, fulfilment_key=True)
_DELETE = Operation("customers.delete", "DELETE", "/customers/{idcustomer}", NoneType, fulfilment_key=True)
_ADDRESSES_LIST = Operation(
    "customers.addresses.list",
    "GET",
    "/customers/{idcustomer}/addresses",
    builtins.list[CustomerAddress],
    fulfilment_key=True,
)
_ADDRESSES_CREATE = Operation(
    "customers.addresses.create", "POST", "/customers/{idcustomer}/addresses", CustomerAddress, fulfilment_key=True
)
_ADDRESSES_UPDATE = Operation(
    "customers.addresses.update",
    "PUT",
    "/customers/{idcustomer}/addresses/{idcustomer_address}",
    CustomerAddress,
    fulfilment_key=True,
)
_ADDRESSES_DELETE = Operation(
    "customers.addresses.delete",
    "DELETE",
    "/customers/{idcustomer}/addresses/{idcustomer_address}",
    NoneType,
    fulfilment_key=True,
)
_TAGS_LIST = Operation("customers.tags.list", "GET", "/customers/{idcustomer}/tags", builtins.list[Tag])
_TAGS_ADD = Operation("customers.tags.add", "POST", "/customers/{idcustomer}/tags", Tag)
_TAGS_REMOVE = Operation("customers.tags.remove", "DELETE", "/customers/{idcustomer}/tags/{idtag}", NoneType)
_COMMENTS_LIST = Operation("customers.comments.list", "GET", "/customers/{idcustomer}/comments", builtins.list[Comment])
_COMMENTS_CREATE = Operation("customers.comments.create", "POST", "/customers/{idcustomer}/comments", Comment)


class Customers(CustomersExtension, Resource):
    """Who the orders are for, with their addresses."""

    @cached_property
    def addresses(self) -> CustomersAddresses:
        """Calls of `customers.addresses`: list, create, update, delete."""
        return CustomersAddresses(self._sender)

    @cached_property
    def tags(self) -> CustomersTags:
        """Calls of `customers.tags`: list, add, remove."""
        return CustomersTags(self._sender)

    @cached_property
    def comments(self) -> CustomersComments:
        """Calls of `customers.comments`: list, create."""
        return CustomersComments(self._sender)

    def list(
        self, *, search: str | None = None, customerid: str | None = None, offset: int = 0, limit: int | None = None
    ) -> Pages[Customer]:
        """List customers.

        `GET /customers`, see https://picqer.com/en/api/customers. A fulfilment key may call this.

        Args:
            search: Only customers with this text, among others in their name or e-mail address. Which
                other fields are searched is not documented.
            customerid: Only the customer with this number. The answer is still a list.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_LIST, {}, query={"search": search, "customerid": customerid}, offset=offset, limit=limit)

    def create(
        self,
        *,
        name: str,
        idtemplate: int | UnsetType | None = UNSET,
        customerid: str | UnsetType = UNSET,
        contactname: str | UnsetType | None = UNSET,
        telephone: str | UnsetType | None = UNSET,
        emailaddress: str | UnsetType | None = UNSET,
        discount: Decimal | float | UnsetType = UNSET,
        vatnumber: str | UnsetType | None = UNSET,
        calculatevat: bool | UnsetType = UNSET,
        remarks: str | UnsetType | None = UNSET,
        default_order_remarks: str | UnsetType | None = UNSET,
        language: CustomerLanguage | UnsetType = UNSET,
        auto_split: bool | UnsetType | None = UNSET,
        idfulfilment_customer: int | UnsetType | None = UNSET,
        customerfields: Sequence[CustomerFieldValueInput] | UnsetType = UNSET,
        addresses: Sequence[CustomerAddressCreateInput] | UnsetType = UNSET,
    ) -> Customer:
        """Create a customer.

        The addresses of the customer can be sent along. An order needs no customer: one without is an order
        of a guest.

        `POST /customers`, see https://picqer.com/en/api/customers. A fulfilment key may call this.

        Args:
            name: Name of the company, or of the person.
            idtemplate: Template that new orders of this customer get.
            customerid: Customer number within the account, for people.
            contactname: Contact person at a company.
            telephone: Telephone number.
            emailaddress: E-mail address.
            discount: Discount on new orders, in per cent.
            vatnumber: VAT number.
            calculatevat: Whether the customer pays VAT. Left out, it is true.
            remarks: Internal remarks on the customer.
            default_order_remarks: Remarks that every new order of this customer gets.
            language: Language of what this customer gets. Without one it is that of the account.
            auto_split: Whether new orders may be split over several picklists and warehouses. null for
                what the account has set.
            idfulfilment_customer: Fulfilment customer that this customer belongs to. Only in accounts
                with fulfilment features.
            customerfields: Values of the account's own customer fields. That they stand here, and in this
                form, is presumed by analogy with orders and products.
            addresses: Addresses of the customer.

        Returns:
            The new customer.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing), 9
                (the country code is not valid), 10 (the address is not valid), 22 (the body is not valid
                JSON).
        """
        return self._call(
            _CREATE,
            {},
            body={
                "idtemplate": idtemplate,
                "customerid": customerid,
                "name": name,
                "contactname": contactname,
                "telephone": telephone,
                "emailaddress": emailaddress,
                "discount": discount,
                "vatnumber": vatnumber,
                "calculatevat": calculatevat,
                "remarks": remarks,
                "default_order_remarks": default_order_remarks,
                "language": language,
                "auto_split": auto_split,
                "idfulfilment_customer": idfulfilment_customer,
                "customerfields": customerfields,
                "addresses": addresses,
            },
        )

    def get(self, idcustomer: int) -> Customer:
        """Get a customer.

        `GET /customers/{idcustomer}`, see https://picqer.com/en/api/customers. A fulfilment key may call this.

        Args:
            idcustomer: Id of the customer.

        Returns:
            The customer.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idcustomer": idcustomer})

    def update(
        self,
        idcustomer: int,
        *,
        idtemplate: int | UnsetType | None = UNSET,
        customerid: str | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        contactname: str | UnsetType | None = UNSET,
        telephone: str | UnsetType | None = UNSET,
        emailaddress: str | UnsetType | None = UNSET,
        discount: Decimal | float | UnsetType = UNSET,
        vatnumber: str | UnsetType | None = UNSET,
        calculatevat: bool | UnsetType = UNSET,
        remarks: str | UnsetType | None = UNSET,
        default_order_remarks: str | UnsetType | None = UNSET,
        language: CustomerLanguage | UnsetType = UNSET,
        auto_split: bool | UnsetType | None = UNSET,
        idfulfilment_customer: int | UnsetType | None = UNSET,
        customerfields: Sequence[CustomerFieldValueInput] | UnsetType = UNSET,
        addresses: Sequence[CustomerAddressCreateInput] | UnsetType = UNSET,
    ) -> Customer:
        """Update a customer.

        Fields that are not sent keep their values. Whether `addresses` replace the present ones or join them
        is not documented; `customers.addresses.update` changes one address at a time. Nor is it documented
        whether `customerfields` replaces all values or only those in the list; send all of them to be safe.

        `PUT /customers/{idcustomer}`, see https://picqer.com/en/api/customers. A fulfilment key may call this.

        Args:
            idcustomer: Id of the customer.
            idtemplate: Template that new orders of this customer get.
            customerid: Customer number within the account, for people.
            name: Name of the company, or of the person.
            contactname: Contact person at a company.
            telephone: Telephone number.
            emailaddress: E-mail address.
            discount: Discount on new orders, in per cent.
            vatnumber: VAT number.
            calculatevat: Whether the customer pays VAT.
            remarks: Internal remarks on the customer.
            default_order_remarks: Remarks that every new order of this customer gets.
            language: Language of what this customer gets. Without one it is that of the account.
            auto_split: Whether new orders may be split over several picklists and warehouses. null for
                what the account has set.
            idfulfilment_customer: Fulfilment customer that this customer belongs to. Only in accounts
                with fulfilment features.
            customerfields: Values of the account's own customer fields. That they stand here, and in this
                form, is presumed by analogy with orders and products.
            addresses: Addresses of the customer.

        Returns:
            The customer as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return self._call(
            _UPDATE,
            {"idcustomer": idcustomer},
            body={
                "idtemplate": idtemplate,
                "customerid": customerid,
                "name": name,
                "contactname": contactname,
                "telephone": telephone,
                "emailaddress": emailaddress,
                "discount": discount,
                "vatnumber": vatnumber,
                "calculatevat": calculatevat,
                "remarks": remarks,
                "default_order_remarks": default_order_remarks,
                "language": language,
                "auto_split": auto_split,
                "idfulfilment_customer": idfulfilment_customer,
                "customerfields": customerfields,
                "addresses": addresses,
            },
        )

    def delete(self, idcustomer: int) -> None:
        """Delete a customer.

        One source says that a customer with orders cannot be deleted.

        `DELETE /customers/{idcustomer}`, see https://picqer.com/en/api/customers. A fulfilment key may call this.

        Args:
            idcustomer: Id of the customer.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_DELETE, {"idcustomer": idcustomer})


class AsyncCustomers(AsyncCustomersExtension, AsyncResource):
    """Who the orders are for, with their addresses."""

    @cached_property
    def addresses(self) -> AsyncCustomersAddresses:
        """Calls of `customers.addresses`: list, create, update, delete."""
        return AsyncCustomersAddresses(self._sender)

    @cached_property
    def tags(self) -> AsyncCustomersTags:
        """Calls of `customers.tags`: list, add, remove."""
        return AsyncCustomersTags(self._sender)

    @cached_property
    def comments(self) -> AsyncCustomersComments:
        """Calls of `customers.comments`: list, create."""
        return AsyncCustomersComments(self._sender)

    def list(
        self, *, search: str | None = None, customerid: str | None = None, offset: int = 0, limit: int | None = None
    ) -> AsyncPages[Customer]:
        """List customers.

        `GET /customers`, see https://picqer.com/en/api/customers. A fulfilment key may call this.

        Args:
            search: Only customers with this text, among others in their name or e-mail address. Which
                other fields are searched is not documented.
            customerid: Only the customer with this number. The answer is still a list.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_LIST, {}, query={"search": search, "customerid": customerid}, offset=offset, limit=limit)

    async def create(
        self,
        *,
        name: str,
        idtemplate: int | UnsetType | None = UNSET,
        customerid: str | UnsetType = UNSET,
        contactname: str | UnsetType | None = UNSET,
        telephone: str | UnsetType | None = UNSET,
        emailaddress: str | UnsetType | None = UNSET,
        discount: Decimal | float | UnsetType = UNSET,
        vatnumber: str | UnsetType | None = UNSET,
        calculatevat: bool | UnsetType = UNSET,
        remarks: str | UnsetType | None = UNSET,
        default_order_remarks: str | UnsetType | None = UNSET,
        language: CustomerLanguage | UnsetType = UNSET,
        auto_split: bool | UnsetType | None = UNSET,
        idfulfilment_customer: int | UnsetType | None = UNSET,
        customerfields: Sequence[CustomerFieldValueInput] | UnsetType = UNSET,
        addresses: Sequence[CustomerAddressCreateInput] | UnsetType = UNSET,
    ) -> Customer:
        """Create a customer.

        The addresses of the customer can be sent along. An order needs no customer: one without is an order
        of a guest.

        `POST /customers`, see https://picqer.com/en/api/customers. A fulfilment key may call this.

        Args:
            name: Name of the company, or of the person.
            idtemplate: Template that new orders of this customer get.
            customerid: Customer number within the account, for people.
            contactname: Contact person at a company.
            telephone: Telephone number.
            emailaddress: E-mail address.
            discount: Discount on new orders, in per cent.
            vatnumber: VAT number.
            calculatevat: Whether the customer pays VAT. Left out, it is true.
            remarks: Internal remarks on the customer.
            default_order_remarks: Remarks that every new order of this customer gets.
            language: Language of what this customer gets. Without one it is that of the account.
            auto_split: Whether new orders may be split over several picklists and warehouses. null for
                what the account has set.
            idfulfilment_customer: Fulfilment customer that this customer belongs to. Only in accounts
                with fulfilment features.
            customerfields: Values of the account's own customer fields. That they stand here, and in this
                form, is presumed by analogy with orders and products.
            addresses: Addresses of the customer.

        Returns:
            The new customer.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing), 9
                (the country code is not valid), 10 (the address is not valid), 22 (the body is not valid
                JSON).
        """
        return await self._call(
            _CREATE,
            {},
            body={
                "idtemplate": idtemplate,
                "customerid": customerid,
                "name": name,
                "contactname": contactname,
                "telephone": telephone,
                "emailaddress": emailaddress,
                "discount": discount,
                "vatnumber": vatnumber,
                "calculatevat": calculatevat,
                "remarks": remarks,
                "default_order_remarks": default_order_remarks,
                "language": language,
                "auto_split": auto_split,
                "idfulfilment_customer": idfulfilment_customer,
                "customerfields": customerfields,
                "addresses": addresses,
            },
        )

    async def get(self, idcustomer: int) -> Customer:
        """Get a customer.

        `GET /customers/{idcustomer}`, see https://picqer.com/en/api/customers. A fulfilment key may call this.

        Args:
            idcustomer: Id of the customer.

        Returns:
            The customer.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idcustomer": idcustomer})

    async def update(
        self,
        idcustomer: int,
        *,
        idtemplate: int | UnsetType | None = UNSET,
        customerid: str | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        contactname: str | UnsetType | None = UNSET,
        telephone: str | UnsetType | None = UNSET,
        emailaddress: str | UnsetType | None = UNSET,
        discount: Decimal | float | UnsetType = UNSET,
        vatnumber: str | UnsetType | None = UNSET,
        calculatevat: bool | UnsetType = UNSET,
        remarks: str | UnsetType | None = UNSET,
        default_order_remarks: str | UnsetType | None = UNSET,
        language: CustomerLanguage | UnsetType = UNSET,
        auto_split: bool | UnsetType | None = UNSET,
        idfulfilment_customer: int | UnsetType | None = UNSET,
        customerfields: Sequence[CustomerFieldValueInput] | UnsetType = UNSET,
        addresses: Sequence[CustomerAddressCreateInput] | UnsetType = UNSET,
    ) -> Customer:
        """Update a customer.

        Fields that are not sent keep their values. Whether `addresses` replace the present ones or join them
        is not documented; `customers.addresses.update` changes one address at a time. Nor is it documented
        whether `customerfields` replaces all values or only those in the list; send all of them to be safe.

        `PUT /customers/{idcustomer}`, see https://picqer.com/en/api/customers. A fulfilment key may call this.

        Args:
            idcustomer: Id of the customer.
            idtemplate: Template that new orders of this customer get.
            customerid: Customer number within the account, for people.
            name: Name of the company, or of the person.
            contactname: Contact person at a company.
            telephone: Telephone number.
            emailaddress: E-mail address.
            discount: Discount on new orders, in per cent.
            vatnumber: VAT number.
            calculatevat: Whether the customer pays VAT.
            remarks: Internal remarks on the customer.
            default_order_remarks: Remarks that every new order of this customer gets.
            language: Language of what this customer gets. Without one it is that of the account.
            auto_split: Whether new orders may be split over several picklists and warehouses. null for
                what the account has set.
            idfulfilment_customer: Fulfilment customer that this customer belongs to. Only in accounts
                with fulfilment features.
            customerfields: Values of the account's own customer fields. That they stand here, and in this
                form, is presumed by analogy with orders and products.
            addresses: Addresses of the customer.

        Returns:
            The customer as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return await self._call(
            _UPDATE,
            {"idcustomer": idcustomer},
            body={
                "idtemplate": idtemplate,
                "customerid": customerid,
                "name": name,
                "contactname": contactname,
                "telephone": telephone,
                "emailaddress": emailaddress,
                "discount": discount,
                "vatnumber": vatnumber,
                "calculatevat": calculatevat,
                "remarks": remarks,
                "default_order_remarks": default_order_remarks,
                "language": language,
                "auto_split": auto_split,
                "idfulfilment_customer": idfulfilment_customer,
                "customerfields": customerfields,
                "addresses": addresses,
            },
        )

    async def delete(self, idcustomer: int) -> None:
        """Delete a customer.

        One source says that a customer with orders cannot be deleted.

        `DELETE /customers/{idcustomer}`, see https://picqer.com/en/api/customers. A fulfilment key may call this.

        Args:
            idcustomer: Id of the customer.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_DELETE, {"idcustomer": idcustomer})


class CustomersAddresses(Resource):
    """Calls of `customers.addresses`: list, create, update, delete."""

    def list(self, idcustomer: int) -> builtins.list[CustomerAddress]:
        """List the addresses of a customer.

        `GET /customers/{idcustomer}/addresses`, see https://picqer.com/en/api/customers. A fulfilment key may call this.

        Args:
            idcustomer: Id of the customer.

        Returns:
            The addresses.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_ADDRESSES_LIST, {"idcustomer": idcustomer})

    def create(
        self,
        idcustomer: int,
        *,
        name: str,
        contactname: str | UnsetType | None = UNSET,
        address: str | UnsetType | None = UNSET,
        address2: str | UnsetType | None = UNSET,
        zipcode: str | UnsetType | None = UNSET,
        city: str | UnsetType | None = UNSET,
        region: str | UnsetType | None = UNSET,
        country: str | UnsetType | None = UNSET,
        defaultinvoice: bool | UnsetType = UNSET,
        defaultdelivery: bool | UnsetType = UNSET,
    ) -> CustomerAddress:
        """Add an address to a customer.

        `POST /customers/{idcustomer}/addresses`, see https://picqer.com/en/api/customers. A fulfilment key may call this.

        Args:
            idcustomer: Id of the customer.
            name: Name that the address is for.
            contactname: Contact person there.
            address: Street and number.
            address2: Second line. Not all shipping providers take it.
            zipcode: Postal code.
            city: City.
            region: Region, state or province.
            country: Country, as two letters of ISO 3166.
            defaultinvoice: Whether new orders get this invoice address. At most one address of a customer
                can be it.
            defaultdelivery: Whether new orders get this delivery address. At most one address of a
                customer can be it.

        Returns:
            The new address.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(
            _ADDRESSES_CREATE,
            {"idcustomer": idcustomer},
            body={
                "name": name,
                "contactname": contactname,
                "address": address,
                "address2": address2,
                "zipcode": zipcode,
                "city": city,
                "region": region,
                "country": country,
                "defaultinvoice": defaultinvoice,
                "defaultdelivery": defaultdelivery,
            },
        )

    def update(
        self,
        idcustomer: int,
        idcustomer_address: int,
        *,
        name: str | UnsetType = UNSET,
        contactname: str | UnsetType | None = UNSET,
        address: str | UnsetType | None = UNSET,
        address2: str | UnsetType | None = UNSET,
        zipcode: str | UnsetType | None = UNSET,
        city: str | UnsetType | None = UNSET,
        region: str | UnsetType | None = UNSET,
        country: str | UnsetType | None = UNSET,
        defaultinvoice: bool | UnsetType = UNSET,
        defaultdelivery: bool | UnsetType = UNSET,
    ) -> CustomerAddress:
        """Update an address of a customer.

        Fields that are not sent keep their values.

        `PUT /customers/{idcustomer}/addresses/{idcustomer_address}`, see https://picqer.com/en/api/customers. A fulfilment key may call this.

        Args:
            idcustomer: Id of the customer.
            idcustomer_address: Id of the address.
            name: Name that the address is for.
            contactname: Contact person there.
            address: Street and number.
            address2: Second line. Not all shipping providers take it.
            zipcode: Postal code.
            city: City.
            region: Region, state or province.
            country: Country, as two letters of ISO 3166.
            defaultinvoice: Whether new orders get this invoice address. At most one address of a customer
                can be it.
            defaultdelivery: Whether new orders get this delivery address. At most one address of a
                customer can be it.

        Returns:
            The address as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return self._call(
            _ADDRESSES_UPDATE,
            {"idcustomer": idcustomer, "idcustomer_address": idcustomer_address},
            body={
                "name": name,
                "contactname": contactname,
                "address": address,
                "address2": address2,
                "zipcode": zipcode,
                "city": city,
                "region": region,
                "country": country,
                "defaultinvoice": defaultinvoice,
                "defaultdelivery": defaultdelivery,
            },
        )

    def delete(self, idcustomer: int, idcustomer_address: int) -> None:
        """Delete an address of a customer.

        `DELETE /customers/{idcustomer}/addresses/{idcustomer_address}`, see https://picqer.com/en/api/customers. A fulfilment key may call this.

        Args:
            idcustomer: Id of the customer.
            idcustomer_address: Id of the address.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_ADDRESSES_DELETE, {"idcustomer": idcustomer, "idcustomer_address": idcustomer_address})


class AsyncCustomersAddresses(AsyncResource):
    """Calls of `customers.addresses`: list, create, update, delete."""

    async def list(self, idcustomer: int) -> builtins.list[CustomerAddress]:
        """List the addresses of a customer.

        `GET /customers/{idcustomer}/addresses`, see https://picqer.com/en/api/customers. A fulfilment key may call this.

        Args:
            idcustomer: Id of the customer.

        Returns:
            The addresses.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_ADDRESSES_LIST, {"idcustomer": idcustomer})

    async def create(
        self,
        idcustomer: int,
        *,
        name: str,
        contactname: str | UnsetType | None = UNSET,
        address: str | UnsetType | None = UNSET,
        address2: str | UnsetType | None = UNSET,
        zipcode: str | UnsetType | None = UNSET,
        city: str | UnsetType | None = UNSET,
        region: str | UnsetType | None = UNSET,
        country: str | UnsetType | None = UNSET,
        defaultinvoice: bool | UnsetType = UNSET,
        defaultdelivery: bool | UnsetType = UNSET,
    ) -> CustomerAddress:
        """Add an address to a customer.

        `POST /customers/{idcustomer}/addresses`, see https://picqer.com/en/api/customers. A fulfilment key may call this.

        Args:
            idcustomer: Id of the customer.
            name: Name that the address is for.
            contactname: Contact person there.
            address: Street and number.
            address2: Second line. Not all shipping providers take it.
            zipcode: Postal code.
            city: City.
            region: Region, state or province.
            country: Country, as two letters of ISO 3166.
            defaultinvoice: Whether new orders get this invoice address. At most one address of a customer
                can be it.
            defaultdelivery: Whether new orders get this delivery address. At most one address of a
                customer can be it.

        Returns:
            The new address.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(
            _ADDRESSES_CREATE,
            {"idcustomer": idcustomer},
            body={
                "name": name,
                "contactname": contactname,
                "address": address,
                "address2": address2,
                "zipcode": zipcode,
                "city": city,
                "region": region,
                "country": country,
                "defaultinvoice": defaultinvoice,
                "defaultdelivery": defaultdelivery,
            },
        )

    async def update(
        self,
        idcustomer: int,
        idcustomer_address: int,
        *,
        name: str | UnsetType = UNSET,
        contactname: str | UnsetType | None = UNSET,
        address: str | UnsetType | None = UNSET,
        address2: str | UnsetType | None = UNSET,
        zipcode: str | UnsetType | None = UNSET,
        city: str | UnsetType | None = UNSET,
        region: str | UnsetType | None = UNSET,
        country: str | UnsetType | None = UNSET,
        defaultinvoice: bool | UnsetType = UNSET,
        defaultdelivery: bool | UnsetType = UNSET,
    ) -> CustomerAddress:
        """Update an address of a customer.

        Fields that are not sent keep their values.

        `PUT /customers/{idcustomer}/addresses/{idcustomer_address}`, see https://picqer.com/en/api/customers. A fulfilment key may call this.

        Args:
            idcustomer: Id of the customer.
            idcustomer_address: Id of the address.
            name: Name that the address is for.
            contactname: Contact person there.
            address: Street and number.
            address2: Second line. Not all shipping providers take it.
            zipcode: Postal code.
            city: City.
            region: Region, state or province.
            country: Country, as two letters of ISO 3166.
            defaultinvoice: Whether new orders get this invoice address. At most one address of a customer
                can be it.
            defaultdelivery: Whether new orders get this delivery address. At most one address of a
                customer can be it.

        Returns:
            The address as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return await self._call(
            _ADDRESSES_UPDATE,
            {"idcustomer": idcustomer, "idcustomer_address": idcustomer_address},
            body={
                "name": name,
                "contactname": contactname,
                "address": address,
                "address2": address2,
                "zipcode": zipcode,
                "city": city,
                "region": region,
                "country": country,
                "defaultinvoice": defaultinvoice,
                "defaultdelivery": defaultdelivery,
            },
        )

    async def delete(self, idcustomer: int, idcustomer_address: int) -> None:
        """Delete an address of a customer.

        `DELETE /customers/{idcustomer}/addresses/{idcustomer_address}`, see https://picqer.com/en/api/customers. A fulfilment key may call this.

        Args:
            idcustomer: Id of the customer.
            idcustomer_address: Id of the address.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_ADDRESSES_DELETE, {"idcustomer": idcustomer, "idcustomer_address": idcustomer_address})


class CustomersTags(Resource):
    """Calls of `customers.tags`: list, add, remove."""

    def list(self, idcustomer: int) -> builtins.list[Tag]:
        """List the tags of a customer.

        An array, whereas the customer itself shows its tags as a map.

        `GET /customers/{idcustomer}/tags`, see https://picqer.com/en/api/customers.

        Args:
            idcustomer: Id of the customer.

        Returns:
            The tags.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_TAGS_LIST, {"idcustomer": idcustomer})

    def add(self, idcustomer: int, *, idtag: int) -> Tag:
        """Add a tag to a customer.

        New orders of the customer take over the tags that have `inherit`. Status and answer are those
        documented for the tags of products.

        `POST /customers/{idcustomer}/tags`, see https://picqer.com/en/api/customers.

        Args:
            idcustomer: Id of the customer.
            idtag: Id of the tag to put on the object.

        Returns:
            The tag.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(_TAGS_ADD, {"idcustomer": idcustomer}, body={"idtag": idtag})

    def remove(self, idcustomer: int, idtag: int) -> None:
        """Remove a tag from a customer.

        `DELETE /customers/{idcustomer}/tags/{idtag}`, see https://picqer.com/en/api/customers.

        Args:
            idcustomer: Id of the customer.
            idtag: Id of the tag.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_TAGS_REMOVE, {"idcustomer": idcustomer, "idtag": idtag})


class AsyncCustomersTags(AsyncResource):
    """Calls of `customers.tags`: list, add, remove."""

    async def list(self, idcustomer: int) -> builtins.list[Tag]:
        """List the tags of a customer.

        An array, whereas the customer itself shows its tags as a map.

        `GET /customers/{idcustomer}/tags`, see https://picqer.com/en/api/customers.

        Args:
            idcustomer: Id of the customer.

        Returns:
            The tags.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_TAGS_LIST, {"idcustomer": idcustomer})

    async def add(self, idcustomer: int, *, idtag: int) -> Tag:
        """Add a tag to a customer.

        New orders of the customer take over the tags that have `inherit`. Status and answer are those
        documented for the tags of products.

        `POST /customers/{idcustomer}/tags`, see https://picqer.com/en/api/customers.

        Args:
            idcustomer: Id of the customer.
            idtag: Id of the tag to put on the object.

        Returns:
            The tag.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(_TAGS_ADD, {"idcustomer": idcustomer}, body={"idtag": idtag})

    async def remove(self, idcustomer: int, idtag: int) -> None:
        """Remove a tag from a customer.

        `DELETE /customers/{idcustomer}/tags/{idtag}`, see https://picqer.com/en/api/customers.

        Args:
            idcustomer: Id of the customer.
            idtag: Id of the tag.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_TAGS_REMOVE, {"idcustomer": idcustomer, "idtag": idtag})


class CustomersComments(Resource):
    """Calls of `customers.comments`: list, create."""

    def list(self, idcustomer: int) -> builtins.list[Comment]:
        """List the comments on a customer.

        Picqer's newer list of calls for fulfilment customers has this one; the list that this description
        follows does not.

        `GET /customers/{idcustomer}/comments`, see https://picqer.com/en/api/customers.

        Args:
            idcustomer: Id of the customer.

        Returns:
            The comments.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_COMMENTS_LIST, {"idcustomer": idcustomer})

    def create(
        self,
        idcustomer: int,
        *,
        body: str,
        show_at_related: bool | UnsetType = UNSET,
        is_visible_fulfilment: bool | UnsetType = UNSET,
    ) -> Comment:
        """Add a comment to a customer.

        Picqer's newer list of calls for fulfilment customers has this one; the list that this description
        follows does not.

        `POST /customers/{idcustomer}/comments`, see https://picqer.com/en/api/customers.

        Args:
            idcustomer: Id of the customer.
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
            {"idcustomer": idcustomer},
            body={"body": body, "show_at_related": show_at_related, "is_visible_fulfilment": is_visible_fulfilment},
        )


class AsyncCustomersComments(AsyncResource):
    """Calls of `customers.comments`: list, create."""

    async def list(self, idcustomer: int) -> builtins.list[Comment]:
        """List the comments on a customer.

        Picqer's newer list of calls for fulfilment customers has this one; the list that this description
        follows does not.

        `GET /customers/{idcustomer}/comments`, see https://picqer.com/en/api/customers.

        Args:
            idcustomer: Id of the customer.

        Returns:
            The comments.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_COMMENTS_LIST, {"idcustomer": idcustomer})

    async def create(
        self,
        idcustomer: int,
        *,
        body: str,
        show_at_related: bool | UnsetType = UNSET,
        is_visible_fulfilment: bool | UnsetType = UNSET,
    ) -> Comment:
        """Add a comment to a customer.

        Picqer's newer list of calls for fulfilment customers has this one; the list that this description
        follows does not.

        `POST /customers/{idcustomer}/comments`, see https://picqer.com/en/api/customers.

        Args:
            idcustomer: Id of the customer.
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
            {"idcustomer": idcustomer},
            body={"body": body, "show_at_related": show_at_related, "is_visible_fulfilment": is_visible_fulfilment},
        )
