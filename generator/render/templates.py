"""The jinja2 environment: our templates, the user's before them, and the filters they may use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.render.literals import comment_text, docstring_text, py_literal

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_PACKAGED = Path(__file__).parent.parent / "_templates"
_CHECKOUT = Path(__file__).parent.parent.parent / "templates"


def own_templates() -> Path:
    """The folder of our own templates, in an installation or in a checkout."""
    return _PACKAGED if _PACKAGED.is_dir() else _CHECKOUT


def make_environment(user_templates: Sequence[Path] = ()) -> Environment:
    """An environment whose templates come from the user's folders first, then from ours.

    An unknown name in a template is an error. Filters: `pyrepr` (a literal), `docstring(indent)`
    (lines as a docstring), `comment` (text for a comment).
    """
    environment = Environment(  # noqa: S701  (the output is Python and Markdown, not HTML)
        loader=FileSystemLoader([*user_templates, own_templates()]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    environment.filters["pyrepr"] = py_literal
    environment.filters["docstring"] = docstring
    environment.filters["comment"] = comment_text
    return environment


def docstring(lines: Iterable[str], indent: int) -> str:
    """The source of a docstring of these lines, all but the first one indented."""
    safe = [docstring_text(line) for line in lines]
    margin = " " * indent
    body = "\n".join(f"{margin}{line}" if line and i else line for i, line in enumerate(safe))
    closing = "" if len(safe) == 1 else f"\n{margin}"
    return f'"""{body}{closing}"""'


def render(environment: Environment, template: str, plan: DataclassInstance, **more: Any) -> str:
    """The text of `template` with the fields of `plan` (and `more`) as its variables."""
    values = {field.name: getattr(plan, field.name) for field in fields(plan)}
    return environment.get_template(template).render(**values, **more)
