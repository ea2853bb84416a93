"""What Picqer's pages in the seeds say, as the tables of `documented/` hold it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from tests.spec.reading import SPEC, call_shape

if TYPE_CHECKING:
    from collections.abc import Iterator

TABLES = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted((SPEC.parent / "tests" / "spec" / "documented").glob("*.yaml"))
}


def rows(table: Any) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield every field of a table with its schema, the attributes first."""
    for section in ("attributes", "shown", "elsewhere"):
        for schema, fields in table.get(section, {}).items():
            for field, row in fields.items():
                yield schema, field, row


FIELDS = {(schema, field) for table in TABLES.values() for schema, field, _ in rows(table)}
"""The fields that the seeds settle, with their schema."""
SCHEMAS = {schema for schema, _ in FIELDS}
CALLS = {call_shape(row["call"]) for table in TABLES.values() for row in table["endpoints"]}
"""The calls that the seeds settle."""
