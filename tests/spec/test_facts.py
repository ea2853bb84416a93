"""The spec holds every fact of the tables in `facts/`, or says in them why it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.spec.fact_checks import differences
from tests.spec.fact_tables import called, filters, tables
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


def test_nothing_was_lost() -> None:
    """The tables hold as many facts as were counted when they were made."""
    every = tables().values()
    totals = {
        "endpoints": sum(len(table.endpoints) for table in every),
        "filters": len(filters()),
        "schemas": sum(len(fields) for table in every for fields in table.schemas.values()),
        "events": sum(len(table.events) for table in every),
    }
    assert totals == {"endpoints": 262, "filters": 105, "schemas": 805, "events": 50}
