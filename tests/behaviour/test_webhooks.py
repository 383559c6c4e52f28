"""What webhooks send: verified by the Standard Webhooks specification, and parsed."""

from __future__ import annotations

import json
import sys
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest
from standardwebhooks import Webhook
from standardwebhooks.webhooks import WebhookVerificationError

if TYPE_CHECKING:
    from tests.support.flavours import Flavour

KEY = "whsec_c2VjcmV0"
ARRIVED = json.dumps({"kind": "arrived", "ship": {"id": "s1", "name": "Ann"}})
LEFT = json.dumps({"kind": "left", "ship": "s1", "to": "sea"})


def headers(payload: str, *, key: str | bytes = KEY, ago: int = 0) -> dict[str, str]:
    sent = datetime.now(tz=timezone.utc) - timedelta(seconds=ago)
    return {
        "Webhook-Id": "1",
        "Webhook-Timestamp": str(int(sent.timestamp())),
        "Webhook-Signature": Webhook(key).sign(msg_id="1", timestamp=sent, data=payload),
    }


def hooks(flavour: Flavour, **options: Any) -> Any:
    return flavour.client_class(base_url="http://localhost", **options).hooks


def test_events_are_verified_and_parsed(harbour: Any, harbour_flavour: Flavour) -> None:
    found = hooks(harbour_flavour, webhook_key=KEY)
    event = found.unwrap(ARRIVED, headers=headers(ARRIVED))
    assert (event.kind, type(event.ship).__name__, event.ship.name) == ("arrived", "Ship", "Ann")
    assert found.unwrap(LEFT, headers=headers(LEFT)).to == "sea"


def test_a_key_of_the_call_goes_first(harbour_flavour: Flavour) -> None:
    found = hooks(harbour_flavour, webhook_key="whsec_b3RoZXI=")
    assert found.unwrap(LEFT, headers=headers(LEFT, key=b"raw"), key=b"raw").ship == "s1"


@pytest.mark.parametrize(("signed", "ago"), [(ARRIVED, 0), (LEFT, 3_600)])
def test_what_is_not_signed_just_now_is_refused(
    harbour_flavour: Flavour, signed: str, ago: int
) -> None:
    with pytest.raises(WebhookVerificationError):
        hooks(harbour_flavour, webhook_key=KEY).unwrap(LEFT, headers=headers(signed, ago=ago))


def test_there_has_to_be_a_key(harbour_flavour: Flavour) -> None:
    with pytest.raises(ValueError, match="or to the client as `webhook_key`"):
        hooks(harbour_flavour).unwrap(LEFT, headers=headers(LEFT))


def test_what_was_verified_elsewhere(harbour_flavour: Flavour) -> None:
    assert hooks(harbour_flavour).unsafe_unwrap(ARRIVED).ship.id == "s1"
    with pytest.raises(ValueError, match="Expecting value"):
        hooks(harbour_flavour).unsafe_unwrap("<html>")


def test_the_library_is_an_extra(
    harbour: Any, harbour_flavour: Flavour, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "standardwebhooks", None)
    with pytest.raises(harbour.HarbourError, match=r"pip install 'harbour\[webhooks\]'"):
        hooks(harbour_flavour, webhook_key=KEY).unwrap(LEFT, headers={})


def test_the_type_of_events_is_exported(harbour: Any) -> None:
    assert {"UnwrapWebhookEvent", "UnsafeUnwrapWebhookEvent"} <= set(dir(harbour.types))
