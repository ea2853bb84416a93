# Generated from spec/ by `make generate`. Do not edit.
"""Desks where shipments are packed, with their printers.

Picqer's page: https://picqer.com/en/api/packingstations
"""

from __future__ import annotations

import builtins

from picqer._runtime.operation import Operation
from picqer._runtime.resource import AsyncResource, Resource
from picqer.models.packing_stations import PackingStation

__all__ = ["AsyncPackingStations", "PackingStations"]

_LIST = Operation("packing_stations.list", "GET", "/packingstations", builtins.list[PackingStation])
_GET = Operation("packing_stations.get", "GET", "/packingstations/{idpacking_station}", PackingStation)


class PackingStations(Resource):
    """Desks where shipments are packed, with their printers."""

    def list(self) -> builtins.list[PackingStation]:
        """List packing stations.

        Whether the list comes in pages is not documented.

        `GET /packingstations`, see https://picqer.com/en/api/packingstations.

        Returns:
            The packing stations.

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._call(_LIST, {})

    def get(self, idpacking_station: int) -> PackingStation:
        """Get a packing station.

        `GET /packingstations/{idpacking_station}`, see https://picqer.com/en/api/packingstations.

        Args:
            idpacking_station: Id of the packing station.

        Returns:
            The packing station.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idpacking_station": idpacking_station})


class AsyncPackingStations(AsyncResource):
    """Desks where shipments are packed, with their printers."""

    async def list(self) -> builtins.list[PackingStation]:
        """List packing stations.

        Whether the list comes in pages is not documented.

        `GET /packingstations`, see https://picqer.com/en/api/packingstations.

        Returns:
            The packing stations.

        Raises:
            ApiError: Picqer refused the call.
        """
        return await self._call(_LIST, {})

    async def get(self, idpacking_station: int) -> PackingStation:
        """Get a packing station.

        `GET /packingstations/{idpacking_station}`, see https://picqer.com/en/api/packingstations.

        Args:
            idpacking_station: Id of the packing station.

        Returns:
            The packing station.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idpacking_station": idpacking_station})
