"""Checks both directions against the bundle: what comes in, and the mock's own answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import parse_qsl, quote

from jsonschema_rs import Draft202012, Draft202012Validator, Registry, ValidationError, ValidationErrorKind

from picqer_mock.errors import (
    CountryError,
    JsonError,
    LineError,
    MissingParameterError,
    NoLinesError,
    PickAmountError,
    PickNothingError,
    RefusedError,
)
from picqer_mock.spec import JSON, pointer_to
from picqer_mock.wire import LARGEST, check, check_text, loads, number, shown

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from picqer_mock.spec import Body, Operation, Parameter, Spec

_BUNDLE = "urn:picqer"
_INTEGER = re.compile(r"-?[0-9]+")
# No fraction that a double can hold has a longer exponent.
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]{1,3})?")
_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}
# A flag may also come as its bare name.
_SET = {"", "true"}
_COUNTRY = re.compile(r".*country|country_of_origin")
_TIMES = ("2026-03-01 14:30:00", "14:30:00")
_CHOICES = (
    ValidationErrorKind.AnyOf,
    ValidationErrorKind.OneOfNotValid,
    ValidationErrorKind.OneOfMultipleValid,
)


class Validation:
    """The schemas of the bundle, compiled when first used.

    Args:
        spec: Whose schemas.
    """

    def __init__(self, spec: Spec) -> None:
        self._spec = spec
        self._registry = Registry([(_BUNDLE, dict(spec.document))], draft=Draft202012)
        self._events: dict[str, str] = {}
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
                hint = "" if parameter.example is None else f", such as {shown(parameter.example)}"
                raise RefusedError(f"{where}: it is required{hint}, and was not sent.")
        return values

    def body(self, operation: Operation, headers: Mapping[str, str], raw: bytes) -> Any:
        """Read and check the body of a call.

        Returns:
            The fields that the spec describes. Others are left out, as the spec does not say that they are refused.
            Without a body, where none is described or required, there are no fields.

        Raises:
            JsonError: It is not JSON.
            MissingParameterError: A required field is missing.
            RefusedError: It is not what the spec says. What has a code of its own is an error of its own if the
                description of the operation lists the code: a country, an order without lines, a line without a field.
        """
        body = operation.body
        if body is None or (not raw and not body.required):
            return {}
        media_type = headers.get("content-type", "").partition(";")[0].strip().lower()
        if media_type != JSON:
            raise JsonError(f"header Content-Type: expected {JSON}, found {shown(media_type)}.")
        value = _described(body, loads(raw))
        check(value, raw)
        validator = self._validator(body.pointer)
        if not validator.is_valid(value):
            raise self._refusal(list(validator.iter_errors(value)), operation.error_codes)
        return value

    def answer(self, operation: Operation, status: int, media_type: str, body: Any) -> str | None:
        """Return what is wrong with an answer of the mock itself; None when it is as the spec says."""
        if status not in operation.responses:
            return f"{operation.id} answers {status}, which its description does not have"
        pointers = operation.responses[status]
        if not pointers:
            return None if body is None else f"{operation.id} answers {status} with a body, and should have none"
        if media_type not in pointers:
            return f"{operation.id} answers {status} in {media_type}, which its description does not have"
        if media_type != JSON:
            return None if isinstance(body, bytes) else f"{operation.id} answers {status} with no bytes of {media_type}"
        validator = self._validator(f"{pointers[media_type]}/schema")
        if validator.is_valid(body):
            return None
        error = next(iter(validator.iter_errors(body)))
        return f"{operation.id} answers {status} with {_path(error)}: {_expected(error)}, found {shown(error.instance)}"

    def event(self, event: str, data: Any) -> str | None:
        """Return what is wrong with the data of an event of the mock itself; None when it is as the spec says."""
        if event not in self._events:
            self._events[event] = self._spec.event_data(event)
        validator = self._validator(self._events[event])
        if validator.is_valid(data):
            return None
        error = next(iter(validator.iter_errors(data)))
        return f"{event} carries data with {_path(error)}: {_expected(error)}, found {shown(error.instance)}"

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
        value = _converted(parameter.type, text, where)
        validator = self._validator(parameter.pointer)
        if not validator.is_valid(value):
            error = next(iter(validator.iter_errors(value)))
            raise RefusedError(f"{where}: {_expected(error)}, found {shown(value)}.")
        return value

    def _refusal(self, errors: list[ValidationError], codes: Container[int]) -> RefusedError:
        missing = {
            _join(error, kind.property): error
            for error in errors
            if isinstance(kind := error.kind, ValidationErrorKind.Required)
        }
        if missing:
            refusal: RefusedError = MissingParameterError(f"Missing parameter: {', '.join(missing)}.")
            return _with_its_own_code(refusal, next(iter(missing.values())), codes)
        return _with_its_own_code(self._wrong(errors[0]), errors[0], codes)

    def _wrong(self, error: ValidationError) -> RefusedError:
        if isinstance(error.kind, _CHOICES):
            alternatives = self._alternatives(error)
            if alternatives and isinstance(error.kind, ValidationErrorKind.OneOfMultipleValid):
                return RefusedError(f"{_path(error)}: expected one of {', '.join(alternatives)}, found more than one.")
            if alternatives:
                return MissingParameterError(f"Missing parameter: {' or '.join(alternatives)}.")
        return RefusedError(f"{_path(error)}: {_expected(error)}, found {shown(error.instance)}.")

    def _alternatives(self, error: ValidationError) -> list[str]:
        """The fields in the branches of a choice, if each branch only says which are required."""
        branches = self._spec.at(pointer_to(*error.schema_path))
        if any(set(branch) != {"required"} for branch in branches):
            return []
        return [" and ".join(_join(error, name) for name in branch["required"]) for branch in branches]


def _with_its_own_code(refusal: RefusedError, error: ValidationError, codes: Container[int]) -> RefusedError:
    """Return the refusal under the code for this very mistake, if the description of the operation lists it."""
    match error.instance_path:
        case ["products"] if isinstance(error.kind, ValidationErrorKind.MinItems):
            own: type[RefusedError] = NoLinesError
        case ["products", int()] if isinstance(refusal, MissingParameterError):
            own = LineError
        case ["amount"]:
            own = PickAmountError
        case [] if isinstance(error.kind, ValidationErrorKind.AnyOf):
            own = PickNothingError
        case [*_, str(name)] if _COUNTRY.fullmatch(name):
            own = CountryError
        case _:
            return refusal
    return own(str(refusal)) if own.code in codes else refusal


def _described(body: Body, value: Any) -> Any:
    if isinstance(value, dict) and body.complete:
        fields = cast("dict[str, Any]", value)
        return {name: item for name, item in fields.items() if name in body.fields}
    return cast("Any", value)


def _converted(kind: str, text: str, where: str) -> Any:
    match kind:
        case "integer" if _INTEGER.fullmatch(text):
            # No row and no id lies beyond what the database can hold, so a larger number finds what this one finds.
            return int(text) if len(text) < len(str(LARGEST)) else (LARGEST if text[0] != "-" else -LARGEST)
        case "number" if _NUMBER.fullmatch(text):
            return number(text)
        case "boolean" if text in _BOOLEANS:
            return _BOOLEANS[text]
        case "string":
            return text
        case _:
            expected = "true or false" if kind == "boolean" else f"{'an' if kind == 'integer' else 'a'} {kind}"
            raise RefusedError(f"{where}: expected {expected}, found {shown(text)}.")


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
            text = " or ".join(sorted(types, key="null".__eq__))
        case ValidationErrorKind.Enum(options):
            text = f"one of {', '.join(shown(option) for option in options)}"
        case ValidationErrorKind.Constant(value):
            text = shown(value)
        case ValidationErrorKind.Format("date"):
            text = "a date such as 2026-03-01"
        case ValidationErrorKind.Format(form):
            text = f"text of the format {form}"
        case ValidationErrorKind.Minimum(limit):
            text = f"at least {limit}"
        case ValidationErrorKind.MinItems(limit):
            text = f"at least {limit} item{'s' if limit != 1 else ''}"
        case ValidationErrorKind.MaxItems(limit):
            text = f"at most {limit} item{'s' if limit != 1 else ''}"
        case ValidationErrorKind.MinLength(limit):
            text = f"at least {limit} character{'s' if limit != 1 else ''}"
        case ValidationErrorKind.Pattern(pattern):
            times = [time for time in _TIMES if re.fullmatch(pattern, time)]
            text = f"a time such as {times[0]}" if times else f"text that matches {pattern}"
        case _:
            text = f"a valid value ({error.kind.name})"
    return f"expected {text}"
