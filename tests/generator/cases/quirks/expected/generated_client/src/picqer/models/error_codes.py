# Generated from spec/ by `make generate`. Do not edit.
"""Picqer's error codes. The published list is not complete: expect any integer."""

from typing import Final, Literal, TypeAlias

__all__ = ["MEANINGS", "ErrorCode"]

ErrorCode: TypeAlias = Literal[5,]
"""A code that is described. Picqer may send others."""

MEANINGS: Final[dict[int, str]] = {
    5: 'Something is "missing".',
}
"""What each of them means."""
