"""A brand's server in Python 3.10 or newer, with nothing but its standard library.

    SECRET=whsec_... UPDATES_URL=http://127.0.0.1:3000/v1/brands/aurora/updates python3 brand_server.py

It takes signed commands at POST /commands, keeps orders in SQLite, and reports what its staff do:
POST /staff/{reference}/{ship_one|ship_rest|ship_all|deliver|receive_return|issue_refund}.
"""

import base64
import hashlib
import hmac
import json
import os
import sqlite3
import threading
import time
import urllib.error
import urllib.request
import uuid
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SECRET = base64.b64decode(os.environ["SECRET"].removeprefix("whsec_"))
UPDATES_URL = os.environ.get("UPDATES_URL", "http://127.0.0.1:3000/v1/brands/aurora/updates")
PORT = int(os.environ.get("PORT", "5000"))
TOLERANCE_SECONDS = 300
LARGEST_BODY = 1024 * 1024

# One connection and one lock: whatever happens under the lock is one transaction.
database = sqlite3.connect(os.environ.get("DATABASE", "brand.db"), check_same_thread=False)
lock = threading.Lock()
database.executescript(
    """
    create table if not exists answers (key text primary key, answer text not null);
    create table if not exists orders (brand_order_id text primary key, reference text unique, content text not null);
    create table if not exists updates (number integer primary key, id text, body text, state text);
    """
)


# Signatures


def signature(message_id: str, timestamp: str, body: bytes) -> str:
    signed = f"{message_id}.{timestamp}.".encode() + body
    return "v1," + base64.b64encode(hmac.new(SECRET, signed, hashlib.sha256).digest()).decode()


def is_genuine(headers, body: bytes) -> bool:
    message_id, timestamp = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not timestamp.isascii() or not timestamp.isdigit():
        return False
    if abs(time.time() - int(timestamp)) > TOLERANCE_SECONDS:
        return False
    right = signature(message_id, timestamp, body).encode()
    # While a secret is rotated there are two signatures; one that fits is enough.
    given = headers.get("webhook-signature", "").split(" ")
    return any([hmac.compare_digest(right, one.encode()) for one in given])


# Commands


def take(key: str, command: dict) -> dict:
    """Does a command once. The same key is answered as the first time."""
    with lock, database:
        known = database.execute("select answer from answers where key = ?", (key,)).fetchone()
        if known:
            return json.loads(known[0])
        answer = decide(command["type"], command["data"])
        # A look-up is a new question each time, and not_found did nothing: neither is stored.
        if command["type"] != "order.lookup" and answer["outcome"] != "not_found":
            database.execute("insert into answers values (?, ?)", (key, json.dumps(answer)))
        return answer


def decide(kind: str, data: dict) -> dict:
    order = find(data["brandOrderId"])
    if kind == "order.submit":
        return standing(order or create(data))
    if order is None:
        return {"outcome": "not_found"}
    if kind == "order.lookup":
        return standing(order)
    if kind == "order.cancel":
        return cancel(order, data)
    if kind == "order.change_address":
        order["submission"]["shippingAddress"] = data["shippingAddress"]
        return keep(order, {"outcome": "accepted", "reference": data["addressChangeId"]})
    if kind == "return.request":
        order["returns"].append({"id": data["returnId"], "lines": units(data["lines"])})
        return keep(order, {"outcome": "accepted", "reference": f"RMA-{len(order['returns'])}"})
    if kind == "refund.request":
        refund = {"id": data["refundId"], "lines": units(data["lines"]), "total": data["total"]}
        order["refunds"].append(refund)
        return keep(order, {"outcome": "accepted", "reference": f"RF-{len(order['refunds'])}"})
    if kind == "customer.erase":
        for name in ("customer", "shippingAddress", "billingAddress"):
            order["submission"][name] = None
        return keep(order, {"outcome": "accepted", "reference": data["erasureId"]})
    return {"outcome": "refused", "reason": {"code": "other"}}


def create(submission: dict) -> dict:
    count = database.execute("select count(*) from orders").fetchone()[0]
    order = {
        "reference": f"PY-{1001 + count}",
        "submission": submission,
        "cancelled": {},
        "shipments": [],
        "returns": [],
        "refunds": [],
    }
    database.execute(
        "insert into orders values (?, ?, ?)",
        (submission["brandOrderId"], order["reference"], json.dumps(order)),
    )
    return order


def standing(order: dict) -> dict:
    return {"outcome": "accepted", "brandReference": order["reference"]}


def cancel(order: dict, data: dict) -> dict:
    left = unshipped(order)
    asked = units(data["lines"]) if data["lines"] else left
    open_units = {line["lineId"]: line["quantity"] for line in left}
    if not asked or any(line["quantity"] > open_units.get(line["lineId"], 0) for line in asked):
        return {"outcome": "refused", "reason": {"code": "other"}}
    for line in asked:
        before = order["cancelled"].get(line["lineId"], 0)
        order["cancelled"][line["lineId"]] = before + line["quantity"]
    return keep(order, {"outcome": "accepted", "reference": data["cancellationId"]})


def units(lines: list) -> list:
    return [{"lineId": line["lineId"], "quantity": line["quantity"]} for line in lines]


def unshipped(order: dict) -> list:
    """Units that are neither shipped nor cancelled."""
    left = {line["id"]: line["quantity"] for line in order["submission"]["lines"]}
    for line_id, quantity in order["cancelled"].items():
        left[line_id] -= quantity
    for shipment in order["shipments"]:
        for line in shipment["lines"]:
            left[line["lineId"]] -= line["quantity"]
    return [{"lineId": line_id, "quantity": quantity} for line_id, quantity in left.items() if quantity > 0]


def find(name: str) -> dict | None:
    row = database.execute(
        "select content from orders where brand_order_id = ? or reference = ?", (name, name)
    ).fetchone()
    return json.loads(row[0]) if row else None


def keep(order: dict, answer: dict) -> dict:
    database.execute(
        "update orders set content = ? where reference = ?", (json.dumps(order), order["reference"])
    )
    return answer


# What the staff do, and how it is reported


def act(name: str, step: str) -> bool:
    with lock, database:
        order = find(name)
        if order is None:
            return False
        if step in ("ship_one", "ship_rest", "ship_all"):
            lines = unshipped(order)
            if not lines:
                return False
            if step == "ship_one":
                lines = [{"lineId": lines[0]["lineId"], "quantity": 1}]
            shipment = {"reference": f"SH-{len(order['shipments']) + 1}", "status": "shipped", "lines": lines}
            order["shipments"].append(shipment)
            report(order, "fulfillment.updated", {"fulfillment": shipment})
        elif step == "deliver":
            for shipment in order["shipments"]:
                shipment["status"] = "delivered"
                report(order, "fulfillment.updated", {"fulfillment": shipment})
        elif step == "receive_return" and order["returns"]:
            one = order["returns"][-1]
            state = {"reference": f"RMA-{len(order['returns'])}", "returnId": one["id"], "status": "received"}
            report(order, "return.updated", {"return": {**state, "lines": one["lines"]}})
        elif step == "issue_refund" and order["refunds"]:
            one = order["refunds"][-1]
            state = {"reference": f"RF-{len(order['refunds'])}", "refundId": one["id"], "status": "issued"}
            report(order, "refund.updated", {"refund": {**state, "lines": one["lines"], "total": one["total"]}})
        else:
            return False
        keep(order, {})
        return True


def report(order: dict, kind: str, state: dict) -> None:
    """Keeps an update in the transaction of what it tells; `send_updates` sends it."""
    now = datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    data = {
        "brandOrderId": order["submission"]["brandOrderId"],
        "brandReference": order["reference"],
        "occurredAt": now,
        **state,
    }
    body = json.dumps({"type": kind, "timestamp": now, "data": data})
    database.execute(
        "insert into updates (id, body, state) values (?, ?, 'waiting')", (f"upd_{uuid.uuid4()}", body)
    )


def send_updates() -> None:
    """Sends what waits, oldest first, until each was answered with 202."""
    pause = 0.2
    while True:
        with lock:
            row = database.execute(
                "select number, id, body from updates where state = 'waiting' order by number limit 1"
            ).fetchone()
        status = send(row[1], row[2].encode()) if row else None
        if row and status in (202, 400, 404, 409, 413, 422):
            # Other than 202 a person has to look: the update itself is wrong, and comes no further by a retry.
            with lock, database:
                state = "sent" if status == 202 else f"refused with {status}"
                database.execute("update updates set state = ? where number = ?", (state, row[0]))
            pause = 0.2
            continue
        time.sleep(pause)
        pause = min(pause * 2, 60) if row else 0.2


def send(update_id: str, body: bytes) -> int | None:
    timestamp = str(int(time.time()))
    headers = {
        "content-type": "application/json",
        "webhook-id": update_id,
        "webhook-timestamp": timestamp,
        "webhook-signature": signature(update_id, timestamp, body),
    }
    request = urllib.request.Request(UPDATES_URL, body, headers, method="POST")
    try:
        with urllib.request.urlopen(request, timeout=15) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code
    except OSError:
        return None


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        length = int(self.headers.get("content-length", 0))
        if length > LARGEST_BODY:
            return self.answer(413, {})
        body = self.rfile.read(length)
        if self.path == "/commands":
            if not is_genuine(self.headers, body):
                return self.answer(401, {"error": "The signature does not fit."})
            return self.answer(200, take(self.headers["idempotency-key"], json.loads(body)))
        parts = self.path.split("/")
        if len(parts) == 4 and parts[1] == "staff" and act(parts[2], parts[3]):
            return self.answer(200, {})
        return self.answer(404, {})

    def answer(self, status: int, content: dict) -> None:
        body = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except ConnectionError:
            """The caller has gone. What was done stays done, and the command comes again."""

    def log_message(self, format: str, *args) -> None:
        """Paths and bodies are not logged: they are about customers."""


if __name__ == "__main__":
    threading.Thread(target=send_updates, daemon=True).start()
    print(f"Commands are taken at http://127.0.0.1:{PORT}/commands", flush=True)
    ThreadingHTTPServer(("127.0.0.1", PORT), Handler).serve_forever()
