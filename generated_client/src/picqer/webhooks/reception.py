"""What both receivers decide: whether to take a delivery, and what becomes of a handler's error. No network here."""

import logging
import re
from collections.abc import Callable, Sequence
from hashlib import sha256
from http import HTTPStatus
from threading import Condition
from typing import NamedTuple

from picqer._runtime.decode import Fault
from picqer.errors import ConfigurationError
from picqer.webhooks.errors import PayloadError, SignatureError
from picqer.webhooks.event import Event, read
from picqer.webhooks.signature import verify

_log = logging.getLogger("picqer.webhooks")
_LENGTH = re.compile("[0-9]{1,18}")  # so many digits int() always takes

OnError = Callable[[Event, Exception], object]
"""What is called with an event whose handler failed, and its error."""


class Delivery(NamedTuple):
    """An event that was taken, and where its body breaks its model."""

    event: Event
    faults: Sequence[Fault]


class Reception:
    """Takes deliveries, one at a time, and counts those that are not handled yet. Safe to share between threads."""

    def __init__(
        self, secret: str | None, on_error: OnError | None, *, max_body: int, remember: int, backlog: int
    ) -> None:
        if secret is not None and not secret:
            raise ConfigurationError("The secret of a webhook is empty. Pass None if the hook really has none.")
        for name, value in (("max_body", max_body), ("backlog", backlog)):
            if value < 1:
                raise ConfigurationError(f"{name} must be at least 1, not {value}.")
        if remember < 0:
            raise ConfigurationError(f"remember must be at least 0, not {remember}.")
        self._secret = secret
        self._on_error = on_error
        self.max_body = max_body
        self._remember = remember
        self._backlog = backlog
        self._seen: dict[bytes, None] = {}
        self._pending = 0
        self._open = True
        self._changed = Condition()

    def refusal(self, method: str, length: str | None) -> HTTPStatus | None:
        """Tell by the head of a request why its body is not worth reading; `None` when it is."""
        if method != "POST":
            return HTTPStatus.METHOD_NOT_ALLOWED
        if length and not _LENGTH.fullmatch(length):
            return HTTPStatus.BAD_REQUEST
        return HTTPStatus.REQUEST_ENTITY_TOO_LARGE if int(length or 0) > self.max_body else None

    def take(self, body: bytes, signature: str | None) -> tuple[HTTPStatus, Delivery | None]:
        """Decide on a body.

        Returns:
            What to answer, and what to handle once that is answered. Each delivery must be given back to `done`.
        """
        if len(body) > self.max_body:
            return HTTPStatus.REQUEST_ENTITY_TOO_LARGE, None
        try:
            verify(body, signature, self._secret)
            delivery = Delivery(*read(body))
        except SignatureError as error:
            _log.warning("A delivery was refused: %s", error)
            return HTTPStatus.UNAUTHORIZED, None
        except PayloadError as error:
            _log.warning("A delivery was refused: %s", error)
            return HTTPStatus.BAD_REQUEST, None
        return self._enter(delivery, sha256(body).digest())

    def _enter(self, delivery: Delivery, key: bytes) -> tuple[HTTPStatus, Delivery | None]:
        # Hook, event and time stand in the body, so its hash alone tells a repetition.
        with self._changed:
            if key in self._seen:
                return HTTPStatus.OK, None
            if not self._open or self._pending >= self._backlog:
                # Picqer repeats what is not answered with 200 for many hours, so nothing is lost.
                _log.warning("A delivery was put off: %d events wait to be handled.", self._pending)
                return HTTPStatus.SERVICE_UNAVAILABLE, None
            self._pending += 1
            self._seen[key] = None
            if len(self._seen) > self._remember:
                del self._seen[next(iter(self._seen))]
            return HTTPStatus.OK, delivery

    def failed(self, event: Event, error: Exception) -> None:
        """Log the error of a handler and tell the callback. Raises nothing."""
        _log.error("The handler of %r (hook %r) failed.", event.event, event.idhook, exc_info=error)
        if self._on_error is not None:
            try:
                self._on_error(event, error)
            except Exception:  # noqa: BLE001 - nobody is left to tell
                _log.exception("on_error itself failed.")

    def done(self) -> None:
        """Count a delivery as handled."""
        with self._changed:
            self._pending -= 1
            self._changed.notify_all()

    def open(self) -> None:
        """Take deliveries again."""
        with self._changed:
            self._open = True

    def close(self) -> None:
        """Take no more deliveries."""
        with self._changed:
            self._open = False

    def wait(self, seconds: float) -> bool:
        """Wait until all deliveries are handled, and tell whether they are."""
        with self._changed:
            return self._changed.wait_for(lambda: self._pending == 0, seconds)


def cut_off() -> TimeoutError:
    """Return the error of an event whose handler did not end before the receiver was closed."""
    return TimeoutError("the receiver was closed before the handler of this event had ended")
