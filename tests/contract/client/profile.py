"""How much is drawn: little and always the same in every run; more, and by chance, where the run asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from hypothesis import Phase, seed, settings

from tests.contract.run import RUN

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T", bound="Callable[..., None]")


def examples(count: int) -> Callable[[T], T]:
    """Return what gives a test so many examples, times the factor of the run."""
    chosen = settings(
        max_examples=count * RUN.factor,
        deadline=None,
        database=None,
        derandomize=RUN.seed is None,
        print_blob=True,
        # A failure names the place that matters, and to make an order smaller takes minutes.
        phases=[Phase.generate],
    )

    def apply(test: T) -> T:
        return chosen(test if RUN.seed is None else seed(RUN.seed)(test))

    return apply
