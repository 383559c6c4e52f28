"""Overlays: documents that say how to change a description (OpenAPI Overlay Specification 1.0).

Of 1.1, updates of plain values and `copy` are understood, too.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from generator.diagnostics import Diagnostic, Diagnostics, InputError
from generator.load.data import is_list, is_map
from generator.load.draft import Draft, Origin
from generator.load.edits import add_to, merge_into, remove_all

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.load.document import Document
    from generator.load.draft import Steps

_ACTION = ("an action", "a mapping with `target`, and `update` or `remove: true`")


def overlaid(spec: Document, overlays: Sequence[Document], diagnostics: Diagnostics) -> Document:
    """The description after the actions of each overlay; itself if there are none.

    What an overlay brings has its place there. A target that matches nothing is no mistake (4.4.3),
    but noted. Raises InputError for a document that is no overlay, or an action that is none.
    """
    for overlay in overlays:
        diagnostics.extend(overlay.warnings)
        _check(overlay)
        draft = Draft(spec)
        for index, action in enumerate(overlay.root["actions"]):
            _act(draft, action, Origin(overlay, ("actions", index)), diagnostics)
        spec = draft.finish()
    return spec


def _check(overlay: Document) -> None:
    version = overlay.root.get("overlay")
    if not isinstance(version, str) or not version.startswith("1."):
        raise _error(
            Origin(overlay, ("overlay",)),
            f"{overlay.name} is no overlay: it has no `overlay: 1.0.0` at the top"
            if version is None
            else f"`overlay: {version}` is not a version that can be read",
        )
    if not is_list(overlay.root.get("actions")):
        raise _error(Origin(overlay, ("actions",)), "an overlay needs `actions`, a list")


def _act(draft: Draft, action: Any, origin: Origin, diagnostics: Diagnostics) -> None:
    if not is_map(action) or not isinstance(action.get("target"), str):
        raise _error(origin.below("target"), f"{_ACTION[0]} is {_ACTION[1]}")
    paths = _targets(action["target"], draft.root, origin.below("target"))
    if not paths:
        diagnostics.warn(
            "overlay-target",
            f"`{action['target']}` matches nothing in the description",
            span=origin.document.span(origin.below("target").path),
            hint="Correct the target, or remove the action if it is no longer needed.",
        )
    if action.get("remove") is True:
        _remove(draft, paths, origin)
    elif "update" in action:
        for path in paths:
            _update(draft, path, action["update"], origin.below("update"))
    elif "copy" in action:
        _copy(draft, paths, action["copy"], origin.below("copy"))
    else:
        raise _error(origin, f"{_ACTION[0]} is {_ACTION[1]}")


def _targets(query: str, root: Any, origin: Origin) -> list[Steps]:
    """The paths that an RFC 9535 query selects, each once."""
    # Only runs with an overlay pay for this import.
    import jsonpath  # noqa: PLC0415

    environment = jsonpath.JSONPathEnvironment(strict=True)
    try:
        matches = environment.finditer(query, root)
        return list(dict.fromkeys(tuple(match.parts) for match in matches))
    except jsonpath.JSONPathError as error:
        reason = str(error).splitlines()[0]
        raise _error(
            origin,
            f"`{query}` is no JSONPath query (RFC 9535): {reason}",
            "Names that are no plain words stand in brackets: `$.paths['/pets'].get`.",
        ) from error


def _remove(draft: Draft, paths: list[Steps], origin: Origin) -> None:
    if () in paths:
        raise _error(origin, "the description as a whole can't be removed")
    remove_all(draft, paths)


def _update(draft: Draft, path: Steps, value: Any, origin: Origin) -> None:
    here = draft.value(path)
    if is_list(here):
        add_to(draft, path, value, origin)
    elif is_map(here) and is_map(value):
        merge_into(draft, path, value, origin, join_lists=True)
    elif is_map(here) or is_map(value):
        raise _error(origin, "a mapping can only be updated by a mapping")
    else:
        draft.put(path, value, origin)


def _copy(draft: Draft, paths: list[Steps], query: Any, origin: Origin) -> None:
    sources = _targets(query, draft.root, origin) if isinstance(query, str) else []
    if len(sources) != 1:
        raise _error(origin, f"`copy` must match one value, it matches {len(sources)}")
    value, place = deepcopy(draft.value(sources[0])), draft.origin(sources[0])
    for path in paths:
        _update(draft, path, value, place)


def _error(origin: Origin, message: str, hint: str | None = None) -> InputError:
    span = origin.document.span(origin.path)
    return InputError(Diagnostic("bad-overlay", message, span, hint))
