# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing import Dict, Union, Iterable, Optional
from typing_extensions import Literal, Required, TypedDict

from .._types import SequenceNotStr
from .chat.chat_completion_stream_options_param import ChatCompletionStreamOptionsParam

__all__ = ["CompletionCreateParamsBase", "CompletionCreateParamsNonStreaming", "CompletionCreateParamsStreaming"]


class CompletionCreateParamsBase(TypedDict, total=False):
    model: Required[Union[str, Literal["gpt-3.5-turbo-instruct", "davinci-002", "babbage-002"]]]
    """Name of the model that should write the completion.

    Servers accept the names of their own models; the enumerated ones are only the
    best known.
    """

    prompt: Required[Union[str, SequenceNotStr[str], Iterable[int], Iterable[Iterable[int]], None]]
    """
    What to continue: a string, a list of strings, a list of token IDs, or a list of
    such lists. A list of strings or of token lists makes one completion for each
    member.

    With null the model starts from nothing, as if at the beginning of a document.
    """

    best_of: Optional[int]
    """
    How many candidates to write on the server, of which the `n` most probable (by
    average log probability of their tokens) come back. Must not be smaller than
    `n`, and does not work with `stream`.

    All candidates count towards token limits and cost, also the discarded ones.
    """

    echo: Optional[bool]
    """Repeat the prompt in front of the completion."""

    frequency_penalty: Optional[float]
    """From -2.0 to 2.0.

    The more often a token has appeared already, the more a positive value
    discourages it; use this against literal repetition. Negative values do the
    opposite.
    """

    logit_bias: Optional[Dict[str, int]]
    """
    Makes single tokens more or less likely: a map from token ID (as a string) to a
    number from -100 to 100, which is added to the score of that token before one is
    drawn.

    Small numbers such as 1 or -1 nudge the model; 100 all but forces a token and
    -100 all but bans it. `{"50256": -100}` bans token 50256, for instance. IDs
    depend on the model's tokenizer.
    """

    logprobs: Optional[int]
    """
    Report, for each position, the log probabilities of this many most likely
    tokens, at most 5. The token that was drawn is always among those reported, so
    one more than asked for can come back.
    """

    max_tokens: Optional[int]
    """Upper limit for the number of tokens to generate.

    Together with the prompt they have to fit into the context window of the model.
    """

    n: Optional[int]
    """Number of completions to return for every prompt.

    Each one costs tokens, so combine larger numbers with a sensible `max_tokens` or
    `stop`.
    """

    presence_penalty: Optional[float]
    """From -2.0 to 2.0.

    A positive value discourages every token that has appeared at all, no matter how
    often, which moves the text on to new subjects. Negative values do the opposite.
    """

    seed: Optional[int]
    """Start value for the random generator.

    Servers try to answer equal requests with the same seed equally, but none of
    them promises it. If `system_fingerprint` in the response differs from an
    earlier one, the installation changed, and so may the result.
    """

    stop: Union[Optional[str], SequenceNotStr[str], None]
    """Text at which to stop: one sequence or up to four of them.

    Generation ends right before the first one that would appear, and the output
    does not include it.

    Many reasoning models do not support this.
    """

    stream_options: Optional[ChatCompletionStreamOptionsParam]
    """Details of a streamed response. Allowed only together with `stream: true`."""

    suffix: Optional[str]
    """
    Text that should follow the completion, for filling a gap instead of continuing
    at the end. Few models can do this.
    """

    temperature: Optional[float]
    """How adventurous the choice of tokens is, from 0 to 2.

    Near 0 the model nearly always takes the most likely token; above 1 it becomes
    more and more erratic.

    Change either this or `top_p`, rarely both.
    """

    top_p: Optional[float]
    """
    Draw only from the smallest set of likely tokens whose probabilities add up to
    at least this number (nucleus sampling). 0.1 keeps just the top tenth of the
    probability.

    Change either this or `temperature`, rarely both.
    """

    user: str
    """An ID for the person on whose behalf you call, stable but without personal data.

    Operators use it to trace abuse.
    """


class CompletionCreateParamsNonStreaming(CompletionCreateParamsBase, total=False):
    stream: Optional[Literal[False]]
    """
    Send the text while it is being written, as server-sent events that have only
    data. The last event is `data: [DONE]`.
    """


class CompletionCreateParamsStreaming(CompletionCreateParamsBase):
    stream: Required[Literal[True]]
    """
    Send the text while it is being written, as server-sent events that have only
    data. The last event is `data: [DONE]`.
    """


CompletionCreateParams = Union[CompletionCreateParamsNonStreaming, CompletionCreateParamsStreaming]
