"""The one error of the generator: where, what, and what to do next."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong with the spec."""

    where: str
    """`file:line` or an operation id."""
    found: str
    """What is there, and what was expected."""
    hint: str
    """What to do next."""

    def __str__(self) -> str:
        return f"{self.where}: {self.found}\n    -> {self.hint}"


class SpecError(Exception):
    """The spec cannot be turned into a client. Nothing was written."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))
