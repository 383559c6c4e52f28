"""The conversions of `_lenient` as a schema for pydantic's core, which makes models straight from bytes.

Nothing that is in the data makes it raise, so data that has drifted costs what data that fits does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, cast
from typing_extensions import get_args, get_origin

import pydantic
from pydantic_core import SchemaError, SchemaValidator, core_schema as core

from ._compat import is_union
from ._fields import (
    unwrap,
    other_key,
    field_default,
    is_model_type,
    complete_fields,
    extra_annotation,
    field_annotation,
)
from ._strict import declared_schema
from ._lenient import SCALARS
from ._model_base import BUILD_LOCK
from ._strict_core import SAFE_INTEGER, without_validators
from ._lenient_unions import discriminator_details

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic_core import CoreSchema
    from pydantic.fields import FieldInfo

_ANY = core.any_schema()


class _UnsupportedError(Exception):
    """A type that only `_lenient` can convert to."""


def lenient_json_validator(type_: Any) -> Callable[[bytes], Any] | None:
    """Compile a type.

    Returns:
        A function that makes of JSON what `construct_type` makes of it once it is decoded, and raises
        `pydantic.ValidationError` only if it can't read the JSON; None if there is no such function.
    """
    compiler = _Compiler()
    with BUILD_LOCK:
        try:
            schema = core.definitions_schema(compiler.schema_of(type_), compiler.definitions)
            with without_validators(compiler.models):
                validate = SchemaValidator(schema).validate_json
        except (_UnsupportedError, SchemaError, pydantic.PydanticUserError):
            return None
    return validate if _is_lenient(validate) else None


def _is_lenient(validate: Callable[[bytes], Any]) -> bool:
    """Whether the core took our schema, and not the validator that a class has already."""
    try:
        validate(b"{}")
        validate(b"[]")
    except pydantic.ValidationError:
        return False
    return True


def _first_of(*choices: CoreSchema) -> CoreSchema:
    return core.union_schema(list(choices), mode="left_to_right")


def _scalar(type_: Any) -> CoreSchema:
    convert = SCALARS.get(type_)
    if convert is None:
        return _ANY
    converted = core.no_info_after_validator_function(convert, _ANY)
    if type_ is float:
        # most need no call of ours
        return _first_of(core.float_schema(gt=-SAFE_INTEGER, lt=SAFE_INTEGER, strict=True), converted)
    return converted


class _Compiler:
    """Compiles one type and all that it is made of.

    Attributes:
        definitions: the schemas that others refer to.
        models: all models that it came by.
    """

    def __init__(self) -> None:
        self.definitions: list[CoreSchema] = []
        self.models: set[Any] = set()
        self._known: set[str] = set()

    def schema_of(self, type_: Any) -> CoreSchema:
        """Compile an annotation; the schema accepts any value."""
        type_, original, metadata = unwrap(type_)
        origin: Any = get_origin(type_) or type_
        args = get_args(type_)
        if is_union(origin):
            return self._union(type_, original, metadata)
        if is_model_type(type_):
            return self._model_or_list(type_)
        if origin is list and args:
            return _first_of(core.list_schema(self.schema_of(args[0]), strict=True), _ANY)
        if origin is dict and len(args) == 2:
            return _first_of(core.dict_schema(_ANY, self.schema_of(args[1]), strict=True), _ANY)
        return _scalar(origin)

    def _model_or_list(self, model: Any) -> CoreSchema:
        one = self._model(model)
        return _first_of(one, core.list_schema(_first_of(one, _ANY), strict=True), _ANY)

    def _model(self, model: Any) -> CoreSchema:
        ref = f"lenient:{id(model)}"
        if ref not in self._known:
            self._known.add(ref)
            self.models.add(model)
            self.definitions.append(self._object(model, ref))
        return core.definition_reference_schema(ref)

    def _object(self, model: type[pydantic.BaseModel], ref: str) -> CoreSchema:
        if model.__pydantic_root_model__:
            raise _UnsupportedError
        extra = extra_annotation(model)
        keeps_extra = model.model_config.get("extra") == "allow"
        fields = core.model_fields_schema(
            {name: self._field(model, name, field) for name, field in complete_fields(model).items()},
            extra_behavior="allow" if keeps_extra else "ignore",
            extras_schema=self.schema_of(extra) if keeps_extra and extra is not None else None,
        )
        post_init = "model_post_init" if model.__pydantic_post_init__ else None
        return core.model_schema(model, fields, post_init=post_init, ref=ref)

    def _field(self, model: type[pydantic.BaseModel], name: str, field: FieldInfo) -> core.ModelField:
        key = field.alias or name
        if other_key(model, name, key) is not None:
            raise _UnsupportedError
        annotation = field_annotation(field)
        schema = _ANY if annotation is None else self.schema_of(annotation)
        default = field_default(field)
        if default is None:
            schema = core.with_default_schema(schema, default=None)
        else:
            make = default
            filled = core.no_info_after_validator_function(lambda value: make() if value is None else value, schema)
            schema = core.with_default_schema(filled, default_factory=make)
        return core.model_field(schema, validation_alias=key if key != name else None)

    def _union(self, union: Any, original: Any, metadata: tuple[Any, ...]) -> CoreSchema:
        members = [member for member in get_args(union) if member is not type(None)]
        if not metadata and all(map(_keeps_strings, members)):
            return _ANY
        declared = self._declared(original)
        details = discriminator_details(union, metadata)
        first = self.schema_of(members[0])
        if details is None:
            return _first_of(declared, first)
        key = details.field_alias_from or details.field_name
        choices: dict[Any, CoreSchema] = {tag: self._model_or_list(model) for tag, model in details.mapping.items()}
        return _first_of(declared, core.tagged_union_schema(choices, discriminator=key), first)

    def _declared(self, type_: Any) -> CoreSchema:
        """The schema of a type as it is declared, which may refuse values."""
        schema: Any = declared_schema(type_)
        if schema["type"] != "definitions":
            return cast("CoreSchema", schema)
        for definition in schema["definitions"]:
            if definition["ref"] not in self._known:
                self._known.add(definition["ref"])
                self.definitions.append(definition)
        return cast("CoreSchema", schema["schema"])


def _keeps_strings(member: Any) -> bool:
    """Whether what a union's member accepts stays as it is: strings, and anything."""
    if get_origin(member) is Literal:
        return all(isinstance(value, str) for value in get_args(member))
    return member is str or member is object or member is Any
