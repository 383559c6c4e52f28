"""What there is to say of a published SDK, so that a package can be held against it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.conformance.packages import Case
    from tests.conformance.published import Release


@dataclass(frozen=True)
class Suite:
    """Some of the published tests, and how many of them the published package passes.

    `skips` is how many it skips itself. `left_out`: from a file or a test (`file::test`) to the
    reason why it is not run; the tests in it are not among those that pass.
    """

    check: str
    paths: tuple[str, ...]
    passes: int
    skips: int = 0
    left_out: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Surface:
    """What the comparison of the surface has to come to.

    `least`: so many things count; fewer would mean that the comparison has lost sight of some.
    `modules`: what is compared beside the modules that every package has. `by_hand`: modules and
    packages without the header of generated files that count, as the config brings them all the
    same. `differences`: from the reasons to the places (`fnmatch` patterns)
    that differ for them; every difference needs one. `share`: so much has to be equal.
    `synonyms`: other names of a library, to the one that emitted packages use. `counted_only`:
    differences are counted, and nothing more is asked of them. `custom`: how comments begin that
    mark the maintainers' own code in generated files; functions with such code do not count.
    """

    least: int
    modules: tuple[str, ...] = ()
    by_hand: tuple[str, ...] = ()
    differences: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    share: float = 0.98
    synonyms: Mapping[str, str] = field(default_factory=dict)
    counted_only: bool = False
    custom: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sdk:
    """A published SDK: what it is emitted from, where it is published, what is held against it.

    `as_given`: the same package without a config layer of ours; type checkers and emitted tests
    then look at this one. `inputs`: the archive that description and config are in, if they are
    not given as files.
    """

    case: Case
    release: Release
    surface: Surface
    resources: tuple[Suite, ...] = ()
    runtime: Suite | None = None
    as_given: Case | None = None
    inputs: Release | None = None


OURS: Mapping[str, tuple[str, ...]] = {
    "the request's ID, which the server tells, is of use in every package": (
        "_exceptions.*.request_id",
        "_response.*.request_id",
    ),
    "our runtime's own annotations need it": ("*._types.NotGivenOr",),
}
"""Reasons for what emitted packages have beside what is published."""
