"""`python -m tests.benchmarks [GROUP...] [--row TEXT] [--short] [--json FILE]`.

Prints the tables. Quote the ratios: the times depend on the machine.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from tests.benchmarks.clients import client_results
from tests.benchmarks.generators import generator_results
from tests.benchmarks.report import missed, table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tests.benchmarks.rows import Result

GROUPS: dict[str, Callable[..., Iterator[Result]]] = {
    "client": client_results,
    "generator": generator_results,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the groups that are asked for, or all. Gives 1 if ours failed to run anywhere."""
    options = _parser().parse_args(arguments)
    console = Console(width=None if sys.stdout.isatty() else 150)
    found: dict[str, list[Result]] = {}
    for name in options.groups or GROUPS:
        tell = partial(_tell, console, name)
        found[name] = list(GROUPS[name](options.row, short=options.short, tell=tell))
        console.print(table(name, found[name]))
    results = [result for group in found.values() for result in group]
    if options.json:
        options.json.write_text(json.dumps([asdict(result) for result in results], indent=2))
    broken = [result for result in results if "ours" in result.failures]
    for result in broken:
        console.print(f"[red]{result.name}[/]: {result.failures['ours']}")
    if not options.short:
        console.print(missed(results))
    return 1 if broken else 0


def _tell(console: Console, group: str, step: str) -> None:
    console.print(f"[dim]{group}: {step}[/]", highlight=False)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("groups", nargs="*", type=_group, metavar="GROUP", help=", ".join(GROUPS))
    parser.add_argument("--json", type=Path, metavar="FILE", help="where to write the results")
    parser.add_argument(
        "--row", action="append", default=[], metavar="TEXT", help="only rows with this in them"
    )
    parser.add_argument(
        "--short", action="store_true", help="run everything once and small: does it work?"
    )
    return parser


def _group(name: str) -> str:
    if name not in GROUPS:
        raise argparse.ArgumentTypeError(f"`{name}` is none of {', '.join(GROUPS)}")
    return name


if __name__ == "__main__":
    sys.exit(main())
