"""stagehand 3.19.3, from the two files that its maintainers have."""

from tests.conformance.packages import COMMAS, Case, given
from tests.conformance.published import Release
from tests.conformance.sdks.sdk import Sdk, Suite, Surface

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
    runtime=Suite("client, streams, models, helpers", ("tests/test_*",), 450, skips=2),
    surface=Surface(1, custom=("### <CUSTOM CODE HANDWRITTEN",)),
)
