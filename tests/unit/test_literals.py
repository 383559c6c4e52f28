"""Values as Python source."""

from __future__ import annotations

import ast

import pytest

from generator.render.literals import comment_text, docstring_text, py_literal


@pytest.mark.parametrize(
    ("value", "source"),
    [
        (None, "None"),
        (True, "True"),
        (3, "3"),
        (1.0, "1.0"),
        ("a", '"a"'),
        ('say "hi"', "'say \"hi\"'"),
        ("both ' and \"", '"both \' and \\""'),
        ("back\\slash", '"back\\\\slash"'),
        ("two\nlines\t", '"two\\nlines\\t"'),
        ("\x00\u2028\ud800", '"\\x00\\u2028\\ud800"'),
        ("é😀", '"é😀"'),
        ([1, ("a",)], '[1, ["a"]]'),
        ({"a": {"b": None}}, '{"a": {"b": None}}'),
    ],
)
def test_literals(value: object, source: str) -> None:
    assert py_literal(value) == source


@pytest.mark.parametrize("value", [float("inf"), float("-inf"), float("nan")])
def test_numbers_that_json_lacks(value: float) -> None:
    assert repr(eval(py_literal(value), {"float": float})) == repr(value)


def test_what_has_no_literal() -> None:
    with pytest.raises(TypeError, match="set has no literal"):
        py_literal({1})


@pytest.mark.parametrize(
    "line", ['"""', '""""', 'ends in "', 'ends in \\"', 'ends in ""', "\\", '"', 'a """ b', "'''"]
)
def test_docstring_lines_mean_what_they_say(line: str) -> None:
    assert ast.literal_eval(f'"""{docstring_text(line)}"""') == line


def test_comments() -> None:
    assert comment_text(" a\n\tb\u2028c\x00\ud800 ") == "a b c\\x00\\ud800"
