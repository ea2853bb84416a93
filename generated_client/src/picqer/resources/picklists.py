# Generated from spec/ by `make generate`. Do not edit.
"""What is to be collected in a warehouse for an order, alone or in batches.

Picqer's page: https://picqer.com/en/api/picklists
"""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from types import NoneType
from typing import Any

from picqer._runtime.operation import ANYTHING, Choice, Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer._runtime.unset import UNSET, UnsetType
from picqer.models.comments import Comment
from picqer.models.picklists import (
    BatchPicklist,
    Picklist,
    PicklistBatch,
    PicklistBatchPreset,
    PicklistBatchStatus,
    PicklistBatchType,
    PicklistStatus,
    ShippingMethod,
)
from picqer.models.shipments import ParcelCreateInput, Shipment

__all__ = [
    "AsyncPicklists",
    "AsyncPicklistsBatches",
    "AsyncPicklistsBatchesComments",
    "AsyncPicklistsBatchesPdf",
    "AsyncPicklistsBatchesPicklists",
    "AsyncPicklistsBatchesPresets",
    "AsyncPicklistsBatchesProducts",
    "AsyncPicklistsBatchesProductsPicklists",
    "AsyncPicklistsComments",
    "AsyncPicklistsPackagingAdvice",
    "AsyncPicklistsPackingListPdf",
    "AsyncPicklistsPicklistPdf",
    "AsyncPicklistsProducts",
    "AsyncPicklistsProductsPickLocations",
    "AsyncPicklistsShipments",
    "AsyncPicklistsShippingMethods",
    "Picklists",
    "PicklistsBatches",
    "PicklistsBatchesComments",
    "PicklistsBatchesPdf",
    "PicklistsBatchesPicklists",
    "PicklistsBatchesPresets",
    "PicklistsBatchesProducts",
    "PicklistsBatchesProductsPicklists",
    "PicklistsComments",
    "PicklistsPackagingAdvice",
    "PicklistsPackingListPdf",
    "PicklistsPicklistPdf",
    "PicklistsProducts",
    "PicklistsProductsPickLocations",
    "PicklistsShipments",
    "PicklistsShippingMethods",
]

_LIST = Operation(
    "picklists.list",
    "GET",
    "/picklists",
    builtins.list[Picklist],
    page_size=100,
    row_id="idpicklist",
    since="sinceid",
    before="beforeid",
    fulfilment_key=True,
)
_GET = Operation("picklists.get", "GET", "/picklists/{idpicklist}", Picklist, fulfilment_key=True)
_UPDATE = Operation("picklists.update", "PUT", "/picklists/{idpicklist}", Picklist)
_PICK = Operation(
    "picklists.pick",
    "POST",
    "/picklists/{idpicklist}/pick",
    Picklist,
    choices=(Choice((("product",), ("idpicklist_product",), ("idpicklist_product_location",)), exclusive=False),),
)
_PICK_ALL = Operation("picklists.pick_all", "POST", "/picklists/{idpicklist}/pickall", Picklist)
_CLOSE = Operation("picklists.close", "POST", "/picklists/{idpicklist}/close", Picklist)
_CANCEL = Operation("picklists.cancel", "POST", "/picklists/{idpicklist}/cancel", Picklist)
_ASSIGN = Operation("picklists.assign", "POST", "/picklists/{idpicklist}/assign", Picklist)
_UNASSIGN = Operation("picklists.unassign", "POST", "/picklists/{idpicklist}/unassign", Picklist)
_SNOOZE = Operation("picklists.snooze", "POST", "/picklists/{idpicklist}/snooze", Picklist, optional_body=True)
_PAUSE = Operation("picklists.pause", "POST", "/picklists/{idpicklist}/pause", Picklist, optional_body=True)
_RESUME = Operation("picklists.resume", "POST", "/picklists/{idpicklist}/resume", Picklist)
_PICKLIST_PDF_GET = Operation(
    "picklists.picklist_pdf.get", "GET", "/picklists/{idpicklist}/picklistpdf", bytes, media="application/pdf"
)
_PACKING_LIST_PDF_GET = Operation(
    "picklists.packing_list_pdf.get", "GET", "/picklists/{idpicklist}/packinglistpdf", bytes, media="application/pdf"
)
_PRODUCTS_PICK_LOCATIONS_UPDATE = Operation(
    "picklists.products.pick_locations.update",
    "PUT",
    "/picklists/{idpicklist}/products/{idpicklist_product}/pick_locations",
    ANYTHING,
)
_PACKAGING_ADVICE_GET = Operation(
    "picklists.packaging_advice.get", "GET", "/picklists/{idpicklist}/packaging-advice", ANYTHING
)
_PACKAGING_ADVICE_UPDATE = Operation(
    "picklists.packaging_advice.update", "PUT", "/picklists/{idpicklist}/packaging-advice", ANYTHING
)
_SHIPPING_METHODS_LIST = Operation(
    "picklists.shipping_methods.list", "GET", "/picklists/{idpicklist}/shippingmethods", builtins.list[ShippingMethod]
)
_SHIPMENTS_LIST = Operation(
    "picklists.shipments.list", "GET", "/picklists/{idpicklist}/shipments", builtins.list[Shipment], fulfilment_key=True
)
_SHIPMENTS_CREATE = Operation("picklists.shipments.create", "POST", "/picklists/{idpicklist}/shipments", Shipment)
_SHIPMENTS_CANCEL = Operation(
    "picklists.shipments.cancel", "POST", "/picklists/shipments/{idshipment}/cancel", ANYTHING
)
_COMMENTS_LIST = Operation("picklists.comments.list", "GET", "/picklists/{idpicklist}/comments", builtins.list[Comment])
_COMMENTS_CREATE = Operation("picklists.comments.create", "POST", "/picklists/{idpicklist}/comments", Comment)
_BATCHES_LIST = Operation(
    "picklists.batches.list",
    "GET",
    "/picklists/batches",
    builtins.list[PicklistBatch],
    page_size=100,
    row_id="idpicklist_batch",
)
_BATCHES_CREATE = Operation("picklists.batches.create", "POST", "/picklists/batches", PicklistBatch)
_BATCHES_GET = Operation("picklists.batches.get", "GET", "/picklists/batches/{idpicklist_batch}", PicklistBatch)
_BATCHES_DELETE = Operation("picklists.batches.delete", "DELETE", "/picklists/batches/{idpicklist_batch}", NoneType)
_BATCHES_ASSIGN = Operation(
    "picklists.batches.assign", "POST", "/picklists/batches/{idpicklist_batch}/assign", PicklistBatch
)
_BATCHES_RESET = Operation("picklists.batches.reset", "POST", "/picklists/batches/{idpicklist_batch}/reset", ANYTHING)
_BATCHES_PICKLISTS_LIST = Operation(
    "picklists.batches.picklists.list",
    "GET",
    "/picklists/batches/{idpicklist_batch}/picklists",
    builtins.list[BatchPicklist],
)
_BATCHES_PICKLISTS_ADD = Operation(
    "picklists.batches.picklists.add", "POST", "/picklists/batches/{idpicklist_batch}/picklists", PicklistBatch
)
_BATCHES_PICKLISTS_REMOVE = Operation(
    "picklists.batches.picklists.remove",
    "DELETE",
    "/picklists/batches/{idpicklist_batch}/picklists/{idpicklist}",
    NoneType,
)
_BATCHES_PRODUCTS_PICKLISTS_LIST = Operation(
    "picklists.batches.products.picklists.list",
    "GET",
    "/picklists/batches/{idpicklist_batch}/products/{idproduct}/picklists",
    builtins.list[BatchPicklist],
)
_BATCHES_PDF_GET = Operation(
    "picklists.batches.pdf.get", "GET", "/picklists/batches/{idpicklist_batch}/pdf", bytes, media="application/pdf"
)
_BATCHES_PRESETS_LIST = Operation(
    "picklists.batches.presets.list",
    "GET",
    "/picklists/batches/presets",
    builtins.list[PicklistBatchPreset],
    page_size=100,
    row_id="idpicklist_batch_preset",
)
_BATCHES_PRESETS_GET = Operation(
    "picklists.batches.presets.get", "GET", "/picklists/batches/presets/{idpicklist_batch_preset}", PicklistBatchPreset
)
_BATCHES_COMMENTS_LIST = Operation(
    "picklists.batches.comments.list", "GET", "/picklists/batches/{idpicklist_batch}/comments", builtins.list[Comment]
)
_BATCHES_COMMENTS_CREATE = Operation(
    "picklists.batches.comments.create", "POST", "/picklists/batches/{idpicklist_batch}/comments", Comment
)


class Picklists(Resource):
    """What is to be collected in a warehouse for an order, alone or in batches."""

    @cached_property
    def picklist_pdf(self) -> PicklistsPicklistPdf:
        """Calls of `picklists.picklist_pdf`: get."""
        return PicklistsPicklistPdf(self._sender)

    @cached_property
    def packing_list_pdf(self) -> PicklistsPackingListPdf:
        """Calls of `picklists.packing_list_pdf`: get."""
        return PicklistsPackingListPdf(self._sender)

    @cached_property
    def products(self) -> PicklistsProducts:
        """Calls of `picklists.products`: pick_locations."""
        return PicklistsProducts(self._sender)

    @cached_property
    def packaging_advice(self) -> PicklistsPackagingAdvice:
        """Calls of `picklists.packaging_advice`: get, update."""
        return PicklistsPackagingAdvice(self._sender)

    @cached_property
    def shipping_methods(self) -> PicklistsShippingMethods:
        """Calls of `picklists.shipping_methods`: list."""
        return PicklistsShippingMethods(self._sender)

    @cached_property
    def shipments(self) -> PicklistsShipments:
        """Calls of `picklists.shipments`: list, create, cancel."""
        return PicklistsShipments(self._sender)

    @cached_property
    def comments(self) -> PicklistsComments:
        """Calls of `picklists.comments`: list, create."""
        return PicklistsComments(self._sender)

    @cached_property
    def batches(self) -> PicklistsBatches:
        """Calls of `picklists.batches`: list, create, get, delete, assign, reset, picklists, products, pdf, presets, comments."""
        return PicklistsBatches(self._sender)

    def list(
        self,
        *,
        sinceid: int | None = None,
        beforeid: int | None = None,
        sincedate: datetime | None = None,
        untildate: datetime | None = None,
        closed_after: datetime | None = None,
        closed_before: datetime | None = None,
        picklistid: str | None = None,
        assigned_to_iduser: int | None = None,
        idwarehouse: int | None = None,
        status: PicklistStatus | None = None,
        tag: str | None = None,
        idpicklist_batch: int | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> Pages[Picklist]:
        """List picklists.

        No call creates a picklist: Picqer does, when an order is processed (`orders.process`), when
        backorders are (`backorders.process`, `orders.process_backorders`), and for the replacements of a
        return.

        No filter for changed picklists is documented; two clients send `updated_since`. Follow the event
        `picklists.changed`, or read picklists again.

        `GET /picklists`, see https://picqer.com/en/api/picklists. A fulfilment key may call this.

        Args:
            sinceid: Only picklists with an id higher than this one. Reading on from the last id keeps
                pages whole when picklists come or go meanwhile; `offset` does not.
            beforeid: Only picklists with an id lower than this one. Picqer takes it since December 2025.
            sincedate: Only picklists made after this time.
            untildate: Only picklists made before this time.
            closed_after: Only picklists closed after this time.
            closed_before: Only picklists closed before this time.
            picklistid: Only the picklist with this number, as people know it. The answer is still a list.
            assigned_to_iduser: Only picklists assigned to this user.
            idwarehouse: Only picklists of this warehouse.
            status: Only picklists with this status.
            tag: Only picklists that carry the tag with this title.
            idpicklist_batch: Only picklists of this batch.
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
                "sinceid": sinceid,
                "beforeid": beforeid,
                "sincedate": sincedate,
                "untildate": untildate,
                "closed_after": closed_after,
                "closed_before": closed_before,
                "picklistid": picklistid,
                "assigned_to_iduser": assigned_to_iduser,
                "idwarehouse": idwarehouse,
                "status": status,
                "tag": tag,
                "idpicklist_batch": idpicklist_batch,
            },
            offset=offset,
            limit=limit,
        )

    def get(self, idpicklist: int) -> Picklist:
        """Get a picklist.

        `GET /picklists/{idpicklist}`, see https://picqer.com/en/api/picklists. A fulfilment key may call this.

        Args:
            idpicklist: Id of the picklist.

        Returns:
            The picklist.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idpicklist": idpicklist})

    def update(
        self,
        idpicklist: int,
        *,
        idshippingprovider_profile: int | UnsetType | None = UNSET,
        invoiced: bool | UnsetType = UNSET,
        urgent: bool | UnsetType = UNSET,
    ) -> Picklist:
        """Update a picklist.

        Fields that are not sent keep their values. No source names further fields that can be changed.

        `PUT /picklists/{idpicklist}`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.
            idshippingprovider_profile: Preferred shipping profile. null for none.
            invoiced: Whether it is invoiced yet. Sending true marks it as invoiced.
            urgent: Whether it is marked as urgent.

        Returns:
            The picklist as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return self._call(
            _UPDATE,
            {"idpicklist": idpicklist},
            body={"idshippingprovider_profile": idshippingprovider_profile, "invoiced": invoiced, "urgent": urgent},
        )

    def pick(
        self,
        idpicklist: int,
        *,
        amount: int,
        product: int | UnsetType = UNSET,
        idpicklist_product: int | UnsetType = UNSET,
        idpicklist_product_location: int | UnsetType = UNSET,
    ) -> Picklist:
        """Pick products of a picklist.

        Adds pieces to what was picked of one line. Name the line in one of three ways; what more than one
        does is not documented.

        While another call changes the picklist, this one is refused with 400 and a message that says "is
        locked". One client then waits half a second and repeats it.

        Give at least one of `product`, `idpicklist_product` and `idpicklist_product_location`.

        `POST /picklists/{idpicklist}/pick`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.
            amount: Pieces that were picked now.
            product: Id of the product (`idproduct`), as the oldest clients name what was picked.
            idpicklist_product: Id of the line.
            idpicklist_product_location: Id of a location of the line, from `pick_locations`. Picqer takes
                it since February 2026.

        Returns:
            The picklist as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                15 (no product was given to pick), 16 (the amount to pick is not valid), 17 (the product to
                pick was not found), 18 (the amount to pick is too high), 20 (the item was not found), 22 (the
                body is not valid JSON).
        """
        return self._call(
            _PICK,
            {"idpicklist": idpicklist},
            body={
                "product": product,
                "idpicklist_product": idpicklist_product,
                "idpicklist_product_location": idpicklist_product_location,
                "amount": amount,
            },
        )

    def pick_all(self, idpicklist: int) -> Picklist:
        """Pick all products of a picklist.

        `POST /picklists/{idpicklist}/pickall`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.

        Returns:
            The picklist as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_PICK_ALL, {"idpicklist": idpicklist})

    def close(self, idpicklist: int) -> Picklist:
        """Close a picklist.

        Closing it may complete its order. One client reports that this is refused while not everything is
        picked, and that a picklist closes by itself when everything is picked and a shipment is made.

        `POST /picklists/{idpicklist}/close`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.

        Returns:
            The picklist as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_CLOSE, {"idpicklist": idpicklist})

    def cancel(self, idpicklist: int) -> Picklist:
        """Cancel a picklist.

        Its lines go back to backorder.

        `POST /picklists/{idpicklist}/cancel`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.

        Returns:
            The picklist as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_CANCEL, {"idpicklist": idpicklist})

    def assign(self, idpicklist: int, *, iduser: int) -> Picklist:
        """Assign a picklist to a user.

        `POST /picklists/{idpicklist}/assign`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.
            iduser: Id of the user who becomes responsible.

        Returns:
            The picklist as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(_ASSIGN, {"idpicklist": idpicklist}, body={"iduser": iduser})

    def unassign(self, idpicklist: int) -> Picklist:
        """Unassign a picklist from its user.

        `POST /picklists/{idpicklist}/unassign`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.

        Returns:
            The picklist as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_UNASSIGN, {"idpicklist": idpicklist})

    def snooze(self, idpicklist: int, *, snooze_until: datetime | UnsetType | None = UNSET) -> Picklist:
        """Snooze a picklist.

        Sets the picklist aside until a time, when it comes back by itself.

        No call of its own ends a snooze. The official client sends null when no time is given, and another
        does so to end the snooze.

        `POST /picklists/{idpicklist}/snooze`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.
            snooze_until: When the picklist comes back by itself. null ends the snooze, as one client has
                it.

        Returns:
            The picklist as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return self._call(_SNOOZE, {"idpicklist": idpicklist}, body={"snooze_until": snooze_until})

    def pause(self, idpicklist: int, *, reason: str | UnsetType = UNSET) -> Picklist:
        """Pause a picklist.

        A paused picklist leaves its batch and loses its user. It cannot be snoozed, shipped or closed.
        Pausing an order (`orders.pause`) pauses its picklists too, also those that are made later.

        Only one client shows this call; the event `picklists.paused` is documented.

        `POST /picklists/{idpicklist}/pause`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.
            reason: Why the picklist is paused, for people. The picklist shows it as `paused_reason`.

        Returns:
            The picklist as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return self._call(_PAUSE, {"idpicklist": idpicklist}, body={"reason": reason})

    def resume(self, idpicklist: int) -> Picklist:
        """Resume a picklist.

        Only one client shows this call; the event `picklists.resumed` is documented.

        `POST /picklists/{idpicklist}/resume`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.

        Returns:
            The picklist as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_RESUME, {"idpicklist": idpicklist})


class AsyncPicklists(AsyncResource):
    """What is to be collected in a warehouse for an order, alone or in batches."""

    @cached_property
    def picklist_pdf(self) -> AsyncPicklistsPicklistPdf:
        """Calls of `picklists.picklist_pdf`: get."""
        return AsyncPicklistsPicklistPdf(self._sender)

    @cached_property
    def packing_list_pdf(self) -> AsyncPicklistsPackingListPdf:
        """Calls of `picklists.packing_list_pdf`: get."""
        return AsyncPicklistsPackingListPdf(self._sender)

    @cached_property
    def products(self) -> AsyncPicklistsProducts:
        """Calls of `picklists.products`: pick_locations."""
        return AsyncPicklistsProducts(self._sender)

    @cached_property
    def packaging_advice(self) -> AsyncPicklistsPackagingAdvice:
        """Calls of `picklists.packaging_advice`: get, update."""
        return AsyncPicklistsPackagingAdvice(self._sender)

    @cached_property
    def shipping_methods(self) -> AsyncPicklistsShippingMethods:
        """Calls of `picklists.shipping_methods`: list."""
        return AsyncPicklistsShippingMethods(self._sender)

    @cached_property
    def shipments(self) -> AsyncPicklistsShipments:
        """Calls of `picklists.shipments`: list, create, cancel."""
        return AsyncPicklistsShipments(self._sender)

    @cached_property
    def comments(self) -> AsyncPicklistsComments:
        """Calls of `picklists.comments`: list, create."""
        return AsyncPicklistsComments(self._sender)

    @cached_property
    def batches(self) -> AsyncPicklistsBatches:
        """Calls of `picklists.batches`: list, create, get, delete, assign, reset, picklists, products, pdf, presets, comments."""
        return AsyncPicklistsBatches(self._sender)

    def list(
        self,
        *,
        sinceid: int | None = None,
        beforeid: int | None = None,
        sincedate: datetime | None = None,
        untildate: datetime | None = None,
        closed_after: datetime | None = None,
        closed_before: datetime | None = None,
        picklistid: str | None = None,
        assigned_to_iduser: int | None = None,
        idwarehouse: int | None = None,
        status: PicklistStatus | None = None,
        tag: str | None = None,
        idpicklist_batch: int | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> AsyncPages[Picklist]:
        """List picklists.

        No call creates a picklist: Picqer does, when an order is processed (`orders.process`), when
        backorders are (`backorders.process`, `orders.process_backorders`), and for the replacements of a
        return.

        No filter for changed picklists is documented; two clients send `updated_since`. Follow the event
        `picklists.changed`, or read picklists again.

        `GET /picklists`, see https://picqer.com/en/api/picklists. A fulfilment key may call this.

        Args:
            sinceid: Only picklists with an id higher than this one. Reading on from the last id keeps
                pages whole when picklists come or go meanwhile; `offset` does not.
            beforeid: Only picklists with an id lower than this one. Picqer takes it since December 2025.
            sincedate: Only picklists made after this time.
            untildate: Only picklists made before this time.
            closed_after: Only picklists closed after this time.
            closed_before: Only picklists closed before this time.
            picklistid: Only the picklist with this number, as people know it. The answer is still a list.
            assigned_to_iduser: Only picklists assigned to this user.
            idwarehouse: Only picklists of this warehouse.
            status: Only picklists with this status.
            tag: Only picklists that carry the tag with this title.
            idpicklist_batch: Only picklists of this batch.
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
                "sinceid": sinceid,
                "beforeid": beforeid,
                "sincedate": sincedate,
                "untildate": untildate,
                "closed_after": closed_after,
                "closed_before": closed_before,
                "picklistid": picklistid,
                "assigned_to_iduser": assigned_to_iduser,
                "idwarehouse": idwarehouse,
                "status": status,
                "tag": tag,
                "idpicklist_batch": idpicklist_batch,
            },
            offset=offset,
            limit=limit,
        )

    async def get(self, idpicklist: int) -> Picklist:
        """Get a picklist.

        `GET /picklists/{idpicklist}`, see https://picqer.com/en/api/picklists. A fulfilment key may call this.

        Args:
            idpicklist: Id of the picklist.

        Returns:
            The picklist.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idpicklist": idpicklist})

    async def update(
        self,
        idpicklist: int,
        *,
        idshippingprovider_profile: int | UnsetType | None = UNSET,
        invoiced: bool | UnsetType = UNSET,
        urgent: bool | UnsetType = UNSET,
    ) -> Picklist:
        """Update a picklist.

        Fields that are not sent keep their values. No source names further fields that can be changed.

        `PUT /picklists/{idpicklist}`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.
            idshippingprovider_profile: Preferred shipping profile. null for none.
            invoiced: Whether it is invoiced yet. Sending true marks it as invoiced.
            urgent: Whether it is marked as urgent.

        Returns:
            The picklist as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return await self._call(
            _UPDATE,
            {"idpicklist": idpicklist},
            body={"idshippingprovider_profile": idshippingprovider_profile, "invoiced": invoiced, "urgent": urgent},
        )

    async def pick(
        self,
        idpicklist: int,
        *,
        amount: int,
        product: int | UnsetType = UNSET,
        idpicklist_product: int | UnsetType = UNSET,
        idpicklist_product_location: int | UnsetType = UNSET,
    ) -> Picklist:
        """Pick products of a picklist.

        Adds pieces to what was picked of one line. Name the line in one of three ways; what more than one
        does is not documented.

        While another call changes the picklist, this one is refused with 400 and a message that says "is
        locked". One client then waits half a second and repeats it.

        Give at least one of `product`, `idpicklist_product` and `idpicklist_product_location`.

        `POST /picklists/{idpicklist}/pick`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.
            amount: Pieces that were picked now.
            product: Id of the product (`idproduct`), as the oldest clients name what was picked.
            idpicklist_product: Id of the line.
            idpicklist_product_location: Id of a location of the line, from `pick_locations`. Picqer takes
                it since February 2026.

        Returns:
            The picklist as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                15 (no product was given to pick), 16 (the amount to pick is not valid), 17 (the product to
                pick was not found), 18 (the amount to pick is too high), 20 (the item was not found), 22 (the
                body is not valid JSON).
        """
        return await self._call(
            _PICK,
            {"idpicklist": idpicklist},
            body={
                "product": product,
                "idpicklist_product": idpicklist_product,
                "idpicklist_product_location": idpicklist_product_location,
                "amount": amount,
            },
        )

    async def pick_all(self, idpicklist: int) -> Picklist:
        """Pick all products of a picklist.

        `POST /picklists/{idpicklist}/pickall`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.

        Returns:
            The picklist as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_PICK_ALL, {"idpicklist": idpicklist})

    async def close(self, idpicklist: int) -> Picklist:
        """Close a picklist.

        Closing it may complete its order. One client reports that this is refused while not everything is
        picked, and that a picklist closes by itself when everything is picked and a shipment is made.

        `POST /picklists/{idpicklist}/close`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.

        Returns:
            The picklist as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_CLOSE, {"idpicklist": idpicklist})

    async def cancel(self, idpicklist: int) -> Picklist:
        """Cancel a picklist.

        Its lines go back to backorder.

        `POST /picklists/{idpicklist}/cancel`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.

        Returns:
            The picklist as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_CANCEL, {"idpicklist": idpicklist})

    async def assign(self, idpicklist: int, *, iduser: int) -> Picklist:
        """Assign a picklist to a user.

        `POST /picklists/{idpicklist}/assign`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.
            iduser: Id of the user who becomes responsible.

        Returns:
            The picklist as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(_ASSIGN, {"idpicklist": idpicklist}, body={"iduser": iduser})

    async def unassign(self, idpicklist: int) -> Picklist:
        """Unassign a picklist from its user.

        `POST /picklists/{idpicklist}/unassign`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.

        Returns:
            The picklist as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_UNASSIGN, {"idpicklist": idpicklist})

    async def snooze(self, idpicklist: int, *, snooze_until: datetime | UnsetType | None = UNSET) -> Picklist:
        """Snooze a picklist.

        Sets the picklist aside until a time, when it comes back by itself.

        No call of its own ends a snooze. The official client sends null when no time is given, and another
        does so to end the snooze.

        `POST /picklists/{idpicklist}/snooze`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.
            snooze_until: When the picklist comes back by itself. null ends the snooze, as one client has
                it.

        Returns:
            The picklist as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return await self._call(_SNOOZE, {"idpicklist": idpicklist}, body={"snooze_until": snooze_until})

    async def pause(self, idpicklist: int, *, reason: str | UnsetType = UNSET) -> Picklist:
        """Pause a picklist.

        A paused picklist leaves its batch and loses its user. It cannot be snoozed, shipped or closed.
        Pausing an order (`orders.pause`) pauses its picklists too, also those that are made later.

        Only one client shows this call; the event `picklists.paused` is documented.

        `POST /picklists/{idpicklist}/pause`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.
            reason: Why the picklist is paused, for people. The picklist shows it as `paused_reason`.

        Returns:
            The picklist as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return await self._call(_PAUSE, {"idpicklist": idpicklist}, body={"reason": reason})

    async def resume(self, idpicklist: int) -> Picklist:
        """Resume a picklist.

        Only one client shows this call; the event `picklists.resumed` is documented.

        `POST /picklists/{idpicklist}/resume`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.

        Returns:
            The picklist as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_RESUME, {"idpicklist": idpicklist})


class PicklistsPicklistPdf(Resource):
    """Calls of `picklists.picklist_pdf`: get."""

    def get(self, idpicklist: int) -> bytes:
        """Get a picklist as PDF.

        `GET /picklists/{idpicklist}/picklistpdf`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.

        Returns:
            What the picker takes along. With the header `Accept: application/json` one client gets JSON
            instead, whose keys are not known.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_PICKLIST_PDF_GET, {"idpicklist": idpicklist})


class AsyncPicklistsPicklistPdf(AsyncResource):
    """Calls of `picklists.picklist_pdf`: get."""

    async def get(self, idpicklist: int) -> bytes:
        """Get a picklist as PDF.

        `GET /picklists/{idpicklist}/picklistpdf`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.

        Returns:
            What the picker takes along. With the header `Accept: application/json` one client gets JSON
            instead, whose keys are not known.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_PICKLIST_PDF_GET, {"idpicklist": idpicklist})


class PicklistsPackingListPdf(Resource):
    """Calls of `picklists.packing_list_pdf`: get."""

    def get(self, idpicklist: int) -> bytes:
        """Get the packing list of a picklist as PDF.

        `GET /picklists/{idpicklist}/packinglistpdf`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.

        Returns:
            What goes into the parcel. With the header `Accept: application/json` one client gets JSON
            instead, whose keys are not known.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_PACKING_LIST_PDF_GET, {"idpicklist": idpicklist})


class AsyncPicklistsPackingListPdf(AsyncResource):
    """Calls of `picklists.packing_list_pdf`: get."""

    async def get(self, idpicklist: int) -> bytes:
        """Get the packing list of a picklist as PDF.

        `GET /picklists/{idpicklist}/packinglistpdf`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.

        Returns:
            What goes into the parcel. With the header `Accept: application/json` one client gets JSON
            instead, whose keys are not known.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_PACKING_LIST_PDF_GET, {"idpicklist": idpicklist})


class PicklistsProducts(Resource):
    """Calls of `picklists.products`: pick_locations."""

    @cached_property
    def pick_locations(self) -> PicklistsProductsPickLocations:
        """Calls of `picklists.products.pick_locations`: update."""
        return PicklistsProductsPickLocations(self._sender)


class AsyncPicklistsProducts(AsyncResource):
    """Calls of `picklists.products`: pick_locations."""

    @cached_property
    def pick_locations(self) -> AsyncPicklistsProductsPickLocations:
        """Calls of `picklists.products.pick_locations`: update."""
        return AsyncPicklistsProductsPickLocations(self._sender)


class PicklistsProductsPickLocations(Resource):
    """Calls of `picklists.products.pick_locations`: update."""

    def update(
        self,
        idpicklist: int,
        idpicklist_product: int,
        *,
        idlocation: int | UnsetType = UNSET,
        amount: int | UnsetType = UNSET,
    ) -> Any:
        """Update where a line of a picklist is picked.

        Only one client shows this call, and leaves open whether the path wants `idpicklist_product` or
        `idproduct`, and whether several locations can be sent.

        `PUT /picklists/{idpicklist}/products/{idpicklist_product}/pick_locations`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.
            idpicklist_product: Id of the line of the picklist.
            idlocation: Id of the location to take the pieces from.
            amount: Pieces to take there.

        Returns:
            What it answers is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return self._call(
            _PRODUCTS_PICK_LOCATIONS_UPDATE,
            {"idpicklist": idpicklist, "idpicklist_product": idpicklist_product},
            body={"idlocation": idlocation, "amount": amount},
        )


class AsyncPicklistsProductsPickLocations(AsyncResource):
    """Calls of `picklists.products.pick_locations`: update."""

    async def update(
        self,
        idpicklist: int,
        idpicklist_product: int,
        *,
        idlocation: int | UnsetType = UNSET,
        amount: int | UnsetType = UNSET,
    ) -> Any:
        """Update where a line of a picklist is picked.

        Only one client shows this call, and leaves open whether the path wants `idpicklist_product` or
        `idproduct`, and whether several locations can be sent.

        `PUT /picklists/{idpicklist}/products/{idpicklist_product}/pick_locations`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.
            idpicklist_product: Id of the line of the picklist.
            idlocation: Id of the location to take the pieces from.
            amount: Pieces to take there.

        Returns:
            What it answers is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return await self._call(
            _PRODUCTS_PICK_LOCATIONS_UPDATE,
            {"idpicklist": idpicklist, "idpicklist_product": idpicklist_product},
            body={"idlocation": idlocation, "amount": amount},
        )


class PicklistsPackagingAdvice(Resource):
    """Calls of `picklists.packaging_advice`: get, update."""

    def get(self, idpicklist: int) -> Any:
        """Get the packaging that is advised for a picklist.

        `GET /picklists/{idpicklist}/packaging-advice`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.

        Returns:
            What it answers is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_PACKAGING_ADVICE_GET, {"idpicklist": idpicklist})

    def update(self, idpicklist: int, *, idpackaging: int) -> Any:
        """Update the packaging that is advised for a picklist.

        `PUT /picklists/{idpicklist}/packaging-advice`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.
            idpackaging: Id of the packaging to advise.

        Returns:
            What it answers is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(_PACKAGING_ADVICE_UPDATE, {"idpicklist": idpicklist}, body={"idpackaging": idpackaging})


class AsyncPicklistsPackagingAdvice(AsyncResource):
    """Calls of `picklists.packaging_advice`: get, update."""

    async def get(self, idpicklist: int) -> Any:
        """Get the packaging that is advised for a picklist.

        `GET /picklists/{idpicklist}/packaging-advice`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.

        Returns:
            What it answers is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_PACKAGING_ADVICE_GET, {"idpicklist": idpicklist})

    async def update(self, idpicklist: int, *, idpackaging: int) -> Any:
        """Update the packaging that is advised for a picklist.

        `PUT /picklists/{idpicklist}/packaging-advice`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.
            idpackaging: Id of the packaging to advise.

        Returns:
            What it answers is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(_PACKAGING_ADVICE_UPDATE, {"idpicklist": idpicklist}, body={"idpackaging": idpackaging})


class PicklistsShippingMethods(Resource):
    """Calls of `picklists.shipping_methods`: list."""

    def list(self, idpicklist: int) -> builtins.list[ShippingMethod]:
        """List the shipping methods of a picklist.

        `GET /picklists/{idpicklist}/shippingmethods`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.

        Returns:
            The shipping profiles that may be used for this picklist.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_SHIPPING_METHODS_LIST, {"idpicklist": idpicklist})


class AsyncPicklistsShippingMethods(AsyncResource):
    """Calls of `picklists.shipping_methods`: list."""

    async def list(self, idpicklist: int) -> builtins.list[ShippingMethod]:
        """List the shipping methods of a picklist.

        `GET /picklists/{idpicklist}/shippingmethods`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.

        Returns:
            The shipping profiles that may be used for this picklist.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_SHIPPING_METHODS_LIST, {"idpicklist": idpicklist})


class PicklistsShipments(Resource):
    """Calls of `picklists.shipments`: list, create, cancel."""

    def list(self, idpicklist: int) -> builtins.list[Shipment]:
        """List the shipments of a picklist.

        `GET /picklists/{idpicklist}/shipments`, see https://picqer.com/en/api/picklists. A fulfilment key may call this.

        Args:
            idpicklist: Id of the picklist.

        Returns:
            The shipments. There may be none, one or several.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_SHIPMENTS_LIST, {"idpicklist": idpicklist})

    def create(
        self,
        idpicklist: int,
        *,
        idshippingprofile: int,
        idshippingprovider: int | UnsetType = UNSET,
        weight: int | UnsetType = UNSET,
        idpackaging: int | UnsetType = UNSET,
        extrafields: Mapping[str, object] | UnsetType = UNSET,
        parcels: Sequence[ParcelCreateInput] | UnsetType = UNSET,
    ) -> Shipment:
        """Create a shipment of a picklist.

        Asks the shipping provider for a label.

        One client reports that a picklist closes by itself when everything is picked and a shipment is made,
        and that a second shipment of a closed picklist is refused.

        `POST /picklists/{idpicklist}/shipments`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.
            idshippingprofile: Id of the shipping profile, elsewhere called `idshippingprovider_profile`;
                `picklists.shipping_methods.list` tells which may be used.
            idshippingprovider: Id of the shipping provider. Only old clients send it.
            weight: Weight of the shipment, in grams.
            idpackaging: Id of the packaging that is used.
            extrafields: What the provider wants to know besides, by key; see `extra_fields` of the
                shipping methods. One client sends a tracking code as `code`.
            parcels: The parcels of a shipment of several parcels, where the provider supports that.
                Picqer takes them since December 2025. One client reads that all of them need the same
                packaging and weight.

        Returns:
            The new shipment.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON), 26 (the shipment cannot be
                made).
        """
        return self._call(
            _SHIPMENTS_CREATE,
            {"idpicklist": idpicklist},
            query={"return": "shipment"},
            body={
                "idshippingprofile": idshippingprofile,
                "idshippingprovider": idshippingprovider,
                "weight": weight,
                "idpackaging": idpackaging,
                "extrafields": extrafields,
                "parcels": parcels,
            },
        )

    def cancel(self, idshipment: int) -> Any:
        """Cancel a shipment.

        A shipment can be cancelled within five minutes after it was made. The carrier is not told.

        Whether the API has this call is doubtful: only one client shows it, and notes elsewhere that
        cancelling may not exist. Read the shipment again to see `cancelled`.

        `POST /picklists/shipments/{idshipment}/cancel`, see https://picqer.com/en/api/picklists.

        Args:
            idshipment: Id of the shipment.

        Returns:
            What it answers is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_SHIPMENTS_CANCEL, {"idshipment": idshipment})


class AsyncPicklistsShipments(AsyncResource):
    """Calls of `picklists.shipments`: list, create, cancel."""

    async def list(self, idpicklist: int) -> builtins.list[Shipment]:
        """List the shipments of a picklist.

        `GET /picklists/{idpicklist}/shipments`, see https://picqer.com/en/api/picklists. A fulfilment key may call this.

        Args:
            idpicklist: Id of the picklist.

        Returns:
            The shipments. There may be none, one or several.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_SHIPMENTS_LIST, {"idpicklist": idpicklist})

    async def create(
        self,
        idpicklist: int,
        *,
        idshippingprofile: int,
        idshippingprovider: int | UnsetType = UNSET,
        weight: int | UnsetType = UNSET,
        idpackaging: int | UnsetType = UNSET,
        extrafields: Mapping[str, object] | UnsetType = UNSET,
        parcels: Sequence[ParcelCreateInput] | UnsetType = UNSET,
    ) -> Shipment:
        """Create a shipment of a picklist.

        Asks the shipping provider for a label.

        One client reports that a picklist closes by itself when everything is picked and a shipment is made,
        and that a second shipment of a closed picklist is refused.

        `POST /picklists/{idpicklist}/shipments`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.
            idshippingprofile: Id of the shipping profile, elsewhere called `idshippingprovider_profile`;
                `picklists.shipping_methods.list` tells which may be used.
            idshippingprovider: Id of the shipping provider. Only old clients send it.
            weight: Weight of the shipment, in grams.
            idpackaging: Id of the packaging that is used.
            extrafields: What the provider wants to know besides, by key; see `extra_fields` of the
                shipping methods. One client sends a tracking code as `code`.
            parcels: The parcels of a shipment of several parcels, where the provider supports that.
                Picqer takes them since December 2025. One client reads that all of them need the same
                packaging and weight.

        Returns:
            The new shipment.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON), 26 (the shipment cannot be
                made).
        """
        return await self._call(
            _SHIPMENTS_CREATE,
            {"idpicklist": idpicklist},
            query={"return": "shipment"},
            body={
                "idshippingprofile": idshippingprofile,
                "idshippingprovider": idshippingprovider,
                "weight": weight,
                "idpackaging": idpackaging,
                "extrafields": extrafields,
                "parcels": parcels,
            },
        )

    async def cancel(self, idshipment: int) -> Any:
        """Cancel a shipment.

        A shipment can be cancelled within five minutes after it was made. The carrier is not told.

        Whether the API has this call is doubtful: only one client shows it, and notes elsewhere that
        cancelling may not exist. Read the shipment again to see `cancelled`.

        `POST /picklists/shipments/{idshipment}/cancel`, see https://picqer.com/en/api/picklists.

        Args:
            idshipment: Id of the shipment.

        Returns:
            What it answers is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_SHIPMENTS_CANCEL, {"idshipment": idshipment})


class PicklistsComments(Resource):
    """Calls of `picklists.comments`: list, create."""

    def list(self, idpicklist: int) -> builtins.list[Comment]:
        """List the comments on a picklist.

        `GET /picklists/{idpicklist}/comments`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.

        Returns:
            The comments.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_COMMENTS_LIST, {"idpicklist": idpicklist})

    def create(
        self,
        idpicklist: int,
        *,
        body: str,
        show_at_related: bool | UnsetType = UNSET,
        is_visible_fulfilment: bool | UnsetType = UNSET,
    ) -> Comment:
        """Create a comment on a picklist.

        `POST /picklists/{idpicklist}/comments`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.
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
            {"idpicklist": idpicklist},
            body={"body": body, "show_at_related": show_at_related, "is_visible_fulfilment": is_visible_fulfilment},
        )


class AsyncPicklistsComments(AsyncResource):
    """Calls of `picklists.comments`: list, create."""

    async def list(self, idpicklist: int) -> builtins.list[Comment]:
        """List the comments on a picklist.

        `GET /picklists/{idpicklist}/comments`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.

        Returns:
            The comments.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_COMMENTS_LIST, {"idpicklist": idpicklist})

    async def create(
        self,
        idpicklist: int,
        *,
        body: str,
        show_at_related: bool | UnsetType = UNSET,
        is_visible_fulfilment: bool | UnsetType = UNSET,
    ) -> Comment:
        """Create a comment on a picklist.

        `POST /picklists/{idpicklist}/comments`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist: Id of the picklist.
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
            {"idpicklist": idpicklist},
            body={"body": body, "show_at_related": show_at_related, "is_visible_fulfilment": is_visible_fulfilment},
        )


class PicklistsBatches(Resource):
    """Calls of `picklists.batches`: list, create, get, delete, assign, reset, picklists, products, pdf, presets, comments."""

    @cached_property
    def picklists(self) -> PicklistsBatchesPicklists:
        """Calls of `picklists.batches.picklists`: list, add, remove."""
        return PicklistsBatchesPicklists(self._sender)

    @cached_property
    def products(self) -> PicklistsBatchesProducts:
        """Calls of `picklists.batches.products`: picklists."""
        return PicklistsBatchesProducts(self._sender)

    @cached_property
    def pdf(self) -> PicklistsBatchesPdf:
        """Calls of `picklists.batches.pdf`: get."""
        return PicklistsBatchesPdf(self._sender)

    @cached_property
    def presets(self) -> PicklistsBatchesPresets:
        """Calls of `picklists.batches.presets`: list, get."""
        return PicklistsBatchesPresets(self._sender)

    @cached_property
    def comments(self) -> PicklistsBatchesComments:
        """Calls of `picklists.batches.comments`: list, create."""
        return PicklistsBatchesComments(self._sender)

    def list(
        self,
        *,
        idwarehouse: int | None = None,
        assigned_to_iduser: int | None = None,
        type: PicklistBatchType | None = None,
        status: PicklistBatchStatus | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> Pages[PicklistBatch]:
        """List picklist batches.

        `GET /picklists/batches`, see https://picqer.com/en/api/picklists.

        Args:
            idwarehouse: Only rows of this warehouse.
            assigned_to_iduser: Only rows assigned to this user.
            type: Only batches of this type.
            status: Only batches with this status.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(
            _BATCHES_LIST,
            {},
            query={
                "idwarehouse": idwarehouse,
                "assigned_to_iduser": assigned_to_iduser,
                "type": type,
                "status": status,
            },
            offset=offset,
            limit=limit,
        )

    def create(
        self,
        *,
        title: str | UnsetType | None = UNSET,
        idwarehouse: int | UnsetType = UNSET,
        type: PicklistBatchType | UnsetType = UNSET,
        idpicklists: Sequence[int] | UnsetType = UNSET,
        idpicklist_batch_preset: int | UnsetType = UNSET,
    ) -> PicklistBatch:
        """Create a picklist batch.

        Name the picklists, or a preset, or filters: `idwarehouse`, and `type`, of which `singles` takes
        picklists of one product and `normal` all. Which other filters can be sent is not documented.

        What Picqer finds itself is new, in no other batch, assigned to nobody and not picked at all. Of the
        picklists that are named, those that are not `new` are left out without an error, as one client
        reports.

        `POST /picklists/batches`, see https://picqer.com/en/api/picklists.

        Args:
            title: Name for people. null when none was given.
            idwarehouse: Warehouse of its picklists. A new batch takes those of this warehouse only.
            type: Kind of a batch, and which picklists a new one takes: `singles` for those of one
                product, `normal` for all.
            idpicklists: Ids of the picklists to take.
            idpicklist_batch_preset: Id of the preset whose filters choose the picklists.

        Returns:
            The new batch.

        Raises:
            ApiError: Picqer refused the call. Known codes: 22 (the body is not valid JSON).
        """
        return self._call(
            _BATCHES_CREATE,
            {},
            body={
                "title": title,
                "idwarehouse": idwarehouse,
                "type": type,
                "idpicklists": idpicklists,
                "idpicklist_batch_preset": idpicklist_batch_preset,
            },
        )

    def get(self, idpicklist_batch: int) -> PicklistBatch:
        """Get a picklist batch.

        `GET /picklists/batches/{idpicklist_batch}`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist_batch: Id of the picklist batch.

        Returns:
            The batch, with its `products` and `picklists`.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_BATCHES_GET, {"idpicklist_batch": idpicklist_batch})

    def delete(self, idpicklist_batch: int) -> None:
        """Delete a picklist batch.

        Only one client shows this call. What becomes of the picklists in the batch is not documented.

        `DELETE /picklists/batches/{idpicklist_batch}`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist_batch: Id of the picklist batch.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_BATCHES_DELETE, {"idpicklist_batch": idpicklist_batch})

    def assign(self, idpicklist_batch: int, *, iduser: int | None) -> PicklistBatch:
        """Assign a picklist batch to a user, or to nobody.

        `POST /picklists/batches/{idpicklist_batch}/assign`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist_batch: Id of the picklist batch.
            iduser: Id of the user. null assigns the batch to nobody.

        Returns:
            The batch as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(_BATCHES_ASSIGN, {"idpicklist_batch": idpicklist_batch}, body={"iduser": iduser})

    def reset(self, idpicklist_batch: int) -> Any:
        """Reset a picklist batch.

        Whether the API has this call is doubtful: only one integration shows it, without a word on what it
        does.

        `POST /picklists/batches/{idpicklist_batch}/reset`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist_batch: Id of the picklist batch.

        Returns:
            What it answers is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_BATCHES_RESET, {"idpicklist_batch": idpicklist_batch})


class AsyncPicklistsBatches(AsyncResource):
    """Calls of `picklists.batches`: list, create, get, delete, assign, reset, picklists, products, pdf, presets, comments."""

    @cached_property
    def picklists(self) -> AsyncPicklistsBatchesPicklists:
        """Calls of `picklists.batches.picklists`: list, add, remove."""
        return AsyncPicklistsBatchesPicklists(self._sender)

    @cached_property
    def products(self) -> AsyncPicklistsBatchesProducts:
        """Calls of `picklists.batches.products`: picklists."""
        return AsyncPicklistsBatchesProducts(self._sender)

    @cached_property
    def pdf(self) -> AsyncPicklistsBatchesPdf:
        """Calls of `picklists.batches.pdf`: get."""
        return AsyncPicklistsBatchesPdf(self._sender)

    @cached_property
    def presets(self) -> AsyncPicklistsBatchesPresets:
        """Calls of `picklists.batches.presets`: list, get."""
        return AsyncPicklistsBatchesPresets(self._sender)

    @cached_property
    def comments(self) -> AsyncPicklistsBatchesComments:
        """Calls of `picklists.batches.comments`: list, create."""
        return AsyncPicklistsBatchesComments(self._sender)

    def list(
        self,
        *,
        idwarehouse: int | None = None,
        assigned_to_iduser: int | None = None,
        type: PicklistBatchType | None = None,
        status: PicklistBatchStatus | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> AsyncPages[PicklistBatch]:
        """List picklist batches.

        `GET /picklists/batches`, see https://picqer.com/en/api/picklists.

        Args:
            idwarehouse: Only rows of this warehouse.
            assigned_to_iduser: Only rows assigned to this user.
            type: Only batches of this type.
            status: Only batches with this status.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(
            _BATCHES_LIST,
            {},
            query={
                "idwarehouse": idwarehouse,
                "assigned_to_iduser": assigned_to_iduser,
                "type": type,
                "status": status,
            },
            offset=offset,
            limit=limit,
        )

    async def create(
        self,
        *,
        title: str | UnsetType | None = UNSET,
        idwarehouse: int | UnsetType = UNSET,
        type: PicklistBatchType | UnsetType = UNSET,
        idpicklists: Sequence[int] | UnsetType = UNSET,
        idpicklist_batch_preset: int | UnsetType = UNSET,
    ) -> PicklistBatch:
        """Create a picklist batch.

        Name the picklists, or a preset, or filters: `idwarehouse`, and `type`, of which `singles` takes
        picklists of one product and `normal` all. Which other filters can be sent is not documented.

        What Picqer finds itself is new, in no other batch, assigned to nobody and not picked at all. Of the
        picklists that are named, those that are not `new` are left out without an error, as one client
        reports.

        `POST /picklists/batches`, see https://picqer.com/en/api/picklists.

        Args:
            title: Name for people. null when none was given.
            idwarehouse: Warehouse of its picklists. A new batch takes those of this warehouse only.
            type: Kind of a batch, and which picklists a new one takes: `singles` for those of one
                product, `normal` for all.
            idpicklists: Ids of the picklists to take.
            idpicklist_batch_preset: Id of the preset whose filters choose the picklists.

        Returns:
            The new batch.

        Raises:
            ApiError: Picqer refused the call. Known codes: 22 (the body is not valid JSON).
        """
        return await self._call(
            _BATCHES_CREATE,
            {},
            body={
                "title": title,
                "idwarehouse": idwarehouse,
                "type": type,
                "idpicklists": idpicklists,
                "idpicklist_batch_preset": idpicklist_batch_preset,
            },
        )

    async def get(self, idpicklist_batch: int) -> PicklistBatch:
        """Get a picklist batch.

        `GET /picklists/batches/{idpicklist_batch}`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist_batch: Id of the picklist batch.

        Returns:
            The batch, with its `products` and `picklists`.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_BATCHES_GET, {"idpicklist_batch": idpicklist_batch})

    async def delete(self, idpicklist_batch: int) -> None:
        """Delete a picklist batch.

        Only one client shows this call. What becomes of the picklists in the batch is not documented.

        `DELETE /picklists/batches/{idpicklist_batch}`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist_batch: Id of the picklist batch.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_BATCHES_DELETE, {"idpicklist_batch": idpicklist_batch})

    async def assign(self, idpicklist_batch: int, *, iduser: int | None) -> PicklistBatch:
        """Assign a picklist batch to a user, or to nobody.

        `POST /picklists/batches/{idpicklist_batch}/assign`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist_batch: Id of the picklist batch.
            iduser: Id of the user. null assigns the batch to nobody.

        Returns:
            The batch as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(_BATCHES_ASSIGN, {"idpicklist_batch": idpicklist_batch}, body={"iduser": iduser})

    async def reset(self, idpicklist_batch: int) -> Any:
        """Reset a picklist batch.

        Whether the API has this call is doubtful: only one integration shows it, without a word on what it
        does.

        `POST /picklists/batches/{idpicklist_batch}/reset`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist_batch: Id of the picklist batch.

        Returns:
            What it answers is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_BATCHES_RESET, {"idpicklist_batch": idpicklist_batch})


class PicklistsBatchesPicklists(Resource):
    """Calls of `picklists.batches.picklists`: list, add, remove."""

    def list(self, idpicklist_batch: int) -> builtins.list[BatchPicklist]:
        """List the picklists of a batch.

        Only one client shows this call; the batch itself shows the same picklists.

        `GET /picklists/batches/{idpicklist_batch}/picklists`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist_batch: Id of the picklist batch.

        Returns:
            The picklists of the batch, in short.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_BATCHES_PICKLISTS_LIST, {"idpicklist_batch": idpicklist_batch})

    def add(self, idpicklist_batch: int, *, idpicklist: int) -> PicklistBatch:
        """Add a picklist to a batch.

        `POST /picklists/batches/{idpicklist_batch}/picklists`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist_batch: Id of the picklist batch.
            idpicklist: Id of the picklist to add.

        Returns:
            The batch as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(
            _BATCHES_PICKLISTS_ADD, {"idpicklist_batch": idpicklist_batch}, body={"idpicklist": idpicklist}
        )

    def remove(self, idpicklist_batch: int, idpicklist: int) -> None:
        """Remove a picklist from a batch.

        `DELETE /picklists/batches/{idpicklist_batch}/picklists/{idpicklist}`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist_batch: Id of the picklist batch.
            idpicklist: Id of the picklist.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_BATCHES_PICKLISTS_REMOVE, {"idpicklist_batch": idpicklist_batch, "idpicklist": idpicklist})


class AsyncPicklistsBatchesPicklists(AsyncResource):
    """Calls of `picklists.batches.picklists`: list, add, remove."""

    async def list(self, idpicklist_batch: int) -> builtins.list[BatchPicklist]:
        """List the picklists of a batch.

        Only one client shows this call; the batch itself shows the same picklists.

        `GET /picklists/batches/{idpicklist_batch}/picklists`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist_batch: Id of the picklist batch.

        Returns:
            The picklists of the batch, in short.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_BATCHES_PICKLISTS_LIST, {"idpicklist_batch": idpicklist_batch})

    async def add(self, idpicklist_batch: int, *, idpicklist: int) -> PicklistBatch:
        """Add a picklist to a batch.

        `POST /picklists/batches/{idpicklist_batch}/picklists`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist_batch: Id of the picklist batch.
            idpicklist: Id of the picklist to add.

        Returns:
            The batch as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(
            _BATCHES_PICKLISTS_ADD, {"idpicklist_batch": idpicklist_batch}, body={"idpicklist": idpicklist}
        )

    async def remove(self, idpicklist_batch: int, idpicklist: int) -> None:
        """Remove a picklist from a batch.

        `DELETE /picklists/batches/{idpicklist_batch}/picklists/{idpicklist}`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist_batch: Id of the picklist batch.
            idpicklist: Id of the picklist.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(
            _BATCHES_PICKLISTS_REMOVE, {"idpicklist_batch": idpicklist_batch, "idpicklist": idpicklist}
        )


class PicklistsBatchesProducts(Resource):
    """Calls of `picklists.batches.products`: picklists."""

    @cached_property
    def picklists(self) -> PicklistsBatchesProductsPicklists:
        """Calls of `picklists.batches.products.picklists`: list."""
        return PicklistsBatchesProductsPicklists(self._sender)


class AsyncPicklistsBatchesProducts(AsyncResource):
    """Calls of `picklists.batches.products`: picklists."""

    @cached_property
    def picklists(self) -> AsyncPicklistsBatchesProductsPicklists:
        """Calls of `picklists.batches.products.picklists`: list."""
        return AsyncPicklistsBatchesProductsPicklists(self._sender)


class PicklistsBatchesProductsPicklists(Resource):
    """Calls of `picklists.batches.products.picklists`: list."""

    def list(self, idpicklist_batch: int, idproduct: int) -> builtins.list[BatchPicklist]:
        """List the picklists of a batch that hold a product.

        The fields may also be those of a picklist: a client is ready for `totalproducts` and `deliveryname`
        in place of `total_products` and `delivery_name`.

        `GET /picklists/batches/{idpicklist_batch}/products/{idproduct}/picklists`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist_batch: Id of the picklist batch.
            idproduct: Id of the product.

        Returns:
            The picklists that hold the product, in short.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(
            _BATCHES_PRODUCTS_PICKLISTS_LIST, {"idpicklist_batch": idpicklist_batch, "idproduct": idproduct}
        )


class AsyncPicklistsBatchesProductsPicklists(AsyncResource):
    """Calls of `picklists.batches.products.picklists`: list."""

    async def list(self, idpicklist_batch: int, idproduct: int) -> builtins.list[BatchPicklist]:
        """List the picklists of a batch that hold a product.

        The fields may also be those of a picklist: a client is ready for `totalproducts` and `deliveryname`
        in place of `total_products` and `delivery_name`.

        `GET /picklists/batches/{idpicklist_batch}/products/{idproduct}/picklists`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist_batch: Id of the picklist batch.
            idproduct: Id of the product.

        Returns:
            The picklists that hold the product, in short.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(
            _BATCHES_PRODUCTS_PICKLISTS_LIST, {"idpicklist_batch": idpicklist_batch, "idproduct": idproduct}
        )


class PicklistsBatchesPdf(Resource):
    """Calls of `picklists.batches.pdf`: get."""

    def get(
        self, idpicklist_batch: int, *, includePicklists: bool | None = None, includePackinglists: bool | None = None
    ) -> bytes:
        """Get a picklist batch as PDF.

        `GET /picklists/batches/{idpicklist_batch}/pdf`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist_batch: Id of the picklist batch.
            includePicklists: Whether the picklists come along. What counts when it is left out is not
                documented.
            includePackinglists: Whether the packing lists come along. What counts when it is left out is
                not documented.

        Returns:
            What the picker takes along.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(
            _BATCHES_PDF_GET,
            {"idpicklist_batch": idpicklist_batch},
            query={"includePicklists": includePicklists, "includePackinglists": includePackinglists},
        )


class AsyncPicklistsBatchesPdf(AsyncResource):
    """Calls of `picklists.batches.pdf`: get."""

    async def get(
        self, idpicklist_batch: int, *, includePicklists: bool | None = None, includePackinglists: bool | None = None
    ) -> bytes:
        """Get a picklist batch as PDF.

        `GET /picklists/batches/{idpicklist_batch}/pdf`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist_batch: Id of the picklist batch.
            includePicklists: Whether the picklists come along. What counts when it is left out is not
                documented.
            includePackinglists: Whether the packing lists come along. What counts when it is left out is
                not documented.

        Returns:
            What the picker takes along.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(
            _BATCHES_PDF_GET,
            {"idpicklist_batch": idpicklist_batch},
            query={"includePicklists": includePicklists, "includePackinglists": includePackinglists},
        )


class PicklistsBatchesPresets(Resource):
    """Calls of `picklists.batches.presets`: list, get."""

    def list(
        self, *, inactive: bool | None = None, offset: int = 0, limit: int | None = None
    ) -> Pages[PicklistBatchPreset]:
        """List the presets for picklist batches.

        A preset is a set of filters that was saved in the app, for `picklists.batches.create`.

        Without `inactive`, only active presets are listed.

        `GET /picklists/batches/presets`, see https://picqer.com/en/api/picklists.

        Args:
            inactive: True lists the inactive presets instead of the active ones.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_BATCHES_PRESETS_LIST, {}, query={"inactive": inactive}, offset=offset, limit=limit)

    def get(self, idpicklist_batch_preset: int) -> PicklistBatchPreset:
        """Get a preset for picklist batches.

        Inactive presets are found too. Older versions of Picqer's page write `preset` in this path, in the
        singular.

        `GET /picklists/batches/presets/{idpicklist_batch_preset}`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist_batch_preset: Id of the preset.

        Returns:
            The preset, active or not, with `picklists_count`.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_BATCHES_PRESETS_GET, {"idpicklist_batch_preset": idpicklist_batch_preset})


class AsyncPicklistsBatchesPresets(AsyncResource):
    """Calls of `picklists.batches.presets`: list, get."""

    def list(
        self, *, inactive: bool | None = None, offset: int = 0, limit: int | None = None
    ) -> AsyncPages[PicklistBatchPreset]:
        """List the presets for picklist batches.

        A preset is a set of filters that was saved in the app, for `picklists.batches.create`.

        Without `inactive`, only active presets are listed.

        `GET /picklists/batches/presets`, see https://picqer.com/en/api/picklists.

        Args:
            inactive: True lists the inactive presets instead of the active ones.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_BATCHES_PRESETS_LIST, {}, query={"inactive": inactive}, offset=offset, limit=limit)

    async def get(self, idpicklist_batch_preset: int) -> PicklistBatchPreset:
        """Get a preset for picklist batches.

        Inactive presets are found too. Older versions of Picqer's page write `preset` in this path, in the
        singular.

        `GET /picklists/batches/presets/{idpicklist_batch_preset}`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist_batch_preset: Id of the preset.

        Returns:
            The preset, active or not, with `picklists_count`.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_BATCHES_PRESETS_GET, {"idpicklist_batch_preset": idpicklist_batch_preset})


class PicklistsBatchesComments(Resource):
    """Calls of `picklists.batches.comments`: list, create."""

    def list(self, idpicklist_batch: int) -> builtins.list[Comment]:
        """List the comments on a picklist batch.

        `GET /picklists/batches/{idpicklist_batch}/comments`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist_batch: Id of the picklist batch.

        Returns:
            The comments.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_BATCHES_COMMENTS_LIST, {"idpicklist_batch": idpicklist_batch})

    def create(
        self,
        idpicklist_batch: int,
        *,
        body: str,
        show_at_related: bool | UnsetType = UNSET,
        is_visible_fulfilment: bool | UnsetType = UNSET,
    ) -> Comment:
        """Create a comment on a picklist batch.

        Clients send only `body` here; whether the other two fields count for a batch is not known.

        `POST /picklists/batches/{idpicklist_batch}/comments`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist_batch: Id of the picklist batch.
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
            _BATCHES_COMMENTS_CREATE,
            {"idpicklist_batch": idpicklist_batch},
            body={"body": body, "show_at_related": show_at_related, "is_visible_fulfilment": is_visible_fulfilment},
        )


class AsyncPicklistsBatchesComments(AsyncResource):
    """Calls of `picklists.batches.comments`: list, create."""

    async def list(self, idpicklist_batch: int) -> builtins.list[Comment]:
        """List the comments on a picklist batch.

        `GET /picklists/batches/{idpicklist_batch}/comments`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist_batch: Id of the picklist batch.

        Returns:
            The comments.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_BATCHES_COMMENTS_LIST, {"idpicklist_batch": idpicklist_batch})

    async def create(
        self,
        idpicklist_batch: int,
        *,
        body: str,
        show_at_related: bool | UnsetType = UNSET,
        is_visible_fulfilment: bool | UnsetType = UNSET,
    ) -> Comment:
        """Create a comment on a picklist batch.

        Clients send only `body` here; whether the other two fields count for a batch is not known.

        `POST /picklists/batches/{idpicklist_batch}/comments`, see https://picqer.com/en/api/picklists.

        Args:
            idpicklist_batch: Id of the picklist batch.
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
            _BATCHES_COMMENTS_CREATE,
            {"idpicklist_batch": idpicklist_batch},
            body={"body": body, "show_at_related": show_at_related, "is_visible_fulfilment": is_visible_fulfilment},
        )
