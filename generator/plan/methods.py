"""Plans of methods and resources, ready for the templates."""

from __future__ import annotations

from dataclasses import dataclass

from generator.plan.imports import ImportLine


@dataclass(frozen=True, slots=True)
class ArgumentPlan:
    """An argument of a method: `name: annotation[ = default]`; `doc` are its docstring's lines."""

    name: str
    annotation: str
    default: str | None = None
    doc: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OverloadPlan:
    """One way to call a method: what it takes as keywords, and what it gives back."""

    keywords: tuple[ArgumentPlan, ...]
    returns: str
    async_returns: str
    doc: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EntryPlan:
    """A member of the body, query or headers: its key, and the source of its value."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class PayloadPlan:
    """What a body or query is made of.

    `transform` is the type to transform it by, None if it is sent as it is; `single` is the
    argument that is the whole body, if it is no object of members.
    """

    entries: tuple[EntryPlan, ...]
    transform: str | None = None
    single: str | None = None


@dataclass(frozen=True, slots=True)
class StreamPlan:
    """How a streaming method is called: `flag` is the argument that asks for events, None if the
    method always streams; `event` the type of an event."""

    event: str
    flag: str | None
    non_streaming_type: str | None = None
    streaming_type: str | None = None


@dataclass(frozen=True, slots=True)
class PagePlan:
    """Which page classes a method returns, `method` being the verb of the next request."""

    sync_class: str
    async_class: str
    item: str


@dataclass(frozen=True, slots=True)
class MethodPlan:
    """A method of a resource.

    `overloads` has one entry, or three for a method that streams on demand; `required_sets` lists
    the arguments that the runtime checks for, if overloads can't. `cast_to` is the source of the
    type that a response is parsed into; `is_union` if that is no class. `path` is the template of
    the URL path, `path_arguments` are (name in the template, argument). `accept` is the media type
    to ask for where it is not JSON; `binary` methods give the content itself.
    """

    name: str
    verb: str
    path: str
    path_arguments: tuple[tuple[str, str], ...]
    checked_arguments: tuple[str, ...]
    positional: tuple[ArgumentPlan, ...]
    overloads: tuple[OverloadPlan, ...]
    keywords: tuple[ArgumentPlan, ...]
    returns: str
    async_returns: str
    required_sets: tuple[tuple[str, ...], ...]
    body: PayloadPlan | None
    query: PayloadPlan | None
    headers: tuple[EntryPlan, ...]
    cast_to: str
    is_union: bool
    stream: StreamPlan | None
    page: PagePlan | None
    accept: str | None
    binary: bool
    multipart: bool
    deprecated: str | None
    default_timeout: float | None
    default_max_retries: int | None


@dataclass(frozen=True, slots=True)
class SubresourcePlan:
    """A resource below another: its attribute, its class-name stem, and where both classes are."""

    attribute: str
    stem: str
    module: str
    """Dotted, relative to the parent's module."""


@dataclass(frozen=True, slots=True)
class ResourcePlan:
    """A module of `resources/` with the two classes and four wrappers of one resource.

    `stem` is the class name; the asynchronous twin and the wrappers are named from it.
    """

    module: str
    attribute: str
    stem: str
    imports: tuple[tuple[ImportLine, ...], ...]
    type_checking_imports: tuple[ImportLine, ...]
    methods: tuple[MethodPlan, ...]
    subresources: tuple[SubresourcePlan, ...]
    doc: tuple[str, ...] = ()
    deprecated: str | None = None
