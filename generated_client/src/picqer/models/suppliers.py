# Generated from spec/ by `make generate`. Do not edit.
"""Models of suppliers."""

from picqer._runtime.model import Model

__all__ = ["Supplier"]


class Supplier(Model):
    """A company that the account buys from."""

    idsupplier: int
    """Unique Picqer reference."""
    full_address: str | None = None
    """The lines of the address in one text, with line breaks between."""
    active: bool | None = None
    """Whether the supplier is in use. No source shows a call that changes it."""
    comment_count: int | None = None
    """How many comments it has."""
    name: str
    """Name of the company."""
    contactname: str | None
    """Person to address there."""
    address: str | None
    """First line of the address."""
    address2: str | None
    """Second line of the address."""
    zipcode: str | None
    """ZIP code."""
    city: str | None
    """City."""
    region: str | None
    """Region, state or province."""
    country: str | None
    """Country, as two letters of ISO 3166."""
    telephone: str | None
    """Telephone number."""
    emailaddress: str | None
    """E-mail address."""
    remarks: str | None
    """Remarks on the supplier."""
    language: str
    """Language of the PDF documents for this supplier, such as `nl`."""
    idtemplate: int | None = None
    """Template of this supplier's documents. Known from one connector, which shows it as `template_id`."""
