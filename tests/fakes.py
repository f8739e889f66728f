"""Stand-ins for what the program needs of the outside world; each passes the contract of the real thing."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from copy import copy
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

    def is_about(self, codes: Collection[str]) -> bool:
        """Tell whether it belongs to an inquiry of one of *codes*, which are in upper case."""
        return self.about is not None and self.about.upper() in codes

    @property
    def sent(self) -> Sent | None:
        """What is remembered of it, if it was sent and has a place."""
        if self.settled_at is None or self.place is None or self.message_id is None:
            return None
        return Sent(self.place, self.message_id, self.to, self.about, self.source, self.settled_at)


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
        _refuse_unwritable(batch, *(incoming.received_at for incoming in batch))
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
        _refuse_unwritable(turn, *_times(turn))
        with self._all_or_nothing():
            self._write(turn)
        return True

    @contextmanager
    def _all_or_nothing(self) -> Iterator[None]:
        """Leave everything as it was if what is being written fails."""
        before = {name: copy(kept) for name, kept in vars(self).items()}
        try:
            yield
        except BaseException:
            vars(self).update(before)
            raise

    def _write(self, turn: Commit) -> None:
        if turn.done is not None:
            self._waiting.pop(turn.done, None)
            self._done[turn.done] = turn.at
        if turn.forgets_chat:  # first, so that what the turn itself says and leaves behind stays
            self._forget_chat(turn.chat)
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

    def _forget_chat(self, chat: str) -> None:
        self._conversations.pop(chat, None)
        codes = {code for code, inquiry in self._inquiries.items() if inquiry.chat == chat}
        for code in codes:
            self._drop_inquiry(code)
        for row in list(self._outbox.values()):
            goes = row.to == chat if row.settled_at else row.is_about(codes)
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
        _refuse_unwritable((settlements, then), *map(_settling, settlements))
        for settlement in settlements:
            self._settle(settlement)
        for message in then:
            self._queue(message, _settling(settlements[0]))

    def _settle(self, settlement: Settlement) -> None:
        row = self._outbox.get(settlement.id)
        if row is not None and row.settled_at is None:
            self._outbox[row.id] = _settled(replace(row, attempts=row.attempts + 1), settlement)
        if isinstance(settlement, Delivered) and settlement.gone:
            self._forget_place(settlement.gone)

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
        rows = [
            row for row in self._outbox.values() if (row.place, row.message_id) == (at.place, at.message_id)
        ]
        return rows[-1].sent if rows else None

    async def copies(self, of: Source) -> list[Sent]:
        """Return the messages sent because of another one."""
        return _each_once(row for row in self._outbox.values() if row.source == of)

    async def sent_about(self, code: str, to: str) -> list[Sent]:
        """Return the messages about an inquiry that were sent to a chat."""
        codes = (code.upper(),)
        return _each_once(row for row in self._outbox.values() if row.is_about(codes) and row.to == to)

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
        _refuse_unwritable(progress, at, progress.answered_at, progress.reminded_at)
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
        if known.chat != inquiry.chat:
            raise CodeTaken(inquiry.code)
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
        living = self._inquiries.keys() - old_codes
        old_rows = [
            row.id
            for row in self._outbox.values()
            if row.settled_at and row.settled_at < before.outbox and not row.is_about(living)
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
        _refuse_unwritable((key, value))
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


def _settling(settlement: Settlement) -> datetime:
    """Return when a settlement takes effect."""
    return settlement.due_at if isinstance(settlement, Postponed) else settlement.at


def _each_once(rows: Iterable[_Row]) -> list[Sent]:
    """Return each message that was sent once, as it was first sent, without its edits."""
    once: dict[tuple[str, str], Sent] = {}
    for row in rows:
        if sent := row.sent:
            once.setdefault((sent.place, sent.message_id), sent)
    return list(once.values())


def _times(turn: Commit) -> Iterator[datetime | None]:
    """Yield every moment that a turn writes down."""
    yield turn.at
    for miss in turn.misses:
        yield miss.at
    for inquiry in turn.inquiries:
        yield from (inquiry.consented_at, inquiry.answered_at, inquiry.reminded_at)
    for progress in turn.progress:
        yield from (progress.answered_at, progress.reminded_at)


def _refuse_unwritable(value: object, *times: datetime | None) -> None:
    """Raise ValueError, as a file would, for text that is no Unicode and a time without a time zone."""
    msgspec.json.encode(value)
    if any(at is not None and at.tzinfo is None for at in times):
        raise ValueError("a time without a time zone cannot be stored")


def _delete(table: dict[K, V], keys: Sequence[K]) -> int:
    for key in keys:
        del table[key]
    return len(keys)
