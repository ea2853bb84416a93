"""Write all active products and their free stock to a CSV file, with a progress bar.

    PICQER_SUBDOMAIN=example PICQER_API_KEY=... python catalogue_to_csv.py catalogue.csv

The file is put in place only when it is complete, so whoever reads it never sees half a catalogue.
"""

import csv
import sys
from pathlib import Path

from picqer import Picqer

WIDTH = 40


def show(done: int, total: int) -> None:
    """Draw the bar on stderr, over the one before."""
    filled = min(WIDTH, WIDTH * done // max(total, 1))
    print(f"\r{'█' * filled}{'░' * (WIDTH - filled)} {done} of {total}", end="", file=sys.stderr, flush=True)


def write(picqer: Picqer, target: Path) -> int:
    """Write the catalogue and return how many products it has."""
    total = picqer.stats.get("active-products").value
    unfinished = target.with_suffix(".part")
    done = 0
    with unfinished.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["productcode", "name", "barcode", "price", "free_stock"])
        for page in picqer.products.list().pages():
            for product in page:
                free = sum(row.freestock for row in product.stock)
                rows.writerow([product.productcode, product.name, product.barcode, product.price, free])
            done += len(page)
            show(done, total)
    unfinished.replace(target)
    print(file=sys.stderr)
    return done


if __name__ == "__main__":
    if not sys.argv[1:]:
        sys.exit(__doc__)
    target = Path(sys.argv[1])
    # A catalogue has time: calls of other programs that share the key go first.
    with Picqer(user_agent="Catalogue (example.com - dev@example.com)", priority="bulk") as picqer:
        count = write(picqer, target)
    print(f"{count} products in {target}")
