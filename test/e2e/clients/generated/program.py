import json
import os
import sys
import time

from made.api.changing_an_order import preview_refund, request_cancellation, request_refund
from made.api.events import list_order_events
from made.api.orders import place_order
from made.client import AuthenticatedClient
from made.models import OrderInProgressEvent, OrderRequest, PreviewRefundBody, RequestCancellationBody, RequestRefundBody

# Place, follow, cancel and refund with the client that openapi-python-client made.
client = AuthenticatedClient(base_url=os.environ["URL"], token=os.environ["KEY"])
order = OrderRequest.from_dict(json.load(sys.stdin))
placed = place_order.sync(client=client, body=order, idempotency_key="generated-python")
first, second = placed.brand_orders
accepted = set()
while len(accepted) < len(placed.brand_orders):
    for event in list_order_events.sync(placed.id, client=client, limit=100).data:
        if isinstance(event, OrderInProgressEvent) and event.brand_id is not None:
            accepted.add(event.brand_id)
    time.sleep(0.2)
cancellation = request_cancellation.sync(
    placed.id,
    client=client,
    body=RequestCancellationBody(brand_order_id=second.id),
    idempotency_key="generated-python-1",
)
asked = {
    "brandOrderId": first.id,
    "lines": [{"lineId": first.lines[0].id, "quantity": 1}],
    "reason": "damaged",
}
total = preview_refund.sync(placed.id, client=client, body=PreviewRefundBody.from_dict(asked)).total
refund = request_refund.sync(
    placed.id,
    client=client,
    body=RequestRefundBody.from_dict({**asked, "expectedTotal": total}),
    idempotency_key="generated-python-2",
)
answer = {
    "id": placed.id,
    "cancelled": cancellation.brand_order_id == second.id,
    "refunded": refund.total == total,
}
print(json.dumps(answer))
