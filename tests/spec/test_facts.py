"""The spec holds every fact of the tables in `facts/`, or says in them why it does not."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from tests.spec.fact_checks import differences
from tests.spec.fact_tables import called, tables
from tests.spec.reading import call_shape, calls

if TYPE_CHECKING:
    from tests.spec.fact_tables import Table
    from tests.spec.reading import Spec

EVERY_TABLE = pytest.mark.parametrize("table", tables().values(), ids=tables())


@EVERY_TABLE
def test_facts(spec: Spec, table: Table) -> None:
    """Every fact of the table is in the spec, but for those that were decided otherwise."""
    found = differences(spec, table)
    undecided = [str(one) for one in found if table.decided.get(one.fact, {}).get("spec") != one.found]
    work = "\n".join(f"{table.resource}.yaml: {one}" for one in undecided)
    assert not undecided, f"{len(undecided)} facts are not in the spec:\n{work}"


@EVERY_TABLE
def test_decisions_are_needed(spec: Spec, table: Table) -> None:
    """Each decision against a fact still makes a difference, and gives its reason in a sentence."""
    found = {one.fact for one in differences(spec, table)}
    idle = [fact for fact, row in table.decided.items() if fact not in found or not row["why"].endswith(".")]
    assert idle == []


@EVERY_TABLE
def test_names_are_of_the_table(table: Table) -> None:
    """Only what the table holds facts about has another name in the spec."""
    assert set(table.names) <= table.schemas.keys() | table.endpoints.keys()


def test_every_operation_is_in_a_table(spec: Spec) -> None:
    """No operation and no webhook of the spec lacks its facts."""
    known = {call_shape(called(call)) for table in tables().values() for call in table.endpoints}
    known |= {f"POST {event}" for table in tables().values() for event in table.events}
    assert sorted(set(calls(spec)) - known) == []


def counts(part: str) -> Counter[str]:
    """Return how many facts of a part of the tables (endpoints, schemas, events) have each confidence."""
    found: Counter[str] = Counter()
    for table in tables().values():
        values: list[Any] = list(getattr(table, part).values())
        rows_of_part = [row for fields in values for row in fields.values()] if part == "schemas" else values
        found.update(row["confidence"] for row in rows_of_part)
    return found


def test_nothing_was_lost() -> None:
    """The tables hold as many facts as were counted when they were made."""
    totals = {part: counts(part).total() for part in ("endpoints", "schemas", "events")}
    assert totals == {"endpoints": 262, "schemas": 805, "events": 50}
