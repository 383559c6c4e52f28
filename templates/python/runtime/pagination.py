from __future__ import annotations

from typing import List, Generic, TypeVar

from ._base_client import BasePage, BaseSyncPage, BaseAsyncPage

__all__ = []

_T = TypeVar("_T")
