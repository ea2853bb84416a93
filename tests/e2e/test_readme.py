"""The samples of the READMEs do what they say."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

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
