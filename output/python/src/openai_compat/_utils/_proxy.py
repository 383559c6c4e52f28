from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Generic, TypeVar, Iterable, cast

T = TypeVar("T")


class LazyProxy(Generic[T], ABC):
    """Stands for an object that is made when something is done with it.

    Note that a module that is stood for this way must not be one whose loading uses the proxy.
    """

    def __getattr__(self, attr: str) -> object:
        proxied = self.__get_proxied__()
        if isinstance(proxied, LazyProxy):
            # an attribute of a proxy of itself would never end
            return cast("object", proxied)
        return getattr(proxied, attr)

    def __repr__(self) -> str:
        proxied = self.__get_proxied__()
        return type(self).__name__ if isinstance(proxied, LazyProxy) else repr(proxied)

    def __str__(self) -> str:
        proxied = self.__get_proxied__()
        return type(self).__name__ if isinstance(proxied, LazyProxy) else str(proxied)

    def __dir__(self) -> Iterable[str]:
        proxied = self.__get_proxied__()
        return [] if isinstance(proxied, LazyProxy) else dir(proxied)

    @property  # type: ignore[misc]
    def __class__(self) -> type:  # pyright: ignore[reportIncompatibleMethodOverride]
        # `isinstance` asks for the class, and must not fail because the object can't be loaded
        try:
            proxied = self.__get_proxied__()
        except Exception:
            return type(self)
        # not `isinstance`, which would come back here
        return type(proxied) if issubclass(type(proxied), LazyProxy) else proxied.__class__

    def __get_proxied__(self) -> T:
        return self.__load__()

    def __as_proxied__(self) -> T:
        """The proxy itself, typed as what it stands for."""
        return cast("T", self)

    @abstractmethod
    def __load__(self) -> T: ...
