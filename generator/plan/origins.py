"""Where the names of types come from: recorded where each is made, for whoever asks later."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class NameRule(str, Enum):
    """The rule that made a name; the value is how it is told."""

    MODEL = "its key under `models` in the config"
    PRESCRIBED = "`x-stainless-naming` of the schema"
    PARAM_SUFFIX = "the name of its model, with `Param` because requests use it"
    ALIAS = "its key under `models`: another name of a model of the same schema"
    METHOD_PARAMS = "the resource in the singular, the method, `Params`"
    STREAM_VARIANT = "the method's params, and whether the response is streamed"
    METHOD_RESPONSE = "the resource in the singular, the method, `Response`"
    WEBHOOK_EVENT = "the method that unwraps webhooks, `WebhookEvent`"
    PROPERTY = "the path of properties that leads to it in its module"
    ARM = "the union that it is an arm of, and the arm's own name or number"
    KNOWN_MEMBERS = "the type that also allows other members, with `Typed`"


@dataclass(frozen=True, slots=True)
class NameOrigin:
    """The rule that made a name, and the pointer of the schema (or operation) that it names."""

    rule: NameRule
    pointer: str
