"""Says whether a value is as the spec wants it, by an implementation of JSON Schema that is not ours."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import quote

from jsonschema_rs import Draft202012, Draft202012Validator, Registry

from tests.contract.target import DOCUMENT

if TYPE_CHECKING:
    from collections.abc import Iterable

_BUNDLE = "urn:picqer"
_REGISTRY = Registry([(_BUNDLE, DOCUMENT)], draft=Draft202012)
_compiled: dict[str, Draft202012Validator] = {}


def pointer(*steps: str) -> str:
    """Return a JSON pointer into the document."""
    return "".join("/" + step.replace("~", "~0").replace("/", "~1") for step in steps)


def faults(place: str, body: bytes) -> list[str]:
    """Return what is wrong with JSON, held against the schema at a pointer into the document."""
    if place not in _compiled:
        schema = {"$ref": f"{_BUNDLE}#{quote(place, safe='/~')}"}
        _compiled[place] = Draft202012Validator(
            schema, registry=_REGISTRY, validate_formats=True, formats={"picqer-datetime": _is_time}
        )
    return _said(_compiled[place].iter_errors(json.loads(body)))


def _said(errors: Iterable[Exception]) -> list[str]:
    return [str(error).splitlines()[0] for error in errors]


def _is_time(text: str) -> bool:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", text, re.ASCII):
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
