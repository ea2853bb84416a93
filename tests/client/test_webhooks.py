"""Deliveries of webhooks: who signed them, and what they say."""

import json
import pickle
from datetime import datetime
from decimal import Decimal
from typing import cast

import pytest

import picqer
from picqer import ConfigurationError, InvalidRequestError, PicqerError, ResponseDriftWarning, webhooks
from picqer.models import OrdersCreatedEvent, ProductsFreeStockChangedEvent
from picqer.models.event_names import MODELS
from picqer.webhooks import PayloadError, SignatureError, UnknownEvent, encode_answer, parse, sign
from picqer.webhooks.signature import verify
from tests.client.receiving import example
from tests.client.test_import import loaded_after

SECRET = "picqer-demo-secret"
BODY = (
    b'{"idhook":1,"name":"demo","event":"orders.created","event_triggered_at":"2026-01-13 09:46:30",'
    b'"data":{"idorder":1,"status":"concept","tags":[]}}'
)
SIGNATURE = "pJN4dy7zqGQDv27u/iLQhOigW/APYM9xeihyx9mGpgE="
HEAD = {"idhook": 1, "name": "demo", "event_triggered_at": "2026-01-13 09:46:30"}


def delivery(event: object, data: object, **changes: object) -> bytes:
    """A delivery with this event and data."""
    return json.dumps({**HEAD, "event": event, "data": data, **changes}).encode()


def parsed(body: bytes, *, strict: bool = False) -> webhooks.Event:
    """What a rightly signed body says."""
    return parse(body, sign(body, SECRET), SECRET, strict=strict)


def test_the_published_vector_is_signed_as_picqer_does() -> None:
    """HMAC-SHA256 of the raw body under the secret, in standard base64."""
    assert sign(BODY, SECRET) == SIGNATURE


@pytest.mark.filterwarnings("ignore::picqer.ResponseDriftWarning")
def test_the_published_vector_is_taken() -> None:
    """A body with its own signature is the event that it names."""
    event = parse(BODY, SIGNATURE, SECRET)

    assert isinstance(event, OrdersCreatedEvent)
    assert (event.idhook, event.event_triggered_at) == (1, datetime(2026, 1, 13, 9, 46, 30))  # noqa: DTZ001 - Picqer's have no zone
    assert event.data.tags == {}


@pytest.mark.parametrize("event", sorted(MODELS))
def test_every_described_event_has_its_type(event: str) -> None:
    """The example of each event is read as its model, exactly."""
    found = parsed(example(event), strict=True)
    assert (type(found).__name__, found.event) == (MODELS[event], event)


def test_events_are_told_apart_by_match() -> None:
    """`match` finds the type of an event and its data."""
    match parsed(example("products.free_stock_changed")):
        case OrdersCreatedEvent(data=order):
            pytest.fail(f"an order, {order.orderid}")
        case ProductsFreeStockChangedEvent(data=product):
            assert isinstance(product.price, Decimal)
        case other:
            pytest.fail(f"{other}")


@pytest.mark.parametrize(
    ("signature", "found"),
    [
        (None, "is missing"),
        ("", "is missing"),
        ("not base64!", "not base64"),
        ("é" * 44, "not base64"),
        ("\ud800", "not base64"),
        (SIGNATURE + "\n", "not base64"),
        (f"{SIGNATURE},{SIGNATURE}", "not base64"),
        ("a4937877" * 8, "48 bytes"),
        (sign(BODY, "another"), "wrong"),
        (sign(BODY + b" ", SECRET), "wrong"),
    ],
)
def test_a_delivery_that_is_not_signed_with_the_secret_is_refused(signature: str | None, found: str) -> None:
    """Missing, unreadable, of the wrong length or of something else: the error says which, and shows no secret."""
    with pytest.raises(SignatureError, match=found) as caught:
        parse(BODY, signature, SECRET)
    assert SECRET not in str(caught.value)
    assert SIGNATURE not in str(caught.value)
    assert isinstance(caught.value, PicqerError)


def test_signatures_are_compared_in_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """The two are compared as whole byte strings by hmac.compare_digest, and by nothing else."""
    compared: list[tuple[int, int]] = []

    def compare(one: bytes, other: bytes) -> bool:
        compared.append((len(one), len(other)))
        return True

    monkeypatch.setattr("picqer.webhooks.signature.hmac.compare_digest", compare)
    verify(BODY, sign(BODY, "another"), SECRET)
    assert compared == [(32, 32)]


def test_the_signature_is_checked_before_the_body_is_read() -> None:
    """Nothing of a body that somebody else sent is looked at."""
    with pytest.raises(SignatureError):
        parse(b"{", SIGNATURE, SECRET)


def test_a_signature_without_a_secret_to_check_it_is_refused() -> None:
    """A secret that was forgotten does not switch the check off."""
    with pytest.raises(SignatureError, match="no secret was given"):
        parse(BODY, SIGNATURE, None)


def test_a_hook_without_secret_is_read_unchecked() -> None:
    """Without a secret on either side there is nothing to check."""
    assert isinstance(parse(example("orders.created"), None, None), OrdersCreatedEvent)


def test_an_empty_secret_is_refused() -> None:
    """An environment variable that is set to nothing does not switch the check off."""
    with pytest.raises(ConfigurationError, match="empty"):
        parse(BODY, SIGNATURE, "")


def test_a_body_that_is_no_bytes_is_refused() -> None:
    """Only the raw bytes are signed, so a text is a mistake that the error explains."""
    with pytest.raises(TypeError, match="raw bytes"):
        parse(cast("bytes", BODY.decode()), SIGNATURE, SECRET)


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"7", b"null", b'"x"', b"\xff", b'{"event": "orders.created"'])
def test_a_body_that_is_no_event_is_refused(body: bytes) -> None:
    """What is no JSON object is an error that holds the body."""
    with pytest.raises(PayloadError) as caught:
        parsed(body)
    assert (caught.value.body, caught.value.path) == (body, "$")
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)  # noqa: S301 - our own bytes


def test_an_unknown_event_is_kept() -> None:
    """An event that Picqer adds comes through as it is, silently, and its data with it."""
    event = parsed(delivery("orders.exploded", {"idorder": 1, "price": 1.10, "parts": []}), strict=True)

    assert isinstance(event, UnknownEvent)
    assert (event.event, event.name) == ("orders.exploded", "demo")
    assert event.data == {"idorder": 1, "price": Decimal("1.1"), "parts": []}


def test_a_body_without_envelope_loses_nothing() -> None:
    """Where neither event nor data is named, the data of the unknown event is the whole body."""
    with pytest.warns(ResponseDriftWarning, match="idhook"):
        event = parsed(b'{"idreceipt": 5, "products": [{"amount": 2}]}')
    assert isinstance(event, UnknownEvent)
    assert event.data == {"idreceipt": 5, "products": [{"amount": 2}]}


@pytest.mark.parametrize("name", [None, 5, ["orders.created"]])
def test_an_event_without_a_name_is_kept(name: object) -> None:
    """A name that is no text makes an unknown event of it, with a warning."""
    with pytest.warns(ResponseDriftWarning, match=r"\$\.event"):
        event = parsed(delivery(name, {"a": 1}))
    assert isinstance(event, UnknownEvent)
    assert event.data == {"a": 1}


def test_a_payload_that_drifts_is_kept_with_one_warning() -> None:
    """Fields that do not fit keep what came; one warning names the first place and counts the others."""
    shown = json.loads(example("orders.created"))
    shown["data"].update(idorder="many", created="0000-00-00 00:00:00")

    with pytest.warns(ResponseDriftWarning, match=r"webhook orders.created: \$\.data\.\w+ .* and 1 more") as warned:
        event = parsed(json.dumps(shown).encode())

    assert len(warned) == 1
    assert isinstance(event, OrdersCreatedEvent)
    assert (event.data.idorder, event.data.created) == ("many", "0000-00-00 00:00:00")
    assert event.data.orderid == shown["data"]["orderid"]


def test_strict_refuses_what_drifts() -> None:
    """With strict, a field that does not fit is an error with its path."""
    shown = json.loads(example("orders.created"))
    shown["data"]["idorder"] = "many"
    with pytest.raises(PayloadError, match="idorder") as caught:
        parsed(json.dumps(shown).encode(), strict=True)
    assert caught.value.path == "$.data.idorder"


def test_data_of_another_kind_is_kept() -> None:
    """Data that is a list where an object belongs stays a list."""
    with pytest.warns(ResponseDriftWarning, match=r"\$\.data"):
        event = parsed(delivery("orders.created", [1, 2]))
    assert cast("object", event.data) == [1, 2]


def test_an_answer_of_a_shipping_provider_is_encoded() -> None:
    """Labels are given as bytes and travel as base64."""
    body = encode_answer({"identifier": "3S1", "label_contents_pdf": b"%PDF"})
    assert json.loads(body) == {"identifier": "3S1", "label_contents_pdf": "JVBERg=="}


def test_an_answer_that_has_no_form_in_json_is_refused() -> None:
    """What Picqer could not read is found here, with its place."""
    with pytest.raises(InvalidRequestError, match=r"encode_answer.*default_value"):
        encode_answer(
            {
                "version": "1.0",
                "data": {"items": [{"key": "a", "label": "A", "type": "text", "default_value": Decimal("NaN")}]},
            }
        )


def test_webhooks_are_reached_through_the_package() -> None:
    """`picqer.webhooks` is there after `import picqer`, and loads when it is used, piece by piece."""
    loaded = loaded_after("import picqer; picqer.webhooks")
    assert "picqer.webhooks" in loaded - loaded_after("import picqer")
    assert not loaded & {"msgspec", "asyncio", "picqer.models"}
    reading = loaded_after("import picqer; picqer.webhooks.parse")
    assert not reading & {"httpx2", "asyncio", "picqer.client", "picqer.models.orders"}
    assert picqer.webhooks is webhooks


def test_every_public_name_of_webhooks_is_there() -> None:
    """Each name of __all__ can be had and is listed by dir(); others are refused as of any module."""
    assert set(webhooks.__all__) <= set(dir(webhooks))
    assert [name for name in webhooks.__all__ if getattr(webhooks, name) is None] == []
    with pytest.raises(AttributeError, match="has no attribute 'parze'"):
        webhooks.parze  # noqa: B018 - the access is what is tested
