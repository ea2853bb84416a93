"""The seam to HTTP: a request value goes in, an answer value comes out, and there are two ways to fail."""

from collections.abc import Mapping
from typing import Protocol, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

CLOSED = "This client is closed. Make a new one, or make the calls inside its with block."
LONGEST_BODY = 256 * 1024 * 1024
"""Bytes of a body, unpacked, that are taken at most. Picqer's longest answers, pages and PDFs, are far below."""

KEY_HEADER = "Authorization"
"""The header that holds the key. It is shown nowhere."""


class Request(Struct, frozen=True):
    """What to send. Its repr leaves the headers out, because one of them holds the key."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes | None = None

    def __repr__(self) -> str:
        return f"Request(method={self.method!r}, url={self.url!r}, body={self.body!r})"

    def without_key(self) -> "Request":
        """Give the request with asterisks for the key, fit to be shown and kept."""
        return replace(self, headers={**self.headers, KEY_HEADER: "***"})


class Answer(Struct, frozen=True):
    """What came back.

    Attributes:
        status: HTTP status.
        headers: Names in lower case.
        body: The bytes of the body, decompressed.
        cut_off: Why the body ends too early; `None` when it is whole.
        too_long: Whether it was cut off here, because it is longer than any body that Picqer sends.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes
    cut_off: str | None = None
    too_long: bool = False


class Received:
    """A body while it comes in.

    Attributes:
        cut_off: Why it ends too early; `None` as long as nothing says so.
    """

    def __init__(self, longest: int) -> None:
        self._chunks: list[bytes | memoryview] = []
        self._left = longest
        self._longest = longest
        self.cut_off: str | None = None

    def take(self, chunk: bytes | memoryview) -> bool:
        """Keep what came, and tell whether to go on."""
        self._chunks.append(chunk)
        self._left -= len(chunk)
        return self._left >= 0

    def answer(self, status: int, headers: Mapping[str, str]) -> Answer:
        """Give the answer, of which nothing more will come."""
        body = b"".join(self._chunks)
        if self._left < 0:
            reason = f"it is longer than {self._longest} bytes, and the rest was not read"
            return Answer(status, headers, body, reason, too_long=True)
        return Answer(status, headers, body, self.cut_off)


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
