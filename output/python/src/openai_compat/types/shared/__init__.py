# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._lazy import lazy_exports as _lazy_exports

if TYPE_CHECKING:
    from .chat_model import ChatModel as ChatModel
    from .error_object import ErrorObject as ErrorObject
    from .reasoning_effort import ReasoningEffort as ReasoningEffort

__getattr__, __dir__ = _lazy_exports(
    __name__,
    {
        "ChatModel": ".chat_model",
        "ErrorObject": ".error_object",
        "ReasoningEffort": ".reasoning_effort",
    },
)
