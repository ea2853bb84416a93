"""The servers that are compared, Prism and the simulator: started on one core and looked at from outside."""

import base64
import http.client
import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import venvs

PRISM = "5.16.0"
SERVER_CORE, LOAD_CORE = max(os.sched_getaffinity(0)), min(os.sched_getaffinity(0))
API = "/api/v1"
KEY = "k"  # as the subjects have it
LIMIT = 999_999_999  # the largest that the client believes
HEADERS = {
    "Authorization": f"Basic {base64.b64encode(f'{KEY}:'.encode()).decode()}",
    "User-Agent": "Benchmarks (benchmarks.example)",
    "Content-Type": "application/json",
}
_NPM = venvs.WORK / "prism"
_STARTED_WITHIN = 60.0
_LOOK_AGAIN = 0.002
_REST = 0.2


@dataclass(frozen=True)
class Server:
    """A server that runs.

    Args:
        base: Path before those of the API.
        seconds: From spawn to the first answer that is a success.
    """

    name: str
    port: int
    base: str
    process: subprocess.Popen[bytes]
    seconds: float = 0.0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}{self.base}"

    def call(self, method: str, path: str, body: Any = None) -> Any:
        """Call and give the answer; stop everything when it is not a success."""
        status, raw = self._send(method, path, None if body is None else json.dumps(body).encode())
        if status not in {200, 201}:
            raise SystemExit(f"{self.name}: {method} {path} answers {status}: {raw[:300]!r}")
        return json.loads(raw)

    def answers(self, path: str) -> bool:
        """Tell whether it answers yet."""
        try:
            return self._send("GET", path, None)[0] == http.client.OK
        except (OSError, http.client.HTTPException):
            return False

    def memory(self) -> float:
        """Megabytes that it holds, with its share of what processes share (PSS)."""
        return held(str(self.process.pid))

    def cpu(self) -> float:
        """Seconds of CPU that it has taken once it has come to rest: deliveries go on behind the answers."""
        before = self._cpu()
        while True:
            time.sleep(_REST)
            now = self._cpu()
            if now - before < _REST / 10:
                return now
            before = now

    def _cpu(self) -> float:
        fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def _send(self, method: str, path: str, body: bytes | None) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, self.base + path, body, HEADERS)
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()


@contextmanager
def simulator(seed: str, first: str = "/products?offset=0") -> Iterator[Server]:
    """Run the simulator as its users do, with a limit that is checked and never met."""
    options = ["--seed", seed, "--api-key", KEY, "--rate-limit", str(LIMIT)]
    command = [venvs.python("mock"), "-m", "picqer_mock", "serve", *options, "--port"]
    with _running("picqer-mock", command, API, first) as server:
        yield server


@contextmanager
def prism(name: str, description: Mapping[str, Any], first: str = "/products?offset=0") -> Iterator[Server]:
    """Run Prism with the examples of a description; it does not write down its requests, which makes it faster."""
    file = venvs.WORK / f"{name}.json"
    file.write_text(json.dumps(description), encoding="utf-8")
    program = str(_NPM / "node_modules/@stoplight/prism-cli/dist/index.js")
    with _running(
        name, ["node", program, "mock", "--verboseLevel", "silent", str(file), "--port"], "", first
    ) as server:
        yield server


@contextmanager
def receiver() -> Iterator[str]:
    """Run what answers 200 to all webhooks, on the core that the simulator does not have, and give its address."""
    port = _free_port()
    command = [venvs.python("mock"), str(venvs.HERE / "mock_receiver.py"), str(port)]
    process = subprocess.Popen(
        ["taskset", "--cpu-list", str(LOAD_CORE), *command],  # noqa: S607 - of util-linux
        env=venvs.environment(),
    )
    try:
        yield f"http://127.0.0.1:{port}/hook"
    finally:
        process.kill()
        process.wait()


def held(process: str = "self") -> float:
    """Megabytes that a process holds, with its share of what processes share (PSS)."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) * 1024 / 1e6


def install() -> None:
    """Install Prism unless it is there.

    Raises:
        SystemExit: A program is missing. The text says which and where it comes from.
    """
    missing = [name for name in ("wrk", "node", "npm", "taskset") if shutil.which(name) is None]
    if missing:
        raise SystemExit(
            f"the section mock needs {', '.join(missing)}: apt install wrk util-linux, and Node 20 or newer with npm"
        )
    package = _NPM / "node_modules/@stoplight/prism-cli/package.json"
    if package.exists() and json.loads(package.read_text(encoding="utf-8"))["version"] == PRISM:
        return
    _NPM.mkdir(parents=True, exist_ok=True)
    quiet = ["--no-audit", "--no-fund", "--loglevel", "error"]
    subprocess.run(["npm", "install", *quiet, "--prefix", str(_NPM), f"@stoplight/prism-cli@{PRISM}"], check=True)  # noqa: S607 - the user's npm


@contextmanager
def _running(name: str, command: list[str], base: str, first: str) -> Iterator[Server]:
    port = _free_port()
    log = venvs.WORK / f"{name}.log"
    with log.open("wb") as output:
        started = time.perf_counter()
        process = subprocess.Popen(
            ["taskset", "--cpu-list", str(SERVER_CORE), *command, str(port)],  # noqa: S607 - of util-linux
            stdout=output,
            stderr=output,
            env=venvs.environment(),
        )
    try:
        server = Server(name, port, base, process)
        while not server.answers(first):
            if process.poll() is not None or time.perf_counter() - started > _STARTED_WITHIN:
                raise SystemExit(f"{name} does not answer GET {first}; {log} may say why")
            time.sleep(_LOOK_AGAIN)
        yield Server(name, port, base, process, time.perf_counter() - started)
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port
