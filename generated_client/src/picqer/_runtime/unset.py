"""UNSET says "leave this field out", which in a request is not the same as null."""

from msgspec import UNSET, UnsetType

__all__ = ["UNSET", "UnsetType"]
