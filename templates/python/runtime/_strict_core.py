"""Pydantic's own schema of a type, made into one that refuses all that `_lenient` would leave as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generator, cast
from contextlib import contextmanager

from pydantic_core import SchemaValidator

from ._strict import is_model_class, declared_schema
from ._model_base import BUILD_LOCK, ensure_built

if TYPE_CHECKING:
    from collections.abc import Callable

# integers beyond are not always floats
SAFE_INTEGER = 2**53

# what holds further schemas, beside the keys that end with `_schema`
_HOLDERS = frozenset({"schema", "fields", "choices", "steps", "definitions"})

# what is built of a schema by itself may stand in for it
_COMPLETE = "__pydantic_complete__"


def strict_json_validator(type_: Any) -> Callable[[bytes], Any]:
    """Compile a type.

    Returns:
        A function that makes the type of JSON, and raises `pydantic.ValidationError` if it can't read the JSON, or
        if anything in it is not just what was declared, such as an integer that is no float without loss.

    Raises:
        pydantic.PydanticUserError: pydantic can't describe the type.
    """
    classes: set[Any] = set()
    with BUILD_LOCK:
        schema = _strict(_declared(type_), classes)
        with without_validators(classes):
            return SchemaValidator(schema, {"strict": True}).validate_json


def _declared(type_: Any) -> Any:
    if not is_model_class(type_):
        return declared_schema(type_)
    ensure_built(type_)
    return type_.__pydantic_core_schema__


@contextmanager
def without_validators(classes: set[Any]) -> Generator[None, None, None]:
    """Hide from the core that classes are built: it would take their own validators in place of our schemas."""
    built = [each for each in classes if getattr(each, _COMPLETE, False)]
    for each in built:
        setattr(each, _COMPLETE, False)
    try:
        yield
    finally:
        for each in built:
            setattr(each, _COMPLETE, True)


def _strict(schema: Any, classes: set[Any]) -> Any:
    """Copy a schema, or what holds some.

    Args:
        classes: gets those that the schema is of.
    """
    if isinstance(schema, (list, tuple)):
        items = [_strict(item, classes) for item in cast("list[Any]", schema)]
        return items if isinstance(schema, list) else tuple(items)
    if not isinstance(schema, dict):
        return schema
    made = dict(cast("dict[str, Any]", schema))
    if not isinstance(made.get("type"), str):
        # fields, or the choices of a tagged union
        return {name: _strict(item, classes) for name, item in made.items()}
    for key, value in made.items():
        if key in _HOLDERS or key.endswith("_schema"):
            made[key] = _strict(value, classes)
    made.pop("strict", None)
    if "cls" in made:
        # classes do not inherit it
        made["config"] = {**made.get("config", {}), "strict": True}
        classes.add(made["cls"])
    elif made["type"] == "float":
        made["gt"] = max(made.get("gt", -SAFE_INTEGER), -SAFE_INTEGER)
        made["lt"] = min(made.get("lt", SAFE_INTEGER), SAFE_INTEGER)
    return made
