"""Templates: how documents of the account look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import reading
from picqer_mock.tables import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Handler, Request
    from picqer_mock.spec import Spec
    from picqer_mock.state import State

TABLES = (Table("template", "Template", "idtemplate"),)

HANDLERS: Mapping[str, Handler] = reading.handlers("templates", "template", "idtemplate")


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the templates of the spec's examples."""
    for row in spec.example("templates.list"):
        state.insert("template", **row)


def default(state: State) -> int:
    """Return the id of the default template."""
    row = state.one('SELECT idtemplate FROM template ORDER BY "default" DESC, idtemplate')
    idtemplate: int = row["idtemplate"]
    return idtemplate
