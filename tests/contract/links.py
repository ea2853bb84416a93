"""The links of the spec: which call can follow which, and what it takes from the answer."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING, Any

from tests.contract.examples import bodies_of, path_of, send

if TYPE_CHECKING:
    from collections.abc import Mapping

    import requests

_BODY = "$response.body#/"
_PATH = "$request.path."


def follow(
    link: Mapping[str, Any], ids: Mapping[str, Any], answer: Any, session: requests.Session
) -> tuple[str, dict[str, Any], requests.Response]:
    """Make the call that a link leads to, with the example of its body.

    Args:
        link: As the spec writes it.
        ids: The path of the call before.
        answer: The answer of the call before.
        session: Where to call.

    Returns:
        The operation, the ids of its path, the response.
    """
    operation: str = link["operationId"]
    taken = {name: _value(expression, ids, answer) for name, expression in link["parameters"].items()}
    path = {name: taken.pop(name, example) for name, example in path_of(operation).items()}
    return operation, path, send(operation, path, bodies_of(operation)[0], session, taken, kind="linked")


def _value(expression: str, ids: Mapping[str, Any], answer: Any) -> Any:
    if expression.startswith(_PATH):
        return ids[expression.removeprefix(_PATH)]
    assert expression.startswith(_BODY), expression
    steps = expression.removeprefix(_BODY).split("/")
    return reduce(lambda at, step: at[int(step)] if isinstance(at, list) else at[step], steps, answer)
