"""Threads share a client, forks do not share its connections."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.client.faults.caller import Caller
from tests.client.faults.server import Act, Asked, Server, reply, tag

_FORK = """
import json, os, sys
from picqer import Picqer
options = {"base_url": sys.argv[1], "api_key": "k", "user_agent": "Tests (tests.example)"}
options["transport"] = None if sys.argv[2] == "None" else sys.argv[2]
picqer = Picqer(**options)
before = picqer.tags.get(1).idtag
reader, writer = os.pipe()
if os.fork() == 0:
    try:
        said = [picqer.tags.get(2).idtag, Picqer(**options).tags.get(3).idtag]
    except BaseException as error:
        said = f"{type(error).__name__}: {error}"
    os.write(writer, json.dumps(said).encode())
    os._exit(0)
os.wait()
print(json.dumps([before, json.loads(os.read(reader, 9999)), picqer.tags.get(4).idtag]))
"""


_ASYNC_FORK = """
import asyncio, json, os, sys
from picqer import AsyncPicqer
options = {"base_url": sys.argv[1], "api_key": "k", "user_agent": "Tests (tests.example)"}
options["transport"] = None if sys.argv[2] == "None" else sys.argv[2]
async def get(idtag):
    async with AsyncPicqer(**options) as picqer:
        return (await picqer.tags.get(idtag)).idtag
before = asyncio.run(get(1))
reader, writer = os.pipe()
if os.fork() == 0:
    try:
        said = [asyncio.run(get(2))]
    except BaseException as error:
        said = f"{type(error).__name__}: {error}"
    os.write(writer, json.dumps(said).encode())
    os._exit(0)
os.wait()
print(json.dumps([before, json.loads(os.read(reader, 9999)), asyncio.run(get(4))]))
"""


def own_row(asked: Asked) -> Act:
    """The row that was asked for."""
    return reply(200, json.dumps(tag(int(asked.line.rpartition("/")[2]))).encode())


def forked(server: Server, transport: str, code: str = _FORK) -> list[object]:
    """Call before a fork, in the child and after it."""
    root = Path(__file__).parents[3]
    command = [sys.executable, "-W", "ignore", "-c", code, server.base_url, transport]
    done = subprocess.run(command, check=True, capture_output=True, timeout=30, cwd=root)  # noqa: S603 - our code
    answer: list[object] = json.loads(done.stdout)
    return answer


def test_a_forked_child_makes_connections_of_its_own(server: Server) -> None:
    """A child goes on with the client of its parent over new connections; the parent's serve the parent as before."""
    server.answer = own_row
    assert forked(server, "None") == [1, [2, 3], 4]
    assert [asked.connection for asked in server.asked] == [0, 1, 2, 0]


def test_the_fast_transport_refuses_a_forked_child(server: Server) -> None:
    """Where the Rust runtime would wait for ever, the child gets an error that says what to do; the parent goes on."""
    server.answer = own_row
    before, said, after = forked(server, "fast")
    assert (before, after) == (1, 4)
    assert "ConfigurationError" in str(said)
    assert "spawn" in str(said)
    assert len(server.asked) == 2


def test_a_forked_child_awaits_with_a_client_of_its_own(server: Server) -> None:
    """An event loop of the child works over httpx2; the fast transport refuses there too, and the parent goes on."""
    server.answer = own_row
    assert forked(server, "None", _ASYNC_FORK) == [1, [2], 4]
    before, said, after = forked(server, "fast", _ASYNC_FORK)
    assert (before, after) == (1, 4)
    assert "ConfigurationError" in str(said)


def test_threads_share_a_client(sync_caller: Caller, server: Server) -> None:
    """Eight threads that use one client at once each get the rows they asked for, and each request is sent once."""
    server.answer = own_row
    wanted = list(range(1, 201))
    with sync_caller.client(server.base_url) as picqer, ThreadPoolExecutor(8) as pool:
        assert [row.idtag for row in pool.map(picqer.tags.get, wanted)] == wanted
    assert sorted(int(asked.line.rpartition("/")[2]) for asked in server.asked) == wanted
    assert len({asked.connection for asked in server.asked}) < len(wanted)
