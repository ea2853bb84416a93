"""`picqer.vat_groups.by_name`: a VAT group by its name."""

from typing import TYPE_CHECKING, cast

from picqer._runtime.resource import AsyncResource, Resource
from picqer.models.vat_groups import VatGroup

if TYPE_CHECKING:
    from picqer.resources.vat_groups import AsyncVatGroups, VatGroups

_CALL = "vat_groups.by_name"


class VatGroupsExtension(Resource):
    """For `Picqer`."""

    def by_name(self, name: str, *, refresh: bool = False) -> VatGroup:
        """Find a VAT group by its name, in a list that is read once for the client and then kept.

        Upper and lower case count.

        Args:
            name: Its name.
            refresh: Read the list anew, because it may have changed.

        Returns:
            The VAT group.

        Raises:
            UnknownNameError: There is none, or more than one. It lists near names.
            ApiError: Picqer refused the list.
        """
        rows = cast("VatGroups", self).list()
        return self._named(_CALL, "name", rows.all, name, refresh=refresh)


class AsyncVatGroupsExtension(AsyncResource):
    """For `AsyncPicqer`."""

    async def by_name(self, name: str, *, refresh: bool = False) -> VatGroup:
        """Find a VAT group by its name; see `VatGroupsExtension.by_name`."""
        rows = cast("AsyncVatGroups", self).list()
        return await self._named(_CALL, "name", rows.all, name, refresh=refresh)
