"""What a command costs: wall time, CPU time, and the most memory that it and its children hold."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_PAGE = resource.getpagesize()
_MIB = 1024 * 1024
_EVERY_SECONDS = 0.1


@dataclass(frozen=True)
class Cost:
    """Seconds of wall time and of CPU, and MiB; of the command with all its children."""

    wall: float
    cpu: float
    memory: float


def cost_of(command: Sequence[str | Path], environment: Mapping[str, str], folder: Path) -> Cost:
    """Runs a command to its end. Raises RuntimeError with the end of what it said if it fails."""
    log = folder / "log.txt"
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    with log.open("wb") as said:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            cwd=folder,
            env={**_usual(os.environ), **environment},
            start_new_session=True,
        )
        watch = _Watch(process.pid)
        code = process.wait()
    wall = time.perf_counter() - started
    peak = watch.stop()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if code != 0:
        lines = log.read_text(errors="replace").strip().splitlines()
        raise RuntimeError(lines[-1] if lines else f"exit code {code}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(wall, cpu, (peak or _kept(after)) / _MIB)


def _usual(environment: Mapping[str, str]) -> dict[str, str]:
    """An environment in which Python keeps bytecode, as it does by default."""
    return {k: v for k, v in environment.items() if k != "PYTHONDONTWRITEBYTECODE"}


def _kept(usage: resource.struct_rusage) -> int:
    """The most that one child ever held: all that systems without /proc say."""
    return usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


class _Watch:
    """Looks again and again at how much memory the processes of a session hold together."""

    def __init__(self, session: int) -> None:
        self._session = session
        self._peak = 0
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> int:
        """The most bytes that were seen; 0 where it can't be said."""
        self._end.set()
        self._thread.join()
        return self._peak

    def _look(self) -> None:
        while not self._end.wait(_EVERY_SECONDS):
            self._peak = max(self._peak, _resident(self._session))


def _resident(session: int) -> int:
    return sum(_of_process(name, session) for name in os.listdir("/proc") if name.isdigit())


def _of_process(number: str, session: int) -> int:
    """What a process holds if it is of the session."""
    try:
        # plain calls: what looks here takes its time from what is measured
        file = os.open(f"/proc/{number}/stat", os.O_RDONLY)
        try:
            text = os.read(file, 1024)
        finally:
            os.close(file)
    except OSError:
        return 0  # it has ended
    # After the name, which may hold anything: state, parent, group, session, …, pages (proc(5)).
    fields = text.rpartition(b")")[2].split()
    return int(fields[21]) * _PAGE if len(fields) > 21 and int(fields[3]) == session else 0
