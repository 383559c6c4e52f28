"""One timer for many waits ends those that last too long, and no others."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from runtime._deadline import Deadline


@pytest.fixture
def expired() -> list[str]:
    return []


def deadline(expired: list[str]) -> Deadline[str]:
    return Deadline(asyncio.get_running_loop(), expired.append)


async def test_a_wait_that_lasts_too_long(expired: list[str]) -> None:
    deadline(expired).begin("a", 0.01)
    await asyncio.sleep(0.05)
    assert expired == ["a"]


async def test_each_wait_has_its_own_time(expired: list[str]) -> None:
    limit = deadline(expired)
    for name in "abcd":
        limit.begin(name, 0.1)
        await asyncio.sleep(0.05)
        limit.end()
    assert expired == []
    limit.begin("e", 0.1)
    await asyncio.sleep(0.2)
    assert expired == ["e"]


async def test_a_short_wait_after_a_long_one(expired: list[str]) -> None:
    limit = deadline(expired)
    limit.begin("long", 100)
    limit.end()
    limit.begin("short", 0.01)
    await asyncio.sleep(0.05)
    assert expired == ["short"]
    limit.stop()


@pytest.mark.parametrize("over", [Deadline.end, Deadline.stop])
async def test_nobody_waits(over: Callable[[Deadline[str]], None], expired: list[str]) -> None:
    limit = deadline(expired)
    limit.begin("a", 0.01)
    over(limit)
    await asyncio.sleep(0.05)
    assert expired == []


async def test_waits_share_a_timer(expired: list[str], timers: list[float]) -> None:
    limit = deadline(expired)
    for name in "abc":
        limit.begin(name, 50)
        limit.end()
    limit.stop()
    assert len(timers) == 1
