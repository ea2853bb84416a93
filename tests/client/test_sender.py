"""The two shells: they send, wait and send again, alike."""

import asyncio
import warnings

import pytest

from picqer import (
    ConnectError,
    DecodeError,
    FateUnknownError,
    FulfilmentKeyError,
    NothingSentError,
    OutcomeUnknown,
    RateLimitError,
    Request,
    ResponseDriftWarning,
    Retries,
)
from picqer._runtime.sender import Sender, _asyncio_sleep
from tests.client.stand_ins import (
    CREATE,
    GET,
    KEY,
    LIST,
    Clock,
    FakeTransport,
    Play,
    Things,
    answer,
    half,
    page,
    settings,
    thing,
)

DRIFTED = b'{"idthing": 7, "price": "?", "seen_at": null}'


def test_a_call_sends_its_request_and_gives_its_value(play: Play) -> None:
    """The request goes out once, and the typed answer comes back."""
    requests: list[Request] = []
    value = play(GET, answer(), requests=requests)
    assert (value.idthing, str(value.price)) == (7, "51.90")
    assert [request.url for request in requests] == ["https://example.picqer.com/api/v1/things/7"]


def test_the_timeout_reaches_the_transport() -> None:
    """The timeout of the client goes along with each request."""
    transport = FakeTransport(answer())
    Sender(settings(timeout=7.0), transport).send(GET, {"idthing": 7})
    assert transport.timeouts == [7.0]


def test_failures_are_waited_out(play: Play) -> None:
    """A failed connection, a 429 and a 5xx are repeated after growing pauses, with the very same request."""
    clock, requests = Clock(), list[Request]()
    outcomes = NothingSentError("refused"), answer(429), answer(502), answer()
    assert play(GET, *outcomes, clock=clock, requests=requests).idthing == 7
    assert clock.slept == [0.375, 11.25, 1.5]
    assert len({id(request) for request in requests}) == 1


def test_the_limit_that_stays_is_raised(play: Play) -> None:
    """When waiting does not help, the last 429 is raised, long before the deadline of a second."""
    clock = Clock()
    with pytest.raises(RateLimitError, match="try again later"):
        play(CREATE, answer(429), clock=clock, setup=settings(retries=Retries(deadline=1.0)), body={})
    assert clock.slept == []


def test_a_post_of_unknown_fate_is_not_repeated(play: Play) -> None:
    """A POST whose answer was lost is raised at once as OutcomeUnknown, with the fault as its cause."""
    clock, fault = Clock(), FateUnknownError("reset")
    with pytest.raises(OutcomeUnknown) as caught:
        play(CREATE, fault, clock=clock, body={})
    assert caught.value.__cause__ is fault
    assert clock.slept == []


def test_a_connection_that_never_comes_is_raised(play: Play) -> None:
    """After the last attempt the failure is raised and tells how many there were."""
    with pytest.raises(ConnectError, match="2 attempts: refused"):
        play(GET, NothingSentError("refused"), NothingSentError("refused"), setup=settings(retries=Retries(attempts=2)))


def test_what_is_refused_here_is_not_sent(play: Play) -> None:
    """A call that a fulfilment key may not make never reaches the transport."""
    requests: list[Request] = []
    with pytest.raises(FulfilmentKeyError):
        play(CREATE, setup=settings(fulfilment_key=True), body={}, requests=requests)
    assert requests == []


def test_drift_warns_with_call_and_path(play: Play) -> None:
    """An answer that breaks its model keeps its value and warns with the call and the JSON path."""
    with pytest.warns(ResponseDriftWarning, match=r"things\.get: \$\.price does not fit its model .*strict=True"):
        value = play(GET, answer(200, DRIFTED))
    assert str(value.price) == "?"


def test_drift_warns_once_for_each_place() -> None:
    """The same place is reported once, whatever the row and however often it comes; another call reports its own."""
    rows = page(thing(1, price="?"), thing(2, price="?"))
    sender = Sender(settings(), FakeTransport(*[answer(200, rows)] * 2, answer(200, DRIFTED)), chance=half)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        sender.send(LIST, {})
        sender.send(LIST, {})
        sender.send(GET, {"idthing": 7})
    assert [str(warning.message).split(" does not fit")[0] for warning in caught] == [
        "things.list: $[].price",
        "things.get: $.price",
    ]
    assert "(first at $[0].price: Invalid decimal string)" in str(caught[0].message)


def test_strict_raises_instead_of_warning(play: Play) -> None:
    """With strict=True the same answer is a DecodeError."""
    with pytest.raises(DecodeError, match=r"things\.get: the answer cannot be read at \$\.price"):
        play(GET, answer(200, DRIFTED), setup=settings(strict=True))


def test_the_async_shell_sleeps_without_blocking() -> None:
    """Between attempts the asynchronous shell leaves the event loop to others."""

    async def use() -> bool:
        other = asyncio.create_task(asyncio.sleep(0))
        await _asyncio_sleep(0)
        await _asyncio_sleep(0)
        return other.done()

    assert asyncio.run(use())


def test_resources_share_one_sender() -> None:
    """A resource passes path, query and body on, and gives what the call gives."""
    transport = FakeTransport(answer(), answer(201), answer(204, b""))
    things = Things(Sender(settings(), transport))
    assert things.get(7).idthing == things.create(name="x").idthing == 7
    things.delete(7)
    assert [(request.method, request.body) for request in transport.requests] == [
        ("GET", None),
        ("POST", b'{"name":"x"}'),
        ("DELETE", None),
    ]


def test_the_key_stays_out_of_sight() -> None:
    """Neither the text of an error nor that of its causes shows the key."""
    with pytest.raises(ConnectError) as caught:
        Play()(GET, NothingSentError("refused"), setup=settings(retries=Retries(attempts=1)))
    shown = repr(caught.value) + str(caught.value) + repr(vars(caught.value)) + repr(caught.value.__cause__)
    assert KEY not in shown
