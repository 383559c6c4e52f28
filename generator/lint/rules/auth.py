"""Authentication: whether the client can do what the API asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.diagnostics import Severity
from generator.lint.hints import did_you_mean
from generator.lint.registry import Found, rule
from generator.load.data import is_list, is_map

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.lint.subject import Subject

_HTTP = frozenset({"basic", "bearer"})
_TOKENS = ("oauth2", "openIdConnect")

Alternatives = list[tuple[str, ...]]


@rule(
    "security-scheme-unsupported",
    title="a way of authenticating that the emitted client does not have",
    why="Requests are refused, unless users set the headers themselves.",
    mend="Offer a bearer token, basic authentication, or an API key in a header or the query.",
)
def security_scheme_unsupported(subject: Subject) -> Iterator[Found]:
    in_config = subject.config is not None and subject.config.security_schemes is not None
    for name, scheme in subject.security_schemes.items():
        problem = _unsupported(scheme.raw)
        if problem:
            message = f"`{name}`: {problem}"
            yield Found(scheme.path, message, in_config=in_config, at_key=True)


def _unsupported(scheme: Mapping[str, Any]) -> str | None:
    kind = scheme.get("type")
    if kind == "http":
        method = str(scheme.get("scheme", "")).lower()
        return None if method in _HTTP else f"HTTP authentication by `{method}` is not emitted"
    if kind == "apiKey":
        return None if scheme.get("in") != "cookie" else "API keys in cookies are not emitted"
    if kind in _TOKENS:
        return None  # users bring the token, which is sent as bearer
    return f"the type `{kind}` is not emitted"


@rule(
    "auth-not-covered",
    title="an operation asks for authentication that no option of the client serves",
    why="Its requests go out without credentials, and are refused.",
    mend="Add an option under `client_settings.opts` with `auth: {security_scheme: …}`.",
    needs_config=True,
)
def auth_not_covered(subject: Subject) -> Iterator[Found]:
    assert subject.config is not None
    opts = subject.config.client_settings.opts.values()
    served = {opt.auth.security_scheme for opt in opts if opt.auth is not None}
    told: set[str] = set()
    for method in subject.methods:
        operation = subject.operation_of.get(method.endpoint)
        ways = _required(subject, operation.raw if operation else {})
        if not ways or any(set(way) <= served for way in ways):
            continue
        names = " or ".join(" with ".join(f"`{n}`" for n in way) for way in ways)
        if names not in told:
            told.add(names)
            message = f"no option serves {names}, which `{' '.join(method.endpoint)}` asks for"
            yield Found(("client_settings", "opts"), message, in_config=True, at_key=True)


def _required(subject: Subject, operation: Mapping[str, Any]) -> Alternatives:
    """The alternatives of an operation; none if it needs no authentication."""
    assert subject.config is not None
    own = operation.get("security")
    if is_list(own):
        return [tuple(each) for each in own if is_map(each)]
    if subject.config.security is not None:
        return [tuple(each) for each in subject.config.security]
    whole = subject.spec.root.get("security")
    return [tuple(each) for each in whole if is_map(each)] if is_list(whole) else []


@rule(
    "opt-unknown-scheme",
    title="an option serves a security scheme that is not described",
    why="It is not sent with any request.",
    mend="Correct `security_scheme`, or describe it under `security_schemes`.",
    severity=Severity.ERROR,
    needs_config=True,
)
def opt_unknown_scheme(subject: Subject) -> Iterator[Found]:
    assert subject.config is not None
    for name, opt in subject.config.client_settings.opts.items():
        scheme = opt.auth.security_scheme if opt.auth else None
        if scheme is not None and scheme not in subject.security_schemes:
            place = ("client_settings", "opts", name, "auth", "security_scheme")
            message = f"there is no security scheme `{scheme}`"
            hint = did_you_mean(scheme, subject.security_schemes)
            yield Found(place, message, hint, in_config=True)


@rule(
    "opt-unnecessarily-required",
    title="an option is required, although some methods do without it",
    why="Users who call only those can't make the client.",
    mend="Set `nullable: true` on the option.",
    severity=Severity.NOTE,
    aliases=("ClientOpt/UnnecessarilyRequired",),
    needs_config=True,
)
def opt_unnecessarily_required(subject: Subject) -> Iterator[Found]:
    assert subject.config is not None
    for name, opt in subject.config.client_settings.opts.items():
        if opt.auth is None or opt.nullable or opt.default is not None:
            continue
        for method in subject.methods:
            operation = subject.operation_of.get(method.endpoint)
            ways = _required(subject, operation.raw) if operation else [(opt.auth.security_scheme,)]
            if not ways or any(opt.auth.security_scheme not in way for way in ways):
                message = f"`{' '.join(method.endpoint)}` can be called without `{name}`"
                place = ("client_settings", "opts", name)
                yield Found(place, message, in_config=True, at_key=True)
                break


@rule(
    "env-without-prefix",
    title="an environment variable that is not named after the SDK",
    why="It may mean something else to another program.",
    mend="Begin its name with the prefix of the base URL's variable.",
    severity=Severity.NOTE,
    needs_config=True,
)
def env_without_prefix(subject: Subject) -> Iterator[Found]:
    assert subject.config is not None
    settings = subject.config.client_settings
    name = settings.default_env_prefix or subject.config.organization.name or ""
    # The first word is enough: `acme-sdk` reads ACME_API_KEY.
    prefix = subject.casing.snake(name).upper().partition("_")[0]
    for option, opt in settings.opts.items():
        variable = opt.read_env
        if variable and prefix and not variable.upper().startswith(prefix):
            place = ("client_settings", "opts", option, "read_env")
            message = f"`{variable}` does not begin with `{prefix}_`"
            yield Found(place, message, in_config=True)
