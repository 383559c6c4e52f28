# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing import Dict, List, Union, Iterable, Optional
from typing_extensions import Literal, Required, TypeAlias, TypedDict

from ..._types import SequenceNotStr
from ..shared.chat_model import ChatModel
from ..shared_params.metadata import Metadata
from ..shared.reasoning_effort import ReasoningEffort
from ..shared_params.function_parameters import FunctionParameters
from ..shared_params.response_format_text import ResponseFormatText
from ..shared_params.response_format_json_object import ResponseFormatJSONObject
from ..shared_params.response_format_json_schema import ResponseFormatJSONSchema
from .chat_completion_audio_param import ChatCompletionAudioParam
from .chat_completion_message_param import ChatCompletionMessageParam
from .chat_completion_tool_union_param import ChatCompletionToolUnionParam
from .chat_completion_stream_options_param import ChatCompletionStreamOptionsParam
from .chat_completion_prediction_content_param import ChatCompletionPredictionContentParam
from .chat_completion_tool_choice_option_param import ChatCompletionToolChoiceOptionParam
from .chat_completion_function_call_option_param import ChatCompletionFunctionCallOptionParam

__all__ = [
    "CompletionCreateParamsBase",
    "FunctionCall",
    "Function",
    "ResponseFormat",
    "WebSearchOptions",
    "WebSearchOptionsUserLocation",
    "WebSearchOptionsUserLocationApproximate",
    "CompletionCreateParamsNonStreaming",
    "CompletionCreateParamsStreaming",
]


class CompletionCreateParamsBase(TypedDict, total=False):
    messages: Required[Iterable[ChatCompletionMessageParam]]
    """The conversation so far, oldest message first.

    Whether messages may hold images, audio or files besides text depends on the
    model.
    """

    model: Required[Union[str, ChatModel]]
    """Name of the model that should answer.

    Any name the server knows will do; the enumerated ones are merely the best
    known.
    """

    audio: Optional[ChatCompletionAudioParam]
    """How a spoken answer should sound.

    Has to be there if `modalities` contains `audio`.
    """

    frequency_penalty: Optional[float]
    """From -2.0 to 2.0.

    The more often a token has appeared already, the more a positive value
    discourages it; use this against literal repetition. Negative values do the
    opposite.
    """

    function_call: FunctionCall
    """Whether the model answers itself or calls a function:

    - `none`: it answers itself; the default without `functions`
    - `auto`: it decides; the default with `functions`
    - `{"name": "get_weather"}`: it calls the function of this name

    Deprecated: use `tool_choice`.
    """

    functions: Iterable[Function]
    """Functions that the model may call, by producing JSON arguments.

    Deprecated: use `tools`.
    """

    logit_bias: Optional[Dict[str, int]]
    """
    Makes single tokens more or less likely: a map from token ID (as a string) to a
    number from -100 to 100, which is added to the score of that token before one is
    drawn.

    Small numbers such as 1 or -1 nudge the model; 100 all but forces a token and
    -100 all but bans it. IDs depend on the model's tokenizer.
    """

    logprobs: Optional[bool]
    """
    Whether to report the log probability of each token of the answer, next to the
    message.
    """

    max_completion_tokens: Optional[int]
    """Upper limit for the tokens of the answer.

    Tokens spent on reasoning count, though they stay invisible.
    """

    max_tokens: Optional[int]
    """Upper limit for the number of tokens in the answer.

    Deprecated: use `max_completion_tokens`, which reasoning models understand as
    well. Some servers know only this one, though.
    """

    metadata: Optional[Metadata]
    """
    Labels of your own choice, as pairs of strings, which the server keeps with an
    object and can filter by.

    At most 16 pairs; a key has up to 64 characters, a value up to 512.
    """

    modalities: Optional[List[Literal["text", "audio"]]]
    """Kinds of output wanted.

    Every model can do `["text"]`, which is the default. A model that speaks accepts
    `["text", "audio"]` too and then delivers both.
    """

    n: Optional[int]
    """Number of alternative answers.

    Each of them is generated, counted and billed in full.
    """

    parallel_tool_calls: bool
    """Whether the model may call several tools in one turn."""

    prediction: Optional[ChatCompletionPredictionContentParam]
    """Text that you expect to find in the answer, given in advance."""

    presence_penalty: Optional[float]
    """From -2.0 to 2.0.

    A positive value discourages every token that has appeared at all, no matter how
    often, which moves the answer on to new subjects. Negative values do the
    opposite.
    """

    prompt_cache_key: str
    """Requests with the same key are likely to share a cache of prompt prefixes.

    Give requests that start alike the same key. Replaces `user` in this role.
    """

    reasoning_effort: Optional[ReasoningEffort]
    """
    How thoroughly a reasoning model should think before it answers, from `minimal`
    to `high`. Less effort saves time and tokens; more can improve the answer to a
    hard question.
    """

    response_format: ResponseFormat
    """The form in which the answer has to come:

    - `{"type": "text"}`: plain text, the default
    - `{"type": "json_schema", "json_schema": {...}}`: JSON that conforms to your
      schema
    - `{"type": "json_object"}`: some JSON object, whatever its content. This is the
      older way; prefer `json_schema` wherever the model can do it.
    """

    safety_identifier: str
    """An ID for the person on whose behalf you call, with which operators trace abuse.

    Keep it the same from call to call. Hash names and addresses rather than sending
    them.
    """

    seed: Optional[int]
    """Start value for the random generator.

    Servers try to answer equal requests with the same seed equally, but none of
    them promises it. If `system_fingerprint` in the response differs from an
    earlier one, the installation changed, and so may the result.

    Deprecated.
    """

    service_tier: Optional[Literal["auto", "default", "flex", "scale", "priority"]]
    """Which class of service should handle the request:

    - `auto`: whatever is set up for the account or project; the same as leaving
      this out
    - `default`: ordinary speed and price
    - `flex`: cheaper, slower, and without a promise of capacity
    - `scale`: capacity reserved in advance
    - `priority`: faster than ordinary, at a higher price

    The response names the class that did the work, which can differ from the one
    asked for.
    """

    stop: Union[Optional[str], SequenceNotStr[str], None]
    """Text at which to stop: one sequence or up to four of them.

    Generation ends right before the first one that would appear, and the output
    does not include it.

    Many reasoning models do not support this.
    """

    store: Optional[bool]
    """
    Whether the server should keep this completion, to be listed, fetched, labelled
    and deleted later. Large images may be left out of what is kept.
    """

    stream_options: Optional[ChatCompletionStreamOptionsParam]
    """Details of a streamed response. Allowed only together with `stream: true`."""

    temperature: Optional[float]
    """How adventurous the choice of tokens is, from 0 to 2.

    Near 0 the model nearly always takes the most likely token; above 1 it becomes
    more and more erratic.

    Change either this or `top_p`, rarely both.
    """

    tool_choice: ChatCompletionToolChoiceOptionParam
    """Whether the model answers itself or calls tools:

    - `none`: it answers itself; the default without `tools`
    - `auto`: it decides; the default with `tools`
    - `required`: it calls at least one tool
    - an object: it calls the tool named there, or keeps to a selection of the tools
    """

    tools: Iterable[ChatCompletionToolUnionParam]
    """
    What the model may call: function tools, whose arguments are JSON according to a
    schema, and custom tools, whose input is free text or follows a grammar.
    """

    top_logprobs: Optional[int]
    """
    How many of the likeliest tokens to report at each position, up to 20, together
    with their log probabilities. Works only with `logprobs: true`.
    """

    top_p: Optional[float]
    """
    Draw only from the smallest set of likely tokens whose probabilities add up to
    at least this number (nucleus sampling). 0.1 keeps just the top tenth of the
    probability.

    Change either this or `temperature`, rarely both.
    """

    user: str
    """An ID for the person on whose behalf you call.

    Deprecated: `safety_identifier` took over the tracing of abuse, and
    `prompt_cache_key` the routing to a warm cache.
    """

    verbosity: Optional[Literal["low", "medium", "high"]]
    """How much the model should write, from terse (`low`) to expansive (`high`)."""

    web_search_options: WebSearchOptions
    """Lets the model look things up on the web before it answers, and says how.

    For models and servers that have this built in.
    """


FunctionCall: TypeAlias = Union[Literal["none", "auto"], ChatCompletionFunctionCallOptionParam]


class Function(TypedDict, total=False):
    name: Required[str]
    """
    Name of the function: up to 64 letters (a-z, A-Z), digits, underscores and
    dashes.
    """

    description: str
    """What the function does. The model reads this to decide when and how to call it."""

    parameters: FunctionParameters
    """
    The parameters of a function as a JSON Schema object; see
    <https://json-schema.org/>. A function without this takes no parameters.
    """


ResponseFormat: TypeAlias = Union[ResponseFormatText, ResponseFormatJSONSchema, ResponseFormatJSONObject]


class WebSearchOptionsUserLocationApproximate(TypedDict, total=False):
    city: str
    """City or town, in any spelling, such as `Dunedin`."""

    country: str
    """Country as a two-letter code of ISO 3166-1, such as `NZ`."""

    region: str
    """State, province or other region, in any spelling, such as `Otago`."""

    timezone: str
    """Time zone by its IANA name, such as `Pacific/Auckland`."""


class WebSearchOptionsUserLocation(TypedDict, total=False):
    approximate: Required[WebSearchOptionsUserLocationApproximate]
    """Roughly where the user is. All parts are optional."""

    type: Required[Literal["approximate"]]
    """How the place is given, always `approximate`."""


class WebSearchOptions(TypedDict, total=False):
    search_context_size: Literal["low", "medium", "high"]
    """How much of the context window search results may fill, as a rough guide.

    More context gives better grounded answers, and costs more.
    """

    user_location: Optional[WebSearchOptionsUserLocation]
    """Roughly where the user is, so that results can fit the place."""


class CompletionCreateParamsNonStreaming(CompletionCreateParamsBase, total=False):
    stream: Optional[Literal[False]]
    """
    Send the answer while it is being written, as server-sent events that hold one
    chunk each. The last event is `data: [DONE]`.
    """


class CompletionCreateParamsStreaming(CompletionCreateParamsBase):
    stream: Required[Literal[True]]
    """
    Send the answer while it is being written, as server-sent events that hold one
    chunk each. The last event is `data: [DONE]`.
    """


CompletionCreateParams = Union[CompletionCreateParamsNonStreaming, CompletionCreateParamsStreaming]
