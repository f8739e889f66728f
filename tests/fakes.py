"""Stand-ins for what the program needs of the outside world; each passes the contract of the real thing."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

import msgspec

from bot.core.inquiry import Inquiry, Status
from bot.ports import (
    Ages,
    CodeTaken,
    Commit,
    Delivered,
    Feedback,
    Incoming,
    Miss,
    Outgoing,
    Postponed,
    Queued,
    Refused,
    Settlement,
    StoredConversation,
)

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class _Row:
    """An outbox row. Settled, it has lost its message."""

    id: int
    to: str
    message: Outgoing | None
    queued_at: datetime
    due_at: datetime
    attempts: int = 0
    settled_at: datetime | None = None


class MemoryStore:
    """A :class:`bot.ports.Store` that forgets everything when the program ends."""

    def __init__(self) -> None:
        self._waiting: dict[str, Incoming] = {}
        self._done: dict[str, datetime] = {}
        self._conversations: dict[str, StoredConversation] = {}
        self._outbox: dict[int, _Row] = {}
        self._queued_ever = 0
        self._inquiries: dict[str, Inquiry] = {}
        self._changed_at: dict[str, datetime] = {}
        self._misses: list[Miss] = []
        self._feedback: list[Feedback] = []
        self._remembered: dict[str, str] = {}

    async def receive(self, batch: Sequence[Incoming]) -> list[Incoming]:
        """Keep *batch* and return what was not seen before."""
        return [incoming for incoming in batch if self._receive(incoming)]

    def _receive(self, incoming: Incoming) -> bool:
        if incoming.id in self._waiting or incoming.id in self._done:
            return False
        self._waiting[incoming.id] = incoming
        return True

    async def waiting(self) -> list[Incoming]:
        """Return what is not done, in the order it came."""
        return list(self._waiting.values())

    async def conversation(self, chat: str) -> StoredConversation | None:
        """Return the conversation of a chat."""
        return self._conversations.get(chat)

    async def commit(self, turn: Commit) -> bool:
        """Write a turn; False if it was done before."""
        if turn.done in self._done:
            return False
        self._refuse_taken_codes(turn)
        if turn.done is not None:
            self._waiting.pop(turn.done, None)
            self._done[turn.done] = turn.at
        if turn.forgets_chat:
            self._forget_chat(turn)
        self._write(turn)
        return True

    def _write(self, turn: Commit) -> None:
        if turn.conversation is not None:
            self._conversations[turn.chat] = StoredConversation(turn.conversation, turn.at)
        for message in turn.outgoing:
            self._queue(message, turn.at)
        for inquiry in turn.inquiries:
            self._inquiries[inquiry.code.upper()] = inquiry
            self._changed_at[inquiry.code.upper()] = turn.at
        self._misses.extend(turn.misses)
        self._feedback.extend(turn.feedback)

    def _refuse_taken_codes(self, turn: Commit) -> None:
        for inquiry in turn.inquiries:
            other = self._inquiries.get(inquiry.code.upper())
            if other is not None and other.chat != inquiry.chat:
                raise CodeTaken(inquiry.code)

    def _forget_chat(self, turn: Commit) -> None:
        self._conversations.pop(turn.chat, None)
        for code in [code for code, inquiry in self._inquiries.items() if inquiry.chat == turn.chat]:
            self._drop_inquiry(code)
        for row in [row for row in self._outbox.values() if row.to == turn.chat and row.settled_at]:
            del self._outbox[row.id]
        for incoming in [waiting for waiting in self._waiting.values() if waiting.chat == turn.chat]:
            del self._waiting[incoming.id]
            self._done[incoming.id] = turn.at

    def _drop_inquiry(self, code: str) -> None:
        del self._inquiries[code]
        del self._changed_at[code]

    def _queue(self, message: Outgoing, at: datetime) -> None:
        self._queued_ever += 1
        self._outbox[self._queued_ever] = _Row(self._queued_ever, message.to, message, at, at)

    def _heads(self, besides: Collection[str]) -> Iterator[tuple[_Row, Outgoing]]:
        """Yield the first queued row of each chat but *besides*, with its message."""
        seen = set(besides)
        for row in self._outbox.values():
            if row.message is not None and row.to not in seen:
                seen.add(row.to)
                yield row, row.message

    async def due(self, now: datetime, limit: int, besides: Collection[str] = ()) -> list[Queued]:
        """Return the first queued message of each chat but *besides*, if due."""
        ready = [(row, message) for row, message in self._heads(besides) if row.due_at <= now]
        return [Queued(row.id, message, row.attempts, row.queued_at) for row, message in ready[:limit]]

    async def next_due(self, besides: Collection[str] = ()) -> datetime | None:
        """Return when the next of the first queued messages is due."""
        return min((row.due_at for row, _ in self._heads(besides)), default=None)

    async def settle(self, settlements: Sequence[Settlement]) -> None:
        """Record how sending went; what is settled already stays as it is."""
        for settlement in settlements:
            row = self._outbox.get(settlement.id)
            if row is not None and row.settled_at is None:
                self._outbox[row.id] = _settled(replace(row, attempts=row.attempts + 1), settlement)

    async def inquiries(self, status: Status | None = None, chat: str | None = None) -> list[Inquiry]:
        """Return the inquiries, oldest first, of one status or chat if given."""
        found = [
            inquiry
            for inquiry in self._inquiries.values()
            if status in (None, inquiry.status) and chat in (None, inquiry.chat)
        ]
        return sorted(found, key=lambda inquiry: inquiry.consented_at)

    async def inquiry(self, code: str) -> Inquiry | None:
        """Return an inquiry by its code, upper or lower case."""
        return self._inquiries.get(code.upper())

    async def set_status(self, code: str, status: Status, at: datetime) -> bool:
        """Change an inquiry's status; False if there is no such inquiry."""
        inquiry = self._inquiries.get(code.upper())
        if inquiry is None:
            return False
        self._inquiries[code.upper()] = msgspec.structs.replace(inquiry, status=status)
        self._changed_at[code.upper()] = at
        return True

    async def misses(self) -> list[Miss]:
        """Return the unanswered utterances, oldest first."""
        return sorted(self._misses, key=lambda miss: miss.at)

    async def feedback(self) -> dict[tuple[str, bool], int]:
        """Return how often each entry's answer was and was not the one looked for."""
        given = [(feedback.entry, feedback.helpful) for feedback in self._feedback]
        return {key: given.count(key) for key in given}

    async def forget(self, before: Ages) -> dict[str, int]:
        """Delete what is too old and return how many of each kind."""
        old_chats = [chat for chat, kept in self._conversations.items() if kept.at < before.conversations]
        old_codes = [code for code in self._inquiries if self._is_over(code, before.inquiries)]
        old_done = [key for key, at in self._done.items() if at < before.inbox]
        old_rows = [
            row.id for row in self._outbox.values() if row.settled_at and row.settled_at < before.outbox
        ]
        young_misses = [miss for miss in self._misses if miss.at >= before.misses]
        counts = {
            "conversations": _delete(self._conversations, old_chats),
            "inquiries": len(old_codes),
            "misses": len(self._misses) - len(young_misses),
            "inbox": _delete(self._done, old_done),
            "outbox": _delete(self._outbox, old_rows),
        }
        for code in old_codes:
            self._drop_inquiry(code)
        self._misses = young_misses
        return counts

    def _is_over(self, code: str, before: datetime) -> bool:
        return self._inquiries[code].status is Status.CLOSED and self._changed_at[code] < before

    async def remember(self, key: str, value: str | None) -> None:
        """Keep a value under *key*; None deletes it."""
        if value is None:
            self._remembered.pop(key, None)
        else:
            self._remembered[key] = value

    async def recall(self, key: str) -> str | None:
        """Return what is kept under *key*."""
        return self._remembered.get(key)

    async def close(self) -> None:
        """Do nothing: there is no file to let go of."""


def _settled(row: _Row, settlement: Settlement) -> _Row:
    match settlement:
        case Postponed():
            return replace(row, due_at=settlement.due_at)
        case Delivered() | Refused():
            return replace(row, message=None, settled_at=settlement.at)


def _delete(table: dict[K, V], keys: Sequence[K]) -> int:
    for key in keys:
        del table[key]
    return len(keys)
