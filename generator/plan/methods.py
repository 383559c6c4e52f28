"""Plans of methods and resources, ready for the templates."""

from __future__ import annotations

from dataclasses import dataclass

from generator.plan.imports import ImportLine

ImportGroups = tuple[tuple[ImportLine, ...], ...]


@dataclass(frozen=True, slots=True)
class ArgumentPlan:
    """An argument of a method: `name: annotation[ = default]`."""

    name: str
    annotation: str
    default: str | None = None


@dataclass(frozen=True, slots=True)
class OverloadPlan:
    """One way to call a method: what it takes as keywords, what it gives back, its docstring."""

    keywords: tuple[ArgumentPlan, ...]
    returns: str
    doc: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EntryPlan:
    """A member of a body, a query or headers: its key and the argument it comes from, as source."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class PayloadPlan:
    """A body or query: its members, or the argument `whole` that is all of it.

    `transform` is the source of the type it is transformed by, None if it is sent as it is. `whole`
    may not be given if it is `optional`. `styles` are names of parameters to the source of their
    style, where a query has such as the client's formats are not for.
    """

    entries: tuple[EntryPlan, ...]
    whole: str | None
    transform: str | None
    optional: bool = False
    styles: tuple[EntryPlan, ...] = ()


@dataclass(frozen=True, slots=True)
class FlavourPlan:
    """What differs between a method and its asynchronous twin.

    `imports` are the lines its body starts with: types are imported when first used, so that
    making a client costs nothing for methods that are never called. `cast_to` is the source of
    what a response is parsed into, `post_parser` of what makes the result of that.
    """

    overloads: tuple[OverloadPlan, ...]
    keywords: tuple[ArgumentPlan, ...]
    returns: str
    imports: ImportGroups
    cast_to: str
    post_parser: str | None
    page: str | None
    stream_class: str | None


@dataclass(frozen=True, slots=True)
class MethodPlan:
    """A method of a resource.

    `spelt_out`: it makes its request itself, as clients have no method for that. `on_client`: it is
    a method of the client itself; `client` is the source of the client. `path` is the source of the
    URL path; `path_options` are the arguments that an attribute of the client stands in for,
    `path_checks` those that may not be empty; `fixed_headers` are sent with every call; `security`
    is the source of the security schemes that its endpoint wants, None if all that the client has
    are sent;
    `required_sets` are what the runtime checks where overloads replace required arguments.
    `stream` is the source of whether to stream, None for a method that never does; `binary` tells
    that the response is given as it is. `file_paths` lead to the files in the body of a multipart
    form (`<array>`: every entry of a list), None for any other body; `form` is how they are named;
    `json_members` are parts of it that are JSON.
    """

    name: str
    verb: str
    spelt_out: bool
    on_client: bool
    path: str
    path_options: tuple[EntryPlan, ...]
    path_checks: tuple[str, ...]
    positional: tuple[ArgumentPlan, ...]
    sync: FlavourPlan
    asynchronous: FlavourPlan
    doc: tuple[str, ...]
    required_sets: tuple[tuple[str, ...], ...]
    body: PayloadPlan | None
    query: PayloadPlan | None
    headers: tuple[EntryPlan, ...]
    cookies: tuple[EntryPlan, ...]
    client: str
    fixed_headers: tuple[EntryPlan, ...]
    file_paths: tuple[tuple[str, ...], ...] | None
    form: tuple[tuple[str, str], ...]
    json_members: tuple[str, ...]
    stream: str | None
    binary: bool
    deprecated: str | None
    timeout: str | None
    max_retries: int | None
    checks: tuple[CheckPlan, ...]
    security: str | None


@dataclass(frozen=True, slots=True)
class DerivedFlavour:
    """What differs between a derived method and its asynchronous twin.

    `imports` are the lines its body starts with; they bind the helper as `_helper`. `awaits` tells
    that the method is a coroutine function.
    """

    returns: str
    imports: ImportGroups
    awaits: bool


@dataclass(frozen=True, slots=True)
class DerivedMethodPlan:
    """A method that calls another one, `origin`, through a helper.

    `entries` are the arguments it passes on; `label` is the source of what the server is told;
    `twins` tells that it gives a response, so that there are raw and streaming forms of it.
    """

    name: str
    positional: tuple[ArgumentPlan, ...]
    keywords: tuple[ArgumentPlan, ...]
    doc: tuple[str, ...]
    deprecated: str | None
    origin: str
    entries: tuple[EntryPlan, ...]
    label: str
    sync: DerivedFlavour
    asynchronous: DerivedFlavour
    twins: bool


@dataclass(frozen=True, slots=True)
class EventPlan:
    """What a method gives of a webhook: the name of the method, that of the type, and the line that
    imports the type."""

    method: str
    type: str
    module: str


@dataclass(frozen=True, slots=True)
class UnwrapPlan:
    """A method that verifies what a webhook sends, and its twin that does not.

    `key` is the client's attribute with the key, `error` the package's root error; `install` is
    the source of what brings the library that verifies.
    """

    unsafe: EventPlan
    verified: EventPlan
    key: str | None
    error: str
    install: str


@dataclass(frozen=True, slots=True)
class CheckPlan:
    """A function that is called with an argument before anything else is done."""

    function: str
    argument: str


@dataclass(frozen=True, slots=True)
class SubresourcePlan:
    """A resource below another: the attribute it hangs on, its class, and the module of that."""

    attribute: str
    stem: str
    module: str


@dataclass(frozen=True, slots=True)
class ResourcePlan:
    """A module of `resources/`: a resource, its asynchronous twin, and their four wrappers.

    `stem` is the class name; the asynchronous twin and the wrappers are named from it.
    `imports` are needed at run time, `typing_imports` by annotations alone. `aliases` are resources
    from elsewhere that users of older versions find here; the wrappers do not have them.
    """

    module: str
    attribute: str
    stem: str
    imports: ImportGroups
    typing_imports: ImportGroups
    methods: tuple[MethodPlan, ...]
    derived: tuple[DerivedMethodPlan, ...]
    unwraps: tuple[UnwrapPlan, ...]
    subresources: tuple[SubresourcePlan, ...]
    aliases: tuple[SubresourcePlan, ...]
    doc: tuple[str, ...]
    timeout_default: str
    legacy_response: bool
