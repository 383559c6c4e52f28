"""Whether a client insists on credentials before it sends a request."""

from __future__ import annotations

import pytest

from generator.plan.package_client import ClientPlan
from tests.unit.types_support import config_of, operation, plan_of, spec

BEARER = {"type": "http", "scheme": "bearer"}
OPTION = {"type": "string", "nullable": True, "auth": {"security_scheme": "Bearer"}}


@pytest.mark.parametrize(
    ("described", "configured", "insists"),
    [
        ([{"Bearer": []}], None, True),
        ([{}, {"Bearer": []}], None, False),
        ([{}, {"Bearer": []}], [{"Bearer": []}], True),
        ([{"Bearer": []}], [{}, {"Bearer": []}], False),
    ],
)
def test_an_empty_requirement_lets_requests_go_without(
    described: object, configured: object, insists: bool
) -> None:
    data = spec({}, use={"get": operation()}) | {"security": described}
    security = {} if configured is None else {"security": configured}
    config = config_of(
        methods={"use": "get /use"},
        client_settings={"opts": {"api_key": OPTION}},
        security_schemes={"Bearer": BEARER},
        **security,
    )
    client = plan_of(data, config).own["_client.py"]
    assert isinstance(client, ClientPlan)
    assert client.optional_auth is insists


def test_an_option_leaves_the_attributes_of_every_client_alone() -> None:
    options = {"user_agent": {"type": "string"}, "copy": {"type": "string"}}
    config = config_of(methods={"use": "get /use"}, client_settings={"opts": options})
    client = plan_of(spec({}, use={"get": operation()}), config).own["_client.py"]
    assert isinstance(client, ClientPlan)
    assert [option.name for option in client.options] == ["user_agent_", "copy_"]
