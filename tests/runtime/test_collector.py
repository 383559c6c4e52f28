"""The first pass of the garbage collector over everything is with the first response on a loop."""

from __future__ import annotations

import subprocess
import sys

import pytest
from tests.runtime.neutral import RUNTIME

_PROGRAM = """
import gc, sys

gc.set_threshold(1_000_000)
{before}
sys.path.insert(0, {folder!r})

from runtime import BaseModel
from runtime._json_reader import json_reader

class First(BaseModel):
    a: int

class Second(BaseModel):
    b: int

async def read():
    for model in (First, Second):
        json_reader(model)
        print(gc.get_stats()[2]["collections"])

{run}
"""
_ON_ASYNCIO = "import asyncio; asyncio.run(read())"
_ON_TRIO = "import trio; trio.run(read)"
_ON_NOTHING = "import asyncio; asyncio.new_event_loop(); next(read().__await__(), None)"


@pytest.mark.parametrize(
    ("before", "run", "passes"),
    [
        ("", _ON_ASYNCIO, ["1", "1"]),
        ("", _ON_TRIO, ["1", "1"]),
        ("gc.collect()", _ON_ASYNCIO, ["1", "1"]),
        ("gc.disable()", _ON_ASYNCIO, ["0", "0"]),
        ("", _ON_NOTHING, ["0", "0"]),
    ],
)
def test_when_there_is_a_pass(before: str, run: str, passes: list[str]) -> None:
    program = _PROGRAM.format(before=before, run=run, folder=str(RUNTIME.parent))
    found = subprocess.check_output([sys.executable, "-c", program], text=True)
    assert found.split() == passes
