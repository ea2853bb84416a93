"""Building requests."""

import base64

import pytest

from picqer import UNSET
from picqer._runtime.request import build
from picqer.errors import FulfilmentKeyError, InvalidRequestError
from tests.client.stand_ins import BASE_URL, COUNT, CREATE, DELETE, GET, KEY, LIST, settings


def test_a_request_has_all_that_picqer_asks_for() -> None:
    """The key is the user name of Basic auth with an empty password; Accept and User-Agent are sent."""
    request = build(settings(), GET, {"idthing": 7})
    assert (request.method, request.url, request.body) == ("GET", f"{BASE_URL}/things/7", None)
    assert request.headers == {
        "Accept": "application/json",
        "Authorization": "Basic " + base64.b64encode(f"{KEY}:".encode()).decode(),
        "User-Agent": "Tests (tests.example)",
    }


def test_a_body_comes_with_its_content_type() -> None:
    """Content-Type is sent with a body, and only then."""
    request = build(settings(), CREATE, {}, None, {"name": "x", "kind": UNSET})
    assert request.body == b'{"name":"x"}'
    assert request.headers["Content-Type"] == "application/json"
    assert "Content-Type" not in build(settings(), DELETE, {"idthing": 7}).headers


def test_a_query_that_is_not_there_leaves_no_question_mark() -> None:
    """Only parameters with a value stand in the URL."""
    assert build(settings(), LIST, {}, {"tag": None}).url == f"{BASE_URL}/things"
    assert build(settings(), LIST, {}, {"tag": "a b", "offset": 100}).url == f"{BASE_URL}/things?tag=a%20b&offset=100"


def test_path_values_are_escaped_or_refused() -> None:
    """A path value stays one segment of the path, and an empty one is refused by name of the call."""
    assert build(settings(), GET, {"idthing": "a/b"}).url == f"{BASE_URL}/things/a%2Fb"
    with pytest.raises(InvalidRequestError, match=r"things\.get: idthing is ''"):
        build(settings(), GET, {"idthing": ""})


@pytest.mark.parametrize(
    ("body", "found"),
    [({}, "none of them"), ({"amount": UNSET}, "none of them"), ({"amount": 1, "change": 2}, "amount and change")],
)
def test_alternatives_exclude_each_other(body: dict[str, object], found: str) -> None:
    """A call with alternatives takes exactly one of them; the error names the call and what it got."""
    with pytest.raises(InvalidRequestError, match=rf"things\.count takes exactly one of amount, change; .*{found}"):
        build(settings(), COUNT, {"idthing": 7}, None, {"reason": "x", **body})
    assert build(settings(), COUNT, {"idthing": 7}, None, {"amount": UNSET, "change": 0}).body == b'{"change":0}'


def test_a_fulfilment_key_is_held_to_its_calls() -> None:
    """With a fulfilment key a call that it may not make is refused before it is sent, by name."""
    limited = settings(fulfilment_key=True)
    assert build(limited, GET, {"idthing": 7}).url == f"{BASE_URL}/things/7"
    with pytest.raises(FulfilmentKeyError, match=r"things\.create is not open") as caught:
        build(limited, CREATE, {}, None, {})
    assert caught.value.operation == "things.create"
