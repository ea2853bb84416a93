# Generated from spec/ by `make generate`. Do not edit.
"""Orders to suppliers: from concept over purchased to received.

Picqer's page: https://picqer.com/en/api/purchaseorders
"""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from types import NoneType
from typing import Any

from picqer._runtime.operation import ANYTHING, Choice, Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer._runtime.unset import UNSET, UnsetType
from picqer.models.comments import Comment
from picqer.models.purchase_orders import (
    PurchaseOrder,
    PurchaseOrderLanguage,
    PurchaseOrderProduct,
    PurchaseOrderProductCreateInput,
    PurchaseOrderStatus,
)
from picqer.models.receipts import Receipt

__all__ = [
    "AsyncPurchaseOrders",
    "AsyncPurchaseOrdersComments",
    "AsyncPurchaseOrdersProducts",
    "AsyncPurchaseOrdersReceipts",
    "PurchaseOrders",
    "PurchaseOrdersComments",
    "PurchaseOrdersProducts",
    "PurchaseOrdersReceipts",
]

_LIST = Operation(
    "purchase_orders.list",
    "GET",
    "/purchaseorders",
    builtins.list[PurchaseOrder],
    page_size=100,
    row_id="idpurchaseorder",
    fulfilment_key=True,
)
_CREATE = Operation(
    "purchase_orders.create",
    "POST",
    "/purchaseorders",
    PurchaseOrder,
    fulfilment_key=True,
    choices=(Choice((("idsupplier",), ("supplier_name",)), exclusive=False),),
)
_GET = Operation("purchase_orders.get", "GET", "/purchaseorders/{idpurchaseorder}", PurchaseOrder, fulfilment_key=True)
_UPDATE = Operation(
    "purchase_orders.update", "PUT", "/purchaseorders/{idpurchaseorder}", PurchaseOrder, fulfilment_key=True
)
_MARK_AS_PURCHASED = Operation(
    "purchase_orders.mark_as_purchased",
    "POST",
    "/purchaseorders/{idpurchaseorder}/mark-as-purchased",
    PurchaseOrder,
    fulfilment_key=True,
)
_CLOSE = Operation("purchase_orders.close", "POST", "/purchaseorders/{idpurchaseorder}/close", ANYTHING)
_CANCEL = Operation(
    "purchase_orders.cancel", "POST", "/purchaseorders/{idpurchaseorder}/cancel", ANYTHING, fulfilment_key=True
)
_PRODUCTS_LIST = Operation(
    "purchase_orders.products.list",
    "GET",
    "/purchaseorders/{idpurchaseorder}/products",
    builtins.list[PurchaseOrderProduct],
    fulfilment_key=True,
)
_PRODUCTS_CREATE = Operation(
    "purchase_orders.products.create",
    "POST",
    "/purchaseorders/{idpurchaseorder}/products",
    PurchaseOrderProduct,
    fulfilment_key=True,
)
_PRODUCTS_GET = Operation(
    "purchase_orders.products.get",
    "GET",
    "/purchaseorders/{idpurchaseorder}/products/{idpurchaseorder_product}",
    PurchaseOrderProduct,
    fulfilment_key=True,
)
_PRODUCTS_UPDATE = Operation(
    "purchase_orders.products.update",
    "PUT",
    "/purchaseorders/{idpurchaseorder}/products/{idpurchaseorder_product}",
    PurchaseOrderProduct,
    fulfilment_key=True,
)
_PRODUCTS_DELETE = Operation(
    "purchase_orders.products.delete",
    "DELETE",
    "/purchaseorders/{idpurchaseorder}/products/{idpurchaseorder_product}",
    NoneType,
    fulfilment_key=True,
)
_RECEIPTS_LIST = Operation(
    "purchase_orders.receipts.list",
    "GET",
    "/purchaseorders/{idpurchaseorder}/receipts",
    builtins.list[Receipt],
    fulfilment_key=True,
)
_RECEIPTS_CREATE = Operation(
    "purchase_orders.receipts.create", "POST", "/purchaseorders/{idpurchaseorder}/receipts", Receipt
)
_RECEIPTS_GET = Operation(
    "purchase_orders.receipts.get",
    "GET",
    "/purchaseorders/{idpurchaseorder}/receipts/{idreceipt}",
    Receipt,
    fulfilment_key=True,
)
_COMMENTS_LIST = Operation(
    "purchase_orders.comments.list", "GET", "/purchaseorders/{idpurchaseorder}/comments", builtins.list[Comment]
)
_COMMENTS_CREATE = Operation(
    "purchase_orders.comments.create", "POST", "/purchaseorders/{idpurchaseorder}/comments", Comment
)


class PurchaseOrders(Resource):
    """Orders to suppliers: from concept over purchased to received."""

    @cached_property
    def products(self) -> PurchaseOrdersProducts:
        """Calls of `purchase_orders.products`: list, create, get, update, delete."""
        return PurchaseOrdersProducts(self._sender)

    @cached_property
    def receipts(self) -> PurchaseOrdersReceipts:
        """Calls of `purchase_orders.receipts`: list, create, get."""
        return PurchaseOrdersReceipts(self._sender)

    @cached_property
    def comments(self) -> PurchaseOrdersComments:
        """Calls of `purchase_orders.comments`: list, create."""
        return PurchaseOrdersComments(self._sender)

    def list(
        self,
        *,
        status: PurchaseOrderStatus | None = None,
        idwarehouse: int | None = None,
        updated_after: datetime | None = None,
        idsupplier: int | None = None,
        search: str | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> Pages[PurchaseOrder]:
        """List purchase orders.

        The purchase orders come with their lines. Picqer documents no filters; these are known from other
        programs.

        `GET /purchaseorders`, see https://picqer.com/en/api/purchaseorders. A fulfilment key may call this.

        Args:
            status: Only purchase orders in this status.
            idwarehouse: Only purchase orders for this warehouse.
            updated_after: Only purchase orders that changed after this time. Whether one of exactly this
                time is among them is not documented; ask from a little earlier.
            idsupplier: Only purchase orders to this supplier.
            search: Only purchase orders with this text. Which fields are searched is not documented.
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
                "status": status,
                "idwarehouse": idwarehouse,
                "updated_after": updated_after,
                "idsupplier": idsupplier,
                "search": search,
            },
            offset=offset,
            limit=limit,
        )

    def create(
        self,
        *,
        products: Sequence[PurchaseOrderProductCreateInput],
        idsupplier: int | UnsetType | None = UNSET,
        supplier_name: str | UnsetType | None = UNSET,
        idwarehouse: int | UnsetType = UNSET,
        idfulfilment_customer: int | UnsetType | None = UNSET,
        idtemplate: int | UnsetType | None = UNSET,
        supplier_orderid: str | UnsetType | None = UNSET,
        remarks: str | UnsetType | None = UNSET,
        delivery_date: date | UnsetType | None = UNSET,
        language: PurchaseOrderLanguage | UnsetType = UNSET,
    ) -> PurchaseOrder:
        """Create a purchase order.

        It begins as a concept. Send `idsupplier`, or `supplier_name` for a supplier that is not in the list
        of suppliers.

        Give at least one of `idsupplier` and `supplier_name`.

        `POST /purchaseorders`, see https://picqer.com/en/api/purchaseorders. A fulfilment key may call this.

        Args:
            products: What is ordered, one line for each product.
            idsupplier: Supplier of the products. null when only `supplier_name` says who it is.
            supplier_name: Name of a supplier that is not in the list of suppliers. null when `idsupplier`
                says who it is.
            idwarehouse: Warehouse that the products go to. Left out for the warehouse with the highest
                priority that accepts orders.
            idfulfilment_customer: Fulfilment customer that this order belongs to. Only for accounts with
                fulfilment features.
            idtemplate: Template of the document. null or left out for the default template.
            supplier_orderid: Number that the supplier gave this order.
            remarks: Remarks, printed on the document. Without any the answer has empty text or null.
            delivery_date: Day on which the delivery is expected.
            language: Language that the supplier is addressed in.

        Returns:
            The new purchase order.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                22 (the body is not valid JSON).
        """
        return self._call(
            _CREATE,
            {},
            body={
                "idsupplier": idsupplier,
                "supplier_name": supplier_name,
                "idwarehouse": idwarehouse,
                "idfulfilment_customer": idfulfilment_customer,
                "idtemplate": idtemplate,
                "supplier_orderid": supplier_orderid,
                "remarks": remarks,
                "delivery_date": delivery_date,
                "language": language,
                "products": products,
            },
        )

    def get(self, idpurchaseorder: int) -> PurchaseOrder:
        """Get a purchase order.

        `GET /purchaseorders/{idpurchaseorder}`, see https://picqer.com/en/api/purchaseorders. A fulfilment key may call this.

        Args:
            idpurchaseorder: Id of the purchase order.

        Returns:
            The purchase order.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idpurchaseorder": idpurchaseorder})

    def update(
        self,
        idpurchaseorder: int,
        *,
        idtemplate: int | UnsetType | None = UNSET,
        supplier_orderid: str | UnsetType | None = UNSET,
        remarks: str | UnsetType | None = UNSET,
        delivery_date: date | UnsetType | None = UNSET,
        language: PurchaseOrderLanguage | UnsetType = UNSET,
    ) -> PurchaseOrder:
        """Update a purchase order.

        Fields that are not sent keep their values. The lines have calls of their own.

        One connector also sends `supplier_name` and `products`; whether Picqer takes them here is not
        documented.

        `PUT /purchaseorders/{idpurchaseorder}`, see https://picqer.com/en/api/purchaseorders. A fulfilment key may call this.

        Args:
            idpurchaseorder: Id of the purchase order.
            idtemplate: Template of the document. null or left out for the default template.
            supplier_orderid: Number that the supplier gave this order.
            remarks: Remarks, printed on the document. Without any the answer has empty text or null.
            delivery_date: Day on which the delivery is expected.
            language: Language that the supplier is addressed in.

        Returns:
            The purchase order as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return self._call(
            _UPDATE,
            {"idpurchaseorder": idpurchaseorder},
            body={
                "idtemplate": idtemplate,
                "supplier_orderid": supplier_orderid,
                "remarks": remarks,
                "delivery_date": delivery_date,
                "language": language,
            },
        )

    def mark_as_purchased(self, idpurchaseorder: int) -> PurchaseOrder:
        """Mark a purchase order as purchased.

        A concept becomes purchased, and from then on its products count as expected stock. In which other
        statuses the call is refused is not documented.

        `POST /purchaseorders/{idpurchaseorder}/mark-as-purchased`, see https://picqer.com/en/api/purchaseorders. A fulfilment key may call this.

        Args:
            idpurchaseorder: Id of the purchase order.

        Returns:
            The purchase order, which is purchased now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 21 (the item was
                not found, or its status does not allow this).
        """
        return self._call(_MARK_AS_PURCHASED, {"idpurchaseorder": idpurchaseorder})

    def close(self, idpurchaseorder: int) -> Any:
        """Close a purchase order that was not wholly received.

        Nothing more is expected of it. Which status it gets, likely `received`, and in which statuses the
        call is refused is not documented.

        `POST /purchaseorders/{idpurchaseorder}/close`, see https://picqer.com/en/api/purchaseorders.

        Args:
            idpurchaseorder: Id of the purchase order.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_CLOSE, {"idpurchaseorder": idpurchaseorder})

    def cancel(self, idpurchaseorder: int) -> Any:
        """Cancel a purchase order.

        In which statuses the call is refused is not documented.

        `POST /purchaseorders/{idpurchaseorder}/cancel`, see https://picqer.com/en/api/purchaseorders. A fulfilment key may call this.

        Args:
            idpurchaseorder: Id of the purchase order.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_CANCEL, {"idpurchaseorder": idpurchaseorder})


class AsyncPurchaseOrders(AsyncResource):
    """Orders to suppliers: from concept over purchased to received."""

    @cached_property
    def products(self) -> AsyncPurchaseOrdersProducts:
        """Calls of `purchase_orders.products`: list, create, get, update, delete."""
        return AsyncPurchaseOrdersProducts(self._sender)

    @cached_property
    def receipts(self) -> AsyncPurchaseOrdersReceipts:
        """Calls of `purchase_orders.receipts`: list, create, get."""
        return AsyncPurchaseOrdersReceipts(self._sender)

    @cached_property
    def comments(self) -> AsyncPurchaseOrdersComments:
        """Calls of `purchase_orders.comments`: list, create."""
        return AsyncPurchaseOrdersComments(self._sender)

    def list(
        self,
        *,
        status: PurchaseOrderStatus | None = None,
        idwarehouse: int | None = None,
        updated_after: datetime | None = None,
        idsupplier: int | None = None,
        search: str | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> AsyncPages[PurchaseOrder]:
        """List purchase orders.

        The purchase orders come with their lines. Picqer documents no filters; these are known from other
        programs.

        `GET /purchaseorders`, see https://picqer.com/en/api/purchaseorders. A fulfilment key may call this.

        Args:
            status: Only purchase orders in this status.
            idwarehouse: Only purchase orders for this warehouse.
            updated_after: Only purchase orders that changed after this time. Whether one of exactly this
                time is among them is not documented; ask from a little earlier.
            idsupplier: Only purchase orders to this supplier.
            search: Only purchase orders with this text. Which fields are searched is not documented.
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
                "status": status,
                "idwarehouse": idwarehouse,
                "updated_after": updated_after,
                "idsupplier": idsupplier,
                "search": search,
            },
            offset=offset,
            limit=limit,
        )

    async def create(
        self,
        *,
        products: Sequence[PurchaseOrderProductCreateInput],
        idsupplier: int | UnsetType | None = UNSET,
        supplier_name: str | UnsetType | None = UNSET,
        idwarehouse: int | UnsetType = UNSET,
        idfulfilment_customer: int | UnsetType | None = UNSET,
        idtemplate: int | UnsetType | None = UNSET,
        supplier_orderid: str | UnsetType | None = UNSET,
        remarks: str | UnsetType | None = UNSET,
        delivery_date: date | UnsetType | None = UNSET,
        language: PurchaseOrderLanguage | UnsetType = UNSET,
    ) -> PurchaseOrder:
        """Create a purchase order.

        It begins as a concept. Send `idsupplier`, or `supplier_name` for a supplier that is not in the list
        of suppliers.

        Give at least one of `idsupplier` and `supplier_name`.

        `POST /purchaseorders`, see https://picqer.com/en/api/purchaseorders. A fulfilment key may call this.

        Args:
            products: What is ordered, one line for each product.
            idsupplier: Supplier of the products. null when only `supplier_name` says who it is.
            supplier_name: Name of a supplier that is not in the list of suppliers. null when `idsupplier`
                says who it is.
            idwarehouse: Warehouse that the products go to. Left out for the warehouse with the highest
                priority that accepts orders.
            idfulfilment_customer: Fulfilment customer that this order belongs to. Only for accounts with
                fulfilment features.
            idtemplate: Template of the document. null or left out for the default template.
            supplier_orderid: Number that the supplier gave this order.
            remarks: Remarks, printed on the document. Without any the answer has empty text or null.
            delivery_date: Day on which the delivery is expected.
            language: Language that the supplier is addressed in.

        Returns:
            The new purchase order.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                22 (the body is not valid JSON).
        """
        return await self._call(
            _CREATE,
            {},
            body={
                "idsupplier": idsupplier,
                "supplier_name": supplier_name,
                "idwarehouse": idwarehouse,
                "idfulfilment_customer": idfulfilment_customer,
                "idtemplate": idtemplate,
                "supplier_orderid": supplier_orderid,
                "remarks": remarks,
                "delivery_date": delivery_date,
                "language": language,
                "products": products,
            },
        )

    async def get(self, idpurchaseorder: int) -> PurchaseOrder:
        """Get a purchase order.

        `GET /purchaseorders/{idpurchaseorder}`, see https://picqer.com/en/api/purchaseorders. A fulfilment key may call this.

        Args:
            idpurchaseorder: Id of the purchase order.

        Returns:
            The purchase order.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idpurchaseorder": idpurchaseorder})

    async def update(
        self,
        idpurchaseorder: int,
        *,
        idtemplate: int | UnsetType | None = UNSET,
        supplier_orderid: str | UnsetType | None = UNSET,
        remarks: str | UnsetType | None = UNSET,
        delivery_date: date | UnsetType | None = UNSET,
        language: PurchaseOrderLanguage | UnsetType = UNSET,
    ) -> PurchaseOrder:
        """Update a purchase order.

        Fields that are not sent keep their values. The lines have calls of their own.

        One connector also sends `supplier_name` and `products`; whether Picqer takes them here is not
        documented.

        `PUT /purchaseorders/{idpurchaseorder}`, see https://picqer.com/en/api/purchaseorders. A fulfilment key may call this.

        Args:
            idpurchaseorder: Id of the purchase order.
            idtemplate: Template of the document. null or left out for the default template.
            supplier_orderid: Number that the supplier gave this order.
            remarks: Remarks, printed on the document. Without any the answer has empty text or null.
            delivery_date: Day on which the delivery is expected.
            language: Language that the supplier is addressed in.

        Returns:
            The purchase order as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return await self._call(
            _UPDATE,
            {"idpurchaseorder": idpurchaseorder},
            body={
                "idtemplate": idtemplate,
                "supplier_orderid": supplier_orderid,
                "remarks": remarks,
                "delivery_date": delivery_date,
                "language": language,
            },
        )

    async def mark_as_purchased(self, idpurchaseorder: int) -> PurchaseOrder:
        """Mark a purchase order as purchased.

        A concept becomes purchased, and from then on its products count as expected stock. In which other
        statuses the call is refused is not documented.

        `POST /purchaseorders/{idpurchaseorder}/mark-as-purchased`, see https://picqer.com/en/api/purchaseorders. A fulfilment key may call this.

        Args:
            idpurchaseorder: Id of the purchase order.

        Returns:
            The purchase order, which is purchased now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 21 (the item was
                not found, or its status does not allow this).
        """
        return await self._call(_MARK_AS_PURCHASED, {"idpurchaseorder": idpurchaseorder})

    async def close(self, idpurchaseorder: int) -> Any:
        """Close a purchase order that was not wholly received.

        Nothing more is expected of it. Which status it gets, likely `received`, and in which statuses the
        call is refused is not documented.

        `POST /purchaseorders/{idpurchaseorder}/close`, see https://picqer.com/en/api/purchaseorders.

        Args:
            idpurchaseorder: Id of the purchase order.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_CLOSE, {"idpurchaseorder": idpurchaseorder})

    async def cancel(self, idpurchaseorder: int) -> Any:
        """Cancel a purchase order.

        In which statuses the call is refused is not documented.

        `POST /purchaseorders/{idpurchaseorder}/cancel`, see https://picqer.com/en/api/purchaseorders. A fulfilment key may call this.

        Args:
            idpurchaseorder: Id of the purchase order.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_CANCEL, {"idpurchaseorder": idpurchaseorder})


class PurchaseOrdersProducts(Resource):
    """Calls of `purchase_orders.products`: list, create, get, update, delete."""

    def list(self, idpurchaseorder: int) -> builtins.list[PurchaseOrderProduct]:
        """List the lines of a purchase order.

        `GET /purchaseorders/{idpurchaseorder}/products`, see https://picqer.com/en/api/purchaseorders. A fulfilment key may call this.

        Args:
            idpurchaseorder: Id of the purchase order.

        Returns:
            The lines.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_PRODUCTS_LIST, {"idpurchaseorder": idpurchaseorder})

    def create(
        self,
        idpurchaseorder: int,
        *,
        idproduct: int,
        amount: int,
        price: Decimal | float | UnsetType = UNSET,
        delivery_date: date | UnsetType | None = UNSET,
    ) -> PurchaseOrderProduct:
        """Add a line to a purchase order.

        Whether this works once the order is purchased is not documented.

        `POST /purchaseorders/{idpurchaseorder}/products`, see https://picqer.com/en/api/purchaseorders. A fulfilment key may call this.

        Args:
            idpurchaseorder: Id of the purchase order.
            idproduct: Product that is ordered.
            amount: Pieces ordered.
            price: Purchase price of a piece, excluding VAT. Sent, it takes the place of the usual price.
            delivery_date: Day on which this line is expected, where it differs from the order's.

        Returns:
            The new line.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(
            _PRODUCTS_CREATE,
            {"idpurchaseorder": idpurchaseorder},
            body={"idproduct": idproduct, "amount": amount, "price": price, "delivery_date": delivery_date},
        )

    def get(self, idpurchaseorder: int, idpurchaseorder_product: int) -> PurchaseOrderProduct:
        """Get a line of a purchase order.

        `GET /purchaseorders/{idpurchaseorder}/products/{idpurchaseorder_product}`, see https://picqer.com/en/api/purchaseorders. A fulfilment key may call this.

        Args:
            idpurchaseorder: Id of the purchase order.
            idpurchaseorder_product: Id of the line.

        Returns:
            The line.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(
            _PRODUCTS_GET, {"idpurchaseorder": idpurchaseorder, "idpurchaseorder_product": idpurchaseorder_product}
        )

    def update(
        self,
        idpurchaseorder: int,
        idpurchaseorder_product: int,
        *,
        amount: int | UnsetType = UNSET,
        price: Decimal | float | UnsetType = UNSET,
        delivery_date: date | UnsetType | None = UNSET,
    ) -> PurchaseOrderProduct:
        """Update a line of a purchase order.

        Fields that are not sent keep their values. Whether this works once the order is purchased is not
        documented.

        `PUT /purchaseorders/{idpurchaseorder}/products/{idpurchaseorder_product}`, see https://picqer.com/en/api/purchaseorders. A fulfilment key may call this.

        Args:
            idpurchaseorder: Id of the purchase order.
            idpurchaseorder_product: Id of the line.
            amount: Pieces ordered.
            price: Purchase price of a piece, excluding VAT. Sent, it takes the place of the usual price.
            delivery_date: Day on which this line is expected, where it differs from the order's.

        Returns:
            The line as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON), 27 (the product is not on the purchase order).
        """
        return self._call(
            _PRODUCTS_UPDATE,
            {"idpurchaseorder": idpurchaseorder, "idpurchaseorder_product": idpurchaseorder_product},
            body={"amount": amount, "price": price, "delivery_date": delivery_date},
        )

    def delete(self, idpurchaseorder: int, idpurchaseorder_product: int) -> None:
        """Delete a line of a purchase order.

        `DELETE /purchaseorders/{idpurchaseorder}/products/{idpurchaseorder_product}`, see https://picqer.com/en/api/purchaseorders. A fulfilment key may call this.

        Args:
            idpurchaseorder: Id of the purchase order.
            idpurchaseorder_product: Id of the line.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(
            _PRODUCTS_DELETE, {"idpurchaseorder": idpurchaseorder, "idpurchaseorder_product": idpurchaseorder_product}
        )


class AsyncPurchaseOrdersProducts(AsyncResource):
    """Calls of `purchase_orders.products`: list, create, get, update, delete."""

    async def list(self, idpurchaseorder: int) -> builtins.list[PurchaseOrderProduct]:
        """List the lines of a purchase order.

        `GET /purchaseorders/{idpurchaseorder}/products`, see https://picqer.com/en/api/purchaseorders. A fulfilment key may call this.

        Args:
            idpurchaseorder: Id of the purchase order.

        Returns:
            The lines.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_PRODUCTS_LIST, {"idpurchaseorder": idpurchaseorder})

    async def create(
        self,
        idpurchaseorder: int,
        *,
        idproduct: int,
        amount: int,
        price: Decimal | float | UnsetType = UNSET,
        delivery_date: date | UnsetType | None = UNSET,
    ) -> PurchaseOrderProduct:
        """Add a line to a purchase order.

        Whether this works once the order is purchased is not documented.

        `POST /purchaseorders/{idpurchaseorder}/products`, see https://picqer.com/en/api/purchaseorders. A fulfilment key may call this.

        Args:
            idpurchaseorder: Id of the purchase order.
            idproduct: Product that is ordered.
            amount: Pieces ordered.
            price: Purchase price of a piece, excluding VAT. Sent, it takes the place of the usual price.
            delivery_date: Day on which this line is expected, where it differs from the order's.

        Returns:
            The new line.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(
            _PRODUCTS_CREATE,
            {"idpurchaseorder": idpurchaseorder},
            body={"idproduct": idproduct, "amount": amount, "price": price, "delivery_date": delivery_date},
        )

    async def get(self, idpurchaseorder: int, idpurchaseorder_product: int) -> PurchaseOrderProduct:
        """Get a line of a purchase order.

        `GET /purchaseorders/{idpurchaseorder}/products/{idpurchaseorder_product}`, see https://picqer.com/en/api/purchaseorders. A fulfilment key may call this.

        Args:
            idpurchaseorder: Id of the purchase order.
            idpurchaseorder_product: Id of the line.

        Returns:
            The line.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(
            _PRODUCTS_GET, {"idpurchaseorder": idpurchaseorder, "idpurchaseorder_product": idpurchaseorder_product}
        )

    async def update(
        self,
        idpurchaseorder: int,
        idpurchaseorder_product: int,
        *,
        amount: int | UnsetType = UNSET,
        price: Decimal | float | UnsetType = UNSET,
        delivery_date: date | UnsetType | None = UNSET,
    ) -> PurchaseOrderProduct:
        """Update a line of a purchase order.

        Fields that are not sent keep their values. Whether this works once the order is purchased is not
        documented.

        `PUT /purchaseorders/{idpurchaseorder}/products/{idpurchaseorder_product}`, see https://picqer.com/en/api/purchaseorders. A fulfilment key may call this.

        Args:
            idpurchaseorder: Id of the purchase order.
            idpurchaseorder_product: Id of the line.
            amount: Pieces ordered.
            price: Purchase price of a piece, excluding VAT. Sent, it takes the place of the usual price.
            delivery_date: Day on which this line is expected, where it differs from the order's.

        Returns:
            The line as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON), 27 (the product is not on the purchase order).
        """
        return await self._call(
            _PRODUCTS_UPDATE,
            {"idpurchaseorder": idpurchaseorder, "idpurchaseorder_product": idpurchaseorder_product},
            body={"amount": amount, "price": price, "delivery_date": delivery_date},
        )

    async def delete(self, idpurchaseorder: int, idpurchaseorder_product: int) -> None:
        """Delete a line of a purchase order.

        `DELETE /purchaseorders/{idpurchaseorder}/products/{idpurchaseorder_product}`, see https://picqer.com/en/api/purchaseorders. A fulfilment key may call this.

        Args:
            idpurchaseorder: Id of the purchase order.
            idpurchaseorder_product: Id of the line.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(
            _PRODUCTS_DELETE, {"idpurchaseorder": idpurchaseorder, "idpurchaseorder_product": idpurchaseorder_product}
        )


class PurchaseOrdersReceipts(Resource):
    """Calls of `purchase_orders.receipts`: list, create, get."""

    def list(self, idpurchaseorder: int) -> builtins.list[Receipt]:
        """Deprecated. List the receipts of a purchase order the old way.

        Use `receipts.list` with `idpurchaseorder` instead. A key of a fulfilment customer cannot call the
        resource receipts, so for it this stays the only way. The fields are taken to be those of receipts of
        version 1; no source shows them.

        `GET /purchaseorders/{idpurchaseorder}/receipts`, see https://picqer.com/en/api/purchaseorders. A fulfilment key may call this.

        Args:
            idpurchaseorder: Id of the purchase order.

        Returns:
            The receipts.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_RECEIPTS_LIST, {"idpurchaseorder": idpurchaseorder})

    def create(self, idpurchaseorder: int) -> Receipt:
        """Deprecated. Create a receipt for a purchase order the old way.

        Use `receipts.create` instead. The PHP client sends a body that no source shows, and the fields of the
        answer are taken to be those of receipts of version 1.

        `POST /purchaseorders/{idpurchaseorder}/receipts`, see https://picqer.com/en/api/purchaseorders.

        Args:
            idpurchaseorder: Id of the purchase order.

        Returns:
            The new receipt.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_RECEIPTS_CREATE, {"idpurchaseorder": idpurchaseorder})

    def get(self, idpurchaseorder: int, idreceipt: int) -> Receipt:
        """Deprecated. Get a receipt of a purchase order the old way.

        Use `receipts.get` instead. A key of a fulfilment customer cannot call the resource receipts, so for
        it this stays the only way. The fields are taken to be those of receipts of version 1; no source shows
        them.

        `GET /purchaseorders/{idpurchaseorder}/receipts/{idreceipt}`, see https://picqer.com/en/api/purchaseorders. A fulfilment key may call this.

        Args:
            idpurchaseorder: Id of the purchase order.
            idreceipt: Id of the receipt.

        Returns:
            The receipt.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_RECEIPTS_GET, {"idpurchaseorder": idpurchaseorder, "idreceipt": idreceipt})


class AsyncPurchaseOrdersReceipts(AsyncResource):
    """Calls of `purchase_orders.receipts`: list, create, get."""

    async def list(self, idpurchaseorder: int) -> builtins.list[Receipt]:
        """Deprecated. List the receipts of a purchase order the old way.

        Use `receipts.list` with `idpurchaseorder` instead. A key of a fulfilment customer cannot call the
        resource receipts, so for it this stays the only way. The fields are taken to be those of receipts of
        version 1; no source shows them.

        `GET /purchaseorders/{idpurchaseorder}/receipts`, see https://picqer.com/en/api/purchaseorders. A fulfilment key may call this.

        Args:
            idpurchaseorder: Id of the purchase order.

        Returns:
            The receipts.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_RECEIPTS_LIST, {"idpurchaseorder": idpurchaseorder})

    async def create(self, idpurchaseorder: int) -> Receipt:
        """Deprecated. Create a receipt for a purchase order the old way.

        Use `receipts.create` instead. The PHP client sends a body that no source shows, and the fields of the
        answer are taken to be those of receipts of version 1.

        `POST /purchaseorders/{idpurchaseorder}/receipts`, see https://picqer.com/en/api/purchaseorders.

        Args:
            idpurchaseorder: Id of the purchase order.

        Returns:
            The new receipt.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_RECEIPTS_CREATE, {"idpurchaseorder": idpurchaseorder})

    async def get(self, idpurchaseorder: int, idreceipt: int) -> Receipt:
        """Deprecated. Get a receipt of a purchase order the old way.

        Use `receipts.get` instead. A key of a fulfilment customer cannot call the resource receipts, so for
        it this stays the only way. The fields are taken to be those of receipts of version 1; no source shows
        them.

        `GET /purchaseorders/{idpurchaseorder}/receipts/{idreceipt}`, see https://picqer.com/en/api/purchaseorders. A fulfilment key may call this.

        Args:
            idpurchaseorder: Id of the purchase order.
            idreceipt: Id of the receipt.

        Returns:
            The receipt.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_RECEIPTS_GET, {"idpurchaseorder": idpurchaseorder, "idreceipt": idreceipt})


class PurchaseOrdersComments(Resource):
    """Calls of `purchase_orders.comments`: list, create."""

    def list(self, idpurchaseorder: int) -> builtins.list[Comment]:
        """List the comments on a purchase order.

        `GET /purchaseorders/{idpurchaseorder}/comments`, see https://picqer.com/en/api/purchaseorders.

        Args:
            idpurchaseorder: Id of the purchase order.

        Returns:
            The comments.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_COMMENTS_LIST, {"idpurchaseorder": idpurchaseorder})

    def create(
        self,
        idpurchaseorder: int,
        *,
        body: str,
        show_at_related: bool | UnsetType = UNSET,
        is_visible_fulfilment: bool | UnsetType = UNSET,
    ) -> Comment:
        """Create a comment on a purchase order.

        `POST /purchaseorders/{idpurchaseorder}/comments`, see https://picqer.com/en/api/purchaseorders.

        Args:
            idpurchaseorder: Id of the purchase order.
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
            {"idpurchaseorder": idpurchaseorder},
            body={"body": body, "show_at_related": show_at_related, "is_visible_fulfilment": is_visible_fulfilment},
        )


class AsyncPurchaseOrdersComments(AsyncResource):
    """Calls of `purchase_orders.comments`: list, create."""

    async def list(self, idpurchaseorder: int) -> builtins.list[Comment]:
        """List the comments on a purchase order.

        `GET /purchaseorders/{idpurchaseorder}/comments`, see https://picqer.com/en/api/purchaseorders.

        Args:
            idpurchaseorder: Id of the purchase order.

        Returns:
            The comments.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_COMMENTS_LIST, {"idpurchaseorder": idpurchaseorder})

    async def create(
        self,
        idpurchaseorder: int,
        *,
        body: str,
        show_at_related: bool | UnsetType = UNSET,
        is_visible_fulfilment: bool | UnsetType = UNSET,
    ) -> Comment:
        """Create a comment on a purchase order.

        `POST /purchaseorders/{idpurchaseorder}/comments`, see https://picqer.com/en/api/purchaseorders.

        Args:
            idpurchaseorder: Id of the purchase order.
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
            {"idpurchaseorder": idpurchaseorder},
            body={"body": body, "show_at_related": show_at_related, "is_visible_fulfilment": is_visible_fulfilment},
        )
