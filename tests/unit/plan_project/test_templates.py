"""Each template uses the fields of its plan, and nothing else."""

from __future__ import annotations

from dataclasses import fields

from jinja2 import Environment, meta

from generator.plan.surroundings import ProjectFile, plan_surroundings
from tests.unit.plan_project.inputs import ROOT, operation, own, small


def planned() -> dict[str, ProjectFile]:
    resources = {"things": {"methods": {"create": "post /things"}}}
    told = {"name": "tiny", "security_contact": "safe@example.com"}
    other = small({"/things": {"post": operation()}}, resources, organization=told)
    files: dict[str, ProjectFile] = {}
    for found in (other, own()):
        planned = plan_surroundings(found.api, found.plan, found.config)
        files |= {file.template: file for file in planned}
    return files


def test_variables_are_the_fields() -> None:
    environment = Environment(autoescape=False)
    differences: dict[str, set[str]] = {}
    for template, file in planned().items():
        source = (ROOT / "templates/python" / template).read_text(encoding="utf-8")
        used = meta.find_undeclared_variables(environment.parse(source))
        # `path` says where the file goes.
        known = {field.name for field in fields(file.plan)} - {"path"}
        if used != known:
            differences[template] = used ^ known
    assert differences == {}


def test_every_template_is_used() -> None:
    folders = (ROOT / "templates/python" / name for name in ("project", "tests"))
    written = {
        path.relative_to(ROOT / "templates/python").as_posix()
        for folder in folders
        for path in folder.iterdir()
        if path.is_file()
    }
    assert written == set(planned())
