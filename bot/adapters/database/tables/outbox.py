"""What is to go out, and what is remembered of it afterwards."""

from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any

import msgspec

from bot.adapters.database.codec import moment, stamp
from bot.adapters.database.naming import PRESS, Route, lane_named
from bot.adapters.database.tables.heads import DUE, NEXT_DUE
from bot.adapters.database.tables.table import NOW, Table
from bot.core.address import MAILBOX, SUPERVISOR, Address
from bot.core.inquiry.life import Delivery, Inquiry
from bot.core.message import SEVERAL, Message, Outgoing, Sent, Source, lane
from bot.ports.store import Delivered, Postponed, Queued, Refused, SetAside, Settlement, Since

QUEUED = "SELECT id, content, attempts, queued_at, reason FROM outbox"
"""What is queued, or was."""

BY_MISTAKE = "mistake"
"""Why a message was set aside that can be read, and was not sent by a mistake of the program."""

TO_COME = f"(settled_at IS NULL OR (reason = '{BY_MISTAKE}' AND content IS NOT NULL))"
"""What has not reached anybody, and may still."""

SENT = """
    SELECT id, stands, message_id, route, about, source_message, settled_at
    FROM outbox WHERE place IS NOT NULL AND message_id IS NOT NULL
"""
"""The messages that have a place in their medium, once for each time that they were sent or edited."""


class Outbox(Table):
    """The table ``outbox``. A settled row has lost its content, but not what it belongs to.

    One that still has it is set aside: it could not be read, or not be sent by a mistake of the program.
    """

    name = "outbox"

    def queue(self, message: Message, at: str) -> None:
        """Put a message behind those of its lane, due at once. The column ``chat`` names the lane."""
        source = message.source
        asks = message.asks if isinstance(message, Outgoing) else None
        route = Route(message.to.whole, source.place if source else None, asks)
        self._execute(
            "INSERT INTO outbox (chat, about, source_place, source_message, queued_at, due_at, route,"
            " content) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            lane_named(self._codec, lane(message)),
            message.about,
            self._named(source.place) if source else None,
            source.message_id if source else None,
            at,
            at,
            self._codec.encode(route),
            self._codec.encode(message),
        )

    def due(self, now: datetime, limit: int, besides: Collection[str]) -> list[Queued]:
        """Return the message that goes next in each lane but *besides*, if due."""
        asked = (self._named(SUPERVISOR), self._lanes(besides), stamp(now), limit)
        rows = self._execute(DUE, *asked).fetchall()
        found = self._each(rows, self._queued)
        self.in_the_way |= self.damaged & {row[0] for row in rows}
        return found

    def _queued(
        self, number: int, sealed: bytes, attempts: int, queued_at: str, reason: str | None
    ) -> Queued:
        message: Message = self._codec.decode(sealed, Message)
        return Queued(number, message, int(attempts), moment(queued_at), was_aside=reason == BY_MISTAKE)

    def look_over(self) -> None:
        """Note all that is queued and cannot be read."""
        rows = self._execute(f"{QUEUED} WHERE settled_at IS NULL").fetchall()
        self._each(rows, self._queued)
        self.in_the_way |= self.damaged & {row[0] for row in rows}

    def set_aside(self) -> None:
        """Take what could not be read out of what is queued: it holds back what is behind it."""
        while self.in_the_way:
            self._execute(
                f"UPDATE outbox SET settled_at = {NOW}, outcome = 'refused', reason = 'unreadable'"
                " WHERE id = ? AND settled_at IS NULL",
                self.in_the_way.pop(),
            )

    def readable_again(self) -> list[int]:
        """Return the rows that were set aside and can be read now."""
        aside = self._execute(f"{QUEUED} WHERE settled_at IS NOT NULL AND content IS NOT NULL")
        return [queued.id for queued in self._each(aside, self._queued)]

    def take_back(self) -> None:
        """Queue again, in its place, what was set aside and can be read now.

        Of what was set aside by a mistake it is remembered that it was.
        """
        for number in self.readable_again():
            self._execute(
                "UPDATE outbox SET settled_at = NULL, outcome = 'queued',"
                " reason = CASE WHEN reason = ? THEN reason END WHERE id = ?",
                BY_MISTAKE,
                number,
            )

    def forget_set_aside(self, name: str) -> None:
        """Delete the content of what was set aside to the chat of a name, about its inquiries, or lists."""
        self._execute(
            "UPDATE outbox SET content = NULL WHERE settled_at IS NOT NULL AND content IS NOT NULL"
            " AND (chat IN (?1, ?2) OR about IN"
            " (SELECT code FROM inquiries WHERE chat = ?1 UNION SELECT ?3 FROM inquiries WHERE chat = ?1))",
            name,
            name + PRESS,
            SEVERAL,
        )

    def next_due(self, besides: Collection[str]) -> datetime | None:
        """Return when the next of the messages that go next is due."""
        row = self._row(NEXT_DUE, self._named(SUPERVISOR), self._lanes(besides))
        with suppress(ValueError):  # damaged: the next start makes all that is queued due
            return moment(row[0]) if row and row[0] else None
        return None

    def backlog(self) -> Since:
        """Return how much is queued, and since when."""
        return self._waiting("SELECT count(*), min(queued_at) FROM outbox WHERE settled_at IS NULL")

    def settle(self, settlements: Sequence[Settlement], then: Iterable[Message]) -> None:
        """Record how sending went, and queue what is to be said of it; what is settled stays as it is."""
        for settlement in settlements:
            self._update_queued(settlement.id, **self._columns(settlement))
            if isinstance(settlement, Delivered):
                self._delivered(settlement)
        for message in then:
            self.queue(message, stamp(_settling(settlements[0])))

    def _delivered(self, settlement: Delivered) -> None:
        if gone := settlement.gone:
            self._execute(
                "UPDATE outbox SET place = NULL, stands = NULL, message_id = NULL"
                " WHERE place = ? AND message_id = ?",
                self._named(gone.place),
                gone.message_id,
            )
        if settlement.taken_back and not self._first("SELECT id FROM outbox WHERE id = ?", settlement.id):
            self.queue(settlement.taken_back, stamp(settlement.at))

    def hasten(self, to: Address | None, now: datetime) -> None:
        """Make what is queued for a chat, or for all, due at *now*, unless it is already."""
        sql = "UPDATE outbox SET due_at = ?1 WHERE settled_at IS NULL AND due_at > ?1"
        if to is None:
            self._execute(sql, stamp(now))
        else:
            self._execute(f"{sql} AND chat = ?2", stamp(now), self._named(to.whole))

    def sent(self, at: Source) -> Sent | None:
        """Return what is remembered of a message, by where it stands; the latest, if it was edited."""
        latest = f"{SENT} AND place = ? AND message_id = ? ORDER BY id DESC LIMIT 1"
        row = self._row(latest, self._named(at.place), at.message_id)
        return next(iter(self._each([row] if row else [], self._sent)), None)

    def copies(self, of: Source) -> list[Sent]:
        """Return the messages sent because of another one."""
        because = f"{SENT} AND source_place = ? AND source_message = ? ORDER BY id"
        rows = self._execute(because, self._named(of.place), of.message_id)
        return _each_once(self._each(rows, self._sent))

    def sent_about(self, code: str, to: Address) -> list[Sent]:
        """Return the messages about an inquiry that were sent to a chat."""
        rows = self._execute(f"{SENT} AND about = ? AND chat = ? ORDER BY id", code, self._named(to))
        return _each_once(self._each(rows, self._sent))

    def sent_to_her(self) -> list[Sent]:
        """Return the messages that were sent to the supervisor and stand in a chat."""
        return _each_once(
            self._each(self._execute(f"{SENT} AND chat = ? ORDER BY id", self._named(SUPERVISOR)), self._sent)
        )

    def notices(self, of: Collection[Inquiry]) -> list[Sent]:
        """Return what the supervisor was sent about inquiries, and the lists in which they may stand."""
        about = [sent for one in of for sent in self.sent_about(one.code, SUPERVISOR)]
        first = min((one.consented_at for one in of), default=None)
        lists = self.sent_about(SEVERAL, SUPERVISOR) if first else []
        return [*about, *(sent for sent in lists if first and sent.at >= first)]

    def delivery(self, code: str, place: Address | None) -> Delivery:
        """Return how far telling the supervisor, who reads at *place*, of an inquiry has come.

        What the client wrote later names that message as its source; the notification, which names none,
        may have come by e-mail instead. What stands where she does not read any more has told her nothing.
        """
        here = place and place.whole
        notices = [notice for notice in self.sent_about(code, SUPERVISOR) if notice.place == here]
        row = self._row(
            "SELECT min(queued_at), min(CASE WHEN source_place IS NOT NULL THEN queued_at END) FROM outbox"
            f" WHERE about = ? AND chat = ? AND {TO_COME}",
            code,
            self._named(SUPERVISOR),
        )
        told = bool(notices or self.sent_about(code, MAILBOX))
        waiting = row[1] if told else row[0]
        return Delivery(
            waiting_since=waiting and moment(waiting),
            notice=notices[0].message_id if notices else None,
        )

    def state_about(self, code: str) -> str:
        """Return the state of what was sent about an inquiry: how much, settled, and standing somewhere."""
        return self._state("about = ?", code)

    def state_of_copies(self, key: str) -> str:
        """Return the state of what was sent because of a message."""
        place, _, message_id = key.rpartition("/")
        return self._state("source_place = ? AND source_message = ?", self._codec.named(place), message_id)

    def _state(self, condition: str, *values: str) -> str:
        counts = "count(*) || ' ' || count(settled_at) || ' ' || count(place)"
        return self._first(f"SELECT {counts} FROM outbox WHERE {condition}", *values)

    def drop_about_inquiries_of(self, name: str) -> None:
        """Delete what is queued about the inquiries of the chat of a name, and lists."""
        self._execute(
            "DELETE FROM outbox WHERE settled_at IS NULL AND about IN"
            " (SELECT code FROM inquiries WHERE chat = ?1 UNION SELECT ?2 FROM inquiries WHERE chat = ?1)",
            name,
            SEVERAL,
        )

    def drop_about_inquiries_before(self, before: str) -> None:
        """Delete what is queued, or set aside, about the inquiries that last changed before a time."""
        self._execute(
            "DELETE FROM outbox WHERE content IS NOT NULL AND about IN"
            " (SELECT code FROM inquiries WHERE changed_at < ?)",
            before,
        )

    def thread(self, one: Inquiry) -> list[Sent]:
        """Return all that was sent about an inquiry, and the lists in which it may stand."""
        about = self._each(self._execute(f"{SENT} AND about = ? ORDER BY id", one.code), self._sent)
        lists = self.sent_about(SEVERAL, SUPERVISOR)
        return _each_once([*about, *(sent for sent in lists if sent.at >= one.consented_at)])

    def forget_about(self, code: str) -> None:
        """Delete what was and is to be sent about an inquiry, and lists that are to be sent."""
        self._execute(
            "DELETE FROM outbox WHERE about = ? OR (about = ? AND content IS NOT NULL)", code, SEVERAL
        )

    def forget_sent_to(self, name: str) -> None:
        """Delete what is remembered of the messages to the chat of a name."""
        sql = "DELETE FROM outbox WHERE chat IN (?, ?) AND settled_at IS NOT NULL"
        self._execute(sql, name, name + PRESS)

    def drop_to(self, name: str) -> None:
        """Delete what is queued for the chat of a name: it was said before all of it was erased."""
        sql = "DELETE FROM outbox WHERE chat IN (?, ?) AND settled_at IS NULL"
        self._execute(sql, name, name + PRESS)

    def forget(self, before: str) -> int:
        """Delete what was settled before a time and return how many.

        By what was sent about an inquiry, a reply finds it: that stays as long as the inquiry lives, but
        nothing that was set aside.
        """
        self._execute("UPDATE outbox SET content = NULL WHERE settled_at < ?", before)
        return self._count(
            "DELETE FROM outbox WHERE settled_at < ?"
            " AND (about IS NULL OR about NOT IN (SELECT code FROM inquiries))",
            before,
        )

    def _update_queued(self, number: int, **values: str | bytes | None) -> None:
        columns = ", ".join(f"{column} = ?" for column in values)
        self._execute(
            f"UPDATE outbox SET attempts = attempts + 1, {columns} WHERE id = ? AND settled_at IS NULL",
            *values.values(),
            number,
        )

    def _sent(
        self,
        _: int,
        stands: bytes,
        message_id: str,
        sealed: bytes,
        about: str | None,
        source_message: Any,
        at: str,
    ) -> Sent:
        place = Address.parse(self._codec.decode(stands, str))
        route = self._codec.decode(sealed, Route)
        source = None if route.source is None else Source(route.source, source_message)
        return Sent(place, message_id, route.to, about, source, moment(at), route.asks)

    def _columns(self, settlement: Settlement) -> dict[str, str | bytes | None]:
        """Return what a settlement changes of its row, besides one attempt more."""
        match settlement:
            case Postponed():
                return {"due_at": stamp(settlement.due_at), "reason": settlement.reason}
            case Delivered(message_id=message_id, place=place):
                outcome: dict[str, str | bytes | None] = {
                    "outcome": "delivered",
                    "reason": None,
                    "message_id": message_id,
                    "place": self._named(place) if place else None,
                    "stands": self._codec.encode(place.text) if place else None,
                }
            case Refused():
                outcome = {"outcome": "refused", "reason": settlement.reason}
            case SetAside():
                aside = {"outcome": "refused", "reason": BY_MISTAKE}
                return {**aside, "settled_at": stamp(settlement.at)}
        return {**outcome, "settled_at": stamp(settlement.at), "content": None}

    def _lanes(self, lanes: Collection[str]) -> str:
        """Return the names of lanes as one parameter, however many they are."""
        return msgspec.json.encode([lane_named(self._codec, each) for each in lanes]).decode()


def _each_once(sent: Iterable[Sent]) -> list[Sent]:
    """Return each message once, as it was first sent, without its edits."""
    once: dict[tuple[Address, str], Sent] = {}
    for each in sent:
        once.setdefault((each.place, each.message_id), each)
    return list(once.values())


def _settling(settlement: Settlement) -> datetime:
    """Return when a settlement takes effect."""
    return settlement.due_at if isinstance(settlement, Postponed) else settlement.at
