"""What a config asks for and does not get, each with a warning that says so."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, Severity
from generator.load.selection import walk_resources
from generator.load.site import as_map
from generator.load.webhooks import event_pointers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.config import Method, Resource
    from generator.config.model import Config
    from generator.load.document import Document

_UNSENT_ROLES = ("client_id", "client_secret")


def check_support(config: Config, config_document: Document, spec: Document) -> list[Diagnostic]:
    """Warnings for methods that are not emitted, and for options that no request carries."""
    found = [*_methods(config, config_document, spec), *_auth(config, config_document, spec)]
    if config.targets.python is not None and config.targets.python.skip:
        found.append(
            Diagnostic(
                "target-skipped",
                "the config skips the Python target; it is emitted because it was asked for",
                config_document.span(("targets", "python", "skip"), key=True),
                None,
                Severity.WARNING,
            )
        )
    return found


def _methods(config: Config, document: Document, spec: Document) -> Iterator[Diagnostic]:
    for place, resource in walk_resources(config.resources):
        for name, method in resource.methods.items():
            told = _why_not(method, resource, place, spec)
            if told is not None:
                message, hint = told
                yield Diagnostic(
                    "unsupported-method",
                    f"method `{name}` is of type `{method.type}`, {message}",
                    document.span((*place, "methods", name), key=True),
                    hint,
                    Severity.WARNING,
                )


def _why_not(
    method: Method, resource: Resource, place: tuple[str, ...], spec: Document
) -> tuple[str, str] | None:
    """Why a method is not emitted, and what to do about it."""
    if method.type == "websocket":
        return "which is not emitted", "Write it by hand in the package's `lib/`."
    if method.type != "webhook_unwrap":
        return None
    if place[-1] == "$client":
        return "which only resources can have", "Move it to a resource, such as `webhooks`."
    if not event_pointers(spec) and not resource.models:
        hint = "Describe them under `webhooks`, or list `models` beside `methods`."
        return "and nothing says what events there are", hint
    return None


def _auth(config: Config, document: Document, spec: Document) -> Iterator[Diagnostic]:
    described = as_map(as_map(spec.root.get("components")).get("securitySchemes"))
    known = config.security_schemes if config.security_schemes is not None else described
    for name, opt in config.client_settings.opts.items():
        if opt.auth is None:
            continue
        span = document.span(("client_settings", "opts", name, "auth"), key=True)
        if opt.auth.security_scheme not in known:
            near = get_close_matches(opt.auth.security_scheme, known, n=1)
            message = f"`{name}` serves the security scheme `{opt.auth.security_scheme}`"
            yield Diagnostic(
                "unknown-security-scheme",
                f"{message}, which there is none of; no request carries it",
                span,
                f"Did you mean `{near[0]}`?" if near else "Add it under `security_schemes`.",
                Severity.WARNING,
            )
        elif opt.auth.role in _UNSENT_ROLES:
            yield Diagnostic(
                "unsupported-auth-role",
                f"no request carries `{name}`: tokens for a {opt.auth.role} are not fetched",
                span,
                "Fetch one in `_prepare_options` of a subclass of the client.",
                Severity.WARNING,
            )
