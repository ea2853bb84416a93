"""Refusals: they say why, with a code that the spec knows, and only refuse what deserves it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import schemathesis

from tests.contract.checks.exchange import demand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.contract.checks.exchange import Exchange

_CODES = "/components/schemas/ErrorCode/x-picqer-error-codes"
_MISSING = 5
# The statuses that have one meaning, and with it one code.
_OF_STATUS = {401: {7}, 403: {7}, 404: {8, 20, 27}, 429: {28}}


@schemathesis.check
def refusal_says_why(ctx: schemathesis.CheckContext, response: schemathesis.Response, case: schemathesis.Case) -> None:
    """A refusal has a code that the spec lists and a text; nothing that the spec has optional is said to be missing."""
    demand(problems, case, response)


def problems(exchange: Exchange) -> Iterator[str]:
    """Give what is wrong with a refusal."""
    if exchange.status < 400:
        return
    name, body = exchange.operation.id, exchange.body
    if not isinstance(body, dict):
        yield f"{name}: refuses with {exchange.status} and without an error: {body!r}"
        return
    yield from (f"{name}: {problem}" for problem in _incomplete(body, exchange.status))
    # Where one of two is needed, such as idsupplier or supplier_name, a null says nothing; the schemas allow it alone.
    said_nothing = isinstance(exchange.sent, dict) and None in exchange.sent.values()
    if exchange.described and not said_nothing and exchange.status == 400 and body.get("error_code") == _MISSING:
        yield f"{name}: misses something that the spec does not require: {body.get('error_message')}"


def _incomplete(body: dict[str, Any], status: int) -> Iterator[str]:
    from tests.contract.target import SPEC  # noqa: PLC0415 - the target registers the checks when it is loaded

    code = body.get("error_code")
    if body.get("error") is not True:
        yield f"error: expected true, found {body.get('error')!r}"
    if str(code) not in SPEC.at(_CODES):
        yield f"error_code: expected a code of the list in the spec, found {code!r}"
    elif code not in _OF_STATUS.get(status, {code}):
        yield f"error_code: expected {_OF_STATUS[status]} with status {status}, found {code}"
    if not str(body.get("error_message") or "").strip():
        yield "error_message: expected a text, found none"
