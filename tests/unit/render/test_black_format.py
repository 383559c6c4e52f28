from __future__ import annotations

import pytest

from generator.diagnostics import InputError
from generator.render.black_format import TemplateBugError, format_python


def formatted(text: str, **options: int) -> str:
    return format_python({"a.py": text}, **options)["a.py"]


def test_formats_python_and_leaves_the_rest():
    files = {"a.py": "x = {  'a':1 }", "b.md": "x = {  'a':1 }", "c/py.typed": ""}
    assert format_python(files) == {**files, "a.py": 'x = {"a": 1}\n'}


def test_lines_are_120_wide():
    fits = f'x = "{"a" * 57}" + "{"b" * 52}"\n'
    assert len(fits) == 121
    assert formatted(fits) == fits
    assert formatted(fits, line_length=119) != fits


def test_magic_trailing_comma():
    assert formatted("def f(a,): ...") == "def f(\n    a,\n): ...\n"


def test_syntax_of_python_3_10_is_understood():
    text = "match x:\n    case 1:\n        pass\n"
    assert formatted(text) == text


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("x = 1\ndef f(:\n  pass", 2, 7),
        ("def f():\nreturn", 2, 1),
        ("x = (", 1, 6),
        ("print 'a'", 1, 7),
    ],
)
def test_bug_in_a_template_names_output_and_line(text: str, line: int, column: int):
    with pytest.raises(TemplateBugError) as caught:
        format_python({"ok.py": "", "types/a.py": text})
    span = caught.value.span
    assert (span.file, span.line, span.column) == ("types/a.py", line, column)
    assert span.source_line == text.splitlines()[line - 1]
    assert f"types/a.py:{line}" in str(caught.value)


def test_template_of_the_users_is_named():
    with pytest.raises(InputError) as caught:
        format_python({"a.py": "x ="}, user_template={"a.py": "mine/model.py.jinja"}.get)
    (found,) = caught.value.diagnostics
    assert found.code == "bad-template"
    assert "mine/model.py.jinja" in found.message


def test_template_of_ours_is_a_bug_though_the_user_has_others():
    with pytest.raises(TemplateBugError):
        format_python({"a.py": "x ="}, user_template={"b.py": "mine/b.py.jinja"}.get)
