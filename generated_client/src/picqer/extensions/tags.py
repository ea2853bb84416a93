"""`picqer.tags.by_title`: a tag by its title."""

from typing import TYPE_CHECKING, cast

from picqer._runtime.resource import AsyncResource, Resource
from picqer.models.tags import Tag

if TYPE_CHECKING:
    from picqer.resources.tags import AsyncTags, Tags

_CALL = "tags.by_title"


class TagsExtension(Resource):
    """For `Picqer`."""

    def by_title(self, title: str, *, refresh: bool = False) -> Tag:
        """Find a tag by its title, in a list that is read once for the client and then kept.

        Upper and lower case count.

        Args:
            title: Its title.
            refresh: Read the list anew, because it may have changed.

        Returns:
            The tag.

        Raises:
            UnknownNameError: There is none, or more than one. It lists near names.
            ApiError: Picqer refused the list.
        """
        rows = cast("Tags", self).list()
        return self._named(_CALL, "title", rows.all, title, refresh=refresh)


class AsyncTagsExtension(AsyncResource):
    """For `AsyncPicqer`."""

    async def by_title(self, title: str, *, refresh: bool = False) -> Tag:
        """Find a tag by its title; see `TagsExtension.by_title`."""
        rows = cast("AsyncTags", self).list()
        return await self._named(_CALL, "title", rows.all, title, refresh=refresh)
