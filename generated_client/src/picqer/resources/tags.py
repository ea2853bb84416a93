# Generated from spec/ by `make generate`. Do not edit.
"""Labels for orders, products, customers and picklists.

Picqer's page: https://picqer.com/en/api/tags
"""

from __future__ import annotations

import builtins
from types import NoneType

from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer._runtime.unset import UNSET, UnsetType
from picqer.extensions.tags import AsyncTagsExtension, TagsExtension
from picqer.models.tags import Tag

__all__ = ["AsyncTags", "Tags"]

_LIST = Operation("tags.list", "GET", "/tags", builtins.list[Tag], page_size=100, row_id="idtag")
_CREATE = Operation("tags.create", "POST", "/tags", Tag)
_GET = Operation("tags.get", "GET", "/tags/{idtag}", Tag)
_UPDATE = Operation("tags.update", "PUT", "/tags/{idtag}", Tag)
_DELETE = Operation("tags.delete", "DELETE", "/tags/{idtag}", NoneType)


class Tags(TagsExtension, Resource):
    """Labels for orders, products, customers and picklists."""

    def list(self, *, search: str | None = None, offset: int = 0, limit: int | None = None) -> Pages[Tag]:
        """List tags.

        Tags in pages of 100. Picqer's example has the highest id first.

        `GET /tags`, see https://picqer.com/en/api/tags.

        Args:
            search: Only tags with this text. Which fields are searched is not documented.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_LIST, {}, query={"search": search}, offset=offset, limit=limit)

    def create(self, *, title: str, color: str, inherit: bool) -> Tag:
        """Create a tag.

        `POST /tags`, see https://picqer.com/en/api/tags.

        Args:
            title: Name of the tag.
            color: Background colour, as hexadecimal RGB with a number sign.
            inherit: Whether the orders of a customer with this tag take it over.

        Returns:
            The new tag.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                22 (the body is not valid JSON).
        """
        return self._call(_CREATE, {}, body={"title": title, "color": color, "inherit": inherit})

    def get(self, idtag: int) -> Tag:
        """Get a tag.

        `GET /tags/{idtag}`, see https://picqer.com/en/api/tags.

        Args:
            idtag: Id of the tag.

        Returns:
            The tag.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idtag": idtag})

    def update(
        self,
        idtag: int,
        *,
        title: str | UnsetType = UNSET,
        color: str | UnsetType = UNSET,
        inherit: bool | UnsetType = UNSET,
    ) -> Tag:
        """Update a tag.

        Fields that are not sent keep their values. Picqer's example sends the new title as `name`; its table
        of fields has only `title`, which a connector sends. Whether `name` works too is not known.

        `PUT /tags/{idtag}`, see https://picqer.com/en/api/tags.

        Args:
            idtag: Id of the tag.
            title: Name of the tag.
            color: Background colour, as hexadecimal RGB with a number sign.
            inherit: Whether the orders of a customer with this tag take it over.

        Returns:
            The tag as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return self._call(_UPDATE, {"idtag": idtag}, body={"title": title, "color": color, "inherit": inherit})

    def delete(self, idtag: int) -> None:
        """Delete a tag.

        It is taken off everything that carries it.

        `DELETE /tags/{idtag}`, see https://picqer.com/en/api/tags.

        Args:
            idtag: Id of the tag.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_DELETE, {"idtag": idtag})


class AsyncTags(AsyncTagsExtension, AsyncResource):
    """Labels for orders, products, customers and picklists."""

    def list(self, *, search: str | None = None, offset: int = 0, limit: int | None = None) -> AsyncPages[Tag]:
        """List tags.

        Tags in pages of 100. Picqer's example has the highest id first.

        `GET /tags`, see https://picqer.com/en/api/tags.

        Args:
            search: Only tags with this text. Which fields are searched is not documented.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_LIST, {}, query={"search": search}, offset=offset, limit=limit)

    async def create(self, *, title: str, color: str, inherit: bool) -> Tag:
        """Create a tag.

        `POST /tags`, see https://picqer.com/en/api/tags.

        Args:
            title: Name of the tag.
            color: Background colour, as hexadecimal RGB with a number sign.
            inherit: Whether the orders of a customer with this tag take it over.

        Returns:
            The new tag.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                22 (the body is not valid JSON).
        """
        return await self._call(_CREATE, {}, body={"title": title, "color": color, "inherit": inherit})

    async def get(self, idtag: int) -> Tag:
        """Get a tag.

        `GET /tags/{idtag}`, see https://picqer.com/en/api/tags.

        Args:
            idtag: Id of the tag.

        Returns:
            The tag.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idtag": idtag})

    async def update(
        self,
        idtag: int,
        *,
        title: str | UnsetType = UNSET,
        color: str | UnsetType = UNSET,
        inherit: bool | UnsetType = UNSET,
    ) -> Tag:
        """Update a tag.

        Fields that are not sent keep their values. Picqer's example sends the new title as `name`; its table
        of fields has only `title`, which a connector sends. Whether `name` works too is not known.

        `PUT /tags/{idtag}`, see https://picqer.com/en/api/tags.

        Args:
            idtag: Id of the tag.
            title: Name of the tag.
            color: Background colour, as hexadecimal RGB with a number sign.
            inherit: Whether the orders of a customer with this tag take it over.

        Returns:
            The tag as it is now.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return await self._call(_UPDATE, {"idtag": idtag}, body={"title": title, "color": color, "inherit": inherit})

    async def delete(self, idtag: int) -> None:
        """Delete a tag.

        It is taken off everything that carries it.

        `DELETE /tags/{idtag}`, see https://picqer.com/en/api/tags.

        Args:
            idtag: Id of the tag.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_DELETE, {"idtag": idtag})
