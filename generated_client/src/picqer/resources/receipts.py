# Generated from spec/ by `make generate`. Do not edit.
"""Deliveries of suppliers as they are received into stock.

Picqer's page: https://picqer.com/en/api/receipts
"""

from __future__ import annotations

import builtins
from datetime import datetime
from functools import cached_property
from types import NoneType
from typing import Any

from picqer._runtime.operation import ANYTHING, Choice, Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer._runtime.unset import UNSET, UnsetType
from picqer.models.comments import Comment
from picqer.models.receipts import Receipt, ReceiptNewStatus, ReceiptProduct, ReceiptStatus, ReceiptStrategy

__all__ = [
    "AsyncReceipts",
    "AsyncReceiptsComments",
    "AsyncReceiptsExpectedProducts",
    "AsyncReceiptsProducts",
    "Receipts",
    "ReceiptsComments",
    "ReceiptsExpectedProducts",
    "ReceiptsProducts",
]

_LIST = Operation("receipts.list", "GET", "/receipts", builtins.list[Receipt], page_size=100, row_id="idreceipt")
_CREATE = Operation(
    "receipts.create",
    "POST",
    "/receipts",
    Receipt,
    choices=(Choice((("idpurchaseorder",), ("idsupplier",)), exclusive=False),),
)
_GET = Operation("receipts.get", "GET", "/receipts/{idreceipt}", Receipt)
_UPDATE = Operation("receipts.update", "PUT", "/receipts/{idreceipt}", Receipt)
_DELETE = Operation("receipts.delete", "DELETE", "/receipts/{idreceipt}", NoneType)
_MARK_ALL_RECEIVED = Operation("receipts.mark_all_received", "POST", "/receipts/{idreceipt}/mark-all-received", Receipt)
_EXPECTED_PRODUCTS_LIST = Operation(
    "receipts.expected_products.list", "GET", "/receipts/{idreceipt}/expected-products", ANYTHING
)
_EXPECTED_PRODUCTS_GET = Operation(
    "receipts.expected_products.get", "GET", "/receipts/{idreceipt}/expected-products/{idproduct}", ANYTHING
)
_PRODUCTS_CREATE = Operation("receipts.products.create", "POST", "/receipts/{idreceipt}/products", ReceiptProduct)
_PRODUCTS_REVERT = Operation(
    "receipts.products.revert", "POST", "/receipts/{idreceipt}/products/{idreceipt_product}/revert", ANYTHING
)
_PRODUCTS_UPDATE = Operation(
    "receipts.products.update", "PUT", "/receipts/{idreceipt}/products/{idreceipt_product}", ReceiptProduct
)
_COMMENTS_LIST = Operation("receipts.comments.list", "GET", "/receipts/{idreceipt}/comments", builtins.list[Comment])
_COMMENTS_CREATE = Operation("receipts.comments.create", "POST", "/receipts/{idreceipt}/comments", Comment)


class Receipts(Resource):
    """Deliveries of suppliers as they are received into stock."""

    @cached_property
    def expected_products(self) -> ReceiptsExpectedProducts:
        """Calls of `receipts.expected_products`: list, get."""
        return ReceiptsExpectedProducts(self._sender)

    @cached_property
    def products(self) -> ReceiptsProducts:
        """Calls of `receipts.products`: create, revert, update."""
        return ReceiptsProducts(self._sender)

    @cached_property
    def comments(self) -> ReceiptsComments:
        """Calls of `receipts.comments`: list, create."""
        return ReceiptsComments(self._sender)

    def list(
        self,
        *,
        receiptid: str | None = None,
        status: ReceiptStatus | None = None,
        idpurchaseorder: int | None = None,
        idsupplier: int | None = None,
        updated_after: datetime | None = None,
        completed_after: datetime | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> Pages[Receipt]:
        """List receipts.

        Receipts of both versions, with their products; `version` tells them apart. Picqer documents no
        filters; these are known from other programs.

        `GET /receipts`, see https://picqer.com/en/api/receipts.

        Args:
            receiptid: Only the receipt with this number. The answer is still a list.
            status: Only receipts in this status.
            idpurchaseorder: Only receipts for this purchase order.
            idsupplier: Only receipts of deliveries by this supplier.
            updated_after: Only receipts that changed after this time. Whether one of exactly this time is
                among them is not documented; ask from a little earlier.
            completed_after: Only receipts that were completed after this time. Whether one of exactly
                this time is among them is not documented; ask from a little earlier.
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
                "receiptid": receiptid,
                "status": status,
                "idpurchaseorder": idpurchaseorder,
                "idsupplier": idsupplier,
                "updated_after": updated_after,
                "completed_after": completed_after,
            },
            offset=offset,
            limit=limit,
        )

    def create(
        self,
        *,
        idpurchaseorder: int | UnsetType = UNSET,
        idsupplier: int | UnsetType = UNSET,
        idwarehouse: int | UnsetType = UNSET,
        version: int | UnsetType = UNSET,
        remarks: str | UnsetType | None = UNSET,
    ) -> Receipt:
        """Create a receipt.

        This begins the receiving of one purchase order, or of a supplier over several. Products then come in
        with `receipts.products.create`. Send `version` 2: version 1 is deprecated. What Picqer takes without
        it is not documented. Picqer says that the version can change until the first product is received;
        which call does that is not documented.

        Give at least one of `idpurchaseorder` and `idsupplier`.

        `POST /receipts`, see https://picqer.com/en/api/receipts.

        Args:
            idpurchaseorder: Purchase order that the products come from.
            idsupplier: Supplier that the products come from, when they belong to several purchase orders.
            idwarehouse: Warehouse that receives. Left out for the first warehouse.
            version: 1 or 2; version 1 is phased out in 2026.
            remarks: Deprecated. Remarks on a receipt of version 1. Use comments instead.

        Returns:
            The new receipt, in status `processing`.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                22 (the body is not valid JSON).
        """
        return self._call(
            _CREATE,
            {},
            body={
                "idpurchaseorder": idpurchaseorder,
                "idsupplier": idsupplier,
                "idwarehouse": idwarehouse,
                "version": version,
                "remarks": remarks,
            },
        )

    def get(self, idreceipt: int) -> Receipt:
        """Get a receipt.

        `GET /receipts/{idreceipt}`, see https://picqer.com/en/api/receipts.

        Args:
            idreceipt: Id of the receipt.

        Returns:
            The receipt.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idreceipt": idreceipt})

    def update(self, idreceipt: int, *, status: ReceiptNewStatus) -> Receipt:
        """Complete a receipt.

        The only change is to `completed`. Picqer carries it out in the background, so the answer still says
        `processing`: get the receipt again, or wait for the event `receipts.completed`.

        `PUT /receipts/{idreceipt}`, see https://picqer.com/en/api/receipts.

        Args:
            idreceipt: Id of the receipt.
            status: `completed`; nothing else can be sent.

        Returns:
            The receipt, most likely as it was before.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(_UPDATE, {"idreceipt": idreceipt}, body={"status": status})

    def delete(self, idreceipt: int) -> None:
        """Delete a receipt.

        It is refused once products were received.

        `DELETE /receipts/{idreceipt}`, see https://picqer.com/en/api/receipts.

        Args:
            idreceipt: Id of the receipt.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_DELETE, {"idreceipt": idreceipt})

    def mark_all_received(self, idreceipt: int) -> Receipt:
        """Deprecated. Mark all products of a receipt of version 1 as received.

        Version 2 has no such call; receive the expected products one by one instead.

        `POST /receipts/{idreceipt}/mark-all-received`, see https://picqer.com/en/api/receipts.

        Args:
            idreceipt: Id of the receipt.

        Returns:
            The receipt as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_MARK_ALL_RECEIVED, {"idreceipt": idreceipt})


class AsyncReceipts(AsyncResource):
    """Deliveries of suppliers as they are received into stock."""

    @cached_property
    def expected_products(self) -> AsyncReceiptsExpectedProducts:
        """Calls of `receipts.expected_products`: list, get."""
        return AsyncReceiptsExpectedProducts(self._sender)

    @cached_property
    def products(self) -> AsyncReceiptsProducts:
        """Calls of `receipts.products`: create, revert, update."""
        return AsyncReceiptsProducts(self._sender)

    @cached_property
    def comments(self) -> AsyncReceiptsComments:
        """Calls of `receipts.comments`: list, create."""
        return AsyncReceiptsComments(self._sender)

    def list(
        self,
        *,
        receiptid: str | None = None,
        status: ReceiptStatus | None = None,
        idpurchaseorder: int | None = None,
        idsupplier: int | None = None,
        updated_after: datetime | None = None,
        completed_after: datetime | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> AsyncPages[Receipt]:
        """List receipts.

        Receipts of both versions, with their products; `version` tells them apart. Picqer documents no
        filters; these are known from other programs.

        `GET /receipts`, see https://picqer.com/en/api/receipts.

        Args:
            receiptid: Only the receipt with this number. The answer is still a list.
            status: Only receipts in this status.
            idpurchaseorder: Only receipts for this purchase order.
            idsupplier: Only receipts of deliveries by this supplier.
            updated_after: Only receipts that changed after this time. Whether one of exactly this time is
                among them is not documented; ask from a little earlier.
            completed_after: Only receipts that were completed after this time. Whether one of exactly
                this time is among them is not documented; ask from a little earlier.
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
                "receiptid": receiptid,
                "status": status,
                "idpurchaseorder": idpurchaseorder,
                "idsupplier": idsupplier,
                "updated_after": updated_after,
                "completed_after": completed_after,
            },
            offset=offset,
            limit=limit,
        )

    async def create(
        self,
        *,
        idpurchaseorder: int | UnsetType = UNSET,
        idsupplier: int | UnsetType = UNSET,
        idwarehouse: int | UnsetType = UNSET,
        version: int | UnsetType = UNSET,
        remarks: str | UnsetType | None = UNSET,
    ) -> Receipt:
        """Create a receipt.

        This begins the receiving of one purchase order, or of a supplier over several. Products then come in
        with `receipts.products.create`. Send `version` 2: version 1 is deprecated. What Picqer takes without
        it is not documented. Picqer says that the version can change until the first product is received;
        which call does that is not documented.

        Give at least one of `idpurchaseorder` and `idsupplier`.

        `POST /receipts`, see https://picqer.com/en/api/receipts.

        Args:
            idpurchaseorder: Purchase order that the products come from.
            idsupplier: Supplier that the products come from, when they belong to several purchase orders.
            idwarehouse: Warehouse that receives. Left out for the first warehouse.
            version: 1 or 2; version 1 is phased out in 2026.
            remarks: Deprecated. Remarks on a receipt of version 1. Use comments instead.

        Returns:
            The new receipt, in status `processing`.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                22 (the body is not valid JSON).
        """
        return await self._call(
            _CREATE,
            {},
            body={
                "idpurchaseorder": idpurchaseorder,
                "idsupplier": idsupplier,
                "idwarehouse": idwarehouse,
                "version": version,
                "remarks": remarks,
            },
        )

    async def get(self, idreceipt: int) -> Receipt:
        """Get a receipt.

        `GET /receipts/{idreceipt}`, see https://picqer.com/en/api/receipts.

        Args:
            idreceipt: Id of the receipt.

        Returns:
            The receipt.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idreceipt": idreceipt})

    async def update(self, idreceipt: int, *, status: ReceiptNewStatus) -> Receipt:
        """Complete a receipt.

        The only change is to `completed`. Picqer carries it out in the background, so the answer still says
        `processing`: get the receipt again, or wait for the event `receipts.completed`.

        `PUT /receipts/{idreceipt}`, see https://picqer.com/en/api/receipts.

        Args:
            idreceipt: Id of the receipt.
            status: `completed`; nothing else can be sent.

        Returns:
            The receipt, most likely as it was before.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(_UPDATE, {"idreceipt": idreceipt}, body={"status": status})

    async def delete(self, idreceipt: int) -> None:
        """Delete a receipt.

        It is refused once products were received.

        `DELETE /receipts/{idreceipt}`, see https://picqer.com/en/api/receipts.

        Args:
            idreceipt: Id of the receipt.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_DELETE, {"idreceipt": idreceipt})

    async def mark_all_received(self, idreceipt: int) -> Receipt:
        """Deprecated. Mark all products of a receipt of version 1 as received.

        Version 2 has no such call; receive the expected products one by one instead.

        `POST /receipts/{idreceipt}/mark-all-received`, see https://picqer.com/en/api/receipts.

        Args:
            idreceipt: Id of the receipt.

        Returns:
            The receipt as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_MARK_ALL_RECEIVED, {"idreceipt": idreceipt})


class ReceiptsExpectedProducts(Resource):
    """Calls of `receipts.expected_products`: list, get."""

    def list(self, idreceipt: int) -> Any:
        """List the products that a receipt still expects.

        They come with the strategies by which they can be received. Only for receipts of version 2.

        `GET /receipts/{idreceipt}/expected-products`, see https://picqer.com/en/api/receipts.

        Args:
            idreceipt: Id of the receipt.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_EXPECTED_PRODUCTS_LIST, {"idreceipt": idreceipt})

    def get(self, idreceipt: int, idproduct: int) -> Any:
        """Get what a receipt expects of one product.

        That is, the strategies by which it can be received. Only for receipts of version 2.

        `GET /receipts/{idreceipt}/expected-products/{idproduct}`, see https://picqer.com/en/api/receipts.

        Args:
            idreceipt: Id of the receipt.
            idproduct: Id of the product.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_EXPECTED_PRODUCTS_GET, {"idreceipt": idreceipt, "idproduct": idproduct})


class AsyncReceiptsExpectedProducts(AsyncResource):
    """Calls of `receipts.expected_products`: list, get."""

    async def list(self, idreceipt: int) -> Any:
        """List the products that a receipt still expects.

        They come with the strategies by which they can be received. Only for receipts of version 2.

        `GET /receipts/{idreceipt}/expected-products`, see https://picqer.com/en/api/receipts.

        Args:
            idreceipt: Id of the receipt.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_EXPECTED_PRODUCTS_LIST, {"idreceipt": idreceipt})

    async def get(self, idreceipt: int, idproduct: int) -> Any:
        """Get what a receipt expects of one product.

        That is, the strategies by which it can be received. Only for receipts of version 2.

        `GET /receipts/{idreceipt}/expected-products/{idproduct}`, see https://picqer.com/en/api/receipts.

        Args:
            idreceipt: Id of the receipt.
            idproduct: Id of the product.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_EXPECTED_PRODUCTS_GET, {"idreceipt": idreceipt, "idproduct": idproduct})


class ReceiptsProducts(Resource):
    """Calls of `receipts.products`: create, revert, update."""

    def create(
        self,
        idreceipt: int,
        *,
        idproduct: int,
        amount: int,
        idpurchaseorder_product: int | UnsetType = UNSET,
        idlocation: int | UnsetType | None = UNSET,
        strategy: ReceiptStrategy | UnsetType = UNSET,
        force: bool | None = None,
    ) -> ReceiptProduct:
        """Receive a product.

        The pieces are in stock at once. The same product can be received several times, on different
        locations for example. A product that no purchase order expects leads to a new purchase order. A line
        cannot be changed any more, only reverted. Barcodes are not taken. This is version 2; for version 1
        see `force`.

        `POST /receipts/{idreceipt}/products`, see https://picqer.com/en/api/receipts.

        Args:
            idreceipt: Id of the receipt.
            idproduct: Product that came in.
            amount: Pieces that came in.
            idpurchaseorder_product: Line of a purchase order to receive them on.
            idlocation: Location to put them on; null presumably for no specific location. What leaving it
                out means is not documented.
            strategy: Which line of a purchase order takes the pieces: `automatic` presumably lets Picqer
                choose, `purchaseorder_product` takes `idpurchaseorder_product`, `new` makes a new line; not
                documented.
            force: Deprecated. Adds a product that no purchase order expects to a receipt of version 1.
                One client sends it in the body, without an amount. Use version 2 instead, which takes such
                products without it.

        Returns:
            The new line.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(
            _PRODUCTS_CREATE,
            {"idreceipt": idreceipt},
            query={"force": force},
            body={
                "idproduct": idproduct,
                "amount": amount,
                "idpurchaseorder_product": idpurchaseorder_product,
                "idlocation": idlocation,
                "strategy": strategy,
            },
        )

    def revert(self, idreceipt: int, idreceipt_product: int) -> Any:
        """Revert a line of a receipt.

        The pieces leave the stock again. The line stays in the list, with `reverted_at`. Only for receipts of
        version 2.

        `POST /receipts/{idreceipt}/products/{idreceipt_product}/revert`, see https://picqer.com/en/api/receipts.

        Args:
            idreceipt: Id of the receipt.
            idreceipt_product: Id of the line.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_PRODUCTS_REVERT, {"idreceipt": idreceipt, "idreceipt_product": idreceipt_product})

    def update(
        self,
        idreceipt: int,
        idreceipt_product: int,
        *,
        delta: int | UnsetType = UNSET,
        stock_idlocation: int | UnsetType = UNSET,
    ) -> ReceiptProduct:
        """Deprecated. Update a line of a receipt of version 1.

        Lines of version 2 cannot change; revert them and receive the product again instead.

        `PUT /receipts/{idreceipt}/products/{idreceipt_product}`, see https://picqer.com/en/api/receipts.

        Args:
            idreceipt: Id of the receipt.
            idreceipt_product: Id of the line.
            delta: Pieces to add to the amount, or to take from it when negative.
            stock_idlocation: Location to put the pieces on.

        Returns:
            The line as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return self._call(
            _PRODUCTS_UPDATE,
            {"idreceipt": idreceipt, "idreceipt_product": idreceipt_product},
            body={"delta": delta, "stock_idlocation": stock_idlocation},
        )


class AsyncReceiptsProducts(AsyncResource):
    """Calls of `receipts.products`: create, revert, update."""

    async def create(
        self,
        idreceipt: int,
        *,
        idproduct: int,
        amount: int,
        idpurchaseorder_product: int | UnsetType = UNSET,
        idlocation: int | UnsetType | None = UNSET,
        strategy: ReceiptStrategy | UnsetType = UNSET,
        force: bool | None = None,
    ) -> ReceiptProduct:
        """Receive a product.

        The pieces are in stock at once. The same product can be received several times, on different
        locations for example. A product that no purchase order expects leads to a new purchase order. A line
        cannot be changed any more, only reverted. Barcodes are not taken. This is version 2; for version 1
        see `force`.

        `POST /receipts/{idreceipt}/products`, see https://picqer.com/en/api/receipts.

        Args:
            idreceipt: Id of the receipt.
            idproduct: Product that came in.
            amount: Pieces that came in.
            idpurchaseorder_product: Line of a purchase order to receive them on.
            idlocation: Location to put them on; null presumably for no specific location. What leaving it
                out means is not documented.
            strategy: Which line of a purchase order takes the pieces: `automatic` presumably lets Picqer
                choose, `purchaseorder_product` takes `idpurchaseorder_product`, `new` makes a new line; not
                documented.
            force: Deprecated. Adds a product that no purchase order expects to a receipt of version 1.
                One client sends it in the body, without an amount. Use version 2 instead, which takes such
                products without it.

        Returns:
            The new line.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(
            _PRODUCTS_CREATE,
            {"idreceipt": idreceipt},
            query={"force": force},
            body={
                "idproduct": idproduct,
                "amount": amount,
                "idpurchaseorder_product": idpurchaseorder_product,
                "idlocation": idlocation,
                "strategy": strategy,
            },
        )

    async def revert(self, idreceipt: int, idreceipt_product: int) -> Any:
        """Revert a line of a receipt.

        The pieces leave the stock again. The line stays in the list, with `reverted_at`. Only for receipts of
        version 2.

        `POST /receipts/{idreceipt}/products/{idreceipt_product}/revert`, see https://picqer.com/en/api/receipts.

        Args:
            idreceipt: Id of the receipt.
            idreceipt_product: Id of the line.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_PRODUCTS_REVERT, {"idreceipt": idreceipt, "idreceipt_product": idreceipt_product})

    async def update(
        self,
        idreceipt: int,
        idreceipt_product: int,
        *,
        delta: int | UnsetType = UNSET,
        stock_idlocation: int | UnsetType = UNSET,
    ) -> ReceiptProduct:
        """Deprecated. Update a line of a receipt of version 1.

        Lines of version 2 cannot change; revert them and receive the product again instead.

        `PUT /receipts/{idreceipt}/products/{idreceipt_product}`, see https://picqer.com/en/api/receipts.

        Args:
            idreceipt: Id of the receipt.
            idreceipt_product: Id of the line.
            delta: Pieces to add to the amount, or to take from it when negative.
            stock_idlocation: Location to put the pieces on.

        Returns:
            The line as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return await self._call(
            _PRODUCTS_UPDATE,
            {"idreceipt": idreceipt, "idreceipt_product": idreceipt_product},
            body={"delta": delta, "stock_idlocation": stock_idlocation},
        )


class ReceiptsComments(Resource):
    """Calls of `receipts.comments`: list, create."""

    def list(self, idreceipt: int) -> builtins.list[Comment]:
        """List the comments on a receipt.

        `GET /receipts/{idreceipt}/comments`, see https://picqer.com/en/api/receipts.

        Args:
            idreceipt: Id of the receipt.

        Returns:
            The comments.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_COMMENTS_LIST, {"idreceipt": idreceipt})

    def create(
        self,
        idreceipt: int,
        *,
        body: str,
        show_at_related: bool | UnsetType = UNSET,
        is_visible_fulfilment: bool | UnsetType = UNSET,
    ) -> Comment:
        """Create a comment on a receipt.

        `POST /receipts/{idreceipt}/comments`, see https://picqer.com/en/api/receipts.

        Args:
            idreceipt: Id of the receipt.
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
            {"idreceipt": idreceipt},
            body={"body": body, "show_at_related": show_at_related, "is_visible_fulfilment": is_visible_fulfilment},
        )


class AsyncReceiptsComments(AsyncResource):
    """Calls of `receipts.comments`: list, create."""

    async def list(self, idreceipt: int) -> builtins.list[Comment]:
        """List the comments on a receipt.

        `GET /receipts/{idreceipt}/comments`, see https://picqer.com/en/api/receipts.

        Args:
            idreceipt: Id of the receipt.

        Returns:
            The comments.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_COMMENTS_LIST, {"idreceipt": idreceipt})

    async def create(
        self,
        idreceipt: int,
        *,
        body: str,
        show_at_related: bool | UnsetType = UNSET,
        is_visible_fulfilment: bool | UnsetType = UNSET,
    ) -> Comment:
        """Create a comment on a receipt.

        `POST /receipts/{idreceipt}/comments`, see https://picqer.com/en/api/receipts.

        Args:
            idreceipt: Id of the receipt.
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
            {"idreceipt": idreceipt},
            body={"body": body, "show_at_related": show_at_related, "is_visible_fulfilment": is_visible_fulfilment},
        )
