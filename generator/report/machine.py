"""The report for programs: one JSON object on standard output, and nothing else."""

from __future__ import annotations

import json
import sys
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any

from generator.emit.compare import State

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.commands import Outcome
    from generator.diagnostics import Diagnostic
    from generator.init.run import Drafted
    from generator.pipeline import Progress


class JsonReporter:
    """See `Reporter`. `ok` tells whether the exit code is 0."""

    def progress(self) -> AbstractContextManager[Progress]:
        """Says nothing."""
        return nullcontext(lambda _: None)

    def generated(self, outcome: Outcome) -> None:
        """Counts, the names of changed files, warnings."""
        files = outcome.written
        _print(
            {
                "ok": True,
                **_common(outcome),
                "written": list(files.written) if files else [],
                "removed": list(files.removed) if files else [],
                "unchanged": len(files.unchanged) if files else 0,
                "diagnostics": _warnings(outcome),
            }
        )

    def checked(self, outcome: Outcome) -> None:
        """Counts, each file that differs with its state, warnings."""
        states = outcome.plan.comparison.states
        _print(
            {
                "ok": not outcome.plan.comparison.differs,
                **_common(outcome),
                "differences": [
                    {"path": path, "state": state.value}
                    for path, state in states.items()
                    if state is not State.UNCHANGED
                ],
                "unchanged": len(outcome.plan.comparison.of(State.UNCHANGED)),
                "diagnostics": _warnings(outcome),
            }
        )

    def drafted(self, drafted: Drafted) -> None:
        """Counts, and the config itself where no file was written."""
        _print(
            {
                "ok": True,
                "spec": drafted.spec,
                "output": drafted.output,
                "resources": drafted.resources,
                "methods": drafted.methods,
                "models": drafted.models,
                "left_out": drafted.left_out,
                "seconds": round(drafted.seconds, 3),
                **({"config": drafted.text} if drafted.output == "-" else {}),
            }
        )

    def failed(self, findings: Sequence[Diagnostic]) -> None:
        """The findings."""
        _print({"ok": False, "diagnostics": [_finding(found, 1) for found in findings]})


def _common(outcome: Outcome) -> dict[str, Any]:
    return {
        "target": outcome.options.target,
        "output": outcome.options.folder.as_posix(),
        "operations": outcome.generated.operations,
        "models": outcome.generated.models,
        "seconds": round(outcome.seconds, 3),
    }


def _warnings(outcome: Outcome) -> list[dict[str, Any]]:
    return [_finding(found, count) for found, count in outcome.generated.diagnostics.counted()]


def _finding(found: Diagnostic, count: int) -> dict[str, Any]:
    return {
        "severity": found.severity.value,
        "code": found.code,
        "message": found.message,
        "file": found.span.file if found.span else None,
        "line": found.span.line if found.span else None,
        "column": found.span.column if found.span else None,
        "hint": found.hint,
        "count": count,
    }


def _print(data: dict[str, Any]) -> None:
    # ASCII, so that no locale can refuse it.
    sys.stdout.write(json.dumps(data, indent=2) + "\n")
