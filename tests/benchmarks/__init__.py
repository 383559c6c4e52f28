"""Measures emitted packages and the generator beside their peers: `python -m tests.benchmarks`."""
