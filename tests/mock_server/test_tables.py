"""Tables made from the schemas of the spec."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from picqer_mock.spec import Spec
from picqer_mock.state import State
from picqer_mock.tables import Layout, Table
from tests.mock_server.description import spec_of

THING = {
    "type": "object",
    "required": ["idthing", "price", "note", "fits"],
    "properties": {
        "idthing": {"type": "integer"},
        "price": {"type": "number"},
        "fits": {"type": "boolean"},
        "note": {"type": ["string", "null"]},
        "default": {"type": "string"},
        "kind": {"enum": ["a", "b"]},
        "sizes": {"type": "array", "items": {"type": "number"}},
        "total": {"type": "integer"},
        "owner": {"oneOf": [{"type": "object"}, {"type": "null"}]},
    },
}


def _state(**more: Any) -> State:
    table = Table(
        "thing", "Thing", "idthing", **{"worked_out": frozenset({"total"}), "kept": frozenset({"sizes"}), **more}
    )
    return State(Layout([table], spec_of({}, Thing=THING)), lambda _: None)


def _view(state: State, **fields: Any) -> dict[str, Any]:
    number = state.insert("thing", **fields)
    row = state.row("SELECT * FROM thing WHERE idthing = ?", number)
    assert row is not None
    return state.view("thing", row)


def test_what_is_stored_comes_back_as_it_goes_over_the_wire() -> None:
    """Amounts keep their digits, booleans are booleans, and arrays come back whole."""
    fields = {"price": Decimal("10.50"), "fits": True, "note": "x", "kind": "a", "sizes": [Decimal("1.10"), 2]}
    view = _view(_state(), **fields)
    assert view == {"idthing": 1, **fields}
    assert str(view["price"]) == "10.50"
    assert view["fits"] is True
    assert [str(size) for size in view["sizes"]] == ["1.10", "2"]


def test_a_field_without_a_value_is_null_where_it_may_be_and_left_out_where_not() -> None:
    """What the spec calls null stays null; an optional field is not in the answer."""
    assert _view(_state(), price=1, fits=False) == {"idthing": 1, "price": 1, "fits": False, "note": None}


def test_a_field_may_have_the_name_of_a_word_of_sql() -> None:
    """`default` and `values` are fields of Picqer."""
    assert _view(_state(), price=1, fits=False, default="yes")["default"] == "yes"


def test_further_columns_are_never_shown() -> None:
    """A secret can be stored beside the fields."""
    state = _state(extra=("secret TEXT",))
    assert "secret" not in _view(state, price=1, fits=False, secret="x")
    assert state.has("thing", secret="x")


def test_references_and_constraints_hold() -> None:
    """The database refuses what may not be."""
    state = _state(
        extra=("parent_idthing INTEGER",), references={"parent_idthing": "thing"}, constraints=("CHECK (fits)",)
    )
    with pytest.raises(Exception, match="FOREIGN KEY"):
        state.insert("thing", price=1, fits=True, parent_idthing=9)
    with pytest.raises(Exception, match="CHECK"):
        state.insert("thing", price=1, fits=False)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        (Table("thing", "Thong", "idthing"), "table thing: the spec has no schema Thong"),
        (Table("thing", "Thing", "idthong"), "table thing: schema Thing has no field idthong"),
        (Table("thing", "Thing", "idthing", kept=frozenset({"size"})), "table thing: schema Thing has no field size"),
        (Table("thing", "Thing", "idthing", references={"idx": "x"}), "table thing: schema Thing has no field idx"),
    ],
)
def test_a_table_that_does_not_fit_the_spec_is_refused(table: Table, message: str) -> None:
    """A field that is renamed in the spec cannot vanish from the simulator in silence."""
    with pytest.raises(ValueError, match=message):
        Layout([table], spec_of({}, Thing=THING))


def test_the_fields_of_a_schema_are_those_of_its_parts() -> None:
    """With its type, and whether it may be null; `any` where the spec leaves it open."""
    spec = Spec(
        {
            **spec_of({}).document,
            "components": {
                **spec_of({}).document["components"],
                "schemas": {
                    "Base": {"type": "object", "required": ["a"], "properties": {"a": {"type": "integer"}}},
                },
            },
        }
    )
    schema = {
        "allOf": [{"$ref": "#/components/schemas/Base"}, {"properties": {"b": {"type": ["string", "null"]}, "c": {}}}],
        "required": ["c"],
    }
    assert spec.fields(schema) == {"a": ("integer", False), "b": ("string", True), "c": ("any", False)}
    assert spec.required(schema) == {"a", "c"}
