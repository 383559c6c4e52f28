# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from typing import Optional

from ..._models import BaseModel

__all__ = ["ErrorObject"]


class ErrorObject(BaseModel):
    code: Optional[str] = None
    """
    Short, stable name of the problem, such as `invalid_api_key`; null if the server
    has none.
    """

    message: str
    """A sentence that explains the problem."""

    param: Optional[str] = None
    """Path of the parameter at fault; null if the problem is not about one parameter."""

    type: str
    """Broad class of the problem, such as `invalid_request_error`."""
