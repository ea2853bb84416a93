"""Rules on the fields that begin with `x-picqer-`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.spec import seeds
from tests.spec.reading import call_shape, component, kind, mappings, operations, webhooks
from tests.spec.rules.components import UNDOCUMENTED, inside

if TYPE_CHECKING:
    from tests.spec.reading import Spec

_ANY = {"operation", "webhook", "response", "parameter", "schema", "example"}
DEFINED = {
    "x-picqer-fulfilment-key": {"operation"},
    "x-picqer-paginated": {"operation"},
    "x-picqer-page-size": {"parameter"},
    "x-picqer-presence-flag": {"parameter"},
    "x-picqer-error-codes": {"operation", "schema"},
    "x-picqer-source": _ANY,
    "x-picqer-confidence": _ANY,
    "x-picqer-repaired": {"example"},
}
_FLAGS = ("x-picqer-fulfilment-key", "x-picqer-paginated", "x-picqer-presence-flag")
_PART = (
    r"(docs(:[\w-]+)?|changelog(:[\d-]+)?|(client|connector):[^,]+|example|platform|php-client|live webhook payload)"
)
_SOURCE = re.compile(rf"{_PART}(, {_PART})*|own example(, after .+)?")
# The enums of the seeds; their values stand in the tables with the fields.
_SEED_ENUMS = {"ProductType", "FulfilmentCustomerLanguage"}
_CONFIDENCES = ("documented", "corroborated", "single")


def defined(spec: Spec) -> list[str]:
    """S31."""
    found = [
        f"spec/STYLE.md: {name} is not defined with an example"
        for name in DEFINED
        if f"### `{name}`" not in spec.style or f"\n{name}:" not in spec.style.replace("\n  ", "\n")
    ]
    for path, mapping in mappings(spec.document):
        found += [
            f"{mapping.where(key)}: {key} is not defined for a place of the kind {kind(path)}"
            for key in mapping
            if key.startswith("x-") and path[-1:] != ("properties",) and kind(path) not in DEFINED.get(key, set())
        ]
    return found


def flags(spec: Spec) -> list[str]:
    """S32."""
    return [
        f"{mapping.where(key)}: {key} is {mapping[key]!r}; write true, or leave it out"
        for _, mapping in mappings(spec.document)
        for key in _FLAGS
        if key in mapping and mapping[key] is not True
    ]


def error_codes(spec: Spec) -> list[str]:
    """S33."""
    table = spec.schemas["ErrorCode"]["x-picqer-error-codes"]
    found = [
        f"{table.where(code)}: the code {code} is no number, or its meaning no sentence"
        for code, meaning in table.items()
        if not code.isdigit() or not meaning.endswith(".")
    ]
    found += [
        f"{mapping.where('x-picqer-error-codes')}: the table of codes stands only in ErrorCode"
        for path, mapping in mappings(spec.document)
        if "x-picqer-error-codes" in mapping and kind(path) == "schema" and path[-1] != "ErrorCode"
    ]
    for call in operations(spec):
        codes = call.body.get("x-picqer-error-codes", [])
        unknown = [code for code in codes if str(code) not in table]
        if unknown or codes != sorted(set(codes)):
            found.append(f"{call.where}: {call.id} has codes {codes}, not sorted and once each, or not in the table")
    return found


def sources(spec: Spec) -> list[str]:
    """S34."""
    found = []
    for _, mapping in mappings(spec.document):
        source, confidence = mapping.get("x-picqer-source"), mapping.get("x-picqer-confidence")
        if source is None and confidence is None:
            continue
        if not _SOURCE.fullmatch(str(source)) or confidence not in _CONFIDENCES:
            found.append(f"{mapping.where()}: source {source!r} with confidence {confidence!r}: both, from the lists")
    return found


def repairs(spec: Spec) -> list[str]:
    """S35."""
    return [
        f"{example.where('x-picqer-repaired')}: {name}: say in a sentence what the page has wrong"
        for name, example in spec.document["components"]["examples"].items()
        if "x-picqer-repaired" in example and not str(example["x-picqer-repaired"]).endswith(".")
    ]


def presence_flags(spec: Spec) -> list[str]:
    """S36."""
    return [
        f"{parameter.where('x-picqer-presence-flag')}: {name} is no optional boolean of the query"
        for name, parameter in spec.document["components"]["parameters"].items()
        if "x-picqer-presence-flag" in parameter
        and (parameter["in"], parameter["schema"].get("type"), parameter.get("required", False))
        != ("query", "boolean", False)
    ]


def attested(spec: Spec) -> list[str]:
    """S37."""
    both = (*operations(spec), *webhooks(spec))
    bodies = {component(call.media["schema"]) for call in both if call.media}
    bodies |= {name for body in bodies for name in inside(spec, body) if name.endswith(("Create", "Update"))}
    exempt = bodies | UNDOCUMENTED | _SEED_ENUMS
    found = [
        f"{call.where}: {call.id} has no source and confidence"
        for call in both
        if call_shape(f"{call.method.upper()} {call.path}") not in seeds.CALLS and "x-picqer-source" not in call.body
    ]
    found += [
        f"{schema.where()}: {name} has no source and confidence"
        for name, schema in spec.schemas.items()
        if "x-picqer-source" not in schema and name not in exempt and name.removesuffix("Fields") not in seeds.SCHEMAS
    ]
    return found
