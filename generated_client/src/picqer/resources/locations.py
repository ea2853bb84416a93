# Generated from spec/ by `make generate`. Do not edit.
"""The places in a warehouse where products lie, and the containers.

Picqer's page: https://picqer.com/en/api/locations
"""

from __future__ import annotations

import builtins
from functools import cached_property
from types import NoneType
from typing import Any

from picqer._runtime.model import PhpMap
from picqer._runtime.operation import ANYTHING, Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer._runtime.unset import UNSET, UnsetType
from picqer.models.locations import Location, LocationKind

__all__ = [
    "AsyncLocations",
    "AsyncLocationsProducts",
    "AsyncLocationsProductsIntent",
    "Locations",
    "LocationsProducts",
    "LocationsProductsIntent",
]

_LIST = Operation("locations.list", "GET", "/locations", builtins.list[Location], page_size=100, row_id="idlocation")
_CREATE = Operation("locations.create", "POST", "/locations", Location)
_GET = Operation("locations.get", "GET", "/locations/{idlocation}", Location)
_UPDATE = Operation("locations.update", "PUT", "/locations/{idlocation}", Location)
_DELETE = Operation("locations.delete", "DELETE", "/locations/{idlocation}", NoneType)
_PRODUCTS_LIST = Operation(
    "locations.products.list", "GET", "/locations/{idlocation}/products", builtins.list[PhpMap[Any]], page_size=100
)
_PRODUCTS_INTENT_UPDATE = Operation(
    "locations.products.intent.update", "PUT", "/locations/{idlocation}/products/{idproduct}/intent", ANYTHING
)


class Locations(Resource):
    """The places in a warehouse where products lie, and the containers."""

    @cached_property
    def products(self) -> LocationsProducts:
        """Calls of `locations.products`: list, intent."""
        return LocationsProducts(self._sender)

    def list(
        self,
        *,
        type: LocationKind | None = None,
        idlocation_type: int | None = None,
        idwarehouse: int | None = None,
        only_available: bool | None = None,
        name: str | None = None,
        search: str | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> Pages[Location]:
        """List locations.

        Places without `type`, or with `type=location`; containers with `type=container`. A container has only
        `idlocation`, `idwarehouse`, `type`, `name` and `remarks`.

        `GET /locations`, see https://picqer.com/en/api/locations.

        Args:
            type: Places, which is what the list holds without this filter, or containers.
            idlocation_type: Only locations of this location type.
            idwarehouse: Only rows of this warehouse.
            only_available: Only locations that no product is linked to.
            name: Only locations of this name. Whether a part of the name is enough is not documented.
            search: Only locations with this text. One client sends it; what is searched is not
                documented.
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
                "type": type,
                "idlocation_type": idlocation_type,
                "idwarehouse": idwarehouse,
                "only_available": only_available,
                "name": name,
                "search": search,
            },
            offset=offset,
            limit=limit,
        )

    def create(
        self,
        *,
        idwarehouse: int,
        name: str,
        type: LocationKind | UnsetType = UNSET,
        idlocation_type: int | UnsetType = UNSET,
        parent_idlocation: int | UnsetType | None = UNSET,
        remarks: str | UnsetType | None = UNSET,
        unlink_on_empty: bool | UnsetType = UNSET,
        is_bulk_location: bool | UnsetType = UNSET,
        is_exclusive_location: bool | UnsetType = UNSET,
        auto_link_to_parent: bool | None = None,
    ) -> Location:
        """Create a location.

        `POST /locations`, see https://picqer.com/en/api/locations.

        Args:
            idwarehouse: Warehouse of the location.
            name: Name of the location. Of a container, Picqer advises a number that counts up.
            type: Whether a location is a place or a container.
            idlocation_type: Location type, otherwise the default one. Answers show it in `location_type`.
                Not for containers.
            parent_idlocation: Location that this one is part of; null at the top of the tree. Not for
                containers.
            remarks: Remarks on the location.
            unlink_on_empty: Whether a product is unlinked when its stock here is gone. Not for
                containers. Left out, it is false.
            is_bulk_location: Whether it is used for bulk stock. Not for containers. Left out, it is
                false.
            is_exclusive_location: Whether it can be linked to one product only. Not for containers. Left
                out, it is false.
            auto_link_to_parent: Whether Picqer finds the parent of the location by its name, and creates
                a parent that does not exist yet. By which rule is not documented; the names on Picqer's page
                suggest dots, as in `A.1` below `A`.

        Returns:
            The new location.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                22 (the body is not valid JSON).
        """
        return self._call(
            _CREATE,
            {},
            query={"auto_link_to_parent": auto_link_to_parent},
            body={
                "idwarehouse": idwarehouse,
                "type": type,
                "idlocation_type": idlocation_type,
                "parent_idlocation": parent_idlocation,
                "name": name,
                "remarks": remarks,
                "unlink_on_empty": unlink_on_empty,
                "is_bulk_location": is_bulk_location,
                "is_exclusive_location": is_exclusive_location,
            },
        )

    def get(self, idlocation: int) -> Location:
        """Get a location.

        `GET /locations/{idlocation}`, see https://picqer.com/en/api/locations.

        Args:
            idlocation: Id of the location.

        Returns:
            The location.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idlocation": idlocation})

    def update(
        self,
        idlocation: int,
        *,
        idlocation_type: int | UnsetType = UNSET,
        parent_idlocation: int | UnsetType | None = UNSET,
        name: str | UnsetType = UNSET,
        remarks: str | UnsetType | None = UNSET,
        unlink_on_empty: bool | UnsetType = UNSET,
        is_bulk_location: bool | UnsetType = UNSET,
        is_exclusive_location: bool | UnsetType = UNSET,
        auto_link_to_parent: bool | None = None,
    ) -> Location:
        """Update a location.

        Fields that are not sent keep their values. Whether a location can go to another warehouse or become a
        container is not documented.

        `PUT /locations/{idlocation}`, see https://picqer.com/en/api/locations.

        Args:
            idlocation: Id of the location.
            idlocation_type: Location type, otherwise the default one. Answers show it in `location_type`.
                Not for containers.
            parent_idlocation: Location that this one is part of; null at the top of the tree. Not for
                containers.
            name: Name of the location. Of a container, Picqer advises a number that counts up.
            remarks: Remarks on the location.
            unlink_on_empty: Whether a product is unlinked when its stock here is gone. Not for
                containers.
            is_bulk_location: Whether it is used for bulk stock. Not for containers.
            is_exclusive_location: Whether it can be linked to one product only. Not for containers.
            auto_link_to_parent: As in `locations.create`. Picqer's page has it only there.

        Returns:
            The location as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return self._call(
            _UPDATE,
            {"idlocation": idlocation},
            query={"auto_link_to_parent": auto_link_to_parent},
            body={
                "idlocation_type": idlocation_type,
                "parent_idlocation": parent_idlocation,
                "name": name,
                "remarks": remarks,
                "unlink_on_empty": unlink_on_empty,
                "is_bulk_location": is_bulk_location,
                "is_exclusive_location": is_exclusive_location,
            },
        )

    def delete(self, idlocation: int) -> None:
        """Delete a location.

        Refused while products are linked to it; the code of that refusal is not documented.

        `DELETE /locations/{idlocation}`, see https://picqer.com/en/api/locations.

        Args:
            idlocation: Id of the location.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_DELETE, {"idlocation": idlocation})


class AsyncLocations(AsyncResource):
    """The places in a warehouse where products lie, and the containers."""

    @cached_property
    def products(self) -> AsyncLocationsProducts:
        """Calls of `locations.products`: list, intent."""
        return AsyncLocationsProducts(self._sender)

    def list(
        self,
        *,
        type: LocationKind | None = None,
        idlocation_type: int | None = None,
        idwarehouse: int | None = None,
        only_available: bool | None = None,
        name: str | None = None,
        search: str | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> AsyncPages[Location]:
        """List locations.

        Places without `type`, or with `type=location`; containers with `type=container`. A container has only
        `idlocation`, `idwarehouse`, `type`, `name` and `remarks`.

        `GET /locations`, see https://picqer.com/en/api/locations.

        Args:
            type: Places, which is what the list holds without this filter, or containers.
            idlocation_type: Only locations of this location type.
            idwarehouse: Only rows of this warehouse.
            only_available: Only locations that no product is linked to.
            name: Only locations of this name. Whether a part of the name is enough is not documented.
            search: Only locations with this text. One client sends it; what is searched is not
                documented.
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
                "type": type,
                "idlocation_type": idlocation_type,
                "idwarehouse": idwarehouse,
                "only_available": only_available,
                "name": name,
                "search": search,
            },
            offset=offset,
            limit=limit,
        )

    async def create(
        self,
        *,
        idwarehouse: int,
        name: str,
        type: LocationKind | UnsetType = UNSET,
        idlocation_type: int | UnsetType = UNSET,
        parent_idlocation: int | UnsetType | None = UNSET,
        remarks: str | UnsetType | None = UNSET,
        unlink_on_empty: bool | UnsetType = UNSET,
        is_bulk_location: bool | UnsetType = UNSET,
        is_exclusive_location: bool | UnsetType = UNSET,
        auto_link_to_parent: bool | None = None,
    ) -> Location:
        """Create a location.

        `POST /locations`, see https://picqer.com/en/api/locations.

        Args:
            idwarehouse: Warehouse of the location.
            name: Name of the location. Of a container, Picqer advises a number that counts up.
            type: Whether a location is a place or a container.
            idlocation_type: Location type, otherwise the default one. Answers show it in `location_type`.
                Not for containers.
            parent_idlocation: Location that this one is part of; null at the top of the tree. Not for
                containers.
            remarks: Remarks on the location.
            unlink_on_empty: Whether a product is unlinked when its stock here is gone. Not for
                containers. Left out, it is false.
            is_bulk_location: Whether it is used for bulk stock. Not for containers. Left out, it is
                false.
            is_exclusive_location: Whether it can be linked to one product only. Not for containers. Left
                out, it is false.
            auto_link_to_parent: Whether Picqer finds the parent of the location by its name, and creates
                a parent that does not exist yet. By which rule is not documented; the names on Picqer's page
                suggest dots, as in `A.1` below `A`.

        Returns:
            The new location.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                22 (the body is not valid JSON).
        """
        return await self._call(
            _CREATE,
            {},
            query={"auto_link_to_parent": auto_link_to_parent},
            body={
                "idwarehouse": idwarehouse,
                "type": type,
                "idlocation_type": idlocation_type,
                "parent_idlocation": parent_idlocation,
                "name": name,
                "remarks": remarks,
                "unlink_on_empty": unlink_on_empty,
                "is_bulk_location": is_bulk_location,
                "is_exclusive_location": is_exclusive_location,
            },
        )

    async def get(self, idlocation: int) -> Location:
        """Get a location.

        `GET /locations/{idlocation}`, see https://picqer.com/en/api/locations.

        Args:
            idlocation: Id of the location.

        Returns:
            The location.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idlocation": idlocation})

    async def update(
        self,
        idlocation: int,
        *,
        idlocation_type: int | UnsetType = UNSET,
        parent_idlocation: int | UnsetType | None = UNSET,
        name: str | UnsetType = UNSET,
        remarks: str | UnsetType | None = UNSET,
        unlink_on_empty: bool | UnsetType = UNSET,
        is_bulk_location: bool | UnsetType = UNSET,
        is_exclusive_location: bool | UnsetType = UNSET,
        auto_link_to_parent: bool | None = None,
    ) -> Location:
        """Update a location.

        Fields that are not sent keep their values. Whether a location can go to another warehouse or become a
        container is not documented.

        `PUT /locations/{idlocation}`, see https://picqer.com/en/api/locations.

        Args:
            idlocation: Id of the location.
            idlocation_type: Location type, otherwise the default one. Answers show it in `location_type`.
                Not for containers.
            parent_idlocation: Location that this one is part of; null at the top of the tree. Not for
                containers.
            name: Name of the location. Of a container, Picqer advises a number that counts up.
            remarks: Remarks on the location.
            unlink_on_empty: Whether a product is unlinked when its stock here is gone. Not for
                containers.
            is_bulk_location: Whether it is used for bulk stock. Not for containers.
            is_exclusive_location: Whether it can be linked to one product only. Not for containers.
            auto_link_to_parent: As in `locations.create`. Picqer's page has it only there.

        Returns:
            The location as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return await self._call(
            _UPDATE,
            {"idlocation": idlocation},
            query={"auto_link_to_parent": auto_link_to_parent},
            body={
                "idlocation_type": idlocation_type,
                "parent_idlocation": parent_idlocation,
                "name": name,
                "remarks": remarks,
                "unlink_on_empty": unlink_on_empty,
                "is_bulk_location": is_bulk_location,
                "is_exclusive_location": is_exclusive_location,
            },
        )

    async def delete(self, idlocation: int) -> None:
        """Delete a location.

        Refused while products are linked to it; the code of that refusal is not documented.

        `DELETE /locations/{idlocation}`, see https://picqer.com/en/api/locations.

        Args:
            idlocation: Id of the location.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_DELETE, {"idlocation": idlocation})


class LocationsProducts(Resource):
    """Calls of `locations.products`: list, intent."""

    @cached_property
    def intent(self) -> LocationsProductsIntent:
        """Calls of `locations.products.intent`: update."""
        return LocationsProductsIntent(self._sender)

    def list(self, idlocation: int, *, offset: int = 0, limit: int | None = None) -> Pages[dict[str, Any]]:
        """List the products that are linked to a location.

        All that are linked, with or without stock there.

        `GET /locations/{idlocation}/products`, see https://picqer.com/en/api/locations.

        Args:
            idlocation: Id of the location.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._pages(_PRODUCTS_LIST, {"idlocation": idlocation}, offset=offset, limit=limit)


class AsyncLocationsProducts(AsyncResource):
    """Calls of `locations.products`: list, intent."""

    @cached_property
    def intent(self) -> AsyncLocationsProductsIntent:
        """Calls of `locations.products.intent`: update."""
        return AsyncLocationsProductsIntent(self._sender)

    def list(self, idlocation: int, *, offset: int = 0, limit: int | None = None) -> AsyncPages[dict[str, Any]]:
        """List the products that are linked to a location.

        All that are linked, with or without stock there.

        `GET /locations/{idlocation}/products`, see https://picqer.com/en/api/locations.

        Args:
            idlocation: Id of the location.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._pages(_PRODUCTS_LIST, {"idlocation": idlocation}, offset=offset, limit=limit)


class LocationsProductsIntent(Resource):
    """Calls of `locations.products.intent`: update."""

    def update(self, idlocation_: int, idproduct: int, *, idlocation: int) -> Any:
        """Set where a product in a container should go.

        The location of the path is the container, the one in the body is where the product should go.

        `PUT /locations/{idlocation}/products/{idproduct}/intent`, see https://picqer.com/en/api/locations.

        Args:
            idlocation_: Id of the location.
            idproduct: Id of the product.
            idlocation: Location that the product should go to.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(
            _PRODUCTS_INTENT_UPDATE,
            {"idlocation": idlocation_, "idproduct": idproduct},
            body={"idlocation": idlocation},
        )


class AsyncLocationsProductsIntent(AsyncResource):
    """Calls of `locations.products.intent`: update."""

    async def update(self, idlocation_: int, idproduct: int, *, idlocation: int) -> Any:
        """Set where a product in a container should go.

        The location of the path is the container, the one in the body is where the product should go.

        `PUT /locations/{idlocation}/products/{idproduct}/intent`, see https://picqer.com/en/api/locations.

        Args:
            idlocation_: Id of the location.
            idproduct: Id of the product.
            idlocation: Location that the product should go to.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(
            _PRODUCTS_INTENT_UPDATE,
            {"idlocation": idlocation_, "idproduct": idproduct},
            body={"idlocation": idlocation},
        )
