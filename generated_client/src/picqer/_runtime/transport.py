"""The seam to HTTP: a request value goes in, an answer value comes out, and there are two ways to fail."""

from collections.abc import Mapping
from typing import Protocol, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from picqer.errors import ConfigurationError

CLOSED = "This client is closed. Make a new one, or make the calls inside its with block."
LONGEST_BODY = 256 * 1024 * 1024
"""Bytes of a body, unpacked, that are taken at most. Picqer's longest answers, pages and PDFs, are far below."""

KEY_HEADER = "Authorization"
"""The header that holds the key. It is shown nowhere."""

_LONGEST_TIMEOUT = 86_400


class Timeout(Struct, frozen=True, kw_only=True):
    """How long to bear silence within one attempt, in seconds: `Picqer(..., timeout=Timeout(connect=5, read=90))`.

    Attributes:
        connect: While a connection is made, TLS included. When it ends, nothing was sent.
        read: Until the answer begins, and from one piece of it to the next.
        write: Until the other side takes more of the request.
        pool: Until one of the connections is free, of which there are 100. When it ends, nothing was sent.

    Raises:
        ConfigurationError: One of them is not a number above 0, or longer than a day.
    """

    connect: float = 30.0
    read: float = 30.0
    write: float = 30.0
    pool: float = 30.0

    def __post_init__(self) -> None:
        for kind in self.__struct_fields__:
            _check_seconds(getattr(self, kind), f"{kind} of a Timeout", "")


def timeout_of(given: float | Timeout) -> Timeout:
    """Give the timeout that a caller means: plain seconds are those of each kind.

    Raises:
        ConfigurationError: It is neither seconds nor a Timeout.
    """
    if isinstance(given, Timeout):
        return given
    _check_seconds(given, "timeout", " or a picqer.Timeout")
    return Timeout(connect=given, read=given, write=given, pool=given)


def _check_seconds(given: object, name: str, otherwise: str) -> None:
    if isinstance(given, float | int) and not isinstance(given, bool):
        if 0 < given <= _LONGEST_TIMEOUT:
            return
        found = repr(given)
    else:
        found = f"of type {type(given).__name__}"  # its value may be a key that stands in the wrong place
    raise ConfigurationError(
        f"{name} must be a number of seconds above 0 and at most {_LONGEST_TIMEOUT}{otherwise}, not {found}."
    )


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
        self._length = 0
        self._longest = longest
        self._promised: int | None = None
        self.cut_off: str | None = None

    def expect(self, length: str | None) -> None:
        """Note the Content-Length of a body that is not packed: behind so many bytes there is nothing to wait for."""
        if length is not None and length.isdecimal():
            self._promised = int(length)

    def take(self, chunk: bytes | memoryview) -> bool:
        """Keep what came, and tell whether to go on."""
        self._chunks.append(chunk)
        self._length += len(chunk)
        return self._length <= self._longest and self._length != self._promised

    def answer(self, status: int, headers: Mapping[str, str]) -> Answer:
        """Give the answer, of which nothing more will come."""
        body = b"".join(self._chunks)
        if self._length > self._longest:
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

    def send(self, request: Request, timeout: Timeout) -> Answer:
        """Send one request, once.

        Args:
            request: What to send.
            timeout: How long to bear silence while connecting, sending and receiving.

        Raises:
            NothingSentError: There was no connection.
            FateUnknownError: There was one, but no answer.
        """
        ...


class AsyncTransport(Protocol):
    """Sends requests for `AsyncPicqer`; as `Transport`, but awaited."""

    async def send(self, request: Request, timeout: Timeout) -> Answer:  # noqa: ASYNC109 - each transport has its own way
        """Send one request, once; see `Transport.send`."""
        ...
