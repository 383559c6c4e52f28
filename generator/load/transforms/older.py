"""Commands that the reference of transforms no longer has, but configs in the wild do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.load.data import is_list, is_map
from generator.load.edits import merge_into
from generator.load.jsonpath.select import Match, select
from generator.load.pointer import PointerError, parse_pointer
from generator.load.transforms.commands import merge, update
from generator.load.transforms.discriminators import guessed_discriminator

if TYPE_CHECKING:
    from generator.load.draft import Steps
    from generator.load.transforms.arguments import Arguments


def merge_object(given: Arguments) -> None:
    """`mergeObject`: `merge` with the value under `object`."""
    merge(given, "object")


def replace_properties(given: Arguments) -> None:
    """`replaceProperties`: `update`."""
    update(given)


def rename_value(given: Arguments) -> None:
    """`renameValue`: what `rename` says becomes the targets' `x-stainless-naming`."""
    rename, place = given.need("rename")
    for match in given.targets():
        if not (is_map(match.value) and is_map(rename)):
            raise given.error(place, "only a schema can be renamed, by a mapping of languages")
        path = (*match.path, "x-stainless-naming")
        if is_map(match.value.get("x-stainless-naming")):
            merge_into(given.draft, path, rename, given.origin(place), join_lists=False)
        else:
            given.draft.put(path, rename, given.origin(place))


def extract_to_refs(given: Arguments) -> None:
    """`extractToRefs`: the schema at `ref.target` moves to the pointer `ref.name`, and what stood
    there refers to it."""
    _, place = given.need("ref")
    refs = given.below("ref")
    for each in [refs.below(i) for i in range(len(refs.raw))] if is_list(refs.raw) else [refs]:
        name, at = each.need("name")
        matches = each.targets()
        home = _home(each, name, at)
        given.draft.copy(matches[0].path, home)
        for match in matches:
            given.draft.put(match.path, {"$ref": name}, given.origin(place))


def _home(given: Arguments, name: Any, at: Steps) -> Steps:
    try:
        path: Steps = parse_pointer(str(name))
        holder = given.draft.value(path[:-1])
    except (PointerError, LookupError) as error:
        raise given.error(at, f"`{name}` is no place for a schema") from error
    if not path or not is_map(holder) or path[-1] in holder:
        raise given.error(at, f"`{name}` is no new place for a schema")
    return path


def one_of_to_any_of(given: Arguments) -> None:
    """`oneOfToAnyOf`: renames every `oneOf`, or those in the targets."""
    for match in _everywhere(given):
        raw = match.value
        if not (is_map(raw) and is_list(raw.get("oneOf"))) or match.path[-1:] == ("properties",):
            continue
        renamed = {"anyOf" if key == "oneOf" else key: item for key, item in raw.items()}
        if is_list(raw.get("anyOf")):
            renamed["anyOf"] = [*raw["anyOf"], *raw["oneOf"]]
        _rename_in_place(given, match.path, renamed)


def _rename_in_place(given: Arguments, path: Steps, renamed: dict[str, Any]) -> None:
    """Gives a schema the members of `renamed` in their order, each with the origin it had."""
    draft = given.draft
    origins = {k: draft.origin((*path, "oneOf" if k == "anyOf" else k)) for k in renamed}
    for key in list(draft.value(path)):
        draft.remove((*path, key))
    for key, item in renamed.items():
        draft.put((*path, key), item, origins[key])


def guess_discriminant_unions(given: Arguments) -> None:
    """`guessDiscriminantUnions`: a discriminator for each union whose arms tell themselves apart
    by the only value of one member."""
    for match in _everywhere(given):
        name = guessed_discriminator(match.value, given.draft.root)
        if name is not None:
            value = {"propertyName": name}
            given.draft.put((*match.path, "discriminator"), value, given.origin(given.path))


def _everywhere(given: Arguments) -> list[Match]:
    """All values of the description, or those in the targets; the inner ones first."""
    if given.has("target") or given.has("filter"):
        found = [
            Match((*match.path, *each.path), each.value)
            for match in given.targets()
            for each in [Match((), match.value), *select("$..*", match.value)]
        ]
    else:
        found = select("$..*", given.draft.root)
    return found[::-1]
