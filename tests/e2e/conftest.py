"""The real client on the real simulator: in process, and over TCP."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx2
import pytest
from starlette.testclient import TestClient

from picqer import AsyncPicqer, Picqer
from picqer_mock import create_app

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from picqer_mock import Running

USER_AGENT = "EndToEnd (example.com - dev@example.com)"
API_KEY = "picqer-mock-key"
IN_PROCESS = "http://localhost/api/v1"


@pytest.fixture(params=["in process", "over TCP"])
def picqer(request: pytest.FixtureRequest) -> Generator[Picqer]:
    """A client on a new account."""
    if request.param == "in process":
        with (
            TestClient(create_app(), base_url=IN_PROCESS) as http_client,
            Picqer(base_url=IN_PROCESS, api_key=API_KEY, user_agent=USER_AGENT, http_client=http_client) as client,
        ):
            yield client
    else:
        server: Running = request.getfixturevalue("picqer_mock")
        with Picqer(base_url=server.url, api_key=server.api_key, user_agent=USER_AGENT) as client:
            yield client


@pytest.fixture(params=["in process", "over TCP"])
def async_picqer(request: pytest.FixtureRequest) -> Callable[[], AsyncPicqer]:
    """Return a function that makes an asynchronous client on a new account, to be called inside the event loop."""
    if request.param == "over TCP":
        server: Running = request.getfixturevalue("picqer_mock")
        return lambda: AsyncPicqer(base_url=server.url, api_key=server.api_key, user_agent=USER_AGENT)
    app: Any = create_app()

    def in_process() -> AsyncPicqer:
        http_client = httpx2.AsyncClient(transport=httpx2.ASGITransport(app))
        return AsyncPicqer(base_url=IN_PROCESS, api_key=API_KEY, user_agent=USER_AGENT, http_client=http_client)

    return in_process
