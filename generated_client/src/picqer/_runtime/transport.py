"""The seam to HTTP: a request value goes in, an answer value comes out, and there are two ways to fail."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias


@dataclass(frozen=True, slots=True)
class Request:
    """What to send. Its repr leaves the headers out, because one of them holds the key."""

    method: str
    url: str
    headers: Mapping[str, str] = field(repr=False)
    body: bytes | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back.

    Attributes:
        status: HTTP status.
        headers: Names in lower case.
        body: The bytes of the body, decompressed.
        cut_off: Why the body ends too early; `None` when it is whole.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes
    cut_off: str | None = None


class NothingSentError(Exception):
    """The request did not leave: no connection. It can be repeated, whatever it is."""


class FateUnknownError(Exception):
    """The request may have arrived, but no answer came."""

    def __init__(self, text: str, *, timed_out: bool = False) -> None:
        super().__init__(text)
        self.timed_out = timed_out


Outcome: TypeAlias = Answer | NothingSentError | FateUnknownError


class Transport(Protocol):
    """Sends requests for `Picqer`. Must not follow redirects, and must be safe to share between threads."""

    def send(self, request: Request, timeout: float) -> Answer:
        """Send one request, once.

        Args:
            request: What to send.
            timeout: Longest silence to bear while connecting, sending and receiving, in seconds.

        Raises:
            NothingSentError: There was no connection.
            FateUnknownError: There was one, but no answer.
        """
        ...


class AsyncTransport(Protocol):
    """Sends requests for `AsyncPicqer`; as `Transport`, but awaited."""

    async def send(self, request: Request, timeout: float) -> Answer:  # noqa: ASYNC109 - each transport has its own way
        """Send one request, once; see `Transport.send`."""
        ...
