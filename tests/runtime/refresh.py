"""``python -m tests.runtime.refresh``: rewrite the runtime's neutral renderings."""

from __future__ import annotations

import black
from tests.runtime.neutral import PLANS, RUNTIME, render_all

MODE = black.Mode(line_length=120)


def main() -> None:
    for name, text in render_all(PLANS).items():
        (RUNTIME / name).write_text(black.format_str(text, mode=MODE))


if __name__ == "__main__":
    main()
