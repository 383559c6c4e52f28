from __future__ import annotations

import importlib.metadata
from dataclasses import replace
from importlib.metadata import PackageNotFoundError
from typing import TYPE_CHECKING

import pytest

from generator.cache.store import Store
from generator.diagnostics import InputError, Span
from generator.render.formatter import Formatter, TemplateBugError, format_python
from generator.render.tools import Invalid, formatting_tool
from generator.workers import Workers

if TYPE_CHECKING:
    from pathlib import Path


def formatted(text: str, **options: int) -> str:
    return format_python({"a.py": text}, Formatter(Store(None), Workers(0), **options))["a.py"]


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


def test_a_worker_imports_the_tool_before_there_is_a_text():
    has_black = "'black' in __import__('sys').modules"
    with Workers(1) as workers:
        formatter = Formatter(Store(None), workers)
        assert not workers.submit(eval, has_black).result()
        formatter.warm_up()
        assert workers.submit(eval, has_black).result()
    assert formatter.finish([]) == {}


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


def through(name: str, store: Store, files: dict[str, str]) -> dict[str, str]:
    tool = formatting_tool(name, Span("config.yml"))
    return format_python(files, Formatter(store, Workers(0), tool))


def test_ruff_formats_too():
    files = {"a.py": "x = {  'a':1 }", "b.py": "def f(a,): ...", "c.md": "x  = 1"}
    assert through("ruff", Store(None), files) == {
        "a.py": 'x = {"a": 1}\n',
        "b.py": "def f(\n    a,\n): ...\n",
        "c.md": "x  = 1",
    }


def test_ruff_names_output_and_line():
    with pytest.raises(TemplateBugError) as caught:
        through("ruff", Store(None), {"ok.py": "", "a.py": "x = 1\ny = )"})
    assert (caught.value.span.file, caught.value.span.line) == ("a.py", 2)


def test_a_formatter_that_is_not_installed_is_asked_for(monkeypatch: pytest.MonkeyPatch):
    def missing(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "version", missing)
    with pytest.raises(InputError) as caught:
        formatting_tool("ruff", Span("config.yml", 3, 5))
    (found,) = caught.value.diagnostics
    assert (found.code, found.span) == ("no-formatter", Span("config.yml", 3, 5))
    assert "clientsmith[ruff]" in (found.hint or "")


def test_formatted_texts_are_kept_by_formatter(tmp_path: Path):
    store = Store(tmp_path / "cache.sqlite")
    files = {"a.py": "x = [  1]"}
    done = through("black", store, files)

    def mark(texts: list[str], _: int) -> dict[str, str | Invalid]:
        return dict.fromkeys(texts, "by ruff")

    ruff = replace(formatting_tool("ruff", Span("config.yml")), task=mark)
    assert format_python(files, Formatter(store, Workers(0), ruff)) == {"a.py": "by ruff"}
    assert through("black", store, files) == done
