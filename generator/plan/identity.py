"""What the emitted package and its client are called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.plan.identifiers import class_identifier, identifier

if TYPE_CHECKING:
    from generator.config import Config
    from generator.ir import Api
    from generator.plan.words import Casing


@dataclass(frozen=True, slots=True)
class Identity:
    """Names of the whole: `package` is imported, `project` installed, `title` read.

    `env_prefix` begins the names of environment variables.
    """

    package: str
    project: str
    title: str
    client: str
    env_prefix: str

    @property
    def async_client(self) -> str:
        """The asynchronous client's class."""
        return f"Async{self.client}"

    @property
    def error(self) -> str:
        """The class that all errors of the package derive from."""
        return f"{self.client}Error"


def identify(config: Config, api: Api, casing: Casing) -> Identity:
    """The names that the config gives (`targets.python`, `organization`, `client_settings`), else
    those that follow from the organization's name or the description's title."""
    python = config.targets.python
    name = config.organization.name or api.title or "client"
    package = (python and python.package_name) or casing.snake(name)
    pypi = python and python.publish.pypi
    named = (pypi and pypi.package_name) or (python and python.project_name)
    project = named or package.replace("_", "-")
    settings = config.client_settings
    client = settings.default_client_name or casing.pascal(name)
    return Identity(
        package=identifier(package.replace("-", "_")),
        project=project,
        title=(python and python.readme_title) or client,
        client=class_identifier(client),
        env_prefix=settings.default_env_prefix or casing.snake(name).upper(),
    )
