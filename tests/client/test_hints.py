"""What errors say to do next."""

import inspect
import re

import pytest

from picqer import ApiError, OutcomeUnknown, Picqer, Retries, ServerError
from picqer._runtime import hints
from picqer._runtime.operation import Operation
from picqer._runtime.transport import FateUnknownError
from picqer.models.error_codes import MEANINGS
from tests.client.stand_ins import CREATE, GET, KEY, Play, Thing, answer, settings

ORDER = Operation("orders.create", "POST", "/orders", Thing)
CUSTOMER = Operation("customers.create", "POST", "/customers", Thing)
LOST = FateUnknownError("reset")


@pytest.mark.parametrize(
    ("operation", "body", "call"),
    [
        (ORDER, {"reference": "SHOP-1"}, "picqer.orders.list(reference='SHOP-1')"),
        (CUSTOMER, {"customerid": "C1", "name": "x"}, "picqer.customers.list(customerid='C1')"),
        (CUSTOMER, {"emailaddress": "a@b.example", "name": "x"}, "picqer.customers.list(search='a@b.example')"),
        (CUSTOMER, {"name": "x'y"}, 'picqer.customers.list(search="x\'y")'),
    ],
)
def test_an_unknown_outcome_names_the_call_that_settles_it(
    play: Play, operation: Operation[Thing], body: dict[str, object], call: str
) -> None:
    """The look-up stands in the message, ready to be copied, and on the error."""
    with pytest.raises(OutcomeUnknown) as caught:
        play(operation, LOST, body=body)
    assert caught.value.look_up == call
    assert f"Look up whether it was with {call} before you send it again" in str(caught.value)
    assert f"picqer.{operation.id}_once() does both." in str(caught.value)


def test_what_cannot_be_looked_up_says_so(play: Play) -> None:
    """Without a field to find it by, the error names that field; of other calls it only says to look."""
    with pytest.raises(OutcomeUnknown, match="Sent with reference, the next one can be looked up") as order:
        play(ORDER, LOST, body={"reference": None})
    with pytest.raises(OutcomeUnknown, match=r"Look up whether it was, by something .* again\.$") as other:
        play(CREATE, LOST, body={"title": "x"})
    with pytest.raises(OutcomeUnknown):
        play(CREATE, LOST)
    assert (order.value.look_up, other.value.look_up) == (None, None)


def test_a_fault_after_a_post_names_the_look_up_too(play: Play) -> None:
    """A 5xx to a POST is as uncertain as silence."""
    with pytest.raises(ServerError, match=r"carried out all the same\. Look up whether it was with picqer\.orders\.li"):
        play(ORDER, answer(502, b""), body={"reference": "SHOP-1"})


@pytest.mark.parametrize("call", hints.TRACES)
def test_every_look_up_can_be_made(call: str) -> None:
    """What the look-ups send and filter by are arguments of the generated calls."""
    resource = getattr(Picqer("example", api_key="k", user_agent="Tests (tests.example)"), call.partition(".")[0])
    sent, filters = inspect.signature(resource.create).parameters, inspect.signature(resource.list).parameters
    assert {trace.field for trace in hints.TRACES[call]} <= set(sent)
    assert {trace.filter for trace in hints.TRACES[call]} <= set(filters)
    assert callable(resource.create_once)


@pytest.mark.parametrize(
    ("status", "code", "hint"),
    [
        (404, 20, "Check the id"),
        (400, 33, "Lines can be changed while the order is in concept"),
        (401, 31, "Check the api_key"),
        (403, None, "A key of a fulfilment customer may do less"),
        (429, 28, "The limit counts per key and minute"),
    ],
)
def test_a_refusal_says_what_to_do(play: Play, status: int, code: int | None, hint: str) -> None:
    """Message and attribute hold a hint for the code, or for a status that says more than the code."""
    body = f'{{"error_code": {code or "null"}, "error_message": "No"}}'.encode()
    with pytest.raises(ApiError, match=re.escape(hint)) as caught:
        play(GET, answer(status, body), setup=settings(retries=Retries(attempts=1)))
    assert caught.value.hint.startswith(hint)
    assert caught.value.hint in str(caught.value)


def test_a_refusal_that_says_it_all_has_no_hint(play: Play) -> None:
    """No hint is better than an empty one."""
    with pytest.raises(ApiError) as caught:
        play(GET, answer(400, b'{"error_code": 14, "error_message": "No"}'))
    assert caught.value.hint == ""
    assert str(caught.value).endswith(").")


def test_hints_are_for_codes_that_exist() -> None:
    """Every code with a hint is one of the described ones."""
    assert set(hints._OF_CODE) <= set(MEANINGS)


def test_an_error_holds_the_request_without_the_key(play: Play) -> None:
    """What was sent can be looked at, and the key is not in it."""
    with pytest.raises(ApiError) as caught:
        play(CREATE, answer(400, b""), body={"title": "x"})
    request = caught.value.request
    assert (request.method, request.body) == ("POST", b'{"title":"x"}')
    assert request.headers["Content-Type"] == "application/json"
    assert request.headers["Authorization"] == "***"
    assert KEY not in repr(vars(caught.value))
