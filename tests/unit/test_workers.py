"""Calls in other processes: what comes back, and what happens when a process does not."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
import timeit
from concurrent.futures import CancelledError
from typing import TYPE_CHECKING

import pytest

from generator import workers
from generator.families import Family
from generator.forks import can_fork
from generator.workers import Workers

if TYPE_CHECKING:
    from pathlib import Path


needs_forks = pytest.mark.skipif(not can_fork(), reason="there are none")


def test_calls_are_made_in_other_processes() -> None:
    with Workers(2) as pool:
        ids = {pool.submit(os.getpid).result() for _ in range(3)}
    assert os.getpid() not in ids
    assert 1 <= len(ids) <= 2


def test_without_one_a_call_is_made_at_once() -> None:
    with Workers(0) as pool:
        assert pool.submit(os.getpid).result() == os.getpid()


@pytest.mark.parametrize("count", [0, 1, 2])
def test_errors_are_raised_where_the_result_is_asked_for(count: int) -> None:
    with Workers(count) as pool:
        future = pool.submit(int, "x")
        with pytest.raises(ValueError, match="invalid literal"):
            future.result()
        assert pool.submit(int, "1").result() == 1


def test_what_a_process_prints_is_no_answer() -> None:
    with Workers(2) as pool:
        assert pool.submit(print, "hello").result() is None
        assert pool.submit(abs, -1).result() == 1


def test_a_process_that_dies_is_stood_in_for() -> None:
    with Workers(2) as pool:
        child = pool.submit(os.getpid).result()
        os.kill(child, signal.SIGKILL)
        assert pool.submit(os.getpid).result() == os.getpid()


def test_a_process_that_cannot_start_is_stood_in_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with Workers(2) as pool:
        assert pool.submit(os.getpid).result() == os.getpid()


def test_processes_end_with_the_block_even_in_the_middle_of_a_call() -> None:
    with Workers(2) as pool:
        process = pool.submit(os.getpid).result()
        future = pool.submit(subprocess.run, ["sleep", "20"])
    with pytest.raises((EOFError, OSError, CancelledError)):
        future.result(timeout=10)
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_there_are_as_many_as_cores_but_no_crowd(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "usable_cores", lambda: 64)
    with Workers() as pool:
        assert pool.count == 8
    monkeypatch.setattr(workers, "usable_cores", lambda: 3)
    with Workers() as pool:
        assert pool.count == 3


def test_a_program_without_a_guard_may_use_it(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        "import os\n"
        "from generator.workers import Workers\n"
        "print('started')\n"
        "with Workers(2) as pool:\n"
        "    assert pool.submit(os.getpid).result() != os.getpid()\n"
    )
    run = subprocess.run(
        [sys.executable, program], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert run.stdout == "started\n"


def test_a_process_that_is_only_starting_ends_with_the_block(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started: list[Family] = []

    class Slow(Family):
        def __init__(self, count: int) -> None:
            time.sleep(0.2)
            super().__init__(count)
            started.append(self)

    monkeypatch.setattr(workers, "Family", Slow)
    with Workers(2) as pool:
        future = pool.submit(os.getpid)
        time.sleep(0.05)
    assert future.done()
    assert [family.process.returncode is None for family in started] == [False]


@needs_forks
def test_further_processes_are_forks_of_the_first() -> None:
    with Workers(2) as pool:
        first = pool.submit(os.getpid).result()
        parents: set[int] = set()
        for _ in range(50):
            calls = [pool.submit(os.getppid) for _ in range(8)]
            parents |= {call.result() for call in calls}
    assert parents == {os.getpid(), first}


@needs_forks
def test_what_forks_cost_is_told_to_the_caller() -> None:
    before = os.times().children_user
    with Workers(2) as pool:
        pool.submit(abs, -1).result()
        calls = [pool.submit(sum, range(6_000_000)) for _ in range(2)]
        assert all(call.result() for call in calls)
    alone = timeit.timeit(lambda: sum(range(6_000_000)), number=1, timer=time.process_time)
    assert os.times().children_user - before > 1.2 * alone


def run_alone(tmp_path: Path, program: str) -> subprocess.CompletedProcess[str]:
    """Runs a program in a process that is ours alone, as the console script's is."""
    head = (
        "import os, signal, sys, threading\n"
        "from generator import forks\n"
        "from generator.workers import Workers\n"
        "forks.process_is_ours()\n"
    )
    path = tmp_path / "program.py"
    path.write_text(head + textwrap.dedent(program))
    return subprocess.run(
        [sys.executable, path], capture_output=True, text=True, check=True, timeout=60
    )


@needs_forks
def test_a_process_that_is_ours_is_forked_with_what_it_has_imported(tmp_path: Path) -> None:
    done = run_alone(
        tmp_path,
        """
        import colorsys
        with Workers(1) as first, Workers(2) as second:
            first.begin()
            second.begin()
            for pool in (first, second):
                assert pool.submit(os.getpid).result() != os.getpid()
                assert pool.submit(eval, "'colorsys' in __import__('sys').modules").result()
                pool.submit(print, "no answer").result()
            calls = [second.submit(os.getppid) for _ in range(20)]
            print(len({call.result() for call in calls}))
        """,
    )
    assert done.stdout in ("1\n", "2\n")
    assert done.stderr == "no answer\n" * 2


@needs_forks
@pytest.mark.parametrize(
    "before",
    ["forks._ours.clear()", "threading.Thread(target=threading.Event().wait, daemon=True).start()"],
)
def test_others_processes_and_those_with_threads_are_not_forked(
    tmp_path: Path, before: str
) -> None:
    done = run_alone(
        tmp_path,
        f"""
        import colorsys
        {before}
        with Workers(1) as pool:
            pool.begin()
            print(pool.submit(eval, "'colorsys' in __import__('sys').modules").result())
        """,
    )
    assert done.stdout == "False\n"


@needs_forks
def test_forks_end_with_the_block(tmp_path: Path) -> None:
    done = run_alone(
        tmp_path,
        """
        import subprocess
        with Workers(1) as idle, Workers(2) as pool:
            idle.begin()
            pool.begin()
            idle.submit(os.getpid).result()
            pool.submit(os.getpid).result()
            call = pool.submit(subprocess.run, ["sleep", "20"])
        try:
            os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            print("none is left")
        """,
    )
    assert done.stdout == "none is left\n"


@needs_forks
def test_a_fork_that_dies_is_stood_in_for(tmp_path: Path) -> None:
    done = run_alone(
        tmp_path,
        """
        with Workers(1) as pool:
            pool.begin()
            os.kill(pool.submit(os.getpid).result(), signal.SIGKILL)
            print(pool.submit(os.getpid).result() == os.getpid())
        """,
    )
    assert done.stdout == "True\n"


@needs_forks
def test_without_processes_there_is_nothing_to_begin(tmp_path: Path) -> None:
    done = run_alone(
        tmp_path,
        """
        with Workers(0) as pool:
            pool.begin()
            print(pool.submit(os.getpid).result() == os.getpid())
        """,
    )
    assert done.stdout == "True\n"
