"""Updates on their way to the bot, each kept as the bytes that will be sent until it is acknowledged."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from typing import Any

import msgspec

LIMIT = 100
FIRST = 100_000_001
FUTURE = 10
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
KINDS = frozenset({
    "message", "edited_message", "channel_post", "edited_channel_post", "business_connection",
    "business_message", "edited_business_message", "deleted_business_messages", "message_reaction",
    "message_reaction_count", "inline_query", "chosen_inline_result", "callback_query",
    "shipping_query", "pre_checkout_query", "purchased_paid_media", "poll", "poll_answer",
    "my_chat_member", "chat_member", "chat_join_request", "chat_boost", "removed_chat_boost",
})  # fmt: skip


@dataclass(slots=True, eq=False)
class Update:
    """One update; ``body`` is its JSON, ``queue`` what it must stay in order with at a webhook."""

    id: int
    body: bytes
    queue: int
    deliveries: int = 0


class Updates:
    """The queue that ``getUpdates`` and the webhook empty."""

    def __init__(self) -> None:
        self.pending: deque[Update] = deque()
        self.all: dict[int, Update] = {}
        self.acknowledged = 0
        self.allowed: frozenset[str] | None = None
        self.listener: Callable[[Update], None] | None = None
        self._next = FIRST

    def wishes(self, kind: str) -> bool:
        """Whether the bot asked for updates of *kind*."""
        return kind not in NOT_BY_DEFAULT if self.allowed is None else kind in self.allowed

    def allow(self, kinds: list[str] | None) -> None:
        """Remember what the bot asks for; asking for nothing known means the default."""
        if kinds is not None:
            self.allowed = frozenset(kinds) & KINDS or None

    def add(self, kind: str, content: dict[str, Any], queue: int) -> int | None:
        """Queue an update; its number, or ``None`` if it is not wished for."""
        if not self.wishes(kind):
            return None
        return self.add_raw({kind: content}, queue)

    def add_raw(self, content: dict[str, Any], queue: int | None = None) -> int:
        """Queue *content* as it is, numbered unless it brings its own ``update_id``."""
        number = content.get("update_id")
        if not isinstance(number, int):
            number = self._next
            content = {"update_id": number} | content
        self._next = max(self._next, number + 1)
        update = Update(number, msgspec.json.encode(content), -number if queue is None else queue)
        self.pending.append(update)
        self.all[number] = update
        if self.listener:
            self.listener(update)
        return number

    def renumber(self, first: int) -> None:
        """Count from *first* on, as Telegram does from anywhere when nothing has come for a week."""
        self._next = first

    def acknowledge(self, offset: int) -> int:
        """Forget every update before *offset* (from the end if negative); how many that were.

        One in the future is as good as none: it is of an earlier count.
        """
        if offset > self._next + FUTURE:
            return 0
        if offset < 0:
            tail = list(self.pending)[offset:]
            offset = tail[0].id if tail else 0
        before = len(self.pending)
        while self.pending and self.pending[0].id < offset:
            self.pending.popleft()
        forgotten = before - len(self.pending)
        self.acknowledged += forgotten
        return forgotten

    def drop(self, update: Update) -> None:
        """Forget one update: the webhook took it."""
        if update in self.pending:
            self.pending.remove(update)
            self.acknowledged += 1

    def clear(self) -> None:
        """Forget all that waits."""
        self.pending.clear()

    def batch(self, limit: int) -> list[Update]:
        """Return the next updates, at most *limit*; they stay queued until they are acknowledged."""
        updates = list(islice(self.pending, limit))
        for update in updates:
            update.deliveries += 1
        return updates
