# Generated from spec/ by `make generate`. Do not edit.
"""What an account sells and stores, with its stock, images, locations, tags and settings per warehouse.

Picqer's page: https://picqer.com/en/api/products
"""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from types import NoneType
from typing import Any

from picqer._runtime.files import File, as_image
from picqer._runtime.operation import ANYTHING, Choice, Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer._runtime.unset import UNSET, UnsetType
from picqer.extensions.products import AsyncProductsExtension, ProductsExtension
from picqer.models.comments import Comment
from picqer.models.products import (
    ExpectedPurchaseOrder,
    Product,
    ProductFieldValueInput,
    ProductImage,
    ProductLocation,
    ProductPart,
    ProductStock,
    ProductType,
    ProductWarehouse,
)
from picqer.models.tags import Tag

__all__ = [
    "AsyncProducts",
    "AsyncProductsComments",
    "AsyncProductsExpected",
    "AsyncProductsFixedStockPriceHistory",
    "AsyncProductsImages",
    "AsyncProductsLocations",
    "AsyncProductsParts",
    "AsyncProductsPriceHistory",
    "AsyncProductsStock",
    "AsyncProductsTags",
    "AsyncProductsWarehouses",
    "Products",
    "ProductsComments",
    "ProductsExpected",
    "ProductsFixedStockPriceHistory",
    "ProductsImages",
    "ProductsLocations",
    "ProductsParts",
    "ProductsPriceHistory",
    "ProductsStock",
    "ProductsTags",
    "ProductsWarehouses",
]

_LIST = Operation(
    "products.list", "GET", "/products", builtins.list[Product], page_size=100, row_id="idproduct", fulfilment_key=True
)
_CREATE = Operation("products.create", "POST", "/products", Product, fulfilment_key=True)
_GET = Operation("products.get", "GET", "/products/{idproduct}", Product, fulfilment_key=True)
_UPDATE = Operation("products.update", "PUT", "/products/{idproduct}", Product, fulfilment_key=True)
_ACTIVATE = Operation("products.activate", "POST", "/products/{idproduct}/activate", ANYTHING)
_INACTIVATE = Operation("products.inactivate", "POST", "/products/{idproduct}/inactivate", ANYTHING)
_PRODUCE = Operation("products.produce", "POST", "/products/{idproduct}/produce", ANYTHING)
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
    choices=(Choice((("amount",), ("change",)), exclusive=True),),
)
_STOCK_MOVE = Operation("products.stock.move", "POST", "/products/{idproduct}/stock/{idwarehouse}/move", ANYTHING)
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
_LOCATIONS_UPDATE = Operation(
    "products.locations.update", "PUT", "/products/{idproduct}/locations/{idlocation}", ANYTHING
)
_LOCATIONS_UNLINK = Operation(
    "products.locations.unlink", "DELETE", "/products/{idproduct}/locations/{idlocation}", NoneType
)
_TAGS_LIST = Operation("products.tags.list", "GET", "/products/{idproduct}/tags", builtins.list[Tag])
_TAGS_ADD = Operation("products.tags.add", "POST", "/products/{idproduct}/tags", Tag)
_TAGS_REMOVE = Operation("products.tags.remove", "DELETE", "/products/{idproduct}/tags/{idtag}", NoneType)
_PARTS_LIST = Operation(
    "products.parts.list", "GET", "/products/{idproduct}/parts", builtins.list[ProductPart], fulfilment_key=True
)
_PARTS_CREATE = Operation(
    "products.parts.create", "POST", "/products/{idproduct}/parts", ProductPart, fulfilment_key=True
)
_PARTS_GET = Operation(
    "products.parts.get", "GET", "/products/{idproduct}/parts/{idproduct_part}", ProductPart, fulfilment_key=True
)
_PARTS_UPDATE = Operation(
    "products.parts.update", "PUT", "/products/{idproduct}/parts/{idproduct_part}", ProductPart, fulfilment_key=True
)
_PARTS_DELETE = Operation(
    "products.parts.delete", "DELETE", "/products/{idproduct}/parts/{idproduct_part}", NoneType, fulfilment_key=True
)
_EXPECTED_LIST = Operation(
    "products.expected.list", "GET", "/products/{idproduct}/expected", builtins.list[ExpectedPurchaseOrder]
)
_PRICE_HISTORY_LIST = Operation("products.price_history.list", "GET", "/products/{idproduct}/pricehistory", ANYTHING)
_FIXED_STOCK_PRICE_HISTORY_LIST = Operation(
    "products.fixed_stock_price_history.list", "GET", "/products/{idproduct}/fixedstockpricehistory", ANYTHING
)
_COMMENTS_LIST = Operation("products.comments.list", "GET", "/products/{idproduct}/comments", builtins.list[Comment])
_COMMENTS_CREATE = Operation("products.comments.create", "POST", "/products/{idproduct}/comments", Comment)


class Products(ProductsExtension, Resource):
    """What an account sells and stores, with its stock, images, locations, tags and settings per warehouse."""

    @cached_property
    def stock(self) -> ProductsStock:
        """Calls of `products.stock`: list, get, update, move."""
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
        """Calls of `products.locations`: list, link, update, unlink."""
        return ProductsLocations(self._sender)

    @cached_property
    def tags(self) -> ProductsTags:
        """Calls of `products.tags`: list, add, remove."""
        return ProductsTags(self._sender)

    @cached_property
    def parts(self) -> ProductsParts:
        """Calls of `products.parts`: list, create, get, update, delete."""
        return ProductsParts(self._sender)

    @cached_property
    def expected(self) -> ProductsExpected:
        """Calls of `products.expected`: list."""
        return ProductsExpected(self._sender)

    @cached_property
    def price_history(self) -> ProductsPriceHistory:
        """Calls of `products.price_history`: list."""
        return ProductsPriceHistory(self._sender)

    @cached_property
    def fixed_stock_price_history(self) -> ProductsFixedStockPriceHistory:
        """Calls of `products.fixed_stock_price_history`: list."""
        return ProductsFixedStockPriceHistory(self._sender)

    @cached_property
    def comments(self) -> ProductsComments:
        """Calls of `products.comments`: list, create."""
        return ProductsComments(self._sender)

    def list(
        self,
        *,
        inactive: bool = False,
        tag: str | None = None,
        productcode: str | None = None,
        search: str | None = None,
        idproducts: str | None = None,
        type: ProductType | None = None,
        idsupplier: int | None = None,
        idfulfilment_customer: int | None = None,
        updated_after: datetime | None = None,
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
            idproducts: Only the products with these ids, to read several with one call. How the ids are
                separated is not documented, nor how many of them are allowed.
            type: Only products of this kind.
            idsupplier: Only products of this supplier.
            idfulfilment_customer: Only products of this fulfilment customer.
            updated_after: Only products changed after this time. One client sends it and others filter
                the answer themselves, so check that it works before you rely on it. Whether a product of
                exactly this time is among them is not documented; ask from a little earlier.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(
            _LIST,
            {},
            query={
                "inactive": inactive or None,
                "tag": tag,
                "productcode": productcode,
                "search": search,
                "idproducts": idproducts,
                "type": type,
                "idsupplier": idsupplier,
                "idfulfilment_customer": idfulfilment_customer,
                "updated_after": updated_after,
            },
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
        length: int | UnsetType | None = UNSET,
        width: int | UnsetType | None = UNSET,
        height: int | UnsetType | None = UNSET,
        minimum_purchase_quantity: int | UnsetType = UNSET,
        purchase_in_quantities_of: int | UnsetType = UNSET,
        hs_code: str | UnsetType | None = UNSET,
        country_of_origin: str | UnsetType | None = UNSET,
        active: bool | UnsetType = UNSET,
        productfields: Sequence[ProductFieldValueInput] | UnsetType = UNSET,
        idfulfilment_customer: int | UnsetType | None = UNSET,
        show_on_portal: bool | UnsetType = UNSET,
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
            type: Kind of product. See `products.update` for when it may change. Left out, it is "normal".
            unlimitedstock: Deprecated. Whether no stock is kept. Use `type` instead.
            weight: Weight, in grams.
            length: Length, in centimetres. Not for virtual compositions.
            width: Width, in centimetres. Not for virtual compositions.
            height: Height, in centimetres. Not for virtual compositions.
            minimum_purchase_quantity: Smallest quantity that can be bought from the supplier.
            purchase_in_quantities_of: The supplier sells in batches of this many pieces.
            hs_code: HS code, for customs.
            country_of_origin: Country of origin for customs, as two letters of ISO 3166.
            active: Whether the product is in use. See `products.update` for when it may become false.
                Left out, it is true.
            productfields: Values of the account's own product fields.
            idfulfilment_customer: Fulfilment customer that the product belongs to; null for the account's
                own. Only in accounts with fulfilment features.
            show_on_portal: Whether the portal for customers shows the product.

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
                "length": length,
                "width": width,
                "height": height,
                "minimum_purchase_quantity": minimum_purchase_quantity,
                "purchase_in_quantities_of": purchase_in_quantities_of,
                "hs_code": hs_code,
                "country_of_origin": country_of_origin,
                "active": active,
                "productfields": productfields,
                "idfulfilment_customer": idfulfilment_customer,
                "show_on_portal": show_on_portal,
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
        length: int | UnsetType | None = UNSET,
        width: int | UnsetType | None = UNSET,
        height: int | UnsetType | None = UNSET,
        minimum_purchase_quantity: int | UnsetType = UNSET,
        purchase_in_quantities_of: int | UnsetType = UNSET,
        hs_code: str | UnsetType | None = UNSET,
        country_of_origin: str | UnsetType | None = UNSET,
        active: bool | UnsetType = UNSET,
        productfields: Sequence[ProductFieldValueInput] | UnsetType = UNSET,
        idfulfilment_customer: int | UnsetType | None = UNSET,
        show_on_portal: bool | UnsetType = UNSET,
    ) -> Product:
        """Update a product.

        Every field can be changed; fields that are not sent keep their values. Two fields are special.

        Whether `productfields` replaces all values or only those in the list is not documented; send all of
        them to be safe.

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
            type: Kind of product. See `products.update` for when it may change.
            unlimitedstock: Deprecated. Whether no stock is kept. Use `type` instead.
            weight: Weight, in grams.
            length: Length, in centimetres. Not for virtual compositions.
            width: Width, in centimetres. Not for virtual compositions.
            height: Height, in centimetres. Not for virtual compositions.
            minimum_purchase_quantity: Smallest quantity that can be bought from the supplier.
            purchase_in_quantities_of: The supplier sells in batches of this many pieces.
            hs_code: HS code, for customs.
            country_of_origin: Country of origin for customs, as two letters of ISO 3166.
            active: Whether the product is in use. See `products.update` for when it may become false.
            productfields: Values of the account's own product fields.
            idfulfilment_customer: Fulfilment customer that the product belongs to; null for the account's
                own. Only in accounts with fulfilment features.
            show_on_portal: Whether the portal for customers shows the product.

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
                "length": length,
                "width": width,
                "height": height,
                "minimum_purchase_quantity": minimum_purchase_quantity,
                "purchase_in_quantities_of": purchase_in_quantities_of,
                "hs_code": hs_code,
                "country_of_origin": country_of_origin,
                "active": active,
                "productfields": productfields,
                "idfulfilment_customer": idfulfilment_customer,
                "show_on_portal": show_on_portal,
            },
        )

    def activate(self, idproduct: int) -> Any:
        """Activate a product.

        Makes an inactive product active again, as `products.update` does with `active`.

        `POST /products/{idproduct}/activate`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_ACTIVATE, {"idproduct": idproduct})

    def inactivate(self, idproduct: int) -> Any:
        """Inactivate a product.

        Products cannot be deleted, only made inactive. Whether this is refused where `products.update`
        refuses it, as for a product with stock, is not documented.

        `POST /products/{idproduct}/inactivate`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_INACTIVATE, {"idproduct": idproduct})

    def produce(self, idproduct: int, *, idwarehouse: int, amount: int, reason: str | UnsetType = UNSET) -> Any:
        """Produce a composition from its parts.

        For a product of type `composition_with_stock`: its stock grows, and that of its parts shrinks. What
        happens when a part is short is not documented.

        `POST /products/{idproduct}/produce`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.
            idwarehouse: Warehouse that the parts are taken from and the composition comes to.
            amount: How many compositions were made, in pieces.
            reason: Reason for the change of stock.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(
            _PRODUCE, {"idproduct": idproduct}, body={"idwarehouse": idwarehouse, "amount": amount, "reason": reason}
        )


class AsyncProducts(AsyncProductsExtension, AsyncResource):
    """What an account sells and stores, with its stock, images, locations, tags and settings per warehouse."""

    @cached_property
    def stock(self) -> AsyncProductsStock:
        """Calls of `products.stock`: list, get, update, move."""
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
        """Calls of `products.locations`: list, link, update, unlink."""
        return AsyncProductsLocations(self._sender)

    @cached_property
    def tags(self) -> AsyncProductsTags:
        """Calls of `products.tags`: list, add, remove."""
        return AsyncProductsTags(self._sender)

    @cached_property
    def parts(self) -> AsyncProductsParts:
        """Calls of `products.parts`: list, create, get, update, delete."""
        return AsyncProductsParts(self._sender)

    @cached_property
    def expected(self) -> AsyncProductsExpected:
        """Calls of `products.expected`: list."""
        return AsyncProductsExpected(self._sender)

    @cached_property
    def price_history(self) -> AsyncProductsPriceHistory:
        """Calls of `products.price_history`: list."""
        return AsyncProductsPriceHistory(self._sender)

    @cached_property
    def fixed_stock_price_history(self) -> AsyncProductsFixedStockPriceHistory:
        """Calls of `products.fixed_stock_price_history`: list."""
        return AsyncProductsFixedStockPriceHistory(self._sender)

    @cached_property
    def comments(self) -> AsyncProductsComments:
        """Calls of `products.comments`: list, create."""
        return AsyncProductsComments(self._sender)

    def list(
        self,
        *,
        inactive: bool = False,
        tag: str | None = None,
        productcode: str | None = None,
        search: str | None = None,
        idproducts: str | None = None,
        type: ProductType | None = None,
        idsupplier: int | None = None,
        idfulfilment_customer: int | None = None,
        updated_after: datetime | None = None,
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
            idproducts: Only the products with these ids, to read several with one call. How the ids are
                separated is not documented, nor how many of them are allowed.
            type: Only products of this kind.
            idsupplier: Only products of this supplier.
            idfulfilment_customer: Only products of this fulfilment customer.
            updated_after: Only products changed after this time. One client sends it and others filter
                the answer themselves, so check that it works before you rely on it. Whether a product of
                exactly this time is among them is not documented; ask from a little earlier.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(
            _LIST,
            {},
            query={
                "inactive": inactive or None,
                "tag": tag,
                "productcode": productcode,
                "search": search,
                "idproducts": idproducts,
                "type": type,
                "idsupplier": idsupplier,
                "idfulfilment_customer": idfulfilment_customer,
                "updated_after": updated_after,
            },
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
        length: int | UnsetType | None = UNSET,
        width: int | UnsetType | None = UNSET,
        height: int | UnsetType | None = UNSET,
        minimum_purchase_quantity: int | UnsetType = UNSET,
        purchase_in_quantities_of: int | UnsetType = UNSET,
        hs_code: str | UnsetType | None = UNSET,
        country_of_origin: str | UnsetType | None = UNSET,
        active: bool | UnsetType = UNSET,
        productfields: Sequence[ProductFieldValueInput] | UnsetType = UNSET,
        idfulfilment_customer: int | UnsetType | None = UNSET,
        show_on_portal: bool | UnsetType = UNSET,
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
            type: Kind of product. See `products.update` for when it may change. Left out, it is "normal".
            unlimitedstock: Deprecated. Whether no stock is kept. Use `type` instead.
            weight: Weight, in grams.
            length: Length, in centimetres. Not for virtual compositions.
            width: Width, in centimetres. Not for virtual compositions.
            height: Height, in centimetres. Not for virtual compositions.
            minimum_purchase_quantity: Smallest quantity that can be bought from the supplier.
            purchase_in_quantities_of: The supplier sells in batches of this many pieces.
            hs_code: HS code, for customs.
            country_of_origin: Country of origin for customs, as two letters of ISO 3166.
            active: Whether the product is in use. See `products.update` for when it may become false.
                Left out, it is true.
            productfields: Values of the account's own product fields.
            idfulfilment_customer: Fulfilment customer that the product belongs to; null for the account's
                own. Only in accounts with fulfilment features.
            show_on_portal: Whether the portal for customers shows the product.

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
                "length": length,
                "width": width,
                "height": height,
                "minimum_purchase_quantity": minimum_purchase_quantity,
                "purchase_in_quantities_of": purchase_in_quantities_of,
                "hs_code": hs_code,
                "country_of_origin": country_of_origin,
                "active": active,
                "productfields": productfields,
                "idfulfilment_customer": idfulfilment_customer,
                "show_on_portal": show_on_portal,
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
        length: int | UnsetType | None = UNSET,
        width: int | UnsetType | None = UNSET,
        height: int | UnsetType | None = UNSET,
        minimum_purchase_quantity: int | UnsetType = UNSET,
        purchase_in_quantities_of: int | UnsetType = UNSET,
        hs_code: str | UnsetType | None = UNSET,
        country_of_origin: str | UnsetType | None = UNSET,
        active: bool | UnsetType = UNSET,
        productfields: Sequence[ProductFieldValueInput] | UnsetType = UNSET,
        idfulfilment_customer: int | UnsetType | None = UNSET,
        show_on_portal: bool | UnsetType = UNSET,
    ) -> Product:
        """Update a product.

        Every field can be changed; fields that are not sent keep their values. Two fields are special.

        Whether `productfields` replaces all values or only those in the list is not documented; send all of
        them to be safe.

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
            type: Kind of product. See `products.update` for when it may change.
            unlimitedstock: Deprecated. Whether no stock is kept. Use `type` instead.
            weight: Weight, in grams.
            length: Length, in centimetres. Not for virtual compositions.
            width: Width, in centimetres. Not for virtual compositions.
            height: Height, in centimetres. Not for virtual compositions.
            minimum_purchase_quantity: Smallest quantity that can be bought from the supplier.
            purchase_in_quantities_of: The supplier sells in batches of this many pieces.
            hs_code: HS code, for customs.
            country_of_origin: Country of origin for customs, as two letters of ISO 3166.
            active: Whether the product is in use. See `products.update` for when it may become false.
            productfields: Values of the account's own product fields.
            idfulfilment_customer: Fulfilment customer that the product belongs to; null for the account's
                own. Only in accounts with fulfilment features.
            show_on_portal: Whether the portal for customers shows the product.

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
                "length": length,
                "width": width,
                "height": height,
                "minimum_purchase_quantity": minimum_purchase_quantity,
                "purchase_in_quantities_of": purchase_in_quantities_of,
                "hs_code": hs_code,
                "country_of_origin": country_of_origin,
                "active": active,
                "productfields": productfields,
                "idfulfilment_customer": idfulfilment_customer,
                "show_on_portal": show_on_portal,
            },
        )

    async def activate(self, idproduct: int) -> Any:
        """Activate a product.

        Makes an inactive product active again, as `products.update` does with `active`.

        `POST /products/{idproduct}/activate`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_ACTIVATE, {"idproduct": idproduct})

    async def inactivate(self, idproduct: int) -> Any:
        """Inactivate a product.

        Products cannot be deleted, only made inactive. Whether this is refused where `products.update`
        refuses it, as for a product with stock, is not documented.

        `POST /products/{idproduct}/inactivate`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_INACTIVATE, {"idproduct": idproduct})

    async def produce(self, idproduct: int, *, idwarehouse: int, amount: int, reason: str | UnsetType = UNSET) -> Any:
        """Produce a composition from its parts.

        For a product of type `composition_with_stock`: its stock grows, and that of its parts shrinks. What
        happens when a part is short is not documented.

        `POST /products/{idproduct}/produce`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.
            idwarehouse: Warehouse that the parts are taken from and the composition comes to.
            amount: How many compositions were made, in pieces.
            reason: Reason for the change of stock.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(
            _PRODUCE, {"idproduct": idproduct}, body={"idwarehouse": idwarehouse, "amount": amount, "reason": reason}
        )


class ProductsStock(Resource):
    """Calls of `products.stock`: list, get, update, move."""

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
        idlocation: int | UnsetType | None = UNSET,
    ) -> ProductStock:
        """Set or change the stock of a product in one warehouse.

        Send `amount` to set the stock, overwriting what it is now, or `change` to add to it or take from it.
        Either comes with a `reason`.

        The stock can neither become negative nor lower than what is reserved for picklists. Every change
        stands in `stock_history.list` afterwards.

        Give exactly one of `amount` and `change`.

        `POST /products/{idproduct}/stock/{idwarehouse}`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.
            idwarehouse: Id of the warehouse.
            reason: Reason for the change.
            amount: The new stock, in pieces: of the location when `idlocation` names one, with null of
                the stock at no specific location, and without it presumably of the warehouse.
            change: Pieces to add, or to take when negative.
            idlocation: Location whose stock changes; null for the stock at no specific location. Better
                send it: leaving it out is kept for old clients, and what then happens to a product with
                locations is not documented.

        Returns:
            The stock in this warehouse as it is now. The status is 200, although this is a POST.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(
            _STOCK_UPDATE,
            {"idproduct": idproduct, "idwarehouse": idwarehouse},
            body={"amount": amount, "change": change, "reason": reason, "idlocation": idlocation},
        )

    def move(
        self, idproduct: int, idwarehouse: int, *, from_idlocation: int | None, to_idlocation: int | None, amount: int
    ) -> Any:
        """Move stock between two locations of a warehouse.

        The stock of the warehouse stays the same, so web shops are not told and `stock_history.list`
        presumably shows nothing; `location_stock_history.list` shows a row for each of the two locations.

        No location can end below zero. Reserved stock can move, and its reservations for picklists move with
        it.

        `POST /products/{idproduct}/stock/{idwarehouse}/move`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.
            idwarehouse: Id of the warehouse.
            from_idlocation: Location to take from; null for the stock at no specific location.
            to_idlocation: Location to bring it to; null for no specific location.
            amount: Pieces to move.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(
            _STOCK_MOVE,
            {"idproduct": idproduct, "idwarehouse": idwarehouse},
            body={"from_idlocation": from_idlocation, "to_idlocation": to_idlocation, "amount": amount},
        )


class AsyncProductsStock(AsyncResource):
    """Calls of `products.stock`: list, get, update, move."""

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
        idlocation: int | UnsetType | None = UNSET,
    ) -> ProductStock:
        """Set or change the stock of a product in one warehouse.

        Send `amount` to set the stock, overwriting what it is now, or `change` to add to it or take from it.
        Either comes with a `reason`.

        The stock can neither become negative nor lower than what is reserved for picklists. Every change
        stands in `stock_history.list` afterwards.

        Give exactly one of `amount` and `change`.

        `POST /products/{idproduct}/stock/{idwarehouse}`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.
            idwarehouse: Id of the warehouse.
            reason: Reason for the change.
            amount: The new stock, in pieces: of the location when `idlocation` names one, with null of
                the stock at no specific location, and without it presumably of the warehouse.
            change: Pieces to add, or to take when negative.
            idlocation: Location whose stock changes; null for the stock at no specific location. Better
                send it: leaving it out is kept for old clients, and what then happens to a product with
                locations is not documented.

        Returns:
            The stock in this warehouse as it is now. The status is 200, although this is a POST.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(
            _STOCK_UPDATE,
            {"idproduct": idproduct, "idwarehouse": idwarehouse},
            body={"amount": amount, "change": change, "reason": reason, "idlocation": idlocation},
        )

    async def move(
        self, idproduct: int, idwarehouse: int, *, from_idlocation: int | None, to_idlocation: int | None, amount: int
    ) -> Any:
        """Move stock between two locations of a warehouse.

        The stock of the warehouse stays the same, so web shops are not told and `stock_history.list`
        presumably shows nothing; `location_stock_history.list` shows a row for each of the two locations.

        No location can end below zero. Reserved stock can move, and its reservations for picklists move with
        it.

        `POST /products/{idproduct}/stock/{idwarehouse}/move`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.
            idwarehouse: Id of the warehouse.
            from_idlocation: Location to take from; null for the stock at no specific location.
            to_idlocation: Location to bring it to; null for no specific location.
            amount: Pieces to move.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(
            _STOCK_MOVE,
            {"idproduct": idproduct, "idwarehouse": idwarehouse},
            body={"from_idlocation": from_idlocation, "to_idlocation": to_idlocation, "amount": amount},
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
        picking_stock_replenish_trigger: int | UnsetType = UNSET,
        picking_stock_replenish_to: int | UnsetType = UNSET,
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
            picking_stock_replenish_trigger: Fill up the places to pick from when their stock falls to
                this level.
            picking_stock_replenish_to: Level to fill them up to.

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
                "picking_stock_replenish_trigger": picking_stock_replenish_trigger,
                "picking_stock_replenish_to": picking_stock_replenish_to,
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
        picking_stock_replenish_trigger: int | UnsetType = UNSET,
        picking_stock_replenish_to: int | UnsetType = UNSET,
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
            picking_stock_replenish_trigger: Fill up the places to pick from when their stock falls to
                this level.
            picking_stock_replenish_to: Level to fill them up to.

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
                "picking_stock_replenish_trigger": picking_stock_replenish_trigger,
                "picking_stock_replenish_to": picking_stock_replenish_to,
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

    def create(self, idproduct: int, *, image: File) -> ProductImage:
        """Add an image to a product.

        Only JPEG and PNG are allowed.

        `POST /products/{idproduct}/images`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idproduct: Id of the product.
            image: The JPEG or PNG file, base64 encoded. Give its bytes or its path; the encoding is done
                here.

        Returns:
            The new image.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(
            _IMAGES_CREATE, {"idproduct": idproduct}, body={"image": as_image(image, "products.images.create: image")}
        )

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

    async def create(self, idproduct: int, *, image: File) -> ProductImage:
        """Add an image to a product.

        Only JPEG and PNG are allowed.

        `POST /products/{idproduct}/images`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idproduct: Id of the product.
            image: The JPEG or PNG file, base64 encoded. Give its bytes or its path; the encoding is done
                here.

        Returns:
            The new image.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(
            _IMAGES_CREATE, {"idproduct": idproduct}, body={"image": as_image(image, "products.images.create: image")}
        )

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
    """Calls of `products.locations`: list, link, update, unlink."""

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

    def link(
        self,
        idproduct: int,
        *,
        idlocation: int,
        note: str | UnsetType | None = UNSET,
        is_preferred: bool | UnsetType = UNSET,
    ) -> ProductLocation:
        """Link a product to a location.

        `POST /products/{idproduct}/locations`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.
            idlocation: Id of the location.
            note: Note on the product at this location.
            is_preferred: Whether this location is preferred to the other locations of the product.

        Returns:
            The location.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(
            _LOCATIONS_LINK,
            {"idproduct": idproduct},
            body={"idlocation": idlocation, "note": note, "is_preferred": is_preferred},
        )

    def update(
        self,
        idproduct: int,
        idlocation: int,
        *,
        note: str | UnsetType | None = UNSET,
        is_preferred: bool | UnsetType = UNSET,
    ) -> Any:
        """Update the link of a product to a location.

        Fields that are not sent presumably keep their values.

        `PUT /products/{idproduct}/locations/{idlocation}`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.
            idlocation: Id of the location.
            note: Note on the product at this location.
            is_preferred: Whether this location is preferred to the other locations of the product.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return self._call(
            _LOCATIONS_UPDATE,
            {"idproduct": idproduct, "idlocation": idlocation},
            body={"note": note, "is_preferred": is_preferred},
        )

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
    """Calls of `products.locations`: list, link, update, unlink."""

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

    async def link(
        self,
        idproduct: int,
        *,
        idlocation: int,
        note: str | UnsetType | None = UNSET,
        is_preferred: bool | UnsetType = UNSET,
    ) -> ProductLocation:
        """Link a product to a location.

        `POST /products/{idproduct}/locations`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.
            idlocation: Id of the location.
            note: Note on the product at this location.
            is_preferred: Whether this location is preferred to the other locations of the product.

        Returns:
            The location.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(
            _LOCATIONS_LINK,
            {"idproduct": idproduct},
            body={"idlocation": idlocation, "note": note, "is_preferred": is_preferred},
        )

    async def update(
        self,
        idproduct: int,
        idlocation: int,
        *,
        note: str | UnsetType | None = UNSET,
        is_preferred: bool | UnsetType = UNSET,
    ) -> Any:
        """Update the link of a product to a location.

        Fields that are not sent presumably keep their values.

        `PUT /products/{idproduct}/locations/{idlocation}`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.
            idlocation: Id of the location.
            note: Note on the product at this location.
            is_preferred: Whether this location is preferred to the other locations of the product.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return await self._call(
            _LOCATIONS_UPDATE,
            {"idproduct": idproduct, "idlocation": idlocation},
            body={"note": note, "is_preferred": is_preferred},
        )

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


class ProductsParts(Resource):
    """Calls of `products.parts`: list, create, get, update, delete."""

    def list(self, idproduct: int, *, nested: bool | None = None) -> builtins.list[ProductPart]:
        """List the parts of a composition.

        Compositions are products of type `virtual_composition` or `composition_with_stock`. Any product can
        be a part, also another composition.

        A product without parts was seen to answer 404 with code 20 in place of an empty list.

        `GET /products/{idproduct}/parts`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idproduct: Id of the product.
            nested: Whether the parts of virtual compositions are shown as well, down to the last level.

        Returns:
            The parts, all on one page.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_PARTS_LIST, {"idproduct": idproduct}, query={"nested": nested})

    def create(self, idproduct_: int, *, idproduct: int, amount: int) -> ProductPart:
        """Create a part of a composition.

        What a product answers that is no composition is not documented, nor how a composition is kept out of
        itself.

        `POST /products/{idproduct}/parts`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idproduct_: Id of the product.
            idproduct: The product that is the part, not the composition.
            amount: How many pieces of the part go into one composition.

        Returns:
            The new part.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(_PARTS_CREATE, {"idproduct": idproduct_}, body={"idproduct": idproduct, "amount": amount})

    def get(self, idproduct: int, idproduct_part: int) -> ProductPart:
        """Get a part of a composition.

        `GET /products/{idproduct}/parts/{idproduct_part}`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idproduct: Id of the product.
            idproduct_part: Id of the part.

        Returns:
            The part.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_PARTS_GET, {"idproduct": idproduct, "idproduct_part": idproduct_part})

    def update(self, idproduct: int, idproduct_part: int, *, amount: int) -> ProductPart:
        """Update the amount of a part.

        Only the amount can change. For another product, delete the part and create a new one.

        `PUT /products/{idproduct}/parts/{idproduct_part}`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idproduct: Id of the product.
            idproduct_part: Id of the part.
            amount: How many pieces of the part go into one composition.

        Returns:
            The part as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(
            _PARTS_UPDATE, {"idproduct": idproduct, "idproduct_part": idproduct_part}, body={"amount": amount}
        )

    def delete(self, idproduct: int, idproduct_part: int) -> None:
        """Delete a part of a composition.

        `DELETE /products/{idproduct}/parts/{idproduct_part}`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idproduct: Id of the product.
            idproduct_part: Id of the part.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_PARTS_DELETE, {"idproduct": idproduct, "idproduct_part": idproduct_part})


class AsyncProductsParts(AsyncResource):
    """Calls of `products.parts`: list, create, get, update, delete."""

    async def list(self, idproduct: int, *, nested: bool | None = None) -> builtins.list[ProductPart]:
        """List the parts of a composition.

        Compositions are products of type `virtual_composition` or `composition_with_stock`. Any product can
        be a part, also another composition.

        A product without parts was seen to answer 404 with code 20 in place of an empty list.

        `GET /products/{idproduct}/parts`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idproduct: Id of the product.
            nested: Whether the parts of virtual compositions are shown as well, down to the last level.

        Returns:
            The parts, all on one page.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_PARTS_LIST, {"idproduct": idproduct}, query={"nested": nested})

    async def create(self, idproduct_: int, *, idproduct: int, amount: int) -> ProductPart:
        """Create a part of a composition.

        What a product answers that is no composition is not documented, nor how a composition is kept out of
        itself.

        `POST /products/{idproduct}/parts`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idproduct_: Id of the product.
            idproduct: The product that is the part, not the composition.
            amount: How many pieces of the part go into one composition.

        Returns:
            The new part.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(
            _PARTS_CREATE, {"idproduct": idproduct_}, body={"idproduct": idproduct, "amount": amount}
        )

    async def get(self, idproduct: int, idproduct_part: int) -> ProductPart:
        """Get a part of a composition.

        `GET /products/{idproduct}/parts/{idproduct_part}`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idproduct: Id of the product.
            idproduct_part: Id of the part.

        Returns:
            The part.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_PARTS_GET, {"idproduct": idproduct, "idproduct_part": idproduct_part})

    async def update(self, idproduct: int, idproduct_part: int, *, amount: int) -> ProductPart:
        """Update the amount of a part.

        Only the amount can change. For another product, delete the part and create a new one.

        `PUT /products/{idproduct}/parts/{idproduct_part}`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idproduct: Id of the product.
            idproduct_part: Id of the part.
            amount: How many pieces of the part go into one composition.

        Returns:
            The part as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(
            _PARTS_UPDATE, {"idproduct": idproduct, "idproduct_part": idproduct_part}, body={"amount": amount}
        )

    async def delete(self, idproduct: int, idproduct_part: int) -> None:
        """Delete a part of a composition.

        `DELETE /products/{idproduct}/parts/{idproduct_part}`, see https://picqer.com/en/api/products. A fulfilment key may call this.

        Args:
            idproduct: Id of the product.
            idproduct_part: Id of the part.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_PARTS_DELETE, {"idproduct": idproduct, "idproduct_part": idproduct_part})


class ProductsExpected(Resource):
    """Calls of `products.expected`: list."""

    def list(self, idproduct: int) -> builtins.list[ExpectedPurchaseOrder]:
        """List the purchase orders on which a product is expected.

        One row for each purchase order on which pieces are still to be received. According to one client,
        concepts are left out.

        `GET /products/{idproduct}/expected`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.

        Returns:
            The purchase orders.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_EXPECTED_LIST, {"idproduct": idproduct})


class AsyncProductsExpected(AsyncResource):
    """Calls of `products.expected`: list."""

    async def list(self, idproduct: int) -> builtins.list[ExpectedPurchaseOrder]:
        """List the purchase orders on which a product is expected.

        One row for each purchase order on which pieces are still to be received. According to one client,
        concepts are left out.

        `GET /products/{idproduct}/expected`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.

        Returns:
            The purchase orders.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_EXPECTED_LIST, {"idproduct": idproduct})


class ProductsPriceHistory(Resource):
    """Calls of `products.price_history`: list."""

    def list(self, idproduct: int) -> Any:
        """List the sales prices that a product has had.

        `GET /products/{idproduct}/pricehistory`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_PRICE_HISTORY_LIST, {"idproduct": idproduct})


class AsyncProductsPriceHistory(AsyncResource):
    """Calls of `products.price_history`: list."""

    async def list(self, idproduct: int) -> Any:
        """List the sales prices that a product has had.

        `GET /products/{idproduct}/pricehistory`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_PRICE_HISTORY_LIST, {"idproduct": idproduct})


class ProductsFixedStockPriceHistory(Resource):
    """Calls of `products.fixed_stock_price_history`: list."""

    def list(self, idproduct: int) -> Any:
        """List the fixed stock prices that a product has had.

        `GET /products/{idproduct}/fixedstockpricehistory`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_FIXED_STOCK_PRICE_HISTORY_LIST, {"idproduct": idproduct})


class AsyncProductsFixedStockPriceHistory(AsyncResource):
    """Calls of `products.fixed_stock_price_history`: list."""

    async def list(self, idproduct: int) -> Any:
        """List the fixed stock prices that a product has had.

        `GET /products/{idproduct}/fixedstockpricehistory`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_FIXED_STOCK_PRICE_HISTORY_LIST, {"idproduct": idproduct})


class ProductsComments(Resource):
    """Calls of `products.comments`: list, create."""

    def list(self, idproduct: int) -> builtins.list[Comment]:
        """List the comments on a product.

        Picqer's newer list of calls for fulfilment customers has this one; the list that this description
        follows does not.

        `GET /products/{idproduct}/comments`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.

        Returns:
            The comments.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_COMMENTS_LIST, {"idproduct": idproduct})

    def create(
        self,
        idproduct: int,
        *,
        body: str,
        show_at_related: bool | UnsetType = UNSET,
        is_visible_fulfilment: bool | UnsetType = UNSET,
    ) -> Comment:
        """Create a comment on a product.

        Picqer's newer list of calls for fulfilment customers has this one; the list that this description
        follows does not.

        `POST /products/{idproduct}/comments`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.
            body: The text. An `@` followed by the full name of a user mentions that user, who is then
                notified.
            show_at_related: Whether related objects list this comment too, as a picklist does for a
                comment on its order.
            is_visible_fulfilment: Whether the fulfilment customer that the object belongs to sees this
                comment in the fulfilment portal.

        Returns:
            The new comment.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(
            _COMMENTS_CREATE,
            {"idproduct": idproduct},
            body={"body": body, "show_at_related": show_at_related, "is_visible_fulfilment": is_visible_fulfilment},
        )


class AsyncProductsComments(AsyncResource):
    """Calls of `products.comments`: list, create."""

    async def list(self, idproduct: int) -> builtins.list[Comment]:
        """List the comments on a product.

        Picqer's newer list of calls for fulfilment customers has this one; the list that this description
        follows does not.

        `GET /products/{idproduct}/comments`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.

        Returns:
            The comments.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_COMMENTS_LIST, {"idproduct": idproduct})

    async def create(
        self,
        idproduct: int,
        *,
        body: str,
        show_at_related: bool | UnsetType = UNSET,
        is_visible_fulfilment: bool | UnsetType = UNSET,
    ) -> Comment:
        """Create a comment on a product.

        Picqer's newer list of calls for fulfilment customers has this one; the list that this description
        follows does not.

        `POST /products/{idproduct}/comments`, see https://picqer.com/en/api/products.

        Args:
            idproduct: Id of the product.
            body: The text. An `@` followed by the full name of a user mentions that user, who is then
                notified.
            show_at_related: Whether related objects list this comment too, as a picklist does for a
                comment on its order.
            is_visible_fulfilment: Whether the fulfilment customer that the object belongs to sees this
                comment in the fulfilment portal.

        Returns:
            The new comment.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(
            _COMMENTS_CREATE,
            {"idproduct": idproduct},
            body={"body": body, "show_at_related": show_at_related, "is_visible_fulfilment": is_visible_fulfilment},
        )
