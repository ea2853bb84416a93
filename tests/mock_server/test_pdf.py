"""The PDF of answers that are one."""

from __future__ import annotations

import re

from picqer_mock.pdf import page


def test_every_object_stands_where_the_table_says() -> None:
    """A reader that trusts the table of offsets finds each object, the table itself and the end."""
    file = page("label (7) \\ 8")
    assert file.startswith(b"%PDF-1.4\n")
    assert file.endswith(b"%%EOF\n")
    table = int(re.findall(rb"startxref\n(\d+)\n", file)[0])
    assert file[table:].startswith(b"xref\n0 6\n0000000000 65535 f \n")
    places = [int(place) for place in re.findall(rb"(\d{10}) 00000 n \n", file[table:])]
    assert len(places) == 5
    for number, place in enumerate(places, start=1):
        assert file[place:].startswith(b"%d 0 obj\n" % number)


def test_the_text_is_escaped_and_its_length_is_told() -> None:
    """Brackets and backslashes in the text end neither the text nor the page."""
    length, stream = re.findall(rb"/Length (\d+) >>\nstream\n(.*)\nendstream", page("a (b) \\ c"))[0]
    assert stream.endswith(rb"(a \(b\) \\ c) Tj ET")
    assert len(stream) == int(length)
