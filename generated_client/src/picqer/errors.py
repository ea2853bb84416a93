"""Everything that can go wrong, in one tree under PicqerError. No message ever holds the API key."""

from collections.abc import Mapping

TYPE_CHECKING = False  # as typing has it, whose import would be most of the cost of this module

if TYPE_CHECKING:
    from picqer._runtime.transport import Request
    from picqer.models.error_codes import ErrorCode


class PicqerError(Exception):
    """Base of all errors of this package."""

    def __reduce__(self) -> tuple[object, ...]:
        # The default calls the class with its text alone, which fails, and errors do travel between processes.
        return _restore, (type(self), self.args, self.__dict__)


def _restore(kind: type[PicqerError], args: tuple[object, ...], state: dict[str, object]) -> PicqerError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error


class ConfigurationError(PicqerError, ValueError):
    """The client was set up wrongly: key, User-Agent, subdomain, base URL, or use after `close()`."""


class InvalidRequestError(PicqerError, ValueError):
    """An argument cannot be sent as it is. Nothing was sent."""


class FulfilmentKeyError(PicqerError):
    """The key of a fulfilment customer may not make this call. Nothing was sent.

    Attributes:
        operation: Name of the call, such as `products.tags.list`.
    """

    def __init__(self, text: str, *, operation: str) -> None:
        super().__init__(text)
        self.operation = operation


class PagingError(PicqerError):
    """A list cannot be read to its end: the same full page comes again and again, or the order of ids breaks off.

    Attributes:
        operation: Name of the call, such as `products.list`.
        offset: Offset of the page that cannot be used; where the list is read by id, how many rows came before it.
    """

    def __init__(self, text: str, *, operation: str, offset: int) -> None:
        super().__init__(text)
        self.operation = operation
        self.offset = offset


class UnknownNameError(PicqerError, LookupError):
    """A name leads to no object, or to more than one.

    Attributes:
        operation: Name of the look-up, such as `warehouses.by_name`.
        name: The name.
        near: Names that are nearly the same.
    """

    def __init__(self, text: str, *, operation: str, name: str, near: tuple[str, ...]) -> None:
        super().__init__(text)
        self.operation = operation
        self.name = name
        self.near = near


class CallError(PicqerError):
    """A call was sent, or at least tried, and did not give its answer.

    Attributes:
        operation: Name of the call, such as `products.get`.
        request: What was sent, without the key.
        hint: What to do about it; empty when there is nothing to add. The message ends with it.
    """

    def __init__(self, text: str, *, operation: str, request: "Request", hint: str = "") -> None:
        super().__init__(f"{text} {hint}" if hint else text)
        self.operation = operation
        self.request = request.without_key()
        self.hint = hint

    @property
    def method(self) -> str:
        """HTTP method."""
        return self.request.method

    @property
    def url(self) -> str:
        """Full URL, query included."""
        return self.request.url


class TransportError(CallError):
    """No answer came. Never raised for a POST that may have been carried out; see `OutcomeUnknown`."""


class ConnectError(TransportError):
    """No connection, so nothing was sent."""


class PicqerTimeoutError(TransportError):
    """The answer did not come in time."""


class OutcomeUnknown(CallError):  # noqa: N818 - it names a state of affairs: the call may well have succeeded
    """A POST got no answer and may or may not have been carried out; it was not repeated.

    Look up whether it was, by something only this call carries (a reference, a product code), before sending it again.

    Attributes:
        look_up: The call that tells, such as `picqer.orders.list(reference='2026-17')`; `None` when none is known.
    """

    def __init__(self, text: str, *, operation: str, request: "Request", hint: str = "", look_up: str | None) -> None:
        super().__init__(text, operation=operation, request=request, hint=hint)
        self.look_up = look_up


class AnsweredError(CallError):
    """An answer came, but it is not the value of the call.

    Attributes:
        status: HTTP status.
        headers: Headers of the answer, names in lower case.
        body: The bytes that came.
    """

    def __init__(
        self,
        text: str,
        *,
        operation: str,
        request: "Request",
        hint: str = "",
        status: int,
        headers: Mapping[str, str],
        body: bytes,
    ) -> None:
        super().__init__(text, operation=operation, request=request, hint=hint)
        self.status = status
        self.headers = headers
        self.body = body

    @property
    def rate_limit_remaining(self) -> int | None:
        """Requests the key had left in this minute, if the answer said so."""
        left = self.headers.get("x-ratelimit-remaining", "")
        return int(left) if left.isdecimal() else None


class DecodeError(AnsweredError):
    """The call succeeded, but its answer cannot be read: not JSON, cut off, or (with `strict=True`) not as its model.

    Attributes:
        path: Where in the JSON it breaks its model, such as `$[3].price`; `$` for the whole.
    """

    def __init__(
        self,
        text: str,
        *,
        operation: str,
        request: "Request",
        hint: str = "",
        status: int,
        headers: Mapping[str, str],
        body: bytes,
        path: str,
    ) -> None:
        super().__init__(
            text, operation=operation, request=request, hint=hint, status=status, headers=headers, body=body
        )
        self.path = path


class ApiError(AnsweredError):
    """Picqer refused the call, or redirected it.

    Attributes:
        error_code: Picqer's number for the reason, if the body has one. Match on this rather than on the message.
        message: Picqer's reason, or else the beginning of the body.
    """

    def __init__(
        self,
        text: str,
        *,
        operation: str,
        request: "Request",
        hint: str = "",
        status: int,
        headers: Mapping[str, str],
        body: bytes,
        error_code: int | None,
        message: str,
    ) -> None:
        super().__init__(
            text, operation=operation, request=request, hint=hint, status=status, headers=headers, body=body
        )
        self.error_code: ErrorCode | int | None = error_code
        self.message = message

    @property
    def meaning(self) -> str | None:
        """What Picqer's list of codes says of `error_code`; `None` for a code that is not in it."""
        from picqer.models.error_codes import MEANINGS  # noqa: PLC0415 - most programs never ask

        return None if self.error_code is None else MEANINGS.get(self.error_code)


class BadRequestError(ApiError):
    """400: an argument is missing or wrong, or a rule refused the call."""


class UnauthorizedError(ApiError):
    """401: the key is wrong or revoked, or the account may not use this function."""


class ForbiddenError(ApiError):
    """403: this key may not use this object or this feature."""


class NotFoundError(ApiError):
    """404: the object does not exist."""


class RateLimitError(ApiError):
    """429: the rate limit was reached, and waiting as long as `Retries` allow did not help. Nothing was carried out.

    Also raised when the client itself held the call back, because its place within the limit was further away than
    `Retries.deadline`; nothing was sent then, so `headers` and `body` are empty.

    Attributes:
        limit: Requests that the key has in a minute, as far as it is known; `None` when it is not.
        waited: Seconds that the call waited, for the rate limit and between attempts.
    """

    limit: int | None = None
    waited: float = 0.0

    def __str__(self) -> str:
        if self.limit is None:
            return super().__str__()
        return (
            f"{super().__str__()} The budget is {self.limit} requests a minute; this call waited {self.waited:.0f} s."
        )


class ServerError(ApiError):
    """5xx: a fault at Picqer. A POST may have been carried out all the same."""


class SharedBudgetWarning(UserWarning):
    """The Redis or Valkey server of `RateLimit(redis=...)` cannot be used; each process counts for itself meanwhile."""


class ResponseDriftWarning(UserWarning):
    """An answer does not fit its model; the value was kept as it came."""
