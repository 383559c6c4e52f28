"""The plan of the clients that the emitted tests share (`tests/conftest.py`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.plan.security import option_name
from generator.render.literals import py_literal

if TYPE_CHECKING:
    from generator.config.client import ClientOpt
    from generator.config.model import Config
    from generator.plan.python import PythonPlan


@dataclass(frozen=True, slots=True)
class ConftestPlan:
    """The clients that the tests share; `options` are constructor arguments and their source.

    `content` tells that there are tests of methods that give plain content.
    """

    package: str
    client: str
    async_client: str
    options: tuple[tuple[str, str], ...]
    content: bool


def plan_conftest(plan: PythonPlan, config: Config, *, content: bool = False) -> ConftestPlan:
    """The clients of the tests, with every option that is needed to make one.

    That includes those `required_in_tests`.
    """
    options = tuple(
        (option_name(name, plan.casing), py_literal(option_example(name, option)))
        for name, option in config.client_settings.opts.items()
        if option.required_in_tests or is_needed(option)
    )
    identity = plan.identity
    clients = (identity.client, identity.async_client)
    return ConftestPlan(identity.package, *clients, options, content)


def is_needed(option: ClientOpt) -> bool:
    """Whether requests can't be sent without a constructor's argument: it has no default, and may
    not be left out, proves who sends them, or is a part of their paths."""
    wanted = not option.nullable or option.auth is not None or option.send_as_path_param is not None
    return option.default is None and wanted


def option_example(name: str, option: ClientOpt) -> object:
    """A value for a constructor's argument (config key `client_settings.opts`)."""
    given = option.example if option.example is not None else option.default
    if given is not None:
        return given
    by_type = {"boolean": True, "integer": 1, "number": 1.5, "null": None}
    return by_type.get(option.type, f"my {name.replace('_', ' ')}")
