"""The plans of the package's own modules, by the module that they make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.plan import package
from generator.plan.client import Whole, plan_client
from generator.plan.package_errors import ErrorClass, ErrorField, ExceptionsPlan
from generator.plan.pages import plan_pages
from generator.plan.unwrapping import MODULE, plan_wrappers
from generator.render.literals import py_literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from _typeshed import DataclassInstance

    from generator.config import EventRule
    from generator.plan.package_client import ClientPlan
    from generator.plan.packs import Packs
    from generator.plan.unwrapping import Wrapper

_TIMEOUT = 60.0
_CONNECT_TIMEOUT = 5.0
_MAX_RETRIES = 2
_FIRST_DELAY = 0.5
_LONGEST_DELAY = 8.0
# Headers that hold secrets whatever the description says (RFC 9110, 11.6.2; RFC 6265).
_SECRET_HEADERS = frozenset({"api-key", "authorization", "cookie", "proxy-authorization"})


def package_plans(
    whole: Whole, packs: Packs, wrappers: Iterable[Wrapper]
) -> dict[str, DataclassInstance]:
    """From the module's file name to the plan of its template."""
    config, identity, style, casing = whole.config, whole.identity, whole.style, whole.casing
    client = plan_client(whole)
    names = (identity.client, identity.async_client)
    rules = tuple(_rule(rule) for rule in config.streaming.on_event)
    errors = config.clientsmith.errors
    fields = tuple(ErrorField(casing.snake(name), name, has_default=True) for name in errors.fields)
    classes = tuple(
        ErrorClass(name, error.base or "", error.description or "")
        for name, error in errors.classes.items()
    )
    wrapping = plan_wrappers(wrappers)
    more: dict[str, DataclassInstance] = {} if wrapping is None else {f"{MODULE}.py": wrapping}
    return {
        **more,
        "__init__.py": package.InitPlan(
            *names,
            log_variable=identity.log_variable,
            error_name=identity.error,
            error_classes=tuple(errors.classes),
            environments=len(client.environments) > 1,
            omit_style=style.omit,
            legacy_response=style.legacy_response,
            pack_exports=packs.root_exports(),
        ),
        "_async_client.py": package.RequestsPlan(style.raw_content),
        "_client.py": client,
        "_constants.py": _constants(whole, client),
        "_consumed.py": package.ConsumedPlan(identity.error),
        "_event_rules.py": package.EventRulesPlan(rules or (package.EventRulePlan("yield"),)),
        "_exceptions.py": ExceptionsPlan(identity.error, fields, "x-request-id", classes),
        "_resource.py": package.ResourcePlan(*names),
        "_streaming.py": package.StreamingPlan(*names, style.stream_options),
        "_sync_client.py": package.RequestsPlan(style.raw_content),
        "_types.py": package.TypesPlan(style.omit, style.sequence_methods),
        "_version.py": package.VersionPlan(identity.package, config.clientsmith.package_version),
        "pagination.py": plan_pages(config, casing),
    }


def _constants(whole: Whole, client: ClientPlan) -> package.ConstantsPlan:
    settings = whole.config.client_settings
    retries = settings.default_retries
    timeout = _TIMEOUT if settings.default_timeout is None else settings.default_timeout
    headers = {a.header.lower() for a in client.auth if a.header}
    return package.ConstantsPlan(
        timeout=_number(timeout),
        connect_timeout=_number(min(_CONNECT_TIMEOUT, timeout)),
        max_retries=_MAX_RETRIES if retries.max_retries is None else retries.max_retries,
        initial_retry_delay=_number(retries.initial_delay_seconds, _FIRST_DELAY),
        max_retry_delay=_number(retries.max_delay_seconds, _LONGEST_DELAY),
        sensitive_headers=tuple(sorted(_SECRET_HEADERS | headers)),
        sensitive_params=tuple(sorted(a.name for a in client.auth if a.kind == "query")),
        legacy_response=whole.style.legacy_response,
    )


def _number(value: float | None, default: float = 0.0) -> str:
    number = default if value is None else value
    return py_literal(int(number) if number == int(number) and number >= 10 else float(number))


def _rule(rule: EventRule) -> package.EventRulePlan:
    if rule.kind == "fallthrough":
        return package.EventRulePlan(rule.handle, error_property=rule.error_property or "")
    return package.EventRulePlan(
        handle=rule.handle,
        data_starts_with=rule.data_starts_with or "",
        events=tuple(name or "" for name in rule.event_type or ()),
        error_property=rule.error_property or "",
    )
