"""What a page of the site refers to, and what it can be referred to by."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass
class Markup(HTMLParser):
    """A parsed page."""

    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    """Where a reader can go."""
    loads: list[str] = field(default_factory=list)
    """What the browser fetches by itself."""
    headings: list[str] = field(default_factory=list)
    policy: str = ""
    """Its Content-Security-Policy."""

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag refers to."""
        given = {name: value or "" for name, value in attrs}
        self.ids |= {given[name] for name in ("id", "name") if name in given}
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        elif tag == "link" and given.get("rel") not in {"canonical", "next", "prev"}:
            self.loads.append(given["href"])
        elif tag == "form":
            self.loads += [given["action"]] if "action" in given else []
        elif tag == "meta" and given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given["content"]
        self.loads += [given[name] for name in ("src", "srcset", "poster", "data") if name in given]
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(tag)


def parsed(path: Path) -> Markup:
    """Return what a page refers to."""
    found = Markup()
    found.feed(path.read_text(encoding="utf-8"))
    return found


def loaded_by_css(text: str) -> list[str]:
    """Return what a style sheet makes the browser fetch, without what stands in it as data."""
    found = re.findall(r"""(?:url\(|@import\s+)\s*["']?([^"')\s;]+)""", text)
    return [address for address in found if not address.startswith(("data:", "#"))]
