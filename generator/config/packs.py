"""`pack.yml`: what a template pack takes from the config and what it brings into a package.

`templates/python/packs/README.md` says how packs are laid out and used.
"""

from typing import Annotated, Literal

from pydantic import Field

from generator.config.base import Strict, Strings


class PackOption(Strict):
    """An option that the config gives a pack."""

    kind: Literal["model", "param", "method", "name", "flag", "text", "texts", "option", "argument"]
    """`model`: `resource.model`, its class for responses; `param`: the same model's class for
    requests; `method`: `resource.method`, the class of its parameters; `name`: a Python name;
    `flag`: true or false; `text`: any string; `texts`: a list of strings;
    `option`: one of `client_settings.opts`, the name of its argument; `argument`: one of
    `clientsmith.client_arguments`."""

    default: str | bool | tuple[str, ...] | None = None
    required: bool = False


class PackExport(Strict):
    """Names of a module of the pack that packages pass on."""

    module: str
    names: Strings
    into: Strings
    """Dotted packages; "" is the package's root."""

    in_all: bool = False
    """Whether the root's `__all__` lists the names."""


class PackHelper(Strict):
    """What does the work of derived methods (`using`)."""

    module: str
    sync: str
    asynchronous: str = Field(alias="async")
    kind: Literal["call", "manager"] = "call"
    """`call`: does the request, so its asynchronous form is awaited and response twins exist;
    `manager`: gives an object that does the request later."""


class PackCheck(Strict):
    """A function that looks at an argument of a method (`checks`) before anything is done."""

    module: str
    function: str
    argument: str


class PackManifest(Strict):
    """A `pack.yml`. Modules are dotted; `<option>` at their start is the package of that model."""

    description: str
    requires: Strings = ()
    """Packs without which this one can't be."""

    extras: dict[Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*$")], Strings] = Field(
        default_factory=dict[str, Strings]
    )
    """Optional dependencies of the emitted package: the extra's name to its requirements."""

    options: dict[str, PackOption] = Field(default_factory=dict[str, PackOption])
    exports: tuple[PackExport, ...] = ()
    annotations: dict[str, Strings] = Field(default_factory=dict[str, Strings])
    """Module to the names that annotations of derived methods may use."""

    helpers: dict[str, PackHelper] = Field(default_factory=dict[str, PackHelper])
    checks: dict[str, PackCheck] = Field(default_factory=dict[str, PackCheck])
