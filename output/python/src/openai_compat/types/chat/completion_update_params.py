# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing import Optional
from typing_extensions import Required, TypedDict

from ..shared_params.metadata import Metadata

__all__ = ["CompletionUpdateParams"]


class CompletionUpdateParams(TypedDict, total=False):
    metadata: Required[Optional[Metadata]]
    """
    Labels of your own choice, as pairs of strings, which the server keeps with an
    object and can filter by.

    At most 16 pairs; a key has up to 64 characters, a value up to 512.
    """
