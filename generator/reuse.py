"""The result for a run's inputs: from the cache, else worked out and kept there."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.cache.fingerprint import fingerprint
from generator.cache.store import default_store
from generator.diagnostics import InputError
from generator.load.source import read_text
from generator.reading import check_stdin
from generator.render.folders import own_templates
from generator.results import pack, unpack

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.load.source import Source
    from generator.options import Options
    from generator.pipeline import Generated, Progress


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts that the options name."""

    spec: Source
    overlays: Sequence[Source]
    configs: Sequence[Source]

    @property
    def description(self) -> str:
        """All that the user wrote to describe the API, as one text."""
        return "\n---\n".join(source.text for source in (self.spec, *self.overlays))

    @property
    def config(self) -> str:
        """The configs as one text."""
        return "\n---\n".join(config.text for config in self.configs)


def read_texts(options: Options) -> Texts:
    """Reads what the options name. Raises InputError for what can't be read."""
    check_stdin([options.spec, *options.overlays, *options.configs])
    return Texts(
        read_text(options.spec),
        [read_text(where) for where in options.overlays],
        [read_text(where) for where in options.configs],
    )


def generated(options: Options, texts: Texts, progress: Progress) -> Generated:
    """The result for these inputs. Raises InputError for whatever the user can mend."""
    store = default_store()
    if not store.keeps:
        return _worked_out(options, texts, progress, salt=None)[0]
    salt = _salt(options, texts)
    key = _key(options, texts, salt)
    # Which further files the description is made of is only known once it has been read.
    names = json.loads(store.get(f"files {key}") or "[]")
    with suppress(InputError):
        blob = store.get(_with_files(key, [read_text(name) for name in names]))
        if blob is not None:
            return unpack(blob)
    result, files = _worked_out(options, texts, progress, salt)
    store.put(f"files {key}", json.dumps(list(files)).encode())
    store.put(_with_files(key, files.values()), pack(result))
    return result


def _worked_out(
    options: Options, texts: Texts, progress: Progress, salt: str | None
) -> tuple[Generated, Mapping[str, Source]]:
    """The result, and the files that the description is made of, by name."""
    from generator.load.schemas import prepare  # noqa: PLC0415
    from generator.workers import Workers, default_count, without_collection  # noqa: PLC0415

    count = default_count()
    # one of its own: what it has imported by then is not imported again by another
    with Workers(count) as workers, Workers(min(count, 1)) as parsers, without_collection():
        parsers.begin()
        workers.begin()
        # not before, for someone who looks is shown it by a thread, and threads can't be forked
        progress(f"Reading {options.spec}")
        if parsers.count:
            # before all else, for it takes longer than what comes before the parser is needed
            parsers.submit(prepare)
        # the heavy imports begin here, after mistakes in the names of files
        from generator import pipeline  # noqa: PLC0415
        from generator.load.bundle.files import Files  # noqa: PLC0415
        from generator.load.description import read_description  # noqa: PLC0415
        from generator.load.layers import layer  # noqa: PLC0415

        config = layer([source.parse() for source in texts.configs])
        files = Files(options.allow_remote_refs)
        spec = read_description(texts.spec, texts.overlays, files)
        inputs = pipeline.Inputs(
            spec,
            config,
            options.templates,
            options.target,
            store=default_store(),
            workers=workers,
            parsers=parsers,
            salt=salt,
        )
        return pipeline.generate(inputs, progress), files.sources


def _key(options: Options, texts: Texts, salt: str) -> str:
    sources = (texts.spec, *texts.overlays)
    parts = [text for source in sources for text in (source.name, source.text)]
    counts = f"{len(texts.overlays)} overlays, remote {options.allow_remote_refs}"
    return _hashed(salt, counts, *parts)


def _salt(options: Options, texts: Texts) -> str:
    """Stands for all that a result depends on beside the description."""
    return fingerprint(
        (own_templates(), *options.templates),
        options.target,
        *(text for source in texts.configs for text in (source.name, source.text)),
    )


def _with_files(key: str, files: Iterable[Source]) -> str:
    return _hashed(key, *(text for file in files for text in (file.name, file.text)))


def _hashed(*texts: str) -> str:
    total = hashlib.sha256()
    for text in texts:
        # With its length, so that no two lists of texts look the same.
        total.update(f"{len(text)}:{text}".encode())
    return total.hexdigest()
