"""The pages of the console and their forms, without a browser."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.testclient import TestClient

from picqer_mock import Fault
from picqer_mock.console.forms import FORMS
from picqer_mock.console.objects import KINDS
from picqer_mock.control.operations import OPERATIONS
from tests.mock_server.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Generator

    from picqer_mock.simulator import Simulator
    from picqer_mock.spec import Spec

PAGES = ["", *(f"console/{name}" for name in ("hooks", "faults", "account", *(f"objects/{kind}" for kind in KINDS)))]


@pytest.fixture
def console(api: TestClient) -> Generator[TestClient]:
    """A browser without eyes, on the demo account at its start."""
    yield TestClient(api.app, base_url="http://testserver/_mock/", follow_redirects=False)
    api.app.simulator.snapshots.clear()
    api.app.reset("demo")


@pytest.fixture
def simulator(api: TestClient) -> Simulator:
    """The account that the console shows."""
    simulator: Simulator = api.app.simulator
    return simulator


def _send(console: TestClient, form: str, **fields: str) -> tuple[str, bool]:
    """Send a form and return what is said then, and whether it was refused."""
    answer = console.post(f"console/{form}", data={"here": "console/account", **fields})
    where = urlsplit(answer.headers["Location"])
    assert (answer.status_code, where.path) == (303, "/_mock/console/account")
    page = console.get(f"http://testserver{answer.headers['Location']}").text
    said = re.search(r'<p class="message( bad)?" role="(alert|status)">(.*?)</p>', page)
    assert said
    assert html.unescape(said[3]) == parse_qs(where.query)["message"][0]
    assert (said[1] is not None) is (said[2] == "alert")
    return html.unescape(said[3]), said[1] is not None


@pytest.mark.parametrize("seed", ["demo", "empty"])
@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_there(console: TestClient, seed: str, path: str) -> None:
    """Also where there is nothing to show; nothing in it comes from elsewhere, by its own word to the browser."""
    console.app.reset(seed)
    answer = console.get(path)
    assert answer.status_code == 200
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'")
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("kind", KINDS)
def test_an_object_is_shown_as_a_call_answers_it(
    console: TestClient, simulator: Simulator, spec: Spec, kind: str
) -> None:
    """Every kind has its page, and its list leads there."""
    assert f"{kind}.get" in spec.operations
    links = re.findall(rf'href="/_mock/(console/objects/{kind}/\d+)"', console.get(f"console/objects/{kind}").text)
    for link in links[:1]:
        page = console.get(link)
        assert page.status_code == 200
        assert f'"{KINDS[kind].columns[0]}": {link.rpartition("/")[2]},' in html.unescape(page.text)


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("console/objects/thoughts", 404),
        ("console/objects/orders/1", 404),
        ("console/nothing", 404),
        ("console/objects/orders/99999999999999999999", 404),
    ],
)
def test_what_is_not_there_is_refused(console: TestClient, path: str, status: int) -> None:
    """In Picqer's shape, as all else."""
    answer = console.get(path)
    assert (answer.status_code, answer.json()["error"]) == (status, True)


def test_every_form_does_what_programs_can_do(console: TestClient) -> None:
    """And every address that a page sends something to is a form."""
    assert {form.operation for form in FORMS.values()} <= set(OPERATIONS)
    console.put("snapshots/one")
    console.post("faults", json={"kind": "none"})
    found = {
        action for path in PAGES for action in re.findall(r'action="/_mock/console/(.*?)"', console.get(path).text)
    }
    assert found | {"deliveries/repeat"} == set(FORMS)


@pytest.mark.parametrize(
    ("form", "fields", "said"),
    [
        ("clock/move", {"seconds": "60"}, "It is 2026-03-01 12:31:00 now."),
        ("clock", {"now": "2026-03-05 00:00:00", "standing": "true"}, "It is 2026-03-05 00:00:00 now."),
        ("rate-limit", {"limit": "60"}, "Each key has 60 requests a minute."),
        ("reset", {"seed": "empty"}, "The account is as at its start."),
        ("snapshots/take", {"name": "{name}"}, None),
        ("snapshots/take", {"name": "one"}, "The snapshot one is taken."),
        ("requests/clear", {}, "All requests are forgotten."),
        ("faults/clear", {}, "All faults are removed."),
        ("faults/add", {"kind": "drop", "operations": "orders.*", "times": "", "seconds": "0"}, "The fault is added."),
        ("worker", {"action": "pick_and_close", "id": "76858"}, "The worker has done it."),
        ("worker", {"action": "pick_and_close", "id": ""}, None),
        ("worker", {"action": "pick_and_close", "id": "x"}, None),
        ("faults/add", {"kind": "drop", "probability": "often"}, None),
        ("faults/add", {"kind": "drop", "colour": "red"}, None),
        ("clock", {"standing": "perhaps"}, None),
        ("reset", {"seed": "<b>demo"}, None),
    ],
)  # fmt: skip
def test_a_form_says_what_it_did(console: TestClient, form: str, fields: dict[str, str], said: str | None) -> None:
    """Or why not."""
    message, refused = _send(console, form, **fields)
    assert refused is (said is None)
    assert said is None or message == said


def test_forms_change_the_account(console: TestClient, api: TestClient, simulator: Simulator) -> None:
    """As the calls of programs do."""
    _send(console, "snapshots/take", name="before")
    _send(console, "worker", action="process", id="6575")
    assert api.get("orders/6575").json()["status"] == "processing"
    _send(console, "clock", standing="false")
    assert not simulator.clock.stands
    _send(console, "snapshots/restore", name="before")
    assert (api.get("orders/6575").json()["status"], simulator.clock.now()) == ("concept", NOW)
    _send(console, "snapshots/delete", name="before")
    assert not simulator.snapshots
    _send(console, "faults/add", kind="status", status="503", carried_out="true", seconds="0.5", times="2")
    assert simulator.faults.list() == [(Fault("status", status=503, carried_out=True, seconds=0.5, times=2), 0)]
    _send(console, "rate-limit", limit="7")
    assert simulator.protocol.limit == 7


def test_a_delivery_goes_out_again(console: TestClient, api: TestClient, simulator: Simulator) -> None:
    """The page of the webhooks has a button for it."""
    hook = {"name": "<Shop>", "event": "products.free_stock_changed", "address": "http://127.0.0.1:1/hooks"}
    api.post("hooks", json=hook)
    api.post("products/633/stock/18", json={"change": 1, "reason": "counted"})
    last = simulator.deliveries.list()[-1]["iddelivery"]
    page = console.get("console/hooks").text
    assert f'aria-label="Repeat delivery {last}"' in page
    assert "&lt;Shop&gt;" in page
    message, refused = _send(console, "deliveries/repeat", iddelivery=str(last))
    assert (message, refused) == (f"It goes out again, as delivery {last + 1}.", False)


def test_failed_work_is_shown(console: TestClient, api: TestClient, simulator: Simulator) -> None:
    """It is a fault of the mock, which somebody should hear of."""
    api.post("picklists/76859/snooze", json={"snooze_until": "2026-03-02 08:00:00"})
    assert "Failed work" not in console.get("console/account").text
    simulator.state.update("job", {"error": "<it broke>"}, name="picklists.wake")
    page = console.get("console/account").text
    assert "picklists.wake</code>, due 2026-03-02 08:00:00: &lt;it broke&gt;" in page


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}])
def test_a_form_of_another_site_does_nothing(
    console: TestClient, simulator: Simulator, headers: dict[str, str]
) -> None:
    """The page says so."""
    answer = console.post("console/rate-limit", data={"limit": "1"}, headers=headers)
    assert "bad=1" in answer.headers["Location"]
    assert simulator.protocol.limit == 1_000_000


@pytest.mark.parametrize("page", ["", "console/account", "console/requests/0"])
def test_a_name_that_somebody_may_own_shows_nothing(console: TestClient, page: str) -> None:
    """The pages tell keys and what was sent, so no page from elsewhere may read them."""
    answer = console.get(page, headers={"Host": "evil.example"})
    assert answer.status_code == 403
    assert "picqer-mock-key" not in answer.text
    assert "header Host: expected an address" in answer.json()["error_message"]


@pytest.mark.parametrize("here", ["//evil.example/", "https://evil.example/", "\\\\evil.example", "../../x"])
def test_a_form_leads_nowhere_else(console: TestClient, here: str) -> None:
    """Back to the console, whatever it says of where it came from."""
    answer = console.post("console/requests/clear", data={"here": here})
    assert answer.headers["Location"].startswith("/_mock/")


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", '"><b>&amp;', "{{ 7 * 7 }}"]
)
def test_texts_of_the_account_are_only_texts(console: TestClient, api: TestClient, text: str) -> None:
    """Wherever somebody has put them: a name, a path, a query, a body, a message."""
    assert api.put("products/633", json={"name": text}).status_code == 200
    api.get("products", params={"search": text})
    api.get(f"nothing/{text}")
    api.post("orders", content=text.encode())
    paths = ["", "console/requests/0", "console/objects/products/633", "console/objects/products"]
    paths.append(f"?message={text}")
    for path in paths:
        page = console.get(path).text
        assert text not in page or "<" not in text
        assert "<script" not in page.replace('<script src="/_mock/console/live.js" defer></script>', "")
    assert html.escape(text) in console.get("console/objects/products/633").text.replace("&#34;", "&quot;").replace(
        "\\", ""
    )


def test_the_rows_behind_a_number_are_those_of_the_page(console: TestClient, api: TestClient) -> None:
    """A page that is open asks for what is new; one that was open before the mock started anew gets all."""
    for _ in range(2):
        api.get("tags")
    last = api.app.simulator.journal.last
    numbers = [re.findall(r'data-number="(\d+)"', console.get(path).text) for path in (
        "", f"console/requests/{last - 1}", f"console/requests/{last}", f"console/requests/{last + 1000}"
    )]  # fmt: skip
    assert numbers == [[str(last), str(last - 1)], [str(last)], [], [str(last), str(last - 1)]]


def test_the_log_shows_what_became_of_a_call(console: TestClient, api: TestClient, simulator: Simulator) -> None:
    """Its fault, and what was wrong with it."""
    simulator.faults.add(Fault("drop", "tags.list"))
    with pytest.raises(ConnectionResetError):
        api.get("tags", params={"limit": "5"})
    page = console.get("").text
    assert '<span class="status">none</span> <span class="fault">fault: drop</span>' in page
    assert "query parameter limit is ignored" in page
    assert "None: the connection was dropped." in page


def test_the_styles_and_the_script_are_there(console: TestClient) -> None:
    """With their types, and nothing else is."""
    types: dict[str, Any] = {
        name: console.get(f"console/{name}").headers["Content-Type"] for name in ("style.css", "live.js")
    }
    assert types == {"style.css": "text/css; charset=utf-8", "live.js": "text/javascript; charset=utf-8"}
