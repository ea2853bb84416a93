"""Shipments of all picklists, and their labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

ADDRESSES = {"labelurl", "labelurl_pdf", "trackingurl", "tracktraceurl", "parcels"}


def test_the_demo_account_has_the_shipment_of_the_examples(spec: Spec, api: TestClient) -> None:
    """With a label of our own."""
    shown, example = api.get("shipments/1831213").json(), spec.example("shipments.get")
    assert {name: value for name, value in shown.items() if name not in ADDRESSES} == {
        name: value for name, value in example.items() if name not in ADDRESSES
    }
    (parcel,) = shown["parcels"]
    assert (parcel["idparcel"], parcel["tracking_code"]) == (41001, "3SDEVC931341234")
    assert parcel["documents"][0]["idparcel_document"] == 51001
    assert api.get("shipments").json() == [shown]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("search=931341", True),
        ("search=p2026-1289", True),
        ("search=packable", True),
        ("search=931342", False),
        ("sincedate=2026-01-13 10:41:04", True),
        ("sincedate=2026-01-13 10:41:05", False),
        ("untildate=2026-01-13 10:41:06", True),
        ("untildate=2026-01-13 10:41:05", False),
        ("offset=1", False),
    ],
)
def test_filters(api: TestClient, query: str, found: bool) -> None:
    """Each leaves only what passes it."""
    assert [row["idshipment"] for row in api.get(f"shipments?{query}").json()] == ([1831213] if found else [])


def test_a_label_has_a_page_for_each_parcel(api: TestClient) -> None:
    """Each with its tracking code."""
    body = {"idshippingprofile": 1287, "parcels": [{"weight": 100}, {"weight": 200}]}
    shipment = api.post("picklists/76859/shipments?return=shipment", json=body).json()
    answer = api.get(f"shipments/{shipment['idshipment']}/label")
    assert answer.headers["content-type"] == "application/pdf"
    assert b"/Count 2" in answer.content
    for parcel in shipment["parcels"]:
        assert f"({parcel['tracking_code']})".encode() in answer.content


@pytest.mark.parametrize("path", ["shipments/1", "shipments/1/label"])
def test_an_unknown_shipment_is_not_found(api: TestClient, path: str) -> None:
    """Neither it nor its label."""
    assert api.get(path).status_code == 404
