# Generated from spec/ by `make generate`. Do not edit.
"""Models of templates."""

from picqer._runtime.model import Model

__all__ = ["Template"]


class Template(Model):
    """A layout of packing lists, mails and the like. Further fields may exist, for no crawled page shows this
    object.
    """

    idtemplate: int
    """Unique Picqer reference."""
    name: str | None = None
    """Name of the template."""
    default: bool | None = None
    """Whether orders that name no template get this one."""
