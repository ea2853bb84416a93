"""Typed client for the Picqer API. Importing it is nearly free: each name is loaded when it is first used."""

from importlib import import_module

TYPE_CHECKING = False  # as typing has it, whose import would be most of the cost of this one

if TYPE_CHECKING:
    from picqer._runtime.paging import AsyncPages, Pages
    from picqer._runtime.retry import Retries
    from picqer._runtime.transport import (
        Answer,
        AsyncTransport,
        FateUnknownError,
        NothingSentError,
        Request,
        Transport,
    )
    from picqer._runtime.unset import UNSET, UnsetType
    from picqer.client import AsyncPicqer, Picqer
    from picqer.errors import (
        ApiError,
        BadRequestError,
        CallError,
        ConfigurationError,
        ConnectError,
        DecodeError,
        ForbiddenError,
        FulfilmentKeyError,
        InvalidRequestError,
        NotFoundError,
        OutcomeUnknown,
        PagingError,
        PicqerError,
        PicqerTimeoutError,
        RateLimitError,
        ResponseDriftWarning,
        ServerError,
        TransportError,
        UnauthorizedError,
    )

__all__ = [
    "UNSET",
    "Answer",
    "ApiError",
    "AsyncPages",
    "AsyncPicqer",
    "AsyncTransport",
    "BadRequestError",
    "CallError",
    "ConfigurationError",
    "ConnectError",
    "DecodeError",
    "FateUnknownError",
    "ForbiddenError",
    "FulfilmentKeyError",
    "InvalidRequestError",
    "NotFoundError",
    "NothingSentError",
    "OutcomeUnknown",
    "Pages",
    "PagingError",
    "Picqer",
    "PicqerError",
    "PicqerTimeoutError",
    "RateLimitError",
    "Request",
    "ResponseDriftWarning",
    "Retries",
    "ServerError",
    "Transport",
    "TransportError",
    "UnauthorizedError",
    "UnsetType",
]

_PLACES = {
    "picqer.client": ("AsyncPicqer", "Picqer"),
    "picqer._runtime.paging": ("AsyncPages", "Pages"),
    "picqer._runtime.retry": ("Retries",),
    "picqer._runtime.transport": (
        "Answer",
        "AsyncTransport",
        "FateUnknownError",
        "NothingSentError",
        "Request",
        "Transport",
    ),
    "picqer._runtime.unset": ("UNSET", "UnsetType"),
}
_PLACE_OF = {name: place for place, names in _PLACES.items() for name in names}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'picqer' has no attribute {name!r}")
    value: object = getattr(import_module(_PLACE_OF.get(name, "picqer.errors")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
