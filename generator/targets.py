"""From a target's plan to its files: the one place that knows both plans and templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render.python import PythonRenderer, module_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from generator.plan.packs import PackPlan, PlannedPack
    from generator.plan.python import PythonPlan
    from generator.plan.surroundings import ProjectFile
    from generator.render.python import Tree


def python_files(
    plan: PythonPlan,
    surroundings: Iterable[ProjectFile],
    user_templates: Iterable[Path],
    offer: Callable[[str], None],
) -> Tree:
    """The files of the Python target, by path relative to its folder, before they are formatted.

    `surroundings` are the files around the package; `offer` is told of every Python text as soon as
    it is rendered. Raises InputError where a user's template fails.
    """
    renderer = PythonRenderer(plan.identity.package, plan.style.file_header, user_templates, offer)
    for name, own in plan.own.items():
        renderer.module(name, f"package/{name}.jinja", own)
    for types in plan.types:
        renderer.module(module_path(types.module), "types/module.py.jinja", types)
    for resource in plan.resources:
        renderer.module(module_path(resource.module), "resources/resource.py.jinja", resource)
    for init in plan.inits:
        root = "." * (init.package.count(".") + 2)
        path = f"{init.package.replace('.', '/')}/__init__.py"
        renderer.module(path, "init.py.jinja", init, root=root)
    for pack in plan.packs.all:
        _add_pack(renderer, pack, plan.pack_plan(pack))
    for file in surroundings:
        renderer.file(file.path, file.template, file.plan)
    return renderer.finish(plan.unused_runtime)


def _add_pack(renderer: PythonRenderer, pack: PlannedPack, plan: PackPlan) -> None:
    for file in pack.files:
        if file.rendered:
            renderer.module(file.path, file.template, plan)
        else:
            renderer.copy(file.path, file.template)
    for fragment in pack.fragments:
        renderer.append(fragment.path, fragment.template, plan)
