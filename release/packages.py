"""The files that people download: a wheel, a source distribution and a bill of materials of each package."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from release.running import UV, CommandError, run

if TYPE_CHECKING:
    from pathlib import Path

PACKAGES = ("picqer", "picqer-mock")


def build(root: Path, dist: Path) -> list[Path]:
    """Build both packages into an empty folder, each wheel from its source distribution, and check them.

    Args:
        root: The tree.
        dist: The folder; what was in it is removed.

    Returns:
        The wheels and source distributions.

    Raises:
        CommandError: They could not be built, or an index would not show their description as it should.
    """
    shutil.rmtree(dist, ignore_errors=True)
    run(UV, "build", "--quiet", "--all-packages", "--out-dir", dist, cwd=root)
    built = distributions(dist)
    run(sys.executable, "-m", "twine", "check", "--strict", *built, cwd=root)
    return built


def distributions(dist: Path) -> list[Path]:
    """Return the wheels and source distributions of a folder."""
    return sorted([*dist.glob("*.whl"), *dist.glob("*.tar.gz")])


def list_materials(root: Path, dist: Path) -> list[Path]:
    """Write, in CycloneDX, what each package brings along, as the lock has it.

    Raises:
        CommandError: The lock is older than the packages.
    """
    kind = ("--format=cyclonedx1.5", "--preview-features=sbom-export")
    materials = {package: dist / f"{package}.cdx.json" for package in PACKAGES}
    for package, path in materials.items():
        what = (f"--package={package}", "--all-extras", "--no-dev", *kind)
        run(UV, "export", "--quiet", "--locked", *what, "--output-file", path, cwd=root)
    return list(materials.values())


def publish(dist: Path, upload_url: str) -> list[Path]:
    """Upload what `build` built, with the attestations beside it.

    uv takes the credentials from `UV_PUBLISH_*`, or from GitHub where the index trusts the workflow.

    Args:
        dist: The folder.
        upload_url: Where the index takes files.

    Returns:
        The wheels and source distributions.

    Raises:
        CommandError: There is nothing to upload, or the index refused, or did not answer.
    """
    built = distributions(dist)
    if not built:
        raise CommandError(f"{dist} has no packages: `make dist` checks the tree and builds them")
    # uv sends an attestation only where it is named, like the file that it is of.
    attestations = sorted(dist.glob("*.publish.attestation"))
    run(UV, "publish", f"--publish-url={upload_url}", *built, *attestations, cwd=dist)
    return built
