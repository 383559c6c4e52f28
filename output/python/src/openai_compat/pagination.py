# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing import List, Generic, TypeVar, Optional, Protocol, runtime_checkable

from ._paging import at, last_of, next_at
from ._base_client import BasePage, PageInfo, BaseSyncPage, BaseAsyncPage

__all__ = [
    "SyncCursorPage",
    "AsyncCursorPage",
]

_T = TypeVar("_T")


@runtime_checkable
class CursorPageItem(Protocol):
    id: Optional[str]


class SyncCursorPage(BaseSyncPage[_T], BasePage[_T], Generic[_T]):
    data: List[_T]
    has_more: Optional[bool] = None

    def _get_page_items(self) -> List[_T]:
        data = self.data
        if not data:
            return []
        return data

    def has_next_page(self) -> bool:
        if at(self, "has_more") is False:
            return False

        return super().has_next_page()

    def next_page_info(self) -> Optional[PageInfo]:
        item = last_of(self._get_page_items())
        if not isinstance(item, CursorPageItem):
            # there is nothing to go on from
            return None

        return next_at("after", item.id, in_body=False)


class AsyncCursorPage(BaseAsyncPage[_T], BasePage[_T], Generic[_T]):
    data: List[_T]
    has_more: Optional[bool] = None

    def _get_page_items(self) -> List[_T]:
        data = self.data
        if not data:
            return []
        return data

    def has_next_page(self) -> bool:
        if at(self, "has_more") is False:
            return False

        return super().has_next_page()

    def next_page_info(self) -> Optional[PageInfo]:
        item = last_of(self._get_page_items())
        if not isinstance(item, CursorPageItem):
            # there is nothing to go on from
            return None

        return next_at("after", item.id, in_body=False)
