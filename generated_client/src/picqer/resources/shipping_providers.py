# Generated from spec/ by `make generate`. Do not edit.
"""Carriers of an account with their profiles, and the calls that Picqer makes to a provider of your own.

Picqer's page: https://picqer.com/en/api/shippingproviders
"""

from __future__ import annotations

import builtins

from picqer._runtime.operation import Operation
from picqer._runtime.resource import AsyncResource, Resource
from picqer.models.shipping_providers import ShippingProvider

__all__ = ["AsyncShippingProviders", "ShippingProviders"]

_LIST = Operation(
    "shipping_providers.list", "GET", "/shippingproviders", builtins.list[ShippingProvider], fulfilment_key=True
)


class ShippingProviders(Resource):
    """Carriers of an account with their profiles, and the calls that Picqer makes to a provider of your own."""

    def list(self) -> builtins.list[ShippingProvider]:
        """List the shipping providers with their profiles.

        Providers and profiles are set up in the app. Whether the list comes in pages is not documented, and
        no call for a single provider is known.

        `GET /shippingproviders`, see https://picqer.com/en/api/shippingproviders. A fulfilment key may call this.

        Returns:
            The shipping providers.

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._call(_LIST, {})


class AsyncShippingProviders(AsyncResource):
    """Carriers of an account with their profiles, and the calls that Picqer makes to a provider of your own."""

    async def list(self) -> builtins.list[ShippingProvider]:
        """List the shipping providers with their profiles.

        Providers and profiles are set up in the app. Whether the list comes in pages is not documented, and
        no call for a single provider is known.

        `GET /shippingproviders`, see https://picqer.com/en/api/shippingproviders. A fulfilment key may call this.

        Returns:
            The shipping providers.

        Raises:
            ApiError: Picqer refused the call.
        """
        return await self._call(_LIST, {})
