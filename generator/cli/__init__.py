"""The command line: options in, exit codes out. What the commands do is in `commands`.

Each command has a module of its own here; `app` puts them together. Heavy modules are imported
when a command runs, so that `--help` and `--version` are quick.
"""

from generator.cli.entry import main

__all__ = ["main"]
