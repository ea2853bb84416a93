"""Webhooks with the simulator, and the samples of the client's README on them."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from picqer import Picqer, WantedHook
from picqer.webhooks import AsgiReceiver, sign
from tests.client.receiving import example

if TYPE_CHECKING:
    from collections.abc import Callable

    from picqer import AsyncPicqer

ROOT = Path(__file__).parents[2]
SECTION = (ROOT / "generated_client/README.md").read_text(encoding="utf-8").partition("\n## Webhooks\n")[2]
PARSING, RECEIVING, SYNCING = re.findall(r"```python\n(.*?)```", SECTION.partition("\n## ")[0], flags=re.DOTALL)
STOCK = WantedHook(
    "Stock is changed", "products.free_stock_changed", "https://example.com/picqer-webhook", "a-long-random-string"
)
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
