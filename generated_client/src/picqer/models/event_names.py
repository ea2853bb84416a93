# Generated from spec/ by `make generate`. Do not edit.
"""The events that Picqer tells webhooks of, and the name of the model of each in `picqer.models`."""

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from picqer._runtime.model import Model

if TYPE_CHECKING:
    from picqer.models import (
        CommentsCreatedEvent,
        LocationStockCountsCompletedEvent,
        MovementsMovedEvent,
        OrdersAllocatedEvent,
        OrdersClosedEvent,
        OrdersCompletedEvent,
        OrdersCreatedEvent,
        OrdersNotesCreatedEvent,
        OrdersPausedEvent,
        OrdersResumedEvent,
        OrdersStatusChangedEvent,
        PicklistBatchesChangedEvent,
        PicklistBatchesCompletedEvent,
        PicklistBatchesCreatedEvent,
        PicklistsCancelledEvent,
        PicklistsChangedEvent,
        PicklistsClosedEvent,
        PicklistsCreatedEvent,
        PicklistsPausedEvent,
        PicklistsResumedEvent,
        PicklistsShipmentsCancelledEvent,
        PicklistsShipmentsCreatedEvent,
        PicklistsSnoozedEvent,
        PicklistsUnsnoozedEvent,
        ProductsAssembledStockChangedEvent,
        ProductsChangedEvent,
        ProductsCreatedEvent,
        ProductsFreeStockChangedEvent,
        ProductsPartsChangedEvent,
        ProductsStockChangedEvent,
        ProductsStockOnLocationChangedEvent,
        PurchaseOrdersChangedEvent,
        PurchaseOrdersClosedEvent,
        PurchaseOrdersCreatedEvent,
        PurchaseOrdersPurchasedEvent,
        PurchaseOrdersReceiptsCreatedEvent,
        ReceiptsCompletedEvent,
        ReceiptsCreatedEvent,
        ReceiptsProductReceivedEvent,
        ReceiptsProductRevertedEvent,
        ReturnsChangedEvent,
        ReturnsCreatedEvent,
        ReturnsProductsReceivedEvent,
        ReturnsStatusChangedEvent,
        TasksChangedEvent,
        TasksCompletedEvent,
        TasksCreatedEvent,
        TasksDeletedEvent,
        TasksUncompletedEvent,
        WebshopOrdersImportedEvent,
    )

    KnownEvent: TypeAlias = (
        CommentsCreatedEvent
        | LocationStockCountsCompletedEvent
        | MovementsMovedEvent
        | OrdersAllocatedEvent
        | OrdersClosedEvent
        | OrdersCompletedEvent
        | OrdersCreatedEvent
        | OrdersNotesCreatedEvent
        | OrdersPausedEvent
        | OrdersResumedEvent
        | OrdersStatusChangedEvent
        | PicklistBatchesChangedEvent
        | PicklistBatchesCompletedEvent
        | PicklistBatchesCreatedEvent
        | PicklistsCancelledEvent
        | PicklistsChangedEvent
        | PicklistsClosedEvent
        | PicklistsCreatedEvent
        | PicklistsPausedEvent
        | PicklistsResumedEvent
        | PicklistsShipmentsCancelledEvent
        | PicklistsShipmentsCreatedEvent
        | PicklistsSnoozedEvent
        | PicklistsUnsnoozedEvent
        | ProductsAssembledStockChangedEvent
        | ProductsChangedEvent
        | ProductsCreatedEvent
        | ProductsFreeStockChangedEvent
        | ProductsPartsChangedEvent
        | ProductsStockChangedEvent
        | ProductsStockOnLocationChangedEvent
        | PurchaseOrdersChangedEvent
        | PurchaseOrdersClosedEvent
        | PurchaseOrdersCreatedEvent
        | PurchaseOrdersPurchasedEvent
        | PurchaseOrdersReceiptsCreatedEvent
        | ReceiptsCompletedEvent
        | ReceiptsCreatedEvent
        | ReceiptsProductReceivedEvent
        | ReceiptsProductRevertedEvent
        | ReturnsChangedEvent
        | ReturnsCreatedEvent
        | ReturnsProductsReceivedEvent
        | ReturnsStatusChangedEvent
        | TasksChangedEvent
        | TasksCompletedEvent
        | TasksCreatedEvent
        | TasksDeletedEvent
        | TasksUncompletedEvent
        | WebshopOrdersImportedEvent
    )
    """Any event that is described."""
else:
    KnownEvent = Model  # the union would load every model

__all__ = ["MODELS", "EventName", "KnownEvent"]

EventName: TypeAlias = Literal[
    "comments.created",
    "location_stock_counts.completed",
    "movements.moved",
    "orders.allocated",
    "orders.closed",
    "orders.completed",
    "orders.created",
    "orders.notes.created",
    "orders.paused",
    "orders.resumed",
    "orders.status_changed",
    "picklist_batches.changed",
    "picklist_batches.completed",
    "picklist_batches.created",
    "picklists.cancelled",
    "picklists.changed",
    "picklists.closed",
    "picklists.created",
    "picklists.paused",
    "picklists.resumed",
    "picklists.shipments.cancelled",
    "picklists.shipments.created",
    "picklists.snoozed",
    "picklists.unsnoozed",
    "products.assembled_stock_changed",
    "products.changed",
    "products.created",
    "products.free_stock_changed",
    "products.parts.changed",
    "products.stock_changed",
    "products.stock_on_location_changed",
    "purchase_orders.changed",
    "purchase_orders.closed",
    "purchase_orders.created",
    "purchase_orders.purchased",
    "purchase_orders.receipts.created",
    "receipts.completed",
    "receipts.created",
    "receipts.product_received",
    "receipts.product_reverted",
    "returns.changed",
    "returns.created",
    "returns.products_received",
    "returns.status_changed",
    "tasks.changed",
    "tasks.completed",
    "tasks.created",
    "tasks.deleted",
    "tasks.uncompleted",
    "webshop_orders.imported",
]
"""The name of an event that is described. Picqer may send others."""

MODELS: Final[dict[str, str]] = {
    "comments.created": "CommentsCreatedEvent",
    "location_stock_counts.completed": "LocationStockCountsCompletedEvent",
    "movements.moved": "MovementsMovedEvent",
    "orders.allocated": "OrdersAllocatedEvent",
    "orders.closed": "OrdersClosedEvent",
    "orders.completed": "OrdersCompletedEvent",
    "orders.created": "OrdersCreatedEvent",
    "orders.notes.created": "OrdersNotesCreatedEvent",
    "orders.paused": "OrdersPausedEvent",
    "orders.resumed": "OrdersResumedEvent",
    "orders.status_changed": "OrdersStatusChangedEvent",
    "picklist_batches.changed": "PicklistBatchesChangedEvent",
    "picklist_batches.completed": "PicklistBatchesCompletedEvent",
    "picklist_batches.created": "PicklistBatchesCreatedEvent",
    "picklists.cancelled": "PicklistsCancelledEvent",
    "picklists.changed": "PicklistsChangedEvent",
    "picklists.closed": "PicklistsClosedEvent",
    "picklists.created": "PicklistsCreatedEvent",
    "picklists.paused": "PicklistsPausedEvent",
    "picklists.resumed": "PicklistsResumedEvent",
    "picklists.shipments.cancelled": "PicklistsShipmentsCancelledEvent",
    "picklists.shipments.created": "PicklistsShipmentsCreatedEvent",
    "picklists.snoozed": "PicklistsSnoozedEvent",
    "picklists.unsnoozed": "PicklistsUnsnoozedEvent",
    "products.assembled_stock_changed": "ProductsAssembledStockChangedEvent",
    "products.changed": "ProductsChangedEvent",
    "products.created": "ProductsCreatedEvent",
    "products.free_stock_changed": "ProductsFreeStockChangedEvent",
    "products.parts.changed": "ProductsPartsChangedEvent",
    "products.stock_changed": "ProductsStockChangedEvent",
    "products.stock_on_location_changed": "ProductsStockOnLocationChangedEvent",
    "purchase_orders.changed": "PurchaseOrdersChangedEvent",
    "purchase_orders.closed": "PurchaseOrdersClosedEvent",
    "purchase_orders.created": "PurchaseOrdersCreatedEvent",
    "purchase_orders.purchased": "PurchaseOrdersPurchasedEvent",
    "purchase_orders.receipts.created": "PurchaseOrdersReceiptsCreatedEvent",
    "receipts.completed": "ReceiptsCompletedEvent",
    "receipts.created": "ReceiptsCreatedEvent",
    "receipts.product_received": "ReceiptsProductReceivedEvent",
    "receipts.product_reverted": "ReceiptsProductRevertedEvent",
    "returns.changed": "ReturnsChangedEvent",
    "returns.created": "ReturnsCreatedEvent",
    "returns.products_received": "ReturnsProductsReceivedEvent",
    "returns.status_changed": "ReturnsStatusChangedEvent",
    "tasks.changed": "TasksChangedEvent",
    "tasks.completed": "TasksCompletedEvent",
    "tasks.created": "TasksCreatedEvent",
    "tasks.deleted": "TasksDeletedEvent",
    "tasks.uncompleted": "TasksUncompletedEvent",
    "webshop_orders.imported": "WebshopOrdersImportedEvent",
}
