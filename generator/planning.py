"""From the documents to the plan, for commands that render nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.load.api import load_api
from generator.load.packs import read_packs
from generator.load.selection import select
from generator.plan.python import plan_python
from generator.render.folders import own_templates

if TYPE_CHECKING:
    from generator.cache.store import Store
    from generator.diagnostics import Diagnostics
    from generator.ir import Api
    from generator.load.configured import Configured
    from generator.plan.python import PythonPlan


@dataclass(frozen=True, slots=True)
class Planned:
    """The API as far as the config uses it, and the plan of its package."""

    api: Api
    plan: PythonPlan


def plan(configured: Configured, diagnostics: Diagnostics, store: Store) -> Planned:
    """Loads what the config uses and plans the package.

    Raises InputError for whatever the user can mend in the description or the config.
    """
    spec, config, document = configured.spec, configured.config, configured.document
    selection = select(config, document, spec)
    packs = read_packs(config.clientsmith.packs, document, (own_templates(),))
    api = load_api(spec, selection.endpoints, selection.pointers, diagnostics, store=store)
    models, events = selection.models, selection.events
    return Planned(api, plan_python(api, config, document, models, packs, events=events))
