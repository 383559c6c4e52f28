"""Whether description and config speak of the same endpoints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.lint.hints import did_you_mean
from generator.lint.registry import Found, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.subject import Subject


def _named(subject: Subject) -> dict[tuple[str, str], int]:
    """The endpoints that `unspecified_endpoints` leaves out, with their index."""
    assert subject.config is not None
    listed = enumerate(subject.config.unspecified_endpoints)
    return {(endpoint.verb, endpoint.path): index for index, endpoint in listed}


def _configured(subject: Subject) -> set[tuple[str, str]]:
    return {method.endpoint for method in subject.all_methods}


@rule(
    "endpoint-not-configured",
    title="an endpoint that the config neither uses nor leaves out",
    why="The SDK has no method for it, and nobody is told.",
    mend="Add a method under `resources`, or list it under `unspecified_endpoints`.",
    aliases=("Endpoint/NotConfigured",),
    needs_config=True,
)
def endpoint_not_configured(subject: Subject) -> Iterator[Found]:
    known = _configured(subject) | set(_named(subject))
    for endpoint, operation in subject.operation_of.items():
        if endpoint not in known:
            yield Found(operation.path, f"the config has no `{operation}`", at_key=True)


@rule(
    "endpoint-in-both",
    title="an endpoint that the config uses and leaves out",
    why="It is emitted, although `unspecified_endpoints` says that it is not.",
    mend="Remove it from `unspecified_endpoints`, or remove the method.",
    aliases=("Endpoint/BothSpecifiedAndUnspecified",),
    needs_config=True,
)
def endpoint_in_both(subject: Subject) -> Iterator[Found]:
    used = _configured(subject)
    for endpoint, index in _named(subject).items():
        if endpoint in used:
            message = f"`{' '.join(endpoint)}` has a method, too"
            yield Found(("unspecified_endpoints", index), message, in_config=True)


@rule(
    "unspecified-endpoint-unknown",
    title="`unspecified_endpoints` names an endpoint that is not there",
    why="It has no effect: often the path has changed, and the new one is not left out.",
    mend="Correct it, or remove it.",
    aliases=("Endpoint/NotFound",),
    needs_config=True,
)
def unspecified_endpoint_unknown(subject: Subject) -> Iterator[Found]:
    known = [str(operation) for operation in subject.operations]
    for endpoint, index in _named(subject).items():
        name = " ".join(endpoint)
        if endpoint not in subject.operation_of:
            message = f"the description has no `{name}`"
            hint = did_you_mean(name, known)
            yield Found(("unspecified_endpoints", index), message, hint, in_config=True)
