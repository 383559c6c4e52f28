"""Calls in other processes: what comes back, and what happens when a process does not."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import timeit
from concurrent.futures import CancelledError
from typing import TYPE_CHECKING

import pytest

from generator import workers
from generator.families import Family, can_fork
from generator.workers import Workers

if TYPE_CHECKING:
    from pathlib import Path


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


@pytest.mark.skipif(not can_fork(), reason="there are none")
def test_further_processes_are_forks_of_the_first() -> None:
    with Workers(2) as pool:
        first = pool.submit(os.getpid).result()
        parents: set[int] = set()
        for _ in range(50):
            calls = [pool.submit(os.getppid) for _ in range(8)]
            parents |= {call.result() for call in calls}
    assert parents == {os.getpid(), first}


@pytest.mark.skipif(not can_fork(), reason="only forks need their parent to wait for them")
def test_what_forks_cost_is_told_to_the_caller() -> None:
    before = os.times().children_user
    with Workers(2) as pool:
        pool.submit(abs, -1).result()
        calls = [pool.submit(sum, range(6_000_000)) for _ in range(2)]
        assert all(call.result() for call in calls)
    alone = timeit.timeit(lambda: sum(range(6_000_000)), number=1, timer=time.process_time)
    assert os.times().children_user - before > 1.2 * alone
