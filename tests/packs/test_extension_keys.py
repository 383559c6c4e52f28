from __future__ import annotations

import inspect
from importlib import import_module
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from generator.diagnostics import InputError
from tests.packs.talk import emitted

if TYPE_CHECKING:
    from tests.packs.conftest import Wire


def refused(extra: str) -> tuple[str, str, int | None, str | None]:
    """The finding that some config stops with: code, message, line, hint."""
    with pytest.raises(InputError) as caught:
        emitted(extra)
    (found,) = caught.value.diagnostics
    assert found.span is not None
    assert found.span.file == "extra.yml"
    return found.code, found.message, found.span.line, found.hint


class TestProviders:
    def test_a_function_is_asked_before_each_try(self, talkative: Any, wire: Wire) -> None:
        keys = iter(["one", "two"])
        wire.answers.append(httpx.Response(500, headers={"retry-after-ms": "1"}))
        client = talkative.Talk(api_key=lambda: next(keys), http_client=wire.client)

        client.talks.create(model="m")

        sent = [request.headers["authorization"] for request in wire.requests]
        assert sent == ["Bearer one", "Bearer two"]
        assert client.api_key == "two"

    async def test_an_async_function(self, talkative: Any, wire: Wire) -> None:
        async def key() -> str:
            return "late"

        client = talkative.AsyncTalk(api_key=key, http_client=wire.async_client)

        await client.talks.create(model="m")

        assert wire.requests[0].headers["authorization"] == "Bearer late"

    def test_a_copy_keeps_the_function(self, talkative: Any, wire: Wire) -> None:
        client = talkative.Talk(api_key=lambda: "made", http_client=wire.client)

        client.copy(timeout=1).talks.create(model="m")

        assert wire.requests[0].headers["authorization"] == "Bearer made"

    def test_annotations(self, talkative: Any) -> None:
        def of(function: Any) -> str:
            return str(inspect.signature(function).parameters["api_key"].annotation)

        assert of(talkative.Talk.__init__) == "str | None | Callable[[], str]"
        assert of(talkative.Talk.copy) == "str | Callable[[], str] | None"
        assert of(talkative.AsyncTalk.__init__) == "str | Callable[[], Awaitable[str]] | None"
        assert of(talkative.AsyncTalk.copy) == "str | Callable[[], Awaitable[str]] | None"

    def test_unknown_option(self) -> None:
        assert refused("clientsmith:\n  providers: [api_kye]") == (
            "unknown-option",
            "the config has no option of the client `api_kye`",
            2,
            "did you mean `api_key`?",
        )

    def test_option_that_is_no_string(self) -> None:
        extra = "clientsmith: {providers: deep}\nclient_settings: {opts: {deep: {type: boolean}}}"
        assert refused(extra)[:2] == (
            "bad-config-value",
            "`deep` is no string, so no function can give it",
        )


class TestClientArguments:
    def test_it_is_kept_and_copied(self, talkative: Any) -> None:
        client = talkative.Talk(api_key="k", socket_url="wss://talk.example")

        assert client.copy().socket_url == "wss://talk.example"
        assert client.copy(socket_url="wss://other").socket_url == "wss://other"
        assert talkative.Talk(api_key="k").socket_url is None

    def test_its_place_and_type(self, talkative: Any) -> None:
        parameters = inspect.signature(talkative.Talk.__init__).parameters
        names = list(parameters)

        assert names[names.index("base_url") + 1] == "socket_url"
        assert parameters["socket_url"].annotation == "str | httpx.URL | None"

    def test_after_the_options(self) -> None:
        text = emitted("clientsmith: {client_arguments: {depth: {type: integer}}}")[
            "src/talkative/_client.py"
        ]
        assert "team: str | None = None,\n        depth: int | None = None,\n" in text

    def test_description(self, files: dict[str, str]) -> None:
        wanted = '    """Where sockets connect.\n\n    None: where requests go.\n    """\n'
        assert wanted in files["src/talkative/_client.py"]

    @pytest.mark.parametrize("name", ["team", "base_url", "talks", "with_options"])
    def test_a_name_that_is_taken(self, name: str) -> None:
        assert refused(f"clientsmith:\n  client_arguments:\n    {name}: {{}}") == (
            "duplicate-name",
            f"the client has `{name}` already",
            3,
            "give the argument another name",
        )

    @pytest.mark.parametrize("name", ["class", "two words", "_own"])
    def test_no_name(self, name: str) -> None:
        code, message, *_ = refused(f"clientsmith: {{client_arguments: {{'{name}': {{}}}}}}")
        assert (code, message) == ("bad-config-value", f"`{name}` can't name an argument")


class TestResourceHeaders:
    def test_methods_send_them_and_callers_win(self, talkative: Any, wire: Wire) -> None:
        client = talkative.Talk(api_key="k", http_client=wire.client)

        client.talks.create(model="m")
        client.talks.create(model="m", extra_headers={"X-Mode": "slow"})
        client.voices.list()

        assert [r.headers.get("x-mode") for r in wire.requests] == ["quick", "slow", None]

    def test_resources_below_send_them_too(self) -> None:
        extra = """
clientsmith: {resource_headers: {talks: {A: 1, B: 1}, talks.parts: {B: 2}}}
resources: {talks: {subresources: {parts: {methods: {list: get /voices}}}}}
"""
        files = emitted(extra)
        assert '{"A": "1", "B": "2", **(' in files["src/talkative/resources/talks/parts.py"]
        assert '{"A": "1", "B": "1", **(' in files["src/talkative/resources/talks/talks.py"]

    def test_unknown_resource(self) -> None:
        assert refused("clientsmith:\n  resource_headers:\n    talk: {A: b}") == (
            "unknown-resource",
            "the config has no resource `talk`",
            3,
            "did you mean `talks`?",
        )


class TestErrorClasses:
    def test_they_are_made_and_exported(self, talkative: Any) -> None:
        assert issubclass(talkative.ForgedError, ValueError)
        assert not issubclass(talkative.ForgedError, talkative.TalkError)
        assert issubclass(talkative.SilentError, talkative.TalkError)
        assert talkative.ForgedError.__doc__ == "The signature is wrong."
        assert talkative.ForgedError.__module__ == "talkative"
        assert {"ForgedError", "SilentError"} <= set(talkative.__all__)

    def test_no_name(self) -> None:
        code, message, *_ = refused("clientsmith: {errors: {classes: {'a b': {}}}}")
        assert (code, message) == ("bad-config-value", "`a b` can't name a class")


class TestTypeAliases:
    def test_beside_the_type(self, talkative: Any) -> None:
        module = import_module("talkative.types.talk")
        assert module.Speech is talkative.types.Speech is talkative.types.Talk
        assert module.__all__ == ["Mood", "Talk"]

    def test_in_a_module_of_its_own(self, talkative: Any) -> None:
        assert talkative.types.OldTalk is talkative.types.Talk
        assert talkative.types.speech.__all__ == ["OldTalk"]

    def test_of_a_param(self, talkative: Any) -> None:
        module = import_module("talkative.types.old_tool_param")
        assert module.OldToolParam is talkative.types.ToolParam

    def test_a_name_that_the_target_only_imports_comes_from_its_own_module(self) -> None:
        extra = """
clientsmith:
  type_aliases: {old.Old: {of: talk_create_params.TalkCreateParams, reexport: ToolParam}}
"""
        text = emitted(extra)["src/talkative/types/old.py"]
        assert "from .tool_param import ToolParam as ToolParam\n" in text
        assert '__all__ = ["Old", "ToolParam"]' in text

    @pytest.mark.parametrize(
        ("target", "missing", "hint"),
        [
            ("talk.Tlak", "talk.Tlak", "did you mean `Talk`?"),
            ("tolk.Talk", "tolk.Talk", "did you mean `talk`?"),
        ],
    )
    def test_unknown_type(self, target: str, missing: str, hint: str) -> None:
        assert refused(f"clientsmith:\n  type_aliases:\n    old.Old: {target}") == (
            "unknown-type",
            f"`old.Old`: the package has no type `{missing}`",
            3,
            hint,
        )

    @pytest.mark.parametrize("name", ["Old", "old.O d", "old..Old"])
    def test_no_name(self, name: str) -> None:
        code, message, *_ = refused(f"clientsmith: {{type_aliases: {{'{name}': talk.Talk}}}}")
        assert (code, message) == ("unknown-type", f"`{name}`: `{name}` is not `<module>.<name>`")
