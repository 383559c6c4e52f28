"""`clientsmith.type_aliases`: further names of types, in modules of their own or beside others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.diagnostics import InputError
from generator.plan import pytype
from generator.plan.definitions import AliasPlan, TypesModule
from generator.plan.imports import ImportLine, Imports, absolute
from generator.plan.inits import Export

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.config import AliasEntry
    from generator.load.document import Document

_KEY = ("clientsmith", "type_aliases")
_ROOT = "types."


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
        alias = _Alias(written, entry, document, found)
        module, name = alias.place(written)
        found[module] = alias.added_to(found[module]) if module in found else alias.alone(module)
        exports.append(Export(module, (name,)))
    return Aliased(tuple(found.values()), tuple(exports))


@dataclass(frozen=True, slots=True)
class _Alias:
    """An entry of the config among the modules that are planned so far."""

    written: str
    entry: AliasEntry
    document: Document
    modules: Mapping[str, TypesModule]

    def place(self, dotted: str) -> tuple[str, str]:
        """The module and the name of `<module below types>.<name>`."""
        module, _, name = dotted.rpartition(".")
        if not module or not all(part.isidentifier() for part in dotted.split(".")):
            raise self._mistake(f"`{dotted}` is not `<module>.<name>`")
        return f"{_ROOT}{module}", name

    def alone(self, module: str) -> TypesModule:
        """A module that has nothing else."""
        name = self.place(self.written)[1]
        return TypesModule(
            module=module,
            postponed=module.endswith("_param"),
            imports=self._imports(module, ()),
            exports=(name, *self.entry.reexport),
            definitions=(self._definition(),),
        )

    def added_to(self, module: TypesModule) -> TypesModule:
        """A module with it: a star import gives the module's own names, this is for who asks."""
        exports = tuple(dict.fromkeys((*self.entry.reexport, *module.exports)))
        target = self.place(self.entry.of)[0]
        if target in (source for source, _ in _imported(module, module.late_imports)):
            return replace(
                module,
                exports=exports,
                late_imports=self._imports(module.module, module.late_imports),
                late_definitions=(*module.late_definitions, self._definition()),
            )
        return replace(
            module,
            exports=exports,
            imports=self._imports(module.module, module.imports),
            definitions=(*module.definitions, self._definition()),
        )

    def _definition(self) -> AliasPlan:
        name, target = self.place(self.written)[1], self.place(self.entry.of)[1]
        return AliasPlan(name, target, annotation="TypeAlias")

    def _imports(
        self, here: str, before: Iterable[Iterable[ImportLine]]
    ) -> tuple[tuple[ImportLine, ...], ...]:
        module, name = self.place(self.entry.of)
        imports = Imports.reading(here, before)
        imports.need(pytype.extension("TypeAlias"))
        wanted = {name: name} | {each: f"{each} as {each}" for each in self.entry.reexport}
        for each, text in wanted.items():
            origin = self._origin(module, each)
            if origin != here:
                imports.local(origin, text)
        return imports.groups()

    def _origin(self, module: str, name: str) -> str:
        """Where what a module calls `name` is defined: modules do not pass on what they import."""
        there = self.modules.get(module)
        if there is not None:
            if name in (d.name for d in (*there.definitions, *there.late_definitions)):
                return module
            for source, imported in _imported(there, (*there.imports, *there.late_imports)):
                if imported == name and source.startswith(_ROOT):
                    return source
        raise self._unknown(module, name)

    def _unknown(self, module: str, name: str) -> InputError:
        there = self.modules.get(module)
        known = [d.name for d in there.definitions] if there else list(self.modules)
        near = get_close_matches(name if there else module, known, n=1)
        hint = f"did you mean `{near[0].removeprefix(_ROOT)}`?" if near else None
        wanted = f"{module.removeprefix(_ROOT)}.{name}"
        return self._mistake(f"the package has no type `{wanted}`", hint)

    def _mistake(self, message: str, hint: str | None = None) -> InputError:
        span = self.document.span((*_KEY, self.written))
        return InputError.at(span, "unknown-type", f"`{self.written}`: {message}", hint=hint)


def _imported(
    module: TypesModule, groups: Iterable[Iterable[ImportLine]]
) -> Iterator[tuple[str, str]]:
    """(module inside the package, name), of everything from the package itself."""
    for line in (line for group in groups for line in group):
        if line.module.startswith("."):
            source = absolute(line.module, module.module)
            yield from ((source, name.rpartition(" as ")[2]) for name in line.names)
