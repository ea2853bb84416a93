"""The table of contents: which file of the repository is which page, and in which order they are read."""

import re
from collections.abc import Sequence
from pathlib import Path

from docs.builder.page import Page

Nav = list[dict[str, "str | Nav"]]

GUIDES = {
    "docs/guides/webshop.md": "guides/webshop.md",
    "docs/guides/webhooks.md": "guides/webhooks.md",
    "docs/guides/bulk-reading.md": "guides/bulk-reading.md",
    "docs/guides/fulfilment.md": "guides/fulfilment.md",
    "docs/guides/testing.md": "guides/testing.md",
    "docs/guides/errors.md": "guides/errors.md",
}
SOURCES = {
    "docs/index.md": "index.md",
    "docs/guides/quickstart.md": "quickstart.md",
    **GUIDES,
    "generated_client/README.md": "client/manual.md",
    "mock_server/README.md": "simulator/manual.md",
    "docs/generated/mock-behaviour.md": "simulator/behaviour.md",
    "docs/http.md": "http/index.md",
    "docs/generated/coverage.md": "http/coverage.md",
    "docs/benchmarks.md": "project/benchmarks.md",
    "CHANGELOG.md": "project/changelog.md",
    "README.md": "project/repository.md",
    "ARCHITECTURE.md": "project/architecture.md",
    "CONTRIBUTING.md": "project/contributing.md",
    "SECURITY.md": "project/security.md",
    "spec/STYLE.md": "project/style.md",
    "docs/adr/README.md": "project/decisions/index.md",
}
# Files that pages link to, copied as they are; and links that a page of the site answers better than the file.
FILES = {
    "docs/site.png": "project/decisions/site.png",
    "docs/mock-console.png": "simulator/mock-console.png",
    "spec/dist/picqer.openapi.yaml": "http/picqer.openapi.yaml",
    "mock_server/src/picqer_mock/control/openapi.yaml": "simulator/control.openapi.yaml",
    "LICENSE": "project/LICENSE.txt",
}
BETTER = {
    "generated_client/reference/API.md": "reference/index.md",
    "generated_client/src/picqer/client.py": "reference/client.md",
    "generated_client/src/picqer/errors.py": "reference/errors.md",
    "generated_client/src/picqer/models/event_names.py": "reference/models.md",
    "generated_client/src/picqer/webhooks": "reference/webhooks.md",
    "docs/builder/theme/reference.html": "http/reference.html",
    "docs/adr": "project/decisions/index.md",
    "examples": "examples.md",
    "docs": "index.md",
    "spec": "project/style.md",
}


def sources(root: Path) -> list[Page]:
    """Return the pages that people write, and the decisions, as they stand in the repository."""
    return [Page(place, _text(root / source), source) for source, place in {**SOURCES, **_decisions(root)}.items()]


def places(root: Path, resources: Sequence[str]) -> dict[str, str]:
    """Return where on the site each file is that it has."""
    modules = {f"generated_client/src/picqer/resources/{name}.py": f"reference/{name}.md" for name in resources}
    return {**SOURCES, **_decisions(root), **FILES, **BETTER, **modules}


def examples(root: Path) -> Page:
    """Return the page that shows the programs in `examples/`, whole."""
    lines = [
        "# Examples",
        "",
        "Whole programs to copy. Account and key come from the environment, as the first lines of each say.",
        "",
    ]
    for path in sorted((root / "examples").glob("*.py")):
        text = _text(path).strip()
        lines += [f"## {path.name} {{#{path.stem.replace('_', '-')}}}", "", "```python", text, "```", ""]
    return Page("examples.md", "\n".join(lines))


def navigation(root: Path, reference: Nav) -> Nav:
    """Return the navigation: section by section, in the order in which somebody new reads."""
    guides: Nav = [{_title(root / source): place} for source, place in GUIDES.items()]
    decisions: Nav = [{_title(root / source): place} for source, place in _decisions(root).items()]
    return [
        {"Start": [{"Overview": "index.md"}, {"Quickstart": "quickstart.md"}]},
        {"Guides": [*guides, {"Examples": "examples.md"}]},
        {"Client": [{"Manual": "client/manual.md"}, *reference]},
        {"Simulator": [{"Manual": "simulator/manual.md"}, {"Behaviour": "simulator/behaviour.md"}]},
        {"HTTP API": [{"Reference": "http/index.md"}, {"Coverage": "http/coverage.md"}]},
        {
            "Project": [
                {"Repository": "project/repository.md"},
                {"Changelog": "project/changelog.md"},
                {"Benchmarks": "project/benchmarks.md"},
                {"Architecture": "project/architecture.md"},
                {"Contributing": "project/contributing.md"},
                {"Style of the spec": "project/style.md"},
                {"Security": "project/security.md"},
                {"Decisions": [{"All decisions": "project/decisions/index.md"}, *decisions]},
            ]
        },
    ]


def _decisions(root: Path) -> dict[str, str]:
    pages = sorted((root / "docs/adr").glob("[0-9]*.md"))
    return {f"docs/adr/{path.name}": f"project/decisions/{path.name}" for path in pages}


def _title(path: Path) -> str:
    found = re.search(r"^# (.+)$", _text(path), flags=re.MULTILINE)
    assert found, f"{path} has no heading of the first level"
    return found[1]


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
