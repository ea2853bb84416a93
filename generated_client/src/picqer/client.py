"""The two clients: how they are set up, opened and closed."""

from types import TracebackType
from typing import TYPE_CHECKING, Self

from picqer._runtime.httpx2_transport import AsyncHttpx2Transport, Httpx2Transport
from picqer._runtime.retry import DEFAULT_RETRIES, Retries
from picqer._runtime.sender import AsyncSender, Sender
from picqer._runtime.settings import check
from picqer._runtime.transport import AsyncTransport, Transport
from picqer.errors import ConfigurationError
from picqer.resources import AsyncResources, Resources

if TYPE_CHECKING:
    import httpx2

_OTHER_KIND = "http_client must be an httpx2.{}, not a {}: a client of the other kind cannot be used here."
_ONE_WAY_OUT = "Give http_client or transport, not both: a transport brings its own HTTP client."


class Picqer(Resources):
    """A client for one Picqer account. Safe to share between threads; close it, or use it in a with block.

    Args:
        subdomain: The part before `.picqer.com` of the account's address.
        api_key: An API key, from Settings > API keys. Use one key per application.
        user_agent: Name of your application with a web or e-mail address, so that Picqer can reach you.
        base_url: Where the API is, instead of `subdomain`; plain http only for a loopback address, as of a simulator.
        timeout: Longest silence to bear while connecting, sending and receiving, in seconds.
        retries: How often and how long a call is repeated.
        fulfilment_key: Whether the key is limited to a fulfilment customer; what it may not call is then refused here.
        strict: Raise `DecodeError` when an answer breaks its model, instead of keeping the value and warning.
        http_client: Your own httpx2.Client, for proxies, certificates or tests. It is yours to close.
        transport: Your own transport, instead of httpx2. It is yours to close.

    Raises:
        ConfigurationError: One of these cannot be right.
    """

    def __init__(
        self,
        subdomain: str | None = None,
        *,
        api_key: str,
        user_agent: str,
        base_url: str | None = None,
        timeout: float = 30.0,
        retries: Retries = DEFAULT_RETRIES,
        fulfilment_key: bool = False,
        strict: bool = False,
        http_client: "httpx2.Client | None" = None,
        transport: Transport | None = None,
    ) -> None:
        if http_client is not None and transport is not None:
            raise ConfigurationError(_ONE_WAY_OUT)
        if hasattr(http_client, "aclose"):
            raise ConfigurationError(_OTHER_KIND.format("Client", type(http_client).__name__))
        settings = check(
            subdomain,
            api_key=api_key,
            user_agent=user_agent,
            base_url=base_url,
            timeout=timeout,
            retries=retries,
            fulfilment_key=fulfilment_key,
            strict=strict,
        )
        # A proxy of the environment must not see a key that is meant for this machine.
        self._transport = Httpx2Transport(http_client, trust_env=settings.encrypted)
        self._sender = Sender(settings, self._transport if transport is None else transport)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections that this client opened. It can make no more calls then."""
        self._transport.close()

    def __repr__(self) -> str:
        return f"Picqer({self._sender.settings.base_url!r})"


class AsyncPicqer(AsyncResources):
    """A client for one Picqer account, to be awaited; with the arguments of `Picqer`.

    It belongs to the event loop of its first call: make one inside each `asyncio.run`.

    Args:
        http_client: Your own httpx2.AsyncClient. It is yours to close.
        transport: Your own asynchronous transport, instead of httpx2. It is yours to close.

    Raises:
        ConfigurationError: One of these cannot be right.
    """

    def __init__(
        self,
        subdomain: str | None = None,
        *,
        api_key: str,
        user_agent: str,
        base_url: str | None = None,
        timeout: float = 30.0,
        retries: Retries = DEFAULT_RETRIES,
        fulfilment_key: bool = False,
        strict: bool = False,
        http_client: "httpx2.AsyncClient | None" = None,
        transport: AsyncTransport | None = None,
    ) -> None:
        if http_client is not None and transport is not None:
            raise ConfigurationError(_ONE_WAY_OUT)
        if http_client is not None and not hasattr(http_client, "aclose"):
            raise ConfigurationError(_OTHER_KIND.format("AsyncClient", type(http_client).__name__))
        settings = check(
            subdomain,
            api_key=api_key,
            user_agent=user_agent,
            base_url=base_url,
            timeout=timeout,
            retries=retries,
            fulfilment_key=fulfilment_key,
            strict=strict,
        )
        # A proxy of the environment must not see a key that is meant for this machine.
        self._transport = AsyncHttpx2Transport(http_client, trust_env=settings.encrypted)
        self._sender = AsyncSender(settings, self._transport if transport is None else transport)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the connections that this client opened. It can make no more calls then."""
        await self._transport.aclose()

    def __repr__(self) -> str:
        return f"AsyncPicqer({self._sender.settings.base_url!r})"
