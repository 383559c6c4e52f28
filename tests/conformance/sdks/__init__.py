"""The published SDKs that emitted packages are held against. A further one is one entry more."""

from tests.conformance.sdks.llama_stack import LLAMA_STACK
from tests.conformance.sdks.onebusaway import ONEBUSAWAY
from tests.conformance.sdks.openai import OPENAI
from tests.conformance.sdks.openai_full import OPENAI_FULL
from tests.conformance.sdks.sdk import Sdk, Suite, Surface
from tests.conformance.sdks.stagehand import STAGEHAND

SDKS = (OPENAI, OPENAI_FULL, ONEBUSAWAY, STAGEHAND, LLAMA_STACK)

__all__ = ["OPENAI", "OPENAI_FULL", "SDKS", "Sdk", "Suite", "Surface"]
