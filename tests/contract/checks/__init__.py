"""What Picqer promises beyond the form of an answer, as checks: one module for each thing that they speak of."""

from tests.contract.checks import fields, filters, limits, pages, refusals, stock, writes

ALL = (
    fields.problems,
    filters.problems,
    limits.problems,
    pages.problems,
    refusals.problems,
    stock.problems,
    writes.problems,
)
"""The same checks, for calls that schemathesis does not make."""
