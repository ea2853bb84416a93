"""Webhooks with the simulator, and the samples of the client's README on them."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from picqer import Picqer, WantedHook
from picqer.models import ProductsFreeStockChangedEvent
from picqer.webhooks import AsgiReceiver, SignatureError, parse, sign
from tests.client.receiving import SECRET, Handler, example, serve_asgi, serve_wsgi
from tests.e2e.conftest import USER_AGENT

if TYPE_CHECKING:
    from collections.abc import Callable

    from picqer import AsyncPicqer
    from picqer_mock import Receiver, Running

ROOT = Path(__file__).parents[2]
SECTION = (ROOT / "generated_client/README.md").read_text(encoding="utf-8").partition("\n## Webhooks\n")[2]
PARSING, RECEIVING, SYNCING = re.findall(r"```python\n(.*?)```", SECTION.partition("\n## ")[0], flags=re.DOTALL)
STOCK = WantedHook(
    "Stock is changed", "products.free_stock_changed", "https://example.com/picqer-webhook", "a-long-random-string"
)
STOCK_HOOK = 228
NEW = WantedHook("Order completed hook", "orders.completed", "https://your-app.example/webhooks/picqer", "secret")


def run(sample: str, **names: Any) -> dict[str, Any]:
    """Run a sample and give the names that it defines."""
    exec(compile(sample, "README.md", "exec"), names)  # noqa: S102 - our own sample
    return names


@pytest.mark.parametrize("event", ["orders.completed", "shop.opened"])
def test_the_sample_of_parse_runs(event: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The sample tells a known event from one that nobody knows."""
    shown = json.loads(example("orders.completed"))
    body = json.dumps({**shown, "event": event}).encode()
    run(PARSING, body=body, headers={"X-Picqer-Signature": sign(body, "the hook's secret")})
    printed = capsys.readouterr().out
    beginning = f"shipped: {shown['data']['orderid']}\n" if event == "orders.completed" else "shop.opened {"
    assert printed.startswith(beginning)


def test_the_sample_of_a_receiver_runs() -> None:
    """The sample is an application for an ASGI server."""
    assert isinstance(run(RECEIVING)["app"], AsgiReceiver)


def test_the_sample_of_sync_runs(picqer: Picqer, capsys: pytest.CaptureFixture[str]) -> None:
    """The sample prints what it would do to the account."""
    run(SYNCING, picqer=picqer)
    assert capsys.readouterr().out.splitlines() == [
        "create      orders.completed to https://myshop.example/picqer, 'myshop: orders'",
        "create      products.free_stock_changed to https://myshop.example/picqer, 'myshop: stock'",
    ]


def test_hooks_are_brought_in_line(picqer: Picqer) -> None:
    """The calls of a plan are calls that the description allows: what is there is kept, and what is missing made."""
    plan = picqer.hooks.sync([STOCK, NEW])
    assert [hook.idhook for hook in plan.keep] == [228]
    assert plan.create == (NEW,)


def test_hooks_are_brought_in_line_awaiting(async_picqer: Callable[[], AsyncPicqer]) -> None:
    """The same calls are made awaiting, and a hook that is no more wanted is deactivated."""

    async def main() -> list[int]:
        async with async_picqer() as picqer:
            plan = await picqer.hooks.sync([NEW], addresses=[STOCK.address])
        return [hook.idhook for hook in plan.deactivate]

    assert asyncio.run(main()) == [228]


def test_what_the_simulator_sends_is_what_the_client_reads(
    picqer_mock: Running, picqer_mock_receiver: Receiver
) -> None:
    """The signature is right for the secret of the hook and wrong for another, and the event is typed."""
    with Picqer(base_url=picqer_mock.url, api_key=picqer_mock.api_key, user_agent=USER_AGENT) as picqer:
        hook = picqer.hooks.create(
            name="Stock", event="products.free_stock_changed", address=picqer_mock_receiver.url, secret=SECRET
        )
        picqer.products.stock.update(633, 18, change=1, reason="counted")
        product = picqer.products.get(633)
    received = picqer_mock_receiver.next()
    signature = received.headers["X-Picqer-Signature"]
    event = parse(received.body, signature, SECRET)
    assert isinstance(event, ProductsFreeStockChangedEvent)
    assert (event.idhook, event.name, event.data) == (hook.idhook, "Stock", product)
    with pytest.raises(SignatureError):
        parse(received.body, signature, "another")


@pytest.mark.parametrize("serve", [serve_asgi, serve_wsgi])
def test_the_receivers_of_the_client_are_told(picqer_mock: Running, serve: Callable[..., Any]) -> None:
    """Each is an address for hooks, and its answer is a success."""
    handler = Handler()
    with (
        Picqer(base_url=picqer_mock.url, api_key=picqer_mock.api_key, user_agent=USER_AGENT) as picqer,
        serve(handler) as post,
    ):
        picqer.hooks.delete(STOCK_HOOK)
        hook = picqer.hooks.create(name="Stock", event=STOCK.event, address=post._url, secret=SECRET)
        picqer.products.stock.update(633, 18, change=1, reason="counted")
        assert handler.ended.get(timeout=30) == hook.idhook
        picqer_mock.deliveries.settle()
        assert [row["status"] for row in picqer_mock.deliveries.list()] == ["delivered"]
