# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

"""Types and sentinels shared by every module of the package.

Nothing heavy is imported here: what comes from httpx is looked up when somebody asks for it.
"""

from __future__ import annotations

from os import PathLike
from typing import (
    IO,
    TYPE_CHECKING,
    Any,
    Set,
    Dict,
    Type,
    Tuple,
    Union,
    Literal,
    Mapping,
    TypeVar,
    Callable,
    Iterator,
    Optional,
    Protocol,
    Sequence,
    TypedDict,
    SupportsIndex,
    overload,
    runtime_checkable,
)

from ._lazy import lazy_exports

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

    import httpx
    import pydantic
    from httpx import (
        URL as URL,
        Proxy as Proxy,
        Timeout as Timeout,
        Response as Response,
        BaseTransport as BaseTransport,
        AsyncBaseTransport as AsyncBaseTransport,
    )

    from ._qs import ArrayFormat as ArrayFormat, NestedFormat as NestedFormat
    from ._raw_content import BinaryTypes as BinaryTypes, AsyncBinaryTypes as AsyncBinaryTypes

    Transport = BaseTransport
    AsyncTransport = AsyncBaseTransport
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "httpx": "httpx.",
            "URL": "httpx",
            "Proxy": "httpx",
            "Timeout": "httpx",
            "Response": "httpx",
            "BaseTransport": "httpx",
            "AsyncBaseTransport": "httpx",
            "Transport": "httpx",
            "AsyncTransport": "httpx",
            "ArrayFormat": "._qs",
            "NestedFormat": "._qs",
            "BinaryTypes": "._raw_content",
            "AsyncBinaryTypes": "._raw_content",
        },
        aliases={"Transport": "BaseTransport", "AsyncTransport": "AsyncBaseTransport"},
    )

Query = Mapping[str, object]
Body = object
AnyMapping = Mapping[str, object]
ModelT = TypeVar("ModelT", bound="pydantic.BaseModel")
_T = TypeVar("_T")

ProxiesDict = Dict["str | URL", Union[None, str, "URL", "Proxy"]]
ProxiesTypes = Union[str, "Proxy", ProxiesDict]

if TYPE_CHECKING:
    Base64FileInput = Union[IO[bytes], PathLike[str]]
    FileContent = Union[IO[bytes], bytes, PathLike[str]]
else:
    # pydantic does not accept a parametrised PathLike
    Base64FileInput = Union[IO[bytes], PathLike]
    FileContent = Union[IO[bytes], bytes, PathLike]
FileTypes = Union[
    # the content alone
    FileContent,
    # (file name, content)
    Tuple[Optional[str], FileContent],
    # (file name, content, content type)
    Tuple[Optional[str], FileContent, Optional[str]],
    # (file name, content, content type, headers)
    Tuple[Optional[str], FileContent, Optional[str], Mapping[str, str]],
]
RequestFiles = Union[Mapping[str, FileTypes], Sequence[Tuple[str, FileTypes]]]

# the same without paths, which httpx does not read
HttpxFileContent = Union[IO[bytes], bytes]
HttpxFileTypes = Union[
    HttpxFileContent,
    Tuple[Optional[str], HttpxFileContent],
    Tuple[Optional[str], HttpxFileContent, Optional[str]],
    Tuple[Optional[str], HttpxFileContent, Optional[str], Mapping[str, str]],
]
HttpxRequestFiles = Union[Mapping[str, HttpxFileTypes], Sequence[Tuple[str, HttpxFileTypes]]]

if TYPE_CHECKING:
    # `type(None)` is not a type expression
    NoneType: Type[None]
else:
    NoneType = type(None)


class RequestOptions(TypedDict, total=False):
    headers: Headers
    max_retries: int
    timeout: float | Timeout | None
    params: Query
    extra_json: AnyMapping
    idempotency_key: str
    follow_redirects: bool


class NotGiven:
    """The type of an argument that was not passed, where ``None`` is a value in its own right.

    ```py
    def get(timeout: float | None | NotGiven = NOT_GIVEN) -> Response: ...


    get(timeout=1)  # one second
    get(timeout=None)  # no limit
    get()  # whatever the client's default is
    ```
    """

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "NOT_GIVEN"

    def __copy__(self) -> NotGiven:
        return self

    def __deepcopy__(self, memo: object) -> NotGiven:
        return self


NotGivenOr = Union[_T, NotGiven]
NOT_GIVEN = NotGiven()


class Omit:
    """Leaves something out that would be sent otherwise.

    ```py
    # the default `Content-Type` is `application/json`; for a multipart upload httpx must write
    # its own, with the boundary, so the default has to go
    client.post("/upload", files={"file": b"..."}, options={"headers": {"Content-Type": Omit()}})
    ```
    """

    def __bool__(self) -> Literal[False]:
        return False


@runtime_checkable
class ModelBuilderProtocol(Protocol):
    """A response type that makes itself out of the HTTP response and its decoded JSON."""

    @classmethod
    def build(cls: type[_T], *, response: Response, data: object) -> _T: ...


Headers = Mapping[str, Union[str, Omit]]


class HeadersLikeProtocol(Protocol):
    def get(self, __key: str) -> str | None: ...


HeadersLike = Union[Headers, HeadersLikeProtocol]

# no bound: whatever it named would have the types of models wait for those of clients
ResponseT = TypeVar("ResponseT")

StrBytesIntFloat = Union[str, bytes, int, float]

# what pydantic takes as `include` and `exclude`
IncEx: TypeAlias = Union[Set[int], Set[str], Mapping[int, Union["IncEx", bool]], Mapping[str, Union["IncEx", bool]]]

PostParser = Callable[[Any], Any]


@runtime_checkable
class InheritsGeneric(Protocol):
    """A class derived from ``Generic``: ``__orig_bases__`` tells what each base was parametrised with."""

    __orig_bases__: tuple[_GenericAlias]


class _GenericAlias(Protocol):
    __origin__: type[object]


class HttpxSendArgs(TypedDict, total=False):
    auth: httpx.Auth
    follow_redirects: bool


_T_co = TypeVar("_T_co", covariant=True)

if TYPE_CHECKING:

    class SequenceNotStr(Protocol[_T_co]):
        """A sequence that is not a string: `str` is a `Sequence[str]`, but its `__contains__` takes only strings."""

        @overload
        def __getitem__(self, index: SupportsIndex, /) -> _T_co: ...

        @overload
        def __getitem__(self, index: slice, /) -> Sequence[_T_co]: ...

        def __contains__(self, value: object, /) -> bool: ...

        def __len__(self) -> int: ...

        def __iter__(self) -> Iterator[_T_co]: ...

        def index(self, value: Any, start: int = 0, stop: int = ..., /) -> int: ...

        def count(self, value: Any, /) -> int: ...

        def __reversed__(self) -> Iterator[_T_co]: ...

else:
    # a plain sequence where annotations are evaluated: pydantic does not know the protocol
    SequenceNotStr = Sequence
