"""The two shells: they send, wait and send again, alike."""

import asyncio
import warnings

import pytest

from picqer import (
    Answer,
    Call,
    ConnectError,
    DecodeError,
    FateUnknownError,
    FulfilmentKeyError,
    NotFoundError,
    NothingSentError,
    OutcomeUnknown,
    RateLimitError,
    Request,
    ResponseDriftWarning,
    Retries,
)
from picqer._runtime.limiter import Limiter, Turn
from picqer._runtime.sender import AsyncSender, Sender, _asyncio_sleep
from picqer._runtime.transport import Outcome, Timeout
from tests.client.stand_ins import (
    CREATE,
    GET,
    KEY,
    LIST,
    AsyncFakeTransport,
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

ONCE = settings(retries=Retries(attempts=1))
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
    assert transport.timeouts == [Timeout(connect=7.0, read=7.0, write=7.0, pool=7.0)]


def test_failures_are_waited_out(play: Play) -> None:
    """A failed connection, a 429 and a 5xx are repeated after growing pauses, with the very same request."""
    clock, requests = Clock(), list[Request]()
    outcomes = NothingSentError("refused"), answer(429), answer(502), answer()
    assert play(GET, *outcomes, clock=clock, requests=requests).idthing == 7
    assert (clock.slept[0], sum(clock.slept[1:-1]), clock.slept[-1]) == (0.375, 60.5, 1.5)
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


def spent(limit: int = 1, until: float = 1040.0) -> Limiter:
    """A limiter with no place left until then; the clock of these tests begins at 1000."""
    limiter = Limiter(limit)
    for _ in range(limit):
        turn = Turn("interactive", 0.0)
        limiter.ask(turn, 0.0)
        limiter.leave(turn, until - 60.0, sent=True)
    return limiter


def test_a_call_waits_for_its_place(play: Play) -> None:
    """When the budget is used up, a call is sent when a place becomes free, and then counts itself."""
    clock, limiter = Clock(), spent()
    assert play(GET, answer(), clock=clock, limiter=limiter).idthing == 7
    assert clock.time == pytest.approx(1040.0)
    assert not limiter.is_idle(1090.0)


def test_a_place_that_comes_too_late_is_not_waited_for(play: Play) -> None:
    """A call whose place lies behind its deadline is not sent; its error says budget and wait at once."""
    clock, limiter, requests = Clock(), spent(), list[Request]()
    setup = settings(retries=Retries(deadline=30.0))
    with pytest.raises(RateLimitError, match=r"things\.get: not sent, .* about 40 s away .* 30 s after") as caught:
        play(GET, clock=clock, limiter=limiter, setup=setup, requests=requests)
    assert (clock.slept, requests) == ([], [])
    assert (caught.value.limit, caught.value.waited, caught.value.headers) == (1, 0.0, {})
    assert "The budget is 1 requests a minute; this call waited 0 s." in str(caught.value)
    assert limiter.ask(Turn("interactive", 0.0), 1040.0) == 0.0  # it does not stand in the queue any more


def test_waiting_for_a_place_counts_towards_the_deadline(play: Play) -> None:
    """After 40 s in the queue no more than 20 are left of a minute, and the last outcome is raised."""
    clock = Clock()
    setup = settings(retries=Retries(deadline=60.0))
    with pytest.raises(RateLimitError, match=r"this call waited 40 s") as caught:
        play(GET, answer(429, retry_after="21"), clock=clock, limiter=spent(), setup=setup)
    assert caught.value.status == 429
    assert caught.value.waited == pytest.approx(40.0)


def test_a_refusal_stops_all_calls_of_the_key(play: Play) -> None:
    """After a 429 another call of the same key waits as long as Picqer asked, also when the refused one gave up."""
    clock, limiter = Clock(), Limiter(500)
    with pytest.raises(RateLimitError):
        play(CREATE, answer(429, retry_after="17"), clock=clock, limiter=limiter, body={}, setup=ONCE)
    assert play(GET, answer(), clock=clock, limiter=limiter).idthing == 7
    assert clock.time == pytest.approx(1017.5)


def test_the_limit_is_learned_from_answers(play: Play) -> None:
    """Limit and remaining of an answer go to the budget, from refusals too."""
    limiter = Limiter(500)
    with pytest.raises(NotFoundError):
        play(GET, answer(404, b"{}", x_ratelimit_limit="40", x_ratelimit_remaining="10"), limiter=limiter)
    assert limiter.limit == 40
    assert limiter._foreign == 29


def test_a_connection_that_failed_costs_no_budget(play: Play) -> None:
    """What was not sent is not counted; what may have arrived is."""
    limiter = Limiter(500)
    with pytest.raises(ConnectError):
        play(GET, NothingSentError("refused"), limiter=limiter, setup=ONCE)
    assert limiter.is_idle(1000.0)
    with pytest.raises(OutcomeUnknown):
        play(CREATE, FateUnknownError("reset"), limiter=limiter, body={})
    assert not limiter.is_idle(1000.0)


def test_a_cancelled_call_gives_its_place_back() -> None:
    """A task that is cancelled in the queue leaves it; one that is cancelled under way counts as sent."""

    async def use() -> None:
        limiter, clock = spent(), Clock()
        sent = asyncio.Event()

        class Endless:
            async def send(self, request: Request, timeout: Timeout) -> Answer:  # noqa: ARG002, ASYNC109 - the seam has it
                sent.set()
                await asyncio.Event().wait()
                raise AssertionError

        async def nap(_seconds: float) -> None:
            await asyncio.sleep(0)

        sender = AsyncSender(settings(), Endless(), nap, clock, half, limiter=limiter)
        waiting = asyncio.create_task(sender.send(GET, {"idthing": 7}))
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        clock.time = 1040.0
        under_way = asyncio.create_task(sender.send(GET, {"idthing": 7}))
        await sent.wait()
        under_way.cancel()
        with pytest.raises(asyncio.CancelledError):
            await under_way
        assert limiter.ask(Turn("interactive", 0.0), 1041.0) == 59.0

    asyncio.run(use())


def test_clients_of_one_key_share_one_budget() -> None:
    """Senders of the same account and key have one limiter, and a sender with other settings keeps all it shares."""
    one, other = Sender(settings(), FakeTransport()), AsyncSender(settings(strict=True), AsyncFakeTransport())
    assert one.limiter is other.limiter
    assert Sender(settings(api_key="another"), FakeTransport()).limiter is not one.limiter
    twin = one.with_settings(settings(priority="bulk"))
    assert (twin.limiter, twin._transport, twin.settings.priority) == (one.limiter, one._transport, "bulk")
    assert other.with_settings(settings()).limiter is one.limiter


class Notes:
    """Notes what it is told."""

    def __init__(self) -> None:
        self.told: list[tuple[object, ...]] = []

    def started(self, call: Call) -> None:
        """Note it."""
        self.told.append(("started", call.operation.id, call.request.method))

    def waiting(self, call: Call, seconds: float, reason: str) -> None:
        """Note it."""
        self.told.append(("waiting", call.attempts, round(seconds, 3), reason))

    def attempted(self, call: Call, outcome: Outcome, seconds: float) -> None:
        """Note it."""
        self.told.append(("attempted", call.attempts, type(outcome).__name__, seconds))

    def finished(self, call: Call, error: BaseException | None) -> None:
        """Note it."""
        self.told.append(("finished", type(error).__name__, call.attempts, round(call.waited, 3)))


def test_an_observer_is_told_of_each_step(play: Play) -> None:
    """An observer hears of start, waits, attempts and end, once each and in order."""
    notes = Notes()
    play(GET, answer(502), answer(), observer=notes, limiter=spent())
    assert notes.told == [
        ("started", "things.get", "GET"),
        ("waiting", 0, 40.0, "rate limit"),
        ("attempted", 1, "Answer", 0.0),
        ("waiting", 1, 0.375, "retry"),
        ("waiting", 1, 59.625, "rate limit"),
        ("attempted", 2, "Answer", 0.0),
        ("finished", "NoneType", 2, 100.0),
    ]


def test_an_observer_is_told_of_the_error(play: Play) -> None:
    """An observer hears of the error that the caller gets."""
    notes = Notes()
    with pytest.raises(NotFoundError):
        play(GET, answer(404, b"{}"), observer=notes)
    assert notes.told[-1] == ("finished", "NotFoundError", 1, 0.0)
