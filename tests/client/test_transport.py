"""The seam to HTTP."""

from picqer._runtime.request import build
from tests.client.stand_ins import GET, KEY, settings


def test_the_repr_of_a_request_has_no_headers() -> None:
    """Whoever prints or logs a request does not show the key."""
    request = build(settings(), GET, {"idthing": 7})
    assert KEY not in repr(request)
    assert "Basic" not in repr(request)
