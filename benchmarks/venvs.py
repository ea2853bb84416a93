"""One environment per group of subjects, from PyPI, under build/benchmarks/. Made once; delete the folder to renew."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
WORK = ROOT / "build" / "benchmarks"
GENERATED = WORK / "generated"

PINS = {
    "picqer": [f"picqer[fast] @ {(ROOT / 'generated_client').as_uri()}", "httpx2==2.16.2", "msgspec==0.22.0"],
    "mock": [
        f"picqer-mock @ {(ROOT / 'mock_server').as_uri()}",
        f"picqer[fast] @ {(ROOT / 'generated_client').as_uri()}",
        "httptools==0.9.0",
        "jinja2==3.1.6",
        "jsonschema-rs==0.60.3",
        "starlette==1.10.0",
        "uvicorn==0.54.0",
    ],
    "pydantic": ["httpx2==2.16.2", "pydantic==2.14.3"],
    "openapi_python_client": ["httpx==0.28.1", "attrs==26.1.0", "python-dateutil"],
    "generator": ["openapi-python-client==0.29.1", "ruff"],
    "openai": ["openai==3.54.0"],
}
_CONFIG = "project_name_override: opc-picqer\npackage_name_override: opc_picqer\n"


def python(group: str) -> str:
    """Give the interpreter of a group."""
    return str(WORK / "venvs" / group / "bin" / "python")


def environment() -> dict[str, str]:
    """Give the environment variables of every subject: warm bytecode, and the way to the subjects."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return own | {"PYTHONPATH": os.pathsep.join([str(HERE), str(GENERATED)])}


def make() -> None:
    """Make what is missing. Client and simulator are installed anew each time, as they stand in the working tree."""
    for group, requirements in PINS.items():
        folder = WORK / "venvs" / group
        ours = [requirement for requirement in requirements if " @ " in requirement]
        if not folder.exists():
            _run(sys.executable, "-m", "venv", str(folder))
        elif not ours:
            continue
        again = ["--force-reinstall", "--no-deps", *ours] if (folder / ".made").exists() else requirements
        _run(python(group), "-m", "pip", "install", "-qq", "--disable-pip-version-check", *again)
        (folder / ".made").touch()
        _run(python(group), "-m", "compileall", "-q", str(folder / "lib"))
    if not GENERATED.exists():
        _generate()
    _run(python("picqer"), "-m", "compileall", "-q", str(HERE), str(GENERATED))


def _generate() -> None:
    config = WORK / "openapi-python-client.yaml"
    config.write_text(_CONFIG)
    tool = Path(python("generator")).with_name("openapi-python-client")
    arguments = ["--path", str(ROOT / "spec/dist/picqer.openapi.yaml"), "--config", str(config), "--meta", "none"]
    path = os.pathsep.join([str(tool.parent), os.environ["PATH"]])  # it looks for ruff there
    target = GENERATED / "opc_picqer"
    target.parent.mkdir(parents=True)
    command = [str(tool), "generate", *arguments, "--output-path", str(target)]
    if subprocess.run(command, check=False, capture_output=True, env={**os.environ, "PATH": path}).returncode:
        shutil.rmtree(GENERATED)
        raise SystemExit("openapi-python-client could not generate its client")


def _run(*command: str) -> None:
    # What a package brings for other versions of Python does not compile, and need not.
    check = "compileall" not in command
    subprocess.run(command, check=check, stdout=subprocess.DEVNULL if not check else None)
