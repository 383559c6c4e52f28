"""What all parts of the config share: tolerance, selection by language, small value types.

These modules do without postponed annotations: pydantic reads them when the classes are made.
"""

import re
from typing import Annotated, Any, ClassVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetJsonSchemaHandler,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from generator.load.data import is_list, is_map


class ConfigModel(BaseModel):
    """A mapping of the config. Attributes are named as the keys are.

    A key with the value null counts as absent. Unknown keys are kept aside, for `unknown_keys`.
    """

    model_config = ConfigDict(
        extra="allow",
        frozen=True,
        populate_by_name=True,
        protected_namespaces=(),
    )

    @model_validator(mode="before")
    @classmethod
    def _null_is_absent(cls, data: Any) -> Any:
        if data is None:
            return {}
        if not is_map(data):
            return data
        return {key: value for key, value in data.items() if value is not None}


class Shorthand(ConfigModel):
    """A mapping that may be written as one string, which stands for the key `_SHORTHAND`."""

    _SHORTHAND: ClassVar[str]

    @model_validator(mode="before")
    @classmethod
    def _expand(cls, data: Any) -> Any:
        return {cls._SHORTHAND: data} if isinstance(data, str) else data

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        found = handler(core_schema)
        own = handler.resolve_ref_schema(found)
        full = own.copy()
        own.clear()
        own["anyOf"] = [{"type": "string"}, full]
        return found


class Strict(BaseModel):
    """A mapping that a template pack's author writes: an unknown key is a mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


def _as_list(value: Any) -> Any:
    return value if is_list(value) or value is None else [value]


Strings = Annotated[
    tuple[str, ...], BeforeValidator(_as_list, json_schema_input_type=str | list[str])
]
"""A list of strings, or one string for a list of one."""


class Selective(ConfigModel):
    """Something that can be left out, everywhere or for some languages."""

    skip: bool | Strings = False
    """true, or the languages to leave it out for."""

    only: Strings | None = None
    """The languages to keep it for; all if absent."""

    def applies_to(self, language: str) -> bool:
        """Whether this is to be emitted for a target (`python`, `typescript`, …)."""
        skipped = self.skip if isinstance(self.skip, bool) else language in self.skip
        return not skipped and (self.only is None or language in self.only)


class Deprecable(Selective):
    """Something that can be left out, and that users can be told to move away from."""

    deprecated: bool | str | dict[str, str] | None = None
    """The reason, or a reason per language."""

    def deprecation(self, language: str) -> str | None:
        """Why this is deprecated for a target: None if it is not, "" if no reason is given."""
        if isinstance(self.deprecated, dict):
            return self.deprecated.get(language, self.deprecated.get("default"))
        if isinstance(self.deprecated, bool):
            return "" if self.deprecated else None
        return self.deprecated


_DURATION = re.compile(
    r"P(?:(?P<days>[0-9.]+)D)?"
    r"(?:T(?:(?P<hours>[0-9.]+)H)?(?:(?P<minutes>[0-9.]+)M)?(?:(?P<seconds>[0-9.]+)S)?)?\Z"
)
_SECONDS = {"days": 86_400, "hours": 3_600, "minutes": 60, "seconds": 1}


def _to_seconds(value: Any) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        if value > 0:
            return value / 1000
    elif isinstance(value, str) and (match := _DURATION.match(value)):
        parts = {name: part for name, part in match.groupdict().items() if part}
        if parts:
            return sum(float(part) * _SECONDS[name] for name, part in parts.items())
    raise ValueError("expected milliseconds (60000) or an ISO 8601 duration (PT1M)")


Duration = Annotated[float, BeforeValidator(_to_seconds, json_schema_input_type=float | str)]
"""Seconds. Written in the config as milliseconds or as an ISO 8601 duration."""


def _to_text(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, (int, float)) else value


Text = Annotated[str, BeforeValidator(_to_text, json_schema_input_type=str | bool | float)]
"""A string; numbers and booleans are taken as they are written."""
