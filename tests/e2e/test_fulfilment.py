"""Fulfilment customers through the client, and what a key of theirs may do."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from picqer import ForbiddenError, FulfilmentKeyError, NotFoundError, Picqer
from picqer_mock import Settings, running

if TYPE_CHECKING:
    from collections.abc import Generator

    from picqer_mock import Running

USER_AGENT = "EndToEnd (example.com - dev@example.com)"


@pytest.fixture(scope="module")
def limited() -> Generator[Running]:
    """An account with a key that is limited to fulfilment customer 1."""
    with running(Settings(fulfilment_keys={"limited-key": 1})) as server:
        yield server


def test_a_customer_is_created_updated_and_read(picqer: Picqer) -> None:
    """The password goes in and never comes out; profiles come only in the single answer."""
    customer = picqer.fulfilment.customers.create(
        name="Fulfilling Partners", can_login=True, username="partners-2", password="secret", language="nl"
    )
    changed = picqer.fulfilment.customers.update(
        customer.idfulfilment_customer, name="Fulfilling Partners BV", allowed_shipping_profiles=[22, 98]
    )
    listed = {row.idfulfilment_customer: row for row in picqer.fulfilment.customers.list()}

    assert changed.name == "Fulfilling Partners BV"
    assert changed.allowed_shipping_profiles == [22, 98]
    assert not hasattr(changed, "password")
    assert listed[customer.idfulfilment_customer].allowed_shipping_profiles is None


def test_times_come_as_datetimes_without_a_zone(picqer: Picqer) -> None:
    """Picqer's times have a blank in the middle and no zone."""
    customer = picqer.fulfilment.customers.get(1)
    assert customer.last_login_at == datetime(2019, 4, 3, 21, 14, 18)  # noqa: DTZ001 - Picqer's times have no zone


def test_a_limited_key_sees_its_own_objects_only(limited: Running) -> None:
    """Products of others are not listed and not found, and closed operations answer 403."""
    with Picqer(base_url=limited.url, api_key="limited-key", user_agent=USER_AGENT) as picqer:
        ids = {product.idproduct for product in picqer.products.list()}
        assert ids
        assert not ids & {626, 633}
        with pytest.raises(NotFoundError):
            picqer.products.get(633)
        with pytest.raises(ForbiddenError):
            picqer.fulfilment.customers.get(1)


def test_a_client_that_knows_its_key_refuses_by_itself(limited: Running) -> None:
    """Told that its key is limited, the client names the call instead of sending it."""
    with Picqer(base_url=limited.url, api_key="limited-key", user_agent=USER_AGENT, fulfilment_key=True) as picqer:
        own = picqer.products.create(idvatgroup=18, productcode="OWN-1", name="Own", price=1)
        assert own.idproduct in {product.idproduct for product in picqer.products.list()}
        with pytest.raises(FulfilmentKeyError, match=r"products\.tags\.add"):
            picqer.products.tags.add(own.idproduct, idtag=223)
