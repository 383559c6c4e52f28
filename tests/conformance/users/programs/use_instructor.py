"""What users of instructor do: completions, streams, and objects of their own out of both."""

from __future__ import annotations

import os

import instructor
import openai
from instructor.core import InstructorRetryException
from pydantic import BaseModel
from steps import run

URL = os.environ["SERVER_URL"]
MESSAGES = [{"role": "user", "content": "Who?"}]


class Person(BaseModel):
    name: str
    age: int


ADA = {"name": "Ada", "age": 36}
plain = openai.OpenAI(base_url=URL, api_key="none")
client = instructor.from_openai(plain)
asynchronous = instructor.from_openai(openai.AsyncOpenAI(base_url=URL, api_key="none"))


def completion() -> None:
    made = client.chat.completions.create(model="m", response_model=None, messages=MESSAGES)
    assert isinstance(made, openai.types.chat.ChatCompletion)
    assert made.choices[0].message.content == "The sky is blue."


def streamed_completion() -> None:
    stream = client.chat.completions.create(
        model="m", response_model=None, messages=MESSAGES, stream=True
    )
    texts = [chunk.choices[0].delta.content or "" for chunk in stream]
    assert len(texts) > 3
    assert "".join(texts) == "The sky is blue."


def structured_output() -> None:
    made, raw = client.chat.completions.create_with_completion(
        model="m", response_model=Person, messages=MESSAGES
    )
    assert made.model_dump() == ADA
    assert raw.usage is not None
    assert raw.usage.total_tokens == 8


def structured_output_by_schema() -> None:
    by_schema = instructor.from_openai(plain, mode=instructor.Mode.JSON_SCHEMA)
    made = by_schema.chat.completions.create(model="m", response_model=Person, messages=MESSAGES)
    assert made.model_dump() == ADA


def streamed_object() -> None:
    parts = list(
        client.chat.completions.create_partial(model="m", response_model=Person, messages=MESSAGES)
    )
    assert len(parts) > 3
    assert parts[-1].model_dump() == ADA


async def asynchronous_completion() -> None:
    made = await asynchronous.chat.completions.create(
        model="m", response_model=Person, messages=MESSAGES
    )
    assert made.model_dump() == ADA


async def asynchronous_stream() -> None:
    parts = [
        part
        async for part in asynchronous.chat.completions.create_partial(
            model="m", response_model=Person, messages=MESSAGES
        )
    ]
    assert parts[-1].model_dump() == ADA


def a_bad_answer() -> None:
    class Child(Person):
        school: str

    failure = None
    try:
        client.chat.completions.create(
            model="m", response_model=Child, messages=MESSAGES, max_retries=1
        )
    except InstructorRetryException as error:
        failure = error
    assert failure is not None
    assert failure.n_attempts == 1
    assert isinstance(failure.last_completion, openai.types.chat.ChatCompletion)


run(
    completion,
    streamed_completion,
    structured_output,
    structured_output_by_schema,
    streamed_object,
    asynchronous_completion,
    asynchronous_stream,
    a_bad_answer,
)
