"""The tree of errors."""

import copy
import inspect
import pickle

import pytest

from picqer import errors
from picqer.errors import ApiError, PagingError, PicqerError
from tests.client.stand_ins import GET, Play, answer


def test_all_errors_are_picqer_errors() -> None:
    """One except clause catches everything that this package raises."""
    raised = {kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, Exception)}
    assert all(issubclass(kind, PicqerError | Warning) for kind in raised)
    assert len(raised) > 15


def test_errors_travel_between_processes(play: Play) -> None:
    """An error that was pickled or copied is the same error with the same details."""
    with pytest.raises(ApiError) as caught:
        play(GET, answer(404, b'{"error_code": 20, "error_message": "Item not found"}'))
    for twin in (pickle.loads(pickle.dumps(caught.value)), copy.copy(caught.value)):  # noqa: S301 - pickled just now
        assert type(twin) is type(caught.value)
        assert str(twin) == str(caught.value)
        assert vars(twin) == vars(caught.value)
    assert pickle.loads(pickle.dumps(PagingError("x", operation="things.list", offset=3))).offset == 3  # noqa: S301 - as above


def test_a_code_is_explained(play: Play) -> None:
    """The published meaning of a code is at hand, and a code without one does no harm."""
    with pytest.raises(ApiError) as known:
        play(GET, answer(400, b'{"error_code": 14, "error_message": "x"}'))
    with pytest.raises(ApiError) as unknown:
        play(GET, answer(400, b'{"error_code": 9999, "error_message": "x"}'))
    with pytest.raises(ApiError) as none:
        play(GET, answer(400, b""))
    assert known.value.meaning == "The VAT group does not exist."
    assert (unknown.value.meaning, none.value.meaning) == (None, None)
