"""The base class of the package's models."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING, Any, Type, Literal, ClassVar, Optional, cast

import pydantic
from pydantic import ConfigDict

from ._types import ModelT
from ._utils import coerce_boolean

if TYPE_CHECKING:
    from collections.abc import Mapping

# Building is not safe in threads before it is complete: pydantic puts half-built parts into the classes.
BUILD_LOCK = threading.RLock()


class BaseModel(pydantic.BaseModel):
    """A pydantic model that keeps what it does not know, and is built when it is first needed."""

    model_config: ClassVar[ConfigDict] = ConfigDict(
        extra="allow",
        defer_build=coerce_boolean(os.environ.get("DEFER_PYDANTIC_BUILD", "true")),
        # APIs have fields such as `model_id`
        protected_namespaces=(),
    )

    if TYPE_CHECKING:
        # models whose further members have a type say it
        __pydantic_extra__: Any = pydantic.Field(init=False)

        _request_id: Optional[str] = None
        """The ID the server gave to the request, from its `x-request-id` header.

        Public in spite of its name, but only there on what a method returned, not on the objects inside:

        ```py
        completion = await client.chat.completions.create(...)
        completion._request_id  # req_id_xxx
        completion.usage._request_id  # raises `AttributeError`
        ```
        """

    @property
    def model_fields_set(self) -> set[str]:
        """The declared fields that were sent or passed; `model_extra` has the others."""
        fields_set = self.__pydantic_fields_set__
        extra = self.__pydantic_extra__
        return fields_set.difference(extra) if extra else fields_set

    @classmethod
    def model_rebuild(
        cls,
        *,
        force: bool = False,
        raise_errors: bool = True,
        _parent_namespace_depth: int = 2,
        _types_namespace: Mapping[str, Any] | None = None,
    ) -> bool | None:
        with BUILD_LOCK:
            return super().model_rebuild(
                force=force,
                raise_errors=raise_errors,
                # names are looked up in the frame of the caller, which is one further away from here
                _parent_namespace_depth=_parent_namespace_depth + 1,
                _types_namespace=cast("Any", _types_namespace),
            )

    def to_dict(
        self,
        *,
        mode: Literal["json", "python"] = "python",
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = True,
    ) -> dict[str, object]:
        """Make a dict of the model and the models in it.

        Args:
            mode: ``python`` keeps values such as `datetime`; ``json`` makes strings of them.
            use_api_names: name keys as the API does, not as Python does.
            exclude_unset: leave fields out that were not sent or passed.
            exclude_defaults: leave fields out that have their default value.
            exclude_none: leave fields out that are None.
            warnings: warn about values of another type than was declared.
        """
        return self.model_dump(
            mode=mode,
            by_alias=use_api_names,
            exclude_unset=exclude_unset,
            exclude_defaults=exclude_defaults,
            exclude_none=exclude_none,
            warnings=warnings,
        )

    def to_json(
        self,
        *,
        indent: int | None = 2,
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = True,
    ) -> str:
        """Make JSON of the model; ``indent=None`` gives one line. See `to_dict` for the rest."""
        return self.model_dump_json(
            indent=indent,
            by_alias=use_api_names,
            exclude_unset=exclude_unset,
            exclude_defaults=exclude_defaults,
            exclude_none=exclude_none,
            warnings=warnings,
        )

    def __str__(self) -> str:
        # pydantic's own leaves the class name out
        return repr(self)

    # Not `cls`, which may be the name of a field.
    @classmethod
    def construct(  # pyright: ignore[reportIncompatibleMethodOverride]
        __cls: Type[ModelT],  # noqa: N804
        _fields_set: set[str] | None = None,
        **values: object,
    ) -> ModelT:
        """Make a model of data that may not fit: it never raises, and converts only what fits."""
        from ._lenient import construct_model

        return construct_model(__cls, values, _fields_set)

    if not TYPE_CHECKING:
        # users of pydantic 2 know it by this name
        model_construct = construct


if TYPE_CHECKING:
    GenericModel = BaseModel
else:

    class GenericModel(BaseModel):
        """The base of generic models."""


def ensure_built(model: type[pydantic.BaseModel]) -> None:
    """Build a model whose build was deferred, once, whatever the number of threads that need it."""
    if not model.__pydantic_complete__:
        with BUILD_LOCK:
            if not model.__pydantic_complete__:
                model.model_rebuild()


def add_request_id(obj: BaseModel, request_id: str | None) -> None:
    """Give a response its `_request_id`, which is no field: it is not compared, dumped or shown."""
    # `object.__setattr__` would take twice as long
    values: Any = obj.__dict__
    values["_request_id"] = request_id
