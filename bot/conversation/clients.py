"""A client's turn as a commit: what the step has brought about, in words and on disk."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

import msgspec

from bot.conversation.known import NOTHING_BROUGHT, Brought, Circumstances, Mouth, World, appended
from bot.core.address import SUPERVISOR, Address
from bot.core.client import counting, effects, events
from bot.core.client.dialogue import Turn
from bot.core.client.situation import Situation
from bot.core.client.states import Conversation
from bot.core.inquiry.life import Became, Inquiry, Terms
from bot.core.message import Deletion, Outgoing, Sent, Source
from bot.core.reading import Danger
from bot.core.sending.pieces import cut, edits
from bot.core.supervisor.questions import Miss
from bot.core.supervisor.to_clients import under_theirs
from bot.core.understanding import crisis
from bot.ports.happenings import Tapped, Wrote
from bot.ports.store import (
    Commit,
    Feedback,
    Incoming,
    View,
)


@dataclass(frozen=True, slots=True)
class Clients:
    """Makes commits of clients' turns."""

    mouth: Mouth
    world: World
    terms: Terms

    def situation(self, view: View, chat: Address, seen: Circumstances) -> Situation:
        """Return what a step of the client in *chat* is decided on."""
        stored = view.conversation
        return Situation(
            now=self.world.now(),
            code=self.world.new_code(),
            chat=chat,
            conversation=stored.conversation if stored else Conversation(language=seen.hint),
            last_turn=stored.at if stored else None,
            inquiries=tuple(_without_desk(view.inquiries[code]) for code in view.own),
            notices=view.notices,
            deliveries=view.deliveries,
            there=view.there,
            copies=view.copies,
            export_wait=seen.export_wait,
            until=view.past.until(chat),
            terms=self.terms,
            topic=seen.topic,
            awaited=view.awaited,
            absence=view.absence,
            attached=None if seen.edited else seen.attached,
            muted=any(desk.muted for code in view.own if (desk := view.inquiries[code].desk)),
        )

    def commit(
        self, event: events.Event, view: View, incoming: Incoming, seen: Circumstances
    ) -> tuple[Commit, Brought]:
        """Return the commit of the turn that a client's *event* causes, at the time it was decided by."""
        mouth = self.mouth.while_read_at(view.place)
        situation = self.situation(view, incoming.chat, seen)
        before = situation.conversation
        nothing = Commit(incoming.chat, situation.now, incoming.id, along=incoming.along)
        if seen.is_known(before, wordless=isinstance(event, events.AttachmentSent)):
            return nothing, NOTHING_BROUGHT
        turn = mouth.dialogue.step(situation, event)
        if turn.conversation is before and not turn.effects:
            return replace(nothing, outgoing=seen.besides), NOTHING_BROUGHT
        if signposts := [one for one in turn.effects if isinstance(one, effects.SignpostCrisis)]:
            nothing = replace(nothing, scrubs=True)
            seen = seen.as_distress(another=signposts[0].another)
            if seen.is_known(before, wordless=False):
                return nothing, NOTHING_BROUGHT
        commit = self._after(event, turn, seen, nothing, mouth)
        first = before.turn == 0
        for effect in turn.effects:
            if isinstance(effect, effects.Said):
                said = mouth.replies.render(effect, commit.chat, turn.conversation, first=first)
                said = tuple(map(_without_keys, said)) if seen.edited else said
                commit, first = appended(commit, _marked(said, seen.source, seen.topic)), False
            else:
                commit = self._done(effect, commit, view, seen, situation)
        standing = () if turn.left else _in_sight(view)
        outgoing = tuple(edits(commit.outgoing, standing, _is_the_supervisors))
        messages = sum(isinstance(one, Outgoing) and one.to == commit.chat for one in outgoing)
        return replace(commit, outgoing=(*outgoing, *seen.besides)), Brought(turn.effects, messages)

    def _after(
        self, event: events.Event, turn: Turn, seen: Circumstances, commit: Commit, mouth: Mouth
    ) -> Commit:
        """Return *commit* with where the conversation stands after *turn*, and what is counted of it."""
        after = turn.conversation if turn.left else seen.remembered(turn.conversation)
        counts = counting.counted(event, turn.effects, after.language, mouth.knowledge)
        return replace(commit, conversation=after, counts=counts)

    def apology(self, chat: Address, happened: Wrote | Tapped) -> tuple[Outgoing, ...]:
        """Return what is said of a turn that has failed: the signpost, if the rules hear distress in it."""
        text = (happened.text if isinstance(happened, Wrote) else None) or ""
        distress = crisis.danger(text) is Danger.ACUTE
        said = effects.SignpostCrisis() if distress else effects.SayTurnFailed()
        return self.mouth.replies.render(said, chat, Conversation(language=happened.language))

    def _done(
        self, effect: effects.Done, commit: Commit, view: View, seen: Circumstances, situation: Situation
    ) -> Commit:
        """Return *commit* with what *effect* writes, and what it tells the supervisor."""
        match effect:
            case effects.Submit(one):
                commit = replace(commit, inquiries=(*commit.inquiries, one))
                return appended(commit, self.mouth.her_replies.notices.notification(one, view.place))
            case effects.Forward(one, text, quote):
                under = under_theirs(view.there, view.place.whole) if view.place else None
                told = self.mouth.her_replies.notices.written
                return appended(
                    commit, told(one, text, seen.source, quote, under=under, files=situation.passes_on)
                )
            case effects.TellWithdrawn(one):
                return appended(commit, self.mouth.her_replies.notices.withdrawn(one))
            case Became():
                return replace(commit, became=(*commit.became, effect))
            case effects.LeaveNoTrace():
                return replace(commit, scrubs=True)
            case effects.RecordMiss(question, spoken, shown):
                miss = Miss(question, spoken, _day(commit.at), shown)
                return replace(commit, misses=(*commit.misses, miss))
            case effects.AwaitAnswer(question, spoken):
                waits = Miss(question, spoken, _day(commit.at), asker=commit.chat, topic=seen.topic)
                return replace(commit, misses=(*commit.misses, waits))
            case effects.RecordFeedback(entry, helpful):
                assert commit.conversation is not None
                counted = Feedback(entry, commit.conversation.language, helpful)
                return replace(commit, feedback=(*commit.feedback, counted))
            case effects.Erase(copies):
                return self._erased(commit, copies)
            case _:
                assert_never(effect)

    def _erased(self, commit: Commit, copies: Sequence[Sent]) -> Commit:
        """Return *commit* with everything about the client deleted; only the number of the turn stays."""
        assert commit.conversation is not None
        left = Conversation(language=commit.conversation.language, turn=commit.conversation.turn)
        taken_back = [Deletion(sent.place, sent.message_id) for sent in copies]
        return appended(replace(commit, forgets_chat=True, conversation=left), taken_back)


def _without_desk(one: Inquiry) -> Inquiry:
    """Return an inquiry as its client may know it."""
    return msgspec.structs.replace(one, desk=None)


def _day(at: datetime) -> datetime:
    """Return the beginning of the day of *at*."""
    return at.replace(hour=0, minute=0, second=0, microsecond=0)


def _marked(messages: Iterable[Outgoing], source: Source | None, topic: str | None) -> Iterator[Outgoing]:
    """Yield *messages* cut to size, marked as caused by what the client wrote, and said in its *topic*."""
    for message in messages:
        yield from cut(msgspec.structs.replace(message, source=source, topic=topic))


def _without_keys(message: Outgoing) -> Outgoing:
    """Return a question asked again because of an edit: the keys that came with it first are still there.

    A message that brings keys cannot be edited, and would be sent anew with every edit.
    """
    return msgspec.structs.replace(message, reply=msgspec.structs.replace(message.reply, share_phone=None))


def _in_sight(view: View) -> list[Sent]:
    """Return the copies that can be edited: the supervisor's only if they stand where she reads."""
    hers = view.place and view.place.whole
    return [copy for copy in view.copies if copy.to != SUPERVISOR or copy.place == hers]


def _is_the_supervisors(sent: Sent) -> bool:
    """Tell whether a message was sent to her, or on her behalf: it is not the bot's to take back."""
    return sent.to == SUPERVISOR or sent.about is not None
