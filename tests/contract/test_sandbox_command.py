"""`python -m tests.contract.sandbox`, as a person or CI calls it."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import httpx2
import pytest

from picqer_mock import Fault, Settings, running
from tests.contract.sandbox.__main__ import main
from tests.contract.sandbox.stand_in import KEY, NO_LIMIT, URL, Plant, Reply, stand_in

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping
    from pathlib import Path

    from tests.contract.sandbox.stand_in import StandIn


class Sandbox:
    """The command, with its files in a folder of the test.

    Args:
        folder: Of the test.
        account: What it talks to.
    """

    def __init__(self, folder: Path, account: StandIn) -> None:
        self.reports = folder / "reports"
        self.recordings = folder / "parity"
        self.account = account

    def run(
        self,
        *arguments: str,
        environ: Mapping[str, str] | None = None,
        sleep: Callable[[float], object] | None = None,
    ) -> int:
        """Call it with what an environment has more, and return its exit status."""
        # The address is allowed in the open because it is on this machine; nothing goes over a network.
        names: Mapping[str, str] = {"PICQER_API_KEY": KEY, "PICQER_BASE_URL": "http://127.0.0.1/api/v1"} | dict(
            environ or {}
        )
        return main(
            arguments,
            names,
            reports=self.reports,
            recordings=self.recordings,
            connect=lambda: httpx2.Client(transport=self.account.http._transport),
            sleep=sleep or self.account.sleep,
        )

    def drift(self) -> dict[str, list[dict[str, str]]]:
        """Return the report."""
        content: dict[str, list[dict[str, str]]] = json.loads((self.reports / "drift.json").read_text(encoding="utf-8"))
        return content


@contextmanager
def _sandbox(folder: Path, *plants: Plant, seed: str = "empty") -> Generator[Sandbox]:
    # What the command does with a report takes no large account.
    with stand_in(plants, seed=seed) as account:
        yield Sandbox(folder, account)


def _extra(reply: Reply) -> int:
    return reply.edit(lambda body: _set(body, "shiny_new", 1))


def _null(reply: Reply) -> int:
    return reply.edit(lambda body: _set(body, "name", None))


def _set(rows: list[dict[str, Any]], name: str, value: Any) -> int:
    for row in rows:
        row[name] = value
    return len(rows)


def _interrupt(_: float) -> None:
    raise KeyboardInterrupt


def test_over_a_network_it_reads_and_reports(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An account like the spec gives status 0, and an empty report as JSON, as Markdown and on the terminal."""
    with running(Settings(rate_limit=NO_LIMIT, seed="empty")) as server:
        environ = {"PICQER_API_KEY": KEY, "PICQER_BASE_URL": server.url}
        assert main([], environ, reports=tmp_path / "reports", recordings=tmp_path / "parity") == 0
        assert {entry["method"] for entry in server.requests()} == {"GET"}
    drift = json.loads((tmp_path / "reports/drift.json").read_text(encoding="utf-8"))
    assert (drift["violations"], drift["additions"], drift["unfinished"]) == ([], [], None)
    assert "is as the spec says" in (tmp_path / "reports/drift.md").read_text(encoding="utf-8")
    assert "0 violations and 0 additions" in capsys.readouterr().out
    assert not (tmp_path / "parity").exists()


def test_with_leave_it_writes(tmp_path: Path) -> None:
    """`PICQER_ALLOW_WRITES=1` lets it make and delete things."""
    with _sandbox(tmp_path) as sandbox:
        assert sandbox.run(environ={"PICQER_ALLOW_WRITES": "1"}) == 0
        assert {"POST", "DELETE"} < {method for method, _ in sandbox.account.sent()}


def test_additions_alone_are_status_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A field that the spec does not know is said, and is no failure."""
    with _sandbox(tmp_path, Plant("vat_groups.list", "/*/shiny_new", "unknown field", _extra)) as sandbox:
        assert sandbox.run() == 0
        assert [item["path"] for item in sandbox.drift()["additions"]] == ["/*/shiny_new"]
    shown = capsys.readouterr().out
    assert "addition: vat_groups.list 200 /*/shiny_new: unknown field" in shown
    assert "has fields that the spec does not know" in shown


def test_violations_are_status_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A broken promise fails the command."""
    with _sandbox(tmp_path, Plant("vat_groups.list", "/*/name", "null", _null)) as sandbox:
        assert sandbox.run() == 1
        assert [item["path"] for item in sandbox.drift()["violations"]] == ["/*/name"]
    assert "violation: vat_groups.list 200 /*/name: null, expected string, found null" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        ({"PICQER_API_KEY": "", "PICQER_BASE_URL": ""}, "No account"),
        ({"PICQER_API_KEY": ""}, "PICQER_API_KEY"),
        ({"PICQER_BASE_URL": ""}, "PICQER_SUBDOMAIN"),
        ({"PICQER_BASE_URL": "http://shop.example/api/v1"}, "https"),
        ({"PICQER_API_KEY": "wrong"}, "refused the key"),
    ],
)
def test_what_cannot_be_asked_is_status_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], environ: dict[str, str], said: str
) -> None:
    """No account, half of one, a key that would be read on its way or is wrong: it says so, and fails otherwise."""
    with _sandbox(tmp_path) as sandbox:
        assert sandbox.run(environ=environ) == 2
        assert len(sandbox.account.sent()) <= 3
    assert said in capsys.readouterr().err


def test_no_network_is_status_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where nobody answers, it gives up after a few attempts."""
    slept: list[float] = []

    def refuse(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("nobody there", request=request)

    status = main(
        [],
        {"PICQER_API_KEY": "key", "PICQER_SUBDOMAIN": "example"},
        reports=tmp_path,
        recordings=tmp_path,
        connect=lambda: httpx2.Client(transport=httpx2.MockTransport(refuse)),
        sleep=slept.append,
    )
    assert status == 2
    assert len(slept) == 4
    assert "no answer came (ConnectError: nobody there)" in capsys.readouterr().err
    assert "did not come to its end" in (tmp_path / "drift.md").read_text(encoding="utf-8")


def test_a_stop_leaves_the_report_so_far(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Ctrl-C is status 2, and what was found until then is written."""
    with _sandbox(tmp_path, Plant("vat_groups.list", "/*/name", "null", _null)) as sandbox:
        sandbox.account.app.simulator.faults.add(Fault("status", "webshop_orders.list", status=429, times=1))
        assert sandbox.run(sleep=_interrupt) == 2
        assert [item["path"] for item in sandbox.drift()["violations"]] == ["/*/name"]
    assert "Stopped." in capsys.readouterr().err


def test_recordings_are_kept_when_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--record` writes a file for each operation, in the place of older ones, and nothing of the account's data."""
    with _sandbox(tmp_path, seed="demo") as sandbox:
        sandbox.recordings.mkdir()
        (sandbox.recordings / "old.operation.json").write_text("{}")
        assert sandbox.run("--record") == 0
        rows = sandbox.account.app.simulator.state.rows("SELECT name, emailaddress, telephone FROM customer")
    names = {path.stem for path in sandbox.recordings.glob("*.json")}
    assert "orders.get" in names
    assert "old.operation" not in names
    recording = json.loads((sandbox.recordings / "orders.get.json").read_text(encoding="utf-8"))
    assert recording["account"].startswith("picqer-mock ")
    secrets = {value for row in rows for value in tuple(row) if value} | {KEY, URL}
    assert len(secrets) > 4
    shown = capsys.readouterr()
    texts = [path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.*") if path.is_file()]
    for text in (*texts, shown.out, shown.err):
        assert [secret for secret in secrets if secret in text] == []
