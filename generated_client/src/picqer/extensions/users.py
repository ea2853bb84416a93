"""`picqer.users.by_username`: a user by the name for logging in."""

from typing import TYPE_CHECKING, cast

from picqer._runtime.resource import AsyncResource, Resource
from picqer.models.users import User

if TYPE_CHECKING:
    from picqer.resources.users import AsyncUsers, Users

_CALL = "users.by_username"


class UsersExtension(Resource):
    """For `Picqer`."""

    def by_username(self, username: str, *, refresh: bool = False) -> User:
        """Find a user by the name for logging in, in a list that is read once for the client and then kept.

        Upper and lower case count.

        Args:
            username: The name for logging in.
            refresh: Read the list anew, because it may have changed.

        Returns:
            The user.

        Raises:
            UnknownNameError: There is none, or more than one. It lists near names.
            ApiError: Picqer refused the list.
        """
        rows = cast("Users", self).list()
        return self._named(_CALL, "username", rows.all, username, refresh=refresh)


class AsyncUsersExtension(AsyncResource):
    """For `AsyncPicqer`."""

    async def by_username(self, username: str, *, refresh: bool = False) -> User:
        """Find a user by the name for logging in; see `UsersExtension.by_username`."""
        rows = cast("AsyncUsers", self).list()
        return await self._named(_CALL, "username", rows.all, username, refresh=refresh)
