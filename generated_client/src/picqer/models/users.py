# Generated from spec/ by `make generate`. Do not edit.
"""Models of users."""

from datetime import datetime

from picqer._runtime.model import Model

__all__ = ["User", "UserRight"]


class UserRight(Model):
    """Whether a user may do one thing."""

    right: str
    """Name of the right, with dots between its words."""
    granted: bool
    """Whether the user has it."""


class User(Model):
    """A person who works with the account. Users are managed in the app only."""

    iduser: int
    """Unique Picqer reference."""
    idpacking_station: int | None
    """Packing station that the user works at. null for none."""
    username: str
    """Name for logging in."""
    firstname: str
    """First name. The older spelling; `first_name` has the same value."""
    lastname: str
    """Last name. The older spelling; `last_name` has the same value."""
    first_name: str
    """First name."""
    last_name: str
    """Last name."""
    full_name: str | None = None
    """First and last name, as comments mention the user."""
    emailaddress: str
    """E-mail address."""
    language: str | None
    """Language of the app for this user, such as `nl`."""
    admin: bool
    """Whether the user is an admin. Every account has at least one."""
    active: bool
    """Whether the user can log in. Inactive users do not count for the licence."""
    last_login_at: datetime | None
    """When the user last logged in to the web app."""
    created_at: datetime
    """When the user was created."""
    updated_at: datetime | None
    """When the user last changed."""
    rights: list[UserRight] | None = None
    """What the user may do. Lists leave this field out."""
