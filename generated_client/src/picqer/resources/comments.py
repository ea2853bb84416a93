# Generated from spec/ by `make generate`. Do not edit.
"""What people write about an order, a picklist, a product and other objects.

Picqer's page: https://picqer.com/en/api/comments
"""

from __future__ import annotations

import builtins
from types import NoneType

from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer.models.comments import Comment, CommentAuthorType

__all__ = ["AsyncComments", "Comments"]

_LIST = Operation("comments.list", "GET", "/comments", builtins.list[Comment], page_size=100, row_id="idcomment")
_GET = Operation("comments.get", "GET", "/comments/{idcomment}", Comment)
_DELETE = Operation("comments.delete", "DELETE", "/comments/{idcomment}", NoneType)


class Comments(Resource):
    """What people write about an order, a picklist, a product and other objects."""

    def list(
        self,
        *,
        idauthor: int | None = None,
        author_type: CommentAuthorType | None = None,
        idmentioned: int | None = None,
        mentioned_type: CommentAuthorType | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> Pages[Comment]:
        """List the comments of the account.

        Comments on objects of every kind, in pages of 100. `orders.comments.list` and the like list those of
        one object.

        `GET /comments`, see https://picqer.com/en/api/comments.

        Args:
            idauthor: Only comments of the author with this id. Whose id it is says `author_type`.
            author_type: Only comments of this kind of author.
            idmentioned: Only comments that mention the one with this id. Whose id it is says
                `mentioned_type`.
            mentioned_type: Only comments that mention this kind of person.
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
                "idauthor": idauthor,
                "author_type": author_type,
                "idmentioned": idmentioned,
                "mentioned_type": mentioned_type,
            },
            offset=offset,
            limit=limit,
        )

    def get(self, idcomment: int) -> Comment:
        """Get a comment.

        `GET /comments/{idcomment}`, see https://picqer.com/en/api/comments.

        Args:
            idcomment: Id of the comment.

        Returns:
            The comment.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idcomment": idcomment})

    def delete(self, idcomment: int) -> None:
        """Delete a comment.

        `DELETE /comments/{idcomment}`, see https://picqer.com/en/api/comments.

        Args:
            idcomment: Id of the comment.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_DELETE, {"idcomment": idcomment})


class AsyncComments(AsyncResource):
    """What people write about an order, a picklist, a product and other objects."""

    def list(
        self,
        *,
        idauthor: int | None = None,
        author_type: CommentAuthorType | None = None,
        idmentioned: int | None = None,
        mentioned_type: CommentAuthorType | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> AsyncPages[Comment]:
        """List the comments of the account.

        Comments on objects of every kind, in pages of 100. `orders.comments.list` and the like list those of
        one object.

        `GET /comments`, see https://picqer.com/en/api/comments.

        Args:
            idauthor: Only comments of the author with this id. Whose id it is says `author_type`.
            author_type: Only comments of this kind of author.
            idmentioned: Only comments that mention the one with this id. Whose id it is says
                `mentioned_type`.
            mentioned_type: Only comments that mention this kind of person.
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
                "idauthor": idauthor,
                "author_type": author_type,
                "idmentioned": idmentioned,
                "mentioned_type": mentioned_type,
            },
            offset=offset,
            limit=limit,
        )

    async def get(self, idcomment: int) -> Comment:
        """Get a comment.

        `GET /comments/{idcomment}`, see https://picqer.com/en/api/comments.

        Args:
            idcomment: Id of the comment.

        Returns:
            The comment.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idcomment": idcomment})

    async def delete(self, idcomment: int) -> None:
        """Delete a comment.

        `DELETE /comments/{idcomment}`, see https://picqer.com/en/api/comments.

        Args:
            idcomment: Id of the comment.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_DELETE, {"idcomment": idcomment})
