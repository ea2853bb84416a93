# Generated from spec/ by `make generate`. Do not edit.
"""Layouts of the documents that go to customers.

Picqer's page: https://picqer.com/en/api/templates
"""

from __future__ import annotations

import builtins

from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer.extensions.templates import AsyncTemplatesExtension, TemplatesExtension
from picqer.models.templates import Template

__all__ = ["AsyncTemplates", "Templates"]

_LIST = Operation("templates.list", "GET", "/templates", builtins.list[Template], page_size=100, row_id="idtemplate")
_GET = Operation("templates.get", "GET", "/templates/{idtemplate}", Template)


class Templates(TemplatesExtension, Resource):
    """Layouts of the documents that go to customers."""

    def list(self, *, offset: int = 0, limit: int | None = None) -> Pages[Template]:
        """List templates.

        Templates in pages of 100. They are managed in the app only.

        `GET /templates`, see https://picqer.com/en/api/templates.

        Args:
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_LIST, {}, offset=offset, limit=limit)

    def get(self, idtemplate: int) -> Template:
        """Get a template.

        Only one client calls it; whether it exists is not certain.

        `GET /templates/{idtemplate}`, see https://picqer.com/en/api/templates.

        Args:
            idtemplate: Id of the template.

        Returns:
            The template.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idtemplate": idtemplate})


class AsyncTemplates(AsyncTemplatesExtension, AsyncResource):
    """Layouts of the documents that go to customers."""

    def list(self, *, offset: int = 0, limit: int | None = None) -> AsyncPages[Template]:
        """List templates.

        Templates in pages of 100. They are managed in the app only.

        `GET /templates`, see https://picqer.com/en/api/templates.

        Args:
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_LIST, {}, offset=offset, limit=limit)

    async def get(self, idtemplate: int) -> Template:
        """Get a template.

        Only one client calls it; whether it exists is not certain.

        `GET /templates/{idtemplate}`, see https://picqer.com/en/api/templates.

        Args:
            idtemplate: Id of the template.

        Returns:
            The template.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idtemplate": idtemplate})
