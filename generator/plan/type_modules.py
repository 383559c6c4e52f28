"""Modules of `types/`: one for each form of a named model, one for each method's params."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.ir import Array, Enum, Map, Object, Schema, Union
from generator.plan import pytype
from generator.plan.definitions import AliasPlan, ClassPlan, Definition, FieldPlan, TypesModule
from generator.plan.drafts import AliasDraft, ClassDraft, Draft, FieldDraft, NamePath
from generator.plan.imports import Imports
from generator.plan.models import Form, NamedModel, TypeName
from generator.plan.types import TypeBuilder
from generator.plan.usage import forms_of

if TYPE_CHECKING:
    from generator.plan.models import Models
    from generator.plan.usage import Uses
    from generator.plan.view import Looker
    from generator.plan.words import Casing


@dataclass(frozen=True, slots=True)
class TypePlanner:
    """Plans the modules of `types/`."""

    looker: Looker
    casing: Casing
    models: Models
    uses: Uses
    sort_properties: bool = True

    def model_modules(self) -> Iterator[TypesModule]:
        """The modules of all named models, in the order of the config."""
        for model in self.models.all:
            schema = self.looker.schemas[model.pointer]
            if model.is_alias:
                yield self._alias_module(model, schema)
                continue
            for form in self.forms(model):
                yield self._model_module(model, schema, form)

    def forms(self, model: NamedModel) -> list[Form]:
        """The forms a model is emitted in; a set of values is the same in both."""
        forms = forms_of(model, self.uses)
        if isinstance(self.looker.look(self.looker.schemas[model.pointer]).shape, Enum):
            in_both_packages = model.response.module != model.params.module and (
                model.response.name == model.params.name
            )
            shared = {Form.PARAMS} & forms if in_both_packages else set[Form]()
            forms = {Form.RESPONSE} | shared
        return [form for form in Form if form in forms]

    def builder(self, module: str, form: Form, root: NamedModel | None = None) -> TypeBuilder:
        """A builder for the definitions of `module`."""
        return TypeBuilder(
            module=module,
            form=form,
            looker=self.looker,
            casing=self.casing,
            qualified=root is None and form is Form.PARAMS,
            sort_properties=self.sort_properties,
            root=root,
        )

    def _model_module(self, model: NamedModel, schema: Schema, form: Form) -> TypesModule:
        name = model.type_name(form)
        builder = self.builder(name.module, form, model)
        builder.claim(name.name)
        self.define(builder, schema, name.name, ignore=model)
        return finished(builder)

    def define(
        self, builder: TypeBuilder, schema: Schema, name: str, *, ignore: NamedModel | None = None
    ) -> None:
        """Defines `schema` as the root of its module; nested names need no prefix."""
        view = self.looker.look(schema, ignore=ignore)
        shape = view.shape
        if view.model is not None:
            builder.drafts.append(AliasDraft(name, builder.reference(view.model, shape)))
        elif isinstance(shape, Object):
            builder.define_object(shape, name, prefix="")
        else:
            value = self._root_value(builder, shape, name)
            if view.nullable and not isinstance(shape, Map | Array):
                value = pytype.optional(value)
            builder.drafts.append(AliasDraft(name, value))

    def _root_value(self, builder: TypeBuilder, shape: Schema, name: str) -> pytype.TypeExpr:
        if isinstance(shape, Union):
            return builder.union_type(shape, "")
        if isinstance(shape, Array):
            return builder.array_type(shape, NamePath(name, "items"))
        return builder.shape_type(shape, NamePath(name, "item"))

    def _alias_module(self, model: NamedModel, schema: Schema) -> TypesModule:
        """Another name of a model that has one already."""
        first = self.models.named(model.pointer)
        assert first is not None
        form = self.forms(first)[0]
        target, name = first.type_name(form), model.type_name(form)
        builder = self.builder(name.module, form, model)
        builder.claim(name.name)
        value = _alias_target(target, name)
        builder.drafts.append(AliasDraft(name.name, value, annotated=False))
        return finished(builder)


def _alias_target(target: TypeName, name: TypeName) -> pytype.TypeExpr:
    """The first name; through its module where both are called the same."""
    if target.name != name.name:
        return pytype.local(target.module, target.name)
    return pytype.Atom(target.name, pytype.Origin(target.module, qualified=True))


def finished(
    builder: TypeBuilder, *, exports: Iterable[str] | None = None, postponed: bool | None = None
) -> TypesModule:
    """The plan of a module whose definitions are complete."""
    is_params = builder.form is Form.PARAMS
    imports = Imports(builder.module)
    definitions = tuple(_settled(draft, builder.module, imports) for draft in builder.drafts)
    return TypesModule(
        module=builder.module,
        postponed=is_params if postponed is None else postponed,
        imports=imports.groups(),
        exports=tuple(builder.exports if exports is None else exports),
        definitions=definitions,
    )


def _settled(draft: Draft, module: str, imports: Imports) -> Definition:
    if isinstance(draft, AliasDraft):
        imports.need(draft.value)
        if draft.annotated:
            imports.need(pytype.extension("TypeAlias"))
        return AliasPlan(draft.name, pytype.write(draft.value, module), draft.annotated)
    return _settled_class(draft, module, imports)


def _settled_class(draft: ClassDraft, module: str, imports: Imports) -> ClassPlan:
    imports.need(*draft.bases)
    written = tuple(pytype.write(base, module) for base in draft.bases)
    fields = tuple(_settled_field(field, module, imports) for field in draft.fields)
    return ClassPlan(draft.name, (*written, *draft.keywords), fields)


def _settled_field(draft: FieldDraft, module: str, imports: Imports) -> FieldPlan:
    imports.need(draft.type, *draft.uses)
    return FieldPlan(draft.name, pytype.write(draft.type, module), draft.default, draft.doc)
