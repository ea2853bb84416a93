"""All planted faults."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.contract.mutations import in_catalogue, in_goods, in_protocol, in_spec

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.contract.mutations.fault import Fault

FAULTS: Sequence[Fault] = (*in_protocol.FAULTS, *in_catalogue.FAULTS, *in_goods.FAULTS, *in_spec.FAULTS)
