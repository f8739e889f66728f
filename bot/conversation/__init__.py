"""One turn of either side: look, step, and commit all that it brings about in one transaction.

A turn that rests on what has changed meanwhile is taken anew, so that nobody's turn is overwritten.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

import msgspec

from bot.conversation.clients import Clients
from bot.conversation.hers import Hers, in_topic, offer_pairing, query_of, what_it_hangs_on
from bot.conversation.known import NOTHING_BROUGHT, PLAIN, Brought, Circumstances, Mouth, World, appended
from bot.conversation.reacting import carried
from bot.conversation.settled import astray, event_of, unless_the_same
from bot.core.address import MAILBOX, SUPERVISOR, Address
from bot.core.client import effects, events
from bot.core.client.states import Conversation
from bot.core.inquiry.life import Terms
from bot.core.knowledge.edits import Altered
from bot.core.language import Language
from bot.core.message import Message, Outgoing
from bot.core.supervisor import away as her_absence
from bot.core.supervisor import commands as her_commands
from bot.core.supervisor import concerned
from bot.core.supervisor import dialogue as hers
from bot.core.supervisor import digest as her_digest
from bot.core.supervisor import effects as her_effects
from bot.core.supervisor import events as her_events
from bot.core.supervisor import teaching as her_teaching
from bot.core.supervisor.away_events import AbsenceOver
from bot.core.supervisor.fact_effects import KeepStating
from bot.core.supervisor.fact_events import OfStating
from bot.core.supervisor.place import Hanging, was_hers
from bot.core.supervisor.proposals import Teaching
from bot.core.supervisor.question_effects import KeepTeaching
from bot.core.supervisor.question_events import NewsDue, OfTrial
from bot.core.supervisor.statements import Stating
from bot.ports.happenings import Happening, Reacted, Tapped, Wrote
from bot.ports.store import (
    CodeTaken,
    Commit,
    Delivered,
    Incoming,
    Outdated,
    Query,
    Queued,
    SetAside,
    Settlement,
    Store,
    View,
)

__all__ = ("PLAIN", "Brought", "Circumstances", "Conversations", "Mouth", "World", "offer_pairing")

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

    @property
    def _of_clients(self) -> Clients:
        return Clients(self._mouth, self._world, self._terms)

    @property
    def _of_hers(self) -> Hers:
        return Hers(self._mouth, self._world, self._terms, self._confirms_members)

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
            made, brought = self._of_clients.commit(event, view, incoming, seen)
            return made

        return brought if await self._taken(query, commit) else None

    # The supervisor

    async def supervisor(
        self, incoming: Incoming, event: her_events.Event, seen: Circumstances = PLAIN
    ) -> tuple[her_effects.Effect, ...]:
        """Carry out what the supervisor's *event* brings about, and return it; () if that was done before."""
        query = query_of(event, incoming.chat, seen)
        brought: tuple[her_effects.Effect, ...] = ()

        def commit(view: View) -> Commit:
            nonlocal brought
            brought = ()
            nothing = Commit(incoming.chat, self._world.now(), incoming.id, along=incoming.along)
            stored = view.conversation.conversation if view.conversation else Conversation(language=seen.hint)
            if seen.is_known(stored, wordless=True):
                return nothing
            situation = self._of_hers.situation(view, incoming.chat, seen)
            brought = hers.step(situation, event)
            commit = appended(self._of_hers.commit(brought, situation, nothing), seen.besides)
            return replace(commit, conversation=seen.remembered(stored)) if seen.heard_as else commit

        if not await self._taken(query, commit, self._looked_for_her):
            return ()
        if any(isinstance(effect, KeepTeaching | KeepStating) for effect in brought):
            self.teaching_changed()
        return brought

    async def _looked_for_her(self, query: Query) -> View:
        """Return what her turn wants to know: in one look, unless that shows that every inquiry matters."""
        view = await self._store.look(query)
        if query.every or not concerned.searched_by(view.there):
            return view
        return await self._store.look(replace(query, every=True))

    async def group_moved(self, chat: Address, to: Address) -> bool:
        """Follow the supervisor's group to the chat that it goes on as; tell whether it was hers."""
        return bool(await self._unasked(chat, her_events.GroupMoved(to), Query(open=True, hers=True)))

    async def knowledge_broken(self, problems: str, more: int = 0) -> None:
        """Tell the supervisor that an edit of the knowledge has mistakes, some or *more*, and is not used."""
        told = self._mouth.her_replies.mistakes(problems, more)
        await self._unasked(SUPERVISOR, her_events.KnowledgeBroken(told))

    async def knowledge_learned(
        self, altered: Altered = NOTHING_ALTERED, *, at_start: bool = False, seconds: int | None = None
    ) -> bool:
        """Tell the supervisor that an edit is live, what it has changed or taught; say if it is by hand."""
        event = her_events.KnowledgeLearned(altered, at_start, seconds)
        told = await self._unasked(SUPERVISOR, event, QUESTIONS)
        return any(isinstance(effect, her_effects.SayKnowledgeLive) for effect in told)

    async def knowledge_seen(self, event: her_events.LearningBegun | her_events.ExamplesAnswered) -> None:
        """Tell the supervisor what goes on with an edit besides."""
        await self._unasked(SUPERVISOR, event)

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
        situation = self._of_hers.situation(view, SUPERVISOR)
        for one in view.inquiries.values():
            event = her_events.TimePassed(one.code)
            if hers.step(situation, event):
                await self._unasked(SUPERVISOR, event, Query(codes=(one.code,)))
        if her_absence.is_over(situation):
            await self._unasked(SUPERVISOR, AbsenceOver(), Query(open=True))
        if her_teaching.is_due(situation):
            await self._unasked(SUPERVISOR, NewsDue(), QUESTIONS)
        if her_digest.is_due(situation):
            await self._unasked(
                SUPERVISOR, her_events.DigestDue(), replace(QUESTIONS, open=True, counts=True)
            )

    async def aftermath(self, queued: Queued, settlement: Settlement) -> Sequence[Message]:
        """Return the receipt for what the supervisor wrote to a client: after it was accepted, or refused.

        Besides, what is said in place of what a mistake of the program has kept from being sent.
        """
        message = queued.message
        if isinstance(settlement, SetAside) and queued.was_aside:  # that was told before
            return ()
        if message.to == SUPERVISOR:
            return await self._to_her(message, settlement)
        event = event_of(settlement, message)
        if event is None or message.source is None or message.to == MAILBOX:
            return await self._instead(message, settlement)
        view, at = await self._store.look(NOTHING_ELSE), message.source.place
        if not view.is_read_at(at):
            return await self._instead(message, settlement)
        topic = message.heard_in if isinstance(message, Outgoing) else None
        stands_there = view.past.now(at) == at
        seen = Circumstances(source=message.source, topic=topic) if stands_there else PLAIN
        situation = self._of_hers.situation(view, at, seen)
        return self._of_hers.commit(
            hers.step(situation, event), situation, Commit(at, situation.now)
        ).outgoing

    async def _to_her(self, message: Message, settlement: Settlement) -> Sequence[Message]:
        """Return what is to be said of how it went to tell the supervisor something."""
        if not isinstance(settlement, SetAside) or not isinstance(message, Outgoing):
            return await self._astray(message, settlement)
        return unless_the_same(message, self._mouth.her_replies.unsendable(message))

    async def _instead(self, message: Message, settlement: Settlement) -> Sequence[Message]:
        """Return what a client is told in place of what cannot be sent; once, if that cannot either."""
        if not isinstance(settlement, SetAside) or not isinstance(message, Outgoing) or message.to == MAILBOX:
            return ()
        stored = (await self._store.look(Query(chat=message.to.whole))).conversation
        conversation = stored.conversation if stored else Conversation(language=Language.FI)
        told = self._mouth.replies.render(effects.SayUnsendable(), message.to, conversation)
        return unless_the_same(message, in_topic(told, message.topic))

    async def _astray(self, message: Message, settlement: Settlement) -> Sequence[Message]:
        """Return what mends that she was told where she does not read any more: taken back, and told anew.

        Her chat may change between the moment at which it is looked up and that of the arrival there.
        """
        if not isinstance(message, Outgoing) or not isinstance(settlement, Delivered):
            return ()
        return astray(message, settlement, await self.place())

    async def regret(self, chat: Address, happened: Happening | None) -> tuple[Message, ...]:
        """Return what is said to whoever did what could not be carried out.

        Whatever has failed, distress that the rules hear gets the signpost: they need nothing else.
        """
        if not isinstance(happened, Wrote | Tapped):
            return ()
        place = await self.place()
        if place is not None and place.whole == chat:
            return tuple(in_topic(self._mouth.her_replies.failed(), happened.topic, place))
        told = () if chat.is_group else self._of_clients.apology(chat, happened)
        return tuple(in_topic(told, happened.topic))

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
        query = what_it_hangs_on(happened)
        view = await self._store.look(query)
        self._place = view.place
        if view.is_read_at(chat):
            return True
        command = isinstance(happened, Wrote) and her_commands.is_hers_alone(happened.text)
        copies = (*view.copies, *view.copies_of_under)
        edited = query.written is not None
        hanging = Hanging(query.under, view.there, copies, command, edited)
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
            situation = self._of_hers.situation(view, here)
            brought = hers.step(situation, event)
            return self._of_hers.commit(brought, situation, Commit(here, situation.now))

        await self._taken(query, commit)
        return brought

    # Both

    async def reacted(self, incoming: Incoming, reacted: Reacted) -> None:
        """Carry a reaction of either side over to the message that the one reacted to passes on, if any."""

        def commit(view: View) -> Commit:
            done = Commit(incoming.chat, self._world.now(), incoming.id)
            hers = self._of_hers.situation(view, incoming.chat, Circumstances(writer=reacted.writer))
            return appended(done, carried(view, hers, reacted.emoji))

        await self._taken(Query(under=reacted.source), commit)

    async def _taken(
        self,
        query: Query,
        commit: Callable[[View], Commit],
        look: Callable[[Query], Awaitable[View]] | None = None,
    ) -> bool:
        """Take a turn by one *look*; False if it had been taken before.

        Anew if what it rests on has changed, or if its new reference code is not new.
        """
        while True:
            view = await (look or self._store.look)(query)
            try:
                return await self._store.commit(replace(commit(view), rests_on=view.basis))
            except (CodeTaken, Outdated):
                continue


def _unheard() -> None:
    """Do nothing: nobody is to be told."""
