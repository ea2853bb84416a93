"""Operations without behaviour."""

from __future__ import annotations

import re
from typing import Any

import pytest

from picqer_mock.fixtures import PDF, fixtures
from picqer_mock.spec import JSON
from tests.mock_server.description import ID, OFFSET, json_of, operation, protocol_of, read, send, spec_of

OBJECT = {"type": "object", "properties": {"idthing": {"type": "integer"}}, "required": ["idthing"]}
ANY: dict[str, Any] = {"description": "Any JSON value."}
FIRST, SECOND = {"idthing": 7, "name": "First"}, {"idthing": 8, "name": "Second"}


def _thing(content: dict[str, Any] | None, **rest: Any) -> Any:
    return protocol_of(spec_of({"/things/{idthing}": {"get": operation("things.get", content, **rest), **_path()}}))


def _path(**changes: Any) -> dict[str, Any]:
    return {"parameters": [{**ID, **changes}]}


def test_an_example_is_the_answer_and_says_that_it_is_one() -> None:
    """The spec's example goes out unchanged, under a header that tells it from behaviour."""
    answer = send(_thing(json_of(OBJECT, FIRST)), "GET /things/7")
    assert read(answer) == (200, FIRST)
    assert answer.headers["X-Picqer-Mock"] == "fixture"
    assert answer.headers["Content-Type"] == JSON


def test_the_id_in_the_path_chooses_the_example() -> None:
    """Each example answers to the id that it shows."""
    protocol = _thing(json_of(OBJECT, FIRST, SECOND))
    assert read(send(protocol, "GET /things/7")) == (200, FIRST)
    assert read(send(protocol, "GET /things/8")) == (200, SECOND)


def test_an_id_that_no_example_shows_is_not_found() -> None:
    """The text says which ids there are."""
    protocol = _thing(json_of(OBJECT, FIRST, SECOND))
    answer = send(protocol, "GET /things/9")
    status, body = read(answer)
    assert (status, body["error"], body["error_code"]) == (404, True, 20)
    assert body["error_message"] == ("things.get is answered from examples, which have idthing 7, or idthing 8 only.")
    assert answer.headers["X-Picqer-Mock"] == "fixture"


def test_the_usual_object_is_always_known() -> None:
    """Where an example is about another object, such as one just made, the id of the path's own example works too."""
    protocol = _thing(json_of(OBJECT, {"idthing": 3, "name": "x"}))
    assert read(send(protocol, "GET /things/3")) == (200, {"idthing": 3, "name": "x"})
    assert read(send(protocol, "GET /things/7")) == (200, {"idthing": 7, "name": "x"})
    assert send(protocol, "GET /things/9").status == 404


@pytest.mark.parametrize(
    "body",
    [
        {"name": "x"},
        {"idpart": 2, "idthing": 1},
        {"idthing": None},
        {},
        [],
        [{"name": "x"}],
        "text",
        [1, 2],
        [{"idthing": 1}, {"idthing": 2}],
    ],
    ids=[
        "no such field",
        "another's id",
        "null",
        "empty object",
        "empty list",
        "rows without",
        "text",
        "numbers",
        "rows that differ",
    ],
)
def test_where_the_answer_shows_no_id_the_parameter_s_example_is_known(body: Any) -> None:
    """An object is about the id that it begins with; further down, or where rows differ, the id is that of another."""
    protocol = _thing(json_of(ANY, body))
    assert read(send(protocol, "GET /things/7")) == (200, body)
    assert send(protocol, "GET /things/1").status == 404


def test_rows_that_agree_show_the_id_of_what_they_belong_to() -> None:
    """A list below an object is the list of one object."""
    rows = [{"idthing": 5, "row": 1}, {"idthing": 5, "row": 2}]
    protocol = _thing(json_of(ANY, rows))
    assert read(send(protocol, "GET /things/5")) == (200, rows)
    assert send(protocol, "GET /things/7").status == 404


def test_an_id_of_which_the_spec_tells_nothing_may_be_any() -> None:
    """With neither an example of the parameter nor the field in the answer, there is nothing to compare with."""
    path = {"parameters": [{name: value for name, value in ID.items() if name != "example"}]}
    spec = spec_of({"/things/{idthing}": {"get": operation("things.get", json_of(ANY, {"x": 1})), **path}})
    assert send(protocol_of(spec), "GET /things/99").status == 200


def test_all_values_of_a_closed_list_exist() -> None:
    """An enum in the path names things that are there; its example is one of them."""
    choice = {"parameters": [{**ID, "schema": {"type": "string", "enum": ["a", "b"]}, "example": "a"}]}
    spec = spec_of({"/things/{idthing}": {"get": operation("things.get", json_of(ANY, {"value": 1})), **choice}})
    protocol = protocol_of(spec)
    assert [send(protocol, f"GET /things/{key}").status for key in "abc"] == [200, 200, 400]


def test_several_ids_belong_together() -> None:
    """Each id in the path is compared with what the answer shows of it."""
    spec = spec_of(
        {
            "/things/{idthing}/parts/{idpart}": {
                "get": operation("things.parts.get", json_of(ANY, {"idpart": 2})),
                "parameters": [ID, {**ID, "name": "idpart", "example": 9}],
            }
        }
    )
    protocol = protocol_of(spec)
    calls = ["7/parts/2", "7/parts/3", "8/parts/2"]
    assert [send(protocol, f"GET /things/{call}").status for call in calls] == [200, 404, 404]
    assert "idthing 7 and idpart 2" in read(send(protocol, "GET /things/7/parts/3"))[1]["error_message"]


def test_a_list_has_one_page() -> None:
    """The first page is the example; behind it there is nothing. Filters are not applied."""
    parameters = [OFFSET, {"name": "search", "in": "query", "schema": {"type": "string"}}]
    spec = spec_of({"/things": {"get": operation("things.list", json_of(ANY, [FIRST]), parameters=parameters)}})
    protocol = protocol_of(spec)
    assert read(send(protocol, "GET /things", query="search=nothing")) == (200, [FIRST])
    assert read(send(protocol, "GET /things", query="offset=0")) == (200, [FIRST])
    assert read(send(protocol, "GET /things", query="offset=1")) == (200, [])


def test_nothing_is_remembered() -> None:
    """A write answers its example, whatever was sent, and a read does not know of it."""
    spec = spec_of({
        "/things": {
            "post": operation(
                "things.create", json_of(OBJECT, SECOND), status=201,
                requestBody={"required": True, "content": json_of({"type": "object"})},
            )
        },
        "/things/{idthing}": {
            "get": operation("things.get", json_of(OBJECT, FIRST)),
            "delete": operation("things.delete", status=204),
            **_path(),
        },
    })  # fmt: skip
    protocol = protocol_of(spec)
    assert read(send(protocol, "POST /things", {"name": "Mine"})) == (201, SECOND)
    assert send(protocol, "GET /things/8").status == 404
    deleted = send(protocol, "DELETE /things/7")
    assert (deleted.status, deleted.body, deleted.headers["X-Picqer-Mock"]) == (204, b"", "fixture")
    assert "Content-Type" not in deleted.headers
    assert read(send(protocol, "GET /things/7")) == (200, FIRST)
    assert send(protocol, "DELETE /things/8").status == 404


def test_a_pdf_is_bytes() -> None:
    """A binary answer is a PDF of our own, under its media type."""
    protocol = _thing({PDF: {"schema": {"type": "string", "format": "binary"}}})
    answer = send(protocol, "GET /things/7")
    assert (answer.status, answer.headers["Content-Type"]) == (200, PDF)
    assert answer.body.startswith(b"%PDF-")
    assert send(protocol, "GET /things/8").status == 404


@pytest.mark.parametrize(
    ("accept", "content_type"),
    [
        ("", PDF),
        ("*/*", PDF),
        ("text/html, */*", PDF),
        (JSON, JSON),
        ("text/html, Application/JSON;q=0.9", JSON),
        (f"{JSON}, {PDF}", PDF),
    ],
)
def test_of_two_media_types_the_caller_has_the_choice(accept: str, content_type: str) -> None:
    """Accept picks one by name; otherwise it is the first of the description."""
    protocol = _thing({PDF: {"schema": {"type": "string", "format": "binary"}}, **json_of(ANY, {"pages": 1})})
    assert send(protocol, "GET /things/7", accept=accept).headers["Content-Type"] == content_type
    assert send(protocol, "GET /things/8", accept=PDF).headers["Content-Type"] == JSON, "refusals are JSON"


@pytest.mark.parametrize(
    "schema", [ANY, {"type": "object", "additionalProperties": True}, {"$ref": "#/components/schemas/Unknown"}]
)
def test_an_undocumented_answer_is_an_empty_object(schema: dict[str, Any]) -> None:
    """Unless the spec has an example of it."""
    path = {"/things": {"get": operation("things.list", json_of(schema))}}
    assert read(send(protocol_of(spec_of(path, Unknown=ANY)), "GET /things")) == (200, {})


@pytest.mark.parametrize(
    ("schema", "media_type"),
    [
        (OBJECT, JSON),
        ({"type": "array", "items": {}}, JSON),
        ({"allOf": [OBJECT]}, JSON),
        ({"type": "string"}, "text/csv"),
    ],
)
def test_an_answer_that_cannot_be_given_stops_the_start(schema: dict[str, Any], media_type: str) -> None:
    """A documented answer without example, or in a format of which the mock has none, is named."""
    message = f"things.list: it has no handler, and its answer in {media_type} has no example"
    spec = spec_of({"/things": {"get": operation("things.list", {media_type: {"schema": schema}})}})
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        protocol_of(spec)


def test_all_checks_come_before_the_example() -> None:
    """Key, scope, parameters and body are checked as for any operation, and refused with its header."""
    body = {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]}
    content = {"required": True, "content": json_of(body)}
    put = operation("things.update", json_of(OBJECT, FIRST), requestBody=content)
    opened = {**operation("things.get", json_of(OBJECT, FIRST)), "x-picqer-fulfilment-key": True}
    protocol = protocol_of(spec_of({"/things/{idthing}": {"put": put, "get": opened, **_path()}}))
    assert send(protocol, "PUT /things/7", {"name": "x"}).status == 200
    assert read(send(protocol, "PUT /things/7", {}))[1]["error_message"] == "Missing parameter: name."
    assert send(protocol, "PUT /things/x", {"name": "x"}).status == 400
    closed = send(protocol, "PUT /things/7", {"name": "x"}, key="partner-1")
    assert (closed.status, closed.headers["X-Picqer-Mock"]) == (403, "fixture")
    stranger = send(protocol, "PUT /things/7", {"name": "x"}, key="nobody")
    assert stranger.status == 401
    assert "X-Picqer-Mock" not in stranger.headers
    assert send(protocol, "PATCH /things/7").status == 405


def test_what_leads_to_an_example_can_be_asked_for() -> None:
    """Whoever wants a success, such as a test of all operations, finds the path to it here."""
    spec = spec_of({"/things/{idthing}": {"get": operation("things.get", json_of(OBJECT, SECOND)), **_path()}})
    only, _ = fixtures(spec, spec.operations["things.get"], JSON)
    assert (only.path, only.body) == ({"idthing": 8}, SECOND)
