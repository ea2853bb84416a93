"""Values with the answers behind them."""

import asyncio
from collections.abc import Callable
from threading import Thread
from typing import Any

import pytest

from picqer import InvalidRequestError, NotFoundError, RawResponse
from picqer._runtime.audience import CAPTURE
from tests.client.clients import Scripted
from tests.client.stand_ins import answer

Make = Callable[..., Scripted]
TAG = b'{"idtag": %d, "title": "x", "color": "#fff", "inherit": true, "textColor": "#000"}'


def test_a_call_gives_its_value_with_the_answer(scripted: Make) -> None:
    """The value is typed as ever; status, headers and bytes stand beside it, those of the last attempt."""
    client = scripted(answer(500, b""), answer(200, TAG % 1, x_ratelimit_remaining="41"))
    raw = client.run(lambda picqer: picqer.with_raw_response(picqer.tags.get, 1))
    assert isinstance(raw, RawResponse)
    assert (raw.value.idtag, raw.status, raw.body) == (1, 200, TAG % 1)
    assert raw.headers["x-ratelimit-remaining"] == "41"


def test_arguments_are_passed_on(scripted: Make) -> None:
    """By position and by name, as the call takes them."""
    client = scripted(answer(200, TAG % 7))
    client.run(lambda picqer: picqer.with_raw_response(picqer.products.tags.add, 633, idtag=7))
    assert client.sent == ["POST /products/633/tags"]
    assert client.requests[0].body == b'{"idtag":7}'


def test_the_first_row_of_a_list_has_an_answer_behind_it(scripted: Make) -> None:
    """A method of a list sends something, so it has an answer."""
    client = scripted(answer(200, b"[%s]" % (TAG % 1)))
    raw = client.run(lambda picqer: picqer.with_raw_response(picqer.tags.list().first))
    assert (raw.value.idtag, raw.status) == (1, 200)


def test_what_sends_nothing_says_so() -> None:
    """A lazy list is refused with what to pass instead."""
    client = Scripted(asynchronous=False)
    with pytest.raises(InvalidRequestError, match=r"picqer\.products\.list\(\)\.first"):
        client.picqer.with_raw_response(client.picqer.tags.list)


def test_a_refusal_is_raised_as_ever(scripted: Make) -> None:
    """Errors have the answer themselves; afterwards nothing is captured any more."""
    client = scripted(answer(404, b""), answer(200, TAG % 1))
    with pytest.raises(NotFoundError):
        client.run(lambda picqer: picqer.with_raw_response(picqer.tags.get, 1))
    assert CAPTURE.get() is None
    assert client.run(lambda picqer: picqer.tags.get(1)).idtag == 1


def test_calls_beside_it_are_not_mixed_up() -> None:
    """Two tasks at once each get their own answer."""
    client = Scripted(*(answer(200, TAG % number) for number in range(4)), asynchronous=True)

    async def both() -> list[Any]:
        picqer = client.picqer
        return await asyncio.gather(*(picqer.with_raw_response(picqer.tags.get, number) for number in range(4)))

    assert all(raw.body == TAG % raw.value.idtag for raw in asyncio.run(both()))


def test_a_thread_of_its_own_captures_nothing() -> None:
    """What another thread does meanwhile is none of our answers."""
    client = Scripted(answer(200, TAG % 1), answer(200, TAG % 2), asynchronous=False)

    def call() -> object:
        thread = Thread(target=client.picqer.tags.get, args=(1,))
        thread.start()
        thread.join()
        return client.picqer.tags.get(2)

    raw = client.picqer.with_raw_response(call)
    assert raw.body == TAG % 2
    assert len(client.requests) == 2
