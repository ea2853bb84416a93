"""Shipping providers with their profiles."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec


def test_the_provider_of_the_example_is_there(spec: Spec, api: TestClient) -> None:
    """Beside the one with the profiles that fulfilment customers are limited to."""
    first, second = api.get("shippingproviders").json()
    assert [first] == spec.example("shipping_providers.list")
    assert [profile["idshippingprovider_profile"] for profile in second["profiles"]] == [22, 98]


def test_a_limited_customer_sees_what_it_may_use(api: TestClient, partner: TestClient) -> None:
    """Only these profiles, and no provider without one; all, if it is not limited."""
    (provider,) = partner.get("shippingproviders").json()
    assert [profile["idshippingprovider_profile"] for profile in provider["profiles"]] == [22, 98]
    api.put("fulfilment/customers/1", json={"allowed_shipping_profiles": [98]})
    (provider,) = partner.get("shippingproviders").json()
    assert [profile["idshippingprovider_profile"] for profile in provider["profiles"]] == [98]
    api.put("fulfilment/customers/1", json={"allowed_shipping_profiles": []})
    assert partner.get("shippingproviders").json() == api.get("shippingproviders").json()
