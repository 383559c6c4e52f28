"""The client: its constructor's arguments, how it authenticates, where it sends requests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.plan.identifiers import identifier
from generator.plan.imports import Imports
from generator.plan.models import CLIENT_MODULE
from generator.plan.package_client import (
    AuthScheme,
    ClientArgument,
    ClientOption,
    ClientPlan,
    ClientResource,
    Environment,
    HeaderValue,
)
from generator.plan.security import option_name
from generator.render.literals import py_literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.config import ClientOpt, Config, ExtraArgument
    from generator.ir import Api
    from generator.plan.identity import Identity
    from generator.plan.resources import ClientMethods, Node
    from generator.plan.security import Security
    from generator.plan.style import Style
    from generator.plan.words import Casing

_TYPES = {
    "string": "str",
    "boolean": "bool",
    "number": "float",
    "integer": "int",
    "null": "None",
    "url": "str | httpx.URL",
}


@dataclass(frozen=True, slots=True)
class Whole:
    """What the plans of the package's own modules are made from."""

    config: Config
    api: Api
    nodes: tuple[Node, ...]
    identity: Identity
    style: Style
    casing: Casing
    security: Security
    methods: ClientMethods | None = None


def plan_client(whole: Whole) -> ClientPlan:
    """The plan of `_client.py`."""
    config, api, identity, casing = whole.config, whole.api, whole.identity, whole.casing
    settings = config.client_settings
    extensions = config.clientsmith
    options = tuple(
        _option(name, _with_default(opt, api), casing, provider=name in extensions.providers)
        for name, opt in settings.opts.items()
    )
    auth = whole.security.schemes
    keys = [o for o in options if o.name in {a.option for a in auth}]
    query = config.query_settings
    env_url = f"{identity.env_prefix}_BASE_URL"
    own = whole.methods
    return ClientPlan(
        client_name=identity.client,
        async_client_name=identity.async_client,
        error_name=identity.error,
        base_url_env=env_url,
        ambiguous_url=(
            f"{env_url} is set and `environment` was given: unset the variable, "
            "or pass `base_url=None` to go by the environment"
        ),
        environments=tuple(_environments(config, api)),
        options=options,
        arguments=tuple(_argument(name, a) for name, a in extensions.client_arguments.items()),
        auth=auth,
        optional_auth=bool(keys) and whole.security.insists and not any(o.missing for o in keys),
        missing_auth=_missing_auth(auth),
        per_endpoint=whole.security.per_endpoint,
        default_headers=tuple(HeaderValue(n, v) for n, v in settings.default_headers.items()),
        idempotency_header=settings.idempotency.header if settings.idempotency else "",
        resources=tuple(_resource(node) for node in whole.nodes),
        array_format=query.array_format,
        nested_format=query.nested_format,
        form=whole.style.form,
        error_body_property=extensions.errors.body_property or "",
        message_property=tuple(filter(None, (config.errors.message_property or "").split("."))),
        methods=own.methods if own else (),
        derived=own.derived if own else (),
        runtime_imports=own.runtime if own else Imports(CLIENT_MODULE),
        annotation_imports=own.typing if own else Imports(CLIENT_MODULE),
        legacy_response=whole.style.legacy_response,
        omit_style=whole.style.omit,
        send_platform_headers=not settings.omit_stainless_headers,
    )


def _with_default(opt: ClientOpt, api: Api) -> ClientOpt:
    """An option that fills a place in the server's URL, with the description's default for it."""
    default = api.server_defaults.get(opt.server_variable or "")
    if not default or opt.default is not None:
        return opt
    return opt.model_copy(update={"default": default})


def _argument(name: str, argument: ExtraArgument) -> ClientArgument:
    return ClientArgument(
        name=identifier(name),
        annotation=f"{_TYPES[argument.type]} | None",
        after_base_url=argument.after == "base_url",
        description=argument.description or "",
    )


def _option(name: str, opt: ClientOpt, casing: Casing, *, provider: bool) -> ClientOption:
    python = option_name(name, casing)
    base: Any = _TYPES[opt.type]
    has_value = not opt.nullable
    argument = async_argument = copy_argument = f"{base} | None"
    if provider:
        argument += f" | Callable[[], {base}]"
        copy_argument = f"{base} | Callable[[], {base}] | None"
        async_argument = f"{base} | Callable[[], Awaitable[{base}]] | None"
    return ClientOption(
        name=python,
        argument=argument,
        async_argument=async_argument,
        copy_argument=copy_argument,
        provider=provider,
        attribute=base if has_value else f"{base} | None",
        kind=base if base != "None" else "str",
        read_env=opt.read_env or "",
        default="" if opt.default is None else py_literal(opt.default),
        missing=_missing(python, opt) if has_value and opt.default is None else "",
        description=opt.description or "",
        header=opt.send_in_header or "",
        query=opt.send_as_query_param or "" if opt.auth is None else "",
        server_variable=opt.server_variable or "",
    )


def _missing(name: str, opt: ClientOpt) -> str:
    ways = f"pass `{name}` to the client"
    if opt.read_env:
        ways += f" or set the environment variable {opt.read_env}"
    return f"`{name}` is needed: {ways}"


def _missing_auth(schemes: tuple[AuthScheme, ...]) -> str:
    """The message for a request that carries no credentials."""
    options = list(dict.fromkeys(o for s in schemes for o in (s.option, s.password) if o))
    headers = list(dict.fromkeys(f"`{s.header}`" for s in schemes if s.header))
    wanted = f"the {options[0]}" if len(options) == 1 else f"either {_listed(options)}"
    message = f"Could not resolve authentication method. Expected {wanted} to be set."
    if not headers:
        return message
    which = (
        f"the {headers[0]} headers"
        if len(headers) == 1
        else f"one of the {_listed(headers)} headers"
    )
    return f"{message} Or for {which} to be explicitly omitted"


def _listed(names: list[str]) -> str:
    return " or ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _environments(config: Config, api: Api) -> Iterator[Environment]:
    """The config's environments, else the description's first server.

    `{variables}` that no option fills get the description's default.
    """
    absolute = [url for url in api.servers if "://" in url]
    given = config.environments or {"production": absolute[0] if absolute else "http://localhost"}
    filled = {opt.server_variable for opt in config.client_settings.opts.values()}
    for name, url in given.items():
        for variable, default in api.server_defaults.items():
            if variable not in filled:
                url = url.replace(f"{{{variable}}}", default)  # noqa: PLW2901
        yield Environment(name, url.rstrip("/"))


def _resource(node: Node) -> ClientResource:
    plain, asynchronous, raw, async_raw, streamed, async_streamed = node.classes
    return ClientResource(
        attribute=node.module.split(".")[1],
        module=node.module,
        name=plain,
        async_name=asynchronous,
        raw_name=raw,
        async_raw_name=async_raw,
        streamed_name=streamed,
        async_streamed_name=async_streamed,
        description=node.resource.description or "",
    )
