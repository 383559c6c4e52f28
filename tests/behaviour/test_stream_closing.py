"""A stream lets go of its connection when it is left, whichever way."""

from __future__ import annotations

import asyncio
import gc
import warnings
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.messages import DONE, Gate, data_event, event_stream, json_reply
from tests.support.payloads import MESSAGES, chat, chunk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.flavours import Flavour
    from tests.support.server import Server

CREATE = "/v1/chat/completions"
CHUNK = data_event(chunk())


@pytest.fixture(autouse=True)
def no_leaks() -> Iterator[None]:
    """Fails if something is collected that was not closed; comes first, so it ends last."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", ResourceWarning)
        yield
        gc.collect()
    assert [str(w.message) for w in caught if w.category is ResourceWarning] == []


async def endless(flavour: Flavour, client: Any, server: Server) -> Any:
    """A stream that gives two chunks and then nothing."""
    server.on("POST", CREATE, event_stream([CHUNK, CHUNK, Gate()]))
    return await flavour.get(
        client.chat.completions.create(model="m", messages=MESSAGES, stream=True)
    )


async def check_left(flavour: Flavour, client: Any, server: Server) -> None:
    """The connection of the first request is closed, and the client is as good as new."""
    await server.requests[0].connection.wait_closed()
    server.on("POST", CREATE, json_reply(chat("again")))
    answer = await flavour.get(client.chat.completions.create(model="m", messages=MESSAGES))
    assert answer.choices[0].message.content == "again"


async def test_by_its_context_manager(flavour: Flavour, client: Any, server: Server) -> None:
    async with flavour.opened(await endless(flavour, client, server)) as stream:
        async for _ in flavour.each(stream):
            break
    assert stream.response.is_closed
    await check_left(flavour, client, server)


async def test_by_its_context_manager_unread(flavour: Flavour, client: Any, server: Server) -> None:
    async with flavour.opened(await endless(flavour, client, server)):
        pass
    await check_left(flavour, client, server)


async def test_by_an_exception_in_its_context_manager(
    flavour: Flavour, client: Any, server: Server
) -> None:
    stream = await endless(flavour, client, server)
    with pytest.raises(ZeroDivisionError):
        async with flavour.opened(stream):
            raise ZeroDivisionError
    await check_left(flavour, client, server)


async def test_by_close(flavour: Flavour, client: Any, server: Server) -> None:
    stream = await endless(flavour, client, server)
    await flavour.get(stream.close())
    await flavour.get(stream.close())
    await check_left(flavour, client, server)


async def test_by_breaking_out_of_a_loop(flavour: Flavour, client: Any, server: Server) -> None:
    stream = await endless(flavour, client, server)
    if flavour.is_async:
        async for _ in stream:
            break
    else:
        for _ in stream:
            break
    # The stream itself is still referred to.
    await check_left(flavour, client, server)
    assert stream.response.is_closed


async def test_by_an_exception_in_a_loop(flavour: Flavour, client: Any, server: Server) -> None:
    stream = await endless(flavour, client, server)

    async def loop() -> None:
        if flavour.is_async:
            async for _ in stream:
                raise ZeroDivisionError
        for _ in stream:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await loop()
    await check_left(flavour, client, server)


@pytest.mark.parametrize("read", [0, 1])
async def test_by_forgetting_it(flavour: Flavour, client: Any, server: Server, read: int) -> None:
    stream = await endless(flavour, client, server)
    for _ in range(read):
        await flavour.get(anext(stream) if flavour.is_async else next(stream))
    del stream
    gc.collect()
    await check_left(flavour, client, server)


@pytest.mark.parametrize("end", [[DONE], []], ids=["done", "end-of-body"])
async def test_a_stream_read_to_its_end_gives_its_connection_back(
    flavour: Flavour, client: Any, server: Server, end: list[bytes]
) -> None:
    server.on("POST", CREATE, event_stream([CHUNK, *end]))
    stream = await flavour.get(
        client.chat.completions.create(model="m", messages=MESSAGES, stream=True)
    )
    assert len(await flavour.all(stream)) == 1
    assert stream.response.is_closed
    server.on("POST", CREATE, json_reply(chat()))
    await flavour.get(client.chat.completions.create(model="m", messages=MESSAGES))
    first, second = server.requests
    assert first.connection is second.connection
    assert not first.connection.closed.is_set()


async def test_by_cancelling_the_task_that_reads_it(server: Server, async_client: Any) -> None:
    client, gate = async_client, Gate()
    server.on("POST", CREATE, event_stream([CHUNK, gate]))
    texts: list[str] = []

    async def read() -> None:
        async for item in await client.chat.completions.create(
            model="m", messages=MESSAGES, stream=True
        ):
            texts.append(item.choices[0].delta.content)  # noqa: PERF401  (another task looks)

    task = asyncio.create_task(read())
    await gate.wait_until_reached()
    while not texts:
        await asyncio.sleep(0.001)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await server.requests[0].connection.wait_closed()
    assert texts == ["Hi"]
    server.on("POST", CREATE, json_reply(chat()))
    await client.chat.completions.create(model="m", messages=MESSAGES)
