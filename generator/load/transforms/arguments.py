"""The arguments of one transform, read with an error at the place in the config."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.diagnostics import InputError
from generator.load.data import is_list, is_map
from generator.load.draft import Draft, Origin, Steps
from generator.load.jsonpath.errors import QueryError
from generator.load.jsonpath.select import Match, follow_steps, select
from generator.load.jsonpath.syntax import Names, parse_query

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.load.document import Document


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments that the config has at `path`, for a command that changes `draft`."""

    raw: Any
    path: Steps
    config: Document
    draft: Draft

    def below(self, *steps: str | int) -> Arguments:
        """The arguments in an argument."""
        raw = self.raw
        for step in steps:
            raw = raw[step]
        return Arguments(raw, (*self.path, *steps), self.config, self.draft)

    def has(self, name: str) -> bool:
        """Whether an argument is given."""
        return is_map(self.raw) and name in self.raw

    def need(self, *names: str) -> tuple[Any, Steps]:
        """The first of `names` that is given, and its place. Raises InputError if none is."""
        for name in names:
            if self.has(name):
                return self.raw[name], (*self.path, name)
        raise self.error(self.path, f"the argument `{names[0]}` is missing", f"add `{names[0]}:`")

    def origin(self, path: Steps) -> Origin:
        """The origin of what the config brings into the description."""
        return Origin(self.config, path)

    def error(self, path: Steps, message: str, hint: str | None = None) -> InputError:
        """An error at a place of the config."""
        return InputError.at(self.config.span(path), "bad-transform", message, hint=hint)

    def targets(self) -> list[Match]:
        """The values that `target` selects (older: `filter.only`).

        Raises InputError if one of its queries can't be read, or selects nothing.
        """
        if not self.has("target") and self.has("filter"):
            return self.below("filter").targets_of("only")
        return self.targets_of("target")

    def targets_of(self, *names: str) -> list[Match]:
        """The values that the queries of an argument select; see `targets`."""
        given, place = self.need(*names)
        listed = [((*place, i), each) for i, each in enumerate(given)] if is_list(given) else []
        found: dict[Steps, Match] = {}
        for at, query in listed or [(place, given)]:
            matches = self._matches(query, at)
            if not matches:
                raise self._no_match(query, at)
            found.update((match.path, match) for match in matches)
        return list(found.values())

    def destinations(self, *names: str) -> Iterator[tuple[Steps, Steps]]:
        """Places that a query names and that need not exist, and where in the config it stands.

        Raises InputError if its last step is no name, or what should hold it does not exist.
        """
        given, place = self.need(*names)
        listed = [((*place, i), each) for i, each in enumerate(given)] if is_list(given) else []
        for at, query in listed or [(place, given)]:
            try:
                steps = parse_query(self._text(query, at))
            except QueryError as error:
                raise self.error(at, error.message) from error
            last = steps[-1] if steps else None
            if not isinstance(last, Names) or len(last.names) != 1:
                raise self.error(at, f"`{query}` must end with the name of what is written")
            holders = follow_steps(steps[:-1], self.draft.root)
            if not holders:
                raise self._no_match(query, at)
            for holder in holders:
                yield (*holder.path, last.names[0]), at

    def _matches(self, query: Any, at: Steps) -> list[Match]:
        if is_map(query) and "matches_schema" in query:
            return self._twins(query, at)
        return self._select(query, at)

    def _select(self, query: Any, at: Steps) -> list[Match]:
        try:
            return select(self._text(query, at), self.draft.root)
        except QueryError as error:
            raise self.error(at, error.message, "See JSONPath-plus for its syntax.") from error

    def _text(self, query: Any, at: Steps) -> str:
        if isinstance(query, str):
            return query
        raise self.error(at, "a target must be a JSONPath query, or have `matches_schema`")

    def _twins(self, query: dict[str, Any], at: Steps) -> list[Match]:
        """All values equal to what `matches_schema` selects, save those that `ignore` selects."""
        at = (*at, "matches_schema")
        samples = self._select(query["matches_schema"], at)
        if len(samples) != 1:
            message = f"`{query['matches_schema']}` selects {len(samples)} values instead of one"
            raise self.error(at, message)
        ignore = query.get("ignore", [])
        listed = ignore if is_list(ignore) else [ignore]
        place = (*at[:-1], "ignore")
        left_out = {match.path for each in listed for match in self._select(each, place)}
        equal = (m for m in select("$..*", self.draft.root) if m.value == samples[0].value)
        return [match for match in equal if match.path not in left_out]

    def _no_match(self, query: Any, at: Steps) -> InputError:
        shown = query["matches_schema"] if is_map(query) else query
        return self.error(
            at,
            f"`{shown}` matches nothing in the description",
            "Correct the target, or remove the transform if the description is mended.",
        )
