"""Everything that can go wrong, in one tree under PicqerError. No message ever holds the API key."""

from collections.abc import Mapping


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
    """A list cannot be read to its end: the server sends the same full page again and again.

    Attributes:
        operation: Name of the call, such as `products.list`.
        offset: Offset at which the page before it came once more.
    """

    def __init__(self, text: str, *, operation: str, offset: int) -> None:
        super().__init__(text)
        self.operation = operation
        self.offset = offset


class CallError(PicqerError):
    """A call was sent, or at least tried, and did not give its answer.

    Attributes:
        operation: Name of the call, such as `products.get`.
        method: HTTP method.
        url: Full URL, query included.
    """

    def __init__(self, text: str, *, operation: str, method: str, url: str) -> None:
        super().__init__(text)
        self.operation = operation
        self.method = method
        self.url = url


class TransportError(CallError):
    """No answer came. Never raised for a POST that may have been carried out; see `OutcomeUnknown`."""


class ConnectError(TransportError):
    """No connection, so nothing was sent."""


class PicqerTimeoutError(TransportError):
    """The answer did not come in time."""


class OutcomeUnknown(CallError):  # noqa: N818 - it names a state of affairs: the call may well have succeeded
    """A POST got no answer and may or may not have been carried out; it was not repeated.

    Look up whether it was, by something only this call carries (a reference, a product code), before sending it again.
    """


class DecodeError(CallError):
    """The call succeeded, but its answer cannot be read: not JSON, cut off, or (with `strict=True`) not as its model.

    Attributes:
        status: HTTP status.
        headers: Headers of the answer, names in lower case.
        body: The bytes that came.
        path: Where in the JSON it breaks its model, such as `$[3].price`; `$` for the whole.
    """

    def __init__(
        self,
        text: str,
        *,
        operation: str,
        method: str,
        url: str,
        status: int,
        headers: Mapping[str, str],
        body: bytes,
        path: str,
    ) -> None:
        super().__init__(text, operation=operation, method=method, url=url)
        self.status = status
        self.headers = headers
        self.body = body
        self.path = path


class ApiError(CallError):
    """Picqer refused the call, or redirected it.

    Attributes:
        status: HTTP status.
        error_code: Picqer's number for the reason, if the body has one. Match on this rather than on the message.
        message: Picqer's reason, or else the beginning of the body.
        headers: Headers of the answer, names in lower case.
        body: The bytes that came.
    """

    def __init__(
        self,
        text: str,
        *,
        operation: str,
        method: str,
        url: str,
        status: int,
        error_code: int | None,
        message: str,
        headers: Mapping[str, str],
        body: bytes,
    ) -> None:
        super().__init__(text, operation=operation, method=method, url=url)
        self.status = status
        self.error_code = error_code
        self.message = message
        self.headers = headers
        self.body = body

    @property
    def meaning(self) -> str | None:
        """What Picqer's list of codes says of `error_code`; `None` for a code that is not in it."""
        from picqer.models.error_codes import MEANINGS  # noqa: PLC0415 - most programs never ask

        return None if self.error_code is None else MEANINGS.get(self.error_code)

    @property
    def rate_limit_remaining(self) -> int | None:
        """Requests the key had left in this minute, if the answer said so."""
        left = self.headers.get("x-ratelimit-remaining", "")
        return int(left) if left.isdecimal() else None


class BadRequestError(ApiError):
    """400: an argument is missing or wrong, or a rule refused the call."""


class UnauthorizedError(ApiError):
    """401: the key is wrong or revoked, or the account may not use this function."""


class ForbiddenError(ApiError):
    """403: this key may not use this object or this feature."""


class NotFoundError(ApiError):
    """404: the object does not exist."""


class RateLimitError(ApiError):
    """429: the rate limit was reached, and waiting as long as `Retries` allow did not help. Nothing was carried out."""


class ServerError(ApiError):
    """5xx: a fault at Picqer. A POST may have been carried out all the same."""


class ResponseDriftWarning(UserWarning):
    """An answer does not fit its model; the value was kept as it came."""
