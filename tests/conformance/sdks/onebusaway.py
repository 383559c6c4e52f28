"""onebusaway 1.26.0, from the two files that its maintainers have."""

from tests.conformance.packages import COMMAS, Case, given
from tests.conformance.published import Release
from tests.conformance.sdks.sdk import OURS, Sdk, Suite, Surface

ONEBUSAWAY = Sdk(
    Case(
        "onebusaway",
        given("onebusaway-1.26.0", "openapi.yaml"),
        (given("onebusaway-1.26.0", "stainless.yml"),),
        COMMAS,
    ),
    Release(
        "onebusaway", "1.26.0", "7aea3b464a03f54861a872151a0169a2783cc6b50a835681dad0e8b71193a570"
    ),
    resources=(Suite("resources", ("tests/api_resources",), 640),),
    runtime=Suite("client, streams, models, helpers", ("tests/test_*",), 470, skips=2),
    surface=Surface(2497, differences=OURS, share=1),
)
