"""Finds what a name means: in the package, in the description, in the config."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.config.endpoint import VERBS
from generator.diagnostics import InputError, Span
from generator.explain.entry import Entry, Kind
from generator.explain.index import Index
from generator.explain.uses import method_name
from generator.load.data import depth_of, is_map
from generator.load.pointer import PointerError, format_pointer, parse_pointer, resolve

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.load.configured import Configured
    from generator.planning import Planned

_NEAREST = 5


@dataclass(frozen=True, slots=True)
class Answer:
    """An entry with the places of its two paths."""

    entry: Entry
    spec: Span | None
    config: Span | None


def explain(name: str, configured: Configured, planned: Planned) -> tuple[Answer, ...]:
    """All that `name` may mean: an endpoint, a schema, a path in the config, a symbol or a file.

    Raises InputError, with what comes near, if it means nothing.
    """
    entries = [*Index(planned.plan, configured.config, configured.described).entries()]
    entries += _endpoints(configured, entries)
    entries += _schemas(configured, entries, planned)
    wanted = _normal(name, planned.plan.identity.package)
    found = _matching(wanted, entries) or [*_elsewhere(wanted, configured, entries)]
    if not found:
        message = f"nothing is called `{name}`"
        raise InputError.at(Span("NAME"), "unknown-name", message, hint=_nearby(wanted, entries))
    return tuple(
        Answer(
            entry,
            None if entry.spec is None else configured.spec.span(entry.spec, key=True),
            None if entry.config is None else configured.document.span(entry.config, key=True),
        )
        for entry in found
    )


def _normal(name: str, package: str) -> str:
    """A name without what says nothing: the folder of the output, the package."""
    plain = name.strip().replace("\\", "/")
    verb, _, path = plain.partition(" ")
    if verb.lower() in VERBS and path.strip().startswith("/"):
        return f"{verb.lower()} {path.strip()}"
    _, found, below = plain.rpartition(f"src/{package}/")
    return below if found else plain.removeprefix(f"{package}.")


def _matching(wanted: str, entries: Iterable[Entry]) -> list[Entry]:
    """The entries of that very name; else those whose names differ in case only."""
    listed = list(entries)
    exact = [entry for entry in listed if wanted in entry.names]
    folded = wanted.casefold()
    return exact or [e for e in listed if folded in (name.casefold() for name in e.names)]


def _endpoints(configured: Configured, entries: Iterable[Entry]) -> Iterator[Entry]:
    """The operations that no method calls."""
    used = {name for entry in entries if entry.kind is Kind.METHOD for name in entry.names}
    left_out = {str(e): i for i, e in enumerate(configured.config.unspecified_endpoints)}
    paths = configured.spec.root.get("paths")
    for path, item in paths.items() if is_map(paths) else ():
        for verb in item if is_map(item) else ():
            name = f"{verb} {path}"
            if verb not in VERBS or name in used:
                continue
            listed = left_out.get(name)
            yield Entry(
                Kind.ENDPOINT,
                name,
                (name,),
                spec=("paths", path, verb),
                config=None if listed is None else ("unspecified_endpoints", listed),
                note="no method of the config calls it"
                if listed is None
                else "left out on purpose: `unspecified_endpoints`",
            )


def _schemas(configured: Configured, entries: Iterable[Entry], planned: Planned) -> Iterator[Entry]:
    """The component schemas, with the types that are made of them."""
    bodies = dict(_bodies(planned))
    components = configured.spec.root.get("components")
    schemas = components.get("schemas") if is_map(components) else None
    types: dict[object, list[str]] = {}
    for entry in entries:
        if entry.kind is Kind.TYPE and entry.spec is not None:
            types.setdefault(entry.spec, []).append(entry.name)
    for name in schemas if is_map(schemas) else ():
        path = ("components", "schemas", name)
        made, pointer = tuple(dict.fromkeys(types.get(path, ()))), format_pointer(path)
        if pointer in bodies:
            note: str | None = f"its members are arguments of `{bodies[pointer]}`"
        else:
            note = None if made else "no type of its own: written in place, or not needed"
        names = (name, pointer, format_pointer(path, fragment=False))
        yield Entry(Kind.SCHEMA, name, names, spec=path, has=made, note=note)


def _bodies(planned: Planned) -> Iterator[tuple[str, str]]:
    """The schemas of request bodies whose members are arguments, and the methods of those."""
    for path, methods in planned.plan.calls.items():
        for each in methods:
            body = each.call.operation.body
            if body is not None and each.call.whole_body is None:
                shape = planned.plan.looker.look(body.schema).shape
                yield shape.pointer, method_name(path, each.call.name)


def _elsewhere(wanted: str, configured: Configured, entries: Iterable[Entry]) -> Iterator[Entry]:
    """What a pointer into the description or a path in the config leads to."""
    if wanted.startswith(("#", "/")):
        yield from _pointed(wanted, configured, entries)
        return
    path = tuple(wanted.split("."))
    if depth_of(configured.document.root, path) == len(path):
        yield Entry(Kind.SETTING, wanted, (wanted,), config=path)


def _pointed(wanted: str, configured: Configured, entries: Iterable[Entry]) -> Iterator[Entry]:
    try:
        path = parse_pointer(resolve(configured.spec.root, wanted).pointer)
    except PointerError:
        return
    of_types = [e for e in entries if e.kind is Kind.TYPE and e.spec is not None]
    made = tuple(dict.fromkeys(e.name for e in of_types if e.spec == path))
    around = [e for e in of_types if e.spec == path[: len(e.spec or ())]]
    inside = max(around, key=lambda e: len(e.spec or ()), default=None)
    note = None if made or inside is None else f"a part of `{inside.name}`"
    yield Entry(Kind.SCHEMA, wanted, (wanted,), spec=path, has=made, note=note)


def _nearby(wanted: str, entries: Iterable[Entry]) -> str:
    known = dict.fromkeys(name for entry in entries for name in entry.names)
    near = get_close_matches(wanted, known, n=_NEAREST, cutoff=0.6)
    if near:
        return f"Did you mean {' or '.join(f'`{name}`' for name in near)}?"
    return "Name an endpoint, a schema, a path in the config, a class, a method or a file."
