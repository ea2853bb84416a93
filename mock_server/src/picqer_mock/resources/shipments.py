"""Shipments: what was handed to a shipping provider, with its parcels and labels."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from picqer_mock import lookup, pdf
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.listing import contains, page
from picqer_mock.tables import Table

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from picqer_mock.state import State

# Where a label lies depends on where the mock can be reached, so addresses are worked out.
TABLES = (
    Table(
        "shipment",
        "Shipment",
        "idshipment",
        worked_out=frozenset({"labelurl", "labelurl_pdf", "labelurl_zpl", "trackingurl", "tracktraceurl"}),
        references={
            "idpicklist": "picklist",
            "idorder": "customer_order",
            "idreturn": "product_return",
            "idpackaging": "packaging",
            "idcompany_shippingprovider": "shipping_provider",
            "idcompany_shippingprovider_profile": "shipping_provider_profile",
            "created_by_iduser": "user",
            "idfulfilment_customer": "fulfilment_customer",
        },
    ),
    "CREATE INDEX shipment_picklist ON shipment (idpicklist);",
    Table(
        "parcel",
        "Parcel",
        "idparcel",
        worked_out=frozenset({"tracking_url"}),
        references={"idshipment": "shipment", "idpackaging": "packaging"},
        extra=("idshipment INTEGER NOT NULL",),
    ),
    "CREATE INDEX parcel_shipment ON parcel (idshipment);",
    Table(
        "parcel_document",
        "ParcelDocument",
        "idparcel_document",
        worked_out=frozenset({"url"}),
        references={"idparcel": "parcel"},
        extra=("idparcel INTEGER NOT NULL", "filename TEXT NOT NULL", "data BLOB NOT NULL"),
    ),
    "CREATE INDEX parcel_document_parcel ON parcel_document (idparcel);",
)

PATH = "/_mock/documents"
TRACKING = "https://example.com/tracktrace/"
"""Where customers are told to follow their parcels: nowhere, as no carrier knows of them."""

_SEARCH = f"""idshipment IN (SELECT idshipment FROM parcel WHERE {contains("tracking_code")}
    UNION SELECT idshipment FROM shipment JOIN picklist USING (idpicklist)
    WHERE {contains("picklistid", "deliveryname", "picklist.reference")})"""  # noqa: S608 - names from our code
_FILTERS = {"search": _SEARCH, "sincedate": "created > ?", "untildate": "created < ?"}
_PARCELS = """SELECT * FROM parcel WHERE idshipment IN (SELECT value FROM json_each(?)) ORDER BY idparcel"""
_DOCUMENTS = """SELECT idparcel_document, idparcel, idshipment, type, size, format, filename
    FROM parcel_document JOIN parcel USING (idparcel)
    WHERE idshipment IN (SELECT value FROM json_each(?)) ORDER BY idparcel_document"""


def list_(state: State, request: Request) -> Reply:
    """Answer a page of the shipments that pass all filters, by rising id.

    Assumes:
        - `search` looks into tracking codes, and into number, name and reference of the picklist: no page says where.
        - Shipments made at the very moment of a filter are left out: no page says whether bounds count.
    """
    return Reply(views(state, page(state, request, "shipment", "idshipment", _FILTERS), request.base_url))


def get(state: State, request: Request) -> Reply:
    """Answer one shipment."""
    return Reply(views(state, [_find(state, request)], request.base_url)[0])


def label(state: State, request: Request) -> Reply:
    """Answer the label of a shipment, with a page for each parcel.

    Assumes:
        - It is there for a cancelled shipment, too.
    """
    number = _find(state, request)["idshipment"]
    rows = state.rows("SELECT * FROM parcel WHERE idshipment = ? ORDER BY idparcel", number)
    return Reply(pdf.document(_label(state, number, row) for row in rows))


HANDLERS: Mapping[str, Handler] = {
    "shipments.list": list_,
    "shipments.get": get,
    "shipments.label.get": label,
}


def view(state: State, idshipment: int, base_url: str) -> dict[str, Any]:
    """Return one shipment as it is now."""
    return views(state, state.rows("SELECT * FROM shipment WHERE idshipment = ?", idshipment), base_url)[0]


def views(state: State, rows: Sequence[sqlite3.Row], base_url: str) -> list[dict[str, Any]]:
    """Return shipments with their parcels and documents, in the given order."""
    ids = json.dumps([row["idshipment"] for row in rows])
    documents: dict[int, list[dict[str, Any]]] = {}
    for row in state.rows(_DOCUMENTS, ids):
        url = f"{base_url}{PATH}/{row['idparcel_document']}/{row['filename']}"
        documents.setdefault(row["idparcel"], []).append({**state.view("parcel_document", row), "url": url})
    parcels: dict[int, list[dict[str, Any]]] = {}
    for row in state.rows(_PARCELS, ids):
        parcel = {
            **state.view("parcel", row),
            "tracking_url": f"{TRACKING}{row['tracking_code']}",
            "documents": documents[row["idparcel"]],
        }
        parcels.setdefault(row["idshipment"], []).append(parcel)
    return [_view(state, row, parcels[row["idshipment"]]) for row in rows]


def add(state: State, fields: Mapping[str, Any], parcels: Iterable[Mapping[str, Any]]) -> int:
    """Add a shipment with a label for each of its parcels, and return its id.

    Args:
        state: The data.
        fields: Those of the shipment, without its tracking code.
        parcels: Those of the parcels. The first one's `tracking_code` is the shipment's.
    """
    number = state.insert("shipment", **fields)
    codes: list[str] = []
    for fields_of_parcel in parcels:
        idparcel = state.insert("parcel", **fields_of_parcel, idshipment=number)
        code = fields_of_parcel.get("tracking_code") or f"3SMOCK{idparcel:09}"
        state.update("parcel", {"tracking_code": code}, idparcel=idparcel)
        codes.append(code)
        row = state.one("SELECT * FROM parcel WHERE idparcel = ?", idparcel)
        data = pdf.document([_label(state, number, row)])
        # Documents are served without a key, so their addresses must not be told from their ids.
        filename = f"{hashlib.sha256(data).hexdigest()[:16]}.pdf"
        kind = {"type": "label", "size": "A6", "format": "pdf"}
        state.insert("parcel_document", **kind, idparcel=idparcel, filename=filename, data=data)
    state.update("shipment", {"trackingcode": codes[0]}, idshipment=number)
    return number


def file(state: State, idparcel_document: int, filename: str) -> bytes | None:
    """Return the bytes of a document; None when there is no such document."""
    with state.transaction():
        row = state.row(
            "SELECT data FROM parcel_document WHERE idparcel_document = ? AND filename = ?", idparcel_document, filename
        )
    return None if row is None else row["data"]


def _find(state: State, request: Request) -> sqlite3.Row:
    return lookup.find(state, request, "shipment", "idshipment")


def _view(state: State, row: sqlite3.Row, parcels: list[dict[str, Any]]) -> dict[str, Any]:
    url, tracking = parcels[0]["documents"][0]["url"], parcels[0]["tracking_url"]
    return {
        **state.view("shipment", row),
        "labelurl": url,
        "labelurl_pdf": url,
        "labelurl_zpl": None,
        "trackingurl": tracking,
        "tracktraceurl": tracking,
        "parcels": parcels,
    }


def _label(state: State, idshipment: int, parcel: sqlite3.Row) -> list[str]:
    row = state.one("SELECT * FROM shipment JOIN picklist USING (idpicklist) WHERE idshipment = ?", idshipment)
    return [
        f"{row['providername']} - {row['profile_name']}",
        parcel["tracking_code"],
        "",
        row["deliveryname"],
        row["deliverycontact"] or "",
        row["deliveryaddress"] or "",
        f"{row['deliveryzipcode'] or ''} {row['deliverycity'] or ''}".strip(),
        row["deliverycountry"],
        "",
        f"Picklist {row['picklistid']}",
        f"{parcel['weight']} g",
    ]
