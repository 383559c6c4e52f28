"""stagehand 3.19.3, from the two files that its maintainers have."""

from tests.conformance.packages import COMMAS, Case, given
from tests.conformance.published import Release
from tests.conformance.sdks.sdk import OURS, Sdk, Suite, Surface

_BY_HAND = "of code that is written by hand in this SDK: a server on the user's machine, sessions"
_OPTIONAL_KEYS = (
    "the maintainers made the keys optional, as their server on the user's machine has none"
)
_KEPT = "stands neither in the description nor in the config: the maintainers keep it from earlier"

STAGEHAND = Sdk(
    Case(
        "stagehand",
        given("stagehand-3.19.3", "openapi.yaml"),
        (given("stagehand-3.19.3", "stainless.yml"),),
        COMMAS,
    ),
    Release(
        "stagehand", "3.19.3", "794b3e32cf1c569dba49752d52ba338ac84de51d62d672a37f75ac9a83f90ef4"
    ),
    resources=(Suite("resources", ("tests/api_resources",), 295),),
    runtime=Suite(
        "client, streams, models, helpers",
        ("tests/test_*",),
        453,
        skips=2,
        left_out={
            "tests/test_local_server.py": _BY_HAND,
            "tests/test_sea_binary.py": _BY_HAND,
            "tests/test_session_extract_pydantic.py": _BY_HAND,
            "tests/test_session_page_param.py": _BY_HAND,
            "tests/test_sessions_create_helper.py": _BY_HAND,
            "tests/test_client.py::TestStagehand::test_validate_headers": _OPTIONAL_KEYS,
            "tests/test_client.py::TestAsyncStagehand::test_validate_headers": _OPTIONAL_KEYS,
        },
    ),
    surface=Surface(
        863,
        differences={
            **OURS,
            _OPTIONAL_KEYS: ("_client.*Stagehand.*_api_key", "_client.*Stagehand.*_project_id"),
            _KEPT: (
                "types.session_execute_params.AgentConfig*",
                "types.session_extract_params.*",
                "types.session_observe_params.Options*",
                "types.session_start_params.SessionStartParams.model_name",
            ),
            "backslashes of the description are shown as such": ("types.stream_event.StreamEvent",),
        },
        custom=("### <CUSTOM CODE HANDWRITTEN",),
    ),
)
