"""Checks of what comes in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock.call import Reply
from tests.mock_server.description import json_of, operation, protocol_of, read, send, spec_of

if TYPE_CHECKING:
    from starlette.testclient import TestClient

NEW = {"idvatgroup": 18, "productcode": "new", "name": "New", "price": 51.9}


def _refusal(answer: Any) -> tuple[int, str]:
    assert answer.status_code == 400
    assert answer.json().keys() == {"error", "error_code", "error_message"}
    return answer.json()["error_code"], answer.json()["error_message"]


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("offset=abc", 'query parameter offset: expected an integer, found "abc".'),
        ("offset=", 'query parameter offset: expected an integer, found "".'),
        ("offset=1.0", 'query parameter offset: expected an integer, found "1.0".'),
        ("offset=%D9%A3", 'query parameter offset: expected an integer, found "\\u0663".'),
        ("offset=-1", "query parameter offset: expected at least 0, found -1."),
        ("offset=-99999999999999999999", "query parameter offset: expected at least 0, found -9223372036854775807."),
        ("offset=0&offset=100", "query parameter offset: expected it once, found it 2 times."),
        (
            "inactive=false",
            'query parameter inactive: expected true, or to be left out for the opposite, found "false".',
        ),
        ("search=%00", 'query parameter search: expected text without NUL characters, found "\\u0000".'),
        ("search=%FF", 'the query: expected percent-encoded UTF-8, found "search=%FF".'),
    ],
)
def test_a_malformed_query_names_the_parameter(api: TestClient, query: str, message: str) -> None:
    """The text says which parameter, what was expected and what was found."""
    assert _refusal(api.get(f"products?{query}")) == (1, message)


def test_unknown_parameters_are_ignored(api: TestClient) -> None:
    """As Picqer does with limit and page, which it does not have."""
    assert len(api.get("products?limit=1&limit=2&page=3").json()) == 100


@pytest.mark.parametrize("offset", ["350", "9223372036854775808", "9" * 5000])
def test_an_offset_behind_the_end_is_an_empty_page(api: TestClient, offset: str) -> None:
    """However large the number is."""
    answer = api.get(f"products?offset={offset}")
    assert (answer.status_code, answer.json()) == (200, [])


@pytest.mark.parametrize("number", ["7", "9223372036854775808", "9" * 5000])
def test_an_id_that_no_object_has_is_not_found(api: TestClient, number: str) -> None:
    """However large the number is."""
    answer = api.get(f"products/{number}")
    assert (answer.status_code, answer.json()["error_code"]) == (404, 20)


@pytest.mark.parametrize("number", ["abc", "0", "-1", "1.5", "%20", "+1", "null", "1e3"])
def test_an_id_that_is_no_id_is_refused(api: TestClient, number: str) -> None:
    """Ids are integers from 1."""
    code, message = _refusal(api.get(f"products/{number}"))
    assert code == 1
    assert message.startswith("path parameter idproduct: expected ")


@pytest.mark.parametrize(
    ("change", "code", "message"),
    [
        ({"name": None}, 1, "name: expected string, found null."),
        ({"name": 7}, 1, "name: expected string, found 7."),
        ({"price": "51.90"}, 1, 'price: expected number, found "51.90".'),
        ({"weight": 1.5}, 1, "weight: expected integer or null, found 1.5."),
        ({"weight": True}, 1, "weight: expected integer or null, found true."),
        ({"weight": 2**63}, 1, "weight: expected a number of at most 64 bits, found 9223372036854775808."),
        ({"active": 1}, 1, "active: expected boolean, found 1."),
        ({"idvatgroup": 0}, 1, "idvatgroup: expected at least 1, found 0."),
        ({"productfields": 7}, 1, "productfields: expected array, found 7."),
        ({"country_of_origin": "nl"}, 9, 'country_of_origin: expected text that matches ^([A-Z]{2})?$, found "nl".'),
        ({"country_of_origin": 31}, 9, "country_of_origin: expected string or null, found 31."),
        ({"productfields": {}}, 1, "productfields: expected array, found {}."),
        (
            {"productfields": [{"idproductfield": 11, "value": 3}]},
            1,
            "productfields[0].value: expected string, found 3.",
        ),
        ({"productfields": [{"idproductfield": 11}]}, 5, "Missing parameter: productfields[0].value."),
        ({"barcode": "a\0b"}, 1, 'barcode: expected text without NUL characters, found "a\\u0000b".'),
        ({"barcode": "\ud800"}, 1, 'barcode: expected Unicode text, found a lone surrogate in "\\ud800".'),
    ],
)
def test_a_malformed_field_is_named(api: TestClient, change: dict[str, Any], code: int, message: str) -> None:
    """The text says which field, what was expected and what was found; nothing is created."""
    answer = api.post("products", content=json.dumps({**NEW, **change}), headers={"Content-Type": "application/json"})
    assert _refusal(answer) == (code, message)
    assert api.get("products?productcode=new").json() == []


def test_missing_fields_are_all_named(api: TestClient) -> None:
    """One answer is enough to complete the body."""
    assert _refusal(api.post("products", json={"price": 1})) == (5, "Missing parameter: idvatgroup, name, productcode.")


@pytest.mark.parametrize("body", ["[]", "null", "7", '"text"', "true"])
def test_a_body_that_is_no_object_is_refused(api: TestClient, body: str) -> None:
    """Also when every field of it is optional."""
    answer = api.put("products/633", content=body, headers={"Content-Type": "application/json"})
    assert _refusal(answer) == (1, f"the body: expected object, found {body}.")


@pytest.mark.parametrize("body", ["", "{", "{'name': 1}", '{"name": NaN}', "[" * 5000])
def test_a_body_that_is_no_json_has_the_code_for_it(api: TestClient, body: str) -> None:
    """Code 22 is for JSON that is not valid."""
    answer = api.put("products/633", content=body, headers={"Content-Type": "application/json"})
    assert _refusal(answer)[0] == 22


@pytest.mark.parametrize("media_type", [None, "text/plain", "application/x-www-form-urlencoded", "application/jsonp"])
def test_a_body_says_that_it_is_json(api: TestClient, media_type: str | None) -> None:
    """Any other media type is refused, and so is none."""
    headers = {"Content-Type": media_type} if media_type else {}
    code, message = _refusal(api.post("products", content=json.dumps(NEW), headers=headers))
    assert code == 22
    assert message == f'header Content-Type: expected application/json, found "{media_type or ""}".'


def test_a_charset_behind_the_media_type_is_fine(api: TestClient) -> None:
    """Many clients send one."""
    headers = {"Content-Type": "Application/JSON; charset=utf-8"}
    assert api.post("products", content=json.dumps(NEW), headers=headers).status_code == 201


def test_fields_that_the_spec_does_not_know_are_ignored(api: TestClient) -> None:
    """A product as it was read can be sent back, and newer fields of Picqer do no harm."""
    product = api.get("products/633").json()
    answer = api.put("products/633", json={**product, "unheard_of": 10**30, "\0": "\0"})
    assert (answer.status_code, answer.json()) == (200, {**product, "updated": answer.json()["updated"]})


def _filtered(schema: dict[str, Any], query: str, **rest: Any) -> tuple[int, Any]:
    """Send a query to an operation that takes one filter."""
    parameters = [{"name": "filter", "in": "query", "schema": schema, **rest}]
    get = operation("things.list", json_of({"type": "array"}, []), parameters=parameters)
    return read(send(protocol_of(spec_of({"/things": {"get": get}})), "GET /things", query=query))


TIME = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$"}


@pytest.mark.parametrize(
    ("schema", "text"),
    [
        ({"type": "number"}, "1.50"),
        ({"type": "number"}, "-3"),
        ({"type": "number", "minimum": 0}, "5e-324"),
        *(({"type": "boolean"}, text) for text in ("true", "false", "1", "0")),
        ({"type": "string", "enum": ["a", "b"]}, "b"),
        ({"const": "a"}, "a"),
        ({"const": True}, "true"),
        ({"type": "string", "format": "date"}, "2026-02-28"),
        (TIME, "2026-02-28%2012:30:00"),
        (TIME, "2026-02-28+12:30:00"),
    ],
)
def test_a_filter_is_read_as_its_type(schema: dict[str, Any], text: str) -> None:
    """Numbers, booleans in words or digits, closed lists, dates and times are taken."""
    assert _filtered(schema, f"filter={text}") == (200, [])


@pytest.mark.parametrize(
    ("schema", "text", "message"),
    [
        ({"type": "number"}, "1,5", 'expected a number, found "1,5".'),
        ({"type": "number"}, "NaN", 'expected a number, found "NaN".'),
        ({"type": "number"}, "1e9999", 'expected a number, found "1e9999".'),
        ({"type": "number", "minimum": 0}, "-0.5", "expected at least 0, found -0.5."),
        ({"type": "boolean"}, "yes", 'expected true or false, found "yes".'),
        ({"type": "boolean"}, "", 'expected true or false, found "".'),
        ({"const": True}, "false", "expected true, found false."),
        ({"type": "string", "enum": ["a", "b"]}, "c", 'expected one of "a", "b", found "c".'),
        ({"const": "a"}, "b", 'expected "a", found "b".'),
        (
            {"type": "string", "format": "date"},
            "2026-02-30",
            'expected a date such as 2026-03-01, found "2026-02-30".',
        ),
        (TIME, "2026-02-28", 'expected a time such as 2026-03-01 14:30:00, found "2026-02-28".'),
        ({"type": "string", "pattern": "^[a-z]+$"}, "A", 'expected text that matches ^[a-z]+$, found "A".'),
        ({"type": "string", "format": "uri"}, "x", 'expected text of the format uri, found "x".'),
    ],
)
def test_a_filter_of_another_type_is_refused(schema: dict[str, Any], text: str, message: str) -> None:
    """The text says what was expected and what was found."""
    status, body = _filtered(schema, f"filter={text}")
    assert (status, body["error_message"]) == (400, f"query parameter filter: {message}")


@pytest.mark.parametrize(("example", "hint"), [({}, ""), ({"example": 7}, ", such as 7")])
def test_a_required_parameter_that_is_missing_is_named(example: dict[str, Any], hint: str) -> None:
    """With the description's example, if there is one."""
    status, body = _filtered({"type": "integer"}, "", required=True, **example)
    assert (status, body["error_message"]) == (
        400,
        f"query parameter filter: it is required{hint}, and was not sent.",
    )


def _written(
    schema: dict[str, Any], body: Any, *, required: bool = False, codes: list[int] | None = None, **headers: str
) -> tuple[int, Any]:
    """Send a body to an operation that takes one."""
    content = {"required": required, "content": json_of(schema)}
    listed = {"x-picqer-error-codes": codes} if codes else {}
    post = operation("things.create", json_of({}, {}), requestBody=content, **listed)
    return read(send(protocol_of(spec_of({"/things": {"post": post}})), "POST /things", body, **headers))


def test_an_optional_body_may_be_left_out() -> None:
    """Without one there is no Content-Type to check; one that comes is checked."""
    schema = {"type": "object", "properties": {"a": {"type": "integer"}}}
    assert _written(schema, None)[0] == 200
    assert _written(schema, {"a": 1})[0] == 200
    assert _written(schema, {"a": "x"})[0] == 400
    assert _written(schema, {"a": 1}, **{"content-type": "text/plain"})[0] == 400
    assert _written(schema, None, required=True)[0] == 400


def test_without_a_body_in_the_spec_none_is_read() -> None:
    """What a caller sends along with an action that takes nothing does not matter, whatever it is called."""
    protocol = protocol_of(spec_of({"/things": {"post": operation("things.process", json_of({}, {}))}}))
    assert send(protocol, "POST /things").status == 200
    assert send(protocol, "POST /things", **{"content-type": "application/json"}).status == 200
    assert send(protocol, "POST /things", {"a": 1}, **{"content-type": "text/plain"}).status == 200


@pytest.mark.parametrize("body", [{"a": {"b": [1]}}, [1], "text", 7, None])
def test_an_undocumented_body_is_any_json(body: Any) -> None:
    """Its fields are not known, so none is ignored; it is still JSON that can be stored."""
    assert _written({"description": "Any JSON value."}, body)[0] == 200


def test_an_undocumented_object_is_an_object_that_can_be_stored() -> None:
    """Any name is taken; what the account could not hold is refused in fields without a name here as well."""
    schema = {"type": "object", "additionalProperties": True}
    assert _written(schema, {"a": {"b": [1]}})[0] == 200
    assert _written(schema, [1])[0] == 400
    assert _written(schema, {"a": "\0"})[0] == 400


@pytest.mark.parametrize("choice", ["oneOf", "anyOf"])
@pytest.mark.parametrize("composed", [False, True])
def test_one_group_of_fields_is_required(choice: str, composed: bool) -> None:
    """A body with none of the groups is told of them; only `oneOf` refuses two of them."""
    fields = {"type": "object", "properties": {name: {"type": "integer"} for name in "abc"}}
    groups = {choice: [{"required": ["a", "b"]}, {"required": ["c"]}]}
    schema = {"allOf": [fields, groups]} if composed else {**fields, **groups}
    assert _written(schema, {"a": 1, "b": 2})[0] == _written(schema, {"c": 3})[0] == 200
    status, refusal = _written(schema, {"a": 1})
    assert (status, refusal["error_code"], refusal["error_message"]) == (400, 5, "Missing parameter: a and b or c.")
    status, refusal = _written(schema, {"a": 1, "b": 2, "c": 3})
    assert status == (400 if choice == "oneOf" else 200)
    if choice == "oneOf":
        assert refusal["error_message"] == "the body: expected one of a and b, c, found more than one."


@pytest.mark.parametrize("codes", [[], [9, 13, 23]])
@pytest.mark.parametrize(
    ("body", "own", "otherwise", "message"),
    [
        ({"products": []}, 13, 1, "products: expected at least 1 item, found []."),
        ({"products": [{"idproduct": 1, "amount": 1}] * 3}, 1, 1, "products: expected at most 2 items, found "),
        ({"products": [{"idproduct": 1}]}, 23, 5, "Missing parameter: products[0].amount."),
        (
            {"products": [{"idproduct": 1, "amount": 1}, {"amount": 1}]},
            23,
            5,
            "Missing parameter: products[1].idproduct or products[1].productcode.",
        ),
        ({"deliverycountry": "nl"}, 9, 1, "deliverycountry: expected text that matches ^[A-Z]{2}$, "),
        ({"country_of_origin": 31}, 9, 1, "country_of_origin: expected string, found 31."),
        ({"deliverycity": 31}, 1, 1, "deliverycity: expected string, found 31."),
    ],
)
def test_a_mistake_has_its_own_code_where_it_is_listed(
    codes: list[int], body: Any, own: int, otherwise: int, message: str
) -> None:
    """Orders without lines, lines without a field and countries have codes; who does not list them, answers without."""
    line = {
        "type": "object",
        "properties": {name: {"type": "integer"} for name in ("idproduct", "amount")},
        "required": ["amount"],
        "anyOf": [{"required": ["idproduct"]}, {"required": ["productcode"]}],
    }
    fields = {
        "products": {"type": "array", "minItems": 1, "maxItems": 2, "items": line},
        "deliverycountry": {"type": "string", "pattern": "^[A-Z]{2}$"},
        "country_of_origin": {"type": "string"},
        "deliverycity": {"type": "string"},
    }
    status, refusal = _written({"type": "object", "properties": fields}, body, codes=codes)
    assert (status, refusal["error_code"]) == (400, own if codes else otherwise)
    assert refusal["error_message"].startswith(message)


def test_an_answer_in_another_form_is_no_answer() -> None:
    """Where the spec has bytes, the mock may answer nothing else."""
    get = operation("things.pdf.get", {"application/pdf": {"schema": {"type": "string", "format": "binary"}}})
    protocol = protocol_of(spec_of({"/things": {"get": get}}), {"things.pdf.get": lambda *_: Reply("text")})
    status, refusal = read(send(protocol, "GET /things"))
    message = "The mock breaks the spec: things.pdf.get answers 200 with no bytes of application/pdf."
    assert (status, refusal["error_message"]) == (500, message)


def test_a_choice_between_other_things_is_refused_without_guessing() -> None:
    """Only branches that merely require fields can be told as missing fields."""
    status, refusal = _written({"anyOf": [{"type": "integer"}, {"type": "null"}]}, "x")
    assert (status, refusal["error_message"]) == (400, 'the body: expected a valid value (anyOf), found "x".')
