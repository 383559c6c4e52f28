from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._utils import LazyProxy
from ._common import load, format_instructions

if TYPE_CHECKING:
    import pandas as pandas  # type: ignore[import-not-found, import-untyped, unused-ignore]

PANDAS_INSTRUCTIONS = format_instructions(library="pandas", extra="datalib")


class PandasProxy(LazyProxy[Any]):
    def __load__(self) -> Any:
        return load("pandas", PANDAS_INSTRUCTIONS)


if not TYPE_CHECKING:
    pandas = PandasProxy()
