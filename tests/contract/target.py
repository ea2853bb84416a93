"""What the contract is tested on: the bundle, and an account in process that must keep to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import schemathesis
import yaml
from schemathesis.config import SchemathesisConfig
from schemathesis.core.transport import USER_AGENT
from schemathesis.python import asgi

from picqer_mock import Settings, create_app, resources
from picqer_mock.behaviour import behaviours
from picqer_mock.spec import Spec

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, MutableMapping

    import requests
    from schemathesis.specs.openapi.schemas import OpenApiSchema

    _Scope = MutableMapping[str, Any]
    _App = Callable[[_Scope, Any, Any], Awaitable[None]]

ROOT = Path(__file__).parents[2]
# Thousands of requests in a minute are the point here. The limit itself is tested in tests/mock_server.
_NO_LIMIT = 10**9

# schemathesis.toml says what is asked under this title, and why not more.
_FIXTURES = "Picqer API, answered from examples"
_SPEC = Spec.load()
_BEHAVIOURS = behaviours(_SPEC, resources.HANDLERS)

called: set[str] = set()
"""The operations that were called in this run."""
succeeded: set[str] = set()
"""Those of them that were not only refused."""


def count(kind: str) -> int:
    """Return how many operations behave so, `stateful` or `fixture`, as the mock itself says."""
    return sum(behaviour.kind == kind for behaviour in _BEHAVIOURS.values())


def new_account(kind: str) -> tuple[OpenApiSchema, requests.Session, Callable[[], None]]:
    """Return the operations that behave so, a session that a new account answers in process, and what resets it."""
    config = SchemathesisConfig.from_path(ROOT / "schemathesis.toml")
    document = yaml.safe_load((ROOT / "spec/dist/picqer.openapi.yaml").read_text(encoding="utf-8"))
    if kind == "fixture":
        document["info"]["title"] = _FIXTURES
    schema = schemathesis.openapi.from_dict(document, config=config).include(
        lambda context: _BEHAVIOURS[context.operation.definition.raw["operationId"]].kind == kind
    )
    app = create_app(Settings(rate_limit=_NO_LIMIT))
    schema.app = _without_stand_in(app)
    session = asgi.get_client(schema.app)
    # The User-Agent of the session would go before that of the case.
    session.headers.clear()
    return schema, session, app.reset


def labels() -> set[str]:
    """Return every operation of the bundle, as a run notes it."""
    return {f"{operation.method} {operation.path}" for operation in _SPEC.operations.values()}


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
