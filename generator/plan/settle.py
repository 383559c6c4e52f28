"""From drafts to modules: how each name is written where it stands, and what is imported for it.

Usually a name is written as it is. It is quoted where an annotation is evaluated before the name
is defined, and imported under a private name where the module or the class has another of its own
(a field `date: date` would hide the type from the fields below it).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.plan import pytype
from generator.plan.definitions import (
    AliasPlan,
    ClassPlan,
    ConversionPlan,
    Definition,
    FieldPlan,
    TypesModule,
)
from generator.plan.drafts import (
    AliasDraft,
    ClassDraft,
    ConversionDraft,
    Draft,
    FieldDraft,
    ModuleDraft,
)
from generator.plan.imports import Imports

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from generator.plan.pytype import Atom, TypeExpr

_NOTHING: frozenset[str] = frozenset()


def settle(draft: ModuleDraft) -> TypesModule:
    """The plan of a module whose definitions are complete."""
    settling = _Settling(draft)
    late = settling.late_aliases()
    definitions = tuple(settling.definition(d) for d in draft.drafts if d not in late)
    late_definitions = tuple(settling.definition(d, late=True) for d in late)
    settling.bring()
    return TypesModule(
        module=draft.module,
        postponed=draft.postponed,
        imports=settling.imports.groups(),
        exports=draft.exports,
        definitions=definitions,
        late_imports=settling.late_imports.groups(),
        late_definitions=late_definitions,
        origins=draft.origins,
        overrides=any(_overrides(d) for d in draft.drafts),
        typing_imports=settling.typing_imports.groups(),
    )


def _overrides(draft: Draft) -> bool:
    return isinstance(draft, ClassDraft) and any(f.overrides for f in draft.fields)


@dataclass(slots=True)
class _Settling:
    draft: ModuleDraft
    imports: Imports = field(init=False)
    late_imports: Imports = field(init=False)
    typing_imports: Imports = field(init=False)
    own: frozenset[str] = field(init=False)
    private: frozenset[str] = field(init=False)
    dated: bool = field(init=False)
    defined: set[str] = field(default_factory=set[str])
    spelt: dict[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])

    def __post_init__(self) -> None:
        here = self.draft.module
        self.imports, self.late_imports, self.typing_imports = map(Imports, (here, here, here))
        self.own = frozenset(d.name for d in self.draft.drafts)
        self.private = self.own | frozenset(self._hidden_names())
        # with a field `date`, dates are `datetime.date`, unless that means a field, too
        fields = {f.name for d in self.draft.drafts if isinstance(d, ClassDraft) for f in d.fields}
        self.dated = "date" in self.private and "datetime" not in fields

    def _hidden_names(self) -> Iterator[str]:
        """Names that a class would import and hide behind a field of its own."""
        for draft in self.draft.drafts:
            if isinstance(draft, ClassDraft):
                for index, each in enumerate(draft.fields):
                    hidden = self._hidden(draft, index)
                    yield from (n for n in map(_visible, pytype.atoms(each.type)) if n in hidden)

    def _hidden(self, draft: ClassDraft, index: int) -> AbstractSet[str]:
        """The names that mean a field of the class, for the annotation of one of its fields.

        A type checker takes a field into account from its own line on. Annotations that are
        evaluated late, as in Python 3.14, also see what the whole class body assigns.
        """
        assigned = [f.name for f in draft.fields if f.default is not None]
        return {*(f.name for f in draft.fields[: index + 1]), *assigned}

    def late_aliases(self) -> list[AliasDraft]:
        """The aliases that need a module which imports this one, themselves or through others."""
        late: list[AliasDraft] = []
        names: set[str] = set()
        for draft in self.draft.drafts:
            if isinstance(draft, AliasDraft) and any(
                self._is_late(atom) or (self._is_own(atom) and atom.text in names)
                for atom in pytype.atoms(draft.value)
            ):
                late.append(draft)
                names.add(draft.name)
        return late

    def _is_late(self, atom: Atom) -> bool:
        return atom.origin is not None and atom.origin.module in self.draft.cycle

    def _is_own(self, atom: Atom) -> bool:
        origin = atom.origin
        return origin is not None and origin.local and origin.module == self.draft.module

    def bring(self) -> None:
        """Imports what is wanted here and not imported yet, as names that others may import."""
        for atom in self.draft.brought:
            origin, name = atom.origin, (atom.symbol or atom.text).partition(" as ")[0]
            assert origin is not None
            if not self._is_own(atom) and self.spelt.get(atom.text) != (origin.module, name):
                imports = self.late_imports if self._is_late(atom) else self.imports
                add = imports.local if origin.local else imports.external
                add(origin.module, f"{name} as {atom.text}")

    def definition(self, draft: Draft, *, late: bool = False) -> Definition:
        if isinstance(draft, ClassDraft):
            plan: Definition = self._class(draft)
        else:
            hint = pytype.extension("TypeAlias") if draft.annotated else None
            annotation = self._text(hint) if hint is not None else None
            value = self._text(draft.value, evaluated=True, late=late)
            plan = AliasPlan(draft.name, value, annotation, draft.doc)
        self.defined.add(draft.name)
        return plan

    def _class(self, draft: ClassDraft) -> ClassPlan:
        bases = tuple(self._text(base) for base in draft.bases)
        fields = tuple(
            self._field(each, self._hidden(draft, index)) for index, each in enumerate(draft.fields)
        )
        names = frozenset(f.name for f in draft.fields)
        extras = None if draft.extras is None else self._extras(draft.extras, names)
        heads = (*bases, *draft.keywords)
        # the body of a TypedDict, in requests, has room for annotations alone
        like_a_test = draft.name.startswith("Test") and not self.draft.postponed
        conversion = self._conversion(draft.conversion) if draft.conversion else None
        return ClassPlan(draft.name, heads, fields, draft.doc, extras, like_a_test, conversion)

    def _conversion(self, draft: ConversionDraft) -> ConversionPlan:
        origin, name = draft.type.origin, draft.type.text
        assert origin is not None
        spelt = self._free_name(name, (origin.module, name))
        self.imports.external("typing", "TYPE_CHECKING", "cast")
        self.imports.local("_models", "as_param")
        self.typing_imports.local(origin.module, name if spelt == name else f"{name} as {spelt}")
        return ConversionPlan(spelt, draft.names)

    def _extras(self, expr: TypeExpr, hidden: AbstractSet[str]) -> str:
        """The annotation of further members, with the imports of what declares them."""
        self.imports.external("typing", "TYPE_CHECKING", "Dict")
        self.imports.external("pydantic", "Field as FieldInfo")
        return self._text(expr, hidden, evaluated=not self.draft.postponed)

    def _field(self, draft: FieldDraft, hidden: AbstractSet[str]) -> FieldPlan:
        annotation = self._text(draft.type, hidden, evaluated=not self.draft.postponed)
        default = None if draft.default is None else self._text(draft.default)
        return FieldPlan(draft.name, annotation, default, draft.doc)

    def _text(
        self,
        expr: TypeExpr,
        hidden: AbstractSet[str] = _NOTHING,
        *,
        evaluated: bool = False,
        late: bool = False,
    ) -> str:
        """The text of an expression, quoted where it names what does not exist yet."""

        def spell(atom: Atom) -> str:
            text = self._spelt(atom, hidden)
            missing = (self._is_own(atom) and atom.text not in self.defined) or (
                self._is_late(atom) and not late
            )
            return f'"{text}"' if evaluated and missing else text

        return pytype.write_with(expr, spell)

    def _spelt(self, atom: Atom, hidden: AbstractSet[str]) -> str:
        origin = atom.origin
        if origin is None:
            if atom.text in hidden or atom.text in self.own:
                self.imports.external("builtins")
                return f"builtins.{atom.text}"
            return atom.text
        if self._is_own(atom):
            return atom.text
        if origin.qualified:
            self.imports.need(atom)
            return pytype.write(atom, self.draft.module)
        return self._imported(atom, origin)

    def _imported(self, atom: Atom, origin: pytype.Origin) -> str:
        """Imports a name; if its own is taken, with its module or under another one."""
        name, visible = (atom.symbol or atom.text).partition(" as ")[0], _visible(atom)
        if self.dated and (origin.local, origin.module) == (False, "datetime"):
            self.imports.external("datetime")
            return f"datetime.{atom.text}"
        spelt = self._free_name(visible, (origin.module, name))
        imports = self.late_imports if self._is_late(atom) else self.imports
        symbol = name if spelt == name else f"{name} as {spelt}"
        add = imports.local if origin.local else imports.external
        add(origin.module, symbol)
        return atom.text.replace(visible, spelt, 1)

    def _free_name(self, visible: str, what: tuple[str, str]) -> str:
        spelt, number = f"_{visible}" if visible in self.private else visible, 1
        while self.spelt.setdefault(spelt, what) != what:
            number += 1
            spelt = f"_{visible}{number}"
        return spelt


def _visible(atom: Atom) -> str:
    """The name that an atom brings into a module."""
    return (atom.symbol or atom.text).rpartition(" as ")[2]
