"""Methods written by hand that stand beside the generated ones: `<resource>.py` for `picqer.<resource>`.

Each module holds two mixins, `<Resource>Extension` and `Async<Resource>Extension`, with the same public methods; the
generated classes of the resource inherit from them. A module loads with its resource, so it must be cheap to load.
"""

from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
S = TypeVar("S")


def typed_as(
    create: Callable[[], Callable[Concatenate[Any, P], R]],  # noqa: ARG001 - only its type is wanted
) -> Callable[[Callable[Concatenate[S, ...], Any]], Callable[Concatenate[S, P], R]]:
    """Give a method the signature of another, which is named in a lambda because it cannot be imported here."""

    def same(method: Any) -> Any:
        return method

    return same
