"""Names of the generated code."""

import pytest

from generator import naming


@pytest.mark.parametrize(
    ("wire", "expected"),
    [
        ("idorder_product", "idorder_product"),
        ("textColor", "textColor"),
        ("start-date", "start_date"),
        ("from", "from_"),
        ("2nd", "_2nd"),
        ("type", "type"),
        ("ﬁeld", "_eld"),
    ],
)
def test_wire_names_stay_unless_python_forbids(wire: str, expected: str) -> None:
    """A search for a wire name finds it in the spec, the client and the mock alike."""
    assert naming.python_name(wire) == expected


def test_a_class_is_named_after_its_group() -> None:
    """`products.images` has the class ProductsImages."""
    assert naming.class_name(("products", "images")) == "ProductsImages"
    assert naming.class_name(("purchase_orders",)) == "PurchaseOrders"


def test_a_constant_is_named_after_the_operation_within_its_module() -> None:
    """The resource is the module, so its name is not repeated."""
    assert naming.constant_name("products.images.create") == "_IMAGES_CREATE"


def test_models_stand_in_the_module_of_their_folder() -> None:
    """A schema of spec/resources/products goes to picqer.models.products."""
    assert naming.module_of("resources/products/schemas.yaml") == "products"
    assert naming.module_of("shared/schemas.yaml") == "shared"
