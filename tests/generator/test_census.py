"""Counting the spec and finding each piece in the output."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator import census, pipeline
from generator.errors import SpecError

ROOT = Path(__file__).parents[2]
PRODUCTS = "generated_client/src/picqer/resources/products.py"
MODELS = "generated_client/src/picqer/models/products.py"


@pytest.fixture(scope="module")
def generated() -> pipeline.Generated:
    """The whole output for the real spec."""
    return pipeline.generate(ROOT)


def test_the_census_counts_what_the_spec_holds(generated: pipeline.Generated) -> None:
    """Every call of the committed bundle is counted, and nothing is missing."""
    bundle = yaml.safe_load((ROOT / "spec/dist/picqer.openapi.yaml").read_text(encoding="utf-8"))
    calls = [method for path in bundle["paths"].values() for method in path if method != "parameters"]
    assert generated.census.operations == len(calls) > 20
    assert generated.census.missing == []


@pytest.mark.parametrize(
    ("path", "old", "new", "lost"),
    [
        (PRODUCTS, "def unlink(", "def unlinked(", "ProductsLocations.unlink is missing"),
        (PRODUCTS, "search: str | None = None, ", "", "Products.list(search=) is missing"),
        (MODELS, "    freestock: int\n", "", "ProductStock.freestock is missing"),
        (MODELS, "class ProductImage(Model)", "class Image(Model)", "ProductImage.size is missing"),
        (MODELS, "    color: str\n", '    color: str = field(name="colour")\n', "ProductLocationType.color is missing"),
        (
            PRODUCTS,
            'body={"idlocation": idlocation}',
            'body={"idlocatoin": idlocation}',
            "ProductsLocations.link(idlocation=) is missing",
        ),
        (
            PRODUCTS,
            "self._call(_TAGS_ADD, ",
            "self._call(_TAGS_REMOVE, ",
            "POST /products/{idproduct}/tags behind ProductsTags.add",
        ),
        (
            PRODUCTS,
            '"/products/{idproduct}/tags", Tag)',
            '"/products/{idproduct}/tags", Product)',
            "the answer of ProductsTags.add",
        ),
    ],
)
def test_a_piece_that_does_not_reach_the_output_is_reported(
    generated: pipeline.Generated, path: str, old: str, new: str, lost: str
) -> None:
    """A template that forgets a call, an argument or a field stops the generator."""
    text = generated.files[path].replace("        search: str | None = None,\n", "search: str | None = None, ")
    assert old in text

    with pytest.raises(SpecError, match=r".") as caught:
        census.take(pipeline.model(ROOT)[0], {**generated.files, path: text.replace(old, new)})

    assert lost in str(caught.value)
