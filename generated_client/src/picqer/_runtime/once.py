"""Creating something once: a POST of unknown outcome is looked up before it is sent again."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any, TypeAlias, TypeVar

from msgspec import Struct

from picqer._runtime.hints import TRACES
from picqer._runtime.sender import AsyncSender, Sender
from picqer.errors import DecodeError, InvalidRequestError, OutcomeUnknown, PicqerError, ServerError

T = TypeVar("T")

_Unsettled: TypeAlias = OutcomeUnknown | ServerError | DecodeError
_UNSETTLED = (OutcomeUnknown, ServerError, DecodeError)
"""What a create can raise although it may have been carried out."""


class Identity(Struct, frozen=True):
    """What tells a new object from all others.

    Attributes:
        filters: Arguments of the list that holds it.
        fields: Fields that it must have, with their values.
    """

    filters: Mapping[str, Any]
    fields: Mapping[str, object]


def identity(call: str, sent: Mapping[str, object]) -> Identity:
    """Tell how to find what a call creates.

    Raises:
        InvalidRequestError: Nothing is sent that it could be found by.
    """
    traces = [trace for trace in TRACES[call] if trace.is_enough]
    for trace in traces:
        value = sent.get(trace.field)
        if isinstance(value, str) and value:
            names = (trace.field, *trace.also)
            return Identity(
                {trace.filter: value}, {name: sent[name] for name in names if isinstance(sent.get(name), str | int)}
            )
    raise InvalidRequestError(
        f"{call}_once needs {' or '.join(trace.field for trace in traces)}, to look up by what a lost answer has "
        "created. Give one that no other has."
    )


def pick(rows: Iterable[T], who: Identity, error: _Unsettled) -> T | None:
    """Give the row that a call has created; `None` when it has created none.

    Raises:
        PicqerError: More than one row may be it: the error of the call, with a note.
    """
    found = [row for row in rows if all(getattr(row, name) == value for name, value in who.fields.items())]
    if len(found) > 1:
        error.add_note(f"{len(found)} have {dict(who.fields)}, so which of them this call created cannot be told.")
        raise error
    return found[0] if found else None


class _Patience:
    """How often a create is tried, and how long to wait before its outcome is looked up."""

    def __init__(self, sender: Sender | AsyncSender) -> None:
        self._sender = sender
        self._began = sender.clock()
        self._tries = 0

    def pause(self) -> float:
        """Count a try and give the seconds to wait before looking: Picqer may still be at it."""
        self._tries += 1
        return min(8.0, 2.0**self._tries) * (1 + self._sender.chance()) / 2

    def is_over(self, error: _Unsettled) -> bool:
        """Tell whether it is not sent again, although the look-up has found nothing."""
        retries = self._sender.settings.retries
        late = self._sender.clock() - self._began > retries.deadline
        # A success whose answer could not be read was carried out, whatever the look-up says.
        return isinstance(error, DecodeError) or self._tries >= retries.attempts or late


def create_once(sender: Sender, create: Callable[[], T], rows: Callable[[], Iterable[T]], who: Identity) -> T:
    """Create something; whenever the outcome is unknown, look it up before trying again.

    Raises:
        PicqerError: It was refused, or could not be settled.
    """
    patience = _Patience(sender)
    while True:
        try:
            return create()
        except _UNSETTLED as caught:
            error: _Unsettled = caught
        sender.sleep(patience.pause())
        try:
            candidates = list(rows())
        except PicqerError as failed:
            raise error from failed
        found = pick(candidates, who, error)
        if found is not None:
            return found
        if patience.is_over(error):
            raise error


async def async_create_once(
    sender: AsyncSender, create: Callable[[], Awaitable[T]], rows: Callable[[], Awaitable[Iterable[T]]], who: Identity
) -> T:
    """Create something; as `create_once`, awaited."""
    patience = _Patience(sender)
    while True:
        try:
            return await create()
        except _UNSETTLED as caught:
            error: _Unsettled = caught
        await sender.sleep(patience.pause())
        try:
            candidates = list(await rows())
        except PicqerError as failed:
            raise error from failed
        found = pick(candidates, who, error)
        if found is not None:
            return found
        if patience.is_over(error):
            raise error
