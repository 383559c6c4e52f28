"""The golden trees: how each is made, and where it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.load.document import parse_document
from generator.load.layers import layer
from generator.pipeline import Inputs, generate
from generator.render.folders import own_templates

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Golden:
    """A tree of expected files for the bookshop, with some config layered over its own."""

    name: str
    extra_config: str

    @property
    def folder(self) -> Path:
        """Where the expected files are. They end in `.txt`, so that no tool takes them for code."""
        return HERE / "bookshop" / self.name

    def expected(self) -> dict[str, str]:
        """The committed files, by the path they are emitted to."""
        return {
            path.relative_to(self.folder).as_posix().removesuffix(".txt"): path.read_text()
            for path in sorted(self.folder.rglob("*.txt"))
        }

    def actual(self) -> dict[str, str]:
        """What is emitted now, without the modules that are copied as they are."""
        source = HERE / "bookshop"
        spec = parse_document((source / "openapi.yaml").read_text(), "openapi.yaml")
        config = parse_document((source / "config.yml").read_text(), "config.yml")
        extra = parse_document(self.extra_config, "extra.yml")
        files = generate(Inputs(spec, layer([config, extra])), lambda _: None).files
        copied = own_templates() / "python" / "runtime"
        return {
            path: content.decode()
            for path, content in files.items()
            if not _is_copy(path.removeprefix("src/bookshop/"), content, copied)
        }


def _is_copy(path: str, content: bytes, runtime: Path) -> bool:
    original = runtime / path
    return original.is_file() and original.read_bytes() == content


GOLDENS = (
    Golden("not_given", "clientsmith: {surface_of: 2025-09}\n"),
    Golden("omit", "clientsmith: {resource_class_suffix: ''}\n"),
)
