"""The simulator under load, next to Prism: wrk calls each in turn, from another core."""

import json
import random
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import venvs
from mock_account import PRODUCT, Answers, bundle, descriptions, fill
from mock_servers import HEADERS, LOAD_CORE, Server, install, prism, receiver, simulator
from paired import Row, median, ratio

PRISM = "Prism"
PRISM_WHOLE = "Prism, whole API"
_SEED = "large:1000"
_CONNECTIONS = 32


@dataclass(frozen=True)
class Load:
    """Calls of one kind.

    Args:
        path: What is called.
        body: What is posted, with CODE where each has a code of its own; None for a GET.
        told: Whether a hook listens, and has each delivery sent.
    """

    name: str
    path: str
    body: str | None = None
    told: bool = False


def load(quick: bool) -> list[list[str]]:
    """Calls a second of the simulator and of Prism over 32 connections, CPU of the server, and one connection alone."""
    rotations, seconds = (2, 1) if quick else (8, 2)
    rows: dict[str, list[Row]] = {}
    with _servers() as (servers, loads, answers):
        for rotation in range(-1, rotations):  # the first only warms up, which node needs
            for each in loads:
                _listen(servers[0], answers.idhook, active=each.told)
                order = random.sample(servers, len(servers))
                row = {server.name: _measured(server, each, seconds, rotation) for server in order}
                if rotation >= 0:
                    rows.setdefault(each.name, []).append(row)
    columns = ["a second", f"x {PRISM}", f"x {PRISM_WHOLE}", "CPU us", f"CPU of {PRISM}, x this", "one connection, ms"]
    table = [["call", "server", *columns]]
    for name, measured in rows.items():
        table += [[name, *_told(measured, server.name)] for server in servers]
    return table


def start(quick: bool) -> list[list[str]]:
    """From spawn to the first answer, whole API, and memory (PSS) then and after some load."""
    rows: list[Row] = []
    with _servers() as (servers, loads, _):
        for server in servers:
            for each in loads:
                _wrk(server, each, _CONNECTIONS, 1 if quick else 10, "start")
        after = {server.name: server.memory() for server in servers}
    for _ in range(3 if quick else 7):
        with simulator("demo") as ours:
            mine = _at_rest(ours)
        with prism(PRISM_WHOLE, bundle()) as peer:
            rows.append({ours.name: mine, peer.name: _at_rest(peer)})
    return [
        ["server", "seconds", "CPU s", f"x {PRISM_WHOLE}", "MB", "MB after load"],
        *(
            [
                name,
                f"{median(rows, name, 'seconds'):.2f}",
                f"{median(rows, name, 'cpu'):.2f}",
                f"{ratio(rows, name, PRISM_WHOLE, 'seconds'):.2f}",
                f"{median(rows, name, 'MB'):.0f}",
                f"{after[name]:.0f}",
            ]
            for name in rows[0]
        ),
    ]


@contextmanager
def _servers() -> Iterator[tuple[Sequence[Server], Sequence[Load], Answers]]:
    """Run all three, with the same answers, and tell what they are asked for."""
    install()
    with receiver() as address, simulator(_SEED) as ours:
        answers = fill(ours, address)
        whole, alone = descriptions(answers)
        with prism(PRISM, alone) as few, prism(PRISM_WHOLE, whole) as all_:
            servers, loads = (ours, few, all_), _loads(answers)
            _see_that_all_answer_alike(servers, loads)
            yield servers, loads, answers


def _at_rest(server: Server) -> Mapping[str, float]:
    return {"seconds": server.seconds, "cpu": server.cpu(), "MB": server.memory()}


def _loads(answers: Answers) -> Sequence[Load]:
    size = len(json.dumps(answers.page, separators=(",", ":"))) / 1000
    return (
        Load("GET one product", f"/products/{answers.idproduct}"),
        Load(f"GET 100 products, {size:.0f} KB", "/products"),
        Load("POST a product", "/products", json.dumps(PRODUCT)),
        Load("POST a product, a hook listening", "/products", json.dumps(PRODUCT), told=True),
    )


def _listen(ours: Server, idhook: int, *, active: bool) -> None:
    if active:
        ours.call("POST", f"/hooks/{idhook}/reactivate", {})
    else:
        ours.call("DELETE", f"/hooks/{idhook}")


def _see_that_all_answer_alike(servers: Sequence[Server], loads: Sequence[Load]) -> None:
    for load_ in loads:
        if load_.body is None:
            first, *others = (server.call("GET", load_.path) for server in servers)
            assert all(other == first for other in others), f"the answers to {load_.name} differ"


def _measured(server: Server, load_: Load, seconds: int, rotation: int) -> Mapping[str, float]:
    before = server.cpu()
    many = _wrk(server, load_, _CONNECTIONS, seconds, f"{rotation}")
    cpu = server.cpu() - before
    one = _wrk(server, load_, 1, 1, f"{rotation}-1")
    return {"rate": many["requests"] / many["seconds"], "cpu": cpu / many["requests"], "p50": one["p50"]}


def _wrk(server: Server, load_: Load, connections: int, seconds: int, run: str) -> dict[str, float]:
    command = ["taskset", "--cpu-list", str(LOAD_CORE), "wrk", "--threads", "1", "--timeout", "10s"]
    command += [
        "--connections",
        str(connections),
        "--duration",
        f"{seconds}s",
        "--script",
        str(venvs.HERE / "load.lua"),
    ]
    for name, value in HEADERS.items():
        command += ["--header", f"{name}: {value}"]
    command += [server.url + load_.path, "--", *([load_.body, f"{run}-{load_.told}"] if load_.body else [])]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    measured: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    if measured["refused"] or measured["lost"]:
        raise SystemExit(f"{server.name}: {load_.name}: {measured['refused']} refused, {measured['lost']} lost")
    if measured["requests"]:
        return measured
    return _wrk(server, load_, connections, seconds, f"{run}-again")  # on a busy machine Prism may take that long


def _told(rows: Sequence[Row], name: str) -> list[str]:
    return [
        name,
        f"{median(rows, name, 'rate'):.0f}",
        f"{ratio(rows, name, PRISM, 'rate'):.2f}",
        f"{ratio(rows, name, PRISM_WHOLE, 'rate'):.2f}",
        f"{median(rows, name, 'cpu') * 1e6:.0f}",
        f"{ratio(rows, PRISM, name, 'cpu'):.2f}",
        f"{median(rows, name, 'p50') * 1e3:.2f}",
    ]
