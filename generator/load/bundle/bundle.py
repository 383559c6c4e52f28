"""Follows the references to other files, and brings what they lead to into one document."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.diagnostics import Diagnostic, Diagnostics, InputError, Severity
from generator.load.bundle.names import component_names
from generator.load.bundle.structure import ROOT, SECTIONS, children
from generator.load.data import is_map, key_of
from generator.load.draft import Draft, Origin
from generator.load.pointer import PointerError, format_pointer, parse_pointer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.load.bundle.files import Files
    from generator.load.document import Document
    from generator.load.draft import Steps

_ELSEWHERE = re.compile(r"\$ref[\"']?\s*:\s*[\"']?[^\"'#\s]")
_FILE = re.compile(r"[^#]*(?:/|\.ya?ml|\.json)[^#]*(?:#.*)?")
# A chain of references longer than this goes in a circle.
_LONGEST = 100


def bundled(document: Document, files: Files) -> Document:
    """`document` with all that it refers to in other files; itself if that is nothing.

    Its warnings tell of references that lead nowhere, which are left as they are, and of what was
    survived in reading the files.
    """
    if not _ELSEWHERE.search(document.text):
        return document
    return _Bundler(document, files).run()


class _Site(NamedTuple):
    """A place in the bundle whose content is of `kind`, and the document it was written in."""

    path: Steps
    kind: str
    document: Document


class _Bundler:
    def __init__(self, document: Document, files: Files) -> None:
        files.add(document)
        self._root = document
        self._files = files
        self._draft = Draft(document)
        self._found = Diagnostics()
        self._known: set[int] = {id(document)}
        # Where in the bundle the content of other documents is.
        self._homes: dict[tuple[int, Steps], Steps] = {}
        self._inlined: set[tuple[Steps, tuple[int, Steps]]] = set()
        self._todo = deque([_Site((), ROOT, document)])

    def run(self) -> Document:
        """Level by level: the names that `components` gives to files are known before any other
        reference to these files is met."""
        while self._todo:
            site = self._todo.popleft()
            value = self._draft.value(site.path)
            if is_map(value) and isinstance(value.get("$ref"), str):
                self._refer(site, value)
            else:
                self._descend(site, value)
        bundle = self._draft.finish()
        return replace(bundle, warnings=(*bundle.warnings, *self._found))

    def _descend(self, site: _Site, value: Any) -> None:
        if len(site.path) == 2 and site.path[0] == "components":
            self._claim(site, value)
        if site.kind == "schema":
            self._map_discriminator(site, value)
        for step, kind in children(site.kind, value):
            self._todo.append(_Site((*site.path, step), kind, site.document))

    def _claim(self, section: _Site, value: Any) -> None:
        """Components that are nothing but a reference to a file are where its content goes."""
        for name in value if is_map(value) else ():
            member = value[name]
            path = (*section.path, name)
            if is_map(member) and isinstance(member.get("$ref"), str):
                target = self._locate(section.document, member["$ref"], (*path, "$ref"))
                if target is not None and target.document is not self._root:
                    self._homes.setdefault(_key(target), path)

    def _refer(self, site: _Site, value: dict[str, Any]) -> None:
        at = (*site.path, "$ref")
        if site.document is self._root and value["$ref"].startswith("#"):
            self._descend(site, value)
            return
        target = self._locate(site.document, value["$ref"], at)
        if target is None:
            self._descend(site, value)
        elif site.kind in SECTIONS and self._home(site.kind, target) != site.path:
            pointer = format_pointer(self._home(site.kind, target))
            self._draft.put(at, pointer, self._draft.origin(at))
            self._descend(site, value)
        else:
            self._inline(site, value, target)

    def _inline(self, site: _Site, value: dict[str, Any], target: Origin) -> None:
        """Puts what a reference leads to in its place; what stands beside it wins."""
        if target.document is self._root or (site.path, _key(target)) in self._inlined:
            # Path items may refer to each other inside one document; a circle is told of later.
            at = (*site.path, "$ref")
            self._draft.put(at, format_pointer(target.path), self._draft.origin(at))
            return
        self._inlined.add((site.path, _key(target)))
        content = _value(target)
        beside = {key: self._draft.origin((*site.path, key)) for key in value if key != "$ref"}
        self._homes.setdefault(_key(target), site.path)
        self._draft.put(site.path, content, target)
        if is_map(content):
            for key, origin in beside.items():
                self._draft.put((*site.path, key), value[key], origin)
        self._todo.appendleft(site._replace(document=target.document))

    def _map_discriminator(self, site: _Site, value: Any) -> None:
        """Rewrites the values of a discriminator's mapping that refer to other documents."""
        discriminator = value.get("discriminator") if is_map(value) else None
        mapping = discriminator.get("mapping") if is_map(discriminator) else None
        for name, reference in mapping.items() if is_map(mapping) else ():
            at = (*site.path, "discriminator", "mapping", name)
            elsewhere = isinstance(reference, str) and (
                reference.startswith("#")
                if site.document is not self._root
                else _FILE.fullmatch(reference)
            )
            target = self._locate(site.document, reference, at) if elsewhere else None
            if target is not None:
                pointer = format_pointer(self._home("schema", target))
                self._draft.put(at, pointer, self._draft.origin(at))

    def _home(self, kind: str, target: Origin) -> Steps:
        """Where in the bundle a target is or, if it is nowhere yet, will be."""
        if target.document is self._root:
            return target.path
        for depth in range(len(target.path), -1, -1):
            home = self._homes.get(_key(Origin(target.document, target.path[:depth])))
            if home is not None:
                return (*home, *target.path[depth:])
        return self._settle(kind, target)

    def _settle(self, kind: str, target: Origin) -> Steps:
        """Makes a component of a target."""
        for path in (("components",), ("components", SECTIONS[kind])):
            if key_of(self._draft.value(path[:-1]), path[-1]) is None:
                self._draft.put(path, {}, Origin(self._root))
        section: Steps = ("components", SECTIONS[kind])
        taken = self._draft.value(section)
        names = component_names(target.document.name, target.path)
        home = (*section, next(name for name in names if name not in taken))
        self._homes[_key(target)] = home
        self._draft.put(home, _value(target), target)
        self._todo.append(_Site(home, kind, target.document))
        return home

    def _locate(self, base: Document, reference: str, at: Steps) -> Origin | None:
        """Where a reference leads; None, with a warning, if that is nowhere."""
        try:
            return self._follow(base, reference, 0)
        except InputError as error:
            self._warn(error.diagnostics, at)
        except PointerError as error:
            self._warn([Diagnostic("dangling-ref", error.message)], at)
        return None

    def _follow(self, base: Document, reference: str, depth: int) -> Origin:
        file, _, fragment = reference.partition("#")
        found = Origin(self._files.open(file, base))
        self._note(found.document)
        value: Any = found.document.root
        for token in parse_pointer(f"#{fragment}"):
            while key_of(value, token) is None:
                inner = value.get("$ref") if is_map(value) else None
                if not isinstance(inner, str) or depth > _LONGEST:
                    message = f"`{reference}` leads nowhere: there is no `{token}`"
                    raise PointerError(message, missing=token)
                depth += 1
                found = self._follow(found.document, inner, depth)
                value = _value(found)
            key = key_of(value, token)
            assert key is not None
            found, value = found.below(key), value[key]
        return found

    def _note(self, document: Document) -> None:
        """Takes over a document's warnings when it is first met."""
        if id(document) not in self._known:
            self._known.add(id(document))
            self._found.extend(document.warnings)

    def _warn(self, findings: Iterable[Diagnostic], at: Steps) -> None:
        origin = self._draft.origin(at)
        place = origin.document.span(origin.path)
        for each in findings:
            # The span of a file that can't be read says no more than its name.
            inside = each.span is not None and each.span.line is not None
            hint = f"It is referred to at {place}." if inside else each.hint
            span = each.span if inside else place
            found = Diagnostic("unresolved-ref", each.message, span, hint, Severity.WARNING)
            self._found.extend([found])


def _key(origin: Origin) -> tuple[int, Steps]:
    return id(origin.document), origin.path


def _value(origin: Origin) -> Any:
    value: Any = origin.document.root
    for step in origin.path:
        value = value[step]
    return value
