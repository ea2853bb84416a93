"""Print, as a table in Markdown, which products are short and what is on its way.

    PICQER_SUBDOMAIN=example PICQER_API_KEY=... python nightly_stock_report.py > short.md

For cron: it asks for the next page ahead, lets other programs' calls go first, and ends with an error where the report
would be wrong, in place of printing half of it.
"""

from collections import Counter
from datetime import UTC, datetime

from picqer import Picqer
from picqer.models import Product


def free(product: Product) -> int:
    """Pieces that can still be sold, in all warehouses."""
    return sum(row.freestock for row in product.stock)


def on_the_way(picqer: Picqer) -> Counter[int]:
    """Pieces that were bought and have not come yet, by product."""
    coming: Counter[int] = Counter()
    for purchase in picqer.purchase_orders.list(status="purchased"):
        for line in purchase.products or []:
            coming[line.idproduct] += max(line.amount - (line.amountreceived or 0), 0)
    return coming


def report(picqer: Picqer, below: int = 10) -> str:
    """Return the table of all products of which fewer than `below` pieces are free, the shortest first."""
    coming = on_the_way(picqer)
    short = [product for product in picqer.products.list(type="normal").ahead(1) if free(product) < below]
    lines = [
        f"# Short on {datetime.now(tz=UTC):%d %B %Y}: {len(short)} products\n",
        "| Product | Name | Free | On its way |",
        "| --- | --- | ---: | ---: |",
    ]
    for product in sorted(short, key=free):
        name = product.name.replace("|", "\\|")
        lines.append(f"| {product.productcode} | {name} | {free(product)} | {coming[product.idproduct]} |")
    return "\n".join(lines)


if __name__ == "__main__":
    with Picqer(user_agent="StockReport (example.com - dev@example.com)", priority="bulk", strict=True) as picqer:
        print(report(picqer))
