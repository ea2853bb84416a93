"""Calls: what is carried out is what the spec describes. For tests that mean to send nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.contract.checks.fields import wrong

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.contract.checks.exchange import Exchange

_BOOLEANS = {"true": True, "false": False}


def problems(exchange: Exchange) -> Iterator[str]:
    """Give what a call that was carried out has sent, and the spec does not describe so."""
    if not exchange.succeeded:
        return
    name, known = exchange.operation.id, exchange.operation.parameters
    parameters = {parameter.name: parameter for parameter in known if parameter.where == "query"}
    for parameter, text in exchange.query.items():
        if parameter not in parameters:
            yield f"{name}: carries out a call with {parameter}={text}, which is not in the spec"
            continue
        value = _typed(parameters[parameter].type, text)
        for problem in wrong(parameters[parameter].pointer, value):
            yield f"{name}: carries out a call with {parameter}={text}, but {problem}"
    body = exchange.operation.body
    if body is not None and exchange.sent is not None:
        yield from (f"{name}: carries out a call with {problem}" for problem in wrong(body.pointer, exchange.sent))


def _typed(kind: str, text: str) -> Any:
    """Return a value as its schema speaks of it; text that is no such value stays text."""
    if kind == "integer":
        return int(text) if text.lstrip("-").isdecimal() else text
    return _BOOLEANS.get(text, text) if kind == "boolean" else text
