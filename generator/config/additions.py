"""Parts of `clientsmith`: what a package has beside what follows from its description."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from generator.config.base import ConfigModel, Strings


class ClientArgument(ConfigModel):
    """An argument of the client's constructor, and attribute of the client, for hand-written code
    to read: no request is made differently by it."""

    type: Literal["string", "url", "boolean", "number", "integer"] = "string"
    """`url` takes a string or an `httpx.URL`; an argument may always be left out."""

    after: Literal["options", "base_url"] = "options"
    """Where it stands in the constructor: after those of `client_settings.opts`, or later."""

    description: str | None = None


class ErrorClass(ConfigModel):
    """An error class that hand-written code raises."""

    base: Literal["Exception", "ValueError", "TypeError", "RuntimeError", "LookupError"] | None = (
        None
    )
    """A class of Python's; None: the package's own error."""

    description: str | None = None


def _target_alone(value: Any) -> Any:
    return {"of": value} if isinstance(value, str) else value


class AliasEntry(ConfigModel):
    """The type that another name is given to."""

    of: str
    """The type that the name stands for, named as the key is."""

    reexport: Strings = ()
    """Names of that type's module which the alias's module has too."""


TypeAlias = Annotated[
    AliasEntry, BeforeValidator(_target_alone, json_schema_input_type=str | AliasEntry)
]
"""Another name for a type of the package; written as the type alone if there is no more to say."""
