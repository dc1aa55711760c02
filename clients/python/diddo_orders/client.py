"""The API of one storefront."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote

from .sending import Connection

if TYPE_CHECKING:
    from .types import Cancellation, Event, Order, OrderListItem, OrderRequest, Refund, Return


class ChangedOrder(NamedTuple):
    #: None where nothing has changed.
    order: Order | None
    etag: str | None


class FollowedEvent(NamedTuple):
    event: Event
    #: Keep it once the event is handled, and begin there the next time. None within the first page.
    cursor: str | None


class DiddoOrders:
    """`base_url` such as `https://orders.shop.example`; `api_key` is `sk_test_…` or `sk_live_…`.

    A request whose answer is lost, or is 429, 500, 502, 503 or 504, is sent again, `tries` times in all, with the same
    idempotency key: it is done once.
    """

    def __init__(self, base_url: str, api_key: str, tries: int = 5) -> None:
        self._connection = Connection(base_url, api_key, tries)

    def place_order(self, order: OrderRequest, idempotency_key: str | None = None) -> Order:
        """Hands an order over. Repeated with the same idempotency key it is the same order."""
        return self._post("/v1/orders", order, idempotency_key)

    def read_order(self, order_id: str) -> Order:
        return self._get(_order(order_id))

    def read_order_if_changed(self, order_id: str, etag: str | None = None) -> ChangedOrder:
        """With the `etag` of the last answer."""
        answer = self._connection.send("GET", _order(order_id), etag=etag)
        return ChangedOrder(None if answer.status == 304 else answer.content, answer.headers.get("etag") or etag)

    def list_orders(self, **filters: Any) -> Iterator[OrderListItem]:
        """All orders that fit, newest first; pages are read as they are needed."""
        return self._pages("/v1/orders", filters)

    def list_order_events(self, order_id: str) -> Iterator[Event]:
        return self._pages(f"{_order(order_id)}/events", {})

    def request_cancellation(self, order_id: str, body: dict[str, Any], idempotency_key: str | None = None) -> Cancellation:
        return self._post(f"{_order(order_id)}/cancellations", body, idempotency_key)

    def request_return(self, order_id: str, body: dict[str, Any], idempotency_key: str | None = None) -> Return:
        return self._post(f"{_order(order_id)}/returns", body, idempotency_key)

    def preview_refund(self, order_id: str, body: dict[str, Any]) -> dict[str, Any]:
        """What a refund would come to. Give its `total` as `expectedTotal` of the refund."""
        return self._post(f"{_order(order_id)}/refund-previews", body, None)

    def request_refund(self, order_id: str, body: dict[str, Any], idempotency_key: str | None = None) -> Refund:
        return self._post(f"{_order(order_id)}/refunds", body, idempotency_key)

    def follow_events(
        self,
        cursor: str | None = None,
        start: str = "latest",
        event_types: list[str] | None = None,
        brand_ids: list[str] | None = None,
        pause: float = 1.0,
    ) -> Iterator[FollowedEvent]:
        """Events as they happen, without end: from `cursor`, or from the `oldest` event that is kept, or the `latest`.

        Nothing is missed; what was handled last may come again.
        """
        while True:
            begin = "latest" if cursor is None and start == "latest" else None
            page = self._get("/v1/events", {"cursor": cursor, "from": begin, "eventTypes": event_types, "brandIds": brand_ids})
            before, cursor = cursor, page["nextCursor"] or cursor
            for index, event in enumerate(page["data"]):
                # A cursor leads behind its whole page, so it counts with the last event of it only.
                is_last = index == len(page["data"]) - 1
                yield FollowedEvent(event, cursor if is_last else before)
            if not page["hasMore"]:
                time.sleep(pause)

    def call(self, method: str, path: str, **parts: Any) -> Any:
        """Any other call of the API, with the same tries: `query`, `body`, `idempotency_key`, `etag`."""
        return self._connection.send(method, path, **parts).content

    def _get(self, path: str, query: dict[str, Any] | None = None) -> Any:
        return self._connection.send("GET", path, query).content

    def _post(self, path: str, body: Any, idempotency_key: str | None) -> Any:
        key = idempotency_key or str(uuid.uuid4())
        return self._connection.send("POST", path, body=body, idempotency_key=key).content

    def _pages(self, path: str, query: dict[str, Any]) -> Iterator[Any]:
        cursor = None
        while True:
            page = self._get(path, {**query, "cursor": cursor})
            yield from page["data"]
            cursor = page["nextCursor"]
            if not page["hasMore"]:
                return


def _order(order_id: str) -> str:
    return f"/v1/orders/{quote(order_id, safe='')}"
