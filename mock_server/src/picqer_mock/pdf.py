"""PDFs of our own, for answers that are one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_HEADER = b"%PDF-1.4\n"
# The size of A6 in points, as small labels have it, and as many lines as it has room for.
_PAGE = (
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 298 420] /Resources << /Font << /F1 3 0 R >> >> /Contents {} 0 R >>"
)
_FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
_LINES = 30
_FIRST_PAGE = 4
_ENCODING = "cp1252"


def page(text: str) -> bytes:
    """Return a PDF with one page that shows one line of text."""
    return document([[text]])


def document(texts: Iterable[Sequence[str]]) -> bytes:
    """Return a PDF that starts each of these texts on a page of its own.

    Args:
        texts: The lines of each. Letters that Western Europe does not write are shown as question marks.
    """
    pages = [text[first : first + _LINES] for text in texts for first in range(0, len(text), _LINES)]
    numbers = range(_FIRST_PAGE, _FIRST_PAGE + 2 * len(pages), 2)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{' '.join(f'{number} 0 R' for number in numbers)}] /Count {len(pages)} >>".encode(),
        _FONT.encode(),
    ]
    for number, lines in zip(numbers, pages, strict=True):
        content = _content(lines)
        objects.append(_PAGE.format(number + 1).encode())
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    file, places = _HEADER, list[int]()
    for number, item in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    lines = ["xref", f"0 {len(objects) + 1}", "0000000000 65535 f ", *(f"{place:010} 00000 n " for place in places)]
    lines += ["trailer", f"<< /Size {len(objects) + 1} /Root 1 0 R >>", "startxref", str(len(file)), "%%EOF", ""]
    return file + "\n".join(lines).encode("ascii")


def _content(lines: Iterable[str]) -> bytes:
    shown = [f"({_escaped(line)}) Tj T*" for line in lines]
    return f"BT /F1 10 Tf 12 TL 20 390 Td {' '.join(shown)} ET".encode(_ENCODING, "replace")


def _escaped(line: str) -> str:
    text = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return "".join(letter if letter.isprintable() else " " for letter in text)
