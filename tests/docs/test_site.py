"""The built site is whole: everything is there, every link leads somewhere, and nothing comes from elsewhere."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest

import picqer
import picqer.models
import picqer.resources
import picqer.webhooks
from docs.builder.page import Page, placed
from docs.builder.site import CLIENT
from docs.builder.symbols import TOPICS, read
from tests.docs.markup import Markup, loaded_by_css, parsed

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Markup]:
    """Every page of the site."""
    return {path: parsed(path) for path in sorted(site.rglob("*.html"))}


@pytest.fixture(scope="module")
def resources() -> list[str]:
    """The names of all resources."""
    names = {path.stem for path in (CLIENT / "picqer/resources").glob("*.py")} - {"__init__"}
    assert len(names) == 36
    return sorted(names)


def test_every_link_leads_somewhere(site: Path, pages: dict[Path, Markup]) -> None:
    """Links within the site name a file that is there, and an anchor that it has."""
    dead = []
    for path, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or path.name == "404.html":
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            target = target / "index.html" if target.is_dir() else target
            is_there = target.is_file() and target.is_relative_to(site)
            if not is_there or (
                parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids
            ):
                dead.append(f"{path.relative_to(site)}: {link}")
    assert dead == []


def test_links_to_elsewhere_are_encrypted(pages: dict[Path, Markup]) -> None:
    """Except to the reader's own machine, where the simulator is."""
    outside = {link for page in pages.values() for link in page.links if urlsplit(link).scheme}
    assert "https://picqer.com/en/api" in outside
    for link in outside:
        parts = urlsplit(link)
        assert parts.scheme in {"mailto", "https"} or parts.hostname == "127.0.0.1", link
        assert parts.scheme == "mailto" or re.fullmatch(r"[a-z0-9.-]+(:\d+)?", parts.netloc), link


def test_no_page_is_an_orphan(site: Path, pages: dict[Path, Markup]) -> None:
    """Whatever there is can be reached from the first page by links."""
    reached: set[Path] = set()
    waiting = [site / "index.html"]
    while waiting:
        path = waiting.pop()
        if path in reached or path not in pages:
            continue
        reached.add(path)
        waiting += [
            (path.parent / urlsplit(link).path).resolve() for link in pages[path].links if not urlsplit(link).scheme
        ]
    assert {path.relative_to(site).as_posix() for path in set(pages) - reached} == {"404.html"}


def test_nothing_is_loaded_from_elsewhere(site: Path, pages: dict[Path, Markup]) -> None:
    """No script, style, font, picture or frame of a page has an address with a host."""
    outside = {load for page in pages.values() for load in page.loads if urlsplit(load).netloc}
    for path in site.rglob("*.css"):
        outside |= {load for load in loaded_by_css(path.read_text(encoding="utf-8")) if urlsplit(load).netloc}
    assert outside == set()


def test_every_page_forbids_to_load_from_elsewhere(pages: dict[Path, Markup]) -> None:
    """Scripts know addresses of other hosts, for what is not used here; the policy of the page stops them."""
    for path, page in pages.items():
        assert page.policy.startswith("default-src 'self';"), path
        assert "http" not in page.policy
        assert "*" not in page.policy


def test_every_page_has_one_title(site: Path, pages: dict[Path, Markup]) -> None:
    """A heading of the first level begins each page, but for the one that a script writes."""
    wrong = [path for path, page in pages.items() if page.headings.count("h1") != 1]
    assert [path.relative_to(site).as_posix() for path in wrong] == ["http/reference.html"]


def test_every_resource_has_a_page(pages: dict[Path, Markup], site: Path, resources: list[str]) -> None:
    """With each of its calls, and a link to it in the navigation."""
    index = (site.parent / "site/index.html").read_text(encoding="utf-8")
    reference = read(CLIENT)
    for name in resources:
        page = pages[site / f"reference/{name}.html"]
        calls = re.findall(rf"`picqer\.({name}\.[a-z_.]+)\(", _calls())
        assert calls
        assert set(calls) <= page.ids, name
    assert reference.resources == resources
    assert "reference/products.html" in index or "reference/index.html" in index


def test_every_name_is_explained(pages: dict[Path, Markup], site: Path) -> None:
    """What the package, its models and its webhooks export has a place in the reference."""
    explained = set().union(*(pages[path].ids for path in pages if path.is_relative_to(site / "reference")))
    exported = {*picqer.__all__, *picqer.models.__all__, *picqer.webhooks.__all__} - {"webhooks"}
    assert len(exported) > 200
    assert exported - explained == set()
    assert {name for _, names in TOPICS.values() for name in names} <= set(picqer.__all__)


def test_every_field_of_a_model_is_shown(site: Path) -> None:
    """With its type, which leads to the model it is."""
    page = (site / "reference/products.html").read_text(encoding="utf-8")
    for name in picqer.models.Product.__struct_fields__:
        assert f"<code>{name}</code>" in page
    assert '<a href="tags.html#Tag">Tag</a>' in page


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("rate limit", "client/manual.html"),
        ("rate limit", "guides/bulk-reading.html"),
        ("create_once", "reference/orders.html"),
        ("products.free_stock_changed", "guides/webshop.html"),
        ("OutcomeUnknown", "reference/errors.html"),
        ("/purchaseorders/{idpurchaseorder}", "reference/purchase_orders.html"),
        ("idfulfilment_customer", "reference/fulfilment.html"),
        ("picqer-mock serve", "simulator/manual.html"),
    ],
)
def test_search_knows(site: Path, words: str, place: str) -> None:
    """The index that the search reads has what people look for, on the page that answers them."""
    index = json.loads((site / "search.json").read_text(encoding="utf-8"))
    found = {item["location"].partition("#")[0] for item in index["items"] if words.lower() in _plain(item)}
    assert place in found


def test_the_description_is_there_to_download(site: Path) -> None:
    """The bundle as it is in the repository, and once more for the page that shows it."""
    bundle = (CLIENT.parents[1] / "spec/dist/picqer.openapi.yaml").read_bytes()
    assert (site / "http/picqer.openapi.yaml").read_bytes() == bundle
    script = (site / "http/description.js").read_text(encoding="utf-8")
    description = json.loads(script.removeprefix("const description = ").rstrip(";\n"))
    assert len(description["paths"]) > 100
    assert len(description["webhooks"]) == 52


def test_a_page_that_moves_keeps_its_links() -> None:
    """Links lead from where the page stands; what is not on the site keeps its words, and code its brackets."""
    text = "[a](b.md#x), ![c](../c.png), [`d`](d.py), `[e](b.md)`, [f](https://f.example)\n```\n[g](b.md)\n```\n"
    page = placed(Page("one/two.md", text, "docs/a.md"), {"docs/b.md": "b/b.md", "c.png": "one/c.png"})
    assert page.text == (
        "[a](../b/b.md#x), ![c](c.png), `d`, `[e](b.md)`, [f](https://f.example)\n```\n[g](b.md)\n```\n"
    )


def _calls() -> str:
    return (CLIENT.parent / "reference/API.md").read_text(encoding="utf-8")


def _plain(item: dict[str, str]) -> str:
    return re.sub(r"<[^>]*>", "", f"{item['title']} {item['text']}").lower()
