"""`openapi`, `diagnostics`: the spec's corrections and what is silenced."""

from typing import Any

from pydantic import Field

from generator.config.base import ConfigModel


class Transform(ConfigModel):
    """One correction of the spec."""

    command: str
    reason: str | None = None
    args: dict[str, Any] = Field(default_factory=dict[str, Any])


class OpenapiSettings(ConfigModel):
    """What is done with the spec before it is read."""

    transforms: tuple[Transform, ...] = ()
    transformations: tuple[Transform, ...] = ()
    """The name of `transforms` before edition 2025-10-10."""


class DiagnosticsSettings(ConfigModel):
    """Findings that are not to be reported."""

    ignored: dict[str, Any] = Field(default_factory=dict[str, Any])
    """Codes of findings to true, or to the places (with reasons) where they are ignored."""
