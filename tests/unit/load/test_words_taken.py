"""Words are taken out of a description, and nothing else; what was made without them is the same
with them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator import fill, pipeline
from generator.cache.store import Store
from generator.load.source import Source
from generator.load.words import without_words
from generator.pipeline import Inputs, generate
from generator.plan.docstring import docstring_lines, method_lines
from generator.promises import token
from generator.render.docstrings import docstring
from tests.unit.types_support import document

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.load.document import Document

ROOT = Path(__file__).parents[3]
BOOKSHOP = ROOT / "tests" / "golden" / "bookshop"
LONG = "What it is: in **words**. " + "More of them, and more. " * 9


def taken(root: dict[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
    found = without_words(document(root))
    assert found is not None
    return found[0].root, found[1]


def test_words_leave_tokens() -> None:
    schema = {
        "type": "object",
        "description": "An A.",
        "properties": {"a": {"description": "Its a"}},
    }
    root, words = taken({"components": {"schemas": {"A": schema}}})
    assert words == ("An A.", "Its a")
    kept = root["components"]["schemas"]["A"]
    assert (kept["description"], kept["properties"]["a"]["description"]) == (token(0), token(1))


@pytest.mark.parametrize(
    "root",
    [
        {"info": {"title": "T", "description": "Of the whole."}},
        {"components": {"schemas": {"A": {"example": {"description": "data"}}}}},
        {"components": {"schemas": {"A": {"default": {"summary": "data"}}}}},
        {"components": {"schemas": {"A": {"enum": [{"description": "data"}]}}}},
        {"components": {"schemas": {"A": {"x-odd": {"description": "who knows"}}}}},
        {"components": {"schemas": {"A": {"discriminator": {"mapping": {"description": "#/x"}}}}}},
        {"components": {"schemas": {"description": {"type": "string"}}}},
        {"components": {"schemas": {"A": {"description": " <br/>\n"}}}},
        {"components": {"schemas": {"A": {"description": 1}}}},
    ],
)
def test_what_is_no_words_stays(root: dict[str, Any]) -> None:
    assert taken(root) == (root, ())


def test_members_of_any_name_are_schemas() -> None:
    members = {name: {"description": name} for name in ("example", "default", "x-a", "info")}
    _, words = taken({"components": {"schemas": {"A": {"properties": members}}}})
    assert words == tuple(members)


@pytest.mark.parametrize("text", ["a\0b", "\0", str(token(7)), '\0["docstring", 0, []]\0'])
def test_a_text_with_the_mark_passes_for_no_promise(text: str) -> None:
    source = docstring(docstring_lines(text), 4)
    assert fill.is_sound(source)
    assert "\0" not in source


def test_data_that_looks_like_a_token_is_data() -> None:
    text = f'x = {{"word": 9}}\n{docstring(docstring_lines(token(0)), 0)}\n'
    assert fill.filled(fill.with_words(text, ["Said."])) == 'x = {"word": 9}\n"""Said."""\n'


NOTES = ['Deprecated: By {"word": 0}.']


def noted(said: str) -> tuple[str, ...]:
    return docstring_lines(said, notes=NOTES)


def of_method(said: str) -> tuple[str, ...]:
    return method_lines(said, [("a", said, ()), ("b", None, NOTES)])


@pytest.mark.parametrize("make", [docstring_lines, noted, of_method])
@pytest.mark.parametrize("text", ["Short.", LONG, "- a\n- b", 'A "quoted"', '"""', "back\\slash"])
def test_a_promise_is_kept(make: Callable[[str], tuple[str, ...]], text: str) -> None:
    promised = f"x = 1\n    {docstring(make(token(0)), 4)}\n"
    assert fill.is_sound(promised)
    assert "Short" not in promised
    expected = f"x = 1\n    {docstring(make(text), 4)}\n"
    assert fill.filled(fill.with_words(promised, [text])) == expected


@pytest.mark.parametrize("text", [token(0), f'"""{token(0)}"""', docstring_lines(token(0))[0]])
def test_a_token_elsewhere_is_noticed(text: str) -> None:
    assert not fill.is_sound(text)


def bookshop(**replaced: str) -> Inputs:
    text = (BOOKSHOP / "openapi.yaml").read_text()
    for old, new in replaced.items():
        assert old in text
        text = text.replace(old, new)
    config = Source("config.yml", (BOOKSHOP / "config.yml").read_text()).parse()
    return Inputs(Source("openapi.yaml", text).parse(), config)


def test_the_result_is_the_same_as_with_the_words_in_their_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    deferred = generate(bookshop(), lambda _: None)

    def leave(_: Document) -> None:
        return None

    monkeypatch.setattr("generator.load.words.without_words", leave)
    assert generate(bookshop(), lambda _: None).files == deferred.files


def test_a_kept_outline_serves_other_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = bookshop()
    found = without_words(before.spec)
    assert found is not None
    word = next(text for text in found[1] if "\n" not in text and text.isascii() and text[0] != "'")
    after = bookshop(**{word: word.rstrip(".") + " and more than that."})
    fresh = generate(after, lambda _: None)
    store = Store(tmp_path / "cache.sqlite")
    generate(replace(before, store=store, salt="s"), lambda _: None)

    def forbid(*_: object) -> None:
        raise AssertionError("planned again")

    monkeypatch.setattr(pipeline, "_outline", forbid)
    again = generate(replace(after, store=store, salt="s"), lambda _: None)
    assert again == replace(fresh, diagnostics=again.diagnostics)
    assert again.diagnostics.counted() == fresh.diagnostics.counted()


SPEC = """
openapi: 3.1.0
info: {title: A, version: '1'}
paths:
  /a:
    get:
      summary: Words.
      responses:
        "200":
          description: Fine
          content: {application/json: {schema: {type: object, required: 1, properties: {a: {}}}}}
"""


def test_places_of_findings_move_with_the_lines(tmp_path: Path) -> None:
    config = "organization: {name: small}\nresources: {things: {methods: {retrieve: get /a}}}"

    def found(text: str) -> list[tuple[str, int | None]]:
        spec = Source("openapi.yaml", text).parse()
        inputs = Inputs(spec, Source("config.yml", config).parse())
        store = Store(tmp_path / "cache.sqlite")
        done = generate(replace(inputs, store=store, salt="s"), lambda _: None)
        return [(each.code, each.span.line if each.span else None) for each in done.diagnostics]

    first = found(SPEC)
    assert first
    assert found(SPEC.replace("summary: Words.", "summary:\n        Words.")) == [
        (code, line and line + 1) for code, line in first
    ]
