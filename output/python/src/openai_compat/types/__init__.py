# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy import lazy_exports as _lazy_exports

if TYPE_CHECKING:
    from .shared import (
        Metadata as Metadata,
        ChatModel as ChatModel,
        ErrorObject as ErrorObject,
        ReasoningEffort as ReasoningEffort,
        FunctionDefinition as FunctionDefinition,
        FunctionParameters as FunctionParameters,
        ResponseFormatText as ResponseFormatText,
        ResponseFormatJSONObject as ResponseFormatJSONObject,
        ResponseFormatJSONSchema as ResponseFormatJSONSchema,
    )
    from .chat_model import ChatModel as ChatModel
    from .completion import Completion as Completion
    from .completion_usage import CompletionUsage as CompletionUsage
    from .completion_choice import CompletionChoice as CompletionChoice
    from .completion_create_params import CompletionCreateParams as CompletionCreateParams

__getattr__, __dir__ = _lazy_exports(
    __name__,
    {
        "Metadata": ".shared",
        "ChatModel": ".shared",
        "ErrorObject": ".shared",
        "ReasoningEffort": ".shared",
        "FunctionDefinition": ".shared",
        "FunctionParameters": ".shared",
        "ResponseFormatText": ".shared",
        "ResponseFormatJSONObject": ".shared",
        "ResponseFormatJSONSchema": ".shared",
        "ChatModel": ".chat_model",
        "Completion": ".completion",
        "CompletionUsage": ".completion_usage",
        "CompletionChoice": ".completion_choice",
        "CompletionCreateParams": ".completion_create_params",
    },
)
