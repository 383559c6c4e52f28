"""Lazy exports for package ``__init__`` modules (PEP 562).

Importing a package must cost next to nothing, so its ``__init__`` lists where each public name lives and
a name's module is imported when somebody asks for the name.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any
from importlib import import_module

if TYPE_CHECKING:
    from collections.abc import Mapping, Callable


def lazy_exports(
    module: str, exports: Mapping[str, str], *, aliases: Mapping[str, str] | None = None
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Make the ``__getattr__`` and ``__dir__`` of a module whose names are imported on first use.

    Args:
        module: the ``__name__`` of the module the two functions are for.
        exports: public name -> module it is defined in, absolute or relative to ``module`` (``".a.b"``).
            A name that is mapped to a module whose last part is the name itself, ``{"types": ".types."}``
            with a closing dot, stands for that module.
        aliases: public name -> the name it has in its own module, where the two differ.

    Returns:
        The pair ``(__getattr__, __dir__)``. ``__getattr__`` raises ``AttributeError`` for unknown names.
    """
    renamed: Mapping[str, str] = {} if aliases is None else aliases

    def __getattr__(name: str) -> Any:  # noqa: N807
        source = exports.get(name)
        if source is None:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        anchor = module if _is_package(module) else module.rpartition(".")[0]
        if source.endswith("."):
            value: Any = import_module(source[:-1], anchor)
        else:
            value = getattr(import_module(source, anchor), renamed.get(name, name))
        # from now on the name is found without coming here
        setattr(sys.modules[module], name, value)
        return value

    def __dir__() -> list[str]:  # noqa: N807
        return sorted({*vars(sys.modules[module]), *exports})

    return __getattr__, __dir__


def _is_package(module: str) -> bool:
    return hasattr(sys.modules[module], "__path__")
