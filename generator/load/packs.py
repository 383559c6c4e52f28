"""Template packs: finds the ones that the config switches on, and reads what they bring."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from pydantic import ValidationError

from generator.config.mistakes import mistakes_of
from generator.config.packs import PackManifest
from generator.diagnostics import InputError
from generator.load.document import parse_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from generator.load.document import Document

PACKS = "python/packs"
_MANIFEST = "pack.yml"


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack: its manifest, and its files, as POSIX paths below the pack's folder."""

    name: str
    manifest: PackManifest
    files: tuple[str, ...]

    def under(self, folder: str) -> Iterator[tuple[str, str]]:
        """The files below a folder of the pack: (template of the target, path below the folder)."""
        for file in self.files:
            if file.startswith(f"{folder}/"):
                yield f"packs/{self.name}/{file}", file[len(folder) + 1 :]


def read_packs(names: Iterable[str], config: Document, folders: Sequence[Path]) -> tuple[Pack, ...]:
    """The packs that `names` (keys of `clientsmith.packs`) stand for, in their order.

    `folders` are template folders; a pack of the first folder that has it is taken whole. Raises
    InputError if no folder has one, or its `pack.yml` is wrong.
    """
    packs = tuple(_read(name, config, folders) for name in names)
    on = {pack.name for pack in packs}
    for pack in packs:
        for needed in pack.manifest.requires:
            if needed not in on:
                raise InputError.at(
                    config.span(("clientsmith", "packs", pack.name), key=True),
                    "missing-pack",
                    f"template pack `{pack.name}` needs the pack `{needed}`",
                    hint=f"add `{needed}` to `clientsmith.packs`",
                )
    return packs


def _read(name: str, config: Document, folders: Sequence[Path]) -> Pack:
    for folder in folders:
        manifest = folder / PACKS / name / _MANIFEST
        if manifest.is_file():
            return Pack(name, _manifest(manifest), tuple(_files(manifest.parent)))
    known = sorted({path.parent.name for f in folders for path in (f / PACKS).glob("*/pack.yml")})
    near = get_close_matches(name, known, n=1)
    raise InputError.at(
        config.span(("clientsmith", "packs", name), key=True),
        "unknown-pack",
        f"there is no template pack `{name}`",
        hint=f"did you mean `{near[0]}`?" if near else f"there are: {', '.join(known)}",
    )


def _manifest(path: Path) -> PackManifest:
    document = parse_document(path.read_text(encoding="utf-8"), str(path))
    try:
        return PackManifest.model_validate(document.root)
    except ValidationError as error:
        raise InputError(*mistakes_of(error, document)) from error


def _files(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        if path.is_file() and "__pycache__" not in relative.parts:
            yield relative.as_posix()
