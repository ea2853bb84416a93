"""What stands in for generated resources, for the network and for the clock, so that these tests need none of them."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from types import NoneType
from typing import Any, Literal, TypeVar

from picqer._runtime.limiter import Limiter, RateLimit
from picqer._runtime.model import Model, PhpMap, as_map
from picqer._runtime.observer import Observer
from picqer._runtime.operation import ANYTHING, Choice, Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer._runtime.retry import Retries
from picqer._runtime.sender import AsyncSender, Sender
from picqer._runtime.settings import Settings, check
from picqer._runtime.transport import Answer, Outcome, Request, Timeout

T = TypeVar("T")

KEY = "k3y-that-nobody-may-see"
BASE_URL = "https://example.picqer.com/api/v1"


class Label(Model):
    """Something small inside a thing."""

    idlabel: int
    title: str


class Thing(Model):
    """A model with every kind of field that generated models have."""

    idthing: int
    price: Decimal
    seen_at: datetime | None
    kind: Literal["small", "large"] | str | None = None  # noqa: PYI051 - as generated
    labels: list[Label] | None = None
    tags: PhpMap[Label] | None = None

    def __post_init__(self) -> None:
        self.tags = as_map(self.tags)


LIST = Operation("things.list", "GET", "/things", list[Thing], page_size=3, fulfilment_key=True)
GET = Operation("things.get", "GET", "/things/{idthing}", Thing, fulfilment_key=True)
CREATE = Operation("things.create", "POST", "/things", Thing)
UPDATE = Operation("things.update", "PUT", "/things/{idthing}", Thing)
DELETE = Operation("things.delete", "DELETE", "/things/{idthing}", NoneType)
COUNT = Operation(
    "things.count",
    "POST",
    "/things/{idthing}/count",
    Thing,
    choices=(Choice((("amount",), ("change",)), exclusive=True),),
)
LABEL = Operation("things.label", "GET", "/things/{idthing}/label", bytes, media="application/pdf")
CLOSE = Operation("things.close", "POST", "/things/{idthing}/close", ANYTHING, optional_body=True)


class Things(Resource):
    """A resource as the generator would write it."""

    def list(self, *, tag: str | None = None, offset: int = 0, limit: int | None = None) -> Pages[Thing]:
        """Read things."""
        return self._pages(LIST, {}, {"tag": tag}, offset=offset, limit=limit)

    def get(self, idthing: int | str) -> Thing:
        """Read one."""
        return self._call(GET, {"idthing": idthing})

    def create(self, **fields: object) -> Thing:
        """Make one."""
        return self._call(CREATE, {}, body=fields)

    def delete(self, idthing: int) -> None:
        """Remove one."""
        return self._call(DELETE, {"idthing": idthing})


class AsyncThings(AsyncResource):
    """Its asynchronous twin."""

    def list(self, *, tag: str | None = None, offset: int = 0, limit: int | None = None) -> AsyncPages[Thing]:
        """Read things."""
        return self._pages(LIST, {}, {"tag": tag}, offset=offset, limit=limit)

    async def get(self, idthing: int | str) -> Thing:
        """Read one."""
        return await self._call(GET, {"idthing": idthing})


def thing(idthing: int, **changes: object) -> dict[str, object]:
    """A thing as JSON would have it."""
    return {"idthing": idthing, "price": 1.5, "seen_at": None, **changes}


def page(*rows: object) -> bytes:
    """A body with these rows."""
    return json.dumps(rows).encode()


THING = b'{"idthing": 7, "price": 51.90, "seen_at": "2019-04-03 21:14:18"}'


def answer(status: int = 200, body: bytes = THING, cut_off: str | None = None, **headers: str) -> Answer:
    """An answer; underscores in header names become hyphens."""
    return Answer(status, {name.replace("_", "-"): value for name, value in headers.items()}, body, cut_off)


def settings(**changes: Any) -> Settings:
    """Settings of a client that is set up well, with changes."""
    arguments: dict[str, Any] = {
        "subdomain": "example",
        "api_key": KEY,
        "user_agent": "Tests (tests.example)",
        "base_url": None,
        "timeout": 30.0,
        "retries": Retries(),
        "rate_limit": RateLimit(),
        "priority": "interactive",
        "fulfilment_key": False,
        "strict": False,
        "environment": {},
    }
    return check(**{**arguments, **changes})


class FakeTransport:
    """Gives outcomes one by one and remembers the requests."""

    def __init__(self, *outcomes: Outcome, requests: list[Request] | None = None) -> None:
        self._outcomes = list(outcomes)
        self.requests: list[Request] = [] if requests is None else requests
        self.timeouts: list[Timeout] = []

    def send(self, request: Request, timeout: Timeout) -> Answer:
        """Give the next outcome."""
        self.requests.append(request)
        self.timeouts.append(timeout)
        outcome = self._outcomes.pop(0)
        if isinstance(outcome, Answer):
            return outcome
        raise outcome


class AsyncFakeTransport:
    """As FakeTransport, to be awaited."""

    def __init__(self, *outcomes: Outcome, requests: list[Request] | None = None) -> None:
        self._twin = FakeTransport(*outcomes, requests=requests)
        self.requests = self._twin.requests

    async def send(self, request: Request, timeout: Timeout) -> Answer:  # noqa: ASYNC109 - the seam has it
        """Give the next outcome."""
        await asyncio.sleep(0)
        return self._twin.send(request, timeout)


@dataclass
class Clock:
    """A clock that moves only when somebody sleeps on it."""

    time: float = 1000.0
    slept: list[float] = field(default_factory=list)

    def __call__(self) -> float:
        """Tell the time."""
        return self.time

    def sleep(self, seconds: float) -> None:
        """Move the clock."""
        self.slept.append(seconds)
        self.time += seconds

    async def async_sleep(self, seconds: float) -> None:
        """Move the clock."""
        self.sleep(seconds)


def half() -> float:
    """Chance, always the same."""
    return 0.5


@dataclass(frozen=True)
class Play:
    """Makes one call against scripted outcomes, by the synchronous or the asynchronous shell."""

    asynchronous: bool = False

    def __call__(
        self,
        operation: Operation[T],
        *outcomes: Outcome,
        path: Mapping[str, object] | None = None,
        body: Mapping[str, object] | None = None,
        clock: Clock | None = None,
        setup: Settings | None = None,
        requests: list[Request] | None = None,
        limiter: Limiter | None = None,
        observer: Observer | None = None,
    ) -> T:
        """Make the call; `requests` gets what was sent."""
        clock = clock or Clock()
        setup = setup or settings()
        path = {"idthing": 7} if path is None else path
        limiter = limiter or Limiter(500)
        heard = () if observer is None else (observer,)
        if self.asynchronous:
            awaited = AsyncFakeTransport(*outcomes, requests=requests)
            return asyncio.run(
                AsyncSender(
                    setup, awaited, clock.async_sleep, clock, half, limiter=limiter, observers=lambda: heard
                ).send(operation, path, None, body)
            )
        transport = FakeTransport(*outcomes, requests=requests)
        sender = Sender(setup, transport, clock.sleep, clock, half, limiter=limiter, observers=lambda: heard)
        return sender.send(operation, path, None, body)
