"""Start the simulator on a free port of this machine and run the quickstart against it, over real HTTP."""

import os
import subprocess
import sys
from pathlib import Path

import picqer_mock

with picqer_mock.running() as server:
    print(f"The simulator listens on {server.url}\n", flush=True)
    environment = {name: value for name, value in os.environ.items() if name != "PICQER_SUBDOMAIN"}
    environment |= {"PICQER_BASE_URL": server.url, "PICQER_API_KEY": server.api_key}
    quickstart = Path(__file__).with_name("quickstart.py")
    done = subprocess.run([sys.executable, str(quickstart)], env=environment, check=False)  # noqa: S603 - our own file

sys.exit(done.returncode)
