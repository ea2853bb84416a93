"""What a run changes in an account: nothing unless it may, and afterwards nothing at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from picqer_mock import Fault
from tests.contract.sandbox.call import Call
from tests.contract.sandbox.connection import WriteRefusedError
from tests.contract.sandbox.stand_in import PROMISES, stand_in
from tests.contract.sandbox.things import MARK, THINGS

if TYPE_CHECKING:
    from collections.abc import Generator

    import httpx2

    from tests.contract.sandbox.stand_in import StandIn

_WRITES = dict.fromkeys(
    operation
    for thing in THINGS
    for operation in (thing.create.operation, *(step.operation for step in thing.steps), thing.delete)
    if operation not in PROMISES.reads
)
_CHANGES = [name for name in PROMISES.spec.operations if name not in PROMISES.reads]
_ANY_ID = 10**6


@pytest.fixture(scope="module")
def demo() -> Generator[StandIn]:
    """One account for this module. Tests ask for `account` instead."""
    with stand_in() as account:
        yield account


@pytest.fixture
def account(demo: StandIn) -> Generator[StandIn]:
    """The account as at its start."""
    demo.app.reset()
    yield demo
    demo.http.event_hooks = {}


def test_without_leave_nothing_but_reads_is_sent(account: StandIn) -> None:
    """The account's own log shows GET, hundreds of times, and nothing else."""
    account.drift()
    methods = [method for method, _ in account.sent()]
    assert len(methods) > 300
    assert set(methods) == {"GET"}


def test_a_call_that_changes_something_is_not_even_sent(account: StandIn) -> None:
    """The refusal is in the connection, whoever asks for the call."""
    for operation in _CHANGES:
        path = {item.name: _ANY_ID for item in PROMISES.spec.operations[operation].parameters if item.where == "path"}
        with pytest.raises(WriteRefusedError, match="PICQER_ALLOW_WRITES"):
            account.connection().send(Call(operation, path))
    assert account.sent() == []


def test_the_account_afterwards_holds_what_it_held_before(account: StandIn) -> None:
    """Every row of every table is as before, though each kind of thing was made, changed and deleted."""
    before = account.data()
    drift = account.drift(writes=True)
    assert {method for method, _ in account.sent()} == {"GET", "POST", "PUT", "DELETE"}
    assert _WRITES.keys() <= drift.operations
    assert account.data() == before


@pytest.mark.parametrize(
    ("operation", "carried_out"),
    [(name, True) for name in _WRITES] + [(name, False) for name in _WRITES if name.endswith((".create", ".delete"))],
)
def test_after_an_error_in_mid_run_nothing_is_left(account: StandIn, operation: str, carried_out: bool) -> None:
    """Whichever call fails, before or after it was carried out, what was made is deleted, and the failure reported."""
    before = account.data()
    account.app.simulator.faults.add(Fault("status", operation, status=500, times=1, carried_out=carried_out))
    run, drift = account.run(writes=True)
    run.write()
    assert (operation, 500) in {(finding.operation, finding.status) for finding in drift.violations}
    assert account.data() == before


@pytest.mark.parametrize("operation", [name for name in _WRITES if not name.endswith(".update")])
def test_after_a_stop_in_mid_run_nothing_is_left(account: StandIn, operation: str) -> None:
    """Ctrl-C after any step ends the run once everything is deleted."""
    before = account.data()
    stopped: list[str] = []

    def stop(response: httpx2.Response) -> None:
        entry = account.app.simulator.journal.since()[-1].outgoing.operation
        if not stopped and entry is not None and entry.id == operation:
            stopped.append(response.request.method)
            raise KeyboardInterrupt

    account.http.event_hooks = {"response": [stop]}
    run, _ = account.run(writes=True)
    with pytest.raises(KeyboardInterrupt):
        run.write()
    assert stopped
    assert account.data() == before


def test_what_a_killed_run_left_is_deleted_by_the_next(account: StandIn) -> None:
    """What has a name as a run gives it goes first, also under its second name and with what hangs on it."""
    before = account.data()
    _leave_behind(account, MARK)
    assert account.data() != before
    run, drift = account.run(writes=True)
    run.write()
    assert drift.violations == []
    assert account.data() == before


def test_what_only_resembles_it_stays(account: StandIn) -> None:
    """Only names that begin with the mark are those of a run, though a search finds it anywhere in a name."""
    _leave_behind(account, f"not {MARK}")
    before = account.data()
    run, _ = account.run(writes=True)
    run.write()
    assert account.data() == before


def test_a_delete_that_does_nothing_is_reported(account: StandIn) -> None:
    """What was deleted is asked for once more, and must be gone."""
    protocol = account.app.simulator.protocol
    handlers = dict(protocol._handlers)
    protocol._handlers = {**handlers, "tasks.delete": handlers["tasks.get"]}
    run, drift = account.run(writes=True)
    try:
        run.write()
    finally:
        protocol._handlers = handlers
    assert [
        (finding.operation, finding.status, finding.kind)
        for finding in drift.violations
        if finding.operation == "tasks.get"
    ] == [("tasks.get", 200, "wrong status")]


def _leave_behind(account: StandIn, name: str) -> None:
    """Make one of each thing as a run does, and let it be."""
    connection = account.connection(writes=True)
    for thing in THINGS:
        body = {**(thing.create.body or {}), thing.named: name}
        body = {field: value for field, value in body.items() if not str(value).startswith("{")}
        if "idwarehouse" in (thing.create.body or {}):
            body["idwarehouse"] = 18
        answer = connection.send(Call(thing.create.operation, {}, {}, body))
        assert answer.status == PROMISES.spec.operations[thing.create.operation].success, answer.content
    (row,) = account.app.simulator.state.rows("SELECT max(idcustomer) AS id FROM customer")
    answer = connection.send(Call("customers.comments.create", {"idcustomer": row["id"]}, {}, {"body": MARK}))
    assert answer.status == 201
