"""What each operation does: real behaviour where somebody wrote it, and the spec's examples everywhere else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from picqer_mock import fixtures

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Handler
    from picqer_mock.spec import Spec


@dataclass(frozen=True, slots=True)
class Behaviour:
    """What carries out an operation.

    Args:
        kind: `stateful` keeps what it is told and answers accordingly. `fixture` answers with an example of the spec
            and remembers nothing; such an operation is never called stateful.
        handler: What is called.
    """

    kind: Literal["stateful", "fixture"]
    handler: Handler


def behaviours(spec: Spec, handlers: Mapping[str, Handler]) -> dict[str, Behaviour]:
    """Return for each operation of the spec what it does, by id.

    Raises:
        ValueError: A handler is for no operation, or an operation has neither a handler nor an example. The text names
            it.
    """
    strangers = sorted(handlers.keys() - spec.operations.keys())
    if strangers:
        raise ValueError(f"handlers without an operation: {', '.join(strangers)}")
    ids = fixtures.own_ids(spec)
    return {
        name: Behaviour("stateful", handlers[name])
        if name in handlers
        else Behaviour("fixture", fixtures.handler(spec, operation, ids))
        for name, operation in spec.operations.items()
    }
