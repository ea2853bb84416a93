"""Text of the spec inside generated Python."""

from __future__ import annotations

import ast

from hypothesis import given
from hypothesis import strategies as st

from generator.text import docstring, literal, paragraphs, sentence

TEXTS = st.text(alphabet=st.one_of(st.sampled_from("\"'\\{}%\n\t`$"), st.characters(codec="utf-8")), max_size=80)


@given(TEXTS)
def test_no_text_breaks_out_of_a_docstring(text: str) -> None:
    """Whatever a description holds, the docstring is one string with that text, and no code runs."""
    module = ast.parse(f"def f():\n    {docstring(text, 4)}\n    return 1\n")

    function = module.body[0]
    assert isinstance(function, ast.FunctionDef)
    assert [type(node) for node in function.body] == [ast.Expr, ast.Return]
    found = ast.get_docstring(function, clean=False)
    assert found is not None
    assert found.split() == text.strip().split()


@given(TEXTS)
def test_no_text_breaks_out_of_a_literal(text: str) -> None:
    """A literal has exactly the value of the text."""
    assert ast.literal_eval(literal(text)) == text


def test_paragraphs_are_kept_and_wrapped() -> None:
    """Blank lines part paragraphs; other line breaks are the writer's own."""
    assert paragraphs("one\ntwo\n\nthree", indent=4) == "one two\n\nthree"
    assert max(map(len, paragraphs("word " * 100, indent=10).splitlines())) <= 100


def test_lists_are_kept() -> None:
    """Each item of a list stands on a line of its own."""
    assert paragraphs("All of:\n- one\n  more\n- two", indent=4) == "All of:\n- one more\n- two"


def test_a_sentence_ends_with_a_full_stop() -> None:
    """Summaries stand in the spec without one and in docstrings with one."""
    assert sentence("List products") == "List products."
    assert sentence("Done.") == "Done."
