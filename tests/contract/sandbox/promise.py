"""What the spec promises of the answers of an operation."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from jsonschema_rs import Draft202012, Draft202012Validator, Registry

from picqer_mock.spec import JSON, Spec, pointer_to
from tests.contract.sandbox.node import Node

if TYPE_CHECKING:
    from collections.abc import Mapping

_BUNDLE = "urn:picqer"


class Promises:
    """The spec as what answers are held against.

    Args:
        spec: The bundle.
    """

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self.reads = [name for name, operation in spec.operations.items() if operation.method == "GET"]
        """The operations that change nothing, in the order of the spec."""
        self._registry = Registry([(_BUNDLE, dict(spec.document))], draft=Draft202012)
        self._validators: dict[str, Draft202012Validator] = {}
        self._nodes: dict[str, Node] = {}

    @classmethod
    @cache
    def load(cls) -> Promises:
        """Return those of the bundle, read and compiled once."""
        return cls(Spec.load())

    def headers(self, operation: str, status: int) -> Mapping[str, Mapping[str, Any]]:
        """Return the headers that an answer has, each with its schema."""
        raw = self.spec.resolve(self.spec.at(self.spec.operations[operation].pointer)["responses"][str(status)])
        return {name: self.spec.resolve(header)["schema"] for name, header in raw.get("headers", {}).items()}

    def links(self, operation: str) -> list[tuple[str, Mapping[str, str]]]:
        """Return what can be called after an operation, and where its parameters come from."""
        answers = self.spec.at(self.spec.operations[operation].pointer)["responses"].values()
        links = [link for answer in answers for link in self.spec.resolve(answer).get("links", {}).values()]
        return [(link["operationId"], link["parameters"]) for link in links]

    def node(self, operation: str, status: int) -> Node | None:
        """Return the top of a body in JSON; None when the spec has none there."""
        pointer = self._pointer(operation, status)
        if pointer is None:
            return None
        if pointer not in self._nodes:
            self._nodes[pointer] = Node(self.spec, [self.spec.at(pointer)])
        return self._nodes[pointer]

    def validator(self, operation: str, status: int) -> Draft202012Validator:
        """Return what validates a body in JSON that the spec has."""
        pointer = self._pointer(operation, status)
        assert pointer is not None, (operation, status)
        if pointer not in self._validators:
            schema = {"$ref": f"{_BUNDLE}#{quote(pointer, safe='/~')}"}
            self._validators[pointer] = Draft202012Validator(
                schema, registry=self._registry, validate_formats=True, formats={"picqer-datetime": _is_moment}
            )
        return self._validators[pointer]

    def _pointer(self, operation: str, status: int) -> str | None:
        content = self.spec.operations[operation].responses.get(status, {}).get(JSON)
        return None if content is None else content + pointer_to("schema")


def _is_moment(text: str) -> bool:
    # What does not even look like a moment breaks the pattern of the spec, which is reported in words of its own.
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}", text):
        return True
    try:
        datetime.strptime(text, "%Y-%m-%d %H:%M:%S")  # noqa: DTZ007 - Picqer's times have no zone
    except ValueError:
        return False
    return True
