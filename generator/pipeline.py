"""The flow from the files of the spec to the text of everything generated. Reads the spec, writes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import census, extensions
from generator.build import build
from generator.bundle import bundle
from generator.document import Document
from generator.emit import emit_bundle, emit_client, emit_lock
from generator.format import format_files
from generator.lint import lint
from generator.load import load

if TYPE_CHECKING:
    from pathlib import Path

    from generator.census import Census
    from generator.model import Api


@dataclass(frozen=True)
class Generated:
    """Everything that follows from the spec."""

    files: dict[str, str]
    """Text by path from the top of the repository."""
    census: Census


def bundle_files(root: Path) -> dict[str, str]:
    """Return the bundle as files.

    Raises:
        SpecError: The spec is faulty.
    """
    return emit_bundle(_document(root).raw)


def model(root: Path) -> tuple[Document, Api]:
    """Return the document and what the templates see of it.

    Raises:
        SpecError: The spec is faulty, or the parser cannot read a part of it.
    """
    from generator.upstream import parse  # noqa: PLC0415 - takes two seconds to load, and bundling does without

    document = _document(root)
    return document, build(document, parse(document), extensions.read(root))


def generate(root: Path) -> Generated:
    """Return everything that follows from the spec below this root.

    Raises:
        SpecError: The spec is faulty, or a part of it did not reach the client.
    """
    from generator.upstream import VERSION  # noqa: PLC0415 - as in model

    document, api = model(root)
    client = format_files(emit_client(api))
    counted = census.take(document, client)
    lock = emit_lock(document.raw, counted, VERSION)
    return Generated({**emit_bundle(document.raw), **client, **lock}, counted)


def _document(root: Path) -> Document:
    raw = bundle(load(root / "spec"))
    lint(raw)
    return Document(raw)
