"""One call: through a mocked transport, over loopback, and the parsing of what comes back."""

from __future__ import annotations

import asyncio
import gc
import statistics
import time

import openai
import payloads
from common import MESSAGE, cpu_microseconds, main, mocked

# how many responses there are at a time
_FEW = 20


def mock(messages: int, times: int) -> dict[str, float]:
    client = mocked(openai, [payloads.completion()])
    conversation = [MESSAGE] * messages

    def work() -> object:
        return client.chat.completions.create(model="m", messages=conversation)

    return {"us": cpu_microseconds(work, times)}


def loopback(url: str, times: int) -> dict[str, float]:
    client = openai.OpenAI(api_key="key", base_url=f"{url}/small")

    def work() -> object:
        return client.chat.completions.create(model="m", messages=[MESSAGE])

    return {"us": cpu_microseconds(work, times)}


def loopback_async(url: str, times: int) -> dict[str, float]:
    async def run() -> float:
        client = openai.AsyncOpenAI(api_key="key", base_url=f"{url}/small")
        for warm in (True, False):
            started = time.process_time()
            for _ in range(5 if warm else times):
                await client.chat.completions.create(model="m", messages=[MESSAGE])
        return (time.process_time() - started) / times * 1e6

    return {"us": asyncio.run(run())}


def parse(kind: str, times: int) -> dict[str, float]:
    body = payloads.with_logprobs() if kind == "logprobs" else payloads.completion()
    create = mocked(openai, [body]).chat.completions.with_raw_response.create

    def batch() -> float:
        # A response keeps what it was parsed to, so each can be measured once. There are few at a
        # time: one is parsed when it has just come, and is still near the processor.
        responses = [create(model="m", messages=[MESSAGE]) for _ in range(_FEW)]
        # As `timeit` does: passes over all that the process holds take 10 ms here and 30 ms in
        # peers, once in some 60 responses with logprobs. Whether a batch had one would decide.
        gc.disable()
        started = time.process_time()
        for response in responses:
            response.parse()
        cost = (time.process_time() - started) / _FEW * 1e6
        gc.enable()
        return cost

    batch()
    return {"us": statistics.median(batch() for _ in range(max(1, times // _FEW)))}


if __name__ == "__main__":
    main(mock, loopback, loopback_async, parse)
