"""What the config asks for, by the generator's own plan: endpoints, models, resources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.config.parse import parse_config
from generator.diagnostics import Diagnostics
from generator.load.api import load_api
from generator.load.layers import load_layers
from generator.load.packs import read_packs
from generator.load.selection import select
from generator.load.source import read_source
from generator.plan.models import Form
from generator.plan.python import plan_python
from generator.plan.resources import walk_nodes
from generator.plan.usage import find_uses, forms_of
from generator.render.folders import own_templates

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.conformance.packages import Case


@dataclass(frozen=True)
class Configured:
    """What the config of a package names.

    endpoints: `post /completions`. models: from the module of each form of each named model to
    whether that form is emitted, as an endpoint reaches it. resources: modules of resource classes.
    """

    endpoints: frozenset[str]
    models: Mapping[str, bool]
    resources: frozenset[str]


def read_configured(case: Case) -> Configured:
    """Reads and plans the inputs of a package, without writing anything."""
    spec, document = read_source(str(case.spec)), load_layers([str(c) for c in case.configs])
    config, _ = parse_config(document)
    selection = select(config, document, spec)
    api = load_api(spec, selection.endpoints, selection.pointers, Diagnostics())
    packs = read_packs(config.clientsmith.packs, document, (own_templates(),))
    plan = plan_python(api, config, document, selection.models, packs, events=selection.events)
    streamed = {
        each.call.method.streaming.stream_event_model
        for calls in plan.calls.values()
        for each in calls
        if each.call.method.streaming
    }
    events = [m.pointer for m in plan.models.all if ".".join((*m.resource, m.key)) in streamed]
    uses = find_uses(api, plan.models, [api.schemas[pointer] for pointer in events])
    planned = {module.module for module in plan.types}
    models: dict[str, bool] = {}
    for model in plan.models.all:
        for form in Form:
            module = model.type_name(form).module
            models[module] = module in planned or form in forms_of(model, uses)
    return Configured(
        endpoints=frozenset(" ".join(endpoint) for endpoint in selection.endpoints),
        models=models,
        resources=frozenset(node.module for node in walk_nodes(plan.nodes)),
    )
