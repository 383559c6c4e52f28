"""Where synchronous and asynchronous code meet."""

from __future__ import annotations

import sys
import functools
from typing import TYPE_CHECKING, Any, TypeVar, Callable, Awaitable, Coroutine, ParamSpec, cast

if TYPE_CHECKING:
    import asyncio

T_Retval = TypeVar("T_Retval")
T_ParamSpec = ParamSpec("T_ParamSpec")

# a task that nobody refers to may be collected before it has run
_closing: set[asyncio.Task[Any]] = set()


def get_async_library() -> str:
    """``asyncio``, ``trio``, or ``false`` outside an event loop."""
    sniffio = sys.modules.get("sniffio")
    if sniffio is not None:
        try:
            return str(sniffio.current_async_library())
        except Exception:
            return "false"
    if _running_loop() is not None:
        return "asyncio"
    return "trio" if _in_trio() else "false"


def _running_loop() -> asyncio.AbstractEventLoop | None:
    # not imported here: synchronous programs do without it
    module = sys.modules.get("asyncio")
    if module is None:
        return None
    try:
        return cast("asyncio.AbstractEventLoop", module.get_running_loop())
    except RuntimeError:
        return None


def _in_trio() -> bool:
    trio = sys.modules.get("trio")
    if trio is None:
        return False
    try:
        trio.lowlevel.current_task()
    except RuntimeError:
        return False
    return True


async def to_thread(
    func: Callable[T_ParamSpec, T_Retval], /, *args: T_ParamSpec.args, **kwargs: T_ParamSpec.kwargs
) -> T_Retval:
    """Run a blocking function in a worker thread of whichever event loop is running."""
    if get_async_library() != "trio":
        import asyncio

        return await asyncio.to_thread(func, *args, **kwargs)
    from anyio.to_thread import run_sync

    return await run_sync(functools.partial(func, *args, **kwargs))


def asyncify(function: Callable[T_ParamSpec, T_Retval]) -> Callable[T_ParamSpec, Awaitable[T_Retval]]:
    """The asynchronous form of a blocking function: same arguments, run in a worker thread."""

    async def wrapper(*args: T_ParamSpec.args, **kwargs: T_ParamSpec.kwargs) -> T_Retval:
        return await to_thread(function, *args, **kwargs)

    return wrapper


def close_soon(close: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Start an asynchronous close from a finalizer, if there is a running asyncio loop to do it."""
    loop = _running_loop()
    if loop is None:
        return
    task = loop.create_task(close())
    _closing.add(task)
    task.add_done_callback(_closing.discard)
