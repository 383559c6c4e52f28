"""The config as a whole."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator

from generator.config.base import ConfigModel
from generator.config.casings import Casing
from generator.config.client import ClientSettings, SecurityRequirement, SecurityScheme
from generator.config.endpoint import Endpoint
from generator.config.errors import Errors
from generator.config.extensions import Extensions
from generator.config.openapi import DiagnosticsSettings, OpenapiSettings
from generator.config.organization import Organization
from generator.config.pagination import PaginationScheme
from generator.config.readme import Readme
from generator.config.resources import Resource
from generator.config.settings import MultipartSettings, QuerySettings, Settings
from generator.config.streaming import Streaming
from generator.config.targets import OlderPackage, Targets, target_of
from generator.load.data import is_map


def _one_is_a_list(value: Any) -> Any:
    return [value] if is_map(value) else value


class Config(ConfigModel):
    """The SDK config: the Stainless format, and our extensions under `clientsmith`.

    Keys that have no effect on Python are not declared; `ignored` lists them with the reason.
    """

    organization: Organization = Organization()
    targets: Targets = Targets()
    package: dict[str, OlderPackage] = Field(default_factory=dict[str, OlderPackage])
    """The targets as older configs have them; `targets` goes before."""

    environments: dict[str, str] = Field(default_factory=dict[str, str])
    """Names to base URLs, in order; the first is the default."""

    resources: dict[str, Resource] = Field(default_factory=dict[str, Resource])
    """`$shared` holds models only, `$client` methods of the client itself."""

    settings: Settings = Settings()
    client_settings: ClientSettings = ClientSettings()
    security: tuple[SecurityRequirement, ...] | None = None
    """Takes the place of the spec's `security`; None leaves that."""

    security_schemes: dict[str, SecurityScheme] | None = None
    """Takes the place of the spec's `components.securitySchemes`; None leaves those."""

    query_settings: QuerySettings = QuerySettings()
    multipart_settings: MultipartSettings = MultipartSettings()
    pagination: Annotated[
        tuple[PaginationScheme, ...],
        BeforeValidator(
            _one_is_a_list, json_schema_input_type=PaginationScheme | list[PaginationScheme]
        ),
    ] = ()
    streaming: Streaming = Streaming()
    errors: Errors = Errors()
    readme: Readme = Readme()
    custom_casings: dict[str, Casing] = Field(default_factory=dict[str, Casing])
    openapi: OpenapiSettings = OpenapiSettings()
    diagnostics: DiagnosticsSettings = DiagnosticsSettings()
    unspecified_endpoints: tuple[Endpoint, ...] = ()
    """Endpoints of the spec that are left out on purpose."""

    clientsmith: Extensions = Extensions()

    @model_validator(mode="before")
    @classmethod
    def _packages_are_targets(cls, data: Any) -> Any:
        older = data.get("package") if is_map(data) else None
        if not is_map(older) or data.get("targets") is not None or not is_map(older.get("python")):
            return data
        organization = data.get("organization")
        owner = organization.get("github_org") if is_map(organization) else None
        return {**data, "targets": {"python": target_of(older["python"], owner)}}
