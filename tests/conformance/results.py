"""What a check comes to: one row of the table, with what lies behind it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Result:
    """One row of the table.

    `figure` is what was counted. `output` explains a failure; `notes` are worth reading either
    way, such as what lies outside the comparison and why.
    """

    subject: str
    check: str
    passed: bool
    figure: str
    output: str = ""
    notes: tuple[str, ...] = ()
