"""Every request that the client makes is one that the spec describes, and holds what was given."""

from __future__ import annotations

import base64
import inspect
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.naming import python_name
from picqer import UNSET, InvalidRequestError
from tests.contract.client.calls import (
    BASE_URL,
    JSON,
    KEY,
    OPERATIONS,
    SHELLS,
    USER_AGENT,
    body_shape,
    is_paged,
    is_settled,
    method,
    raw_parameters,
    sent,
    simplest,
)
from tests.contract.client.judge import faults, pointer
from tests.contract.client.profile import examples
from tests.contract.client.shapes import shape_of
from tests.contract.client.values import FULLNESS, PNG, dumps, loads, names, sources, typed

if TYPE_CHECKING:
    from pathlib import Path

    from picqer import Request
    from picqer_mock.spec import Operation
    from tests.contract.client.values import Fullness, Source

each = pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.id)
_OFFSETS = st.integers(0, 10**6)
_BODIES = [operation for operation in OPERATIONS if operation.body is not None]
_CHOICES = [operation for operation in _BODIES if body_shape(operation).either]


class Given:
    """Arguments of a call, and what must arrive of them."""

    def __init__(self, operation: Operation, source: Source, fullness: Fullness) -> None:
        self.position: list[Any] = []
        self.named: dict[str, Any] = {}
        self.path: dict[str, str] = {}
        self.query: dict[str, Any] = {}
        self.body: dict[str, Any] | None = None
        for parameter in raw_parameters(operation):
            if parameter["name"] != "offset":
                self._parameter(source, parameter, fullness)
        if is_paged(operation):
            offset = source.single(_OFFSETS)
            self.named["offset"] = offset
            self.query |= {"offset": offset} if offset else {}
        if operation.body is not None:
            self._body(operation, source, fullness)

    def _parameter(self, source: Source, parameter: dict[str, Any], fullness: Fullness) -> None:
        shape, name = shape_of(parameter["schema"]), parameter["name"]
        value = source.json(shape, "sent", fullness)
        if parameter["in"] == "path":
            # A segment of dots, or none, is another path; see the test of that.
            value = f"~{value}/é %?#" if shape.takes("string") else value
            self.position.append(typed(shape, value, "sent"))
            self.path[name] = str(value)
        elif is_settled(parameter):
            self.query[name] = parameter["schema"]["const"]
        elif parameter.get("required") or fullness == "full" or (fullness == "some" and source.below(2)):
            self.named[python_name(name)] = typed(shape, value, "sent")
            self.query[name] = value
        elif source.below(2):
            self.named[python_name(name)] = False if parameter.get("x-picqer-presence-flag") else None

    def _body(self, operation: Operation, source: Source, fullness: Fullness) -> None:
        assert operation.body is not None
        shape = body_shape(operation)
        body = source.json(shape, "sent", fullness)
        self.named |= {python_name(name): value for name, value in typed(shape, body, "sent").items()}
        for name in names(shape, "sent"):
            if name not in body and source.below(2):
                self.named[python_name(name)] = UNSET
        self.body = body if body or operation.body.required else None


@each
@pytest.mark.parametrize("shell", SHELLS)
def test_a_method_takes_what_the_spec_lists(shell: str, operation: Operation) -> None:
    """The arguments are the parameters and the fields of the body, all of them and no others; paged lists add two."""
    parameters = raw_parameters(operation)
    path = [item["name"] for item in parameters if item["in"] == "path"]
    expected = {python_name(item["name"]) for item in parameters if item["in"] == "query" and not is_settled(item)}
    expected |= {"offset", "limit"} if is_paged(operation) else set()
    if operation.body is not None:
        expected |= {python_name(name) for name in names(body_shape(operation), "sent")}
    found = list(inspect.signature(method(shell, operation)).parameters.values())
    positional = [item.name.removesuffix("_") for item in found if item.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD]
    assert sorted(positional) == sorted(path)
    assert {item.name for item in found if item.kind is inspect.Parameter.KEYWORD_ONLY} == expected


@each
def test_a_request_is_as_the_spec_says_and_holds_what_was_given(operation: Operation) -> None:
    """Path, query, body and headers fit the spec, and each value arrives as it was given, from either client."""

    @examples(2)
    @given(sources())
    def check(source: Source) -> None:
        for fullness in FULLNESS:
            arguments = Given(operation, source, fullness)
            requests = [sent(shell, operation, (tuple(arguments.position), arguments.named)) for shell in SHELLS]
            for request in requests:
                _check(operation, arguments, request)
            assert requests[0] == requests[1]

    check()


@each
def test_an_example_of_the_spec_can_be_called(operation: Operation) -> None:
    """With the simplest arguments, which the other tests of this folder use, a request goes out."""
    assert sent("sync", operation, simplest(operation)).method == operation.method


@pytest.mark.parametrize("operation", _CHOICES, ids=lambda operation: operation.id)
def test_a_body_that_breaks_a_choice_is_not_sent(operation: Operation) -> None:
    """Where the spec wants one of several fields, a call with none of them, or with one too many, is refused here."""
    position, named = simplest(operation)
    for groups, exclusive in body_shape(operation).either:
        both = {python_name(name): 1 for group in groups for name in group}
        wrong = [{name: value for name, value in named.items() if name not in both}]
        wrong += [named | both] if exclusive else []
        for arguments in wrong:
            with pytest.raises(InvalidRequestError):
                sent("sync", operation, (position, arguments))


@pytest.mark.parametrize("text", ["", ".", ".."])
def test_a_segment_that_would_be_another_path_is_not_sent(text: str) -> None:
    """Where an id is text, nothing and dots are refused here."""
    keyed = [operation for operation in OPERATIONS if "string" in _kinds(operation)]
    assert keyed
    for operation in keyed:
        with pytest.raises(InvalidRequestError):
            sent("sync", operation, ((text,), {}))


def test_a_file_is_sent_alike_from_bytes_and_from_a_path(tmp_path: Path) -> None:
    """Each field of a body that is a file takes its bytes or where it is, and base64 of the content arrives."""
    file = tmp_path / "vest.png"
    file.write_bytes(PNG + b"\x00\xff")
    files = [(call, name) for call in _BODIES for name in names(body_shape(call), "sent") if _is_file(call, name)]
    assert files
    for operation, name in files:
        position, named = simplest(operation)
        for content in (file, file.read_bytes()):
            request = sent("sync", operation, (position, named | {python_name(name): content}))
            assert loads(request.body or b"")[name] == base64.b64encode(file.read_bytes()).decode()


def _kinds(operation: Operation) -> list[str]:
    return [entry.type for entry in operation.parameters if entry.where == "path"]


def _is_file(operation: Operation, name: str) -> bool:
    return "contentEncoding" in shape_of(*body_shape(operation).fields[name]).rules


def _check(operation: Operation, given: Given, request: Request) -> None:
    assert request.method == operation.method
    assert request.url.startswith(f"{BASE_URL}/")
    url = urlsplit(request.url.removeprefix(BASE_URL))
    assert (url.scheme, url.netloc, url.fragment) == ("", "", "")
    _check_path(operation, given, url.path)
    _check_query(operation, given, url.query)
    headers = {name.lower(): text for name, text in request.headers.items()}
    assert headers["user-agent"] == USER_AGENT
    assert headers["authorization"] == f"Basic {base64.b64encode(f'{KEY}:'.encode()).decode()}"
    assert headers["accept"] == operation.media_type
    assert headers.get("content-type") == (None if given.body is None else JSON)
    if given.body is None:
        assert request.body is None
        assert operation.body is None or not operation.body.required
        return
    assert request.body is not None
    assert operation.body is not None
    assert faults(operation.body.pointer, request.body) == []
    arrived = loads(request.body)
    assert set(arrived) <= set(names(body_shape(operation), "sent"))
    # As text, in which True is not 1 and a Decimal keeps its digits.
    assert dumps(dict(sorted(arrived.items()))) == dumps(dict(sorted(given.body.items())))


def _check_path(operation: Operation, given: Given, path: str) -> None:
    found, wanted = path.split("/"), operation.path.split("/")
    assert len(found) == len(wanted)
    for segment, step in zip(found, wanted, strict=True):
        if step.startswith("{"):
            assert unquote(segment) == given.path[step.strip("{}")]
            continue
        assert segment == step


def _check_query(operation: Operation, given: Given, query: str) -> None:
    pairs = parse_qsl(query, keep_blank_values=True, strict_parsing=bool(query))
    found = dict(pairs)
    assert len(found) == len(pairs)
    known = {item["name"]: item for item in raw_parameters(operation) if item["in"] == "query"}
    assert found.keys() == given.query.keys() <= known.keys()
    for name, text in found.items():
        shape = shape_of(known[name]["schema"])
        value = text if shape.takes("string") else loads(text)
        assert value == given.query[name]
        assert type(value) is type(given.query[name])
        (place,) = [entry.pointer for entry in operation.parameters if (entry.where, entry.name) == ("query", name)]
        assert faults(place, dumps(value)) == [], pointer(name)
