# Generated from spec/ by `make generate`. Do not edit.
"""Every model of the API. A module of models loads when the first of its names is asked for."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from picqer.models.fulfilment import FulfilmentCustomer, FulfilmentCustomerLanguage
    from picqer.models.products import (
        Product,
        ProductFieldValue,
        ProductFieldValueInput,
        ProductImage,
        ProductLocation,
        ProductLocationType,
        ProductStock,
        ProductType,
        ProductWarehouse,
    )
    from picqer.models.shared import Tag

__all__ = [
    "FulfilmentCustomer",
    "FulfilmentCustomerLanguage",
    "Product",
    "ProductFieldValue",
    "ProductFieldValueInput",
    "ProductImage",
    "ProductLocation",
    "ProductLocationType",
    "ProductStock",
    "ProductType",
    "ProductWarehouse",
    "Tag",
]

_MODULES = {
    "FulfilmentCustomer": "fulfilment",
    "FulfilmentCustomerLanguage": "fulfilment",
    "Product": "products",
    "ProductFieldValue": "products",
    "ProductFieldValueInput": "products",
    "ProductImage": "products",
    "ProductLocation": "products",
    "ProductLocationType": "products",
    "ProductStock": "products",
    "ProductType": "products",
    "ProductWarehouse": "products",
    "Tag": "shared",
}


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{module}"), name)


def __dir__() -> list[str]:
    return __all__
