"""The published SDKs that emitted packages are held against. A further one is one entry more."""

from tests.conformance.sdks.openai import OPENAI
from tests.conformance.sdks.sdk import Sdk, Suite, Surface

SDKS = (OPENAI,)

__all__ = ["OPENAI", "SDKS", "Sdk", "Suite", "Surface"]
