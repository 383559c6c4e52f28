# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._lazy import lazy_exports as _lazy_exports

if TYPE_CHECKING:
    from .message_list_params import MessageListParams as MessageListParams

__getattr__, __dir__ = _lazy_exports(
    __name__,
    {
        "MessageListParams": ".message_list_params",
    },
)
