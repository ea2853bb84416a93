# Generated from spec/ by `make generate`. Do not edit.
"""Models of warehouses."""

from picqer._runtime.model import Model
from picqer.models.products import ProductStock

__all__ = ["Warehouse", "WarehouseStockRow"]


class Warehouse(Model):
    """A place where stock is kept and orders are picked."""

    idwarehouse: int
    """Unique Picqer reference."""
    name: str
    """Name of the warehouse."""
    accept_orders: bool
    """Whether products are sold, picked and shipped from here."""
    counts_for_general_stock: bool
    """Whether its stock is part of the general stock of a product."""
    priority: int
    """Rank among the warehouses. The lower the number, the more orders come here."""
    active: bool
    """Whether the warehouse is in use."""


class WarehouseStockRow(Model):
    """A product with its stock in this warehouse."""

    idproduct: int
    """Id of the product."""
    productcode: str
    """Code of the product."""
    stock: ProductStock
    """Stock of a product in one warehouse, in pieces."""
