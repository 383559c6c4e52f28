"""The HTTP clients used by default: httpx's with our timeout and limits, following redirects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from importlib import import_module
from contextlib import suppress

import httpx

from ._constants import DEFAULT_TIMEOUT, DEFAULT_CONNECTION_LIMITS

if TYPE_CHECKING:
    from httpx._config import DEFAULT_TIMEOUT_CONFIG

    HTTPX_DEFAULT_TIMEOUT = DEFAULT_TIMEOUT_CONFIG
else:
    # how httpx spells "no timeout was passed"
    try:
        from httpx._config import DEFAULT_TIMEOUT_CONFIG as HTTPX_DEFAULT_TIMEOUT
    except ImportError:
        HTTPX_DEFAULT_TIMEOUT = httpx.Timeout(5.0)


class _WithDefaults:
    """Sets a client of httpx's up as this package does, where nothing else is passed."""

    def __init__(self, **options: Any) -> None:
        defaults = {"timeout": DEFAULT_TIMEOUT, "limits": DEFAULT_CONNECTION_LIMITS, "follow_redirects": True}
        super().__init__(**{**defaults, **options})


if TYPE_CHECKING:
    _DefaultHttpxClient = httpx.Client
    _DefaultAsyncHttpxClient = httpx.AsyncClient
else:

    class _DefaultHttpxClient(_WithDefaults, httpx.Client):
        pass

    class _DefaultAsyncHttpxClient(_WithDefaults, httpx.AsyncClient):
        pass


if TYPE_CHECKING:
    DefaultHttpxClient = httpx.Client
    """`httpx.Client` with this package's defaults, to be passed as `http_client` with further options of httpx."""

    DefaultAsyncHttpxClient = httpx.AsyncClient
    """`httpx.AsyncClient` with this package's defaults."""

    DefaultAioHttpClient = httpx.AsyncClient
    """`httpx.AsyncClient` with this package's defaults that uses aiohttp for transport (extra `aiohttp`)."""
else:
    DefaultHttpxClient = _DefaultHttpxClient
    DefaultAsyncHttpxClient = _DefaultAsyncHttpxClient

    def __getattr__(name: str) -> Any:
        if name not in ("DefaultAioHttpClient", "_DefaultAioHttpClient"):
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        made = _make_aiohttp_client()
        globals().update(DefaultAioHttpClient=made, _DefaultAioHttpClient=made)
        return made


def _make_aiohttp_client() -> type[httpx.AsyncClient]:
    """Define the aiohttp client; where its packages are missing, one that says so when it is made."""
    try:
        base: Any = import_module("httpx_aiohttp").HttpxAiohttpClient
        transports: Any = import_module("httpx_aiohttp.transport")
    except ImportError:
        return _MissingAioHttpClient

    from ._aiohttp_bodies import with_lean_bodies

    own = with_lean_bodies(transports.AiohttpTransport, transports.map_aiohttp_exceptions)

    def init_transport(self: Any, transport: httpx.AsyncBaseTransport | None = None, **options: Any) -> Any:
        return own(**options) if transport is None else transport

    def init_proxy_transport(self: Any, proxy: httpx.Proxy, **options: Any) -> Any:
        return own(proxy=proxy, **options)

    members = {"_init_transport": init_transport, "_init_proxy_transport": init_proxy_transport}
    return cast("type[httpx.AsyncClient]", type("_DefaultAioHttpClient", (_WithDefaults, base), members))


class _MissingAioHttpClient(httpx.AsyncClient):
    def __init__(self, **_kwargs: Any) -> None:
        raise RuntimeError("To use the aiohttp client you must have installed the package with the `aiohttp` extra")


class SyncHttpxClientWrapper(DefaultHttpxClient):
    """The client that is made when none was passed; it is closed with the object that made it."""

    def __del__(self) -> None:
        if self.is_closed:
            return
        # at interpreter exit anything may be gone already
        with suppress(Exception):
            self.close()


class AsyncHttpxClientWrapper(DefaultAsyncHttpxClient):
    """The asynchronous twin of `SyncHttpxClientWrapper`; it closes if an event loop is running."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        # what httpx may cease to bring, this does without
        with suppress(ImportError):
            from ._asyncio_pool import use_asyncio_directly

            use_asyncio_directly(self)

    def __del__(self) -> None:
        if self.is_closed:
            return
        # at interpreter exit not even an import works
        with suppress(Exception):
            from ._utils._sync import close_soon

            close_soon(self.aclose)
