"""What Telegram says when it refuses, in its own words (telegram-bot-api, ``Client.cpp``)."""

from typing import Any

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
TERMINATED_BY_WEBHOOK = "terminated by setWebhook request"


class ApiError(Exception):
    """A refusal: its HTTP status, Telegram's description and, for a few, parameters that help."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_json(self) -> dict[str, Any]:
        """Return the body that Telegram sends with it."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(description: str, **parameters: int) -> ApiError:
    """Say that the request itself is wrong; sending it again changes nothing."""
    return ApiError(400, f"Bad Request: {description}", **parameters)


def forbidden(description: str) -> ApiError:
    """Say that the bot may not, for as long as the other side says so."""
    return ApiError(403, f"Forbidden: {description}")


def conflict(description: str) -> ApiError:
    """Someone else receives the updates."""
    return ApiError(409, f"Conflict: {description}")


def too_many_requests(retry_after: int) -> ApiError:
    """Flood control: nothing is taken before ``retry_after`` seconds have passed."""
    return ApiError(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)
