"""The picklists, batches and shipment of the spec's examples, and picklists of one product for a batch of singles."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from picqer_mock import clock, numbering
from picqer_mock.resources import shipments
from picqer_mock.resources.picklists import making
from picqer_mock.resources.picklists.batches import membership

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Request
    from picqer_mock.spec import Spec
    from picqer_mock.state import State

_WAREHOUSE = 18
# The order in processing that the examples do not show waits for its one product. These came to it afterwards.
_SINGLES = (
    making.Line(1302, 1, idorder_product=86841),
    making.Line(1303, 2, idorder_product=86842),
    making.Line(1304, 1, idorder_product=86843),
)
_BEFORE = datetime(2025, 12, 19, 9, 30)  # noqa: DTZ001 - Picqer's times have no zone
# The first is in the batch, the others are free.
_IN_BATCH = 1
_SUMS = {"display_title", "total_products", "total_picklists", "assigned_to", "completed_by"}
_ADDRESSES = {"labelurl", "labelurl_pdf", "labelurl_zpl", "trackingcode", "trackingurl", "tracktraceurl", "parcels"}


def seed(state: State, request: Request, spec: Spec) -> None:
    """Add the picklists, so that the next one gets the id behind the example's.

    The picklist of the examples has only its first line: the other product has no stock, and its piece is the backorder
    of the examples. The batch of singles is as young as its picklists, and as small.
    """
    example = spec.example("picklists.list")[0]
    batch, singles = spec.example("picklists.batches.list")
    early = replace(request, now=_BEFORE)
    state.number_next("picklist", example["idpicklist"] - len(_SINGLES))
    other = state.one("SELECT * FROM customer_order WHERE status = 'processing' AND idorder <> ?", example["idorder"])
    made = [_make_single(state, early, other["idorder"], single) for single in _SINGLES]

    line = example["products"][0]
    place = line["pick_locations"][0]
    state.number_next("picklist_product", line["idpicklist_product"])
    numbering.count_from(state, "picklist", 2026, int(example["picklistid"].rpartition("-")[2]) - 1)
    making.make(
        state,
        replace(request, now=clock.moment(example["created"])),
        idwarehouse=_WAREHOUSE,
        lines=[making.Line(line["idproduct"], line["amount"], line["idorder_product"])],
        idorder=example["idorder"],
    )
    state.update(
        "picklist",
        {"idshippingprovider_profile": example["idshippingprovider_profile"]},
        idpicklist=example["idpicklist"],
    )
    fields = {name: value for name, value in place.items() if name != "name"}
    state.insert("picklist_product_location", idpicklist_product=line["idpicklist_product"], **fields)

    _add_batch(state, request, batch, [example["idpicklist"]])
    now = clock.text(_BEFORE)
    _add_batch(state, early, {**singles, "created_at": now, "updated_at": now}, made[:_IN_BATCH])
    _add_shipment(state, spec.example("shipments.get"))


def _make_single(state: State, request: Request, idorder: int, single: making.Line) -> int:
    """Add a line to an order in processing, and a picklist that delivers it."""
    product = state.one("SELECT * FROM product WHERE idproduct = ?", single.idproduct)
    state.insert(
        "order_product",
        idorder=idorder,
        idorder_product=single.idorder_product,
        idproduct=single.idproduct,
        **{name: product[name] for name in ("idvatgroup", "productcode", "name", "price", "weight")},
        remarks="",
        amount=single.amount,
        amount_cancelled=0,
        has_parts=False,
    )
    return making.make(state, request, idwarehouse=_WAREHOUSE, lines=[single], idorder=idorder)


def _add_batch(state: State, request: Request, batch: Mapping[str, Any], idpicklists: list[int]) -> None:
    fields = {name: value for name, value in batch.items() if name not in _SUMS}
    number = state.insert("picklist_batch", **fields, assigned_to_iduser=batch["assigned_to"]["iduser"])
    for idpicklist in idpicklists:
        row = state.one("SELECT * FROM picklist WHERE idpicklist = ?", idpicklist)
        membership.join(state, replace(request, now=clock.moment(batch["updated_at"])), number, row)


def _add_shipment(state: State, shipment: Mapping[str, Any]) -> None:
    parcel = shipment["parcels"][0]
    state.number_next("parcel", parcel["idparcel"])
    state.number_next("parcel_document", parcel["documents"][0]["idparcel_document"])
    parcels = [{name: parcel[name] for name in ("idpackaging", "weight", "tracking_code")}]
    shipments.add(state, {name: value for name, value in shipment.items() if name not in _ADDRESSES}, parcels)
