# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._types import NOT_GIVEN
from ...._utils import path_template, without_not_given
from ...._compat import cached_property
from ...._resource import SyncAPIResource, AsyncAPIResource
from ...._response import (
    to_raw_response_wrapper,
    to_streamed_response_wrapper,
    async_to_raw_response_wrapper,
    async_to_streamed_response_wrapper,
)
from ...._base_client import make_request_options

if TYPE_CHECKING:
    from typing_extensions import Literal

    import httpx

    from ...._types import Body, Query, Headers, NotGiven
    from ....pagination import SyncCursorPage, AsyncCursorPage
    from ...._base_client import AsyncPaginator
    from ....types.chat.chat_completion_store_message import ChatCompletionStoreMessage


__all__ = ["Messages", "AsyncMessages"]


class Messages(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> MessagesWithRawResponse:
        """The same methods, giving the raw response: `.parse()` makes of it what they would give."""
        return MessagesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> MessagesWithStreamingResponse:
        """The same methods as context managers that give the response before its body is read."""
        return MessagesWithStreamingResponse(self)

    def list(
        self,
        completion_id: str,
        *,
        after: str | NotGiven = NOT_GIVEN,
        limit: int | NotGiven = NOT_GIVEN,
        order: Literal["asc", "desc"] | NotGiven = NOT_GIVEN,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> SyncCursorPage[ChatCompletionStoreMessage]:
        """
        Goes through the messages of the conversation behind a stored chat completion, a
        page at a time.

        Args:
          after: Where to continue: the ID of the message that ended the page before this one.

          limit: Largest number of messages in one page.

          order: Order by time of creation: `asc`, the default, starts with the oldest message,
              `desc` with the newest.

          extra_headers: Headers to send beside the client's own

          extra_query: Query parameters to send beside the arguments

          extra_body: JSON members to send beside the arguments

          timeout: Seconds this request may take, in place of the client's timeout
        """
        from ....pagination import SyncCursorPage
        from ....types.chat.chat_completion_store_message import ChatCompletionStoreMessage

        if not completion_id:
            raise ValueError(f"Expected a non-empty value for `completion_id` but received {completion_id!r}")
        return self._get_api_list(
            path_template("/chat/completions/{completion_id}/messages", completion_id=completion_id),
            page=SyncCursorPage[ChatCompletionStoreMessage],
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=without_not_given({"after": after, "limit": limit, "order": order}),
            ),
            model=ChatCompletionStoreMessage,
        )


class AsyncMessages(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncMessagesWithRawResponse:
        """The same methods, giving the raw response: `.parse()` makes of it what they would give."""
        return AsyncMessagesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncMessagesWithStreamingResponse:
        """The same methods as context managers that give the response before its body is read."""
        return AsyncMessagesWithStreamingResponse(self)

    def list(
        self,
        completion_id: str,
        *,
        after: str | NotGiven = NOT_GIVEN,
        limit: int | NotGiven = NOT_GIVEN,
        order: Literal["asc", "desc"] | NotGiven = NOT_GIVEN,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = NOT_GIVEN,
    ) -> AsyncPaginator[ChatCompletionStoreMessage, AsyncCursorPage[ChatCompletionStoreMessage]]:
        """
        Goes through the messages of the conversation behind a stored chat completion, a
        page at a time.

        Args:
          after: Where to continue: the ID of the message that ended the page before this one.

          limit: Largest number of messages in one page.

          order: Order by time of creation: `asc`, the default, starts with the oldest message,
              `desc` with the newest.

          extra_headers: Headers to send beside the client's own

          extra_query: Query parameters to send beside the arguments

          extra_body: JSON members to send beside the arguments

          timeout: Seconds this request may take, in place of the client's timeout
        """
        from ....pagination import AsyncCursorPage
        from ....types.chat.chat_completion_store_message import ChatCompletionStoreMessage

        if not completion_id:
            raise ValueError(f"Expected a non-empty value for `completion_id` but received {completion_id!r}")
        return self._get_api_list(
            path_template("/chat/completions/{completion_id}/messages", completion_id=completion_id),
            page=AsyncCursorPage[ChatCompletionStoreMessage],
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=without_not_given({"after": after, "limit": limit, "order": order}),
            ),
            model=ChatCompletionStoreMessage,
        )


class MessagesWithRawResponse:
    def __init__(self, messages: Messages) -> None:
        self._messages = messages
        self.list = to_raw_response_wrapper(messages.list)


class AsyncMessagesWithRawResponse:
    def __init__(self, messages: AsyncMessages) -> None:
        self._messages = messages
        self.list = async_to_raw_response_wrapper(messages.list)


class MessagesWithStreamingResponse:
    def __init__(self, messages: Messages) -> None:
        self._messages = messages
        self.list = to_streamed_response_wrapper(messages.list)


class AsyncMessagesWithStreamingResponse:
    def __init__(self, messages: AsyncMessages) -> None:
        self._messages = messages
        self.list = async_to_streamed_response_wrapper(messages.list)
