"""The site as people have it: in a browser, light and dark, wide and narrow, by keyboard, without the internet."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from collections.abc import Generator

    from tests.mock_server.console.browser import Browser, Page

# One of each kind, and those with the widest tables.
PAGES = [
    "index.html",
    "guides/webshop.html",
    "client/manual.html",
    "reference/errors.html",
    "reference/purchase_orders.html",
    "project/benchmarks.html",
]
LIGHTNESS = "getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).slice(0, 3).map(Number)"
FOCUSED = "document.activeElement"
# Code and tables may be wider than the page where they can be scrolled by themselves.
WIDER = """[...document.querySelectorAll('article *')].filter(it => it.getBoundingClientRect().right > innerWidth + 1)
.filter(it => !it.closest('pre, .md-typeset__scrollwrap, .md-typeset__table, .fields')).map(it => it.outerHTML)"""
# The search of the theme stands in a root of its own.
RESULTS = """[...document.querySelectorAll('*')].filter(it => it.shadowRoot)
.flatMap(it => [...it.shadowRoot.querySelectorAll('a')]).map(it => it.href)"""


def refused(chromium: Browser) -> list[str]:
    """Return what the browser would not do or could not load, such as what the policy of a page forbids."""
    entries = [event["params"]["entry"] for event in chromium.events if event["method"] == "Log.entryAdded"]
    return [entry["text"] for entry in entries if entry["level"] == "error"]


@pytest.fixture
def page(chromium: Browser, address: str) -> Generator[Page]:
    """A page that ends without having asked or complained."""
    with chromium.page() as found:
        found.ask("Log.enable")
        yield found
        assert {urlsplit(url).netloc for url in found.requested() if not url.startswith(("data:", "blob:"))} == {
            urlsplit(address).netloc
        }
        assert refused(chromium) == []


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [1280, 360])
def test_every_page_can_be_read(chromium: Browser, address: str, width: int, dark: bool) -> None:
    """In the colours that the system asks for, without a page that must be scrolled sideways or a script that fails."""
    with chromium.page(width=width, dark=dark) as page:
        for path in PAGES:
            page.open(address + path)
            assert page.run("document.documentElement.scrollWidth <= innerWidth"), path
            assert page.run(WIDER) == [], path
            assert all((value < 64) is dark for value in page.run(LIGHTNESS)), path
        assert page.complaints() == []
        assert {urlsplit(url).netloc for url in page.requested() if not url.startswith("data:")} == {
            urlsplit(address).netloc
        }


def test_search_finds_the_rate_limit(page: Page, address: str) -> None:
    """By keyboard: Enter on the button, words, Enter; the place that explains it is the first result."""
    page.open(f"{address}index.html")
    page.run("document.querySelector('.md-search__button').focus()")
    page.press("Enter")
    page.wait(lambda: bool(page.run(f"{FOCUSED}.shadowRoot?.activeElement?.matches('input')")))
    page.ask("Input.insertText", text="rate limit")
    page.wait(lambda: len(page.run(RESULTS)) > 5)
    found = [url.removeprefix(address).partition("?")[0] for url in page.run(RESULTS)]
    assert found[0].startswith("client/manual.html")
    assert any(url.startswith("reference/settings.html") for url in found)
    with page.loading():
        page.press("Enter")
    assert page.run("location.pathname").endswith("client/manual.html")
    assert page.run("decodeURIComponent(location.hash)").startswith("#rate-limit")


def test_colours_can_be_chosen(page: Page, address: str) -> None:
    """The button in the header changes them, and the next page remembers."""
    page.open(f"{address}index.html")
    assert min(page.run(LIGHTNESS)) > 200
    for _ in range(2):  # from those of the system over light ones to dark ones
        page.run("[...document.querySelectorAll('label[for^=__palette]')].find(it => it.checkVisibility()).click()")
    assert max(page.run(LIGHTNESS)) < 64
    page.open(f"{address}guides/errors.html")
    assert max(page.run(LIGHTNESS)) < 64


def test_everything_is_reached_by_keyboard(page: Page, address: str) -> None:
    """The first Tab leads past the navigation; then come the sections, and what has the focus shows it."""
    page.open(f"{address}guides/webhooks.html")
    page.press("Tab")
    assert page.run(f"{FOCUSED}.matches('.md-skip')")
    met = set()
    for _ in range(40):
        page.press("Tab")
        met.add(page.run(f"{FOCUSED}.innerText"))
        assert page.run(f"{FOCUSED} === document.body || {FOCUSED}.matches(':focus-visible')")
    assert {"Guides", "Client", "Project", "Handle errors"} <= {text.strip() for text in met}


def test_an_anchor_of_a_call_is_found(page: Page, address: str) -> None:
    """The dot in it does no harm: the heading stands at the top of the window."""
    page.open(f"{address}reference/products.html#products.stock.update")
    top = "document.getElementById('products.stock.update').getBoundingClientRect().top"
    page.wait(lambda: bool(page.run(f"{top} >= 0 && {top} < 200")))
    assert page.complaints() == []


def test_the_http_reference_shows_the_operations(chromium: Browser, address: str) -> None:
    """In the colours of the system, with nothing that would leave the site."""
    with chromium.page(dark=True) as page:
        page.ask("Log.enable")
        page.open(f"{address}http/reference.html")
        page.wait(lambda: "List backorders" in page.run("document.body.innerText"))
        text = page.run("document.body.innerText")
        assert "X-RateLimit-Remaining" in text
        assert "backorders.list" in text
        assert "Generate SDK" not in text
        assert "Ask AI" not in text
        assert page.run("document.body.classList.contains('dark-mode')")
        assert {urlsplit(url).netloc for url in page.requested() if not url.startswith(("data:", "blob:"))} == {
            urlsplit(address).netloc
        }
        assert refused(chromium) == []
