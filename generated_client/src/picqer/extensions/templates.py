"""`picqer.templates.by_name`: a template by its name."""

from typing import TYPE_CHECKING, cast

from picqer._runtime.resource import AsyncResource, Resource
from picqer.models.templates import Template

if TYPE_CHECKING:
    from picqer.resources.templates import AsyncTemplates, Templates

_CALL = "templates.by_name"


class TemplatesExtension(Resource):
    """For `Picqer`."""

    def by_name(self, name: str, *, refresh: bool = False) -> Template:
        """Find a template by its name, in a list that is read once for the client and then kept.

        Upper and lower case count.

        Args:
            name: Its name.
            refresh: Read the list anew, because it may have changed.

        Returns:
            The template.

        Raises:
            UnknownNameError: There is none, or more than one. It lists near names.
            ApiError: Picqer refused the list.
        """
        rows = cast("Templates", self).list()
        return self._named(_CALL, "name", rows.all, name, refresh=refresh)


class AsyncTemplatesExtension(AsyncResource):
    """For `AsyncPicqer`."""

    async def by_name(self, name: str, *, refresh: bool = False) -> Template:
        """Find a template by its name; see `TemplatesExtension.by_name`."""
        rows = cast("AsyncTemplates", self).list()
        return await self._named(_CALL, "name", rows.all, name, refresh=refresh)
