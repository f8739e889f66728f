"""All of the SQL: what each method of the store reads and writes, in the database thread.

Whoever calls these has begun a transaction and commits it; see :mod:`bot.adapters.database.group`.
"""

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any

import msgspec

from bot.adapters.database.codec import Codec, moment, stamp
from bot.core.client.states import Conversation
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
    Refused,
    Settlement,
    StoredConversation,
)

HEADS = """
    WITH RECURSIVE chats (chat) AS (
        SELECT min(chat) FROM outbox WHERE settled_at IS NULL
        UNION ALL
        SELECT (SELECT min(chat) FROM outbox WHERE settled_at IS NULL AND chat > chats.chat)
        FROM chats WHERE chat IS NOT NULL
    ), heads (id) AS (
        SELECT (SELECT min(id) FROM outbox WHERE settled_at IS NULL AND chat = chats.chat)
        FROM chats WHERE chat NOT IN (SELECT value FROM json_each(?))
    )
"""
"""The first queued message of each chat but some: it holds back those behind it.

From chat to chat along the index of what is queued, so that it costs the same however many messages
wait in a chat; GROUP BY would read them all.
"""

SENT = """
    SELECT place, message_id, chat, about, source_place, source_message, settled_at
    FROM outbox WHERE place IS NOT NULL AND message_id IS NOT NULL
"""
"""The messages that have a place in their medium, once for each time that they were sent or edited."""

INQUIRIES = "SELECT content, status, answered_at, reminded_at FROM inquiries"
"""The inquiries: what was consented to, and what has become of it."""

FORGETTING: Mapping[str, str] = MappingProxyType(
    {
        "conversations": "DELETE FROM conversations WHERE at < ?",
        "inquiries": "DELETE FROM inquiries WHERE changed_at < ?",
        "misses": "DELETE FROM misses WHERE at < ?",
        "inbox": "DELETE FROM inbox WHERE done_at < ?",
        # By what was sent about an inquiry, a reply finds it as long as it lives.
        "outbox": "DELETE FROM outbox WHERE settled_at < ?"
        " AND (about IS NULL OR about NOT IN (SELECT code FROM inquiries))",
    }
)
"""How each kind of data is forgotten; waiting and queued rows have no such time, and stay."""


class Tables:
    """The tables behind a connection, and the codec of their encrypted columns."""

    def __init__(self, connection: sqlite3.Connection, codec: Codec) -> None:
        self._connection = connection
        self._codec = codec

    # Inbox

    def receive(self, batch: Sequence[Incoming]) -> list[Incoming]:
        """Keep *batch* and return what was not seen before."""
        return [incoming for incoming in batch if self._receive(incoming)]

    def _receive(self, incoming: Incoming) -> bool:
        return self._changed(
            "INSERT OR IGNORE INTO inbox (id, chat, received_at, payload) VALUES (?, ?, ?, ?)",
            incoming.id,
            incoming.chat,
            stamp(incoming.received_at),
            self._codec.encrypt(incoming.payload),
        )

    def waiting(self) -> list[Incoming]:
        """Return what is not done, in the order it came."""
        rows = self._execute(
            "SELECT id, chat, payload, received_at FROM inbox WHERE done_at IS NULL ORDER BY seq"
        )
        return [
            Incoming(key, chat, self._codec.decrypt(sealed), moment(at)) for key, chat, sealed, at in rows
        ]

    def _mark_done(self, key: str, chat: str, at: str) -> bool:
        """Mark an incoming as done, even one never received; False if it was already."""
        known = "UPDATE inbox SET done_at = ?, payload = NULL WHERE id = ? AND done_at IS NULL"
        unknown = "INSERT OR IGNORE INTO inbox (id, chat, received_at, done_at) VALUES (?, ?, ?, ?)"
        return self._changed(known, at, key) or self._changed(unknown, key, chat, at, at)

    # A turn

    def commit(self, turn: Commit) -> bool:
        """Write a turn; False if it was done before."""
        at = stamp(turn.at)
        if turn.done is not None and not self._mark_done(turn.done, turn.chat, at):
            return False
        if turn.forgets_chat:  # first, so that what the turn itself says and leaves behind stays
            self._forget_chat(turn.chat)
        if turn.conversation is not None:
            self._keep_conversation(turn.chat, turn.conversation, at)
        for inquiry in turn.inquiries:
            self._keep_inquiry(inquiry, at)
        for progress in turn.progress:
            self.progress(progress, turn.at)
        self._insert_all(turn, at)
        return True

    def _insert_all(self, turn: Commit, at: str) -> None:
        for message in turn.outgoing:
            self._queue(message, at)
        for miss in turn.misses:
            sealed = self._codec.encode(miss)
            self._execute("INSERT INTO misses (at, question) VALUES (?, ?)", stamp(miss.at), sealed)
        for feedback in turn.feedback:
            self._count(feedback)

    def _forget_chat(self, chat: str) -> None:
        self._execute("DELETE FROM conversations WHERE chat = ?", chat)
        self._execute(  # what the supervisor has not been sent yet shall not be sent any more
            "DELETE FROM outbox WHERE settled_at IS NULL AND about IN"
            " (SELECT code FROM inquiries WHERE chat = ?)",
            chat,
        )
        self._execute("DELETE FROM inquiries WHERE chat = ?", chat)
        self._execute("DELETE FROM outbox WHERE chat = ? AND settled_at IS NOT NULL", chat)

    # Conversations

    def conversation(self, chat: str) -> StoredConversation | None:
        """Return the conversation of a chat."""
        row = self._row("SELECT content, at FROM conversations WHERE chat = ?", chat)
        return StoredConversation(self._codec.decode(row[0], Conversation), moment(row[1])) if row else None

    def _keep_conversation(self, chat: str, conversation: Conversation, at: str) -> None:
        self._execute(
            "INSERT OR REPLACE INTO conversations (chat, at, content) VALUES (?, ?, ?)",
            chat,
            at,
            self._codec.encode(conversation),
        )

    # Outbox

    def _queue(self, message: Message, at: str) -> None:
        source = message.source
        self._execute(
            "INSERT INTO outbox (chat, about, source_place, source_message, queued_at, due_at, content)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            message.to,
            message.about,
            source and source.place,
            source and source.message_id,
            at,
            at,
            self._codec.encode(message),
        )

    def due(self, now: datetime, limit: int, besides: Collection[str]) -> list[Queued]:
        """Return the first queued message of each chat but *besides*, if due."""
        rows = self._execute(
            f"{HEADS} SELECT id, content, attempts, queued_at FROM heads JOIN outbox USING (id)"
            " WHERE due_at <= ? ORDER BY id LIMIT ?",
            _json(besides),
            stamp(now),
            limit,
        )
        return [self._queued(*row) for row in rows]

    def _queued(self, number: int, sealed: bytes, attempts: int, queued_at: str) -> Queued:
        message: Message = self._codec.decode(sealed, Message)
        return Queued(number, message, attempts, moment(queued_at))

    def next_due(self, besides: Collection[str]) -> datetime | None:
        """Return when the next of the first queued messages is due."""
        row = self._row(f"{HEADS} SELECT min(due_at) FROM heads JOIN outbox USING (id)", _json(besides))
        return moment(row[0]) if row and row[0] else None

    def settle(self, settlements: Sequence[Settlement], then: Iterable[Message]) -> None:
        """Record how sending went, and queue what is to be said of it; what is settled stays as it is."""
        for settlement in settlements:
            self._update_queued(settlement.id, **_columns(settlement))
            if isinstance(settlement, Delivered) and (gone := settlement.gone):
                self._execute(
                    "UPDATE outbox SET place = NULL, message_id = NULL WHERE place = ? AND message_id = ?",
                    gone.place,
                    gone.message_id,
                )
        for message in then:
            self._queue(message, stamp(_settling(settlements[0])))

    def hasten(self, to: str | None, now: datetime) -> None:
        """Make what is queued for a chat, or for all, due at *now*, unless it is already."""
        sql = "UPDATE outbox SET due_at = min(due_at, ?) WHERE settled_at IS NULL"
        if to is None:
            self._execute(sql, stamp(now))
        else:
            self._execute(f"{sql} AND chat = ?", stamp(now), to)

    def undelivered(self, to: str, before: datetime) -> list[Queued]:
        """Return what has been queued for a chat since earlier than *before*."""
        rows = self._execute(
            "SELECT id, content, attempts, queued_at FROM outbox"
            " WHERE chat = ? AND settled_at IS NULL AND queued_at < ? ORDER BY id",
            to,
            stamp(before),
        )
        return [self._queued(*row) for row in rows]

    def sent(self, at: Source) -> Sent | None:
        """Return what is remembered of a message, by where it stands; the latest, if it was edited."""
        row = self._row(
            f"{SENT} AND place = ? AND message_id = ? ORDER BY id DESC LIMIT 1", at.place, at.message_id
        )
        return _sent(row) if row else None

    def copies(self, of: Source) -> list[Sent]:
        """Return the messages sent because of another one."""
        rows = self._execute(
            f"{SENT} AND source_place = ? AND source_message = ? ORDER BY id", of.place, of.message_id
        )
        return _each_once(map(_sent, rows))

    def sent_about(self, code: str, to: str) -> list[Sent]:
        """Return the messages about an inquiry that were sent to a chat."""
        rows = self._execute(f"{SENT} AND about = ? AND chat = ? ORDER BY id", code, to)
        return _each_once(map(_sent, rows))

    def _update_queued(self, number: int, **values: str | None) -> None:
        columns = ", ".join(f"{column} = ?" for column in values)
        self._execute(
            f"UPDATE outbox SET attempts = attempts + 1, {columns} WHERE id = ? AND settled_at IS NULL",
            *values.values(),
            number,
        )

    # Inquiries

    def _keep_inquiry(self, inquiry: Inquiry, at: str) -> None:
        """Keep a new inquiry, or the new content of a known one: what has become of that stays."""
        kept = self._changed(
            "INSERT INTO inquiries"
            " (code, chat, status, answered_at, reminded_at, consented_at, changed_at, content)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (code) DO UPDATE SET"
            " consented_at = excluded.consented_at, changed_at = excluded.changed_at,"
            " content = excluded.content WHERE chat = excluded.chat",
            inquiry.code,
            inquiry.chat,
            inquiry.status,
            _stamp(inquiry.answered_at),
            _stamp(inquiry.reminded_at),
            stamp(inquiry.consented_at),
            at,
            self._codec.encode(inquiry),
        )
        if not kept:
            raise CodeTaken(f"the code {inquiry.code} belongs to another chat's inquiry")

    def inquiries(self, status: Status | None, chat: str | None) -> list[Inquiry]:
        """Return the inquiries, oldest first, of one status or chat if given."""
        rows = self._execute(
            f"{INQUIRIES} WHERE status = coalesce(?, status) AND chat = coalesce(?, chat)"
            " ORDER BY consented_at, seq",
            status,
            chat,
        )
        return [self._inquiry(*row) for row in rows]

    def inquiry(self, code: str) -> Inquiry | None:
        """Return an inquiry by its code."""
        row = self._row(f"{INQUIRIES} WHERE code = ?", code)
        return self._inquiry(*row) if row else None

    def progress(self, progress: Progress, at: datetime) -> bool:
        """Record what has become of an inquiry; False if there is no such inquiry."""
        return self._changed(
            "UPDATE inquiries SET status = coalesce(?, status), answered_at = coalesce(?, answered_at),"
            " reminded_at = coalesce(?, reminded_at), changed_at = ? WHERE code = ?",
            progress.status,
            _stamp(progress.answered_at),
            _stamp(progress.reminded_at),
            stamp(at),
            progress.code,
        )

    def _inquiry(self, sealed: bytes, status: str, *times: str | None) -> Inquiry:
        """Return an inquiry with what has become of it, which is in the columns, not in the content."""
        answered_at, reminded_at = (time and moment(time) for time in times)
        return msgspec.structs.replace(
            self._codec.decode(sealed, Inquiry),
            status=Status(status),
            answered_at=answered_at,
            reminded_at=reminded_at,
        )

    # What could not be answered, and what could

    def misses(self) -> list[Miss]:
        """Return the unanswered utterances, oldest first."""
        rows = self._execute("SELECT question FROM misses ORDER BY at, seq")
        return [self._codec.decode(sealed, Miss) for (sealed,) in rows]

    def _count(self, feedback: Feedback) -> None:
        self._execute(
            "INSERT INTO feedback (entry, language, helpful, times) VALUES (?, ?, ?, 1)"
            " ON CONFLICT (entry, language, helpful) DO UPDATE SET times = times + 1",
            feedback.entry,
            feedback.language,
            feedback.helpful,
        )

    def feedback(self) -> dict[tuple[str, bool], int]:
        """Return how often each entry's answer was and was not the one looked for."""
        rows = self._execute("SELECT entry, helpful, sum(times) FROM feedback GROUP BY entry, helpful")
        return {(entry, bool(helpful)): times for entry, helpful, times in rows}

    # Forgetting and remembering

    def forget(self, before: Ages) -> dict[str, int]:
        """Delete what is too old and return how many of each kind."""
        return {
            kind: self._execute(sql, stamp(getattr(before, kind))).rowcount
            for kind, sql in FORGETTING.items()
        }

    def remember(self, key: str, value: str | None) -> None:
        """Keep a value under *key*; None deletes it."""
        if value is None:
            self._execute("DELETE FROM remembered WHERE key = ?", key)
            return
        sealed = self._codec.encode(value)
        self._execute("INSERT OR REPLACE INTO remembered (key, value) VALUES (?, ?)", key, sealed)

    def recall(self, key: str) -> str | None:
        """Return what is kept under *key*."""
        row = self._row("SELECT value FROM remembered WHERE key = ?", key)
        return self._codec.decode(row[0], str) if row else None

    # The connection

    def _execute(self, sql: str, *values: object) -> sqlite3.Cursor:
        return self._connection.execute(sql, values)

    def _row(self, sql: str, *values: object) -> Any:
        return self._execute(sql, *values).fetchone()

    def _changed(self, sql: str, *values: object) -> bool:
        return self._execute(sql, *values).rowcount > 0


def _sent(row: Sequence[Any]) -> Sent:
    place, message_id, to, about, source_place, source_message, at = row
    source = None if source_place is None else Source(source_place, source_message)
    return Sent(place, message_id, to, about, source, moment(at))


def _each_once(sent: Iterable[Sent]) -> list[Sent]:
    """Return each message once, as it was first sent, without its edits."""
    once: dict[tuple[str, str], Sent] = {}
    for each in sent:
        once.setdefault((each.place, each.message_id), each)
    return list(once.values())


def _settling(settlement: Settlement) -> datetime:
    """Return when a settlement takes effect."""
    return settlement.due_at if isinstance(settlement, Postponed) else settlement.at


def _stamp(at: datetime | None) -> str | None:
    return None if at is None else stamp(at)


def _columns(settlement: Settlement) -> dict[str, str | None]:
    """Return what a settlement changes of its row, besides one attempt more."""
    match settlement:
        case Postponed():
            return {"due_at": stamp(settlement.due_at), "reason": settlement.reason}
        case Delivered():
            outcome = {
                "outcome": "delivered",
                "reason": None,
                "message_id": settlement.message_id,
                "place": settlement.place,
            }
        case Refused():
            outcome = {"outcome": "refused", "reason": settlement.reason}
    return {**outcome, "settled_at": stamp(settlement.at), "content": None}


def _json(texts: Collection[str]) -> str:
    """Return *texts* as one parameter, however many they are."""
    return msgspec.json.encode(list(texts)).decode()
