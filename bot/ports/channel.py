"""One medium that messages go out through, and how sending fails."""

from typing import Protocol

from bot.core.message import Message, Reason, Source


class TemporaryFailure(Exception):
    """A channel could not deliver now. ``retry_after``: seconds that it asked to be left alone."""

    def __init__(self, reason: str, retry_after: float | None = None) -> None:
        super().__init__(reason)
        self.retry_after = retry_after


class PermanentFailure(Exception):
    """A channel will never deliver this, for ``reason``; the exception's text is for the operator."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(detail or str(reason))
        self.reason = reason


class Unsendable(Exception):
    """A channel is sure that it takes the message in no form, wherever it goes: a mistake of the program's.

    The exception's text is for the operator, and holds nothing of what was to be said.
    """


class Channel(Protocol):
    """One medium that messages go out through."""

    async def send(self, message: Message) -> Source | None:
        """Deliver and return where the message stands in the medium, if it has such a place.

        Raises TemporaryFailure, PermanentFailure or Unsendable; anything else is a mistake in the program.
        """
