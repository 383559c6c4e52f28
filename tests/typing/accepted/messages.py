"""Conversations as people write them: dicts in place, variables with a type, tools, images."""

from __future__ import annotations

import json

from openai_compat import OpenAICompat
from openai_compat.types.chat import (
    ChatCompletion,
    ChatCompletionContentPartParam,
    ChatCompletionFunctionToolParam,
    ChatCompletionMessageParam,
    ChatCompletionToolUnionParam,
)
from typing_extensions import assert_type


def dicts_in_place(client: OpenAICompat) -> str | None:
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[
            {"role": "developer", "content": "Be brief."},
            {"role": "system", "content": [{"type": "text", "text": "Be kind."}]},
            {"role": "user", "content": "Why is the sky blue?", "name": "ann"},
            {"role": "assistant", "content": "Because."},
        ],
        stop=["\n", "END"],
        response_format={"type": "json_schema", "json_schema": {"name": "n", "schema": {"a": 1}}},
        logit_bias={"1": 1},
        metadata={"team": "x"},
        web_search_options={"user_location": {"type": "approximate", "approximate": {}}},
        extra_headers={"X-One": "1"},
        extra_query={"q": 1},
        extra_body={"top_k": 5},
        timeout=3,
    )
    return completion.choices[0].message.content


def images(client: OpenAICompat, url: str) -> ChatCompletion:
    parts: list[ChatCompletionContentPartParam] = [
        {"type": "text", "text": "What is this?"},
        {"type": "image_url", "image_url": {"url": url, "detail": "low"}},
        {"type": "input_audio", "input_audio": {"data": "", "format": "wav"}},
        {"type": "file", "file": {"file_id": "f"}},
    ]
    return client.chat.completions.create(
        model="a-model-of-my-own", messages=[{"role": "user", "content": parts}]
    )


WEATHER: ChatCompletionFunctionToolParam = {
    "type": "function",
    "function": {
        "name": "get_weather",
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
        "strict": True,
    },
}
TOOLS: list[ChatCompletionToolUnionParam] = [
    WEATHER,
    {"type": "custom", "custom": {"name": "shell", "format": {"type": "text"}}},
]


def tools(client: OpenAICompat) -> str | None:
    messages: list[ChatCompletionMessageParam] = [{"role": "user", "content": "Weather in Bern?"}]
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=messages,
        tools=TOOLS,
        tool_choice={"type": "function", "function": {"name": "get_weather"}},
        parallel_tool_calls=False,
    )
    message = completion.choices[0].message
    calls = message.tool_calls or []
    messages.append(
        {
            "role": "assistant",
            "content": message.content,
            "tool_calls": [
                {
                    "id": call.id,
                    "type": "function",
                    "function": {
                        "name": call.function.name,
                        "arguments": call.function.arguments,
                    },
                }
                for call in calls
                if call.type == "function"
            ],
        }
    )
    for call in calls:
        if call.type == "function":
            city: object = json.loads(call.function.arguments).get("city")
            result: ChatCompletionMessageParam = {
                "role": "tool",
                "tool_call_id": call.id,
                "content": f"22 degrees in {city}",
            }
            messages.append(result)
        else:
            assert_type(call.custom.input, str)
    # Any iterable will do.
    answer = client.chat.completions.create(
        model="gpt-4o", messages=(message for message in messages), tools=tuple(TOOLS)
    )
    return answer.choices[0].message.content


def prompts(client: OpenAICompat) -> list[str]:
    completions = [
        client.completions.create(model="gpt-3.5-turbo-instruct", prompt="Once"),
        client.completions.create(model="m", prompt=["Once", "Twice"], stop="\n"),
        client.completions.create(model="m", prompt=[1, 2], max_tokens=None),
        client.completions.create(model="m", prompt=[[1], [2]], stop=("a", "b")),
        client.completions.create(model="m", prompt=None),
    ]
    return [choice.text for completion in completions for choice in completion.choices]
