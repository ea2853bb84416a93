"""`picqer.suppliers.by_name`: a supplier by its name."""

from typing import TYPE_CHECKING, cast

from picqer._runtime.resource import AsyncResource, Resource
from picqer.models.suppliers import Supplier

if TYPE_CHECKING:
    from picqer.resources.suppliers import AsyncSuppliers, Suppliers

_CALL = "suppliers.by_name"


class SuppliersExtension(Resource):
    """For `Picqer`."""

    def by_name(self, name: str, *, refresh: bool = False) -> Supplier:
        """Find a supplier by its name, in a list that is read once for the client and then kept.

        Upper and lower case count. Only active suppliers are found.

        Args:
            name: Its name.
            refresh: Read the list anew, because it may have changed.

        Returns:
            The supplier.

        Raises:
            UnknownNameError: There is none, or more than one. It lists near names.
            ApiError: Picqer refused the list.
        """
        rows = cast("Suppliers", self).list()
        return self._named(_CALL, "name", rows.all, name, refresh=refresh)


class AsyncSuppliersExtension(AsyncResource):
    """For `AsyncPicqer`."""

    async def by_name(self, name: str, *, refresh: bool = False) -> Supplier:
        """Find a supplier by its name; see `SuppliersExtension.by_name`."""
        rows = cast("AsyncSuppliers", self).list()
        return await self._named(_CALL, "name", rows.all, name, refresh=refresh)
