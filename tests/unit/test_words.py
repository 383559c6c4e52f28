"""Words, their number and their case."""

from __future__ import annotations

import pytest

from generator.plan.words import Casing, CustomCasing, singular, split_words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("imageURL v2", ["image", "URL", "v2"]),
        ("JSONSchema", ["JSON", "Schema"]),
        ("snake_case-and.dots/too", ["snake", "case", "and", "dots", "too"]),
        ("gpt-4o", ["gpt", "4o"]),
        ("user's", ["users"]),
        ("__init__", ["init"]),
        ("😀", []),
        ("", []),
    ],
)
def test_words(name: str, words: list[str]) -> None:
    assert split_words(name) == words


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("choices", "choice"),
        ("categories", "category"),
        ("boxes", "box"),
        ("batches", "batch"),
        ("data", "data"),
        ("status", "status"),
        ("analysis", "analysis"),
        ("class", "class"),
        ("people", "person"),
        ("criteria", "criterion"),
        ("tool", "tool"),
    ],
)
def test_singular(many: str, one: str) -> None:
    assert singular(many) == one


@pytest.mark.parametrize(
    ("name", "pascal", "snake"),
    [
        ("image_url", "ImageURL", "image_url"),
        ("jsonSchema", "JsonSchema", "json_schema"),
        ("jsonlFile", "JSONLFile", "jsonl_file"),
        ("StopIDs", "StopIDs", "stop_i_ds"),
        ("stop_ids", "StopIDs", "stop_ids"),
        ("chatkit", "ChatKit", "chat_kit"),
        ("openai_thing", "OPENAIThing", "openai_thing"),
        ("v1", "V1", "v1"),
    ],
)
def test_case(name: str, pascal: str, snake: str) -> None:
    casing = Casing(
        {
            "chatkit": CustomCasing(pascal="ChatKit", snake="chat_kit"),
            "openai": CustomCasing(initialism=True),
        }
    )
    assert (casing.pascal(name), casing.snake(name)) == (pascal, snake)


def test_singular_of_a_name_changes_its_last_word_only() -> None:
    casing = Casing({"indices": CustomCasing(singular="idx")})
    assert casing.singular("stores_files") == "stores_file"
    assert casing.singular("vectorIndices") == "vectoridx"
    assert casing.singular("___") == "___"


def test_words_with_capitals_inside() -> None:
    assert Casing().pascal("openai_cursor_page") == "OpenAICursorPage"
    assert Casing({"openai": CustomCasing(pascal="Openai")}).pascal("openai") == "Openai"
