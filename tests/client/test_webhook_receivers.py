"""Both receivers on real servers: what they answer, and what they do with what they took."""

import logging
from threading import Thread

import pytest

from picqer import ConfigurationError
from picqer.webhooks import AsgiReceiver, WsgiReceiver, sign
from tests.client.receiving import SECRET, Handler, Serve, delivery, serve_asgi, serve_wsgi


@pytest.fixture(params=[serve_asgi, serve_wsgi], ids=["asgi", "wsgi"])
def serve(request: pytest.FixtureRequest) -> Serve:
    """Run each of the two receivers."""
    found: Serve = request.param
    return found


@pytest.fixture
def handler() -> Handler:
    """A handler that keeps what it is given."""
    return Handler()


def test_a_delivery_is_answered_before_it_is_handled(serve: Serve, handler: Handler) -> None:
    """Picqer gets its empty 200 while the handler is still at work."""
    handler.go.clear()
    with serve(handler) as post:
        answer = post(delivery())
        assert (answer.status_code, answer.content) == (200, b"")
        assert handler.begun.get(timeout=30) == 1
        assert handler.ended.empty()
        handler.go.set()
        assert handler.ended.get(timeout=30) == 1


def test_repetitions_are_dropped(serve: Serve, handler: Handler) -> None:
    """What Picqer sends again is answered with 200 and not handled again."""
    with serve(handler) as post:
        codes = [post(delivery(number)).status_code for number in (1, 1, 2, 1)]
    assert codes == [200, 200, 200, 200]
    assert sorted(handler.ended.queue) == [1, 2]


def test_memory_of_repetitions_is_bounded(serve: Serve, handler: Handler) -> None:
    """Only as many deliveries are remembered as was said; the oldest goes first."""
    with serve(handler, remember=1) as post:
        for number in (1, 2, 2, 1):
            post(delivery(number))
    assert sorted(handler.ended.queue) == [1, 1, 2]


def test_an_error_of_the_handler_stays_here(serve: Serve, handler: Handler, caplog: pytest.LogCaptureFixture) -> None:
    """Picqer gets its 200, the log and the callback get the error, and the next event is handled."""
    handler.error = RuntimeError("the shop is closed")
    with serve(handler) as post:
        assert post(delivery(1)).status_code == 200
        number, error = handler.failed.get(timeout=30)
        handler.error = None
        assert post(delivery(2)).status_code == 200
        assert handler.ended.get(timeout=30) == 2
    assert (number, str(error)) == (1, "the shop is closed")
    (record,) = caplog.records
    assert (record.name, record.levelno) == ("picqer.webhooks", logging.ERROR)
    assert "'shop.opened' (hook 1)" in record.getMessage()


@pytest.mark.parametrize("signature", [None, "x", sign(delivery(), "another")], ids=["none", "bad", "wrong"])
def test_a_delivery_of_somebody_else_is_refused(
    serve: Serve, handler: Handler, signature: str | None, caplog: pytest.LogCaptureFixture
) -> None:
    """A signature that is missing or wrong is 401 without a word; the log says why and shows no secret."""
    with serve(handler) as post:
        answer = post(delivery(), signature)
    assert (answer.status_code, answer.content) == (401, b"")
    assert handler.begun.empty()
    assert "X-Picqer-Signature" in caplog.text
    assert SECRET not in caplog.text


def test_other_methods_are_refused(serve: Serve, handler: Handler) -> None:
    """Only POST is a delivery; the answer says so."""
    with serve(handler) as post:
        answer = post(b"", method="GET")
    assert (answer.status_code, answer.headers["allow"], answer.content) == (405, "POST", b"")


def test_a_signed_body_that_is_no_event_is_refused(serve: Serve, handler: Handler) -> None:
    """A body that is no JSON object is 400."""
    with serve(handler) as post:
        assert post(b"[]").status_code == 400
    assert handler.begun.empty()


def test_a_body_that_is_too_large_is_refused(serve: Serve, handler: Handler) -> None:
    """A body is read up to the limit and not a byte further."""
    body = delivery()
    with serve(handler, max_body=len(body)) as post:
        assert post(body).status_code == 200
        assert post(body + b" ").status_code == 413
    assert list(handler.ended.queue) == [1]


def test_a_body_in_chunks_is_held_to_the_limit() -> None:
    """Where no length is told, reading stops once it is too much."""
    handler, body = Handler(), delivery()
    with serve_asgi(handler, max_body=len(body)) as post:
        assert post.in_chunks(body[:9], body[9:]).status_code == 200
        assert post.in_chunks(body, b" ", b" ").status_code == 413
    assert list(handler.ended.queue) == [1]


def test_too_much_at_once_is_put_off(serve: Serve, handler: Handler) -> None:
    """When too many events wait, Picqer is asked to come back, and then the delivery is taken."""
    handler.go.clear()
    with serve(handler, backlog=2, workers=1) as post:
        assert [post(delivery(number)).status_code for number in (1, 2, 3)] == [200, 200, 503]
        handler.go.set()
        assert [handler.ended.get(timeout=30) for _ in range(2)] == [1, 2]
        while post(delivery(3)).status_code == 503:  # the last one is counted out a moment after it ended
            pass
        assert handler.ended.get(timeout=30) == 3


def test_shutting_down_waits_for_handlers(serve: Serve, handler: Handler) -> None:
    """All that was taken is handled before the server has ended, also what had to wait for its turn."""
    handler.go.clear()
    ended = []

    def run_and_end() -> None:
        with serve(handler, workers=1) as post:
            post(delivery(1))
            post(delivery(2))
        ended.extend(handler.ended.queue)

    thread = Thread(target=run_and_end)
    thread.start()
    assert handler.begun.get(timeout=30) == 1
    handler.go.set()
    thread.join()
    assert ended == [1, 2]


def test_shutting_down_gives_up_after_the_grace(serve: Serve, handler: Handler) -> None:
    """What could not be handled in time is told, event by event, and not lost in silence."""
    handler.go.clear()
    with serve(handler, workers=1, grace=0) as post:
        post(delivery(1))
        post(delivery(2))
        assert handler.begun.get(timeout=30) == 1
    handler.go.set()
    # A thread cannot be stopped, so WSGI lets the first one end.
    while (failure := handler.failed.get(timeout=30))[0] != 2:
        pass
    assert isinstance(failure[1], TimeoutError)
    assert handler.begun.empty()


@pytest.mark.parametrize("wrong", [{"workers": 0}, {"backlog": 0}, {"max_body": 0}, {"remember": -1}, {"secret": ""}])
def test_a_receiver_that_is_set_up_wrongly_is_refused(wrong: dict[str, int]) -> None:
    """Numbers that cannot be right, and an empty secret, are found at once."""
    options: dict[str, object] = {"secret": SECRET, **wrong}
    with pytest.raises(ConfigurationError, match=next(iter(wrong))):
        AsgiReceiver(Handler().awaited, **options)  # type: ignore[arg-type] # that is the point
    with pytest.raises(ConfigurationError, match=next(iter(wrong))):
        WsgiReceiver(Handler(), **options)  # type: ignore[arg-type] # that is the point
