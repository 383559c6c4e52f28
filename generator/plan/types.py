"""From schemas to annotations, and to the definitions that those need.

One `TypeBuilder` serves one emitted module. Inline objects become classes named by their path in
the module's root; unions that hold a class become aliases; everything else is written in place.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from generator.diagnostics import InputError
from generator.ir import Array, Enum, Map, Object, Property, Scalar, Schema, Union
from generator.plan import pytype
from generator.plan.deprecation import notes_on
from generator.plan.docstring import docstring_lines
from generator.plan.drafts import AliasDraft, ClassDraft, Draft, NamePath
from generator.plan.fields import (
    BASE_MODEL,
    TYPED_DICT,
    bases_of,
    flat_properties,
    is_parent,
    named_members,
    params_field,
    response_field,
)
from generator.plan.foreign import foreign_imports, foreign_members
from generator.plan.identifiers import class_identifier
from generator.plan.models import Form
from generator.plan.origins import NameOrigin, NameRule
from generator.plan.pytype import Atom, Origin, TypeExpr
from generator.plan.scalars import enum_type, may_be_text, scalar_type
from generator.plan.unions import arms_of, union_type

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.plan.models import NamedModel
    from generator.plan.style import Style
    from generator.plan.view import Looker, View
    from generator.plan.words import Casing

# Members that tell which thing an object is stand before the others.
_LEADING = ("id", "token")
# What people describe stays far below; beyond it, components that nothing names repeat each other.
_DEEPEST = 60
_MOST = 10_000
_LIST = pytype.typing("List")
_DICT = pytype.typing("Dict")
_ITERABLE = pytype.typing("Iterable")
_SEQUENCE_NOT_STR = Atom("SequenceNotStr", Origin("_types"))


@dataclass(slots=True)
class TypeBuilder:
    """Builds the annotations and definitions of one module.

    `module` is its dotted path in the package; `qualified` makes other modules write its names
    with the module's; `root` is the model being defined, if the module is a model's; `brought` are
    names of hand-written code that the description wants here.
    """

    module: str
    form: Form
    looker: Looker
    casing: Casing
    style: Style
    qualified: bool = False
    root: NamedModel | None = None
    drafts: list[Draft] = field(default_factory=list[Draft])
    brought: dict[Atom, None] = field(default_factory=dict[Atom, None])
    exports: list[str] = field(default_factory=list[str])
    origins: dict[str, NameOrigin] = field(default_factory=dict[str, NameOrigin])
    _open: dict[str, Atom] = field(default_factory=dict[str, Atom])
    _reserved: set[str] = field(default_factory=set[str])
    _unnamed: frozenset[str] = frozenset()
    _depth: int = 0

    def type_of(self, schema: Schema, path: NamePath) -> TypeExpr:
        """The annotation of a schema that stands at `path`.

        Raises InputError where inline types are nested or repeated beyond reason.
        """
        view = self.looker.look(schema)
        if view.model is not None and not isinstance(view.shape, Scalar):
            expr = self.reference(view.model, view.shape)
        else:
            self.bring(view.shape)
            expr = self._nested(view, path)
        if self.form is Form.PARAMS and not isinstance(schema, Union):
            expr = pytype.extended(expr, *foreign_members(schema, self.module))
        # `object` has None among its values
        return pytype.optional(expr) if view.nullable and expr != pytype.OBJECT else expr

    def _nested(self, view: View, path: NamePath) -> TypeExpr:
        shape = view.shape
        if self._depth == _DEEPEST or len(self.drafts) > _MOST:
            raise InputError.at(
                None,
                "too-many-types",
                f"the inline types of `{self.module}` have no end in sight, at `{shape.pointer}`",
                hint="Give the components they repeat a name under `models` in the config.",
            )
        if shape.pointer in self._unnamed and shape.pointer not in self._open:
            return pytype.OBJECT  # what has no name can't be part of itself
        outer, self._unnamed = self._unnamed, self._unnamed | {shape.pointer}
        self._depth += 1
        expr = self.shape_type(view, path)
        self._depth -= 1
        self._unnamed = outer
        return expr

    def reference(self, model: NamedModel, shape: Schema) -> TypeExpr:
        """The class or alias of a named model, in the form this module needs."""
        name = model.type_name(Form.RESPONSE if isinstance(shape, Enum) else self.form)
        return pytype.local(name.module, name.name)

    def shape_type(self, view: View, path: NamePath) -> TypeExpr:
        """The annotation of a schema that has no name of its own."""
        shape = view.shape
        if isinstance(shape, Enum):
            return enum_type(shape)
        if isinstance(shape, Array):
            return self.array_type(shape, path)
        if isinstance(shape, Map):
            return pytype.generic(_DICT, pytype.STR, self.type_of(shape.values, path))
        if isinstance(shape, Object):
            return self._inline_object(shape, path, view)
        if isinstance(shape, Union):
            return self._inline_union(shape, path, nullable=view.nullable)
        return scalar_type(shape, self.form)

    def array_type(self, shape: Array, path: NamePath) -> TypeExpr:
        """A list; in requests whatever the user may pass for one."""
        one = replace(path, name=self.casing.singular(path.name))
        item = self.type_of(shape.items, one)
        if self.form is Form.RESPONSE:
            return pytype.generic(_LIST, item)
        if item == pytype.STR:
            return self._texts(item)
        items = self.looker.look(shape.items).shape
        if may_be_text(items, self.looker):
            return self._texts(item)
        is_enum = isinstance(items, Enum)
        return pytype.generic(_LIST if is_enum or item == pytype.FILE_TYPES else _ITERABLE, item)

    def root_array_type(self, shape: Array, name: str) -> TypeExpr:
        """The list that a model is. In requests, the union of its items is defined beside it."""
        view = self.looker.look(shape.items)
        if self.form is Form.PARAMS and view.model and isinstance(view.shape, Union):
            origin = NameOrigin(NameRule.PARAM_SUFFIX, view.model.pointer)
            own = self.claim(view.model.params.name, origin)
            self.drafts.append(AliasDraft(own, union_type(self, view.shape, "")))
            return pytype.generic(_LIST, self.own(own))
        item = self.type_of(shape.items, NamePath(self.casing.singular(name), "item"))
        if item == pytype.STR and self.form is Form.PARAMS:
            return self._texts(item)
        return pytype.generic(_LIST, item)

    def _texts(self, item: TypeExpr) -> TypeExpr:
        """What requests have for texts, or texts among others: a list, but no text itself."""
        if self.style.sequences:
            return pytype.generic(_SEQUENCE_NOT_STR, item)
        return pytype.generic(_LIST if item == pytype.STR else _ITERABLE, item)

    def _inline_object(self, shape: Object, path: NamePath, view: View) -> TypeExpr:
        if shape.pointer in self._open:
            return self._open[shape.pointer]
        name = self.claim(self._joined(path), NameOrigin(path.rule, shape.pointer))
        return self.define_object(shape, name, view, prefix=name)

    def define_object(self, shape: Object, name: str, view: View, *, prefix: str) -> Atom:
        """Defines the class `name` of an object, seen as `view`; the classes it needs come first,
        named from `prefix` on."""
        own = self.own(name)
        self._open[shape.pointer] = own
        self._unnamed = frozenset()
        if self.form is Form.PARAMS and shape.additional is not None:
            self._define_with_extras(shape, name, view, prefix)
        else:
            self._define_class(shape, name, view, prefix)
        del self._open[shape.pointer]
        return own

    def _define_with_extras(self, shape: Object, name: str, view: View, prefix: str) -> None:
        """Known members beside free ones: a TypedDict can't say so, hence a union."""
        assert shape.additional is not None
        origin = NameOrigin(NameRule.KNOWN_MEMBERS, shape.pointer)
        typed = self.claim(f"{name}Typed", origin)
        self._define_class(shape, typed, view, prefix)
        extra = self.type_of(shape.additional, NamePath(prefix, "item"))
        free = pytype.generic(_DICT, pytype.STR, extra)
        self.drafts.append(AliasDraft(name, pytype.union(self.own(typed), free)))

    def _define_class(self, shape: Object, name: str, view: View, prefix: str) -> None:
        inherits = partial(is_parent, form=self.form)
        bases = [base for base in bases_of(shape, self.looker) if inherits(base)]
        parents = [self.reference(v.model, v.shape) for v in bases if v.model is not None]
        inherited = {
            m.name
            for v in bases
            if isinstance(v.shape, Object)
            for m in flat_properties(v.shape, self.looker)
        }
        make = response_field if self.form is Form.RESPONSE else params_field
        if parents:
            prefix = prefix or name  # names of the parent's module are not to be hidden
        members = self.in_order(flat_properties(shape, self.looker, inherits))
        fields = tuple(
            replace(make(self, m, python, prefix), overrides=m.name in inherited)
            for m, python in named_members(members, self)
        )
        root = BASE_MODEL if self.form is Form.RESPONSE else TYPED_DICT
        keywords = () if self.form is Form.RESPONSE else ("total=False",)
        said = view.description or next((v.description for v in bases if v.description), None)
        notes = notes_on(view, self.looker, self.style)
        doc = docstring_lines(said, notes=notes) if self.style.class_docs else ()
        extras = self._extras(shape, prefix) if self.form is Form.RESPONSE else None
        heads = tuple(parents) or (root,)
        self.drafts.append(ClassDraft(name, heads, fields, keywords, doc, extras))

    def _extras(self, shape: Object, prefix: str) -> TypeExpr | None:
        """The type of members that have no name, where there may be such beside those that have."""
        if shape.additional is None:
            return None
        return self.type_of(shape.additional, NamePath(prefix, "item"))

    def in_order(self, members: Iterable[Property]) -> list[Property]:
        """Members in the order of their fields: required first; in each group `id` leads, the rest
        is alphabetical, unless the setting `sort_schema_properties` is off."""
        listed = list(members)
        if not self.style.sort_properties:
            return listed
        return sorted(listed, key=lambda m: (not m.required, *self.sort_key(m.name)))

    def sort_key(self, wire_name: str) -> tuple[int, str]:
        """Where a member stands among its like: identities first, then the alphabet.

        It is the alphabet of the names on the wire, whatever their case: `stops`, `stopTimes`.
        """
        leads = _LEADING.index(wire_name) if wire_name in _LEADING else len(_LEADING)
        return leads, wire_name.casefold()

    def _inline_union(self, shape: Union, path: NamePath, *, nullable: bool) -> TypeExpr:
        if shape.pointer in self._open:
            return self._open[shape.pointer]
        name = self._joined(path)
        if not arms_of(shape, self.looker).has_class:
            return union_type(self, shape, name)
        name = self.claim(name, NameOrigin(path.rule, shape.pointer))
        self._open[shape.pointer] = self.own(name)
        # The alias says of a response that it may be null, and so does the field.
        value = union_type(self, shape, name, nullable=nullable and self.form is Form.RESPONSE)
        del self._open[shape.pointer]
        self.drafts.append(AliasDraft(name, value))
        return self.own(name)

    def _joined(self, path: NamePath) -> str:
        return path.prefix + self.casing.pascal(path.name)

    def bring(self, schema: Schema) -> None:
        """Imports what a schema that is written here wants imported, whether it is used or not."""
        self.brought |= dict.fromkeys(foreign_imports(schema, self.module))

    def own(self, name: str) -> Atom:
        """A name that this module defines."""
        return Atom(name, Origin(self.module, qualified=self.qualified))

    def claim(self, wanted: str, origin: NameOrigin) -> str:
        """A class name that is still free here, close to `wanted`; noted for `__all__`."""
        plain = class_identifier(wanted)
        name, number = plain, 1
        while name in self._reserved:
            number += 1
            name = f"{plain}{number}"
        self.reserve(name)
        self.exports.append(name)
        self.origins[name] = origin
        return name

    def reserve(self, *names: str) -> None:
        """Keeps names for definitions that come later."""
        self._reserved.update(names)
