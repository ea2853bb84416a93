"""What the generated models are made of."""

from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, cast, dataclass_transform

import msgspec

T = TypeVar("T")
V = TypeVar("V")

if TYPE_CHECKING:
    PhpMap: TypeAlias = dict[str, V]
else:
    # PHP writes an empty map as an empty array. `as_map` turns it back, so nobody but the decoder sees the tuple.
    PhpMap = dict[str, V] | tuple[()]


class _ModelMeta(msgspec.StructMeta):
    """Makes every model keyword-only, which msgspec does not inherit: fields keep the order of the spec."""

    def __new__(mcls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> "_ModelMeta":  # noqa: PYI034 - Self cannot stand in a metaclass
        # gc=False: decoded JSON has no cycles, and pages decode faster.
        return super().__new__(mcls, name, bases, namespace, kw_only=True, gc=False)


@dataclass_transform(kw_only_default=True, field_specifiers=(msgspec.field,))
class Model(msgspec.Struct, metaclass=_ModelMeta):
    """Base of all answers. Fields of an answer that its model does not know are ignored."""


def as_map(value: T) -> T:
    """Give an empty map where PHP sent an empty array, also inside lists and maps, which are changed in place."""
    found: object = value
    if found == ():
        return cast("T", {})
    if isinstance(found, list):
        items = cast("list[object]", found)
        items[:] = map(as_map, items)
    elif isinstance(found, dict):
        entries = cast("dict[str, object]", found)
        entries.update({name: as_map(item) for name, item in entries.items()})
    return value
