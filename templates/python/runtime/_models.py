"""Models: their base class, and how responses become models."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, List, Mapping, TypeVar, Callable, Optional, ParamSpec, cast

import pydantic

from ._eager import EagerIterable as EagerIterable
from ._utils import is_annotated_type, is_type_alias_type
from ._compat import get_args, is_union, get_origin
from ._options import (
    FinalRequestOptions as FinalRequestOptions,
    FinalRequestOptionsInput as FinalRequestOptionsInput,
)
from ._model_base import (
    BaseModel as BaseModel,
    GenericModel as GenericModel,
    ensure_built as ensure_built,
    add_request_id as add_request_id,
)
from ._discriminators import (
    DISCRIMINATOR_CACHE as DISCRIMINATOR_CACHE,
    DiscriminatorDetails as DiscriminatorDetails,
)

if TYPE_CHECKING:
    from typing_extensions import TypeGuard

    from pydantic import TypeAdapter as TypeAdapter
else:
    from ._strict import cached_adapter

    # adapters are expensive to make
    TypeAdapter = cached_adapter

__all__ = ["BaseModel", "GenericModel"]

_T = TypeVar("_T")
_BaseModelT = TypeVar("_BaseModelT", bound="BaseModel")
P = ParamSpec("P")


def is_basemodel(type_: type) -> bool:
    """Whether a type is one of our models or a union that has one."""
    if is_type_alias_type(type_):
        type_ = cast("Any", type_).__value__
    if is_annotated_type(type_):
        return is_basemodel(get_args(type_)[0])
    if is_union(get_origin(type_)):
        return any(is_basemodel(variant) for variant in get_args(type_))
    return is_basemodel_type(type_)


def is_basemodel_type(type_: type) -> TypeGuard[type[BaseModel] | type[GenericModel]]:
    origin = get_origin(type_) or type_
    return inspect.isclass(origin) and issubclass(origin, BaseModel)


def build(base_model_cls: Callable[P, _BaseModelT], *args: P.args, **kwargs: P.kwargs) -> _BaseModelT:
    """Make a model without validation, with the arguments type checked.

    ```py
    build(MyModel, my_field="value")
    ```

    Raises:
        TypeError: there are positional arguments.
    """
    if args:
        raise TypeError("Received positional arguments which are not supported; Keyword arguments must be used instead")
    return cast("_BaseModelT", construct_type(type_=base_model_cls, value=kwargs))


# These two import what they do when they are called: type checkers of users' code need not read it.
def construct_type(*, value: object, type_: object, metadata: Optional[List[Any]] = None) -> object:
    """Convert a decoded JSON value to a type as far as it goes; see `_lenient.construct_type`."""
    from ._lenient import construct_type as construct

    return construct(value=value, type_=type_, metadata=metadata)


def validate_type(*, type_: type[_T], value: object) -> _T:
    """Check a decoded JSON value against a type; see `_strict.validate_type`."""
    from ._strict import validate_type as validate

    return validate(type_=type_, value=value)


def construct_type_unchecked(*, value: object, type_: type[_T]) -> _T:
    """`construct_type`, typed as if the value always fitted."""
    return cast("_T", construct_type(value=value, type_=type_))


def as_param(model: pydantic.BaseModel, names: Mapping[str, str]) -> dict[str, object]:
    """The members of a request as a model of a response has them; what the API did not send is left out.

    Args:
        names: the attribute by the name of the request's member.
    """
    return {name: getattr(model, field) for name, field in names.items() if field in model.model_fields_set}


def set_pydantic_config(typ: Any, config: pydantic.ConfigDict) -> None:
    """Give a type that is no model, a `TypedDict` for example, a pydantic config."""
    typ.__pydantic_config__ = config
