"""Bodies as people read them."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from picqer_mock.console.text import LONGEST, indented, readable

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('{"a":1.10,"b":[]}', '{\n  "a": 1.10,\n  "b": []\n}'),
        ('[{"a":"x, {y}: \\"z"},{ }]', '[\n  {\n    "a": "x, {y}: \\"z"\n  },\n  { }\n]'),
        ('["caf\\u00e9 \\ud83d\\ude00 \\\\u00e9 \\u0000"]', '[\n  "café \\ud83d\\ude00 \\\\u00e9 \\u0000"\n]'),
        ("<h1>Sorry, {</h1>", "<h1>Sorry, {</h1>"),
        ('{"a', '{\n  "a'),
        ("]]", "]]"),
        ("", ""),
    ],
)
def test_json_stands_over_several_lines(body: str, expected: str) -> None:
    """Numbers have the digits they have, letters can be read, and anything else is left as it is."""
    assert indented(body) == expected


@given(JSON)
def test_it_stays_the_same_json(value: object) -> None:
    """However it is nested, and whatever stands in its texts."""
    assert json.loads(indented(json.dumps(value))) == value


@given(st.text())
def test_no_text_does_harm(body: str) -> None:
    """Nothing that was sent makes it fail."""
    assert isinstance(readable("[" + body), str)


def test_of_what_is_long_the_beginning_is_shown() -> None:
    """With how long it is."""
    assert readable("[" * (LONGEST + 1)) == f"{'[' * LONGEST}... ({LONGEST + 1} characters)"
