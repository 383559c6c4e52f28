"""What the extension keys say, held against the rest of the config."""

from __future__ import annotations

from difflib import get_close_matches
from keyword import iskeyword
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, InputError
from generator.plan.security import option_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from generator.config import Config
    from generator.load.document import Document
    from generator.plan.resources import Node
    from generator.plan.words import Casing

# What the constructor takes in any case (`templates/python/package/_client.py.jinja`).
_STANDARD = frozenset(
    {"base_url", "environment", "timeout", "max_retries", "default_headers", "default_query"}
    | {"http_client", "copy", "with_options", "with_raw_response", "with_streaming_response"}
)


def check_extensions(
    config: Config, document: Document, nodes: Iterable[Node], casing: Casing
) -> None:
    """Raises InputError for every name under `clientsmith` that leads nowhere or is taken."""
    by_path = {".".join(node.path): node for node in nodes}
    attributes = {path: node.attribute for path, node in by_path.items()}
    found = [
        *_providers(config, document),
        *_arguments(config, document, casing, attributes.values()),
        *_headers(config, document, attributes),
        *_resource_aliases(config, document, by_path),
        *_classes(config, document),
    ]
    if found:
        raise InputError(*found)


def _providers(config: Config, document: Document) -> Iterator[Diagnostic]:
    opts = config.client_settings.opts
    for index, name in enumerate(config.clientsmith.providers):
        place = ("clientsmith", "providers", index)
        if name not in opts:
            yield _unknown(document, place, "option of the client", name, opts)
        elif opts[name].type != "string":
            yield Diagnostic(
                "bad-config-value",
                f"`{name}` is no string, so no function can give it",
                document.span(place),
            )


def _arguments(
    config: Config, document: Document, casing: Casing, attributes: Collection[str]
) -> Iterator[Diagnostic]:
    taken = _STANDARD | {option_name(name, casing) for name in config.client_settings.opts}
    for name in config.clientsmith.client_arguments:
        span = document.span(("clientsmith", "client_arguments", name), key=True)
        if not name.isidentifier() or iskeyword(name) or name.startswith("_"):
            yield Diagnostic("bad-config-value", f"`{name}` can't name an argument", span)
        elif name in taken or name in attributes:
            message = f"the client has `{name}` already"
            yield Diagnostic("duplicate-name", message, span, "give the argument another name")


def _headers(config: Config, document: Document, paths: Collection[str]) -> Iterator[Diagnostic]:
    for path in config.clientsmith.resource_headers:
        if path not in paths:
            place = ("clientsmith", "resource_headers", path)
            yield _unknown(document, place, "resource", path, paths)


def _resource_aliases(
    config: Config, document: Document, nodes: Mapping[str, Node]
) -> Iterator[Diagnostic]:
    for alias, target in config.clientsmith.resource_aliases.items():
        place = ("clientsmith", "resource_aliases", alias)
        parent = nodes.get(alias.rpartition(".")[0])
        for path in (alias.rpartition(".")[0], target):
            if path not in nodes:
                yield _unknown(document, place, "resource", path, nodes)
        if parent is None or target not in nodes:
            continue
        # The parent's module imports the alias's class beside those of its own resources.
        stem = nodes[target].stem
        if alias in nodes:
            message = f"`{alias}` is a resource of its own"
        elif stem in {parent.stem, *(child.stem for child in parent.children)}:
            message = f"the module of `{'.'.join(parent.path)}` has a class `{stem}` already"
        else:
            continue
        yield Diagnostic("duplicate-name", message, document.span(place, key=True))


def _classes(config: Config, document: Document) -> Iterator[Diagnostic]:
    for name in config.clientsmith.errors.classes:
        if not name.isidentifier() or iskeyword(name) or name.startswith("_"):
            span = document.span(("clientsmith", "errors", "classes", name), key=True)
            yield Diagnostic("bad-config-value", f"`{name}` can't name a class", span)


def _unknown(
    document: Document, place: tuple[str | int, ...], what: str, name: str, known: Iterable[str]
) -> Diagnostic:
    near = get_close_matches(name, list(known), n=1)
    return Diagnostic(
        f"unknown-{what.split(maxsplit=1)[0]}",
        f"the config has no {what} `{name}`",
        document.span(place),
        f"did you mean `{near[0]}`?" if near else None,
    )
