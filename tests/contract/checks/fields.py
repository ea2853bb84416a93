"""Fields: an answer has the form that the spec describes, and shows nothing that it does not."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import schemathesis
from jsonschema_rs import Draft202012, Draft202012Validator, Registry

from tests.contract.checks.exchange import JSON, demand

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from picqer_mock.spec import Spec
    from tests.contract.checks.exchange import Exchange

_PDF = "application/pdf"
_CHOICES = ("allOf", "anyOf", "oneOf")


@schemathesis.check
def answer_is_described(
    ctx: schemathesis.CheckContext, response: schemathesis.Response, case: schemathesis.Case
) -> None:
    """Status, media type and form of an answer are in the spec, and so is each of its fields, however deep."""
    demand(problems, case, response)


def problems(exchange: Exchange) -> Iterator[str]:
    """Give what an answer has that the spec does not describe, or not so."""
    spec, name = _spec(), exchange.operation.id
    # No operation is meant where the method is wrong; HTTP has a status of its own for that.
    if exchange.status == 405:
        return
    if exchange.status not in exchange.operation.responses:
        yield f"{name}: answers {exchange.status}, which the spec does not have"
        return
    contents = exchange.operation.responses[exchange.status]
    if not contents:
        if exchange.body != b"":
            yield f"{name}: answers {exchange.status} with a body, expected none"
        return
    media_type = exchange.headers.get("content-type", "").partition(";")[0]
    if media_type not in contents:
        yield f"{name}: answers {exchange.status} in {media_type!r}, expected {' or '.join(contents)}"
        return
    if media_type == _PDF and not bytes(exchange.body).startswith(b"%PDF-"):
        yield f"{name}: expected a PDF file, found {exchange.body[:40]!r}"
    if media_type == JSON:
        pointer = f"{contents[media_type]}/schema"
        yield from (f"{name}: {problem}" for problem in wrong(pointer, exchange.body))
        yield from (
            f"{name}: {where} is not in the spec" for where in undescribed(spec, spec.at(pointer), exchange.body)
        )


def wrong(pointer: str, value: Any) -> Iterator[str]:
    """Give where a value is not what a schema of the bundle says."""
    if isinstance(value, bytes):
        yield f"expected JSON, found {value[:80]!r}"
        return
    for error in _validator(pointer).iter_errors(value):
        yield f"{'/'.join(map(str, error.instance_path)) or 'the body'}: {error.message}"


def undescribed(spec: Spec, schema: Mapping[str, Any], value: Any, where: str = "") -> Iterator[str]:
    """Give the fields of a value that no part of its schema has."""
    parts = list(_parts(spec, schema))
    if isinstance(value, list):
        items = [part["items"] for part in parts if "items" in part]
        for index, item in enumerate(value):
            for entry in items[:1]:
                yield from undescribed(spec, entry, item, f"{where}/{index}")
    elif isinstance(value, dict):
        described = [part for part in parts if "properties" in part]
        others = [part["additionalProperties"] for part in parts if part.get("additionalProperties")]
        for name, item in value.items():
            homes = [part["properties"][name] for part in described if name in part["properties"]]
            homes += [] if homes else [other for other in others if isinstance(other, dict)]
            if not homes and described and not others:
                yield f"{where}/{name}"
            elif homes:
                yield from undescribed(spec, {"allOf": homes}, item, f"{where}/{name}")


def _parts(spec: Spec, schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    schema = spec.resolve(schema)
    yield schema
    for keyword in _CHOICES:
        for part in schema.get(keyword, ()):
            yield from _parts(spec, part)


def _spec() -> Spec:
    from tests.contract.target import SPEC  # noqa: PLC0415 - the target registers the checks when it is loaded

    return SPEC


@cache
def _registry() -> Registry:
    return Registry([("urn:contract", dict(_spec().document))], draft=Draft202012)


@cache
def _validator(pointer: str) -> Draft202012Validator:
    schema = {"$ref": f"urn:contract#{quote(pointer, safe='/~')}"}
    return Draft202012Validator(schema, registry=_registry(), validate_formats=True)
