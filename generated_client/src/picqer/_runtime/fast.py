"""`transport="fast"`: the way to a transport whose library may not be installed."""

from typing import TYPE_CHECKING, Literal, TypeAlias

from picqer.errors import ConfigurationError

if TYPE_CHECKING:
    from picqer._runtime.pyreqwest_transport import AsyncPyreqwestTransport, PyreqwestTransport

Fast: TypeAlias = Literal["fast"]

_NOT_INSTALLED = 'transport="fast" needs pyreqwest, which is not installed: pip install "picqer[fast]".'


def fast_transport(name: str, *, trust_env: bool) -> "PyreqwestTransport":
    """Make the fast transport.

    Raises:
        ConfigurationError: pyreqwest is not installed, or the name is another.
    """
    _check(name)
    try:
        from picqer._runtime.pyreqwest_transport import PyreqwestTransport  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as fault:
        raise ConfigurationError(_NOT_INSTALLED) from fault
    return PyreqwestTransport(trust_env=trust_env)


def async_fast_transport(name: str, *, trust_env: bool) -> "AsyncPyreqwestTransport":
    """Make the fast transport for `AsyncPicqer`; see `fast_transport`."""
    _check(name)
    try:
        from picqer._runtime.pyreqwest_transport import AsyncPyreqwestTransport  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as fault:
        raise ConfigurationError(_NOT_INSTALLED) from fault
    return AsyncPyreqwestTransport(trust_env=trust_env)


def _check(name: str) -> None:
    if name != "fast":
        raise ConfigurationError(f'transport is "fast" or an object that sends, not {name!r}.')
