"""What a call may end with instead of an answer."""

from __future__ import annotations

from typing import Any


class ApiError(Exception):
    """The API refused the request, or failed at it. `problem` names every fault of the request."""

    def __init__(self, status: int, problem: dict[str, Any]) -> None:
        super().__init__(f"{status} {problem.get('code')}: {problem.get('detail')}")
        self.status = status
        #: Such as `validation_failed`; explained at `problem["type"]`, and stable.
        self.code: str = problem.get("code", "unknown")
        self.problem = problem


class NoAnswerError(Exception):
    """No answer came, after all tries. The request may have been done: send it again with the same idempotency key."""

    def __init__(self, idempotency_key: str | None) -> None:
        super().__init__("The API did not answer.")
        self.idempotency_key = idempotency_key
