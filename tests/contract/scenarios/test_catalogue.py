"""A large catalogue is read to its end, within the rate limit."""

from __future__ import annotations

import os
from collections import Counter
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from picqer import Answer, Picqer
from picqer._runtime.limiter import Limiter
from picqer_mock import Clock, Settings, running
from tests.contract.account import USER_AGENT, account_of

if TYPE_CHECKING:
    from picqer_mock import Running

_NOON = datetime(2026, 11, 22, 12)  # noqa: DTZ001 - Picqer's times have no zone
_LIMIT = 500
_PRODUCTS = 100_000


class Statuses:
    """An observer that counts answers by their status."""

    def __init__(self) -> None:
        self.seen: Counter[int] = Counter()

    def started(self, call: object) -> None:
        """Hear that a call begins."""

    def waiting(self, call: object, seconds: float, reason: object) -> None:
        """Hear that it waits."""

    def attempted(self, call: object, outcome: object, seconds: float) -> None:  # noqa: ARG002 - the seam has them
        """Count an answer."""
        if isinstance(outcome, Answer):
            self.seen[outcome.status] += 1

    def finished(self, call: object, error: object) -> None:
        """Hear that it ends."""


class Wait:
    """Lets a client wait by moving the clock of the simulator, and counts the seconds."""

    def __init__(self, simulator: Running, picqer: Picqer) -> None:
        self.seconds = 0.0
        self._clock = simulator.clock
        sender = picqer._sender
        sender._sleep, sender.clock, sender.limiter = self, lambda: self.seconds, Limiter(_LIMIT)

    def __call__(self, seconds: float) -> None:
        """Wait."""
        self.seconds += seconds
        self._clock.move(timedelta(seconds=seconds))


def test_a_catalogue_of_100_000_is_read_once_and_whole() -> None:
    """Each product comes once, and no call is refused for the limit. It takes two minutes of the account's clock."""
    account, statuses = account_of(os.environ), Statuses()
    if account is not None:
        with Picqer(
            base_url=account.base_url, api_key=account.api_key, user_agent=USER_AGENT, observer=statuses
        ) as picqer:
            ids = [product.idproduct for product in picqer.products.list()]
        assert len(ids) == len(set(ids))
        assert 429 not in statuses.seen
        return
    with (
        running(Settings(seed=f"large:{_PRODUCTS}", rate_limit=_LIMIT), clock=Clock(_NOON)) as simulator,
        Picqer(base_url=simulator.url, api_key=simulator.api_key, user_agent=USER_AGENT, observer=statuses) as picqer,
    ):
        wait = Wait(simulator, picqer)
        # With `inactive` come those that are sold no more.
        ids = [product.idproduct for inactive in (False, True) for product in picqer.products.list(inactive=inactive)]
        assert len(ids) == len(set(ids)) == _PRODUCTS
        assert statuses.seen.keys() == {200}
        calls = statuses.seen[200]
        assert _PRODUCTS / 100 <= calls <= _PRODUCTS / 100 + 2
        minutes = wait.seconds / 60
        # A minute's calls may go at once; all others have to wait for the minutes behind it.
        assert calls / _LIMIT - 1 <= minutes <= calls / _LIMIT + 1
