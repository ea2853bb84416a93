"""The simulator without peers: the way of an order in its own process, and accounts of many products."""

import json
import subprocess
import time
from typing import Any

import venvs
from mock_servers import simulator
from paired import Subject, once

_CLIENT = Subject("picqer", "ours")


def steps(quick: bool) -> list[list[str]]:
    """From a new order of three lines to its shipment, in process, milliseconds of each call."""
    told = _inside("steps", 40 if quick else 300)
    columns = {
        "median": "median",
        "CPU": "cpu",
        "CPU, 99th percentile": "p99",
        "CPU, first tenth": "first",
        "CPU, last tenth": "last",
    }
    return [
        ["call", *columns],
        *([step, *(f"{figures[name]:.1f}" for name in columns.values())] for step, figures in told.items()),
    ]


def large(quick: bool) -> list[list[str]]:
    """Accounts of many products: to fill them, to get pages of them in process, and to read all through the client."""
    read, more = (10_000, 100_000) if quick else (100_000, 1_000_000)
    table = [
        [
            "products",
            "filled s",
            "MB",
            "a first page ms",
            "a last page ms",
            "the same page again ms",
            "through the client s",
        ]
    ]
    for products in (read, more):
        told = _inside("fill", products)
        pages = [f"{told[what]:.1f}" for what in ("first pages", "last pages", "again")]
        through = _read(products) if products == read else "-"
        table.append([f"{products:,}", f"{told['seconds']:.1f}", f"{told['MB']:.0f}", *pages, through])
    return table


def _inside(what: str, size: int) -> Any:
    command = [venvs.python("mock"), str(venvs.HERE / "mock_inside.py"), what, str(size)]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, env=venvs.environment()).stdout)


def _read(products: int) -> str:
    """Read all products twice: the second time the simulator knows them as bytes."""
    seconds: list[float] = []
    with simulator(f"large:{products}") as server:
        for _ in range(2):
            started = time.perf_counter()
            seen = once(_CLIENT, "stream", server.url)
            seconds.append(time.perf_counter() - started)
            assert seen["rows"] > products * 0.99, seen
    return ", ".join(f"{each:.1f}" for each in seconds)
