from __future__ import annotations

import pytest

from tests.golden.trees import GOLDENS, Golden


@pytest.mark.parametrize("golden", GOLDENS, ids=lambda golden: golden.name)
def test_emits_what_is_expected(golden: Golden) -> None:
    expected, actual = golden.expected(), golden.actual()

    assert sorted(actual) == sorted(expected)
    for path, text in actual.items():
        assert text == expected[path], f"{path} differs; `python -m tests.golden.refresh`"
