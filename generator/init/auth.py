"""How users prove who they are: client options from the security schemes that are required."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.init.words import snake
from generator.plan.identifiers import identifier

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.ir import Api, SecurityScheme


@dataclass(frozen=True, slots=True)
class AuthOption:
    """An entry of `client_settings.opts` that fills a role of a security scheme."""

    name: str
    scheme: str
    role: str
    read_env: str
    nullable: bool
    sent: str


@dataclass(frozen=True, slots=True)
class Auth:
    """The options, and the schemes that none of them serves, with the reason."""

    options: tuple[AuthOption, ...]
    left_out: tuple[tuple[str, str], ...] = ()


def find_auth(api: Api, env_prefix: str, variable: str | None = None) -> Auth:
    """The options for the schemes that the API or an operation requires; all if none is required.

    An option may be left out by the user unless every request needs it. `variable` is the
    environment variable of the main key, if the user has named it.
    """
    wanted = list(_required(api)) or list(api.security_schemes)
    schemes = [api.security_schemes[name] for name in wanted if name in api.security_schemes]
    left_out = [(s.name, reason) for s in schemes if (reason := _why_not(s))]
    served = [s for s in schemes if not _why_not(s)]
    always = _always(api.security)
    options: list[AuthOption] = []
    taken: set[str] = set()
    for scheme in served:
        for name, role in _roles(scheme, alone=len(served) == 1):
            free = name if name not in taken else identifier(snake(scheme.name) or name)
            taken.add(free)
            first_key = not options and role == "value"
            env = variable if variable and first_key else f"{env_prefix}_{free.upper()}"
            nullable = scheme.name not in always
            options.append(AuthOption(free, scheme.name, role, env, nullable, _sent(scheme)))
    return Auth(tuple(options), tuple(left_out))


def _required(api: Api) -> Iterator[str]:
    """The schemes that something requires, in the order of the description."""
    used = {name for each in api.security for name in each}
    for operation in api.operations.values():
        used |= {name for each in operation.security or () for name in each}
    yield from (name for name in api.security_schemes if name in used)


def _always(security: tuple[Mapping[str, tuple[str, ...]], ...]) -> frozenset[str]:
    """The schemes that are part of every alternative that requests have."""
    names = {name for each in security for name in each}
    return frozenset(name for name in names if all(name in each for each in security))


def _why_not(scheme: SecurityScheme) -> str | None:
    if scheme.type == "apiKey" and scheme.location == "cookie":
        return f"a cookie, `{scheme.parameter}`: pass it with `default_headers`"
    if scheme.type == "mutualTLS":
        return "a certificate of the client: pass an `http_client` that has it"
    if scheme.type == "http" and (scheme.scheme or "").lower() not in ("bearer", "basic"):
        return f"HTTP authentication of the kind `{scheme.scheme}`: write an `http_client` for it"
    return None


def _roles(scheme: SecurityScheme, *, alone: bool) -> Iterator[tuple[str, str]]:
    """The options of a scheme, each with its role."""
    if scheme.type == "http" and (scheme.scheme or "").lower() == "basic":
        yield "username", "username"
        yield "password", "password"
    elif scheme.type in ("oauth2", "openIdConnect"):
        yield "access_token", "value"
    elif alone:
        yield "api_key", "value"
    else:
        yield identifier(snake(scheme.name) or "api_key"), "value"


def _sent(scheme: SecurityScheme) -> str:
    if scheme.type == "apiKey":
        return f"{scheme.location} `{scheme.parameter}`"
    kind = "Basic" if (scheme.scheme or "").lower() == "basic" else "Bearer"
    return f"Authorization: {kind} …"
