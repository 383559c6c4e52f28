from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._utils import LazyProxy
from ._common import load, format_instructions

if TYPE_CHECKING:
    import sounddevice as sounddevice  # type: ignore[import-not-found, import-untyped, unused-ignore]

SOUNDDEVICE_INSTRUCTIONS = format_instructions(library="sounddevice", extra="voice_helpers")


class SounddeviceProxy(LazyProxy[Any]):
    def __load__(self) -> Any:
        return load("sounddevice", SOUNDDEVICE_INSTRUCTIONS)


if not TYPE_CHECKING:
    sounddevice = SounddeviceProxy()
