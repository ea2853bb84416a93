"""What the mock reads from the bundle."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock.spec import Spec

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
    """A 204 has no body to check; a refusal has."""
    responses = spec.operations["products.tags.remove"].responses
    assert responses[204] is None
    assert responses[404] == "/components/responses/NotFound/content/application~1json/schema"


def test_parameters_of_the_path_and_of_the_operation_are_joined(spec: Spec) -> None:
    """Parameters stand beside the operation or above it."""
    operation = spec.operations["products.list"]
    assert {item.name for item in operation.parameters} == {
        "User-Agent",
        "offset",
        "inactive",
        "tag",
        "productcode",
        "search",
    }
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
