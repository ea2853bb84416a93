"""A client with other options for some of its calls."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from picqer import (
    AsyncPicqer,
    ConfigurationError,
    DecodeError,
    Picqer,
    ResponseDriftWarning,
    Retries,
    ServerError,
    Timeout,
)
from tests.client.clients import Scripted
from tests.client.loopback import Loopback, reply
from tests.client.stand_ins import KEY, answer

Make = Callable[..., Scripted]
TAG = b'{"idtag": 1, "title": "x", "color": "#fff", "inherit": "perhaps", "textColor": "#000"}'
OPTIONS: dict[str, Any] = {"api_key": KEY, "user_agent": "Tests (tests.example)"}


def test_options_hold_for_the_calls_of_the_twin_alone(scripted: Make) -> None:
    """The twin repeats nothing, the client itself goes on as it was set up."""
    client = scripted(answer(500, b""), answer(500, b""), answer(200, TAG.replace(b'"perhaps"', b"true")))
    twin = client.picqer.with_options(retries=Retries(attempts=1), timeout=5)
    with pytest.raises(ServerError):
        client.run(lambda _: twin.tags.get(1))
    assert client.run(lambda picqer: picqer.tags.get(1)).idtag == 1
    assert twin._sender.settings.timeout == Timeout(connect=5, read=5, write=5, pool=5)
    assert client.picqer._sender.settings.timeout == Timeout()


def test_a_resource_in_use_does_not_keep_the_twin_from_its_options(scripted: Make) -> None:
    """`picqer.tags` that was used before has the old options, that of the twin the new ones."""
    client = scripted(answer(200, TAG), answer(200, TAG))
    with pytest.warns(ResponseDriftWarning):
        client.run(lambda picqer: picqer.tags.get(1))
    with pytest.raises(DecodeError, match=r"\$\.inherit"):
        client.run(lambda picqer: picqer.with_options(strict=True).tags.get(1))


def test_a_twin_shares_what_was_learned(scripted: Make) -> None:
    """Connections, rate limit, look-ups and what was warned of are those of the client, also in a twin of a twin."""
    client = scripted()
    sender, twin = client.picqer._sender, client.picqer.with_options(priority="bulk").with_options(timeout=1)
    assert (twin._sender.limiter, twin._sender.kept) == (sender.limiter, sender.kept)
    assert twin._sender._reported is sender._reported
    assert twin._transport is client.picqer._transport
    assert (twin._sender.settings.priority, twin._sender.settings.timeout.read) == ("bulk", 1)


@pytest.mark.parametrize("options", [{"timeout": 0}, {"timeout": "3"}, {"retries": 3}, {"priority": "urgent"}])
def test_an_option_that_cannot_be_right_is_refused(scripted: Make, options: dict[str, Any]) -> None:
    """Options are checked as arguments of a client are."""
    with pytest.raises(ConfigurationError, match=next(iter(options))):
        scripted().picqer.with_options(**options)


def test_closing_a_twin_closes_nothing(loopback: Loopback) -> None:
    """After the with block of a twin the client works, and after that of the client the twin says that it is closed."""
    body = TAG.replace(b'"perhaps"', b"true")
    loopback.acts(reply(200, body), reply(200, body))
    with Picqer(base_url=loopback.base_url, **OPTIONS) as picqer:
        with picqer.with_options(timeout=3) as twin:
            assert twin.tags.get(1).title == "x"
        assert picqer.tags.get(1).title == "x"
    with pytest.raises(ConfigurationError, match="This client is closed"):
        twin.tags.get(1)


def test_closing_an_async_twin_closes_nothing(loopback: Loopback) -> None:
    """The same holds for the asynchronous client."""
    body = TAG.replace(b'"perhaps"', b"true")
    loopback.acts(reply(200, body))

    async def use() -> str:
        async with AsyncPicqer(base_url=loopback.base_url, **OPTIONS) as picqer:
            async with picqer.with_options(timeout=3):
                pass
            return (await picqer.tags.get(1)).title

    assert asyncio.run(use()) == "x"


def test_a_client_of_ones_own_class_stays_one() -> None:
    """A subclass gives twins of its class, with its attributes."""

    class Shop(Picqer):
        def __init__(self, name: str) -> None:
            super().__init__("example", **OPTIONS)
            self.name = name

    twin = Shop("vests").with_options(timeout=3)
    assert (type(twin), twin.name) == (Shop, "vests")
