"""The rate limit: every answer tells it, also a refusal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import schemathesis

from tests.contract.checks.exchange import demand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.contract.checks.exchange import Exchange


@schemathesis.check
def limit_is_told(ctx: schemathesis.CheckContext, response: schemathesis.Response, case: schemathesis.Case) -> None:
    """Each header that the spec gives an answer is there, and holds what it says."""
    demand(problems, case, response)


def problems(exchange: Exchange) -> Iterator[str]:
    """Give the headers of the spec that an answer does not have, or not so."""
    from tests.contract.target import SPEC  # noqa: PLC0415 - the target registers the checks when it is loaded

    answers = SPEC.at(exchange.operation.pointer)["responses"]
    described = SPEC.resolve(answers.get(str(exchange.status), {})).get("headers", {})
    for name in described:
        text = exchange.headers.get(name.lower())
        if text is None or not text.isdecimal():
            yield f"{exchange.operation.id}: header {name} with {exchange.status}: expected a number, found {text!r}"
    limit, left = (exchange.headers.get(name.lower(), "") for name in ("X-RateLimit-Limit", "X-RateLimit-Remaining"))
    if limit.isdecimal() and left.isdecimal() and int(left) > int(limit):
        yield f"{exchange.operation.id}: expected at most {limit} requests left, found {left}"
