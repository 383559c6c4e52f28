"""The plan of the emitted README: which sections it has, and the snippets in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.plan import readme_sections as sections
from generator.plan.client import option_name
from generator.plan.described import describe, params_builder
from generator.plan.examples import Examples
from generator.plan.expressions import literal
from generator.plan.identifiers import identifier
from generator.plan.package import ConstantsPlan
from generator.plan.package_client import ClientPlan
from generator.plan.project import api_name
from generator.plan.readme_requests import Requests
from generator.plan.readme_snippets import Snippets
from generator.plan.shared_clients import is_needed, option_example

if TYPE_CHECKING:
    from generator.config.model import Config
    from generator.ir import Api
    from generator.plan.python import PythonPlan
    from generator.plan.words import Casing


@dataclass(frozen=True, slots=True)
class Variable:
    """An environment variable that a constructor's argument is read from."""

    argument: str
    name: str


@dataclass(frozen=True, slots=True)
class ReadmePlan:
    """`README.md`. `requesting` is None for a package without methods; `environments` are the names
    to choose from, if there are several; with `legacy_response` a raw response's `parse` is never
    awaited."""

    title: str
    api: str
    docs: str | None
    project: str
    package: str
    client: str
    async_client: str
    error: str
    variables: tuple[Variable, ...]
    base_url_variable: str
    log_variable: str
    environments: tuple[str, ...]
    max_retries: int
    timeout: str
    legacy_response: bool
    requesting: sections.Requesting | None
    http_client: str
    closing: str
    example_client: str


def plan_readme(api: Api, plan: PythonPlan, config: Config) -> ReadmePlan:
    """The README, with the config's `readme.example_requests` where there are any."""
    identity = plan.identity
    client, constants = plan.own["_client.py"], plan.own["_constants.py"]
    assert isinstance(client, ClientPlan)
    assert isinstance(constants, ConstantsPlan)
    snippets = _snippets(plan, config)
    python = config.targets.python
    names = tuple(e.name for e in client.environments)
    return ReadmePlan(
        title=(python and python.readme_title) or f"{identity.title} Python client",
        api=api_name(api, identity),
        docs=config.organization.docs or None,
        project=identity.project,
        package=identity.package,
        client=identity.client,
        async_client=identity.async_client,
        error=identity.error,
        variables=tuple(Variable(o.name, o.read_env) for o in client.options if o.read_env),
        base_url_variable=client.base_url_env,
        log_variable=f"{identity.package.upper()}_LOG",
        environments=names if len(names) > 1 else (),
        max_retries=constants.max_retries,
        timeout=_spoken(float(constants.timeout)),
        legacy_response=plan.style.legacy_response,
        requesting=_requesting(plan, config, snippets),
        http_client=sections.http_client(snippets),
        closing=sections.closing(snippets),
        example_client=snippets.variable,
    )


def _snippets(plan: PythonPlan, config: Config) -> Snippets:
    """Snippets leave out options that have a default or an environment variable."""
    opts = config.client_settings.opts.items()
    needed = [(name, o) for name, o in opts if is_needed(o)]
    from_environment = [o.read_env for _, o in needed if o.read_env]
    return Snippets(
        package=plan.identity.package,
        client=plan.identity.client,
        async_client=plan.identity.async_client,
        variable=_example_name(config, plan.casing),
        options=tuple(
            (option_name(name, plan.casing), literal(option_example(name, o)))
            for name, o in needed
            if not o.read_env
        ),
        remark=f"  # reads {', '.join(from_environment)}" if from_environment else "",
        examples=_examples(plan, full=False),
        casing=plan.casing,
    )


def _example_name(config: Config, casing: Casing) -> str:
    """What examples call the client (config key `default_client_example_name`)."""
    name = config.client_settings.default_client_example_name or ""
    return identifier(casing.snake(name) or "client")


def _examples(plan: PythonPlan, *, full: bool) -> Examples:
    return Examples(plan.looker, params_builder(plan), full=full)


def _requesting(plan: PythonPlan, config: Config, snippets: Snippets) -> sections.Requesting | None:
    requests = Requests(
        plan=plan,
        methods=describe(plan),
        given=config.readme.example_requests,
        examples=snippets.examples,
        full_examples=_examples(plan, full=True),
    )
    return sections.requesting(requests, snippets)


def _spoken(seconds: float) -> str:
    """A duration in words: `10 minutes`."""
    for unit, length in (("hour", 3600), ("minute", 60)):
        if seconds >= length and seconds % length == 0:
            return _counted(seconds / length, unit)
    return _counted(seconds, "second")


def _counted(number: float, unit: str) -> str:
    return f"{number:g} {unit}{'' if number == 1 else 's'}"
