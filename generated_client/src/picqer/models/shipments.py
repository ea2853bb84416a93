# Generated from spec/ by `make generate`. Do not edit.
"""Models of shipments."""

from datetime import datetime
from typing import Literal, NotRequired, TypeAlias, TypedDict

from picqer._runtime.model import Model

__all__ = [
    "Parcel",
    "ParcelCreateInput",
    "ParcelDocument",
    "ParcelDocumentFormat",
    "ParcelDocumentSize",
    "ParcelDocumentType",
    "Shipment",
]

ParcelDocumentFormat: TypeAlias = Literal[
    "pdf",
    "zpl",
]
"""File format of a document. ZPL is the language of label printers."""

ParcelDocumentSize: TypeAlias = Literal[
    "A6",
    "A4",
]
"""Paper size of a document."""

ParcelDocumentType: TypeAlias = Literal[
    "label",
    "customs",
    "other",
]
"""What a document is: a label, a paper for customs, or another one."""


class ParcelDocument(Model):
    """A paper of a parcel, ready for printing."""

    idparcel_document: int
    """Unique Picqer reference."""
    type: ParcelDocumentType | str
    """What a document is: a label, a paper for customs, or another one."""
    size: ParcelDocumentSize | str
    """Paper size of a document."""
    format: ParcelDocumentFormat | str
    """File format of a document. ZPL is the language of label printers."""
    url: str
    """Public link to the document."""


class Parcel(Model):
    """One parcel of a shipment."""

    idparcel: int
    """Unique Picqer reference."""
    tracking_code: str | None = None
    """Number of the parcel at the provider. null when it gave none."""
    tracking_url: str | None = None
    """Public page where the customer can follow the parcel. null when the provider gave none."""
    documents: list[ParcelDocument] | None = None
    """Its papers, such as the label. There may be none."""
    idpackaging: int | None = None
    """Packaging of this parcel. null for none."""
    weight: int | None = None
    """Weight of this parcel, in grams."""


class Shipment(Model):
    """What was handed to a shipping provider for a picklist, with its label. A picklist can have none, one or
    several shipments.

    A shipment can be cancelled within five minutes after it was made.
    """

    idshipment: int
    """Unique Picqer reference."""
    idpicklist: int
    """Picklist that it ships."""
    idorder: int | None
    """Order that it ships. null when it ships the replacements of a return."""
    idreturn: int | None = None
    """Return whose replacements it ships. null when it ships an order."""
    idpackaging: int | None = None
    """Packaging that was used. null when none was given."""
    idshippingprovider: int | None = None
    """Shipping provider; Picqer's page shows the same id here and in `idcompany_shippingprovider`."""
    idcompany_shippingprovider: int
    """Shipping provider that made it."""
    idcompany_shippingprovider_profile: int | None = None
    """Shipping profile that was used; elsewhere called `idshippingprovider_profile`."""
    provider: str
    """Kind of shipping provider, such as `PostNL`."""
    providername: str
    """Name that the account gave to the provider."""
    public_providername: str
    """Name of the service or provider as the public knows it."""
    profile_name: str | None = None
    """Name of the shipping profile."""
    carrier_key: str | None = None
    """Picqer's key of the carrier, such as `postnl`."""
    labelurl: str | None = None
    """Public link to the label as PDF. Answers older than `labelurl_pdf` have only this one."""
    labelurl_pdf: str | None = None
    """Public link to the label as PDF. Since there are parcels, see their `documents`."""
    labelurl_zpl: str | None = None
    """Public link to the label as ZPL. null when the provider has none. Since there are parcels, see their
    `documents`.
    """
    trackingcode: str | None = None
    """Number of the shipment at the provider. Since there are parcels, see their `tracking_code`."""
    trackingurl: str | None = None
    """The same link as `tracktraceurl`."""
    tracktraceurl: str | None = None
    """Public page where the customer can follow the shipment. Since there are parcels, see their `tracking_url`."""
    created_by_iduser: int | None = None
    """User who made it. null when none is known."""
    weight: int | None = None
    """Weight that was told to the provider, in grams. null on shipments from before 4 December 2023, when it was
    not kept yet.
    """
    cancelled: bool | None = None
    """Whether it was cancelled. Older answers lack this field."""
    idfulfilment_customer: int | None = None
    """Fulfilment customer it belongs to. Only in accounts with fulfilment features."""
    parcels: list[Parcel] | None = None
    """Its parcels, one or more. Answers from before December 2025 have none."""
    created: datetime
    """When it was made."""
    updated: datetime
    """When it last changed."""


class ParcelCreateInput(TypedDict):
    """What a request says of a parcel create."""

    idpackaging: NotRequired[int | None]
    """Packaging of this parcel. null for none."""
    weight: NotRequired[int]
    """Weight of this parcel, in grams."""
