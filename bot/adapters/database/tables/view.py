"""What a turn wants to know, read from several tables at one moment."""

from collections.abc import Iterator

from bot.adapters.database.tables.turn import Tables
from bot.core.inquiry.life import Inquiry
from bot.core.message import SEVERAL, Sent, Source
from bot.ports.store import Key, Query, Revision, Subject, View, message_key


class Look:
    """One query over the tables."""

    def __init__(self, tables: Tables, query: Query) -> None:
        self._tables = tables
        self._query = query

    def view(self) -> View:
        """Return what the query finds."""
        query, outbox, notes = self._query, self._tables.outbox, self._tables.remembered
        own = self._tables.inquiries.of(query.chat) if query.chat else []
        there = outbox.sent(query.under) if query.under else None
        copies, copies_of_under = self._copies(query.written), self._copies(query.under)
        named = self._named([*query.codes, *_about(there, *copies, *copies_of_under)])
        inquiries = {one.code.upper(): one for one in (*own, *named, *self._others(named))}
        told_of = inquiries if query.open or query.codes or query.chat else {}
        place = notes.place()
        return View(
            conversation=self._tables.conversations.of(query.chat) if query.chat else None,
            inquiries=inquiries,
            own=tuple(one.code.upper() for one in own),
            notices=tuple(outbox.notices(own)),
            deliveries={code: outbox.delivery(code, place) for code in told_of},
            copies=copies,
            there=there,
            copies_of_under=copies_of_under,
            place=place,
            pairing=notes.pairing(),
            past=notes.past(),
            team=notes.team(),
            drawer=notes.drawer(),
            teaching=notes.teaching(),
            stating=notes.stating(),
            absence=notes.absence(),
            calendar=notes.calendar(),
            awaited=tuple(self._tables.misses.awaited_in(query.chat)) if query.chat else (),
            questions=tuple(self._tables.misses.numbered()) if query.questions else (),
            counts=tuple(self._tables.counts.all()) if query.counts else (),
            thread=tuple(sent for one in named for sent in outbox.thread(one)) if query.thread else (),
            hers=tuple(outbox.sent_to_her()) if query.hers else (),
            basis=tuple(self._basis(inquiries, lists=bool(own) or query.thread)),
        )

    def _others(self, named: list[Inquiry]) -> Iterator[Inquiry]:
        """Yield what is asked for besides: other inquiries of the same clients, and all, or all that wait."""
        if self._query.thread:
            for one in named:
                yield from self._tables.inquiries.of(one.chat)
        if self._query.every:
            yield from self._tables.inquiries.having(None)
        elif self._query.open:
            yield from self._tables.inquiries.open()

    def _copies(self, of: Source | None) -> tuple[Sent, ...]:
        return tuple(self._tables.outbox.copies(of)) if of else ()

    def _named(self, codes: list[str]) -> list[Inquiry]:
        found = (self._tables.inquiries.named(code) for code in dict.fromkeys(codes))
        return [one for one in found if one is not None]

    def _basis(self, inquiries: dict[str, Inquiry], *, lists: bool) -> Iterator[Revision]:
        for key in Key:
            yield Revision(Subject.REMEMBERED, key, self._tables.remembered.state(key))
        for code in (*inquiries, *self._query.codes):
            yield Revision(Subject.INQUIRY, code, self._tables.inquiries.state(code))
            yield Revision(Subject.ABOUT, code, self._tables.outbox.state_about(code))
        if lists:
            yield Revision(Subject.ABOUT, SEVERAL, self._tables.outbox.state_about(SEVERAL))
        for at in (self._query.written, self._query.under):
            if at is not None:
                name = message_key(at)
                yield Revision(Subject.COPIES, name, self._tables.outbox.state_of_copies(name))
        if chat := self._query.chat:
            yield Revision(Subject.CONVERSATION, chat.text, self._tables.conversations.state(chat.text))
            yield Revision(Subject.INQUIRIES, chat.text, self._tables.inquiries.state_of_all(chat.text))


def _about(*sent: Sent | None) -> Iterator[str]:
    return (each.about for each in sent if each is not None and each.about is not None)
