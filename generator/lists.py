"""Decide how a list with pages is read: how long its pages are, what tells its rows apart, and what it can go on by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import annotate, naming
from generator.errors import Problem, SpecError
from generator.grammar import JSON
from generator.model import ListOf, ModelRef, Type

if TYPE_CHECKING:
    from generator.document import Document, RawOperation

_SINCE, _BEFORE = "sinceid", "beforeid"
_PARAMETER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Paging:
    """How a list with pages is read."""

    size: int
    row: str
    """The type of a row, as an annotation."""
    row_id: str
    """The field that tells rows apart; empty when none is known to."""
    since: str
    """The parameter that asks for rows with a higher id; empty when there is none."""
    before: str
    """The parameter that asks for rows with a lower id; empty when there is none."""

    @property
    def options(self) -> dict[str, str]:
        """The arguments of the describing value, as code; empty ones are left out."""
        texts = {"row_id": self.row_id, "since": self.since, "before": self.before}
        return {"page_size": str(self.size), **{name: repr(text) if text else "" for name, text in texts.items()}}

    @property
    def doc(self) -> str:
        """What a caller gets."""
        if self.since or self.before:
            how = "by id where Picqer sends them in that order, so that none is missing or comes twice when others"
            how += " come or go meanwhile"
        else:
            how = "by offset, so that some can be missing when others are removed meanwhile"
        return f"The rows, read page by page while you loop: {how} (see `Pages`)."


def paging(document: Document, raw: RawOperation, answer: Type | None) -> Paging | None:
    """Return how a list is read; None when it does not come in pages.

    Raises:
        SpecError: What the spec says of its pages does not fit together.
    """
    if not raw.raw.get("x-picqer-paginated"):
        return None
    size = next((item["x-picqer-page-size"] for item in raw.parameters if _turns_pages(item)), None)
    if size is None:
        found = "is marked x-picqer-paginated, but has no offset parameter with an x-picqer-page-size"
        raise SpecError(Problem(raw.where, found, "refer to the shared parameter Offset"))
    if not isinstance(answer, ListOf):
        raise SpecError(Problem(raw.where, "is marked x-picqer-paginated, but answers no array", "remove the mark"))
    row_id = _row_id(document, raw, answer.item)
    filters = {
        item["name"]
        for item in raw.parameters
        if item["in"] == "query" and item["name"] in {_SINCE, _BEFORE} and item["schema"].get("type") == "integer"
    }
    if filters and not row_id:
        found = f"takes {' and '.join(sorted(filters))}, but which field of a row that id is cannot be told"
        hint = "describe the GET of one such row by its id, a required integer that the row shows"
        raise SpecError(Problem(raw.where, found, hint))
    return Paging(
        size=int(size),
        row=annotate.answer(answer.item, "builtins.list", "dict"),
        row_id=naming.python_name(row_id) if row_id else "",
        since=_SINCE if _SINCE in filters else "",
        before=_BEFORE if _BEFORE in filters else "",
    )


def _turns_pages(parameter: dict[str, object]) -> bool:
    return parameter["name"] == "offset" and bool(parameter.get("x-picqer-page-size"))


def _row_id(document: Document, raw: RawOperation, row: Type) -> str:
    """Return the field by which a call gets one such row; empty when there is no such call or field, or more than one.

    A call below other items counts only for the list right above it: elsewhere rows of several of those items may meet,
    and such an id need not tell them apart.
    """
    if not isinstance(row, ModelRef):
        return ""
    fields = document.fields(document.schema(row.name))
    names = {
        call.path.rsplit("{", 1)[-1].removesuffix("}")
        for call in document.operations()
        if call.method == "get"
        and call.path.endswith("}")
        and (len(_PARAMETER.findall(call.path)) == 1 or call.path.rpartition("/")[0] == raw.path)
        and _answered(call) == row.name
    }
    ids = [name for name in names if name in fields and fields[name].required]
    ids = [name for name in ids if fields[name].schema.get("type") == "integer"]
    return ids[0] if len(ids) == 1 else ""


def _answered(call: RawOperation) -> str:
    """Return the component that a call answers; empty when it answers none."""
    contents = [answer.get("content", {}) for answer in call.success.values()]
    schemas = [content[JSON]["schema"] for content in contents if JSON in content]
    return str(schemas[0].get("$ref", "")).rsplit("/", 1)[-1] if schemas else ""
