"""A PDF of our own, for answers that are one."""

from __future__ import annotations

_HEADER = b"%PDF-1.4\n"
# The size of A6 in points, as small labels have it.
_PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 298 420] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>"


def page(text: str) -> bytes:
    """Return a PDF with one page that shows one line of ASCII text."""
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    content = f"BT /F1 10 Tf 20 380 Td ({escaped}) Tj ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        _PAGE,
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
    ]
    file, places = _HEADER, list[int]()
    for number, item in enumerate(objects, start=1):
        places.append(len(file))
        file += f"{number} 0 obj\n{item}\nendobj\n".encode("ascii")
    lines = ["xref", f"0 {len(objects) + 1}", "0000000000 65535 f ", *(f"{place:010} 00000 n " for place in places)]
    lines += ["trailer", f"<< /Size {len(objects) + 1} /Root 1 0 R >>", "startxref", str(len(file)), "%%EOF", ""]
    return file + "\n".join(lines).encode("ascii")
