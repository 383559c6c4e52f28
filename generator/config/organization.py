"""`organization`: who the SDK belongs to."""

from generator.config.base import ConfigModel


class Organization(ConfigModel):
    """Names and contacts for the emitted project's metadata and texts."""

    name: str | None = None
    """In lower case; the client classes are named after it."""

    docs: str | None = None
    """URL of the API's documentation."""

    contact: str | None = None
    """Mail address or URL for questions."""

    github_org: str | None = None
    security_contact: str | None = None
    security_policy_url: str | None = None
    security_policy_terms: str | None = None
