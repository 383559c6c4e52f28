# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing import Dict, Iterable
from typing_extensions import Literal, Required, TypedDict

__all__ = ["ChatCompletionAllowedToolsParam"]


class ChatCompletionAllowedToolsParam(TypedDict, total=False):
    mode: Required[Literal["auto", "required"]]
    """
    With `auto` the model decides whether to call any of the selected tools; with
    `required` it calls at least one of them.
    """

    tools: Required[Iterable[Dict[str, object]]]
    """The selected tools, by kind and name:

    ```json
    [
      {"type": "function", "function": {"name": "find_flights"}},
      {"type": "custom", "custom": {"name": "run_query"}}
    ]
    ```
    """
