"""One module for each resource of the spec, under its name: tables, handlers, jobs, and its part of the seeds."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING

from picqer_mock import jobs, numbering

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from picqer_mock.call import Handler, Job
    from picqer_mock.tables import Table

_MODULES = [import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__)]

TABLES: Sequence[Table | str] = [
    *jobs.TABLES,
    *numbering.TABLES,
    *(table for module in _MODULES for table in module.TABLES),
]

HANDLERS: Mapping[str, Handler] = {name: handler for module in _MODULES for name, handler in module.HANDLERS.items()}

JOBS: Mapping[str, Job] = {
    name: job for module in _MODULES for name, job in getattr(module, "JOBS", dict[str, "Job"]()).items()
}
