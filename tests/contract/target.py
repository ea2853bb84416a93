"""What the contract is tested on: the bundle, and an account in process that must keep to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.core.transport import USER_AGENT
from schemathesis.python import asgi

from picqer_mock import Settings, create_app

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, MutableMapping

    import requests
    from schemathesis.specs.openapi.schemas import OpenApiSchema

    _Scope = MutableMapping[str, Any]
    _App = Callable[[_Scope, Any, Any], Awaitable[None]]

ROOT = Path(__file__).parents[2]
# Thousands of requests in a minute are the point here. The limit itself is tested in tests/mock_server.
_NO_LIMIT = 10**9

called: set[str] = set()
"""The operations that were called in this run."""
succeeded: set[str] = set()
"""Those of them that were not only refused."""


def new_account() -> tuple[OpenApiSchema, requests.Session, Callable[[], None]]:
    """Return the bundle, a session whose requests a new account answers in process, and what resets the account."""
    config = SchemathesisConfig.from_path(ROOT / "schemathesis.toml")
    schema = schemathesis.openapi.from_path(ROOT / "spec/dist/picqer.openapi.yaml", config=config)
    app = create_app(Settings(rate_limit=_NO_LIMIT))
    schema.app = _without_stand_in(app)
    session = asgi.get_client(schema.app)
    # The User-Agent of the session would go before that of the case.
    session.headers.clear()
    return schema, session, app.state.reset


def note(case: schemathesis.Case, response: schemathesis.Response) -> None:
    """Remember how a call ended."""
    called.add(case.operation.label)
    if response.status_code < 300:
        succeeded.add(case.operation.label)


def _without_stand_in(app: _App) -> _App:
    """Take away the User-Agent that schemathesis puts in when a case leaves it out on purpose."""

    async def bare(scope: _Scope, receive: Any, send: Any) -> None:
        stand_in = (b"user-agent", USER_AGENT.encode())
        await app({**scope, "headers": [pair for pair in scope["headers"] if pair != stand_in]}, receive, send)

    return bare
