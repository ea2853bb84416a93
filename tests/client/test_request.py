"""Building requests."""

import base64
from contextlib import nullcontext
from types import NoneType

import pytest

from picqer import UNSET
from picqer._runtime.operation import Choice, Operation
from picqer._runtime.request import build
from picqer.errors import FulfilmentKeyError, InvalidRequestError
from tests.client.stand_ins import BASE_URL, CLOSE, COUNT, CREATE, DELETE, GET, KEY, LABEL, LIST, settings


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
    with pytest.raises(InvalidRequestError, match=rf"things\.count takes exactly one of amount or change; .*{found}"):
        build(settings(), COUNT, {"idthing": 7}, None, {"reason": "x", **body})
    assert build(settings(), COUNT, {"idthing": 7}, None, {"amount": UNSET, "change": 0}).body == b'{"change":0}'


GROUPS = (("idcustomer",), ("name", "country"))


@pytest.mark.parametrize(
    ("exclusive", "body", "refusal"),
    [
        (False, {"idcustomer": 1}, None),
        (False, {"name": "n", "country": None}, None),
        (False, {"idcustomer": 1, "name": "n", "country": "NL"}, None),
        (False, {"name": "n"}, r"at least one of idcustomer or \(name, country\); it was given name."),
        (False, {"other": 1}, r"at least one of idcustomer or \(name, country\); it was given none of them."),
        (True, {"idcustomer": 1, "name": "n"}, None),
        (True, {"idcustomer": 1, "name": "n", "country": "NL"}, "exactly one of .* idcustomer and name and country."),
    ],
)
def test_groups_of_fields_must_be_given_whole(*, exclusive: bool, body: dict[str, object], refusal: str | None) -> None:
    """Of groups of fields one must be there with all its fields, and only one where they exclude each other."""
    operation = Operation("things.sell", "POST", "/things", NoneType, choices=(Choice(GROUPS, exclusive=exclusive),))
    with pytest.raises(InvalidRequestError, match=rf"things\.sell takes {refusal}") if refusal else nullcontext():
        assert build(settings(), operation, {}, None, body).body is not None


def test_every_choice_counts() -> None:
    """A body with two rules must keep both."""
    rules = (Choice((("a",), ("b",)), exclusive=True), Choice((("c",), ("d",)), exclusive=False))
    operation = Operation("things.sell", "POST", "/things", NoneType, choices=rules)
    with pytest.raises(InvalidRequestError, match="at least one of c or d; it was given none of them"):
        build(settings(), operation, {}, None, {"a": 1})
    assert build(settings(), operation, {}, None, {"a": 1, "d": 2}).body == b'{"a":1,"d":2}'


def test_a_body_that_may_be_left_out_is_when_nothing_is_given() -> None:
    """Without any field there is neither body nor Content-Type; None is a value, and a needed body is sent empty."""
    empty = build(settings(), CLOSE, {"idthing": 7}, None, {"note": UNSET, "silent": UNSET})
    assert (empty.body, "Content-Type" in empty.headers) == (None, False)
    assert build(settings(), CLOSE, {"idthing": 7}, None, {"note": None, "silent": UNSET}).body == b'{"note":null}'
    assert build(settings(), CREATE, {}, None, {"name": UNSET}).body == b"{}"


def test_a_file_is_asked_for_by_its_media_type() -> None:
    """Accept names the file alone, for with JSON beside it the server may choose that; other calls name JSON."""
    assert build(settings(), LABEL, {"idthing": 7}).headers["Accept"] == "application/pdf"
    assert build(settings(), GET, {"idthing": 7}).headers["Accept"] == "application/json"


def test_a_fulfilment_key_is_held_to_its_calls() -> None:
    """With a fulfilment key a call that it may not make is refused before it is sent, by name."""
    limited = settings(fulfilment_key=True)
    assert build(limited, GET, {"idthing": 7}).url == f"{BASE_URL}/things/7"
    with pytest.raises(FulfilmentKeyError, match=r"things\.create is not open") as caught:
        build(limited, CREATE, {}, None, {})
    assert caught.value.operation == "things.create"
