"""What people install."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both packages, built as `make build` builds them."""
    folder = tmp_path_factory.mktemp("wheels")
    uv = Path(sys.executable).with_name("uv")
    command = [uv, "build", "--quiet", "--all-packages", "--wheel", "--offline", "--out-dir", folder]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.parametrize(
    ("package", "needed"),
    [
        ("picqer", {"picqer/py.typed", "picqer/models/products.py", "picqer/resources/products.py"}),
        ("picqer_mock", {"picqer_mock/py.typed", "picqer_mock/_bundle/openapi.json"}),
    ],
)
def test_a_wheel_holds_all_that_it_needs(wheels: Path, package: str, needed: set[str]) -> None:
    """Code, type marker, data and the text of the licence are in, the description renders from the README."""
    (wheel,) = wheels.glob(f"{package}-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        (metadata,) = (name for name in names if name.endswith(".dist-info/METADATA"))
        described = archive.read(metadata).decode()
    assert needed <= names
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)
    assert not any("__pycache__" in name for name in names)
    assert "License-Expression: MIT" in described
    assert "Unofficial" in described
