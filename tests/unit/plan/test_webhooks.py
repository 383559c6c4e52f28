"""Which events a method unwraps, and what tells them apart."""

from __future__ import annotations

from typing import Any

import pytest

from generator.diagnostics import InputError
from tests.unit.types_support import plan_of, ref, spec, to

UNWRAP = {"unwrap": {"type": "webhook_unwrap"}}


def event(name: str, **more: Any) -> dict[str, Any]:
    kind = {"type": "string", "const": name}
    return {"type": "object", "properties": {"name": {"type": "string"}, "kind": kind, **more}}


SCHEMAS = {"A": event("a"), "B": event("b"), "C": event("c"), "Other": {"type": "object"}}


def described(*names: str) -> dict[str, Any]:
    body = {name: {"content": {"application/json": {"schema": to(name)}}} for name in names}
    return {**spec(SCHEMAS), "webhooks": {n: {"post": {"requestBody": b}} for n, b in body.items()}}


def events(data: object, resource: dict[str, Any], **more: object) -> str:
    """The type of what is unwrapped, as the module says it."""
    plan = plan_of(data, {"resources": {"hooks": resource}, **more})
    module = next(m for m in plan.types if m.module.endswith(".unwrap_webhook_event"))
    return " ".join(str(module).split())


def shown(text: str) -> list[str]:
    return [name for name in ("A", "B", "C", "Other") if f"'.{name.lower()}'" in text]


def models(*names: str) -> dict[str, str]:
    return {name.lower(): ref(name) for name in names}


@pytest.mark.parametrize(
    ("webhooks", "listed", "found"),
    [
        (("B", "A"), ("A", "B", "C"), ["A", "B"]),  # of those that are described, the resource's
        (("A", "B", "C"), ("A", "Other"), ["A"]),
        ((), ("A", "B"), ["A", "B"]),  # nothing is described: all that the resource has
    ],
)
def test_the_events_of_a_resource(
    webhooks: tuple[str, ...], listed: tuple[str, ...], found: list[str]
) -> None:
    text = events(described(*webhooks), {"models": models(*listed), "methods": UNWRAP})
    assert shown(text) == found


def test_the_property_that_tells_events_apart() -> None:
    resource = {"models": models("A", "B"), "methods": UNWRAP}
    assert 'discriminator="kind"' in events(described(), resource)
    named = {"unwrap": {"type": "webhook_unwrap", "discriminator": "name"}}
    assert 'discriminator="name"' in events(described(), {**resource, "methods": named})
    assert "discriminator" not in events(described(), {**resource, "models": models("A", "Other")})


def test_without_events_there_is_no_method() -> None:
    plan = plan_of(described(), {"resources": {"hooks": {"methods": UNWRAP}}})
    assert [resource.unwraps for resource in plan.resources] == [()]
    assert "_webhooks.py" in plan.unused_runtime


@pytest.mark.parametrize(
    ("options", "method", "key"),
    [
        ({}, {}, None),
        ({"webhook_key": {}}, {}, "webhook_key"),
        ({"webhook_secret": {}}, {}, "webhook_secret"),
        ({"webhook_key": {}, "signing": {}}, {"webhook_key_opt": "signing"}, "signing"),
    ],
)
def test_the_key(options: dict[str, Any], method: dict[str, str], key: str | None) -> None:
    methods = {"unwrap": {"type": "webhook_unwrap", **method}}
    config = {
        "resources": {"hooks": {"models": models("A"), "methods": methods}},
        "client_settings": {"opts": {n: {"type": "string", "nullable": True} for n in options}},
    }
    plan = plan_of(described(), config)
    assert [unwrap.key for r in plan.resources for unwrap in r.unwraps] == [key]


def test_a_key_that_no_option_is() -> None:
    methods = {"unwrap": {"type": "webhook_unwrap", "webhook_key_opt": "other"}}
    resources = {"hooks": {"models": models("A"), "methods": methods}}
    with pytest.raises(InputError, match="the client has no option `other`"):
        plan_of(described(), {"resources": resources})
