"""The real spec compared with itself, and with edits of it, as a maintainer would."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.diff.compare import compare
from generator.diff.wording import sentence
from tests.generator.diff.cases import edited, shuffled, spec

if TYPE_CHECKING:
    from generator.diff.compare import Spec

ROOT = Path(__file__).parents[3]
BUNDLE: dict[str, Any] = json.loads(
    (ROOT / "mock_server/src/picqer_mock/_bundle/openapi.json").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Spec:
    """The committed bundle."""
    return spec(BUNDLE, tmp_path_factory.mktemp("real"))


def test_nothing_is_different_from_itself(real: Spec, tmp_path: Path) -> None:
    """The real spec has no change to itself, also when the keys of every object stand in another order."""
    assert compare(real, real) == ()
    assert compare(real, spec(shuffled(BUNDLE), tmp_path)) == ()


def test_edits_of_the_real_spec_are_said_with_all_that_follows(real: Spec, tmp_path: Path) -> None:
    """A shared field shows in the model and in every call that takes it; what is read and what is sent differ."""
    schemas = "components / schemas"
    document = edited(
        BUNDLE,
        {
            "set": {
                f"{schemas} / ProductFields / properties / brand": {"type": "string", "description": "The brand."},
                f"{schemas} / TagFields / properties / title / maxLength": 5,
                "paths / /tags / post / deprecated": True,
                f"{schemas} / Warehouse / properties / name / type": ["string", "null"],
            },
            "drop": ["paths / /products/{idproduct}/images/{idproduct_image} / delete"],
        },
    )

    said = [(change.effect.value, sentence(change)) for change in compare(real, spec(document, tmp_path))]

    assert said == [
        ("breaking", "`Warehouse.name` may be `None` now."),
        ("breaking", "`products.images.delete` is gone: `DELETE /products/{idproduct}/images/{idproduct_image}`."),
        ("breaking", "`tags.create` has a new limit for `title`: maxLength 5."),
        ("breaking", "`tags.update` has a new limit for `title`: maxLength 5."),
        ("new", "`Product.brand` is new (`str | None`)."),
        ("new", "`products.create` takes `brand` (`str`)."),
        ("new", "`products.update` takes `brand` (`str`)."),
        ("deprecated", "`tags.create` is deprecated."),
        ("words", "`Tag.title` is described with another limit: maxLength 5, before none."),
    ]
