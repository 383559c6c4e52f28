"""From a target's plan to its files: the one place that knows both plans and templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render.python import PythonRenderer, module_path

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from generator.plan.python import PythonPlan
    from generator.plan.surroundings import ProjectFile


def python_files(
    plan: PythonPlan, surroundings: Iterable[ProjectFile], user_templates: Iterable[Path]
) -> dict[str, bytes]:
    """The files of the Python target, by path relative to its folder.

    `surroundings` are the files around the package.

    Raises InputError where a user's template fails or does not make Python.
    """
    renderer = PythonRenderer(plan.identity.package, plan.style.file_header, user_templates)
    for name, own in plan.own.items():
        renderer.module(name, f"python/package/{name}.jinja", own)
    for types in plan.types:
        renderer.module(module_path(types.module), "python/types/module.py.jinja", types)
    for resource in plan.resources:
        path = module_path(resource.module)
        renderer.module(path, "python/resources/resource.py.jinja", resource)
    for init in plan.inits:
        root = "." * (init.package.count(".") + 2)
        path = f"{init.package.replace('.', '/')}/__init__.py"
        renderer.module(path, "python/init.py.jinja", init, root=root)
    for pack in plan.packs.all:
        pack_plan = plan.pack_plan(pack)
        for file in pack.files:
            if file.rendered:
                renderer.module(file.path, file.template, pack_plan)
            else:
                renderer.copy(file.path, file.template)
        for fragment in pack.fragments:
            renderer.append(fragment.path, fragment.template, pack_plan)
    for each in surroundings:
        renderer.file(each.path, f"python/{each.template}", each.plan)
    return renderer.finish(plan.unused_runtime)
