"""A second copy of the simulator that stands for the account, with differences planted in what it answers."""

from __future__ import annotations

import asyncio
import json
import re
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import httpx2

from picqer_mock import Clock, Settings, create_app
from tests.contract.account import Account
from tests.contract.sandbox.connection import Connection
from tests.contract.sandbox.promise import Promises
from tests.contract.sandbox.report import Drift
from tests.contract.sandbox.run import Run
from tests.contract.sandbox.scrub import Scrubber

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Mapping, MutableMapping, Sequence

    from picqer_mock.app import Application
    from tests.contract.sandbox.call import Answer

KEY = "picqer-mock-key"
URL = "http://testserver/api/v1"
NO_LIMIT = 10**6
PROMISES = Promises.load()
_NOW = datetime(2026, 11, 22, 12, 0)  # noqa: DTZ001 - Picqer's times have no zone


@dataclass(slots=True)
class Reply:
    """What the simulator answers, on its way to the caller.

    Args:
        headers: By lower-case name.
        content: The body, byte for byte.
    """

    status: int
    headers: dict[str, str]
    content: bytes

    def edit(self, change: Callable[[Any], int]) -> int:
        """Change the body in JSON, and return in how many places, as the change says."""
        body = json.loads(self.content)
        times = change(body)
        self.content = json.dumps(body).encode()
        return times


@dataclass(slots=True)
class Plant:
    """A difference to be found.

    Args:
        operation: In whose successes it is planted.
        path: Where the report is to say it is.
        kind: How the report is to call it.
        change: Plants it, and returns in how many places.
        status: The status that the report is to name; without it, that of a success.
        times: In how many places it was planted.
    """

    operation: str
    path: str
    kind: str
    change: Callable[[Reply], int]
    status: int | None = None
    times: int = field(default=0, compare=False)

    @property
    def finding(self) -> tuple[str, int, str, str, int]:
        """Operation, status, path, kind and count, as the report has them."""
        status = self.status or PROMISES.spec.operations[self.operation].success
        return self.operation, status, self.path, self.kind, self.times


class Planted:
    """The simulator behind something that alters its answers.

    Args:
        app: The simulator.
        plants: What is altered.
    """

    def __init__(self, app: Application, plants: Iterable[Plant]) -> None:
        self._app = app
        self._plants = [(*_address(plant.operation), plant) for plant in plants]

    async def __call__(self, scope: MutableMapping[str, Any], receive: Any, send: Any) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        sent: list[Mapping[str, Any]] = []

        async def hold(message: Mapping[str, Any]) -> None:
            sent.append(message)

        await self._app(scope, receive, hold)
        start = sent[0]
        headers = {name.decode(): value.decode() for name, value in start["headers"]}
        reply = Reply(start["status"], headers, b"".join(message.get("body", b"") for message in sent[1:]))
        for method, path, plant in self._plants:
            if scope["method"] == method and path.fullmatch(scope["path"]) and 200 <= reply.status < 300:
                plant.times += plant.change(reply)
        headers = {**reply.headers, "content-length": str(len(reply.content))}
        pairs = [(name.encode(), value.encode()) for name, value in headers.items()]
        await send({"type": "http.response.start", "status": reply.status, "headers": pairs})
        await send({"type": "http.response.body", "body": reply.content})


class InProcess(httpx2.BaseTransport):
    """Carries requests to an ASGI application without a thread or a socket.

    Args:
        app: The application.
    """

    def __init__(self, app: Planted) -> None:
        self._app = app
        self._runner = asyncio.Runner()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Let the application answer."""
        content = request.read()
        messages: list[Mapping[str, Any]] = []

        async def receive() -> Mapping[str, Any]:
            return {"type": "http.request", "body": content}

        async def send(message: Mapping[str, Any]) -> None:
            messages.append(message)

        scope = {
            "type": "http",
            "method": request.method,
            "scheme": request.url.scheme,
            "path": request.url.path,
            "raw_path": request.url.raw_path.partition(b"?")[0],
            "query_string": request.url.query,
            "headers": [(name.lower(), value) for name, value in request.headers.raw],
        }
        self._runner.run(self._app(scope, receive, send))
        body = b"".join(message.get("body", b"") for message in messages[1:])
        return httpx2.Response(messages[0]["status"], headers=messages[0]["headers"], content=body)

    def close(self) -> None:
        """End the event loop."""
        self._runner.close()


@dataclass(frozen=True, slots=True)
class StandIn:
    """The account in process.

    Args:
        app: The simulator that stands for it.
        http: Sends requests there.
        slept: How long was waited, each time; the simulator's clock went on by as much.
    """

    app: Application
    http: httpx2.Client
    slept: list[float]

    def connection(self, *, writes: bool = False, key: str = KEY) -> Connection:
        """Return a connection to it."""
        return Connection(PROMISES.spec, Account(URL, key, writes=writes), self.http, self.sleep)

    def sleep(self, seconds: float) -> None:
        """Let time pass, without waiting."""
        self.slept.append(seconds)
        self.app.simulator.clock.move(timedelta(seconds=seconds))

    def run(self, *, writes: bool = False, keep: Callable[[Answer], object] = lambda _: None) -> tuple[Run, Drift]:
        """Return a run that has not begun, and where it notes what it finds."""
        drift = Drift("picqer-mock", Scrubber(KEY))
        return Run(PROMISES, self.connection(writes=writes), drift, keep), drift

    def drift(self, *, writes: bool = False, keep: Callable[[Answer], object] = lambda _: None) -> Drift:
        """Hold it against the spec."""
        run, drift = self.run(writes=writes, keep=keep)
        run.all()
        return drift

    def sent(self) -> list[tuple[str, int]]:
        """Return method and status of the last thousand requests, by the simulator's own log."""
        return [(entry.incoming.method, entry.outgoing.status) for entry in self.app.simulator.journal.since()]

    def data(self) -> dict[str, list[tuple[Any, ...]]]:
        """Return all rows of all tables, but for those that count up the ids."""
        state = self.app.simulator.state
        tables = [row["name"] for row in state.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            table: [tuple(row) for row in state.rows(f'SELECT * FROM "{table}"')]  # noqa: S608 - names of our own
            for table in tables
            if table != "sqlite_sequence"
        }


@contextmanager
def stand_in(plants: Sequence[Plant] = (), **settings: Any) -> Generator[StandIn]:
    """Run a new account in process.

    Args:
        plants: How its answers differ from the spec.
        settings: Those of the simulator, in the place of a rate limit that is never reached.
    """
    app = create_app(Settings(**{"rate_limit": NO_LIMIT, **settings}), spec=PROMISES.spec, clock=Clock(_NOW))
    with InProcess(Planted(app, plants)) as transport, httpx2.Client(transport=transport) as http:
        yield StandIn(app, http, [])


def _address(operation: str) -> tuple[str, re.Pattern[str]]:
    call = PROMISES.spec.operations[operation]
    path = re.sub(r"\\{\w+\\}", r"\\d+", re.escape(PROMISES.spec.base_path + call.path))
    return call.method, re.compile(path)
