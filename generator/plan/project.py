"""Plans of the files that make the package a project: metadata, licence, how to contribute."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.config.model import Config
    from generator.ir import Api
    from generator.plan.identity import Identity

_TEXTS = {
    "Apache-2.0": "python/project/licenses/Apache-2.0.txt",
    "MIT": "python/project/licenses/MIT.txt",
}
_WEBSOCKETS = ("websockets>=13,<17",)
# The mock server has no option for arrays with indices.
_MOCK_ARRAYS = {"comma", "repeat", "brackets"}


@dataclass(frozen=True, slots=True)
class PyprojectPlan:
    """`pyproject.toml`. All texts are TOML source; `author` is the inside of an inline table."""

    project: str
    version: str
    description: str
    license: str | None
    license_file: str | None
    author: str | None
    classifiers: tuple[str, ...]
    urls: tuple[tuple[str, str], ...]
    package_folder: str
    dependencies: tuple[str, ...]
    extras: tuple[tuple[str, tuple[str, ...]], ...]
    has_tests: bool
    uses_uv: bool


@dataclass(frozen=True, slots=True)
class LicensePlan:
    """The licence, at `path` below the project's folder: `contents` if the config has them, else
    the template `text` with the licence's, else its name, which SPDX knows if `in_spdx`."""

    path: str
    name: str
    holder: str
    contents: str | None
    text: str | None
    in_spdx: bool


@dataclass(frozen=True, slots=True)
class SecurityPlan:
    """`SECURITY.md`: whom to tell of a vulnerability, and the rules for that."""

    project: str
    owner: str
    contact: str | None
    policy_url: str | None
    terms: str | None


@dataclass(frozen=True, slots=True)
class ContributingPlan:
    """`CONTRIBUTING.md`; `mock_flags` tell the mock server how the client writes queries."""

    project: str
    package: str
    has_tests: bool
    uses_uv: bool
    mock_flags: tuple[str, ...]


def plan_pyproject(
    api: Api, identity: Identity, config: Config, extras: Mapping[str, Iterable[str]]
) -> PyprojectPlan:
    """The metadata of the emitted project; `extras` are names to requirements."""
    license_plan = plan_license(config, identity)
    expression = _spdx(config)
    classifier = config.settings.python.license_classifier
    # PEP 639: an index refuses a classifier beside an expression.
    classifiers = (classifier,) if classifier and expression is None else ()
    return PyprojectPlan(
        project=toml_string(identity.project),
        version=toml_string(config.clientsmith.package_version),
        description=toml_string(f"Python client for {api_name(api, identity)}"),
        license=None if expression is None else toml_string(expression),
        license_file=None if license_plan is None else toml_string(license_plan.path),
        author=_author(config),
        classifiers=tuple(toml_string(c) for c in classifiers),
        urls=tuple((label, toml_string(url)) for label, url in _urls(config)),
        package_folder=toml_string(f"src/{identity.package}"),
        dependencies=tuple(
            map(toml_string, _WEBSOCKETS if config.settings.require_websocket_dependencies else ())
        ),
        extras=tuple(
            (name, tuple(map(toml_string, r)))
            for name, r in {**extras, **_websockets_extra(config)}.items()
        ),
        has_tests=not config.settings.disable_tests,
        uses_uv=uses_uv(config),
    )


def plan_license(config: Config, identity: Identity) -> LicensePlan | None:
    """The licence of `settings.license`, None if the config names none."""
    wanted = config.settings.license
    if wanted is None or (wanted.name is None and wanted.contents is None):
        return None
    name = wanted.name or ""
    return LicensePlan(
        path=f"LICENSE{wanted.extension or ''}",
        name=name,
        holder=config.organization.name or identity.project,
        contents=wanted.contents.rstrip() if wanted.contents is not None else None,
        text=_TEXTS.get(name),
        in_spdx=_spdx(config) is not None,
    )


def plan_contributing(identity: Identity, config: Config) -> ContributingPlan:
    """How to set up, test and build the emitted project."""
    query = config.query_settings
    flags = [f"--validator-query-object-format={query.nested_format}"]
    if query.array_format in _MOCK_ARRAYS:
        flags.append(f"--validator-query-array-format={query.array_format}")
    return ContributingPlan(
        project=identity.project,
        package=identity.package,
        has_tests=not config.settings.disable_tests,
        uses_uv=uses_uv(config),
        mock_flags=tuple(flags),
    )


def plan_security(config: Config, identity: Identity) -> SecurityPlan | None:
    """`SECURITY.md`, None if `organization` says nothing of vulnerabilities."""
    about = config.organization
    said = (about.security_contact, about.security_policy_url, about.security_policy_terms)
    if not any(said):
        return None
    return SecurityPlan(identity.project, about.name or identity.project, *said)


def uses_uv(config: Config) -> bool:
    """Whether contributors set the project up with uv (config key `options.use_uv`)."""
    python = config.targets.python
    return python is not None and python.options.use_uv


def _websockets_extra(config: Config) -> dict[str, tuple[str, ...]]:
    python = config.targets.python
    name = python.options.websockets_extra_name if python else None
    return {} if name is None else {name: _WEBSOCKETS}


def api_name(api: Api, identity: Identity) -> str:
    """How texts name the API: `the X API`, by its title."""
    title = " ".join(api.title.split()) or identity.client
    return f"the {title}" if title.lower().endswith("api") else f"the {title} API"


def toml_string(text: str) -> str:
    """A TOML basic string (TOML 1.0, "String"): JSON's escapes, and that of U+007F."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _spdx(config: Config) -> str | None:
    """The SPDX expression of the licence; None for a licence that SPDX does not know (PEP 639)."""
    wanted = config.settings.license
    if wanted is None or wanted.name is None or wanted.contents is not None:
        return None
    try:
        return canonicalize_license_expression(wanted.name)
    except InvalidLicenseExpression:
        return None


def _author(config: Config) -> str | None:
    name, contact = config.organization.name, config.organization.contact
    if not name:
        return None
    author = f"name = {toml_string(name)}"
    if contact and "@" in contact and "/" not in contact:
        author += f", email = {toml_string(contact)}"
    return f" {author} "


def _urls(config: Config) -> list[tuple[str, str]]:
    python = config.targets.python
    urls: list[tuple[str, str]] = []
    if config.organization.docs:
        urls.append(("Documentation", config.organization.docs))
    if python is not None and python.production_repo:
        repository = python.production_repo.partition("#")[0]
        if "/" not in repository and config.organization.github_org:
            repository = f"{config.organization.github_org}/{repository}"
        urls.append(("Repository", f"https://github.com/{repository}"))
    return urls
