"""Receiving what Picqer tells: check a delivery, read it as a typed event, or let a small application do both.

    match parse(body, request.headers.get("X-Picqer-Signature"), secret):
        case OrdersCreatedEvent(data=order): ...

Picqer wants an answer within ten seconds, and switches a hook off whose deliveries fail; `AsgiReceiver` and
`WsgiReceiver` therefore answer first and handle the event afterwards. Each name is loaded when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from picqer.webhooks.answers import encode_answer
    from picqer.webhooks.asgi import AsgiReceiver
    from picqer.webhooks.errors import PayloadError, SignatureError
    from picqer.webhooks.event import Event, UnknownEvent, parse
    from picqer.webhooks.signature import sign
    from picqer.webhooks.wsgi import WsgiReceiver

__all__ = [
    "AsgiReceiver",
    "Event",
    "PayloadError",
    "SignatureError",
    "UnknownEvent",
    "WsgiReceiver",
    "encode_answer",
    "parse",
    "sign",
]

_PLACE_OF = {
    "AsgiReceiver": "asgi",
    "Event": "event",
    "PayloadError": "errors",
    "SignatureError": "errors",
    "UnknownEvent": "event",
    "WsgiReceiver": "wsgi",
    "encode_answer": "answers",
    "parse": "event",
    "sign": "signature",
}


def __getattr__(name: str) -> object:
    if name not in _PLACE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_PLACE_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
