"""The mock on a port of its own, for callers in the same process."""

from __future__ import annotations

import socket
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import uvicorn

from picqer_mock.app import create_app
from picqer_mock.clock import Clock
from picqer_mock.host import authority
from picqer_mock.seed import open_state
from picqer_mock.settings import Settings
from picqer_mock.spec import Spec

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path
    from typing import Any

    from starlette.types import ASGIApp

    from picqer_mock.faults import Faults
    from picqer_mock.simulator import Simulator, Snapshot
    from picqer_mock.webhooks.deliveries import Deliveries

LOOPBACK = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Running:
    """A mock that is running.

    Args:
        url: The base address of the API, as a client wants it.
        api_key: A key that may do everything.
        simulator: The account, with all that can be done to it.
    """

    url: str
    api_key: str
    simulator: Simulator

    @property
    def clock(self) -> Clock:
        """The time in the account, which can be set and moved."""
        return self.simulator.clock

    @property
    def deliveries(self) -> Deliveries:
        """The webhooks: `list()`, `repeat()`, and `settle()`, which waits until all that are due were sent."""
        return self.simulator.deliveries

    @property
    def faults(self) -> Faults:
        """What goes wrong: `add(Fault("drop", "orders.create", times=1))`, `put([...], seed=7)`, `list()`."""
        return self.simulator.faults

    def requests(self, since: int = 0) -> list[dict[str, Any]]:
        """Return the last 1000 requests behind a number, newest last, each with what was wrong with it.

        They are as `GET /_mock/requests` lists them: `method`, `path`, `operation`, `status`, `sent`, `answer`,
        `events`, `violations` and more.
        """
        return self.simulator.requests(since)

    def reset(self, seed: str | None = None) -> None:
        """Put data, clock, rate limits, faults and the log of requests back to the start.

        Args:
            seed: What the account holds from now on: `demo`, `empty` or `large:N`; without it, the same as before.

        Raises:
            ValueError: There is no such seed.
        """
        self.simulator.reset(seed)

    def set_rate_limit(self, limit: int) -> None:
        """Set how many requests a key has in a minute, until the next reset."""
        self.simulator.protocol.set_limit(limit)

    def snapshot(self) -> Snapshot:
        """Keep data and clock as they are, for `restore`."""
        return self.simulator.snapshot()

    def restore(self, snapshot: Snapshot) -> None:
        """Put data and clock back to a snapshot."""
        self.simulator.restore(snapshot)


@contextmanager
def running(
    settings: Settings | None = None, *, clock: Clock | None = None, db: Path | None = None
) -> Generator[Running]:
    """Run the mock on a free port of this machine, and stop it when the block is left.

    Args:
        settings: Keys, limits, what it starts with.
        clock: The time; without it, a clock that runs with the machine's.
        db: Where the data is kept; without it, in memory.

    Raises:
        ValueError: A setting is not possible.
        StateFileError: The file cannot be used.
    """
    settings, clock, spec = settings or Settings(), clock or Clock(), Spec.load()
    state = open_state(spec, settings.seed, db)
    try:
        app = create_app(settings, spec=spec, state=state, clock=clock)
        with listen(LOOPBACK, 0) as listener, app.background.at_work(), _serving(app, listener):
            yield Running(address(listener) + spec.base_path, settings.api_keys[0], app.simulator)
    finally:
        state.close()


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens; port 0 takes a free one.

    Raises:
        OSError: The address cannot be used, or the port is taken.
    """
    family, kind, number, _, target = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listener = socket.socket(family, kind, number)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(target)
        listener.listen(128)
    except OSError:
        listener.close()
        raise
    return listener


def address(listener: socket.socket) -> str:
    """Return the URL of what listens there."""
    return f"http://{authority(*listener.getsockname()[:2])}"


def config(app: ASGIApp) -> uvicorn.Config:
    """Return how uvicorn serves the mock: over plain HTTP, and without a line for every request."""
    return uvicorn.Config(
        app,
        lifespan="off",  # the background must also stop where uvicorn is made to end at once
        ws="none",
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=1,  # or a request that is never sent to its end would never let it stop
    )


@contextmanager
def _serving(app: ASGIApp, listener: socket.socket) -> Generator[None]:
    server = uvicorn.Server(config(app))
    # Requests that come before the server has started wait in the listening socket.
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, name="picqer-mock", daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.should_exit = True
        thread.join()
