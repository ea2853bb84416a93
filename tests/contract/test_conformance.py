"""The simulator keeps the promises of the spec, whatever it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.contract.target import new_account, note

if TYPE_CHECKING:
    import schemathesis

api, session, _ = new_account("stateful")


@api.hook
def before_add_examples(context: schemathesis.HookContext, examples: list[schemathesis.Case]) -> None:
    """Let the one example succeed that cannot: the ids in it are those of an image and of another product."""
    operation = context.operation
    if operation is not None and operation.label == "DELETE /products/{idproduct}/images/{idproduct_image}":
        for example in examples:
            example.path_parameters["idproduct"] = 1105343


@api.parametrize()
def test_every_call_keeps_the_contract(case: schemathesis.Case) -> None:
    """Examples, coverage of the schemas' edges and fuzzing: status, headers and body are as described."""
    note(case, case.call_and_validate(session=session))
