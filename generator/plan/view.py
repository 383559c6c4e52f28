"""Looks through references and combinations of one, to what a schema is and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.ir import Object, Ref, Schema, Union

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.plan.models import NamedModel

    _Seen = dict[tuple[int, int], tuple[object, "View"]]


@dataclass(frozen=True, slots=True)
class View:
    """A schema as seen from one place.

    `model` is the named model met first on the way, `shape` what stands at the end of it;
    `pointer` is where the shape is written, `through` the last component on the way;
    `deprecation` the reason given first on the way, "" if none is, None if nothing is deprecated.
    """

    shape: Schema
    model: NamedModel | None
    nullable: bool
    description: str | None
    deprecation: str | None
    through: str | None

    @property
    def pointer(self) -> str:
        """Where the shape is written."""
        return self.shape.pointer


@dataclass(frozen=True, slots=True)
class Looker:
    """Makes views; `named` finds the model that the config binds to a pointer."""

    schemas: Mapping[str, Schema]
    named: Callable[[str], NamedModel | None]
    _seen: _Seen = field(default_factory=dict["tuple[int, int]", "tuple[object, View]"])

    def look(self, schema: Schema, *, ignore: NamedModel | None = None) -> View:
        """The view of `schema`; `ignore` is the model being defined, which is not its own name."""
        key = (id(schema), id(ignore))
        if key not in self._seen:
            # with both, so that no others get their `id`s
            self._seen[key] = ((schema, ignore), self._look(schema, ignore))
        return self._seen[key][1]

    def _look(self, schema: Schema, ignore: NamedModel | None) -> View:
        chain = self._chain(schema)
        models = [m for each in chain if (m := self.named(each.pointer)) is not None]
        through = [each.target for each in chain if isinstance(each, Ref)]
        return View(
            shape=chain[-1],
            model=next((m for m in models if m is not ignore), None),
            nullable=any(each.nullable for each in chain),
            description=_description(chain) or self._first_said(chain[-1], frozenset()),
            deprecation=_deprecation((*chain, *models)),
            through=through[-1] if through else None,
        )

    def _first_said(self, shape: Schema, above: frozenset[str]) -> str | None:
        """What is said first of a union's arms stands for the union that nothing is said of."""
        if not isinstance(shape, Union) or shape.pointer in above:
            return None
        above |= {shape.pointer}
        for chain in map(self._chain, shape.arms):
            said = _description(chain) or self._first_said(chain[-1], above)
            if said:
                return said
        return None

    def _chain(self, schema: Schema) -> list[Schema]:
        chain, met = [schema], {id(schema)}
        while (inner := self._inner(chain[-1])) is not None and id(inner) not in met:
            chain.append(inner)
            met.add(id(inner))
        return chain

    def _inner(self, schema: Schema) -> Schema | None:
        if isinstance(schema, Ref):
            return self.schemas.get(schema.target)
        if isinstance(schema, Union) and len(schema.arms) == 1:
            return schema.arms[0]
        if isinstance(schema, Object) and len(schema.bases) == 1 and _adds_nothing(schema):
            return schema.bases[0]
        return None


def _adds_nothing(schema: Object) -> bool:
    return not (schema.properties or schema.alternatives) and schema.additional is None


def _deprecation(marked: Iterable[Schema | NamedModel]) -> str | None:
    said = [each.deprecation for each in marked if each.deprecation is not None]
    return next(filter(None, said), "") if said else None


def _description(chain: list[Schema]) -> str | None:
    """A reference's own words win over its target's; a lone arm's win over those around it."""
    said: str | None = None
    for schema in reversed(chain):
        own = schema.description
        said = (own or said) if isinstance(schema, Ref) else (said or own)
    return said
