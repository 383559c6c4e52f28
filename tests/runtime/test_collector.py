"""The first pass of the garbage collector over everything is with the first response."""

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

for model in (First, Second):
    json_reader(model)
    print(gc.get_stats()[2]["collections"])
"""


@pytest.mark.parametrize(
    ("before", "passes"),
    [("", ["1", "1"]), ("gc.collect()", ["1", "1"]), ("gc.disable()", ["0", "0"])],
)
def test_when_there_is_a_pass(before: str, passes: list[str]) -> None:
    program = _PROGRAM.format(before=before, folder=str(RUNTIME.parent))
    found = subprocess.check_output([sys.executable, "-c", program], text=True)
    assert found.split() == passes
