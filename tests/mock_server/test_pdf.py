"""The PDF of answers that are one."""

from __future__ import annotations

import re

from picqer_mock.pdf import document, page


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
    assert stream.endswith(rb"(a \(b\) \\ c) Tj T* ET")
    assert len(stream) == int(length)


def test_each_text_starts_a_page_and_a_long_one_goes_on() -> None:
    """No line is lost, and the file counts its pages."""
    file = document([["first"], [f"line {number}" for number in range(31)]])
    assert b"/Kids [4 0 R 6 0 R 8 0 R] /Count 3" in file
    streams = re.findall(rb"stream\n(BT .*)\nendstream", file)
    assert [len(re.findall(rb"Tj T\*", stream)) for stream in streams] == [1, 30, 1]
    assert b"(line 30)" in streams[2]


def test_letters_are_those_of_western_europe() -> None:
    """Others are question marks, and a line break in a text does not end the text."""
    assert "(Café ?, one line) Tj".encode("cp1252") in page("Café ツ,\none line")
