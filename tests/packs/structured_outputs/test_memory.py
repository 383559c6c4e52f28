"""Models that are made on the fly go when nobody uses them any more."""

from __future__ import annotations

import dataclasses
import gc
import typing
import weakref
from typing import Any

import httpx
import pytest
from pydantic import BaseModel

from tests.support.payloads import MESSAGES, chat

JSON = '{"city": "Bern"}'


@pytest.fixture
def client(package: Any) -> Any:
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=chat(JSON)))
    return package.Structured(api_key="k", http_client=httpx.Client(transport=transport))


def model() -> Any:
    class Place(BaseModel):
        city: str

    return Place


def plain() -> Any:
    @dataclasses.dataclass
    class Place:
        city: str

    return Place


def parse(client: Any, response_format: Any, package: Any) -> weakref.ref[Any]:
    tool = package.pydantic_function_tool(model())
    arguments = {"response_format": response_format, "tools": [tool]}
    parsed = client.chat.completions.parse(model="m", messages=MESSAGES, **arguments)
    assert parsed.choices[0].message.parsed == response_format(city="Bern")
    return weakref.ref(response_format)


def collect() -> None:
    """Also empties the caches of `typing`, which keep the last 128 of everything."""
    for clear in typing._cleanups:  # type: ignore[attr-defined]
        clear()
    for _ in range(3):  # what refers to a class from outside of Python goes a round later
        gc.collect()


def test_models_are_not_kept(client: Any, package: Any) -> None:
    parse(client, model(), package)  # pydantic may keep the first one, with what it builds once
    made = [parse(client, model(), package) for _ in range(5)]
    collect()
    assert [each() for each in made] == [None] * 5


def test_not_many_other_types_are_kept(client: Any, package: Any) -> None:
    """Validators of types that are no models are kept, because they are dear: a bounded number."""
    made = [parse(client, plain(), package) for _ in range(140)]
    collect()
    assert sum(each() is not None for each in made) <= 128
    assert made[0]() is None


def test_the_schema_of_a_model_is_made_once(
    client: Any, package: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, count = model(), 0

    def counted(*args: Any, **kwargs: Any) -> Any:
        nonlocal count
        count += 1
        return BaseModel.model_json_schema.__func__(place, *args, **kwargs)

    monkeypatch.setattr(place, "model_json_schema", counted)
    for _ in range(3):
        client.chat.completions.parse(model="m", messages=MESSAGES, response_format=place)
    assert count == 1
