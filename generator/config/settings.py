"""`settings`, `query_settings`, `multipart_settings`: switches for the whole SDK."""

from typing import Any, Literal

from pydantic import field_validator

from generator.config.base import ConfigModel, Strings

ArrayFormat = Literal["comma", "repeat", "indices", "brackets"]
NestedFormat = Literal["brackets", "dots"]


class License(ConfigModel):
    """The licence of the emitted package."""

    name: str | None = None
    """An SPDX identifier, or the name of a licence of one's own."""

    contents: str | None = None
    """The text, for a licence of one's own."""

    extension: str | None = None
    """The LICENSE file's extension, such as `.md`."""


class PythonSettings(ConfigModel):
    """Settings of Python alone."""

    license_classifier: str | None = None


class Settings(ConfigModel):
    """Generator-wide switches."""

    license: License | None = None
    disable_mock_tests: bool = False
    disable_tests: bool = False
    file_header: str | None = None
    """Put on top of each emitted file as a comment."""

    unwrap_response_fields: Strings = ()
    """A response object that has one of these properties stands for that property's value."""

    unwrap_multiproperty_response_fields: bool = False
    positional_params: bool = True
    """Whether the last path parameter may be given by position."""

    sort_schema_properties: bool = True
    per_endpoint_security: bool = False
    """Whether a request carries only the credentials that its endpoint asks for."""

    require_websocket_dependencies: bool = False
    """Whether websockets is a dependency of the package, rather than an optional one."""

    python: PythonSettings = PythonSettings()

    @field_validator("license", mode="before", json_schema_input_type=str | License | None)
    @classmethod
    def _license(cls, value: Any) -> Any:
        return {"name": value} if isinstance(value, str) else value


class QuerySettings(ConfigModel):
    """How arrays and objects are written in a query string."""

    nested_format: NestedFormat = "brackets"
    array_format: ArrayFormat = "comma"


class MultipartSettings(ConfigModel):
    """How arrays and objects are written in multipart forms; if absent, arrays with brackets, and
    objects as queries have them."""

    nested_format: NestedFormat | None = None
    array_format: ArrayFormat | None = None
