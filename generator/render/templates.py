"""The jinja2 environment: our templates, the user's before them, and the filters they may use."""

from __future__ import annotations

import traceback
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
)

from generator.diagnostics import InputError, Span
from generator.render.bytecode import TemplateBytecode
from generator.render.docstrings import docstring, doctext
from generator.render.folders import own_templates
from generator.render.literals import comment_text, py_literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from _typeshed import DataclassInstance

# Unoptimized, code depends on nothing but the source: no filter has been called in it.
_SYNTAX: dict[str, Any] = {
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
    "autoescape": False,
    "optimized": False,
}

OWN_PREFIX = "clientsmith"
"""A user's template extends ours of the same name as `clientsmith/<name>`."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A rendered text; `user_template` names the user's template if it is from one."""

    text: str
    user_template: str | None = None


class Templates:
    """Renders templates, a user's before ours of the same name.

    An unknown name in a template is an error. Filters: `pyrepr` (a literal), `docstring(indent)`
    (lines as a docstring), `doctext` (text for the inside of one), `comment` (text for a comment).
    """

    def __init__(self, user_folders: Sequence[Path] = ()) -> None:
        """Takes the folders with the user's templates.

        Raises InputError if one is no folder, or a template in it stands in a wrong place.
        """
        for folder in user_folders:
            if not folder.is_dir():
                raise InputError.at(
                    Span(str(folder)), "no-template-folder", f"`{folder}` is not a folder"
                )
            _check_places(folder)
        self._user_folders = tuple(user_folders)
        own = FileSystemLoader(own_templates())
        self._environment = Environment(
            loader=ChoiceLoader(
                [FileSystemLoader(user_folders), own, PrefixLoader({OWN_PREFIX: own})]
            ),
            undefined=StrictUndefined,
            bytecode_cache=TemplateBytecode(own_templates(), repr(_SYNTAX)),
            **_SYNTAX,
        )
        filters: Any = self._environment.filters
        filters.update(pyrepr=py_literal, comment=comment_text)
        filters.update(docstring=docstring, doctext=doctext)

    def render(self, name: str, plan: DataclassInstance, **more: Any) -> Rendered:
        """The text of a template with the fields of `plan`, and `more`, as its variables.

        Raises InputError with the place if a user's template can't be rendered.
        """
        values = template_context(plan)
        user_template = self._user_file(name)
        try:
            text = self._environment.get_template(name).render(**values, **more)
        except Exception as error:  # an expression of a user's may fail in any way
            self._blame(error)
            raise
        return Rendered(text, str(user_template) if user_template else None)

    def static_file(self, name: str) -> bytes:
        """The bytes of a file that is emitted as it is, the user's before ours."""
        return (self._user_file(name) or own_templates() / name).read_bytes()

    def _user_file(self, name: str) -> Path | None:
        candidates = (folder / name for folder in self._user_folders)
        return next((path for path in candidates if path.is_file()), None)

    def _blame(self, error: Exception) -> None:
        """Raises InputError if the error arose in a user's template."""
        for file, line in _places(error):
            if any(Path(file).is_relative_to(folder) for folder in self._user_folders):
                missing = isinstance(error, TemplateNotFound)
                message = (
                    f"there is no template `{error}`" if missing else f"the template fails: {error}"
                )
                raise InputError.at(_line_span(file, line), "bad-template", message) from error


def _check_places(folder: Path) -> None:
    """Raises InputError for a template that is called like one of ours in another folder."""
    own = own_templates()
    ours = {path.relative_to(own) for path in own.rglob("*.jinja")}
    for path in sorted(folder.rglob("*.jinja")):
        name = path.relative_to(folder)
        meant = [each for each in ours if each.parts[-len(name.parts) :] == name.parts]
        if name not in ours and len(meant) == 1:
            raise InputError.at(
                Span(str(path)),
                "misplaced-template",
                f"there is no template `{name.as_posix()}` whose place this could take",
                hint=f"Move it to `{(folder / meant[0]).as_posix()}`.",
            )


def template_context(plan: DataclassInstance) -> dict[str, Any]:
    """A template's variables: every field of its plan but those that others are derived from."""
    return {f.name: getattr(plan, f.name) for f in fields(plan) if not f.metadata.get("input")}


def _places(error: Exception) -> list[tuple[str, int]]:
    """Where an error arose, innermost first; jinja2 puts template lines into tracebacks."""
    frames = [(f.filename, f.lineno or 1) for f in traceback.extract_tb(error.__traceback__)]
    places = list(reversed(frames))
    if isinstance(error, TemplateSyntaxError) and error.filename:
        places.insert(0, (error.filename, error.lineno))
    return places


def _line_span(file: str, line: int) -> Span:
    lines = Path(file).read_text(encoding="utf-8").splitlines()
    return Span(file, line, 1, lines[line - 1] if line <= len(lines) else None)
