"""The templates and their neutral renderings."""

from __future__ import annotations

from dataclasses import fields

import black
import pytest
from generator.plan.package import OPTIONAL_TEMPLATES, PACKAGE_TEMPLATES
from generator.render.templates import template_context
from jinja2 import meta
from tests.runtime.neutral import PACKAGE, PLANS, RUNTIME, TEMPLATES, environment, render
from tests.runtime.refresh import MODE


def test_every_template_has_a_plan() -> None:
    assert {path.name for path in (TEMPLATES / PACKAGE).glob("*.jinja")} == {
        f"{name}.jinja" for name in (*PACKAGE_TEMPLATES, *OPTIONAL_TEMPLATES)
    }


@pytest.mark.parametrize("name", PACKAGE_TEMPLATES)
def test_free_variables_are_the_plans_fields(name: str) -> None:
    source = (TEMPLATES / PACKAGE / f"{name}.jinja").read_text()
    free = meta.find_undeclared_variables(environment().parse(source))
    assert free == template_context(PLANS[name]).keys()


@pytest.mark.parametrize("name", OPTIONAL_TEMPLATES)
def test_free_variables_of_modules_that_not_every_package_has(name: str) -> None:
    source = (TEMPLATES / PACKAGE / f"{name}.jinja").read_text()
    free = meta.find_undeclared_variables(environment().parse(source))
    assert free == {field.name for field in fields(OPTIONAL_TEMPLATES[name])}


@pytest.mark.parametrize("name", PACKAGE_TEMPLATES)
def test_the_runtime_has_the_neutral_rendering(name: str) -> None:
    """``python -m tests.runtime.refresh`` makes it so."""
    text = black.format_str(render(name, PLANS[name]), mode=MODE)
    assert (RUNTIME / name).read_text() == text


def test_the_runtime_is_black_stable() -> None:
    unstable = [
        path.name
        for path in RUNTIME.rglob("*.py")
        if black.format_str(path.read_text(), mode=MODE) != path.read_text()
    ]
    assert unstable == []
