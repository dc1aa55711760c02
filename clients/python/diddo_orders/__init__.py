"""Client of the Diddo Orders API: orders, changes, events and webhooks. It needs no other package."""

from .client import DiddoOrders
from .errors import ApiError, NoAnswerError
from .webhooks import WebhookError, verify_webhook

__all__ = ["ApiError", "DiddoOrders", "NoAnswerError", "WebhookError", "verify_webhook"]
