"""The tools of a request: which of them are strict, and what the arguments of calls become."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Iterable, cast
from typing_extensions import TypeGuard

from .._tools import PydanticFunctionTool
from .._chat_types import ABSENT, is_present

if TYPE_CHECKING:
    from .._chat_types import Absent, Function, ToolParam, ParsedFunction, FunctionToolParam


def is_strict_chat_completion_tool_param(tool: ToolParam) -> TypeGuard[FunctionToolParam]:
    """Whether a tool is a function whose arguments always fit its schema."""
    return is_parseable_tool(tool)


def is_parseable_tool(input_tool: ToolParam) -> bool:
    definition = _function_of(input_tool)
    return definition is not None and (isinstance(definition, PydanticFunctionTool) or definition.get("strict") is True)


def select_strict_chat_completion_tools(
    tools: Iterable[ToolParam] | Absent = ABSENT,
) -> Iterable[FunctionToolParam] | Absent:
    """The tools that are strict functions."""
    if not is_present(tools):
        return ABSENT
    return [tool for tool in tools if is_strict_chat_completion_tool_param(tool)]


def validate_input_tools(tools: Iterable[ToolParam] | Absent = ABSENT) -> Iterable[FunctionToolParam] | Absent:
    """Check that each tool is a strict function, so that its calls can be parsed.

    Raises:
        ValueError: one is not.
    """
    if not is_present(tools):
        return ABSENT
    checked: list[FunctionToolParam] = []
    for tool in tools:
        definition = _function_of(tool)
        if definition is None:
            kind = cast("dict[str, Any]", tool).get("type")
            raise ValueError(f"Currently only `function` tool types support auto-parsing; Received `{kind}`")
        if not is_strict_chat_completion_tool_param(tool):
            name = definition.get("name")
            raise ValueError(f"`{name}` is not strict. Only `strict` function tools can be auto-parsed")
        checked.append(tool)
    return checked


def get_input_tool_by_name(*, input_tools: list[ToolParam], name: str) -> FunctionToolParam | None:
    """The function tool of this name."""
    for tool in input_tools:
        definition = _function_of(tool)
        if definition is not None and definition.get("name") == name:
            return cast("FunctionToolParam", tool)
    return None


def parse_function_tool_arguments(
    *, input_tools: list[ToolParam], function: Function | ParsedFunction
) -> object | None:
    """What the arguments of a call become.

    Returns:
        An instance of the model that the tool was made of; what the JSON says, for another strict tool;
        None for a tool that is not strict, or not among ``input_tools``.

    Raises:
        pydantic.ValidationError, json.JSONDecodeError: the arguments do not fit.
    """
    tool = get_input_tool_by_name(input_tools=input_tools, name=function.name)
    if tool is None:
        return None
    definition = _function_of(tool)
    if isinstance(definition, PydanticFunctionTool):
        return definition.model.model_validate_json(function.arguments)
    if definition is None or not definition.get("strict"):
        return None
    return cast("object", json.loads(function.arguments))


def _function_of(tool: ToolParam) -> dict[str, Any] | None:
    """The definition in a function tool, None for a tool of another kind."""
    found = cast("dict[str, Any]", tool)
    return found.get("function") if found.get("type") == "function" else None
