"""The process of one subject: it works a short time whenever it is told to, in the environment of that subject.

A subject is a module under `subjects/` with some of these:
    decode() -> function that turns the bytes of a page into 100 products
    get(base) -> function that gets one product, typed where the subject has types
    raw_get(base) -> function that gets the same bytes over the subject's own HTTP library
    get_page(base) -> function that gets a page of 100 products
    async aget(base) -> coroutine function that gets one product
    hold(raw) -> the objects of one page, for the memory section
    stream(base) -> iterator over all products
"""

import asyncio
import gc
import importlib
import json
import os
import sys
import time
from collections.abc import Awaitable, Callable
from typing import Any

import products

Work = Callable[[float], dict[str, float]]


def work(call: Callable[[], object]) -> Work:
    """Repeat a call for a time."""

    def run(seconds: float) -> dict[str, float]:
        count, wall, cpu = 0, time.perf_counter(), time.process_time()
        while (took := time.perf_counter() - wall) < seconds:
            call()
            count += 1
        return {"wall": took / count, "cpu": (time.process_time() - cpu) / count}

    return run


def alternate(call: Callable[[], object], raw: Callable[[], object]) -> Work:
    """Repeat a call and the same over the bare HTTP library, in short turns, so that both meet the same weather."""
    both = work(call), work(raw)

    def run(seconds: float) -> dict[str, float]:
        own, bare = both[0](seconds / 2), both[1](seconds / 2)
        return {"wall": own["wall"], "cpu": own["cpu"], "raw": bare["cpu"], "added": own["cpu"] - bare["cpu"]}

    return run


def together(runner: asyncio.Runner, call: Callable[[], Awaitable[object]], tasks: int) -> Work:
    """Repeat an awaited call in so many tasks at once."""

    def run(seconds: float) -> dict[str, float]:
        async def everyone() -> int:
            end = time.perf_counter() + seconds

            async def one() -> int:
                count = 0
                while time.perf_counter() < end:
                    await call()
                    count += 1
                return count

            return sum(await asyncio.gather(*(one() for _ in range(tasks))))

        wall, cpu = time.perf_counter(), time.process_time()
        count = runner.run(everyone())
        return {"wall": (time.perf_counter() - wall) / count, "cpu": (time.process_time() - cpu) / count}

    return run


def resident() -> float:
    """Megabytes of memory that this process holds."""
    with open("/proc/self/statm") as statm:  # noqa: PTH123 - one line of the kernel
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def hold(subject: Any, pages: int) -> dict[str, float]:
    """Hold so many different pages of products and tell what they take."""
    decode = subject.decode()
    decode(products.page(0))
    gc.collect()
    before = resident()
    held = [decode(products.page(number)) for number in range(pages)]
    gc.collect()
    return {"MB": resident() - before, "pages": len(held)}


def stream(subject: Any, base: str) -> dict[str, float]:
    """Go through all products of the server and tell what memory was held early, late and at most."""
    samples: list[float] = []
    count, started = 0, time.perf_counter()
    for _ in subject.stream(base):
        count += 1
        if count % 10_000 == 0:
            samples.append(resident())
    return {
        "rows": count,
        "seconds": time.perf_counter() - started,
        "early": samples[1],
        "late": samples[-1],
        "most": max(samples),
    }


def main(name: str, section: str, base: str) -> None:
    """Serve one section."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    subject = importlib.import_module(f"subjects.{name}")
    if section == "hold":
        print(json.dumps(hold(subject, int(base))), flush=True)
        return
    if section == "stream":
        print(json.dumps(stream(subject, base)), flush=True)
        return
    with asyncio.Runner() as runner:
        if section == "decode":
            decode, raw = subject.decode(), products.page(1)
            run = work(lambda: decode(raw))
        elif section == "added":
            run = alternate(subject.get(base), subject.raw_get(base))
        elif section == "async":
            run = together(runner, runner.run(subject.aget(base)), 20)
        else:
            run = work(getattr(subject, section)(base))
        run(0.2)
        for line in sys.stdin:
            print(json.dumps(run(float(line))), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
