"""Where logging and tracing listen: one plain call for each thing that happens to a call."""

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


class Silence:
    """An observer that does nothing."""

    def started(self, call: Call) -> None:
        """Do nothing."""

    def waiting(self, call: Call, seconds: float, reason: Literal["rate limit", "retry"]) -> None:
        """Do nothing."""

    def attempted(self, call: Call, outcome: Outcome, seconds: float) -> None:
        """Do nothing."""

    def finished(self, call: Call, error: BaseException | None) -> None:
        """Do nothing."""


SILENCE = Silence()


class Observers:
    """Several observers as one.

    Args:
        observers: Each is told everything, in this order.
    """

    def __init__(self, *observers: Observer) -> None:
        self._observers = observers

    def started(self, call: Call) -> None:
        """Tell each."""
        for observer in self._observers:
            observer.started(call)

    def waiting(self, call: Call, seconds: float, reason: Literal["rate limit", "retry"]) -> None:
        """Tell each."""
        for observer in self._observers:
            observer.waiting(call, seconds, reason)

    def attempted(self, call: Call, outcome: Outcome, seconds: float) -> None:
        """Tell each."""
        for observer in self._observers:
            observer.attempted(call, outcome, seconds)

    def finished(self, call: Call, error: BaseException | None) -> None:
        """Tell each."""
        for observer in self._observers:
            observer.finished(call, error)
