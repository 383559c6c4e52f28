# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._lazy import lazy_exports as _lazy_exports

if TYPE_CHECKING:
    from .chat_completion import ChatCompletion as ChatCompletion
    from .chat_completion_role import ChatCompletionRole as ChatCompletionRole
    from .chat_completion_audio import ChatCompletionAudio as ChatCompletionAudio
    from .chat_completion_chunk import ChatCompletionChunk as ChatCompletionChunk
    from .completion_list_params import CompletionListParams as CompletionListParams
    from .chat_completion_deleted import ChatCompletionDeleted as ChatCompletionDeleted
    from .chat_completion_message import ChatCompletionMessage as ChatCompletionMessage
    from .chat_completion_modality import ChatCompletionModality as ChatCompletionModality
    from .completion_create_params import CompletionCreateParams as CompletionCreateParams
    from .completion_update_params import CompletionUpdateParams as CompletionUpdateParams
    from .chat_completion_audio_param import ChatCompletionAudioParam as ChatCompletionAudioParam
    from .chat_completion_message_param import ChatCompletionMessageParam as ChatCompletionMessageParam
    from .chat_completion_store_message import ChatCompletionStoreMessage as ChatCompletionStoreMessage
    from .chat_completion_token_logprob import ChatCompletionTokenLogprob as ChatCompletionTokenLogprob
    from .chat_completion_reasoning_effort import ChatCompletionReasoningEffort as ChatCompletionReasoningEffort
    from .chat_completion_tool_union_param import ChatCompletionToolUnionParam as ChatCompletionToolUnionParam
    from .chat_completion_content_part_text import ChatCompletionContentPartText as ChatCompletionContentPartText
    from .chat_completion_custom_tool_param import ChatCompletionCustomToolParam as ChatCompletionCustomToolParam
    from .chat_completion_message_tool_call import (
        ChatCompletionMessageToolCallUnion as ChatCompletionMessageToolCallUnion,
    )
    from .chat_completion_content_part_image import ChatCompletionContentPartImage as ChatCompletionContentPartImage
    from .chat_completion_content_part_param import ChatCompletionContentPartParam as ChatCompletionContentPartParam
    from .chat_completion_tool_message_param import ChatCompletionToolMessageParam as ChatCompletionToolMessageParam
    from .chat_completion_user_message_param import ChatCompletionUserMessageParam as ChatCompletionUserMessageParam
    from .chat_completion_allowed_tools_param import ChatCompletionAllowedToolsParam as ChatCompletionAllowedToolsParam
    from .chat_completion_function_tool_param import ChatCompletionFunctionToolParam as ChatCompletionFunctionToolParam
    from .chat_completion_stream_options_param import (
        ChatCompletionStreamOptionsParam as ChatCompletionStreamOptionsParam,
    )
    from .chat_completion_system_message_param import (
        ChatCompletionSystemMessageParam as ChatCompletionSystemMessageParam,
    )
    from .chat_completion_function_message_param import (
        ChatCompletionFunctionMessageParam as ChatCompletionFunctionMessageParam,
    )
    from .chat_completion_assistant_message_param import (
        ChatCompletionAssistantMessageParam as ChatCompletionAssistantMessageParam,
    )
    from .chat_completion_content_part_text_param import (
        ChatCompletionContentPartTextParam as ChatCompletionContentPartTextParam,
    )
    from .chat_completion_developer_message_param import (
        ChatCompletionDeveloperMessageParam as ChatCompletionDeveloperMessageParam,
    )
    from .chat_completion_named_tool_choice_param import (
        ChatCompletionNamedToolChoiceParam as ChatCompletionNamedToolChoiceParam,
    )
    from .chat_completion_content_part_image_param import (
        ChatCompletionContentPartImageParam as ChatCompletionContentPartImageParam,
    )
    from .chat_completion_message_custom_tool_call import (
        ChatCompletionMessageCustomToolCall as ChatCompletionMessageCustomToolCall,
    )
    from .chat_completion_prediction_content_param import (
        ChatCompletionPredictionContentParam as ChatCompletionPredictionContentParam,
    )
    from .chat_completion_tool_choice_option_param import (
        ChatCompletionToolChoiceOptionParam as ChatCompletionToolChoiceOptionParam,
    )
    from .chat_completion_allowed_tool_choice_param import (
        ChatCompletionAllowedToolChoiceParam as ChatCompletionAllowedToolChoiceParam,
    )
    from .chat_completion_content_part_refusal_param import (
        ChatCompletionContentPartRefusalParam as ChatCompletionContentPartRefusalParam,
    )
    from .chat_completion_function_call_option_param import (
        ChatCompletionFunctionCallOptionParam as ChatCompletionFunctionCallOptionParam,
    )
    from .chat_completion_message_function_tool_call import (
        ChatCompletionMessageFunctionToolCall as ChatCompletionMessageFunctionToolCall,
    )
    from .chat_completion_message_tool_call_union_param import (
        ChatCompletionMessageToolCallUnionParam as ChatCompletionMessageToolCallUnionParam,
    )
    from .chat_completion_content_part_input_audio_param import (
        ChatCompletionContentPartInputAudioParam as ChatCompletionContentPartInputAudioParam,
    )
    from .chat_completion_message_custom_tool_call_param import (
        ChatCompletionMessageCustomToolCallParam as ChatCompletionMessageCustomToolCallParam,
    )
    from .chat_completion_named_tool_choice_custom_param import (
        ChatCompletionNamedToolChoiceCustomParam as ChatCompletionNamedToolChoiceCustomParam,
    )
    from .chat_completion_message_function_tool_call_param import (
        ChatCompletionMessageFunctionToolCallParam as ChatCompletionMessageFunctionToolCallParam,
    )

__getattr__, __dir__ = _lazy_exports(
    __name__,
    {
        "ChatCompletion": ".chat_completion",
        "ChatCompletionRole": ".chat_completion_role",
        "ChatCompletionAudio": ".chat_completion_audio",
        "ChatCompletionChunk": ".chat_completion_chunk",
        "CompletionListParams": ".completion_list_params",
        "ChatCompletionDeleted": ".chat_completion_deleted",
        "ChatCompletionMessage": ".chat_completion_message",
        "ChatCompletionModality": ".chat_completion_modality",
        "CompletionCreateParams": ".completion_create_params",
        "CompletionUpdateParams": ".completion_update_params",
        "ChatCompletionAudioParam": ".chat_completion_audio_param",
        "ChatCompletionMessageParam": ".chat_completion_message_param",
        "ChatCompletionStoreMessage": ".chat_completion_store_message",
        "ChatCompletionTokenLogprob": ".chat_completion_token_logprob",
        "ChatCompletionReasoningEffort": ".chat_completion_reasoning_effort",
        "ChatCompletionToolUnionParam": ".chat_completion_tool_union_param",
        "ChatCompletionContentPartText": ".chat_completion_content_part_text",
        "ChatCompletionCustomToolParam": ".chat_completion_custom_tool_param",
        "ChatCompletionMessageToolCallUnion": ".chat_completion_message_tool_call",
        "ChatCompletionContentPartImage": ".chat_completion_content_part_image",
        "ChatCompletionContentPartParam": ".chat_completion_content_part_param",
        "ChatCompletionToolMessageParam": ".chat_completion_tool_message_param",
        "ChatCompletionUserMessageParam": ".chat_completion_user_message_param",
        "ChatCompletionAllowedToolsParam": ".chat_completion_allowed_tools_param",
        "ChatCompletionFunctionToolParam": ".chat_completion_function_tool_param",
        "ChatCompletionStreamOptionsParam": ".chat_completion_stream_options_param",
        "ChatCompletionSystemMessageParam": ".chat_completion_system_message_param",
        "ChatCompletionFunctionMessageParam": ".chat_completion_function_message_param",
        "ChatCompletionAssistantMessageParam": ".chat_completion_assistant_message_param",
        "ChatCompletionContentPartTextParam": ".chat_completion_content_part_text_param",
        "ChatCompletionDeveloperMessageParam": ".chat_completion_developer_message_param",
        "ChatCompletionNamedToolChoiceParam": ".chat_completion_named_tool_choice_param",
        "ChatCompletionContentPartImageParam": ".chat_completion_content_part_image_param",
        "ChatCompletionMessageCustomToolCall": ".chat_completion_message_custom_tool_call",
        "ChatCompletionPredictionContentParam": ".chat_completion_prediction_content_param",
        "ChatCompletionToolChoiceOptionParam": ".chat_completion_tool_choice_option_param",
        "ChatCompletionAllowedToolChoiceParam": ".chat_completion_allowed_tool_choice_param",
        "ChatCompletionContentPartRefusalParam": ".chat_completion_content_part_refusal_param",
        "ChatCompletionFunctionCallOptionParam": ".chat_completion_function_call_option_param",
        "ChatCompletionMessageFunctionToolCall": ".chat_completion_message_function_tool_call",
        "ChatCompletionMessageToolCallUnionParam": ".chat_completion_message_tool_call_union_param",
        "ChatCompletionContentPartInputAudioParam": ".chat_completion_content_part_input_audio_param",
        "ChatCompletionMessageCustomToolCallParam": ".chat_completion_message_custom_tool_call_param",
        "ChatCompletionNamedToolChoiceCustomParam": ".chat_completion_named_tool_choice_custom_param",
        "ChatCompletionMessageFunctionToolCallParam": ".chat_completion_message_function_tool_call_param",
    },
)
