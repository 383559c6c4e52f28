"""What the templates of a package's own modules are rendered with: one frozen dataclass per
template.

The fields are the template's free variables, neither more nor fewer. Strings are data: names that
are valid
Python already, annotations as they are to be printed, and texts that templates put through
``pyrepr``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from generator.plan.imports import import_order
from generator.plan.package_errors import ExceptionsPlan
from generator.plan.package_pages import INPUT, PaginationPlan, derive


@dataclass(frozen=True)
class VersionPlan:
    """``_version.py``."""

    title: str
    version: str


@dataclass(frozen=True)
class ConstantsPlan:
    """``_constants.py``. Times are seconds, as Python literals: ``600``, ``5.0``.

    ``sensitive_headers`` are lower case, sorted, and include those of authentication and of
    options;
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
    """``_types.py``.

    ``omit_style``: parameters default to ``omit`` (newer editions), not ``NOT_GIVEN``.
    """

    omit_style: bool
    legacy_response: bool


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
class ClientOption:
    """A constructor argument of the client, kept as an attribute.

    Attributes:
        name: of argument and attribute.
        argument: annotation of the argument, usually ``str | None``.
        async_argument: the same for the asynchronous client.
        copy_argument: the same for the synchronous client's ``copy``; empty: as ``argument``.
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
    copy_argument: str = ""
    coerce: str = field(init=False)

    def __post_init__(self) -> None:
        # the helper that reads a variable's text; strings need none
        derive(
            self,
            coerce=f"coerce_{_COERCED[self.kind]}" if self.kind in _COERCED else "",
            copy_argument=self.copy_argument or self.argument,
        )


@dataclass(frozen=True)
class ClientArgument:
    """A further constructor argument, kept as an attribute that no request reads.

    ``after_base_url``: it follows ``base_url`` in the constructor, not the options.
    """

    name: str
    annotation: str
    after_base_url: bool = False
    description: str = ""


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
        name, async_name: the two classes; their response twins are ``<name>WithRawResponse`` and so
            on.
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
        environments: in their order; the first is the default. With one there is no ``environment``
            argument.
        optional_auth: no scheme's option is required, so requests are checked for having one of
            them.
        missing_auth: the message when a request has none.
        default_headers: sent with every request.
        idempotency_header: empty if there is none.
        array_format, nested_format: of query strings.
        form: the same of multipart forms, as far as it is not the runtime's way.
        error_body_property: a property of error bodies that is the body users see; empty for the
            whole body.
        omit_style: see `TypesPlan`.
        send_platform_headers: the ``x-stainless-*`` headers are sent.
    """

    client_name: str
    async_client_name: str
    error_name: str
    base_url_env: str
    ambiguous_url: str
    environments: tuple[Environment, ...]
    options: tuple[ClientOption, ...]
    arguments: tuple[ClientArgument, ...]
    auth: tuple[AuthScheme, ...] = field(metadata=INPUT)
    optional_auth: bool
    missing_auth: str
    default_headers: tuple[HeaderValue, ...]
    idempotency_header: str
    resources: tuple[ClientResource, ...]
    array_format: str
    nested_format: str
    form: tuple[tuple[str, str], ...]
    error_body_property: str
    omit_style: bool = field(metadata=INPUT)
    send_platform_headers: bool
    sentinel: str = field(init=False)
    several_environments: bool = field(init=False)
    reads_environment: bool = field(init=False)
    needs_auth_module: bool = field(init=False)
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
        typing_names |= {"Dict", "Literal"} if len(self.environments) > 1 else set()
        sentinel = "not_given" if self.omit_style else "NOT_GIVEN"
        utils = {option.coerce for option in self.options if option.read_env and option.coerce}
        utils |= {"get_async_library"} if self.send_platform_headers else set()
        errors = {self.error_name for option in self.options if option.missing}
        utils |= {"is_mapping"} if self.error_body_property else set()
        derive(
            self,
            sentinel=sentinel,
            reads_environment=bool(self.base_url_env)
            or any(option.read_env for option in self.options),
            several_environments=len(self.environments) > 1,
            needs_auth_module=self.optional_auth
            or any(scheme.kind == "basic" for scheme in self.auth),
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
class RootExport:
    """Names that template packs give the package itself; ``module`` is relative to it.

    ``in_all``: they are listed in ``__all__``.
    """

    module: str
    names: tuple[str, ...]
    in_all: bool


@dataclass(frozen=True)
class InitPlan:
    """The package's ``__init__.py``.

    ``error_classes``: beyond the usual ones, defined in ``_exceptions.py``.
    """

    client_name: str
    async_client_name: str
    error_name: str
    error_classes: tuple[str, ...]
    environments: bool
    omit_style: bool
    legacy_response: bool
    pack_exports: tuple[RootExport, ...] = ()
    types_names: tuple[str, ...] = field(init=False)
    client_names: tuple[str, ...] = field(init=False)
    exceptions_names: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        types = {"NOT_GIVEN", "Omit", "NoneType", "NotGiven", "Transport", "ProxiesTypes"}
        clients = {"Client", "Stream", "Timeout", "AsyncClient", "AsyncStream", "RequestOptions"}
        derive(
            self,
            types_names=import_order(types | ({"omit", "not_given"} if self.omit_style else set())),
            client_names=import_order(
                clients
                | {self.client_name, self.async_client_name}
                | ({"ENVIRONMENTS"} if self.environments else set())
            ),
            exceptions_names=import_order(
                {*_ERRORS, self.error_name, *self.error_classes},
            ),
        )


_ERRORS = (
    "APIError",
    "ConflictError",
    "NotFoundError",
    "APIStatusError",
    "RateLimitError",
    "APITimeoutError",
    "BadRequestError",
    "APIConnectionError",
    "AuthenticationError",
    "InternalServerError",
    "PermissionDeniedError",
    "UnprocessableEntityError",
    "APIResponseValidationError",
)

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
"""

Module of the emitted package -> the plan of its template,
``templates/python/package/<module>.jinja``.
"""
