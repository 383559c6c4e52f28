# File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details.

from __future__ import annotations

from typing_extensions import Literal, Required, TypedDict

__all__ = ["ChatCompletionContentPartInputAudioParam", "InputAudio"]


class InputAudio(TypedDict, total=False):
    data: Required[str]
    """The bytes of the recording, in base64."""

    format: Required[Literal["wav", "mp3"]]
    """How the bytes encode the sound."""


class ChatCompletionContentPartInputAudioParam(TypedDict, total=False):
    input_audio: Required[InputAudio]
    """The recording and its encoding."""

    type: Required[Literal["input_audio"]]
    """Kind of part, always `input_audio`."""
