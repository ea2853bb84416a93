"""The console as people have it: in a browser, by keyboard, with and without scripts."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import httpx2
import pytest

from picqer_mock import Clock, Running
from picqer_mock import running as running_mock
from tests.mock_server.conftest import NOW
from tests.mock_server.console import browser
from tests.mock_server.console.test_pages import PAGES

if TYPE_CHECKING:
    from collections.abc import Generator

    from tests.mock_server.console.browser import Browser, Page

FOCUSED = "document.activeElement"
# What can be used, in the order of the page, without what is hidden.
REACHABLE = """[...document.querySelectorAll('a, button, input, select, summary, [tabindex="0"]')]
.filter(it => it.type !== 'hidden' && it.checkVisibility()).map(it => it.outerHTML)"""
VISIBLE = "getComputedStyle(document.activeElement).outlineStyle !== 'none'"
NAMELESS = """[...document.querySelectorAll('a, button, input, select')].filter(it => it.type !== 'hidden')
.filter(it => !(it.getAttribute('aria-label') || it.innerText || it.closest('label')?.innerText)?.trim())
.map(it => it.outerHTML)"""
# The contrast of each piece of text with what is behind it, by the formula of WCAG 2.
FAINT = """(() => {
  const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = colour => {
    const [r, g, b] = numbers(colour).slice(0, 3).map(v => v / 255)
      .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = it => {
    for (; it; it = it.parentElement) {
      const colour = getComputedStyle(it).backgroundColor;
      if (numbers(colour)[3] !== 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const faint = [];
  for (const it of document.querySelectorAll('body *')) {
    if (!it.checkVisibility() || ![...it.childNodes].some(node => node.nodeType === 3 && node.data.trim())) continue;
    const [dark, bright] = [light(getComputedStyle(it).color), light(behind(it))].sort((a, b) => a - b);
    if ((bright + 0.05) / (dark + 0.05) < 4.5) faint.push(it.outerHTML);
  }
  return faint;
})()"""


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Generator[Browser]:
    """A browser for all of these tests."""
    program = browser.installed()
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("there is no Chromium, which CI needs to test the console: apt-get install chromium")
        pytest.skip("there is no Chromium on this machine; the console is tested in one")
    with browser.running(program, tmp_path_factory.mktemp("chromium")) as found:
        yield found


@pytest.fixture(scope="module")
def server() -> Generator[Running]:
    """A mock on a clock that stands still."""
    with running_mock(clock=Clock(NOW)) as found:
        yield found


@pytest.fixture
def mock(server: Running) -> Running:
    """The same, at its start, with something to show on every page."""
    server.simulator.snapshots.clear()
    server.reset()
    with _client(server) as client:
        hook = {"name": "Shop", "event": "products.free_stock_changed", "address": "http://127.0.0.1:1/hooks"}
        client.post("/hooks", json=hook)
        client.post("/products/633/stock/18", json={"change": 1, "reason": "counted"})
        client.get("/products?page=2")
        client.put(f"{_console(server)}faults", json={"faults": [{"kind": "none", "operations": "orders.*"}]})
        client.put(f"{_console(server)}snapshots/before")
    return server


def _client(server: Running) -> httpx2.Client:
    return httpx2.Client(base_url=server.url, auth=(server.api_key, ""), headers={"User-Agent": "Tests (example.com)"})


def _console(server: Running) -> str:
    return f"{server.url.removesuffix('/api/v1')}/_mock/"


def _numbers(page: Page) -> list[str]:
    numbers: list[str] = page.run("[...document.querySelectorAll('#requests tbody tr')].map(row => row.dataset.number)")
    return numbers


def _focus(page: Page, text: str) -> None:
    """Press Tab until the element with this text or label has the focus."""
    for _ in range(200):
        page.press("Tab")
        if text in (page.run(f"{FOCUSED}.getAttribute('aria-label') || {FOCUSED}.innerText") or ""):
            return
    pytest.fail(f"no Tab leads to {text}")


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [1280, 360])
def test_every_page_can_be_read(chromium: Browser, mock: Running, width: int, dark: bool) -> None:
    """In light and dark, wide and narrow: nothing is wider than the page, faint, without a name, or from elsewhere."""
    with chromium.page(width=width, dark=dark) as page:
        for path in PAGES:
            page.open(f"{_console(mock)}{path}")
            assert page.run("document.documentElement.scrollWidth <= innerWidth"), path
            assert page.run(FAINT) == [], path
            assert page.run(NAMELESS) == [], path
            assert page.run("document.querySelectorAll('h1').length") == 1
        assert {urlsplit(url).netloc for url in page.requested() if not url.startswith("data:")} == {
            urlsplit(mock.url).netloc
        }
        assert page.complaints() == []


@pytest.mark.parametrize("path", PAGES[:5])
def test_everything_is_reached_by_tab(chromium: Browser, mock: Running, path: str) -> None:
    """In the order of the page, each with a sign of where one is; and back again."""
    with chromium.page() as page:
        page.open(f"{_console(mock)}{path}")
        expected: list[str] = page.run(REACHABLE)
        met: list[str] = []
        for _ in expected:
            page.press("Tab")
            met.append(page.run(f"{FOCUSED}.outerHTML"))
            assert page.run(VISIBLE), met[-1]
        assert met == expected
        page.press("Tab", shift=True)
        assert page.run(f"{FOCUSED}.outerHTML") == expected[-2]


def test_the_first_tab_leads_past_the_navigation(chromium: Browser, mock: Running) -> None:
    """For who comes to each page anew."""
    with chromium.page() as page:
        page.open(_console(mock))
        page.press("Tab")
        assert page.run(f"{FOCUSED}.innerText") == "To the content"
        assert page.run(f"{FOCUSED}.getBoundingClientRect().left >= 0")
        page.press("Enter")
        page.press("Tab")
        assert page.run(f"document.getElementById('main').contains({FOCUSED})")


def test_new_requests_come_into_the_page(chromium: Browser, mock: Running) -> None:
    """Without loading it again, at the top, and what is open stays open; a reset in between does no harm."""
    with chromium.page() as page, _client(mock) as client:
        page.open(_console(mock))
        before = _numbers(page)
        assert len(before) == 3
        page.run("window.same = true; document.querySelector('#requests details').open = true")
        loads = page.loaded()
        client.get("/tags")
        client.get("/warehouses")
        page.wait(lambda: len(_numbers(page)) == 5)
        assert _numbers(page) == [str(int(before[0]) + 2), str(int(before[0]) + 1), *before]
        assert page.run("document.querySelectorAll('#requests details')[2].open && window.same")
        mock.reset()
        client.get("/tags")
        page.wait(lambda: _numbers(page)[0] == str(int(before[0]) + 3))
        assert page.loaded() == loads


def test_only_requests_with_violations_are_shown_on_demand(chromium: Browser, mock: Running) -> None:
    """Those that come later as well."""
    shown = "[...document.querySelectorAll('#requests tbody tr')].filter(row => !row.hidden).length"
    with chromium.page() as page, _client(mock) as client:
        page.open(_console(mock))
        page.run("document.getElementById('only').click()")
        assert page.run(shown) == 1
        client.get("/tags")
        client.get("/tags?limit=5")
        page.wait(lambda: len(_numbers(page)) == 5)
        assert page.run(shown) == 2


def test_a_page_that_is_not_live_stays_as_it_is(chromium: Browser, mock: Running) -> None:
    """Until somebody wants it live again."""
    with chromium.page() as page, _client(mock) as client:
        page.open(_console(mock))
        page.run("document.getElementById('live').click()")
        client.get("/tags")
        page.run("read()")  # as the page does each second
        assert len(_numbers(page)) == 3
        page.run("document.getElementById('live').click()")
        page.wait(lambda: len(_numbers(page)) == 4)


@pytest.mark.parametrize("script", [True, False])
def test_a_worker_is_sent_by_keyboard(chromium: Browser, mock: Running, script: bool) -> None:
    """With and without scripts: the button does it, and the page says so."""
    with chromium.page(script=script) as page:
        page.open(f"{_console(mock)}console/objects/picklists")
        _focus(page, "Pick and close 76858")
        with page.loading():
            page.press("Enter")
        html = _html(page)
        assert "The worker has done it." in html
        assert "Pick and close 76858" not in html
    with _client(mock) as client:
        assert client.get("/picklists/76858").json()["status"] == "closed"


@pytest.mark.parametrize("script", [True, False])
def test_details_are_opened_by_keyboard(chromium: Browser, mock: Running, script: bool) -> None:
    """What was sent and what was answered are there without scripts, too."""
    with chromium.page(script=script) as page:
        page.open(_console(mock))
        _focus(page, "POST /api/v1/products/633/stock/18")
        page.press("Enter")
        assert page.ask("DOM.getDocument")
        assert 'open=""' in _html(page)
        assert "Forget all" in _html(page)


def test_no_text_of_the_account_becomes_part_of_the_page(chromium: Browser, mock: Running) -> None:
    """A product that is named like a script is a product with an odd name."""
    text = "<script>document.title = 'gone'</script><img src=http://evil.example/x onerror=\"document.title = 'gone'\">"
    with chromium.page() as page, _client(mock) as client:
        client.put("/products/633", json={"name": text})
        client.get("/products", params={"search": text})
        for path in ("", "console/objects/products", "console/objects/products/633"):
            page.open(f"{_console(mock)}{path}")
            assert page.run("document.title.endsWith('picqer-mock')")
            assert page.run("document.querySelectorAll('main img, main script').length") == 0
        page.open(_console(mock))
        client.put("/products/633", json={"name": text})
        before = len(_numbers(page))
        client.put("/products/633", json={"name": text})
        page.wait(lambda: len(_numbers(page)) > before)
        assert page.run("document.querySelectorAll('main img, main script').length") == 0
        assert {urlsplit(url).netloc for url in page.requested()} <= {urlsplit(mock.url).netloc, ""}


def _html(page: Page) -> str:
    root: dict[str, Any] = page.ask("DOM.getDocument")["root"]
    html: str = page.ask("DOM.getOuterHTML", nodeId=root["nodeId"])["outerHTML"]
    return html
