"""What must not be carried out is refused, as the spec says: for every operation, and whatever the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from requests.auth import HTTPBasicAuth

from picqer_mock import Fault, Settings
from tests.contract.account import USER_AGENT
from tests.contract.examples import bodies_of, path_of, send, set_stage, url_of
from tests.contract.target import DOCUMENT, SPEC, new_app, session_of

if TYPE_CHECKING:
    import requests

_FULFILMENT_KEY = "fulfilment-key"
_NO_ID = 999_999_999
_OPERATIONS = SPEC.operations.values()

app = new_app(Settings(rate_limit=10**9, fulfilment_keys={_FULFILMENT_KEY: 1}))
session = session_of(app)
# Its one request a minute is spent, and its clock stands still.
spent = session_of(new_app(Settings(rate_limit=1)))
spent.get(url_of("users.list", {}), auth=("picqer-mock-key", ""), headers={"User-Agent": USER_AGENT})


def _refused(operation: str, status: int, code: int, **changed: Any) -> requests.Response:
    """Call an operation in a way that is refused, and check status and code."""
    response = send(operation, path_of(operation), bodies_of(operation)[0], session, **changed)
    assert (response.status_code, response.json()["error_code"]) == (status, code), response.text
    return response


@pytest.mark.parametrize("operation", SPEC.operations)
def test_a_call_without_a_key_is_refused(operation: str) -> None:
    """There is no operation for everybody, and the refusal says how to prove who you are."""
    response = _refused(operation, 401, 7, auth=None)
    assert response.headers["WWW-Authenticate"].startswith("Basic ")


@pytest.mark.parametrize("operation", SPEC.operations)
def test_a_call_with_a_wrong_key_is_refused(operation: str) -> None:
    """No operation takes a key that is not one of the account."""
    _refused(operation, 401, 7, auth=("no-key-of-this-account", ""))


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Basic",
        "Basic ",
        "Basic !!!",
        "Basic cGlj",
        "Basic =",
        "Basic /////w==",
        "Basic cGljcWVyLW1vY2sta2V5Og",
        "Basic cGljcWVyLW1vY2sta2V5Og== x",
        "Basic Og==",
        "Basic " + "A" * 10_000,
        "Bearer picqer-mock-key",
        "Digest username=picqer-mock-key",
        "picqer-mock-key",
        "Basic picqer-mock-key:",
        "Basic \u00e9\u00e9",
    ],
)
@pytest.mark.parametrize("operation", ["products.list", "orders.create"])
def test_a_broken_authorization_is_refused(operation: str, header: str) -> None:
    """Whatever stands in the header, it is refused as a wrong key is, and nothing breaks."""
    headers = {"User-Agent": USER_AGENT, "Authorization": header}
    _refused(operation, 401, 7, auth=None, headers=headers)


@pytest.mark.parametrize("operation", [entry.id for entry in _OPERATIONS if not entry.fulfilment_key])
def test_a_closed_call_is_refused_to_a_fulfilment_customer(operation: str) -> None:
    """What the spec does not open to keys of fulfilment customers is closed to them."""
    _refused(operation, 403, 7, auth=(_FULFILMENT_KEY, ""))


@pytest.mark.parametrize("operation", [entry.id for entry in _OPERATIONS if entry.fulfilment_key])
def test_an_open_call_is_not_refused_to_a_fulfilment_customer(operation: str) -> None:
    """What the spec opens to keys of fulfilment customers is carried out, or finds nothing of theirs."""
    app.reset()
    ids, body = set_stage(operation, session), bodies_of(operation)[0]
    response = send(operation, ids, body, session, auth=(_FULFILMENT_KEY, ""))
    assert response.status_code in {SPEC.operations[operation].success, 400, 404}, response.text


@pytest.mark.parametrize(
    ("operation", "name"),
    [(entry.id, part.name) for entry in _OPERATIONS for part in entry.parameters if part.where == "path"],
)
def test_what_is_not_there_is_not_found(operation: str, name: str) -> None:
    """An id that nothing has is told from all others, at every place of the path."""
    app.reset()
    ids = set_stage(operation, session)
    response = send(operation, {**ids, name: _NO_ID}, bodies_of(operation)[0], session)
    assert response.status_code == 404, response.text
    assert response.json()["error_code"] in {20, 27}


@pytest.mark.parametrize("operation", SPEC.operations)
def test_a_call_beyond_the_limit_is_refused(operation: str) -> None:
    """When the requests of the minute are spent, nothing is carried out, and none are left."""
    response = send(operation, path_of(operation), bodies_of(operation)[0], spent)
    assert (response.status_code, response.json()["error_code"]) == (429, 28), response.text
    assert response.headers["X-RateLimit-Limit"] == "1"
    assert response.headers["X-RateLimit-Remaining"] == "0"


@pytest.mark.parametrize("operation", SPEC.operations)
def test_a_fault_is_told_as_any_refusal(operation: str) -> None:
    """When the server is at fault, the answer still has the shape of an error."""
    app.simulator.faults.put([Fault("status", operations=operation, status=500)])
    try:
        _refused(operation, 500, 1, kind="faulty")
    finally:
        app.simulator.faults.put(())


@pytest.mark.parametrize("operation", SPEC.operations)
def test_a_caller_without_a_name_is_refused(operation: str) -> None:
    """No operation answers who does not say in the User-Agent who they are."""
    for headers in ({}, {"User-Agent": ""}):
        _refused(operation, 400, 1, headers=headers)


@pytest.mark.parametrize("operation", [entry.id for entry in _OPERATIONS if entry.body])
def test_a_body_that_is_not_called_json_is_refused(operation: str) -> None:
    """JSON under another name, or without one, is not read."""
    for media_type in ({}, {"Content-Type": "text/plain"}, {"Content-Type": "application/x-www-form-urlencoded"}):
        headers = {"User-Agent": USER_AGENT, **media_type}
        _refused(operation, 400, 22, json=None, data=b"{}", headers=headers)


@pytest.mark.parametrize("operation", [entry.id for entry in _OPERATIONS if entry.body])
def test_a_body_that_is_not_json_is_refused(operation: str) -> None:
    """What calls itself JSON and is not is refused."""
    headers = {"User-Agent": USER_AGENT, "Content-Type": "application/json"}
    for raw in (b"{", b'{"a": NaN}', b"\xff", b'{"a": 1} {}', b"nothing"):
        _refused(operation, 400, 22, json=None, data=raw, headers=headers)


@pytest.mark.parametrize("path", DOCUMENT["paths"])
def test_a_method_that_a_path_does_not_have_is_refused(path: str) -> None:
    """The refusal names the methods that there are."""
    here = {entry.method: entry.id for entry in _OPERATIONS if entry.path == path}
    url = url_of(next(iter(here.values())), path_of(next(iter(here.values()))))
    for method in sorted({"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"} - here.keys()):
        response = session.request(
            method, url, auth=HTTPBasicAuth("picqer-mock-key", ""), headers={"User-Agent": USER_AGENT}
        )
        assert (response.status_code, response.json()["error_code"]) == (405, 8), (method, response.text)
        assert set(response.headers["Allow"].split(", ")) == here.keys()
