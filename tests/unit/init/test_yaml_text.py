"""YAML that says what was meant, whoever reads it."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.init.yaml_text import YamlText, scalar
from generator.load.document import parse_document

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
WORDS = st.sampled_from(
    ["on", "no", "null", "~", "1", "0x1", "1e3", "2020-01-01", "a: b", "a #b", "- a", "...", "---"]
)
SCALARS = st.one_of(TEXT, WORDS, st.booleans(), st.integers())
DATA = st.recursive(
    SCALARS,
    lambda inner: (
        st.dictionaries(TEXT, inner, min_size=1, max_size=3)
        | st.lists(SCALARS, min_size=1, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(TEXT, DATA, min_size=1, max_size=4))
def test_what_is_written_is_read(data: dict[str, object]) -> None:
    out = YamlText()
    for key, value in data.items():
        out.comment("Words, words: words # words")
        out.entry(key, value, beside="")
    assert yaml.safe_load(out.text()) == data
    assert parse_document(out.text(), "config.yml").root == data


def test_plain_text_has_no_quotes() -> None:
    for text in ("get /pets/{petId}", "https://a.io/v1", "pet_tag", "Pet.Tag", "a b"):
        assert scalar(text) == text
    assert scalar("2026-02-23") == "'2026-02-23'"
    assert scalar("[DONE]") == "'[DONE]'"
    assert scalar("it's") == "'it''s'"


def test_comments_are_wrapped() -> None:
    out = YamlText()
    out.comment("word " * 40, depth=1)
    lines = out.text().splitlines()
    assert all(line.startswith("  # word") and len(line) <= 100 for line in lines)
    assert len(lines) == 3
