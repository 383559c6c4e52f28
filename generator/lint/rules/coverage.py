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
    "endpoint-unspecified-in-vain",
    title="`unspecified_endpoints` lists an endpoint that has a method, or is not there",
    why="What is listed and has a method is emitted; of a path that has changed, the new one is "
    "not left out.",
    mend="Take it off the list, or correct it.",
    aliases=("Endpoint/BothSpecifiedAndUnspecified", "Endpoint/NotFound"),
    needs_config=True,
)
def endpoint_unspecified_in_vain(subject: Subject) -> Iterator[Found]:
    used = _configured(subject)
    known = [str(operation) for operation in subject.operations]
    for endpoint, index in _named(subject).items():
        name, place = " ".join(endpoint), ("unspecified_endpoints", index)
        if endpoint in used:
            yield Found(place, f"`{name}` has a method", in_config=True)
        elif endpoint not in subject.operation_of:
            message = f"the description has no `{name}`"
            yield Found(place, message, did_you_mean(name, known), in_config=True)
