"""Faults in the spec: it promises what the mock does not do, or forbids what it does."""

from __future__ import annotations

from tests.contract.mutations.fault import ANY, GONE, Moved, SpecFault

_SCHEMAS = "/components/schemas"
_PARAMETERS = "/components/parameters"
_PRODUCT = f"{_SCHEMAS}/ProductFields/properties"
_TAG = "/paths/~1tags"

FAULTS = (
    SpecFault(
        "required-field", "a field is required that no answer has", f"{_SCHEMAS}/Product/required/*", GONE, "ean"
    ),
    SpecFault(
        "required-nested",
        "a field of an image is required that none has",
        f"{_SCHEMAS}/ProductImage/required/*",
        GONE,
        "alt",
    ),
    SpecFault("field-gone", "a field of products is not described", f"{_PRODUCT}/hs_code", ANY, GONE),
    SpecFault(
        "field-gone-nested",
        "the size of an image is not described",
        f"{_SCHEMAS}/ProductImage/properties/size",
        ANY,
        GONE,
    ),
    SpecFault("type-price", "the price of a product is a text", f"{_PRODUCT}/price/type", "number", "string"),
    SpecFault(
        "type-weight",
        "the weight of a product is never null",
        f"{_PRODUCT}/weight/type",
        ["integer", "null"],
        "integer",
    ),
    SpecFault(
        "type-task-user",
        "a task is always assigned to somebody",
        f"{_SCHEMAS}/TaskFields/properties/assigned_to_iduser/type",
        ["integer", "null"],
        "integer",
    ),
    SpecFault(
        "null-backorder-order",
        "a backorder is always for an order",
        f"{_SCHEMAS}/Backorder/properties/idorder/type",
        ["integer", "null"],
        "integer",
    ),
    SpecFault(
        "null-shipment-packaging",
        "a shipment always has a packaging",
        f"{_SCHEMAS}/Shipment/properties/idpackaging/type",
        ["integer", "null"],
        "integer",
    ),
    SpecFault(
        "time-pattern",
        "times have no seconds",
        f"{_SCHEMAS}/DateTime/pattern",
        r"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$",
        r"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$",
    ),
    SpecFault("enum-order-status", "no order is paused", f"{_SCHEMAS}/OrderStatus/enum/*", "paused", GONE),
    SpecFault("enum-order-status-extra", "an order can be on hold", f"{_SCHEMAS}/OrderStatus/enum/*", GONE, "on_hold"),
    SpecFault("enum-picklist-status", "no picklist is snoozed", f"{_SCHEMAS}/PicklistStatus/enum/*", "snoozed", GONE),
    SpecFault(
        "enum-purchase-status",
        "no purchase order is received",
        f"{_SCHEMAS}/PurchaseOrderStatus/enum/*",
        "received",
        GONE,
    ),
    SpecFault("enum-product-type", "products can be digital", f"{_SCHEMAS}/ProductType/enum/*", GONE, "digital"),
    SpecFault(
        "enum-hook-event",
        "hooks can listen to deleted orders",
        f"{_SCHEMAS}/HookEventName/enum/*",
        GONE,
        "orders.deleted",
    ),
    SpecFault(
        "enum-hook-event-gone",
        "no hook listens to new tasks",
        f"{_SCHEMAS}/HookEventName/enum/*",
        "tasks.created",
        GONE,
    ),
    SpecFault("enum-batch-status", "no batch is open", f"{_SCHEMAS}/PicklistBatchStatus/enum/*", "open", GONE),
    SpecFault(
        "filter-renamed", "`sinceid` has another name", f"{_PARAMETERS}/OrderSinceId/name", "sinceid", "since_id"
    ),
    SpecFault(
        "filter-type", "`productcode` is a number", f"{_PARAMETERS}/ProductCode/schema/type", "string", "integer"
    ),
    SpecFault("filter-required", "the list of tags needs a search", f"{_PARAMETERS}/TagSearch/required", GONE, True),
    SpecFault(
        "filter-flag",
        "`inactive` of packagings may be false",
        f"{_PARAMETERS}/PackagingInactive/schema/const",
        True,
        GONE,
    ),
    SpecFault("offset-minimum", "an offset is at least 1", f"{_PARAMETERS}/Offset/schema/minimum", 0, 1),
    SpecFault("page-size", "pages have 50 rows", f"{_PARAMETERS}/Offset/x-picqer-page-size", 100, 50),
    SpecFault(
        "page-max",
        "a page of products has at most 50 rows",
        "/paths/~1products/get/responses/200/content/application~1json/schema/maxItems",
        100,
        50,
    ),
    SpecFault("status-created", "a new tag is answered with 200", f"{_TAG}/post/responses/201", ANY, Moved("200")),
    SpecFault(
        "status-no-content",
        "a deleted task is answered with 202",
        "/paths/~1tasks~1{idtask}/delete/responses/204",
        ANY,
        Moved("202"),
    ),
    SpecFault("status-gone", "no wrong tag is refused with 404", f"{_TAG}~1{{idtag}}/get/responses/404", ANY, GONE),
    SpecFault(
        "path-moved",
        "tasks stand under another path",
        "/paths/~1tasks~1{idtask}~1complete",
        ANY,
        Moved("/tasks/{idtask}/completed"),
    ),
    SpecFault(
        "limit-default", "the limit is 600 requests", "/components/headers/X-RateLimit-Limit/schema/default", 500, 600
    ),
    SpecFault("user-agent-optional", "no User-Agent is needed", f"{_PARAMETERS}/UserAgent/required", True, GONE),
    SpecFault(
        "fulfilment-key-gone",
        "a limited key may not list products",
        "/paths/~1products/get/x-picqer-fulfilment-key",
        True,
        GONE,
    ),
    SpecFault(
        "fulfilment-key-extra", "a limited key may make tags", f"{_TAG}/post/x-picqer-fulfilment-key", GONE, True
    ),
    SpecFault(
        "body-field-required",
        "a new product needs a weight",
        f"{_SCHEMAS}/ProductCreate/allOf/1/required/*",
        GONE,
        "weight",
    ),
    SpecFault(
        "body-field-optional",
        "a new product needs no code",
        f"{_SCHEMAS}/ProductCreate/allOf/1/required/*",
        "productcode",
        GONE,
    ),
    SpecFault(
        "body-optional-title",
        "a new tag needs no title",
        f"{_SCHEMAS}/TagCreate/allOf/1/required/*",
        "title",
        GONE,
    ),
    SpecFault(
        "body-shorter",
        "a title has at most 5 characters",
        f"{_SCHEMAS}/TagFields/properties/title/maxLength",
        GONE,
        5,
    ),
    SpecFault(
        "body-longer-minimum",
        "the discount of a customer is at least 5",
        f"{_SCHEMAS}/CustomerFields/properties/discount/minimum",
        GONE,
        5,
    ),
    SpecFault(
        "body-default",
        "new products are not active",
        f"{_SCHEMAS}/ProductCreate/allOf/1/properties/active/default",
        True,
        False,
    ),
    SpecFault(
        "body-default-type",
        "new products have unlimited stock",
        f"{_SCHEMAS}/ProductCreate/allOf/1/properties/type/default",
        "normal",
        "unlimited_stock",
    ),
    SpecFault(
        "body-field-new",
        "suppliers have a web site",
        f"{_SCHEMAS}/SupplierFields/properties/website",
        GONE,
        {"type": "string", "description": "Web site."},
    ),
    SpecFault(
        "body-no-null",
        "a description of a task is never null",
        f"{_SCHEMAS}/TaskFields/properties/description/type",
        ["string", "null"],
        "string",
    ),
    SpecFault(
        "label-in-png",
        "a label is a PNG file",
        "/paths/~1shipments~1{idshipment}~1label/get/responses/200/content/application~1pdf",
        ANY,
        Moved("image/png"),
    ),
    SpecFault(
        "link-wrong",
        "a link takes the wrong id",
        f"{_TAG}/post/responses/201/links/get/parameters/idtag",
        "$response.body#/idtag",
        "$response.body#/idcolor",
    ),
    SpecFault(
        "event-field",
        "the event of a new task has a field that it lacks",
        f"{_SCHEMAS}/TasksCreatedEvent/required",
        GONE,
        ["webhook_version"],
    ),
    SpecFault(
        "error-code-gone",
        "no code says that the limit is reached",
        f"{_SCHEMAS}/ErrorCode/x-picqer-error-codes/28",
        "The rate limit is exceeded.",
        GONE,
    ),
    SpecFault("error-needs-more", "a refusal names the field", f"{_SCHEMAS}/Error/required/*", GONE, "error_field"),
    SpecFault(
        "stock-negative",
        "free stock is never negative",
        f"{_SCHEMAS}/ProductStock/properties/freestock/minimum",
        GONE,
        0,
    ),
    SpecFault(
        "customer-address",
        "customers show at least one address",
        f"{_SCHEMAS}/Customer/allOf/0/properties/addresses/minItems",
        GONE,
        1,
    ),
)
