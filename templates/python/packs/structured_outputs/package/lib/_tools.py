"""Function tools that are made of pydantic models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, cast

if TYPE_CHECKING:
    import pydantic

    from ._chat_types import FunctionToolParam, FunctionDefinition


class PydanticFunctionTool(Dict[str, Any]):
    """The definition of a function that knows the model its arguments are parsed into.

    It is sent like any dict.
    """

    model: type[pydantic.BaseModel]

    def __init__(self, defn: FunctionDefinition, model: type[pydantic.BaseModel]) -> None:
        super().__init__(defn)
        self.model = model

    def cast(self) -> FunctionDefinition:
        """Itself, as type checkers want it in a tool."""
        return cast("FunctionDefinition", self)


def pydantic_function_tool(
    model: type[pydantic.BaseModel],
    *,
    name: str | None = None,
    description: str | None = None,
) -> FunctionToolParam:
    """Make a strict function tool of a model; calls of it are parsed into instances of the model.

    Args:
        name: of the function, the model's if not given.
        description: of the function, the model's docstring if not given.
    """
    from ._pydantic import to_strict_json_schema

    definition: dict[str, Any] = {
        "name": name or model.__name__,
        "strict": True,
        "parameters": to_strict_json_schema(model),
    }
    said = model.__doc__ if description is None else description
    if said is not None:
        definition["description"] = said
    function = PydanticFunctionTool(cast("FunctionDefinition", definition), model)
    return {"type": "function", "function": function.cast()}
