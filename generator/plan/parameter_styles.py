"""How arguments outside the body are written: `style`, `explode`, `content` (OpenAPI 3.1, 4.8.12).

In a Stainless SDK `query_settings` decide for all queries; there, what the parameters themselves
say counts only if `clientsmith.parameter_styles` is on. Nothing decides for paths, headers and
cookies but the description.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.ir import Array, Kind, Map, Object, Scalar, Union
from generator.plan.unions import arms_of
from generator.render.literals import py_literal

if TYPE_CHECKING:
    from generator.config import Config
    from generator.ir import Parameter, Schema
    from generator.plan.view import Looker

JSON = "json"
"""The style of a parameter whose `content` is JSON."""

_PATH_STYLES = ("label", "matrix")
_QUERY_STYLES = ("spaceDelimited", "pipeDelimited", "deepObject")


@dataclass(frozen=True, slots=True)
class ParameterStyle:
    """A style, and whether entries stand apart from each other in it."""

    name: str
    explode: bool = False

    @property
    def source(self) -> str:
        """What `in_query` takes for it, as source."""
        return f"({py_literal(self.name)}, {self.explode})"


def style_of(parameter: Parameter, config: Config, looker: Looker) -> ParameterStyle | None:
    """The style that an argument is put into; None if it goes as its kind goes anyway."""
    is_json = parameter.media_type is not None and JSON in parameter.media_type
    composite = _holds_several(parameter.schema, looker)
    if parameter.location == "query":
        if not config.clientsmith.parameter_styles or not (is_json or composite):
            return None
        return ParameterStyle(JSON) if is_json else _in_query(parameter, config, looker)
    if is_json:
        return ParameterStyle(JSON)
    if parameter.location == "path":
        return _in_path(parameter, composite=composite)
    if parameter.location == "cookie" and parameter.style == "cookie":  # OpenAPI 3.2, 4.12.2.1
        return ParameterStyle("cookie", explode=parameter.explode is not False)
    return ParameterStyle("simple", explode=True) if composite and parameter.explode else None


def _in_path(parameter: Parameter, *, composite: bool) -> ParameterStyle | None:
    style = parameter.style if parameter.style in _PATH_STYLES else "simple"
    if style == "simple" and not composite:
        return None
    return ParameterStyle(style, explode=parameter.explode is True)


def _in_query(parameter: Parameter, config: Config, looker: Looker) -> ParameterStyle | None:
    style = parameter.style if parameter.style in _QUERY_STYLES else "form"
    explode = style == "form" if parameter.explode is None else parameter.explode
    if style == "form" and isinstance(looker.look(parameter.schema).shape, Array):
        usual = config.query_settings.array_format
        if usual == "brackets" and explode and parameter.name.endswith("[]"):
            return None
        if usual == ("repeat" if explode else "comma"):
            return None
    return ParameterStyle(style, explode)


def _holds_several(schema: Schema, looker: Looker) -> bool:
    """Whether a value may be an array or an object."""
    shape = looker.look(schema).shape
    if isinstance(shape, Union):
        shapes = [arm.view.shape for arm in arms_of(shape, looker).listed]
        return any(map(_is_composite, shapes))
    return _is_composite(shape)


def _is_composite(shape: Schema) -> bool:
    if isinstance(shape, Scalar):
        return shape.kind is Kind.ANY
    return isinstance(shape, Array | Object | Map | Union)
