"""What handlers say of themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from picqer_mock import resources
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.declarations import Declaration, declaration, page
from tests.mock_server.description import json_of, operation, spec_of

if TYPE_CHECKING:
    from picqer_mock.spec import Spec
    from picqer_mock.state import State


def _declared(_: State, __: Request) -> Reply:
    """Do what is asked for.

    And more
    than that.

    Assumes:
        - The sky is blue: the page shows
          a picture.
        - Nobody asks.
    Leaves out:
        - Rain: it is not needed.

    Raises:
        RefusedError: Never.
    """
    return Reply()


def _bare(_: State, __: Request) -> Reply:
    """Do something."""
    return Reply()


def _undeclared(_: State, __: Request) -> Reply:
    return Reply()


def _prose(_: State, __: Request) -> Reply:
    """Do something.

    Assumes:
        That prose will do.
    """
    return Reply()


def _headless(_: State, __: Request) -> Reply:
    """Assumes:
    - Nothing.
    """  # noqa: D205 - what it proves
    return Reply()


def _misspelt(_: State, __: Request) -> Reply:
    """Do something.

    Assumptions:
        - One.
    """
    return Reply()


def test_a_docstring_is_the_declaration() -> None:
    """Its paragraphs, and the items of its two sections, each on one line."""
    assert declaration(_declared) == Declaration(
        "Do what is asked for.\n\nAnd more than that.",
        ["The sky is blue: the page shows a picture.", "Nobody asks."],
        ["Rain: it is not needed."],
    )


@pytest.mark.parametrize(
    ("handler", "message"),
    [
        (_undeclared, "_undeclared has no docstring; write what it does"),
        (_prose, "_prose, Assumes: expected a list with - before each item, found 'That prose will do.'"),
        (_headless, "_headless: expected a summary first, found the section Assumes"),
        (_misspelt, "_misspelt: expected the sections Assumes and Leaves out, found Assumptions"),
    ],
)
def test_what_is_not_a_declaration_is_named(handler: Handler, message: str) -> None:
    """A handler cannot keep its assumptions to itself by a slip of form."""
    with pytest.raises(ValueError, match=message):
        declaration(handler)


def test_the_page_tells_of_each_operation() -> None:
    """What is assumed stands under its operation."""
    things = json_of({"type": "array", "items": {}}, [1])
    paths = {name: {"get": operation(f"{name}.list", things)} for name in ("things", "others", "empty")}
    text = page(
        spec_of({f"/{name}": item for name, item in paths.items()}),
        {"things.list": _declared, "others.list": _bare, "empty.list": _bare},
    )
    assert "3 operations; 2 assumptions and 1 things left out." in text
    assert text.partition("## empty")[2] == (
        """

### `empty.list`

`GET /empty`

Do something.

## others

### `others.list`

`GET /others`

Do something.

## things

### `things.list`

`GET /things`

Do what is asked for.

And more than that.

**Assumes**

- The sky is blue: the page shows a picture.
- Nobody asks.

**Leaves out**

- Rain: it is not needed.
"""
    )


def test_every_handler_declares_itself(spec: Spec) -> None:
    """No operation is simulated without a word of what it does."""
    assert page(spec, resources.HANDLERS)
