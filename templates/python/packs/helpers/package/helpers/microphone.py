# pyright: basic
# numpy, whose types are everywhere here, is there only with an extra of the package.
from __future__ import annotations

import io
import time
import wave
import asyncio
from typing import TYPE_CHECKING, Any, Type, Union, Generic, Literal, TypeVar, Callable, overload

from .._types import FileTypes
from .._extras import numpy as np, sounddevice

if TYPE_CHECKING:
    import numpy.typing as npt  # type: ignore[import-not-found, unused-ignore]

# samples per second
SAMPLE_RATE = 24000

DType = TypeVar("DType", bound="np.generic")


class Microphone(Generic[DType]):
    """Records from the default input device.

    Args:
        channels: how many to record.
        dtype: of a sample.
        should_record: recording goes on for as long as it returns true; None: until the time is up.
        timeout: seconds after which recording ends; None: no limit.
    """

    def __init__(
        self,
        channels: int = 1,
        dtype: Type[DType] = np.int16,  # type: ignore[assignment, unused-ignore]
        should_record: Union[Callable[[], bool], None] = None,
        timeout: Union[float, None] = None,
    ):
        self.channels = channels
        self.dtype = dtype
        self.should_record = should_record
        self.timeout = timeout
        self.sample_rate = SAMPLE_RATE
        self.buffer_chunks: list[npt.NDArray[DType]] = []

    def _ndarray_to_wav(self, audio_data: npt.NDArray[DType]) -> FileTypes:
        buffer = io.BytesIO()
        with wave.open(buffer, "wb") as wav:
            wav.setnchannels(self.channels)
            wav.setsampwidth(np.dtype(self.dtype).itemsize)
            wav.setframerate(self.sample_rate)
            wav.writeframes(audio_data.tobytes())
        buffer.seek(0)
        return ("audio.wav", buffer, "audio/wav")

    @overload
    async def record(self, return_ndarray: Literal[True]) -> npt.NDArray[DType]: ...

    @overload
    async def record(self, return_ndarray: Literal[False]) -> FileTypes: ...

    @overload
    async def record(self, return_ndarray: None = ...) -> FileTypes: ...

    async def record(self, return_ndarray: Union[bool, None] = False) -> Union[npt.NDArray[DType], FileTypes]:
        """Record until it is time to stop.

        Args:
            return_ndarray: give the samples, one row for each moment, instead of a WAV file.
        """
        loop = asyncio.get_running_loop()
        finished = asyncio.Event()
        self.buffer_chunks = []
        end = None if self.timeout is None else time.perf_counter() + self.timeout

        def on_samples(indata: npt.NDArray[DType], _frames: int, _time: object, _status: object) -> None:
            # called in a thread of the sound library's
            in_time = end is None or time.perf_counter() < end
            if in_time and (self.should_record is None or self.should_record()):
                self.buffer_chunks.append(indata.copy())
            else:
                loop.call_soon_threadsafe(finished.set)

        # the library has no types
        sound: Any = sounddevice
        with sound.InputStream(
            callback=on_samples, samplerate=self.sample_rate, channels=self.channels, dtype=self.dtype
        ):
            await finished.wait()

        recorded = self._recorded()
        return recorded if return_ndarray else self._ndarray_to_wav(recorded)

    def _recorded(self) -> npt.NDArray[DType]:
        if not self.buffer_chunks:
            return np.empty((0, self.channels), dtype=self.dtype)
        return np.concatenate(self.buffer_chunks, axis=0)
