"""`targets`: what to emit for which language. Only Python has an effect; see `ignored`."""

from collections.abc import Mapping
from typing import Any

from pydantic import field_validator

from generator.config.base import ConfigModel, Strings


class PypiPublish(ConfigModel):
    """How the package is published on PyPI."""

    package_name: str | None = None
    """The name on PyPI, if it is not the target's `project_name`."""


class Publish(ConfigModel):
    """Where the package is published."""

    pypi: PypiPublish | None = None

    @field_validator("pypi", mode="before", json_schema_input_type=bool | PypiPublish | None)
    @classmethod
    def _pypi(cls, value: Any) -> Any:
        if isinstance(value, bool):
            return {} if value else None
        return value


class PythonOptions(ConfigModel):
    """Switches of the Python target."""

    use_uv: bool = False
    """Whether contributors set the project up with uv."""

    websockets_extra_name: str | None = None
    """The optional dependency that brings websockets."""

    disable_pydantic_namespace_protection: bool = False
    """Whether fields of responses may begin with `model_`; else they are called `api_model_…`."""


class PythonTarget(ConfigModel):
    """The Python package."""

    package_name: str | None = None
    """The name to import."""

    project_name: str | None = None
    """The name to install."""

    production_repo: str | None = None
    """`owner/repository`, perhaps with `#branch`."""

    readme_title: str | None = None
    skip: bool = False
    publish: Publish = Publish()
    options: PythonOptions = PythonOptions()
    keep_files: Strings = ()
    """Paths of the target's folder that are written by hand and never touched."""

    @field_validator("package_name")
    @classmethod
    def _is_importable(cls, value: str | None) -> str | None:
        if value is not None and not value.replace("-", "_").isidentifier():
            raise ValueError(f"`{value}` can't be imported: write letters, digits and underscores")
        return value


class Targets(ConfigModel):
    """The targets by language."""

    python: PythonTarget | None = None


class OlderPackage(ConfigModel):
    """What configs said of a package before there were targets."""

    name: str | None = None
    """The name to install; the name to import has underscores for its hyphens."""

    repo: str | None = None
    """The repository, perhaps without its owner."""

    skip: bool = False


def target_of(package: Mapping[str, Any], owner: object) -> dict[str, Any]:
    """The Python target that an older `package.python` describes; `owner` has its repository."""
    name, repo = package.get("name"), package.get("repo")
    if isinstance(repo, str) and "/" not in repo and isinstance(owner, str):
        repo = f"{owner}/{repo}"
    return {
        "project_name": name,
        "package_name": name.replace("-", "_") if isinstance(name, str) else None,
        "production_repo": repo,
        "skip": package.get("skip"),
    }
