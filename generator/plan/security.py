"""Who sends a request: the security schemes that options of the client serve, and who needs which.

Schemes are those of OpenAPI 3.1, 4.8.27, as the config or the description has them; an operation's
`security` (4.8.30) says which it wants.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from generator.load.data import is_map
from generator.plan.identifiers import CLIENT_ATTRIBUTES, identifier
from generator.plan.package_client import AuthScheme

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.config import Config
    from generator.ir import Api, Operation
    from generator.plan.words import Casing

_AUTH = "x-stainless-auth"


@dataclass(frozen=True, slots=True)
class Scheme:
    """A security scheme, whether the config or the description has it.

    `keyword` stands before the credentials in the header, `raw` tells that basic credentials are
    encoded already, `custom` that hand-written code sends them (`x-stainless-auth`).
    """

    type: str
    scheme: str
    location: str
    parameter: str
    keyword: str = ""
    raw: bool = False
    custom: bool = False


@dataclass(frozen=True, slots=True)
class Security:
    """What the requests of a package's methods carry."""

    config: Config
    api: Api
    casing: Casing
    schemes: tuple[AuthScheme, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "schemes", tuple(self._schemes()))

    @property
    def per_endpoint(self) -> bool:
        """Whether a request carries only what its endpoint wants."""
        return self.config.settings.per_endpoint_security and bool(self.schemes)

    @property
    def insists(self) -> bool:
        """Whether requests need credentials as far as their endpoints say nothing of it: an empty
        requirement (`{}`) lets them go without."""
        return all(self._everywhere)

    @property
    def _everywhere(self) -> tuple[Mapping[str, object], ...]:
        """What the config or else the description requires of every endpoint."""
        asked = self.config.security
        return tuple(asked) if asked is not None else self.api.security

    def of(self, operation: Operation) -> tuple[tuple[str, bool], ...] | None:
        """The schemes that an operation wants, each with whether it insists on one of them.

        None if it is treated as every other: all credentials are sent. Without the setting
        `per_endpoint_security` that holds for all but those that insist on nothing, and then only
        for clients that may be made without credentials.
        """
        own = operation.security
        asked: tuple[Mapping[str, object], ...] = self._everywhere if own is None else own
        if own is None and not asked:
            return None
        keys = {scheme.scheme: scheme.key for scheme in self.schemes}
        insists = bool(asked) and all(asked)
        if not self.per_endpoint:
            return () if self.schemes and not insists else None
        wanted = dict.fromkeys(keys[name] for each in asked for name in each if name in keys)
        if asked and not wanted and insists:
            return None  # no option serves what it wants
        return tuple((key, insists) for key in wanted)

    def _schemes(self) -> Iterator[AuthScheme]:
        """One for each security scheme that an option serves."""
        known = _known(self.config, self.api)
        served: dict[str, dict[str, str]] = {}
        for name, opt in self.config.client_settings.opts.items():
            if opt.auth is not None:
                roles = served.setdefault(opt.auth.security_scheme, {})
                roles[opt.auth.role] = option_name(name, self.casing)
        for name, roles in served.items():
            scheme = known.get(name)
            if scheme is not None and not scheme.custom:
                key = identifier(self.casing.snake(name) or name)
                yield from _served(scheme, roles, name, key)


def option_name(name: str, casing: Casing) -> str:
    """The constructor's argument for an entry of `client_settings.opts`."""
    plain = identifier(casing.snake(name) or name)
    return f"{plain}_" if plain in CLIENT_ATTRIBUTES else plain


def _served(scheme: Scheme, roles: Mapping[str, str], name: str, key: str) -> Iterator[AuthScheme]:
    """How a scheme's options are sent; nothing if they say no more than who the client is."""
    option = roles.get("value") or roles.get("username") or ""
    make = partial(AuthScheme, option=option, key=key, scheme=name)
    if not option:
        return
    if scheme.type == "apiKey":
        kind = _API_KEYS.get(scheme.location, "header")
        yield make(kind, name=scheme.parameter, keyword=scheme.keyword)
    elif scheme.type == "http" and scheme.scheme.lower() == "basic" and not scheme.raw:
        password, whole = roles.get("password", ""), "value" in roles
        yield make("basic", name="Authorization", password=password, whole=whole)
    else:
        usual = scheme.type != "http" or scheme.scheme.lower() in {"", "bearer"}
        keyword = scheme.keyword or ("" if usual else scheme.scheme.title())
        yield make("bearer", name="Authorization", keyword=keyword)


_API_KEYS: dict[str, Any] = {"query": "query", "cookie": "cookie"}


def _known(config: Config, api: Api) -> dict[str, Scheme]:
    if config.security_schemes is not None:
        return {
            name: _scheme(raw, *(raw.get(key) for key in ("type", "scheme", "in", "name")))
            for name, raw in config.security_schemes.items()
        }
    return {
        name: _scheme(each.extensions, each.type, each.scheme, each.location, each.parameter)
        for name, each in api.security_schemes.items()
    }


def _scheme(extended: Mapping[str, object], *texts: object) -> Scheme:
    said = extended.get(_AUTH)
    extra: Mapping[str, object] = said if is_map(said) else {}
    keyword = extra.get("scheme_keyword")
    kind, scheme, location, parameter = (str(text or "").strip() for text in texts)
    return Scheme(
        type=kind,
        scheme=scheme,
        location=location,
        parameter=parameter,
        keyword=keyword if isinstance(keyword, str) else "",
        raw=extra.get("disable_base64") is True,
        custom=extra.get("custom") is True,
    )
