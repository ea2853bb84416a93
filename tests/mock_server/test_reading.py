"""Resources that calls can only read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

RESOURCES = {
    "templates": ("templates", "idtemplate"),
    "price_lists": ("pricelists", "idpricelist"),
    "vat_groups": ("vatgroups", "idvatgroup"),
    "product_fields": ("productfields", "idproductfield"),
    "customer_fields": ("customerfields", "idcustomerfield"),
}


@pytest.mark.parametrize("resource", RESOURCES)
def test_the_examples_are_answered(spec: Spec, api: TestClient, resource: str) -> None:
    """The list and each object in it, by rising id."""
    path, key = RESOURCES[resource]
    example = sorted(spec.example(f"{resource}.list"), key=lambda row: row[key])
    assert api.get(path).json() == example
    assert [api.get(f"{path}/{row[key]}").json() for row in example] == example
    assert spec.example(f"{resource}.get") in example


@pytest.mark.parametrize("resource", RESOURCES)
def test_pages_begin_at_the_offset(api: TestClient, resource: str) -> None:
    """Behind the last row there is nothing."""
    path, _ = RESOURCES[resource]
    rows = api.get(path).json()
    assert api.get(f"{path}?offset=1").json() == rows[1:]
    assert api.get(f"{path}?offset=100").json() == []


@pytest.mark.parametrize("resource", RESOURCES)
def test_what_is_not_there_is_not_found(api: TestClient, resource: str) -> None:
    """With code 20."""
    path, key = RESOURCES[resource]
    answer = api.get(f"{path}/9999")
    assert (answer.status_code, answer.json()["error_code"]) == (404, 20)
    assert answer.json()["error_message"].startswith(f"{key}: there is no ")


@pytest.mark.parametrize(("resource", "status"), [("vat_groups", 200), ("templates", 403)])
def test_limited_keys_see_what_is_open_to_them(partner: TestClient, resource: str, status: int) -> None:
    """VAT groups belong to nobody, and are for all."""
    assert partner.get(RESOURCES[resource][0]).status_code == status
