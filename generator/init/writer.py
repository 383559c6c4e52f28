"""The config of a draft, as text: its sections in the order that configs usually have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.init.pagination import scheme_data
from generator.init.resources_text import write_resources
from generator.init.yaml_text import YamlText

if TYPE_CHECKING:
    from generator.init.auth import AuthOption
    from generator.init.draft import Draft
    from generator.init.servers import Variable

EDITION = "2026-02-23"
SCHEMA = "clientsmith.schema.json"


def write_config(draft: Draft, spec: str) -> str:
    """The text of the config; `spec` is the description as the user named it."""
    out = YamlText()
    out.verbatim(f"# yaml-language-server: $schema={SCHEMA}")
    out.comment(
        f"The config of the {draft.names.title} SDK, in the format of Stainless configs: how the "
        "client is called, what its methods are called, which of the description's schemas get a "
        "name.\n"
        f"`clientsmith init` guessed it from {spec}. It is yours now: rename, move and remove "
        "freely."
    )
    _organization(out, draft)
    _environments(out, draft)
    _client(out, draft)
    _wire(out, draft)
    _pagination(out, draft)
    _streaming(out, draft)
    write_resources(out, draft)
    _left_out(out, draft)
    return out.text()


def _organization(out: YamlText, draft: Draft) -> None:
    names = draft.names
    out.blank()
    out.entry("edition", EDITION, beside="the generation of defaults that the client follows")
    out.blank()
    out.entry("organization")
    out.entry("name", names.organization, 1)
    out.blank()
    out.entry("targets")
    out.entry("python", None, 1)
    out.entry("package_name", names.package, 2, f"import {names.package}")
    out.entry("project_name", names.project, 2, f"pip install {names.project}")


def _environments(out: YamlText, draft: Draft) -> None:
    servers = draft.servers
    out.blank()
    if servers.invented:
        out.comment("The description names no server: put the API's base URL here.")
    elif len(servers.environments) > 1:
        out.comment("The first one is the default; users choose with `environment=`.")
    else:
        out.comment("Where requests go, unless the user gives `base_url`.")
    out.entry("environments")
    for name, url in servers.environments.items():
        out.entry(name, url, 1, servers.descriptions.get(name, ""))


def _client(out: YamlText, draft: Draft) -> None:
    names, auth = draft.names, draft.auth
    out.blank()
    out.entry("client_settings")
    out.entry("default_client_name", names.client, 1, f"and Async{names.client}")
    out.entry("default_env_prefix", names.env_prefix, 1, f"{names.env_prefix}_BASE_URL")
    if draft.idempotency:
        out.comment("Gets a new value for each request that is not repeated as it is.", 1)
        out.entry("idempotency", {"header": draft.idempotency}, 1)
    if auth.options or draft.servers.variables:
        out.comment("Arguments of the client's constructor.", 1)
        out.entry("opts", None, 1)
    for option in auth.options:
        _auth_option(out, option)
    for variable in draft.servers.variables:
        _server_variable(out, variable)
    for scheme, reason in auth.left_out:
        out.comment(f"The security scheme `{scheme}` is {reason}.", 1)


def _auth_option(out: YamlText, option: AuthOption) -> None:
    out.entry(option.name, None, 2)
    out.entry("type", "string", 3)
    out.entry("read_env", option.read_env, 3, "read where the argument is not given")
    if option.nullable:
        out.entry("nullable", True, 3, "not every request needs it")
    out.entry("auth", None, 3)
    out.entry("security_scheme", option.scheme, 4, option.sent)
    if option.role != "value":
        out.entry("role", option.role, 4)


def _server_variable(out: YamlText, variable: Variable) -> None:
    out.entry(variable.option, None, 2)
    out.entry("type", "string", 3)
    if variable.description:
        out.entry("description", variable.description, 3)
    values = f"one of {', '.join(variable.values)}" if variable.values else ""
    out.entry("default", variable.default, 3, values)
    out.entry("server_variable", variable.name, 3, f"{{{variable.name}}} in `environments`")


def _wire(out: YamlText, draft: Draft) -> None:
    example = {"repeat": "a=1&a=2", "comma": "a=1,2", "brackets": "a[]=1&a[]=2"}[draft.arrays]
    out.blank()
    out.entry("query_settings")
    out.entry("array_format", draft.arrays, 1, example)
    out.entry("nested_format", "brackets", 1, "a[b]=1")
    if draft.forms:
        out.entry("multipart_settings")
        out.entry("array_format", draft.arrays, 1, "the same for forms with files")
    if draft.styles:
        out.entry("clientsmith")
        out.entry("parameter_styles", True, 1, "each as its `style` and `explode` say")


def _pagination(out: YamlText, draft: Draft) -> None:
    if not draft.paging.schemes:
        return
    out.blank()
    out.comment(
        "How lists are paged. A scheme becomes a page class; a method pages if its parameters and "
        "its response have all that a scheme names, or if its `paginated` says so."
    )
    out.entry("pagination")
    for scheme in draft.paging.schemes:
        out.item(scheme_data(scheme), 1)


def _streaming(out: YamlText, draft: Draft) -> None:
    if not draft.streams:
        return
    out.blank()
    out.comment("What the client does with a server-sent event; the first rule that fits decides.")
    out.entry("streaming")
    out.entry("on_event", None, 1)
    out.item({"data_starts_with": "[DONE]", "handle": "done"}, 2)
    out.item({"kind": "fallthrough", "handle": "yield"}, 2)


def _left_out(out: YamlText, draft: Draft) -> None:
    if not draft.left_out:
        return
    out.blank()
    out.comment("Endpoints of the description that are left out on purpose.")
    out.entry("unspecified_endpoints")
    for endpoint, reason in draft.left_out.items():
        out.item(endpoint, 1, reason)
