"""Behaviour of emitted packages, over real sockets."""

from tests.support.fixtures import (
    async_client,
    client,
    flavour,
    harbour,
    harbour_flavour,
    package,
    plain_environment,
    project,
    recordings,
    server,
    variant,
    variant_flavour,
)

__all__ = [
    "async_client",
    "client",
    "flavour",
    "harbour",
    "harbour_flavour",
    "package",
    "plain_environment",
    "project",
    "recordings",
    "server",
    "variant",
    "variant_flavour",
]
