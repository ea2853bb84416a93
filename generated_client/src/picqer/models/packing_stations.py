# Generated from spec/ by `make generate`. Do not edit.
"""Models of packing stations."""

from picqer._runtime.model import Model

__all__ = ["PackingStation", "Printer"]


class Printer(Model):
    """A printer of a packing station."""

    idprinter: int
    """Unique Picqer reference."""
    name: str
    """Name of the printer."""
    format: str
    """Size of its paper, such as `a4`, or `custom` when the two sizes below count."""
    custom_width: int | None
    """Width of its paper if that is custom, else null. The unit is not documented; the 95 by 30 on Picqer's page
    is a label in millimetres.
    """
    custom_height: int | None
    """Height of its paper, in the same way."""
    zpl_support: bool
    """Whether it prints ZPL, the language of label printers, so that it can take labels in that form."""
    printnode_printerid: int
    """Id of the printer at PrintNode, a service for printing."""


class PackingStation(Model):
    """A desk where shipments are packed. null stands where no printer is chosen for a kind of print."""

    idpacking_station: int
    """Unique Picqer reference."""
    name: str
    """Name of the packing station."""
    printer_packinglists: Printer | None
    """Printer for packing lists."""
    printer_shipping_labels: Printer | None
    """Printer for the labels of shipments."""
    printer_shipping_documents: Printer | None
    """Printer for the other papers of shipments, such as those for customs."""
    printer_product_labels: Printer | None
    """Printer for labels and barcodes of products."""
