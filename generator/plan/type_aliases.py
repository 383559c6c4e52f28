"""`clientsmith.type_aliases`: further names of types, in modules of their own or beside others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.diagnostics import InputError
from generator.plan import pytype
from generator.plan.definitions import AliasPlan, TypesModule
from generator.plan.imports import ImportLine, Imports
from generator.plan.inits import Export

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.config import AliasEntry
    from generator.load.document import Document

_KEY = ("clientsmith", "type_aliases")


@dataclass(frozen=True, slots=True)
class Aliased:
    """The modules with the aliases in them, and what the packages of those export besides."""

    modules: tuple[TypesModule, ...]
    exports: tuple[Export, ...]


def alias_types(
    modules: Iterable[TypesModule], entries: Mapping[str, AliasEntry], document: Document
) -> Aliased:
    """Adds every alias to the module that it names, or a module for it.

    Raises InputError, with the place in the config, for types that there are not.
    """
    found = {module.module: module for module in modules}
    exports: list[Export] = []
    for written, entry in entries.items():
        place = _Place(written, document)
        module, name = place.split(written)
        target, target_name = place.split(entry.of)
        place.check(found, target, (target_name, *entry.reexport))
        before = found.get(module)
        line = (target_name, *(f"{each} as {each}" for each in entry.reexport))
        alias = AliasPlan(name, target_name)
        added = _added if before is not None else _made
        found[module] = added(
            before or TypesModule(module, module.endswith("_param"), (), (), ()),
            alias,
            Reexport(target, line, entry.reexport),
        )
        exports.append(Export(module, (name,)))
    return Aliased(tuple(found.values()), tuple(exports))


@dataclass(frozen=True, slots=True)
class Reexport:
    """`from module import line`, which makes `names` importable from here too."""

    module: str
    line: tuple[str, ...]
    names: tuple[str, ...]


def _made(module: TypesModule, alias: AliasPlan, source: Reexport) -> TypesModule:
    return replace(
        module,
        imports=_imports(module, source),
        exports=(alias.name, *source.names),
        definitions=(alias,),
    )


def _added(module: TypesModule, alias: AliasPlan, source: Reexport) -> TypesModule:
    """A module's own names stay what a star import gives; the alias is for who asks for it."""
    return replace(
        module,
        imports=_imports(module, source),
        exports=(*source.names, *module.exports),
        definitions=(*module.definitions, alias),
    )


def _imports(module: TypesModule, source: Reexport) -> tuple[tuple[ImportLine, ...], ...]:
    imports = Imports.reading(module.module, module.imports)
    imports.local(source.module, *source.line)
    imports.need(pytype.extension("TypeAlias"))
    return imports.groups()


@dataclass(frozen=True, slots=True)
class _Place:
    """An entry of the config, for what is said about it."""

    key: str
    document: Document

    def split(self, dotted: str) -> tuple[str, str]:
        module, _, name = dotted.rpartition(".")
        if not module or not all(part.isidentifier() for part in dotted.split(".")):
            raise self.mistake(f"`{dotted}` is not `<module>.<name>`")
        return f"types.{module}", name

    def check(
        self, modules: Mapping[str, TypesModule], module: str, names: tuple[str, ...]
    ) -> None:
        there = modules.get(module)
        known = set(_names(there)) if there else set[str]()
        for name in names:
            if name not in known:
                near = get_close_matches(name, known, n=1) or get_close_matches(module, modules, n=1)
                hint = f"did you mean `{near[0].removeprefix('types.')}`?" if near else None
                wanted = f"{module.removeprefix('types.')}.{name}"
                raise self.mistake(f"the package has no type `{wanted}`", hint)

    def mistake(self, message: str, hint: str | None = None) -> InputError:
        span = self.document.span((*_KEY, self.key))
        return InputError.at(span, "unknown-type", f"`{self.key}`: {message}", hint=hint)


def _names(module: TypesModule) -> Iterator[str]:
    """What can be imported from a module: what it defines, and what it imports."""
    for definition in module.definitions:
        yield definition.name
    for group in module.imports:
        for line in group:
            yield from (name.rpartition(" as ")[2] for name in line.names)
