"""The spec says what Picqer's pages in the seeds say; `documented/` holds the pages' facts as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.spec.reading import call_shape, calls, component, merged
from tests.spec.seeds import TABLES, rows

if TYPE_CHECKING:
    from tests.spec.reading import Spec

TYPES = {"float": "number", "datetime": "string"}
EVERY_TABLE = pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)


def count_from_page(spec: Spec, media: Any) -> int:
    """Return how many examples of a body are the page's, not our own."""
    shown = [spec.resolve(example) for example in (media or {}).get("examples", {}).values()]
    return sum(not example.get("x-picqer-source", "").startswith("own example") for example in shown)


def types(spec: Spec, schema: Any) -> set[str]:
    """Return the JSON types that a schema lets through."""
    schema = spec.resolve(schema)
    found = schema.get("type", [])
    inner = set().union(*(types(spec, part) for part in schema.get("oneOf", [])))
    return ({found} if isinstance(found, str) else set(found)) | inner


def test_every_table_is_of_a_resource(spec: Spec) -> None:
    """There is no table without a resource of the spec."""
    assert set(TABLES) <= {tag["name"] for tag in spec.document["tags"]}


@EVERY_TABLE
def test_endpoints(spec: Spec, table: Any) -> None:
    """The spec has the documented endpoints, each with the documented status and no other success."""
    for row in table["endpoints"]:
        assert list(calls(spec)[call_shape(row["call"])].successes) == [str(row["status"])], row["call"]


@EVERY_TABLE
def test_number_of_examples(spec: Spec, table: Any) -> None:
    """As many examples of a request and an answer come from the page as stand on it."""
    for row in table["endpoints"]:
        operation = calls(spec)[call_shape(row["call"])]
        answer = operation.successes[str(row["status"])].get("content", {}).get("application/json")
        counts = (count_from_page(spec, operation.media), count_from_page(spec, answer))
        assert (row["call"], *counts) == (row["call"], row["request"], row["answer"])


@EVERY_TABLE
def test_documented_pages(spec: Spec, table: Any) -> None:
    """Where a page says that a list has pages, the spec says so."""
    for row in table["endpoints"]:
        if row.get("paginated"):
            assert calls(spec)[call_shape(row["call"])].body.get("x-picqer-paginated") is True


@EVERY_TABLE
def test_filters(spec: Spec, table: Any) -> None:
    """Every call takes the documented filters; newer pages may have added more."""
    for call, filters in table.get("filters", {}).items():
        parameters = [spec.resolve(parameter) for parameter in calls(spec)[call_shape(call)].parameters]
        assert set(filters) <= {parameter["name"] for parameter in parameters if parameter["in"] == "query"}, call


def test_fulfilment_key(spec: Spec) -> None:
    """Exactly the documented calls are open to the key of a fulfilment customer."""
    documented = {call_shape(call) for table in TABLES.values() for call in table.get("fulfilment_key", ())}
    assert documented == {call for call, item in calls(spec).items() if item.body.get("x-picqer-fulfilment-key")}


@EVERY_TABLE
def test_fields(spec: Spec, table: Any) -> None:
    """Every schema has the documented fields; newer pages may have added more."""
    lacking = [
        (schema, field) for schema, field, _ in rows(table) if field not in merged(spec, spec.schemas[schema])[0]
    ]
    assert lacking == []


@EVERY_TABLE
def test_types(spec: Spec, table: Any) -> None:
    """Every field has the documented type, and allows null where an example shows it."""
    for schema, field, row in rows(table):
        value = merged(spec, spec.schemas[schema])[0][field]
        found = types(spec, value)
        assert TYPES.get(row["type"], row["type"]) in found, (schema, field)
        assert found <= {TYPES.get(row["type"], row["type"]), "null", *(["array"] if row["type"] == "object" else [])}
        assert "null" in found or not row.get("empty"), (schema, field)
        if row["type"] == "datetime":
            assert "DateTime" in [component(part) for part in (value, *value.get("oneOf", []))]


@EVERY_TABLE
def test_remarks(spec: Spec, table: Any) -> None:
    """Options, defaults and deprecations are the documented ones."""
    for schema, field, row in rows(table):
        value = merged(spec, spec.schemas[schema])[0][field]
        assert spec.resolve(value).get("enum") == row.get("options"), (schema, field)
        assert value.get("deprecated", False) == row.get("deprecated", False), (schema, field)
        if "default" in row:
            sent = merged(spec, spec.schemas[f"{schema}Create"])[0][field]
            assert {**spec.resolve(sent), **sent}["default"] == row["default"], (schema, field)


@EVERY_TABLE
def test_presence(spec: Spec, table: Any) -> None:
    """Every attribute is generated, read-only, required, optional or write-only as its table says."""
    for schema, fields in table["attributes"].items():
        view, always = merged(spec, spec.schemas[schema])
        create, needed = merged(spec, spec.schemas.get(f"{schema}Create", {}))
        update, needed_again = merged(spec, spec.schemas.get(f"{schema}Update", {}))
        assert needed_again == set(), schema
        for field, row in fields.items():
            presence = row["presence"]
            is_sent = presence not in {"generated", "read-only"}
            # An object that no call creates or updates has nothing but generated and read-only fields.
            assert is_sent == (field in create or field in update), field
            assert is_sent == (field in create) or f"{schema}Create" not in spec.schemas, field
            assert is_sent == (field in update) or f"{schema}Update" not in spec.schemas, field
            assert (field in needed) == (presence == "required"), field
            assert view[field].get("writeOnly", False) == presence.endswith("write-only"), field
            assert field in always or presence not in {"generated", "required"}, field
