"""What webhooks send: verified by the Standard Webhooks specification, then parsed."""

from __future__ import annotations

import json
from typing import Mapping

from ._models import construct_type


def unwrap_webhook(payload: str, type_: object) -> object:
    """Parse the payload of a webhook into a type, as far as it fits. Nothing is verified.

    Raises:
        ValueError: the payload is no JSON.
    """
    return construct_type(type_=type_, value=json.loads(payload))


def verify_webhook(
    payload: str,
    headers: Mapping[str, str],
    key: str | bytes | None,
    *,
    option: str | None,
    error: type[Exception],
    install: str,
) -> None:
    """See that a payload is signed with a key, and not long ago.

    Args:
        payload: the body of the request, as it came.
        headers: those of the request; ``webhook-id``, ``webhook-timestamp`` and ``webhook-signature`` count.
        key: the secret; a string is Base64, with or without ``whsec_`` before it.
        option: the client's option that was asked for the key where none was given.
        error: what is raised if the library that verifies is not installed.
        install: what is to be installed then.

    Raises:
        ValueError: there is no key.
        standardwebhooks.WebhookVerificationError: the signature is not right, or too old or too new.
    """
    try:
        from standardwebhooks import Webhook
    except ImportError as missing:
        raise error(f"Webhooks are verified by `standardwebhooks`: pip install '{install}'") from missing
    if key is None:
        where = "as `key`" if option is None else f"as `key`, or to the client as `{option}`"
        raise ValueError(f"Can't verify a webhook without its key; give it {where}")
    Webhook(key).verify(payload, dict(headers))
