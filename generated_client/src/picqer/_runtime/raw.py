"""What stood behind the value of a call: status, headers and bytes."""

from collections.abc import Mapping
from typing import Generic, Literal, TypeVar

from msgspec import Struct

from picqer._runtime.audience import CAPTURE
from picqer._runtime.observer import Call
from picqer._runtime.transport import Answer, Outcome
from picqer.errors import InvalidRequestError

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class RawResponse(Struct, Generic[T_co], frozen=True):
    """The value of a call with the answer that it was read from; of several answers, the last.

    Attributes:
        value: What the call gives.
        status: HTTP status.
        headers: Names in lower case.
        body: The bytes of the body, decompressed.
    """

    value: T_co
    status: int
    headers: Mapping[str, str]
    body: bytes

    def __repr__(self) -> str:
        return f"RawResponse(value={self.value!r}, status={self.status!r})"


def raw_response(value: T, answers: list[Answer]) -> RawResponse[T]:
    """Join a value with the last of the answers behind it.

    Raises:
        InvalidRequestError: There is none.
    """
    if not answers:
        raise InvalidRequestError(
            "with_raw_response: no answer came, for this sends nothing by itself. A list is read when you go through "
            "it: pass one of its methods, such as picqer.products.list().first."
        )
    last = answers[-1]
    return RawResponse(value, last.status, last.headers, last.body)


class Capture:
    """An observer that keeps answers for `with_raw_response`."""

    def started(self, call: Call) -> None:
        """Do nothing."""

    def waiting(self, call: Call, seconds: float, reason: Literal["rate limit", "retry"]) -> None:
        """Do nothing."""

    def attempted(self, call: Call, outcome: Outcome, seconds: float) -> None:  # noqa: ARG002 - an observer gets them
        """Keep the answer, where it is wanted."""
        answers = CAPTURE.get()
        if answers is not None and isinstance(outcome, Answer):
            answers.append(outcome)

    def finished(self, call: Call, error: BaseException | None) -> None:
        """Do nothing."""
