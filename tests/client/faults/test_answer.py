"""Answers that come whole and are wrong: what a program is told, and how often its call was sent."""

import pytest

from picqer import DecodeError, PicqerError, RateLimitError, ResponseDriftWarning, Retries, ServerError
from tests.client.faults.caller import Caller
from tests.client.faults.server import ONE, Server, reply, say, tags
from tests.client.stand_ins import Clock

_GET = "GET /api/v1/tags/7"
_POST = "POST /api/v1/tags"
_HTML = b"<html><body><h1>Maintenance</h1> We are back soon. </body></html>"
_429 = reply(429, b'{"error":true,"error_code":36,"error_message":"Rate limit exceeded"}', "Retry-After: 7")


def test_html_with_status_200_is_quoted(caller: Caller, server: Server) -> None:
    """A page for people in place of JSON is a DecodeError that quotes its text; a GET is not repeated for it."""
    server.script(reply(200, _HTML, "Content-Type: text/html"))
    with pytest.raises(DecodeError, match="Maintenance We are back soon") as caught:
        caller.get(server.base_url)
    assert (caught.value.status, caught.value.body) == (200, _HTML)
    assert server.lines == [_GET]


def test_html_in_answer_to_a_post_is_not_sent_again(caller: Caller, server: Server) -> None:
    """The status says that a POST was carried out, and so does the error."""
    server.script(reply(200, _HTML, "Content-Type: text/html"))
    with pytest.raises(DecodeError, match="look before you send it again"):
        caller.create(server.base_url)
    assert server.lines == [_POST]


@pytest.mark.parametrize("body", [b"", b" ", b"null", b"[1, 2", b'{"idtag": 7', b'{"idtag": 7}x', b"\xff\xfe{}"])
def test_a_whole_body_that_is_no_object_is_told_as_such(caller: Caller, server: Server, body: bytes) -> None:
    """Nothing, half a JSON text or none at all, in a body of the promised length, is a DecodeError with the body."""
    server.script(reply(200, body))
    with pytest.raises(DecodeError) as caught:
        caller.get(server.base_url)
    assert caught.value.body == body
    assert server.lines == [_GET]


def test_an_empty_204_is_the_answer_of_a_delete(caller: Caller, server: Server) -> None:
    """A 204 has no body, and a DELETE needs none."""
    server.script(reply(204))
    caller.delete(server.base_url)


def test_an_empty_204_in_place_of_a_row_is_told_as_such(caller: Caller, server: Server) -> None:
    """Where a body was promised, 204 without one is a DecodeError, not a row without fields."""
    server.script(reply(204))
    with pytest.raises(DecodeError, match="no text in the body") as caught:
        caller.get(server.base_url)
    assert caught.value.status == 204


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_fault_of_the_server_is_borne_where_that_is_safe(caller: Caller, server: Server, status: int) -> None:
    """5xx: GET is repeated until it works; a POST is sent once, and its error says it may have been carried out."""
    server.script(reply(status, _HTML), reply(status), reply(200, ONE))
    assert caller.get(server.base_url).idtag == 7
    assert server.lines == [_GET] * 3
    server.asked.clear()
    server.script(reply(status, _HTML))
    with pytest.raises(ServerError, match="may have been carried out") as caught:
        caller.create(server.base_url)
    assert caught.value.status == status
    assert server.lines == [_POST]


def test_a_storm_of_429_is_waited_out(caller: Caller, server: Server) -> None:
    """429 is waited out as long as it asks, and repeated, also a POST, which was not carried out."""
    clock = Clock()
    server.script(*[_429] * 6, reply(201, ONE))
    assert caller.create(server.base_url, clock, retries=Retries(attempts=10)).idtag == 7
    assert server.lines == [_POST] * 7
    assert clock.time - 1000 >= 6 * 7


def test_a_storm_of_429_that_does_not_end_is_told(caller: Caller, server: Server) -> None:
    """When 429 outlasts the attempts it is a RateLimitError, which says that nothing was carried out."""
    server.script(*[_429] * 3)
    with pytest.raises(RateLimitError):
        caller.create(server.base_url)
    assert server.lines == [_POST] * 3


def test_a_storm_of_429_ends_at_the_deadline(caller: Caller, server: Server) -> None:
    """No attempt begins behind the total deadline, whatever Retry-After asks."""
    clock = Clock()
    server.script(*[_429] * 9)
    with pytest.raises(RateLimitError):
        caller.get(server.base_url, clock, retries=Retries(attempts=99, deadline=20))
    assert clock.time - 1000 <= 20
    assert len(server.asked) < 4


def test_a_row_that_breaks_its_model_costs_no_row(caller: Caller, server: Server) -> None:
    """One field of the wrong type in a page costs a warning that names it; every row is there."""
    server.script(reply(200, tags(1, 50).replace(b'"inherit": false', b'"inherit": "perhaps"', 1)))
    with pytest.warns(ResponseDriftWarning, match=r"\[\]\.inherit"):
        rows = caller.rows(server.base_url)
    assert [row.idtag for row in rows] == list(range(1, 51))


def test_a_gigantic_body_is_refused(caller: Caller, server: Server) -> None:
    """A body longer than any that Picqer sends is given up at the limit, not asked for again, and told as such."""
    server.script(reply(200, bytes(3_000_000)))
    with pytest.raises(DecodeError, match="longer than 1000000 bytes"):
        caller.get(server.base_url, longest=1_000_000)
    assert server.lines == [_GET]


def test_every_error_is_one_of_ours(caller: Caller, server: Server) -> None:
    """Whatever bytes come in place of an answer, a program that catches PicqerError catches it."""
    for data in (b"\x00" * 100, b"HTTP/1.1 999 Odd\r\n\r\n", b"HTTP/1.1 abc\r\n\r\n", b"HTTP/1.1 200 X\r\n: \r\n\r\n"):
        server.script(say(data))
        with pytest.raises(PicqerError):
            caller.get(server.base_url, retries=Retries(attempts=1))
