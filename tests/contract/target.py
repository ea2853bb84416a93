"""What the contract is tested on: the bundle, and an account in process that must keep to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import schemathesis
from schemathesis.config import SchemathesisConfig

from picqer_mock import Settings, create_app

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, MutableMapping

    from schemathesis.specs.openapi.schemas import OpenApiSchema

    _Scope = MutableMapping[str, Any]
    _App = Callable[[_Scope, Any, Any], Awaitable[None]]

ROOT = Path(__file__).parents[2]
# Thousands of requests in a minute are the point here. The limit itself is tested in tests/mock_server.
_NO_LIMIT = 10**9


def new_account() -> OpenApiSchema:
    """Return the bundle, answered by a new account in process."""
    config = SchemathesisConfig.from_path(ROOT / "schemathesis.toml")
    schema = schemathesis.openapi.from_path(ROOT / "spec/dist/picqer.openapi.yaml", config=config)
    schema.app = _without_stand_in(create_app(Settings(rate_limit=_NO_LIMIT)))
    return schema


def _without_stand_in(app: _App) -> _App:
    """Take away the User-Agent that schemathesis' transport puts in when a case leaves it out on purpose."""

    async def bare(scope: _Scope, receive: Any, send: Any) -> None:
        headers = [pair for pair in scope["headers"] if pair != (b"user-agent", b"testclient")]
        await app({**scope, "headers": headers}, receive, send)

    return bare
