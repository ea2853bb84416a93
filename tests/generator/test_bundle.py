"""Bringing the files together in one document."""

import yaml

from generator.bundle import bundle, dump
from generator.load import Mapping, parse

ROOT = "paths:\n  /a:\n    $ref: r/paths.yaml#/a\n"


def _bundle(**files: str) -> Mapping:
    named = {name.replace("__", "/") + ".yaml": text for name, text in files.items()}
    return bundle({file: parse(text, file) for file, text in named.items()})


def test_components_are_lifted_by_the_name_of_their_file() -> None:
    """schemas.yaml becomes components.schemas, and the reference points there."""
    document = _bundle(openapi=ROOT, r__paths="a:\n  s: {$ref: schemas.yaml#/B}\n", r__schemas="B: {type: object}\n")

    assert document["paths"]["/a"] == {"s": {"$ref": "#/components/schemas/B"}}
    assert document["components"] == {"schemas": {"B": {"type": "object"}}}


def test_a_component_may_refer_to_itself() -> None:
    """A recursive schema does not send the bundler round in circles."""
    document = _bundle(
        openapi=ROOT,
        r__paths="a:\n  s: {$ref: schemas.yaml#/B}\n",
        r__schemas='B: {properties: {child: {$ref: "#/B"}}}\n',
    )

    assert document["components"]["schemas"]["B"]["properties"]["child"] == {"$ref": "#/components/schemas/B"}


def test_webhooks_are_taken_in_like_paths() -> None:
    """An entry of webhooks.yaml, also below a resource's folder, stands in the root, and its components are lifted."""
    document = _bundle(
        openapi="webhooks:\n  a.done:\n    $ref: r/s/webhooks.yaml#/done\n",
        r__s__webhooks="done:\n  s: {$ref: ../schemas.yaml#/B}\n",
        r__schemas="B: {type: object}\n",
    )

    assert document["webhooks"]["a.done"] == {"s": {"$ref": "#/components/schemas/B"}}
    assert document["components"] == {"schemas": {"B": {"type": "object"}}}


def test_the_value_of_an_example_is_data() -> None:
    """What looks like a reference inside an example is the wire's own and stays."""
    document = _bundle(
        openapi=ROOT,
        r__paths="a:\n  e: {$ref: examples.yaml#/E}\n",
        r__examples="E: {value: {$ref: nowhere.yaml#/x}}\n",
    )

    assert document["components"]["examples"]["E"] == {"value": {"$ref": "nowhere.yaml#/x"}}


def test_components_are_sorted_so_that_the_bundle_is_stable() -> None:
    """The order in which references are met does not show in the bundle."""
    document = _bundle(
        openapi=ROOT,
        r__paths="a:\n  z: {$ref: schemas.yaml#/Z}\n  b: {$ref: schemas.yaml#/B}\n",
        r__schemas="Z: {}\nB: {}\n",
    )

    assert list(document["components"]["schemas"]) == ["B", "Z"]


def test_the_text_of_the_bundle_reads_back_as_the_same_document() -> None:
    """Dumping loses nothing, not even a status in quotes."""
    document = _bundle(openapi='a: "200"\nb: "null"\nc: 54.46\n')

    assert yaml.safe_load(dump(document)) == {"a": "200", "b": "null", "c": 54.46, "components": {}}
