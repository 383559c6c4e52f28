"""What the `x-stainless-*` headers tell about the machine. Nothing here is asked before the first request."""

from __future__ import annotations

import sys
from typing import Dict, Union, Literal
from functools import cache


class OtherPlatform:
    def __init__(self, name: str) -> None:
        self.name = name

    def __str__(self) -> str:
        return f"Other:{self.name}"


class OtherArch:
    def __init__(self, name: str) -> None:
        self.name = name

    def __str__(self) -> str:
        return f"other:{self.name}"


Platform = Union[
    OtherPlatform,
    Literal[
        "MacOS",
        "Linux",
        "Windows",
        "FreeBSD",
        "OpenBSD",
        "iOS",
        "Android",
        "Unknown",
    ],
]

_PLATFORMS: Dict[str, Platform] = {
    "darwin": "MacOS",
    "windows": "Windows",
    "linux": "Linux",
    "freebsd": "FreeBSD",
    "openbsd": "OpenBSD",
    "ios": "iOS",
    "android": "Android",
}

Arch = Union[OtherArch, Literal["x32", "x64", "arm", "arm64", "unknown"]]


def get_platform() -> Platform:
    """The operating system."""
    import platform

    try:
        system = platform.system().lower()
        details = platform.platform().lower()
    except Exception:
        return "Unknown"
    # phones run systems that call themselves Darwin and Linux
    if "iphone" in details or "ipad" in details:
        return "iOS"
    if "android" in details:
        return "Android"
    return _PLATFORMS.get(system) or (OtherPlatform(details) if details else "Unknown")


@cache
def platform_headers(version: str, *, platform: Platform | None) -> Dict[str, str]:
    """The headers' names and values.

    Args:
        version: of this package.
        platform: if it is known already.
    """
    return {
        "X-Stainless-Lang": "python",
        "X-Stainless-Package-Version": version,
        "X-Stainless-OS": str(platform or get_platform()),
        "X-Stainless-Arch": str(get_architecture()),
        "X-Stainless-Runtime": get_python_runtime(),
        "X-Stainless-Runtime-Version": get_python_version(),
    }


def get_python_runtime() -> str:
    """``CPython``, ``PyPy``, ..."""
    import platform

    try:
        return platform.python_implementation()
    except Exception:
        return "unknown"


def get_python_version() -> str:
    import platform

    try:
        return platform.python_version()
    except Exception:
        return "unknown"


def get_architecture() -> Arch:
    """The processor, or for unknown 32-bit ones at least that."""
    import platform

    try:
        machine = platform.machine().lower()
    except Exception:
        return "unknown"
    if machine in ("arm64", "aarch64"):
        return "arm64"
    if machine == "arm":
        return "arm"
    if machine in ("x86_64", "amd64"):
        return "x64"
    if sys.maxsize <= 2**32:
        return "x32"
    return OtherArch(machine) if machine else "unknown"
