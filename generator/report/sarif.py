"""The report of `lint` as SARIF 2.1.0 (OASIS), which code hosts and editors show in place."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from generator import __version__

if TYPE_CHECKING:
    from generator.diagnostics import Span
    from generator.lint.registry import Rule
    from generator.lint.report import Finding, Report

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"


def as_sarif(report: Report) -> str:
    """A SARIF log of one run."""
    rules = list({finding.rule.code: finding.rule for finding in report.findings}.values())
    index = {rule.code: number for number, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "clientsmith",
                "version": __version__,
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, index) for finding in report.findings],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why or rule.title},
        "help": {"text": rule.mend or rule.title},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _result(finding: Finding, index: dict[str, int]) -> dict[str, Any]:
    found = finding.diagnostic
    span = found.span
    result: dict[str, Any] = {
        "ruleId": found.code,
        "ruleIndex": index[found.code],
        "level": found.severity.value,
        "message": {"text": f"{found.message}. {finding.mend}"},
    }
    if span is not None:
        result["locations"] = [_location(span)]
        # Stable while lines above it come and go.
        text = f"{found.code}\n{span.file}\n{span.pointer}\n{found.message}"
        digest = hashlib.sha256(text.encode()).hexdigest()
        result["partialFingerprints"] = {"clientsmith/v1": digest}
    return result


def _location(span: Span) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(span.file)}}
    if span.line is not None:
        physical["region"] = {"startLine": span.line, "startColumn": span.column or 1}
    location: dict[str, Any] = {"physicalLocation": physical}
    if span.pointer:
        location["logicalLocations"] = [{"fullyQualifiedName": span.pointer}]
    return location


def _uri(file: str) -> str:
    """A URI reference (RFC 3986) of a file or URL."""
    if "://" in file:
        return file
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
