"""Import statements of an emitted module: collected, made relative, grouped, sorted by length."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.plan.pytype import Atom, TypeExpr, atoms

if TYPE_CHECKING:
    from collections.abc import Iterable

# `typing_extensions` stands with `typing`, whose newer names it has.
STANDARD = frozenset({"builtins", "datetime", "os", "typing", "typing_extensions"})


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One statement: `import name`, or `from module import names` (each `name` or `name as it`)."""

    module: str
    names: tuple[str, ...] = ()


@dataclass(slots=True)
class Imports:
    """What one emitted module imports. `here` is its dotted path inside the package."""

    here: str
    _from: dict[tuple[bool, str], dict[str, None]] = field(
        default_factory=dict[tuple[bool, str], dict[str, None]]
    )
    _plain: dict[str, None] = field(default_factory=dict[str, None])

    @classmethod
    def reading(cls, here: str, groups: Iterable[Iterable[ImportLine]]) -> Imports:
        """The imports of a module that was planned already, to add to them."""
        imports = cls(here)
        for line in (line for group in groups for line in group):
            if line.module.startswith("."):
                imports.local(absolute(line.module, here), *line.names)
            else:
                imports.external(line.module, *line.names)
        return imports

    def need(self, *exprs: TypeExpr) -> None:
        """Imports every name that annotations use and this module does not define."""
        for expr in exprs:
            for atom in atoms(expr):
                self._need_atom(atom)

    def _need_atom(self, atom: Atom) -> None:
        origin = atom.origin
        if origin is None or (origin.local and origin.module == self.here):
            return
        if origin.qualified:
            package, _, module = origin.module.rpartition(".")
            self.local(package, module)
        else:
            self._names(origin.local, origin.module)[atom.symbol or atom.text] = None

    def local(self, module: str, *names: str) -> None:
        """`from <module of the package> import names`."""
        self._names(True, module).update(dict.fromkeys(names))

    def external(self, module: str, *names: str) -> None:
        """`from module import names`, or `import module` without names."""
        if names:
            self._names(False, module).update(dict.fromkeys(names))
        else:
            self._plain[module] = None

    def _names(self, is_local: bool, module: str) -> dict[str, None]:
        return self._from.setdefault((is_local, module), {})

    def groups(self, besides: Imports | None = None) -> tuple[tuple[ImportLine, ...], ...]:
        """Groups as isort makes them: future, standard library, others, the package; by length.

        What `besides` imports already is left out.
        """
        taken = besides._plain if besides else {}
        lines = [ImportLine(module) for module in self._plain if module not in taken]
        local: list[ImportLine] = []
        for (is_local, module), names in self._from.items():
            there = besides._from.get((is_local, module), {}) if besides else {}
            ordered = import_order(n for n in names if n not in there)
            if not ordered:
                continue
            if is_local:
                local.append(ImportLine(relative(module, self.here), ordered))
            else:
                lines.append(ImportLine(module, ordered))
        future = [line for line in lines if line.module == "__future__"]
        standard = [line for line in lines if line.module in STANDARD]
        third = [line for line in lines if line not in standard and line not in future]
        found = (tuple(future), _ordered(standard), _ordered(third), _ordered_local(local))
        return tuple(group for group in found if group)


def relative(module: str, here: str) -> str:
    """`module` as `here` names it in a relative import; both dotted inside the package."""
    target, base = [p for p in module.split(".") if p], here.split(".")[:-1]
    shared = 0
    while shared < min(len(target), len(base)) and target[shared] == base[shared]:
        shared += 1
    return "." * (len(base) - shared + 1) + ".".join(target[shared:])


def absolute(module: str, here: str) -> str:
    """The dotted path inside the package of what `here` calls `module`, which begins with a dot."""
    name = module.lstrip(".")
    base = here.split(".")[: -(len(module) - len(name))]
    return ".".join([*base, *([name] if name else [])])


def import_order(names: Iterable[str]) -> tuple[str, ...]:
    """Imported names in order: constants, classes, functions; shorter ones first."""
    return tuple(sorted(names, key=_name_order))


def _name_order(name: str) -> tuple[int, int, str]:
    plain = name.split(" ", maxsplit=1)[0]
    kind = 0 if plain.isupper() and len(plain) > 1 else 1 if plain[0].isupper() else 2
    return kind, len(name), name


def _length_order(name: str) -> tuple[int, str]:
    return len(name), name


def _ordered(lines: Iterable[ImportLine]) -> tuple[ImportLine, ...]:
    return tuple(sorted(lines, key=lambda line: (bool(line.names), *_length_order(line.module))))


def _ordered_local(lines: Iterable[ImportLine]) -> tuple[ImportLine, ...]:
    def order(line: ImportLine) -> tuple[int, int, str]:
        dots = len(line.module) - len(line.module.lstrip("."))
        return (-dots, len(line.module), line.module)

    return tuple(sorted(lines, key=order))
