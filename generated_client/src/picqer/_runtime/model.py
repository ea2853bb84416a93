"""What the generated models are made of."""

import re
from datetime import date, datetime
from decimal import Decimal
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, TypeVar, Union, cast, dataclass_transform, get_args

import msgspec

from picqer._runtime.encode import wall_clock

T = TypeVar("T")
V = TypeVar("V")

if TYPE_CHECKING:
    PhpMap: TypeAlias = dict[str, V]
else:
    # PHP writes an empty map as an empty array. `as_map` turns it back, so nobody but the decoder sees the tuple.
    PhpMap = dict[str, V] | tuple[()]


# Where text is not asked for, the decoder would take a number for the seconds since 1970, and give it a zone.
_WALL_CLOCK = Annotated[datetime, msgspec.Meta(tz=False)]


class _ModelMeta(msgspec.StructMeta):
    """Makes every model keyword-only, which msgspec does not inherit: fields keep the order of the spec.

    A field that is a datetime takes none with a zone: Picqer's have none, and the two kinds cannot be compared.
    """

    def __new__(mcls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> "_ModelMeta":  # noqa: PYI034 - Self cannot stand in a metaclass
        # gc=False: decoded JSON has no cycles, and pages decode faster.
        model = super().__new__(mcls, name, bases, namespace, kw_only=True, gc=False)
        model.__annotations__ = {name: _zoneless(kind) for name, kind in model.__annotations__.items()}
        return model


def _zoneless(kind: object) -> object:
    if isinstance(kind, UnionType):
        union: Any = Union
        return union[tuple(map(_zoneless, get_args(kind)))]
    return _WALL_CLOCK if kind is datetime else kind


@dataclass_transform(kw_only_default=True, field_specifiers=(msgspec.field,))
class Model(msgspec.Struct, metaclass=_ModelMeta):
    """Base of all answers. Fields of an answer that its model does not know are ignored.

    Two models are equal when they are of one class and all their fields are equal.
    """

    def to_dict(self) -> dict[str, Any]:
        """Give a dict all the way down, by the names of the API. Prices stay Decimals, and times stay datetimes."""
        return cast("dict[str, Any]", msgspec.to_builtins(self, builtin_types=_EXACT))

    def to_json(self) -> str:
        """Give JSON by the names of the API, with the digits of prices and with times as Picqer writes them."""
        return _encoder.encode(_plain(self.to_dict())).decode()

    def __repr__(self) -> str:
        """Show in one short line what it is: ids and names first, long values cut off, and how much is left out."""
        return _short(self)


_EXACT = (Decimal, datetime, date)
_encoder = msgspec.json.Encoder(decimal_format="number")


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return wall_clock(value)
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in cast("dict[str, object]", value).items()}
    if isinstance(value, list):
        return [_plain(item) for item in cast("list[object]", value)]
    return value


_SHOWN = 4
_LONGEST = 40
_SINGLE = (str, int, Decimal, date)
_NAMES = r"name|title|status|reference|productcode|[a-z]+id"


def _short(model: Model) -> str:
    fields = {name: getattr(model, name) for name in model.__struct_fields__}
    single = [name for name, value in fields.items() if isinstance(value, _SINGLE)]
    # The first field of a model is its id; other ids say less than what people call it.
    telling = [name for name in single if re.fullmatch(_NAMES, name) and not name.startswith("id")]
    chosen = list(dict.fromkeys([*single[:1], *telling, *single]))[:_SHOWN]
    shown = [f"{name}={_brief(fields[name])}" for name in chosen]
    left = len(fields) - len(chosen)
    return f"{type(model).__name__}({', '.join([*shown, f'+{left} more'] if left else shown)})"


def _brief(value: object) -> str:
    if isinstance(value, str):
        return repr(value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…")
    return wall_clock(value) if isinstance(value, datetime) else str(value)


def as_map(value: T) -> T:
    """Give an empty map where PHP sent an empty array, also inside lists and maps, which are changed in place."""
    # The models of each page run through here: nothing is rebuilt, and what cannot hold a map is not looked into.
    found: object = value
    if isinstance(found, dict):
        entries = cast("dict[str, object]", found)
        for name, item in entries.items():
            if type(item) in _HOLD_MAPS:
                entries[name] = as_map(item)
    elif isinstance(found, list):
        items = cast("list[object]", found)
        for i, item in enumerate(items):
            if type(item) in _HOLD_MAPS:
                items[i] = as_map(item)
    elif found == ():
        return cast("T", {})
    return value


_HOLD_MAPS = frozenset({tuple, list, dict})
