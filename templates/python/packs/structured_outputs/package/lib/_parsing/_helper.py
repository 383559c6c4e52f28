"""What the derived method that parses does; see `_derived` for how it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from ..._derived import DerivedCall, parse_result
from .._chat_types import ABSENT, is_present
from ._completions import validate_input_tools, parse_chat_completion, type_to_response_format_param

if TYPE_CHECKING:
    from .._chat_types import ChatCompletion, ParsedChatCompletion


def parse(call: DerivedCall) -> ParsedChatCompletion[Any]:
    """Send the request and parse the completion.

    Raises:
        ValueError: a tool is no strict function.
        TypeError: there is no schema of the response format.
    """
    changed, parser = _prepare(call)
    return parse_result(call.send(**changed), parser)


async def async_parse(call: DerivedCall) -> ParsedChatCompletion[Any]:
    """`parse` for asynchronous clients."""
    changed, parser = _prepare(call)
    return parse_result(await call.send(**changed), parser)


def _prepare(call: DerivedCall) -> tuple[dict[str, Any], Callable[[ChatCompletion], ParsedChatCompletion[Any]]]:
    """The arguments that are sent in place of the caller's, and what makes of a completion the result."""
    response_format = call.arguments.get("response_format", ABSENT)
    tools = call.arguments.get("tools", ABSENT)
    changed: dict[str, Any] = {}
    if is_present(response_format):
        changed["response_format"] = type_to_response_format_param(response_format)
    if is_present(tools):
        # read here and sent later, which an iterator would not survive
        changed["tools"] = tools = list(tools)
        validate_input_tools(tools)

    def parser(completion: ChatCompletion) -> ParsedChatCompletion[Any]:
        return parse_chat_completion(response_format=response_format, chat_completion=completion, input_tools=tools)

    return changed, parser
