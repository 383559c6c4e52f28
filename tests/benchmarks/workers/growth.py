"""Memory that is kept for models that were made for one call and are gone."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import openai
import payloads
from common import MESSAGE, main, mocked
from pydantic import create_model


def parse(times: int, warm: int) -> dict[str, float]:
    """Mebibytes that the process grows by in `times` calls, after `warm` others."""
    client = mocked(openai, [payloads.structured()])
    before = 0.0
    for number in range(warm + times):
        if number == warm:
            before = _memory()
        model = create_model(f"Model{number}", steps=(list[str], ...))
        completion = client.chat.completions.parse(
            model="m", messages=[MESSAGE], response_format=model
        )
        assert type(completion.choices[0].message.parsed) is model
    return {"mb": _memory() - before}


def _memory() -> float:
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


if __name__ == "__main__":
    main(parse)
