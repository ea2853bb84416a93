"""A place in a list as text."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from picqer._runtime.reading import Place
from picqer._runtime.resume_token import read, write
from picqer._runtime.sender import AsyncSender, Sender
from picqer.errors import InvalidRequestError
from tests.client.shelf import ADDRESS, BY_ID, BY_OFFSET
from tests.client.stand_ins import (
    KEY,
    LIST,
    AsyncFakeTransport,
    AsyncThings,
    FakeTransport,
    Things,
    answer,
    page,
    settings,
    thing,
)

places = st.builds(Place, st.sampled_from(["offset", "since", "before"]), st.integers(0, 2**63))


@given(places)
def test_a_token_leads_back_to_its_place(place: Place) -> None:
    """Whatever the place, its token is short text that fits into a URL or a file, and gives it back."""
    token = write(BY_ID, ADDRESS, place)
    assert read(token, BY_ID, ADDRESS) == place
    assert len(token) < 60
    assert set(token) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")


def test_a_token_is_the_same_in_every_process() -> None:
    """It is made of what stays when a program ends, so an old one is understood for as long as the list is the same."""
    assert write(BY_ID, ADDRESS, Place("since", 6512)) == "nYIZvnJvd3MubGlzdCBzaW5jZSA2NTEy"


@given(places, st.integers(0, 100), st.characters(codec="ascii"))
def test_a_token_that_was_changed_is_refused(place: Place, index: int, letter: str) -> None:
    """No other letter in any position gives another place."""
    token = write(BY_ID, ADDRESS, place)
    index %= len(token)
    changed = token[:index] + letter + token[index + 1 :]
    with contextlib.suppress(InvalidRequestError):
        assert read(changed, BY_ID, ADDRESS) == place


@pytest.mark.parametrize("token", ["", "x", "xxxx", "é", "nYIZvnJvd3MubGlzdCBzaW5jZSA2NTEy" * 2, KEY])
def test_a_text_that_is_no_token_is_refused(token: str) -> None:
    """The error says what to give."""
    with pytest.raises(
        InvalidRequestError, match=r"rows\.list: .* is no resume token\. Give the text that \.token gave"
    ):
        read(token, BY_ID, ADDRESS)


def test_a_token_of_another_call_is_refused() -> None:
    """The error names the call that it is of."""
    with pytest.raises(InvalidRequestError, match=r"things\.list cannot go on from a resume token of rows\.list\."):
        read(write(BY_ID, ADDRESS, Place("offset", 3)), LIST, ADDRESS)


def test_a_token_for_a_way_that_is_gone_is_refused() -> None:
    """A newer client in which the list has lost its parameter says so, and does not begin elsewhere."""
    with pytest.raises(InvalidRequestError, match="can no longer be read by since"):
        read(write(BY_ID, ADDRESS, Place("since", 3)), BY_OFFSET, ADDRESS)


def token_of(tag: str | None = "a b", subdomain: str = "example") -> str:
    """The token behind the second row of a list."""
    transport = FakeTransport(answer(200, page(thing(1), thing(2))))
    things = Things(Sender(settings(subdomain=subdomain), transport)).list(tag=tag)
    rows = iter(things)
    next(rows), next(rows)
    return things.token


def test_a_list_goes_on_where_its_token_was_taken() -> None:
    """A client of a later process asks for what comes behind the last row, with the same filters."""
    transport = FakeTransport(answer(200, page(thing(3))))
    things = Things(Sender(settings(), transport)).list(tag="a b").resume(token_of())
    assert [row.idthing for row in things] == [3]
    assert transport.requests[0].url.partition("?")[2] == "tag=a%20b&offset=2"


@pytest.mark.parametrize("token", [token_of(tag="other"), token_of(tag=None), token_of(subdomain="other")])
def test_a_token_of_another_list_is_refused(token: str) -> None:
    """Other filters or another account mean other rows, so the place means nothing there."""
    things = AsyncThings(AsyncSender(settings(), AsyncFakeTransport()))
    with pytest.raises(InvalidRequestError, match=r"things\.list: .* with other filters or for another account"):
        things.list(tag="a b").resume(token)


def test_a_token_and_an_offset_contradict_each_other() -> None:
    """Both say where to begin."""
    things = Things(Sender(settings(), FakeTransport()))
    with pytest.raises(InvalidRequestError, match="give no offset"):
        things.list(tag="a b", offset=2).resume(token_of())


def test_no_token_is_the_beginning() -> None:
    """A program that has saved no token yet passes None."""
    things = Things(Sender(settings(), FakeTransport(answer(200, page(thing(1))))))
    assert [row.idthing for row in things.list().resume(None)] == [1]


def test_a_token_holds_no_secret() -> None:
    """The key has no part in it."""
    assert token_of() == token_of()
    changed = settings(api_key="another-key")
    things = Things(Sender(changed, FakeTransport(answer(200, page(thing(1), thing(2)))))).list(tag="a b")
    assert (things.all(), things.token)[1] == token_of()
