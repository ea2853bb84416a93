"""Operations without behaviour."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock.fixtures import PDF
from picqer_mock.resources import HANDLERS
from picqer_mock.spec import JSON
from tests.mock_server.description import ID, OFFSET, json_of, operation, protocol_of, read, send, spec_of

if TYPE_CHECKING:
    from picqer_mock.spec import Operation, Spec

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
    assert body["error_message"] == ("This call is answered from examples, which have idthing 7 or 8, not 9.")
    assert answer.headers["X-Picqer-Mock"] == "fixture"


def test_the_usual_object_is_always_known() -> None:
    """Where an example is about another object, the id of the path's own example works too, and is put in."""
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
    ],
)
def test_where_the_answer_shows_no_id_the_parameter_s_example_is_known(body: Any) -> None:
    """An object is about the id that it begins with; further down, the id is that of another."""
    protocol = _thing(json_of(ANY, body))
    assert read(send(protocol, "GET /things/7")) == (200, body)
    assert send(protocol, "GET /things/1").status == 404


def test_rows_are_left_as_they_are() -> None:
    """Each row is an object that there is; the list goes out unchanged, whichever of them the path names."""
    rows = [{"idthing": 1}, {"idthing": 2}]
    protocol = _thing(json_of(ANY, rows))
    assert [read(send(protocol, f"GET /things/{number}")) for number in (1, 2, 7)] == [(200, rows)] * 3
    assert send(protocol, "GET /things/3").status == 404


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


def test_a_text_in_the_path_is_no_id() -> None:
    """A key, such as that of a stat, is answered like the one of the parameter's own example."""
    key = {"parameters": [{**ID, "name": "key", "schema": {"type": "string"}, "example": "open-orders"}]}
    spec = spec_of({"/stats/{key}": {"get": operation("stats.get", json_of(ANY, {"value": 14})), **key}})
    assert read(send(protocol_of(spec), "GET /stats/backorders")) == (200, {"value": 14})


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
    assert "idpart 2 or 9, not 3" in read(send(protocol, "GET /things/7/parts/3"))[1]["error_message"]


def test_a_list_has_one_page() -> None:
    """The first page is the example; behind it there is nothing. Filters are not applied."""
    parameters = [OFFSET, {"name": "search", "in": "query", "schema": {"type": "string"}}]
    spec = spec_of({"/things": {"get": operation("things.list", json_of(ANY, [FIRST]), parameters=parameters)}})
    protocol = protocol_of(spec)
    assert read(send(protocol, "GET /things", query="search=nothing")) == (200, [FIRST])
    assert read(send(protocol, "GET /things", query="offset=0")) == (200, [FIRST])
    assert read(send(protocol, "GET /things", query="offset=1")) == (200, [])


@pytest.mark.parametrize(
    ("query", "is_behind"),
    [("sinceid=6", False), ("sinceid=7", True), ("sinceid=8", True), ("beforeid=9", False), ("beforeid=8", True)],
)
def test_reading_on_by_id_comes_to_an_end(query: str, is_behind: bool) -> None:
    """The list is whole where the id leaves all of it, and empty where it would leave out a row."""
    parameters = [{"name": name, "in": "query", "schema": {"type": "integer"}} for name in ("sinceid", "beforeid")]
    get = operation("things.list", json_of(ANY, [FIRST, SECOND]), parameters=parameters)
    answer = send(protocol_of(spec_of({"/things": {"get": get}})), "GET /things", query=query)
    assert read(answer) == (200, [] if is_behind else [FIRST, SECOND])


def test_what_a_create_answers_is_there() -> None:
    """Every call on an item knows the id, with an example of its own or with the id put in; nothing is remembered."""
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
        "/things/{idthing}/parts": {"get": operation("things.parts.list", json_of(ANY, [{"idpart": 1}])), **_path()},
    })  # fmt: skip
    protocol = protocol_of(spec)
    assert read(send(protocol, "POST /things", {"name": "Mine"})) == (201, SECOND)
    assert read(send(protocol, "GET /things/8")) == (200, {**FIRST, "idthing": 8})
    assert read(send(protocol, "GET /things/8/parts")) == (200, [{"idpart": 1}])
    deleted = send(protocol, "DELETE /things/8")
    assert (deleted.status, deleted.body, deleted.headers["X-Picqer-Mock"]) == (204, b"", "fixture")
    assert "Content-Type" not in deleted.headers
    assert send(protocol, "GET /things/8").status == 200
    assert read(send(protocol, "GET /things/7")) == (200, FIRST)
    assert send(protocol, "DELETE /things/9").status == 404


def test_every_link_can_be_followed(spec: Spec) -> None:
    """Whatever object an example is about, the calls without behaviour that its links lead to know it."""
    protocol = protocol_of(spec)
    lost: list[str] = []
    for one in spec.operations.values():
        links = spec.at(one.pointer)["responses"][str(one.success)].get("links", {})
        for link, body in ((link, body) for link in links.values() for body in spec.examples(one)):
            target = spec.operations[link["operationId"]]
            given = {name: _given(source, one, body) for name, source in link["parameters"].items()}
            call = f"{target.method} {target.path.format_map(given)}"
            if None not in given.values() and target.body is None and target.id not in HANDLERS:
                answer = send(protocol, call, **{"user-agent": "tests"})
                lost += [f"{one.id}: {call}: {answer.body!r}"] if answer.status >= 300 else []
    assert lost == []


def _given(source: str, one: Operation, body: Any) -> Any:
    """Return what a link takes from a path or from an answer; None if this answer has nothing there."""
    place, _, pointer = source.partition("#/")
    if not pointer:
        return next(item.example for item in one.parameters if item.name == place.rpartition(".")[2])
    for step in pointer.split("/"):
        if isinstance(body, list) and not body:
            return None
        body = body[int(step)] if isinstance(body, list) else body.get(step)
    return body


def test_an_example_that_breaks_its_schema_is_never_sent() -> None:
    """It is the mock's own fault, and told as such."""
    status, body = read(send(_thing(json_of(OBJECT, {"idthing": 7}, {"name": 1, "idthing": "x"})), "GET /things/7"))
    assert (status, body) == (200, {"idthing": 7})
    status, body = read(send(_thing(json_of(OBJECT, {"name": "x"})), "GET /things/7"))
    assert (status, body["error_code"]) == (500, 1)
    assert body["error_message"].startswith("The mock breaks the spec: things.get answers 200 with the body: ")


def test_a_pdf_is_bytes() -> None:
    """A binary answer is a PDF of our own, under its media type."""
    protocol = _thing({PDF: {"schema": {"type": "string", "format": "binary"}}})
    answer = send(protocol, "GET /things/7")
    assert (answer.status, answer.headers["Content-Type"]) == (200, PDF)
    assert answer.body.startswith(b"%PDF-")
    assert send(protocol, "GET /things/8").status == 404


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
