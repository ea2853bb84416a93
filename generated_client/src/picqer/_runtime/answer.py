"""From an outcome to the value of the call, or to the error that says what happened. Pure."""

import re
from base64 import b64decode
from types import NoneType
from typing import TypeVar, cast

from picqer._runtime.decode import Fault, UnreadableError, decode
from picqer._runtime.operation import ANYTHING, JSON, Operation
from picqer._runtime.transport import KEY_HEADER, Answer, FateUnknownError, NothingSentError, Request
from picqer.errors import (
    ApiError,
    BadRequestError,
    CallError,
    ConnectError,
    DecodeError,
    ForbiddenError,
    NotFoundError,
    OutcomeUnknown,
    PicqerTimeoutError,
    RateLimitError,
    ServerError,
    TransportError,
    UnauthorizedError,
)

T = TypeVar("T")

_REFUSALS: dict[int, type[ApiError]] = {
    400: BadRequestError,
    401: UnauthorizedError,
    403: ForbiddenError,
    404: NotFoundError,
    429: RateLimitError,
}
_EXCERPT = 200


def read(operation: Operation[T], request: Request, answer: Answer, *, strict: bool) -> tuple[T, list[Fault]]:
    """Read an answer.

    Returns:
        Its value, and where it breaks its model.

    Raises:
        ApiError: The status is not 2xx. Its class goes by the status.
        DecodeError: The body cannot be read, or is a text where a file was expected, or, if strict, breaks its model.
    """
    if not 200 <= answer.status < 300:  # noqa: PLR2004 - 2xx
        raise _refusal(operation, request, answer)
    if operation.answer is NoneType:
        return cast("T", None), []
    if answer.cut_off is not None:
        reason = f"the body ends after {len(answer.body)} bytes: {answer.cut_off}"
        raise _unreadable(operation, request, answer, Fault("$", reason))
    if operation.media != JSON:
        return _file(operation, request, answer), []
    if operation.answer is ANYTHING and not answer.body.strip():
        return cast("T", None), []
    try:
        return decode(answer.body, operation.answer, strict=strict)
    except UnreadableError as refusal:
        raise _unreadable(operation, request, answer, refusal.fault) from refusal


def _file(operation: Operation[T], request: Request, answer: Answer) -> T:
    """Give the bytes of an answer that is no JSON, unless they are a message in their place."""
    found = answer.headers.get("content-type", operation.media).partition(";")[0].strip().lower()
    if found != operation.media and (found.startswith("text/") or found.endswith("json")):
        reason = f"expected {operation.media}, found {found}; the body of this error holds what came"
        raise _unreadable(operation, request, answer, Fault("$", reason))
    return cast("T", answer.body)


def failure(
    operation: Operation[object], request: Request, fault: NothingSentError | FateUnknownError, attempts: int
) -> CallError:
    """Say what it means that no answer came."""
    call = operation.id
    tried = f"{request.method} {request.url}, {attempts} attempt{'s' if attempts > 1 else ''}: {fault}"
    if isinstance(fault, NothingSentError):
        return ConnectError(f"{call}: no connection, so nothing was sent ({tried}).", operation=call, request=request)
    if request.method == "POST":
        from picqer._runtime import hints  # noqa: PLC0415 - only for errors

        return OutcomeUnknown(
            f"{call}: no answer came, so it may have been carried out or not ({tried}).",
            operation=call,
            request=request,
            hint=hints.before_repeating(call, request.body),
            look_up=hints.look_up(call, request.body),
        )
    if fault.timed_out:
        return PicqerTimeoutError(f"{call}: no answer in time ({tried}).", operation=call, request=request)
    return TransportError(f"{call}: no answer ({tried}).", operation=call, request=request)


def _refusal(operation: Operation[object], request: Request, answer: Answer) -> ApiError:
    from picqer._runtime import hints  # noqa: PLC0415 - as above

    status = answer.status
    code, message = _reason(request, answer)
    if 300 <= status < 400:  # noqa: PLR2004 - 3xx
        message = f"redirected to {answer.headers.get('location', 'no address')}"
    known = f"status {status}" if code is None else f"status {status}, error_code {code}"
    kind = ServerError if status >= 500 else _REFUSALS.get(status, ApiError)  # noqa: PLR2004 - 5xx
    return kind(
        f"{operation.id}: {message} ({known}, {request.method} {request.url}).",
        operation=operation.id,
        request=request,
        hint=hints.after_refusal(operation.id, request, status, code),
        status=status,
        headers=answer.headers,
        body=answer.body,
        error_code=code,
        message=message,
    )


def _reason(request: Request, answer: Answer) -> tuple[int | None, str]:
    """Read Picqer's error code and message, as far as the body has them."""
    try:
        said, _ = decode(answer.body, dict[str, object], strict=True)
    except UnreadableError:
        said = {}
    code, message = said.get("error_code"), said.get("error_message")
    code = code if isinstance(code, int) else None
    return code, _without_key(message, request) if message and isinstance(message, str) else _excerpt(request, answer)


def _unreadable(operation: Operation[object], request: Request, answer: Answer, fault: Fault) -> DecodeError:
    return DecodeError(
        f"{operation.id}: the answer cannot be read at {fault.path}: {fault.reason} "
        f"(status {answer.status}, {request.method} {request.url}, {_excerpt(request, answer)}).",
        operation=operation.id,
        request=request,
        hint="" if request.method == "GET" else "The status says it was carried out: look before you send it again.",
        status=answer.status,
        headers=answer.headers,
        body=answer.body,
        path=fault.path,
    )


def _excerpt(request: Request, answer: Answer) -> str:
    """Quote the beginning of a body, tags of HTML left out; quoting also disarms control characters."""
    text = re.sub(r"<[^>]*>", " ", answer.body[: 10 * _EXCERPT].decode(errors="replace"))
    text = _without_key(" ".join(text.split()), request)
    if not text:
        return "no text in the body"
    return repr(text if len(text) <= _EXCERPT else f"{text[:_EXCERPT]}…")


def _without_key(text: str, request: Request) -> str:
    """Blot out the key: debug pages of servers and proxies like to show the headers that they got."""
    token = request.headers[KEY_HEADER].removeprefix("Basic ")
    return text.replace(token, "***").replace(b64decode(token).decode().removesuffix(":"), "***")
