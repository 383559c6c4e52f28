"""Options that the constructor of every client has already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from generator.config.model import Config
    from generator.load.document import Document

ARGUMENTS = frozenset(
    {"base_url", "environment", "timeout", "max_retries", "default_headers", "default_query"}
    | {"http_client"}
)


def without_taken_options(config: Config, document: Document) -> tuple[Config, list[Diagnostic]]:
    """The config without options that are called like an argument of every client, which does
    their work, and a warning for each."""
    settings = config.client_settings
    taken = [name for name in settings.opts if name.replace("-", "_").lower() in ARGUMENTS]
    if not taken:
        return config, []
    opts = {name: opt for name, opt in settings.opts.items() if name not in taken}
    update = {"client_settings": settings.model_copy(update={"opts": opts})}
    return config.model_copy(update=update), [_warning(name, document) for name in taken]


def _warning(name: str, document: Document) -> Diagnostic:
    return Diagnostic(
        "taken-option",
        f"every client takes `{name}`; the option of this name is left out",
        document.span(("client_settings", "opts", name), key=True),
        "Remove it, or give it another name.",
        Severity.WARNING,
    )
