# Generated from spec/ by `make generate`. Do not edit.
"""Customers of an account with fulfilment features, who have their own products, orders and keys.

Picqer's page: https://picqer.com/en/api/fulfilment-customers
"""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import date
from functools import cached_property

from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer._runtime.unset import UNSET, UnsetType
from picqer.models.fulfilment import FulfilmentCustomer, FulfilmentCustomerLanguage, FulfilmentReport

__all__ = [
    "AsyncFulfilment",
    "AsyncFulfilmentCustomers",
    "AsyncFulfilmentCustomersReport",
    "Fulfilment",
    "FulfilmentCustomers",
    "FulfilmentCustomersReport",
]

_CUSTOMERS_LIST = Operation(
    "fulfilment.customers.list",
    "GET",
    "/fulfilment/customers",
    builtins.list[FulfilmentCustomer],
    page_size=100,
    row_id="idfulfilment_customer",
)
_CUSTOMERS_CREATE = Operation("fulfilment.customers.create", "POST", "/fulfilment/customers", FulfilmentCustomer)
_CUSTOMERS_GET = Operation(
    "fulfilment.customers.get", "GET", "/fulfilment/customers/{idfulfilment_customer}", FulfilmentCustomer
)
_CUSTOMERS_UPDATE = Operation(
    "fulfilment.customers.update", "PUT", "/fulfilment/customers/{idfulfilment_customer}", FulfilmentCustomer
)
_CUSTOMERS_REPORT_GET = Operation(
    "fulfilment.customers.report.get", "GET", "/fulfilment/customers/{idfulfilment_customer}/report", FulfilmentReport
)


class Fulfilment(Resource):
    """Customers of an account with fulfilment features, who have their own products, orders and keys."""

    @cached_property
    def customers(self) -> FulfilmentCustomers:
        """Calls of `fulfilment.customers`: list, create, get, update, report."""
        return FulfilmentCustomers(self._sender)


class AsyncFulfilment(AsyncResource):
    """Customers of an account with fulfilment features, who have their own products, orders and keys."""

    @cached_property
    def customers(self) -> AsyncFulfilmentCustomers:
        """Calls of `fulfilment.customers`: list, create, get, update, report."""
        return AsyncFulfilmentCustomers(self._sender)


class FulfilmentCustomers(Resource):
    """Calls of `fulfilment.customers`: list, create, get, update, report."""

    @cached_property
    def report(self) -> FulfilmentCustomersReport:
        """Calls of `fulfilment.customers.report`: get."""
        return FulfilmentCustomersReport(self._sender)

    def list(self, *, offset: int = 0, limit: int | None = None) -> Pages[FulfilmentCustomer]:
        """List fulfilment customers.

        `GET /fulfilment/customers`, see https://picqer.com/en/api/fulfilment-customers.

        Args:
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_CUSTOMERS_LIST, {}, offset=offset, limit=limit)

    def create(
        self,
        *,
        name: str,
        can_login: bool | UnsetType = UNSET,
        username: str | UnsetType | None = UNSET,
        password: str | UnsetType = UNSET,
        emailaddress: str | UnsetType | None = UNSET,
        language: FulfilmentCustomerLanguage | UnsetType = UNSET,
        idtemplate: int | UnsetType | None = UNSET,
        allowed_shipping_profiles: Sequence[int] | UnsetType = UNSET,
        preferred_idwarehouse: int | UnsetType | None = UNSET,
    ) -> FulfilmentCustomer:
        """Create a fulfilment customer.

        `POST /fulfilment/customers`, see https://picqer.com/en/api/fulfilment-customers.

        Args:
            name: Name of the fulfilment customer.
            can_login: Whether this customer can log in to the fulfilment portal.
            username: User name for the fulfilment portal.
            password: Password for the fulfilment portal. No answer shows it.
            emailaddress: E-mail address of the fulfilment customer.
            language: Language of the fulfilment portal.
            idtemplate: Template that new orders of this customer get.
            allowed_shipping_profiles: Ids (`idshippingprovider_profile`) of the shipping profiles this
                customer may use. Empty for all of them. Lists leave this field out.
            preferred_idwarehouse: Preferred warehouse. Empty for the default warehouse.

        Returns:
            The new fulfilment customer. The status is 200 and not 201.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                22 (the body is not valid JSON).
        """
        return self._call(
            _CUSTOMERS_CREATE,
            {},
            body={
                "name": name,
                "can_login": can_login,
                "username": username,
                "password": password,
                "emailaddress": emailaddress,
                "language": language,
                "idtemplate": idtemplate,
                "allowed_shipping_profiles": allowed_shipping_profiles,
                "preferred_idwarehouse": preferred_idwarehouse,
            },
        )

    def get(self, idfulfilment_customer: int) -> FulfilmentCustomer:
        """Get a fulfilment customer.

        `GET /fulfilment/customers/{idfulfilment_customer}`, see https://picqer.com/en/api/fulfilment-customers.

        Args:
            idfulfilment_customer: Id of the fulfilment customer.

        Returns:
            The fulfilment customer.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_CUSTOMERS_GET, {"idfulfilment_customer": idfulfilment_customer})

    def update(
        self,
        idfulfilment_customer: int,
        *,
        name: str | UnsetType = UNSET,
        can_login: bool | UnsetType = UNSET,
        username: str | UnsetType | None = UNSET,
        password: str | UnsetType = UNSET,
        emailaddress: str | UnsetType | None = UNSET,
        language: FulfilmentCustomerLanguage | UnsetType = UNSET,
        idtemplate: int | UnsetType | None = UNSET,
        allowed_shipping_profiles: Sequence[int] | UnsetType = UNSET,
        preferred_idwarehouse: int | UnsetType | None = UNSET,
    ) -> FulfilmentCustomer:
        """Update a fulfilment customer.

        Fields that are not sent keep their values.

        `PUT /fulfilment/customers/{idfulfilment_customer}`, see https://picqer.com/en/api/fulfilment-customers.

        Args:
            idfulfilment_customer: Id of the fulfilment customer.
            name: Name of the fulfilment customer.
            can_login: Whether this customer can log in to the fulfilment portal.
            username: User name for the fulfilment portal.
            password: Password for the fulfilment portal. No answer shows it.
            emailaddress: E-mail address of the fulfilment customer.
            language: Language of the fulfilment portal.
            idtemplate: Template that new orders of this customer get.
            allowed_shipping_profiles: Ids (`idshippingprovider_profile`) of the shipping profiles this
                customer may use. Empty for all of them. Lists leave this field out.
            preferred_idwarehouse: Preferred warehouse. Empty for the default warehouse.

        Returns:
            The fulfilment customer as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return self._call(
            _CUSTOMERS_UPDATE,
            {"idfulfilment_customer": idfulfilment_customer},
            body={
                "name": name,
                "can_login": can_login,
                "username": username,
                "password": password,
                "emailaddress": emailaddress,
                "language": language,
                "idtemplate": idtemplate,
                "allowed_shipping_profiles": allowed_shipping_profiles,
                "preferred_idwarehouse": preferred_idwarehouse,
            },
        )


class AsyncFulfilmentCustomers(AsyncResource):
    """Calls of `fulfilment.customers`: list, create, get, update, report."""

    @cached_property
    def report(self) -> AsyncFulfilmentCustomersReport:
        """Calls of `fulfilment.customers.report`: get."""
        return AsyncFulfilmentCustomersReport(self._sender)

    def list(self, *, offset: int = 0, limit: int | None = None) -> AsyncPages[FulfilmentCustomer]:
        """List fulfilment customers.

        `GET /fulfilment/customers`, see https://picqer.com/en/api/fulfilment-customers.

        Args:
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_CUSTOMERS_LIST, {}, offset=offset, limit=limit)

    async def create(
        self,
        *,
        name: str,
        can_login: bool | UnsetType = UNSET,
        username: str | UnsetType | None = UNSET,
        password: str | UnsetType = UNSET,
        emailaddress: str | UnsetType | None = UNSET,
        language: FulfilmentCustomerLanguage | UnsetType = UNSET,
        idtemplate: int | UnsetType | None = UNSET,
        allowed_shipping_profiles: Sequence[int] | UnsetType = UNSET,
        preferred_idwarehouse: int | UnsetType | None = UNSET,
    ) -> FulfilmentCustomer:
        """Create a fulfilment customer.

        `POST /fulfilment/customers`, see https://picqer.com/en/api/fulfilment-customers.

        Args:
            name: Name of the fulfilment customer.
            can_login: Whether this customer can log in to the fulfilment portal.
            username: User name for the fulfilment portal.
            password: Password for the fulfilment portal. No answer shows it.
            emailaddress: E-mail address of the fulfilment customer.
            language: Language of the fulfilment portal.
            idtemplate: Template that new orders of this customer get.
            allowed_shipping_profiles: Ids (`idshippingprovider_profile`) of the shipping profiles this
                customer may use. Empty for all of them. Lists leave this field out.
            preferred_idwarehouse: Preferred warehouse. Empty for the default warehouse.

        Returns:
            The new fulfilment customer. The status is 200 and not 201.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                22 (the body is not valid JSON).
        """
        return await self._call(
            _CUSTOMERS_CREATE,
            {},
            body={
                "name": name,
                "can_login": can_login,
                "username": username,
                "password": password,
                "emailaddress": emailaddress,
                "language": language,
                "idtemplate": idtemplate,
                "allowed_shipping_profiles": allowed_shipping_profiles,
                "preferred_idwarehouse": preferred_idwarehouse,
            },
        )

    async def get(self, idfulfilment_customer: int) -> FulfilmentCustomer:
        """Get a fulfilment customer.

        `GET /fulfilment/customers/{idfulfilment_customer}`, see https://picqer.com/en/api/fulfilment-customers.

        Args:
            idfulfilment_customer: Id of the fulfilment customer.

        Returns:
            The fulfilment customer.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_CUSTOMERS_GET, {"idfulfilment_customer": idfulfilment_customer})

    async def update(
        self,
        idfulfilment_customer: int,
        *,
        name: str | UnsetType = UNSET,
        can_login: bool | UnsetType = UNSET,
        username: str | UnsetType | None = UNSET,
        password: str | UnsetType = UNSET,
        emailaddress: str | UnsetType | None = UNSET,
        language: FulfilmentCustomerLanguage | UnsetType = UNSET,
        idtemplate: int | UnsetType | None = UNSET,
        allowed_shipping_profiles: Sequence[int] | UnsetType = UNSET,
        preferred_idwarehouse: int | UnsetType | None = UNSET,
    ) -> FulfilmentCustomer:
        """Update a fulfilment customer.

        Fields that are not sent keep their values.

        `PUT /fulfilment/customers/{idfulfilment_customer}`, see https://picqer.com/en/api/fulfilment-customers.

        Args:
            idfulfilment_customer: Id of the fulfilment customer.
            name: Name of the fulfilment customer.
            can_login: Whether this customer can log in to the fulfilment portal.
            username: User name for the fulfilment portal.
            password: Password for the fulfilment portal. No answer shows it.
            emailaddress: E-mail address of the fulfilment customer.
            language: Language of the fulfilment portal.
            idtemplate: Template that new orders of this customer get.
            allowed_shipping_profiles: Ids (`idshippingprovider_profile`) of the shipping profiles this
                customer may use. Empty for all of them. Lists leave this field out.
            preferred_idwarehouse: Preferred warehouse. Empty for the default warehouse.

        Returns:
            The fulfilment customer as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return await self._call(
            _CUSTOMERS_UPDATE,
            {"idfulfilment_customer": idfulfilment_customer},
            body={
                "name": name,
                "can_login": can_login,
                "username": username,
                "password": password,
                "emailaddress": emailaddress,
                "language": language,
                "idtemplate": idtemplate,
                "allowed_shipping_profiles": allowed_shipping_profiles,
                "preferred_idwarehouse": preferred_idwarehouse,
            },
        )


class FulfilmentCustomersReport(Resource):
    """Calls of `fulfilment.customers.report`: get."""

    def get(
        self, idfulfilment_customer: int, *, start_date: date | None = None, end_date: date | None = None
    ) -> FulfilmentReport:
        """Get the report on a fulfilment customer.

        Counts for the invoice over a period. The shipments are those that were made in the period, also for
        picklists outside it; so it is since 2024-03-01. `storage_usage` is the state of now, whatever the
        period.

        `GET /fulfilment/customers/{idfulfilment_customer}/report`, see https://picqer.com/en/api/fulfilment-customers.

        Args:
            idfulfilment_customer: Id of the fulfilment customer.
            start_date: First day of the period. What the period is without it is not documented; Picqer's
                example shows a whole month.
            end_date: Last day of the period, which is part of it.

        Returns:
            The report.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(
            _CUSTOMERS_REPORT_GET,
            {"idfulfilment_customer": idfulfilment_customer},
            query={"start-date": start_date, "end-date": end_date},
        )


class AsyncFulfilmentCustomersReport(AsyncResource):
    """Calls of `fulfilment.customers.report`: get."""

    async def get(
        self, idfulfilment_customer: int, *, start_date: date | None = None, end_date: date | None = None
    ) -> FulfilmentReport:
        """Get the report on a fulfilment customer.

        Counts for the invoice over a period. The shipments are those that were made in the period, also for
        picklists outside it; so it is since 2024-03-01. `storage_usage` is the state of now, whatever the
        period.

        `GET /fulfilment/customers/{idfulfilment_customer}/report`, see https://picqer.com/en/api/fulfilment-customers.

        Args:
            idfulfilment_customer: Id of the fulfilment customer.
            start_date: First day of the period. What the period is without it is not documented; Picqer's
                example shows a whole month.
            end_date: Last day of the period, which is part of it.

        Returns:
            The report.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(
            _CUSTOMERS_REPORT_GET,
            {"idfulfilment_customer": idfulfilment_customer},
            query={"start-date": start_date, "end-date": end_date},
        )
