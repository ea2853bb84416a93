"""Measure client and simulator against their peers: `python benchmarks/run.py [section ...] [--quick]`.

It makes its environments under build/benchmarks/ from PyPI and npm, prints one table per section and keeps all
numbers in build/benchmarks/results.json. Linux; two cores or more. docs/benchmarks.md tells what was found.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import mock_alone
import mock_load
import venvs
from paired import Effort, Row, Subject, median, once, ratio, serving, slices, starts

OURS = Subject("picqer", "ours")
FAST = Subject("picqer, transport=fast", "ours_fast")
ALONE = Subject("picqer without HTTP", "ours_alone")
RAW = Subject("httpx2", "httpx2_raw")
BARE = Subject("httpx2 + msgspec by hand", "httpx2_msgspec")
RUST = Subject("pyreqwest + msgspec by hand", "pyreqwest_msgspec")
DICTS = Subject("json.loads", "json_dicts")
PYDANTIC = Subject("httpx2 + pydantic by hand", "httpx2_pydantic", "pydantic")
PEER = Subject("openapi-python-client", "openapi_python_client", "openapi_python_client")

Table = list[list[str]]


def decode(quick: bool) -> Table:
    """Decode a page of 100 products, 146 KB."""
    rows = slices([DICTS, BARE, OURS, PYDANTIC, PEER], "decode", _effort(quick, 0.05))
    return [
        ["client", "us", "x json.loads"],
        *(
            [name, f"{median(rows, name, 'cpu') * 1e6:.0f}", f"{ratio(rows, name, DICTS.name, 'cpu'):.2f}"]
            for name in _by(rows, "cpu")
        ),
    ]


def hold(quick: bool) -> Table:
    """Hold 100,000 products."""
    pages = 100 if quick else 1000
    held = {s.name: once(s, "hold", str(pages))["MB"] for s in (DICTS, BARE, OURS, PYDANTIC, PEER)}
    return [
        ["client", "MB", "x dicts"],
        *(
            [name, f"{held[name]:.0f}", f"{held[name] / held[DICTS.name]:.2f}"]
            for name in sorted(held, key=lambda n: held[n])
        ),
    ]


def stream(quick: bool) -> Table:
    """Go through 1,000,000 products, page by page."""
    del quick
    with serving() as base:
        seen = once(OURS, "stream", base)
    return [
        ["rows", "seconds", "MB after 20,000", "MB after all", "MB at most"],
        [f"{seen['rows']:.0f}", *(f"{seen[name]:.1f}" for name in ("seconds", "early", "late", "most"))],
    ]


def added(quick: bool) -> Table:
    """What one small call adds to its own HTTP library, CPU."""
    with serving() as base:
        rows = slices([ALONE, BARE, OURS, FAST, PYDANTIC, PEER], "added", _effort(quick, 0.1), base)
    return [
        ["client", "call us", "its HTTP library us", "added us", "x openapi-python-client"],
        *(
            [
                name,
                *(f"{median(rows, name, what) * 1e6:.0f}" for what in ("cpu", "raw", "added")),
                f"{median(rows, name, 'added') / median(rows, PEER.name, 'added'):.2f}",
            ]
            for name in _by(rows, "added")
        ),
    ]


def calls(quick: bool) -> Table:
    """Calls a second, one after the other, 1.4 KB answers."""
    with serving() as base:
        rows = slices([RAW, BARE, OURS, FAST, RUST, PYDANTIC, PEER], "get", _effort(quick, 0.1), base)
    return _rates(rows)


def pages(quick: bool) -> Table:
    """Pages a second, one after the other, 146 KB answers."""
    with serving() as base:
        rows = slices([RAW, BARE, OURS, FAST, PYDANTIC, PEER], "get_page", _effort(quick, 0.1), base)
    return _rates(rows)


def tasks(quick: bool) -> Table:
    """Calls a second, 20 tasks at once, 1.4 KB answers."""
    with serving() as base:
        rows = slices([RAW, BARE, OURS, FAST, RUST, PEER], "async", _effort(quick, 0.2), base)
    return _rates(rows)


def imports(quick: bool) -> Table:
    """Import alone, CPU of a fresh process net of bare Python."""
    make = "Picqer('example', api_key='k', user_agent='Benchmarks (benchmarks.example)')"
    return _starts(
        {
            "bare Python": ("picqer", "pass"),
            "import picqer": ("picqer", "import picqer"),
            "import picqer, make a client": ("picqer", f"from picqer import Picqer; {make}"),
            "import all models of picqer": ("picqer", "import picqer.models as m; [getattr(m, n) for n in m.__all__]"),
            "import httpx2": ("picqer", "import httpx2"),
            "import openapi-python-client's client": (PEER.group, "import opc_picqer"),
            "import openai": ("openai", "import openai"),
        },
        "import httpx2",
        6 if quick else 20,
    )


def cold(quick: bool) -> Table:
    """Fresh process to the first typed answer, CPU net of bare Python."""
    subjects = (BARE, OURS, FAST, PEER)
    codes = {subject: __import__(f"subjects.{subject.module}", fromlist=["COLD"]).COLD for subject in subjects}
    with serving() as base:
        commands = {subject.name: (subject.group, f"BASE = {base!r}\n{code}") for subject, code in codes.items()}
        return _starts({"bare Python": ("picqer", "pass"), **commands}, BARE.name, 6 if quick else 20)


def budget(quick: bool) -> Table:
    """10,000 pages at 500 a minute and 150 ms latency, on a simulated clock."""
    sys.path.insert(0, str(venvs.ROOT))
    from tests.client.simulation import Outcome, simulate
    from tests.client.store import program
    from tests.client.store import serving as storing

    table = [["way", "minutes of the server", "budget used", "429", "seconds of the job"]]

    def row(way: str, windows: str, seen: Outcome) -> None:
        table.append([way, windows, f"{seen.used:.1%}", str(seen.refusals), f"{seen.seconds:.0f}"])

    for windows in ("fixed", "sliding"):
        for asynchronous in (False, True):
            row("4 tasks" if asynchronous else "4 threads", windows, simulate(windows, asynchronous=asynchronous))
    # A simulated clock cannot span real processes: each is a client with a limiter and connections of its own.
    pages = 1_600 if quick else 10_000
    with tempfile.TemporaryDirectory() as folder, storing(program(), Path(folder)) as url:
        for windows in ("fixed", "sliding"):
            for asynchronous in (False, True):
                seen = simulate(windows, asynchronous=asynchronous, pages=pages, processes=4, workers=8, redis=url)
                way = f"4 clients that share a Redis server, {'tasks' if asynchronous else 'threads'}"
                row(way, windows, seen)
    return table


def types(quick: bool) -> Table:
    """Type-check a user's file of 50 calls, cold cache and warm."""
    del quick
    file = str(venvs.HERE / "fifty_calls.py")
    cache = str(venvs.WORK / "mypy_cache")
    mypy = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", cache, file]
    pyright = [sys.executable, "-m", "basedpyright", "--level", "error", file]
    subprocess.run(["rm", "-rf", cache], check=True)  # noqa: S607 - our own folder
    table = [["checker", "seconds"]]
    for name, command in (("mypy, cold", mypy), ("mypy, warm", mypy), ("basedpyright", pyright)):
        started = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, cwd=venvs.ROOT)
        table.append([name, f"{time.perf_counter() - started:.1f}"])
    return table


def _effort(quick: bool, seconds: float) -> Effort:
    return Effort(1, 8, seconds) if quick else Effort(4, 15, seconds)


def _by(rows: Sequence[Row], what: str) -> list[str]:
    return sorted(rows[0], key=lambda name: median(rows, name, what))


def _rates(rows: Sequence[Row]) -> Table:
    return [
        ["client", "a second", "x httpx2", "CPU us"],
        *(
            [
                name,
                f"{1 / median(rows, name, 'wall'):.0f}",
                f"{1 / ratio(rows, name, RAW.name, 'wall'):.2f}",
                f"{median(rows, name, 'cpu') * 1e6:.0f}",
            ]
            for name in _by(rows, "wall")
        ),
    ]


def _starts(commands: dict[str, tuple[str, str]], baseline: str, rounds: int) -> Table:
    rows = starts(commands, rounds)
    bare = "bare Python"
    net = [{name: {"net": row[name]["cpu"] - row[bare]["cpu"]} for name in row if name != bare} for row in rows]
    return [
        ["what", "ms", f"x {baseline}"],
        *(
            [name, f"{median(net, name, 'net') * 1e3:.0f}", f"{ratio(net, name, baseline, 'net'):.2f}"]
            for name in _by(net, "net")
        ),
    ]


SECTIONS: dict[str, Callable[[bool], Table]] = {
    section.__name__: section
    for section in (decode, hold, stream, added, calls, pages, tasks, imports, cold, budget, types)
}
SECTIONS |= {
    "mock_load": mock_load.load,
    "mock_start": mock_load.start,
    "mock_steps": mock_alone.steps,
    "mock_large": mock_alone.large,
}


def main() -> None:
    """Run the sections that are asked for, or all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "section", nargs="*", choices=[[], "mock", *SECTIONS], default=[], help="mock is all that start so"
    )
    parser.add_argument("--quick", action="store_true", help="few rounds: for a first look")
    asked = parser.parse_args()
    venvs.make()
    load = ", ".join(f"{number:.1f}" for number in os.getloadavg())
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, load {load}")
    kept = venvs.WORK / "results.json"
    results = json.loads(kept.read_text()) if kept.exists() else {}
    for name, section in SECTIONS.items():
        if asked.section and not {name, name.partition("_")[0]} & set(asked.section):
            continue
        table = results[name] = section(asked.quick)
        print(f"\n### {section.__doc__}\n")
        for number, row in enumerate(table):
            print(f"| {' | '.join(row)} |")
            if number == 0:
                print("|" + " --- |" * len(row))
        kept.write_text(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()
