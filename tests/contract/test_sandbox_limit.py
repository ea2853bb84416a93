"""A run keeps within the rate limit of the account, without a test that waits."""

from __future__ import annotations

import httpx2
import pytest

from picqer_mock import Fault
from tests.contract.account import Account
from tests.contract.sandbox.call import Call
from tests.contract.sandbox.connection import PACE, WINDOW, AccountError, Connection
from tests.contract.sandbox.stand_in import KEY, PROMISES, URL, stand_in

_ASK = Call("vat_groups.list")


@pytest.mark.parametrize("limit", [1, 2, 5, 60, 200])
def test_a_low_limit_is_never_exceeded(limit: int) -> None:
    """No 429 is met, however low the limit, and a fifth of it is left to others."""
    with stand_in(rate_limit=limit) as account:
        connection = account.connection()
        answers = [connection.send(_ASK) for _ in range(2 * limit + 3)]
        assert {answer.status for answer in answers} == {200}
        left = [int(answer.headers["x-ratelimit-remaining"]) for answer in answers]
        assert min(left) == min(max(limit // 5, 1), limit - 1)
        assert set(account.slept) == {WINDOW}


def test_a_whole_run_keeps_to_the_limit() -> None:
    """Reads and writes together wait as often as they must, and see no 429."""
    with stand_in(rate_limit=100) as account:
        drift = account.drift(writes=True)
        statuses = [status for _, status in account.sent()]
        assert 429 not in statuses
        assert len(account.slept) >= drift.calls // 81
        assert drift.violations == []


@pytest.mark.parametrize(("retry_after", "waited"), [(None, WINDOW), (7, 7.0), (0, 1.0)])
def test_a_429_is_waited_out(retry_after: int | None, waited: float) -> None:
    """When others have used up the limit, the call is made again as late as the account says, or in a new minute."""
    with stand_in() as account:
        account.app.simulator.faults.add(
            Fault("status", "vat_groups.list", status=429, times=2, retry_after=retry_after)
        )
        assert account.connection().send(_ASK).status == 200
        assert account.slept == [waited, waited]


def test_a_429_that_does_not_end_ends_the_run() -> None:
    """After five of them the account cannot be asked."""
    with stand_in() as account:
        account.app.simulator.faults.add(Fault("status", "vat_groups.list", status=429))
        with pytest.raises(AccountError, match="rate limit"):
            account.connection().send(_ASK)
        assert len(account.sent()) == 5


def test_without_the_headers_it_goes_slowly() -> None:
    """An account that does not say how many calls are left is asked at less than the usual limit."""
    slept: list[float] = []
    with httpx2.Client(transport=httpx2.MockTransport(lambda _: httpx2.Response(200, json=[]))) as http:
        connection = Connection(PROMISES.spec, Account(URL, KEY), http, slept.append)
        for _ in range(3):
            connection.send(_ASK)
    assert slept == [PACE, PACE]


def test_a_read_without_an_answer_is_made_again() -> None:
    """A lost connection does not end a run that reads."""
    asked: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked.append(request.method)
        if len(asked) < 3:
            raise httpx2.ConnectError("lost")
        return httpx2.Response(200, json=[])

    with httpx2.Client(transport=httpx2.MockTransport(answer)) as http:
        connection = Connection(PROMISES.spec, Account(URL, KEY), http, lambda _: None)
        assert connection.send(_ASK).status == 200
    assert len(asked) == 3


def test_a_write_without_an_answer_is_not_made_again() -> None:
    """It may have been carried out, so the run ends and what is there is found by its name."""
    asked: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked.append(request.method)
        raise httpx2.ReadTimeout("silence")

    with httpx2.Client(transport=httpx2.MockTransport(answer)) as http:
        connection = Connection(PROMISES.spec, Account(URL, KEY, writes=True), http, lambda _: None)
        with pytest.raises(AccountError, match=r"tags\.create.*ReadTimeout"):
            connection.send(Call("tags.create", {}, {}, {"title": "x"}))
    assert asked == ["POST"]
