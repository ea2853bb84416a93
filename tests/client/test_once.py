"""Creating once, whatever gets lost."""

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from picqer import BadRequestError, DecodeError, InvalidRequestError, OutcomeUnknown, Retries, ServerError
from picqer._runtime.transport import FateUnknownError, NothingSentError, Outcome
from picqer.models.customers import Customer
from picqer.models.orders import Order
from picqer.models.products import Product
from tests.client.clients import Scripted
from tests.client.stand_ins import answer

Make = Callable[..., Scripted]
LOST = FateUnknownError("reset")
NONE = answer(200, b"[]")


def rows(model: type[Any], *changes: dict[str, object]) -> bytes:
    """A list of rows that fit a model well enough, with these fields."""
    return json.dumps([{**dict.fromkeys(model.__struct_fields__), **change} for change in changes]).encode()


def one(model: type[Any], **fields: object) -> bytes:
    """A row as `rows` has it."""
    return rows(model, fields)[1:-1]


def create(client: Scripted, **changes: Any) -> Any:
    """Create an order once."""
    fields = {"reference": "SHOP-1", "idcustomer": 5, "products": [], **changes}
    return client.run(lambda picqer: picqer.orders.create_once(**fields))


pytestmark = pytest.mark.filterwarnings("ignore::picqer.ResponseDriftWarning")  # the rows here are mostly null


def test_what_works_at_once_is_sent_once(scripted: Make) -> None:
    """Without a fault there is one request, as with create."""
    client = scripted(answer(201, one(Order, idorder=1)))
    assert create(client).idorder == 1
    assert client.sent == ["POST /orders"]


@pytest.mark.parametrize("fault", [LOST, answer(502, b""), answer(201, b"<html>")], ids=["lost", "502", "unreadable"])
def test_an_order_that_was_created_is_found_and_not_sent_again(scripted: Make, fault: Outcome) -> None:
    """After an unknown outcome the reference is looked up, a while later, and what it leads to is the answer."""
    found = rows(Order, {"idorder": 7, "reference": "SHOP-1", "idcustomer": 5})
    client = scripted(fault, answer(200, found))
    assert create(client).idorder == 7
    assert client.sent == ["POST /orders", "GET /orders?reference=SHOP-1"]
    assert client.clock.slept == [1.5]


def test_an_order_that_was_not_created_is_sent_again(scripted: Make) -> None:
    """A look-up that finds nothing, or only an order of somebody else, is followed by another try."""
    others = rows(Order, {"idorder": 7, "reference": "SHOP-1", "idcustomer": 6})
    client = scripted(LOST, NONE, LOST, answer(200, others), answer(201, one(Order, idorder=8)))
    assert create(client).idorder == 8
    assert [line.split()[0] for line in client.sent] == ["POST", "GET", "POST", "GET", "POST"]
    assert client.clock.slept == [1.5, 3.0]


@pytest.mark.parametrize(
    ("fault", "kind", "retries", "tries"),
    [
        (LOST, OutcomeUnknown, Retries(attempts=2), 2),
        (answer(500, b""), ServerError, Retries(attempts=3), 3),
        (LOST, OutcomeUnknown, Retries(deadline=1), 1),
        (answer(201, b"{"), DecodeError, Retries(), 1),
    ],
)
def test_it_gives_up_with_the_error_of_the_call(
    scripted: Make, fault: Outcome, kind: type[Exception], retries: Retries, tries: int
) -> None:
    """After as many tries as `Retries` allows the fault is raised; a success that was unreadable is never repeated."""
    client = scripted(*[fault, NONE] * tries, retries=retries)
    with pytest.raises(kind):
        create(client)
    assert len(client.sent) == 2 * tries


def test_a_refusal_is_not_looked_up(scripted: Make) -> None:
    """What Picqer refused was not created."""
    client = scripted(answer(400, b""))
    with pytest.raises(BadRequestError):
        create(client)
    assert len(client.sent) == 1


def test_a_look_up_that_fails_leaves_the_outcome_unknown(scripted: Make) -> None:
    """The error is that of the create, with that of the look-up behind it; nothing is sent twice."""
    client = scripted(LOST, NothingSentError("refused"), retries=Retries(attempts=1))
    with pytest.raises(OutcomeUnknown) as caught:
        create(client)
    assert "nothing was sent" in str(caught.value.__cause__)
    assert [line.split()[0] for line in client.sent] == ["POST", "GET"]


def test_two_that_may_be_it_are_not_guessed(scripted: Make) -> None:
    """Which of two orders with the reference is the new one cannot be told, and is left to people."""
    both = rows(Order, *[{"idorder": n, "reference": "SHOP-1", "idcustomer": 5} for n in (1, 2)])
    client = scripted(LOST, answer(200, both))
    with pytest.raises(OutcomeUnknown) as caught:
        create(client)
    assert "2 have {'reference': 'SHOP-1', 'idcustomer': 5}" in caught.value.__notes__[0]


@pytest.mark.parametrize(
    ("use", "text"),
    [
        (lambda picqer: picqer.orders.create_once(products=[]), "orders.create_once needs reference,"),
        (lambda picqer: picqer.orders.create_once(products=[], reference=""), "orders.create_once needs reference,"),
        (
            lambda picqer: picqer.customers.create_once(name="x"),
            "customers.create_once needs customerid or emailaddress,",
        ),
    ],
)
def test_what_cannot_be_looked_up_is_refused_at_once(scripted: Make, use: Callable[[Any], Any], text: str) -> None:
    """Without something to look it up by nothing is sent."""
    client = scripted()
    with pytest.raises(InvalidRequestError, match=text):
        client.run(use)
    assert client.sent == []


@pytest.mark.parametrize(
    ("active", "url"), [(True, "/products?productcode=A-1"), (False, "/products?inactive=true&productcode=A-1")]
)
def test_a_product_is_found_by_its_code(scripted: Make, url: str, *, active: bool) -> None:
    """The code is unique; a product that was created inactive is looked for among those."""
    client = scripted(LOST, answer(200, rows(Product, {"idproduct": 3, "productcode": "A-1"})))
    fields = {"idvatgroup": 1, "name": "x", "price": Decimal(1), "productcode": "A-1", "active": active}
    assert client.run(lambda picqer: picqer.products.create_once(**fields)).idproduct == 3
    assert client.sent[1] == f"GET {url}"


@pytest.mark.parametrize(
    ("sent", "url"),
    [
        ({"customerid": "C1", "emailaddress": "a@b.example"}, "/customers?customerid=C1"),
        ({"emailaddress": "a@b.example"}, "/customers?search=a%40b.example"),
    ],
)
def test_a_customer_is_found_by_number_or_address(scripted: Make, sent: dict[str, str], url: str) -> None:
    """Among those that the search gives, only one of the same e-mail address and name will do."""
    given = [
        {"idcustomer": 1, "name": "Other", "customerid": "C2", "emailaddress": "a@b.example"},
        {"idcustomer": 2, "name": "Jan", "customerid": "C1", "emailaddress": "a@b.example"},
    ]
    client = scripted(LOST, answer(200, rows(Customer, *given)))
    assert client.run(lambda picqer: picqer.customers.create_once(name="Jan", **sent)).idcustomer == 2
    assert client.sent[1] == f"GET {url}"
