"""What the spec says otherwise than the facts of a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.spec import seeds
from tests.spec.fact_tables import (
    Pair,
    best_attested,
    called,
    filters,
    pair_of,
    sent_with,
)
from tests.spec.reading import JSON, call_shape, calls, component, merged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.spec.fact_tables import Table
    from tests.spec.reading import Operation, Spec

_MARK = "x-picqer-"
_BODIES = ("Fields", "Create", "Update", "Link", "Add")
_NOT_SENT = {"generated", "read-only"}
# The codes for a missing parameter, a missing item and broken JSON: rules of the whole API.
_ANY_CALL = {5, 20, 22}
_NOTHING_KNOWN = {"Undocumented", "UndocumentedObject"}


@dataclass(frozen=True)
class Difference:
    """One fact that the spec does not have as the table has it."""

    fact: str
    expected: str
    found: str

    def __str__(self) -> str:
        return f"{self.fact}: expected {self.expected}, found {self.found}"


def differences(spec: Spec, table: Table) -> list[Difference]:
    """Return where the spec differs from one table."""
    return [*_endpoints(spec, table), *_schemas(spec, table), *_events(spec, table)]


# Endpoints


def _endpoints(spec: Spec, table: Table) -> Iterator[Difference]:
    there = calls(spec)
    for call, row in table.endpoints.items():
        operation = there.get(call_shape(called(call)))
        yield from _same(f"{call}: path", call, called(call))
        if operation is None:
            yield Difference(f"{call}", "an operation", "none")
            continue
        is_settled = call_shape(call) in seeds.CALLS
        yield from _flags(call, row, operation, is_settled=is_settled)
        yield from _status(spec, call, row, operation)
        yield from _query(spec, call, row, operation, is_settled=is_settled)
        yield from _request(spec, call, row, operation)
        yield from _attested(call, [row], [pair_of(operation.body, _MARK)], is_settled=is_settled)


def _flags(call: str, row: Any, operation: Operation, *, is_settled: bool) -> Iterator[Difference]:
    marks = {"paginated": "x-picqer-paginated", "fulfilment_key": "x-picqer-fulfilment-key", "deprecated": "deprecated"}
    for fact, key in marks.items():
        yield from _same(f"{call}: {fact}", row.get(fact, False), operation.body.get(key, False))
    found = operation.body.get("x-picqer-error-codes", [])
    wanted = set(row.get("codes", ()))
    if wanted - set(found) or (set(found) - wanted - _ANY_CALL and not is_settled):
        yield Difference(f"{call}: codes", str(sorted(wanted)), str(found))


def _status(spec: Spec, call: str, row: Any, operation: Operation) -> Iterator[Difference]:
    found = list(operation.successes)
    if "status" in row:
        yield from _same(f"{call}: status", str(row["status"]), ", ".join(found))
    for answer in operation.successes.values():
        pair = pair_of(answer, _MARK)
        is_assumed = pair is not None and "platform" in pair.sources
        if row.get("assumed", False) != is_assumed:
            need = "platform on the response, for it is assumed" if row.get("assumed") else "another, for it is known"
            yield Difference(f"{call}: status", f"{_MARK}source: {need}", str(pair))
        if "answer" in row:
            yield from _same(f"{call}: answer", _wanted_answer(row["answer"]), _answer(spec, answer))


def _wanted_answer(answer: str) -> str:
    *kind, name = answer.split(" ")
    return " ".join([*kind, called(name)])


def _answer(spec: Spec, answer: Any) -> str:
    content = answer.get("content", {})
    if not content:
        return "nothing"
    if JSON not in content:
        return "bytes"
    return _shape(spec, content[JSON]["schema"])


def _shape(spec: Spec, schema: Any) -> str:
    name = component(schema)
    if name in _NOTHING_KNOWN:
        return "undocumented"
    inner = spec.resolve(schema)
    if inner.get("type") == "array":
        rows = _shape(spec, inner.get("items", {}))
        return "undocumented list" if rows == "undocumented" else f"list of {rows}"
    if not merged(spec, schema)[0] and isinstance(inner.get("additionalProperties"), dict):
        return f"map of {_shape(spec, inner['additionalProperties'])}"
    return name or "an inline schema"


def _query(spec: Spec, call: str, row: Any, operation: Operation, *, is_settled: bool) -> Iterator[Difference]:
    taken = {parameter["name"]: (component(raw), parameter) for raw, parameter in _queries(spec, operation)}
    wanted = row.get("query", {})
    for name in sorted(set(taken) - set(wanted) - {"offset"}):
        if pair_of(taken[name][1], _MARK) is None:
            yield Difference(f"{call}: query {name}", "no such parameter, or one with a source of its own", "one")
    for name, facts in wanted.items():
        fact = f"{call}: query {name}"
        if name not in taken:
            yield Difference(fact, "a parameter", "none")
            continue
        shared, parameter = taken[name]
        yield from _typed(spec, fact, facts, parameter["schema"])
        yield from _same(f"{fact}: deprecated", facts.get("deprecated", False), parameter.get("deprecated", False))
        yield from _same(f"{fact}: required", facts.get("required", False), parameter.get("required", False))
        is_flag = parameter.get(f"{_MARK}presence-flag", False)
        yield from _same(f"{fact}: presence_flag", facts.get("presence_flag", False), is_flag)
        # Lists that share a parameter share its pair, so it is that of the list where it is attested best.
        rows = [other for shape, key, other in filters() if key == name and shared in _components(spec, shape)]
        pair = pair_of(parameter, _MARK) or pair_of(operation.body, _MARK)
        yield from _attested(fact, [facts, *rows], [pair], is_settled=is_settled and pair is None)


def _queries(spec: Spec, operation: Operation) -> Iterator[tuple[Any, Any]]:
    for raw in operation.parameters:
        parameter = spec.resolve(raw)
        if parameter.get("in") == "query":
            yield raw, parameter


def _components(spec: Spec, shape: str) -> set[str]:
    operation = calls(spec).get(shape)
    return {component(raw) for raw in operation.parameters} - {""} if operation else set()


def _request(spec: Spec, call: str, row: Any, operation: Operation) -> Iterator[Difference]:
    fields, required = merged(spec, operation.media["schema"]) if operation.media else ({}, set())
    wanted = row.get("request", [])
    if missing := [name for name in wanted if name not in fields]:
        yield Difference(f"{call}: request", f"{', '.join(missing)} in the body", ", ".join(fields) or "no body")
    if fields:
        yield from _same(f"{call}: required", sorted(row.get("required", [])), sorted(required))
    offered = list(_choices(spec, operation.media["schema"])) if operation.media else []
    need = [_choice(row["either"], is_exact=row.get("exactly", False))] if "either" in row else []
    yield from _same(f"{call}: either", need, offered)
    if operation.media:
        is_required = operation.body["requestBody"].get("required", False)
        yield from _same(f"{call}: body", row.get("body", "required"), "required" if is_required else "optional")


def _choices(spec: Spec, schema: Any) -> Iterator[str]:
    """Yield every choice between groups of fields that a body leaves."""
    schema = spec.resolve(schema)
    for keyword in ("anyOf", "oneOf"):
        if keyword in schema:
            groups = [option.get("required", []) for option in schema[keyword]]
            yield _choice(groups, is_exact=keyword == "oneOf")
    for part in schema.get("allOf", []):
        yield from _choices(spec, part)


def _choice(groups: list[list[str]], *, is_exact: bool) -> str:
    texts = sorted(" and ".join(sorted(group)) for group in groups)
    return f"{'exactly' if is_exact else 'at least'} one of: {', '.join(texts)}"


# Objects


def _schemas(spec: Spec, table: Table) -> Iterator[Difference]:
    for name, fields in table.schemas.items():
        schema = _schema(spec, called(name))
        if schema is None:
            yield Difference(f"schema {called(name)}", "a component of this name, or another in `names`", "none")
            continue
        written = {field: (value, holder) for field, value, holder in _written(spec, schema, schema)}
        bodies = [spec.schemas[called(name) + end] for end in _BODIES if called(name) + end in spec.schemas]
        sent = {field: (value, holder) for body in bodies for field, value, holder in _written(spec, body, body)}
        for field, facts in fields.items():
            # What is never shown need not be in the view.
            places = written | sent if facts.get("presence") == "write-only" else written
            if field in places:
                yield from _attribute(spec, (name, field), facts, *places[field])
            else:
                yield Difference(f"attribute {name}.{field}", "a property", "none")
        for field in set(written) - set(fields):
            if pair_of(written[field][0], _MARK) is None and (called(name), field) not in seeds.FIELDS:
                yield Difference(f"attribute {name}.{field}", "no property, or one with a source of its own", "one")


def _attribute(spec: Spec, key: tuple[str, str], facts: Any, value: Any, holder: Any) -> Iterator[Difference]:
    name, field = key
    fact = f"attribute {name}.{field}"
    yield from _typed(spec, fact, facts, value)
    yield from _same(f"{fact}: deprecated", facts.get("deprecated", False), value.get("deprecated", False))
    yield from _presence(spec, fact, name, field, facts)
    is_settled = any((called(name) + end, field) in seeds.FIELDS for end in ("", *_BODIES))
    if not is_settled:
        yield from _same(f"{fact}: default", facts.get("default"), _default(spec, name, field))
    yield from _attested(fact, [facts], _pairs(spec, value, holder), is_settled=is_settled)


def _default(spec: Spec, name: str, field: str) -> Any:
    """Return what a create takes for a field that is left out."""
    create = spec.schemas.get(f"{called(name)}Create")
    return merged(spec, create)[0].get(field, {}).get("default") if create else None


def _pairs(spec: Spec, value: Any, holder: Any) -> list[Pair | None]:
    """Return the pair of a property: its own, that of what it is written in, or those of what it refers to."""
    if own := pair_of(value, _MARK):
        return [own]
    senders = [call for call in calls(spec).values() if call.media and spec.resolve(call.media["schema"]) is holder]
    inherited = pair_of(holder, _MARK) or next((pair_of(call.body, _MARK) for call in senders), None)
    return [inherited] if inherited else [pair_of(spec.resolve(part), _MARK) for part in _references(value)]


def _schema(spec: Spec, name: str) -> Any:
    """Return the component of a name, or the body of the call of that name."""
    if " " not in name:
        return spec.schemas.get(name)
    operation = calls(spec).get(call_shape(name))
    return spec.resolve(operation.media["schema"]) if operation and operation.media else None


def _written(spec: Spec, schema: Any, holder: Any) -> Iterator[tuple[str, Any, Any]]:
    """Yield each property of a schema with the component that it is written in, those of its parts first."""
    if "$ref" in schema:
        target = spec.resolve(schema)
        yield from _written(spec, target, target)
        return
    for part in schema.get("allOf", []):
        yield from _written(spec, part, holder)
    for field, value in schema.get("properties", {}).items():
        yield field, value, holder


def _references(value: Any) -> Iterator[Any]:
    """Yield the references that a property is made of."""
    for part in (value, *value.get("oneOf", []), *value.get("anyOf", []), *value.get("allOf", [])):
        if component(part):
            yield part


def _presence(spec: Spec, fact: str, name: str, field: str, facts: Any) -> Iterator[Difference]:
    schema = called(name)
    presence = facts.get("presence")
    if " " in schema or presence is None or schema.endswith(_BODIES):
        return
    view, always = merged(spec, spec.schemas[schema])
    bodies = [merged(spec, spec.schemas[schema + end]) for end in _BODIES if schema + end in spec.schemas]
    sent = {key: value for properties, _ in bodies for key, value in properties.items()}
    documented = set(sent_with(name))
    if presence == "write-only" and field in view and not view[field].get("writeOnly"):
        yield Difference(f"{fact}: presence", "writeOnly, for no answer shows it", "none")
    if presence == "generated" and field not in always:
        yield Difference(f"{fact}: presence", "required in the view, for Picqer generates it", "not required")
    if not bodies:
        return
    is_sent = field in documented if documented else presence not in _NOT_SENT
    if is_sent and field not in sent:
        yield Difference(f"{fact}: presence", f"{presence}: in {schema}Fields or a body", "not sent")
    if not is_sent and presence in _NOT_SENT and field in sent and not sent[field].get("readOnly"):
        yield Difference(f"{fact}: presence", f"{presence}: only in the view", "sent")


# Events


def _events(spec: Spec, table: Table) -> Iterator[Difference]:
    webhooks = spec.document.get("webhooks", {})
    for name, row in table.events.items():
        if "post" not in webhooks.get(name, {}):
            yield Difference(f"event {name}", "a webhook with a post", "none")
            continue
        body = webhooks[name]["post"]
        schema = body.get("requestBody", {}).get("content", {}).get(JSON, {}).get("schema", {})
        data = merged(spec, schema)[0].get("data", {})
        yield from _data(spec, f"event {name}: data", row["data"], data)
        found = pair_of(body, _MARK) or pair_of(spec.resolve(schema), _MARK)
        if found is None or found.confidence != row["confidence"]:
            yield Difference(f"event {name}: confidence", row["confidence"], str(found))
        elif (stated := pair_of(row)) and not stated.sources <= found.sources:
            yield Difference(f"event {name}: source", f"{row['source']} among the sources", str(found))


def _data(spec: Spec, fact: str, wanted: Any, data: Any) -> Iterator[Difference]:
    if isinstance(wanted, str):
        yield from _same(fact, called(wanted), _shape(spec, data))
        return
    parts = merged(spec, data)[0]
    for key, inner in wanted.items():
        yield from _same(f"{fact}.{key}", called(inner), component(parts.get(key, {})))


# What a value is


def _typed(spec: Spec, fact: str, facts: Any, schema: Any) -> Iterator[Difference]:
    found = _types(spec, schema)
    yield from _same(f"{fact}: type", facts["type"], _type(spec, found, schema))
    if facts.get("nullable") and found and "null" not in found:
        yield Difference(f"{fact}: nullable", "nullable", ", ".join(sorted(found)))
    if facts.get("presence") == "generated" and not facts.get("nullable") and "null" in found:
        yield Difference(f"{fact}: nullable", "never null, for Picqer generates it", ", ".join(sorted(found)))
    if (enum := _enum(spec, schema)) != facts.get("enum"):
        names = ", ".join(component(part) for part in _references(schema)) if "enum" not in facts else ""
        yield Difference(f"{fact}: enum", str(facts.get("enum")), names or str(enum))
    if inner := facts.get("items"):
        yield from _holds(spec, fact, inner, schema)


def _type(spec: Spec, found: set[str], schema: Any) -> str:
    plain = found - {"null"}
    names = {component(part) for part in _references(schema)}
    forms = {spec.resolve(part).get("format") for part in (schema, *_references(schema), *schema.get("oneOf", []))}
    if "DateTime" in names:
        return "datetime"
    if "date" in forms:
        return "date"
    if component(schema) in _NOTHING_KNOWN:
        return "object"
    # A map of PHP's is an array when it is empty.
    return "object" if plain == {"object", "array"} else ", ".join(sorted(plain)) or "anything"


def _types(spec: Spec, schema: Any) -> set[str]:
    schema = spec.resolve(schema)
    types = schema.get("type", [])
    found = {types} if isinstance(types, str) else set(types)
    for part in (*schema.get("oneOf", []), *schema.get("anyOf", []), *schema.get("allOf", [])):
        found |= _types(spec, part)
    return found


def _enum(spec: Spec, schema: Any) -> list[Any] | None:
    for part in (schema, *_references(schema)):
        if "enum" in spec.resolve(part):
            return [value for value in spec.resolve(part)["enum"] if value is not None]
    return None


def _holds(spec: Spec, fact: str, inner: str, schema: Any) -> Iterator[Difference]:
    resolved = [spec.resolve(part) for part in (schema, *_references(schema), *schema.get("oneOf", []))]
    inside = [part for item in resolved for part in (item.get("items"), item.get("additionalProperties"))]
    inside += [part.get("additionalProperties") for item in resolved for part in item.get("oneOf", [])]
    shapes = {component(part) or spec.resolve(part).get("type", "") for part in inside if isinstance(part, dict)}
    shapes |= {component(part) for part in _references(schema)}
    if called(inner) not in shapes:
        yield Difference(f"{fact}: items", called(inner), ", ".join(sorted(map(str, shapes - {""}))) or "nothing")


# Sources


def _attested(fact: str, rows: list[Any], found: list[Pair | None], *, is_settled: bool) -> Iterator[Difference]:
    wanted = best_attested(rows)
    if is_settled or wanted & set(found):
        return
    expected = " or ".join(sorted(map(str, wanted)))
    yield Difference(f"{fact}: source", expected, " or ".join(str(pair) for pair in found if pair) or "none")


def _same(fact: str, expected: Any, found: Any) -> Iterator[Difference]:
    if expected != found:
        yield Difference(fact, str(expected), str(found))
