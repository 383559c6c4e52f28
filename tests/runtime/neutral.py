"""The plans that the runtime's own, neutral renderings of the templates are made with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jinja2
from generator.plan.imports import Imports
from generator.plan.package import (
    PACKAGE_TEMPLATES,
    ConstantsPlan,
    ConsumedPlan,
    EventRulePlan,
    EventRulesPlan,
    ExceptionsPlan,
    InitPlan,
    RequestsPlan,
    ResourcePlan,
    StreamingPlan,
    TypesPlan,
    VersionPlan,
)
from generator.plan.package_client import AuthScheme, ClientOption, ClientPlan, Environment
from generator.plan.package_pages import PaginationPlan
from generator.render.docstrings import docstring
from generator.render.templates import template_context

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates"
PACKAGE = "python/package"
RUNTIME = ROOT / "templates" / "python" / "runtime"

_API_KEY = ClientOption(
    name="api_key",
    argument="str | None",
    async_argument="str | None",
    attribute="str | None",
    read_env="API_KEY",
)

PLANS: dict[str, Any] = {
    "__init__.py": InitPlan(
        client_name="Client",
        async_client_name="AsyncClient",
        log_variable="RUNTIME_LOG",
        error_name="ClientError",
        error_classes=(),
        environments=False,
        omit_style=False,
        legacy_response=False,
    ),
    "_async_client.py": RequestsPlan(raw_content=True),
    "_client.py": ClientPlan(
        client_name="Client",
        async_client_name="AsyncClient",
        error_name="ClientError",
        base_url_env="BASE_URL",
        ambiguous_url="",
        environments=(Environment("production", "http://localhost"),),
        options=(_API_KEY,),
        arguments=(),
        auth=(AuthScheme(kind="bearer", option="api_key", name="Authorization"),),
        optional_auth=False,
        missing_auth="",
        per_endpoint=False,
        default_headers=(),
        idempotency_header="",
        resources=(),
        array_format="comma",
        nested_format="brackets",
        form=(),
        error_body_property="",
        message_property=(),
        methods=(),
        derived=(),
        runtime_imports=Imports("_client"),
        annotation_imports=Imports("_client"),
        legacy_response=False,
        omit_style=False,
        send_platform_headers=True,
    ),
    "_constants.py": ConstantsPlan(
        timeout="60",
        connect_timeout="5.0",
        max_retries=2,
        initial_retry_delay="0.5",
        max_retry_delay="8.0",
        sensitive_headers=("api-key", "authorization"),
        sensitive_params=(),
        legacy_response=False,
    ),
    "_consumed.py": ConsumedPlan(error_name="ClientError"),
    "_event_rules.py": EventRulesPlan(
        event_rules=(
            EventRulePlan(handle="done", data_starts_with="[DONE]"),
            EventRulePlan(handle="yield", error_property="error"),
        )
    ),
    "_exceptions.py": ExceptionsPlan(
        error_name="ClientError", error_fields=(), request_id_header=""
    ),
    "_resource.py": ResourcePlan(client_name="Client", async_client_name="AsyncClient"),
    "_streaming.py": StreamingPlan(
        client_name="Client",
        async_client_name="AsyncClient",
        takes_options=True,
    ),
    "_sync_client.py": RequestsPlan(raw_content=True),
    "_types.py": TypesPlan(omit_style=False, sequence_methods=True),
    "_version.py": VersionPlan(title="client", version="0.0.0"),
    "pagination.py": PaginationPlan(schemes=()),
}


def pyrepr(value: str) -> str:
    """A string literal as black writes it: double quotes where that needs no more escapes."""
    literal = repr(value)
    if literal[0] == "'" and '"' not in literal:
        return f'"{literal[1:-1]}"'
    return literal


def doctext(value: str) -> str:
    """A string as the body of a docstring."""
    return value.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')


def environment() -> jinja2.Environment:
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters.update(pyrepr=pyrepr, doctext=doctext, docstring=docstring)
    return made


def render(name: str, plan: object) -> str:
    """The text of a module, before black."""
    return environment().get_template(f"{PACKAGE}/{name}.jinja").render(template_context(plan))


def render_all(plans: dict[str, Any]) -> dict[str, str]:
    """Module -> text, of a whole package."""
    assert plans.keys() == PACKAGE_TEMPLATES.keys()
    return {name: render(name, plan) for name, plan in plans.items()}
