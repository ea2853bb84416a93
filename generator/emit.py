"""Render the model into text. Nothing is decided here, and nothing is written."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.bundle import HEADER, dump
from generator.text import docstring, literal
from generator.version import of_generator

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.census import Census
    from generator.model import Api

OWNED = (
    "spec/dist",
    "generated_client/reference",
    "generated_client/src/picqer/models",
    "generated_client/src/picqer/resources",
    "mock_server/src/picqer_mock/_bundle",
)
"""The directories that hold generated files and nothing else."""

LOCK = "generated_client/generated.lock"
"""The one generated file among files written by hand, where people look for a lock."""

BUNDLE = "spec/dist/picqer.openapi.yaml"
"""The description in one file."""

_TEMPLATES = Path(__file__).parent / "templates"


def emit_bundle(document: Mapping[str, Any]) -> dict[str, str]:
    """Return the bundle as the files that other tools and the mock read."""
    return {
        BUNDLE: dump(document),
        "mock_server/src/picqer_mock/_bundle/openapi.json": json.dumps(document, ensure_ascii=False, indent=1) + "\n",
    }


def emit_lock(document: Mapping[str, Any], census: Census, parser: str) -> dict[str, str]:
    """Return the lock: what the client was made of, by what, and how much of it there is.

    Args:
        document: The document.
        census: What was counted.
        parser: The parser of the generator, with its version.
    """
    lines = [
        HEADER,
        "# What the client was made of, by what, and how much of it there is.",
        "",
        "[spec]",
        f"version = {json.dumps(document['info']['version'])}",
        f'sha256 = "{sha256(dump(document).encode()).hexdigest()}" # of {BUNDLE}',
        "",
        "[generator]",
        f'version = "{of_generator()}"',
        f"parser = {json.dumps(parser)}",
        "",
        "[counts]",
        *(f"{name} = {count}" for name, count in census.counts.items()),
    ]
    return {LOCK: "\n".join(lines) + "\n"}


def emit_client(api: Api) -> dict[str, str]:
    """Return the generated part of the client as text by path, not yet formatted.

    The templates mirror the output. `%resource` and `%module` in a file name stand for one file each, and a template
    that has nothing to say gives no file.
    """
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - the output is Python and Markdown; text.py makes literals safe
    )
    environment.filters |= {"docstring": docstring, "literal": literal}
    files: dict[str, str] = {}
    for name in sorted(environment.list_templates(extensions=["jinja"])):
        template = environment.get_template(name)
        path = name.removesuffix(".jinja")
        if "%resource" in path:
            for resource in api.resources:
                files[path.replace("%resource", resource.name)] = template.render(
                    api=api, resource=resource, header=HEADER
                )
        elif "%module" in path:
            for module in api.modules:
                files[path.replace("%module", module.name)] = template.render(api=api, module=module, header=HEADER)
        else:
            files[path] = template.render(api=api, header=HEADER)
    return {path: text for path, text in files.items() if text.strip()}
