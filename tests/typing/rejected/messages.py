"""Messages and other parameters of a wrong shape."""

from __future__ import annotations

from openai_compat import OpenAICompat
from openai_compat._types import SequenceNotStr
from openai_compat.types.chat import (
    ChatCompletion,
    ChatCompletionMessageParam,
    ChatCompletionUserMessageParam,
)
from openai_compat.types.chat.completion_create_params import (
    CompletionCreateParamsNonStreaming,
    CompletionCreateParamsStreaming,
)

wrong_role: ChatCompletionMessageParam = {"role": "robot", "content": "Hi"}  # error: reportAssignmentType assignment
no_role: ChatCompletionUserMessageParam = {"content": "Hi"}  # error: reportAssignmentType typeddict-item
no_content: ChatCompletionUserMessageParam = {"role": "user"}  # error: reportAssignmentType typeddict-item
unknown_key: ChatCompletionUserMessageParam = {"role": "user", "content": "Hi", "mood": "good"}  # error: reportAssignmentType typeddict-unknown-key
wrong_part: ChatCompletionUserMessageParam = {"role": "user", "content": [{"type": "text"}]}  # error: reportAssignmentType list-item typeddict-item
wrong_url: ChatCompletionUserMessageParam = {"role": "user", "content": [{"type": "image_url", "image_url": "http://x"}]}  # error: reportAssignmentType typeddict-item
no_call_id: ChatCompletionMessageParam = {"role": "tool", "content": "22"}  # error: reportAssignmentType assignment

no_model: CompletionCreateParamsNonStreaming = {"messages": []}  # error: reportAssignmentType typeddict-item
unknown_param: CompletionCreateParamsNonStreaming = {"model": "m", "messages": [], "top_k": 1}  # error: reportAssignmentType typeddict-unknown-key
not_streaming: CompletionCreateParamsStreaming = {"model": "m", "messages": [], "stream": False}  # error: reportAssignmentType typeddict-item
no_stream: CompletionCreateParamsStreaming = {"model": "m", "messages": []}  # error: reportAssignmentType typeddict-item
options: CompletionCreateParamsStreaming = {"model": "m", "messages": [], "stream": True, "stream_options": {"include_usage": 3}}  # error: reportAssignmentType typeddict-item
names: SequenceNotStr[str] = "not names"  # error: reportAssignmentType assignment


def response(completion: ChatCompletion, client: OpenAICompat) -> None:
    completion.choices[0].message.content.upper()  # error: reportOptionalMemberAccess union-attr
    completion.usage.total_tokens  # error: reportOptionalMemberAccess union-attr
    completion.choices[0].text  # error: reportAttributeAccessIssue attr-defined
    completion.choices[0].finish_reason == "done"  # error: reportUnnecessaryComparison comparison-overlap
    for call in completion.choices[0].message.tool_calls or []:
        call.function  # error: reportAttributeAccessIssue union-attr
    page = client.chat.completions.list()
    page.items  # error: reportAttributeAccessIssue attr-defined
