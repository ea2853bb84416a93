"""Proof that each rule can fail: one fault planted per rule, in a copy of the spec."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.spec import test_style
from tests.spec.reading import SPEC, Spec
from tests.spec.rules import answers, components, examples, extensions, layout, operations

if TYPE_CHECKING:
    from pathlib import Path

    from tests.spec.reading import Rule

PRODUCTS = "resources/products"
FULFILMENT = "resources/fulfilment"


@dataclass(frozen=True)
class Plant:
    """A fault: in a file, the first `old` becomes `new`; without `old` the file itself is new."""

    number: str
    rule: Rule
    file: str
    old: str
    new: str
    named: str
    """What the violation must say."""

    def put_into(self, folder: Path) -> Spec:
        """Return a copy of the spec with the fault in it."""
        shutil.copytree(SPEC, folder, ignore=shutil.ignore_patterns("dist"))
        file = folder / self.file
        text = file.read_text(encoding="utf-8") if self.old else ""
        assert self.old in text, f"{self.number}: {self.file} no longer holds {self.old!r}; plant the fault elsewhere"
        file.write_text(text.replace(self.old, self.new, 1), encoding="utf-8")
        return Spec(folder)


PLANTS = [
    Plant(
        "S01",
        layout.table_of_contents,
        "openapi.yaml",
        "    $ref: resources/products/paths.yaml#/product\n",
        "    $ref: resources/products/paths.yaml#/product\n    summary: One product\n",
        "/products/{idproduct} is not one reference",
    ),
    Plant("S01", layout.table_of_contents, "openapi.yaml", '"3.1.', '"3.0.', "expected OpenAPI 3.1"),
    Plant("S02", layout.file_names, "shared/models.yaml", "", "Thing: {type: object}\n", "shared/models.yaml"),
    Plant("S03", layout.one_name, "openapi.yaml", "- name: products", "- name: product", "product is only"),
    Plant(
        "S03",
        layout.one_name,
        f"{PRODUCTS}/paths.yaml",
        "    operationId: products.get\n",
        "    operationId: product.get\n",
        "GET /products/{idproduct} does not begin with products",
    ),
    Plant("S04", layout.plain_yaml, f"{FULFILMENT}/paths.yaml", '"200":', "200:", "the key 200 is not text"),
    Plant("S05", layout.indentation, "shared/schemas.yaml", "\n  type:", "\n   type:", "indented by 3"),
    Plant("S05", layout.indentation, "shared/schemas.yaml", "Error:\n", "Error: \n", "shared/schemas.yaml:2: a tab"),
    Plant("S06", layout.file_length, "shared/long.yaml", "", "# why\n" * 601, "601 lines"),
    Plant(
        "S07",
        layout.operation_length,
        f"{FULFILMENT}/paths.yaml",
        "    operationId: fulfilment.customers.update\n",
        "    operationId: fulfilment.customers.update\n" + "    # why\n" * 40,
        "at most 40",
    ),
    Plant(
        "S08",
        layout.live_components,
        "shared/schemas.yaml",
        "Error:\n",
        "Nobody:\n  type: object\n\nError:\n",
        "nothing refers to 'Nobody'",
    ),
    Plant(
        "S09",
        operations.operation_ids,
        f"{PRODUCTS}/paths.yaml",
        "    operationId: products.images.create\n",
        "    operationId: products.pictures.create\n",
        "products.pictures.create is not the words of",
    ),
    Plant(
        "S09",
        operations.operation_ids,
        f"{PRODUCTS}/paths.yaml",
        "    operationId: products.create\n",
        "    operationId: products.list\n",
        "products.list stands 2 times",
    ),
    Plant(
        "S10",
        operations.verbs,
        f"{PRODUCTS}/paths.yaml",
        "    operationId: products.update\n",
        "    operationId: products.replace\n",
        "expected update",
    ),
    Plant(
        "S10",
        operations.verbs,
        f"{PRODUCTS}/paths.yaml",
        "    operationId: products.tags.remove\n",
        "    operationId: products.tags.delete\n",
        "expected remove",
    ),
    Plant(
        "S11",
        operations.ties,
        f"{PRODUCTS}/paths.yaml",
        "    operationId: products.tags.add\n",
        "    operationId: products.tags.create\n",
        "its verb is link or add",
    ),
    Plant(
        "S12",
        operations.one_tag,
        f"{FULFILMENT}/paths.yaml",
        "tags: [fulfilment]",
        "tags: [fulfilment, products]",
        "expected exactly one",
    ),
    Plant("S13", operations.tags, "openapi.yaml", "- name: fulfilment", "- name: returns", "are not sorted"),
    Plant("S13", operations.tags, "openapi.yaml", "    externalDocs:\n", "    x-docs:\n", "lacks externalDocs"),
    Plant(
        "S14",
        operations.summaries,
        f"{PRODUCTS}/paths.yaml",
        "summary: List products\n",
        "summary: Lists products\n",
        "'Lists products' is not an order",
    ),
    Plant(
        "S15",
        operations.sentences,
        f"{PRODUCTS}/parameters.yaml",
        "description: Id of the product.\n",
        "description: Id of the product\n",
        "does not end in a full stop",
    ),
    Plant(
        "S16",
        answers.user_agent,
        f"{FULFILMENT}/paths.yaml",
        "    - {$ref: ../../shared/parameters.yaml#/UserAgent}\n    - {$ref: parameters.yaml#/idful",
        "    - {$ref: parameters.yaml#/idful",
        "fulfilment.customers.get does not take User-Agent",
    ),
    Plant(
        "S17",
        answers.refusals,
        f"{FULFILMENT}/paths.yaml",
        '      "404": {$ref: ../../shared/responses.yaml#/NotFound}\n',
        "",
        "must answer 404 by reference to NotFound",
    ),
    Plant(
        "S18",
        answers.rate_limit,
        f"{PRODUCTS}/paths.yaml",
        "          X-RateLimit-Remaining: {$ref: ../../shared/headers.yaml#/X-RateLimit-Remaining}\n",
        "",
        "does not show X-RateLimit-Remaining",
    ),
    Plant(
        "S19",
        answers.pages,
        f"{PRODUCTS}/paths.yaml",
        "    x-picqer-paginated: true # the overview says so of most lists\n",
        "",
        "lacks x-picqer-paginated",
    ),
    Plant("S19", answers.pages, f"{PRODUCTS}/paths.yaml", "maxItems: 100", "maxItems: 50", "lacks maxItems: 100"),
    Plant(
        "S20",
        answers.links,
        f"{PRODUCTS}/paths.yaml",
        "{operationId: products.get, parameters: {idproduct: ",
        "{operationId: products.get, parameters: {id: ",
        "gives id, which products.get does not take",
    ),
    Plant(
        "S20",
        answers.links,
        f"{PRODUCTS}/paths.yaml",
        "$response.body#/0/idproduct}",
        "$response.body#/0/product}",
        "reads $response.body#/0/product, which is not there",
    ),
    Plant(
        "S21",
        components.component_names,
        f"{PRODUCTS}/parameters.yaml",
        "name: idtag\n",
        "name: id_tag\n",
        "idtag in parameters",
    ),
    Plant(
        "S21",
        components.component_names,
        f"{PRODUCTS}/paths.yaml",
        "X-RateLimit-Limit: {",
        "RateLimit-Limit: {",
        "the header RateLimit-Limit refers to X-RateLimit-Limit",
    ),
    Plant(
        "S22",
        components.suffixes,
        f"{PRODUCTS}/paths.yaml",
        "schema: {$ref: schemas.yaml#/ProductTagAdd}",
        "schema: {allOf: [{$ref: schemas.yaml#/ProductTagAdd}]}",
        "products.tags.add sends an inline schema, not a ...Add",
    ),
    Plant(
        "S22",
        components.suffixes,
        f"{PRODUCTS}/paths.yaml",
        "items: {$ref: schemas.yaml#/Product}",
        "items: {$ref: schemas.yaml#/ProductFields}",
        "ProductFields is used by itself",
    ),
    Plant(
        "S22",
        components.suffixes,
        f"{PRODUCTS}/schemas.yaml",
        "ProductWarehouseFields:\n  type: object\n  properties:\n",
        "ProductEvent:\n  type: object\n\n"
        'ProductWarehouseFields:\n  type: object\n  properties:\n    last: {$ref: "#/ProductEvent"}\n',
        "ProductEvent is no payload of a webhook",
    ),
    Plant(
        "S23",
        components.fields_once,
        f"{PRODUCTS}/schemas.yaml",
        "        assembled:\n",
        "        price: {type: number}\n        assembled:\n",
        "Product writes price again",
    ),
    Plant(
        "S24",
        components.enums,
        f"{PRODUCTS}/schemas.yaml",
        "    contenttype:\n",
        "    contenttype:\n      enum: [image/jpeg, image/png]\n",
        "an enum inside another schema",
    ),
    Plant(
        "S25",
        components.descriptions,
        f"{PRODUCTS}/schemas.yaml",
        "        assembled:\n",
        "        sold: {type: integer}\n        assembled:\n",
        "sold is not described",
    ),
    Plant(
        "S26",
        components.deprecations,
        f"{PRODUCTS}/schemas.yaml",
        " instead.",
        ".",
        "does not say what to use instead",
    ),
    Plant(
        "S27",
        components.times,
        f"{FULFILMENT}/schemas.yaml",
        "        last_login_at:\n",
        "        made_at: {type: string, description: When.}\n        last_login_at:\n",
        "made_at is a time but no reference",
    ),
    Plant(
        "S28",
        components.money,
        f"{PRODUCTS}/schemas.yaml",
        "    price:\n      type: number\n",
        "    price:\n      type: string\n",
        "price is money",
    ),
    Plant(
        "S29",
        examples.bodies_have_examples,
        f"{PRODUCTS}/paths.yaml",
        "            examples:\n",
        "            example: []\n            examples:\n",
        "a body without a named example by reference",
    ),
    Plant(
        "S30",
        examples.valid,
        f"{FULFILMENT}/examples.yaml",
        "can_login: true",
        "can_log_in: true",
        "FulfilmentCustomers at $[0]",
    ),
    Plant(
        "S31",
        extensions.defined,
        f"{PRODUCTS}/paths.yaml",
        "x-picqer-fulfilment-key: true",
        "x-picqer-fulfillment-key: true",
        "x-picqer-fulfillment-key is not defined for a place of the kind operation",
    ),
    Plant(
        "S31",
        extensions.defined,
        "STYLE.md",
        "### `x-picqer-repaired`",
        "### `x-picqer-mended`",
        "x-picqer-repaired is not defined",
    ),
    Plant(
        "S32",
        extensions.flags,
        f"{PRODUCTS}/paths.yaml",
        "x-picqer-fulfilment-key: true",
        "x-picqer-fulfilment-key: false",
        "x-picqer-fulfilment-key is False",
    ),
    Plant(
        "S33",
        extensions.error_codes,
        f"{FULFILMENT}/paths.yaml",
        "x-picqer-error-codes: [5, 22]",
        "x-picqer-error-codes: [5, 99]",
        "fulfilment.customers.create has codes [5, 99]",
    ),
    Plant(
        "S34",
        extensions.sources,
        "shared/schemas.yaml",
        "x-picqer-confidence: documented",
        "x-picqer-confidence: sure",
        "confidence 'sure'",
    ),
    Plant(
        "S35",
        extensions.repairs,
        f"{PRODUCTS}/examples.yaml",
        "x-picqer-repaired: The page",
        "x-picqer-repaired: true # The page",
        "say in a sentence",
    ),
    Plant(
        "S36",
        extensions.presence_flags,
        f"{PRODUCTS}/parameters.yaml",
        "{type: boolean, const: true}",
        "{type: string}",
        "Inactive is no optional boolean",
    ),
]


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: f"{plant.number}-{plant.named}")
def test_rule_bites(plant: Plant, tmp_path: Path) -> None:
    """A rule reports the fault that breaks it."""
    reported = plant.rule(plant.put_into(tmp_path / "spec"))
    assert any(plant.named in violation for violation in reported), reported


def test_every_rule_has_a_plant() -> None:
    """Each rule's own function is broken at least once, under the rule's number."""
    planted = {f"test_{plant.number.lower()}_{plant.rule.__name__}" for plant in PLANTS}
    assert planted == {name for name in vars(test_style) if name.startswith("test_s") and name[6:8].isdigit()}
