# Generated from spec/ by `make generate`. Do not edit.
"""Bins that hold what was picked for a picklist.

Picqer's page: https://picqer.com/en/api/picking-containers
"""

from __future__ import annotations

import builtins
from types import NoneType

from picqer._runtime.operation import Operation
from picqer._runtime.resource import AsyncResource, Resource
from picqer._runtime.unset import UNSET, UnsetType
from picqer.models.picking_containers import PickingContainer

__all__ = ["AsyncPickingContainers", "PickingContainers"]

_LIST = Operation("picking_containers.list", "GET", "/picking-containers", builtins.list[PickingContainer])
_CREATE = Operation("picking_containers.create", "POST", "/picking-containers", PickingContainer)
_GET = Operation("picking_containers.get", "GET", "/picking-containers/{idpicking_container}", PickingContainer)
_UPDATE = Operation("picking_containers.update", "PUT", "/picking-containers/{idpicking_container}", PickingContainer)
_DELETE = Operation("picking_containers.delete", "DELETE", "/picking-containers/{idpicking_container}", NoneType)
_LINK = Operation("picking_containers.link", "POST", "/picking-containers/{idpicking_container}/link", PickingContainer)


class PickingContainers(Resource):
    """Bins that hold what was picked for a picklist."""

    def list(self, *, idpicklist: int | None = None) -> builtins.list[PickingContainer]:
        """List picking containers.

        All of them come at once; there are no pages.

        `GET /picking-containers`, see https://picqer.com/en/api/picking-containers.

        Args:
            idpicklist: Only rows linked to this picklist.

        Returns:
            The picking containers.

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._call(_LIST, {}, query={"idpicklist": idpicklist})

    def create(self, *, name: str) -> PickingContainer:
        """Create a picking container.

        `POST /picking-containers`, see https://picqer.com/en/api/picking-containers.

        Args:
            name: Name of the container. It is text, also where it looks like a number.

        Returns:
            The new picking container.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                22 (the body is not valid JSON).
        """
        return self._call(_CREATE, {}, body={"name": name})

    def get(self, idpicking_container: int) -> PickingContainer:
        """Get a picking container.

        `GET /picking-containers/{idpicking_container}`, see https://picqer.com/en/api/picking-containers.

        Args:
            idpicking_container: Id of the picking container.

        Returns:
            The picking container.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idpicking_container": idpicking_container})

    def update(self, idpicking_container: int, *, name: str | UnsetType = UNSET) -> PickingContainer:
        """Update a picking container.

        Gives the container another name.

        `PUT /picking-containers/{idpicking_container}`, see https://picqer.com/en/api/picking-containers.

        Args:
            idpicking_container: Id of the picking container.
            name: Name of the container. It is text, also where it looks like a number.

        Returns:
            The picking container as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return self._call(_UPDATE, {"idpicking_container": idpicking_container}, body={"name": name})

    def delete(self, idpicking_container: int) -> None:
        """Delete a picking container.

        `DELETE /picking-containers/{idpicking_container}`, see https://picqer.com/en/api/picking-containers.

        Args:
            idpicking_container: Id of the picking container.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_DELETE, {"idpicking_container": idpicking_container})

    def link(self, idpicking_container: int, *, idpicklist: int) -> PickingContainer:
        """Link a picklist to a picking container.

        A picklist that cannot be linked is not refused: the status is 200 then too. Compare `idpicklist` in
        the answer to know whether it worked.

        How a container is unlinked is not documented.

        `POST /picking-containers/{idpicking_container}/link`, see https://picqer.com/en/api/picking-containers.

        Args:
            idpicking_container: Id of the picking container.
            idpicklist: Id of the picklist that the container is to hold.

        Returns:
            The picking container with the picklist that it holds now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return self._call(_LINK, {"idpicking_container": idpicking_container}, body={"idpicklist": idpicklist})


class AsyncPickingContainers(AsyncResource):
    """Bins that hold what was picked for a picklist."""

    async def list(self, *, idpicklist: int | None = None) -> builtins.list[PickingContainer]:
        """List picking containers.

        All of them come at once; there are no pages.

        `GET /picking-containers`, see https://picqer.com/en/api/picking-containers.

        Args:
            idpicklist: Only rows linked to this picklist.

        Returns:
            The picking containers.

        Raises:
            ApiError: Picqer refused the call.
        """
        return await self._call(_LIST, {}, query={"idpicklist": idpicklist})

    async def create(self, *, name: str) -> PickingContainer:
        """Create a picking container.

        `POST /picking-containers`, see https://picqer.com/en/api/picking-containers.

        Args:
            name: Name of the container. It is text, also where it looks like a number.

        Returns:
            The new picking container.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                22 (the body is not valid JSON).
        """
        return await self._call(_CREATE, {}, body={"name": name})

    async def get(self, idpicking_container: int) -> PickingContainer:
        """Get a picking container.

        `GET /picking-containers/{idpicking_container}`, see https://picqer.com/en/api/picking-containers.

        Args:
            idpicking_container: Id of the picking container.

        Returns:
            The picking container.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idpicking_container": idpicking_container})

    async def update(self, idpicking_container: int, *, name: str | UnsetType = UNSET) -> PickingContainer:
        """Update a picking container.

        Gives the container another name.

        `PUT /picking-containers/{idpicking_container}`, see https://picqer.com/en/api/picking-containers.

        Args:
            idpicking_container: Id of the picking container.
            name: Name of the container. It is text, also where it looks like a number.

        Returns:
            The picking container as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return await self._call(_UPDATE, {"idpicking_container": idpicking_container}, body={"name": name})

    async def delete(self, idpicking_container: int) -> None:
        """Delete a picking container.

        `DELETE /picking-containers/{idpicking_container}`, see https://picqer.com/en/api/picking-containers.

        Args:
            idpicking_container: Id of the picking container.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_DELETE, {"idpicking_container": idpicking_container})

    async def link(self, idpicking_container: int, *, idpicklist: int) -> PickingContainer:
        """Link a picklist to a picking container.

        A picklist that cannot be linked is not refused: the status is 200 then too. Compare `idpicklist` in
        the answer to know whether it worked.

        How a container is unlinked is not documented.

        `POST /picking-containers/{idpicking_container}/link`, see https://picqer.com/en/api/picking-containers.

        Args:
            idpicking_container: Id of the picking container.
            idpicklist: Id of the picklist that the container is to hold.

        Returns:
            The picking container with the picklist that it holds now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                20 (the item was not found), 22 (the body is not valid JSON).
        """
        return await self._call(_LINK, {"idpicking_container": idpicking_container}, body={"idpicklist": idpicklist})
