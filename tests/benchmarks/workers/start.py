"""What a fresh process costs. Nothing is imported here that the packages would not import."""

import os
import sys
import time


def _memory() -> float:
    """Mebibytes that are resident now."""
    with open("/proc/self/statm", "rb") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def ready() -> None:
    import openai  # noqa: PLC0415

    _ = openai.OpenAI(api_key="key").chat.completions


def first(url: str) -> None:
    import openai  # noqa: PLC0415

    client = openai.OpenAI(api_key="key", base_url=f"{url}/small")
    client.chat.completions.create(model="m", messages=[{"role": "user", "content": "Hi"}])


def raw_ready() -> None:
    """Python, and nothing else."""


def raw_first(url: str) -> None:
    import httpx  # noqa: PLC0415

    with httpx.Client() as client:
        client.post(f"{url}/small", json={"model": "m", "messages": []}).json()


TASKS = {"first": first, "ready": ready, "raw_first": raw_first, "raw_ready": raw_ready}

if __name__ == "__main__":
    # without `json`, which would count
    TASKS[sys.argv[1]](*sys.argv[2:])
    cpu = time.process_time() * 1e3
    print(f'{{"cpu": {cpu}, "rss": {_memory()}}}')
