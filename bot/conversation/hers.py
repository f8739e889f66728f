"""The supervisor's turn as a commit: what the step has brought about, in words and on disk."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain
from typing import assert_never

import msgspec

from bot.conversation import consulted, noted
from bot.conversation.known import PLAIN, Circumstances, Mouth, World, appended
from bot.core.address import MAILBOX, SUPERVISOR, Address
from bot.core.counts import Count, answered_after
from bot.core.data import to_json
from bot.core.inquiry.desk import OnDesk
from bot.core.inquiry.life import Became, Terms
from bot.core.inquiry.status import Status
from bot.core.message import Deletion, Message, Outgoing
from bot.core.supervisor import concerned, meeting_shown
from bot.core.supervisor import effects as her_effects
from bot.core.supervisor import events as her_events
from bot.core.supervisor import inquiry_effects as of_inquiry
from bot.core.supervisor import inquiry_events as on_inquiry
from bot.core.supervisor import writing_effects as of_writing
from bot.core.supervisor.meeting_effects import Invite
from bot.core.supervisor.question_effects import AnswerAsker, Settle
from bot.core.supervisor.situation import Pairing
from bot.core.supervisor.situation import Situation as HerSituation
from bot.ports.happenings import Tapped, Wrote
from bot.ports.store import (
    Commit,
    Key,
    Query,
    Store,
    View,
)


def query_of(event: her_events.Event, chat: Address, seen: Circumstances) -> Query:
    """Return what a turn wants to know that her *event* causes."""
    pressed = event.button if isinstance(event, her_events.Pressed) else None
    opened = isinstance(event, her_events.LinkOpened)
    return Query(
        chat=chat if seen.heard_as else None,
        codes=(pressed.code,) if isinstance(pressed, on_inquiry.OfInquiry) else (),
        open=opened or concerned.all_open(event, under=seen.under is not None),
        written=seen.source if isinstance(event, her_events.Edited) else None,
        under=seen.under,
        hers=opened,
        every=concerned.every(event),
        thread=concerned.thread(event),
        questions=concerned.questions(event),
        counts=concerned.counts(event),
    )


@dataclass(frozen=True, slots=True)
class Hers:
    """Makes commits of the supervisor's turns."""

    mouth: Mouth
    world: World
    terms: Terms
    confirms_members: bool = True

    def situation(self, view: View, here: Address, seen: Circumstances = PLAIN) -> HerSituation:
        """Return what a step of hers is decided on that happened *here*."""
        return HerSituation(
            now=self.world.now(),
            here=view.place.whole if view.place and view.is_read_at(here) else here,
            place=view.place,
            pairing=view.pairing,
            source=seen.source,
            under=seen.under,
            who=seen.writer,
            there=view.there,
            copies_of_under=view.copies_of_under,
            copies=view.copies,
            inquiries=view.inquiries,
            deliveries=view.deliveries,
            past=view.past,
            hers=view.hers,
            thread=view.thread,
            team=view.team,
            drawer=view.drawer,
            questions=view.questions,
            teaching=view.teaching,
            absence=view.absence,
            knowledge=self.mouth.knowledge,
            stating=view.stating,
            counts=view.counts,
            taught=self.mouth.knowledge.taught,
            canned=self.mouth.knowledge.ready_answers,
            language=self.mouth.her_replies.language,
            confirms=self.confirms_members,
            terms=self.terms,
            topic=seen.topic,
        )

    def commit(
        self, brought: Iterable[her_effects.Effect], situation: HerSituation, commit: Commit
    ) -> Commit:
        """Return *commit* with what a step of hers brings about; what she is told, where she is spoken to."""
        for effect in brought:
            if isinstance(effect, her_effects.Said):
                commit = appended(commit, self._said(effect, situation))
            elif isinstance(effect, her_effects.Consulted):
                told = consulted.told(effect, self.mouth, self.world, situation)
                commit = appended(commit, in_topic(told, situation.topic))
            else:
                commit = self._done(effect, commit, situation)
        return commit

    def _said(self, effect: her_effects.Said, situation: HerSituation) -> Iterator[Message]:
        """Yield what she is told, where she is spoken to."""
        said = self.mouth.her_replies.render(effect, situation)
        place = situation.place if situation.source else None
        here = [message for message in said if message.to in (SUPERVISOR, situation.here)]
        yield from in_topic(here, situation.topic, place)
        yield from (message for message in said if message not in here)

    def _done(self, effect: her_effects.Done, commit: Commit, situation: HerSituation) -> Commit:
        """Return *commit* with what *effect* writes, and what is said to others by it."""
        if isinstance(effect, her_effects.Noted):
            commit = replace(commit, remembers=(*commit.remembers, *noted.notes(effect)))
            return replace(commit, hastens=(SUPERVISOR,)) if isinstance(effect, her_effects.Pair) else commit
        if isinstance(effect, her_effects.ToOthers):
            commit = replace(commit, counts=(*commit.counts, *_answered(effect, situation.now)))
            return appended(commit, self._told(effect, situation))
        match effect:
            case Settle(numbers, fate):
                return replace(commit, fates=(*commit.fates, *((number, fate) for number in numbers)))
            case of_inquiry.Forget(one):
                return replace(commit, forgets=(*commit.forgets, one.code), scrubs=True)
            case Became():
                return replace(commit, became=(*commit.became, effect))
            case OnDesk():
                return replace(commit, desks=(*commit.desks, effect))
            case _:
                assert_never(effect)

    def _told(self, effect: her_effects.ToOthers, situation: HerSituation) -> Iterable[Message]:
        """Return what is said to others: to clients, and to her of what she was told elsewhere."""
        to_clients, notices = self.mouth.her_replies.to_clients, self.mouth.her_replies.notices
        match effect:
            case of_writing.Relay():
                return to_clients.relayed(effect, situation)
            case of_writing.Withdraw(copy, source):
                return (Deletion(copy.place, copy.message_id, copy.about, source),)
            case of_inquiry.TellClosed(one):
                return to_clients.closed(one, situation)
            case of_inquiry.TellDeleted(one):
                return to_clients.deleted(one)
            case of_inquiry.TellUnreached(one):
                return to_clients.unreached(one)
            case Invite():
                return meeting_shown.invitation(self.mouth.knowledge, effect, situation)
            case AnswerAsker(miss, entry):
                return to_clients.answered(miss, entry)
            case of_inquiry.TellAgain(inquiries):
                return chain.from_iterable(notices.again(one, situation.here) for one in inquiries)
            case of_inquiry.TakeBack(copy):
                return (Deletion(copy.place, copy.message_id),)
            case _:
                assert_never(effect)


def _answered(effect: her_effects.ToOthers, now: datetime) -> Iterator[Count]:
    """Yield what is counted of her answer to an inquiry that was waiting."""
    match effect:
        case of_writing.Relay(inquiry=one):
            answers = not effect.earlier
        case Invite(one, _, cancelled):
            answers = not cancelled
        case _:
            return
    if answers and one.status is Status.NEW:
        yield answered_after(now - one.life.waiting_since)


def in_topic(
    messages: Iterable[Message], topic: str | None, place: Address | None = None
) -> Iterator[Message]:
    """Yield *messages* to be said in the *topic* in which they are answers.

    Where she reads in a topic of *place* and has spoken outside of any, that is where she is answered.
    """
    where = topic if topic is not None or place is None or place.topic is None else ""
    for message in messages:
        is_said = isinstance(message, Outgoing) and message.to != MAILBOX
        yield msgspec.structs.replace(message, topic=where) if is_said else message


def what_it_hangs_on(happened: Wrote | Tapped) -> Query:
    """Return what tells whether something that happened hangs on what is hers."""
    match happened:
        case Tapped(source=source):
            return Query(under=source)
        case Wrote(source=source, edited=edited, reply_to=under):
            return Query(written=source if edited else None, under=under)


async def offer_pairing(store: Store, code: str, until: datetime) -> None:
    """Let *code* make a chat the supervisor's, once, *until* then; an earlier one is void."""
    offered = to_json(Pairing.of(code, until)).decode()
    await store.commit(Commit(SUPERVISOR, until, remembers=((Key.PAIRING, offered),)))
