"""The clients as people use them, over real sockets."""

import asyncio
import traceback
from collections.abc import Callable
from typing import Any

import httpx2
import pytest

from picqer import (
    Answer,
    AsyncPicqer,
    Call,
    ConfigurationError,
    ConnectError,
    DecodeError,
    ForbiddenError,
    FulfilmentKeyError,
    Outcome,
    OutcomeUnknown,
    Picqer,
    PicqerError,
    PicqerTimeoutError,
    Retries,
    TransportError,
)
from picqer.models.fulfilment import FulfilmentCustomer
from tests.client.clients import Scripted
from tests.client.loopback import Act, Loopback, reply, reset
from tests.client.stand_ins import KEY, AsyncFakeTransport, Clock, FakeTransport, answer

ONCE = Retries(attempts=1)
CUSTOMER = (
    b'{"idfulfilment_customer": 1, "name": "FulfilmentPartij BV", "can_login": true, "username": "fulfilment", '
    b'"language": "nl", "idtemplate": null, "last_login_at": "2019-04-03 21:14:18", "preferred_idwarehouse": 1}'
)


def options(**changes: Any) -> dict[str, Any]:
    """Arguments of a client, with changes."""
    return {"api_key": KEY, "user_agent": "Tests (tests.example)", "retries": ONCE, **changes}


def get_sync(base_url: str, clock: Clock | None = None, **changes: Any) -> FulfilmentCustomer:
    """Make a GET with a client of its own."""
    with Picqer(**options(base_url=base_url, **changes)) as picqer:
        picqer._sender.clock = clock = clock or Clock()
        picqer._sender._sleep = clock.sleep
        return picqer.fulfilment.customers.get(1)


def get_async(base_url: str, clock: Clock | None = None, **changes: Any) -> FulfilmentCustomer:
    """Make a GET with an asynchronous client of its own."""

    async def get() -> FulfilmentCustomer:
        async with AsyncPicqer(**options(base_url=base_url, **changes)) as picqer:
            picqer._sender.clock = now = clock or Clock()
            picqer._sender._sleep = now.async_sleep
            return await picqer.fulfilment.customers.get(1)

    return asyncio.run(get())


def create_sync(base_url: str) -> None:
    """Make a POST with a client of its own."""
    with Picqer(**options(base_url=base_url, retries=Retries())) as picqer:
        picqer.fulfilment.customers.create(name="x")


def create_async(base_url: str) -> None:
    """Make a POST with an asynchronous client of its own."""

    async def create() -> None:
        async with AsyncPicqer(**options(base_url=base_url, retries=Retries())) as picqer:
            await picqer.fulfilment.customers.create(name="x")

    asyncio.run(create())


Get = Callable[..., FulfilmentCustomer]
both = pytest.mark.parametrize("get", [get_sync, get_async], ids=["sync", "async"])


@both
def test_a_call_goes_through(get: Get, loopback: Loopback) -> None:
    """A call of a generated resource comes back typed, over a real socket."""
    loopback.acts(reply(200, CUSTOMER))
    assert get(loopback.base_url, strict=True).name == "FulfilmentPartij BV"
    assert loopback.received[0].startswith(b"GET /api/v1/fulfilment/customers/1 HTTP/1.1\r\n")


@both
def test_a_get_that_lost_its_answer_is_sent_again(get: Get, loopback: Loopback) -> None:
    """A GET succeeds although its connection is reset, its answer is cut off, and the limit is reached."""
    clock = Clock()
    loopback.acts(
        reset,
        reply(200, CUSTOMER[:40], length=len(CUSTOMER)),
        reply(429, b"", "Retry-After: 2\r\n"),
        reply(200, CUSTOMER),
    )
    assert get(loopback.base_url, clock, retries=Retries(attempts=4)).idfulfilment_customer == 1
    assert len(loopback.received) == 4
    assert 2.0 <= sum(clock.slept[2:]) <= 3.0


@pytest.mark.parametrize("create", [create_sync, create_async], ids=["sync", "async"])
def test_a_post_that_lost_its_answer_is_not_sent_again(create: Callable[[str], None], loopback: Loopback) -> None:
    """A POST whose connection is reset goes out once and raises OutcomeUnknown."""
    loopback.acts(reset)
    with pytest.raises(OutcomeUnknown, match=r"fulfilment\.customers\.create: .*may have been carried out"):
        create(loopback.base_url)
    assert len(loopback.received) == 1


@both
def test_a_connection_that_is_refused_is_told(get: Get, nobody_there: str) -> None:
    """Where nobody listens the call fails with ConnectError."""
    with pytest.raises(ConnectError, match="nothing was sent"):
        get(nobody_there)


@both
@pytest.mark.parametrize(
    ("act", "kind", "text"),
    [
        (reset, TransportError, "no answer"),
        (reply(200, CUSTOMER[:40], length=len(CUSTOMER)), DecodeError, "ends after 40 bytes"),
        (reply(200, b"<html>Log in</html>"), DecodeError, r"not valid JSON.*'Log in'"),
        (reply(302, b"", "Location: https://evil.example/\r\n"), PicqerError, r"redirected to https://evil\.example/"),
        (reply(403, b"<h1>No</h1>"), ForbiddenError, r"'No' \(status 403"),
    ],
    ids=["reset", "cut off", "html", "redirect", "refusal"],
)
def test_faults_on_the_way_are_told_apart(
    get: Get, loopback: Loopback, act: Act, kind: type[PicqerError], text: str
) -> None:
    """Each fault of network and server has an error that says what happened, and none of them shows the key."""
    loopback.acts(act)
    with pytest.raises(kind, match=text) as caught:
        get(loopback.base_url)
    shown = "".join(traceback.format_exception(caught.value)) + repr(vars(caught.value))
    authorization = next(line for line in loopback.received[0].decode().split("\r\n") if "uthorization" in line)
    assert KEY not in shown
    assert authorization.split()[-1] not in shown


@both
def test_silence_is_a_timeout(get: Get, loopback: Loopback) -> None:
    """A server that says nothing makes the call fail after the timeout."""
    loopback.acts(loopback.silence)
    with pytest.raises(PicqerTimeoutError, match="no answer in time"):
        get(loopback.base_url, timeout=0.05)


@both
def test_a_proxy_does_not_see_what_is_meant_for_this_machine(
    get: Get, loopback: Loopback, elsewhere: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Calls to a loopback address do not take a proxy of the environment, which could read the key."""
    monkeypatch.setenv("HTTP_PROXY", elsewhere.base_url)
    monkeypatch.delenv("NO_PROXY", raising=False)
    loopback.acts(reply(200, CUSTOMER))
    assert get(loopback.base_url).idfulfilment_customer == 1
    assert elsewhere.received == []


def test_a_transport_replaces_http() -> None:
    """A transport of one's own gets the requests of all resources, at the account's URL."""
    transport = FakeTransport(answer(200, b"[]"), answer(204, b""))
    picqer = Picqer("example", **options(transport=transport))
    assert picqer.products.list(tag="summer").all() == []
    picqer.products.images.delete(1, 2)
    assert [request.url for request in transport.requests] == [
        "https://example.picqer.com/api/v1/products?tag=summer",
        "https://example.picqer.com/api/v1/products/1/images/2",
    ]


def test_an_async_transport_replaces_http() -> None:
    """An asynchronous transport of one's own gets the requests."""
    transport = AsyncFakeTransport(answer(200, b"[]"))
    assert asyncio.run(AsyncPicqer("example", **options(transport=transport)).products.list().all()) == []
    assert len(transport.requests) == 1


def test_a_fulfilment_key_is_refused_here() -> None:
    """With fulfilment_key=True a call that such a key may not make is refused without being sent."""
    picqer = Picqer("example", **options(transport=FakeTransport(), fulfilment_key=True))
    with pytest.raises(FulfilmentKeyError, match=r"products\.tags\.list"):
        picqer.products.tags.list(1)


@pytest.mark.parametrize("kind", [Picqer, AsyncPicqer])
def test_a_client_and_a_transport_exclude_each_other(kind: Any) -> None:
    """http_client and transport together are refused."""
    with pytest.raises(ConfigurationError, match="not both"), httpx2.Client() as http_client:
        kind("example", **options(http_client=http_client, transport=FakeTransport()))


@pytest.mark.parametrize("kind", [Picqer, AsyncPicqer])
def test_clients_do_not_show_the_key(kind: Any) -> None:
    """The repr of a client names its URL and not its key."""
    assert repr(kind("example", **options())) == f"{kind.__name__}('https://example.picqer.com/api/v1')"


def test_a_closed_client_says_so() -> None:
    """After its with block a client makes no more calls."""
    with Picqer("example", **options()) as picqer:
        pass
    with pytest.raises(ConfigurationError, match="This client is closed"):
        picqer.products.get(1)


def test_an_http_client_of_the_other_kind_is_refused() -> None:
    """Picqer wants an httpx2.Client and AsyncPicqer an httpx2.AsyncClient, and each says so at once."""
    with pytest.raises(ConfigurationError, match=r"must be an httpx2\.Client, not a AsyncClient"):
        Picqer("example", **options(http_client=httpx2.AsyncClient()))
    with httpx2.Client() as client, pytest.raises(ConfigurationError, match=r"must be an httpx2\.AsyncClient"):
        AsyncPicqer("example", **options(http_client=client))


def test_an_async_client_belongs_to_one_event_loop(loopback: Loopback) -> None:
    """In a second asyncio.run the client says what is wrong, where its connections would only fail."""
    loopback.acts(reply(200, CUSTOMER))
    picqer = AsyncPicqer(**options(base_url=loopback.base_url))
    assert asyncio.run(picqer.fulfilment.customers.get(1)).idfulfilment_customer == 1
    with pytest.raises(ConfigurationError, match=r"event loop"):
        asyncio.run(picqer.fulfilment.customers.get(1))


def test_a_group_of_calls_shows_where_it_leads() -> None:
    """Printing picqer.products in a shell tells the account and not an address in memory."""
    assert repr(Picqer("example", **options()).products) == "<Products of https://example.picqer.com/api/v1>"
    assert repr(AsyncPicqer("example", **options()).products.tags).startswith("<AsyncProductsTags of https://example")


class Notes:
    """An observer that writes down what it is told."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, object]] = []

    def started(self, call: Call) -> None:
        """Note the call."""
        self.heard.append(("started", call.operation.id))

    def waiting(self, call: Call, seconds: float, reason: str) -> None:
        """Note no waits."""

    def attempted(self, call: Call, outcome: Outcome, seconds: float) -> None:  # noqa: ARG002 - the seam has them
        """Note what came."""
        self.heard.append(("attempted", outcome.status if isinstance(outcome, Answer) else outcome))

    def finished(self, call: Call, error: BaseException | None) -> None:  # noqa: ARG002 - the seam has it
        """Note the end."""
        self.heard.append(("finished", error))


def test_an_observer_of_ones_own_is_told_beside_the_log(
    scripted: Callable[..., Scripted], caplog: pytest.LogCaptureFixture
) -> None:
    """An observer hears of each call of the client, also of those with other options, and the log is written too."""
    caplog.set_level("INFO", logger="picqer")
    notes = Notes()
    client = scripted(answer(500, b""), answer(204, b""), observer=notes)
    client.run(lambda picqer: picqer.with_options(timeout=3).tags.delete(1))
    assert notes.heard == [("started", "tags.delete"), ("attempted", 500), ("attempted", 204), ("finished", None)]
    assert [record.getMessage().partition(" in ")[0] for record in caplog.records] == ["tags.delete 204"]


@pytest.mark.parametrize("kind", [Picqer, AsyncPicqer])
def test_a_client_can_be_made_from_the_environment_alone(kind: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Account, key and User-Agent come from variables when no argument is given."""
    for name, value in (("SUBDOMAIN", "shop"), ("API_KEY", KEY), ("USER_AGENT", "Tests (tests.example)")):
        monkeypatch.setenv(f"PICQER_{name}", value)
    monkeypatch.delenv("PICQER_BASE_URL", raising=False)
    assert repr(kind()) == f"{kind.__name__}('https://shop.picqer.com/api/v1')"
