from __future__ import annotations

import asyncio
import io
import sys
import wave
from importlib import import_module
from typing import TYPE_CHECKING, Any

import httpx
import numpy as np
import pytest

from generator.diagnostics import InputError
from tests.packs.talk import emitted

if TYPE_CHECKING:
    from collections.abc import Callable


def test_version(talkative: Any) -> None:
    assert talkative.__version__ == talkative.VERSION
    assert import_module("talkative.version").VERSION is talkative.VERSION


class TestRemovedApi:
    def test_a_call_says_so(self, talkative: Any) -> None:
        error = import_module("talkative.lib._old_api").APIRemovedError

        with pytest.raises(error) as caught:
            talkative.Voice.create(model="m")

        text = str(caught.value)
        assert "talkative.Voice was removed in version 1.0.0" in text
        assert "https://talk.example/{new}" in text
        assert 'pip install "talkative-client==0.9"' in text
        assert issubclass(error, talkative.TalkError)

    def test_looking_around_is_no_use(self, talkative: Any) -> None:
        assert not isinstance(talkative.Voice, str)
        assert repr(talkative.Voice.anything) == "RemovedProxy"

    def test_what_there_is_now_is_not_hidden(self, talkative: Any) -> None:
        assert isinstance(talkative.Talk, type)

    def test_names(self) -> None:
        extra = "{symbols: Old, version: '2', last: '1', error: GoneError, proxy: Gone}"
        files = emitted(f"clientsmith: {{packs: {{removed_api: {extra}}}}}")
        assert "class GoneError(TalkError):" in files["src/talkative/lib/_old_api.py"]
        assert "class Gone(LazyProxy[Any]):" in files["src/talkative/lib/_old_api.py"]


class TestExtras:
    def test_libraries_are_imported_when_used(self, talkative: Any) -> None:
        extras = import_module("talkative._extras")

        assert extras.numpy.int16 is np.int16
        assert extras.has_numpy()

    def test_a_library_that_is_missing(
        self, talkative: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "pandas", None)
        common = import_module("talkative._extras._common")

        with pytest.raises(common.MissingDependencyError) as caught:
            import_module("talkative._extras").pandas.DataFrame()

        assert "pip install talkative-client[datalib]" in str(caught.value)
        assert isinstance(caught.value, talkative.TalkError)

    def test_the_project_has_them_as_extras(self, files: dict[str, str]) -> None:
        wanted = 'voice_helpers = ["sounddevice>=0.5.1", "numpy>=2.0.2"]\n'
        assert wanted in files["pyproject.toml"]
        assert "voice_helpers" not in emitted()["pyproject.toml"]

    def test_helpers_need_them(self) -> None:
        with pytest.raises(InputError) as caught:
            emitted("clientsmith:\n  packs:\n    helpers: true")

        (found,) = caught.value.diagnostics
        assert found.code == "missing-pack"
        assert found.message == "template pack `helpers` needs the pack `extras`"
        assert found.span is not None
        assert found.span.line == 3


class Sound:
    """Stands for the sound library: records a row of ones again and again, plays into `played`."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.played: list[Any] = []
        self.settings: dict[str, Any] = {}
        monkeypatch.setitem(sys.modules, "sounddevice", self)

    def InputStream(self, **settings: Any) -> Any:  # noqa: N802
        samples = np.ones((4, settings["channels"]), dtype=settings["dtype"])
        return self._stream(settings, lambda call: call(samples, 4, None, None))

    def OutputStream(self, **settings: Any) -> Any:  # noqa: N802
        def fill(call: Callable[..., None]) -> None:
            out = np.full((4, settings["channels"]), 9, dtype=settings["dtype"])
            call(out, 4, None, None)
            self.played.append(out)

        return self._stream(settings, fill)

    def _stream(self, settings: dict[str, Any], step: Callable[..., None]) -> Any:
        self.settings = settings

        class Stream:
            def __enter__(self) -> None:
                self.task = asyncio.get_running_loop().create_task(self.run())

            def __exit__(self, *_: object) -> None:
                self.task.cancel()

            async def run(self) -> None:
                while True:
                    step(settings["callback"])
                    await asyncio.sleep(0)

        return Stream()


@pytest.fixture
def sound(monkeypatch: pytest.MonkeyPatch) -> Sound:
    return Sound(monkeypatch)


class TestMicrophone:
    async def test_samples(self, talkative: Any, sound: Sound) -> None:
        more = iter([True, True, False])
        microphone = import_module("talkative.helpers").Microphone(
            channels=2, should_record=lambda: next(more, False)
        )

        recorded = await microphone.record(return_ndarray=True)

        assert recorded.shape == (8, 2)
        assert recorded.dtype == np.int16

    async def test_a_file(self, talkative: Any, sound: Sound) -> None:
        more = iter([True, False])
        microphone = import_module("talkative.helpers").Microphone(
            should_record=lambda: next(more, False)
        )

        name, content, kind = await microphone.record()

        assert (name, kind) == ("audio.wav", "audio/wav")
        with wave.open(io.BytesIO(content.read())) as wav:
            assert wav.getparams()[:4] == (1, 2, 24000, 4)

    async def test_time_is_up(self, talkative: Any, sound: Sound) -> None:
        microphone = import_module("talkative.helpers").Microphone(timeout=0)

        assert (await microphone.record(return_ndarray=True)).shape == (0, 1)


class TestPlayer:
    async def test_samples(self, talkative: Any, sound: Sound) -> None:
        player = import_module("talkative.helpers").LocalAudioPlayer()

        await player.play(np.array([16384, -32768, 0, 8192, 16384, 16384], dtype=np.int16))

        heard = np.concatenate(sound.played).reshape(-1)[:8]
        assert heard.tolist() == [0.5, -1.0, 0.0, 0.25, 0.5, 0.5, 0.0, 0.0]
        assert sound.settings["samplerate"] == 24000

    async def test_a_response(self, talkative: Any, sound: Sound) -> None:
        binary = import_module("talkative._legacy_response").HttpxBinaryResponseContent
        content = np.array([16384, -16384], dtype="<i2").tobytes() + b"x"
        player = import_module("talkative.helpers").LocalAudioPlayer()

        await player.play(binary(httpx.Response(200, content=content)))

        assert np.concatenate(sound.played).reshape(-1)[:3].tolist() == [0.5, -0.5, 0.0]

    async def test_a_stream_until_none(self, talkative: Any, sound: Sound) -> None:
        async def samples() -> Any:
            yield np.array([0.5, 0.25], dtype=np.float32)
            await asyncio.sleep(0)
            yield np.array([0.125], dtype=np.float32)
            yield None
            raise AssertionError

        player = import_module("talkative.helpers").LocalAudioPlayer()

        await player.play_stream(samples())

        heard = np.concatenate(sound.played).reshape(-1)
        assert heard[heard != 0].tolist() == [0.5, 0.25, 0.125]

    async def test_stopped(self, talkative: Any, sound: Sound) -> None:
        player = import_module("talkative.helpers").LocalAudioPlayer(should_stop=lambda: True)

        await player.play(np.ones(100, dtype=np.float32))

        assert not np.concatenate(sound.played).any()

    async def test_a_stream_that_fails(self, talkative: Any, sound: Sound) -> None:
        async def samples() -> Any:
            yield np.array([0.5], dtype=np.float32)
            raise OSError("broken")

        player = import_module("talkative.helpers").LocalAudioPlayer()

        with pytest.raises(OSError, match="broken"):
            await asyncio.wait_for(player.play_stream(samples()), 5)
