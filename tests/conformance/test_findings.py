"""What comparing comes to."""

from tests.conformance.surface.findings import Comparison


def test_synonyms_are_equal() -> None:
    comparison = Comparison(synonyms={"httpx2": "httpx"})
    comparison.compare("a", "float | httpx2.Timeout", "float | httpx.Timeout")
    comparison.compare("b", "my_httpx2.Timeout", "my_httpx.Timeout")
    assert (comparison.compared, comparison.equal) == (2, 1)
    assert [each.place for each in comparison.differences] == ["b"]
