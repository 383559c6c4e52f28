"""Pydantic's own schema of a type, made into one that makes what `_lenient` makes, or refuses."""

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

# Of these `_lenient` converts each part by itself. All else is as a whole what was declared, or is not: which member
# of a union it is depends on that, and users' validators are called with nothing else.
_PIECEWISE = frozenset({"dict", "list", "model", "model-field", "model-fields", "nullable"})

# of these, and of lists of them, `_lenient` keeps what does not fit
_KEPT = frozenset({"any", "bool", "int", "str"})
_ANY: dict[str, Any] = {"type": "any"}

# what is built of a schema by itself may stand in for it
_COMPLETE = "__pydantic_complete__"


def strict_json_validator(type_: Any) -> Callable[[bytes], Any]:
    """Compile a type.

    Returns:
        A function that makes the type of JSON, and raises `pydantic.ValidationError` if it can't read the JSON, or
        if anything in it is not just what was declared, such as an integer that is no float without loss. Lists of
        integers, strings and the like are kept as they come, though, where nothing depends on what is in them.

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


def _strict(schema: Any, classes: set[Any], *, exact: bool = False) -> Any:
    """Copy a schema, or what holds some.

    Args:
        classes: gets those that the schema is of.
        exact: whether it matters if data fits, even where it is kept in any case.
    """
    if isinstance(schema, (list, tuple)):
        items = [_strict(item, classes, exact=exact) for item in cast("list[Any]", schema)]
        return items if isinstance(schema, list) else tuple(items)
    if not isinstance(schema, dict):
        return schema
    made = dict(cast("dict[str, Any]", schema))
    if not isinstance(made.get("type"), str):
        # fields, or the choices of a tagged union
        return {name: _strict(item, classes, exact=exact) for name, item in made.items()}
    exact = exact or _depends_on_fit(made)
    for key in _holders(made):
        made[key] = _strict(made[key], classes, exact=exact)
    made.pop("strict", None)
    if "cls" in made:
        # classes do not inherit it
        made["config"] = {**made.get("config", {}), "strict": True}
        classes.add(made["cls"])
    elif made["type"] == "float":
        made["gt"] = max(made.get("gt", -SAFE_INTEGER), -SAFE_INTEGER)
        made["lt"] = min(made.get("lt", SAFE_INTEGER), SAFE_INTEGER)
    return made if exact or not _is_kept(made) else _ANY


def _holders(schema: dict[str, Any]) -> list[str]:
    return [key for key in schema if key in _HOLDERS or key.endswith("_schema")]


def _depends_on_fit(schema: dict[str, Any]) -> bool:
    """Whether what is made depends on whether all that is inside fits."""
    kind = schema["type"]
    if kind == "default":
        # it stands in for null, too, where null is not declared
        return schema.get("default") is not None or "default_factory" in schema
    if kind == "definitions":
        return _is_shared(schema)
    return kind not in _PIECEWISE or bool(schema.get("root_model"))


def _is_shared(schema: Any, *, exact: bool = False) -> bool:
    """Whether a definition stands anywhere where fit matters."""
    if isinstance(schema, (list, tuple)):
        return any(_is_shared(item, exact=exact) for item in cast("list[Any]", schema))
    if not isinstance(schema, dict):
        return False
    parts = cast("dict[str, Any]", schema)
    kind = parts.get("type")
    if not isinstance(kind, str):
        return _is_shared(list(parts.values()), exact=exact)
    if kind == "definition-ref":
        return exact
    exact = exact or (kind != "definitions" and _depends_on_fit(parts))
    return _is_shared([parts[key] for key in _holders(parts)], exact=exact)


def _is_kept(schema: dict[str, Any]) -> bool:
    """Whether `_lenient` keeps whatever comes, and the core would look at every item of a list for nothing."""
    if "ref" in schema:
        return False
    kind, items = schema["type"], schema.get("items_schema", _ANY)
    return (kind == "list" and items["type"] in _KEPT) or (kind == "nullable" and schema["schema"] == _ANY)
