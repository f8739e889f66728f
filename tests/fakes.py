"""Stand-ins for what the program needs of the outside world; each passes the contract of the real thing."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

import msgspec

from bot.core.inquiry.life import Inquiry, Status
from bot.core.message import Message, Sent, Source
from bot.ports.store import (
    Ages,
    CodeTaken,
    Commit,
    Delivered,
    Feedback,
    Incoming,
    Miss,
    Postponed,
    Progress,
    Queued,
    Settlement,
    StoredConversation,
)

K = TypeVar("K")
V = TypeVar("V")

PROGRESS = ("status", "answered_at", "reminded_at")
"""What has become of an inquiry."""


@dataclass(frozen=True, slots=True)
class _Row:
    """An outbox row. Settled, it has lost its message, but not what it belongs to."""

    id: int
    to: str
    about: str | None
    source: Source | None
    message: Message | None
    queued_at: datetime
    due_at: datetime
    attempts: int = 0
    settled_at: datetime | None = None
    place: str | None = None
    message_id: str | None = None


class MemoryStore:
    """A :class:`bot.ports.store.Store` that forgets everything when the program ends."""

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
            self._forget_chat(turn.chat)
        self._write(turn)
        return True

    def _write(self, turn: Commit) -> None:
        if turn.conversation is not None:
            self._conversations[turn.chat] = StoredConversation(turn.conversation, turn.at)
        for message in turn.outgoing:
            self._queue(message, turn.at)
        for inquiry in turn.inquiries:
            self._keep_inquiry(inquiry, turn.at)
        for progress in turn.progress:
            self._progress(progress, turn.at)
        self._misses.extend(turn.misses)
        self._feedback.extend(turn.feedback)

    def _refuse_taken_codes(self, turn: Commit) -> None:
        for inquiry in turn.inquiries:
            other = self._inquiries.get(inquiry.code.upper())
            if other is not None and other.chat != inquiry.chat:
                raise CodeTaken(inquiry.code)

    def _forget_chat(self, chat: str) -> None:
        self._conversations.pop(chat, None)
        codes = {code for code, inquiry in self._inquiries.items() if inquiry.chat == chat}
        for code in codes:
            self._drop_inquiry(code)
        for row in list(self._outbox.values()):
            goes = row.to == chat if row.settled_at else (row.about or "").upper() in codes
            if goes:
                del self._outbox[row.id]

    def _drop_inquiry(self, code: str) -> None:
        del self._inquiries[code]
        del self._changed_at[code]

    def _queue(self, message: Message, at: datetime) -> None:
        self._queued_ever += 1
        self._outbox[self._queued_ever] = _Row(
            self._queued_ever, message.to, message.about, message.source, message, at, at
        )

    def _heads(self, besides: Collection[str]) -> Iterator[tuple[_Row, Message]]:
        """Yield the first queued row of each chat but *besides*, with its message."""
        seen = set(besides)
        for row in self._outbox.values():
            if row.message is not None and row.to not in seen:
                seen.add(row.to)
                yield row, row.message

    async def due(self, now: datetime, limit: int, besides: Collection[str] = ()) -> list[Queued]:
        """Return the first queued message of each chat but *besides*, if due."""
        ready = [(row, message) for row, message in self._heads(besides) if row.due_at <= now]
        return [_queued(row, message) for row, message in ready[:limit]]

    async def next_due(self, besides: Collection[str] = ()) -> datetime | None:
        """Return when the next of the first queued messages is due."""
        return min((row.due_at for row, _ in self._heads(besides)), default=None)

    async def settle(self, settlements: Sequence[Settlement], then: Sequence[Message] = ()) -> None:
        """Record how sending went, and queue what is to be said of it; what is settled stays as it is."""
        for settlement in settlements:
            row = self._outbox.get(settlement.id)
            if row is not None and row.settled_at is None:
                self._outbox[row.id] = _settled(replace(row, attempts=row.attempts + 1), settlement)
            if isinstance(settlement, Delivered) and settlement.gone:
                self._forget_place(settlement.gone)
        for message in then:
            first = settlements[0]
            self._queue(message, first.due_at if isinstance(first, Postponed) else first.at)

    def _forget_place(self, gone: Source) -> None:
        for row in list(self._outbox.values()):
            if (row.place, row.message_id) == (gone.place, gone.message_id):
                self._outbox[row.id] = replace(row, place=None, message_id=None)

    async def hasten(self, to: str | None, now: datetime) -> None:
        """Make what is queued for a chat, or for all, due at *now*, unless it is already."""
        for row in list(self._outbox.values()):
            if to in (None, row.to) and row.settled_at is None:
                self._outbox[row.id] = replace(row, due_at=min(row.due_at, now))

    async def undelivered(self, to: str, before: datetime) -> list[Queued]:
        """Return what has been queued for a chat since earlier than *before*."""
        return [
            _queued(row, row.message)
            for row in self._outbox.values()
            if row.message is not None and row.to == to and row.queued_at < before
        ]

    async def sent(self, at: Source) -> Sent | None:
        """Return what is remembered of a message, by where it stands; the latest, if it was edited."""
        found = [sent for sent in self._sent() if (sent.place, sent.message_id) == (at.place, at.message_id)]
        return found[-1] if found else None

    async def copies(self, of: Source) -> list[Sent]:
        """Return the messages sent because of another one."""
        return _each_once(sent for sent in self._sent() if sent.source == of)

    async def sent_about(self, code: str, to: str) -> list[Sent]:
        """Return the messages about an inquiry that were sent to a chat."""
        return _each_once(
            sent for sent in self._sent() if (sent.about or "").upper() == code.upper() and sent.to == to
        )

    def _sent(self) -> Iterator[Sent]:
        """Yield the messages that have a place, once for each time that they were sent or edited."""
        for row in self._outbox.values():
            if row.settled_at is not None and row.place is not None and row.message_id is not None:
                yield Sent(row.place, row.message_id, row.to, row.about, row.source, row.settled_at)

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

    async def progress(self, progress: Progress, at: datetime) -> bool:
        """Record what has become of an inquiry; False if there is no such inquiry."""
        return self._progress(progress, at)

    def _progress(self, progress: Progress, at: datetime) -> bool:
        code = progress.code.upper()
        if code not in self._inquiries:
            return False
        known = {name: getattr(progress, name) for name in PROGRESS if getattr(progress, name) is not None}
        self._inquiries[code] = msgspec.structs.replace(self._inquiries[code], **known)
        self._changed_at[code] = at
        return True

    def _keep_inquiry(self, inquiry: Inquiry, at: datetime) -> None:
        """Keep a new inquiry, or the new content of a known one: what has become of that stays."""
        code = inquiry.code.upper()
        known = self._inquiries.get(code, inquiry)
        become = {name: getattr(known, name) for name in PROGRESS}
        self._inquiries[code] = msgspec.structs.replace(inquiry, **become)
        self._changed_at[code] = at

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
        old_codes = [code for code, at in self._changed_at.items() if at < before.inquiries]
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
        case Delivered():
            row = replace(row, place=settlement.place, message_id=settlement.message_id)
    return replace(row, message=None, settled_at=settlement.at)


def _queued(row: _Row, message: Message) -> Queued:
    return Queued(row.id, message, row.attempts, row.queued_at)


def _each_once(sent: Iterable[Sent]) -> list[Sent]:
    """Return each message once, as it was first sent, without its edits."""
    once: dict[tuple[str, str], Sent] = {}
    for each in sent:
        once.setdefault((each.place, each.message_id), each)
    return list(once.values())


def _delete(table: dict[K, V], keys: Sequence[K]) -> int:
    for key in keys:
        del table[key]
    return len(keys)
