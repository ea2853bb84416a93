"""What an index of packages has, by its simple API."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from http import HTTPStatus

import httpx2
from packaging.utils import InvalidSdistFilename, InvalidWheelFilename, parse_sdist_filename, parse_wheel_filename

from release.running import CommandError

PYPI = "https://pypi.org/simple"
UPLOADS = "https://upload.pypi.org/legacy/"


def versions_of(package: str, index_url: str) -> set[str]:
    """Return the versions that an index has of a package; none, if it does not know the package.

    Raises:
        CommandError: The index did not answer as an index does.
    """
    url = f"{index_url.rstrip('/')}/{package}/"
    try:
        answer = httpx2.get(url, follow_redirects=True, headers={"Accept": "text/html"})
    except httpx2.HTTPError as error:
        raise CommandError(f"{url}: {error}. Is the address of the index right?") from error
    if answer.status_code == HTTPStatus.NOT_FOUND:
        return set()
    if answer.status_code != HTTPStatus.OK:
        raise CommandError(f"{url}: expected 200 or 404, got {answer.status_code}")
    names = _Links()
    names.feed(answer.text)
    return {str(version) for name in names.texts if (version := _version(name))}


class _Links(HTMLParser):
    """The texts of links, which in a simple index are names of files."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def handle_data(self, data: str) -> None:
        if re.search(r"\.(whl|tar\.gz)\s*$", data):
            self.texts.append(data.strip())


def _version(name: str) -> object:
    parse = parse_wheel_filename if name.endswith(".whl") else parse_sdist_filename
    try:
        return parse(name)[1]
    except (InvalidWheelFilename, InvalidSdistFilename):
        return None
