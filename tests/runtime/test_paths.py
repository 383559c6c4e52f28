"""URLs from templates."""

from __future__ import annotations

import pytest
from runtime._utils import path_template


@pytest.mark.parametrize(
    ("template", "arguments", "made"),
    [
        ("/shops/{id}", {"id": "a b"}, "/shops/a%20b"),
        ("/shops/{id}", {"id": "a/b?c#d%"}, "/shops/a%2Fb%3Fc%23d%25"),
        ("/shops/{id}", {"id": "é:@;,"}, "/shops/%C3%A9:@;,"),
        ("/{a}{b}.json", {"a": 1, "b": 2.5}, "/12.5.json"),
        ("/{a}/{a}", {"a": True}, "/true/true"),
        ("/{a}", {"a": None}, "/null"),
        ("/x?q={q}&n=1#{f}", {"q": "a&b=c+d/?", "f": "a&b=/?"}, "/x?q=a%26b%3Dc%2Bd/?&n=1#a&b=/?"),
        ("/x?q={dots}", {"dots": ".."}, "/x?q=.."),
        ("/{other}/{id}", {"id": "x", "other": "{id}"}, "/%7Bid%7D/x"),
        ("", {}, ""),
    ],
)
def test_places_are_filled(template: str, arguments: dict[str, object], made: str) -> None:
    assert path_template(template, **arguments) == made


@pytest.mark.parametrize(
    ("template", "value"),
    [("/a/{x}/b", ".."), ("/a/{x}", "."), ("{x}?q=1", ".."), ("/{x}.", "."), ("/%2E%2e/{x}", "a")],
)
def test_no_argument_leads_elsewhere(template: str, value: str) -> None:
    with pytest.raises(ValueError, match="dot-segment"):
        path_template(template, x=value)


def test_every_place_needs_an_argument() -> None:
    with pytest.raises(KeyError, match="shop"):
        path_template("/shops/{shop}")
