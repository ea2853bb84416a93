"""What the mock reads from the bundle."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock.spec import JSON, Spec
from tests.mock_server.description import json_of, operation, spec_of

if TYPE_CHECKING:
    from collections.abc import Callable


def test_limits_and_paths_come_from_the_bundle(spec: Spec) -> None:
    """Base path, page size and rate limit are those of the description."""
    assert (spec.base_path, spec.page_size, spec.rate_limit) == ("/api/v1", 100, 500)


@pytest.mark.parametrize(
    ("operation_id", "success"),
    [
        ("products.create", 201),
        ("fulfilment.customers.create", 200),
        ("products.stock.update", 200),
        ("products.tags.remove", 204),
    ],
)
def test_the_status_of_success_comes_from_the_bundle(spec: Spec, operation_id: str, success: int) -> None:
    """Each operation succeeds with the one status below 300 that it documents."""
    assert spec.operations[operation_id].success == success


def test_an_answer_without_content_has_no_schema(spec: Spec) -> None:
    """A 204 has no body to check; a refusal has, for each media type."""
    responses = spec.operations["products.tags.remove"].responses
    assert responses[204] == {}
    assert responses[404] == {JSON: "/components/responses/NotFound/content/application~1json"}


def test_parameters_of_the_path_and_of_the_operation_are_joined(spec: Spec) -> None:
    """Parameters stand beside the operation or above it."""
    operation = spec.operations["products.list"]
    assert {item.name for item in operation.parameters} >= {"User-Agent", "offset", "inactive", "search"}
    assert [item.name for item in operation.parameters if item.presence_flag] == ["inactive"]


def test_defaults_apply_to_a_create_only(spec: Spec) -> None:
    """An update must not reset what it leaves out."""
    create, update = spec.operations["products.create"].body, spec.operations["products.update"].body
    assert create is not None
    assert update is not None
    assert create.defaults == {"type": "normal", "active": True}
    assert update.defaults == {}
    assert create.fields.keys() == update.fields.keys()


def test_examples_are_found_by_operation(spec: Spec) -> None:
    """The first example of an answer is what the demo account is made of."""
    assert spec.example("products.tags.add")["idtag"] == 223


@pytest.mark.parametrize(
    ("change", "attribute", "value"),
    [
        (lambda doc: doc["components"]["parameters"]["Offset"].update({"x-picqer-page-size": 7}), "page_size", 7),
        (lambda doc: doc["servers"][0].update(url="https://{subdomain}.picqer.com/api/v2/"), "base_path", "/api/v2"),
        (lambda doc: doc["components"]["headers"]["X-RateLimit-Limit"]["schema"].update(default=9), "rate_limit", 9),
    ],
    ids=["page size", "base path", "rate limit"],
)
def test_another_bundle_gives_another_mock(
    spec: Spec, change: Callable[[Any], None], attribute: str, value: object
) -> None:
    """None of these values is written in the mock."""
    document = copy.deepcopy(dict(spec.document))
    change(document)
    assert getattr(Spec(document), attribute) == value


def test_a_parameter_that_the_mock_cannot_read_stops_it(spec: Spec) -> None:
    """A type of parameter that has no conversion is an error at start-up that names it."""
    document = copy.deepcopy(dict(spec.document))
    document["components"]["parameters"]["Search"]["schema"] = {"type": "array"}
    with pytest.raises(ValueError, match=r"products\.list: the mock cannot read parameter 'search' of type 'array'"):
        Spec(document)


@pytest.mark.parametrize(
    ("schema", "kind"),
    [
        ({"type": "number"}, "number"),
        ({"type": "boolean"}, "boolean"),
        ({"type": "string", "format": "date"}, "string"),
        ({"type": "string", "enum": ["a"]}, "string"),
        ({"const": True}, "boolean"),
        ({"const": 1}, "integer"),
        ({"enum": ["a", "b"]}, "string"),
        ({"$ref": "#/components/schemas/Choice"}, "string"),
    ],
)
def test_a_parameter_has_the_type_of_its_schema(schema: dict[str, Any], kind: str) -> None:
    """A closed list without a type has that of its values; a reference is followed."""
    parameters = [{"name": "filter", "in": "query", "schema": schema, "example": "a"}]
    get = operation("things.list", json_of({"type": "array"}, []), parameters=parameters)
    (parameter,) = spec_of({"/things": {"get": get}}, Choice={"enum": ["x"]}).operations["things.list"].parameters
    assert (parameter.type, parameter.example, parameter.required) == (kind, "a", False)


def test_a_body_that_is_no_json_stops_it() -> None:
    """A media type that the mock cannot read is an error at start-up that names the operation."""
    body = {"content": {"text/csv": {"schema": {"type": "string"}}}}
    message = "things.create: the mock reads bodies of application/json, not of text/csv"
    with pytest.raises(ValueError, match=f"^{message}$"):
        spec_of({"/things": {"post": operation("things.create", requestBody=body)}})


@pytest.mark.parametrize(
    ("schema", "fields", "complete"),
    [
        ({"type": "object", "properties": {"a": {}}}, {"a"}, True),
        ({"allOf": [{"properties": {"a": {}}}, {"oneOf": [{"properties": {"b": {}}}]}]}, {"a", "b"}, True),
        ({"allOf": [{"properties": {"a": {}}}, {"$ref": "#/components/schemas/Open"}]}, {"a"}, False),
        ({"$ref": "#/components/schemas/Open"}, set(), False),
        ({"description": "Any JSON value."}, set(), False),
    ],
)
def test_a_body_knows_whether_its_fields_are_all(schema: dict[str, Any], fields: set[str], complete: bool) -> None:
    """Fields come from all that a schema is composed of; one open part leaves room for others."""
    post = operation("things.create", requestBody={"content": json_of(schema)})
    spec = spec_of({"/things": {"post": post}}, Open={"type": "object", "additionalProperties": True})
    body = spec.operations["things.create"].body
    assert body is not None
    assert (body.fields.keys(), body.complete, body.required) == (fields, complete, False)
