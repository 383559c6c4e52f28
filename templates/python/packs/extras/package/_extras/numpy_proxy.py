from __future__ import annotations

from typing import TYPE_CHECKING, Any
from importlib.util import find_spec

from .._utils import LazyProxy
from ._common import load, format_instructions

if TYPE_CHECKING:
    import numpy as numpy  # type: ignore[import-not-found, import-untyped, unused-ignore]

NUMPY_INSTRUCTIONS = format_instructions(library="numpy", extra="voice_helpers")


class NumpyProxy(LazyProxy[Any]):
    def __load__(self) -> Any:
        return load("numpy", NUMPY_INSTRUCTIONS)


if not TYPE_CHECKING:
    numpy = NumpyProxy()


def has_numpy() -> bool:
    """Whether numpy is installed."""
    return find_spec("numpy") is not None
