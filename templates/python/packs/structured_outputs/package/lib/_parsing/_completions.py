"""From a completion to one whose content and tool calls are parsed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Iterable, cast

from ._retype import retype, show_all_as
from .._chat_types import (
    ABSENT,
    ParsedChoice,
    ParsedFunction,
    ParsedChatCompletion,
    ParsedFunctionToolCall,
    ParsedChatCompletionMessage,
    is_present,
)
from ._input_tools import (
    is_parseable_tool as is_parseable_tool,
    validate_input_tools as validate_input_tools,
    get_input_tool_by_name as get_input_tool_by_name,
    parse_function_tool_arguments as parse_function_tool_arguments,
    select_strict_chat_completion_tools as select_strict_chat_completion_tools,
    is_strict_chat_completion_tool_param as is_strict_chat_completion_tool_param,
)
from ..._exceptions import LengthFinishReasonError, ContentFilterFinishReasonError
from .._type_variables import ResponseFormatT as ResponseFormatT
from ._response_formats import (
    parse_content,
    solve_response_format_t as solve_response_format_t,
    has_rich_response_format as has_rich_response_format,
    is_response_format_param as is_response_format_param,
    type_to_response_format_param as type_to_response_format_param,
)

if TYPE_CHECKING:
    from .._chat_types import Absent, Choice, ToolParam, ChatCompletion, ResponseFormatParam, ChatCompletionMessage

CUT_OFF = frozenset({"length", "content_filter"})
"""The finish reasons of a choice that is not complete, so that it can't be parsed."""


def parse_chat_completion(
    *,
    response_format: type[ResponseFormatT] | ResponseFormatParam | Absent,
    input_tools: Iterable[ToolParam] | Absent,
    chat_completion: ChatCompletion | ParsedChatCompletion[object],
) -> ParsedChatCompletion[ResponseFormatT]:
    """Parse the contents of a completion into ``response_format``, and the calls of its strict tools.

    The completion that is passed stays as it was; what is not parsed is shared with it.

    Raises:
        LengthFinishReasonError: it was cut off at the length limit.
        ContentFilterFinishReasonError: the content filter cut it off.
        pydantic.ValidationError, json.JSONDecodeError: something does not fit its type.
    """
    tools = list(input_tools) if is_present(input_tools) else []
    parsed_type = solve_response_format_t(response_format)
    choices: list[Any] = []
    for choice in cast("list[Choice]", chat_completion.choices):
        if choice.finish_reason in CUT_OFF:
            raise cut_off_error(choice.finish_reason, chat_completion)
        message = _parsed_message(choice.message, tools, response_format)
        choices.append(retype(choice, cast("Any", ParsedChoice)[parsed_type], message=message))
    parsed = retype(chat_completion, cast("Any", ParsedChatCompletion)[parsed_type], choices=choices)
    return cast("ParsedChatCompletion[ResponseFormatT]", parsed)


def cut_off_error(
    finish_reason: str, completion: ChatCompletion | ParsedChatCompletion[object]
) -> LengthFinishReasonError | ContentFilterFinishReasonError:
    """The error for a choice that has one of the reasons of `CUT_OFF`."""
    if finish_reason == "length":
        return LengthFinishReasonError(completion=completion)
    return ContentFilterFinishReasonError()


def _parsed_message(
    message: Any, tools: list[ToolParam], response_format: type[Any] | ResponseFormatParam | Absent
) -> Any:
    parsed_type = solve_response_format_t(response_format)
    return retype(
        message,
        cast("Any", ParsedChatCompletionMessage)[parsed_type],
        parsed=maybe_parse_content(response_format=response_format, message=message),
        tool_calls=[_parsed_tool_call(call, tools) for call in message.tool_calls or ()] or None,
    )


def _parsed_tool_call(call: Any, tools: list[ToolParam]) -> Any:
    """The parsed call of a function; a call of another kind of tool stays what it is."""
    function = getattr(call, "function", None)
    if function is None:
        return show_all_as(call, ParsedFunctionToolCall)
    arguments = parse_function_tool_arguments(input_tools=tools, function=function)
    return retype(call, ParsedFunctionToolCall, function=retype(function, ParsedFunction, parsed_arguments=arguments))


def maybe_parse_content(
    *,
    response_format: type[ResponseFormatT] | ResponseFormatParam | Absent,
    message: ChatCompletionMessage | ParsedChatCompletionMessage[object],
) -> ResponseFormatT | None:
    """The content of a message as the type that was asked for; None if none was, or there is no content.

    Raises:
        pydantic.ValidationError: it does not fit.
    """
    if has_rich_response_format(response_format) and message.content and not message.refusal:
        return parse_content(response_format, message.content)
    return None


def has_parseable_input(
    *,
    response_format: type | ResponseFormatParam | Absent,
    input_tools: Iterable[ToolParam] | Absent = ABSENT,
) -> bool:
    """Whether there is anything to parse a completion into."""
    if has_rich_response_format(response_format):
        return True
    return is_present(input_tools) and any(is_parseable_tool(tool) for tool in input_tools)
