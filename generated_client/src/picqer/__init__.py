"""Typed client for the Picqer API. Importing it is nearly free: each name is loaded when it is first used."""

from importlib import import_module

TYPE_CHECKING = False  # as typing has it, whose import would be most of the cost of this one

if TYPE_CHECKING:
    from picqer import webhooks
    from picqer._runtime.limiter import Priority, RateLimit
    from picqer._runtime.model import Model
    from picqer._runtime.observer import Call, Observer
    from picqer._runtime.paging import AsyncPages, Pages
    from picqer._runtime.raw import RawResponse
    from picqer._runtime.retry import Retries
    from picqer._runtime.transport import (
        Answer,
        AsyncTransport,
        FateUnknownError,
        NothingSentError,
        Outcome,
        Request,
        Timeout,
        Transport,
    )
    from picqer._runtime.unset import UNSET, UnsetType
    from picqer.client import AsyncPicqer, Picqer
    from picqer.errors import (
        AnsweredError,
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
        SharedBudgetWarning,
        TransportError,
        UnauthorizedError,
        UnknownNameError,
    )
    from picqer.extensions.hooks import HooksPlan, WantedHook
    from picqer.models.error_codes import ErrorCode

__all__ = [
    "UNSET",
    "Answer",
    "AnsweredError",
    "ApiError",
    "AsyncPages",
    "AsyncPicqer",
    "AsyncTransport",
    "BadRequestError",
    "Call",
    "CallError",
    "ConfigurationError",
    "ConnectError",
    "DecodeError",
    "ErrorCode",
    "FateUnknownError",
    "ForbiddenError",
    "FulfilmentKeyError",
    "HooksPlan",
    "InvalidRequestError",
    "Model",
    "NotFoundError",
    "NothingSentError",
    "Observer",
    "Outcome",
    "OutcomeUnknown",
    "Pages",
    "PagingError",
    "Picqer",
    "PicqerError",
    "PicqerTimeoutError",
    "Priority",
    "RateLimit",
    "RateLimitError",
    "RawResponse",
    "Request",
    "ResponseDriftWarning",
    "Retries",
    "ServerError",
    "SharedBudgetWarning",
    "Timeout",
    "Transport",
    "TransportError",
    "UnauthorizedError",
    "UnknownNameError",
    "UnsetType",
    "WantedHook",
    "webhooks",
]

_PLACES = {
    "picqer.client": ("AsyncPicqer", "Picqer"),
    "picqer._runtime.limiter": ("Priority", "RateLimit"),
    "picqer._runtime.model": ("Model",),
    "picqer._runtime.observer": ("Call", "Observer"),
    "picqer._runtime.paging": ("AsyncPages", "Pages"),
    "picqer._runtime.raw": ("RawResponse",),
    "picqer._runtime.retry": ("Retries",),
    "picqer._runtime.transport": (
        "Answer",
        "AsyncTransport",
        "FateUnknownError",
        "NothingSentError",
        "Outcome",
        "Request",
        "Timeout",
        "Transport",
    ),
    "picqer._runtime.unset": ("UNSET", "UnsetType"),
    "picqer.extensions.hooks": ("HooksPlan", "WantedHook"),
    "picqer.models.error_codes": ("ErrorCode",),
}
_PLACE_OF = {name: place for place, names in _PLACES.items() for name in names}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'picqer' has no attribute {name!r}")
    if name == "webhooks":
        return import_module("picqer.webhooks")
    value: object = getattr(import_module(_PLACE_OF.get(name, "picqer.errors")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
