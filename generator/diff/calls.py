"""Compare the calls of the client."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.diff import kinds, values
from generator.diff.change import Change
from generator.diff.pairs import pair, resemblance

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from generator.diff.pairs import Pairs
    from generator.diff.surface import Call, Value

_NOTHING = kinds.read("None")


def pairs(old: Mapping[str, Call], new: Mapping[str, Call]) -> Pairs[Call]:
    """Return which calls are the same; one of the same method and path has only another name."""
    return pair(old, new, _likeness)


def compare(old: Mapping[str, Call], new: Mapping[str, Call], texts: AbstractSet[str]) -> Iterator[Change]:
    """Give what is different in the calls; arguments as for `values.given`."""
    found = pairs(old, new)
    for name in found.removed:
        yield Change("call-removed", name, old=_request(old[name]))
    for name in found.added:
        yield Change("call-added", name, new=_request(new[name]))
    for before, after in found.renamed.items():
        yield Change("call-renamed", after, old=before)
        yield from _call(old[before], new[after], texts)
    for before_call, call in found.kept.values():
        yield from _call(before_call, call, texts)


def _likeness(old: Call, new: Call) -> float:
    if (old.method, _shape(old)) == (new.method, _shape(new)):
        return 1
    if old.method != new.method or old.answer != new.answer or old.arguments.keys() != new.arguments.keys():
        return 0
    return resemblance(old.summary, new.summary)


def _shape(call: Call) -> str:
    return re.sub(r"{\w+}", "{}", call.path)


def _request(call: Call) -> str:
    return f"{call.method} {call.path}"


def _call(old: Call, new: Call, texts: AbstractSet[str]) -> Iterator[Change]:
    name = new.id
    if (old.method, _shape(old)) != (new.method, _shape(new)):
        yield Change("call-moved", name, old=_request(old), new=_request(new))
    turned = bool(old.page_size) != bool(new.page_size)
    yield from values.given(name, _arguments(old, turned=turned), _arguments(new, turned=turned), texts)
    # Whoever gives all by name does not mind; that something came or went is said already.
    if set(old.order) == set(new.order) and old.order != new.order:
        yield Change("order-changed", name, old=", ".join(old.order), new=", ".join(new.order))
    yield from _answer(old, new, texts)
    for rule in sorted(new.rules - old.rules):
        yield Change("rule-added", name, new=rule)
    for rule in sorted(old.rules - new.rules):
        yield Change("rule-removed", name, old=rule)
    if old.body != new.body and {old.body, new.body} == {"always", "optional"}:
        yield Change(f"call-body-{new.body}", name)
    if old.status != new.status:
        yield Change("call-status", name, old=old.status, new=new.status)
    if old.fulfilment_key != new.fulfilment_key:
        yield Change("fulfilment-gained" if new.fulfilment_key else "fulfilment-lost", name)
    if old.deprecated != new.deprecated:
        yield Change("call-deprecated" if new.deprecated else "call-restored", name)


def _arguments(call: Call, *, turned: bool) -> dict[str, Value]:
    """Return the arguments, without those that come and go with the pages if they did."""
    own = {"offset", "limit"} if turned else set()
    return {name: value for name, value in call.arguments.items() if name not in own}


def _answer(old: Call, new: Call, texts: AbstractSet[str]) -> Iterator[Change]:
    before, after = kinds.show(old.answer), kinds.show(new.answer)
    if bool(old.page_size) != bool(new.page_size):
        row = after if new.page_size else before
        yield Change("pages-gained" if new.page_size else "pages-lost", new.id, row, before, after)
        return
    if old.answer != new.answer:
        if old.answer == _NOTHING:
            kind = "answer-gained"
        elif new.answer == _NOTHING:
            kind = "answer-lost"
        else:
            kind = "answer-narrowed" if kinds.fits(new.answer, old.answer, texts) else "answer-type"
        yield Change(kind, new.id, old=before, new=after)
    if old.page_size != new.page_size:
        yield Change("page-size", new.id, old=str(old.page_size), new=str(new.page_size))
    if old.reads_by != new.reads_by:
        yield Change("pages-read-by", new.id, old=old.reads_by, new=new.reads_by)
