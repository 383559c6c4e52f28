# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._lazy import lazy_exports as _lazy_exports

if TYPE_CHECKING:
    from .metadata import Metadata as Metadata
    from .chat_model import ChatModel as ChatModel
    from .reasoning_effort import ReasoningEffort as ReasoningEffort
    from .function_definition import FunctionDefinition as FunctionDefinition
    from .function_parameters import FunctionParameters as FunctionParameters
    from .response_format_text import ResponseFormatText as ResponseFormatText
    from .response_format_json_object import ResponseFormatJSONObject as ResponseFormatJSONObject
    from .response_format_json_schema import ResponseFormatJSONSchema as ResponseFormatJSONSchema

__getattr__, __dir__ = _lazy_exports(
    __name__,
    {
        "Metadata": ".metadata",
        "ChatModel": ".chat_model",
        "ReasoningEffort": ".reasoning_effort",
        "FunctionDefinition": ".function_definition",
        "FunctionParameters": ".function_parameters",
        "ResponseFormatText": ".response_format_text",
        "ResponseFormatJSONObject": ".response_format_json_object",
        "ResponseFormatJSONSchema": ".response_format_json_schema",
    },
)
