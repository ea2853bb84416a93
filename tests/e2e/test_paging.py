"""Lists that are read by id while orders come and go between the pages.

The simulator sends its orders by rising id and keeps them all. For lists that fall, and from which orders vanish, a
small application stands in: it sends the simulator's own order under other ids, and understands `sinceid`, `beforeid`
and `offset` as Picqer describes them.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any, Literal

import httpx2
import pytest
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from picqer import AsyncPicqer, Picqer
from picqer_mock import create_app

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request

    from picqer import AsyncPages, Pages
    from picqer_mock import Running

URL = "http://localhost/api/v1"
KEY = "picqer-mock-key"
USER_AGENT = "EndToEnd (example.com - dev@example.com)"
PAGE = 100
AT_FIRST = range(1, 451)
_NUMBERS = count()

Direction = Literal["rising", "falling"]


@pytest.fixture(scope="module")
def order() -> dict[str, Any]:
    """An order as the simulator sends it."""
    with TestClient(create_app()) as client:
        headers = {"User-Agent": USER_AGENT}
        listed: list[dict[str, Any]] = client.get(f"{URL}/orders", headers=headers, auth=(KEY, "")).json()
        return listed[0]


@dataclass
class Shop:
    """An account whose orders change whenever a page of them is asked for.

    Attributes:
        order: What each order looks like, but for its id.
        direction: In which order of ids they are sent.
        added: How many orders come before each page but the first.
        closed: How many of those that the first page held go before the second, and so on.
        ids: The orders that are there now.
        asked: The query of each request.
    """

    order: dict[str, Any]
    direction: Direction
    added: int
    closed: int
    ids: list[int] = field(default_factory=lambda: list(AT_FIRST))
    gone: set[int] = field(default_factory=set)
    asked: list[dict[str, int]] = field(default_factory=list)

    @property
    def account(self) -> dict[str, Any]:
        """How to reach it. The key is a new one each time, as the calls of one key share a rate limit."""
        return {"base_url": URL, "api_key": f"{KEY}-{next(_NUMBERS)}", "user_agent": USER_AGENT}

    @property
    def app(self) -> Starlette:
        """The shop as an application."""
        return Starlette(routes=[Route("/api/v1/orders", self._list)])

    async def _list(self, request: Request) -> JSONResponse:
        if self.asked:
            self._change()
        query = {name: int(value) for name, value in request.query_params.items()}
        self.asked.append(query)
        since, before, offset = query.get("sinceid", 0), query.get("beforeid", 10**9), query.get("offset", 0)
        found = [number for number in self._sorted() if since < number < before]
        return JSONResponse([{**self.order, "idorder": number} for number in found[offset : offset + PAGE]])

    def _change(self) -> None:
        going = set(self._sorted()[: self.closed])
        self.gone |= going
        newest = max(self.ids)
        self.ids = [number for number in self.ids if number not in going]
        self.ids += range(newest + 1, newest + 1 + self.added)

    def _sorted(self) -> list[int]:
        return sorted(self.ids, reverse=self.direction == "falling")


def _read(shop: Shop, adapt: Callable[[Pages[Any]], Pages[Any]]) -> list[int]:
    with TestClient(shop.app) as http_client, Picqer(**shop.account, http_client=http_client) as picqer:
        return [row.idorder for row in adapt(picqer.orders.list())]


def _read_async(shop: Shop, adapt: Callable[[AsyncPages[Any]], AsyncPages[Any]]) -> list[int]:
    async def run() -> list[int]:
        async with httpx2.AsyncClient(transport=httpx2.ASGITransport(shop.app)) as http_client:
            picqer = AsyncPicqer(**shop.account, http_client=http_client)
            return [row.idorder async for row in adapt(picqer.orders.list())]

    return asyncio.run(run())


def _page_by_page(account: dict[str, Any], between: Callable[[], None]) -> list[int]:
    seen: list[int] = []
    with Picqer(**account) as picqer:
        for page in picqer.orders.list(status="concept").pages():
            seen += [row.idorder for row in page]
            between()
    return seen


def _page_by_page_async(account: dict[str, Any], between: Callable[[], None]) -> list[int]:
    async def run() -> list[int]:
        seen: list[int] = []
        async with AsyncPicqer(**account) as picqer:
            async for page in picqer.orders.list(status="concept").pages():
                seen += [row.idorder for row in page]
                between()
        return seen

    return asyncio.run(run())


@pytest.mark.parametrize("read", [_page_by_page, _page_by_page_async], ids=["sync", "async"])
def test_on_the_simulator_nothing_is_doubled_or_lost(read: Callable[..., list[int]], picqer_mock: Running) -> None:
    """While orders are made and cancelled between the pages, each that stayed in concept comes once, in order."""
    account = {"base_url": picqer_mock.url, "api_key": picqer_mock.api_key, "user_agent": USER_AGENT}
    cancelled: set[int] = set()
    with Picqer(**account) as picqer:
        customer = next(iter(picqer.customers.list())).idcustomer

        def add() -> int:
            return picqer.orders.create(idcustomer=customer, products=[{"idproduct": 633, "amount": 1}]).idorder

        def between() -> None:
            added.append(add())
            going = made[3 * len(cancelled)]
            picqer.orders.delete(going)
            cancelled.add(going)

        made = [add() for _ in range(PAGE + 20)]
        added: list[int] = []
        seen = read(account, between)
    assert len(cancelled) == len(added) == 2
    assert seen == sorted(set(seen))
    assert set(seen) >= {*made, added[0]} - cancelled


clients = pytest.mark.parametrize("read", [_read, _read_async], ids=["sync", "async"])
directions = pytest.mark.parametrize("direction", ["rising", "falling"])


@clients
@directions
@pytest.mark.parametrize("change", [(0, 0), (37, 0), (37, 13), (60, 100)])
@pytest.mark.parametrize("ahead", [0, 2])
def test_by_id_nothing_is_doubled_or_lost(
    read: Callable[..., list[int]], direction: Direction, change: tuple[int, int], ahead: int, order: dict[str, Any]
) -> None:
    """Whatever comes and goes between the pages: no order twice, and each that was there all the time."""
    added, closed = change
    shop = Shop(order, direction, added, closed)
    seen = read(shop, lambda orders: orders.ahead(ahead))

    assert len(seen) == len(set(seen))
    assert set(seen) >= set(AT_FIRST) - shop.gone
    by = "sinceid" if direction == "rising" else "beforeid"
    assert [set(query) for query in shop.asked] == [set(), *[{by}] * (len(shop.asked) - 1)]


@clients
def test_orders_that_come_behind_a_rising_list_are_read_too(
    read: Callable[..., list[int]], order: dict[str, Any]
) -> None:
    """A list in the order of rising ids ends with what was added while it was read."""
    shop = Shop(order, "rising", added=10, closed=0)
    seen = read(shop, lambda orders: orders)
    assert seen == list(range(1, AT_FIRST.stop + 10 * (len(shop.asked) - 1)))


@clients
def test_by_offset_orders_that_go_hide_others(read: Callable[..., list[int]], order: dict[str, Any]) -> None:
    """What the documentation warns of: by offset, rows move up when others are removed, and are left out."""
    shop = Shop(order, "rising", added=0, closed=13)
    seen = read(shop, lambda orders: orders.by_offset())
    assert set(AT_FIRST) - shop.gone - set(seen) == {
        *range(101, 114),
        *range(214, 227),
        *range(327, 340),
        *range(440, 451),
    }


@clients
@directions
def test_a_list_goes_on_behind_its_token(
    read: Callable[..., list[int]], direction: Direction, order: dict[str, Any]
) -> None:
    """A second process that resumes gets the rest, though orders came and went since; none twice, none lost."""
    shop = Shop(order, direction, added=5, closed=7)
    with TestClient(shop.app) as http_client, Picqer(**shop.account, http_client=http_client) as picqer:
        orders = picqer.orders.list()
        earlier = [row.idorder for _, row in zip(range(150), orders, strict=False)]
        token = orders.token
    later = read(shop, lambda orders: orders.resume(token))

    assert len(earlier) == 150
    assert not set(earlier) & set(later)
    assert {*earlier, *later} >= set(AT_FIRST) - shop.gone
