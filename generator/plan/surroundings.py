"""The files around the package: what makes it a project, its documents, its tests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.plan.api_md import plan_api_md
from generator.plan.api_tests import package_files, plan_tests
from generator.plan.project import (
    plan_contributing,
    plan_license,
    plan_pyproject,
    plan_security,
)
from generator.plan.readme import plan_readme
from generator.plan.shared_clients import plan_conftest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _typeshed import DataclassInstance

    from generator.config.model import Config
    from generator.ir import Api
    from generator.plan.python import PythonPlan


@dataclass(frozen=True, slots=True)
class NoPlan:
    """For a template that depends on nothing."""


@dataclass(frozen=True, slots=True)
class ProjectFile:
    """A file below the target's folder, with the template (below `python/`) and the plan of it."""

    path: str
    template: str
    plan: DataclassInstance


def plan_surroundings(api: Api, plan: PythonPlan, config: Config) -> tuple[ProjectFile, ...]:
    """Every file outside `src/`, in a fixed order."""
    return (*_project(api, plan, config), *_tests(plan, config))


def _project(api: Api, plan: PythonPlan, config: Config) -> Iterator[ProjectFile]:
    identity = plan.identity
    files: tuple[tuple[str, DataclassInstance], ...] = (
        ("pyproject.toml", plan_pyproject(api, identity, config, plan.extras)),
        ("README.md", plan_readme(api, plan, config)),
        ("api.md", plan_api_md(plan, config.resources)),
        ("CONTRIBUTING.md", plan_contributing(identity, config)),
    )
    for name, own in files:
        yield ProjectFile(name, f"project/{name}.jinja", own)
    yield ProjectFile(".gitignore", "project/gitignore.jinja", NoPlan())
    security_plan = plan_security(config, identity)
    if security_plan is not None:
        yield ProjectFile("SECURITY.md", "project/SECURITY.md.jinja", security_plan)
    license_plan = plan_license(config, identity)
    if license_plan is not None:
        yield ProjectFile(license_plan.path, "project/LICENSE.jinja", license_plan)


def _tests(plan: PythonPlan, config: Config) -> Iterator[ProjectFile]:
    """The tests; none without a method to test, or with `settings.disable_tests`."""
    modules = plan_tests(plan, config)
    if not modules:
        return
    content = any(test.outcome == "content" for module in modules for test in module.tests)
    conftest = plan_conftest(plan, config, content=content)
    yield ProjectFile("tests/conftest.py", "tests/conftest.py.jinja", conftest)
    yield ProjectFile("tests/utils.py", "tests/utils.py", NoPlan())
    for path in package_files(modules):
        yield ProjectFile(path, "tests/init.py.jinja", NoPlan())
    for module in modules:
        yield ProjectFile(module.path, "tests/api_test.py.jinja", module)
