"""Clientsmith: from an OpenAPI description and an SDK config to a client package."""

__version__ = "0.1.0"
