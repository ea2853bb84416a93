"""`control/openapi.yaml` and what answers under `/_mock` are the same."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any

import openapi_spec_validator
import pytest
import schemathesis
import yaml
from schemathesis.config import SchemathesisConfig
from schemathesis.python import asgi

from picqer_mock import Clock, create_app
from picqer_mock.control.operations import OPERATIONS
from tests.mock_server.conftest import NOW

if TYPE_CHECKING:
    from starlette.testclient import TestClient

TEXT = files("picqer_mock").joinpath("control", "openapi.yaml").read_text(encoding="utf-8")
DOCUMENT: dict[str, Any] = yaml.safe_load(TEXT)
METHODS = ("get", "put", "post", "delete")
DESCRIBED = {
    f"{method.upper()} {path}": item[method]
    for path, item in DOCUMENT["paths"].items()
    for method in METHODS
    if method in item
}
CONFIG = {
    "generation": {"deterministic": True, "max-examples": 15},
    "checks": {
        # Which snapshots, deliveries and objects there are, and when it is, a schema cannot say.
        "positive_data_acceptance": {"expected-statuses": ["2xx", "400", "404"]},
    },
}


def _fuzzed() -> Any:
    document = {**DOCUMENT, "paths": {path: item for path, item in DOCUMENT["paths"].items() if path != "/reset"}}
    schema = schemathesis.openapi.from_dict(document, config=SchemathesisConfig.from_dict(CONFIG))
    schema.app = create_app(clock=Clock(NOW))
    return schema


api = _fuzzed()
session = asgi.get_client(api.app)


def test_the_description_is_valid() -> None:
    """It is OpenAPI 3.1."""
    openapi_spec_validator.validate(DOCUMENT)


def test_every_operation_is_described_and_every_description_is_an_operation() -> None:
    """The description stands beside them as well."""
    assert set(OPERATIONS) | {"GET /openapi.yaml"} == set(DESCRIBED)


@pytest.mark.parametrize("call", OPERATIONS)
def test_an_operation_takes_what_is_described(call: str) -> None:
    """The names, and which of them it cannot do without."""
    described, _, path = DESCRIBED[call], *call.split(" ")
    parameters = [*DOCUMENT["paths"][path].get("parameters", []), *described.get("parameters", [])]
    parameters = [_resolved(parameter) for parameter in parameters]
    content = described.get("requestBody", {}).get("content", {})
    body = _resolved(content["application/json"]["schema"]) if content else {}
    names = {parameter["name"] for parameter in parameters} | set(body.get("properties", {}))
    needed = {parameter["name"] for parameter in parameters if parameter.get("required")} | set(
        body.get("required", [])
    )
    assert (set(OPERATIONS[call].takes), set(OPERATIONS[call].needs)) == (names, needed)


@pytest.mark.parametrize("call", [call for call, described in DESCRIBED.items() if "requestBody" in described])
def test_every_documented_example_works(api: TestClient, call: str) -> None:
    """As it stands."""
    method, path = call.split(" ")
    example = DESCRIBED[call]["requestBody"]["content"]["application/json"]["example"]
    url = f"http://testserver/_mock{path}".format(action="pick_and_close")
    if path == "/clock":
        api.app.simulator.clock.set(NOW)
    try:
        assert api.request(method, url, json=example).is_success
    finally:
        api.app.reset("demo")


@api.parametrize()
def test_every_answer_is_described(case: schemathesis.Case) -> None:
    """Whatever is sent: status, content and refusals are as the description has them."""
    case.call_and_validate(session=session)


def _resolved(value: dict[str, Any]) -> dict[str, Any]:
    found: Any = value
    if "$ref" in value:
        found = DOCUMENT
        for name in value["$ref"].removeprefix("#/").split("/"):
            found = found[name]
    return found
