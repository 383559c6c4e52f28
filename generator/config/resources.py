"""`resources`: the tree of resources, their models and methods."""

from difflib import get_close_matches
from typing import Any, Literal

from pydantic import Field, field_validator, model_validator

from generator.config.base import ConfigModel, Deprecable, Duration, Shorthand, Strings
from generator.config.endpoint import Endpoint


class ModelEntry(Shorthand, Deprecable):
    """A schema that gets a name. Shorthand: just its `openapi_uri`."""

    _SHORTHAND = "openapi_uri"

    openapi_uri: str
    """A pointer (`#/components/schemas/X`, or only `X`) or a query that one schema matches."""

    type: Literal["model", "alias"] = "model"
    no_params_suffix: bool = False
    """Whether the class for requests goes without `Param` in its name."""

    param_model: str | None = None
    """`resource.model` of requests that this one of responses becomes by its method `to_param`."""


class MethodStreaming(ConfigModel):
    """How a method streams."""

    param_discriminator: str | None = None
    """The parameter that switches streaming on; None: the method always streams."""

    stream_event_model: str | None = None
    """`resource.model` of the events; None: the response's type."""


class RequestOptions(ConfigModel):
    """What a method does differently with its requests."""

    timeout: Duration | None = None
    """Seconds (the file has milliseconds or ISO 8601)."""

    max_retries: int | None = Field(default=None, ge=0)


class MethodDocs(ConfigModel):
    """How a method is shown in examples."""

    response_property: str | None = None


class Method(Shorthand, Deprecable):
    """A method of a resource. Shorthand: just its `endpoint`."""

    _SHORTHAND = "endpoint"

    type: Literal["http", "alias", "derived", "websocket", "webhook_unwrap"] = "http"
    endpoint: Endpoint | None = None
    description: str | None = None
    paginated: bool | str | None = None
    """The name of a scheme; true or None: the one that fits is looked for."""

    streaming: MethodStreaming | None = None
    positional_params: Strings | None = None
    body_param_name: str | None = None
    """The name of the argument that is the body, where the body is no object."""

    unwrap_response: bool | str | None = None
    default_request_options: RequestOptions = RequestOptions()
    docs: MethodDocs = MethodDocs()
    skip_test_reason: str | dict[str, str] | None = None
    """Why the emitted tests of it are skipped (or why per language)."""

    discriminator: str | None = None
    """For `webhook_unwrap`: the property that tells events apart, if it isn't the one that has
    another value in each."""

    webhook_key_opt: str | None = None
    """For `webhook_unwrap`: the entry of `client_settings.opts` that is the key to verify with;
    `webhook_key` or `webhook_secret` if there is one."""

    to: str | None = None
    """For an alias: the method it stands for."""

    from_: str | None = Field(default=None, alias="from")
    """For a derived method: the method of this resource that it follows."""

    without: Strings = ()
    """For a derived method: parameters that it leaves out."""

    replace: dict[str, str] = Field(default_factory=dict[str, str])
    """For a derived method: parameters to the annotations they get instead; `{}` in one is what
    stood there before."""

    after: dict[str, str] = Field(default_factory=dict[str, str])
    """For a derived method: parameters to the ones that they stand behind."""

    returns: str | None = None
    """For a derived method: the annotation of its result."""

    using: str | None = None
    """For a derived method: the helper of a template pack that does the work."""

    checks: Strings = ()
    """Checks of template packs that look at an argument before anything is sent."""

    @field_validator(
        "streaming", mode="before", json_schema_input_type=bool | MethodStreaming | None
    )
    @classmethod
    def _streaming(cls, value: Any) -> Any:
        if isinstance(value, bool):
            return {} if value else None
        return value

    @model_validator(mode="after")
    def _has_what_its_type_needs(self) -> "Method":
        needed, value = {
            "http": ("endpoint", self.endpoint),
            "alias": ("to", self.to),
            "derived": ("from", self.from_),
        }.get(self.type, ("", self))
        if value is None:
            near = get_close_matches(needed, self.model_extra or (), n=1)
            instead = f"; `{near[0]}` is no key of it" if near else ""
            raise ValueError(f"a method of type `{self.type}` needs `{needed}`{instead}")
        return self


class Resource(Deprecable):
    """A node of the client: models, methods and further nodes."""

    models: dict[str, ModelEntry] = Field(default_factory=dict[str, ModelEntry])
    methods: dict[str, Method] = Field(default_factory=dict[str, Method])
    subresources: dict[str, "Resource"] = Field(default_factory=dict[str, "Resource"])
    standalone_api: bool = False
    """Whether its types have a package of their own, rather than that of the resource above."""

    description: str | None = None
