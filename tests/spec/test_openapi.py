"""The bundle is what strangers' tools expect."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml
from openapi_spec_validator import validate

from generator.bundle import dump
from tests.spec.reading import SPEC

if TYPE_CHECKING:
    from tests.spec.reading import Spec

COMMITTED = SPEC / "dist" / "picqer.openapi.yaml"


def test_committed_bundle_is_current(spec: Spec) -> None:
    """The committed bundle is what the files make, byte for byte."""
    assert COMMITTED.read_text(encoding="utf-8") == dump(spec.document)


def test_bundle_is_openapi() -> None:
    """The committed bundle passes the validator of OpenAPI 3.1."""
    validate(yaml.safe_load(COMMITTED.read_text(encoding="utf-8")))


def test_bundle_reads_the_same_everywhere(spec: Spec) -> None:
    """An ordinary YAML reader sees in the committed bundle what the generator sees, dates and numbers included."""
    assert yaml.safe_load(COMMITTED.read_text(encoding="utf-8")) == spec.document


def test_bundle_refers_only_inside(spec: Spec) -> None:
    """The bundle needs no other file."""
    assert [line for line in dump(spec.document).splitlines() if "$ref:" in line and "'#/components/" not in line] == []
