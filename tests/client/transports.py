"""The transports that the conformance suite runs over, each as a function that sends once."""

import asyncio
import time
from collections.abc import Callable
from typing import Protocol

import pytest

from picqer._runtime.httpx2_transport import AsyncHttpx2Transport, Httpx2Transport
from picqer._runtime.pyreqwest_transport import AsyncPyreqwestTransport, PyreqwestTransport
from picqer._runtime.request import build
from picqer._runtime.transport import LONGEST_BODY, Answer, Request, Timeout, timeout_of
from tests.client.stand_ins import CREATE, GET, settings


class Send(Protocol):
    """Sends requests one after the other over one transport, closes it and gives the last answer."""

    def __call__(
        self, *requests: Request, timeout: float | Timeout = 5.0, longest: int = LONGEST_BODY, between: float = 0.0
    ) -> Answer:
        """Send them, with so many seconds between them."""
        ...


def _sync(make: Callable[..., Httpx2Transport | PyreqwestTransport]) -> Send:
    def send(
        *requests: Request, timeout: float | Timeout = 5.0, longest: int = LONGEST_BODY, between: float = 0.0
    ) -> Answer:
        transport = make(trust_env=False, longest=longest)
        first, *others = requests
        try:
            answer = transport.send(first, timeout_of(timeout))
            for request in others:
                time.sleep(between)
                answer = transport.send(request, timeout_of(timeout))
            return answer
        finally:
            transport.close()

    return send


def _async(make: Callable[..., AsyncHttpx2Transport | AsyncPyreqwestTransport]) -> Send:
    def send(
        *requests: Request, timeout: float | Timeout = 5.0, longest: int = LONGEST_BODY, between: float = 0.0
    ) -> Answer:
        async def run() -> Answer:
            transport = make(trust_env=False, longest=longest)
            first, *others = requests
            try:
                answer = await transport.send(first, timeout_of(timeout))
                for request in others:
                    await asyncio.sleep(between)
                    answer = await transport.send(request, timeout_of(timeout))
                return answer
            finally:
                await transport.aclose()

        return asyncio.run(run())

    return send


each = pytest.mark.parametrize(
    "send",
    [_sync(Httpx2Transport), _async(AsyncHttpx2Transport), _sync(PyreqwestTransport), _async(AsyncPyreqwestTransport)],
    ids=["httpx2", "async-httpx2", "fast", "async-fast"],
)


def get(base_url: str) -> Request:
    """A GET to this server."""
    return build(settings(subdomain=None, base_url=base_url), GET, {"idthing": 7})


def post(base_url: str) -> Request:
    """A POST to this server."""
    return build(settings(subdomain=None, base_url=base_url), CREATE, {}, None, {"name": "x"})
