"""The spec says what Picqer's pages say, no less and no more; `documented/` holds the pages' facts as tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.spec.reading import SPEC, Operation, component, merged, operations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.spec.reading import Spec

TABLES = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted((SPEC.parent / "tests" / "spec" / "documented").glob("*.yaml"))
}
TYPES = {"float": "number", "datetime": "string"}
EVERY_TABLE = pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)


def shape(call: str) -> str:
    """Return a call with its ids nameless, for the pages name them in different ways."""
    return re.sub(r"{\w+}", "{}", call)


def calls(spec: Spec) -> dict[str, Operation]:
    """Return the operations of the spec by their calls."""
    return {shape(f"{call.method.upper()} {call.path}"): call for call in operations(spec)}


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


def rows(table: Any) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield every field of a table with its schema, the attributes first."""
    for section in ("attributes", "shown", "elsewhere"):
        for schema, fields in table.get(section, {}).items():
            for field, row in fields.items():
                yield schema, field, row


def test_every_resource_has_a_table(spec: Spec) -> None:
    """There is a table for each resource of the spec, and none without a resource."""
    assert set(TABLES) == {tag["name"] for tag in spec.document["tags"]}


def test_endpoints(spec: Spec) -> None:
    """The spec has exactly the documented endpoints, each with the documented status and no other success."""
    documented = {shape(row["call"]): [str(row["status"])] for table in TABLES.values() for row in table["endpoints"]}
    assert {call: list(operation.successes) for call, operation in calls(spec).items()} == documented


@EVERY_TABLE
def test_number_of_examples(spec: Spec, table: Any) -> None:
    """As many examples of a request and an answer come from the page as stand on it."""
    for row in table["endpoints"]:
        operation = calls(spec)[shape(row["call"])]
        answer = operation.successes[str(row["status"])].get("content", {}).get("application/json")
        counts = (count_from_page(spec, operation.media), count_from_page(spec, answer))
        assert (row["call"], *counts) == (row["call"], row["request"], row["answer"])


@EVERY_TABLE
def test_documented_pages(spec: Spec, table: Any) -> None:
    """Where a page says that a list has pages, the spec says so."""
    for row in table["endpoints"]:
        if row.get("paginated"):
            assert calls(spec)[shape(row["call"])].body.get("x-picqer-paginated") is True


@EVERY_TABLE
def test_filters(spec: Spec, table: Any) -> None:
    """Every call takes exactly the documented filters, beside the offset."""
    for row in table["endpoints"]:
        parameters = [spec.resolve(parameter) for parameter in calls(spec)[shape(row["call"])].parameters]
        taken = {parameter["name"] for parameter in parameters if parameter["in"] == "query"} - {"offset"}
        assert taken == set(table.get("filters", {}).get(row["call"], [])), row["call"]


@EVERY_TABLE
def test_fulfilment_key(spec: Spec, table: Any) -> None:
    """Exactly the documented calls are open to the key of a fulfilment customer."""
    own = {shape(row["call"]) for row in table["endpoints"]}
    marked = {call for call in own if calls(spec)[call].body.get("x-picqer-fulfilment-key")}
    assert marked == own & {shape(call) for call in table.get("fulfilment_key", ())}


@EVERY_TABLE
def test_fields(spec: Spec, table: Any) -> None:
    """Every schema has exactly the documented fields."""
    documented: dict[str, set[str]] = {}
    for schema, field, _ in rows(table):
        documented.setdefault(schema, set()).add(field)
    assert {schema: set(merged(spec, spec.schemas[schema])[0]) for schema in documented} == documented


def test_schemas(spec: Spec) -> None:
    """Every object of the spec is in a table, but for those composed of one that is, and the error."""
    documented = {schema for table in TABLES.values() for schema, _, _ in rows(table)}
    parts = {schema + suffix for schema in documented for suffix in ("Fields", "Create", "Update")}
    objects = {name for name, schema in spec.schemas.items() if merged(spec, schema)[0]}
    assert objects - documented - parts == {"Error"}


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
