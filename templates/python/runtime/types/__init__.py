"""The models of the API."""
