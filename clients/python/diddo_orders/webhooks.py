"""Verifies webhooks by Standard Webhooks."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .types import Event

TOLERANCE_SECONDS = 300


class WebhookError(Exception):
    """The webhook is not ours, is too old, or was changed: answer 401 and use nothing of it."""


def verify_webhook(
    secrets: str | list[str], headers: Mapping[str, str], body: bytes | str, now: float | None = None
) -> Event:
    """Reads the event of a webhook. `secrets` are the endpoint's, `whsec_…`: two while one is being rotated.

    `body` is the body as it came, before it was parsed. Raises WebhookError.
    """
    given = {name.lower(): value for name, value in headers.items()}
    timestamp = given.get("webhook-timestamp", "")
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= 12):
        raise WebhookError("The webhook carries no time.")
    if abs((time.time() if now is None else now) - int(timestamp)) > TOLERANCE_SECONDS:
        raise WebhookError("The webhook is more than 5 minutes from our clock.")
    content = body.encode() if isinstance(body, str) else body
    signed = f"{given.get('webhook-id', '')}.{timestamp}.".encode() + content
    fits = False
    for secret in [secrets] if isinstance(secrets, str) else secrets:
        key = base64.b64decode(secret.removeprefix("whsec_"))
        right = b"v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest())
        for one in given.get("webhook-signature", "").split(" "):
            fits |= hmac.compare_digest(right, one.encode())
    if not fits:
        raise WebhookError("No signature of the webhook fits.")
    return json.loads(content)
