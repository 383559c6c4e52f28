"""The client: its constructor's arguments, how it authenticates, where it sends requests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.load.data import is_map
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
from generator.render.literals import py_literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.config import ClientOpt, Config, ExtraArgument
    from generator.ir import Api
    from generator.plan.identity import Identity
    from generator.plan.resources import ClientMethods, Node
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
class Scheme:
    """A security scheme, whether the config or the description has it."""

    type: str
    scheme: str
    location: str
    parameter: str


@dataclass(frozen=True, slots=True)
class Whole:
    """What the plans of the package's own modules are made from."""

    config: Config
    api: Api
    nodes: tuple[Node, ...]
    identity: Identity
    style: Style
    casing: Casing
    methods: ClientMethods | None = None


def plan_client(whole: Whole) -> ClientPlan:
    """The plan of `_client.py`."""
    config, api, identity, casing = whole.config, whole.api, whole.identity, whole.casing
    settings = config.client_settings
    extensions = config.clientsmith
    options = tuple(
        _option(name, opt, casing, provider=name in extensions.providers)
        for name, opt in settings.opts.items()
    )
    auth = tuple(_auth(config, api, casing))
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
        optional_auth=bool(keys) and not any(o.missing for o in keys),
        missing_auth=_missing_auth(keys),
        default_headers=tuple(HeaderValue(n, v) for n, v in settings.default_headers.items()),
        idempotency_header=settings.idempotency.header if settings.idempotency else "",
        resources=tuple(_resource(node) for node in whole.nodes),
        array_format=query.array_format,
        nested_format=query.nested_format,
        form=whole.style.form,
        error_body_property=extensions.errors.body_property or "",
        methods=own.methods if own else (),
        derived=own.derived if own else (),
        runtime_imports=own.runtime if own else Imports(CLIENT_MODULE),
        annotation_imports=own.typing if own else Imports(CLIENT_MODULE),
        legacy_response=whole.style.legacy_response,
        omit_style=whole.style.omit,
        send_platform_headers=not settings.omit_stainless_headers,
    )


def option_name(name: str, casing: Casing) -> str:
    """The constructor's argument for an entry of `client_settings.opts`."""
    return identifier(casing.snake(name) or name)


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
    )


def _missing(name: str, opt: ClientOpt) -> str:
    ways = f"pass `{name}` to the client"
    if opt.read_env:
        ways += f" or set the environment variable {opt.read_env}"
    return f"`{name}` is needed: {ways}"


def _missing_auth(keys: list[ClientOption]) -> str:
    names = " or ".join(f"`{key.name}`" for key in keys)
    return f"The request would not be authenticated: the client was made without {names}"


def _auth(config: Config, api: Api, casing: Casing) -> Iterator[AuthScheme]:
    """One for each security scheme that an option serves."""
    schemes = _schemes(config, api)
    served: dict[str, dict[str, str]] = {}
    for name, opt in config.client_settings.opts.items():
        if opt.auth is not None:
            roles = served.setdefault(opt.auth.security_scheme, {})
            roles[opt.auth.role] = option_name(name, casing)
    for name, roles in served.items():
        scheme = schemes.get(name)
        option = roles.get("value") or roles.get("username") or ""
        if scheme is None or not option:
            continue
        if scheme.type == "http" and scheme.scheme == "basic":
            password = roles.get("password", "")
            yield AuthScheme("basic", option, "Authorization", password)
        elif scheme.type == "apiKey" and scheme.location == "query":
            yield AuthScheme("query", option, scheme.parameter)
        elif scheme.type == "apiKey" and scheme.location == "header":
            yield AuthScheme("header", option, scheme.parameter)
        else:
            yield AuthScheme("bearer", option, "Authorization")


def _schemes(config: Config, api: Api) -> dict[str, Scheme]:
    if config.security_schemes is not None:
        return {
            name: Scheme(*(str(raw.get(k) or "").strip() for k in ("type", "scheme", "in", "name")))
            for name, raw in config.security_schemes.items()
            if is_map(raw)
        }
    return {
        name: Scheme(s.type, (s.scheme or "").lower(), s.location or "", s.parameter or "")
        for name, s in api.security_schemes.items()
    }


def _environments(config: Config, api: Api) -> Iterator[Environment]:
    """The config's environments, else the description's first server."""
    for name, url in config.environments.items():
        yield Environment(name, url.rstrip("/") if url.endswith("/") else url)
    if not config.environments:
        absolute = [url for url in api.servers if "://" in url]
        yield Environment("production", absolute[0] if absolute else "http://localhost")


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
