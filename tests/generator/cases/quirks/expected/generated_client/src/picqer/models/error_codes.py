# Generated from spec/ by `make generate`. Do not edit.
"""What Picqer's error codes mean. The published list is not complete: expect any integer."""

from typing import Final

MEANINGS: Final[dict[int, str]] = {
    5: 'Something is "missing".',
}
