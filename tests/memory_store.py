"""A store that forgets everything when the program ends; it passes the contract of the real one."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVar

import msgspec

from bot.core.address import MAILBOX, SUPERVISOR, Address
from bot.core.calendar import Calendar
from bot.core.client.leftovers import without_draft, without_gentleness
from bot.core.client.states import Conversation
from bot.core.counts import Counted, Tally, week_of
from bot.core.data import from_json, to_json
from bot.core.inquiry.desk import OnDesk
from bot.core.inquiry.life import Became, Delivery, Inquiry
from bot.core.inquiry.promise import Absence
from bot.core.inquiry.status import Status
from bot.core.message import SEVERAL, Asked, Message, Outgoing, Sent, Source, lane
from bot.core.supervisor.drawer import Drawer
from bot.core.supervisor.place import Past
from bot.core.supervisor.proposals import Teaching
from bot.core.supervisor.questions import Miss, Numbered
from bot.core.supervisor.situation import Pairing
from bot.core.supervisor.statements import Stating
from bot.core.supervisor.team import Team
from bot.ports.store import (
    Ages,
    Backlog,
    CodeTaken,
    Commit,
    Delivered,
    Feedback,
    Incoming,
    Key,
    Outdated,
    Postponed,
    Query,
    Queued,
    Revision,
    SetAside,
    Settlement,
    Since,
    StoredConversation,
    Subject,
    View,
    message_key,
)

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class _Row:
    """An outbox row. Settled, it has lost its message, but not what it belongs to."""

    id: int
    lane: str
    to: Address
    about: str | None
    source: Source | None
    message: Message | None
    queued_at: datetime
    due_at: datetime
    attempts: int = 0
    settled_at: datetime | None = None
    place: Address | None = None
    message_id: str | None = None
    asks: Asked | None = None

    def is_about(self, codes: Collection[str]) -> bool:
        """Tell whether it belongs to an inquiry of one of *codes*, which are in upper case."""
        return self.about is not None and self.about.upper() in codes

    @property
    def sent(self) -> Sent | None:
        """What is remembered of it, if it was sent and has a place."""
        if self.settled_at is None or self.place is None or self.message_id is None:
            return None
        return Sent(self.place, self.message_id, self.to, self.about, self.source, self.settled_at, self.asks)


class MemoryStore:
    """A :class:`bot.ports.store.Store` that forgets everything when the program ends."""

    def __init__(self) -> None:
        self._waiting: dict[str, Incoming] = {}
        self._done: dict[str, datetime] = {}
        self._conversations: dict[Address, StoredConversation] = {}
        self._outbox: dict[int, _Row] = {}
        self._queued_ever = 0
        self._inquiries: dict[str, Inquiry] = {}
        self._changed_at: dict[str, datetime] = {}
        self._misses: dict[int, Miss] = {}
        self._missed_ever = 0
        self._feedback: list[Feedback] = []
        self._counts: dict[tuple[date, Tally, str], int] = {}
        self._remembered: dict[Key, str] = {}
        self._states: dict[tuple[Subject, str], int] = {}
        self._written = 0
        self._erased: dict[str, datetime] = {}

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

    async def commit(self, turn: Commit) -> bool:
        """Write a turn; False if it was done before."""
        if turn.done in self._done:
            return False
        if any(self._state(read.subject, read.key) != read.state for read in turn.rests_on):
            raise Outdated("what a turn rests on has changed")
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
        for key in (turn.done, *turn.along):
            if key is not None:
                self._waiting.pop(key, None)
                self._done.setdefault(key, turn.at)
        for name in self._erased_by(turn):
            self._erased[name] = turn.at
        if turn.forgets_chat:  # first, so that what the turn itself says and leaves behind stays
            self._forget_chat(turn.chat)
        for code in turn.forgets:
            self._forget_inquiry(code.upper())
        if turn.conversation is not None:
            self._conversations[turn.chat] = StoredConversation(turn.conversation, turn.at)
            self._changed(Subject.CONVERSATION, turn.chat.text)
        for inquiry in turn.inquiries:
            self._add_inquiry(inquiry, turn.at)
        for became in turn.became:
            self._become(became, turn.at)
        for on in turn.desks:
            self._keep_desk(on)
        for message in turn.outgoing:
            self._queue(message, turn.at)
        for miss in turn.misses:
            self._miss(miss)
        for number, fate in turn.fates:
            if number in self._misses:
                settled = self._misses[number].unsigned
                self._misses[number] = msgspec.structs.replace(settled, fate=fate)
        self._feedback.extend(turn.feedback)
        for count in turn.counts:
            counted = (week_of(turn.at), count.kind, count.key)
            self._counts[counted] = self._counts.get(counted, 0) + 1
        for key, value in turn.remembers:
            self._remember(key, value)
        for to in turn.hastens:
            self._hasten(to, turn.at)

    def _erased_by(self, turn: Commit) -> Iterator[str]:
        """Yield what a turn erases, by names of this store's own."""
        if turn.forgets_chat:
            yield turn.chat.text
        yield from (f"inquiry {code.upper()}" for code in turn.forgets)
        for key, value in turn.remembers:
            place = self._remembered.get(Key.SUPERVISOR)
            if key is Key.SUPERVISOR and place not in (None, value):
                yield f"supervisor {place}"

    def _miss(self, miss: Miss) -> None:
        """Keep a miss; if its asker waits for the answer, in the place of the newest that says the same."""
        self._missed_ever += 1
        number, said = self._missed_ever, (miss.question, miss.language, None, None)
        for known, one in self._misses.items() if miss.asker else ():
            if (one.question, one.language, one.fate, one.asker) == said:
                number = known
        shown = self._misses[number].shown if number in self._misses else miss.shown
        self._misses[number] = msgspec.structs.replace(miss, shown=shown)

    def _changed(self, subject: Subject, key: str) -> None:
        self._written += 1
        self._states[subject, key] = self._written

    def _state(self, subject: Subject, key: str) -> str:
        if subject in (Subject.ABOUT, Subject.COPIES):
            return self._state_of_sent(subject, key)
        if subject is Subject.INQUIRIES:
            codes = (code for code, one in self._inquiries.items() if one.chat.text == key)
            return ",".join(self._state(Subject.INQUIRY, code) for code in codes)
        return str(self._states.get((subject, key.upper() if subject is Subject.INQUIRY else key), ""))

    def _state_of_sent(self, subject: Subject, key: str) -> str:
        rows = [
            row
            for row in self._outbox.values()
            if (
                row.is_about((key.upper(),))
                if subject is Subject.ABOUT
                else row.source is not None and message_key(row.source) == key
            )
        ]
        settled, standing = (
            sum(map(bool, found)) for found in ([row.settled_at for row in rows], [row.place for row in rows])
        )
        return f"{len(rows)} {settled} {standing}"

    def _forget_chat(self, chat: Address) -> None:
        self._conversations.pop(chat, None)
        self._states.pop((Subject.CONVERSATION, chat.text), None)
        codes = {code for code, inquiry in self._inquiries.items() if inquiry.chat == chat}
        for code in codes:
            self._drop_inquiry(code)
        for row in list(self._outbox.values()):
            own = row.lane in (chat.text, f"{chat.text}/press")
            concerns = row.is_about(codes) or (codes and row.about == SEVERAL)
            if own if row.settled_at else concerns:
                del self._outbox[row.id]
            elif concerns:
                self._outbox[row.id] = replace(row, message=None)
        for number, miss in self._misses.items():
            if miss.asker == chat:
                self._misses[number] = miss.unsigned

    def _forget_inquiry(self, code: str) -> None:
        if code in self._inquiries:
            self._drop_inquiry(code)
        for row in list(self._outbox.values()):
            if row.is_about((code,)) or (row.about == SEVERAL and row.message is not None):
                del self._outbox[row.id]

    def _drop_inquiry(self, code: str) -> None:
        del self._inquiries[code]
        del self._changed_at[code]
        self._states.pop((Subject.INQUIRY, code), None)

    def _queue(self, message: Message, at: datetime) -> None:
        self._queued_ever += 1
        row = _Row(
            self._queued_ever, lane(message), message.to.whole, message.about, message.source, message, at, at
        )
        asks = message.asks if isinstance(message, Outgoing) else None
        self._outbox[self._queued_ever] = replace(row, asks=asks)

    def _heads(self, besides: Collection[str]) -> Iterator[tuple[_Row, Message]]:
        """Yield the row that goes next in each lane but *besides*, due when its lane is, with its message."""
        lanes: dict[str, list[_Row]] = {}
        for row in self._outbox.values():
            if row.settled_at is None and row.lane not in besides:
                lanes.setdefault(row.lane, []).append(row)
        for of, rows in lanes.items():
            head = min(self._firsts(rows), key=self._turn_of) if of == SUPERVISOR.text else rows[0]
            held = max(row.due_at for row in rows) if of == SUPERVISOR.text else head.due_at
            assert head.message is not None
            yield replace(head, due_at=held), head.message

    def _firsts(self, rows: Sequence[_Row]) -> Iterable[_Row]:
        """Return the first of *rows* about each inquiry."""
        firsts: dict[str | None, _Row] = {}
        for row in rows:
            firsts.setdefault(row.about and row.about.upper(), row)
        return firsts.values()

    def _turn_of(self, row: _Row) -> tuple[int, datetime | None, int]:
        """Return by what *row* takes its turn with the first about other inquiries at the supervisor's."""
        if row.about in (None, SEVERAL):
            return (1, None, row.id)
        earlier = [
            sent
            for sent in self._outbox.values()
            if sent.settled_at and sent.lane == SUPERVISOR.text and sent.is_about((row.about.upper(),))
        ]
        of = (row.queued_at, row.source and row.source.message_id)
        if not earlier or any(
            (sent.queued_at, sent.source and sent.source.message_id) == of for sent in earlier
        ):
            return (0, None, row.id)
        return (2, max(sent.settled_at for sent in earlier if sent.settled_at), row.id)

    async def due(self, now: datetime, limit: int, besides: Collection[str] = ()) -> list[Queued]:
        """Return the message that goes next in each lane but *besides*, if due."""
        ready = [(row, message) for row, message in self._heads(besides) if row.due_at <= now]
        ready.sort(key=lambda head: head[0].id)
        return [_queued(row, message) for row, message in ready[:limit]]

    async def next_due(self, besides: Collection[str] = ()) -> datetime | None:
        """Return when the next of the messages that go next is due."""
        return min((row.due_at for row, _ in self._heads(besides)), default=None)

    async def backlog(self) -> Backlog:
        """Return how much waits, and for how long, on the way in and on the way out."""
        came = [incoming.received_at for incoming in self._waiting.values()]
        queued = [row.queued_at for row in self._outbox.values() if row.settled_at is None]
        return Backlog(
            Since(len(came), min(came, default=None)), Since(len(queued), min(queued, default=None))
        )

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
        if row is None and isinstance(settlement, Delivered) and settlement.taken_back:
            self._queue(settlement.taken_back, settlement.at)

    def _forget_place(self, gone: Source) -> None:
        for row in list(self._outbox.values()):
            if (row.place, row.message_id) == (gone.place, gone.message_id):
                self._outbox[row.id] = replace(row, place=None, message_id=None)

    async def hasten(self, to: Address | None, now: datetime) -> None:
        """Make what is queued for a chat, or for all, due at *now*, unless it is already."""
        self._hasten(to, now)

    def _hasten(self, to: Address | None, now: datetime) -> None:
        for row in list(self._outbox.values()):
            if (to is None or row.lane == to.whole.text) and row.settled_at is None:
                self._outbox[row.id] = replace(row, due_at=min(row.due_at, now))

    async def look(self, query: Query) -> View:
        """Return what a turn wants to know."""
        own = self._of(query.chat) if query.chat else []
        there = self._sent(query.under) if query.under else None
        copies, copies_of_under = self._copies(query.written), self._copies(query.under)
        about = [each.about for each in (there, *copies, *copies_of_under) if each and each.about]
        named = [self._inquiries.get(code.upper()) for code in (*query.codes, *about)]
        waiting = self._oldest_first() if query.every else self._open() if query.open else []
        siblings = [two for one in named if one and query.thread for two in self._of(one.chat)]
        inquiries = {one.code.upper(): one for one in (*own, *named, *siblings, *waiting) if one}
        told_of = inquiries if query.open or query.codes or query.chat else {}
        place, pairing, past, team, calendar = (
            self._remembered.get(key)
            for key in (Key.SUPERVISOR, Key.PAIRING, Key.PAST, Key.TEAM, Key.CALENDAR)
        )
        drawer, teaching = (self._remembered.get(key) for key in (Key.DRAWER, Key.TEACHING))
        absence, stating = (self._remembered.get(key) for key in (Key.ABSENCE, Key.STATING))
        reads = Address.parse(place) if place else None
        return View(
            conversation=self._conversations.get(query.chat) if query.chat else None,
            inquiries=inquiries,
            own=tuple(one.code.upper() for one in own),
            notices=tuple(self._notices(own)),
            deliveries={code: self._delivery(code, reads) for code in told_of},
            copies=copies,
            there=there,
            copies_of_under=copies_of_under,
            place=reads,
            pairing=from_json(pairing.encode(), Pairing) if pairing else None,
            past=from_json(past.encode(), Past) if past else Past(),
            team=from_json(team.encode(), Team) if team else None,
            thread=tuple(sent for one in named if one and query.thread for sent in self._thread(one)),
            drawer=from_json(drawer.encode(), Drawer) if drawer else Drawer(),
            teaching=from_json(teaching.encode(), Teaching) if teaching else Teaching(),
            absence=from_json(absence.encode(), Absence) if absence else None,
            counts=tuple(self._counted()) if query.counts else (),
            stating=from_json(stating.encode(), Stating) if stating else Stating(),
            awaited=tuple(
                one.question for one in self._misses.values() if query.chat and one.asker == query.chat
            ),
            questions=tuple(Numbered(*found) for found in self._misses.items()) if query.questions else (),
            calendar=from_json(calendar.encode(), Calendar) if calendar else None,
            hers=tuple(_each_once(r for r in self._outbox.values() if query.hers and r.to == SUPERVISOR)),
            basis=tuple(self._basis(query, inquiries)),
        )

    def _basis(self, query: Query, inquiries: Collection[str]) -> Iterator[Revision]:
        subjects = [(Subject.REMEMBERED, str(key)) for key in Key]
        subjects += [(Subject.INQUIRY, code) for code in (*inquiries, *query.codes)]
        subjects += [(Subject.ABOUT, code) for code in (*inquiries, *query.codes)]
        if (query.chat and self._of(query.chat)) or query.thread:
            subjects.append((Subject.ABOUT, SEVERAL))
        subjects += [(Subject.COPIES, message_key(at)) for at in (query.written, query.under) if at]
        if query.chat:
            subjects += [(Subject.CONVERSATION, query.chat.text), (Subject.INQUIRIES, query.chat.text)]
        for subject, key in subjects:
            yield Revision(subject, key, self._state(subject, key))

    def _sent(self, at: Source) -> Sent | None:
        rows = [
            row for row in self._outbox.values() if (row.place, row.message_id) == (at.place, at.message_id)
        ]
        return rows[-1].sent if rows else None

    def _copies(self, of: Source | None) -> tuple[Sent, ...]:
        return tuple(_each_once(row for row in self._outbox.values() if of and row.source == of))

    def _sent_about(self, code: str, to: Address) -> list[Sent]:
        codes = (code.upper(),)
        return _each_once(row for row in self._outbox.values() if row.is_about(codes) and row.lane == to.text)

    def _thread(self, one: Inquiry) -> list[Sent]:
        codes = (one.code.upper(),)
        lists = [sent for sent in self._sent_about(SEVERAL, SUPERVISOR) if sent.at >= one.consented_at]
        return [*_each_once(row for row in self._outbox.values() if row.is_about(codes)), *lists]

    def _notices(self, own: Sequence[Inquiry]) -> Iterator[Sent]:
        for one in own:
            yield from self._sent_about(one.code, SUPERVISOR)
        lists = self._sent_about(SEVERAL, SUPERVISOR)
        yield from (sent for sent in lists if any(one.consented_at <= sent.at for one in own))

    def _delivery(self, code: str, place: Address | None) -> Delivery:
        here = place and place.whole
        notices = [notice for notice in self._sent_about(code, SUPERVISOR) if notice.place == here]
        waiting = [
            row
            for row in self._outbox.values()
            if row.is_about((code,)) and row.lane == SUPERVISOR.text and row.message is not None
        ]
        told = bool(notices or self._sent_about(code, MAILBOX))
        since = min((row.queued_at for row in waiting if row.source or not told), default=None)
        return Delivery(since, notices[0].message_id if notices else None)

    def _of(self, chat: Address) -> list[Inquiry]:
        return [one for one in self._oldest_first() if one.chat == chat]

    def _oldest_first(self) -> list[Inquiry]:
        return sorted(self._inquiries.values(), key=lambda one: one.consented_at)

    def _open(self) -> list[Inquiry]:
        return [one for one in self._oldest_first() if one.status is not Status.CLOSED]

    async def inquiries(self, status: Status | None = None) -> list[Inquiry]:
        """Return the inquiries, oldest first, of one status if given."""
        return [one for one in self._oldest_first() if status in (None, one.status)]

    def _add_inquiry(self, inquiry: Inquiry, at: datetime) -> None:
        code = inquiry.code.upper()
        if code in self._inquiries:
            raise CodeTaken(inquiry.code)
        self._inquiries[code] = inquiry
        self._changed_at[code] = at
        self._changed(Subject.INQUIRY, code)

    def _become(self, became: Became, at: datetime) -> None:
        code = became.code.upper()
        if code in self._inquiries:
            self._inquiries[code] = msgspec.structs.replace(self._inquiries[code], life=became.life)
            self._changed_at[code] = at
            self._changed(Subject.INQUIRY, code)

    def _keep_desk(self, on: OnDesk) -> None:
        code = on.code.upper()
        if code in self._inquiries:
            self._inquiries[code] = msgspec.structs.replace(self._inquiries[code], desk=on.desk)
            self._changed(Subject.INQUIRY, code)

    async def misses(self) -> list[Miss]:
        """Return the unanswered utterances, oldest first."""
        return sorted(self._misses.values(), key=lambda miss: miss.at)

    async def feedback(self) -> dict[tuple[str, bool], int]:
        """Return how often each entry's answer was and was not the one looked for."""
        given = [(feedback.entry, feedback.helpful) for feedback in self._feedback]
        return {key: given.count(key) for key in given}

    def _counted(self) -> Iterator[Counted]:
        """Yield all that was counted, the oldest week first."""
        for (week, kind, key), times in sorted(self._counts.items()):
            yield Counted(week, kind, key, times)

    def _forget_drafts(self, before: datetime) -> int:
        old = {chat: kept for chat, kept in self._conversations.items() if kept.at < before}
        return self._emptied(old, without_draft)

    def _forget_gentleness(self, now: datetime) -> int:
        return self._emptied(dict(self._conversations), lambda left: without_gentleness(left, now))

    def _emptied(
        self, old: dict[Address, StoredConversation], empty: Callable[[Conversation], Conversation]
    ) -> int:
        emptied = {chat: replace(kept, conversation=empty(kept.conversation)) for chat, kept in old.items()}
        changed = {chat: kept for chat, kept in emptied.items() if kept != old[chat]}
        self._conversations.update(changed)
        for chat in changed:
            self._changed(Subject.CONVERSATION, chat.text)
        return len(changed)

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
        old_misses = [number for number, miss in self._misses.items() if miss.at < before.misses]
        counts = {
            "conversations": _delete(self._conversations, old_chats),
            "drafts": self._forget_drafts(before.drafts),
            "gentle": self._forget_gentleness(before.gentle),
            "inquiries": len(old_codes),
            "misses": _delete(self._misses, old_misses),
            "inbox": _delete(self._done, old_done),
            "outbox": _delete(self._outbox, old_rows),
            "erasures": _delete(self._erased, [n for n, at in self._erased.items() if at < before.erasures]),
        }
        for chat in old_chats:
            self._states.pop((Subject.CONVERSATION, chat.text))
        for code in old_codes:
            self._drop_inquiry(code)
        for row in list(self._outbox.values()):
            if row.message is not None and row.is_about(old_codes):
                del self._outbox[row.id]
        return counts

    def _remember(self, key: Key, value: str | None) -> None:
        if value is None:
            self._remembered.pop(key, None)
            self._states.pop((Subject.REMEMBERED, key), None)
        else:
            self._remembered[key] = value
            self._changed(Subject.REMEMBERED, key)

    async def close(self) -> None:
        """Do nothing: there is no file to let go of."""


def _settled(row: _Row, settlement: Settlement) -> _Row:
    match settlement:
        case Postponed():
            return replace(row, due_at=settlement.due_at)
        case Delivered():
            row = replace(row, place=settlement.place, message_id=settlement.message_id)
        case SetAside():
            return replace(row, settled_at=settlement.at)
    return replace(row, message=None, settled_at=settlement.at)


def _queued(row: _Row, message: Message) -> Queued:
    return Queued(row.id, message, row.attempts, row.queued_at)


def _settling(settlement: Settlement) -> datetime:
    """Return when a settlement takes effect."""
    return settlement.due_at if isinstance(settlement, Postponed) else settlement.at


def _each_once(rows: Iterable[_Row]) -> list[Sent]:
    """Return each message that was sent once, as it was first sent, without its edits."""
    once: dict[tuple[Address, str], Sent] = {}
    for row in rows:
        if sent := row.sent:
            once.setdefault((sent.place, sent.message_id), sent)
    return list(once.values())


def _times(turn: Commit) -> Iterator[datetime | None]:
    """Yield every moment that a turn writes down."""
    yield turn.at
    yield from (miss.at for miss in turn.misses)
    yield from (inquiry.consented_at for inquiry in turn.inquiries)
    for life in (*(one.life for one in turn.inquiries), *(became.life for became in turn.became)):
        yield from (life.waiting_since, life.answered_at, life.reminded_at, life.unreached_at, life.closed_at)


def _refuse_unwritable(value: object, *times: datetime | None) -> None:
    """Raise ValueError, as a file would, for text that is no Unicode and a time without a time zone."""
    to_json(value)
    if any(at is not None and at.tzinfo is None for at in times):
        raise ValueError("a time without a time zone cannot be stored")


def _delete(table: dict[K, V], keys: Sequence[K]) -> int:
    for key in keys:
        del table[key]
    return len(keys)
