"""Descriptions as docstrings: what is re-wrapped, and what is left as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.plan.docstring import WIDTH, docstring_lines

LONG = "A description that goes on and on, " * 4


@pytest.mark.parametrize("blank", [None, "", "  \n\t\n ", "<br>", "\u00a0"])
def test_nothing_to_say(blank: str | None) -> None:
    assert docstring_lines(blank) == ()


def test_a_short_description_is_one_line() -> None:
    assert docstring_lines("  Says it all.\n") == ("Says it all.",)


def test_a_first_sentence_that_fits_stands_alone() -> None:
    lines = docstring_lines(f"Does things. {LONG}")
    assert lines[:2] == ("Does things.", "")
    assert all(len(line) <= WIDTH for line in lines)


def test_a_first_sentence_that_is_too_long_begins_below_the_quotes() -> None:
    lines = docstring_lines(LONG)
    assert lines[0] == ""
    assert " ".join(lines).split() == LONG.split()


def test_an_abbreviation_ends_no_sentence() -> None:
    assert docstring_lines(f"Use e.g. Things. {LONG}")[0] == "Use e.g. Things."


def test_paragraphs_stay_apart_and_line_ends_do_not_matter() -> None:
    assert docstring_lines("One.\r\n\r\nTwo\r\nlines.") == ("One.", "", "Two lines.")
    assert docstring_lines("One. <br> <br/> Two.") == ("One.", "", "Two.")


def test_lists_keep_their_items_and_hang() -> None:
    lines = docstring_lines(f"Kinds:\n* one\n* two {LONG}\n  goes on\n1. first")
    assert lines[:4] == ("Kinds:", "", "- one", lines[3])
    assert lines[3].startswith("- two A description")
    assert lines[4].startswith("  ")
    assert lines[-1] == "1. first"


@pytest.mark.parametrize(
    "block",
    [
        "```python\nx = 1\n\n    y = 2\n```",
        "| a | b |\n|---|---|\n| " + "x" * 100 + " | y |",
        "    indented = code()",
        "# Title",
        "> quoted",
    ],
)
def test_what_has_a_shape_is_left_as_it_is(block: str) -> None:
    lines = docstring_lines(f"Intro.\n\n{block}")
    assert lines == ("Intro.", "", *block.splitlines())


def test_long_words_and_links_are_not_broken() -> None:
    link = "[guide](https://example.com/" + "a-very-long-path/" * 8 + ")"
    assert link in docstring_lines(f"Read the {link} first, it says more than this.")


def test_literal_backslashes_and_quotes_are_kept() -> None:
    assert docstring_lines(r'Ends in \n and """ and "') == (r'Ends in \n and """ and "',)


@given(st.text(alphabet=st.sampled_from("ab .\n\r\t-*`#|>\\\"'1<br>🎉"), max_size=60))
def test_no_word_is_lost(text: str) -> None:
    kept = "".join(c for line in docstring_lines(text) for c in line if c.isalpha())
    assert kept.count("a") == text.count("a")


@pytest.mark.parametrize(
    ("description", "notes", "lines"),
    [
        (None, ["Deprecated."], ("Deprecated.",)),
        ("Size.", ["Deprecated."], ("Size.", "", "Deprecated.")),
        ("Size, which is deprecated.", ["Deprecated."], ("Size, which is deprecated.",)),
        ("Size.", ["Deprecated: Use `length`."], ("Size.", "", "Deprecated: Use `length`.")),
        ("Old: use `length`.", ["Deprecated: Use `length`."], ("Old: use `length`.",)),
        ("Deprecated.", ["Deprecated: Since 3."], ("Deprecated.", "", "Deprecated: Since 3.")),
    ],
)
def test_notes_follow_where_the_description_does_not_say_the_same(
    description: str | None, notes: list[str], lines: tuple[str, ...]
) -> None:
    assert docstring_lines(description, notes=notes) == lines
