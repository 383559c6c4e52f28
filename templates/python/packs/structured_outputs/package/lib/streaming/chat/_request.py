"""What of a request decides how its stream is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Iterable

from ..._parsing import has_parseable_input
from ..._chat_types import is_present
from ..._parsing._response_formats import is_wanted

if TYPE_CHECKING:
    from ..._chat_types import Absent, ToolParam, ResponseFormatParam


class Request:
    """The response format and the tools.

    Attributes:
        has_response_format: JSON was asked for, as a type or otherwise.
        parses: there is something to parse, so a completion that is cut off is an error.
    """

    __slots__ = ("has_response_format", "parses", "response_format", "tools")

    def __init__(
        self,
        response_format: type[Any] | ResponseFormatParam | Absent,
        input_tools: Iterable[ToolParam] | Absent,
    ) -> None:
        self.response_format = response_format
        self.tools: list[ToolParam] = list(input_tools) if is_present(input_tools) else []
        self.has_response_format = is_wanted(response_format)
        self.parses = has_parseable_input(response_format=response_format, input_tools=self.tools)
