"""From any name in a description to a valid Python identifier."""

from __future__ import annotations

import builtins
import keyword
import re

_INVALID = re.compile(r"\W", re.ASCII)

# Attributes that a response model already has; a field of that name would hide them.
_MODEL_ATTRIBUTES = frozenset(
    {"construct", "copy", "dict", "from_orm", "json", "parse_file", "parse_obj", "parse_raw"}
    | {"schema", "schema_json", "to_dict", "to_json", "update_forward_refs", "validate"}
    | {"model_config", "model_fields", "model_computed_fields", "model_extra", "model_fields_set"}
    | {"model_construct", "model_copy", "model_dump", "model_dump_json", "model_json_schema"}
    | {"model_parametrized_name", "model_post_init", "model_rebuild", "model_validate"}
    | {"model_validate_json", "model_validate_strings"}
)
# Names that a method's signature or body needs for itself.
_METHOD_NAMES = (
    frozenset({"self", "extra_headers", "extra_query", "extra_body", "timeout"})
    | {"make_request_options", "maybe_transform", "async_maybe_transform", "without_not_given"}
    | {"path_template", "header_texts", "is_given", "cast", "not_given", "omit"}
)
_BUILTIN_TYPES = frozenset(name for name in dir(builtins) if name[:1].islower())


def identifier(name: str, *, fallback: str = "value") -> str:
    """A valid identifier close to `name`; keywords get a trailing underscore (PEP 8)."""
    plain = _INVALID.sub("_", name) or fallback
    if not plain.strip("_"):
        plain = fallback
    if plain[0].isdigit():
        plain = f"_{plain}"
    if plain.startswith("__"):
        plain = plain.lstrip("_")  # a class would mangle it
        plain = f"_{plain}" if plain[0].isdigit() else plain
    return f"{plain}_" if keyword.iskeyword(plain) else plain


def class_identifier(name: str) -> str:
    """A valid class name; a leading digit is spelt with a letter before it."""
    plain = _INVALID.sub("", name).lstrip("_") or "Model"
    if plain[0].isdigit():
        plain = f"V{plain}"
    return f"{plain}_" if keyword.iskeyword(plain) else plain


def field_identifier(name: str) -> str:
    """A field name of a response model: never private, never an attribute of every model."""
    plain = identifier(name).lstrip("_") or "value"
    if plain[0].isdigit():
        plain = f"n{plain}"
    return f"{plain}_" if plain in _MODEL_ATTRIBUTES or keyword.iskeyword(plain) else plain


def argument_identifier(name: str) -> str:
    """An argument name that does not collide with those that every method has."""
    plain = identifier(name)
    return f"{plain}_" if plain in _METHOD_NAMES else plain


def hides_builtin(name: str) -> bool:
    """Whether a method or field of this name hides a builtin that annotations may use."""
    return name in _BUILTIN_TYPES
