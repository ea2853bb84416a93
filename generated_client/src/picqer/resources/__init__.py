# Generated from spec/ by `make generate`. Do not edit.
"""The resources that hang on a client. Each loads when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from picqer._runtime.sender import AsyncSender, Sender
    from picqer.resources.fulfilment import AsyncFulfilment, Fulfilment
    from picqer.resources.products import AsyncProducts, Products

__all__ = ["AsyncResources", "Resources"]


class Resources:
    """What `Picqer` offers."""

    _sender: Sender

    @cached_property
    def fulfilment(self) -> Fulfilment:
        """Customers of an account with fulfilment features, who have their own products, orders and keys."""
        from picqer.resources.fulfilment import Fulfilment  # noqa: PLC0415

        return Fulfilment(self._sender)

    @cached_property
    def products(self) -> Products:
        """What an account sells and stores, with its stock, images, locations, tags and settings per warehouse."""
        from picqer.resources.products import Products  # noqa: PLC0415

        return Products(self._sender)


class AsyncResources:
    """What `AsyncPicqer` offers."""

    _sender: AsyncSender

    @cached_property
    def fulfilment(self) -> AsyncFulfilment:
        """Customers of an account with fulfilment features, who have their own products, orders and keys."""
        from picqer.resources.fulfilment import AsyncFulfilment  # noqa: PLC0415

        return AsyncFulfilment(self._sender)

    @cached_property
    def products(self) -> AsyncProducts:
        """What an account sells and stores, with its stock, images, locations, tags and settings per warehouse."""
        from picqer.resources.products import AsyncProducts  # noqa: PLC0415

        return AsyncProducts(self._sender)
