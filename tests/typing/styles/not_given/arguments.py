"""Arguments that are not given, in the style of older packages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openai_compat import NOT_GIVEN, NotGiven, OpenAICompat
from openai_compat.types.chat import ChatCompletion
from typing_extensions import assert_type

if TYPE_CHECKING:
    from openai_compat.types.chat import ChatCompletionMessageParam

MESSAGES: list[ChatCompletionMessageParam] = [{"role": "user", "content": "Hi"}]


def passed_on(client: OpenAICompat, limit: int | NotGiven = NOT_GIVEN) -> None:
    client.chat.completions.list(limit=limit)


def streams(client: OpenAICompat) -> None:
    create = client.chat.completions.create
    assert_type(create(model="m", messages=MESSAGES, stream=NOT_GIVEN), ChatCompletion)
