"""What the templates of a package's own modules are rendered with: one frozen dataclass per
template.

The fields are the template's free variables, neither more nor fewer. Strings are data: names that
are valid
Python already, annotations as they are to be printed, and texts that templates put through
``pyrepr``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from generator.plan.imports import import_order
from generator.plan.package_client import ClientPlan
from generator.plan.package_errors import ExceptionsPlan
from generator.plan.package_pages import PaginationPlan, derive
from generator.plan.unwrapping import WrappersPlan


@dataclass(frozen=True)
class VersionPlan:
    """``_version.py``."""

    title: str
    version: str


@dataclass(frozen=True)
class ConstantsPlan:
    """``_constants.py``. Times are seconds, as Python literals: ``600``, ``5.0``.

    ``sensitive_headers`` are lower case, sorted, and include those of authentication and of
    options;
    ``sensitive_params`` are the query parameters that hold keys.
    """

    timeout: str
    connect_timeout: str
    max_retries: int
    initial_retry_delay: str
    max_retry_delay: str
    sensitive_headers: tuple[str, ...]
    sensitive_params: tuple[str, ...]
    legacy_response: bool


@dataclass(frozen=True)
class TypesPlan:
    """``_types.py``.

    ``omit_style``: parameters default to ``omit``, as in newer packages, not to ``NOT_GIVEN``.
    ``sequence_methods``: what is taken for a sequence has ``index`` and ``count``, as in older
    packages.
    """

    omit_style: bool
    sequence_methods: bool


@dataclass(frozen=True)
class RequestsPlan:
    """``_sync_client.py`` and ``_async_client.py``.

    ``raw_content``: ``post`` and its like take bodies as they are, as those of newer packages do.
    """

    raw_content: bool


@dataclass(frozen=True)
class ConsumedPlan:
    """``_consumed.py``."""

    error_name: str


@dataclass(frozen=True)
class ResourcePlan:
    """``_resource.py``."""

    client_name: str
    async_client_name: str


@dataclass(frozen=True)
class EventRulePlan:
    """A rule of ``streaming.on_event``; see ``EventRule`` in the runtime's ``_events.py``."""

    handle: Literal["done", "error", "yield", "skip"]
    data_starts_with: str = ""
    events: tuple[str, ...] = ()
    event_starts_with: str = ""
    error_property: str = ""
    wrap: bool = False


@dataclass(frozen=True)
class EventRulesPlan:
    """``_event_rules.py``. Without rules of its own an API has one: ``EventRulePlan("yield")``."""

    event_rules: tuple[EventRulePlan, ...]


@dataclass(frozen=True)
class StreamingPlan:
    """``_streaming.py``.

    ``takes_options``: streams are made with the request's options, as newer packages' are.
    """

    client_name: str
    async_client_name: str
    takes_options: bool


@dataclass(frozen=True)
class RootExport:
    """Names that template packs give the package itself; ``module`` is relative to it.

    ``in_all``: they are listed in ``__all__``.
    """

    module: str
    names: tuple[str, ...]
    in_all: bool


@dataclass(frozen=True)
class InitPlan:
    """The package's ``__init__.py``.

    ``error_classes``: beyond the usual ones, defined in ``_exceptions.py``.
    ``log_variable``: the environment variable that switches logging on.
    """

    client_name: str
    async_client_name: str
    log_variable: str
    error_name: str
    error_classes: tuple[str, ...]
    environments: bool
    omit_style: bool
    legacy_response: bool
    pack_exports: tuple[RootExport, ...] = ()
    types_names: tuple[str, ...] = field(init=False)
    client_names: tuple[str, ...] = field(init=False)
    exceptions_names: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        types = {"NOT_GIVEN", "Omit", "NoneType", "NotGiven", "Transport", "ProxiesTypes"}
        clients = {"Client", "Stream", "Timeout", "AsyncClient", "AsyncStream", "RequestOptions"}
        derive(
            self,
            types_names=import_order(types | ({"omit", "not_given"} if self.omit_style else set())),
            client_names=import_order(
                clients
                | {self.client_name, self.async_client_name}
                | ({"ENVIRONMENTS"} if self.environments else set())
            ),
            exceptions_names=import_order(
                {*_ERRORS, self.error_name, *self.error_classes},
            ),
        )


_ERRORS = (
    "APIError",
    "ConflictError",
    "NotFoundError",
    "APIStatusError",
    "RateLimitError",
    "APITimeoutError",
    "BadRequestError",
    "APIConnectionError",
    "AuthenticationError",
    "InternalServerError",
    "PermissionDeniedError",
    "UnprocessableEntityError",
    "APIResponseValidationError",
)

PACKAGE_TEMPLATES: dict[str, type] = {
    "__init__.py": InitPlan,
    "_async_client.py": RequestsPlan,
    "_client.py": ClientPlan,
    "_constants.py": ConstantsPlan,
    "_consumed.py": ConsumedPlan,
    "_event_rules.py": EventRulesPlan,
    "_exceptions.py": ExceptionsPlan,
    "_resource.py": ResourcePlan,
    "_streaming.py": StreamingPlan,
    "_sync_client.py": RequestsPlan,
    "_types.py": TypesPlan,
    "_version.py": VersionPlan,
    "pagination.py": PaginationPlan,
}
"""

Module of the emitted package -> the plan of its template,
``templates/python/package/<module>.jinja``.
"""

OPTIONAL_TEMPLATES: dict[str, type] = {"_wrappers.py": WrappersPlan}
"""The same for modules that only some packages have."""
