"""From the bytes of a delivery to a typed event. Pure, but for the warning about what does not fit."""

import warnings
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from typing import Any, TypeAlias, cast

import msgspec

from picqer._runtime.decode import Fault, UnreadableError, decode
from picqer.errors import ResponseDriftWarning
from picqer.models.event_names import MODELS, KnownEvent
from picqer.models.shared import Event as Envelope
from picqer.webhooks.errors import PayloadError
from picqer.webhooks.signature import verify


class UnknownEvent(Envelope):
    """An event that this version of picqer does not describe.

    `data` is plain JSON (numbers with a fraction as Decimal). A body without `event` and `data` stands there whole.
    """


Event: TypeAlias = KnownEvent | UnknownEvent
"""What `parse` gives: one model for each event that is described, or `UnknownEvent`."""


class _Head(msgspec.Struct):
    """As much of a body as tells how to read the rest."""

    event: object = None
    data: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET


def parse(body: bytes, signature: str | None, secret: str | None, *, strict: bool = False) -> Event:
    """Check a delivery of a webhook and turn it into its event.

    The signature is checked, in constant time, before anything in the body is looked at. It holds no time, so a
    delivery that was recorded can be sent again: make what you do with an event harmless to repeat.

    A field that does not fit its model keeps the value as it came, and one `ResponseDriftWarning` tells of it.

    Args:
        body: The raw body, byte for byte as it came.
        signature: The value of the header `X-Picqer-Signature`; `None` when there was none.
        secret: The secret of the hook; `None` for a hook without one, whose deliveries anyone can forge.
        strict: Raise `PayloadError` when a body breaks its model, instead of keeping the value and warning.

    Returns:
        A model such as `picqer.models.OrdersCreatedEvent`, or `UnknownEvent`. Tell them apart with `match`.

    Raises:
        SignatureError: The signature is missing, not base64 or wrong, or came without a secret to check it with.
        PayloadError: The body is not a JSON object, or, if strict, breaks its model.
        ConfigurationError: The secret is empty.
        TypeError: The body is not bytes.
    """
    verify(body, signature, secret)
    event, faults = read(body, strict=strict)
    warn(event, faults)
    return event


def read(body: bytes, *, strict: bool = False) -> tuple[Event, list[Fault]]:
    """Turn a body into its event without checking who sent it.

    Returns:
        The event, and where the body breaks its model.

    Raises:
        PayloadError: As for `parse`.
    """
    try:
        head, _ = decode(body, _Head, strict=False)
        event, faults = decode(body, _model(head.event), strict=strict)
        if isinstance(event, UnknownEvent) and head.event is None and head.data is msgspec.UNSET:
            event.data, _ = decode(body, dict[str, Any], strict=False)
    except UnreadableError as refusal:
        path, reason = refusal.fault.path, refusal.fault.reason
        raise PayloadError(f"The delivery cannot be read at {path}: {reason}.", body=body, path=path) from refusal
    return event, faults


def warn(event: Event, faults: Sequence[Fault]) -> None:
    """Warn of the places in a body that break its model, if there are any."""
    if faults:
        path, reason = faults[0].path, faults[0].reason
        others = f" and {len(faults) - 1} more" if len(faults) > 1 else ""
        warnings.warn(
            f"webhook {event.event}: {path} ({reason}){others} does not fit its model and was kept as it came. "
            "Look for a newer picqer, or pass strict=True to parse to have an error instead.",
            ResponseDriftWarning,
            stacklevel=3,
        )


def _model(name: object) -> type[Event]:
    return _loaded(MODELS[name]) if isinstance(name, str) and name in MODELS else UnknownEvent


@cache
def _loaded(model: str) -> type[Event]:
    return cast("type[Event]", getattr(import_module("picqer.models"), model))
