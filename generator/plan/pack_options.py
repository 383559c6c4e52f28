"""The options of template packs: the config's values, as what their templates need."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from keyword import iskeyword
from typing import TYPE_CHECKING, Any

from generator.diagnostics import InputError
from generator.ir import Array, Object
from generator.plan.docstring import docstring_lines
from generator.plan.fields import flat_properties
from generator.plan.models import Form
from generator.plan.params import params_class, params_module

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from generator.config.packs import PackOption
    from generator.ir import Schema
    from generator.load.document import Document
    from generator.load.packs import Pack
    from generator.plan.method_plans import Planned
    from generator.plan.models import Models
    from generator.plan.view import Looker
    from generator.plan.words import Casing


@dataclass(frozen=True, slots=True)
class Named:
    """A class of the emitted package, as templates need it.

    `module` is dotted inside the package, `package` is what it stands in, `file` its last part.
    `docs` are the lines of its members' docstrings by wire name, those of members' members by
    `member.member`; lists count as what they hold.
    """

    name: str
    module: str
    docs: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])

    @property
    def package(self) -> str:
        """The dotted package of the module."""
        return self.module.rpartition(".")[0]

    @property
    def file(self) -> str:
        """The last part of the module."""
        return self.module.rpartition(".")[2]


OptionValue = Named | str | bool | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class OptionReader:
    """Reads the options that `clientsmith.packs` gives.

    `client` has the names of the client's arguments: those of `option`s, those of `argument`s.
    """

    given: Mapping[str, Mapping[str, Any]]
    document: Document
    models: Models
    calls: Mapping[tuple[str, ...], tuple[Planned, ...]]
    casing: Casing
    client: Mapping[str, Collection[str]]
    looker: Looker

    def read(self, pack: Pack) -> dict[str, OptionValue]:
        """The value of each option that the manifest declares.

        Raises InputError, with the place in the config, for one that is unknown, missing or wrong.
        """
        given, declared = self.given[pack.name], pack.manifest.options
        for name in given:
            if name not in declared:
                near = get_close_matches(name, list(declared), n=1)
                hint = f"did you mean `{near[0]}`?" if near else f"it has: {', '.join(declared)}"
                raise self._error(pack, name, "has no such option", hint, key=True)
        return {name: self._value(pack, name, option) for name, option in declared.items()}

    def _value(self, pack: Pack, name: str, option: PackOption) -> OptionValue:
        value = self.given[pack.name].get(name)
        if value is None:
            value = option.default
        if value is None:
            if option.required:
                raise self._error(pack, name, "is needed", f"give a {option.kind}")
            return None
        if option.kind == "flag":
            if not isinstance(value, bool):
                raise self._error(pack, name, "must be true or false", None)
            return value
        if option.kind == "texts" and isinstance(value, str | list | tuple):
            return self._texts(pack, name, value)
        if not isinstance(value, str):
            wanted = "a list of strings" if option.kind == "texts" else "a string"
            raise self._error(pack, name, f"must be {wanted}", None)
        return value if option.kind == "text" else self._found(pack, name, option, value)

    def _texts(self, pack: Pack, name: str, value: Any) -> tuple[str, ...]:
        texts: list[Any] = [value] if isinstance(value, str) else list(value)
        if not all(isinstance(text, str) for text in texts):
            raise self._error(pack, name, "must be a list of strings", None)
        return tuple(texts)

    def _found(self, pack: Pack, name: str, option: PackOption, value: str) -> OptionValue:
        if option.kind == "name":
            if value.isidentifier() and not iskeyword(value):
                return value
            raise self._error(pack, name, "must be a Python name", None)
        if option.kind in self.client:
            if value in self.client[option.kind]:
                return value
            raise self._error(pack, name, f"names no {option.kind} of the client: `{value}`", None)
        found = self._method(value) if option.kind == "method" else self._model(option, value)
        if found is None:
            kind = "method" if option.kind == "method" else "model"
            raise self._error(pack, name, f"names no {kind} of the config: `{value}`", None)
        return found

    def _model(self, option: PackOption, value: str) -> Named | None:
        *resource, key = value.split(".")
        form = Form.RESPONSE if option.kind == "model" else Form.PARAMS
        for model in self.models.all:
            if model.key == key and model.resource == tuple(resource):
                found = model.type_name(form)
                docs = dict(_member_docs(self.looker.schemas[model.pointer], self.looker))
                return Named(found.name, found.module, docs)
        return None

    def _method(self, value: str) -> Named | None:
        *resource, name = value.split(".")
        for planned in self.calls.get(tuple(resource), ()):
            if planned.call.name == name:
                call = planned.call
                return Named(params_class(call, self.casing), params_module(call, self.casing))
        return None

    def _error(
        self, pack: Pack, option: str, problem: str, hint: str | None, *, key: bool = False
    ) -> InputError:
        return InputError.at(
            self.document.span(("clientsmith", "packs", pack.name, option), key=key),
            "bad-pack-option",
            f"template pack `{pack.name}`: `{option}` {problem}",
            hint=hint,
        )


def _member_docs(
    schema: Schema, looker: Looker, above: str = ""
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What is said of an object's members, and of their members."""
    shape = looker.look(schema).shape
    if isinstance(shape, Array):
        shape = looker.look(shape.items).shape
    if not isinstance(shape, Object):
        return
    for member in flat_properties(shape, looker):
        yield above + member.name, docstring_lines(looker.look(member.schema).description)
        if not above:
            yield from _member_docs(member.schema, looker, f"{member.name}.")
