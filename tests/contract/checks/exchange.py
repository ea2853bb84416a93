"""A call and its answer, as the checks look at them, whoever made the call."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import parse_qsl, urlsplit

if TYPE_CHECKING:
    import requests
    import schemathesis

    from picqer_mock.spec import Operation

JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Exchange:
    """A call and its answer.

    Args:
        operation: What was called.
        key: The API key, as it was sent.
        query: As sent, each parameter once.
        sent: The JSON of the request; None without a body.
        described: Whether the request is one that the spec describes; None when nobody knows.
        status: Of the answer.
        headers: Of the answer, by lower-case name.
        body: The JSON of the answer with exact numbers, or its bytes where it is not JSON.
    """

    operation: Operation
    query: Mapping[str, str]
    sent: Any
    described: bool | None
    status: int
    headers: Mapping[str, str]
    body: Any

    @property
    def succeeded(self) -> bool:
        """Whether the call was carried out."""
        return 200 <= self.status < 300


Problems: TypeAlias = Callable[[Exchange], Iterator[str]]
"""What is wrong with an answer; nothing, if it is as it should be."""


def read(content: bytes, media_type: str) -> Any:
    """Return the JSON of an answer with exact numbers; its bytes, where it is not JSON."""
    if not content or media_type.partition(";")[0] != JSON:
        return content
    try:
        return json.loads(content, parse_float=Decimal)
    except ValueError:
        return content


def exchange_of(
    operation: Operation, prepared: requests.PreparedRequest, status: int, headers: Mapping[str, str], content: bytes
) -> Exchange:
    """Return a call as it went over the wire, and its answer."""
    raw = prepared.body.encode() if isinstance(prepared.body, str) else prepared.body
    return Exchange(
        operation=operation,
        query=dict(parse_qsl(urlsplit(prepared.url or "").query, keep_blank_values=True)),
        sent=read(raw, JSON) if isinstance(raw, bytes) and raw else None,
        described=None,
        status=status,
        headers=headers,
        body=read(content, headers.get("content-type", "")),
    )


def case_of(case: schemathesis.Case, response: schemathesis.Response) -> Exchange:
    """Return a case of schemathesis and its answer."""
    from tests.contract.target import SPEC, id_of  # noqa: PLC0415 - the target registers the checks when it is loaded

    headers = {name: values[0] for name, values in response.headers.items()}
    exchange = exchange_of(
        SPEC.operations[id_of(case)], response.request, response.status_code, headers, response.content
    )
    return exchange if case.meta is None else replace(exchange, described=case.meta.generation.mode.is_positive)


def demand(problems: Problems, case: schemathesis.Case, response: schemathesis.Response) -> None:
    """Let schemathesis know what is wrong with an answer.

    Raises:
        AssertionError: Something is.
    """
    found = list(problems(case_of(case, response)))
    assert not found, "\n".join(found)
