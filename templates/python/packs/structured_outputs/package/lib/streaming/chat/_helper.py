"""What the derived method that streams does; see `_derived` for how it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, Awaitable, Generator

from ..._parsing import type_to_response_format_param
from ...._derived import DerivedCall
from ._completions import ChatCompletionStreamManager, AsyncChatCompletionStreamManager
from ..._chat_types import ABSENT, is_present

if TYPE_CHECKING:
    from ...._streaming import AsyncStream
    from ..._chat_types import ChatCompletionChunk


def stream(call: DerivedCall) -> ChatCompletionStreamManager[Any]:
    """Make a manager that sends the request when its block is entered.

    Raises:
        TypeError: there is no schema of the response format.
    """
    changed, tools = _prepare(call)
    response_format = call.arguments.get("response_format", ABSENT)
    return ChatCompletionStreamManager(lambda: call.send(**changed), response_format=response_format, input_tools=tools)


def async_stream(call: DerivedCall) -> AsyncChatCompletionStreamManager[Any]:
    """`stream` for asynchronous clients."""
    changed, tools = _prepare(call)
    response_format = call.arguments.get("response_format", ABSENT)
    return AsyncChatCompletionStreamManager(
        _Later(lambda: call.send(**changed)), response_format=response_format, input_tools=tools
    )


class _Later:
    """Sends a request when it is awaited; one that never is leaves no coroutine behind."""

    def __init__(self, send: Callable[[], Awaitable[AsyncStream[ChatCompletionChunk]]]) -> None:
        self._send = send

    def __await__(self) -> Generator[Any, Any, AsyncStream[ChatCompletionChunk]]:
        return self._send().__await__()


def _prepare(call: DerivedCall) -> tuple[dict[str, Any], Any]:
    """The arguments that are sent in place of the caller's, and the tools."""
    changed: dict[str, Any] = {"stream": True}
    response_format = call.arguments.get("response_format", ABSENT)
    if is_present(response_format):
        changed["response_format"] = type_to_response_format_param(response_format)
    tools = call.arguments.get("tools", ABSENT)
    if is_present(tools):
        # read here and sent later, which an iterator would not survive
        changed["tools"] = tools = list(tools)
    return changed, tools
