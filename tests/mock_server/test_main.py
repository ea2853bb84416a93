"""The command line."""

from __future__ import annotations

import re
import signal
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import httpx2
import pytest

from picqer_mock import receiving, running
from picqer_mock.__main__ import main
from picqer_mock.server import listen
from picqer_mock.spec import Spec

if TYPE_CHECKING:
    from pathlib import Path


def test_it_serves_until_ctrl_c(tmp_path: Path) -> None:
    """It prints address and keys, answers there with the settings that were given, and stops cleanly."""
    command = [
        sys.executable, "-m", "picqer_mock", "serve", "--port", "0", "--db", str(tmp_path / "account.db"),
        "--api-key", "one", "--fulfilment-key", "a=b=3", "--rate-limit", "7", "--public-url", "http://elsewhere",
    ]  # fmt: skip
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own words
        assert process.stdout is not None
        greeting = "".join(process.stdout.readline() for _ in range(4))
        url = re.findall(r"runs at (http://127\.0\.0\.1:\d+/api/v1)\n", greeting)[0]
        assert "API key one\n" in greeting
        assert "API key a=b of fulfilment customer 3\n" in greeting
        answer = httpx2.get(f"{url}/products", auth=("one", ""))
        process.send_signal(signal.SIGINT)
        rest, errors = process.communicate(timeout=30)
    assert (answer.status_code, answer.headers["X-RateLimit-Limit"]) == (200, "7")
    assert (process.returncode, rest, errors) == (0, "Stopped.\n", "")


def test_it_sends_webhooks() -> None:
    """To this machine and to hosts that are named; of others a line tells that nothing is sent."""
    command = [sys.executable, "-m", "picqer_mock", "serve", "--port", "0", "--webhook-host", "no-such-host.invalid"]
    addresses = ["http://shop.example:8080/", "http://no-such-host.invalid/"]
    with (
        receiving() as receiver,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process,  # noqa: S603 - our own words
    ):
        assert process.stdout is not None
        url = process.stdout.readline().split()[-1]
        with httpx2.Client(base_url=url, auth=("picqer-mock-key", "")) as client:
            client.delete("/hooks/228")
            for address in (*addresses, receiver.url):
                client.post("/hooks", json={"name": "x", "event": "products.free_stock_changed", "address": address})
            client.post("/products/633/stock/18", json={"change": 1, "reason": "x"})
        assert receiver.next().json()["data"]["idproduct"] == 633
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
    assert errors == (
        "Webhooks are not sent: shop.example is not this machine;"
        " name it with --webhook-host or Settings(webhook_hosts=...).\n"
    )


def test_a_killed_server_leaves_a_file_that_the_next_one_takes_up(tmp_path: Path) -> None:
    """What was answered before the process was killed is there when it is started again, and the greeting says so."""
    command = [sys.executable, "-m", "picqer_mock", "serve", "--port", "0", "--db", str(tmp_path / "account.db")]
    levels: list[int] = []
    greetings: list[str] = []
    for _ in range(2):
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own words
            assert process.stdout is not None
            url = process.stdout.readline().split()[-1]
            greetings.append("".join(process.stdout.readline() for _ in range(2)))
            body = {"change": 1, "reason": "x"}
            answer = httpx2.post(f"{url}/products/633/stock/18", json=body, auth=("picqer-mock-key", ""))
            levels.append(answer.json()["stock"])
            process.kill()
    assert levels == [113, 114]
    assert ["Data as it was left in" in greeting for greeting in greetings] == [False, True]


def test_a_file_that_another_server_uses_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """One line says why, and what to do."""
    with running(db=tmp_path / "account.db") as server:
        port = server.url.rpartition(":")[2].partition("/")[0]
        assert main(["serve", "--port", port, "--db", str(tmp_path / "account.db")]) == 1
    assert capsys.readouterr().err == (
        f"picqer-mock: {tmp_path / 'account.db'} is in use."
        " Stop the picqer-mock that has it, or give a file of its own.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "required: COMMAND"),
        (["serve", "--port", "99999"], "--port: expected 0 to 65535, found '99999'"),
        (["serve", "--port", "x"], "--port: expected 0 to 65535, found 'x'"),
        (["serve", "--rate-limit", "many"], "--rate-limit: invalid int value: 'many'"),
        (
            ["serve", "--fulfilment-key", "partner"],
            "expected KEY=IDFULFILMENT_CUSTOMER, such as partner=1, found 'partner'",
        ),
        (["serve", "--fulfilment-key", "=1"], "found '=1'"),
    ],
)
def test_a_wrong_flag_says_what_is_wrong(
    capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    """The usual exit status for a mistaken command, and the flag's name."""
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert message in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--rate-limit", "0"], "the rate limit is at least 1"),
        (["--seed", "full"], "there is no seed 'full', only demo, empty and large:N"),
        (["--api-key", "a:b"], "without a colon"),
        (["--public-url", "mock.example"], "a public URL is http or https"),
        (["--webhook-host", "shop:80"], "without a port, such as shop"),
        (["--fulfilment-key", "k=9"], "fulfilment customer 9, which this account does not have"),
        (["--fulfilment-key", f"k={10**20}"], f"is for the id of a fulfilment customer, found {10**20}"),
        (["--fulfilment-key", "k=1", "--fulfilment-key", "k=3"], "'k' is for one fulfilment customer, found 1 and 3"),
        (["--db", "{folder}/other.db"], "other.db is a database of another program"),
        (["--db", "{folder}"], "unable to open database file. Give a file of picqer-mock, or a new one in a directory"),
        (["--host", "no-such-host.invalid"], "cannot listen on no-such-host.invalid:0: "),
    ],
)
def test_what_cannot_work_is_said_in_a_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, arguments: list[str], message: str
) -> None:
    """One line to standard error and exit status 1, no traceback."""
    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("CREATE TABLE theirs (x)")
    other.close()
    assert main(["serve", "--port", "0", *(item.format(folder=tmp_path) for item in arguments)]) == 1
    error = capsys.readouterr().err
    assert error.startswith("picqer-mock: ")
    assert message in error
    assert error.count("\n") == 1


def test_a_taken_port_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    """The text says which address is in use."""
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        assert main(["serve", "--port", str(port)]) == 1
    said = f"cannot listen on 127.0.0.1:{port}: Address already in use. Stop what listens there, or give another --port"
    assert capsys.readouterr().err == f"picqer-mock: {said}\n"


def test_what_each_operation_assumes_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is served for it; each operation of the description has a section."""
    assert main(["behaviour"]) == 0
    text = capsys.readouterr().out
    assert "\n### `orders.process`\n\n`POST /orders/{idorder}/process`\n" in text
    assert text.count("\n### `") == len(Spec.load().operations)


def test_the_table_of_all_operations_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is served for it; each operation of the description has a row."""
    assert main(["coverage"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("<!-- ")
    assert "| `products.get` | `GET /products/{idproduct}` | yes | " in text
    assert text.count("\n| `") >= len(Spec.load().operations)
