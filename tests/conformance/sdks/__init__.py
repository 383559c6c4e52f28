"""The published SDKs that emitted packages are held against. A further one is one entry more."""

from tests.conformance.sdks.openai import OPENAI
from tests.conformance.sdks.openai_full import OPENAI_FULL
from tests.conformance.sdks.sdk import Sdk, Suite, Surface

SDKS = (OPENAI, OPENAI_FULL)

__all__ = ["OPENAI", "OPENAI_FULL", "SDKS", "Sdk", "Suite", "Surface"]
