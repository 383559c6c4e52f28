"""The layout of expressions."""

from __future__ import annotations

import black
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.plan.expressions import Code, Invocation, literal, parsers, unparsed, write

_TEXT = st.text('ab c"\\', max_size=12)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-99, 99) | _TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXT, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from("abcd"), _VALUES, min_size=1))
@settings(max_examples=60, derandomize=True, deadline=None)
def test_black_has_nothing_to_change(keywords: dict[str, object]) -> None:
    call = Invocation("f", (), tuple((name, literal(v)) for name, v in keywords.items()))
    source = f"x = {write(call, column=4, width=40)}\n"
    assert black.format_str(source, mode=black.Mode(line_length=40)) == source


def test_values_come_out_as_they_are() -> None:
    value = {"a": [1, None, {"b": 'it\'s "x"\n'}], "c": 1.5}
    assert eval(write(literal(value), width=10)) == value


def test_parsers_wrap_what_they_parse() -> None:
    call = Invocation("f", (Code('"2024-01-31"', "parse_date"),), (("x", Code("1")),))
    assert write(call) == 'f(parse_date("2024-01-31"), x=1)'
    assert list(parsers(call)) == ["parse_date"]
    assert write(unparsed(call)) == 'f("2024-01-31", x=1)'
