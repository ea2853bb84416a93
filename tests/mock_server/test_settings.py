"""How an account is set up."""

from __future__ import annotations

from typing import Any

import pytest

from picqer_mock import Settings, create_app


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"api_keys": ("a:b",)}, "without a colon, found 'a:b'"),
        ({"api_keys": ("",)}, "an API key is printable ASCII"),
        ({"fulfilment_keys": {"caf\u00e9": 1}}, "printable ASCII"),
        ({"api_keys": ("a",), "fulfilment_keys": {"a": 1}}, "'a' is both"),
        ({"fulfilment_keys": {"k": 0}}, "the key 'k' is for the id of a fulfilment customer, found 0"),
        ({"rate_limit": 0}, "at least 1 request a minute, found 0"),
        ({"api_keys": ()}, "at least one API key"),
        ({"public_url": ""}, "such as https://mock.example, found ''"),
        ({"public_url": "mock.example"}, "http or https"),
        ({"public_url": "ftp://mock.example"}, "http or https"),
        ({"public_url": "http://mock.example/"}, "no slash at the end"),
        ({"public_url": "http://mock example"}, "a host"),
        ({"public_url": "http://[::"}, "a host"),
        ({"webhook_hosts": ("shop:8080",)}, "without a port, such as shop, or . for any, found 'shop:8080'"),
        ({"webhook_hosts": ("http://shop",)}, "a host for webhooks is a name or an address"),
        ({"webhook_hosts": ("",)}, "found ''"),
    ],
)
def test_impossible_settings_are_refused(settings: dict[str, Any], message: str) -> None:
    """A setting that cannot work is refused at once, and the text says why."""
    with pytest.raises(ValueError, match=message):
        Settings(**settings)


@pytest.mark.parametrize("url", ["http://localhost:8000", "https://mock.example/behind/a-proxy", "http://[::1]:81"])
def test_a_public_url_may_have_a_port_and_a_path(url: str) -> None:
    """Whatever a proxy needs."""
    assert Settings(public_url=url).public_url == url


@pytest.mark.parametrize("host", ["shop", "my_shop", "10.0.0.1", "::1", "*"])
def test_webhooks_may_go_to_other_hosts(host: str) -> None:
    """By name or address, or anywhere."""
    assert Settings(webhook_hosts=(host,)).webhook_hosts == (host,)


def test_a_key_of_a_customer_that_does_not_exist_is_refused() -> None:
    """A mistyped customer shows at start-up, not as an empty account later."""
    with pytest.raises(ValueError, match="the key 'k' is for fulfilment customer 9"):
        create_app(Settings(fulfilment_keys={"k": 9}))


def test_an_unknown_seed_is_refused() -> None:
    """The text names the seeds that exist."""
    with pytest.raises(ValueError, match="there is no seed 'full', only demo, empty and large:N"):
        create_app(Settings(seed="full"))
