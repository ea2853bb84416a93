# Generated from spec/ by `make generate`. Do not edit.
"""Models of fulfilment."""

from datetime import datetime
from typing import Literal, TypeAlias

from picqer._runtime.model import Model

__all__ = ["FulfilmentCustomer", "FulfilmentCustomerLanguage"]

FulfilmentCustomerLanguage: TypeAlias = Literal[
    "nl",
    "en",
]
"""Language of the fulfilment portal."""


class FulfilmentCustomer(Model):
    """A customer for whom the account stores and ships."""

    idfulfilment_customer: int
    """Unique Picqer reference."""
    last_login_at: datetime | None
    """When this customer last logged in to the fulfilment portal."""
    name: str
    """Name of the fulfilment customer."""
    can_login: bool
    """Whether this customer can log in to the fulfilment portal."""
    username: str | None
    """User name for the fulfilment portal."""
    language: FulfilmentCustomerLanguage | str
    """Language of the fulfilment portal."""
    idtemplate: int | None
    """Template that new orders of this customer get."""
    allowed_shipping_profiles: list[int] | None = None
    """Ids (`idshippingprovider_profile`) of the shipping profiles this customer may use. Empty for all of them.
    Lists leave this field out.
    """
    preferred_idwarehouse: int | None
    """Preferred warehouse. Empty for the default warehouse."""
