"""The SDK config (Stainless format plus our extensions)."""
