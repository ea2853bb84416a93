"""The two clients: how they are set up, opened and closed."""

import os
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import TYPE_CHECKING, ParamSpec, Self, TypeVar

from picqer._runtime.audience import CAPTURE, Audience
from picqer._runtime.httpx2_transport import AsyncHttpx2Transport, Httpx2Transport
from picqer._runtime.limiter import DEFAULT_RATE_LIMIT, Priority, RateLimit
from picqer._runtime.resource import AsyncResource, Resource
from picqer._runtime.retry import DEFAULT_RETRIES, Retries
from picqer._runtime.sender import AsyncSender, Sender
from picqer._runtime.settings import check
from picqer._runtime.transport import Answer, AsyncTransport, Timeout, Transport
from picqer.errors import ConfigurationError
from picqer.resources import AsyncResources, Resources

if TYPE_CHECKING:
    import httpx2

    from picqer._runtime.fast import Fast
    from picqer._runtime.observer import Observer
    from picqer._runtime.pyreqwest_transport import AsyncPyreqwestTransport, PyreqwestTransport
    from picqer._runtime.raw import RawResponse

P = ParamSpec("P")
T = TypeVar("T")

_OTHER_KIND = "http_client must be an httpx2.{}, not a {}: a client of the other kind cannot be used here."
_ONE_WAY_OUT = "Give http_client or transport, not both: a transport brings its own HTTP client."


class Picqer(Resources):
    """A client for one Picqer account. Safe to share between threads; close it, or use it in a with block.

    Args:
        subdomain: The part before `.picqer.com` of the account's address. Left out: `PICQER_SUBDOMAIN`.
        api_key: An API key, from Settings > API keys. Use one key per application. Left out: `PICQER_API_KEY`.
        user_agent: Name of your application with a web or e-mail address, so that Picqer can reach you. Left out:
            `PICQER_USER_AGENT`.
        base_url: Where the API is, instead of `subdomain`; plain http only for a loopback address, as of a simulator.
            With neither: `PICQER_BASE_URL`.
        timeout: Longest silence to bear within one attempt, in seconds, or a `Timeout` with one for each kind.
        retries: How often and how long a call is repeated.
        rate_limit: How the client keeps within the rate limit of its key, which all clients of the key share.
        priority: "bulk" for work that has time: it lets interactive calls pass and leaves them a share of the limit.
        fulfilment_key: Whether the key is limited to a fulfilment customer; what it may not call is then refused here.
        strict: Raise `DecodeError` when an answer breaks its model, instead of keeping the value and warning.
        http_client: Your own httpx2.Client, for proxies, certificates or tests. It is yours to close.
        transport: "fast" for pyreqwest instead of httpx2 (extra `picqer[fast]`; see `PyreqwestTransport` for its
            limits), or a transport of your own, which is yours to close.
        observer: Is told of all calls, for metrics of your own. Logging and OpenTelemetry need none.

    Raises:
        ConfigurationError: One of these cannot be right.
    """

    def __init__(
        self,
        subdomain: str | None = None,
        *,
        api_key: str | None = None,
        user_agent: str | None = None,
        base_url: str | None = None,
        timeout: float | Timeout = 30.0,
        retries: Retries = DEFAULT_RETRIES,
        rate_limit: RateLimit = DEFAULT_RATE_LIMIT,
        priority: Priority = "interactive",
        fulfilment_key: bool = False,
        strict: bool = False,
        http_client: "httpx2.Client | None" = None,
        transport: "Transport | Fast | None" = None,
        observer: "Observer | None" = None,
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
            rate_limit=rate_limit,
            priority=priority,
            fulfilment_key=fulfilment_key,
            strict=strict,
            environment=os.environ,
        )
        # A proxy of the environment must not see a key that is meant for this machine.
        self._transport: Httpx2Transport | PyreqwestTransport
        if isinstance(transport, str):
            from picqer._runtime.fast import fast_transport  # noqa: PLC0415 - few programs have the extra

            self._transport = fast_transport(transport, trust_env=settings.encrypted)
            transport = None
        else:
            self._transport = Httpx2Transport(http_client, trust_env=settings.encrypted)
        self._sender = Sender(
            settings, self._transport if transport is None else transport, observers=Audience(observer)
        )
        self._is_owner = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def with_options(
        self,
        *,
        timeout: float | Timeout | None = None,
        retries: Retries | None = None,
        strict: bool | None = None,
        priority: Priority | None = None,
    ) -> Self:
        """Give a client with other options that shares connections, rate limit and look-ups with this one.

        Options that are left out stay as they are. Closing it closes nothing: it works as long as this one is open.

        Args:
            timeout: Longest silence to bear within one attempt, in seconds, or a `Timeout` with one for each kind.
            retries: How often and how long a call is repeated.
            strict: Raise `DecodeError` when an answer breaks its model.
            priority: "bulk" for work that has time, "interactive" for what somebody waits for.

        Raises:
            ConfigurationError: One of these cannot be right.
        """
        settings = self._sender.settings.changed(timeout=timeout, retries=retries, strict=strict, priority=priority)
        twin = object.__new__(type(self))
        # Resources that are in use already hold the sender of this client, so the other one makes its own.
        vars(twin).update({name: value for name, value in vars(self).items() if not isinstance(value, Resource)})
        twin._sender = self._sender.with_settings(settings)
        twin._is_owner = False
        return twin

    def with_raw_response(self, call: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> "RawResponse[T]":
        """Make a call and give its value with the answer behind it: `picqer.with_raw_response(picqer.products.get, 1)`.

        A list sends nothing by itself, so pass one of its methods: `picqer.products.list().first`.

        Args:
            call: A method of this client.
            args: Its arguments.
            kwargs: Its keyword arguments.

        Raises:
            PicqerError: As the call does; a refusal has status, headers and body itself.
            InvalidRequestError: Nothing was answered, as nothing was sent.
        """
        from picqer._runtime.raw import raw_response  # noqa: PLC0415 - few programs look at raw answers

        answers: list[Answer] = []
        token = CAPTURE.set(answers)
        try:
            return raw_response(call(*args, **kwargs), answers)
        finally:
            CAPTURE.reset(token)

    def close(self) -> None:
        """Close the connections that this client opened. It can make no more calls then."""
        if self._is_owner:
            self._transport.close()
            self._sender.close()

    def __repr__(self) -> str:
        return f"Picqer({self._sender.settings.base_url!r})"


class AsyncPicqer(AsyncResources):
    """A client for one Picqer account, to be awaited; with the arguments of `Picqer`.

    It belongs to the event loop of its first call: make one inside each `asyncio.run`.

    Args:
        http_client: Your own httpx2.AsyncClient. It is yours to close.
        transport: "fast" for pyreqwest, or an asynchronous transport of your own, which is yours to close.

    Raises:
        ConfigurationError: One of these cannot be right.
    """

    def __init__(
        self,
        subdomain: str | None = None,
        *,
        api_key: str | None = None,
        user_agent: str | None = None,
        base_url: str | None = None,
        timeout: float | Timeout = 30.0,
        retries: Retries = DEFAULT_RETRIES,
        rate_limit: RateLimit = DEFAULT_RATE_LIMIT,
        priority: Priority = "interactive",
        fulfilment_key: bool = False,
        strict: bool = False,
        http_client: "httpx2.AsyncClient | None" = None,
        transport: "AsyncTransport | Fast | None" = None,
        observer: "Observer | None" = None,
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
            rate_limit=rate_limit,
            priority=priority,
            fulfilment_key=fulfilment_key,
            strict=strict,
            environment=os.environ,
        )
        # A proxy of the environment must not see a key that is meant for this machine.
        self._transport: AsyncHttpx2Transport | AsyncPyreqwestTransport
        if isinstance(transport, str):
            from picqer._runtime.fast import async_fast_transport  # noqa: PLC0415 - as in `Picqer`

            self._transport = async_fast_transport(transport, trust_env=settings.encrypted)
            transport = None
        else:
            self._transport = AsyncHttpx2Transport(http_client, trust_env=settings.encrypted)
        self._sender = AsyncSender(
            settings, self._transport if transport is None else transport, observers=Audience(observer)
        )
        self._is_owner = True

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    def with_options(
        self,
        *,
        timeout: float | Timeout | None = None,
        retries: Retries | None = None,
        strict: bool | None = None,
        priority: Priority | None = None,
    ) -> Self:
        """Give a client with other options that shares all else with this one; see `Picqer.with_options`."""
        settings = self._sender.settings.changed(timeout=timeout, retries=retries, strict=strict, priority=priority)
        twin = object.__new__(type(self))
        # Resources that are in use already hold the sender of this client, so the other one makes its own.
        vars(twin).update({name: value for name, value in vars(self).items() if not isinstance(value, AsyncResource)})
        twin._sender = self._sender.with_settings(settings)
        twin._is_owner = False
        return twin

    async def with_raw_response(
        self, call: Callable[P, Awaitable[T]], /, *args: P.args, **kwargs: P.kwargs
    ) -> "RawResponse[T]":
        """Make a call and give its value with the answer behind it; see `Picqer.with_raw_response`.

        In code, `await picqer.with_raw_response(picqer.products.get, 1)`.
        """
        from picqer._runtime.raw import raw_response  # noqa: PLC0415 - few programs look at raw answers

        answers: list[Answer] = []
        token = CAPTURE.set(answers)
        try:
            return raw_response(await call(*args, **kwargs), answers)
        finally:
            CAPTURE.reset(token)

    async def aclose(self) -> None:
        """Close the connections that this client opened. It can make no more calls then."""
        if self._is_owner:
            await self._transport.aclose()
            await self._sender.aclose()

    def __repr__(self) -> str:
        return f"AsyncPicqer({self._sender.settings.base_url!r})"
