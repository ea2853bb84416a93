"""Where a story takes place: on the simulator from beginning to end, or on an account as far as it can be undone."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from picqer import Picqer
from tests.contract.account import USER_AGENT, account_of

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping

    from picqer.models import Order, Product
    from picqer_mock import Running


@dataclass
class Place:
    """An account that a story is played on.

    Attributes:
        picqer: A client of it.
        idwarehouse: A warehouse of it.
        simulator: What can be done to it besides; None on a real account.
        tag: A text that nothing else in it has.
    """

    picqer: Picqer
    idwarehouse: int
    simulator: Running | None = None
    tag: str = field(default_factory=lambda: f"contract-{uuid4().hex[:12]}")
    _undone: ExitStack = field(default_factory=ExitStack)

    def afterwards(self, undo: Callable[..., object], /, *arguments: object, **named: object) -> None:
        """Do this at the end, on a real account, the last first: a simulator is thrown away."""
        if self.simulator is None:
            self._undone.callback(undo, *arguments, **named)

    def beyond(self, reason: str) -> Running:
        """Return the simulator for what only it can do; on a real account the story ends here.

        Args:
            reason: What a real account lacks, or what could not be undone there.
        """
        if self.simulator is None:
            pytest.skip(f"on a real account the story ends here: {reason}")
        return self.simulator

    def product(self, *, stock: int = 0) -> Product:
        """Return a new product with so many pieces in the warehouse."""
        vat_group = self.picqer.vat_groups.list().first()
        assert vat_group is not None
        product = self.picqer.products.create(
            idvatgroup=vat_group.idvatgroup, productcode=self.tag, name=f"Cooling vest, {self.tag}", price=51.90
        )
        self.afterwards(self.picqer.products.inactivate, product.idproduct)
        if stock:
            update, where = self.picqer.products.stock.update, (product.idproduct, self.idwarehouse)
            update(*where, amount=stock, reason=self.tag)
            self.afterwards(update, *where, amount=0, reason=self.tag)
        return product

    def order(self, product: Product, amount: int) -> Order:
        """Return a new order of so many pieces, a concept."""
        order = self.picqer.orders.create(
            deliveryname="Anna de Vries",
            deliverycountry="NL",
            invoicename="Anna de Vries",
            invoicecountry="NL",
            reference=self.tag,
            products=[{"idproduct": product.idproduct, "amount": amount}],
        )
        self.afterwards(self.picqer.orders.delete, order.idorder)
        return order


@contextmanager
def a_place(environ: Mapping[str, str], simulator: Callable[[], Running], *, writes: bool) -> Generator[Place]:
    """Give the account that the environment names, or else a simulator, and clean up at the end.

    Args:
        environ: See `account_of`.
        simulator: Starts one.
        writes: Whether the story writes. Without leave to write, it is skipped on a real account.
    """
    account = account_of(environ)
    mock = simulator() if account is None else None
    if account is not None and writes and not account.writes:
        pytest.skip("this story writes: set PICQER_ALLOW_WRITES=1 to let it")
    url, key = (account.base_url, account.api_key) if account else (mock.url, mock.api_key) if mock else ("", "")
    with Picqer(base_url=url, api_key=key, user_agent=USER_AGENT, strict=True) as picqer:
        warehouse = next(row for row in picqer.warehouses.list() if row.active)
        place = Place(picqer, warehouse.idwarehouse, mock)
        with place._undone:
            yield place
