"""llama_stack_client 0.5.2, from the two files in the archive of the server of that version."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path

from tests.conformance.packages import COMMAS, Case
from tests.conformance.published import Release
from tests.conformance.sdks.sdk import OURS, Sdk, Suite, Surface

_SERVER = Release(
    "llama_stack", "0.5.2", "9334c781e4ded6520aa60c3301a9087e9fb8fdaea8e5f30f8e21d85b17231d8d"
)
_INPUTS = _SERVER.folder / "client-sdks" / "stainless"
_LAYER = Path(__file__).parent / "llama_stack-0.5.2.yml"
_CASE = Case(
    "llama_stack_client", _INPUTS / "openapi.yml", (_INPUTS / "config.yml", _LAYER), COMMAS
)
_UNSERVED = (
    "the published package fails it, too: the mock server knows the description as it is before "
    "the config's `transformations`, and wants objects in queries in another style"
)
_CLIENTS = ("Test", "TestAsync")
_WAYS = ("method", "raw_response", "streaming_response")
_FAILING = (
    *product(
        ("test_scoring_functions.py",),
        (f"{client}ScoringFunctions" for client in _CLIENTS),
        (f"test_{way}_{method}" for way in _WAYS for method in ("list", "retrieve")),
    ),
    *product(
        ("test_tool_runtime.py",),
        (f"{client}ToolRuntime" for client in _CLIENTS),
        ("test_method_list_tools_with_all_params",),
    ),
)

LLAMA_STACK = Sdk(
    _CASE,
    Release(
        "llama_stack_client",
        "0.5.2",
        "17c1bbad90f7699da4eb3cae256e8823caa4d2be945512a45c8c6f89ab899f28",
    ),
    inputs=_SERVER,
    as_given=replace(_CASE, configs=_CASE.configs[:1], served=None, version="0.5.2"),
    resources=(
        Suite(
            "resources",
            ("tests/api_resources",),
            2225,
            left_out={f"tests/api_resources/{'::'.join(each)}": _UNSERVED for each in _FAILING},
        ),
    ),
    runtime=Suite("client, streams, models, helpers", ("tests/test_*",), 404, skips=2),
    surface=Surface(
        6205,
        differences={
            **OURS,
            "left over in the published package from an earlier description; nothing exports it": (
                "types.scoring_fn_params.*ScoringFnParams*",
            ),
            "no endpoint reaches it; the published package leaves it out, though api.md lists it": (
                "llama_stack_client.types.ScoringFnParams",
                "llama_stack_client.types.alpha.AlgorithmConfig",
                "types.alpha.algorithm_config",
            ),
            "written by hand in this SDK": (
                "_client.*LlamaStackClient.__init__",
                "types.response_object.ResponseObject",
            ),
            "a field called `object` would hide the type where annotations are evaluated late": (
                "types.conversation_object.ConversationObject",
                "types.model.Model",
                "types.vector_store.VectorStore",
            ),
            "a union has each arm once": (
                "types.response_list_response.Input",
                "types.responses.input_item_list_response.Data",
            ),
            "underscores of the description are shown as such": ("types.prompt.Prompt.prompt_id",),
        },
    ),
)
