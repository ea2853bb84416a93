"""Models."""

import copy
import json
import pickle
from datetime import date, datetime
from decimal import Decimal

import pytest
from msgspec import field

from picqer._runtime.decode import decode
from picqer._runtime.model import Model, as_map
from picqer.models.orders import Order
from tests.client.stand_ins import Label, Thing


def test_models_take_keywords_only() -> None:
    """A model cannot be built by position, so that the order of its fields may change."""
    with pytest.raises(TypeError, match="positional"):
        Label(1, "x")  # type: ignore[call-arg]


def test_as_map_gives_a_dict_or_none() -> None:
    """PHP's empty array becomes an empty dict; a filled map and None stay as they are."""
    assert as_map(()) == {}
    assert as_map({"a": 1}) == {"a": 1}
    assert as_map(None) is None


def test_as_map_looks_into_lists_and_maps() -> None:
    """An empty array that stands for a map is found on any level; empty lists and other empty values stay."""
    assert as_map([(), {"a": (), "b": [], "c": 0, "d": ""}]) == [{}, {"a": {}, "b": [], "c": 0, "d": ""}]


class Odd(Model):
    """A model whose field has another name on the wire."""

    idodd: int
    class_: str = field(name="class")
    day: date | None = None
    extra: object = None


THING = Thing(
    idthing=7,
    price=Decimal("51.90"),
    seen_at=datetime(2019, 4, 3, 21, 14, 18),  # noqa: DTZ001 - Picqer's times have no zone
    kind="small",
    labels=[Label(idlabel=1, title="x")],
    tags={"a": Label(idlabel=2, title="a")},
)


def test_a_model_becomes_a_dict() -> None:
    """The dict has everything, nested models included, as Python values that have lost nothing."""
    assert THING.to_dict() == {
        "idthing": 7,
        "price": Decimal("51.90"),
        "seen_at": THING.seen_at,
        "kind": "small",
        "labels": [{"idlabel": 1, "title": "x"}],
        "tags": {"a": {"idlabel": 2, "title": "a"}},
    }


def test_a_model_becomes_json_as_picqer_writes_it() -> None:
    """Digits of prices, times without a T, and names of the wire are those of the API; and it decodes to the same."""
    text = THING.to_json()
    assert '"price":51.90,' in text
    assert '"seen_at":"2019-04-03 21:14:18"' in text
    assert decode(text.encode(), Thing, strict=True) == (THING, [])
    odd = Odd(idodd=1, class_="x", day=date(2026, 3, 1), extra={"at": [Decimal("1.0")]})
    assert odd.to_json() == '{"idodd":1,"class":"x","day":"2026-03-01","extra":{"at":[1.0]}}'
    assert odd.to_dict()["class"] == "x"


def test_what_does_not_fit_its_model_is_kept_in_json() -> None:
    """A value that was kept as it came goes out as it came."""
    body = b'{"idthing":7,"price":"free","seen_at":"0000-00-00 00:00:00","kind":null,"labels":null,"tags":{}}'
    thing, faults = decode(body, Thing, strict=False)
    assert len(faults) == 2
    assert json.loads(thing.to_json()) == json.loads(body)


def test_models_compare_by_their_fields() -> None:
    """Equal fields make equal models, also after pickling and copying; another field or class does not."""
    assert pickle.loads(pickle.dumps(THING)) == copy.deepcopy(THING) == THING  # noqa: S301 - pickled just now
    assert Label(idlabel=1, title="x") != Label(idlabel=1, title="y")
    assert Label(idlabel=1, title="x") != {"idlabel": 1, "title": "x"}


def test_a_model_shows_itself_in_one_short_line() -> None:
    """Id and names come first, long values are cut off, and what holds more rows is only counted."""
    assert repr(Label(idlabel=1, title="y" * 99)) == f"Label(idlabel=1, title='{'y' * 40}…')"
    assert repr(THING) == "Thing(idthing=7, price=51.90, seen_at=2019-04-03 21:14:18, kind='small', +2 more)"


def test_a_real_model_shows_what_people_call_it() -> None:
    """An order of dozens of fields shows its number, status and reference, and not its lines."""
    fields = dict.fromkeys(Order.__struct_fields__)
    lines = [Label(idlabel=1, title="x")] * 500
    shown = repr(
        Order(**{**fields, "idorder": 3, "idcustomer": 9, "orderid": "O-3", "status": "concept", "products": lines})  # type: ignore[arg-type]
    )
    assert shown.startswith("Order(idorder=3, orderid='O-3', status='concept', idcustomer=9, +")
    assert len(shown) < 100
