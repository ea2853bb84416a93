# Generated from spec/ by `make generate`. Do not edit.
"""Sales that are to be delivered: from concept over processing to completed or cancelled.

Picqer's page: https://picqer.com/en/api/orders
"""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from types import NoneType
from typing import Any

from picqer._runtime.operation import ANYTHING, Choice, Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer._runtime.unset import UNSET, UnsetType
from picqer.extensions.orders import AsyncOrdersExtension, OrdersExtension
from picqer.models.backorders import Backorder
from picqer.models.comments import Comment
from picqer.models.orders import (
    NewOrderProductInput,
    Order,
    OrderFieldValue,
    OrderFieldValueInput,
    OrderLanguage,
    OrderNote,
    OrderProduct,
    OrderStatus,
    ProductStatus,
)
from picqer.models.tags import Tag

__all__ = [
    "AsyncOrders",
    "AsyncOrdersBackorders",
    "AsyncOrdersComments",
    "AsyncOrdersNotes",
    "AsyncOrdersOrderFields",
    "AsyncOrdersProductStatus",
    "AsyncOrdersProducts",
    "AsyncOrdersTags",
    "Orders",
    "OrdersBackorders",
    "OrdersComments",
    "OrdersNotes",
    "OrdersOrderFields",
    "OrdersProductStatus",
    "OrdersProducts",
    "OrdersTags",
]

_LIST = Operation(
    "orders.list",
    "GET",
    "/orders",
    builtins.list[Order],
    page_size=100,
    row_id="idorder",
    since="sinceid",
    before="beforeid",
    fulfilment_key=True,
)
_CREATE = Operation(
    "orders.create",
    "POST",
    "/orders",
    Order,
    fulfilment_key=True,
    choices=(
        Choice(
            (("idcustomer",), ("deliveryname", "deliverycountry", "invoicename", "invoicecountry")), exclusive=False
        ),
    ),
)
_GET = Operation("orders.get", "GET", "/orders/{idorder}", Order, fulfilment_key=True)
_UPDATE = Operation("orders.update", "PUT", "/orders/{idorder}", Order, fulfilment_key=True)
_DELETE = Operation("orders.delete", "DELETE", "/orders/{idorder}", NoneType, fulfilment_key=True)
_PROCESS = Operation("orders.process", "POST", "/orders/{idorder}/process", Order, fulfilment_key=True)
_PAUSE = Operation("orders.pause", "POST", "/orders/{idorder}/pause", Order, optional_body=True)
_RESUME = Operation("orders.resume", "POST", "/orders/{idorder}/resume", Order)
_CHANGE_TO_CONCEPT = Operation("orders.change_to_concept", "POST", "/orders/{idorder}/change-to-concept", Order)
_REOPEN = Operation("orders.reopen", "POST", "/orders/{idorder}/reopen", Order)
_UNDO_CANCELLATION = Operation("orders.undo_cancellation", "POST", "/orders/{idorder}/undo-cancellation", Order)
_ALLOCATE = Operation("orders.allocate", "POST", "/orders/{idorder}/allocate", Order)
_DEALLOCATE = Operation("orders.deallocate", "POST", "/orders/{idorder}/deallocate", Order)
_ANONYMIZE = Operation("orders.anonymize", "POST", "/orders/{idorder}/anonymize", ANYTHING)
_PROCESS_BACKORDERS = Operation(
    "orders.process_backorders", "POST", "/orders/{idorder}/process-backorders", ANYTHING, optional_body=True
)
_PRIORITISE = Operation("orders.prioritise", "POST", "/orders/{idorder}/prioritise", Order)
_BACKORDERS_LIST = Operation(
    "orders.backorders.list",
    "GET",
    "/orders/{idorder}/backorders",
    builtins.list[Backorder],
    page_size=100,
    row_id="idbackorder",
    fulfilment_key=True,
)
_PRODUCT_STATUS_GET = Operation(
    "orders.product_status.get", "GET", "/orders/{idorder}/productstatus", ProductStatus, fulfilment_key=True
)
_PRODUCTS_LIST = Operation(
    "orders.products.list", "GET", "/orders/{idorder}/products", builtins.list[OrderProduct], fulfilment_key=True
)
_PRODUCTS_CREATE = Operation(
    "orders.products.create", "POST", "/orders/{idorder}/products", OrderProduct, fulfilment_key=True
)
_PRODUCTS_GET = Operation(
    "orders.products.get", "GET", "/orders/{idorder}/products/{idorder_product}", OrderProduct, fulfilment_key=True
)
_PRODUCTS_UPDATE = Operation(
    "orders.products.update", "PUT", "/orders/{idorder}/products/{idorder_product}", OrderProduct, fulfilment_key=True
)
_PRODUCTS_DELETE = Operation(
    "orders.products.delete", "DELETE", "/orders/{idorder}/products/{idorder_product}", NoneType, fulfilment_key=True
)
_ORDER_FIELDS_LIST = Operation(
    "orders.order_fields.list", "GET", "/orders/{idorder}/orderfields", builtins.list[OrderFieldValue]
)
_ORDER_FIELDS_UPDATE = Operation(
    "orders.order_fields.update", "PUT", "/orders/{idorder}/orderfields/{idorderfield}", ANYTHING
)
_ORDER_FIELDS_DELETE = Operation(
    "orders.order_fields.delete", "DELETE", "/orders/{idorder}/orderfields/{idorderfield}", NoneType
)
_TAGS_LIST = Operation("orders.tags.list", "GET", "/orders/{idorder}/tags", builtins.list[Tag])
_TAGS_ADD = Operation("orders.tags.add", "POST", "/orders/{idorder}/tags", Tag)
_TAGS_REMOVE = Operation("orders.tags.remove", "DELETE", "/orders/{idorder}/tags/{idtag}", NoneType)
_NOTES_LIST = Operation(
    "orders.notes.list", "GET", "/orders/{idorder}/notes", builtins.list[OrderNote], fulfilment_key=True
)
_NOTES_CREATE = Operation("orders.notes.create", "POST", "/orders/{idorder}/notes", OrderNote, fulfilment_key=True)
_COMMENTS_LIST = Operation("orders.comments.list", "GET", "/orders/{idorder}/comments", builtins.list[Comment])
_COMMENTS_CREATE = Operation("orders.comments.create", "POST", "/orders/{idorder}/comments", Comment)


class Orders(OrdersExtension, Resource):
    """Sales that are to be delivered: from concept over processing to completed or cancelled."""

    @cached_property
    def backorders(self) -> OrdersBackorders:
        """Calls of `orders.backorders`: list."""
        return OrdersBackorders(self._sender)

    @cached_property
    def product_status(self) -> OrdersProductStatus:
        """Calls of `orders.product_status`: get."""
        return OrdersProductStatus(self._sender)

    @cached_property
    def products(self) -> OrdersProducts:
        """Calls of `orders.products`: list, create, get, update, delete."""
        return OrdersProducts(self._sender)

    @cached_property
    def order_fields(self) -> OrdersOrderFields:
        """Calls of `orders.order_fields`: list, update, delete."""
        return OrdersOrderFields(self._sender)

    @cached_property
    def tags(self) -> OrdersTags:
        """Calls of `orders.tags`: list, add, remove."""
        return OrdersTags(self._sender)

    @cached_property
    def notes(self) -> OrdersNotes:
        """Calls of `orders.notes`: list, create."""
        return OrdersNotes(self._sender)

    @cached_property
    def comments(self) -> OrdersComments:
        """Calls of `orders.comments`: list, create."""
        return OrdersComments(self._sender)

    def list(
        self,
        *,
        search: str | None = None,
        sinceid: int | None = None,
        beforeid: int | None = None,
        sincedate: datetime | None = None,
        untildate: datetime | None = None,
        status: OrderStatus | None = None,
        reference: str | None = None,
        emailaddress: str | None = None,
        idcustomer: int | None = None,
        idwarehouse: int | None = None,
        idfulfilment_customer: int | None = None,
        tag: str | None = None,
        orderid: str | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> Pages[Order]:
        """List orders.

        No filter for changed orders is documented; two clients send `updated_since`. Follow the event
        `orders.status_changed`, or read orders again.

        `GET /orders`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            search: Only orders with this text in their number, their reference, or the name or contact
                name of the customer.
            sinceid: Only orders with an id higher than this one. Reading on from the last id keeps pages
                whole when orders come or go meanwhile; `offset` does not.
            beforeid: Only orders with an id lower than this one.
            sincedate: Only orders added after this time.
            untildate: Only orders added before this time.
            status: Only orders with this status.
            reference: Only orders with exactly this reference. Useful to look whether an order was made,
                before it is sent a second time.
            emailaddress: Only orders with exactly this e-mail address.
            idcustomer: Only orders of this customer.
            idwarehouse: Only orders that this warehouse may deliver.
            idfulfilment_customer: Only orders of this fulfilment customer.
            tag: Only orders that carry the tag with this title. Picqer takes it since 16 September 2025.
            orderid: Only the order with this number. The answer is still a list.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by id where Picqer sends them in that order, so that
            none is missing or comes twice when others come or go meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(
            _LIST,
            {},
            query={
                "search": search,
                "sinceid": sinceid,
                "beforeid": beforeid,
                "sincedate": sincedate,
                "untildate": untildate,
                "status": status,
                "reference": reference,
                "emailaddress": emailaddress,
                "idcustomer": idcustomer,
                "idwarehouse": idwarehouse,
                "idfulfilment_customer": idfulfilment_customer,
                "tag": tag,
                "orderid": orderid,
            },
            offset=offset,
            limit=limit,
        )

    def create(
        self,
        *,
        products: Sequence[NewOrderProductInput],
        idcustomer: int | UnsetType = UNSET,
        idtemplate: int | UnsetType | None = UNSET,
        idshippingprovider_profile: int | UnsetType | None = UNSET,
        deliveryname: str | UnsetType = UNSET,
        deliverycontactname: str | UnsetType | None = UNSET,
        deliveryaddress: str | UnsetType | None = UNSET,
        deliveryaddress2: str | UnsetType | None = UNSET,
        deliveryzipcode: str | UnsetType | None = UNSET,
        deliverycity: str | UnsetType | None = UNSET,
        deliveryregion: str | UnsetType | None = UNSET,
        deliverycountry: str | UnsetType = UNSET,
        invoicename: str | UnsetType = UNSET,
        invoicecontactname: str | UnsetType | None = UNSET,
        invoiceaddress: str | UnsetType | None = UNSET,
        invoiceaddress2: str | UnsetType | None = UNSET,
        invoicezipcode: str | UnsetType | None = UNSET,
        invoicecity: str | UnsetType | None = UNSET,
        invoiceregion: str | UnsetType | None = UNSET,
        invoicecountry: str | UnsetType = UNSET,
        telephone: str | UnsetType | None = UNSET,
        emailaddress: str | UnsetType | None = UNSET,
        reference: str | UnsetType | None = UNSET,
        customer_remarks: str | UnsetType | None = UNSET,
        pickup_point_data: Mapping[str, object] | UnsetType | None = UNSET,
        partialdelivery: bool | UnsetType = UNSET,
        auto_split: bool | UnsetType = UNSET,
        invoiced: bool | UnsetType = UNSET,
        preferred_delivery_date: date | UnsetType | None = UNSET,
        discount: Decimal | float | UnsetType = UNSET,
        calculatevat: bool | UnsetType = UNSET,
        language: OrderLanguage | UnsetType = UNSET,
        idfulfilment_customer: int | UnsetType | None = UNSET,
        warehouses: Sequence[int] | UnsetType = UNSET,
        pricelists: Sequence[int] | UnsetType = UNSET,
        orderfields: Sequence[OrderFieldValueInput] | UnsetType = UNSET,
    ) -> Order:
        """Create an order.

        The order starts in `concept`, until `orders.process`.

        What is left out or empty is filled from the customer. Without one it is an order of a guest, which
        needs the name and the country of both addresses; `invoicename` must not be empty. Without
        `warehouses` every warehouse that accepts orders may deliver it.

        A line without `name`, `price` or `idvatgroup` gets that of the product; the price may come from a
        price list.

        Give at least one of these: `idcustomer`; or `deliveryname`, `deliverycountry`, `invoicename` and
        `invoicecountry`.

        `POST /orders`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            products: Lines of the order.
            idcustomer: Customer who ordered. Left out for a guest.
            idtemplate: Template of what the customer gets. null for the default template of the account;
                in accounts with fulfilment features, for the global default.
            idshippingprovider_profile: Shipping profile that the order should be sent with.
            deliveryname: Name of the delivery address.
            deliverycontactname: Contact person at the delivery address. A picklist calls it
                `deliverycontact`.
            deliveryaddress: Street and number of the delivery address.
            deliveryaddress2: Second line of the delivery address. Not every shipping provider takes it.
            deliveryzipcode: Postal code of the delivery address.
            deliverycity: City of the delivery address.
            deliveryregion: Region, province or state of the delivery address.
            deliverycountry: Country of the delivery address, as two letters of ISO 3166.
            invoicename: Name of the invoice address.
            invoicecontactname: Contact person at the invoice address.
            invoiceaddress: Street and number of the invoice address.
            invoiceaddress2: Second line of the invoice address.
            invoicezipcode: Postal code of the invoice address.
            invoicecity: City of the invoice address.
            invoiceregion: Region, province or state of the invoice address.
            invoicecountry: Country of the invoice address, as two letters of ISO 3166.
            telephone: Telephone number of the customer.
            emailaddress: E-mail address of the customer.
            reference: What the customer calls this order. Printed on the invoice and the picklist.
            customer_remarks: Remarks of the customer. Printed on the picklist and the packing list.
            pickup_point_data: Pick-up point of a carrier where the order should be delivered, with the
                carrier's delivery options. null for delivery at the address. Known keys: `carrier`, `id`,
                `name`, `street`, `house_number`, `zipcode`, `city`, `country`, `location_code`,
                `retail_network_id`, `options`.
            partialdelivery: Whether the order may be delivered in parts, on several picklists. false
                waits until everything is in stock.
            auto_split: Whether Picqer's AutoSplit may split the order over several picklists, by stock
                and warehouse.
            invoiced: Whether the order has an invoice already. true keeps Picqer from making one.
            preferred_delivery_date: Day on which the customer would like to have the order.
            discount: Discount on the whole order, in per cent.
            calculatevat: Whether VAT is calculated. The meaning is read from the name.
            language: Language in which Picqer writes to the customer about this order.
            idfulfilment_customer: Fulfilment customer that the order belongs to. Only in accounts with
                fulfilment features.
            warehouses: Ids (`idwarehouse`) of the warehouses that may deliver the order.
            pricelists: Ids (`idpricelist`) of the price lists that prices are taken from.
            orderfields: Values of the account's own order fields.

        Returns:
            The new order.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing), 9
                (the country code is not valid), 10 (the address is not valid), 12 (the customer cannot be
                used for this order), 13 (the order has no products), 22 (the body is not valid JSON), 23 (a
                line of the order misses its idproduct or amount), 24 (the product of an order line does not
                exist), 25 (the customer of the order does not exist), 29 (the account has reached its orders
                of this month).
        """
        return self._call(
            _CREATE,
            {},
            body={
                "idcustomer": idcustomer,
                "idtemplate": idtemplate,
                "idshippingprovider_profile": idshippingprovider_profile,
                "deliveryname": deliveryname,
                "deliverycontactname": deliverycontactname,
                "deliveryaddress": deliveryaddress,
                "deliveryaddress2": deliveryaddress2,
                "deliveryzipcode": deliveryzipcode,
                "deliverycity": deliverycity,
                "deliveryregion": deliveryregion,
                "deliverycountry": deliverycountry,
                "invoicename": invoicename,
                "invoicecontactname": invoicecontactname,
                "invoiceaddress": invoiceaddress,
                "invoiceaddress2": invoiceaddress2,
                "invoicezipcode": invoicezipcode,
                "invoicecity": invoicecity,
                "invoiceregion": invoiceregion,
                "invoicecountry": invoicecountry,
                "telephone": telephone,
                "emailaddress": emailaddress,
                "reference": reference,
                "customer_remarks": customer_remarks,
                "pickup_point_data": pickup_point_data,
                "partialdelivery": partialdelivery,
                "auto_split": auto_split,
                "invoiced": invoiced,
                "preferred_delivery_date": preferred_delivery_date,
                "discount": discount,
                "calculatevat": calculatevat,
                "language": language,
                "idfulfilment_customer": idfulfilment_customer,
                "warehouses": warehouses,
                "pricelists": pricelists,
                "orderfields": orderfields,
                "products": products,
            },
        )

    def get(self, idorder: int) -> Order:
        """Get an order.

        `GET /orders/{idorder}`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            idorder: Id of the order.

        Returns:
            The order.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idorder": idorder})

    def update(
        self,
        idorder: int,
        *,
        idcustomer: int | UnsetType | None = UNSET,
        idtemplate: int | UnsetType | None = UNSET,
        idshippingprovider_profile: int | UnsetType | None = UNSET,
        deliveryname: str | UnsetType = UNSET,
        deliverycontactname: str | UnsetType | None = UNSET,
        deliveryaddress: str | UnsetType | None = UNSET,
        deliveryaddress2: str | UnsetType | None = UNSET,
        deliveryzipcode: str | UnsetType | None = UNSET,
        deliverycity: str | UnsetType | None = UNSET,
        deliveryregion: str | UnsetType | None = UNSET,
        deliverycountry: str | UnsetType = UNSET,
        invoicename: str | UnsetType = UNSET,
        invoicecontactname: str | UnsetType | None = UNSET,
        invoiceaddress: str | UnsetType | None = UNSET,
        invoiceaddress2: str | UnsetType | None = UNSET,
        invoicezipcode: str | UnsetType | None = UNSET,
        invoicecity: str | UnsetType | None = UNSET,
        invoiceregion: str | UnsetType | None = UNSET,
        invoicecountry: str | UnsetType = UNSET,
        telephone: str | UnsetType | None = UNSET,
        emailaddress: str | UnsetType | None = UNSET,
        reference: str | UnsetType | None = UNSET,
        customer_remarks: str | UnsetType | None = UNSET,
        pickup_point_data: Mapping[str, object] | UnsetType | None = UNSET,
        partialdelivery: bool | UnsetType = UNSET,
        auto_split: bool | UnsetType = UNSET,
        invoiced: bool | UnsetType = UNSET,
        preferred_delivery_date: date | UnsetType | None = UNSET,
        discount: Decimal | float | UnsetType = UNSET,
        calculatevat: bool | UnsetType = UNSET,
        language: OrderLanguage | UnsetType = UNSET,
        idfulfilment_customer: int | UnsetType | None = UNSET,
        warehouses: Sequence[int] | UnsetType = UNSET,
        pricelists: Sequence[int] | UnsetType = UNSET,
        orderfields: Sequence[OrderFieldValueInput] | UnsetType = UNSET,
    ) -> Order:
        """Update an order.

        Fields that are not sent keep their values. The lines are changed by `orders.products`.

        An order that is being processed refuses changes with code 30. Whether that holds for every field is
        not documented.

        `PUT /orders/{idorder}`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            idorder: Id of the order.
            idcustomer: Customer who ordered. null for a guest.
            idtemplate: Template of what the customer gets. null for the default template of the account;
                in accounts with fulfilment features, for the global default.
            idshippingprovider_profile: Shipping profile that the order should be sent with.
            deliveryname: Name of the delivery address.
            deliverycontactname: Contact person at the delivery address. A picklist calls it
                `deliverycontact`.
            deliveryaddress: Street and number of the delivery address.
            deliveryaddress2: Second line of the delivery address. Not every shipping provider takes it.
            deliveryzipcode: Postal code of the delivery address.
            deliverycity: City of the delivery address.
            deliveryregion: Region, province or state of the delivery address.
            deliverycountry: Country of the delivery address, as two letters of ISO 3166.
            invoicename: Name of the invoice address.
            invoicecontactname: Contact person at the invoice address.
            invoiceaddress: Street and number of the invoice address.
            invoiceaddress2: Second line of the invoice address.
            invoicezipcode: Postal code of the invoice address.
            invoicecity: City of the invoice address.
            invoiceregion: Region, province or state of the invoice address.
            invoicecountry: Country of the invoice address, as two letters of ISO 3166.
            telephone: Telephone number of the customer.
            emailaddress: E-mail address of the customer.
            reference: What the customer calls this order. Printed on the invoice and the picklist.
            customer_remarks: Remarks of the customer. Printed on the picklist and the packing list.
            pickup_point_data: Pick-up point of a carrier where the order should be delivered, with the
                carrier's delivery options. null for delivery at the address. Known keys: `carrier`, `id`,
                `name`, `street`, `house_number`, `zipcode`, `city`, `country`, `location_code`,
                `retail_network_id`, `options`.
            partialdelivery: Whether the order may be delivered in parts, on several picklists. false
                waits until everything is in stock.
            auto_split: Whether Picqer's AutoSplit may split the order over several picklists, by stock
                and warehouse.
            invoiced: Whether the order has an invoice already. true keeps Picqer from making one.
            preferred_delivery_date: Day on which the customer would like to have the order.
            discount: Discount on the whole order, in per cent.
            calculatevat: Whether VAT is calculated. The meaning is read from the name.
            language: Language in which Picqer writes to the customer about this order.
            idfulfilment_customer: Fulfilment customer that the order belongs to. Only in accounts with
                fulfilment features.
            warehouses: Ids (`idwarehouse`) of the warehouses that may deliver the order.
            pricelists: Ids (`idpricelist`) of the price lists that prices are taken from.
            orderfields: Values of the account's own order fields.

        Returns:
            The order as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON), 30 (the order cannot be changed).
        """
        return self._call(
            _UPDATE,
            {"idorder": idorder},
            body={
                "idcustomer": idcustomer,
                "idtemplate": idtemplate,
                "idshippingprovider_profile": idshippingprovider_profile,
                "deliveryname": deliveryname,
                "deliverycontactname": deliverycontactname,
                "deliveryaddress": deliveryaddress,
                "deliveryaddress2": deliveryaddress2,
                "deliveryzipcode": deliveryzipcode,
                "deliverycity": deliverycity,
                "deliveryregion": deliveryregion,
                "deliverycountry": deliverycountry,
                "invoicename": invoicename,
                "invoicecontactname": invoicecontactname,
                "invoiceaddress": invoiceaddress,
                "invoiceaddress2": invoiceaddress2,
                "invoicezipcode": invoicezipcode,
                "invoicecity": invoicecity,
                "invoiceregion": invoiceregion,
                "invoicecountry": invoicecountry,
                "telephone": telephone,
                "emailaddress": emailaddress,
                "reference": reference,
                "customer_remarks": customer_remarks,
                "pickup_point_data": pickup_point_data,
                "partialdelivery": partialdelivery,
                "auto_split": auto_split,
                "invoiced": invoiced,
                "preferred_delivery_date": preferred_delivery_date,
                "discount": discount,
                "calculatevat": calculatevat,
                "language": language,
                "idfulfilment_customer": idfulfilment_customer,
                "warehouses": warehouses,
                "pricelists": pricelists,
                "orderfields": orderfields,
            },
        )

    def delete(self, idorder: int, *, force: bool | None = None) -> None:
        """Cancel an order, which remains as a record.

        Nothing is deleted: the order gets the status `cancelled`, and `orders.undo_cancellation` brings it
        back.

        Without `force` only an order in `concept` or `expected` can be cancelled.

        `DELETE /orders/{idorder}`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            idorder: Id of the order.
            force: Cancel the order in any status, and drop its picklists even when they are picked. Two
                clients send it in the query; Picqer's page on it was not read.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_DELETE, {"idorder": idorder}, query={"force": force})

    def process(self, idorder: int) -> Order:
        """Process an order.

        Moves an order from `concept` to `processing`. What is in stock goes on picklists, what is not becomes
        backorders; both may be made only after the answer has come.

        Picqer's help says that an `expected` order can be processed by the API too; that this call does so is
        not documented.

        An order that was processed already is refused with code 32. The call was once named close, as the
        event `orders.closed` still is.

        `POST /orders/{idorder}/process`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            idorder: Id of the order.

        Returns:
            The order as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 32 (the order was
                processed already).
        """
        return self._call(_PROCESS, {"idorder": idorder})

    def pause(self, idorder: int, *, reason: str | UnsetType = UNSET) -> Order:
        """Pause an order.

        Moves an order from `processing` to `paused`, and its picklists with it: those that are open, and
        those made while it is paused, such as from backorders.

        A paused picklist leaves its batch and loses its user. It cannot be snoozed, shipped or closed.

        `POST /orders/{idorder}/pause`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.
            reason: Why the order is paused. Shown as `paused_reason` until it is resumed.

        Returns:
            The order as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return self._call(_PAUSE, {"idorder": idorder}, body={"reason": reason})

    def resume(self, idorder: int) -> Order:
        """Resume a paused order.

        Moves an order from `paused` back to `processing`.

        `POST /orders/{idorder}/resume`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.

        Returns:
            The order as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_RESUME, {"idorder": idorder})

    def change_to_concept(self, idorder: int) -> Order:
        """Change an expected order to a concept.

        Moves an order from `expected` to `concept`. Orders of a webshop that are not paid yet may come in as
        `expected`. The call exists since 16 September 2025.

        `POST /orders/{idorder}/change-to-concept`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.

        Returns:
            The order as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_CHANGE_TO_CONCEPT, {"idorder": idorder})

    def reopen(self, idorder: int) -> Order:
        """Reopen an order.

        Moves an order from `processing` back to `concept`. Whether a completed order can be reopened too is
        not documented.

        `POST /orders/{idorder}/reopen`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.

        Returns:
            The order as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_REOPEN, {"idorder": idorder})

    def undo_cancellation(self, idorder: int) -> Order:
        """Undo the cancellation of an order.

        Brings back an order that is `cancelled`. Which status it has then is not documented.

        `POST /orders/{idorder}/undo-cancellation`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.

        Returns:
            The order as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_UNDO_CANCELLATION, {"idorder": idorder})

    def allocate(self, idorder: int) -> Order:
        """Allocate stock to an order.

        Reserves stock for an order in `concept`, ahead of its processing. See `reservedallocations` of the
        stock of a product.

        `POST /orders/{idorder}/allocate`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.

        Returns:
            The order as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_ALLOCATE, {"idorder": idorder})

    def deallocate(self, idorder: int) -> Order:
        """Deallocate the stock of an order.

        Undoes `orders.allocate` for an order in `concept`.

        `POST /orders/{idorder}/deallocate`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.

        Returns:
            The order as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_DEALLOCATE, {"idorder": idorder})

    def anonymize(self, idorder: int) -> Any:
        """Anonymize an order.

        Removes the personal data of the order, which must be older than 7 days.

        `POST /orders/{idorder}/anonymize`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.

        Returns:
            What it answers is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_ANONYMIZE, {"idorder": idorder})

    def process_backorders(self, idorder: int, *, prefer_bulk_locations: bool | UnsetType = UNSET) -> Any:
        """Process the available backorders of an order.

        Makes picklists of them, which Picqer does not do by itself when stock comes in. `backorders.process`
        does it for all orders.

        `POST /orders/{idorder}/process-backorders`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.
            prefer_bulk_locations: Whether to pick at bulk locations first. The meaning is read from the
                name.

        Returns:
            What it answers is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return self._call(
            _PROCESS_BACKORDERS, {"idorder": idorder}, body={"prefer_bulk_locations": prefer_bulk_locations}
        )

    def prioritise(self, idorder: int) -> Order:
        """Prioritise the backorders of an order.

        Stock that comes in then goes to this order before others. See `priority` of a backorder.

        `POST /orders/{idorder}/prioritise`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.

        Returns:
            The order as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_PRIORITISE, {"idorder": idorder})


class AsyncOrders(AsyncOrdersExtension, AsyncResource):
    """Sales that are to be delivered: from concept over processing to completed or cancelled."""

    @cached_property
    def backorders(self) -> AsyncOrdersBackorders:
        """Calls of `orders.backorders`: list."""
        return AsyncOrdersBackorders(self._sender)

    @cached_property
    def product_status(self) -> AsyncOrdersProductStatus:
        """Calls of `orders.product_status`: get."""
        return AsyncOrdersProductStatus(self._sender)

    @cached_property
    def products(self) -> AsyncOrdersProducts:
        """Calls of `orders.products`: list, create, get, update, delete."""
        return AsyncOrdersProducts(self._sender)

    @cached_property
    def order_fields(self) -> AsyncOrdersOrderFields:
        """Calls of `orders.order_fields`: list, update, delete."""
        return AsyncOrdersOrderFields(self._sender)

    @cached_property
    def tags(self) -> AsyncOrdersTags:
        """Calls of `orders.tags`: list, add, remove."""
        return AsyncOrdersTags(self._sender)

    @cached_property
    def notes(self) -> AsyncOrdersNotes:
        """Calls of `orders.notes`: list, create."""
        return AsyncOrdersNotes(self._sender)

    @cached_property
    def comments(self) -> AsyncOrdersComments:
        """Calls of `orders.comments`: list, create."""
        return AsyncOrdersComments(self._sender)

    def list(
        self,
        *,
        search: str | None = None,
        sinceid: int | None = None,
        beforeid: int | None = None,
        sincedate: datetime | None = None,
        untildate: datetime | None = None,
        status: OrderStatus | None = None,
        reference: str | None = None,
        emailaddress: str | None = None,
        idcustomer: int | None = None,
        idwarehouse: int | None = None,
        idfulfilment_customer: int | None = None,
        tag: str | None = None,
        orderid: str | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> AsyncPages[Order]:
        """List orders.

        No filter for changed orders is documented; two clients send `updated_since`. Follow the event
        `orders.status_changed`, or read orders again.

        `GET /orders`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            search: Only orders with this text in their number, their reference, or the name or contact
                name of the customer.
            sinceid: Only orders with an id higher than this one. Reading on from the last id keeps pages
                whole when orders come or go meanwhile; `offset` does not.
            beforeid: Only orders with an id lower than this one.
            sincedate: Only orders added after this time.
            untildate: Only orders added before this time.
            status: Only orders with this status.
            reference: Only orders with exactly this reference. Useful to look whether an order was made,
                before it is sent a second time.
            emailaddress: Only orders with exactly this e-mail address.
            idcustomer: Only orders of this customer.
            idwarehouse: Only orders that this warehouse may deliver.
            idfulfilment_customer: Only orders of this fulfilment customer.
            tag: Only orders that carry the tag with this title. Picqer takes it since 16 September 2025.
            orderid: Only the order with this number. The answer is still a list.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by id where Picqer sends them in that order, so that
            none is missing or comes twice when others come or go meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(
            _LIST,
            {},
            query={
                "search": search,
                "sinceid": sinceid,
                "beforeid": beforeid,
                "sincedate": sincedate,
                "untildate": untildate,
                "status": status,
                "reference": reference,
                "emailaddress": emailaddress,
                "idcustomer": idcustomer,
                "idwarehouse": idwarehouse,
                "idfulfilment_customer": idfulfilment_customer,
                "tag": tag,
                "orderid": orderid,
            },
            offset=offset,
            limit=limit,
        )

    async def create(
        self,
        *,
        products: Sequence[NewOrderProductInput],
        idcustomer: int | UnsetType = UNSET,
        idtemplate: int | UnsetType | None = UNSET,
        idshippingprovider_profile: int | UnsetType | None = UNSET,
        deliveryname: str | UnsetType = UNSET,
        deliverycontactname: str | UnsetType | None = UNSET,
        deliveryaddress: str | UnsetType | None = UNSET,
        deliveryaddress2: str | UnsetType | None = UNSET,
        deliveryzipcode: str | UnsetType | None = UNSET,
        deliverycity: str | UnsetType | None = UNSET,
        deliveryregion: str | UnsetType | None = UNSET,
        deliverycountry: str | UnsetType = UNSET,
        invoicename: str | UnsetType = UNSET,
        invoicecontactname: str | UnsetType | None = UNSET,
        invoiceaddress: str | UnsetType | None = UNSET,
        invoiceaddress2: str | UnsetType | None = UNSET,
        invoicezipcode: str | UnsetType | None = UNSET,
        invoicecity: str | UnsetType | None = UNSET,
        invoiceregion: str | UnsetType | None = UNSET,
        invoicecountry: str | UnsetType = UNSET,
        telephone: str | UnsetType | None = UNSET,
        emailaddress: str | UnsetType | None = UNSET,
        reference: str | UnsetType | None = UNSET,
        customer_remarks: str | UnsetType | None = UNSET,
        pickup_point_data: Mapping[str, object] | UnsetType | None = UNSET,
        partialdelivery: bool | UnsetType = UNSET,
        auto_split: bool | UnsetType = UNSET,
        invoiced: bool | UnsetType = UNSET,
        preferred_delivery_date: date | UnsetType | None = UNSET,
        discount: Decimal | float | UnsetType = UNSET,
        calculatevat: bool | UnsetType = UNSET,
        language: OrderLanguage | UnsetType = UNSET,
        idfulfilment_customer: int | UnsetType | None = UNSET,
        warehouses: Sequence[int] | UnsetType = UNSET,
        pricelists: Sequence[int] | UnsetType = UNSET,
        orderfields: Sequence[OrderFieldValueInput] | UnsetType = UNSET,
    ) -> Order:
        """Create an order.

        The order starts in `concept`, until `orders.process`.

        What is left out or empty is filled from the customer. Without one it is an order of a guest, which
        needs the name and the country of both addresses; `invoicename` must not be empty. Without
        `warehouses` every warehouse that accepts orders may deliver it.

        A line without `name`, `price` or `idvatgroup` gets that of the product; the price may come from a
        price list.

        Give at least one of these: `idcustomer`; or `deliveryname`, `deliverycountry`, `invoicename` and
        `invoicecountry`.

        `POST /orders`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            products: Lines of the order.
            idcustomer: Customer who ordered. Left out for a guest.
            idtemplate: Template of what the customer gets. null for the default template of the account;
                in accounts with fulfilment features, for the global default.
            idshippingprovider_profile: Shipping profile that the order should be sent with.
            deliveryname: Name of the delivery address.
            deliverycontactname: Contact person at the delivery address. A picklist calls it
                `deliverycontact`.
            deliveryaddress: Street and number of the delivery address.
            deliveryaddress2: Second line of the delivery address. Not every shipping provider takes it.
            deliveryzipcode: Postal code of the delivery address.
            deliverycity: City of the delivery address.
            deliveryregion: Region, province or state of the delivery address.
            deliverycountry: Country of the delivery address, as two letters of ISO 3166.
            invoicename: Name of the invoice address.
            invoicecontactname: Contact person at the invoice address.
            invoiceaddress: Street and number of the invoice address.
            invoiceaddress2: Second line of the invoice address.
            invoicezipcode: Postal code of the invoice address.
            invoicecity: City of the invoice address.
            invoiceregion: Region, province or state of the invoice address.
            invoicecountry: Country of the invoice address, as two letters of ISO 3166.
            telephone: Telephone number of the customer.
            emailaddress: E-mail address of the customer.
            reference: What the customer calls this order. Printed on the invoice and the picklist.
            customer_remarks: Remarks of the customer. Printed on the picklist and the packing list.
            pickup_point_data: Pick-up point of a carrier where the order should be delivered, with the
                carrier's delivery options. null for delivery at the address. Known keys: `carrier`, `id`,
                `name`, `street`, `house_number`, `zipcode`, `city`, `country`, `location_code`,
                `retail_network_id`, `options`.
            partialdelivery: Whether the order may be delivered in parts, on several picklists. false
                waits until everything is in stock.
            auto_split: Whether Picqer's AutoSplit may split the order over several picklists, by stock
                and warehouse.
            invoiced: Whether the order has an invoice already. true keeps Picqer from making one.
            preferred_delivery_date: Day on which the customer would like to have the order.
            discount: Discount on the whole order, in per cent.
            calculatevat: Whether VAT is calculated. The meaning is read from the name.
            language: Language in which Picqer writes to the customer about this order.
            idfulfilment_customer: Fulfilment customer that the order belongs to. Only in accounts with
                fulfilment features.
            warehouses: Ids (`idwarehouse`) of the warehouses that may deliver the order.
            pricelists: Ids (`idpricelist`) of the price lists that prices are taken from.
            orderfields: Values of the account's own order fields.

        Returns:
            The new order.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing), 9
                (the country code is not valid), 10 (the address is not valid), 12 (the customer cannot be
                used for this order), 13 (the order has no products), 22 (the body is not valid JSON), 23 (a
                line of the order misses its idproduct or amount), 24 (the product of an order line does not
                exist), 25 (the customer of the order does not exist), 29 (the account has reached its orders
                of this month).
        """
        return await self._call(
            _CREATE,
            {},
            body={
                "idcustomer": idcustomer,
                "idtemplate": idtemplate,
                "idshippingprovider_profile": idshippingprovider_profile,
                "deliveryname": deliveryname,
                "deliverycontactname": deliverycontactname,
                "deliveryaddress": deliveryaddress,
                "deliveryaddress2": deliveryaddress2,
                "deliveryzipcode": deliveryzipcode,
                "deliverycity": deliverycity,
                "deliveryregion": deliveryregion,
                "deliverycountry": deliverycountry,
                "invoicename": invoicename,
                "invoicecontactname": invoicecontactname,
                "invoiceaddress": invoiceaddress,
                "invoiceaddress2": invoiceaddress2,
                "invoicezipcode": invoicezipcode,
                "invoicecity": invoicecity,
                "invoiceregion": invoiceregion,
                "invoicecountry": invoicecountry,
                "telephone": telephone,
                "emailaddress": emailaddress,
                "reference": reference,
                "customer_remarks": customer_remarks,
                "pickup_point_data": pickup_point_data,
                "partialdelivery": partialdelivery,
                "auto_split": auto_split,
                "invoiced": invoiced,
                "preferred_delivery_date": preferred_delivery_date,
                "discount": discount,
                "calculatevat": calculatevat,
                "language": language,
                "idfulfilment_customer": idfulfilment_customer,
                "warehouses": warehouses,
                "pricelists": pricelists,
                "orderfields": orderfields,
                "products": products,
            },
        )

    async def get(self, idorder: int) -> Order:
        """Get an order.

        `GET /orders/{idorder}`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            idorder: Id of the order.

        Returns:
            The order.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idorder": idorder})

    async def update(
        self,
        idorder: int,
        *,
        idcustomer: int | UnsetType | None = UNSET,
        idtemplate: int | UnsetType | None = UNSET,
        idshippingprovider_profile: int | UnsetType | None = UNSET,
        deliveryname: str | UnsetType = UNSET,
        deliverycontactname: str | UnsetType | None = UNSET,
        deliveryaddress: str | UnsetType | None = UNSET,
        deliveryaddress2: str | UnsetType | None = UNSET,
        deliveryzipcode: str | UnsetType | None = UNSET,
        deliverycity: str | UnsetType | None = UNSET,
        deliveryregion: str | UnsetType | None = UNSET,
        deliverycountry: str | UnsetType = UNSET,
        invoicename: str | UnsetType = UNSET,
        invoicecontactname: str | UnsetType | None = UNSET,
        invoiceaddress: str | UnsetType | None = UNSET,
        invoiceaddress2: str | UnsetType | None = UNSET,
        invoicezipcode: str | UnsetType | None = UNSET,
        invoicecity: str | UnsetType | None = UNSET,
        invoiceregion: str | UnsetType | None = UNSET,
        invoicecountry: str | UnsetType = UNSET,
        telephone: str | UnsetType | None = UNSET,
        emailaddress: str | UnsetType | None = UNSET,
        reference: str | UnsetType | None = UNSET,
        customer_remarks: str | UnsetType | None = UNSET,
        pickup_point_data: Mapping[str, object] | UnsetType | None = UNSET,
        partialdelivery: bool | UnsetType = UNSET,
        auto_split: bool | UnsetType = UNSET,
        invoiced: bool | UnsetType = UNSET,
        preferred_delivery_date: date | UnsetType | None = UNSET,
        discount: Decimal | float | UnsetType = UNSET,
        calculatevat: bool | UnsetType = UNSET,
        language: OrderLanguage | UnsetType = UNSET,
        idfulfilment_customer: int | UnsetType | None = UNSET,
        warehouses: Sequence[int] | UnsetType = UNSET,
        pricelists: Sequence[int] | UnsetType = UNSET,
        orderfields: Sequence[OrderFieldValueInput] | UnsetType = UNSET,
    ) -> Order:
        """Update an order.

        Fields that are not sent keep their values. The lines are changed by `orders.products`.

        An order that is being processed refuses changes with code 30. Whether that holds for every field is
        not documented.

        `PUT /orders/{idorder}`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            idorder: Id of the order.
            idcustomer: Customer who ordered. null for a guest.
            idtemplate: Template of what the customer gets. null for the default template of the account;
                in accounts with fulfilment features, for the global default.
            idshippingprovider_profile: Shipping profile that the order should be sent with.
            deliveryname: Name of the delivery address.
            deliverycontactname: Contact person at the delivery address. A picklist calls it
                `deliverycontact`.
            deliveryaddress: Street and number of the delivery address.
            deliveryaddress2: Second line of the delivery address. Not every shipping provider takes it.
            deliveryzipcode: Postal code of the delivery address.
            deliverycity: City of the delivery address.
            deliveryregion: Region, province or state of the delivery address.
            deliverycountry: Country of the delivery address, as two letters of ISO 3166.
            invoicename: Name of the invoice address.
            invoicecontactname: Contact person at the invoice address.
            invoiceaddress: Street and number of the invoice address.
            invoiceaddress2: Second line of the invoice address.
            invoicezipcode: Postal code of the invoice address.
            invoicecity: City of the invoice address.
            invoiceregion: Region, province or state of the invoice address.
            invoicecountry: Country of the invoice address, as two letters of ISO 3166.
            telephone: Telephone number of the customer.
            emailaddress: E-mail address of the customer.
            reference: What the customer calls this order. Printed on the invoice and the picklist.
            customer_remarks: Remarks of the customer. Printed on the picklist and the packing list.
            pickup_point_data: Pick-up point of a carrier where the order should be delivered, with the
                carrier's delivery options. null for delivery at the address. Known keys: `carrier`, `id`,
                `name`, `street`, `house_number`, `zipcode`, `city`, `country`, `location_code`,
                `retail_network_id`, `options`.
            partialdelivery: Whether the order may be delivered in parts, on several picklists. false
                waits until everything is in stock.
            auto_split: Whether Picqer's AutoSplit may split the order over several picklists, by stock
                and warehouse.
            invoiced: Whether the order has an invoice already. true keeps Picqer from making one.
            preferred_delivery_date: Day on which the customer would like to have the order.
            discount: Discount on the whole order, in per cent.
            calculatevat: Whether VAT is calculated. The meaning is read from the name.
            language: Language in which Picqer writes to the customer about this order.
            idfulfilment_customer: Fulfilment customer that the order belongs to. Only in accounts with
                fulfilment features.
            warehouses: Ids (`idwarehouse`) of the warehouses that may deliver the order.
            pricelists: Ids (`idpricelist`) of the price lists that prices are taken from.
            orderfields: Values of the account's own order fields.

        Returns:
            The order as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON), 30 (the order cannot be changed).
        """
        return await self._call(
            _UPDATE,
            {"idorder": idorder},
            body={
                "idcustomer": idcustomer,
                "idtemplate": idtemplate,
                "idshippingprovider_profile": idshippingprovider_profile,
                "deliveryname": deliveryname,
                "deliverycontactname": deliverycontactname,
                "deliveryaddress": deliveryaddress,
                "deliveryaddress2": deliveryaddress2,
                "deliveryzipcode": deliveryzipcode,
                "deliverycity": deliverycity,
                "deliveryregion": deliveryregion,
                "deliverycountry": deliverycountry,
                "invoicename": invoicename,
                "invoicecontactname": invoicecontactname,
                "invoiceaddress": invoiceaddress,
                "invoiceaddress2": invoiceaddress2,
                "invoicezipcode": invoicezipcode,
                "invoicecity": invoicecity,
                "invoiceregion": invoiceregion,
                "invoicecountry": invoicecountry,
                "telephone": telephone,
                "emailaddress": emailaddress,
                "reference": reference,
                "customer_remarks": customer_remarks,
                "pickup_point_data": pickup_point_data,
                "partialdelivery": partialdelivery,
                "auto_split": auto_split,
                "invoiced": invoiced,
                "preferred_delivery_date": preferred_delivery_date,
                "discount": discount,
                "calculatevat": calculatevat,
                "language": language,
                "idfulfilment_customer": idfulfilment_customer,
                "warehouses": warehouses,
                "pricelists": pricelists,
                "orderfields": orderfields,
            },
        )

    async def delete(self, idorder: int, *, force: bool | None = None) -> None:
        """Cancel an order, which remains as a record.

        Nothing is deleted: the order gets the status `cancelled`, and `orders.undo_cancellation` brings it
        back.

        Without `force` only an order in `concept` or `expected` can be cancelled.

        `DELETE /orders/{idorder}`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            idorder: Id of the order.
            force: Cancel the order in any status, and drop its picklists even when they are picked. Two
                clients send it in the query; Picqer's page on it was not read.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_DELETE, {"idorder": idorder}, query={"force": force})

    async def process(self, idorder: int) -> Order:
        """Process an order.

        Moves an order from `concept` to `processing`. What is in stock goes on picklists, what is not becomes
        backorders; both may be made only after the answer has come.

        Picqer's help says that an `expected` order can be processed by the API too; that this call does so is
        not documented.

        An order that was processed already is refused with code 32. The call was once named close, as the
        event `orders.closed` still is.

        `POST /orders/{idorder}/process`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            idorder: Id of the order.

        Returns:
            The order as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 32 (the order was
                processed already).
        """
        return await self._call(_PROCESS, {"idorder": idorder})

    async def pause(self, idorder: int, *, reason: str | UnsetType = UNSET) -> Order:
        """Pause an order.

        Moves an order from `processing` to `paused`, and its picklists with it: those that are open, and
        those made while it is paused, such as from backorders.

        A paused picklist leaves its batch and loses its user. It cannot be snoozed, shipped or closed.

        `POST /orders/{idorder}/pause`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.
            reason: Why the order is paused. Shown as `paused_reason` until it is resumed.

        Returns:
            The order as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return await self._call(_PAUSE, {"idorder": idorder}, body={"reason": reason})

    async def resume(self, idorder: int) -> Order:
        """Resume a paused order.

        Moves an order from `paused` back to `processing`.

        `POST /orders/{idorder}/resume`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.

        Returns:
            The order as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_RESUME, {"idorder": idorder})

    async def change_to_concept(self, idorder: int) -> Order:
        """Change an expected order to a concept.

        Moves an order from `expected` to `concept`. Orders of a webshop that are not paid yet may come in as
        `expected`. The call exists since 16 September 2025.

        `POST /orders/{idorder}/change-to-concept`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.

        Returns:
            The order as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_CHANGE_TO_CONCEPT, {"idorder": idorder})

    async def reopen(self, idorder: int) -> Order:
        """Reopen an order.

        Moves an order from `processing` back to `concept`. Whether a completed order can be reopened too is
        not documented.

        `POST /orders/{idorder}/reopen`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.

        Returns:
            The order as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_REOPEN, {"idorder": idorder})

    async def undo_cancellation(self, idorder: int) -> Order:
        """Undo the cancellation of an order.

        Brings back an order that is `cancelled`. Which status it has then is not documented.

        `POST /orders/{idorder}/undo-cancellation`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.

        Returns:
            The order as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_UNDO_CANCELLATION, {"idorder": idorder})

    async def allocate(self, idorder: int) -> Order:
        """Allocate stock to an order.

        Reserves stock for an order in `concept`, ahead of its processing. See `reservedallocations` of the
        stock of a product.

        `POST /orders/{idorder}/allocate`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.

        Returns:
            The order as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_ALLOCATE, {"idorder": idorder})

    async def deallocate(self, idorder: int) -> Order:
        """Deallocate the stock of an order.

        Undoes `orders.allocate` for an order in `concept`.

        `POST /orders/{idorder}/deallocate`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.

        Returns:
            The order as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_DEALLOCATE, {"idorder": idorder})

    async def anonymize(self, idorder: int) -> Any:
        """Anonymize an order.

        Removes the personal data of the order, which must be older than 7 days.

        `POST /orders/{idorder}/anonymize`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.

        Returns:
            What it answers is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_ANONYMIZE, {"idorder": idorder})

    async def process_backorders(self, idorder: int, *, prefer_bulk_locations: bool | UnsetType = UNSET) -> Any:
        """Process the available backorders of an order.

        Makes picklists of them, which Picqer does not do by itself when stock comes in. `backorders.process`
        does it for all orders.

        `POST /orders/{idorder}/process-backorders`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.
            prefer_bulk_locations: Whether to pick at bulk locations first. The meaning is read from the
                name.

        Returns:
            What it answers is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return await self._call(
            _PROCESS_BACKORDERS, {"idorder": idorder}, body={"prefer_bulk_locations": prefer_bulk_locations}
        )

    async def prioritise(self, idorder: int) -> Order:
        """Prioritise the backorders of an order.

        Stock that comes in then goes to this order before others. See `priority` of a backorder.

        `POST /orders/{idorder}/prioritise`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.

        Returns:
            The order as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_PRIORITISE, {"idorder": idorder})


class OrdersBackorders(Resource):
    """Calls of `orders.backorders`: list."""

    def list(self, idorder: int, *, offset: int = 0, limit: int | None = None) -> Pages[Backorder]:
        """List the backorders of an order.

        `GET /orders/{idorder}/backorders`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            idorder: Id of the order.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._pages(_BACKORDERS_LIST, {"idorder": idorder}, offset=offset, limit=limit)


class AsyncOrdersBackorders(AsyncResource):
    """Calls of `orders.backorders`: list."""

    def list(self, idorder: int, *, offset: int = 0, limit: int | None = None) -> AsyncPages[Backorder]:
        """List the backorders of an order.

        `GET /orders/{idorder}/backorders`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            idorder: Id of the order.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._pages(_BACKORDERS_LIST, {"idorder": idorder}, offset=offset, limit=limit)


class OrdersProductStatus(Resource):
    """Calls of `orders.product_status`: get."""

    def get(self, idorder: int) -> ProductStatus:
        """Get the fulfilment status of the products of an order.

        `GET /orders/{idorder}/productstatus`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            idorder: Id of the order.

        Returns:
            How far the products of the order are.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_PRODUCT_STATUS_GET, {"idorder": idorder})


class AsyncOrdersProductStatus(AsyncResource):
    """Calls of `orders.product_status`: get."""

    async def get(self, idorder: int) -> ProductStatus:
        """Get the fulfilment status of the products of an order.

        `GET /orders/{idorder}/productstatus`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            idorder: Id of the order.

        Returns:
            How far the products of the order are.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_PRODUCT_STATUS_GET, {"idorder": idorder})


class OrdersProducts(Resource):
    """Calls of `orders.products`: list, create, get, update, delete."""

    def list(self, idorder: int) -> builtins.list[OrderProduct]:
        """List the lines of an order.

        `GET /orders/{idorder}/products`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            idorder: Id of the order.

        Returns:
            The lines.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_PRODUCTS_LIST, {"idorder": idorder})

    def create(
        self,
        idorder: int,
        *,
        idproduct: int,
        amount: int,
        name: str | UnsetType = UNSET,
        price: Decimal | float | UnsetType = UNSET,
        remarks: str | UnsetType | None = UNSET,
    ) -> OrderProduct:
        """Add a line to an order.

        For an order in `concept`. Once it is being processed the call is refused with code 33, before 29
        February 2024 with code 5; for `expected` it is not documented.

        `POST /orders/{idorder}/products`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            idorder: Id of the order.
            idproduct: Product that was ordered.
            amount: Pieces ordered.
            name: Name of the product on this order.
            price: Price of one piece, excluding VAT.
            remarks: Remarks on the line.

        Returns:
            The new line.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON), 33 (a line of an order that is
                being processed cannot be added or removed).
        """
        return self._call(
            _PRODUCTS_CREATE,
            {"idorder": idorder},
            body={"idproduct": idproduct, "amount": amount, "name": name, "price": price, "remarks": remarks},
        )

    def get(self, idorder: int, idorder_product: int) -> OrderProduct:
        """Get a line of an order.

        `GET /orders/{idorder}/products/{idorder_product}`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            idorder: Id of the order.
            idorder_product: Id of the line of the order.

        Returns:
            The line.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_PRODUCTS_GET, {"idorder": idorder, "idorder_product": idorder_product})

    def update(
        self,
        idorder: int,
        idorder_product: int,
        *,
        amount: int | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        price: Decimal | float | UnsetType = UNSET,
        remarks: str | UnsetType | None = UNSET,
    ) -> OrderProduct:
        """Update a line of an order.

        Fields that are not sent keep their values. `amount` changes for an order in `concept`. Once it is
        being processed that is refused with code 33; for `expected` it is not documented.

        `PUT /orders/{idorder}/products/{idorder_product}`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            idorder: Id of the order.
            idorder_product: Id of the line of the order.
            amount: Pieces ordered.
            name: Name of the product on this order.
            price: Price of one piece, excluding VAT.
            remarks: Remarks on the line.

        Returns:
            The line as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON), 33 (a line of an order that is being processed cannot be added or removed).
        """
        return self._call(
            _PRODUCTS_UPDATE,
            {"idorder": idorder, "idorder_product": idorder_product},
            body={"amount": amount, "name": name, "price": price, "remarks": remarks},
        )

    def delete(self, idorder: int, idorder_product: int) -> None:
        """Remove a line from an order.

        For an order in `concept`. Once it is being processed the call is refused with code 33, before 29
        February 2024 with code 20; for `expected` it is not documented.

        `DELETE /orders/{idorder}/products/{idorder_product}`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            idorder: Id of the order.
            idorder_product: Id of the line of the order.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 33 (a line of an
                order that is being processed cannot be added or removed).
        """
        return self._call(_PRODUCTS_DELETE, {"idorder": idorder, "idorder_product": idorder_product})


class AsyncOrdersProducts(AsyncResource):
    """Calls of `orders.products`: list, create, get, update, delete."""

    async def list(self, idorder: int) -> builtins.list[OrderProduct]:
        """List the lines of an order.

        `GET /orders/{idorder}/products`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            idorder: Id of the order.

        Returns:
            The lines.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_PRODUCTS_LIST, {"idorder": idorder})

    async def create(
        self,
        idorder: int,
        *,
        idproduct: int,
        amount: int,
        name: str | UnsetType = UNSET,
        price: Decimal | float | UnsetType = UNSET,
        remarks: str | UnsetType | None = UNSET,
    ) -> OrderProduct:
        """Add a line to an order.

        For an order in `concept`. Once it is being processed the call is refused with code 33, before 29
        February 2024 with code 5; for `expected` it is not documented.

        `POST /orders/{idorder}/products`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            idorder: Id of the order.
            idproduct: Product that was ordered.
            amount: Pieces ordered.
            name: Name of the product on this order.
            price: Price of one piece, excluding VAT.
            remarks: Remarks on the line.

        Returns:
            The new line.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON), 33 (a line of an order that is
                being processed cannot be added or removed).
        """
        return await self._call(
            _PRODUCTS_CREATE,
            {"idorder": idorder},
            body={"idproduct": idproduct, "amount": amount, "name": name, "price": price, "remarks": remarks},
        )

    async def get(self, idorder: int, idorder_product: int) -> OrderProduct:
        """Get a line of an order.

        `GET /orders/{idorder}/products/{idorder_product}`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            idorder: Id of the order.
            idorder_product: Id of the line of the order.

        Returns:
            The line.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_PRODUCTS_GET, {"idorder": idorder, "idorder_product": idorder_product})

    async def update(
        self,
        idorder: int,
        idorder_product: int,
        *,
        amount: int | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        price: Decimal | float | UnsetType = UNSET,
        remarks: str | UnsetType | None = UNSET,
    ) -> OrderProduct:
        """Update a line of an order.

        Fields that are not sent keep their values. `amount` changes for an order in `concept`. Once it is
        being processed that is refused with code 33; for `expected` it is not documented.

        `PUT /orders/{idorder}/products/{idorder_product}`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            idorder: Id of the order.
            idorder_product: Id of the line of the order.
            amount: Pieces ordered.
            name: Name of the product on this order.
            price: Price of one piece, excluding VAT.
            remarks: Remarks on the line.

        Returns:
            The line as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON), 33 (a line of an order that is being processed cannot be added or removed).
        """
        return await self._call(
            _PRODUCTS_UPDATE,
            {"idorder": idorder, "idorder_product": idorder_product},
            body={"amount": amount, "name": name, "price": price, "remarks": remarks},
        )

    async def delete(self, idorder: int, idorder_product: int) -> None:
        """Remove a line from an order.

        For an order in `concept`. Once it is being processed the call is refused with code 33, before 29
        February 2024 with code 20; for `expected` it is not documented.

        `DELETE /orders/{idorder}/products/{idorder_product}`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            idorder: Id of the order.
            idorder_product: Id of the line of the order.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 33 (a line of an
                order that is being processed cannot be added or removed).
        """
        return await self._call(_PRODUCTS_DELETE, {"idorder": idorder, "idorder_product": idorder_product})


class OrdersOrderFields(Resource):
    """Calls of `orders.order_fields`: list, update, delete."""

    def list(self, idorder: int) -> builtins.list[OrderFieldValue]:
        """List the field values of an order.

        `GET /orders/{idorder}/orderfields`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.

        Returns:
            The values.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_ORDER_FIELDS_LIST, {"idorder": idorder})

    def update(self, idorder: int, idorderfield: int, *, value: str) -> Any:
        """Set a field value of an order.

        One field for each call. `orders.create` and `orders.update` take several at once.

        `PUT /orders/{idorder}/orderfields/{idorderfield}`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.
            idorderfield: Id of the order field.
            value: Its value for this order. Several values of a field of the type `multicheckbox` are
                joined with `;`.

        Returns:
            What it answers is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(
            _ORDER_FIELDS_UPDATE, {"idorder": idorder, "idorderfield": idorderfield}, body={"value": value}
        )

    def delete(self, idorder: int, idorderfield: int) -> None:
        """Delete a field value of an order.

        `DELETE /orders/{idorder}/orderfields/{idorderfield}`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.
            idorderfield: Id of the order field.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_ORDER_FIELDS_DELETE, {"idorder": idorder, "idorderfield": idorderfield})


class AsyncOrdersOrderFields(AsyncResource):
    """Calls of `orders.order_fields`: list, update, delete."""

    async def list(self, idorder: int) -> builtins.list[OrderFieldValue]:
        """List the field values of an order.

        `GET /orders/{idorder}/orderfields`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.

        Returns:
            The values.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_ORDER_FIELDS_LIST, {"idorder": idorder})

    async def update(self, idorder: int, idorderfield: int, *, value: str) -> Any:
        """Set a field value of an order.

        One field for each call. `orders.create` and `orders.update` take several at once.

        `PUT /orders/{idorder}/orderfields/{idorderfield}`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.
            idorderfield: Id of the order field.
            value: Its value for this order. Several values of a field of the type `multicheckbox` are
                joined with `;`.

        Returns:
            What it answers is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(
            _ORDER_FIELDS_UPDATE, {"idorder": idorder, "idorderfield": idorderfield}, body={"value": value}
        )

    async def delete(self, idorder: int, idorderfield: int) -> None:
        """Delete a field value of an order.

        `DELETE /orders/{idorder}/orderfields/{idorderfield}`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.
            idorderfield: Id of the order field.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_ORDER_FIELDS_DELETE, {"idorder": idorder, "idorderfield": idorderfield})


class OrdersTags(Resource):
    """Calls of `orders.tags`: list, add, remove."""

    def list(self, idorder: int) -> builtins.list[Tag]:
        """List the tags of an order.

        An array, whereas the order itself shows its tags as a map.

        `GET /orders/{idorder}/tags`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.

        Returns:
            The tags.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_TAGS_LIST, {"idorder": idorder})

    def add(self, idorder: int, *, idtag: int) -> Tag:
        """Add a tag to an order.

        `POST /orders/{idorder}/tags`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.
            idtag: Id of the tag to put on the object.

        Returns:
            The tag.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(_TAGS_ADD, {"idorder": idorder}, body={"idtag": idtag})

    def remove(self, idorder: int, idtag: int) -> None:
        """Remove a tag from an order.

        `DELETE /orders/{idorder}/tags/{idtag}`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.
            idtag: Id of the tag.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_TAGS_REMOVE, {"idorder": idorder, "idtag": idtag})


class AsyncOrdersTags(AsyncResource):
    """Calls of `orders.tags`: list, add, remove."""

    async def list(self, idorder: int) -> builtins.list[Tag]:
        """List the tags of an order.

        An array, whereas the order itself shows its tags as a map.

        `GET /orders/{idorder}/tags`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.

        Returns:
            The tags.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_TAGS_LIST, {"idorder": idorder})

    async def add(self, idorder: int, *, idtag: int) -> Tag:
        """Add a tag to an order.

        `POST /orders/{idorder}/tags`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.
            idtag: Id of the tag to put on the object.

        Returns:
            The tag.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(_TAGS_ADD, {"idorder": idorder}, body={"idtag": idtag})

    async def remove(self, idorder: int, idtag: int) -> None:
        """Remove a tag from an order.

        `DELETE /orders/{idorder}/tags/{idtag}`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.
            idtag: Id of the tag.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_TAGS_REMOVE, {"idorder": idorder, "idtag": idtag})


class OrdersNotes(Resource):
    """Calls of `orders.notes`: list, create."""

    def list(self, idorder: int) -> builtins.list[OrderNote]:
        """Deprecated. List the notes of an order.

        Use `orders.comments.list` instead. One survey calls notes deprecated, not Picqer itself; whether
        comments show the same entries is not documented.

        Picqer's list for keys of fulfilment customers has notes and not comments.

        `GET /orders/{idorder}/notes`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            idorder: Id of the order.

        Returns:
            The notes.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_NOTES_LIST, {"idorder": idorder})

    def create(self, idorder: int, *, note: str) -> OrderNote:
        """Deprecated. Add a note to an order.

        Use `orders.comments.create` instead. One survey calls notes deprecated, not Picqer itself; whether
        comments show the same entries is not documented.

        Picqer's list for keys of fulfilment customers has notes and not comments.

        `POST /orders/{idorder}/notes`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            idorder: Id of the order.
            note: The text of the note.

        Returns:
            The new note.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(_NOTES_CREATE, {"idorder": idorder}, body={"note": note})


class AsyncOrdersNotes(AsyncResource):
    """Calls of `orders.notes`: list, create."""

    async def list(self, idorder: int) -> builtins.list[OrderNote]:
        """Deprecated. List the notes of an order.

        Use `orders.comments.list` instead. One survey calls notes deprecated, not Picqer itself; whether
        comments show the same entries is not documented.

        Picqer's list for keys of fulfilment customers has notes and not comments.

        `GET /orders/{idorder}/notes`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            idorder: Id of the order.

        Returns:
            The notes.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_NOTES_LIST, {"idorder": idorder})

    async def create(self, idorder: int, *, note: str) -> OrderNote:
        """Deprecated. Add a note to an order.

        Use `orders.comments.create` instead. One survey calls notes deprecated, not Picqer itself; whether
        comments show the same entries is not documented.

        Picqer's list for keys of fulfilment customers has notes and not comments.

        `POST /orders/{idorder}/notes`, see https://picqer.com/en/api/orders. A fulfilment key may call this.

        Args:
            idorder: Id of the order.
            note: The text of the note.

        Returns:
            The new note.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(_NOTES_CREATE, {"idorder": idorder}, body={"note": note})


class OrdersComments(Resource):
    """Calls of `orders.comments`: list, create."""

    def list(self, idorder: int) -> builtins.list[Comment]:
        """List the comments on an order.

        `GET /orders/{idorder}/comments`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.

        Returns:
            The comments.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_COMMENTS_LIST, {"idorder": idorder})

    def create(
        self,
        idorder: int,
        *,
        body: str,
        show_at_related: bool | UnsetType = UNSET,
        is_visible_fulfilment: bool | UnsetType = UNSET,
    ) -> Comment:
        """Add a comment to an order.

        `POST /orders/{idorder}/comments`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.
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
            {"idorder": idorder},
            body={"body": body, "show_at_related": show_at_related, "is_visible_fulfilment": is_visible_fulfilment},
        )


class AsyncOrdersComments(AsyncResource):
    """Calls of `orders.comments`: list, create."""

    async def list(self, idorder: int) -> builtins.list[Comment]:
        """List the comments on an order.

        `GET /orders/{idorder}/comments`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.

        Returns:
            The comments.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_COMMENTS_LIST, {"idorder": idorder})

    async def create(
        self,
        idorder: int,
        *,
        body: str,
        show_at_related: bool | UnsetType = UNSET,
        is_visible_fulfilment: bool | UnsetType = UNSET,
    ) -> Comment:
        """Add a comment to an order.

        `POST /orders/{idorder}/comments`, see https://picqer.com/en/api/orders.

        Args:
            idorder: Id of the order.
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
            {"idorder": idorder},
            body={"body": body, "show_at_related": show_at_related, "is_visible_fulfilment": is_visible_fulfilment},
        )
