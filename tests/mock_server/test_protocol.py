"""What every call goes through."""

from __future__ import annotations

import base64
import logging
import re
import sqlite3
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock import Clock, Settings, create_app, jobs, resources
from picqer_mock.call import Reply
from picqer_mock.errors import FaultError, RateLimitError, VatGroupError
from picqer_mock.protocol import Incoming, Protocol, RateLimit
from picqer_mock.seed import open_state
from picqer_mock.spec import JSON
from tests.mock_server.conftest import NOW, connect

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.call import Handler, Request
    from picqer_mock.spec import Spec
    from picqer_mock.state import State

KEY = {"authorization": "Basic " + base64.b64encode(b"picqer-mock-key:").decode(), "user-agent": "Tests (example.com)"}


def _protocol(spec: Spec, **handlers: Handler) -> Protocol:
    """Return an empty account in which some operations behave otherwise."""
    changed = {name.replace("_", "."): handler for name, handler in handlers.items()}
    return Protocol(
        spec=spec,
        handlers={**resources.HANDLERS, **changed},
        jobs=resources.JOBS,
        state=open_state(spec, "empty"),
        clock=Clock(NOW),
        settings=Settings(),
    )


def _incoming(method: str, path: str, headers: dict[str, str] | None = None, body: bytes = b"") -> Incoming:
    return Incoming(method, path, b"", KEY if headers is None else headers, body, "http://testserver")


@pytest.mark.parametrize(
    ("credentials", "message"),
    [
        (None, "expected Basic with the API key"),
        ("Bearer picqer-mock-key", 'expected Basic, found "Bearer"'),
        ("Basic", "Invalid API key"),
        ("Basic %%%", "not base64"),
        ("Basic /w==", "not base64 of UTF-8"),
        ("Basic " + base64.b64encode(b"wrong:").decode(), "Invalid API key"),
    ],
)
def test_without_a_valid_key_nothing_is_open(api: TestClient, credentials: str | None, message: str) -> None:
    """A missing, malformed or wrong key is 401 with a challenge, also on a path that does not exist."""
    headers = {"Authorization": credentials} if credentials else {}
    for path in ("products", "nowhere"):
        answer = connect(api.app).get(path, headers=headers, auth=None)
        assert answer.status_code == 401
        assert answer.headers["WWW-Authenticate"].startswith("Basic ")
        assert message in answer.json()["error_message"]


@pytest.mark.parametrize("credentials", ["picqer-mock-key:", "picqer-mock-key:x", "picqer-mock-key"])
def test_the_password_is_ignored(api: TestClient, credentials: str) -> None:
    """The key is the user name; what stands behind the colon does not matter."""
    header = "basic " + base64.b64encode(credentials.encode()).decode()
    assert connect(api.app).get("products", headers={"Authorization": header}, auth=None).status_code == 200


@pytest.mark.parametrize("agent", [None, ""])
def test_a_user_agent_is_required(spec: Spec, agent: str | None) -> None:
    """Without it the call is refused, with the words of what to send."""
    headers = {"authorization": KEY["authorization"]} | ({} if agent is None else {"user-agent": agent})
    answer = _protocol(spec).answer(_incoming("GET", "/api/v1/products", headers))
    assert answer.status == 400
    assert b"header parameter User-Agent" in answer.body


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "products/633", 200),
        ("GET", "products/7", 404),
        ("GET", "nope", 404),
        ("PATCH", "products", 405),
        ("POST", "products", 400),
    ],
)
def test_every_answer_tells_the_budget(api: TestClient, method: str, path: str, status: int) -> None:
    """The rate limit headers come with successes and refusals alike, and each call costs one."""
    before = int(api.get("products/633").headers["X-RateLimit-Remaining"])
    answer = api.request(method, path)
    assert answer.status_code == status
    assert answer.headers["X-RateLimit-Limit"] == "1000000"
    assert int(answer.headers["X-RateLimit-Remaining"]) == before - 1


def test_the_limit_without_a_setting_is_the_specs(spec: Spec) -> None:
    """The default stands in the description; a refused key is told of it, too."""
    headers = _protocol(spec).answer(_incoming("GET", "/api/v1/products", {})).headers
    assert headers["X-RateLimit-Limit"] == headers["X-RateLimit-Remaining"] == str(spec.rate_limit)


def test_over_the_limit_nothing_is_carried_out_until_the_next_minute() -> None:
    """The call is refused with 429 and code 28, has no effect, and works again when the clock's minute is over."""
    clock = Clock(NOW + timedelta(seconds=59))
    api = connect(create_app(Settings(rate_limit=2, fulfilment_keys={"other": 1}), clock=clock))
    new = {"idvatgroup": 18, "productcode": "new", "name": "New", "price": 1}
    assert [api.get("products/633").headers["X-RateLimit-Remaining"] for _ in range(2)] == ["1", "0"]
    refused = api.post("products", json=new)
    assert (refused.status_code, refused.json()["error_code"]) == (429, 28)
    assert refused.headers["X-RateLimit-Remaining"] == "0"
    assert connect(api.app, "other").get("products").status_code == 200, "each key has its own budget"
    clock.move(timedelta(seconds=1))
    assert api.get("products", params={"productcode": "new"}).json() == []
    assert api.post("products", json=new).status_code == 201


def test_a_reset_gives_budget_and_time_back() -> None:
    """Tests that share a mock neither use up each other's requests nor move each other's clock."""
    clock = Clock(NOW)
    app = create_app(Settings(rate_limit=1), clock=clock)
    api = connect(app)
    assert [api.get("products/633").status_code for _ in range(2)] == [200, 429]
    clock.move(timedelta(days=1))
    app.reset()
    assert clock.now() == NOW
    assert api.get("products/633").status_code == 200


def test_a_clock_that_goes_back_gives_a_new_budget() -> None:
    """The limit counts within the minute that the clock shows, wherever it comes from."""
    limit = RateLimit(1)
    assert [limit.spend("key", NOW + timedelta(minutes=shift)) for shift in (0, 1, -1)] == [0, 0, 0]
    with pytest.raises(RateLimitError):
        limit.spend("key", NOW + timedelta(minutes=-1, seconds=29))


def test_threads_share_one_budget() -> None:
    """Callers in process may use several threads, and no request goes uncounted."""
    limit, interval = RateLimit(10**6), sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(lambda _: [limit.spend("key", NOW) for _ in range(5000)], range(8)))
    finally:
        sys.setswitchinterval(interval)
    assert limit.spend("key", NOW) == 10**6 - 8 * 5000 - 1


def test_a_key_whose_customer_is_gone_is_refused(spec: Spec) -> None:
    """A reset takes customers away that were created since the start; their keys go with them."""
    state = open_state(spec, "demo")
    state.insert("fulfilment_customer", idfulfilment_customer=4, name="New")
    app = create_app(Settings(fulfilment_keys={"key-4": 4}), spec=spec, state=state)
    partner, new = connect(app, "key-4"), {"idvatgroup": 18, "productcode": "new", "name": "New", "price": 1}
    assert partner.post("products", json=new).status_code == 201
    app.reset()
    answer = partner.post("products", json=new)
    assert (answer.status_code, answer.json()["error_code"]) == (401, 7)


@pytest.mark.parametrize("method", ["OPTIONS", "PATCH", "DELETE", "TRACE", "FOO"])
def test_a_wrong_method_is_told_the_right_ones(api: TestClient, method: str) -> None:
    """405 names what the path has, in words and in the Allow header."""
    answer = api.request(method, "products")
    assert (answer.status_code, answer.headers["Allow"]) == (405, "GET, POST")
    assert answer.json()["error_message"] == f"/api/v1/products has no method {method}, only GET, POST."


def test_head_has_no_body(api: TestClient) -> None:
    """No operation is a HEAD, and its refusal comes without a body, as HTTP wants it."""
    answer = api.head("products")
    assert (answer.status_code, answer.content) == (405, b"")


@pytest.mark.parametrize(
    "path", ["", "/", "/api/v1", "/api/v1/", "/api/v2/products", "/api/v1/products/", "/api/v1/products/%FF", "/%0A"]
)
def test_an_unknown_path_is_refused_in_picqers_shape(api: TestClient, path: str) -> None:
    """A path that no operation has is 404, with an error body like any other."""
    answer = api.get(f"http://testserver{path}")
    assert answer.status_code == 404
    assert answer.json()["error"] is True


def test_an_encoded_slash_is_part_of_the_id(api: TestClient) -> None:
    """633%2Fstock is an id that is no number, and not the path of the stock."""
    answer = api.get("products/633%2Fstock")
    assert (answer.status_code, answer.json()["error_code"]) == (400, 1)
    assert 'idproduct: expected an integer, found "633/stock"' in answer.json()["error_message"]


def test_a_key_of_a_fulfilment_customer_may_do_what_the_spec_opens(
    spec: Spec, api: TestClient, partner: TestClient
) -> None:
    """403 on each operation without the mark, and never on one with it."""
    for operation in spec.operations.values():
        path = re.sub(r"{\w+}", "1", operation.path.strip("/"))
        assert (partner.request(operation.method, path).status_code == 403) is not operation.fulfilment_key, (
            operation.id
        )
        assert api.request(operation.method, path).status_code != 403


def test_an_operation_without_a_handler_stops_the_start(spec: Spec) -> None:
    """The text names the operation: nothing is answered that nobody simulates."""
    handlers = {name: handler for name, handler in resources.HANDLERS.items() if name != "products.get"}
    state = open_state(spec, "empty")
    with pytest.raises(ValueError, match=r"^operations without a handler: products.get$"):
        Protocol(spec=spec, handlers=handlers, jobs={}, state=state, clock=Clock(), settings=Settings())


def test_a_handler_without_an_operation_stops_the_start(spec: Spec) -> None:
    """The text names the handler."""
    with pytest.raises(ValueError, match=r"^handlers without an operation: products.paint$"):
        _protocol(spec, products_paint=lambda *_: Reply())


def _write(state: State) -> None:
    state.insert("supplier", name="Written too early")


def _answer_nonsense(state: State, _: Request) -> Reply:
    _write(state)
    return Reply([{"idproduct": "seven"}])


def _answer_a_body(state: State, _: Request) -> Reply:
    _write(state)
    return Reply({})


def _refuse_as_undocumented(state: State, _: Request) -> Reply:
    _write(state)
    raise _TeapotError("no coffee")


def _break(state: State, _: Request) -> Reply:
    _write(state)
    raise ZeroDivisionError


class _TeapotError(VatGroupError):
    status = 418


@pytest.mark.parametrize(
    ("operation", "handler", "log"),
    [
        ("products_list", _answer_nonsense, "The mock breaks the spec: products.list answers 200 with"),
        ("products_tags_remove", _answer_a_body, "products.tags.remove answers 204 with a body"),
        ("products_list", _refuse_as_undocumented, "products.list answers 418, which its description does not have"),
        ("products_list", _break, "products.list failed"),
    ],
)
def test_a_fault_of_the_mock_is_a_500_that_changes_nothing(
    spec: Spec, caplog: pytest.LogCaptureFixture, operation: str, handler: Any, log: str
) -> None:
    """An answer that breaks the spec, or an exception, is never sent: 500 in Picqer's shape, a log line, no effect."""
    protocol = _protocol(spec, **{operation: handler})
    path = "/api/v1/products/1/tags/1" if "tags" in operation else "/api/v1/products"
    with caplog.at_level(logging.ERROR, "picqer_mock"):
        answer = protocol.answer(_incoming("DELETE" if "tags" in operation else "GET", path))
    assert answer.status == 500
    assert b'"error_code":1' in answer.body
    assert log in caplog.text
    assert not protocol._state.has("supplier", name="Written too early")


@pytest.mark.parametrize("error", [ZeroDivisionError(), VatGroupError("none"), FaultError("broken")])
def test_work_that_fails_is_put_aside(spec: Spec, caplog: pytest.LogCaptureFixture, error: Exception) -> None:
    """Nothing of it is done, whatever it ran into, and no call waits for it. The log and the list of jobs tell."""

    def fail(state: State, _: Request, __: Any) -> None:
        _write(state)
        raise error

    protocol = _protocol(spec)
    protocol._jobs = {"shop.sweep": fail}
    jobs.later(protocol._state, NOW, "shop.sweep", None)
    with caplog.at_level(logging.ERROR, "picqer_mock"):
        answers = [protocol.answer(_incoming("GET", "/api/v1/products")) for _ in range(2)]
    assert [answer.status for answer in answers] == [200, 200]
    assert [record.getMessage() for record in caplog.records] == [
        "shop.sweep failed and is put aside; GET /_mock/jobs shows it"
    ]
    assert not protocol._state.has("supplier", name="Written too early")
    failed = {"due": "2026-03-01 12:30:00", "name": "shop.sweep", "data": None}
    assert jobs.views(protocol._state) == [{**failed, "error": f"{type(error).__name__}: {error}"}]


def test_work_behind_what_failed_is_done(spec: Spec) -> None:
    """Also work of the same name."""
    done: list[Any] = []

    def sweep(_: State, __: Request, data: Any) -> None:
        if data == "stairs":
            raise ZeroDivisionError
        done.append(data)

    protocol = _protocol(spec)
    protocol._jobs = {"shop.sweep": sweep}
    for place in ("stairs", "floor"):
        jobs.later(protocol._state, NOW, "shop.sweep", place)
    protocol.work(NOW)
    assert done == ["floor"]
    assert not jobs.is_put_off(protocol._state, "shop.sweep")


def test_a_database_that_cannot_be_used_is_a_500(
    spec: Spec, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In Picqer's shape, also when it shows before the call itself."""

    def fail(*_: Any) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    protocol = _protocol(spec)
    jobs.later(protocol._state, NOW, "shop.sweep", None)
    monkeypatch.setattr(jobs, "take", fail)
    with caplog.at_level(logging.ERROR, "picqer_mock"):
        answer = protocol.answer(_incoming("GET", "/api/v1/products"))
    assert answer.status == 500
    assert b"disk I/O error" in answer.body
    assert "Background work failed" in caplog.text


def test_what_puts_work_off_or_tells_hooks_wakes_the_background(spec: Spec) -> None:
    """Nothing else does, as that would cost every call a look at the database."""
    woken: list[bool] = []
    protocol = _protocol(spec)
    protocol._wake = lambda: woken.append(True)
    sent = {**KEY, "content-type": JSON}
    task, hook = b'{"title":"Sweep"}', b'{"name":"x","event":"tasks.created","address":"http://localhost/"}'
    for call in (("GET", "products"), ("DELETE", "hooks/1"), ("POST", "tasks", task), ("POST", "hooks", hook)):
        protocol.answer(_incoming(call[0], f"/api/v1/{call[1]}", sent, *call[2:]))
    assert not woken, "a refused call has written nothing, and nobody hears of a task yet"
    protocol.answer(_incoming("POST", "/api/v1/tasks", sent, task))
    assert woken


def test_what_the_description_does_not_document_is_a_fault(spec: Spec) -> None:
    """A refusal with a status that an operation does not document is the mock's mistake, not the caller's."""
    changed = replace(spec.operations["products.get"], responses={200: {}, 500: {}})
    problem = _protocol(spec)._validation.answer(changed, 404, JSON, {})
    assert problem == "products.get answers 404, which its description does not have"
