# Generated from spec/ by `make generate`. Do not edit.
"""The people who work with the account.

Picqer's page: https://picqer.com/en/api/users
"""

from __future__ import annotations

import builtins
from functools import cached_property

from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer.extensions.users import AsyncUsersExtension, UsersExtension
from picqer.models.users import User

__all__ = ["AsyncUsers", "AsyncUsersMe", "Users", "UsersMe"]

_LIST = Operation("users.list", "GET", "/users", builtins.list[User], page_size=100, row_id="iduser")
_GET = Operation("users.get", "GET", "/users/{iduser}", User)
_ME_GET = Operation("users.me.get", "GET", "/users/me", User)


class Users(UsersExtension, Resource):
    """The people who work with the account."""

    @cached_property
    def me(self) -> UsersMe:
        """Calls of `users.me`: get."""
        return UsersMe(self._sender)

    def list(self, *, active: bool = False, offset: int = 0, limit: int | None = None) -> Pages[User]:
        """List users.

        Active and inactive users in pages of 100. They are managed in the app only.

        `GET /users`, see https://picqer.com/en/api/users.

        Args:
            active: List only the active users. On the wire its presence counts and not its value, so
                false is never sent.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_LIST, {}, query={"active": active or None}, offset=offset, limit=limit)

    def get(self, iduser: int) -> User:
        """Get a user.

        `GET /users/{iduser}`, see https://picqer.com/en/api/users.

        Args:
            iduser: Id of the user.

        Returns:
            The user, with `rights`.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"iduser": iduser})


class AsyncUsers(AsyncUsersExtension, AsyncResource):
    """The people who work with the account."""

    @cached_property
    def me(self) -> AsyncUsersMe:
        """Calls of `users.me`: get."""
        return AsyncUsersMe(self._sender)

    def list(self, *, active: bool = False, offset: int = 0, limit: int | None = None) -> AsyncPages[User]:
        """List users.

        Active and inactive users in pages of 100. They are managed in the app only.

        `GET /users`, see https://picqer.com/en/api/users.

        Args:
            active: List only the active users. On the wire its presence counts and not its value, so
                false is never sent.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_LIST, {}, query={"active": active or None}, offset=offset, limit=limit)

    async def get(self, iduser: int) -> User:
        """Get a user.

        `GET /users/{iduser}`, see https://picqer.com/en/api/users.

        Args:
            iduser: Id of the user.

        Returns:
            The user, with `rights`.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"iduser": iduser})


class UsersMe(Resource):
    """Calls of `users.me`: get."""

    def get(self) -> User:
        """Get the user of the API key.

        It changes nothing and needs no id, so clients use it to test a connection. Whether `rights` are shown
        is not documented.

        `GET /users/me`, see https://picqer.com/en/api/users.

        Returns:
            The user that the key belongs to.

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._call(_ME_GET, {})


class AsyncUsersMe(AsyncResource):
    """Calls of `users.me`: get."""

    async def get(self) -> User:
        """Get the user of the API key.

        It changes nothing and needs no id, so clients use it to test a connection. Whether `rights` are shown
        is not documented.

        `GET /users/me`, see https://picqer.com/en/api/users.

        Returns:
            The user that the key belongs to.

        Raises:
            ApiError: Picqer refused the call.
        """
        return await self._call(_ME_GET, {})
