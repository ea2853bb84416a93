"""The samples of the READMEs do what they say."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from picqer import Picqer, Retries, webhooks
from picqer_mock import create_app

if TYPE_CHECKING:
    from picqer_mock import Running

ROOT = Path(__file__).parents[2]
SAMPLES = {
    name: re.findall(r"```python\n(.*?)```", (ROOT / name).read_text(encoding="utf-8"), flags=re.DOTALL)[0]
    for name in ("README.md", "generated_client/README.md")
}


@pytest.mark.parametrize("name", SAMPLES)
def test_the_first_sample_runs(name: str, picqer_mock: Running, capsys: pytest.CaptureFixture[str]) -> None:
    """The ten lines a newcomer copies work on the simulator, and end with the error they are meant to show."""
    account = f'base_url="{picqer_mock.url}", api_key="{picqer_mock.api_key}"'
    program = SAMPLES[name].replace('"example", api_key="..."', account)
    assert account in program

    exec(compile(program, name, "exec"), {})  # noqa: S102 - our own sample

    printed = capsys.readouterr().out
    assert "6531-RB-7-9 54.46" in printed
    assert "20" in printed.splitlines()[-1]


def test_the_samples_on_lists_run(
    picqer_mock: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Rows, pages, pages ahead and a place that survives a restart work as the client's README has them."""
    text = (ROOT / "generated_client/README.md").read_text(encoding="utf-8")
    section = text.partition("\n## Lists\n")[2].partition("\n## ")[0]
    samples = re.findall(r"```python\n(.*?)```", section, flags=re.DOTALL)
    assert len(samples) == 3
    monkeypatch.chdir(tmp_path)
    printed = []
    with Picqer(base_url=picqer_mock.url, api_key=picqer_mock.api_key, user_agent="Tests (example.com)") as picqer:
        for sample in (*samples, samples[-1]):
            exec(compile(sample, "README.md", "exec"), {"picqer": picqer})  # noqa: S102 - our own sample
            printed.append(capsys.readouterr().out.splitlines())

    assert printed[0][-1] == str(len(printed[0]) - 1)
    assert len(printed[1]) == len(set(printed[1])) > 300
    assert printed[2]
    assert printed[3] == []


CLIENT = (ROOT / "generated_client/README.md").read_text(encoding="utf-8")
ALL_SAMPLES = re.findall(r"```python\n(.*?)```", CLIENT, flags=re.DOTALL)[1:]  # the first has a test of its own
BODY = (
    b'{"idhook": 1, "name": "x", "event": "orders.completed", "event_triggered_at": "2026-01-02 03:04:05", "data": {}}'
)


@pytest.mark.parametrize("sample", ALL_SAMPLES, ids=lambda sample: sample.strip().splitlines()[-1][:60])
@pytest.mark.filterwarnings("ignore::picqer.ResponseDriftWarning")  # the delivered order is empty
def test_every_sample_of_the_client_runs(
    sample: str, picqer_mock: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each sample of the client's README runs on the simulator, given what the text around it speaks of."""
    monkeypatch.chdir(tmp_path)
    Path("vest.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    with Picqer(base_url=picqer_mock.url, api_key=picqer_mock.api_key, user_agent="Tests (example.com)") as picqer:
        given = {
            "picqer": picqer,
            "Picqer": Picqer,
            "Retries": Retries,
            "app": create_app(),
            "body": BODY,
            "headers": {"X-Picqer-Signature": webhooks.sign(BODY, "the hook's secret")},
        }
        exec(compile(sample, "README.md", "exec"), given)  # noqa: S102 - our own sample


def test_the_log_sample_shows_its_line(picqer_mock: Running, caplog: pytest.LogCaptureFixture) -> None:
    """The line in the comment of the sample is the one that is written, but for its numbers."""
    (sample,) = (sample for sample in ALL_SAMPLES if "basicConfig" in sample)
    caplog.set_level("INFO", logger="picqer")
    with Picqer(base_url=picqer_mock.url, api_key=picqer_mock.api_key, user_agent="Tests (example.com)") as picqer:
        exec(compile(sample, "README.md", "exec"), {"picqer": picqer})  # noqa: S102 - our own sample
    shown = sample.rpartition("INFO:picqer:")[2].strip()
    (line,) = (record.getMessage() for record in caplog.records if record.name == "picqer")
    assert re.sub(r"\d+", "N", line) == re.sub(r"\d+", "N", shown)
