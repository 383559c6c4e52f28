# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from ._exceptions import OpenAICompatError


class StreamAlreadyConsumed(OpenAICompatError):  # noqa: N818
    """The content was streamed, so that it can't be read or streamed again.

    ```py
    response = await client.post(...)
    async for line in response.iter_lines():
        ...  # do something with `line`

    content = await response.read()
    # ^ raises
    ```

    To have both, `await response.read()` before iterating.
    """

    def __init__(self) -> None:
        super().__init__(
            "The content has already been streamed and was not kept; "
            "call `.read()` before streaming it to be able to read it afterwards"
        )
