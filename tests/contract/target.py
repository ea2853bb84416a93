"""What the contract is tested on: the bundle, and an account in process that must keep to it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import schemathesis
import yaml
from schemathesis.checks import not_a_server_error
from schemathesis.config import SchemathesisConfig
from schemathesis.core.transport import USER_AGENT
from schemathesis.python import asgi
from schemathesis.specs.openapi.checks import ignored_auth

from picqer_mock import Clock, Settings, create_app
from picqer_mock.spec import Spec
from tests.contract.checks.limits import limit_is_told
from tests.contract.ledger import Ledger, Unseen
from tests.contract.reports import HAR
from tests.contract.run import RUN

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, MutableMapping

    import requests
    from schemathesis.checks import CheckFunction
    from schemathesis.python.asgi import ASGIClient
    from schemathesis.specs.openapi.schemas import OpenApiSchema

    from picqer_mock.app import Application
    from tests.contract.ledger import Kind

    _Scope = MutableMapping[str, Any]
    _App = Callable[[_Scope, Any, Any], Awaitable[None]]

ROOT = Path(__file__).parents[2]
DOCUMENT: Any = yaml.load((ROOT / "spec/dist/picqer.openapi.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
SPEC = Spec(DOCUMENT)
# Thousands of requests in a minute are the point here. The limit itself has tests of its own.
_NO_LIMIT = 10**9
# It stands still, so that every run is the same: what is new, due or too late does not hang on the day of the run.
_TODAY = datetime(2026, 11, 22, 12, 0)  # noqa: DTZ001 - Picqer's times have no zone


def links_of(operation: str) -> dict[str, Any]:
    """Return the links from the answers of an operation, by name."""
    raw = SPEC.at(SPEC.operations[operation].pointer)
    links: dict[str, Any] = {}
    for answer in raw["responses"].values():
        links |= SPEC.resolve(answer).get("links", {})
    return links


_LINKED = {
    name for source in SPEC.operations for link in links_of(source).values() for name in (source, link["operationId"])
}
_UNSEEN = {
    403: Unseen(
        {operation.id for operation in SPEC.operations.values() if operation.fulfilment_key},
        "every key may call them, and to a key of a fulfilment customer what belongs to others does not exist",
    )
}
OFF_FOR_FAULTS = (not_a_server_error, limit_is_told)
"""Checks that a fault on demand does not pass: it is one, and as it is not counted, it cannot say how many are left."""
LEDGER = Ledger(SPEC.operations, _LINKED, _UNSEEN)
"""The calls of this run."""


def description() -> OpenApiSchema:
    """Return the operations as schemathesis sees them in this run."""
    config = SchemathesisConfig.from_path(ROOT / "schemathesis.toml")
    RUN.apply(config)
    return schemathesis.openapi.from_dict(DOCUMENT, config=config)


_API = description()


def new_account() -> tuple[OpenApiSchema, ASGIClient, Callable[[], None]]:
    """Return the operations, a session that a new account answers in process, and what resets it."""
    app = new_app()
    schema = description()
    session = session_of(app)
    schema.app = session.app
    return schema, session, app.reset


def new_app(settings: Settings | None = None) -> Application:
    """Return a new account with a clock that stands still."""
    return create_app(settings or Settings(rate_limit=_NO_LIMIT), clock=Clock(_TODAY))


def session_of(app: Application) -> ASGIClient:
    """Return a session that an account answers in process."""
    session = asgi.get_client(_without_stand_in(app))
    # The User-Agent of the session would go before that of the case.
    session.headers.clear()
    # Proxies and .netrc are for networks; looking for them before every call takes as long as the call.
    session.trust_env = False
    if HAR:
        HAR.record(session)
    return session


def id_of(case: schemathesis.Case) -> str:
    """Return the id of the operation that a case is for."""
    name: str = case.operation.definition.raw["operationId"]
    return name


def settled(case: schemathesis.Case) -> list[CheckFunction]:
    """Return the checks that would find nothing new: whether an operation asks for a key is seen at its first success.

    Schemathesis looks once too when it runs by itself. Each look takes two calls more.
    """
    return [ignored_auth] if id_of(case) in _asking else []


def note(case: schemathesis.Case, response: schemathesis.Response) -> None:
    """Remember how a call of schemathesis ended whose answer passed the checks."""
    operation = SPEC.operations[id_of(case)]
    if response.status_code < 300:
        _asking.add(operation.id)
    if case.method != operation.method or case.meta is None:  # a method that the path does not have
        return
    is_walk = case.meta.phase.name.value == "stateful"
    LEDGER.note(operation.id, "linked" if is_walk else _KINDS[case.meta.generation.mode.value], response.status_code)


def keep(operation: str, ids: Mapping[str, Any], response: requests.Response, kind: Kind = "ours") -> None:
    """Check an answer to a call that schemathesis did not make with its checks, and remember it.

    Args:
        operation: What was called.
        ids: What its path held.
        response: The answer.
        kind: What the call counts as.

    Raises:
        AssertionError: The answer is not as the spec says.
    """
    call = SPEC.operations[operation]
    case = _API[call.path][call.method].Case(path_parameters=dict(ids))
    # The first would repeat the call.
    excluded = [ignored_auth, *(OFF_FOR_FAULTS if kind == "faulty" else ())]
    case.validate_response(response, excluded_checks=excluded)
    LEDGER.note(operation, kind, response.status_code)


_asking: set[str] = set()
_KINDS: dict[str, Kind] = {"positive": "valid", "negative": "invalid"}


def _without_stand_in(app: _App) -> _App:
    """Take away the User-Agent that schemathesis puts in when a case leaves it out on purpose."""

    async def bare(scope: _Scope, receive: Any, send: Any) -> None:
        stand_in = (b"user-agent", USER_AGENT.encode())
        await app({**scope, "headers": [pair for pair in scope["headers"] if pair != stand_in]}, receive, send)

    return bare
