"""`python -m docs.builder [FOLDER]` builds the site, into build/site unless told otherwise."""

import sys
from pathlib import Path

from docs.builder.site import ROOT, build

out = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build/site"
build(out.resolve())
print(f"{out} is the site; to read it: python -m http.server -d {out}")  # noqa: T201 - a command line prints
