"""Reading answers: the value, or an error that says what happened."""

import json
from decimal import Decimal

import pytest

from picqer import (
    ApiError,
    BadRequestError,
    ConnectError,
    DecodeError,
    ForbiddenError,
    NotFoundError,
    OutcomeUnknown,
    PicqerTimeoutError,
    RateLimitError,
    ServerError,
    TransportError,
    UnauthorizedError,
)
from picqer._runtime.answer import failure, read
from picqer._runtime.operation import Operation
from picqer._runtime.request import build
from picqer._runtime.transport import Answer, FateUnknownError, NothingSentError
from tests.client.stand_ins import BASE_URL, CLOSE, CREATE, DELETE, GET, KEY, LABEL, UPDATE, Thing, answer, settings

NOT_FOUND = b'{"error": true, "error_code": 20, "error_message": "Item not found"}'


def read_it(given: Answer, operation: Operation[Thing] = GET, *, strict: bool = False) -> Thing:
    """Read an answer of this operation."""
    body: dict[str, object] | None = None if operation is GET else {}
    value, _ = read(operation, build(settings(), operation, {"idthing": 7}, None, body), given, strict=strict)
    return value


def test_any_2xx_is_a_success() -> None:
    """200 and 201 give the value alike: Picqer is not consistent there."""
    assert read_it(answer(200)).idthing == read_it(answer(201), CREATE).idthing == 7


@pytest.mark.parametrize("body", [b"", b"<p>gone</p>"])
def test_a_call_without_an_answer_reads_none(body: bytes) -> None:
    """Where no answer is expected the body does not matter, not even when cut off."""
    request = build(settings(), DELETE, {"idthing": 7})
    assert read(DELETE, request, answer(204, body, cut_off="reset"), strict=True) == (None, [])


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize("media", ["application/pdf", "Application/PDF; version=1.7", "application/octet-stream", None])
def test_a_file_comes_as_the_bytes_that_it_is(media: str | None, *, strict: bool) -> None:
    """What is no JSON is not decoded, and any media type that can be a file will do, or none at all."""
    headers = {"content_type": media} if media else {}
    given = answer(200, b"%PDF-1.7\xff\x00", **headers)
    assert read(LABEL, build(settings(), LABEL, {"idthing": 7}), given, strict=strict) == (b"%PDF-1.7\xff\x00", [])


@pytest.mark.parametrize("media", ["application/json; charset=utf-8", "application/problem+json", "text/html"])
def test_a_text_in_place_of_a_file_is_an_error(media: str) -> None:
    """JSON or a web page is not handed over as if it were the file; the error says what came and holds it."""
    given = answer(200, b'{"label": "later"}', content_type=media)
    with pytest.raises(DecodeError, match="expected application/pdf, found ") as caught:
        read(LABEL, build(settings(), LABEL, {"idthing": 7}), given, strict=False)
    assert media.partition(";")[0] in str(caught.value)
    assert caught.value.body == b'{"label": "later"}'


def test_a_file_that_is_cut_off_or_refused_is_an_error() -> None:
    """Half a file is not handed over, and a refusal is read as that of any other call."""
    request = build(settings(), LABEL, {"idthing": 7})
    with pytest.raises(DecodeError, match="ends after 4 bytes"):
        read(LABEL, request, answer(200, b"%PDF", cut_off="reset"), strict=False)
    with pytest.raises(NotFoundError, match="Item not found") as caught:
        read(LABEL, request, answer(404, NOT_FOUND), strict=False)
    assert caught.value.error_code == 20


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize(
    ("body", "value"),
    [(b"", None), (b" \n", None), (b"null", None), (b"[]", []), (b'{"a": [0.10]}', {"a": [Decimal("0.10")]})],
)
def test_an_answer_that_is_not_documented_is_the_json_that_came(body: bytes, value: object, *, strict: bool) -> None:
    """Any JSON will do, and no body is None; numbers keep their digits."""
    assert read(CLOSE, build(settings(), CLOSE, {"idthing": 7}), answer(200, body), strict=strict) == (value, [])


def test_an_answer_that_is_not_documented_must_still_be_json() -> None:
    """A body that is no JSON is an error, for nobody could tell what it means."""
    with pytest.raises(DecodeError, match="not valid JSON"):
        read(CLOSE, build(settings(), CLOSE, {"idthing": 7}), answer(200, b"<p>"), strict=False)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, BadRequestError),
        (401, UnauthorizedError),
        (403, ForbiddenError),
        (404, NotFoundError),
        (409, ApiError),
        (429, RateLimitError),
        (500, ServerError),
        (503, ServerError),
    ],
)
def test_each_status_has_its_error(status: int, kind: type[ApiError]) -> None:
    """The class of the error goes by the status, and all that is known is on it."""
    given = answer(status, NOT_FOUND, x_ratelimit_remaining="12")
    with pytest.raises(ApiError) as caught:
        read_it(given)
    error = caught.value
    assert type(error) is kind
    assert (error.status, error.error_code, error.message) == (status, 20, "Item not found")
    assert (error.operation, error.method, error.url) == ("things.get", "GET", f"{BASE_URL}/things/7")
    assert (error.body, error.headers, error.rate_limit_remaining) == (NOT_FOUND, given.headers, 12)
    assert f"things.get: Item not found (status {status}, error_code 20, GET {BASE_URL}/things/7)." in str(error)
    assert KEY not in str(error)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"", "no text in the body"),
        (b"<html><h1>502 Bad\n Gateway</h1></html>", "'502 Bad Gateway'"),
        (b'{"error": true, "error_mess', '\'{"error": true, "error_mess\''),
        (b'["no", "way"]', '\'["no", "way"]\''),
        (b'{"error_code": "x", "error_message": ""}', '\'{"error_code": "x", "error_message": ""}\''),
        (b"\xff\x1b[31m", r"'�\x1b[31m'"),
        (b"x" * 1000, f"'{'x' * 200}…'"),
    ],
)
def test_a_body_that_is_not_picqers_still_tells_something(body: bytes, message: str) -> None:
    """Empty, HTML, cut-off and odd bodies give an error with the status and a short, harmless quotation."""
    with pytest.raises(ApiError) as caught:
        read_it(answer(418, body, x_ratelimit_remaining="many"))
    assert (caught.value.message, caught.value.error_code) == (message, None)
    assert f"things.get: {message} (status 418, GET " in str(caught.value)
    assert caught.value.body == body
    assert caught.value.rate_limit_remaining is None


@pytest.mark.parametrize("status", [200, 401, 500])
@pytest.mark.parametrize("form", ["<pre>PHP_AUTH_USER %s Authorization Basic %s</pre>", '{"error_message": "%s %s"}'])
def test_a_server_that_shows_the_key_is_not_quoted(status: int, form: str) -> None:
    """The key that a server sends back, plain or encoded, is blotted out of message and error code."""
    token = build(settings(), GET, {"idthing": 7}).headers["Authorization"].split()[1]
    with pytest.raises((ApiError, DecodeError), match=r"\*\*\*") as caught:
        read_it(answer(status, (form % (KEY, token)).encode()), strict=True)
    shown = str(caught.value) + str(getattr(caught.value, "message", ""))
    assert KEY not in shown
    assert token not in shown


def test_a_redirect_is_an_error_that_says_where_to() -> None:
    """A redirect is not followed; the error names its target and what to check."""
    with pytest.raises(ApiError, match=r"redirected to https://evil\.example/.*\(status 302.*Check the subdomain"):
        read_it(answer(302, b"", location="https://evil.example/"))


def test_a_post_that_met_a_fault_says_to_look_first() -> None:
    """A 5xx after a POST warns that it may have been carried out; after a GET that would be noise."""
    with pytest.raises(ServerError, match=r"may have been carried out all the same\. Look up"):
        read_it(answer(500, b""), CREATE)
    with pytest.raises(ServerError) as caught:
        read_it(answer(500, b""))
    assert "carried out" not in str(caught.value)


@pytest.mark.parametrize("body", [b"", b"<html>Maintenance</html>", b'{"idthing": 7, "pri', b"[]", b"null"])
def test_an_unreadable_success_keeps_its_bytes(body: bytes) -> None:
    """A 2xx answer that cannot be read is a DecodeError with status, bytes and the call."""
    with pytest.raises(DecodeError, match=r"things\.get: the answer cannot be read at \$: ") as caught:
        read_it(answer(200, body, content_type="text/html"))
    error = caught.value
    assert (error.status, error.body, error.path, error.operation) == (200, body, "$", "things.get")
    assert error.headers == {"content-type": "text/html"}


def test_a_cut_off_success_says_so() -> None:
    """An answer that ends too early is a DecodeError even when what came would decode; a POST is not to be repeated."""
    with pytest.raises(DecodeError, match=r"ends after 3 bytes: reset.*was carried out: look before"):
        read_it(answer(201, b"{} ", cut_off="reset"), CREATE)


def test_strict_names_the_field() -> None:
    """In strict mode an answer that breaks its model is a DecodeError with the path of the fault."""
    body = json.dumps({"idthing": 7, "price": "?", "seen_at": None}).encode()
    with pytest.raises(DecodeError) as caught:
        read_it(answer(200, body), strict=True)
    assert caught.value.path == "$.price"


def test_drift_is_reported_beside_the_value() -> None:
    """Without strict the value comes with the places that break its model."""
    _, faults = read(GET, build(settings(), GET, {"idthing": 7}), answer(200, b'{"idthing": 7}'), strict=False)
    assert [fault.path for fault in faults] == ["$.price", "$.seen_at"]


@pytest.mark.parametrize(
    ("operation", "fault", "kind", "text"),
    [
        (GET, NothingSentError("refused"), ConnectError, "no connection, so nothing was sent"),
        (CREATE, NothingSentError("refused"), ConnectError, "no connection, so nothing was sent"),
        (GET, FateUnknownError("slow", timed_out=True), PicqerTimeoutError, "no answer in time"),
        (UPDATE, FateUnknownError("reset"), TransportError, "no answer"),
        (CREATE, FateUnknownError("reset"), OutcomeUnknown, "no answer came, so it may .*Look up whether it was"),
        (
            CREATE,
            FateUnknownError("slow", timed_out=True),
            OutcomeUnknown,
            "no answer came, so it may have been carried out or not",
        ),
    ],
)
def test_no_answer_says_what_that_means(
    operation: Operation[Thing], fault: NothingSentError | FateUnknownError, kind: type[Exception], text: str
) -> None:
    """Whether nothing was sent, the answer was lost, or a POST is of unknown fate, is told apart."""
    error = failure(operation, build(settings(), operation, {"idthing": 7}), fault, 3)
    assert type(error) is kind
    assert error.operation == operation.id
    with pytest.raises(kind, match=rf"{operation.id}: {text}"):
        raise error
    assert f"3 attempts: {fault}" in str(error)


def test_an_unknown_outcome_is_no_transport_error() -> None:
    """Who repeats on TransportError does not repeat a POST that may have been carried out."""
    assert not issubclass(OutcomeUnknown, TransportError)
