"""One call: through a mocked transport, over loopback, and the parsing of what comes back."""

from __future__ import annotations

import asyncio
import time

import openai
import payloads
from common import MESSAGE, cpu_microseconds, main, mocked


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
    # a response keeps what it was parsed to, so that each can be measured once
    responses = [create(model="m", messages=[MESSAGE]) for _ in range(times + 10)]
    # to free httpx's responses and requests is no parsing
    kept = [response.http_response for response in responses]
    figures = {"us": cpu_microseconds(lambda: responses.pop().parse(), times)}
    del kept
    return figures


if __name__ == "__main__":
    main(mock, loopback, loopback_async, parse)
