# Generated from spec/ by `make generate`. Do not edit.
"""Kinds of locations, each with a colour.

Picqer's page: https://picqer.com/en/api/locationtypes
"""

from __future__ import annotations

import builtins
from types import NoneType
from typing import Any

from picqer._runtime.operation import ANYTHING, Operation
from picqer._runtime.resource import AsyncResource, Resource
from picqer._runtime.unset import UNSET, UnsetType
from picqer.models.location_types import LocationType

__all__ = ["AsyncLocationTypes", "LocationTypes"]

_LIST = Operation("location_types.list", "GET", "/locationtypes", builtins.list[LocationType])
_CREATE = Operation("location_types.create", "POST", "/locationtypes", LocationType)
_GET = Operation("location_types.get", "GET", "/locationtypes/{idlocation_type}", LocationType)
_UPDATE = Operation("location_types.update", "PUT", "/locationtypes/{idlocation_type}", LocationType)
_DELETE = Operation("location_types.delete", "DELETE", "/locationtypes/{idlocation_type}", NoneType)
_DEFAULT = Operation("location_types.default", "POST", "/locationtypes/{idlocation_type}/default", ANYTHING)


class LocationTypes(Resource):
    """Kinds of locations, each with a colour."""

    def list(self) -> builtins.list[LocationType]:
        """List location types.

        `GET /locationtypes`, see https://picqer.com/en/api/locationtypes.

        Returns:
            The location types.

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._call(_LIST, {})

    def create(self, *, name: str, color: str) -> LocationType:
        """Create a location type.

        `default` cannot be sent: a new type becomes the default with `location_types.default`.

        `POST /locationtypes`, see https://picqer.com/en/api/locationtypes.

        Args:
            name: Name of the location type.
            color: Colour, as hexadecimal RGB with a number sign.

        Returns:
            The new location type.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                22 (the body is not valid JSON).
        """
        return self._call(_CREATE, {}, body={"name": name, "color": color})

    def get(self, idlocation_type: int) -> LocationType:
        """Get a location type.

        `GET /locationtypes/{idlocation_type}`, see https://picqer.com/en/api/locationtypes.

        Args:
            idlocation_type: Id of the location type.

        Returns:
            The location type.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idlocation_type": idlocation_type})

    def update(
        self, idlocation_type: int, *, name: str | UnsetType = UNSET, color: str | UnsetType = UNSET
    ) -> LocationType:
        """Update a location type.

        Fields that are not sent keep their values. `default` cannot be sent; see `location_types.default`.

        `PUT /locationtypes/{idlocation_type}`, see https://picqer.com/en/api/locationtypes.

        Args:
            idlocation_type: Id of the location type.
            name: Name of the location type.
            color: Colour, as hexadecimal RGB with a number sign.

        Returns:
            The location type as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return self._call(_UPDATE, {"idlocation_type": idlocation_type}, body={"name": name, "color": color})

    def delete(self, idlocation_type: int) -> None:
        """Delete a location type.

        Refused for the default type and for a type that a location has. The code of that refusal is not
        documented.

        `DELETE /locationtypes/{idlocation_type}`, see https://picqer.com/en/api/locationtypes.

        Args:
            idlocation_type: Id of the location type.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_DELETE, {"idlocation_type": idlocation_type})

    def default(self, idlocation_type: int) -> Any:
        """Set a location type as the default.

        Locations that are created without a type get this one. The type that was the default no longer is.

        `POST /locationtypes/{idlocation_type}/default`, see https://picqer.com/en/api/locationtypes.

        Args:
            idlocation_type: Id of the location type.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_DEFAULT, {"idlocation_type": idlocation_type})


class AsyncLocationTypes(AsyncResource):
    """Kinds of locations, each with a colour."""

    async def list(self) -> builtins.list[LocationType]:
        """List location types.

        `GET /locationtypes`, see https://picqer.com/en/api/locationtypes.

        Returns:
            The location types.

        Raises:
            ApiError: Picqer refused the call.
        """
        return await self._call(_LIST, {})

    async def create(self, *, name: str, color: str) -> LocationType:
        """Create a location type.

        `default` cannot be sent: a new type becomes the default with `location_types.default`.

        `POST /locationtypes`, see https://picqer.com/en/api/locationtypes.

        Args:
            name: Name of the location type.
            color: Colour, as hexadecimal RGB with a number sign.

        Returns:
            The new location type.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                22 (the body is not valid JSON).
        """
        return await self._call(_CREATE, {}, body={"name": name, "color": color})

    async def get(self, idlocation_type: int) -> LocationType:
        """Get a location type.

        `GET /locationtypes/{idlocation_type}`, see https://picqer.com/en/api/locationtypes.

        Args:
            idlocation_type: Id of the location type.

        Returns:
            The location type.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idlocation_type": idlocation_type})

    async def update(
        self, idlocation_type: int, *, name: str | UnsetType = UNSET, color: str | UnsetType = UNSET
    ) -> LocationType:
        """Update a location type.

        Fields that are not sent keep their values. `default` cannot be sent; see `location_types.default`.

        `PUT /locationtypes/{idlocation_type}`, see https://picqer.com/en/api/locationtypes.

        Args:
            idlocation_type: Id of the location type.
            name: Name of the location type.
            color: Colour, as hexadecimal RGB with a number sign.

        Returns:
            The location type as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return await self._call(_UPDATE, {"idlocation_type": idlocation_type}, body={"name": name, "color": color})

    async def delete(self, idlocation_type: int) -> None:
        """Delete a location type.

        Refused for the default type and for a type that a location has. The code of that refusal is not
        documented.

        `DELETE /locationtypes/{idlocation_type}`, see https://picqer.com/en/api/locationtypes.

        Args:
            idlocation_type: Id of the location type.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_DELETE, {"idlocation_type": idlocation_type})

    async def default(self, idlocation_type: int) -> Any:
        """Set a location type as the default.

        Locations that are created without a type get this one. The type that was the default no longer is.

        `POST /locationtypes/{idlocation_type}/default`, see https://picqer.com/en/api/locationtypes.

        Args:
            idlocation_type: Id of the location type.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_DEFAULT, {"idlocation_type": idlocation_type})
