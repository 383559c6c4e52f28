"""The SDK config (Stainless format plus our extensions)."""

from generator.config.additions import AliasEntry
from generator.config.additions import ClientArgument as ExtraArgument
from generator.config.client import ClientOpt
from generator.config.model import Config
from generator.config.pagination import PaginationScheme
from generator.config.resources import Method, ModelEntry, Resource
from generator.config.streaming import EventRule

__all__ = [
    "AliasEntry",
    "ClientOpt",
    "Config",
    "EventRule",
    "ExtraArgument",
    "Method",
    "ModelEntry",
    "PaginationScheme",
    "Resource",
]
