"""One turn of either side: look, step, and commit all that it brings about in one transaction.

A turn that rests on what has changed meanwhile is taken anew, so that nobody's turn is overwritten.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import chain
from typing import assert_never

import msgspec

from bot.core.address import MAILBOX, SUPERVISOR, Address
from bot.core.client import counting, effects, events, heard
from bot.core.client.dialogue import Dialogue
from bot.core.client.replies import Replies
from bot.core.client.situation import Situation
from bot.core.client.states import Conversation
from bot.core.counts import Count, answered_after
from bot.core.data import to_json
from bot.core.inquiry.desk import OnDesk
from bot.core.inquiry.life import Became, Inquiry, Terms
from bot.core.inquiry.status import Status
from bot.core.knowledge.edits import Altered
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.message import Asked, Deletion, Message, Outgoing, Person, Reason, Sent, Source
from bot.core.reading import Danger
from bot.core.sending.pieces import cut, edits
from bot.core.supervisor import away as her_absence
from bot.core.supervisor import commands as her_commands
from bot.core.supervisor import concerned, questions_shown, trying
from bot.core.supervisor import dialogue as hers
from bot.core.supervisor import effects as her_effects
from bot.core.supervisor import events as her_events
from bot.core.supervisor import inquiry_effects as of_inquiry
from bot.core.supervisor import inquiry_events as on_inquiry
from bot.core.supervisor import teaching as her_teaching
from bot.core.supervisor import team_effects as of_team
from bot.core.supervisor import writing_effects as of_writing
from bot.core.supervisor.away_effects import KeepAbsence
from bot.core.supervisor.away_events import AbsenceOver
from bot.core.supervisor.fact_effects import KeepStating
from bot.core.supervisor.fact_events import OfStating
from bot.core.supervisor.place import Hanging, was_hers
from bot.core.supervisor.proposals import Teaching
from bot.core.supervisor.question_effects import AnswerAsker, KeepTeaching, Settle, ShowQuestion
from bot.core.supervisor.question_events import NewsDue, OfTrial
from bot.core.supervisor.questions import Alike, Miss
from bot.core.supervisor.replies import Replies as HerReplies
from bot.core.supervisor.situation import Pairing
from bot.core.supervisor.situation import Situation as HerSituation
from bot.core.supervisor.statements import Stating
from bot.core.understanding import crisis
from bot.ports.happenings import Happening, Tapped, Wrote
from bot.ports.store import (
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
    Refused,
    Settlement,
    Store,
    View,
)


@dataclass(frozen=True, slots=True)
class World:
    """The clock and the maker of reference codes: all of the world that a turn depends on."""

    now: Callable[[], datetime]
    new_code: Callable[[], str]


@dataclass(frozen=True, slots=True)
class Mouth:
    """What is known and said: the client's dialogue, and the words for either side."""

    knowledge: Knowledge
    dialogue: Dialogue
    replies: Replies
    her_replies: HerReplies

    def while_read_at(self, place: Address | None) -> "Mouth":
        """Return what is said while the supervisor reads at *place*: in a group, others read with her.

        Clients are told so, and consent to the policy that says so.
        """
        team = place is not None and place.is_group
        if team is self.replies.policy.handling.team:
            return self
        policy = self.replies.policy.read_by(team=team)
        dialogue = copy(self.dialogue)
        dialogue.known = replace(dialogue.known, policy=policy)
        return replace(self, dialogue=dialogue, replies=replace(self.replies, policy=policy))


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a channel knows of an event besides what it means.

    ``hint`` is the language of a client of whom nothing is known yet; ``source`` the message that was
    written or whose button was pressed, ``under`` the one that it hangs under; ``edited`` tells that it had
    been there before; ``writer`` is who it was, if she shows herself; ``besides`` is to be sent along;
    ``export_wait`` is how long it is until the next export. ``heard_as`` is what is remembered of what was
    written: under what, and by which mark; ``topic`` the part of the chat in which it happened.
    """

    hint: Language = Language.FI
    source: Source | None = None
    under: Source | None = None
    edited: bool = False
    writer: Person | None = None
    besides: tuple[Message, ...] = ()
    export_wait: timedelta = timedelta()
    heard_as: tuple[str, str] | None = None
    topic: str | None = None

    def is_known(self, conversation: Conversation, *, wordless: bool) -> bool:
        """Tell whether nothing has changed: an edit to the same words, or one more picture of an album."""
        if self.heard_as is None:
            return False
        before = heard.before(conversation, self.heard_as[0])
        return before == self.heard_as[1] if self.edited else wordless and before is not None

    def as_distress(self, *, another: bool) -> "Circumstances":
        """Return the same without a trace of the words."""
        mark = heard.mark_of_distress(another=another)
        return replace(self, heard_as=(self.heard_as[0], mark)) if self.heard_as else self

    def remembered(self, conversation: Conversation) -> Conversation:
        """Return *conversation* with it remembered what was heard."""
        return heard.remembered(conversation, *self.heard_as) if self.heard_as else conversation


PLAIN = Circumstances()
"""Nothing but the event itself is known."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What a client's event has brought about, and how many messages the client is sent for it."""

    effects: tuple[effects.Effect, ...]
    messages: int


NOTHING_BROUGHT = Brought((), 0)
"""What an event brings about that changes nothing."""


NOTHING_ELSE = Query()
"""Only what every view tells: where the supervisor reads, and the pairing on offer."""

NOTHING_ALTERED = Altered()
"""Nothing that has a name has changed."""

QUESTIONS = Query(questions=True)
"""What could not be answered besides."""


class Conversations:
    """Takes what happens through its turn. One event of a chat at a time; chats side by side."""

    def __init__(
        self, mouth: Mouth, store: Store, world: World, terms: Terms, *, confirms_members: bool = True
    ) -> None:
        self._mouth = mouth
        self._store = store
        self._world = world
        self._terms = terms
        self._confirms_members = confirms_members
        self._place: Address | None = None
        self.teaching_changed: Callable[[], None] = _unheard
        """Is called when the supervisor has done something about what she is teaching or stating."""

    def learn(self, mouth: Mouth) -> None:
        """Go on with another knowledge, from the next turn on."""
        self._mouth = mouth

    # The client

    async def client(
        self, incoming: Incoming, event: events.Event, seen: Circumstances = PLAIN
    ) -> Brought | None:
        """Carry out the turn that a client's *event* causes; None if it had been carried out before."""
        written = seen.source if seen.edited else None
        query = Query(chat=incoming.chat, written=written, under=seen.under)
        brought = NOTHING_BROUGHT

        def commit(view: View) -> Commit:
            nonlocal brought
            made, brought = self._clients(event, view, incoming, seen)
            return made

        return brought if await self._taken(query, commit) else None

    def _situation(self, view: View, chat: Address, seen: Circumstances) -> Situation:
        stored = view.conversation
        return Situation(
            now=self._world.now(),
            code=self._world.new_code(),
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
            terms=self._terms,
            topic=seen.topic,
            awaited=view.awaited,
            absence=view.absence,
            muted=any(desk.muted for code in view.own if (desk := view.inquiries[code].desk)),
        )

    def _clients(
        self, event: events.Event, view: View, incoming: Incoming, seen: Circumstances
    ) -> tuple[Commit, Brought]:
        """Return the commit of the turn that a client's *event* causes, at the time it was decided by."""
        mouth = self._mouth.while_read_at(view.place)
        situation = self._situation(view, incoming.chat, seen)
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
        after = turn.conversation if turn.left else seen.remembered(turn.conversation)
        counts = counting.counted(event, turn.effects, after.language, mouth.knowledge)
        commit = replace(nothing, conversation=after, counts=counts)
        first = situation.conversation.turn == 0
        for effect in turn.effects:
            if isinstance(effect, effects.Said):
                said = mouth.replies.render(effect, commit.chat, turn.conversation, first=first)
                said = tuple(map(_without_keys, said)) if seen.edited else said
                commit, first = _with(commit, _marked(said, seen.source, seen.topic)), False
            else:
                commit = self._done(effect, commit, view, seen)
        standing = () if turn.left else _in_sight(view)
        outgoing = tuple(edits(commit.outgoing, standing, _is_the_supervisors))
        messages = sum(isinstance(one, Outgoing) and one.to == commit.chat for one in outgoing)
        return replace(commit, outgoing=(*outgoing, *seen.besides)), Brought(turn.effects, messages)

    def _done(self, effect: effects.Done, commit: Commit, view: View, seen: Circumstances) -> Commit:
        """Return *commit* with what *effect* writes, and what it tells the supervisor."""
        match effect:
            case effects.Submit(one):
                commit = replace(commit, inquiries=(*commit.inquiries, one))
                return _with(commit, self._mouth.her_replies.notices.notification(one, view.place))
            case effects.Forward(one, text, quote):
                return _with(commit, self._mouth.her_replies.notices.written(one, text, seen.source, quote))
            case effects.TellWithdrawn(one):
                return _with(commit, self._mouth.her_replies.notices.withdrawn(one))
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
        return _with(replace(commit, forgets_chat=True, conversation=left), taken_back)

    # The supervisor

    async def supervisor(
        self, incoming: Incoming, event: her_events.Event, seen: Circumstances = PLAIN
    ) -> tuple[her_effects.Effect, ...]:
        """Carry out what the supervisor's *event* brings about, and return it; () if that was done before."""
        written = seen.source if isinstance(event, her_events.Edited) else None
        pressed = event.button if isinstance(event, her_events.Pressed) else None
        codes = (pressed.code,) if isinstance(pressed, on_inquiry.OfInquiry) else ()
        opened = isinstance(event, her_events.LinkOpened)
        queue = opened or concerned.all_open(event, under=seen.under is not None)
        chat = incoming.chat if seen.heard_as else None
        every = concerned.every(event) or await self._searches(seen)
        thread = concerned.thread(event)
        query = Query(chat, codes, queue, written, seen.under, hers=opened, every=every, thread=thread)
        questions, counts = concerned.questions(event), concerned.counts(event)
        query = replace(query, questions=questions, counts=counts)
        brought: tuple[her_effects.Effect, ...] = ()

        def commit(view: View) -> Commit:
            nonlocal brought
            brought = ()
            nothing = Commit(incoming.chat, self._world.now(), incoming.id, along=incoming.along)
            stored = view.conversation.conversation if view.conversation else Conversation(language=seen.hint)
            if seen.is_known(stored, wordless=True):
                return nothing
            situation = self._her_situation(view, incoming.chat, seen)
            brought = hers.step(situation, event)
            commit = _with(self._hers(brought, situation, nothing), seen.besides)
            return replace(commit, conversation=seen.remembered(stored)) if seen.heard_as else commit

        if not await self._taken(query, commit):
            return ()
        if any(isinstance(effect, KeepTeaching | KeepStating) for effect in brought):
            self.teaching_changed()
        return brought

    async def _searches(self, seen: Circumstances) -> bool:
        """Tell whether what she did hangs under the question which words are to be looked for."""
        if seen.under is None:
            return False
        there = (await self._store.look(Query(under=seen.under))).there
        return there is not None and there.asks is Asked.SEARCH

    async def group_moved(self, chat: Address, to: Address) -> bool:
        """Follow the supervisor's group to the chat that it goes on as; tell whether it was hers."""
        return bool(await self._unasked(chat, her_events.GroupMoved(to), Query(open=True, hers=True)))

    async def knowledge_broken(self, problems: str, more: int = 0) -> None:
        """Tell the supervisor that an edit of the knowledge has mistakes, some or *more*, and is not used."""
        told = self._mouth.her_replies.mistakes(problems, more)
        await self._unasked(SUPERVISOR, her_events.KnowledgeBroken(told))

    async def knowledge_learned(self, altered: Altered = NOTHING_ALTERED, *, at_start: bool = False) -> None:
        """Tell the supervisor that an edit of the knowledge is live, and what it has changed or taught."""
        await self._unasked(SUPERVISOR, her_events.KnowledgeLearned(altered, at_start), QUESTIONS)

    async def teaching(self) -> tuple[Teaching, Stating]:
        """Return what is being taught, and what is about to be stated."""
        view = await self._store.look(NOTHING_ELSE)
        return view.teaching, view.stating

    async def tried(self, event: OfTrial | OfStating) -> None:
        """Tell the supervisor what came of what she is teaching or stating, and go on from there."""
        await self._unasked(SUPERVISOR, event)

    async def time_passed(self) -> None:
        """Do what is due about the open inquiries, one after the other, her absence and new questions."""
        view = await self._store.look(Query(open=True))
        for one in view.inquiries.values():
            event = her_events.TimePassed(one.code)
            if hers.step(self._her_situation(view, SUPERVISOR), event):
                await self._unasked(SUPERVISOR, event, Query(codes=(one.code,)))
        if her_absence.is_over(self._her_situation(view, SUPERVISOR)):
            await self._unasked(SUPERVISOR, AbsenceOver(), Query(open=True))
        if her_teaching.is_due(self._her_situation(view, SUPERVISOR)):
            await self._unasked(SUPERVISOR, NewsDue(), QUESTIONS)

    async def aftermath(self, queued: Queued, settlement: Settlement) -> Sequence[Message]:
        """Return the receipt for what the supervisor wrote to a client: after it was accepted, or refused."""
        message = queued.message
        if message.to == SUPERVISOR:
            return await self._astray(message, settlement)
        event = _event_of(settlement, message)
        if event is None or message.source is None or message.to == MAILBOX:
            return ()
        view, at = await self._store.look(NOTHING_ELSE), message.source.place
        if not view.is_read_at(at):
            return ()
        topic = message.heard_in if isinstance(message, Outgoing) else None
        stands_there = view.past.now(at) == at
        seen = Circumstances(source=message.source, topic=topic) if stands_there else PLAIN
        situation = self._her_situation(view, at, seen)
        return self._hers(hers.step(situation, event), situation, Commit(at, situation.now)).outgoing

    async def _astray(self, message: Message, settlement: Settlement) -> Sequence[Message]:
        """Return what mends that she was told where she does not read any more: taken back, and told anew.

        Her chat may change between the moment at which it is looked up and that of the arrival there.
        """
        if not isinstance(message, Outgoing) or not isinstance(settlement, Delivered):
            return ()
        place = await self.place()
        if (
            settlement.place is None
            or settlement.message_id is None
            or settlement.place == (place and place.whole)
        ):
            return ()
        anew = msgspec.structs.replace(message, replaces=None, replies_to=None, topic=None)
        return (Deletion(settlement.place, settlement.message_id), anew)

    async def regret(self, chat: Address, happened: Happening | None) -> tuple[Message, ...]:
        """Return what is said to whoever did what could not be carried out.

        Whatever has failed, distress that the rules hear gets the signpost: they need nothing else.
        """
        if not isinstance(happened, Wrote | Tapped):
            return ()
        place = await self.place()
        if place is not None and place.whole == chat:
            return tuple(_in_topic(self._mouth.her_replies.failed(), happened.topic, place))
        if chat.is_group:
            return ()
        text = (happened.text if isinstance(happened, Wrote) else None) or ""
        distress = crisis.danger(text) is Danger.ACUTE
        said = effects.SignpostCrisis() if distress else effects.SayTurnFailed()
        told = self._mouth.replies.render(said, chat, Conversation(language=happened.language))
        return tuple(_in_topic(told, happened.topic))

    async def rows_unreadable(self, count: int) -> None:
        """Tell the supervisor how much of what is stored cannot be read, and is set aside."""
        told = self._mouth.her_replies.rows_unreadable(count)
        await self._store.commit(Commit(SUPERVISOR, self._world.now(), outgoing=tuple(told)))

    def store_lost(self) -> Sequence[Message]:
        """Return what tells the supervisor that nothing can be kept any more, where she last read."""
        told, at = self._mouth.her_replies.store_lost(), self._place or SUPERVISOR
        return [msgspec.structs.replace(one, to=at) if one.to == SUPERVISOR else one for one in told]

    async def knows(self, group: Address) -> bool:
        """Tell whether *group* is the supervisor's, or may be about to become it by a link."""
        view = await self._store.look(NOTHING_ELSE)
        offered = view.pairing is not None and self._world.now() < view.pairing.until
        return view.is_read_at(group) or offered

    async def is_hers(self, chat: Address, happened: Wrote | Tapped) -> bool:
        """Tell whether what happened in *chat* is the supervisor's doing, of now or of before.

        It is where she reads, and wherever what it hangs on was hers: that is never a client's.
        """
        query = _what_it_hangs_on(happened)
        view = await self._store.look(query)
        self._place = view.place
        if view.is_read_at(chat):
            return True
        command = isinstance(happened, Wrote) and her_commands.is_hers_alone(happened.text)
        hanging = Hanging(query.under, view.there, (*view.copies, *view.copies_of_under), command)
        return was_hers(hanging, chat, view.past)

    async def is_open_to_all(self) -> bool:
        """Tell whether she reads in a group in which all may act, since nobody of it was ever confirmed."""
        view = await self._store.look(NOTHING_ELSE)
        in_group = view.place is not None and view.place.is_group
        return in_group and self._confirms_members and view.team is None

    async def place(self) -> Address | None:
        """Return the chat in which the supervisor reads, or None before the first pairing."""
        self._place = (await self._store.look(NOTHING_ELSE)).place
        return self._place

    def is_group(self, to: Address) -> bool:
        """Tell whether what is sent to *to* goes to a group, as far as is known yet."""
        where = self._place if to == SUPERVISOR else to
        return where is not None and where.is_group

    async def _unasked(
        self, here: Address, event: her_events.Event, query: Query = NOTHING_ELSE
    ) -> tuple[her_effects.Effect, ...]:
        """Carry out what an event brings about that nobody sent, and return it."""
        brought: tuple[her_effects.Effect, ...] = ()

        def commit(view: View) -> Commit:
            nonlocal brought
            situation = self._her_situation(view, here)
            brought = hers.step(situation, event)
            return self._hers(brought, situation, Commit(here, situation.now))

        await self._taken(query, commit)
        return brought

    def _her_situation(self, view: View, here: Address, seen: Circumstances = PLAIN) -> HerSituation:
        return HerSituation(
            now=self._world.now(),
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
            knowledge=self._mouth.knowledge,
            stating=view.stating,
            counts=view.counts,
            taught=self._mouth.knowledge.taught,
            canned=self._mouth.knowledge.ready_answers,
            language=self._mouth.her_replies.language,
            confirms=self._confirms_members,
            terms=self._terms,
            topic=seen.topic,
        )

    def _hers(self, brought: Iterable[her_effects.Effect], situation: HerSituation, commit: Commit) -> Commit:
        """Return *commit* with what a step of hers brings about; what she is told, where she is spoken to."""
        for effect in brought:
            if isinstance(effect, her_effects.Said):
                said = self._mouth.her_replies.render(effect, situation)
                place = situation.place if situation.source else None
                here = [message for message in said if message.to in (SUPERVISOR, situation.here)]
                elsewhere = [message for message in said if message not in here]
                commit = _with(commit, (*_in_topic(here, situation.topic, place), *elsewhere))
            else:
                commit = self._done_for_her(effect, commit, situation)
        return commit

    def _done_for_her(self, effect: her_effects.Done, commit: Commit, situation: HerSituation) -> Commit:
        match effect:
            case her_effects.Pair(place):
                used = ((Key.SUPERVISOR, place.text), (Key.PAIRING, None))
                return replace(commit, remembers=(*commit.remembers, *used), hastens=(SUPERVISOR,))
            case her_effects.KeepPast(past):
                kept = to_json(past).decode() if past.places else None
                return replace(commit, remembers=(*commit.remembers, (Key.PAST, kept)))
            case of_team.KeepTeam(team):
                members = to_json(team).decode() if team is not None else None
                return replace(commit, remembers=(*commit.remembers, (Key.TEAM, members)))
            case of_writing.KeepDrawer(drawer):
                kept = to_json(drawer).decode() if drawer.unsent else None
                return replace(commit, remembers=(*commit.remembers, (Key.DRAWER, kept)))
            case ShowQuestion(question):
                return _with(commit, _in_topic(self._question(question, situation), situation.topic))
            case AnswerAsker(miss, entry):
                return _with(commit, self._mouth.her_replies.to_clients.answered(miss, entry))
            case KeepTeaching(teaching):
                return replace(
                    commit, remembers=(*commit.remembers, (Key.TEACHING, to_json(teaching).decode()))
                )
            case KeepStating(stating):
                kept = to_json(stating).decode()
                return replace(commit, remembers=(*commit.remembers, (Key.STATING, kept)))
            case KeepAbsence(absence):
                kept = to_json(absence).decode() if absence else None
                return replace(commit, remembers=(*commit.remembers, (Key.ABSENCE, kept)))
            case Settle(numbers, fate):
                return replace(commit, fates=(*commit.fates, *((number, fate) for number in numbers)))
            case of_inquiry.TellAgain(inquiries):
                told = (self._mouth.her_replies.notices.again(one, situation.here) for one in inquiries)
                return _with(commit, chain.from_iterable(told))
            case her_effects.Move(place):
                return replace(commit, remembers=(*commit.remembers, (Key.SUPERVISOR, place.text)))
            case of_writing.Relay():
                commit = replace(commit, counts=(*commit.counts, *_answered(effect, situation.now)))
                return _with(commit, self._mouth.her_replies.to_clients.relayed(effect, situation))
            case of_writing.Withdraw(copy, source):
                taken_back = Deletion(copy.place, copy.message_id, copy.about, source)
                return _with(commit, (taken_back,))
            case of_inquiry.TellClosed(one):
                return _with(commit, self._mouth.her_replies.to_clients.closed(one, situation))
            case of_inquiry.Forget(one):
                return replace(commit, forgets=(*commit.forgets, one.code), scrubs=True)
            case of_inquiry.TellDeleted(one):
                return _with(commit, self._mouth.her_replies.to_clients.deleted(one))
            case her_effects.TryOut(text):
                return _with(commit, _in_topic(self._tried_out(text, situation), situation.topic))
            case of_inquiry.TellUnreached(one):
                return _with(commit, self._mouth.her_replies.to_clients.unreached(one))
            case of_inquiry.TakeBack(copy):
                return _with(commit, (Deletion(copy.place, copy.message_id),))
            case Became():
                return replace(commit, became=(*commit.became, effect))
            case OnDesk():
                return replace(commit, desks=(*commit.desks, effect))
            case _:
                assert_never(effect)

    def _tried_out(self, text: str, situation: HerSituation) -> Iterable[Message]:
        """Return what a client who writes *text*, of whom nothing is known, would see, and why."""
        mouth = self._mouth.while_read_at(situation.place)
        reader, hint = mouth.dialogue.known.reader, situation.language
        client = Situation(situation.now, self._world.new_code(), situation.here, Conversation(language=hint))
        turn = mouth.dialogue.step(client, events.ClientSaid(text))
        said = (effect for effect in turn.effects if isinstance(effect, effects.Said))
        shown = (mouth.replies.render(each, client.chat, turn.conversation, first=False) for each in said)
        messages = (one for one in chain.from_iterable(shown) if isinstance(one, Outgoing))
        reading, why = reader.read(text, hint), reader.why(text, hint)
        return trying.tried(mouth.her_replies.speaker, messages, reading, why, situation)

    def _question(self, question: Alike, situation: HerSituation) -> Iterable[Message]:
        """Return all that there is about what could not be answered, with the topics nearest to it."""
        why = self._mouth.dialogue.known.reader.why(question.first.question, question.first.language)
        return questions_shown.whole(self._mouth.her_replies.speaker, question, why.scores, situation)

    # Both

    async def _taken(self, query: Query, commit: Callable[[View], Commit]) -> bool:
        """Take a turn; False if it had been taken before.

        Anew if what it rests on has changed, or if its new reference code is not new.
        """
        while True:
            view = await self._store.look(query)
            try:
                return await self._store.commit(replace(commit(view), rests_on=view.basis))
            except (CodeTaken, Outdated):
                continue


def _unheard() -> None:
    """Do nothing: nobody is to be told."""


def _what_it_hangs_on(happened: Wrote | Tapped) -> Query:
    match happened:
        case Tapped(source=source):
            return Query(under=source)
        case Wrote(source=source, edited=edited, reply_to=under):
            return Query(written=source if edited else None, under=under)


def _event_of(settlement: Settlement, message: Message) -> her_events.Event | None:
    """Return what it is to her that sending her words, or taking them back, went so.

    None as long as it is not over, and that a change of them has got there is what she expects, and no news.
    """
    match settlement:
        case Delivered():
            return _arrived(message)
        case Refused(reason=reason):
            return _failed(message, reason)
        case Postponed():
            return None
        case _:
            assert_never(settlement)


def _arrived(message: Message) -> her_events.Event | None:
    match message:
        case Outgoing(about=str(code), replaces=None):
            return her_events.Delivered(code)
        case Deletion(about=str(code)):
            return her_events.TakenBack(code)
        case _:
            return None


def _failed(message: Message, reason: Reason) -> her_events.Event | None:
    match message:
        case Outgoing(about=str(code), replaces=replaces):
            return her_events.Refused(code, reason, replaces is not None)
        case Deletion(about=str(code)):
            return her_events.NotTakenBack(code)
        case _:
            return None


async def offer_pairing(store: Store, code: str, until: datetime) -> None:
    """Let *code* make a chat the supervisor's, once, *until* then; an earlier one is void."""
    offered = to_json(Pairing.of(code, until)).decode()
    await store.commit(Commit(SUPERVISOR, until, remembers=((Key.PAIRING, offered),)))


def _without_desk(one: Inquiry) -> Inquiry:
    """Return an inquiry as its client may know it."""
    return msgspec.structs.replace(one, desk=None)


def _answered(relay: of_writing.Relay, now: datetime) -> Iterator[Count]:
    """Yield what is counted of her answer to an inquiry that was waiting."""
    one = relay.inquiry
    if one.status is Status.NEW and not relay.earlier:
        yield answered_after(now - one.life.waiting_since)


def _day(at: datetime) -> datetime:
    """Return the beginning of the day of *at*."""
    return at.replace(hour=0, minute=0, second=0, microsecond=0)


def _with(commit: Commit, messages: Iterable[Message]) -> Commit:
    return replace(commit, outgoing=(*commit.outgoing, *messages))


def _marked(messages: Iterable[Outgoing], source: Source | None, topic: str | None) -> Iterator[Outgoing]:
    """Yield *messages* cut to size, marked as caused by what the client wrote, and said in its *topic*."""
    for message in messages:
        yield from cut(msgspec.structs.replace(message, source=source, topic=topic))


def _without_keys(message: Outgoing) -> Outgoing:
    """Return a question asked again because of an edit: the keys that came with it first are still there.

    A message that brings keys cannot be edited, and would be sent anew with every edit.
    """
    return msgspec.structs.replace(message, reply=msgspec.structs.replace(message.reply, share_phone=None))


def _in_topic(
    messages: Iterable[Message], topic: str | None, place: Address | None = None
) -> Iterator[Message]:
    """Yield *messages* to be said in the *topic* in which they are answers.

    Where she reads in a topic of *place* and has spoken outside of any, that is where she is answered.
    """
    where = topic if topic is not None or place is None or place.topic is None else ""
    for message in messages:
        is_said = isinstance(message, Outgoing) and message.to != MAILBOX
        yield msgspec.structs.replace(message, topic=where) if is_said else message


def _in_sight(view: View) -> list[Sent]:
    """Return the copies that can be edited: the supervisor's only if they stand where she reads."""
    hers = view.place and view.place.whole
    return [copy for copy in view.copies if copy.to != SUPERVISOR or copy.place == hers]


def _is_the_supervisors(sent: Sent) -> bool:
    """Tell whether a message was sent to her, or on her behalf: it is not the bot's to take back."""
    return sent.to == SUPERVISOR or sent.about is not None
