"""Refusals and their codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from picqer_mock import errors

if TYPE_CHECKING:
    from picqer_mock.spec import Spec

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.RefusedError)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_code_is_one_of_picqers(spec: Spec, kind: type[errors.RefusedError]) -> None:
    """The mock makes up no error codes."""
    codes = spec.document["components"]["schemas"]["ErrorCode"]["x-picqer-error-codes"]
    assert str(kind.code) in codes


def test_a_refusal_has_picqers_shape() -> None:
    """The body says that it is an error, with code and reason."""
    body = errors.NotFoundError("there is no product 7").body
    assert body == {"error": True, "error_code": 20, "error_message": "there is no product 7"}
