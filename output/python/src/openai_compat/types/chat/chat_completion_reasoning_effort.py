# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from ..shared.reasoning_effort import ReasoningEffort

__all__ = ["ChatCompletionReasoningEffort"]


ChatCompletionReasoningEffort = ReasoningEffort
