"""Checks both directions against the bundle: what comes in, and the mock's own answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import parse_qsl, quote

from jsonschema_rs import Draft202012, Draft202012Validator, Registry, ValidationError, ValidationErrorKind

from picqer_mock.errors import CountryError, JsonError, MissingParameterError, RefusedError
from picqer_mock.wire import LARGEST, check, check_text, loads, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.spec import Operation, Parameter, Spec

_BUNDLE = "urn:picqer"
_INTEGER = re.compile(r"-?[0-9]+")
# A flag may also come as its bare name.
_SET = {"", "true"}
# The one field with a code of its own for a value that is malformed.
_COUNTRY = "country_of_origin"


class Validation:
    """The schemas of the bundle, compiled when first used.

    Args:
        spec: Whose schemas.
    """

    def __init__(self, spec: Spec) -> None:
        self._spec = spec
        self._registry = Registry([(_BUNDLE, dict(spec.document))], draft=Draft202012)
        self._compiled: dict[str, Draft202012Validator] = {}

    def parameters(
        self, operation: Operation, path: Mapping[str, str], query: bytes, headers: Mapping[str, str]
    ) -> dict[str, dict[str, Any]]:
        """Convert and check the parameters of a call.

        Returns:
            The values that were sent, by place (`path`, `query`, `header`) and name. Parameters that the spec does not
            know are left out.

        Raises:
            RefusedError: One is missing, sent twice, or not what the spec says.
        """
        sent: dict[str, Mapping[str, list[str]]] = {
            "path": {name: [value] for name, value in path.items()},
            "query": _query(query) if query else {},
        }
        values: dict[str, dict[str, Any]] = {"path": {}, "query": {}, "header": {}}
        for parameter in operation.parameters:
            if parameter.where == "header":
                texts = [headers[parameter.name.lower()]] if parameter.name.lower() in headers else []
            else:
                texts = sent[parameter.where].get(parameter.name, [])
            where = f"{parameter.where} parameter {parameter.name}"
            if len(texts) > 1:
                raise RefusedError(f"{where}: expected it once, found it {len(texts)} times.")
            if texts:
                values[parameter.where][parameter.name] = self._convert(parameter, texts[0], where)
            elif parameter.required:
                raise RefusedError(f"{where}: it is required{self._hint(parameter)}, and was not sent.")
        return values

    def body(self, operation: Operation, headers: Mapping[str, str], raw: bytes) -> dict[str, Any]:
        """Read and check the body of a call.

        Returns:
            The fields that the spec describes. Others are left out, as the spec does not say that they are refused.

        Raises:
            JsonError: It is not JSON.
            MissingParameterError: A required field is missing.
            CountryError: A country code is malformed.
            RefusedError: It is not what the spec says.
        """
        assert operation.body is not None
        media_type = headers.get("content-type", "").partition(";")[0].strip().lower()
        if media_type not in operation.body.media_types:
            raise JsonError(
                f"header Content-Type: expected {' or '.join(operation.body.media_types)}, found {shown(media_type)}."
            )
        value = loads(raw)
        if isinstance(value, dict):
            given = cast("dict[str, Any]", value)
            value = {name: item for name, item in given.items() if name in operation.body.fields}
        check(value)
        validator = self._validator(operation.body.pointer)
        if not validator.is_valid(value):
            raise self._explain(list(validator.iter_errors(value)))
        body: dict[str, Any] = value
        return body

    def answer(self, operation: Operation, status: int, body: Any) -> str | None:
        """Return what is wrong with an answer of the mock itself; None when it is as the spec says."""
        if status not in operation.responses:
            return f"{operation.id} answers {status}, which its description does not have"
        pointer = operation.responses[status]
        if pointer is None:
            return None if body is None else f"{operation.id} answers {status} with a body, and should have none"
        validator = self._validator(pointer)
        if validator.is_valid(body):
            return None
        error = next(iter(validator.iter_errors(body)))
        return f"{operation.id} answers {status} with {_path(error)}: {_expected(error)}, found {shown(error.instance)}"

    def _validator(self, pointer: str) -> Draft202012Validator:
        validator = self._compiled.get(pointer)
        if validator is None:
            schema = {"$ref": f"{_BUNDLE}#{quote(pointer, safe='/~')}"}
            validator = Draft202012Validator(schema, registry=self._registry, validate_formats=True)
            self._compiled[pointer] = validator
        return validator

    def _convert(self, parameter: Parameter, text: str, where: str) -> Any:
        if parameter.presence_flag:
            if text not in _SET:
                raise RefusedError(f"{where}: expected true, or to be left out for the opposite, found {shown(text)}.")
            return True
        check_text(text, where)
        value: int | str = text
        if parameter.type == "integer":
            if not _INTEGER.fullmatch(text):
                raise RefusedError(f"{where}: expected an integer, found {shown(text)}.")
            # No row and no id lies beyond what the database can hold, so a larger number finds what this one finds.
            value = int(text) if len(text) < len(str(LARGEST)) else (LARGEST if text[0] != "-" else -LARGEST)
        validator = self._validator(parameter.pointer)
        if not validator.is_valid(value):
            error = next(iter(validator.iter_errors(value)))
            raise RefusedError(f"{where}: {_expected(error)}, found {shown(value)}.")
        return value

    def _hint(self, parameter: Parameter) -> str:
        example = self._spec.at(parameter.pointer.removesuffix("/schema")).get("example")
        return "" if example is None else f", such as {shown(example)}"

    def _explain(self, errors: list[ValidationError]) -> RefusedError:
        missing = [
            _join(error, kind.property)
            for error in errors
            if isinstance(kind := error.kind, ValidationErrorKind.Required)
        ]
        if missing:
            return MissingParameterError(f"Missing parameter: {', '.join(missing)}.")
        error = errors[0]
        if isinstance(error.kind, ValidationErrorKind.OneOfNotValid | ValidationErrorKind.OneOfMultipleValid):
            alternatives = self._alternatives(error)
            if alternatives:
                if isinstance(error.kind, ValidationErrorKind.OneOfNotValid):
                    return MissingParameterError(f"Missing parameter: {' or '.join(alternatives)}.")
                return RefusedError(f"{_path(error)}: expected one of {', '.join(alternatives)}, found more than one.")
        message = f"{_path(error)}: {_expected(error)}, found {shown(error.instance)}."
        return CountryError(message) if error.instance_path[-1:] == [_COUNTRY] else RefusedError(message)

    def _alternatives(self, error: ValidationError) -> list[str]:
        """The field names of a `oneOf` whose branches only say which field is required."""
        branches = self._spec.at("/" + "/".join(str(part) for part in error.schema_path))
        return [name for branch in branches if set(branch) == {"required"} for name in branch["required"]]


def _query(raw: bytes) -> dict[str, list[str]]:
    try:
        pairs = parse_qsl(raw.decode("ascii"), keep_blank_values=True, errors="strict")
    except UnicodeDecodeError as error:
        raise RefusedError(
            f"the query: expected percent-encoded UTF-8, found {shown(raw.decode('latin-1'))}."
        ) from error
    query: dict[str, list[str]] = {}
    for name, value in pairs:
        query.setdefault(name, []).append(value)
    return query


def _path(error: ValidationError) -> str:
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in error.instance_path)
    return text.removeprefix(".") or "the body"


def _join(error: ValidationError, name: str) -> str:
    return f"{_path(error)}.{name}" if error.instance_path else name


def _expected(error: ValidationError) -> str:
    match error.kind:
        case ValidationErrorKind.Type(types):
            return f"expected {' or '.join(sorted(types, key='null'.__eq__))}"
        case ValidationErrorKind.Enum(options):
            return f"expected one of {', '.join(shown(option) for option in options)}"
        case ValidationErrorKind.Minimum(limit):
            return f"expected at least {limit}"
        case ValidationErrorKind.MinLength(limit):
            return f"expected at least {limit} character{'s' if limit != 1 else ''}"
        case ValidationErrorKind.Pattern(pattern):
            return f"expected text that matches {pattern}"
        case _:
            return f"expected a valid value ({error.kind.name})"
