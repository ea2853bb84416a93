"""Both clients over a transport that answers as it is told, used alike, and what their methods take."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING, Any, cast

from generator.naming import python_name
from picqer import Answer, AsyncPicqer, Picqer, Retries
from picqer._runtime.limiter import Limiter
from picqer._runtime.paging import AsyncPages, Pages
from tests.contract.client.shapes import Shape, resolve, shape_of
from tests.contract.client.values import typed
from tests.contract.target import DOCUMENT, SPEC

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping

    from picqer import Request, Timeout
    from picqer_mock.spec import Operation

KEY = "contract-key"
USER_AGENT = "ContractTests (example.com - dev@example.com)"
BASE_URL = "https://example.picqer.com" + SPEC.base_path
JSON = "application/json"
OPERATIONS = list(SPEC.operations.values())
SHELLS = ("sync", "async")
_NO_LIMIT = 10**9


@dataclass(frozen=True)
class Wire:
    """A transport for either client."""

    answer: Callable[[Request], Answer]

    def send(self, request: Request, timeout: Timeout) -> Answer:  # noqa: ARG002 - the seam has it
        """Answer a request."""
        return self.answer(request)


@dataclass(frozen=True)
class AsyncWire:
    """The same, awaited."""

    answer: Callable[[Request], Answer]

    async def send(self, request: Request, timeout: Timeout) -> Answer:  # noqa: ARG002, ASYNC109 - as above
        """Answer a request."""
        return self.answer(request)


class Sent(Exception):  # noqa: N818 - no error: it ends a call once its request is known
    """What a client would have sent."""

    def __init__(self, request: Request) -> None:
        super().__init__(request)
        self.request = request


def method(shell: str, operation: Operation) -> Callable[..., Any]:
    """Return the method that makes a call, not bound to a client that can send."""
    return _method(_client(shell, _stop, strict=True), operation)


def sent(shell: str, operation: Operation, arguments: tuple[tuple[Any, ...], Mapping[str, Any]]) -> Request:
    """Return the request that a call makes; the first one of a list."""
    try:
        _made(shell, operation, _stop, arguments, strict=True)
    except Sent as stop:
        return stop.request
    raise AssertionError(f"{operation.id} sent nothing")


def answered(
    shell: str,
    operation: Operation,
    *bodies: bytes,
    strict: bool = True,
    status: int = 0,
    requests: list[Request] | None = None,
    **headers: str,
) -> Any:
    """Return what a call gives when these bodies come back one by one; of a list all rows.

    Args:
        shell: "sync" or "async".
        operation: The call. It is made with the spec's examples of ids.
        bodies: What comes back; whoever asks for more gets a page without rows.
        strict: As of the client.
        status: With which status; that of a success, if it is left out.
        requests: Gets what was asked.
        headers: Further headers, with underscores for hyphens.
    """
    coming = iter(bodies)
    said = {"content-type": operation.media_type, **{name.replace("_", "-"): text for name, text in headers.items()}}

    def answer(request: Request) -> Answer:
        if requests is not None:
            requests.append(request)
        return Answer(status or operation.success, said, next(coming, b"[]"))

    return _made(shell, operation, answer, simplest(operation), strict=strict)


def simplest(operation: Operation) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """Return arguments with which a call can be made, from the examples of the spec."""
    raw = raw_parameters(operation)
    position = tuple(item["example"] for item in raw if item["in"] == "path")
    asked = [item for item in raw if item["in"] == "query" and item.get("required") and not is_settled(item)]
    named = {python_name(item["name"]): typed(shape_of(item["schema"]), item["example"], "sent") for item in asked}
    if operation.body is None:
        return position, named
    shape = body_shape(operation)
    needed = dict.fromkeys([*shape.required, *(name for groups, _ in shape.either for name in groups[0])])
    return position, named | {python_name(name): _simple(shape_of(*shape.fields[name])) for name in needed}


def body_shape(operation: Operation) -> Shape:
    """Return the shape of the body that a call sends."""
    assert operation.body is not None
    return shape_of(SPEC.at(operation.body.pointer))


def raw_parameters(operation: Operation) -> list[dict[str, Any]]:
    """Return the parameters of a call as the spec writes them, but for headers."""
    item = DOCUMENT["paths"][operation.path]
    both = [*item.get("parameters", ()), *item[operation.method.lower()].get("parameters", ())]
    return [found for found in map(resolve, both) if found["in"] != "header"]


def is_settled(parameter: Mapping[str, Any]) -> bool:
    """Return whether there is but one value to send, which the client sends by itself."""
    return bool(parameter.get("required")) and isinstance(parameter["schema"].get("const"), str)


def is_paged(operation: Operation) -> bool:
    """Return whether a list comes in pages."""
    raw = DOCUMENT["paths"][operation.path][operation.method.lower()]
    return bool(raw.get("x-picqer-paginated"))


def _simple(shape: Shape) -> Any:
    if "contentEncoding" in shape.rules:
        return b"\xff\xd8\xff"
    if "enum" in shape.rules:
        return shape.rules["enum"][0]
    return {"integer": 1, "string": "x", "number": 1, "boolean": True, "array": [], "object": {}}[shape.types[0]]


def _made(
    shell: str,
    operation: Operation,
    answer: Callable[[Request], Answer],
    arguments: tuple[tuple[Any, ...], Mapping[str, Any]],
    *,
    strict: bool,
) -> Any:
    position, named = arguments
    value = _method(_client(shell, answer, strict=strict), operation)(*position, **named)
    if isinstance(value, Pages | AsyncPages):
        value = value.all()
    return _run(value) if inspect.iscoroutine(value) else value


def _client(shell: str, answer: Callable[[Request], Answer], *, strict: bool) -> Picqer | AsyncPicqer:
    setup: dict[str, Any] = {
        "api_key": KEY, "user_agent": USER_AGENT, "strict": strict, "retries": Retries(attempts=1)
    }  # fmt: skip
    client: Picqer | AsyncPicqer
    if shell == "async":
        client = AsyncPicqer("example", transport=AsyncWire(answer), **setup)
    else:
        client = Picqer("example", transport=Wire(answer), **setup)
    client._sender.limiter = Limiter(_NO_LIMIT)
    return client


def _method(client: Picqer | AsyncPicqer, operation: Operation) -> Callable[..., Any]:
    found: Any = reduce(getattr, map(python_name, operation.id.split(".")), cast("Any", client))
    return cast("Callable[..., Any]", found)


def _run(coroutine: Coroutine[Any, Any, Any]) -> Any:
    """Run what waits for nothing, as these transports answer at once: no event loop is needed."""
    try:
        coroutine.send(None)
    except StopIteration as end:
        return end.value
    raise AssertionError("an asynchronous call waited for something")


def _stop(request: Request) -> Answer:
    raise Sent(request)
