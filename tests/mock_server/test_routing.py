"""From a path to its operations."""

from __future__ import annotations

import pytest

from picqer_mock.routing import Routes
from picqer_mock.spec import Operation

PATHS = ["/products", "/products/{idproduct}", "/products/{idproduct}/stock", "/products/search", "/stats/{key}/{part}"]


def _operation(path: str, method: str = "GET") -> Operation:
    return Operation(
        id=f"{method} {path}",
        method=method,
        path=path,
        pointer="",
        parameters=(),
        body=None,
        responses={},
        error_codes=frozenset(),
        success=200,
        media_type="application/json",
        fulfilment_key=False,
    )


ROUTES = Routes([*map(_operation, PATHS), _operation("/products", "POST")])


@pytest.mark.parametrize(
    ("path", "template", "values"),
    [
        ("products", "/products", {}),
        ("products/5", "/products/{idproduct}", {"idproduct": "5"}),
        ("products/search", "/products/search", {}),
        ("products/search/stock", "/products/{idproduct}/stock", {"idproduct": "search"}),
        ("stats/a b/c", "/stats/{key}/{part}", {"key": "a b", "part": "c"}),
    ],
)
def test_a_path_finds_its_operation(path: str, template: str, values: dict[str, str]) -> None:
    """Literals go before variables, without hiding longer paths behind a variable."""
    found = ROUTES.find(path.split("/"))
    assert found is not None
    assert found[0]["GET"].path == template
    assert found[1] == values


@pytest.mark.parametrize(
    "path", ["", "nope", "products/", "products/5/", "products/5/nope", "stats/a", "products//stock"]
)
def test_other_paths_find_nothing(path: str) -> None:
    """Neither a longer or shorter path nor an empty variable finds an operation."""
    assert ROUTES.find(path.split("/")) is None


def test_all_methods_of_a_path_come_together() -> None:
    """The caller needs all methods to say which are allowed."""
    found = ROUTES.find(["products"])
    assert found is not None
    assert list(found[0]) == ["GET", "POST"]
