"""Examples are true, and the check of that is sharp."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from tests.spec.rules.examples import Shown, bodies, values, violations

if TYPE_CHECKING:
    from tests.spec.reading import Spec
    from tests.spec.rules.examples import Side


def test_every_example_is_shown(spec: Spec) -> None:
    """No example of the bundle escapes validation, neither a named one nor a value in a parameter, header or schema."""
    shown = {id(example.value) for example in bodies(spec)}
    assert [
        name for name, example in spec.document["components"]["examples"].items() if id(example["value"]) not in shown
    ] == []
    text = "".join(spec.texts.values())
    in_schemas = {id(example.schema) for example in values(spec) if example.schema.get("examples")}
    assert len(in_schemas) == text.count("examples: [")


def product(spec: Spec) -> Any:
    """Return a copy of an answer that shows every field of a product."""
    return deepcopy(spec.document["components"]["examples"]["Products"]["value"][0])


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"barcod": None}, "barcod"),
        ({"price": "54.46"}, "is not of type 'number'"),
        ({"type": "bundle"}, "is not one of"),
        ({"stock": [{"idwarehouse": 18}]}, "'stock' is a required property"),
        ({"tags": {"Sale": {"idtag": 0}}}, "is not valid under any of the given schemas"),
        ({"productfields": [{"idproductfield": 11, "value": "liter", "tittle": "Eenheid"}]}, "tittle"),
    ],
)
def test_wrong_answer_is_noticed(spec: Spec, change: dict[str, Any], complaint: str) -> None:
    """A misspelt field, a wrong type, an unknown option and a missing field are noticed, also deep inside."""
    shown = Shown("here", "Product", {"$ref": "#/components/schemas/Product"}, product(spec) | change, "answer")
    assert any(complaint in violation for violation in violations(spec, shown))


def test_missing_field_is_noticed(spec: Spec) -> None:
    """A view that lacks a field that every answer has is noticed."""
    value = product(spec)
    del value["idproduct"]
    shown = Shown("here", "Product", {"$ref": "#/components/schemas/Product"}, value, "answer")
    assert violations(spec, shown) == ["here: Product at $: 'idproduct' is a required property"]


@pytest.mark.parametrize(
    ("schema", "side", "field", "value"),
    [
        ("ProductFieldValue", "request", "title", {"idproductfield": 11, "title": "Eenheid", "value": "liter"}),
        ("FulfilmentCustomerFields", "answer", "password", {"password": "ue73hjdf893"}),
    ],
)
def test_hidden_field_is_noticed(spec: Spec, schema: str, side: Side, field: str, value: Any) -> None:
    """A request with a read-only field and an answer with a write-only field are noticed, the other way round not."""
    other: Side = "answer" if side == "request" else "request"
    reference = {"$ref": f"#/components/schemas/{schema}"}
    assert any(f"$.{field}" in violation for violation in violations(spec, Shown("here", "", reference, value, side)))
    assert violations(spec, Shown("here", "", reference, value, other)) == []
