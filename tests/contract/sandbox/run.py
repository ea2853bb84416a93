"""A run: reads along the plan, and where it is allowed, things that are made and taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.contract.sandbox.call import Answer, Call
from tests.contract.sandbox.connection import AccountError
from tests.contract.sandbox.difference import differences, loads
from tests.contract.sandbox.plan import Plan, variants
from tests.contract.sandbox.things import GONE, MARK, THINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from tests.contract.sandbox.connection import Connection
    from tests.contract.sandbox.promise import Promises
    from tests.contract.sandbox.report import Drift
    from tests.contract.sandbox.things import Step, Thing

# A key may lack a right, and of an object that is gone meanwhile, or in another state, not all can be asked.
_MAY_REFUSE = (401, 403)
_MAY_REFUSE_FOR_AN_OBJECT = (*_MAY_REFUSE, 400, 404)
_KEY_REFUSED = 401
# 401 also means that the account may not use a function, so one is not enough to know that the key is wrong.
_ENOUGH = 3


class Run:
    """One run against one account.

    Args:
        promises: The spec.
        connection: The way to the account.
        drift: Takes what is found.
        keep: Told every answer, for recordings.
        say: Told what goes on.
    """

    def __init__(
        self,
        promises: Promises,
        connection: Connection,
        drift: Drift,
        keep: Callable[[Answer], object] = lambda _: None,
        say: Callable[[str], object] = lambda _: None,
    ) -> None:
        self._promises = promises
        self._spec = promises.spec
        self._connection = connection
        self._drift = drift
        self._keep = keep
        self._say = say

    def all(self) -> None:
        """Read, and where it is allowed, write.

        Raises:
            AccountError: The account cannot be asked, or not any more. What was made has been taken away as far as
                it let that happen.
        """
        try:
            self.read()
            if self._connection.may_write:
                self.write()
        except BaseException as error:
            self._drift.unfinished = f"{error}" if isinstance(error, AccountError) else type(error).__name__
            raise

    def read(self) -> None:
        """Call every read that the account has an object for.

        Raises:
            AccountError: No answer came, or the key is wrong.
        """
        plan, asked, is_open = Plan(self._promises), 0, False
        while (call := plan.next()) is not None:
            answer = self._ask_freely(call)
            is_open = is_open or answer.status != _KEY_REFUSED
            asked += 1
            if not is_open and asked == _ENOUGH:
                raise AccountError(f"the account refused the key: the first {_ENOUGH} calls were answered with 401")
            if _is_success(answer):
                plan.learn(call, _body(answer))
        self._drift.untried = plan.untried()

    def write(self) -> None:
        """Make things, look at them, change them, and take them away, whatever happens.

        Raises:
            AccountError: The account cannot be asked any more.
        """
        self.clear("an earlier run left")
        try:
            known: dict[str, Any] = {}
            for row in self._rows(Call("warehouses.list")):
                known.setdefault("idwarehouse", row.get("idwarehouse"))
            made = [thing for thing in THINGS if self._make(thing, known)]
            for thing in reversed(made):
                self._step(thing.delete, known)
                self._step(f"{thing.delete.removesuffix('.delete')}.get", known, status=GONE)
        finally:
            self.clear("this run could not delete in its course")

    def clear(self, why: str) -> None:
        """Delete whatever is marked as made by a run, the one made last first.

        Args:
            why: How it comes to be there, for what is said.

        Raises:
            AccountError: The account cannot be asked any more.
        """
        for thing in reversed(THINGS):
            for number in self._left(thing):
                for listing, delete, name in thing.inside:
                    for row in self._rows(Call(listing, {thing.id: number})):
                        self._delete(delete, name, row[name], why)
                self._delete(thing.delete, thing.id, number, why)

    def _delete(self, operation: str, name: str, number: Any, why: str) -> None:
        answer = self._ask(Call(operation, {name: number}), (self._spec.operations[operation].success, GONE))
        end = "deleted" if _is_success(answer) else f"not deleted, as the account answered {answer.status}"
        self._say(f"{name} {number}, which {why}: {end}")

    def _make(self, thing: Thing, known: dict[str, Any]) -> bool:
        if not self._take(thing.create, known):
            return False
        for step in thing.steps:
            self._take(step, known)
        return True

    def _take(self, step: Step, known: dict[str, Any]) -> bool:
        """Make a step, and tell whether it was possible and succeeded."""
        answer = self._step(step.operation, known, _filled(step.body, known), step.status)
        if answer is None or not _is_success(answer):
            return False
        if step.keep:
            known[step.keep] = _field(_body(answer), step.keep)
        return True

    def _step(
        self, operation: str, known: Mapping[str, Any], body: Any = None, status: int | None = None
    ) -> Answer | None:
        """Make a call on what is known so far; None, if it needs an id that no answer has given."""
        names = [entry.name for entry in self._spec.operations[operation].parameters if entry.where == "path"]
        if any(known.get(name) is None for name in names):
            return None
        path = {name: known[name] for name in names}
        return self._ask(Call(operation, path, {}, body), (status or self._spec.operations[operation].success,))

    def _ask_freely(self, call: Call) -> Answer:
        """Make a call that may be refused."""
        refusals = _MAY_REFUSE_FOR_AN_OBJECT if call.path else _MAY_REFUSE
        return self._ask(call, (self._spec.operations[call.operation].success, *refusals))

    def _ask(self, call: Call, expected: Sequence[int]) -> Answer:
        answer = self._connection.send(call)
        self._drift.note(answer, differences(self._promises, answer, expected))
        self._keep(answer)
        return answer

    def _left(self, thing: Thing) -> list[Any]:
        """Return the ids of what is there and marked."""
        filters = {entry.name for entry in self._spec.operations[thing.list].parameters if entry.where == "query"}
        # A search saves reading a list as a whole, but is not trusted: every row is looked at.
        calls = [Call(thing.list, query={"search": MARK})] if "search" in filters else self._variants(thing.list)
        found = {
            row.get(thing.id): None
            for call in calls
            for row in self._rows(call)
            if str(row.get(thing.named, "")).startswith(MARK)
        }
        return [number for number in found if number is not None]

    def _variants(self, operation: str) -> list[Call]:
        return variants(self._promises, operation)

    def _rows(self, call: Call) -> Iterator[dict[str, Any]]:
        """Give the rows of a list to its end, or none if it is refused."""
        has_pages = any(entry.name == "offset" for entry in self._spec.operations[call.operation].parameters)
        offset, before = 0, None
        while True:
            query = {**call.query, "offset": offset} if offset else call.query
            answer = self._ask_freely(Call(call.operation, call.path, query))
            rows = _body(answer) if _is_success(answer) else []
            # A list that knows no offset would give its first page for ever.
            if not isinstance(rows, list) or rows == before:
                return
            yield from (row for row in rows if isinstance(row, dict))
            if not has_pages or len(rows) < self._spec.page_size:
                return
            offset, before = offset + len(rows), rows


def _is_success(answer: Answer) -> bool:
    return 200 <= answer.status < 300


def _body(answer: Answer) -> Any:
    try:
        return loads(answer.content)
    except ValueError:
        return None


def _field(body: Any, name: str) -> Any:
    return body.get(name) if isinstance(body, dict) else None


def _filled(body: Mapping[str, Any] | None, known: Mapping[str, Any]) -> dict[str, Any] | None:
    """Put the ids that are known into a body, and leave out the fields whose id is not."""
    if body is None:
        return None
    filled = {name: known.get(text[1:-1]) if _is_place(text) else text for name, text in body.items()}
    return {name: value for name, value in filled.items() if value is not None}


def _is_place(value: Any) -> bool:
    return isinstance(value, str) and value.startswith("{") and value.endswith("}")
