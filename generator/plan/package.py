"""What the templates of a package's own modules are rendered with: one frozen dataclass per template.

The fields are the template's free variables, neither more nor fewer. Strings are data: names that are valid
Python already, annotations as they are to be printed, and texts that templates put through ``pyrepr``.
"""

from __future__ import annotations

from dataclasses import InitVar, dataclass, field
from typing import Literal


@dataclass(frozen=True)
class VersionPlan:
    """``_version.py``."""

    title: str
    version: str


@dataclass(frozen=True)
class ConstantsPlan:
    """``_constants.py``. Times are seconds, as Python literals: ``600``, ``5.0``.

    ``sensitive_headers`` are lower case, sorted, and include those of authentication and of options;
    ``sensitive_params`` are the query parameters that hold keys.
    """

    timeout: str
    connect_timeout: str
    max_retries: int
    initial_retry_delay: str
    max_retry_delay: str
    sensitive_headers: tuple[str, ...]
    sensitive_params: tuple[str, ...]
    legacy_response: bool


@dataclass(frozen=True)
class TypesPlan:
    """``_types.py``. ``omit_style``: parameters default to ``omit`` (newer editions), not ``NOT_GIVEN``."""

    omit_style: bool
    legacy_response: bool


@dataclass(frozen=True)
class ErrorField:
    """A property of error bodies that becomes an attribute of ``APIError``; always ``Optional[str]``."""

    name: str
    wire_name: str
    has_default: bool


@dataclass(frozen=True)
class ExceptionsPlan:
    """``_exceptions.py``. ``request_id_header`` empty: errors have no ``request_id``."""

    error_name: str
    error_fields: tuple[ErrorField, ...]
    request_id_header: str


@dataclass(frozen=True)
class ConsumedPlan:
    """``_consumed.py``."""

    error_name: str


@dataclass(frozen=True)
class ResourcePlan:
    """``_resource.py``."""

    client_name: str
    async_client_name: str


@dataclass(frozen=True)
class EventRulePlan:
    """A rule of ``streaming.on_event``; see ``EventRule`` in the runtime's ``_events.py``."""

    handle: Literal["done", "error", "yield", "skip"]
    data_starts_with: str = ""
    events: tuple[str, ...] = ()
    event_starts_with: str = ""
    error_property: str = ""
    wrap: bool = False


@dataclass(frozen=True)
class StreamingPlan:
    """``_streaming.py``. Without rules of its own an API has one: ``EventRulePlan("yield")``."""

    client_name: str
    async_client_name: str
    event_rules: tuple[EventRulePlan, ...]


@dataclass(frozen=True)
class PageField:
    """A field of a page: ``name: annotation = Field(alias=..., default=None)``.

    ``required`` fields have no default; the others have None. An empty ``alias`` means the wire name is ``name``.
    """

    name: str
    annotation: str
    required: bool = False
    alias: str = ""


@dataclass(frozen=True)
class PageModel:
    """A nested object of a page."""

    name: str
    fields: tuple[PageField, ...]


@dataclass(frozen=True)
class PageScheme:
    """A pagination scheme: a class for each of the two clients.

    Attributes:
        kind: the config's ``type``.
        items: attribute path to the items, ``("data",)``; empty if the response is itself the array.
        has_next: attribute path to the boolean that says whether there is more; empty if there is none.
        item_protocol: ``cursor_id``: name of the protocol class of items; shared by schemes of equal name.
        item_id: ``cursor_id``: the attribute of an item that the next request takes.
        cursor: ``cursor``: path to the next cursor; ``cursor_url``: path to the next URL.
        param: the request's wire name that gets the cursor, offset or page number.
        current: ``offset``, ``page_number``: path to this page's offset or number; empty: as it was requested.
        total: path to the total of items (``offset``) or of pages (``page_number``); empty if there is none.
        in_body: the parameter goes into the body, not the query.
        continue_on_empty: a page without items is not the last.
        first: the number of the first page, where the request names none.
    """

    sync_name: str
    async_name: str
    kind: Literal["cursor", "cursor_id", "cursor_url", "offset", "page_number", "fake_page"]
    fields: tuple[PageField, ...]
    items: tuple[str, ...]
    items_annotation: str = "List[_T]"
    models: tuple[PageModel, ...] = ()
    description: str = ""
    has_next: tuple[str, ...] = ()
    item_protocol: str = ""
    item_id: str = "id"
    cursor: tuple[str, ...] = ()
    param: str = ""
    current: tuple[str, ...] = ()
    total: tuple[str, ...] = ()
    in_body: bool = False
    continue_on_empty: bool = False
    first: int = 1


@dataclass(frozen=True)
class ItemProtocol:
    """The protocol of items that a ``cursor_id`` scheme takes the cursor from."""

    name: str
    attribute: str


@dataclass(frozen=True)
class PaginationPlan:
    """``pagination.py``; what it imports, and whether it needs certain things, follows from the schemes.

    ``extra_typing`` are the names from ``typing`` that the fields' annotations use.
    """

    schemes: tuple[PageScheme, ...]
    extra_typing: InitVar[frozenset[str]] = frozenset()
    protocols: tuple[ItemProtocol, ...] = field(init=False)
    typing_names: tuple[str, ...] = field(init=False)
    exports: tuple[str, ...] = field(init=False)
    any_model: bool = field(init=False)
    any_alias: bool = field(init=False)
    any_top_level: bool = field(init=False)
    any_path: bool = field(init=False)
    any_next: bool = field(init=False)

    def __post_init__(self, extra_typing: frozenset[str]) -> None:
        schemes = self.schemes
        fields = [item for scheme in schemes for item in scheme.fields]
        fields += [item for scheme in schemes for model in scheme.models for item in model.fields]
        protocols = dict.fromkeys(
            ItemProtocol(scheme.item_protocol, scheme.item_id)
            for scheme in schemes
            if scheme.kind == "cursor_id"
        )
        any_top_level = any(not scheme.items for scheme in schemes)
        any_next = any(scheme.kind != "fake_page" for scheme in schemes)
        names = {"List", "Generic", "TypeVar", *extra_typing}
        names |= {"Protocol", "Optional", "runtime_checkable"} if protocols else set()
        names |= {"Optional"} if any_next else set()
        names |= {"Any", "Type", "Mapping"} if any_top_level else set()
        names |= {"cast"} if any(len(scheme.items) != 1 for scheme in schemes) else set()
        derive(
            self,
            protocols=tuple(protocols),
            typing_names=import_order(names),
            exports=tuple(name for page in schemes for name in (page.sync_name, page.async_name)),
            any_model=any(scheme.models for scheme in schemes),
            any_alias=any(item.alias for item in fields),
            any_top_level=any_top_level,
            any_path=any_next or any(len(scheme.items) > 1 or scheme.has_next for scheme in schemes),
            any_next=any_next,
        )


def derive(plan: object, **fields: object) -> None:
    """Set the derived fields of a frozen plan, from its ``__post_init__``."""
    for name, value in fields.items():
        object.__setattr__(plan, name, value)


def import_order(names: set[str]) -> tuple[str, ...]:
    """Order imported names: constants, classes, functions; shorter ones first."""
    return tuple(sorted(names, key=_import_key))


def _import_key(name: str) -> tuple[int, int, str]:
    kind = 0 if name.isupper() else 1 if name[0].isupper() else 2
    return (kind, len(name), name)


@dataclass(frozen=True)
class ClientOption:
    """A constructor argument of the client, kept as an attribute.

    Attributes:
        name: of argument and attribute.
        argument: annotation of the argument, usually ``str | None``.
        async_argument: the same for the asynchronous client.
        attribute: annotation of the attribute: ``str`` if it is never None.
        kind: how an environment variable's text is read.
        read_env: the variable; empty if there is none.
        default: a Python literal for when neither argument nor variable is there; empty for None.
        missing: the message of the error that is raised for None; empty if None is allowed.
        description: docstring of the attribute; empty for none.
        header: sent in this header; empty if it is not.
        query: sent as this query parameter; empty if it is not.
        provider: the argument may be a function that is called before each request.
    """

    name: str
    argument: str
    async_argument: str
    attribute: str
    kind: Literal["str", "bool", "int", "float"] = "str"
    read_env: str = ""
    default: str = ""
    missing: str = ""
    description: str = ""
    header: str = ""
    query: str = ""
    provider: bool = False


@dataclass(frozen=True)
class AuthScheme:
    """How options authenticate requests.

    Attributes:
        kind: ``bearer`` (HTTP bearer), ``header`` and ``query`` (API key), ``basic`` (HTTP basic).
        option: the key, the token or the user name.
        password: ``basic``: the option with the password.
        name: the header (``Authorization`` for bearer and basic) or the query parameter.
    """

    kind: Literal["bearer", "header", "query", "basic"]
    option: str
    name: str
    password: str = ""


@dataclass(frozen=True)
class Environment:
    name: str
    url: str


@dataclass(frozen=True)
class HeaderValue:
    name: str
    value: str


@dataclass(frozen=True)
class ClientResource:
    """A top-level resource.

    Attributes:
        attribute: of the client.
        module: relative to the package, where the classes are: ``resources.chat.chat``.
        name, async_name: the two classes; their response twins are ``<name>WithRawResponse`` and so on.
        description: docstring of the property; empty for none.
    """

    attribute: str
    module: str
    name: str
    async_name: str
    raw_name: str
    async_raw_name: str
    streamed_name: str
    async_streamed_name: str
    description: str = ""


@dataclass(frozen=True)
class ClientPlan:
    """``_client.py``.

    Attributes:
        base_url_env: the variable that overrides the base URL; empty if there is none.
        ambiguous_url: the message for when both that variable and ``environment`` are given.
        environments: in their order; the first is the default. With one there is no ``environment`` argument.
        optional_auth: no scheme's option is required, so requests are checked for having one of them.
        missing_auth: the message when a request has none.
        default_headers: sent with every request.
        idempotency_header: empty if there is none.
        array_format, nested_format: of query strings.
        error_body_property: a property of error bodies that is the body users see; empty for the whole body.
        omit_style: see `TypesPlan`.
        send_platform_headers: the ``x-stainless-*`` headers about the machine are sent.
    """

    client_name: str
    async_client_name: str
    error_name: str
    base_url_env: str
    ambiguous_url: str
    environments: tuple[Environment, ...]
    options: tuple[ClientOption, ...]
    auth: tuple[AuthScheme, ...]
    optional_auth: bool
    missing_auth: str
    default_headers: tuple[HeaderValue, ...]
    idempotency_header: str
    resources: tuple[ClientResource, ...]
    array_format: str
    nested_format: str
    error_body_property: str
    omit_style: bool
    send_platform_headers: bool
    typing_names: tuple[str, ...] = field(init=False)
    types_names: tuple[str, ...] = field(init=False)
    utils_names: tuple[str, ...] = field(init=False)
    exceptions_names: tuple[str, ...] = field(init=False)
    header_options: tuple[ClientOption, ...] = field(init=False)
    query_options: tuple[ClientOption, ...] = field(init=False)
    providers: tuple[ClientOption, ...] = field(init=False)
    header_auth: tuple[AuthScheme, ...] = field(init=False)
    query_auth: tuple[AuthScheme, ...] = field(init=False)

    def __post_init__(self) -> None:
        providers = tuple(option for option in self.options if option.provider)
        typing_names = {"TYPE_CHECKING", "Any", "Union", "Mapping"}
        typing_names |= {"Callable", "Awaitable"} if providers else set()
        typing_names |= {"Dict", "Literal", "cast"} if len(self.environments) > 1 else set()
        sentinel = "not_given" if self.omit_style else "NOT_GIVEN"
        utils = {f"coerce_{_COERCED[o.kind]}" for o in self.options if o.read_env and o.kind in _COERCED}
        utils |= {"get_async_library"} if self.send_platform_headers else set()
        errors = {self.error_name} if any(option.missing for option in self.options) else set()
        utils |= {"is_mapping"} if self.error_body_property else set()
        derive(
            self,
            typing_names=import_order(typing_names),
            types_names=import_order({sentinel, "Omit", "NotGiven"}),
            utils_names=import_order({"is_given"} | utils),
            exceptions_names=import_order({"APIStatusError"} | errors),
            header_options=tuple(option for option in self.options if option.header),
            query_options=tuple(option for option in self.options if option.query),
            providers=providers,
            header_auth=tuple(scheme for scheme in self.auth if scheme.kind != "query"),
            query_auth=tuple(scheme for scheme in self.auth if scheme.kind == "query"),
        )


# kind of an option -> end of the name of the function that reads it from a variable's text
_COERCED = {"bool": "boolean", "int": "integer", "float": "float"}


@dataclass(frozen=True)
class InitPlan:
    """The package's ``__init__.py``. ``error_classes``: beyond the usual ones, defined in ``_exceptions.py``."""

    client_name: str
    async_client_name: str
    error_name: str
    error_classes: tuple[str, ...]
    environments: bool
    omit_style: bool
    legacy_response: bool


PACKAGE_TEMPLATES: dict[str, type] = {
    "__init__.py": InitPlan,
    "_client.py": ClientPlan,
    "_constants.py": ConstantsPlan,
    "_consumed.py": ConsumedPlan,
    "_exceptions.py": ExceptionsPlan,
    "_resource.py": ResourcePlan,
    "_streaming.py": StreamingPlan,
    "_types.py": TypesPlan,
    "_version.py": VersionPlan,
    "pagination.py": PaginationPlan,
}
"""Module of the emitted package -> the plan of its template, ``templates/python/package/<module>.jinja``."""
