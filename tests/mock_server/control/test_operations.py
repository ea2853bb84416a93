"""What programs can do to an account under `/_mock`."""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from starlette.testclient import TestClient

from picqer_mock import Clock, Settings, create_app
from tests.mock_server.conftest import NOW, connect

if TYPE_CHECKING:
    from picqer_mock.spec import Spec

EVENT = "products.free_stock_changed"


def _stock(api: TestClient, idproduct: int = 633, idwarehouse: int = 18) -> int:
    stock: int = api.get(f"products/{idproduct}/stock/{idwarehouse}").json()["stock"]
    return stock


def _count(api: TestClient, change: int = 1) -> None:
    assert api.post("products/633/stock/18", json={"change": change, "reason": "counted"}).status_code == 200


@pytest.mark.parametrize(("seed", "products"), [("demo", 100), ("empty", 0), ("large:1000", 100)])
def test_a_reset_fills_the_account_with_what_is_asked_for(
    api: TestClient, control: TestClient, seed: str, products: int
) -> None:
    """And a reset that asks for nothing fills it with the same again."""
    _count(api)
    for body in ({"seed": seed}, {}):
        assert control.post("reset", json=body).status_code == 204
        assert len(api.get("products").json()) == products
        if products:
            assert api.delete(f"products/{api.get('products').json()[0]['idproduct']}").status_code in {200, 204, 405}
    assert control.post("reset", json={"seed": "demo"}).status_code == 204
    assert _stock(api) == 112


def test_a_reset_takes_back_clock_limit_faults_and_log(api: TestClient, control: TestClient) -> None:
    """All but the snapshots."""
    control.post("clock/move", json={"seconds": 3600})
    control.put("rate-limit", json={"limit": 1})
    control.put("snapshots/kept")
    control.post("faults", json={"kind": "none"})
    assert [api.get("tags").status_code for _ in range(2)] == [200, 429]
    control.post("reset")
    assert control.get("clock").json() == {"now": "2026-03-01 12:30:00", "standing": True}
    assert (control.get("faults").json()["faults"], control.get("requests").json()) == ([], [])
    assert control.get("snapshots").json() == ["kept"]
    assert [api.get("tags").status_code for _ in range(2)] == [200, 200]


def test_a_snapshot_brings_data_and_clock_back(api: TestClient, control: TestClient) -> None:
    """As often as somebody wants, until it is forgotten; a new one of the same name is the last."""
    assert control.get("snapshots").json() == []
    for name in ("one", "two", "one"):
        assert control.put(f"snapshots/{name}").status_code == 204
    assert control.get("snapshots").json() == ["two", "one"]
    for _ in range(2):
        _count(api)
        control.post("clock/move", json={"seconds": 60})
        assert control.post("snapshots/one/restore").status_code == 204
        assert _stock(api) == 112
        assert control.get("clock").json() == {"now": "2026-03-01 12:30:00", "standing": True}
    assert control.delete("snapshots/one").status_code == 204
    refused = control.post("snapshots/one/restore")
    assert (refused.status_code, refused.json()["error_code"]) == (404, 20)
    assert refused.json()["error_message"] == 'name: expected the name of a snapshot (two), found "one".'


def test_a_snapshot_of_a_running_clock_runs_on(spec: Spec) -> None:
    """From the time at which it was taken."""
    app = create_app(spec=spec)
    simulator = app.simulator
    snapshot = simulator.snapshot()
    taken = simulator.clock.now()
    simulator.clock.set(taken + timedelta(days=300))
    simulator.restore(snapshot)
    assert not simulator.clock.stands
    assert taken - timedelta(seconds=1) < simulator.clock.now() < taken + timedelta(days=1)


def test_the_clock_is_set_moved_and_let_run(control: TestClient) -> None:
    """It says what it shows after each."""
    assert control.get("clock").json() == {"now": "2026-03-01 12:30:00", "standing": True}
    set_ = control.put("clock", json={"now": "2026-03-02 00:00:00"})
    assert set_.json() == {"now": "2026-03-02 00:00:00", "standing": True}
    moved = control.post("clock/move", json={"seconds": 61})
    assert moved.json() == {"now": "2026-03-02 00:01:01", "standing": True}
    run = control.put("clock", json={"standing": False}).json()
    assert (run["now"][:10], run["standing"]) == ("2026-03-02", False)
    stopped = control.put("clock", json={"standing": True}).json()
    assert control.get("clock").json() == stopped


def test_a_time_that_a_running_clock_has_just_shown_is_no_way_back(control: TestClient) -> None:
    """What `GET` shows can be sent with `PUT`, although parts of a second have gone by."""
    control.put("clock", json={"standing": False})
    control.app.simulator.clock.run_from(NOW + timedelta(seconds=5, microseconds=100))
    now = control.get("clock").json()["now"]
    assert control.put("clock", json={"now": now, "standing": True}).json() == {"now": now, "standing": True}


def test_background_work_is_done_when_the_clock_gets_there(api: TestClient, control: TestClient) -> None:
    """A receipt is completed some time after somebody asked for it, and nobody has to call again."""
    receipt = control.post("worker/receive", json={"id": 702}).json()
    statuses: list[str] = []
    for _ in range(2):
        row = api.app.simulator.state.row("SELECT status FROM receipt WHERE idreceipt = ?", receipt["idreceipt"])
        assert row is not None
        statuses.append(row["status"])
        control.post("clock/move", json={"seconds": 60})
    assert statuses == ["processing", "completed"]


def test_webhooks_follow_the_clock(spec: Spec) -> None:
    """The next attempt comes due when the clock is moved, and each is in the list; a repeat is one of its own."""
    answers = iter([500, 200, 200])
    sent: list[Any] = []

    def send(request: Any) -> int:
        sent.append(request)
        return next(answers)

    api = connect(create_app(spec=spec, clock=Clock(NOW), sender=send))
    control = api.app.simulator
    hook = {"name": "Stock", "event": EVENT, "address": "http://127.0.0.1/hooks"}
    assert api.post("hooks", json=hook).status_code == 201
    api.delete("hooks/228")
    _count(api)
    assert (control.deliveries.deliver(), control.deliveries.deliver()) == (1, 0)
    mock = "http://testserver/_mock/"
    assert api.post(f"{mock}clock/move", json={"seconds": 60}).status_code == 200
    assert control.deliveries.deliver() == 1
    listed = api.get(f"{mock}deliveries").json()[-1]
    shown = {name: listed[name] for name in ("event", "status", "attempts", "answer", "error")}
    assert shown == {"event": EVENT, "status": "delivered", "attempts": 2, "answer": 200, "error": None}
    repeated = api.post(f"{mock}deliveries/{listed['iddelivery']}/repeat").json()["iddelivery"]
    assert repeated != listed["iddelivery"]
    assert control.deliveries.deliver() == 1
    assert sent[0].body == sent[1].body == sent[2].body
    assert [row["iddelivery"] for row in api.get(f"{mock}deliveries").json()][-1] == repeated


def test_the_rate_limit_is_that_of_all_keys(api: TestClient, partner: TestClient, control: TestClient) -> None:
    """Each has so many; the headers say so."""
    assert control.put("rate-limit", json={"limit": 2}).status_code == 204
    for client in (api, partner):
        answers = [client.get("products/633") for _ in range(3)]
        assert [answer.status_code for answer in answers[-2:]] == [404 if client is partner else 200, 429]
        assert answers[0].headers["X-RateLimit-Limit"] == "2"


def test_the_log_of_requests_tells_what_happened(api: TestClient, control: TestClient) -> None:
    """What was called, what it set off and what was wrong with it; what is asked for under `/_mock` is not in it."""
    api.get("products?page=2")
    api.post("products/633/stock/18", json={"change": 1, "reason": "counted"})
    api.get("nothing")
    listed, counted, unknown = control.get("requests").json()
    assert (listed["method"], listed["path"], listed["query"]) == ("GET", "/api/v1/products", "page=2")
    assert (listed["operation"], listed["status"]) == ("products.list", 200)
    assert (listed["number"] + 2, listed["fault"]) == (unknown["number"], None)
    assert listed["violations"][0].startswith("query parameter page is ignored: products.list has offset, ")
    assert (listed["now"], listed["answer"][:2]) == ("2026-03-01 12:30:00", "[{")
    assert (counted["sent"], counted["violations"]) == ('{"change":1,"reason":"counted"}', [])
    assert EVENT in counted["events"]
    assert (unknown["operation"], unknown["status"]) == (None, 404)
    assert control.get("requests", params={"since": counted["number"]}).json() == [unknown]
    assert control.delete("requests").status_code == 204
    assert control.get("requests").json() == []


def test_work_that_is_put_off_is_listed(api: TestClient, control: TestClient) -> None:
    """With what it is for, and why it failed if it did."""
    assert control.get("jobs").json() == []
    api.post("picklists/76859/snooze", json={"snooze_until": "2026-03-02 08:00:00"})
    data = {"idpicklist": 76859, "snoozed_until": "2026-03-02 08:00:00"}
    job = {"due": "2026-03-02 08:00:00", "name": "picklists.wake", "data": data, "error": None}
    assert control.get("jobs").json() == [job]
    api.app.simulator.state.update("job", {"error": "ZeroDivisionError: "}, name="picklists.wake")
    assert control.get("jobs").json() == [{**job, "error": "ZeroDivisionError: "}]


def test_faults_are_put_added_listed_and_cleared(api: TestClient, control: TestClient) -> None:
    """Each with how often it happened; one that was refused changes nothing."""
    first = {"kind": "status", "status": 503, "operations": "tags.*", "probability": 0.5, "seconds": 0.0}
    put = control.put("faults", json={"seed": 7, "faults": [first]}).json()
    assert (put["seed"], [fault["drawn"] for fault in put["faults"]]) == (7, [0])
    statuses = [api.get("tags").status_code for _ in range(20)]
    added = control.post("faults", json={"kind": "none", "times": 1}).json()["faults"]
    assert [fault["drawn"] for fault in added] == [statuses.count(503), 0]
    assert 0 < statuses.count(503) < 20
    assert (
        control.put("faults", json={"faults": [first, {"kind": "drop", "operations": "tag.list"}]}).status_code == 400
    )
    assert control.get("faults").json()["faults"] == added
    control.put("faults", json={"seed": 7, "faults": [first]})
    assert [api.get("tags").status_code for _ in range(20)] == statuses, "chance is the same for the same seed"
    assert control.delete("faults").status_code == 204
    assert control.get("faults").json() == {"seed": 0, "faults": []}


@pytest.mark.parametrize(
    ("method", "path", "body", "message"),
    [
        ("POST", "reset", {"seed": "demos"}, "there is no seed 'demos', only demo, empty and large:N with 1000 to "),
        ("POST", "reset", {"seed": "large:1000001"}, "there is no seed 'large:1000001', only "),
        ("POST", "reset", {"sede": "demo"}, "sede: expected one of seed here."),
        ("POST", "reset", {"seed": 5}, "seed: expected text, found 5."),
        ("POST", "reset", [], "the body: expected an object, found []."),
        ("PUT", "snapshots/a b", {}, "name: expected 1 to 64 letters, digits, dots, dashes and underscores, found "),
        ("PUT", "snapshots/one", {"name": "two"}, "name: expected nothing here."),
        ("PUT", "clock", {}, "the body: expected now or standing, found neither."),
        ("PUT", "clock", {"now": "tomorrow"}, 'now: expected a time such as 2026-03-01 12:30:00, found "tomorrow".'),
        ("PUT", "clock", {"now": "2026-02-28 00:00:00"}, "now: expected 2026-03-01 12:30:00 or later, found "),
        ("PUT", "clock", {"now": "9000-01-01 00:00:00"}, "now: expected a time before the year 9000, found "),
        ("PUT", "clock", {"standing": 1}, "standing: expected true or false, found 1."),
        ("POST", "clock/move", {}, "seconds: expected an integer, found nothing."),
        ("POST", "clock/move", {"seconds": 0}, "seconds: expected 1 to 315360000, found 0."),
        ("POST", "clock/move", {"seconds": 1.5}, "seconds: expected an integer, found 1.5."),
        ("POST", "clock/move", {"seconds": True}, "seconds: expected an integer, found true."),
        ("PUT", "rate-limit", {"limit": 0}, "limit: expected 1 to 1000000000, found 0."),
        ("PUT", "faults", {}, "faults: expected a list, found nothing."),
        ("PUT", "faults", {"faults": ["drop"]}, 'faults[0]: expected an object with kind, found "drop".'),
        ("PUT", "faults", {"faults": [{"kind": "drop", "colour": 1}]}, "faults[0].colour: expected one of kind, "),
        ("PUT", "faults", {"faults": [{"kind": "drop", "skip": "2"}]}, "faults[0].skip: expected an integer, "),
        ("PUT", "faults", {"faults": [{"kind": "drop", "times": None}]}, "faults[0].times: expected an integer, "),
        ("PUT", "faults", {"faults": [{"kind": "flood"}]}, "faults[0].kind: expected one of none, status, drop, cut, "),
        ("PUT", "faults", {"faults": [{"kind": "drop", "operations": "x"}]}, "faults[0].operations: no operation has "),
        ("POST", "faults", {}, "kind: expected text, found nothing."),
        ("POST", "faults", {"kind": "drop", "seconds": 3601}, "seconds: 3601 is not possible for kind drop."),
        ("GET", "requests?since=-1", None, "since: expected 0 or more, found -1."),
        ("GET", "requests?since=x", None, 'since: expected an integer, found "x".'),
        ("POST", "deliveries/x/repeat", None, 'iddelivery: expected an integer, found "x".'),
        ("POST", "worker/ship", {"id": -1}, "id: expected 1 to 9223372036854775807, found -1."),
        ("POST", "worker/ship", {"id": 10**19}, "id: expected a number of at most 64 bits, found 1000"),
    ],
)  # fmt: skip
def test_mistakes_are_refused_in_picqers_shape(
    control: TestClient, method: str, path: str, body: Any, message: str
) -> None:
    """The words say where, what was expected and what was found."""
    answer = control.request(method, path, json=body)
    assert answer.status_code == 400
    assert answer.json()["error"] is True
    assert answer.json()["error_message"].startswith(message)


@pytest.mark.parametrize(
    ("path", "code"),
    [("deliveries/99/repeat", 20), ("worker/ship", 20), ("worker/dance", 20), ("snapshots/x/restore", 20)],
)
def test_what_is_not_there_is_not_found(control: TestClient, path: str, code: int) -> None:
    """As Picqer says it."""
    answer = control.post(path, json={"id": 1} if path.startswith("worker") else None)
    assert (answer.status_code, answer.json()["error_code"]) == (404, code)


@pytest.mark.parametrize("body", [b"{", b"\xff", b"[" * 100_000, b'{"limit": 1, "limit": 2}', b'{"limit": NaN}'])
def test_what_is_no_json_is_refused(control: TestClient, body: bytes) -> None:
    """With the code for it, also where it is nested beyond measure."""
    answer = control.put("rate-limit", content=body)
    assert (answer.status_code, answer.json()["error_code"]) == (400, 22)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 204),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "http://testserver"}, 204),
        ({"Sec-Fetch-Site": "none"}, 204),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://evil.example"}, 403),
        ({"Sec-Fetch-Site": "same-site", "Origin": "http://testserver:81"}, 403),
        ({"Origin": "http://testserver"}, 204),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
def test_pages_of_other_sites_are_refused(
    api: TestClient, control: TestClient, headers: dict[str, str], status: int
) -> None:
    """A page that somebody reads cannot reach into a mock on their machine."""
    _count(api)
    answer = control.post("reset", headers=headers)
    assert (answer.status_code, _stock(api)) == (status, 112 if status == 204 else 113)
    assert status == 204 or answer.json()["error_message"].startswith("The simulator takes no calls from pages")


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost:8000", 200),
        ("127.0.0.1:8000", 200),
        ("[::1]:8000", 200),
        ("192.168.1.7", 200),
        ("picqer-mock:8000", 200),
        ("mock.localhost", 200),
        ("evil.example:8000", 403),
        ("127.0.0.1.evil.example", 403),
        ("localhost.evil.example", 403),
    ],
)
def test_a_name_that_somebody_may_own_is_refused(control: TestClient, host: str, status: int) -> None:
    """Its owner can let it lead to this machine, and their page would be of the same site."""
    answer = control.get("requests", headers={"Host": host})
    assert answer.status_code == status
    assert status == 200 or answer.json()["error_message"].startswith("header Host: expected an address, localhost")


def test_the_public_name_is_known(spec: Spec) -> None:
    """With any port, as a proxy may have another."""
    app = create_app(Settings(public_url="https://mock.example:8443/picqer"), spec=spec)
    client = TestClient(app, base_url="http://Mock.Example/_mock/")
    assert [client.get(path).status_code for path in ("health", "console/hooks")] == [200, 200]


def test_another_method_is_told_all_that_there_are(control: TestClient) -> None:
    """One path may have several."""
    answer = control.patch("faults")
    assert (answer.status_code, {*answer.headers["Allow"].split(", ")}) == (
        405,
        {"GET", "HEAD", "PUT", "POST", "DELETE"},
    )


def test_snapshots_are_let_go(api: TestClient, control: TestClient) -> None:
    """One that nobody holds any more takes no memory."""
    control.put("snapshots/one")
    data = api.app.simulator.snapshots["one"].data
    control.delete("snapshots/one")
    with pytest.raises(Exception, match="closed"):
        data.execute("SELECT 1")


def test_callers_in_parallel_meet_a_fault_as_often_as_it_is_there(api: TestClient, control: TestClient) -> None:
    """Several threads use up one script together."""
    control.put("faults", json={"faults": [{"kind": "status", "status": 503, "times": 7}]})
    statuses: list[int] = []

    def call() -> None:
        statuses.extend(connect(api.app).get("tags").status_code for _ in range(5))

    threads = [threading.Thread(target=call) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (statuses.count(503), len(statuses)) == (7, 20)
