"""Lists that come in pages."""

from __future__ import annotations

from typing import (
    TYPE_CHECKING,
    Any,
    Type,
    Generic,
    TypeVar,
    Iterable,
    Iterator,
    Optional,
    Generator,
    AsyncIterator,
    cast,
    overload,
)

import httpx
from pydantic import PrivateAttr

from ._types import NOT_GIVEN, NotGiven
from ._utils import is_given, is_mapping
from ._compat import model_copy
from ._models import GenericModel
from ._options import FinalRequestOptions
from ._sync_client import SyncAPIClient
from ._async_client import AsyncAPIClient

if TYPE_CHECKING:
    from httpx import URL

    from ._types import Body, Query

_T = TypeVar("_T")
SyncPageT = TypeVar("SyncPageT", bound="BaseSyncPage[Any]")
AsyncPageT = TypeVar("AsyncPageT", bound="BaseAsyncPage[Any]")


class PageInfo:
    """How to ask for the next page: exactly one of a URL, query parameters and body properties.

    Parameters and properties are added to those of the request for this page.
    """

    url: URL | NotGiven
    params: Query | NotGiven
    json: Body | NotGiven

    @overload
    def __init__(
        self,
        *,
        url: URL,
    ) -> None: ...

    @overload
    def __init__(
        self,
        *,
        params: Query,
    ) -> None: ...

    @overload
    def __init__(
        self,
        *,
        json: Body,
    ) -> None: ...

    def __init__(
        self,
        *,
        url: URL | NotGiven = NOT_GIVEN,
        json: Body | NotGiven = NOT_GIVEN,
        params: Query | NotGiven = NOT_GIVEN,
    ) -> None:
        self.url = url
        self.json = json
        self.params = params

    def __repr__(self) -> str:
        for name in ("url", "json", "params"):
            value = getattr(self, name)
            if is_given(value):
                return f"{type(self).__name__}({name}={value})"
        return f"{type(self).__name__}()"


class BasePage(GenericModel, Generic[_T]):
    """One page of a list of ``_T``.

    Subclasses say which items are on it and how to get the next one.
    """

    _options: FinalRequestOptions = PrivateAttr()
    _model: Type[_T] = PrivateAttr()

    def has_next_page(self) -> bool:
        """Whether there is another page; a page without items is the last."""
        if not self._get_page_items():
            return False
        return self.next_page_info() is not None

    def next_page_info(self) -> Optional[PageInfo]:
        """How to ask for the next page; None if this is the last."""

    def _get_page_items(self) -> Iterable[_T]:  # type: ignore[empty-body]
        ...

    def _params_from_url(self, url: URL) -> httpx.QueryParams:
        return httpx.QueryParams(cast("Any", self._options.params)).merge(url.params)

    def _info_to_options(self, info: PageInfo) -> FinalRequestOptions:
        options = model_copy(self._options)
        options._strip_raw_response_header()  # pyright: ignore[reportPrivateUsage]
        if not isinstance(info.params, NotGiven):
            options.params = {**options.params, **info.params}
        elif not isinstance(info.url, NotGiven):
            options.params = dict(self._params_from_url(info.url))
            options.url = str(info.url)
        elif not isinstance(info.json, NotGiven):
            if not is_mapping(info.json):
                raise TypeError("Pagination is only supported with mappings")
            if not options.json_data:
                options.json_data = {**info.json}
            elif is_mapping(options.json_data):
                options.json_data = {**options.json_data, **info.json}
            else:
                raise TypeError("Pagination is only supported with mappings")
        else:
            raise ValueError("Unexpected PageInfo state")
        return options

    def _next_options(self) -> FinalRequestOptions:
        info = self.next_page_info()
        if not info:
            raise RuntimeError(
                "No next page expected; please check `.has_next_page()` before calling `.get_next_page()`."
            )
        return self._info_to_options(info)


class BaseSyncPage(BasePage[_T], Generic[_T]):
    _client: SyncAPIClient = PrivateAttr()

    def _set_private_attributes(
        self,
        client: SyncAPIClient,
        model: Type[_T],
        options: FinalRequestOptions,
    ) -> None:
        self._model = model
        self._client = client
        self._options = options

    # pydantic iterates over fields; users of a page want its items
    def __iter__(self) -> Iterator[_T]:  # type: ignore[override] # pyright: ignore[reportIncompatibleMethodOverride]
        for page in self.iter_pages():
            yield from page._get_page_items()

    def iter_pages(self: SyncPageT) -> Iterator[SyncPageT]:
        """This page and all that follow; each is asked for when it is needed."""
        page = self
        while True:
            yield page
            if not page.has_next_page():
                return
            page = page.get_next_page()

    def get_next_page(self: SyncPageT) -> SyncPageT:
        """Ask for the next page.

        Raises:
            RuntimeError: there is none.
        """
        return self._client._request_api_list(  # pyright: ignore[reportPrivateUsage]
            self._model, page=self.__class__, options=self._next_options()
        )


class AsyncPaginator(Generic[_T, AsyncPageT]):
    """A list that has not been asked for yet: await it for the first page, or iterate over the items of all."""

    def __init__(
        self,
        client: AsyncAPIClient,
        options: FinalRequestOptions,
        page_cls: Type[AsyncPageT],
        model: Type[_T],
    ) -> None:
        self._model = model
        self._client = client
        self._options = options
        self._page_cls = page_cls

    def __await__(self) -> Generator[Any, None, AsyncPageT]:
        return self._get_page().__await__()

    async def _get_page(self) -> AsyncPageT:
        def parser(resp: AsyncPageT) -> AsyncPageT:
            resp._set_private_attributes(  # pyright: ignore[reportPrivateUsage]
                model=self._model, options=self._options, client=self._client
            )
            return resp

        self._options.post_parser = parser
        return await self._client.request(self._page_cls, self._options)

    async def __aiter__(self) -> AsyncIterator[_T]:
        page = cast("BaseAsyncPage[_T]", await self)
        async for item in page:
            yield item


class BaseAsyncPage(BasePage[_T], Generic[_T]):
    _client: AsyncAPIClient = PrivateAttr()

    def _set_private_attributes(
        self,
        model: Type[_T],
        client: AsyncAPIClient,
        options: FinalRequestOptions,
    ) -> None:
        self._model = model
        self._client = client
        self._options = options

    async def __aiter__(self) -> AsyncIterator[_T]:
        async for page in self.iter_pages():
            for item in page._get_page_items():
                yield item

    async def iter_pages(self: AsyncPageT) -> AsyncIterator[AsyncPageT]:
        """This page and all that follow; each is asked for when it is needed."""
        page = self
        while True:
            yield page
            if not page.has_next_page():
                return
            page = await page.get_next_page()

    async def get_next_page(self: AsyncPageT) -> AsyncPageT:
        """Ask for the next page.

        Raises:
            RuntimeError: there is none.
        """
        return await self._client._request_api_list(  # pyright: ignore[reportPrivateUsage]
            self._model, page=self.__class__, options=self._next_options()
        )
