"""What the contract is tested on: the bundle, and an account in process that must keep to it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import schemathesis
import yaml
from schemathesis.config import SchemathesisConfig
from schemathesis.core.transport import USER_AGENT
from schemathesis.python import asgi

from picqer_mock import Clock, Settings, create_app
from picqer_mock.spec import Spec

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, MutableMapping

    import requests
    from schemathesis.specs.openapi.schemas import OpenApiSchema

    _Scope = MutableMapping[str, Any]
    _App = Callable[[_Scope, Any, Any], Awaitable[None]]

ROOT = Path(__file__).parents[2]
DOCUMENT: Any = yaml.load((ROOT / "spec/dist/picqer.openapi.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
SPEC = Spec(DOCUMENT)
# Thousands of requests in a minute are the point here. The limit itself is tested in tests/mock_server.
_NO_LIMIT = 10**9
# It stands still, so that every run is the same: what is new, due or too late does not hang on the day of the run.
_TODAY = datetime(2026, 11, 22, 12, 0)  # noqa: DTZ001 - Picqer's times have no zone

called: set[str] = set()
"""The operations that were called in this run, by id."""
succeeded: set[str] = set()
"""Those of them that were not only refused."""


def new_account() -> tuple[OpenApiSchema, requests.Session, Callable[[], None]]:
    """Return the operations, a session that a new account answers in process, and what resets it."""
    config = SchemathesisConfig.from_path(ROOT / "schemathesis.toml")
    schema = schemathesis.openapi.from_dict(DOCUMENT, config=config)
    app = create_app(Settings(rate_limit=_NO_LIMIT), clock=Clock(_TODAY))
    schema.app = _without_stand_in(app)
    session = asgi.get_client(schema.app)
    # The User-Agent of the session would go before that of the case.
    session.headers.clear()
    # Proxies and .netrc are for networks; looking for them before every call takes as long as the call.
    session.trust_env = False
    return schema, session, app.reset


def id_of(case: schemathesis.Case) -> str:
    """Return the id of the operation that a case is for."""
    name: str = case.operation.definition.raw["operationId"]
    return name


def note(case: schemathesis.Case, response: schemathesis.Response) -> None:
    """Remember how a call ended."""
    called.add(id_of(case))
    if response.status_code < 300:
        succeeded.add(id_of(case))


def _without_stand_in(app: _App) -> _App:
    """Take away the User-Agent that schemathesis puts in when a case leaves it out on purpose."""

    async def bare(scope: _Scope, receive: Any, send: Any) -> None:
        stand_in = (b"user-agent", USER_AGENT.encode())
        await app({**scope, "headers": [pair for pair in scope["headers"] if pair != stand_in]}, receive, send)

    return bare
