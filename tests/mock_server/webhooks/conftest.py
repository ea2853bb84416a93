"""A small account whose webhooks end in a list."""

from __future__ import annotations

from collections import deque
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock import Clock, Settings, create_app
from picqer_mock.seed import open_state
from tests.mock_server.conftest import NOW, connect

if TYPE_CHECKING:
    from picqer_mock.spec import Spec
    from picqer_mock.webhooks.deliveries import Deliveries
    from picqer_mock.webhooks.sending import Post

EVENT = "products.free_stock_changed"
ADDRESS = "https://shop.example/webhooks"


class Postbox:
    """Takes what is sent, and answers 200 or what it was told to."""

    def __init__(self) -> None:
        self.posts: list[Post] = []
        self.answers: deque[Any] = deque()
        self.always: int | Exception = 200

    def __call__(self, post: Post) -> int:
        """Keep a request, and answer it or raise the error."""
        self.posts.append(post)
        answer = self.answers.popleft() if self.answers else self.always
        if isinstance(answer, Exception):
            raise answer
        return int(answer() if callable(answer) else answer)


class Shop:
    """An account with product 1, on a clock that stands still, without a server."""

    def __init__(self, spec: Spec) -> None:
        self.clock, self.box = Clock(NOW), Postbox()
        self.state = open_state(spec, "empty")
        settings = Settings(rate_limit=10**6)
        app = create_app(settings, spec=spec, state=self.state, clock=self.clock, sender=self.box)
        self.deliveries: Deliveries = app.simulator.deliveries
        self.reset = app.reset
        self.api = connect(app)
        product = {"idvatgroup": 18, "name": "Vest", "price": 1, "productcode": "v"}
        assert self.api.post("products", json=product).json()["idproduct"] == 1

    def listen(self, **fields: Any) -> int:
        """Add a hook for the stock and return its id."""
        hook = self.api.post("hooks", json={"name": "Stock", "event": EVENT, "address": ADDRESS, **fields})
        assert hook.status_code == 201, hook.text
        idhook: int = hook.json()["idhook"]
        return idhook

    def count(self, times: int = 1) -> None:
        """Change the stock, which is an event each time."""
        for _ in range(times):
            answer = self.api.post("products/1/stock/18", json={"change": 1, "reason": "counted"})
            assert answer.status_code == 200

    def wait(self, **time: float) -> int:
        """Put the clock forward, do what is due by then, and return how many attempts that took."""
        self.clock.move(timedelta(**time))
        return self.deliveries.deliver()

    def active(self, idhook: int) -> bool:
        """Tell whether a hook is active."""
        answer: bool = self.api.get(f"hooks/{idhook}").json()["active"]
        return answer

    def statuses(self) -> list[str]:
        """Return the statuses of all deliveries."""
        return [delivery["status"] for delivery in self.deliveries.list()]


@pytest.fixture
def shop(spec: Spec) -> Shop:
    """A new account for every test."""
    return Shop(spec)
