"""Answers of all kinds: pages, files, none at all, and refusals. What JSON says is tested in `test_reading.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

import msgspec
import pytest
from hypothesis import given

from generator.naming import python_name
from picqer import ApiError, DecodeError
from tests.contract.client.calls import JSON, OPERATIONS, SHELLS, answered, is_paged, method, raw_parameters, simplest
from tests.contract.client.judge import faults
from tests.contract.client.profile import examples
from tests.contract.client.shapes import field, shape_of
from tests.contract.client.subjects import place_of, shown, told
from tests.contract.client.values import dumps, loads, sources, typed
from tests.contract.target import SPEC

if TYPE_CHECKING:
    from picqer import Request
    from picqer_mock.spec import Operation
    from tests.contract.client.shapes import Shape
    from tests.contract.client.values import Source

PAGE = SPEC.page_size


def _with(media: str | None) -> list[Operation]:
    found = [call for call in OPERATIONS if media in (call.responses[call.success] or [None])]
    assert found
    return found


def _named(operation: Operation) -> str:
    return operation.id


def test_every_operation_has_one_success() -> None:
    """What follows speaks of the one success of an operation, in JSON, in bytes or without a body."""
    for operation in OPERATIONS:
        assert [status for status in operation.responses if status < 300] == [operation.success]
    assert len(_with(JSON)) + len(_with("application/pdf")) + len(_with(None)) == len(OPERATIONS)


@pytest.mark.parametrize("operation", [call for call in _with(JSON) if is_paged(call)], ids=_named)
def test_a_list_is_read_over_its_pages(operation: Operation) -> None:
    """Behind a full page the next one is asked for, by id where that is possible, and all rows of both are there."""
    shape = shape_of(SPEC.at(place_of(operation, operation.success)))
    row_id = method("sync", operation)(*simplest(operation)[0], **simplest(operation)[1])._operation.row_id

    filters = {item["name"] for item in raw_parameters(operation)}
    way = "sinceid" if row_id and "sinceid" in filters else "offset"

    @examples(1)
    @given(sources())
    def check(source: Source) -> None:
        row = source.json(shape_of(shape.items), "answered", "some")
        rows = [{**row, **({row_id: number} if row_id else {})} for number in range(1, PAGE + 3)]
        for shell in SHELLS:
            asked: list[Request] = []
            found = answered(shell, operation, dumps(rows[:PAGE]), dumps(rows[PAGE:]), requests=asked)
            assert told(shown(found)) == told(typed(shape, rows, "answered"))
            first, second = (dict(parse_qsl(urlsplit(request.url).query)) for request in asked)
            assert second == first | {way: str(PAGE)}

    check()


@pytest.mark.parametrize("operation", _with("application/pdf"), ids=_named)
def test_bytes_come_as_they_are(operation: Operation) -> None:
    """A file is given byte for byte, and a message in its place is an error in either mode."""
    for shell in SHELLS:
        assert answered(shell, operation, b"%PDF-1.7\xff\x00") == b"%PDF-1.7\xff\x00"
        for strict in (True, False):
            with pytest.raises(DecodeError):
                answered(shell, operation, b"{}", strict=strict, content_type=JSON)


@pytest.mark.parametrize("operation", _with(None), ids=_named)
def test_an_answer_without_a_body_is_none(operation: Operation) -> None:
    """Where the spec has no body, a call gives None."""
    for shell in SHELLS:
        assert answered(shell, operation, b"") is None


@pytest.mark.parametrize("operation", OPERATIONS, ids=_named)
def test_a_refusal_is_an_error_that_says_all_of_it(operation: Operation) -> None:
    """Each documented refusal, in any words, is an ApiError with its status, code and message."""
    statuses = [status for status in operation.responses if status >= 300]
    assert statuses

    @examples(1)
    @given(sources())
    def check(source: Source) -> None:
        for status in statuses:
            place = place_of(operation, status)
            value = source.json(shape_of(SPEC.at(place)), "answered", "full")
            assert faults(place, dumps(value)) == []
            for shell in SHELLS:
                with pytest.raises(ApiError) as caught:
                    answered(shell, operation, dumps(value), status=status)
                error = caught.value
                assert (error.status, error.error_code) == (status, value["error_code"])
                assert loads(error.body) == value
                assert error.message == value["error_message"] or not value["error_message"]

    check()


def test_no_field_of_an_answer_is_missing_from_its_model() -> None:
    """The model of each answer has the fields that the spec shows, and no others."""
    for operation in _with(JSON):
        shape = shape_of(SPEC.at(place_of(operation, operation.success)))
        kind = method("sync", operation).__func__.__globals__[_constant(operation)].answer  # type: ignore[attr-defined]
        _compare(shape, kind)


def _constant(operation: Operation) -> str:
    return "_" + "_".join(operation.id.split(".")[1:]).upper()


def _compare(shape: Shape, kind: Any) -> None:
    inner, row = (shape_of(shape.items), kind.__args__[0]) if shape.items is not None else (shape, kind)
    if inner.fields and not inner.loose:
        wire = {item.encode_name: item.name for item in msgspec.structs.fields(row)}
        assert wire == {name: python_name(name) for name in inner.fields if not field(inner, name).write_only}
