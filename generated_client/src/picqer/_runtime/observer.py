"""What is told of a call: the seam for logging, tracing and metrics."""

from typing import Literal, Protocol

from picqer._runtime.operation import Operation
from picqer._runtime.transport import Outcome, Request


class Call(Protocol):
    """A call that is being made, as observers see it. It is the same object from start to end, and hashable."""

    @property
    def operation(self) -> Operation[object]:
        """What is called."""
        ...

    @property
    def request(self) -> Request:
        """What is sent. Its headers hold the key: never show them."""
        ...

    @property
    def attempts(self) -> int:
        """How many times it was sent so far."""
        ...

    @property
    def waited(self) -> float:
        """Seconds that it waited so far, for the rate limit and between attempts."""
        ...


class Observer(Protocol):
    """Is told what happens to calls, in the thread or task of the call. Must be quick, and must not raise."""

    def started(self, call: Call) -> None:
        """A call begins: nothing was sent yet."""
        ...

    def waiting(self, call: Call, seconds: float, reason: Literal["rate limit", "retry"]) -> None:
        """It begins to wait about so long, for its place within the rate limit or before another attempt."""
        ...

    def attempted(self, call: Call, outcome: Outcome, seconds: float) -> None:
        """It was sent once more (`call.attempts` counts them), and this came of it after so many seconds."""
        ...

    def finished(self, call: Call, error: BaseException | None) -> None:
        """It ends, with the error that the caller gets (also cancellation), or `None` when it gets its value."""
        ...
