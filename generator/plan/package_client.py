"""The plan of the client's module, and of what the client has.

Strings are data, as in `package`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from generator.plan.imports import Imports, import_order
from generator.plan.package_pages import INPUT, derive

if TYPE_CHECKING:
    from generator.plan.methods import DerivedMethodPlan, ImportGroups, MethodPlan


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
        methods, derived: of the client itself.
        runtime_imports, annotation_imports: what those need, the latter for annotations alone.
        omit_style, legacy_response: see `TypesPlan`.
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
    methods: tuple[MethodPlan, ...]
    derived: tuple[DerivedMethodPlan, ...]
    runtime_imports: Imports = field(metadata=INPUT)
    annotation_imports: Imports = field(metadata=INPUT)
    legacy_response: bool
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
    method_imports: ImportGroups = field(init=False)
    typing_imports: ImportGroups = field(init=False)

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
        types_names = import_order({sentinel, "Omit", "NotGiven"})
        utils |= {"is_given"}
        taken = Imports("_client")
        taken.external("typing", *typing_names)
        taken.local("_types", *types_names)
        taken.local("_utils", *utils)
        for_types = Imports.reading("_client", self.runtime_imports.groups())
        for_types.external("typing", *typing_names)
        for_types.external("httpx")
        for_types.local("_types", *types_names, *_TYPES_OF_CLIENT)
        derive(
            self,
            method_imports=self.runtime_imports.groups(besides=taken),
            typing_imports=self.annotation_imports.groups(besides=for_types),
            sentinel=sentinel,
            reads_environment=bool(self.base_url_env)
            or any(option.read_env for option in self.options),
            several_environments=len(self.environments) > 1,
            needs_auth_module=self.optional_auth
            or any(scheme.kind == "basic" for scheme in self.auth),
            typing_names=import_order(typing_names),
            types_names=types_names,
            utils_names=import_order(utils),
            exceptions_names=import_order({"APIStatusError"} | errors),
            header_options=tuple(option for option in self.options if option.header),
            query_options=tuple(option for option in self.options if option.query),
            providers=providers,
            header_auth=tuple(scheme for scheme in self.auth if scheme.kind != "query"),
            query_auth=tuple(scheme for scheme in self.auth if scheme.kind == "query"),
        )


_TYPES_OF_CLIENT = ("Timeout", "Transport", "ProxiesTypes", "RequestOptions")
# kind of an option -> end of the name of the function that reads it from a variable's text
_COERCED = {"bool": "boolean", "int": "integer", "float": "float"}
