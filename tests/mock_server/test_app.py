"""The ASGI application around the protocol."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest
from starlette.websockets import WebSocketDisconnect

from picqer_mock import Fault, Settings, create_app
from picqer_mock.app import Application
from tests.mock_server.conftest import connect
from tests.mock_server.resources.products.test_images import PNG, PNG_TEXT

if TYPE_CHECKING:
    from starlette.testclient import TestClient


def test_health_needs_no_key(api: TestClient) -> None:
    """A container or a script can wait for the mock."""
    answer = api.get("http://testserver/_mock/health", auth=None)
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


def test_reset_needs_no_key_and_brings_back_the_start(api: TestClient) -> None:
    """What was changed is as it was."""
    before = api.get("products/633").json()
    api.put("products/633", json={"name": "Changed"})
    assert api.post("http://testserver/_mock/reset", auth=None).status_code == 204
    assert api.get("products/633").json() == before


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/_mock/reset", 405),
        ("GET", "/_mock/nothing", 404),
        ("GET", "/_mock/images/7/original.png", 404),
        ("GET", "/_mock/images/" + "9" * 30 + "/x", 404),
    ],
)
def test_mistakes_under_mock_are_refused_in_picqers_shape(api: TestClient, method: str, path: str, status: int) -> None:
    """The words name the path; a method that does not fit is told the right one."""
    answer = api.request(method, f"http://testserver{path}")
    assert answer.status_code == status
    assert answer.json()["error_message"].startswith(f"{method} {path}: ")
    assert ("Allow" in answer.headers) is (status == 405)


def test_images_are_served_where_their_address_says(api: TestClient) -> None:
    """The address in the answer leads to the bytes that were sent, without a key, until the image is deleted."""
    image = api.post("products/633/images", json={"image": PNG_TEXT}).json()
    start = f"http://testserver/_mock/images/{image['idproduct_image']}/"
    assert image["url"].startswith(start)
    assert image["url"] in api.get("products/633").json()["images"]
    served = api.get(image["url"], auth=None)
    assert (served.headers["Content-Type"], served.content) == ("image/png", PNG)
    assert api.get(f"{start}original.png", auth=None).status_code == 404, "the id alone does not lead there"
    api.delete(f"products/633/images/{image['idproduct_image']}")
    assert api.get(image["url"], auth=None).status_code == 404


@pytest.mark.parametrize(
    ("host", "start"),
    [
        ("mock.example:81", "http://mock.example:81/"),
        ("[::1]:81", "http://[::1]:81/"),
        ("my_mock:81", "http://my_mock:81/"),
        ("[:::::]:81", "http://testserver:80/"),
        ("no host", "http://testserver:80/"),
    ],
)
def test_addresses_of_images_start_with_the_host_that_was_asked(api: TestClient, host: str, start: str) -> None:
    """The caller can reach what it could reach before; a malformed Host header does not get into an address."""
    image = api.post("products/633/images", json={"image": PNG_TEXT}, headers={"Host": host}).json()
    assert image["url"].startswith(f"{start}_mock/images/")


def test_a_public_url_goes_before_the_host() -> None:
    """Behind a proxy the mock is told its address."""
    api = connect(create_app(Settings(public_url="https://mock.example")))
    image = api.post("products/633/images", json={"image": PNG_TEXT}).json()
    assert image["url"].startswith("https://mock.example/_mock/images/")


def test_a_web_socket_is_closed(api: TestClient) -> None:
    """The API has none, and asking for one is no fault."""
    with pytest.raises(WebSocketDisconnect), api.websocket_connect("/api/v1/products"):
        pass


def test_a_caller_that_hangs_up_is_no_fault(api: TestClient) -> None:
    """A body that never comes ends the call without an answer and without an exception."""
    sent: list[Any] = []
    scope = {"type": "http", "method": "POST", "path": "/api/v1/products", "query_string": b"", "headers": []}

    async def receive() -> dict[str, Any]:
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(api.app(scope, receive, send))
    assert sent == []


def test_a_server_that_gives_no_raw_path_is_enough(api: TestClient) -> None:
    """The raw path is optional in ASGI."""
    status, body = _call(api, "GET", "/api/v1/products/%")
    assert status == 400
    assert b'expected an integer, found \\"%\\"' in body


def test_a_caller_that_names_no_host_gets_addresses_of_the_server(api: TestClient) -> None:
    """As HTTP 1.0 allows; an IPv6 address stands in brackets."""
    sent = json.dumps({"image": PNG_TEXT}).encode()
    status, body = _call(api, "POST", "/api/v1/products/633/images", sent)
    assert status == 201
    assert b'"url":"http://[::1]:81/_mock/images/' in body


def test_who_types_the_address_gets_the_console(api: TestClient) -> None:
    """Without the slash at its end as well."""
    answer = api.get("http://testserver/_mock", auth=None, follow_redirects=True)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "text/html; charset=utf-8")


@pytest.mark.parametrize(
    ("fault", "carried_out"),
    [
        (Fault("drop", "products.update"), False),
        (Fault("drop", "products.update", carried_out=True), True),
        (Fault("cut", "products.update"), True),
    ],
)
def test_a_connection_that_is_dropped_in_process_is_an_error(api: TestClient, fault: Fault, carried_out: bool) -> None:
    """There is none to drop; the call is carried out or not, as the fault says."""
    api.app.simulator.faults.add(fault)
    with pytest.raises(ConnectionResetError, match="the simulator dropped the connection, as it was told to"):
        api.put("products/633", json={"name": "Changed"})
    assert (api.get("products/633").json()["name"] == "Changed") is carried_out


def test_an_answer_is_held_back_once_the_call_was_carried_out(api: TestClient) -> None:
    """Whoever has no patience cannot know what became of it."""
    waited: list[tuple[float, str]] = []
    application = Application(api.app.simulator, api.app.background, _sleep_and_look(api, waited))
    api.app.simulator.faults.add(Fault("none", "products.update", seconds=30))
    answer = connect(application).put("products/633", json={"name": "Changed"})
    assert (answer.status_code, answer.json()["name"]) == (200, "Changed")
    assert waited == [(30, "Changed")]


def test_a_page_may_come_instead_of_json(api: TestClient) -> None:
    """With the status that the call had, as from something between the caller and Picqer."""
    api.app.simulator.faults.add(Fault("html", "products.get"))
    answer = api.get("products/633")
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert answer.text.startswith("<!doctype html>")


def test_a_status_may_come_instead_of_the_answer(api: TestClient) -> None:
    """In Picqer's shape, whether the call is carried out or not."""
    api.app.simulator.faults.put(
        [Fault("status", "products.update", status=503, retry_after=2, times=1),
         Fault("status", "products.update", status=502, carried_out=True)]
    )  # fmt: skip
    names: list[str] = []
    for status in (503, 502):
        answer = api.put("products/633", json={"name": "Changed"})
        assert (answer.status_code, answer.json()["error"]) == (status, True)
        assert answer.headers.get("Retry-After") == ("2" if status == 503 else None)
        names.append(api.get("products/633").json()["name"])
    assert (names[0] != "Changed", names[1]) == (True, "Changed")


def test_the_limit_may_be_lowered_in_the_midst(api: TestClient) -> None:
    """From the call that has the fault on."""
    api.app.simulator.faults.add(Fault("limit", "tags.list", limit=2, skip=1, times=1))
    answers = [api.get("tags") for _ in range(3)]
    assert [answer.headers["X-RateLimit-Limit"] for answer in answers] == ["1000000", "2", "2"]
    assert [answer.status_code for answer in answers] == [200, 200, 429]


def _sleep_and_look(api: TestClient, waited: list[tuple[float, str]]) -> Any:
    async def sleep(seconds: float) -> None:
        row = api.app.simulator.state.row("SELECT name FROM product WHERE idproduct = 633")
        waited.append((seconds, row["name"]))

    return sleep


def _call(api: TestClient, method: str, path: str, body: bytes = b"") -> tuple[int, bytes]:
    """Send what only a server of its own kind would send: no raw path and no Host header."""
    sent: list[Any] = []
    headers = {"authorization": "Basic cGljcWVyLW1vY2sta2V5Og==", "user-agent": "t", "content-type": "application/json"}
    scope = {
        "type": "http", "method": method, "scheme": "http", "path": path, "query_string": b"", "server": ("::1", 81),
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
    }  # fmt: skip

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(api.app(scope, receive, send))
    return sent[0]["status"], sent[1]["body"]
