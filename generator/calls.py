"""Decide what one call of the API looks like as a method of the client."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from generator import annotate, naming
from generator.choices import choices
from generator.errors import Problem, SpecError
from generator.grammar import JSON
from generator.lists import paging
from generator.model import Argument, Entry, EnumRef, ListOf, MapOf, ModelRef, Nullable, Operation, Scalar, Type
from generator.text import literal, paragraphs, sentence, told

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.choices import Choice
    from generator.document import Document, RawField, RawOperation
    from generator.lists import Paging
    from generator.load import Mapping
    from generator.schemas import Catalogue
    from generator.upstream import ParsedOperation

_PAGING = (
    Argument("offset", "int", "0", "Skip this many rows first."),
    Argument("limit", "int | None", "None", "Stop after this many rows."),
)


def build_operation(
    document: Document, catalogue: Catalogue, raw: RawOperation, types: ParsedOperation, codes: dict[int, str]
) -> Operation:
    """Return the method for a call, and tell the catalogue which models it needs.

    Raises:
        SpecError: Two arguments would get the same name, or a part of the call has no form in Python.
    """
    ((status, success),) = raw.success.items()
    answer = types.answers[status] if success.get("content") else None
    pages = paging(document, raw, answer)
    in_path = sorted(
        (item for item in raw.parameters if item["in"] == "path"),
        key=lambda item: raw.path.index(f"{{{item['name']}}}"),
    )
    filters = [item for item in raw.parameters if item["in"] == "query" and not (pages and item["name"] == "offset")]
    fields = _body_fields(document, catalogue, raw, types)
    body = _body_schema(document, raw)
    rules = choices(document, body, raw.where) if body is not None else ()
    for item in (*in_path, *filters):
        _refuse_unsendable(raw, item, types.parameters[item["name"]])
        catalogue.sent(types.parameters[item["name"]])
    entries = _path_entries(in_path, fields)
    positional = tuple(_path_argument(item, entry, types) for item, entry in zip(in_path, entries, strict=True))
    keywords = (
        *(_body_argument(field, type_) for field, type_ in sorted(fields, key=lambda pair: not pair[0].required)),
        *(_filter_argument(item, types) for item in filters if not _is_settled(item)),
        *(_PAGING if pages else ()),
    )
    _refuse_doubles(raw, (*positional, *keywords))
    if answer is not None:
        if not isinstance(answer, Scalar | ListOf | MapOf | ModelRef):
            raise SpecError(
                Problem(raw.where, "an answer that is no object, list or single value", "make it a field of an object")
            )
        catalogue.answered(answer)
    media = next(iter(success.get("content", ())), JSON)
    returns, decoded = ("bytes", "bytes") if media != JSON else _answer(answer)
    key = raw.raw.get("x-picqer-fulfilment-key", False)
    options = {
        **(pages.options if pages else {}),
        "fulfilment_key": "True" if key else "",
        "choices": f"({', '.join(rule.code for rule in rules)},)" if rules else "",
        "optional_body": "True" if _is_optional(raw, fields) else "",
        "media": repr(media) if media != JSON else "",
    }
    return Operation(
        id=raw.id,
        constant=naming.constant_name(raw.id),
        method=raw.method.upper(),
        path=raw.path,
        name=naming.python_name(raw.id.split(".")[-1]),
        positional=positional,
        keywords=keywords,
        path_entries=entries,
        query_entries=tuple(_filter_entry(item) for item in filters),
        body_entries=tuple(_body_entry(raw, field, type_) for field, type_ in fields),
        has_body="requestBody" in raw.raw,
        returns=pages.row if pages else returns,
        answer=decoded,
        options=tuple(Entry(name, value) for name, value in options.items() if value),
        page_size=pages.size if pages else None,
        fulfilment_key=key,
        doc=_doc(document, raw, (*positional, *keywords), rules, codes=codes, pages=pages),
    )


def _answer(answer: Type | None) -> tuple[str, str]:
    """Return what a method gives, and the type to decode, which must be a class or an alias of one."""
    if answer is None:
        return "None", "NoneType"
    if answer == Scalar("any"):
        return "Any", "ANYTHING"
    return annotate.answer(answer, "builtins.list", "dict"), annotate.answer(answer, "builtins.list")


def _body_schema(document: Document, raw: RawOperation) -> Mapping | None:
    body = raw.raw.get("requestBody")
    return document.follow(body["content"][JSON]["schema"]) if body else None


def _body_fields(
    document: Document, catalogue: Catalogue, raw: RawOperation, types: ParsedOperation
) -> list[tuple[RawField, Type]]:
    schema = _body_schema(document, raw)
    if schema is None:
        return []
    if not isinstance(types.body, ModelRef):
        raise SpecError(Problem(raw.where, "the request body is not an object", "give it named fields"))
    typed = catalogue.field_types(types.body.name)
    fields = [(field, typed[field.wire]) for field in document.fields(schema).values() if not field.read_only]
    for _, type_ in fields:
        catalogue.sent(type_)
    return fields


def _is_optional(raw: RawOperation, fields: list[tuple[RawField, Type]]) -> bool:
    """Return whether the call may go without a body, namely when no field of it is given."""
    body = raw.raw.get("requestBody", {"required": True})
    needed = [field.wire for field, _ in fields if field.required]
    if body.get("required") is False and needed:
        found = f"a body that may be left out, but requires {', '.join(needed)}"
        raise SpecError(Problem(raw.where, found, "write required: true for the body, or require no field of it"))
    return not body.get("required") and not needed


def _refuse_unsendable(raw: RawOperation, item: Mapping, type_: Type) -> None:
    name = item["name"]
    if item["in"] == "path":
        fits = isinstance(type_, EnumRef) or type_ in {Scalar("integer"), Scalar("string")}
    elif item.get("x-picqer-presence-flag"):
        fits = type_ == Scalar("boolean") and not item.get("required")
    else:
        fits = isinstance(type_, EnumRef) or (isinstance(type_, Scalar) and type_.kind not in {"bytes", "any"})
    if not fits:
        found = f"the type of the {item['in']} parameter {name!r} has no form in a URL"
        hint = "a path takes integers, texts and enums; a query also numbers, booleans and times; a flag is optional"
        raise SpecError(Problem(raw.where, found, hint))


def _path_entries(in_path: list[Mapping], fields: list[tuple[RawField, Type]]) -> tuple[Entry, ...]:
    # Of two ids of one name, that of the path is the one that callers give by position.
    taken = {naming.python_name(field.wire) for field, _ in fields}
    names = {item["name"]: naming.python_name(item["name"]) for item in in_path}
    return tuple(Entry(wire, f"{name}_" if name in taken else name) for wire, name in names.items())


def _path_argument(item: Mapping, entry: Entry, types: ParsedOperation) -> Argument:
    annotation = annotate.argument(types.parameters[item["name"]])
    return Argument(entry.value, annotation, None, _parameter_doc(item))


def _parameter_doc(item: Mapping) -> str:
    return told(item["description"], deprecated=item.get("deprecated", False))


def _filter_argument(item: Mapping, types: ParsedOperation) -> Argument:
    name, doc = naming.python_name(item["name"]), _parameter_doc(item)
    annotation = annotate.argument(types.parameters[item["name"]])
    if item.get("x-picqer-presence-flag"):
        return Argument(name, annotation, "False", doc)
    if item.get("required"):
        return Argument(name, annotation, None, doc)
    return Argument(name, f"{annotation} | None", "None", doc)


def _is_settled(item: Mapping) -> bool:
    """Return whether there is but one value to send, so that nobody needs to be asked for it."""
    return item.get("required", False) and isinstance(item["schema"].get("const"), str)


def _filter_entry(item: Mapping) -> Entry:
    if _is_settled(item):
        return Entry(item["name"], literal(item["schema"]["const"]))
    name = naming.python_name(item["name"])
    # Only the presence of such a parameter counts on the wire, so False must not be sent at all.
    return Entry(item["name"], f"{name} or None" if item.get("x-picqer-presence-flag") else name)


def _body_argument(field: RawField, type_: Type) -> Argument:
    name, annotation = naming.python_name(field.wire), annotate.argument(type_)
    doc = told(field.description, deprecated=field.deprecated)
    if _reader(field, type_):
        annotation = annotation.replace("bytes", "File")
        doc += " Give its bytes or its path; the encoding is done here."
    if "default" in field.schema:
        doc += f" Left out, it is {json.dumps(field.schema['default'])}."
    if field.required:
        return Argument(name, annotation, None, doc)
    null = " | None" if annotation.endswith(" | None") else ""
    return Argument(name, f"{annotation.removesuffix(null)} | UnsetType{null}", "UNSET", doc)


def _body_entry(raw: RawOperation, field: RawField, type_: Type) -> Entry:
    name = naming.python_name(field.wire)
    reader = _reader(field, type_)
    return Entry(field.wire, f"{reader}({name}, {literal(f'{raw.id}: {name}')})" if reader else name)


def _reader(field: RawField, type_: Type) -> str:
    """Return what of the runtime turns a file into bytes; empty for a field that is none."""
    if (type_.item if isinstance(type_, Nullable) else type_) != Scalar("bytes"):
        return ""
    # The spec can only say base64; what Picqer takes as `image` is JPEG or PNG, which is checked before it travels.
    return "as_image" if field.wire == "image" else "as_file"


def _refuse_doubles(raw: RawOperation, arguments: Iterable[Argument]) -> None:
    # The body of a method reads its constant, which an argument of that name would hide.
    seen = {"self", naming.constant_name(raw.id)}
    for argument in arguments:
        if argument.name in seen:
            raise SpecError(
                Problem(
                    raw.where,
                    f"two arguments would be called {argument.name!r}",
                    "a field of the body and a parameter share a name: rename one, or teach generator/naming.py",
                )
            )
        seen.add(argument.name)


def _doc(
    document: Document,
    raw: RawOperation,
    arguments: tuple[Argument, ...],
    rules: tuple[Choice, ...],
    *,
    codes: dict[int, str],
    pages: Paging | None,
) -> str:
    blocks = [told(raw.raw["summary"], deprecated=raw.raw.get("deprecated", False))]
    if raw.raw.get("description"):
        blocks.append(paragraphs(raw.raw["description"], indent=8))
    if rules:
        blocks.append(paragraphs(" ".join(rule.sentence for rule in rules), indent=8))
    key = " A fulfilment key may call this." if raw.raw.get("x-picqer-fulfilment-key") else ""
    blocks.append(f"`{raw.method.upper()} {raw.path}`, see {document.docs_url(raw.resource)}.{key}")
    if arguments:
        blocks.append("Args:\n" + "\n".join(_item(argument.name, argument.doc) for argument in arguments))
    ((_, success),) = raw.success.items()
    if success.get("content"):
        text = paragraphs(pages.doc if pages else sentence(success["description"]), indent=12)
        blocks.append("Returns:\n    " + text.replace("\n", "\n    "))
    blocks.append("Raises:\n" + _item("ApiError", f"Picqer refused the call.{_known_codes(raw, codes)}"))
    return "\n\n".join(blocks)


def _known_codes(raw: RawOperation, codes: dict[int, str]) -> str:
    known = raw.raw.get("x-picqer-error-codes", ())
    unknown = [code for code in known if code not in codes]
    if unknown:
        raise SpecError(
            Problem(
                raw.where, f"the error code {unknown[0]} has no meaning", "add it to ErrorCode in shared/schemas.yaml"
            )
        )
    reasons = (f"{code} ({codes[code][0].lower()}{codes[code][1:].rstrip('.')})" for code in known)
    return f" Known codes: {', '.join(reasons)}." if known else ""


def _item(name: str, text: str) -> str:
    return "    " + paragraphs(f"{name}: {text}", indent=16).replace("\n", "\n        ")
