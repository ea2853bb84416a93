"""The bundle is what strangers' tools expect."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml
from openapi_spec_validator import validate

from generator.bundle import dump
from tests.spec.reading import SPEC

if TYPE_CHECKING:
    from tests.spec.reading import Spec

COMMITTED = SPEC / "dist" / "picqer.openapi.yaml"


@pytest.fixture(scope="module")
def read() -> Any:
    """Give the committed bundle as an ordinary YAML reader sees it."""
    return yaml.load(COMMITTED.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


@pytest.fixture(scope="module")
def dumped(spec: Spec) -> str:
    """Give the bundle as the generator writes it."""
    return dump(spec.document)


def test_committed_bundle_is_current(dumped: str) -> None:
    """The committed bundle is what the files make, byte for byte."""
    assert COMMITTED.read_text(encoding="utf-8") == dumped


def test_bundle_is_openapi(read: Any) -> None:
    """The committed bundle passes the validator of OpenAPI 3.1."""
    validate(read)


def test_bundle_reads_the_same_everywhere(spec: Spec, read: Any) -> None:
    """An ordinary YAML reader sees in the committed bundle what the generator sees, dates and numbers included."""
    assert read == spec.document


def test_bundle_refers_only_inside(dumped: str) -> None:
    """The bundle needs no other file."""
    assert [line for line in dumped.splitlines() if "$ref:" in line and "'#/components/" not in line] == []
