from __future__ import annotations

from typing_extensions import TypeAlias

from ..._chat_types import ParsedChoice, ParsedChatCompletion, ParsedChatCompletionMessage

ParsedChatCompletionSnapshot: TypeAlias = ParsedChatCompletion[object]
"""A completion as far as it has come."""

ParsedChatCompletionMessageSnapshot: TypeAlias = ParsedChatCompletionMessage[object]
"""A message as far as it has come.

Its `parsed` is what the JSON says so far, and an instance of the `response_format` when all of it is there.
"""

ParsedChoiceSnapshot: TypeAlias = ParsedChoice[object]
