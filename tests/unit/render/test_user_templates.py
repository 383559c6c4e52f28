"""Templates of the user's: where they have to stand, and what is said of those that fail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import Diagnostic, InputError
from generator.render.templates import Templates

if TYPE_CHECKING:
    from pathlib import Path

NAME = "python/types/module.py.jinja"


@dataclass(frozen=True)
class Plan:
    name: str = "a"


def folder_with(tmp_path: Path, name: str, text: str) -> Path:
    file = tmp_path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    return tmp_path


def failure(tmp_path: Path, text: str) -> Diagnostic:
    templates = Templates([folder_with(tmp_path, NAME, text)])
    with pytest.raises(InputError) as raised:
        templates.render(NAME, Plan())
    (found,) = raised.value.diagnostics
    return found


def test_one_that_works(tmp_path: Path) -> None:
    templates = Templates([folder_with(tmp_path, NAME, "{{ name }}")])
    assert templates.render(NAME, Plan()).text == "a"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("\n{{ 1 / 0 }}", "division by zero"),
        ("\n{{ nope }}", "'nope' is undefined"),
        ("\n{% include 'nope.jinja' %}", "there is no template `nope.jinja`"),
        ("\n{% for %}", "Expected an expression"),
        ("\n{{ [].pop() }}", "pop from empty list"),
    ],
)
def test_failures_have_their_line(tmp_path: Path, text: str, message: str) -> None:
    found = failure(tmp_path, text)
    assert found.code == "bad-template"
    assert message in found.message
    assert found.span is not None
    assert (found.span.file, found.span.line) == (str(tmp_path / NAME), 2)


def test_a_template_of_the_right_name_in_the_wrong_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        Templates([folder_with(tmp_path, "types/module.py.jinja", "")])
    (found,) = raised.value.diagnostics
    assert found.code == "misplaced-template"
    assert found.hint == f"Move it to `{(tmp_path / NAME).as_posix()}`."


def test_partials_of_any_name_may_stand_anywhere(tmp_path: Path) -> None:
    Templates([folder_with(tmp_path, "mine/header.jinja", "")])
