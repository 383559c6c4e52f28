"""Arguments that are not given, in the style of newer packages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openai_compat import Omit, OpenAICompat, not_given, omit
from openai_compat.types.chat import ChatCompletion
from typing_extensions import assert_type

if TYPE_CHECKING:
    from openai_compat.types.chat import ChatCompletionMessageParam

MESSAGES: list[ChatCompletionMessageParam] = [{"role": "user", "content": "Hi"}]


def passed_on(client: OpenAICompat, limit: int | Omit = omit) -> None:
    client.chat.completions.list(limit=limit)


def streams(client: OpenAICompat) -> None:
    create = client.chat.completions.create
    assert_type(create(model="m", messages=MESSAGES, stream=omit), ChatCompletion)


def timeouts(client: OpenAICompat) -> None:
    """`not_given` is the client's own default, where leaving it out would mean something else."""
    client.chat.completions.list(timeout=not_given)
