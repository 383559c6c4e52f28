"""Modules of `types/`: one for each form of a named model, one for each method's params."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.ir import Array, Enum, Map, Object, Ref, Scalar, Schema, Union
from generator.load.pointer import is_component
from generator.plan import pytype
from generator.plan.clashes import Claim
from generator.plan.deprecation import noted, notes_on
from generator.plan.docstring import docstring_lines
from generator.plan.drafts import AliasDraft, ClassDraft, ModuleDraft, NamePath
from generator.plan.models import Form, NamedModel, Place, TypeName
from generator.plan.origins import NameOrigin, NameRule
from generator.plan.param_models import conversion
from generator.plan.settle import settle
from generator.plan.ties import tie
from generator.plan.types import TypeBuilder
from generator.plan.unions import union_type
from generator.plan.usage import forms_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.plan.definitions import TypesModule
    from generator.plan.models import Models
    from generator.plan.style import Style
    from generator.plan.usage import Uses
    from generator.plan.view import Looker, View
    from generator.plan.words import Casing


@dataclass(frozen=True, slots=True)
class TypePlanner:
    """Plans the modules of `types/`.

    `sent_back` leads from the pointer of a response's model to the place of the model that it
    becomes in requests.
    """

    looker: Looker
    casing: Casing
    models: Models
    uses: Uses
    style: Style
    sent_back: Mapping[str, Place] = field(default_factory=dict[str, Place])

    def model_modules(self) -> Iterator[TypesModule]:
        """The modules of all named models, in the order of the config."""
        yield from map(settle, tie(map(drafted, self._model_builders())))

    def claims(self) -> Iterator[Claim]:
        """The types that all named models are emitted as."""
        for model in self.models.all:
            forms = self._alias_forms(model) if model.is_alias else self.forms(model)
            yield from (Claim(model.type_name(form), model.place) for form in forms)

    def _model_builders(self) -> Iterator[TypeBuilder]:
        for model in self.models.all:
            schema = self.looker.schemas[model.pointer]
            if model.is_alias:
                yield from (self._alias(model, form) for form in self._alias_forms(model))
                continue
            for form in self.forms(model):
                yield self._model(model, schema, form)
        for model in self.models.inner:
            yield self._model(model, self.looker.schemas[model.pointer], Form.RESPONSE)

    def forms(self, model: NamedModel) -> list[Form]:
        """The forms a model is emitted in; a plain value and a set of them are the same in both."""
        forms = forms_of(model, self.uses)
        if isinstance(self.looker.look(self.looker.schemas[model.pointer]).shape, Enum | Scalar):
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
            style=self.style,
            root=root,
        )

    def _model(self, model: NamedModel, schema: Schema, form: Form) -> TypeBuilder:
        name = model.type_name(form)
        builder = self.builder(name.module, form, model)
        builder.claim(name.name, NameOrigin(model.rule(form), model.pointer))
        ignore = model
        if isinstance(schema, Ref) and not is_component(model.pointer):
            # what is named where it is used is a type of its own, whatever it refers to is called
            ignore = self.models.named(schema.target) or model
            schema = self.looker.schemas.get(schema.target, schema)
        self.define(builder, schema, name.name, ignore=ignore)
        target = self.sent_back.get(model.pointer) if form is Form.RESPONSE else None
        if target is not None:
            self._convert(builder, model, target)
        return builder

    def _convert(self, builder: TypeBuilder, model: NamedModel, place: Place) -> None:
        """Gives the class of a model its method `to_param`."""
        target = next(m for m in self.models.all if m.place == place)
        made = conversion(builder, model, self.builder("", Form.PARAMS), target)
        builder.drafts = [
            replace(d, conversion=made)
            if isinstance(d, ClassDraft) and d.name == model.response.name
            else d
            for d in builder.drafts
        ]

    def define(
        self, builder: TypeBuilder, schema: Schema, name: str, *, ignore: NamedModel | None = None
    ) -> None:
        """Defines `schema` as the root of its module; nested names need no prefix."""
        view = self.looker.look(schema, ignore=ignore)
        shape = view.shape
        if view.model is None:
            builder.bring(shape)
        if view.model is not None:
            value = builder.reference(view.model, shape)
            builder.drafts.append(AliasDraft(name, value, doc=self._notes(view)))
        elif isinstance(shape, Object):
            builder.define_object(shape, name, view, prefix="")
        else:
            may_be_null = view.nullable and builder.form is Form.RESPONSE
            value = self._root_value(builder, view, name, nullable=may_be_null)
            if view.nullable and not isinstance(shape, Map | Array | Union):
                value = pytype.optional(value)
            builder.drafts.append(AliasDraft(name, value, doc=self._notes(view)))

    def _notes(self, view: View) -> tuple[str, ...]:
        return docstring_lines(None, notes=notes_on(view, self.looker, self.style))

    def _root_value(
        self, builder: TypeBuilder, view: View, name: str, *, nullable: bool
    ) -> pytype.TypeExpr:
        shape = view.shape
        if isinstance(shape, Union):
            return union_type(builder, shape, "", nullable=nullable)
        if isinstance(shape, Array):
            return builder.root_array_type(shape, name)
        return builder.shape_type(view, NamePath(name, "item"))

    def _alias_forms(self, model: NamedModel) -> list[Form]:
        """The forms that another name of a model is emitted in: all of them, if both names say
        which form they mean."""
        first = self.models.named(model.pointer)
        assert first is not None
        forms = self.forms(first)
        told_apart = all(m.response.name != m.params.name for m in (first, model))
        return forms if told_apart else forms[:1]

    def _alias(self, model: NamedModel, form: Form) -> TypeBuilder:
        """Another name of a model that has one already, in one of its forms."""
        first = self.models.named(model.pointer)
        assert first is not None
        target, name = first.type_name(form), model.type_name(form)
        builder = self.builder(name.module, form, model)
        builder.claim(name.name, NameOrigin(NameRule.ALIAS, model.pointer))
        value = _alias_target(target, name)
        doc = docstring_lines(None, notes=noted(model.deprecation, self.style))
        builder.drafts.append(AliasDraft(name.name, value, annotated=False, doc=doc))
        return builder


def _alias_target(target: TypeName, name: TypeName) -> pytype.TypeExpr:
    """The first name; through its module where both are called the same."""
    if target.name != name.name:
        return pytype.local(target.module, target.name)
    return pytype.Atom(target.name, pytype.Origin(target.module, qualified=True))


def drafted(builder: TypeBuilder) -> ModuleDraft:
    """The module of a builder whose definitions are complete; the user's annotations of params are
    not evaluated, those of responses are."""
    return ModuleDraft(
        module=builder.module,
        postponed=builder.form is Form.PARAMS,
        exports=tuple(builder.exports),
        drafts=tuple(builder.drafts),
        origins=builder.origins,
        brought=tuple(builder.brought),
    )


def finished(builder: TypeBuilder) -> TypesModule:
    """The plan of a module that no other module's types refer to."""
    (module,) = tie([drafted(builder)])
    return settle(module)
