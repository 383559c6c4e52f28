# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._types import NOT_GIVEN
from .._utils import required_args, without_not_given
from .._compat import cached_property
from .._resource import SyncAPIResource, AsyncAPIResource
from .._response import (
    to_raw_response_wrapper,
    to_streamed_response_wrapper,
    async_to_raw_response_wrapper,
    async_to_streamed_response_wrapper,
)
from .._base_client import make_request_options

if TYPE_CHECKING:
    from typing import Dict, Union, Iterable, Optional
    from typing_extensions import Literal

    import httpx

    from .._types import Body, Query, Headers, NotGiven, SequenceNotStr
    from .._streaming import Stream, AsyncStream
    from ..types.completion import Completion
    from ..types.chat.chat_completion_stream_options_param import ChatCompletionStreamOptionsParam


__all__ = ["Completions", "AsyncCompletions"]


class Completions(SyncAPIResource):
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
        model: Union[str, Literal["gpt-3.5-turbo-instruct", "davinci-002", "babbage-002"]],
        prompt: Union[str, SequenceNotStr[str], Iterable[int], Iterable[Iterable[int]], None],
        best_of: Optional[int] | NotGiven = NOT_GIVEN,
        echo: Optional[bool] | NotGiven = NOT_GIVEN,
        frequency_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        logit_bias: Optional[Dict[str, int]] | NotGiven = NOT_GIVEN,
        logprobs: Optional[int] | NotGiven = NOT_GIVEN,
        max_tokens: Optional[int] | NotGiven = NOT_GIVEN,
        n: Optional[int] | NotGiven = NOT_GIVEN,
        presence_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        seed: Optional[int] | NotGiven = NOT_GIVEN,
        stop: Union[Optional[str], SequenceNotStr[str], None] | NotGiven = NOT_GIVEN,
        stream: Optional[Literal[False]] | NotGiven = NOT_GIVEN,
        stream_options: Optional[ChatCompletionStreamOptionsParam] | NotGiven = NOT_GIVEN,
        suffix: Optional[str] | NotGiven = NOT_GIVEN,
        temperature: Optional[float] | NotGiven = NOT_GIVEN,
        top_p: Optional[float] | NotGiven = NOT_GIVEN,
        user: str | NotGiven = NOT_GIVEN,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> Completion:
        """
        Asks the model to continue one or more prompts and returns the text it comes up
        with.

        This is the older of the two generation endpoints. For dialogue, tools or
        structured output use chat completions.

        Args:
          model: Name of the model that should write the completion.

              Servers accept the names of their own models; the enumerated ones are only the
              best known.

          prompt: What to continue: a string, a list of strings, a list of token IDs, or a list of
              such lists. A list of strings or of token lists makes one completion for each
              member.

              With null the model starts from nothing, as if at the beginning of a document.

          best_of: How many candidates to write on the server, of which the `n` most probable (by
              average log probability of their tokens) come back. Must not be smaller than
              `n`, and does not work with `stream`.

              All candidates count towards token limits and cost, also the discarded ones.

          echo: Repeat the prompt in front of the completion.

          frequency_penalty: From -2.0 to 2.0.

              The more often a token has appeared already, the more a positive value
              discourages it; use this against literal repetition. Negative values do the
              opposite.

          logit_bias: Makes single tokens more or less likely: a map from token ID (as a string) to a
              number from -100 to 100, which is added to the score of that token before one is
              drawn.

              Small numbers such as 1 or -1 nudge the model; 100 all but forces a token and
              -100 all but bans it. `{"50256": -100}` bans token 50256, for instance. IDs
              depend on the model's tokenizer.

          logprobs: Report, for each position, the log probabilities of this many most likely
              tokens, at most 5. The token that was drawn is always among those reported, so
              one more than asked for can come back.

          max_tokens: Upper limit for the number of tokens to generate.

              Together with the prompt they have to fit into the context window of the model.

          n: Number of completions to return for every prompt.

              Each one costs tokens, so combine larger numbers with a sensible `max_tokens` or
              `stop`.

          presence_penalty: From -2.0 to 2.0.

              A positive value discourages every token that has appeared at all, no matter how
              often, which moves the text on to new subjects. Negative values do the opposite.

          seed: Start value for the random generator.

              Servers try to answer equal requests with the same seed equally, but none of
              them promises it. If `system_fingerprint` in the response differs from an
              earlier one, the installation changed, and so may the result.

          stop: Text at which to stop: one sequence or up to four of them.

              Generation ends right before the first one that would appear, and the output
              does not include it.

              Many reasoning models do not support this.

          stream: Send the text while it is being written, as server-sent events that have only
              data. The last event is `data: [DONE]`.

          stream_options: Details of a streamed response. Allowed only together with `stream: true`.

          suffix: Text that should follow the completion, for filling a gap instead of continuing
              at the end. Few models can do this.

          temperature: How adventurous the choice of tokens is, from 0 to 2.

              Near 0 the model nearly always takes the most likely token; above 1 it becomes
              more and more erratic.

              Change either this or `top_p`, rarely both.

          top_p: Draw only from the smallest set of likely tokens whose probabilities add up to
              at least this number (nucleus sampling). 0.1 keeps just the top tenth of the
              probability.

              Change either this or `temperature`, rarely both.

          user: An ID for the person on whose behalf you call, stable but without personal data.

              Operators use it to trace abuse.

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
        model: Union[str, Literal["gpt-3.5-turbo-instruct", "davinci-002", "babbage-002"]],
        prompt: Union[str, SequenceNotStr[str], Iterable[int], Iterable[Iterable[int]], None],
        stream: Literal[True],
        best_of: Optional[int] | NotGiven = NOT_GIVEN,
        echo: Optional[bool] | NotGiven = NOT_GIVEN,
        frequency_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        logit_bias: Optional[Dict[str, int]] | NotGiven = NOT_GIVEN,
        logprobs: Optional[int] | NotGiven = NOT_GIVEN,
        max_tokens: Optional[int] | NotGiven = NOT_GIVEN,
        n: Optional[int] | NotGiven = NOT_GIVEN,
        presence_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        seed: Optional[int] | NotGiven = NOT_GIVEN,
        stop: Union[Optional[str], SequenceNotStr[str], None] | NotGiven = NOT_GIVEN,
        stream_options: Optional[ChatCompletionStreamOptionsParam] | NotGiven = NOT_GIVEN,
        suffix: Optional[str] | NotGiven = NOT_GIVEN,
        temperature: Optional[float] | NotGiven = NOT_GIVEN,
        top_p: Optional[float] | NotGiven = NOT_GIVEN,
        user: str | NotGiven = NOT_GIVEN,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> Stream[Completion]:
        """
        Asks the model to continue one or more prompts and returns the text it comes up
        with.

        This is the older of the two generation endpoints. For dialogue, tools or
        structured output use chat completions.

        Args:
          model: Name of the model that should write the completion.

              Servers accept the names of their own models; the enumerated ones are only the
              best known.

          prompt: What to continue: a string, a list of strings, a list of token IDs, or a list of
              such lists. A list of strings or of token lists makes one completion for each
              member.

              With null the model starts from nothing, as if at the beginning of a document.

          stream: Send the text while it is being written, as server-sent events that have only
              data. The last event is `data: [DONE]`.

          best_of: How many candidates to write on the server, of which the `n` most probable (by
              average log probability of their tokens) come back. Must not be smaller than
              `n`, and does not work with `stream`.

              All candidates count towards token limits and cost, also the discarded ones.

          echo: Repeat the prompt in front of the completion.

          frequency_penalty: From -2.0 to 2.0.

              The more often a token has appeared already, the more a positive value
              discourages it; use this against literal repetition. Negative values do the
              opposite.

          logit_bias: Makes single tokens more or less likely: a map from token ID (as a string) to a
              number from -100 to 100, which is added to the score of that token before one is
              drawn.

              Small numbers such as 1 or -1 nudge the model; 100 all but forces a token and
              -100 all but bans it. `{"50256": -100}` bans token 50256, for instance. IDs
              depend on the model's tokenizer.

          logprobs: Report, for each position, the log probabilities of this many most likely
              tokens, at most 5. The token that was drawn is always among those reported, so
              one more than asked for can come back.

          max_tokens: Upper limit for the number of tokens to generate.

              Together with the prompt they have to fit into the context window of the model.

          n: Number of completions to return for every prompt.

              Each one costs tokens, so combine larger numbers with a sensible `max_tokens` or
              `stop`.

          presence_penalty: From -2.0 to 2.0.

              A positive value discourages every token that has appeared at all, no matter how
              often, which moves the text on to new subjects. Negative values do the opposite.

          seed: Start value for the random generator.

              Servers try to answer equal requests with the same seed equally, but none of
              them promises it. If `system_fingerprint` in the response differs from an
              earlier one, the installation changed, and so may the result.

          stop: Text at which to stop: one sequence or up to four of them.

              Generation ends right before the first one that would appear, and the output
              does not include it.

              Many reasoning models do not support this.

          stream_options: Details of a streamed response. Allowed only together with `stream: true`.

          suffix: Text that should follow the completion, for filling a gap instead of continuing
              at the end. Few models can do this.

          temperature: How adventurous the choice of tokens is, from 0 to 2.

              Near 0 the model nearly always takes the most likely token; above 1 it becomes
              more and more erratic.

              Change either this or `top_p`, rarely both.

          top_p: Draw only from the smallest set of likely tokens whose probabilities add up to
              at least this number (nucleus sampling). 0.1 keeps just the top tenth of the
              probability.

              Change either this or `temperature`, rarely both.

          user: An ID for the person on whose behalf you call, stable but without personal data.

              Operators use it to trace abuse.

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
        model: Union[str, Literal["gpt-3.5-turbo-instruct", "davinci-002", "babbage-002"]],
        prompt: Union[str, SequenceNotStr[str], Iterable[int], Iterable[Iterable[int]], None],
        stream: bool,
        best_of: Optional[int] | NotGiven = NOT_GIVEN,
        echo: Optional[bool] | NotGiven = NOT_GIVEN,
        frequency_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        logit_bias: Optional[Dict[str, int]] | NotGiven = NOT_GIVEN,
        logprobs: Optional[int] | NotGiven = NOT_GIVEN,
        max_tokens: Optional[int] | NotGiven = NOT_GIVEN,
        n: Optional[int] | NotGiven = NOT_GIVEN,
        presence_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        seed: Optional[int] | NotGiven = NOT_GIVEN,
        stop: Union[Optional[str], SequenceNotStr[str], None] | NotGiven = NOT_GIVEN,
        stream_options: Optional[ChatCompletionStreamOptionsParam] | NotGiven = NOT_GIVEN,
        suffix: Optional[str] | NotGiven = NOT_GIVEN,
        temperature: Optional[float] | NotGiven = NOT_GIVEN,
        top_p: Optional[float] | NotGiven = NOT_GIVEN,
        user: str | NotGiven = NOT_GIVEN,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> Completion | Stream[Completion]:
        """
        Asks the model to continue one or more prompts and returns the text it comes up
        with.

        This is the older of the two generation endpoints. For dialogue, tools or
        structured output use chat completions.

        Args:
          model: Name of the model that should write the completion.

              Servers accept the names of their own models; the enumerated ones are only the
              best known.

          prompt: What to continue: a string, a list of strings, a list of token IDs, or a list of
              such lists. A list of strings or of token lists makes one completion for each
              member.

              With null the model starts from nothing, as if at the beginning of a document.

          stream: Send the text while it is being written, as server-sent events that have only
              data. The last event is `data: [DONE]`.

          best_of: How many candidates to write on the server, of which the `n` most probable (by
              average log probability of their tokens) come back. Must not be smaller than
              `n`, and does not work with `stream`.

              All candidates count towards token limits and cost, also the discarded ones.

          echo: Repeat the prompt in front of the completion.

          frequency_penalty: From -2.0 to 2.0.

              The more often a token has appeared already, the more a positive value
              discourages it; use this against literal repetition. Negative values do the
              opposite.

          logit_bias: Makes single tokens more or less likely: a map from token ID (as a string) to a
              number from -100 to 100, which is added to the score of that token before one is
              drawn.

              Small numbers such as 1 or -1 nudge the model; 100 all but forces a token and
              -100 all but bans it. `{"50256": -100}` bans token 50256, for instance. IDs
              depend on the model's tokenizer.

          logprobs: Report, for each position, the log probabilities of this many most likely
              tokens, at most 5. The token that was drawn is always among those reported, so
              one more than asked for can come back.

          max_tokens: Upper limit for the number of tokens to generate.

              Together with the prompt they have to fit into the context window of the model.

          n: Number of completions to return for every prompt.

              Each one costs tokens, so combine larger numbers with a sensible `max_tokens` or
              `stop`.

          presence_penalty: From -2.0 to 2.0.

              A positive value discourages every token that has appeared at all, no matter how
              often, which moves the text on to new subjects. Negative values do the opposite.

          seed: Start value for the random generator.

              Servers try to answer equal requests with the same seed equally, but none of
              them promises it. If `system_fingerprint` in the response differs from an
              earlier one, the installation changed, and so may the result.

          stop: Text at which to stop: one sequence or up to four of them.

              Generation ends right before the first one that would appear, and the output
              does not include it.

              Many reasoning models do not support this.

          stream_options: Details of a streamed response. Allowed only together with `stream: true`.

          suffix: Text that should follow the completion, for filling a gap instead of continuing
              at the end. Few models can do this.

          temperature: How adventurous the choice of tokens is, from 0 to 2.

              Near 0 the model nearly always takes the most likely token; above 1 it becomes
              more and more erratic.

              Change either this or `top_p`, rarely both.

          top_p: Draw only from the smallest set of likely tokens whose probabilities add up to
              at least this number (nucleus sampling). 0.1 keeps just the top tenth of the
              probability.

              Change either this or `temperature`, rarely both.

          user: An ID for the person on whose behalf you call, stable but without personal data.

              Operators use it to trace abuse.

          extra_headers: Headers to send beside the client's own

          extra_query: Query parameters to send beside the arguments

          extra_body: JSON members to send beside the arguments

          timeout: Seconds this request may take, in place of the client's timeout
        """
        ...

    @required_args(["model", "prompt"], ["model", "prompt", "stream"])
    def create(
        self,
        *,
        model: Union[str, Literal["gpt-3.5-turbo-instruct", "davinci-002", "babbage-002"]],
        prompt: Union[str, SequenceNotStr[str], Iterable[int], Iterable[Iterable[int]], None],
        best_of: Optional[int] | NotGiven = NOT_GIVEN,
        echo: Optional[bool] | NotGiven = NOT_GIVEN,
        frequency_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        logit_bias: Optional[Dict[str, int]] | NotGiven = NOT_GIVEN,
        logprobs: Optional[int] | NotGiven = NOT_GIVEN,
        max_tokens: Optional[int] | NotGiven = NOT_GIVEN,
        n: Optional[int] | NotGiven = NOT_GIVEN,
        presence_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        seed: Optional[int] | NotGiven = NOT_GIVEN,
        stop: Union[Optional[str], SequenceNotStr[str], None] | NotGiven = NOT_GIVEN,
        stream: Optional[Literal[False]] | Literal[True] | NotGiven = NOT_GIVEN,
        stream_options: Optional[ChatCompletionStreamOptionsParam] | NotGiven = NOT_GIVEN,
        suffix: Optional[str] | NotGiven = NOT_GIVEN,
        temperature: Optional[float] | NotGiven = NOT_GIVEN,
        top_p: Optional[float] | NotGiven = NOT_GIVEN,
        user: str | NotGiven = NOT_GIVEN,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> Completion | Stream[Completion]:
        from .._streaming import Stream
        from ..types.completion import Completion

        return self._post(
            "/completions",
            body=without_not_given(
                {
                    "model": model,
                    "prompt": prompt,
                    "best_of": best_of,
                    "echo": echo,
                    "frequency_penalty": frequency_penalty,
                    "logit_bias": logit_bias,
                    "logprobs": logprobs,
                    "max_tokens": max_tokens,
                    "n": n,
                    "presence_penalty": presence_penalty,
                    "seed": seed,
                    "stop": stop,
                    "stream": stream,
                    "stream_options": stream_options,
                    "suffix": suffix,
                    "temperature": temperature,
                    "top_p": top_p,
                    "user": user,
                }
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
            ),
            cast_to=Completion,
            stream=stream or False,
            stream_cls=Stream[Completion],
        )


class AsyncCompletions(AsyncAPIResource):
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
        model: Union[str, Literal["gpt-3.5-turbo-instruct", "davinci-002", "babbage-002"]],
        prompt: Union[str, SequenceNotStr[str], Iterable[int], Iterable[Iterable[int]], None],
        best_of: Optional[int] | NotGiven = NOT_GIVEN,
        echo: Optional[bool] | NotGiven = NOT_GIVEN,
        frequency_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        logit_bias: Optional[Dict[str, int]] | NotGiven = NOT_GIVEN,
        logprobs: Optional[int] | NotGiven = NOT_GIVEN,
        max_tokens: Optional[int] | NotGiven = NOT_GIVEN,
        n: Optional[int] | NotGiven = NOT_GIVEN,
        presence_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        seed: Optional[int] | NotGiven = NOT_GIVEN,
        stop: Union[Optional[str], SequenceNotStr[str], None] | NotGiven = NOT_GIVEN,
        stream: Optional[Literal[False]] | NotGiven = NOT_GIVEN,
        stream_options: Optional[ChatCompletionStreamOptionsParam] | NotGiven = NOT_GIVEN,
        suffix: Optional[str] | NotGiven = NOT_GIVEN,
        temperature: Optional[float] | NotGiven = NOT_GIVEN,
        top_p: Optional[float] | NotGiven = NOT_GIVEN,
        user: str | NotGiven = NOT_GIVEN,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> Completion:
        """
        Asks the model to continue one or more prompts and returns the text it comes up
        with.

        This is the older of the two generation endpoints. For dialogue, tools or
        structured output use chat completions.

        Args:
          model: Name of the model that should write the completion.

              Servers accept the names of their own models; the enumerated ones are only the
              best known.

          prompt: What to continue: a string, a list of strings, a list of token IDs, or a list of
              such lists. A list of strings or of token lists makes one completion for each
              member.

              With null the model starts from nothing, as if at the beginning of a document.

          best_of: How many candidates to write on the server, of which the `n` most probable (by
              average log probability of their tokens) come back. Must not be smaller than
              `n`, and does not work with `stream`.

              All candidates count towards token limits and cost, also the discarded ones.

          echo: Repeat the prompt in front of the completion.

          frequency_penalty: From -2.0 to 2.0.

              The more often a token has appeared already, the more a positive value
              discourages it; use this against literal repetition. Negative values do the
              opposite.

          logit_bias: Makes single tokens more or less likely: a map from token ID (as a string) to a
              number from -100 to 100, which is added to the score of that token before one is
              drawn.

              Small numbers such as 1 or -1 nudge the model; 100 all but forces a token and
              -100 all but bans it. `{"50256": -100}` bans token 50256, for instance. IDs
              depend on the model's tokenizer.

          logprobs: Report, for each position, the log probabilities of this many most likely
              tokens, at most 5. The token that was drawn is always among those reported, so
              one more than asked for can come back.

          max_tokens: Upper limit for the number of tokens to generate.

              Together with the prompt they have to fit into the context window of the model.

          n: Number of completions to return for every prompt.

              Each one costs tokens, so combine larger numbers with a sensible `max_tokens` or
              `stop`.

          presence_penalty: From -2.0 to 2.0.

              A positive value discourages every token that has appeared at all, no matter how
              often, which moves the text on to new subjects. Negative values do the opposite.

          seed: Start value for the random generator.

              Servers try to answer equal requests with the same seed equally, but none of
              them promises it. If `system_fingerprint` in the response differs from an
              earlier one, the installation changed, and so may the result.

          stop: Text at which to stop: one sequence or up to four of them.

              Generation ends right before the first one that would appear, and the output
              does not include it.

              Many reasoning models do not support this.

          stream: Send the text while it is being written, as server-sent events that have only
              data. The last event is `data: [DONE]`.

          stream_options: Details of a streamed response. Allowed only together with `stream: true`.

          suffix: Text that should follow the completion, for filling a gap instead of continuing
              at the end. Few models can do this.

          temperature: How adventurous the choice of tokens is, from 0 to 2.

              Near 0 the model nearly always takes the most likely token; above 1 it becomes
              more and more erratic.

              Change either this or `top_p`, rarely both.

          top_p: Draw only from the smallest set of likely tokens whose probabilities add up to
              at least this number (nucleus sampling). 0.1 keeps just the top tenth of the
              probability.

              Change either this or `temperature`, rarely both.

          user: An ID for the person on whose behalf you call, stable but without personal data.

              Operators use it to trace abuse.

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
        model: Union[str, Literal["gpt-3.5-turbo-instruct", "davinci-002", "babbage-002"]],
        prompt: Union[str, SequenceNotStr[str], Iterable[int], Iterable[Iterable[int]], None],
        stream: Literal[True],
        best_of: Optional[int] | NotGiven = NOT_GIVEN,
        echo: Optional[bool] | NotGiven = NOT_GIVEN,
        frequency_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        logit_bias: Optional[Dict[str, int]] | NotGiven = NOT_GIVEN,
        logprobs: Optional[int] | NotGiven = NOT_GIVEN,
        max_tokens: Optional[int] | NotGiven = NOT_GIVEN,
        n: Optional[int] | NotGiven = NOT_GIVEN,
        presence_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        seed: Optional[int] | NotGiven = NOT_GIVEN,
        stop: Union[Optional[str], SequenceNotStr[str], None] | NotGiven = NOT_GIVEN,
        stream_options: Optional[ChatCompletionStreamOptionsParam] | NotGiven = NOT_GIVEN,
        suffix: Optional[str] | NotGiven = NOT_GIVEN,
        temperature: Optional[float] | NotGiven = NOT_GIVEN,
        top_p: Optional[float] | NotGiven = NOT_GIVEN,
        user: str | NotGiven = NOT_GIVEN,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> AsyncStream[Completion]:
        """
        Asks the model to continue one or more prompts and returns the text it comes up
        with.

        This is the older of the two generation endpoints. For dialogue, tools or
        structured output use chat completions.

        Args:
          model: Name of the model that should write the completion.

              Servers accept the names of their own models; the enumerated ones are only the
              best known.

          prompt: What to continue: a string, a list of strings, a list of token IDs, or a list of
              such lists. A list of strings or of token lists makes one completion for each
              member.

              With null the model starts from nothing, as if at the beginning of a document.

          stream: Send the text while it is being written, as server-sent events that have only
              data. The last event is `data: [DONE]`.

          best_of: How many candidates to write on the server, of which the `n` most probable (by
              average log probability of their tokens) come back. Must not be smaller than
              `n`, and does not work with `stream`.

              All candidates count towards token limits and cost, also the discarded ones.

          echo: Repeat the prompt in front of the completion.

          frequency_penalty: From -2.0 to 2.0.

              The more often a token has appeared already, the more a positive value
              discourages it; use this against literal repetition. Negative values do the
              opposite.

          logit_bias: Makes single tokens more or less likely: a map from token ID (as a string) to a
              number from -100 to 100, which is added to the score of that token before one is
              drawn.

              Small numbers such as 1 or -1 nudge the model; 100 all but forces a token and
              -100 all but bans it. `{"50256": -100}` bans token 50256, for instance. IDs
              depend on the model's tokenizer.

          logprobs: Report, for each position, the log probabilities of this many most likely
              tokens, at most 5. The token that was drawn is always among those reported, so
              one more than asked for can come back.

          max_tokens: Upper limit for the number of tokens to generate.

              Together with the prompt they have to fit into the context window of the model.

          n: Number of completions to return for every prompt.

              Each one costs tokens, so combine larger numbers with a sensible `max_tokens` or
              `stop`.

          presence_penalty: From -2.0 to 2.0.

              A positive value discourages every token that has appeared at all, no matter how
              often, which moves the text on to new subjects. Negative values do the opposite.

          seed: Start value for the random generator.

              Servers try to answer equal requests with the same seed equally, but none of
              them promises it. If `system_fingerprint` in the response differs from an
              earlier one, the installation changed, and so may the result.

          stop: Text at which to stop: one sequence or up to four of them.

              Generation ends right before the first one that would appear, and the output
              does not include it.

              Many reasoning models do not support this.

          stream_options: Details of a streamed response. Allowed only together with `stream: true`.

          suffix: Text that should follow the completion, for filling a gap instead of continuing
              at the end. Few models can do this.

          temperature: How adventurous the choice of tokens is, from 0 to 2.

              Near 0 the model nearly always takes the most likely token; above 1 it becomes
              more and more erratic.

              Change either this or `top_p`, rarely both.

          top_p: Draw only from the smallest set of likely tokens whose probabilities add up to
              at least this number (nucleus sampling). 0.1 keeps just the top tenth of the
              probability.

              Change either this or `temperature`, rarely both.

          user: An ID for the person on whose behalf you call, stable but without personal data.

              Operators use it to trace abuse.

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
        model: Union[str, Literal["gpt-3.5-turbo-instruct", "davinci-002", "babbage-002"]],
        prompt: Union[str, SequenceNotStr[str], Iterable[int], Iterable[Iterable[int]], None],
        stream: bool,
        best_of: Optional[int] | NotGiven = NOT_GIVEN,
        echo: Optional[bool] | NotGiven = NOT_GIVEN,
        frequency_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        logit_bias: Optional[Dict[str, int]] | NotGiven = NOT_GIVEN,
        logprobs: Optional[int] | NotGiven = NOT_GIVEN,
        max_tokens: Optional[int] | NotGiven = NOT_GIVEN,
        n: Optional[int] | NotGiven = NOT_GIVEN,
        presence_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        seed: Optional[int] | NotGiven = NOT_GIVEN,
        stop: Union[Optional[str], SequenceNotStr[str], None] | NotGiven = NOT_GIVEN,
        stream_options: Optional[ChatCompletionStreamOptionsParam] | NotGiven = NOT_GIVEN,
        suffix: Optional[str] | NotGiven = NOT_GIVEN,
        temperature: Optional[float] | NotGiven = NOT_GIVEN,
        top_p: Optional[float] | NotGiven = NOT_GIVEN,
        user: str | NotGiven = NOT_GIVEN,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> Completion | AsyncStream[Completion]:
        """
        Asks the model to continue one or more prompts and returns the text it comes up
        with.

        This is the older of the two generation endpoints. For dialogue, tools or
        structured output use chat completions.

        Args:
          model: Name of the model that should write the completion.

              Servers accept the names of their own models; the enumerated ones are only the
              best known.

          prompt: What to continue: a string, a list of strings, a list of token IDs, or a list of
              such lists. A list of strings or of token lists makes one completion for each
              member.

              With null the model starts from nothing, as if at the beginning of a document.

          stream: Send the text while it is being written, as server-sent events that have only
              data. The last event is `data: [DONE]`.

          best_of: How many candidates to write on the server, of which the `n` most probable (by
              average log probability of their tokens) come back. Must not be smaller than
              `n`, and does not work with `stream`.

              All candidates count towards token limits and cost, also the discarded ones.

          echo: Repeat the prompt in front of the completion.

          frequency_penalty: From -2.0 to 2.0.

              The more often a token has appeared already, the more a positive value
              discourages it; use this against literal repetition. Negative values do the
              opposite.

          logit_bias: Makes single tokens more or less likely: a map from token ID (as a string) to a
              number from -100 to 100, which is added to the score of that token before one is
              drawn.

              Small numbers such as 1 or -1 nudge the model; 100 all but forces a token and
              -100 all but bans it. `{"50256": -100}` bans token 50256, for instance. IDs
              depend on the model's tokenizer.

          logprobs: Report, for each position, the log probabilities of this many most likely
              tokens, at most 5. The token that was drawn is always among those reported, so
              one more than asked for can come back.

          max_tokens: Upper limit for the number of tokens to generate.

              Together with the prompt they have to fit into the context window of the model.

          n: Number of completions to return for every prompt.

              Each one costs tokens, so combine larger numbers with a sensible `max_tokens` or
              `stop`.

          presence_penalty: From -2.0 to 2.0.

              A positive value discourages every token that has appeared at all, no matter how
              often, which moves the text on to new subjects. Negative values do the opposite.

          seed: Start value for the random generator.

              Servers try to answer equal requests with the same seed equally, but none of
              them promises it. If `system_fingerprint` in the response differs from an
              earlier one, the installation changed, and so may the result.

          stop: Text at which to stop: one sequence or up to four of them.

              Generation ends right before the first one that would appear, and the output
              does not include it.

              Many reasoning models do not support this.

          stream_options: Details of a streamed response. Allowed only together with `stream: true`.

          suffix: Text that should follow the completion, for filling a gap instead of continuing
              at the end. Few models can do this.

          temperature: How adventurous the choice of tokens is, from 0 to 2.

              Near 0 the model nearly always takes the most likely token; above 1 it becomes
              more and more erratic.

              Change either this or `top_p`, rarely both.

          top_p: Draw only from the smallest set of likely tokens whose probabilities add up to
              at least this number (nucleus sampling). 0.1 keeps just the top tenth of the
              probability.

              Change either this or `temperature`, rarely both.

          user: An ID for the person on whose behalf you call, stable but without personal data.

              Operators use it to trace abuse.

          extra_headers: Headers to send beside the client's own

          extra_query: Query parameters to send beside the arguments

          extra_body: JSON members to send beside the arguments

          timeout: Seconds this request may take, in place of the client's timeout
        """
        ...

    @required_args(["model", "prompt"], ["model", "prompt", "stream"])
    async def create(
        self,
        *,
        model: Union[str, Literal["gpt-3.5-turbo-instruct", "davinci-002", "babbage-002"]],
        prompt: Union[str, SequenceNotStr[str], Iterable[int], Iterable[Iterable[int]], None],
        best_of: Optional[int] | NotGiven = NOT_GIVEN,
        echo: Optional[bool] | NotGiven = NOT_GIVEN,
        frequency_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        logit_bias: Optional[Dict[str, int]] | NotGiven = NOT_GIVEN,
        logprobs: Optional[int] | NotGiven = NOT_GIVEN,
        max_tokens: Optional[int] | NotGiven = NOT_GIVEN,
        n: Optional[int] | NotGiven = NOT_GIVEN,
        presence_penalty: Optional[float] | NotGiven = NOT_GIVEN,
        seed: Optional[int] | NotGiven = NOT_GIVEN,
        stop: Union[Optional[str], SequenceNotStr[str], None] | NotGiven = NOT_GIVEN,
        stream: Optional[Literal[False]] | Literal[True] | NotGiven = NOT_GIVEN,
        stream_options: Optional[ChatCompletionStreamOptionsParam] | NotGiven = NOT_GIVEN,
        suffix: Optional[str] | NotGiven = NOT_GIVEN,
        temperature: Optional[float] | NotGiven = NOT_GIVEN,
        top_p: Optional[float] | NotGiven = NOT_GIVEN,
        user: str | NotGiven = NOT_GIVEN,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> Completion | AsyncStream[Completion]:
        from .._streaming import AsyncStream
        from ..types.completion import Completion

        return await self._post(
            "/completions",
            body=without_not_given(
                {
                    "model": model,
                    "prompt": prompt,
                    "best_of": best_of,
                    "echo": echo,
                    "frequency_penalty": frequency_penalty,
                    "logit_bias": logit_bias,
                    "logprobs": logprobs,
                    "max_tokens": max_tokens,
                    "n": n,
                    "presence_penalty": presence_penalty,
                    "seed": seed,
                    "stop": stop,
                    "stream": stream,
                    "stream_options": stream_options,
                    "suffix": suffix,
                    "temperature": temperature,
                    "top_p": top_p,
                    "user": user,
                }
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
            ),
            cast_to=Completion,
            stream=stream or False,
            stream_cls=AsyncStream[Completion],
        )


class CompletionsWithRawResponse:
    def __init__(self, completions: Completions) -> None:
        self._completions = completions
        self.create = to_raw_response_wrapper(completions.create)


class AsyncCompletionsWithRawResponse:
    def __init__(self, completions: AsyncCompletions) -> None:
        self._completions = completions
        self.create = async_to_raw_response_wrapper(completions.create)


class CompletionsWithStreamingResponse:
    def __init__(self, completions: Completions) -> None:
        self._completions = completions
        self.create = to_streamed_response_wrapper(completions.create)


class AsyncCompletionsWithStreamingResponse:
    def __init__(self, completions: AsyncCompletions) -> None:
        self._completions = completions
        self.create = async_to_streamed_response_wrapper(completions.create)
