"""`picqer.warehouses.by_name`: a warehouse by its name."""

from typing import TYPE_CHECKING, cast

from picqer._runtime.resource import AsyncResource, Resource
from picqer.models.warehouses import Warehouse

if TYPE_CHECKING:
    from picqer.resources.warehouses import AsyncWarehouses, Warehouses

_CALL = "warehouses.by_name"


class WarehousesExtension(Resource):
    """For `Picqer`."""

    def by_name(self, name: str, *, refresh: bool = False) -> Warehouse:
        """Find a warehouse by its name, in a list that is read once for the client and then kept.

        Upper and lower case count.

        Args:
            name: Its name.
            refresh: Read the list anew, because it may have changed.

        Returns:
            The warehouse.

        Raises:
            UnknownNameError: There is none, or more than one. It lists near names.
            ApiError: Picqer refused the list.
        """
        rows = cast("Warehouses", self).list()
        return self._named(_CALL, "name", rows.all, name, refresh=refresh)


class AsyncWarehousesExtension(AsyncResource):
    """For `AsyncPicqer`."""

    async def by_name(self, name: str, *, refresh: bool = False) -> Warehouse:
        """Find a warehouse by its name; see `WarehousesExtension.by_name`."""
        rows = cast("AsyncWarehouses", self).list()
        return await self._named(_CALL, "name", rows.all, name, refresh=refresh)
