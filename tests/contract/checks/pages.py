"""Pages of lists: never too long, never a row twice, in an order that can be read on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import schemathesis

from tests.contract.checks.exchange import demand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from picqer_mock.spec import Operation, Spec
    from tests.contract.checks.exchange import Exchange


@schemathesis.check
def pages_are_whole(ctx: schemathesis.CheckContext, response: schemathesis.Response, case: schemathesis.Case) -> None:
    """A list shows no object twice, and one that comes in pages no more than a page."""
    demand(problems, case, response)


def problems(exchange: Exchange) -> Iterator[str]:
    """Give what is wrong with the rows of a list as a whole."""
    from tests.contract.target import SPEC  # noqa: PLC0415 - the target registers the checks when it is loaded

    name = exchange.operation.id
    if not (exchange.succeeded and name.endswith(".list") and isinstance(exchange.body, list)):
        return
    is_paged = SPEC.at(exchange.operation.pointer).get("x-picqer-paginated", False)
    if is_paged and len(exchange.body) > SPEC.page_size:
        yield f"{name}: expected at most {SPEC.page_size} rows, found {len(exchange.body)}"
    key = key_of(SPEC, exchange.operation)
    numbers = [row[key] for row in exchange.body] if key else []
    twice = {str(number) for number in numbers if numbers.count(number) > 1}
    if twice:
        yield f"{name}: shows {key} {', '.join(sorted(twice))} more than once"


def key_of(spec: Spec, operation: Operation) -> str | None:
    """Return the field that holds the id of the rows of a list: that of the path of a single one, if there is any."""
    item = f"{operation.path}/{{"
    for other in spec.operations.values():
        if other.path.startswith(item) and other.path.count("/") == item.count("/"):
            return other.path.removeprefix(item).removesuffix("}")
    return None
