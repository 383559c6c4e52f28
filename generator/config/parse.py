"""From a document to the config, with every mistake and every unknown key in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from generator.config.mistakes import mistakes_of
from generator.config.model import Config
from generator.config.taken import without_taken_options
from generator.config.unknown import unknown_keys
from generator.diagnostics import Diagnostic, InputError

if TYPE_CHECKING:
    from generator.load.document import Document


def parse_config(document: Document) -> tuple[Config, list[Diagnostic]]:
    """The config that `document` holds, and warnings: repeated and unknown keys,
    options that every client has.

    Raises InputError with all values that are of the wrong type or not allowed.
    """
    if isinstance(document.root.get("openapi"), str):
        raise InputError.at(
            document.span(("openapi",), key=True),
            "not-a-config",
            "this is an OpenAPI description, not an SDK config",
            hint="Name the description with `--spec` and the config with `--config`.",
        )
    try:
        config = Config.model_validate(document.root)
    except ValidationError as error:
        raise InputError(*mistakes_of(error, document)) from error
    warnings = [*document.warnings, *unknown_keys(config, document)]
    config, taken = without_taken_options(config, document)
    return config, [*warnings, *taken]
