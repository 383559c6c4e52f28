"""What a description says by `x-stainless-*`, and a package does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.support.messages import Reply

if TYPE_CHECKING:
    from tests.support.flavours import Flavour
    from tests.support.server import Server


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ({}, "first"),
        ({"betas": ["b", "a"]}, "b,a,first"),
        ({"betas": ["first", "a"]}, "first,a"),
        ({"betas": None}, None),
        ({"extra_headers": {"x-beta": "mine"}}, "mine"),
    ],
)
async def test_a_headers_default_is_extended(
    harbour_flavour: Flavour, server: Server, given: dict[str, Any], sent: str | None
) -> None:
    server.on("POST", "/mail/stamp", Reply(204))
    client = harbour_flavour.client_class(base_url=server.url, max_retries=0)
    async with harbour_flavour.opened(client) as opened:
        with pytest.warns(DeprecationWarning, match='^Use "form".$'):
            await harbour_flavour.get(opened.mail.stamp(**given))
    assert server.requests[0].header("x-beta") == sent
