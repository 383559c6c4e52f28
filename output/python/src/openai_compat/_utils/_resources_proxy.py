from __future__ import annotations

from typing import Any
from importlib import import_module

from ._proxy import LazyProxy


class ResourcesProxy(LazyProxy[Any]):
    """Makes ``package.resources`` usable after ``import package`` without importing it until then."""

    def __load__(self) -> Any:
        return import_module("..resources", __package__)


resources = ResourcesProxy().__as_proxied__()
