"""Calls of the tests' own, each of whose answers is held against all that the checks know."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from schemathesis.python import asgi

from picqer_mock import Clock, Settings, create_app
from tests.contract import checks
from tests.contract.checks import calls
from tests.contract.checks.exchange import exchange_of
from tests.contract.examples import bodies_of, path_of, required_of, set_stage
from tests.contract.target import SPEC

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.types import Receive, Scope, Send

    from picqer_mock.webhooks.sending import Post
    from tests.contract.checks.exchange import Exchange

KEY = "picqer-mock-key"
PARTNERS = {"partner-1": 1, "partner-3": 3}
"""Keys that are limited to a fulfilment customer."""
NOW = datetime(2026, 11, 22, 12, 0)  # noqa: DTZ001 - Picqer's times have no zone

_HEADERS = {"User-Agent": "ContractTests (example.com - dev@example.com)"}
_NO_LIMIT = 10**9


class Caller:
    """Whoever works with an account in process, and looks closely at each answer."""

    def __init__(self) -> None:
        self.posts: list[Post] = []
        """What the account sent to its hooks."""
        self.clock = Clock(NOW)
        settings = Settings(rate_limit=_NO_LIMIT, fulfilment_keys=PARTNERS)
        self.app = create_app(settings, clock=self.clock, sender=self._take)
        self.session = asgi.get_client(self._answer)
        self.session.headers.clear()
        # Proxies and .netrc are for networks; looking for them before every call takes as long as the call.
        self.session.trust_env = False

    def reset(self) -> None:
        """Put the account back to its start."""
        self.posts.clear()
        self.app.reset()

    def send(
        self,
        operation: str,
        ids: Mapping[str, Any] | None = None,
        body: Any = None,
        query: Mapping[str, Any] | None = None,
        key: str = KEY,
    ) -> Exchange:
        """Call an operation, and hold its answer against the checks.

        Args:
            operation: Its id.
            ids: What its path holds, in place of the spec's examples.
            body: The JSON to send; nothing, if it is None.
            query: Query parameters, next to the examples of those that must be there.
            key: The API key.
        """
        call = SPEC.operations[operation]
        response = self.session.request(
            call.method,
            f"http://testserver{SPEC.base_path}{call.path.format_map({**path_of(operation), **(ids or {})})}",
            params={**required_of(operation), **(query or {})},
            json=body,
            auth=(key, ""),
            headers=_HEADERS,
        )
        headers = {name.lower(): value for name, value in response.headers.items()}
        exchange = exchange_of(call, response.request, response.status_code, headers, response.content)
        wrong = [problem for check in (*checks.ALL, calls.problems) for problem in check(exchange)]
        assert not wrong, "\n".join(wrong)
        assert exchange.status < 500, f"{operation}: {exchange.body}"
        return exchange

    def do(
        self,
        operation: str,
        ids: Mapping[str, Any] | None = None,
        body: Any = None,
        query: Mapping[str, Any] | None = None,
        key: str = KEY,
    ) -> Any:
        """Call an operation that succeeds, and return the body of its answer. See `send`."""
        exchange = self.send(operation, ids, body, query, key)
        assert exchange.status == SPEC.operations[operation].success, f"{operation}: {exchange.status} {exchange.body}"
        return exchange.body

    def example(self, operation: str) -> tuple[dict[str, Any], Any]:
        """Carry out the example of an operation, and return the ids of its path and the body of its answer."""
        ids = set_stage(operation, self.session)
        return ids, self.do(operation, ids, bodies_of(operation)[0])

    def all(self, operation: str, ids: Mapping[str, Any] | None = None, **query: Any) -> list[Any]:
        """Return the rows of all pages of a list."""
        if "offset" not in {parameter.name for parameter in SPEC.operations[operation].parameters}:
            rows: list[Any] = self.do(operation, ids, query=query)
            return rows
        found: list[Any] = []
        while len(page := self.do(operation, ids, query={**query, "offset": len(found)})) == SPEC.page_size:
            assert page[0] not in found, f"{operation}: offset={len(found)} begins with a row of an earlier page"
            found += page
        return [*found, *page]

    def delivered(self) -> list[Post]:
        """Return what the account has to tell its hooks since this was last asked."""
        self.app.simulator.deliveries.deliver()
        posts, self.posts[:] = self.posts[:], []
        return posts

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer without a server's lifespan: then nothing goes on by itself, and `delivered` tells all there is."""
        assert scope["type"] == "http"
        await self.app(scope, receive, send)

    def _take(self, post: Post) -> int:
        self.posts.append(post)
        return 200


@cache
def caller() -> Caller:
    """Return the one caller of all modules: to make an account takes longer than to put it back."""
    return Caller()
