"""Bytes to typed answers. One field that breaks its model costs a warning, not the page."""

from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin

import msgspec

from picqer._runtime.model import as_map

T = TypeVar("T")

_untyped = msgspec.json.Decoder(float_hook=Decimal)
_array = msgspec.json.Decoder(list[msgspec.Raw])
_object = msgspec.json.Decoder(dict[str, msgspec.Raw])


class Fault(msgspec.Struct, frozen=True):
    """A place where an answer breaks its model."""

    path: str
    reason: str


class UnreadableError(Exception):
    """An answer that cannot be turned into its type."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(f"{fault.path}: {fault.reason}")
        self.fault = fault


def decode(body: bytes, kind: type[T], *, strict: bool) -> tuple[T, list[Fault]]:
    """Decode JSON.

    Numbers become exact Decimals where the model has them. A field that does not fit keeps its raw value (fractional
    numbers in it as Decimal), a required field that is missing becomes `None`, and each such place is reported.

    Args:
        body: The JSON.
        kind: The type to decode to.
        strict: Refuse a body that breaks its model.

    Returns:
        The value, and where it breaks its model.

    Raises:
        UnreadableError: It is not JSON, or not the object or array that `kind` is; or, if strict, it breaks its model.
    """
    faults: list[Fault] = []
    try:
        return _mapped(kind, _decoder(cast("Any", kind)).decode(body)), faults
    except msgspec.ValidationError as refusal:
        fault = _fault(refusal)
        if strict:
            raise UnreadableError(fault) from refusal
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as refusal:
        raise UnreadableError(Fault("$", f"not valid JSON: {refusal}")) from refusal
    try:
        value = _mend(body, kind, Fault("$", fault.reason), faults)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as refusal:
        # The first decoder stopped at the field that does not fit, before it saw this.
        raise UnreadableError(Fault("$", f"not valid JSON: {refusal}")) from refusal
    if faults and faults[-1].path == "$":
        raise UnreadableError(faults[-1])
    return _mapped(kind, value), faults


def _mapped(kind: type[T], value: object) -> T:
    return cast("T", as_map(value) if _holds_map(cast("Any", kind)) else value)


@cache
def _holds_map(kind: Any) -> bool:
    """Return whether the type has a PhpMap outside of models, which see to theirs themselves."""
    return get_origin(kind) is tuple or any(map(_holds_map, get_args(kind)))


@cache
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    # Not strict: PHP sends "3" for 3 and 1 for true, and neither loses anything. Where the type is open, a fractional
    # number becomes a Decimal too, so that no digit is lost.
    return msgspec.json.Decoder(kind, strict=False, float_hook=Decimal)


@cache
def _fields_of(kind: type[msgspec.Struct]) -> tuple[msgspec.structs.FieldInfo, ...]:
    return msgspec.structs.fields(kind)


def _fault(refusal: msgspec.ValidationError) -> Fault:
    reason, _, path = str(refusal).partition(" - at `")
    return Fault(path.removesuffix("`") or "$", reason)


def _read(raw: bytes, kind: Any, path: str, faults: list[Fault]) -> object:
    try:
        return _decoder(kind).decode(raw)
    except msgspec.ValidationError as refusal:
        return _mend(bytes(raw), kind, Fault(path, _fault(refusal).reason), faults)


def _mend(raw: bytes, kind: Any, fault: Fault, faults: list[Fault]) -> object:
    """Keep what fits of an object or array, and of everything else the raw value."""
    path = fault.path
    opening = raw.lstrip()[:1]
    for choice in get_args(kind) if get_origin(kind) in {Union, UnionType} else (kind,):
        origin, inner = get_origin(choice), get_args(choice)
        if opening == b"[" and origin is list:
            return [_read(row, inner[0], f"{path}[{i}]", faults) for i, row in enumerate(_array.decode(raw))]
        if opening == b"{" and origin is dict:
            # Keys may be data of people, so they stay out of paths.
            return {k: _read(item, inner[1], f"{path}[...]", faults) for k, item in _object.decode(raw).items()}
        if opening == b"{" and isinstance(choice, type) and issubclass(choice, msgspec.Struct):
            return _mend_struct(raw, choice, path, faults)
    value: object = _untyped.decode(raw)
    faults.append(fault)
    return value


def _mend_struct(raw: bytes, kind: type[msgspec.Struct], path: str, faults: list[Fault]) -> msgspec.Struct:
    sent = _object.decode(raw)
    values: dict[str, object] = {}
    for field in _fields_of(kind):
        place = f"{path}.{field.encode_name}"
        if field.encode_name in sent:
            values[field.name] = _read(sent[field.encode_name], field.type, place, faults)
        elif field.required:
            values[field.name] = None
            faults.append(Fault(place, "the required field is missing"))
    return kind(**values)
