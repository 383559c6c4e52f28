"""openai 1.106.1: the description and the config of its time, and a config layer of ours."""

from pathlib import Path

from tests.conformance.packages import BRACKETS, Case, given
from tests.conformance.published import Release
from tests.conformance.sdks.sdk import Sdk, Suite, Surface

_RUNTIME = (
    "tests/lib/chat",
    "tests/lib/test_pydantic.py",
    "tests/test_client.py",
    "tests/test_deepcopy.py",
    "tests/test_extract_files.py",
    "tests/test_files.py",
    "tests/test_legacy_response.py",
    "tests/test_models.py",
    "tests/test_module_client.py",
    "tests/test_qs.py",
    "tests/test_required_args.py",
    "tests/test_response.py",
    "tests/test_streaming.py",
    "tests/test_transform.py",
    "tests/test_utils",
)

OPENAI = Sdk(
    Case(
        "openai",
        given("openai-1.106.1", "openapi.yaml"),
        (
            given("openai-1.106.1", "stainless.yml"),
            Path(__file__).parent / "openai-1.106.1.yml",
        ),
        BRACKETS,
    ),
    Release(
        "openai", "1.106.1", "5f575967e3a05555825c43829cdcd50be6e49ab6a3e5262f0937a3f791f917f1"
    ),
    resources=(
        Suite(
            "completions",
            ("tests/api_resources/test_completions.py", "tests/api_resources/chat"),
            190,
        ),
        Suite("beta.threads.messages", ("tests/api_resources/beta/threads/test_messages.py",), 115),
    ),
    runtime=Suite("client, streams, models, helpers", _RUNTIME, 471, skips=2),
    surface=Surface(2040, modules=("lib.streaming.chat",), by_hand=("lib", "version"), share=1),
)
