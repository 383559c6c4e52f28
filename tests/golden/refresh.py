"""`python -m tests.golden.refresh`: makes the golden files what is emitted now. Read the diff."""

from __future__ import annotations

import shutil

from tests.golden.guessed import EXPECTED, guessed
from tests.golden.trees import GOLDENS


def main() -> None:
    """Rewrites every golden tree, and the guessed config."""
    for golden in GOLDENS:
        files = golden.actual()
        shutil.rmtree(golden.folder, ignore_errors=True)
        for path, text in files.items():
            target = golden.folder / f"{path}.txt"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text)
    EXPECTED.write_text(guessed())


if __name__ == "__main__":
    main()
