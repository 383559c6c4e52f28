"""What users' code imports to stay independent of the pydantic version; this package needs pydantic 2."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Union, Generic, Literal, TypeVar, Callable, overload
from functools import cached_property as _cached_property

from ._lazy import lazy_exports

if TYPE_CHECKING:
    from datetime import date, datetime
    from typing_extensions import Self

    import pydantic
    from pydantic import ConfigDict as ConfigDict
    from pydantic.fields import FieldInfo

    from ._types import IncEx, StrBytesIntFloat

_T = TypeVar("_T")
_ModelT = TypeVar("_ModelT", bound="pydantic.BaseModel")

PYDANTIC_V1 = False
PYDANTIC_V2 = True  # its name until the autumn of 2025

if TYPE_CHECKING:

    class GenericModel(pydantic.BaseModel): ...

    def parse_date(value: date | StrBytesIntFloat) -> date: ...

    def parse_datetime(value: Union[datetime, StrBytesIntFloat]) -> datetime: ...

    def get_args(t: type[Any]) -> tuple[Any, ...]: ...

    def is_union(tp: type[Any] | None) -> bool: ...

    def get_origin(t: type[Any]) -> type[Any] | None: ...

    def is_literal_type(type_: type[Any]) -> bool: ...

    def is_typeddict(type_: type[Any]) -> bool: ...

else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "ConfigDict": "pydantic",
            "GenericModel": "pydantic",
            "parse_date": "._utils._datetime_parse",
            "parse_datetime": "._utils._datetime_parse",
            "get_args": "._utils._compat",
            "is_union": "._utils._compat",
            "get_origin": "._utils._compat",
            "is_literal_type": "._utils._compat",
            "is_typeddict": "._utils._compat",
        },
        aliases={"GenericModel": "BaseModel"},
    )


def parse_obj(model: type[_ModelT], value: object) -> _ModelT:
    """Validate a Python value; raises ``pydantic.ValidationError``."""
    return model.model_validate(value)


def field_is_required(field: FieldInfo) -> bool:
    return field.is_required()


def field_get_default(field: FieldInfo) -> Any:
    """The value of a field that was not sent: its default, or None where it has none."""
    from pydantic_core import PydanticUndefined

    value = field.get_default(call_default_factory=True)
    return None if value is PydanticUndefined else value


def field_outer_type(field: FieldInfo) -> Any:
    return field.annotation


def get_model_config(model: type[pydantic.BaseModel]) -> Any:
    return model.model_config


def get_model_fields(model: type[pydantic.BaseModel]) -> dict[str, FieldInfo]:
    return model.model_fields


def model_copy(model: _T, *, deep: bool = False) -> _T:
    """A shallow (or deep) copy of a model, or of request options."""
    import copy

    return copy.deepcopy(model) if deep else copy.copy(model)


def model_json(model: pydantic.BaseModel, *, indent: int | None = None) -> str:
    return model.model_dump_json(indent=indent)


def model_dump(
    model: pydantic.BaseModel,
    *,
    exclude: IncEx | None = None,
    exclude_unset: bool = False,
    exclude_defaults: bool = False,
    warnings: bool = True,
    mode: Literal["json", "python"] = "python",
) -> dict[str, Any]:
    return model.model_dump(
        mode=mode,
        exclude=exclude,
        exclude_unset=exclude_unset,
        exclude_defaults=exclude_defaults,
        warnings=warnings,
    )


def model_parse(model: type[_ModelT], data: Any) -> _ModelT:
    return model.model_validate(data)


def model_parse_json(model: type[_ModelT], data: str | bytes) -> _ModelT:
    return model.model_validate_json(data)


def model_json_schema(model: type[_ModelT]) -> dict[str, Any]:
    return model.model_json_schema()


if TYPE_CHECKING:
    # type checkers know `property` best
    cached_property = property

    class typed_cached_property(Generic[_T]):  # noqa: N801
        func: Callable[[Any], _T]
        attrname: str | None

        def __init__(self, func: Callable[[Any], _T]) -> None: ...

        @overload
        def __get__(self, instance: None, owner: type[Any] | None = None) -> Self: ...

        @overload
        def __get__(self, instance: object, owner: type[Any] | None = None) -> _T: ...

        def __get__(self, instance: object, owner: type[Any] | None = None) -> _T | Self: ...

        def __set_name__(self, owner: type[Any], name: str) -> None: ...

        # a cached property may be assigned to, which plain `property` does not allow
        def __set__(self, instance: object, value: _T) -> None: ...

else:
    cached_property = _cached_property
    typed_cached_property = _cached_property
