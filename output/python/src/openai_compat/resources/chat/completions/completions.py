# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ...._types import NOT_GIVEN
from ...._utils import path_template, required_args, without_not_given
from ...._compat import cached_property
from ...._resource import SyncAPIResource, AsyncAPIResource
from ...._response import (
    to_raw_response_wrapper,
    to_streamed_response_wrapper,
    async_to_raw_response_wrapper,
    async_to_streamed_response_wrapper,
)
from ...._base_client import make_request_options

if TYPE_CHECKING:
    from typing import Dict, List, Union, Iterable, Optional
    from typing_extensions import Literal

    import httpx

    from ...._types import Body, Query, Headers, NotGiven, SequenceNotStr
    from ...._streaming import Stream, AsyncStream
    from ....pagination import SyncCursorPage, AsyncCursorPage
    from ....types.chat import completion_create_params
    from ...._base_client import AsyncPaginator
    from ....types.shared.chat_model import ChatModel
    from ....types.chat.chat_completion import ChatCompletion
    from ....types.shared_params.metadata import Metadata
    from ....types.shared.reasoning_effort import ReasoningEffort
    from ....types.chat.chat_completion_chunk import ChatCompletionChunk
    from ....types.chat.chat_completion_deleted import ChatCompletionDeleted
    from ....types.chat.chat_completion_audio_param import ChatCompletionAudioParam
    from ....types.chat.chat_completion_message_param import ChatCompletionMessageParam
    from ....types.chat.chat_completion_tool_union_param import ChatCompletionToolUnionParam
    from ....types.chat.chat_completion_stream_options_param import ChatCompletionStreamOptionsParam
    from ....types.chat.chat_completion_prediction_content_param import ChatCompletionPredictionContentParam
    from ....types.chat.chat_completion_tool_choice_option_param import ChatCompletionToolChoiceOptionParam
    from .messages import (
        Messages,
        AsyncMessages,
        MessagesWithRawResponse,
        AsyncMessagesWithRawResponse,
        MessagesWithStreamingResponse,
        AsyncMessagesWithStreamingResponse,
    )


__all__ = ["Completions", "AsyncCompletions"]


class Completions(SyncAPIResource):
    @cached_property
    def messages(self) -> Messages:
        from .messages import Messages

        return Messages(self._client)

    @cached_property
    def with_raw_response(self) -> CompletionsWithRawResponse:
        """The same methods, giving the raw response: `.parse()` makes of it what they would give."""
        return CompletionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> CompletionsWithStreamingResponse:
        """The same methods as context managers that give the response before its body is read."""
        return CompletionsWithStreamingResponse(self)

    @overload
    def create(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: Union[str, ChatModel],
        audio: Optional[ChatCompletionAudioParam] | NotGiven = NOT_GIVEN,
        frequency_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        function_call: completion_create_params.FunctionCall | NotGiven = NOT_GIVEN,
        functions: Iterable[completion_create_params.Function] | NotGiven = NOT_GIVEN,
        logit_bias: Optional[Dict[str, int]] | NotGiven = NOT_GIVEN,
        logprobs: Optional[bool] | NotGiven = NOT_GIVEN,
        max_completion_tokens: Optional[int] | NotGiven = NOT_GIVEN,
        max_tokens: Optional[int] | NotGiven = NOT_GIVEN,
        metadata: Optional[Metadata] | NotGiven = NOT_GIVEN,
        modalities: Optional[List[Literal["text", "audio"]]] | NotGiven = NOT_GIVEN,
        n: Optional[int] | NotGiven = NOT_GIVEN,
        parallel_tool_calls: bool | NotGiven = NOT_GIVEN,
        prediction: Optional[ChatCompletionPredictionContentParam] | NotGiven = NOT_GIVEN,
        presence_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        prompt_cache_key: str | NotGiven = NOT_GIVEN,
        reasoning_effort: Optional[ReasoningEffort] | NotGiven = NOT_GIVEN,
        response_format: completion_create_params.ResponseFormat | NotGiven = NOT_GIVEN,
        safety_identifier: str | NotGiven = NOT_GIVEN,
        seed: Optional[int] | NotGiven = NOT_GIVEN,
        service_tier: Optional[Literal["auto", "default", "flex", "scale", "priority"]] | NotGiven = NOT_GIVEN,
        stop: Union[Optional[str], SequenceNotStr[str], None] | NotGiven = NOT_GIVEN,
        store: Optional[bool] | NotGiven = NOT_GIVEN,
        stream: Optional[Literal[False]] | NotGiven = NOT_GIVEN,
        stream_options: Optional[ChatCompletionStreamOptionsParam] | NotGiven = NOT_GIVEN,
        temperature: Optional[float] | NotGiven = NOT_GIVEN,
        tool_choice: ChatCompletionToolChoiceOptionParam | NotGiven = NOT_GIVEN,
        tools: Iterable[ChatCompletionToolUnionParam] | NotGiven = NOT_GIVEN,
        top_logprobs: Optional[int] | NotGiven = NOT_GIVEN,
        top_p: Optional[float] | NotGiven = NOT_GIVEN,
        user: str | NotGiven = NOT_GIVEN,
        verbosity: Optional[Literal["low", "medium", "high"]] | NotGiven = NOT_GIVEN,
        web_search_options: completion_create_params.WebSearchOptions | NotGiven = NOT_GIVEN,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> ChatCompletion:
        """
        Hands a conversation to the model and returns the message it answers with.

        That answer can be text, audio, a refusal, or a request to call tools.

        Models differ in the parameters they accept; reasoning models in particular
        reject several sampling parameters. A parameter which the chosen model cannot
        honour leads to an error with status 400 on most servers.

        Args:
          messages: The conversation so far, oldest message first.

              Whether messages may hold images, audio or files besides text depends on the
              model.

          model: Name of the model that should answer.

              Any name the server knows will do; the enumerated ones are merely the best
              known.

          audio: How a spoken answer should sound.

              Has to be there if `modalities` contains `audio`.

          frequency_penalty: From -2.0 to 2.0.

              The more often a token has appeared already, the more a positive value
              discourages it; use this against literal repetition. Negative values do the
              opposite.

          function_call: Whether the model answers itself or calls a function:

              - `none`: it answers itself; the default without `functions`
              - `auto`: it decides; the default with `functions`
              - `{"name": "get_weather"}`: it calls the function of this name

              Deprecated: use `tool_choice`.

          functions: Functions that the model may call, by producing JSON arguments.

              Deprecated: use `tools`.

          logit_bias: Makes single tokens more or less likely: a map from token ID (as a string) to a
              number from -100 to 100, which is added to the score of that token before one is
              drawn.

              Small numbers such as 1 or -1 nudge the model; 100 all but forces a token and
              -100 all but bans it. IDs depend on the model's tokenizer.

          logprobs: Whether to report the log probability of each token of the answer, next to the
              message.

          max_completion_tokens: Upper limit for the tokens of the answer.

              Tokens spent on reasoning count, though they stay invisible.

          max_tokens: Upper limit for the number of tokens in the answer.

              Deprecated: use `max_completion_tokens`, which reasoning models understand as
              well. Some servers know only this one, though.

          metadata: Labels of your own choice, as pairs of strings, which the server keeps with an
              object and can filter by.

              At most 16 pairs; a key has up to 64 characters, a value up to 512.

          modalities: Kinds of output wanted.

              Every model can do `["text"]`, which is the default. A model that speaks accepts
              `["text", "audio"]` too and then delivers both.

          n: Number of alternative answers.

              Each of them is generated, counted and billed in full.

          parallel_tool_calls: Whether the model may call several tools in one turn.

          prediction: Text that you expect to find in the answer, given in advance.

          presence_penalty: From -2.0 to 2.0.

              A positive value discourages every token that has appeared at all, no matter how
              often, which moves the answer on to new subjects. Negative values do the
              opposite.

          prompt_cache_key: Requests with the same key are likely to share a cache of prompt prefixes.

              Give requests that start alike the same key. Replaces `user` in this role.

          reasoning_effort: How thoroughly a reasoning model should think before it answers, from `minimal`
              to `high`. Less effort saves time and tokens; more can improve the answer to a
              hard question.

          response_format: The form in which the answer has to come:

              - `{"type": "text"}`: plain text, the default
              - `{"type": "json_schema", "json_schema": {...}}`: JSON that conforms to your
                schema
              - `{"type": "json_object"}`: some JSON object, whatever its content. This is the
                older way; prefer `json_schema` wherever the model can do it.

          safety_identifier: An ID for the person on whose behalf you call, with which operators trace abuse.

              Keep it the same from call to call. Hash names and addresses rather than sending
              them.

          seed: Start value for the random generator.

              Servers try to answer equal requests with the same seed equally, but none of
              them promises it. If `system_fingerprint` in the response differs from an
              earlier one, the installation changed, and so may the result.

              Deprecated.

          service_tier: Which class of service should handle the request:

              - `auto`: whatever is set up for the account or project; the same as leaving
                this out
              - `default`: ordinary speed and price
              - `flex`: cheaper, slower, and without a promise of capacity
              - `scale`: capacity reserved in advance
              - `priority`: faster than ordinary, at a higher price

              The response names the class that did the work, which can differ from the one
              asked for.

          stop: Text at which to stop: one sequence or up to four of them.

              Generation ends right before the first one that would appear, and the output
              does not include it.

              Many reasoning models do not support this.

          store: Whether the server should keep this completion, to be listed, fetched, labelled
              and deleted later. Large images may be left out of what is kept.

          stream: Send the answer while it is being written, as server-sent events that hold one
              chunk each. The last event is `data: [DONE]`.

          stream_options: Details of a streamed response. Allowed only together with `stream: true`.

          temperature: How adventurous the choice of tokens is, from 0 to 2.

              Near 0 the model nearly always takes the most likely token; above 1 it becomes
              more and more erratic.

              Change either this or `top_p`, rarely both.

          tool_choice: Whether the model answers itself or calls tools:

              - `none`: it answers itself; the default without `tools`
              - `auto`: it decides; the default with `tools`
              - `required`: it calls at least one tool
              - an object: it calls the tool named there, or keeps to a selection of the tools

          tools: What the model may call: function tools, whose arguments are JSON according to a
              schema, and custom tools, whose input is free text or follows a grammar.

          top_logprobs: How many of the likeliest tokens to report at each position, up to 20, together
              with their log probabilities. Works only with `logprobs: true`.

          top_p: Draw only from the smallest set of likely tokens whose probabilities add up to
              at least this number (nucleus sampling). 0.1 keeps just the top tenth of the
              probability.

              Change either this or `temperature`, rarely both.

          user: An ID for the person on whose behalf you call.

              Deprecated: `safety_identifier` took over the tracing of abuse, and
              `prompt_cache_key` the routing to a warm cache.

          verbosity: How much the model should write, from terse (`low`) to expansive (`high`).

          web_search_options: Lets the model look things up on the web before it answers, and says how.

              For models and servers that have this built in.

          extra_headers: Headers to send beside the client's own

          extra_query: Query parameters to send beside the arguments

          extra_body: JSON members to send beside the arguments

          timeout: Seconds this request may take, in place of the client's timeout
        """
        ...

    @overload
    def create(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: Union[str, ChatModel],
        stream: Literal[True],
        audio: Optional[ChatCompletionAudioParam] | NotGiven = NOT_GIVEN,
        frequency_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        function_call: completion_create_params.FunctionCall | NotGiven = NOT_GIVEN,
        functions: Iterable[completion_create_params.Function] | NotGiven = NOT_GIVEN,
        logit_bias: Optional[Dict[str, int]] | NotGiven = NOT_GIVEN,
        logprobs: Optional[bool] | NotGiven = NOT_GIVEN,
        max_completion_tokens: Optional[int] | NotGiven = NOT_GIVEN,
        max_tokens: Optional[int] | NotGiven = NOT_GIVEN,
        metadata: Optional[Metadata] | NotGiven = NOT_GIVEN,
        modalities: Optional[List[Literal["text", "audio"]]] | NotGiven = NOT_GIVEN,
        n: Optional[int] | NotGiven = NOT_GIVEN,
        parallel_tool_calls: bool | NotGiven = NOT_GIVEN,
        prediction: Optional[ChatCompletionPredictionContentParam] | NotGiven = NOT_GIVEN,
        presence_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        prompt_cache_key: str | NotGiven = NOT_GIVEN,
        reasoning_effort: Optional[ReasoningEffort] | NotGiven = NOT_GIVEN,
        response_format: completion_create_params.ResponseFormat | NotGiven = NOT_GIVEN,
        safety_identifier: str | NotGiven = NOT_GIVEN,
        seed: Optional[int] | NotGiven = NOT_GIVEN,
        service_tier: Optional[Literal["auto", "default", "flex", "scale", "priority"]] | NotGiven = NOT_GIVEN,
        stop: Union[Optional[str], SequenceNotStr[str], None] | NotGiven = NOT_GIVEN,
        store: Optional[bool] | NotGiven = NOT_GIVEN,
        stream_options: Optional[ChatCompletionStreamOptionsParam] | NotGiven = NOT_GIVEN,
        temperature: Optional[float] | NotGiven = NOT_GIVEN,
        tool_choice: ChatCompletionToolChoiceOptionParam | NotGiven = NOT_GIVEN,
        tools: Iterable[ChatCompletionToolUnionParam] | NotGiven = NOT_GIVEN,
        top_logprobs: Optional[int] | NotGiven = NOT_GIVEN,
        top_p: Optional[float] | NotGiven = NOT_GIVEN,
        user: str | NotGiven = NOT_GIVEN,
        verbosity: Optional[Literal["low", "medium", "high"]] | NotGiven = NOT_GIVEN,
        web_search_options: completion_create_params.WebSearchOptions | NotGiven = NOT_GIVEN,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> Stream[ChatCompletionChunk]:
        """
        Hands a conversation to the model and returns the message it answers with.

        That answer can be text, audio, a refusal, or a request to call tools.

        Models differ in the parameters they accept; reasoning models in particular
        reject several sampling parameters. A parameter which the chosen model cannot
        honour leads to an error with status 400 on most servers.

        Args:
          messages: The conversation so far, oldest message first.

              Whether messages may hold images, audio or files besides text depends on the
              model.

          model: Name of the model that should answer.

              Any name the server knows will do; the enumerated ones are merely the best
              known.

          stream: Send the answer while it is being written, as server-sent events that hold one
              chunk each. The last event is `data: [DONE]`.

          audio: How a spoken answer should sound.

              Has to be there if `modalities` contains `audio`.

          frequency_penalty: From -2.0 to 2.0.

              The more often a token has appeared already, the more a positive value
              discourages it; use this against literal repetition. Negative values do the
              opposite.

          function_call: Whether the model answers itself or calls a function:

              - `none`: it answers itself; the default without `functions`
              - `auto`: it decides; the default with `functions`
              - `{"name": "get_weather"}`: it calls the function of this name

              Deprecated: use `tool_choice`.

          functions: Functions that the model may call, by producing JSON arguments.

              Deprecated: use `tools`.

          logit_bias: Makes single tokens more or less likely: a map from token ID (as a string) to a
              number from -100 to 100, which is added to the score of that token before one is
              drawn.

              Small numbers such as 1 or -1 nudge the model; 100 all but forces a token and
              -100 all but bans it. IDs depend on the model's tokenizer.

          logprobs: Whether to report the log probability of each token of the answer, next to the
              message.

          max_completion_tokens: Upper limit for the tokens of the answer.

              Tokens spent on reasoning count, though they stay invisible.

          max_tokens: Upper limit for the number of tokens in the answer.

              Deprecated: use `max_completion_tokens`, which reasoning models understand as
              well. Some servers know only this one, though.

          metadata: Labels of your own choice, as pairs of strings, which the server keeps with an
              object and can filter by.

              At most 16 pairs; a key has up to 64 characters, a value up to 512.

          modalities: Kinds of output wanted.

              Every model can do `["text"]`, which is the default. A model that speaks accepts
              `["text", "audio"]` too and then delivers both.

          n: Number of alternative answers.

              Each of them is generated, counted and billed in full.

          parallel_tool_calls: Whether the model may call several tools in one turn.

          prediction: Text that you expect to find in the answer, given in advance.

          presence_penalty: From -2.0 to 2.0.

              A positive value discourages every token that has appeared at all, no matter how
              often, which moves the answer on to new subjects. Negative values do the
              opposite.

          prompt_cache_key: Requests with the same key are likely to share a cache of prompt prefixes.

              Give requests that start alike the same key. Replaces `user` in this role.

          reasoning_effort: How thoroughly a reasoning model should think before it answers, from `minimal`
              to `high`. Less effort saves time and tokens; more can improve the answer to a
              hard question.

          response_format: The form in which the answer has to come:

              - `{"type": "text"}`: plain text, the default
              - `{"type": "json_schema", "json_schema": {...}}`: JSON that conforms to your
                schema
              - `{"type": "json_object"}`: some JSON object, whatever its content. This is the
                older way; prefer `json_schema` wherever the model can do it.

          safety_identifier: An ID for the person on whose behalf you call, with which operators trace abuse.

              Keep it the same from call to call. Hash names and addresses rather than sending
              them.

          seed: Start value for the random generator.

              Servers try to answer equal requests with the same seed equally, but none of
              them promises it. If `system_fingerprint` in the response differs from an
              earlier one, the installation changed, and so may the result.

              Deprecated.

          service_tier: Which class of service should handle the request:

              - `auto`: whatever is set up for the account or project; the same as leaving
                this out
              - `default`: ordinary speed and price
              - `flex`: cheaper, slower, and without a promise of capacity
              - `scale`: capacity reserved in advance
              - `priority`: faster than ordinary, at a higher price

              The response names the class that did the work, which can differ from the one
              asked for.

          stop: Text at which to stop: one sequence or up to four of them.

              Generation ends right before the first one that would appear, and the output
              does not include it.

              Many reasoning models do not support this.

          store: Whether the server should keep this completion, to be listed, fetched, labelled
              and deleted later. Large images may be left out of what is kept.

          stream_options: Details of a streamed response. Allowed only together with `stream: true`.

          temperature: How adventurous the choice of tokens is, from 0 to 2.

              Near 0 the model nearly always takes the most likely token; above 1 it becomes
              more and more erratic.

              Change either this or `top_p`, rarely both.

          tool_choice: Whether the model answers itself or calls tools:

              - `none`: it answers itself; the default without `tools`
              - `auto`: it decides; the default with `tools`
              - `required`: it calls at least one tool
              - an object: it calls the tool named there, or keeps to a selection of the tools

          tools: What the model may call: function tools, whose arguments are JSON according to a
              schema, and custom tools, whose input is free text or follows a grammar.

          top_logprobs: How many of the likeliest tokens to report at each position, up to 20, together
              with their log probabilities. Works only with `logprobs: true`.

          top_p: Draw only from the smallest set of likely tokens whose probabilities add up to
              at least this number (nucleus sampling). 0.1 keeps just the top tenth of the
              probability.

              Change either this or `temperature`, rarely both.

          user: An ID for the person on whose behalf you call.

              Deprecated: `safety_identifier` took over the tracing of abuse, and
              `prompt_cache_key` the routing to a warm cache.

          verbosity: How much the model should write, from terse (`low`) to expansive (`high`).

          web_search_options: Lets the model look things up on the web before it answers, and says how.

              For models and servers that have this built in.

          extra_headers: Headers to send beside the client's own

          extra_query: Query parameters to send beside the arguments

          extra_body: JSON members to send beside the arguments

          timeout: Seconds this request may take, in place of the client's timeout
        """
        ...

    @overload
    def create(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: Union[str, ChatModel],
        stream: bool,
        audio: Optional[ChatCompletionAudioParam] | NotGiven = NOT_GIVEN,
        frequency_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        function_call: completion_create_params.FunctionCall | NotGiven = NOT_GIVEN,
        functions: Iterable[completion_create_params.Function] | NotGiven = NOT_GIVEN,
        logit_bias: Optional[Dict[str, int]] | NotGiven = NOT_GIVEN,
        logprobs: Optional[bool] | NotGiven = NOT_GIVEN,
        max_completion_tokens: Optional[int] | NotGiven = NOT_GIVEN,
        max_tokens: Optional[int] | NotGiven = NOT_GIVEN,
        metadata: Optional[Metadata] | NotGiven = NOT_GIVEN,
        modalities: Optional[List[Literal["text", "audio"]]] | NotGiven = NOT_GIVEN,
        n: Optional[int] | NotGiven = NOT_GIVEN,
        parallel_tool_calls: bool | NotGiven = NOT_GIVEN,
        prediction: Optional[ChatCompletionPredictionContentParam] | NotGiven = NOT_GIVEN,
        presence_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        prompt_cache_key: str | NotGiven = NOT_GIVEN,
        reasoning_effort: Optional[ReasoningEffort] | NotGiven = NOT_GIVEN,
        response_format: completion_create_params.ResponseFormat | NotGiven = NOT_GIVEN,
        safety_identifier: str | NotGiven = NOT_GIVEN,
        seed: Optional[int] | NotGiven = NOT_GIVEN,
        service_tier: Optional[Literal["auto", "default", "flex", "scale", "priority"]] | NotGiven = NOT_GIVEN,
        stop: Union[Optional[str], SequenceNotStr[str], None] | NotGiven = NOT_GIVEN,
        store: Optional[bool] | NotGiven = NOT_GIVEN,
        stream_options: Optional[ChatCompletionStreamOptionsParam] | NotGiven = NOT_GIVEN,
        temperature: Optional[float] | NotGiven = NOT_GIVEN,
        tool_choice: ChatCompletionToolChoiceOptionParam | NotGiven = NOT_GIVEN,
        tools: Iterable[ChatCompletionToolUnionParam] | NotGiven = NOT_GIVEN,
        top_logprobs: Optional[int] | NotGiven = NOT_GIVEN,
        top_p: Optional[float] | NotGiven = NOT_GIVEN,
        user: str | NotGiven = NOT_GIVEN,
        verbosity: Optional[Literal["low", "medium", "high"]] | NotGiven = NOT_GIVEN,
        web_search_options: completion_create_params.WebSearchOptions | NotGiven = NOT_GIVEN,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> ChatCompletion | Stream[ChatCompletionChunk]:
        """
        Hands a conversation to the model and returns the message it answers with.

        That answer can be text, audio, a refusal, or a request to call tools.

        Models differ in the parameters they accept; reasoning models in particular
        reject several sampling parameters. A parameter which the chosen model cannot
        honour leads to an error with status 400 on most servers.

        Args:
          messages: The conversation so far, oldest message first.

              Whether messages may hold images, audio or files besides text depends on the
              model.

          model: Name of the model that should answer.

              Any name the server knows will do; the enumerated ones are merely the best
              known.

          stream: Send the answer while it is being written, as server-sent events that hold one
              chunk each. The last event is `data: [DONE]`.

          audio: How a spoken answer should sound.

              Has to be there if `modalities` contains `audio`.

          frequency_penalty: From -2.0 to 2.0.

              The more often a token has appeared already, the more a positive value
              discourages it; use this against literal repetition. Negative values do the
              opposite.

          function_call: Whether the model answers itself or calls a function:

              - `none`: it answers itself; the default without `functions`
              - `auto`: it decides; the default with `functions`
              - `{"name": "get_weather"}`: it calls the function of this name

              Deprecated: use `tool_choice`.

          functions: Functions that the model may call, by producing JSON arguments.

              Deprecated: use `tools`.

          logit_bias: Makes single tokens more or less likely: a map from token ID (as a string) to a
              number from -100 to 100, which is added to the score of that token before one is
              drawn.

              Small numbers such as 1 or -1 nudge the model; 100 all but forces a token and
              -100 all but bans it. IDs depend on the model's tokenizer.

          logprobs: Whether to report the log probability of each token of the answer, next to the
              message.

          max_completion_tokens: Upper limit for the tokens of the answer.

              Tokens spent on reasoning count, though they stay invisible.

          max_tokens: Upper limit for the number of tokens in the answer.

              Deprecated: use `max_completion_tokens`, which reasoning models understand as
              well. Some servers know only this one, though.

          metadata: Labels of your own choice, as pairs of strings, which the server keeps with an
              object and can filter by.

              At most 16 pairs; a key has up to 64 characters, a value up to 512.

          modalities: Kinds of output wanted.

              Every model can do `["text"]`, which is the default. A model that speaks accepts
              `["text", "audio"]` too and then delivers both.

          n: Number of alternative answers.

              Each of them is generated, counted and billed in full.

          parallel_tool_calls: Whether the model may call several tools in one turn.

          prediction: Text that you expect to find in the answer, given in advance.

          presence_penalty: From -2.0 to 2.0.

              A positive value discourages every token that has appeared at all, no matter how
              often, which moves the answer on to new subjects. Negative values do the
              opposite.

          prompt_cache_key: Requests with the same key are likely to share a cache of prompt prefixes.

              Give requests that start alike the same key. Replaces `user` in this role.

          reasoning_effort: How thoroughly a reasoning model should think before it answers, from `minimal`
              to `high`. Less effort saves time and tokens; more can improve the answer to a
              hard question.

          response_format: The form in which the answer has to come:

              - `{"type": "text"}`: plain text, the default
              - `{"type": "json_schema", "json_schema": {...}}`: JSON that conforms to your
                schema
              - `{"type": "json_object"}`: some JSON object, whatever its content. This is the
                older way; prefer `json_schema` wherever the model can do it.

          safety_identifier: An ID for the person on whose behalf you call, with which operators trace abuse.

              Keep it the same from call to call. Hash names and addresses rather than sending
              them.

          seed: Start value for the random generator.

              Servers try to answer equal requests with the same seed equally, but none of
              them promises it. If `system_fingerprint` in the response differs from an
              earlier one, the installation changed, and so may the result.

              Deprecated.

          service_tier: Which class of service should handle the request:

              - `auto`: whatever is set up for the account or project; the same as leaving
                this out
              - `default`: ordinary speed and price
              - `flex`: cheaper, slower, and without a promise of capacity
              - `scale`: capacity reserved in advance
              - `priority`: faster than ordinary, at a higher price

              The response names the class that did the work, which can differ from the one
              asked for.

          stop: Text at which to stop: one sequence or up to four of them.

              Generation ends right before the first one that would appear, and the output
              does not include it.

              Many reasoning models do not support this.

          store: Whether the server should keep this completion, to be listed, fetched, labelled
              and deleted later. Large images may be left out of what is kept.

          stream_options: Details of a streamed response. Allowed only together with `stream: true`.

          temperature: How adventurous the choice of tokens is, from 0 to 2.

              Near 0 the model nearly always takes the most likely token; above 1 it becomes
              more and more erratic.

              Change either this or `top_p`, rarely both.

          tool_choice: Whether the model answers itself or calls tools:

              - `none`: it answers itself; the default without `tools`
              - `auto`: it decides; the default with `tools`
              - `required`: it calls at least one tool
              - an object: it calls the tool named there, or keeps to a selection of the tools

          tools: What the model may call: function tools, whose arguments are JSON according to a
              schema, and custom tools, whose input is free text or follows a grammar.

          top_logprobs: How many of the likeliest tokens to report at each position, up to 20, together
              with their log probabilities. Works only with `logprobs: true`.

          top_p: Draw only from the smallest set of likely tokens whose probabilities add up to
              at least this number (nucleus sampling). 0.1 keeps just the top tenth of the
              probability.

              Change either this or `temperature`, rarely both.

          user: An ID for the person on whose behalf you call.

              Deprecated: `safety_identifier` took over the tracing of abuse, and
              `prompt_cache_key` the routing to a warm cache.

          verbosity: How much the model should write, from terse (`low`) to expansive (`high`).

          web_search_options: Lets the model look things up on the web before it answers, and says how.

              For models and servers that have this built in.

          extra_headers: Headers to send beside the client's own

          extra_query: Query parameters to send beside the arguments

          extra_body: JSON members to send beside the arguments

          timeout: Seconds this request may take, in place of the client's timeout
        """
        ...

    @required_args(["messages", "model"], ["messages", "model", "stream"])
    def create(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: Union[str, ChatModel],
        audio: Optional[ChatCompletionAudioParam] | NotGiven = NOT_GIVEN,
        frequency_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        function_call: completion_create_params.FunctionCall | NotGiven = NOT_GIVEN,
        functions: Iterable[completion_create_params.Function] | NotGiven = NOT_GIVEN,
        logit_bias: Optional[Dict[str, int]] | NotGiven = NOT_GIVEN,
        logprobs: Optional[bool] | NotGiven = NOT_GIVEN,
        max_completion_tokens: Optional[int] | NotGiven = NOT_GIVEN,
        max_tokens: Optional[int] | NotGiven = NOT_GIVEN,
        metadata: Optional[Metadata] | NotGiven = NOT_GIVEN,
        modalities: Optional[List[Literal["text", "audio"]]] | NotGiven = NOT_GIVEN,
        n: Optional[int] | NotGiven = NOT_GIVEN,
        parallel_tool_calls: bool | NotGiven = NOT_GIVEN,
        prediction: Optional[ChatCompletionPredictionContentParam] | NotGiven = NOT_GIVEN,
        presence_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        prompt_cache_key: str | NotGiven = NOT_GIVEN,
        reasoning_effort: Optional[ReasoningEffort] | NotGiven = NOT_GIVEN,
        response_format: completion_create_params.ResponseFormat | NotGiven = NOT_GIVEN,
        safety_identifier: str | NotGiven = NOT_GIVEN,
        seed: Optional[int] | NotGiven = NOT_GIVEN,
        service_tier: Optional[Literal["auto", "default", "flex", "scale", "priority"]] | NotGiven = NOT_GIVEN,
        stop: Union[Optional[str], SequenceNotStr[str], None] | NotGiven = NOT_GIVEN,
        store: Optional[bool] | NotGiven = NOT_GIVEN,
        stream: Optional[Literal[False]] | Literal[True] | NotGiven = NOT_GIVEN,
        stream_options: Optional[ChatCompletionStreamOptionsParam] | NotGiven = NOT_GIVEN,
        temperature: Optional[float] | NotGiven = NOT_GIVEN,
        tool_choice: ChatCompletionToolChoiceOptionParam | NotGiven = NOT_GIVEN,
        tools: Iterable[ChatCompletionToolUnionParam] | NotGiven = NOT_GIVEN,
        top_logprobs: Optional[int] | NotGiven = NOT_GIVEN,
        top_p: Optional[float] | NotGiven = NOT_GIVEN,
        user: str | NotGiven = NOT_GIVEN,
        verbosity: Optional[Literal["low", "medium", "high"]] | NotGiven = NOT_GIVEN,
        web_search_options: completion_create_params.WebSearchOptions | NotGiven = NOT_GIVEN,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> ChatCompletion | Stream[ChatCompletionChunk]:
        from ...._streaming import Stream
        from ....types.chat.chat_completion import ChatCompletion
        from ....types.chat.chat_completion_chunk import ChatCompletionChunk

        return self._post(
            "/chat/completions",
            body=without_not_given(
                {
                    "messages": messages,
                    "model": model,
                    "audio": audio,
                    "frequency_penalty": frequency_penalty,
                    "function_call": function_call,
                    "functions": functions,
                    "logit_bias": logit_bias,
                    "logprobs": logprobs,
                    "max_completion_tokens": max_completion_tokens,
                    "max_tokens": max_tokens,
                    "metadata": metadata,
                    "modalities": modalities,
                    "n": n,
                    "parallel_tool_calls": parallel_tool_calls,
                    "prediction": prediction,
                    "presence_penalty": presence_penalty,
                    "prompt_cache_key": prompt_cache_key,
                    "reasoning_effort": reasoning_effort,
                    "response_format": response_format,
                    "safety_identifier": safety_identifier,
                    "seed": seed,
                    "service_tier": service_tier,
                    "stop": stop,
                    "store": store,
                    "stream": stream,
                    "stream_options": stream_options,
                    "temperature": temperature,
                    "tool_choice": tool_choice,
                    "tools": tools,
                    "top_logprobs": top_logprobs,
                    "top_p": top_p,
                    "user": user,
                    "verbosity": verbosity,
                    "web_search_options": web_search_options,
                }
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
            ),
            cast_to=ChatCompletion,
            stream=stream or False,
            stream_cls=Stream[ChatCompletionChunk],
        )

    def retrieve(
        self,
        completion_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> ChatCompletion:
        """Returns one chat completion that the server kept.

        Completions made without `store: true` cannot be fetched later.
        """
        from ....types.chat.chat_completion import ChatCompletion

        if not completion_id:
            raise ValueError(f"Expected a non-empty value for `completion_id` but received {completion_id!r}")
        return self._get(
            path_template("/chat/completions/{completion_id}", completion_id=completion_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
            ),
            cast_to=ChatCompletion,
        )

    def update(
        self,
        completion_id: str,
        *,
        metadata: Optional[Metadata],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> ChatCompletion:
        """
        Replaces the metadata of a chat completion that the server kept.

        Nothing else about a stored completion can be changed.

        Args:
          metadata: Labels of your own choice, as pairs of strings, which the server keeps with an
              object and can filter by.

              At most 16 pairs; a key has up to 64 characters, a value up to 512.

          extra_headers: Headers to send beside the client's own

          extra_query: Query parameters to send beside the arguments

          extra_body: JSON members to send beside the arguments

          timeout: Seconds this request may take, in place of the client's timeout
        """
        from ....types.chat.chat_completion import ChatCompletion

        if not completion_id:
            raise ValueError(f"Expected a non-empty value for `completion_id` but received {completion_id!r}")
        return self._post(
            path_template("/chat/completions/{completion_id}", completion_id=completion_id),
            body=without_not_given({"metadata": metadata}),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
            ),
            cast_to=ChatCompletion,
        )

    def list(
        self,
        *,
        after: str | NotGiven = NOT_GIVEN,
        limit: int | NotGiven = NOT_GIVEN,
        metadata: Optional[Metadata] | NotGiven = NOT_GIVEN,
        model: str | NotGiven = NOT_GIVEN,
        order: Literal["asc", "desc"] | NotGiven = NOT_GIVEN,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> SyncCursorPage[ChatCompletion]:
        """
        Goes through the chat completions that the server keeps, a page at a time.

        A completion is kept only if the request that made it said `store: true`.

        Args:
          after: Where to continue: the ID of the completion that ended the page before this one.

          limit: Largest number of completions in one page.

          metadata: Return only completions that carry all of these metadata entries.

              Each entry is a query parameter of its own:
              `metadata[team]=search&metadata[stage]=test`.

          model: Return only completions made by this model.

          order: Order by time of creation: `asc`, the default, starts with the oldest
              completion, `desc` with the newest.

          extra_headers: Headers to send beside the client's own

          extra_query: Query parameters to send beside the arguments

          extra_body: JSON members to send beside the arguments

          timeout: Seconds this request may take, in place of the client's timeout
        """
        from ....pagination import SyncCursorPage
        from ....types.chat.chat_completion import ChatCompletion

        return self._get_api_list(
            "/chat/completions",
            page=SyncCursorPage[ChatCompletion],
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=without_not_given(
                    {"after": after, "limit": limit, "metadata": metadata, "model": model, "order": order}
                ),
            ),
            model=ChatCompletion,
        )

    def delete(
        self,
        completion_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> ChatCompletionDeleted:
        """Removes a chat completion that the server kept, together with its messages.

        This cannot be undone.
        """
        from ....types.chat.chat_completion_deleted import ChatCompletionDeleted

        if not completion_id:
            raise ValueError(f"Expected a non-empty value for `completion_id` but received {completion_id!r}")
        return self._delete(
            path_template("/chat/completions/{completion_id}", completion_id=completion_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
            ),
            cast_to=ChatCompletionDeleted,
        )


class AsyncCompletions(AsyncAPIResource):
    @cached_property
    def messages(self) -> AsyncMessages:
        from .messages import AsyncMessages

        return AsyncMessages(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncCompletionsWithRawResponse:
        """The same methods, giving the raw response: `.parse()` makes of it what they would give."""
        return AsyncCompletionsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncCompletionsWithStreamingResponse:
        """The same methods as context managers that give the response before its body is read."""
        return AsyncCompletionsWithStreamingResponse(self)

    @overload
    async def create(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: Union[str, ChatModel],
        audio: Optional[ChatCompletionAudioParam] | NotGiven = NOT_GIVEN,
        frequency_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        function_call: completion_create_params.FunctionCall | NotGiven = NOT_GIVEN,
        functions: Iterable[completion_create_params.Function] | NotGiven = NOT_GIVEN,
        logit_bias: Optional[Dict[str, int]] | NotGiven = NOT_GIVEN,
        logprobs: Optional[bool] | NotGiven = NOT_GIVEN,
        max_completion_tokens: Optional[int] | NotGiven = NOT_GIVEN,
        max_tokens: Optional[int] | NotGiven = NOT_GIVEN,
        metadata: Optional[Metadata] | NotGiven = NOT_GIVEN,
        modalities: Optional[List[Literal["text", "audio"]]] | NotGiven = NOT_GIVEN,
        n: Optional[int] | NotGiven = NOT_GIVEN,
        parallel_tool_calls: bool | NotGiven = NOT_GIVEN,
        prediction: Optional[ChatCompletionPredictionContentParam] | NotGiven = NOT_GIVEN,
        presence_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        prompt_cache_key: str | NotGiven = NOT_GIVEN,
        reasoning_effort: Optional[ReasoningEffort] | NotGiven = NOT_GIVEN,
        response_format: completion_create_params.ResponseFormat | NotGiven = NOT_GIVEN,
        safety_identifier: str | NotGiven = NOT_GIVEN,
        seed: Optional[int] | NotGiven = NOT_GIVEN,
        service_tier: Optional[Literal["auto", "default", "flex", "scale", "priority"]] | NotGiven = NOT_GIVEN,
        stop: Union[Optional[str], SequenceNotStr[str], None] | NotGiven = NOT_GIVEN,
        store: Optional[bool] | NotGiven = NOT_GIVEN,
        stream: Optional[Literal[False]] | NotGiven = NOT_GIVEN,
        stream_options: Optional[ChatCompletionStreamOptionsParam] | NotGiven = NOT_GIVEN,
        temperature: Optional[float] | NotGiven = NOT_GIVEN,
        tool_choice: ChatCompletionToolChoiceOptionParam | NotGiven = NOT_GIVEN,
        tools: Iterable[ChatCompletionToolUnionParam] | NotGiven = NOT_GIVEN,
        top_logprobs: Optional[int] | NotGiven = NOT_GIVEN,
        top_p: Optional[float] | NotGiven = NOT_GIVEN,
        user: str | NotGiven = NOT_GIVEN,
        verbosity: Optional[Literal["low", "medium", "high"]] | NotGiven = NOT_GIVEN,
        web_search_options: completion_create_params.WebSearchOptions | NotGiven = NOT_GIVEN,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> ChatCompletion:
        """
        Hands a conversation to the model and returns the message it answers with.

        That answer can be text, audio, a refusal, or a request to call tools.

        Models differ in the parameters they accept; reasoning models in particular
        reject several sampling parameters. A parameter which the chosen model cannot
        honour leads to an error with status 400 on most servers.

        Args:
          messages: The conversation so far, oldest message first.

              Whether messages may hold images, audio or files besides text depends on the
              model.

          model: Name of the model that should answer.

              Any name the server knows will do; the enumerated ones are merely the best
              known.

          audio: How a spoken answer should sound.

              Has to be there if `modalities` contains `audio`.

          frequency_penalty: From -2.0 to 2.0.

              The more often a token has appeared already, the more a positive value
              discourages it; use this against literal repetition. Negative values do the
              opposite.

          function_call: Whether the model answers itself or calls a function:

              - `none`: it answers itself; the default without `functions`
              - `auto`: it decides; the default with `functions`
              - `{"name": "get_weather"}`: it calls the function of this name

              Deprecated: use `tool_choice`.

          functions: Functions that the model may call, by producing JSON arguments.

              Deprecated: use `tools`.

          logit_bias: Makes single tokens more or less likely: a map from token ID (as a string) to a
              number from -100 to 100, which is added to the score of that token before one is
              drawn.

              Small numbers such as 1 or -1 nudge the model; 100 all but forces a token and
              -100 all but bans it. IDs depend on the model's tokenizer.

          logprobs: Whether to report the log probability of each token of the answer, next to the
              message.

          max_completion_tokens: Upper limit for the tokens of the answer.

              Tokens spent on reasoning count, though they stay invisible.

          max_tokens: Upper limit for the number of tokens in the answer.

              Deprecated: use `max_completion_tokens`, which reasoning models understand as
              well. Some servers know only this one, though.

          metadata: Labels of your own choice, as pairs of strings, which the server keeps with an
              object and can filter by.

              At most 16 pairs; a key has up to 64 characters, a value up to 512.

          modalities: Kinds of output wanted.

              Every model can do `["text"]`, which is the default. A model that speaks accepts
              `["text", "audio"]` too and then delivers both.

          n: Number of alternative answers.

              Each of them is generated, counted and billed in full.

          parallel_tool_calls: Whether the model may call several tools in one turn.

          prediction: Text that you expect to find in the answer, given in advance.

          presence_penalty: From -2.0 to 2.0.

              A positive value discourages every token that has appeared at all, no matter how
              often, which moves the answer on to new subjects. Negative values do the
              opposite.

          prompt_cache_key: Requests with the same key are likely to share a cache of prompt prefixes.

              Give requests that start alike the same key. Replaces `user` in this role.

          reasoning_effort: How thoroughly a reasoning model should think before it answers, from `minimal`
              to `high`. Less effort saves time and tokens; more can improve the answer to a
              hard question.

          response_format: The form in which the answer has to come:

              - `{"type": "text"}`: plain text, the default
              - `{"type": "json_schema", "json_schema": {...}}`: JSON that conforms to your
                schema
              - `{"type": "json_object"}`: some JSON object, whatever its content. This is the
                older way; prefer `json_schema` wherever the model can do it.

          safety_identifier: An ID for the person on whose behalf you call, with which operators trace abuse.

              Keep it the same from call to call. Hash names and addresses rather than sending
              them.

          seed: Start value for the random generator.

              Servers try to answer equal requests with the same seed equally, but none of
              them promises it. If `system_fingerprint` in the response differs from an
              earlier one, the installation changed, and so may the result.

              Deprecated.

          service_tier: Which class of service should handle the request:

              - `auto`: whatever is set up for the account or project; the same as leaving
                this out
              - `default`: ordinary speed and price
              - `flex`: cheaper, slower, and without a promise of capacity
              - `scale`: capacity reserved in advance
              - `priority`: faster than ordinary, at a higher price

              The response names the class that did the work, which can differ from the one
              asked for.

          stop: Text at which to stop: one sequence or up to four of them.

              Generation ends right before the first one that would appear, and the output
              does not include it.

              Many reasoning models do not support this.

          store: Whether the server should keep this completion, to be listed, fetched, labelled
              and deleted later. Large images may be left out of what is kept.

          stream: Send the answer while it is being written, as server-sent events that hold one
              chunk each. The last event is `data: [DONE]`.

          stream_options: Details of a streamed response. Allowed only together with `stream: true`.

          temperature: How adventurous the choice of tokens is, from 0 to 2.

              Near 0 the model nearly always takes the most likely token; above 1 it becomes
              more and more erratic.

              Change either this or `top_p`, rarely both.

          tool_choice: Whether the model answers itself or calls tools:

              - `none`: it answers itself; the default without `tools`
              - `auto`: it decides; the default with `tools`
              - `required`: it calls at least one tool
              - an object: it calls the tool named there, or keeps to a selection of the tools

          tools: What the model may call: function tools, whose arguments are JSON according to a
              schema, and custom tools, whose input is free text or follows a grammar.

          top_logprobs: How many of the likeliest tokens to report at each position, up to 20, together
              with their log probabilities. Works only with `logprobs: true`.

          top_p: Draw only from the smallest set of likely tokens whose probabilities add up to
              at least this number (nucleus sampling). 0.1 keeps just the top tenth of the
              probability.

              Change either this or `temperature`, rarely both.

          user: An ID for the person on whose behalf you call.

              Deprecated: `safety_identifier` took over the tracing of abuse, and
              `prompt_cache_key` the routing to a warm cache.

          verbosity: How much the model should write, from terse (`low`) to expansive (`high`).

          web_search_options: Lets the model look things up on the web before it answers, and says how.

              For models and servers that have this built in.

          extra_headers: Headers to send beside the client's own

          extra_query: Query parameters to send beside the arguments

          extra_body: JSON members to send beside the arguments

          timeout: Seconds this request may take, in place of the client's timeout
        """
        ...

    @overload
    async def create(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: Union[str, ChatModel],
        stream: Literal[True],
        audio: Optional[ChatCompletionAudioParam] | NotGiven = NOT_GIVEN,
        frequency_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        function_call: completion_create_params.FunctionCall | NotGiven = NOT_GIVEN,
        functions: Iterable[completion_create_params.Function] | NotGiven = NOT_GIVEN,
        logit_bias: Optional[Dict[str, int]] | NotGiven = NOT_GIVEN,
        logprobs: Optional[bool] | NotGiven = NOT_GIVEN,
        max_completion_tokens: Optional[int] | NotGiven = NOT_GIVEN,
        max_tokens: Optional[int] | NotGiven = NOT_GIVEN,
        metadata: Optional[Metadata] | NotGiven = NOT_GIVEN,
        modalities: Optional[List[Literal["text", "audio"]]] | NotGiven = NOT_GIVEN,
        n: Optional[int] | NotGiven = NOT_GIVEN,
        parallel_tool_calls: bool | NotGiven = NOT_GIVEN,
        prediction: Optional[ChatCompletionPredictionContentParam] | NotGiven = NOT_GIVEN,
        presence_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        prompt_cache_key: str | NotGiven = NOT_GIVEN,
        reasoning_effort: Optional[ReasoningEffort] | NotGiven = NOT_GIVEN,
        response_format: completion_create_params.ResponseFormat | NotGiven = NOT_GIVEN,
        safety_identifier: str | NotGiven = NOT_GIVEN,
        seed: Optional[int] | NotGiven = NOT_GIVEN,
        service_tier: Optional[Literal["auto", "default", "flex", "scale", "priority"]] | NotGiven = NOT_GIVEN,
        stop: Union[Optional[str], SequenceNotStr[str], None] | NotGiven = NOT_GIVEN,
        store: Optional[bool] | NotGiven = NOT_GIVEN,
        stream_options: Optional[ChatCompletionStreamOptionsParam] | NotGiven = NOT_GIVEN,
        temperature: Optional[float] | NotGiven = NOT_GIVEN,
        tool_choice: ChatCompletionToolChoiceOptionParam | NotGiven = NOT_GIVEN,
        tools: Iterable[ChatCompletionToolUnionParam] | NotGiven = NOT_GIVEN,
        top_logprobs: Optional[int] | NotGiven = NOT_GIVEN,
        top_p: Optional[float] | NotGiven = NOT_GIVEN,
        user: str | NotGiven = NOT_GIVEN,
        verbosity: Optional[Literal["low", "medium", "high"]] | NotGiven = NOT_GIVEN,
        web_search_options: completion_create_params.WebSearchOptions | NotGiven = NOT_GIVEN,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> AsyncStream[ChatCompletionChunk]:
        """
        Hands a conversation to the model and returns the message it answers with.

        That answer can be text, audio, a refusal, or a request to call tools.

        Models differ in the parameters they accept; reasoning models in particular
        reject several sampling parameters. A parameter which the chosen model cannot
        honour leads to an error with status 400 on most servers.

        Args:
          messages: The conversation so far, oldest message first.

              Whether messages may hold images, audio or files besides text depends on the
              model.

          model: Name of the model that should answer.

              Any name the server knows will do; the enumerated ones are merely the best
              known.

          stream: Send the answer while it is being written, as server-sent events that hold one
              chunk each. The last event is `data: [DONE]`.

          audio: How a spoken answer should sound.

              Has to be there if `modalities` contains `audio`.

          frequency_penalty: From -2.0 to 2.0.

              The more often a token has appeared already, the more a positive value
              discourages it; use this against literal repetition. Negative values do the
              opposite.

          function_call: Whether the model answers itself or calls a function:

              - `none`: it answers itself; the default without `functions`
              - `auto`: it decides; the default with `functions`
              - `{"name": "get_weather"}`: it calls the function of this name

              Deprecated: use `tool_choice`.

          functions: Functions that the model may call, by producing JSON arguments.

              Deprecated: use `tools`.

          logit_bias: Makes single tokens more or less likely: a map from token ID (as a string) to a
              number from -100 to 100, which is added to the score of that token before one is
              drawn.

              Small numbers such as 1 or -1 nudge the model; 100 all but forces a token and
              -100 all but bans it. IDs depend on the model's tokenizer.

          logprobs: Whether to report the log probability of each token of the answer, next to the
              message.

          max_completion_tokens: Upper limit for the tokens of the answer.

              Tokens spent on reasoning count, though they stay invisible.

          max_tokens: Upper limit for the number of tokens in the answer.

              Deprecated: use `max_completion_tokens`, which reasoning models understand as
              well. Some servers know only this one, though.

          metadata: Labels of your own choice, as pairs of strings, which the server keeps with an
              object and can filter by.

              At most 16 pairs; a key has up to 64 characters, a value up to 512.

          modalities: Kinds of output wanted.

              Every model can do `["text"]`, which is the default. A model that speaks accepts
              `["text", "audio"]` too and then delivers both.

          n: Number of alternative answers.

              Each of them is generated, counted and billed in full.

          parallel_tool_calls: Whether the model may call several tools in one turn.

          prediction: Text that you expect to find in the answer, given in advance.

          presence_penalty: From -2.0 to 2.0.

              A positive value discourages every token that has appeared at all, no matter how
              often, which moves the answer on to new subjects. Negative values do the
              opposite.

          prompt_cache_key: Requests with the same key are likely to share a cache of prompt prefixes.

              Give requests that start alike the same key. Replaces `user` in this role.

          reasoning_effort: How thoroughly a reasoning model should think before it answers, from `minimal`
              to `high`. Less effort saves time and tokens; more can improve the answer to a
              hard question.

          response_format: The form in which the answer has to come:

              - `{"type": "text"}`: plain text, the default
              - `{"type": "json_schema", "json_schema": {...}}`: JSON that conforms to your
                schema
              - `{"type": "json_object"}`: some JSON object, whatever its content. This is the
                older way; prefer `json_schema` wherever the model can do it.

          safety_identifier: An ID for the person on whose behalf you call, with which operators trace abuse.

              Keep it the same from call to call. Hash names and addresses rather than sending
              them.

          seed: Start value for the random generator.

              Servers try to answer equal requests with the same seed equally, but none of
              them promises it. If `system_fingerprint` in the response differs from an
              earlier one, the installation changed, and so may the result.

              Deprecated.

          service_tier: Which class of service should handle the request:

              - `auto`: whatever is set up for the account or project; the same as leaving
                this out
              - `default`: ordinary speed and price
              - `flex`: cheaper, slower, and without a promise of capacity
              - `scale`: capacity reserved in advance
              - `priority`: faster than ordinary, at a higher price

              The response names the class that did the work, which can differ from the one
              asked for.

          stop: Text at which to stop: one sequence or up to four of them.

              Generation ends right before the first one that would appear, and the output
              does not include it.

              Many reasoning models do not support this.

          store: Whether the server should keep this completion, to be listed, fetched, labelled
              and deleted later. Large images may be left out of what is kept.

          stream_options: Details of a streamed response. Allowed only together with `stream: true`.

          temperature: How adventurous the choice of tokens is, from 0 to 2.

              Near 0 the model nearly always takes the most likely token; above 1 it becomes
              more and more erratic.

              Change either this or `top_p`, rarely both.

          tool_choice: Whether the model answers itself or calls tools:

              - `none`: it answers itself; the default without `tools`
              - `auto`: it decides; the default with `tools`
              - `required`: it calls at least one tool
              - an object: it calls the tool named there, or keeps to a selection of the tools

          tools: What the model may call: function tools, whose arguments are JSON according to a
              schema, and custom tools, whose input is free text or follows a grammar.

          top_logprobs: How many of the likeliest tokens to report at each position, up to 20, together
              with their log probabilities. Works only with `logprobs: true`.

          top_p: Draw only from the smallest set of likely tokens whose probabilities add up to
              at least this number (nucleus sampling). 0.1 keeps just the top tenth of the
              probability.

              Change either this or `temperature`, rarely both.

          user: An ID for the person on whose behalf you call.

              Deprecated: `safety_identifier` took over the tracing of abuse, and
              `prompt_cache_key` the routing to a warm cache.

          verbosity: How much the model should write, from terse (`low`) to expansive (`high`).

          web_search_options: Lets the model look things up on the web before it answers, and says how.

              For models and servers that have this built in.

          extra_headers: Headers to send beside the client's own

          extra_query: Query parameters to send beside the arguments

          extra_body: JSON members to send beside the arguments

          timeout: Seconds this request may take, in place of the client's timeout
        """
        ...

    @overload
    async def create(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: Union[str, ChatModel],
        stream: bool,
        audio: Optional[ChatCompletionAudioParam] | NotGiven = NOT_GIVEN,
        frequency_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        function_call: completion_create_params.FunctionCall | NotGiven = NOT_GIVEN,
        functions: Iterable[completion_create_params.Function] | NotGiven = NOT_GIVEN,
        logit_bias: Optional[Dict[str, int]] | NotGiven = NOT_GIVEN,
        logprobs: Optional[bool] | NotGiven = NOT_GIVEN,
        max_completion_tokens: Optional[int] | NotGiven = NOT_GIVEN,
        max_tokens: Optional[int] | NotGiven = NOT_GIVEN,
        metadata: Optional[Metadata] | NotGiven = NOT_GIVEN,
        modalities: Optional[List[Literal["text", "audio"]]] | NotGiven = NOT_GIVEN,
        n: Optional[int] | NotGiven = NOT_GIVEN,
        parallel_tool_calls: bool | NotGiven = NOT_GIVEN,
        prediction: Optional[ChatCompletionPredictionContentParam] | NotGiven = NOT_GIVEN,
        presence_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        prompt_cache_key: str | NotGiven = NOT_GIVEN,
        reasoning_effort: Optional[ReasoningEffort] | NotGiven = NOT_GIVEN,
        response_format: completion_create_params.ResponseFormat | NotGiven = NOT_GIVEN,
        safety_identifier: str | NotGiven = NOT_GIVEN,
        seed: Optional[int] | NotGiven = NOT_GIVEN,
        service_tier: Optional[Literal["auto", "default", "flex", "scale", "priority"]] | NotGiven = NOT_GIVEN,
        stop: Union[Optional[str], SequenceNotStr[str], None] | NotGiven = NOT_GIVEN,
        store: Optional[bool] | NotGiven = NOT_GIVEN,
        stream_options: Optional[ChatCompletionStreamOptionsParam] | NotGiven = NOT_GIVEN,
        temperature: Optional[float] | NotGiven = NOT_GIVEN,
        tool_choice: ChatCompletionToolChoiceOptionParam | NotGiven = NOT_GIVEN,
        tools: Iterable[ChatCompletionToolUnionParam] | NotGiven = NOT_GIVEN,
        top_logprobs: Optional[int] | NotGiven = NOT_GIVEN,
        top_p: Optional[float] | NotGiven = NOT_GIVEN,
        user: str | NotGiven = NOT_GIVEN,
        verbosity: Optional[Literal["low", "medium", "high"]] | NotGiven = NOT_GIVEN,
        web_search_options: completion_create_params.WebSearchOptions | NotGiven = NOT_GIVEN,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> ChatCompletion | AsyncStream[ChatCompletionChunk]:
        """
        Hands a conversation to the model and returns the message it answers with.

        That answer can be text, audio, a refusal, or a request to call tools.

        Models differ in the parameters they accept; reasoning models in particular
        reject several sampling parameters. A parameter which the chosen model cannot
        honour leads to an error with status 400 on most servers.

        Args:
          messages: The conversation so far, oldest message first.

              Whether messages may hold images, audio or files besides text depends on the
              model.

          model: Name of the model that should answer.

              Any name the server knows will do; the enumerated ones are merely the best
              known.

          stream: Send the answer while it is being written, as server-sent events that hold one
              chunk each. The last event is `data: [DONE]`.

          audio: How a spoken answer should sound.

              Has to be there if `modalities` contains `audio`.

          frequency_penalty: From -2.0 to 2.0.

              The more often a token has appeared already, the more a positive value
              discourages it; use this against literal repetition. Negative values do the
              opposite.

          function_call: Whether the model answers itself or calls a function:

              - `none`: it answers itself; the default without `functions`
              - `auto`: it decides; the default with `functions`
              - `{"name": "get_weather"}`: it calls the function of this name

              Deprecated: use `tool_choice`.

          functions: Functions that the model may call, by producing JSON arguments.

              Deprecated: use `tools`.

          logit_bias: Makes single tokens more or less likely: a map from token ID (as a string) to a
              number from -100 to 100, which is added to the score of that token before one is
              drawn.

              Small numbers such as 1 or -1 nudge the model; 100 all but forces a token and
              -100 all but bans it. IDs depend on the model's tokenizer.

          logprobs: Whether to report the log probability of each token of the answer, next to the
              message.

          max_completion_tokens: Upper limit for the tokens of the answer.

              Tokens spent on reasoning count, though they stay invisible.

          max_tokens: Upper limit for the number of tokens in the answer.

              Deprecated: use `max_completion_tokens`, which reasoning models understand as
              well. Some servers know only this one, though.

          metadata: Labels of your own choice, as pairs of strings, which the server keeps with an
              object and can filter by.

              At most 16 pairs; a key has up to 64 characters, a value up to 512.

          modalities: Kinds of output wanted.

              Every model can do `["text"]`, which is the default. A model that speaks accepts
              `["text", "audio"]` too and then delivers both.

          n: Number of alternative answers.

              Each of them is generated, counted and billed in full.

          parallel_tool_calls: Whether the model may call several tools in one turn.

          prediction: Text that you expect to find in the answer, given in advance.

          presence_penalty: From -2.0 to 2.0.

              A positive value discourages every token that has appeared at all, no matter how
              often, which moves the answer on to new subjects. Negative values do the
              opposite.

          prompt_cache_key: Requests with the same key are likely to share a cache of prompt prefixes.

              Give requests that start alike the same key. Replaces `user` in this role.

          reasoning_effort: How thoroughly a reasoning model should think before it answers, from `minimal`
              to `high`. Less effort saves time and tokens; more can improve the answer to a
              hard question.

          response_format: The form in which the answer has to come:

              - `{"type": "text"}`: plain text, the default
              - `{"type": "json_schema", "json_schema": {...}}`: JSON that conforms to your
                schema
              - `{"type": "json_object"}`: some JSON object, whatever its content. This is the
                older way; prefer `json_schema` wherever the model can do it.

          safety_identifier: An ID for the person on whose behalf you call, with which operators trace abuse.

              Keep it the same from call to call. Hash names and addresses rather than sending
              them.

          seed: Start value for the random generator.

              Servers try to answer equal requests with the same seed equally, but none of
              them promises it. If `system_fingerprint` in the response differs from an
              earlier one, the installation changed, and so may the result.

              Deprecated.

          service_tier: Which class of service should handle the request:

              - `auto`: whatever is set up for the account or project; the same as leaving
                this out
              - `default`: ordinary speed and price
              - `flex`: cheaper, slower, and without a promise of capacity
              - `scale`: capacity reserved in advance
              - `priority`: faster than ordinary, at a higher price

              The response names the class that did the work, which can differ from the one
              asked for.

          stop: Text at which to stop: one sequence or up to four of them.

              Generation ends right before the first one that would appear, and the output
              does not include it.

              Many reasoning models do not support this.

          store: Whether the server should keep this completion, to be listed, fetched, labelled
              and deleted later. Large images may be left out of what is kept.

          stream_options: Details of a streamed response. Allowed only together with `stream: true`.

          temperature: How adventurous the choice of tokens is, from 0 to 2.

              Near 0 the model nearly always takes the most likely token; above 1 it becomes
              more and more erratic.

              Change either this or `top_p`, rarely both.

          tool_choice: Whether the model answers itself or calls tools:

              - `none`: it answers itself; the default without `tools`
              - `auto`: it decides; the default with `tools`
              - `required`: it calls at least one tool
              - an object: it calls the tool named there, or keeps to a selection of the tools

          tools: What the model may call: function tools, whose arguments are JSON according to a
              schema, and custom tools, whose input is free text or follows a grammar.

          top_logprobs: How many of the likeliest tokens to report at each position, up to 20, together
              with their log probabilities. Works only with `logprobs: true`.

          top_p: Draw only from the smallest set of likely tokens whose probabilities add up to
              at least this number (nucleus sampling). 0.1 keeps just the top tenth of the
              probability.

              Change either this or `temperature`, rarely both.

          user: An ID for the person on whose behalf you call.

              Deprecated: `safety_identifier` took over the tracing of abuse, and
              `prompt_cache_key` the routing to a warm cache.

          verbosity: How much the model should write, from terse (`low`) to expansive (`high`).

          web_search_options: Lets the model look things up on the web before it answers, and says how.

              For models and servers that have this built in.

          extra_headers: Headers to send beside the client's own

          extra_query: Query parameters to send beside the arguments

          extra_body: JSON members to send beside the arguments

          timeout: Seconds this request may take, in place of the client's timeout
        """
        ...

    @required_args(["messages", "model"], ["messages", "model", "stream"])
    async def create(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        model: Union[str, ChatModel],
        audio: Optional[ChatCompletionAudioParam] | NotGiven = NOT_GIVEN,
        frequency_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        function_call: completion_create_params.FunctionCall | NotGiven = NOT_GIVEN,
        functions: Iterable[completion_create_params.Function] | NotGiven = NOT_GIVEN,
        logit_bias: Optional[Dict[str, int]] | NotGiven = NOT_GIVEN,
        logprobs: Optional[bool] | NotGiven = NOT_GIVEN,
        max_completion_tokens: Optional[int] | NotGiven = NOT_GIVEN,
        max_tokens: Optional[int] | NotGiven = NOT_GIVEN,
        metadata: Optional[Metadata] | NotGiven = NOT_GIVEN,
        modalities: Optional[List[Literal["text", "audio"]]] | NotGiven = NOT_GIVEN,
        n: Optional[int] | NotGiven = NOT_GIVEN,
        parallel_tool_calls: bool | NotGiven = NOT_GIVEN,
        prediction: Optional[ChatCompletionPredictionContentParam] | NotGiven = NOT_GIVEN,
        presence_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        prompt_cache_key: str | NotGiven = NOT_GIVEN,
        reasoning_effort: Optional[ReasoningEffort] | NotGiven = NOT_GIVEN,
        response_format: completion_create_params.ResponseFormat | NotGiven = NOT_GIVEN,
        safety_identifier: str | NotGiven = NOT_GIVEN,
        seed: Optional[int] | NotGiven = NOT_GIVEN,
        service_tier: Optional[Literal["auto", "default", "flex", "scale", "priority"]] | NotGiven = NOT_GIVEN,
        stop: Union[Optional[str], SequenceNotStr[str], None] | NotGiven = NOT_GIVEN,
        store: Optional[bool] | NotGiven = NOT_GIVEN,
        stream: Optional[Literal[False]] | Literal[True] | NotGiven = NOT_GIVEN,
        stream_options: Optional[ChatCompletionStreamOptionsParam] | NotGiven = NOT_GIVEN,
        temperature: Optional[float] | NotGiven = NOT_GIVEN,
        tool_choice: ChatCompletionToolChoiceOptionParam | NotGiven = NOT_GIVEN,
        tools: Iterable[ChatCompletionToolUnionParam] | NotGiven = NOT_GIVEN,
        top_logprobs: Optional[int] | NotGiven = NOT_GIVEN,
        top_p: Optional[float] | NotGiven = NOT_GIVEN,
        user: str | NotGiven = NOT_GIVEN,
        verbosity: Optional[Literal["low", "medium", "high"]] | NotGiven = NOT_GIVEN,
        web_search_options: completion_create_params.WebSearchOptions | NotGiven = NOT_GIVEN,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> ChatCompletion | AsyncStream[ChatCompletionChunk]:
        from ...._streaming import AsyncStream
        from ....types.chat.chat_completion import ChatCompletion
        from ....types.chat.chat_completion_chunk import ChatCompletionChunk

        return await self._post(
            "/chat/completions",
            body=without_not_given(
                {
                    "messages": messages,
                    "model": model,
                    "audio": audio,
                    "frequency_penalty": frequency_penalty,
                    "function_call": function_call,
                    "functions": functions,
                    "logit_bias": logit_bias,
                    "logprobs": logprobs,
                    "max_completion_tokens": max_completion_tokens,
                    "max_tokens": max_tokens,
                    "metadata": metadata,
                    "modalities": modalities,
                    "n": n,
                    "parallel_tool_calls": parallel_tool_calls,
                    "prediction": prediction,
                    "presence_penalty": presence_penalty,
                    "prompt_cache_key": prompt_cache_key,
                    "reasoning_effort": reasoning_effort,
                    "response_format": response_format,
                    "safety_identifier": safety_identifier,
                    "seed": seed,
                    "service_tier": service_tier,
                    "stop": stop,
                    "store": store,
                    "stream": stream,
                    "stream_options": stream_options,
                    "temperature": temperature,
                    "tool_choice": tool_choice,
                    "tools": tools,
                    "top_logprobs": top_logprobs,
                    "top_p": top_p,
                    "user": user,
                    "verbosity": verbosity,
                    "web_search_options": web_search_options,
                }
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
            ),
            cast_to=ChatCompletion,
            stream=stream or False,
            stream_cls=AsyncStream[ChatCompletionChunk],
        )

    async def retrieve(
        self,
        completion_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> ChatCompletion:
        """Returns one chat completion that the server kept.

        Completions made without `store: true` cannot be fetched later.
        """
        from ....types.chat.chat_completion import ChatCompletion

        if not completion_id:
            raise ValueError(f"Expected a non-empty value for `completion_id` but received {completion_id!r}")
        return await self._get(
            path_template("/chat/completions/{completion_id}", completion_id=completion_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
            ),
            cast_to=ChatCompletion,
        )

    async def update(
        self,
        completion_id: str,
        *,
        metadata: Optional[Metadata],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> ChatCompletion:
        """
        Replaces the metadata of a chat completion that the server kept.

        Nothing else about a stored completion can be changed.

        Args:
          metadata: Labels of your own choice, as pairs of strings, which the server keeps with an
              object and can filter by.

              At most 16 pairs; a key has up to 64 characters, a value up to 512.

          extra_headers: Headers to send beside the client's own

          extra_query: Query parameters to send beside the arguments

          extra_body: JSON members to send beside the arguments

          timeout: Seconds this request may take, in place of the client's timeout
        """
        from ....types.chat.chat_completion import ChatCompletion

        if not completion_id:
            raise ValueError(f"Expected a non-empty value for `completion_id` but received {completion_id!r}")
        return await self._post(
            path_template("/chat/completions/{completion_id}", completion_id=completion_id),
            body=without_not_given({"metadata": metadata}),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
            ),
            cast_to=ChatCompletion,
        )

    def list(
        self,
        *,
        after: str | NotGiven = NOT_GIVEN,
        limit: int | NotGiven = NOT_GIVEN,
        metadata: Optional[Metadata] | NotGiven = NOT_GIVEN,
        model: str | NotGiven = NOT_GIVEN,
        order: Literal["asc", "desc"] | NotGiven = NOT_GIVEN,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> AsyncPaginator[ChatCompletion, AsyncCursorPage[ChatCompletion]]:
        """
        Goes through the chat completions that the server keeps, a page at a time.

        A completion is kept only if the request that made it said `store: true`.

        Args:
          after: Where to continue: the ID of the completion that ended the page before this one.

          limit: Largest number of completions in one page.

          metadata: Return only completions that carry all of these metadata entries.

              Each entry is a query parameter of its own:
              `metadata[team]=search&metadata[stage]=test`.

          model: Return only completions made by this model.

          order: Order by time of creation: `asc`, the default, starts with the oldest
              completion, `desc` with the newest.

          extra_headers: Headers to send beside the client's own

          extra_query: Query parameters to send beside the arguments

          extra_body: JSON members to send beside the arguments

          timeout: Seconds this request may take, in place of the client's timeout
        """
        from ....pagination import AsyncCursorPage
        from ....types.chat.chat_completion import ChatCompletion

        return self._get_api_list(
            "/chat/completions",
            page=AsyncCursorPage[ChatCompletion],
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=without_not_given(
                    {"after": after, "limit": limit, "metadata": metadata, "model": model, "order": order}
                ),
            ),
            model=ChatCompletion,
        )

    async def delete(
        self,
        completion_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> ChatCompletionDeleted:
        """Removes a chat completion that the server kept, together with its messages.

        This cannot be undone.
        """
        from ....types.chat.chat_completion_deleted import ChatCompletionDeleted

        if not completion_id:
            raise ValueError(f"Expected a non-empty value for `completion_id` but received {completion_id!r}")
        return await self._delete(
            path_template("/chat/completions/{completion_id}", completion_id=completion_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
            ),
            cast_to=ChatCompletionDeleted,
        )


class CompletionsWithRawResponse:
    def __init__(self, completions: Completions) -> None:
        self._completions = completions
        self.create = to_raw_response_wrapper(completions.create)
        self.retrieve = to_raw_response_wrapper(completions.retrieve)
        self.update = to_raw_response_wrapper(completions.update)
        self.list = to_raw_response_wrapper(completions.list)
        self.delete = to_raw_response_wrapper(completions.delete)

    @cached_property
    def messages(self) -> MessagesWithRawResponse:
        return self._completions.messages.with_raw_response


class AsyncCompletionsWithRawResponse:
    def __init__(self, completions: AsyncCompletions) -> None:
        self._completions = completions
        self.create = async_to_raw_response_wrapper(completions.create)
        self.retrieve = async_to_raw_response_wrapper(completions.retrieve)
        self.update = async_to_raw_response_wrapper(completions.update)
        self.list = async_to_raw_response_wrapper(completions.list)
        self.delete = async_to_raw_response_wrapper(completions.delete)

    @cached_property
    def messages(self) -> AsyncMessagesWithRawResponse:
        return self._completions.messages.with_raw_response


class CompletionsWithStreamingResponse:
    def __init__(self, completions: Completions) -> None:
        self._completions = completions
        self.create = to_streamed_response_wrapper(completions.create)
        self.retrieve = to_streamed_response_wrapper(completions.retrieve)
        self.update = to_streamed_response_wrapper(completions.update)
        self.list = to_streamed_response_wrapper(completions.list)
        self.delete = to_streamed_response_wrapper(completions.delete)

    @cached_property
    def messages(self) -> MessagesWithStreamingResponse:
        return self._completions.messages.with_streaming_response


class AsyncCompletionsWithStreamingResponse:
    def __init__(self, completions: AsyncCompletions) -> None:
        self._completions = completions
        self.create = async_to_streamed_response_wrapper(completions.create)
        self.retrieve = async_to_streamed_response_wrapper(completions.retrieve)
        self.update = async_to_streamed_response_wrapper(completions.update)
        self.list = async_to_streamed_response_wrapper(completions.list)
        self.delete = async_to_streamed_response_wrapper(completions.delete)

    @cached_property
    def messages(self) -> AsyncMessagesWithStreamingResponse:
        return self._completions.messages.with_streaming_response
