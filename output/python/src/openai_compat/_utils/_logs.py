"""Logging, with secrets left out."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, cast

from .._constants import SENSITIVE_PARAMS, SENSITIVE_HEADERS as SENSITIVE_HEADERS
from ._log_variable import PACKAGE, setup_logging as setup_logging

if TYPE_CHECKING:
    from collections.abc import Mapping

_REDACTED = "<redacted>"

logger: logging.Logger = logging.getLogger(PACKAGE)
httpx_logger: logging.Logger = logging.getLogger("httpx")


def _basic_config() -> None:
    logging.basicConfig(
        format="[%(asctime)s - %(name)s:%(lineno)d - %(levelname)s] %(message)s",
        datefmt="%Y-%m-%d %H:%M:%S",
    )


def start_logging(level: str) -> None:
    """Log this package and httpx to stderr; ``level`` is ``debug`` or ``info``."""
    _basic_config()
    for log in (logger, httpx_logger):
        log.setLevel(level.upper())
    if SENSITIVE_PARAMS:
        # httpx logs whole URLs
        httpx_logger.addFilter(SensitiveParamsFilter())


class SensitiveHeadersFilter(logging.Filter):
    """Takes credentials out of records whose argument is a mapping with ``headers`` or ``params``."""

    def filter(self, record: logging.LogRecord) -> bool:
        args: object = record.args
        if not isinstance(args, dict):
            return True
        # the mapping belongs to the caller: change a copy
        options = dict(cast("dict[str, Any]", args))
        for name, secret in (("headers", SENSITIVE_HEADERS), ("params", SENSITIVE_PARAMS)):
            if isinstance(options.get(name), dict):
                options[name] = _redact(options[name], secret)
        record.args = options
        return True


class SensitiveParamsFilter(logging.Filter):
    """Takes credentials out of the URLs of records."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(_without_secrets(value) for value in record.args)
        return True


def _redact(values: Mapping[object, object], secret: frozenset[str]) -> dict[object, object]:
    return {name: _REDACTED if str(name).lower() in secret else value for name, value in values.items()}


def _without_secrets(value: Any) -> Any:
    params = getattr(value, "params", None)
    if params is None:
        return value
    for name in SENSITIVE_PARAMS.intersection(params):
        value = value.copy_set_param(name, _REDACTED)
    return value
