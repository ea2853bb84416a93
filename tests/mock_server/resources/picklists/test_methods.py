"""Which shipping profiles a picklist can be shipped with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

PATH = "picklists/76859"


def test_methods_are_named_after_provider_and_profile(spec: Spec, api: TestClient) -> None:
    """Those of the example are among them."""
    shown = api.get(f"{PATH}/shippingmethods").json()
    for method in spec.example("picklists.shipping_methods.list"):
        assert method in shown
    assert [method["idshippingprovider_profile"] for method in shown] == [22, 98, 1287, 1365]


@pytest.mark.parametrize(("profile", "selected"), [(1287, 1287), (98, 98), (None, 22)])
def test_the_default_is_that_of_the_picklist(api: TestClient, profile: int | None, selected: int) -> None:
    """Or else the first standard one."""
    api.put(PATH, json={"idshippingprovider_profile": profile})
    shown = api.get(f"{PATH}/shippingmethods").json()
    assert [method["idshippingprovider_profile"] for method in shown if method["selected"]] == [selected]


def test_a_fulfilment_customer_can_be_limited(api: TestClient, partner: TestClient) -> None:
    """To some profiles; the goods of others are not concerned."""
    api.post("orders/6570/process")
    (own,) = partner.get("picklists").json()
    path = f"picklists/{own['idpicklist']}"
    shown = api.get(f"{path}/shippingmethods").json()
    assert [method["idshippingprovider_profile"] for method in shown] == [22, 98]
    assert api.put(path, json={"idshippingprovider_profile": 1287}).status_code == 400
    api.put("fulfilment/customers/1", json={"allowed_shipping_profiles": []})
    assert api.put(path, json={"idshippingprovider_profile": 1287}).status_code == 200
