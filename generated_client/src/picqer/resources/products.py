# Generated from spec/ by `make generate`. Do not edit.
"""What an account sells and stores, with its stock, images, locations, tags and settings per warehouse.

Picqer's page: https://picqer.com/en/api/products
"""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property
from types import NoneType

from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer._runtime.unset import UNSET, UnsetType
from picqer.models.products import (
    Product,
    ProductFieldValueInput,
    ProductImage,
    ProductLocation,
    ProductStock,
    ProductType,
    ProductWarehouse,
)
from picqer.models.shared import Tag

__all__ = [
    "AsyncProducts",
    "AsyncProductsImages",
    "AsyncProductsLocations",
    "AsyncProductsStock",
    "AsyncProductsTags",
    "AsyncProductsWarehouses",
    "Products",
    "ProductsImages",
    "ProductsLocations",
    "ProductsStock",
    "ProductsTags",
    "ProductsWarehouses",
]

_LIST = Operation("products.list", "GET", "/products", builtins.list[Product], page_size=100, fulfilment_key=True)
_CREATE = Operation("products.create", "POST", "/products", Product, fulfilment_key=True)
_GET = Operation("products.get", "GET", "/products/{idproduct}", Product, fulfilment_key=True)
_UPDATE = Operation("products.update", "PUT", "/products/{idproduct}", Product, fulfilment_key=True)
_STOCK_LIST = Operation(
    "products.stock.list", "GET", "/products/{idproduct}/stock", builtins.list[ProductStock], fulfilment_key=True
)
_STOCK_GET = Operation(
    "products.stock.get", "GET", "/products/{idproduct}/stock/{idwarehouse}", ProductStock, fulfilment_key=True
)
_STOCK_UPDATE = Operation(
    "products.stock.update",
    "POST",
    "/products/{idproduct}/stock/{idwarehouse}",
    ProductStock,
    exactly_one_of=("amount", "change"),
)
_WAREHOUSES_LIST = Operation(
    "products.warehouses.list", "GET", "/products/{idproduct}/warehouses", builtins.list[ProductWarehouse]
)
_WAREHOUSES_UPDATE = Operation(
    "products.warehouses.update", "PUT", "/products/{idproduct}/warehouses/{idwarehouse}", ProductWarehouse
)
_IMAGES_LIST = Operation(
    "products.images.list", "GET", "/products/{idproduct}/images", builtins.list[ProductImage], fulfilment_key=True
)
_IMAGES_CREATE = Operation(
    "products.images.create", "POST", "/products/{idproduct}/images", ProductImage, fulfilment_key=True
)
_IMAGES_DELETE = Operation(
    "products.images.delete", "DELETE", "/products/{idproduct}/images/{idproduct_image}", NoneType, fulfilment_key=True
)
_LOCATIONS_LIST = Operation(
    "products.locations.list", "GET", "/products/{idproduct}/locations", builtins.list[ProductLocation]
)
_LOCATIONS_LINK = Operation("products.locations.link", "POST", "/products/{idproduct}/locations", ProductLocation)
_LOCATIONS_UNLINK = Operation(
    "products.locations.unlink", "DELETE", "/products/{idproduct}/locations/{idlocation}", NoneType
)
_TAGS_LIST = Operation("products.tags.list", "GET", "/products/{idproduct}/tags", builtins.list[Tag])
_TAGS_ADD = Operation("products.tags.add", "POST", "/products/{idproduct}/tags", Tag)
_TAGS_REMOVE = Operation("products.tags.remove", "DELETE", "/products/{idproduct}/tags/{idtag}", NoneType)


class Products(Resource):
    """What an account sells and stores, with its stock, images, locations, tags and settings per warehouse."""

    @cached_property
    def stock(self) -> ProductsStock:
        """Calls of `products.stock`: list, get, update."""
        return ProductsStock(self._sender)

    @cached_property
    def warehouses(self) -> ProductsWarehouses:
        """Calls of `products.warehouses`: list, update."""
        return ProductsWarehouses(self._sender)

    @cached_property
    def images(self) -> ProductsImages:
        """Calls of `products.images`: list, create, delete."""
        return ProductsImages(self._sender)

    @cached_property
    def locations(self) -> ProductsLocations:
        """Calls of `products.locations`: list, link, unlink."""
        return ProductsLocations(self._sender)

    @cached_property
    def tags(self) -> ProductsTags:
        """Calls of `products.tags`: list, add, remove."""
        return ProductsTags(self._sender)

    def list(
        self,
        *,
        inactive: bool = False,
        tag: str | None = None,
        productcode: str | None = None,
        search: str | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> Pages[Product]:
        """List products.

        Products in pages of 100. Without `inactive`, only active products are listed.

        `GET /products`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            inactive: List the inactive products instead of the active ones. On the wire its presence
                counts and not its value, so false is never sent.
            tag: Only products that carry the tag with this title.
            productcode: Only the product with exactly this code. The answer is still a list.
            search: Only products with this text in their name, product code, supplier product code or
                barcode.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop.

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(
            _LIST,
            {},
            query={"inactive": inactive or None, "tag": tag, "productcode": productcode, "search": search},
            offset=offset,
            limit=limit,
        )

    def create(
        self,
        *,
        idvatgroup: int,
        name: str,
        price: Decimal | float,
        productcode: str,
        fixedstockprice: Decimal | float | UnsetType = UNSET,
        idsupplier: int | UnsetType | None = UNSET,
        productcode_supplier: str | UnsetType = UNSET,
        deliverytime: int | UnsetType | None = UNSET,
        description: str | UnsetType | None = UNSET,
        barcode: str | UnsetType | None = UNSET,
        type: ProductType | UnsetType = UNSET,
        unlimitedstock: bool | UnsetType = UNSET,
        weight: int | UnsetType | None = UNSET,
        minimum_purchase_quantity: int | UnsetType = UNSET,
        purchase_in_quantities_of: int | UnsetType = UNSET,
        hs_code: str | UnsetType | None = UNSET,
        country_of_origin: str | UnsetType | None = UNSET,
        active: bool | UnsetType = UNSET,
        productfields: Sequence[ProductFieldValueInput] | UnsetType = UNSET,
    ) -> Product:
        """Create a product.

        To keep stock of a product, create it first and then update its stock.

        `POST /products`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idvatgroup: VAT group of the product.
            name: Name of the product.
            price: Sales price, excluding VAT.
            productcode: Product code, unique within the account.
            fixedstockprice: Fixed stock price, excluding VAT.
            idsupplier: Supplier of the product.
            productcode_supplier: Product code at the supplier, used on purchase orders.
            deliverytime: Delivery time of the supplier, in days.
            description: Longer description.
            barcode: Barcode, usually a GS1, EAN13 or UPC code.
            type: Kind of product. See the update call for when it may change. Left out, it is "normal".
            unlimitedstock: Deprecated. Whether no stock is kept. Use `type` instead.
            weight: Weight, in grams.
            minimum_purchase_quantity: Smallest quantity that can be bought from the supplier.
            purchase_in_quantities_of: The supplier sells in batches of this many pieces.
            hs_code: HS code, for customs.
            country_of_origin: Country of origin for customs, as two letters of ISO 3166.
            active: Whether the product is in use. See the update call for when it may become false. Left
                out, it is true.
            productfields: Values of the account's own product fields.

        Returns:
            The new product.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing), 9
                (the country code is not valid), 14 (the VAT group does not exist), 22 (the body is not valid
                JSON).
        """
        return self._call(
            _CREATE,
            {},
            body={
                "idvatgroup": idvatgroup,
                "name": name,
                "price": price,
                "fixedstockprice": fixedstockprice,
                "idsupplier": idsupplier,
                "productcode": productcode,
                "productcode_supplier": productcode_supplier,
                "deliverytime": deliverytime,
                "description": description,
                "barcode": barcode,
                "type": type,
                "unlimitedstock": unlimitedstock,
                "weight": weight,
                "minimum_purchase_quantity": minimum_purchase_quantity,
                "purchase_in_quantities_of": purchase_in_quantities_of,
                "hs_code": hs_code,
                "country_of_origin": country_of_origin,
                "active": active,
                "productfields": productfields,
            },
        )

    def get(self, idproduct: int) -> Product:
        """Get a product.

        `GET /products/{idproduct}`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idproduct: Id of the product.

        Returns:
            The product.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idproduct": idproduct})

    def update(
        self,
        idproduct: int,
        *,
        idvatgroup: int | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        price: Decimal | float | UnsetType = UNSET,
        fixedstockprice: Decimal | float | UnsetType = UNSET,
        idsupplier: int | UnsetType | None = UNSET,
        productcode: str | UnsetType = UNSET,
        productcode_supplier: str | UnsetType = UNSET,
        deliverytime: int | UnsetType | None = UNSET,
        description: str | UnsetType | None = UNSET,
        barcode: str | UnsetType | None = UNSET,
        type: ProductType | UnsetType = UNSET,
        unlimitedstock: bool | UnsetType = UNSET,
        weight: int | UnsetType | None = UNSET,
        minimum_purchase_quantity: int | UnsetType = UNSET,
        purchase_in_quantities_of: int | UnsetType = UNSET,
        hs_code: str | UnsetType | None = UNSET,
        country_of_origin: str | UnsetType | None = UNSET,
        active: bool | UnsetType = UNSET,
        productfields: Sequence[ProductFieldValueInput] | UnsetType = UNSET,
    ) -> Product:
        """Update a product.

        Every field can be changed; fields that are not sent keep their values. Two fields are special.

        `active` can only become false while the product has no stock, is in no composition and is on no open
        picklist or purchase order.

        `type` can only change while the product has no stock, has no parts and is on no open picklist or
        purchase order.

        `PUT /products/{idproduct}`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idproduct: Id of the product.
            idvatgroup: VAT group of the product.
            name: Name of the product.
            price: Sales price, excluding VAT.
            fixedstockprice: Fixed stock price, excluding VAT.
            idsupplier: Supplier of the product.
            productcode: Product code, unique within the account.
            productcode_supplier: Product code at the supplier, used on purchase orders.
            deliverytime: Delivery time of the supplier, in days.
            description: Longer description.
            barcode: Barcode, usually a GS1, EAN13 or UPC code.
            type: Kind of product. See the update call for when it may change.
            unlimitedstock: Deprecated. Whether no stock is kept. Use `type` instead.
            weight: Weight, in grams.
            minimum_purchase_quantity: Smallest quantity that can be bought from the supplier.
            purchase_in_quantities_of: The supplier sells in batches of this many pieces.
            hs_code: HS code, for customs.
            country_of_origin: Country of origin for customs, as two letters of ISO 3166.
            active: Whether the product is in use. See the update call for when it may become false.
            productfields: Values of the account's own product fields.

        Returns:
            The product as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 9 (the country code is not valid), 14 (the VAT
                group does not exist), 20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(
            _UPDATE,
            {"idproduct": idproduct},
            body={
                "idvatgroup": idvatgroup,
                "name": name,
                "price": price,
                "fixedstockprice": fixedstockprice,
                "idsupplier": idsupplier,
                "productcode": productcode,
                "productcode_supplier": productcode_supplier,
                "deliverytime": deliverytime,
                "description": description,
                "barcode": barcode,
                "type": type,
                "unlimitedstock": unlimitedstock,
                "weight": weight,
                "minimum_purchase_quantity": minimum_purchase_quantity,
                "purchase_in_quantities_of": purchase_in_quantities_of,
                "hs_code": hs_code,
                "country_of_origin": country_of_origin,
                "active": active,
                "productfields": productfields,
            },
        )


class AsyncProducts(AsyncResource):
    """What an account sells and stores, with its stock, images, locations, tags and settings per warehouse."""

    @cached_property
    def stock(self) -> AsyncProductsStock:
        """Calls of `products.stock`: list, get, update."""
        return AsyncProductsStock(self._sender)

    @cached_property
    def warehouses(self) -> AsyncProductsWarehouses:
        """Calls of `products.warehouses`: list, update."""
        return AsyncProductsWarehouses(self._sender)

    @cached_property
    def images(self) -> AsyncProductsImages:
        """Calls of `products.images`: list, create, delete."""
        return AsyncProductsImages(self._sender)

    @cached_property
    def locations(self) -> AsyncProductsLocations:
        """Calls of `products.locations`: list, link, unlink."""
        return AsyncProductsLocations(self._sender)

    @cached_property
    def tags(self) -> AsyncProductsTags:
        """Calls of `products.tags`: list, add, remove."""
        return AsyncProductsTags(self._sender)

    def list(
        self,
        *,
        inactive: bool = False,
        tag: str | None = None,
        productcode: str | None = None,
        search: str | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> AsyncPages[Product]:
        """List products.

        Products in pages of 100. Without `inactive`, only active products are listed.

        `GET /products`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            inactive: List the inactive products instead of the active ones. On the wire its presence
                counts and not its value, so false is never sent.
            tag: Only products that carry the tag with this title.
            productcode: Only the product with exactly this code. The answer is still a list.
            search: Only products with this text in their name, product code, supplier product code or
                barcode.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop.

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(
            _LIST,
            {},
            query={"inactive": inactive or None, "tag": tag, "productcode": productcode, "search": search},
            offset=offset,
            limit=limit,
        )

    async def create(
        self,
        *,
        idvatgroup: int,
        name: str,
        price: Decimal | float,
        productcode: str,
        fixedstockprice: Decimal | float | UnsetType = UNSET,
        idsupplier: int | UnsetType | None = UNSET,
        productcode_supplier: str | UnsetType = UNSET,
        deliverytime: int | UnsetType | None = UNSET,
        description: str | UnsetType | None = UNSET,
        barcode: str | UnsetType | None = UNSET,
        type: ProductType | UnsetType = UNSET,
        unlimitedstock: bool | UnsetType = UNSET,
        weight: int | UnsetType | None = UNSET,
        minimum_purchase_quantity: int | UnsetType = UNSET,
        purchase_in_quantities_of: int | UnsetType = UNSET,
        hs_code: str | UnsetType | None = UNSET,
        country_of_origin: str | UnsetType | None = UNSET,
        active: bool | UnsetType = UNSET,
        productfields: Sequence[ProductFieldValueInput] | UnsetType = UNSET,
    ) -> Product:
        """Create a product.

        To keep stock of a product, create it first and then update its stock.

        `POST /products`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idvatgroup: VAT group of the product.
            name: Name of the product.
            price: Sales price, excluding VAT.
            productcode: Product code, unique within the account.
            fixedstockprice: Fixed stock price, excluding VAT.
            idsupplier: Supplier of the product.
            productcode_supplier: Product code at the supplier, used on purchase orders.
            deliverytime: Delivery time of the supplier, in days.
            description: Longer description.
            barcode: Barcode, usually a GS1, EAN13 or UPC code.
            type: Kind of product. See the update call for when it may change. Left out, it is "normal".
            unlimitedstock: Deprecated. Whether no stock is kept. Use `type` instead.
            weight: Weight, in grams.
            minimum_purchase_quantity: Smallest quantity that can be bought from the supplier.
            purchase_in_quantities_of: The supplier sells in batches of this many pieces.
            hs_code: HS code, for customs.
            country_of_origin: Country of origin for customs, as two letters of ISO 3166.
            active: Whether the product is in use. See the update call for when it may become false. Left
                out, it is true.
            productfields: Values of the account's own product fields.

        Returns:
            The new product.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing), 9
                (the country code is not valid), 14 (the VAT group does not exist), 22 (the body is not valid
                JSON).
        """
        return await self._call(
            _CREATE,
            {},
            body={
                "idvatgroup": idvatgroup,
                "name": name,
                "price": price,
                "fixedstockprice": fixedstockprice,
                "idsupplier": idsupplier,
                "productcode": productcode,
                "productcode_supplier": productcode_supplier,
                "deliverytime": deliverytime,
                "description": description,
                "barcode": barcode,
                "type": type,
                "unlimitedstock": unlimitedstock,
                "weight": weight,
                "minimum_purchase_quantity": minimum_purchase_quantity,
                "purchase_in_quantities_of": purchase_in_quantities_of,
                "hs_code": hs_code,
                "country_of_origin": country_of_origin,
                "active": active,
                "productfields": productfields,
            },
        )

    async def get(self, idproduct: int) -> Product:
        """Get a product.

        `GET /products/{idproduct}`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idproduct: Id of the product.

        Returns:
            The product.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idproduct": idproduct})

    async def update(
        self,
        idproduct: int,
        *,
        idvatgroup: int | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        price: Decimal | float | UnsetType = UNSET,
        fixedstockprice: Decimal | float | UnsetType = UNSET,
        idsupplier: int | UnsetType | None = UNSET,
        productcode: str | UnsetType = UNSET,
        productcode_supplier: str | UnsetType = UNSET,
        deliverytime: int | UnsetType | None = UNSET,
        description: str | UnsetType | None = UNSET,
        barcode: str | UnsetType | None = UNSET,
        type: ProductType | UnsetType = UNSET,
        unlimitedstock: bool | UnsetType = UNSET,
        weight: int | UnsetType | None = UNSET,
        minimum_purchase_quantity: int | UnsetType = UNSET,
        purchase_in_quantities_of: int | UnsetType = UNSET,
        hs_code: str | UnsetType | None = UNSET,
        country_of_origin: str | UnsetType | None = UNSET,
        active: bool | UnsetType = UNSET,
        productfields: Sequence[ProductFieldValueInput] | UnsetType = UNSET,
    ) -> Product:
        """Update a product.

        Every field can be changed; fields that are not sent keep their values. Two fields are special.

        `active` can only become false while the product has no stock, is in no composition and is on no open
        picklist or purchase order.

        `type` can only change while the product has no stock, has no parts and is on no open picklist or
        purchase order.

        `PUT /products/{idproduct}`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idproduct: Id of the product.
            idvatgroup: VAT group of the product.
            name: Name of the product.
            price: Sales price, excluding VAT.
            fixedstockprice: Fixed stock price, excluding VAT.
            idsupplier: Supplier of the product.
            productcode: Product code, unique within the account.
            productcode_supplier: Product code at the supplier, used on purchase orders.
            deliverytime: Delivery time of the supplier, in days.
            description: Longer description.
            barcode: Barcode, usually a GS1, EAN13 or UPC code.
            type: Kind of product. See the update call for when it may change.
            unlimitedstock: Deprecated. Whether no stock is kept. Use `type` instead.
            weight: Weight, in grams.
            minimum_purchase_quantity: Smallest quantity that can be bought from the supplier.
            purchase_in_quantities_of: The supplier sells in batches of this many pieces.
            hs_code: HS code, for customs.
            country_of_origin: Country of origin for customs, as two letters of ISO 3166.
            active: Whether the product is in use. See the update call for when it may become false.
            productfields: Values of the account's own product fields.

        Returns:
            The product as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 9 (the country code is not valid), 14 (the VAT
                group does not exist), 20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(
            _UPDATE,
            {"idproduct": idproduct},
            body={
                "idvatgroup": idvatgroup,
                "name": name,
                "price": price,
                "fixedstockprice": fixedstockprice,
                "idsupplier": idsupplier,
                "productcode": productcode,
                "productcode_supplier": productcode_supplier,
                "deliverytime": deliverytime,
                "description": description,
                "barcode": barcode,
                "type": type,
                "unlimitedstock": unlimitedstock,
                "weight": weight,
                "minimum_purchase_quantity": minimum_purchase_quantity,
                "purchase_in_quantities_of": purchase_in_quantities_of,
                "hs_code": hs_code,
                "country_of_origin": country_of_origin,
                "active": active,
                "productfields": productfields,
            },
        )


class ProductsStock(Resource):
    """Calls of `products.stock`: list, get, update."""

    def list(self, idproduct: int) -> builtins.list[ProductStock]:
        """List the stock of a product per warehouse.

        `GET /products/{idproduct}/stock`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idproduct: Id of the product.

        Returns:
            One row for each warehouse.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_STOCK_LIST, {"idproduct": idproduct})

    def get(self, idproduct: int, idwarehouse: int) -> ProductStock:
        """Get the stock of a product in one warehouse.

        `GET /products/{idproduct}/stock/{idwarehouse}`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idproduct: Id of the product.
            idwarehouse: Id of the warehouse.

        Returns:
            The stock in this warehouse.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_STOCK_GET, {"idproduct": idproduct, "idwarehouse": idwarehouse})

    def update(
        self,
        idproduct: int,
        idwarehouse: int,
        *,
        reason: str,
        amount: int | UnsetType = UNSET,
        change: int | UnsetType = UNSET,
    ) -> ProductStock:
        """Set or change the stock of a product in one warehouse.

        Send `amount` to set the stock, overwriting what it is now, or `change` to add to it or take from it.
        Either comes with a `reason`.

        `POST /products/{idproduct}/stock/{idwarehouse}`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.
            idwarehouse: Id of the warehouse.
            reason: Reason for the change.
            amount: The new stock, in pieces.
            change: Pieces to add, or to take when negative.

        Returns:
            The stock in this warehouse as it is now. The status is 200, although this is a POST.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(
            _STOCK_UPDATE,
            {"idproduct": idproduct, "idwarehouse": idwarehouse},
            body={"amount": amount, "change": change, "reason": reason},
        )


class AsyncProductsStock(AsyncResource):
    """Calls of `products.stock`: list, get, update."""

    async def list(self, idproduct: int) -> builtins.list[ProductStock]:
        """List the stock of a product per warehouse.

        `GET /products/{idproduct}/stock`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idproduct: Id of the product.

        Returns:
            One row for each warehouse.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_STOCK_LIST, {"idproduct": idproduct})

    async def get(self, idproduct: int, idwarehouse: int) -> ProductStock:
        """Get the stock of a product in one warehouse.

        `GET /products/{idproduct}/stock/{idwarehouse}`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idproduct: Id of the product.
            idwarehouse: Id of the warehouse.

        Returns:
            The stock in this warehouse.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_STOCK_GET, {"idproduct": idproduct, "idwarehouse": idwarehouse})

    async def update(
        self,
        idproduct: int,
        idwarehouse: int,
        *,
        reason: str,
        amount: int | UnsetType = UNSET,
        change: int | UnsetType = UNSET,
    ) -> ProductStock:
        """Set or change the stock of a product in one warehouse.

        Send `amount` to set the stock, overwriting what it is now, or `change` to add to it or take from it.
        Either comes with a `reason`.

        `POST /products/{idproduct}/stock/{idwarehouse}`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.
            idwarehouse: Id of the warehouse.
            reason: Reason for the change.
            amount: The new stock, in pieces.
            change: Pieces to add, or to take when negative.

        Returns:
            The stock in this warehouse as it is now. The status is 200, although this is a POST.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(
            _STOCK_UPDATE,
            {"idproduct": idproduct, "idwarehouse": idwarehouse},
            body={"amount": amount, "change": change, "reason": reason},
        )


class ProductsWarehouses(Resource):
    """Calls of `products.warehouses`: list, update."""

    def list(self, idproduct: int) -> builtins.list[ProductWarehouse]:
        """List the settings of a product per warehouse.

        `GET /products/{idproduct}/warehouses`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.

        Returns:
            One row for each warehouse.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_WAREHOUSES_LIST, {"idproduct": idproduct})

    def update(
        self,
        idproduct: int,
        idwarehouse: int,
        *,
        stock_level_order: int | UnsetType = UNSET,
        stock_level_desired: int | UnsetType = UNSET,
        stock_level_maximum: int | UnsetType = UNSET,
        stock_location: str | UnsetType = UNSET,
    ) -> ProductWarehouse:
        """Update the settings of a product in one warehouse.

        Fields that are not sent keep their values.

        `PUT /products/{idproduct}/warehouses/{idwarehouse}`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.
            idwarehouse: Id of the warehouse.
            stock_level_order: Order more when the stock falls to this level.
            stock_level_desired: Level to fill up to.
            stock_level_maximum: Highest level. 0 when there is none.
            stock_location: Deprecated. Names of locations, with commas between them, such as `A.12,
                A.21`. A name that does not exist yet is created. Kept for old clients; link the product to
                locations instead.

        Returns:
            The settings as they are now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return self._call(
            _WAREHOUSES_UPDATE,
            {"idproduct": idproduct, "idwarehouse": idwarehouse},
            body={
                "stock_level_order": stock_level_order,
                "stock_level_desired": stock_level_desired,
                "stock_level_maximum": stock_level_maximum,
                "stock_location": stock_location,
            },
        )


class AsyncProductsWarehouses(AsyncResource):
    """Calls of `products.warehouses`: list, update."""

    async def list(self, idproduct: int) -> builtins.list[ProductWarehouse]:
        """List the settings of a product per warehouse.

        `GET /products/{idproduct}/warehouses`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.

        Returns:
            One row for each warehouse.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_WAREHOUSES_LIST, {"idproduct": idproduct})

    async def update(
        self,
        idproduct: int,
        idwarehouse: int,
        *,
        stock_level_order: int | UnsetType = UNSET,
        stock_level_desired: int | UnsetType = UNSET,
        stock_level_maximum: int | UnsetType = UNSET,
        stock_location: str | UnsetType = UNSET,
    ) -> ProductWarehouse:
        """Update the settings of a product in one warehouse.

        Fields that are not sent keep their values.

        `PUT /products/{idproduct}/warehouses/{idwarehouse}`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.
            idwarehouse: Id of the warehouse.
            stock_level_order: Order more when the stock falls to this level.
            stock_level_desired: Level to fill up to.
            stock_level_maximum: Highest level. 0 when there is none.
            stock_location: Deprecated. Names of locations, with commas between them, such as `A.12,
                A.21`. A name that does not exist yet is created. Kept for old clients; link the product to
                locations instead.

        Returns:
            The settings as they are now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return await self._call(
            _WAREHOUSES_UPDATE,
            {"idproduct": idproduct, "idwarehouse": idwarehouse},
            body={
                "stock_level_order": stock_level_order,
                "stock_level_desired": stock_level_desired,
                "stock_level_maximum": stock_level_maximum,
                "stock_location": stock_location,
            },
        )


class ProductsImages(Resource):
    """Calls of `products.images`: list, create, delete."""

    def list(self, idproduct: int) -> builtins.list[ProductImage]:
        """List the images of a product.

        `GET /products/{idproduct}/images`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idproduct: Id of the product.

        Returns:
            The images.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_IMAGES_LIST, {"idproduct": idproduct})

    def create(self, idproduct: int, *, image: bytes) -> ProductImage:
        """Add an image to a product.

        Only JPEG and PNG are allowed.

        `POST /products/{idproduct}/images`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idproduct: Id of the product.
            image: The JPEG or PNG file, base64 encoded.

        Returns:
            The new image.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(_IMAGES_CREATE, {"idproduct": idproduct}, body={"image": image})

    def delete(self, idproduct: int, idproduct_image: int) -> None:
        """Delete an image of a product.

        `DELETE /products/{idproduct}/images/{idproduct_image}`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idproduct: Id of the product.
            idproduct_image: Id of the image.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_IMAGES_DELETE, {"idproduct": idproduct, "idproduct_image": idproduct_image})


class AsyncProductsImages(AsyncResource):
    """Calls of `products.images`: list, create, delete."""

    async def list(self, idproduct: int) -> builtins.list[ProductImage]:
        """List the images of a product.

        `GET /products/{idproduct}/images`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idproduct: Id of the product.

        Returns:
            The images.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_IMAGES_LIST, {"idproduct": idproduct})

    async def create(self, idproduct: int, *, image: bytes) -> ProductImage:
        """Add an image to a product.

        Only JPEG and PNG are allowed.

        `POST /products/{idproduct}/images`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idproduct: Id of the product.
            image: The JPEG or PNG file, base64 encoded.

        Returns:
            The new image.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(_IMAGES_CREATE, {"idproduct": idproduct}, body={"image": image})

    async def delete(self, idproduct: int, idproduct_image: int) -> None:
        """Delete an image of a product.

        `DELETE /products/{idproduct}/images/{idproduct_image}`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idproduct: Id of the product.
            idproduct_image: Id of the image.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_IMAGES_DELETE, {"idproduct": idproduct, "idproduct_image": idproduct_image})


class ProductsLocations(Resource):
    """Calls of `products.locations`: list, link, unlink."""

    def list(self, idproduct: int) -> builtins.list[ProductLocation]:
        """List the locations of a product.

        A product can be at no location, at one or at several.

        `GET /products/{idproduct}/locations`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.

        Returns:
            The locations.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_LOCATIONS_LIST, {"idproduct": idproduct})

    def link(self, idproduct: int, *, idlocation: int) -> ProductLocation:
        """Link a product to a location.

        `POST /products/{idproduct}/locations`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.
            idlocation: Id of the location.

        Returns:
            The location.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(_LOCATIONS_LINK, {"idproduct": idproduct}, body={"idlocation": idlocation})

    def unlink(self, idproduct: int, idlocation: int) -> None:
        """Unlink a product from a location.

        `DELETE /products/{idproduct}/locations/{idlocation}`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.
            idlocation: Id of the location.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_LOCATIONS_UNLINK, {"idproduct": idproduct, "idlocation": idlocation})


class AsyncProductsLocations(AsyncResource):
    """Calls of `products.locations`: list, link, unlink."""

    async def list(self, idproduct: int) -> builtins.list[ProductLocation]:
        """List the locations of a product.

        A product can be at no location, at one or at several.

        `GET /products/{idproduct}/locations`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.

        Returns:
            The locations.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_LOCATIONS_LIST, {"idproduct": idproduct})

    async def link(self, idproduct: int, *, idlocation: int) -> ProductLocation:
        """Link a product to a location.

        `POST /products/{idproduct}/locations`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.
            idlocation: Id of the location.

        Returns:
            The location.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(_LOCATIONS_LINK, {"idproduct": idproduct}, body={"idlocation": idlocation})

    async def unlink(self, idproduct: int, idlocation: int) -> None:
        """Unlink a product from a location.

        `DELETE /products/{idproduct}/locations/{idlocation}`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.
            idlocation: Id of the location.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_LOCATIONS_UNLINK, {"idproduct": idproduct, "idlocation": idlocation})


class ProductsTags(Resource):
    """Calls of `products.tags`: list, add, remove."""

    def list(self, idproduct: int) -> builtins.list[Tag]:
        """List the tags of a product.

        An array, whereas the product itself shows its tags as a map.

        `GET /products/{idproduct}/tags`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.

        Returns:
            The tags.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_TAGS_LIST, {"idproduct": idproduct})

    def add(self, idproduct: int, *, idtag: int) -> Tag:
        """Add a tag to a product.

        `POST /products/{idproduct}/tags`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.
            idtag: Id of the tag.

        Returns:
            The tag.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(_TAGS_ADD, {"idproduct": idproduct}, body={"idtag": idtag})

    def remove(self, idproduct: int, idtag: int) -> None:
        """Remove a tag from a product.

        `DELETE /products/{idproduct}/tags/{idtag}`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.
            idtag: Id of the tag.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_TAGS_REMOVE, {"idproduct": idproduct, "idtag": idtag})


class AsyncProductsTags(AsyncResource):
    """Calls of `products.tags`: list, add, remove."""

    async def list(self, idproduct: int) -> builtins.list[Tag]:
        """List the tags of a product.

        An array, whereas the product itself shows its tags as a map.

        `GET /products/{idproduct}/tags`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.

        Returns:
            The tags.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_TAGS_LIST, {"idproduct": idproduct})

    async def add(self, idproduct: int, *, idtag: int) -> Tag:
        """Add a tag to a product.

        `POST /products/{idproduct}/tags`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.
            idtag: Id of the tag.

        Returns:
            The tag.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(_TAGS_ADD, {"idproduct": idproduct}, body={"idtag": idtag})

    async def remove(self, idproduct: int, idtag: int) -> None:
        """Remove a tag from a product.

        `DELETE /products/{idproduct}/tags/{idtag}`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.
            idtag: Id of the tag.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_TAGS_REMOVE, {"idproduct": idproduct, "idtag": idtag})
