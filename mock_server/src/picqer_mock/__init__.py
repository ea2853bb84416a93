"""A simulator of a Picqer account, for tests and for trying things out. Unofficial."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from picqer_mock.app import create_app
    from picqer_mock.clock import Clock
    from picqer_mock.faults import Fault
    from picqer_mock.receiver import Receiver, receiving
    from picqer_mock.server import Running, running
    from picqer_mock.settings import Settings

__all__ = ["Clock", "Fault", "Receiver", "Running", "Settings", "create_app", "receiving", "running"]

_HOMES = {
    "Clock": "clock",
    "Fault": "faults",
    "Receiver": "receiver",
    "Running": "server",
    "Settings": "settings",
    "create_app": "app",
    "receiving": "receiver",
    "running": "server",
}


def __getattr__(name: str) -> Any:
    # Every pytest run imports this package for its fixture, also where no test asks for it.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
