"""Models that refer to each other: how their modules import each other, and still import.

The classes of all modules on a cycle are defined before any of these modules imports another one,
so that every class is there when it is asked for. For that to hold, nothing but classes is taken
from a module on the cycle: its aliases are written out, its classes are not extended but repeated.
An alias that is part of itself can't be written out; there, and only there, stands `object`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.plan import pytype
from generator.plan.drafts import AliasDraft, ClassDraft, Draft, FieldDraft, ModuleDraft
from generator.plan.graphs import cycles
from generator.plan.pytype import Atom, TypeExpr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Key = tuple[str, str]
"""A definition: its module and its name."""


def tie(modules: Iterable[ModuleDraft]) -> list[ModuleDraft]:
    """The same modules, such that each of them can be imported first."""
    listed = list(modules)
    drafts = {(m.module, d.name): d for m in listed for d in m.drafts}
    edges = {m.module: set(_imported(m)) - {m.module} for m in listed}
    module_cycles = cycles(edges)
    aliases = {key: d.value for key, d in drafts.items() if isinstance(d, AliasDraft)}
    alias_cycles = cycles(
        {key: [k for k in map(_key, pytype.atoms(v)) if k] for key, v in aliases.items()}
    )
    tied: list[ModuleDraft] = []
    for module in listed:
        cycle = module_cycles.get(module.module, frozenset()) - {module.module}
        knot = _Knot(cycle, drafts, aliases, alias_cycles)
        untied = tuple(knot.draft(module.module, d) for d in module.drafts)
        tied.append(replace(module, drafts=untied, cycle=cycle))
    return tied


def _imported(module: ModuleDraft) -> Iterator[str]:
    yield from (key[0] for draft in module.drafts for key in _keys(draft))
    yield from (key[0] for key in map(_key, module.brought) if key is not None)


def _key(atom: Atom) -> Key | None:
    return (atom.origin.module, atom.text) if atom.origin and atom.origin.local else None


def _keys(draft: Draft) -> Iterator[Key]:
    if isinstance(draft, AliasDraft):
        exprs = [draft.value]
    else:
        exprs = [*draft.bases, *(f.type for f in draft.fields)]
        exprs += [draft.extras] if draft.extras is not None else []
    for expr in exprs:
        yield from (key for key in map(_key, pytype.atoms(expr)) if key is not None)


@dataclass(frozen=True, slots=True)
class _Knot:
    """One module and those it is on a cycle with."""

    cycle: frozenset[str]
    drafts: Mapping[Key, Draft]
    aliases: Mapping[Key, TypeExpr]
    alias_cycles: Mapping[Key, frozenset[Key]]

    def draft(self, module: str, draft: Draft) -> Draft:
        if isinstance(draft, AliasDraft):
            key = (module, draft.name)
            return replace(draft, value=self._written_out(draft.value, key, frozenset({key})))
        return self._class(draft)

    def _written_out(
        self, expr: TypeExpr, inside: Key | None = None, passed: frozenset[Key] = frozenset()
    ) -> TypeExpr:
        """`expr` without aliases of the cycle, or, in an alias, without those it is part of."""

        def replacement(atom: Atom) -> TypeExpr:
            key = _key(atom)
            if key is None or key not in self.aliases:
                return atom
            is_part = inside is not None and inside in self.alias_cycles.get(key, ())
            if key[0] not in self.cycle and not is_part:
                return atom
            if key in passed:
                return pytype.OBJECT
            return self._written_out(self.aliases[key], inside, passed | {key})

        return pytype.replaced(expr, replacement)

    def _class(self, draft: ClassDraft) -> ClassDraft:
        bases: dict[TypeExpr, None] = {}
        fields: dict[str, FieldDraft] = {}
        for base in draft.bases:
            repeated = self._base(base)
            if repeated is None:
                bases[base] = None
            else:
                bases.update(dict.fromkeys(repeated.bases))
                fields |= {f.name: f for f in repeated.fields}
        own = {f.name: replace(f, type=self._written_out(f.type)) for f in draft.fields}
        if draft.extras is not None:
            draft = replace(draft, extras=self._written_out(draft.extras))
        if not fields:
            return replace(draft, fields=tuple(own.values()))
        merged = sorted({**fields, **own}.values(), key=lambda f: not f.required)
        return replace(draft, bases=tuple(bases), fields=tuple(merged))

    def _base(self, base: TypeExpr) -> ClassDraft | None:
        """A class of the cycle that another one extends, None for other bases."""
        key = _key(base) if isinstance(base, Atom) else None
        if key is None or key[0] not in self.cycle:
            return None
        found = self.drafts.get(key)
        if isinstance(found, AliasDraft):
            return self._base(found.value)
        return None if found is None else self._class(found)
