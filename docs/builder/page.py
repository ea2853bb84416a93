"""A page of the site, and how its links survive that it stands elsewhere than its source."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass

# Code first: brackets in it are no links. A link may have code in its words, so whichever begins first counts.
_PIECES = re.compile(
    r"^```.*?^```$|(?P<mark>!?)\[(?P<words>[^\]]*)\]\((?P<target>[^)#\s]+)(?P<anchor>#[^)\s]*)?\)|`[^`\n]+`",
    flags=re.DOTALL | re.MULTILINE,
)


@dataclass(frozen=True)
class Page:
    """Markdown that becomes one HTML file.

    Args:
        path: Where it stands on the site, such as `guides/errors.md`.
        text: What it says.
        source: The file of the repository that it was made from, to which its links are relative. None for a page
            that is made here: its links are right already.
    """

    path: str
    text: str
    source: str | None = None


def placed(page: Page, places: Mapping[str, str]) -> Page:
    """Return the page with links that lead from its place on the site.

    A link to what is not on the site, such as a test, loses its address and keeps its words.

    Args:
        page: A page whose links lead from its source.
        places: For each file or folder of the repository that the site has, its place there.
    """
    if page.source is None:
        return page
    folder = posixpath.dirname(page.source)

    def moved(piece: re.Match[str]) -> str:
        target = piece["target"]
        if target is None or re.match(r"[a-z]+:", target):
            return piece[0]
        place = places.get(posixpath.normpath(posixpath.join(folder, target)))
        if place is None:
            return piece["words"]
        there = posixpath.relpath(place, posixpath.dirname(page.path) or ".")
        return f"{piece['mark']}[{piece['words']}]({there}{piece['anchor'] or ''})"

    return Page(page.path, _PIECES.sub(moved, page.text), page.source)
