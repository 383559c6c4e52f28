"""openai 3.3.1: the whole API in August 2026, the newest version before its description.

How far the surface goes is counted, as a figure to be driven up.
"""

from pathlib import Path

from tests.conformance.packages import BRACKETS, FORM_BRACKETS, Case, given
from tests.conformance.published import Release
from tests.conformance.sdks.sdk import Sdk, Surface

_SPEC, _CONFIG = (given("openai-2026-08", name) for name in ("openapi.yaml", "stainless.yml"))
_LAYER = Path(__file__).parent / "openai-3.3.1.yml"

OPENAI_FULL = Sdk(
    Case("openai", _SPEC, (_CONFIG, _LAYER), version="3.3.1"),
    Release("openai", "3.3.1", "6f22807de1a976c932cecda620e8172a8c3fdbaeed29c7f21564e0c2410edf56"),
    Surface(25000, synonyms={"httpx2": "httpx"}, share=0.8, counted_only=True),
    as_given=Case("openai", _SPEC, (_CONFIG,), (*BRACKETS, *FORM_BRACKETS), "2026-08"),
)
