"""Sends requests until they have an answer that counts."""

from __future__ import annotations

import http.client
import json
import random
import time
import urllib.error
import urllib.parse
import urllib.request
from typing import Any, NamedTuple

from .errors import ApiError, NoAnswerError

AGAIN = {429, 500, 502, 503, 504}
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 20.0
ANSWER_SECONDS = 30


class Answer(NamedTuple):
    status: int
    headers: Any
    content: Any


class Connection:
    def __init__(self, base_url: str, api_key: str, tries: int) -> None:
        self._base_url = base_url
        self._api_key = api_key
        self._tries = tries

    def send(
        self,
        method: str,
        path: str,
        query: dict[str, Any] | None = None,
        body: Any = None,
        idempotency_key: str | None = None,
        etag: str | None = None,
    ) -> Answer:
        """Raises ApiError and NoAnswerError."""
        headers = {"authorization": f"Bearer {self._api_key}", "accept": "application/json"}
        if idempotency_key is not None:
            headers["idempotency-key"] = idempotency_key
        if etag is not None:
            headers["if-none-match"] = etag
        content = None
        if body is not None:
            headers["content-type"] = "application/json"
            content = json.dumps(body).encode()
        for attempt in range(1, self._tries + 1):
            request = urllib.request.Request(self._address(path, query), content, headers, method=method)
            answer = _ask(request)
            if answer is not None and (answer.status < 300 or answer.status == 304):
                return answer
            if attempt == self._tries or (answer is not None and answer.status not in AGAIN):
                if answer is None:
                    raise NoAnswerError(idempotency_key)
                raise ApiError(answer.status, _problem(answer))
            _pause(answer, attempt)
        raise NoAnswerError(idempotency_key)

    def _address(self, path: str, query: dict[str, Any] | None) -> str:
        given = {name: _text(value) for name, value in (query or {}).items() if value is not None}
        address = urllib.parse.urljoin(self._base_url, path)
        return f"{address}?{urllib.parse.urlencode(given)}" if given else address


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return ",".join(value) if isinstance(value, (list, tuple)) else str(value)


def _ask(request: urllib.request.Request) -> Answer | None:
    try:
        with urllib.request.urlopen(request, timeout=ANSWER_SECONDS) as answer:
            return Answer(answer.status, answer.headers, _parsed(answer.read()))
    except urllib.error.HTTPError as error:
        return Answer(error.code, error.headers, _parsed(error.read()))
    except (OSError, http.client.HTTPException):
        return None


def _parsed(content: bytes) -> Any:
    try:
        return json.loads(content) if content else None
    except ValueError:
        return None


def _problem(answer: Answer) -> dict[str, Any]:
    if isinstance(answer.content, dict):
        return answer.content
    return {"code": "unknown", "detail": "The answer is not one of the API.", "status": answer.status, "errors": []}


def _pause(answer: Answer | None, attempt: int) -> None:
    """As long as `Retry-After` says; otherwise twice as long each time, with chance in it."""
    said = answer.headers.get("retry-after", "") if answer is not None else ""
    growing = min(FIRST_PAUSE * 2 ** (attempt - 1), LONGEST_PAUSE) * random.uniform(0.5, 1)
    time.sleep(float(said) if said.isdigit() and said != "0" else growing)
