"""The way to the account: one call after the other, within its rate limit."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import httpx2

from picqer_mock.spec import LIMIT_HEADER, REMAINING_HEADER
from tests.contract.account import USER_AGENT
from tests.contract.sandbox.call import Answer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from picqer_mock.spec import Spec
    from tests.contract.account import Account
    from tests.contract.sandbox.call import Call

READS = {"GET"}
WINDOW = 60.0
"""Seconds after which a limit is new, whether it counts from minute to minute or over the last one."""
PACE = 0.2
"""Seconds between calls where the account does not say how many are left: 300 in a minute, of 500."""
ATTEMPTS = 5


class AccountError(Exception):
    """The account cannot be asked."""


class WriteRefusedError(AccountError):
    """A call that changes something, where only reading is allowed. Nothing was sent."""


class Connection:
    """Carries calls to an account.

    A fifth of the limit is left to others. When only that is left, or after a 429, it waits until the limit is new.

    Args:
        spec: The operations.
        account: Which account, and whether it may be changed.
        http: Sends the requests.
        sleep: Waits so many seconds.
        say: Told why it waits.
    """

    def __init__(
        self,
        spec: Spec,
        account: Account,
        http: httpx2.Client,
        sleep: Callable[[float], object] = time.sleep,
        say: Callable[[str], object] = lambda _: None,
    ) -> None:
        self._operations = spec.operations
        self._account = account
        self._http = http
        self._sleep = sleep
        self._say = say
        self._wait = 0.0

    @property
    def may_write(self) -> bool:
        """Whether calls that change something are sent."""
        return self._account.writes

    def send(self, call: Call) -> Answer:
        """Make a call, and return its answer whatever its status.

        Raises:
            WriteRefusedError: It would change something, and that is not allowed.
            AccountError: No answer came, or only 429.
        """
        operation = self._operations[call.operation]
        if operation.method not in READS and not self._account.writes:
            raise WriteRefusedError(f"{call.operation}: nothing is changed unless PICQER_ALLOW_WRITES is 1")
        path = operation.path.format_map({name: quote(str(value), safe="") for name, value in call.path.items()})
        for attempt in range(1, ATTEMPTS + 1):
            self._pause()
            try:
                response = self._http.request(
                    operation.method,
                    self._account.base_url + path,
                    params=call.query,
                    content=None if call.body is None else json.dumps(call.body).encode(),
                    headers={"User-Agent": USER_AGENT}
                    | ({} if call.body is None else {"Content-Type": "application/json"}),
                    auth=(self._account.api_key, ""),
                    follow_redirects=False,
                )
            except httpx2.HTTPError as error:
                # A write whose answer was lost may have been carried out.
                if operation.method in READS and attempt < ATTEMPTS:
                    self._wait = float(attempt)
                    continue
                raise AccountError(f"{call.operation}: no answer came ({type(error).__name__}: {error})") from error
            headers = {name.lower(): value for name, value in response.headers.items()}
            self._wait = _seconds_to_wait(response.status_code, headers)
            if response.status_code != httpx2.codes.TOO_MANY_REQUESTS:
                return Answer(call, response.status_code, headers, response.content)
        raise AccountError(f"{call.operation}: the rate limit was exceeded {ATTEMPTS} times, in spite of waiting")

    def _pause(self) -> None:
        if self._wait:
            if self._wait > ATTEMPTS:
                self._say(f"waiting {self._wait:.0f} seconds for the rate limit")
            self._sleep(self._wait)


def client() -> httpx2.Client:
    """Return what sends requests over the network."""
    return httpx2.Client(timeout=60)


def _seconds_to_wait(status: int, headers: Mapping[str, str]) -> float:
    """Return how long to wait before the next call."""
    if status == httpx2.codes.TOO_MANY_REQUESTS:
        told: Any = headers.get("retry-after", "")
        return max(float(told), 1.0) if told.isdecimal() else WINDOW
    limit, left = (headers.get(name.lower(), "") for name in (LIMIT_HEADER, REMAINING_HEADER))
    if not left.isdecimal() or not limit.isdecimal():
        return PACE
    reserve = min(max(int(limit) // 5, 1), max(int(limit) - 1, 0))
    return WINDOW if int(left) <= reserve else 0.0
