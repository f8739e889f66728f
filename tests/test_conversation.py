"""A turn of either side, over a store in memory and a clock that the test sets: what is written, and once."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest

from bot.conversation import PLAIN, Circumstances, Conversations, Mouth, World, offer_pairing
from bot.core.address import MAILBOX, SUPERVISOR, Address
from bot.core.client import events
from bot.core.client.dialogue import Dialogue
from bot.core.client.policy import Policy
from bot.core.client.replies import Replies
from bot.core.client.states import Confirming, ConfirmingErasure, Conversation, Idle, OfferingHandoff
from bot.core.inquiry import life
from bot.core.inquiry.desk import OnDesk
from bot.core.inquiry.life import Inquiry, Terms
from bot.core.inquiry.status import Status
from bot.core.language import Language
from bot.core.message import SEVERAL, Acknowledgement, Deletion, Message, Outgoing, Person, Reason, Source
from bot.core.reply import Reply
from bot.core.supervisor import effects as her_effects
from bot.core.supervisor import events as her_events
from bot.core.supervisor import inquiry_effects as of_inquiry
from bot.core.supervisor import inquiry_events as on_inquiry
from bot.core.supervisor import team_effects as of_team
from bot.core.supervisor import writing_effects as of_writing
from bot.core.supervisor.away_effects import KeepAbsence
from bot.core.supervisor.fact_effects import KeepStating
from bot.core.supervisor.meeting_effects import Invite
from bot.core.supervisor.question_effects import AnswerAsker, KeepTeaching, Settle, ShowQuestion
from bot.core.supervisor.questions import Miss
from bot.core.supervisor.replies import Replies as HerReplies
from bot.ports.happenings import Tapped, Wrote
from bot.ports.store import (
    Commit,
    Delivered,
    Feedback,
    Incoming,
    Key,
    Postponed,
    Query,
    Queued,
    Refused,
    SetAside,
    Settlement,
    View,
)
from tests import factories
from tests.factories import CHAT, DRAFT, NOON, FakeReader, inquiry, meant
from tests.memory_store import MemoryStore

HERS, GROUP = Address.parse("telegram:900"), Address.parse("telegram:-900")
CODE = "AAA-001"
KNOWLEDGE = factories.knowledge()
POLICY = Policy(KNOWLEDGE, factories.Periods())
READER = FakeReader({"Kauanko kestää?": meant("length"), "Mitä maksaa?": meant("price")})
MOUTH = Mouth(
    KNOWLEDGE,
    Dialogue(
        KNOWLEDGE, FakeReader({"Kauanko kestää?": meant("length"), "Mitä maksaa?": meant("price")}), POLICY
    ),
    Replies(KNOWLEDGE, POLICY),
    HerReplies(KNOWLEDGE),
)


@dataclass
class Practice:
    """Both sides over one store; ``taken`` are the codes that were handed out."""

    store: MemoryStore = field(default_factory=MemoryStore)
    now: datetime = NOON
    codes: Iterator[str] = field(default_factory=lambda: (f"AAA-{n:03}" for n in range(1, 1000)))
    happened: int = 0

    def __post_init__(self) -> None:
        world = World(lambda: self.now, lambda: next(self.codes))
        self.conversations = Conversations(MOUTH, self.store, world, Terms())

    def incoming(self, chat: Address = CHAT) -> Incoming:
        self.happened += 1
        return Incoming(str(self.happened), chat, b"?", self.now)

    async def client(self, did: str | events.Event, seen: Circumstances = PLAIN) -> list[str]:
        """Let the client do something, and return what is said; a button is pressed as offered last."""
        event: events.Event = events.ClientSaid(did) if isinstance(did, str) else did
        if isinstance(event, events.Button):
            event = events.ChoicePressed((await self.conversation()).turn, event)
        assert await self.conversations.client(self.incoming(), event, seen)
        return await self.said(CHAT)

    async def supervisor(
        self, event: her_events.Event, under: Source | None = None, here: Address = HERS, at: str = "20"
    ) -> list[str]:
        """Let the supervisor do something, and return what she is told."""
        seen = Circumstances(source=Source(here, at), under=under, writer=Person("900", "Johanna"))
        await self.conversations.supervisor(self.incoming(here), event, seen)
        return await self.said(SUPERVISOR)

    async def conversation(self) -> Conversation:
        stored = (await self.store.look(Query(chat=CHAT))).conversation
        return stored.conversation if stored else Conversation()

    async def said(self, to: Address) -> list[str]:
        """Deliver what is queued for *to*, each with a number of its own, and return the texts."""
        texts = []
        while due := [q for q in await self.store.due(self.now, 100) if q.message.to == to]:
            for queued in due:
                at = HERS if to == SUPERVISOR else to
                await self.store.settle([Delivered(queued.id, self.now, f"m{queued.id}", at)])
                texts += [queued.message.reply.text] if isinstance(queued.message, Outgoing) else []
        return texts

    async def waiting(self) -> list[Message]:
        """Return what is queued and not delivered yet, of every lane its first."""
        return [queued.message for queued in await self.store.due(self.now + timedelta(days=99), 100)]

    async def pair(self, place: Address = HERS) -> None:
        await offer_pairing(self.store, "secret", self.now + timedelta(hours=1))
        await self.supervisor(her_events.LinkOpened("secret"), here=place)
        await self.said(place)

    async def inquires(self) -> Inquiry:
        """Let the client send an inquiry, and the supervisor be told of it; return it."""
        await self.store.commit(Commit(CHAT, self.now, conversation=Conversation(Confirming(DRAFT), turn=5)))
        await self.client(events.Consented())
        await self.said(SUPERVISOR)
        return (await self.store.inquiries())[-1]

    async def notice(self, one: Inquiry) -> Source:
        """Return where the supervisor's notice of an inquiry stands."""
        (first, *_) = (await self.store.look(Query(chat=one.chat))).notices
        return Source(first.place, first.message_id)

    async def status(self, code: str = CODE) -> Status | None:
        one = (await self.store.look(Query(codes=(code,)))).inquiries.get(code)
        return None if one is None else one.status


@pytest.fixture
async def practice() -> Practice:
    made = Practice()
    await made.pair()
    return made


# The client


async def test_an_answer_is_said_and_the_conversation_kept(practice: Practice) -> None:
    assert await practice.client("Kauanko kestää?") == ["introduction\n\nKestää 1,5 tuntia."]
    assert await practice.conversation() == Conversation(
        Idle(), Language.FI, "length", ("Kauanko kestää?",), turn=1
    )


@pytest.mark.parametrize(
    ("did", "said"),
    [
        ("Kauanko kestää?", ["introduction\n\nKestää 1,5 tuntia."]),
        ("Kauanko kestää? 131052-308T", ["introduction\n\nidentity_code_masked", "fallback"]),
        (events.Started("length"), ["introduction\n\nKestää 1,5 tuntia."]),
        (events.Started(), ["welcome"]),
        (events.PolicyRequested(), [POLICY.text(Language.FI)]),
        (events.EntryChosen("crisis"), ["Soita 112."]),
    ],
)
async def test_the_first_reply_of_a_chat_tells_that_nobody_human_says_it(
    practice: Practice, did: str | events.Event, said: list[str]
) -> None:
    """By a deep link and plain text too; once; and again when the conversation has been forgotten."""
    for _ in "ab":
        assert await practice.client(did) == said
        assert await practice.client("Kauanko kestää?") == ["Kestää 1,5 tuntia."]
        await practice.store.commit(Commit(CHAT, NOON, conversation=Conversation()))


async def test_a_stranger_is_answered_in_the_language_that_the_channel_tells(practice: Practice) -> None:
    await practice.client(events.HelpRequested(), Circumstances(hint=Language.SV))
    assert (await practice.conversation()).language is Language.SV


async def test_what_came_in_is_done_once(practice: Practice) -> None:
    incoming = practice.incoming()
    did = events.ClientSaid("Kauanko kestää?")
    assert [bool(await practice.conversations.client(incoming, did)) for _ in "ab"] == [True, False]
    assert (await practice.conversation()).turn == 1
    assert await practice.said(CHAT) == ["introduction\n\nKestää 1,5 tuntia."]


async def test_a_consent_keeps_the_inquiry_thanks_for_it_and_notifies(practice: Practice) -> None:
    kept = Conversation(Confirming(DRAFT), questions=("Auttaako tämä?",), turn=5)
    await practice.store.commit(Commit(CHAT, NOON, conversation=kept))
    assert await practice.client(events.Consented()) == [f"inquiry_sent {CODE} Maija"]
    expected = inquiry(CODE, policy=POLICY.version(Language.FI), unanswered=())
    assert await practice.store.inquiries() == [expected]
    (notice,) = MOUTH.her_replies.notices.notification(expected, HERS)
    assert isinstance(notice, Outgoing)
    assert await practice.said(SUPERVISOR) == [notice.reply.text]


async def test_while_a_group_reads_clients_are_told_so_and_consent_to_that(practice: Practice) -> None:
    """At every moment as it is then: the policy, the preview, and the version that the inquiry notes."""
    to_team = POLICY.read_by(team=True)
    assert await practice.client(events.PolicyRequested()) == [POLICY.text(Language.FI)]
    await practice.pair(GROUP)
    assert await practice.client(events.PolicyRequested()) == [to_team.text(Language.FI)]
    kept = Conversation(Confirming(DRAFT), questions=("Auttaako tämä?",), turn=5)
    await practice.store.commit(Commit(CHAT, NOON, conversation=kept))
    assert (await practice.client(events.HelpRequested()))[-1] == "warn_team\n\nask_to_send"
    await practice.client(events.Consented())
    assert [one.policy for one in await practice.store.inquiries()] == [to_team.version(Language.FI)]
    await practice.pair(HERS)
    assert await practice.client(events.PolicyRequested()) == [POLICY.text(Language.FI)]


async def test_a_code_that_is_taken_is_replaced_by_another(practice: Practice) -> None:
    """And the client is thanked with the one that the inquiry really has."""
    await practice.store.commit(Commit(HERS, NOON, inquiries=(inquiry("AAA-001", HERS),)))
    practice.codes = iter(["AAA-001", "aaa-001", "AAA-002"])
    kept = Conversation(Confirming(DRAFT), turn=5)
    await practice.store.commit(Commit(CHAT, NOON, conversation=kept))
    assert await practice.client(events.Consented()) == ["inquiry_sent AAA-002 Maija"]
    assert [one.code for one in await practice.store.inquiries()] == ["AAA-001", "AAA-002"]


async def test_a_miss_and_feedback_are_kept_without_who_it_was(practice: Practice) -> None:
    await practice.client("Saako koiran tuoda?")
    day = NOON.replace(hour=0)
    assert await practice.store.misses() == [Miss("Saako koiran tuoda?", Language.FI, day)]
    await practice.client(events.FeedbackGiven("length", helpful=True))
    assert await practice.store.feedback() == {("length", True): 1}
    assert practice.store._feedback == [Feedback("length", Language.FI, True)]


async def test_an_edited_question_is_answered_by_editing_the_answer(practice: Practice) -> None:
    """In place: the client sees one answer."""
    wrote = Circumstances(source=Source(CHAT, "7"))
    await practice.client("Kauanko kestää?", wrote)
    (answer,) = (await practice.store.look(Query(written=Source(CHAT, "7")))).copies
    edited = events.ClientEdited("Mitä maksaa?")
    assert await practice.conversations.client(practice.incoming(), edited, replace(wrote, edited=True))
    (edit,) = await practice.waiting()
    assert isinstance(edit, Outgoing)
    assert (edit.reply.text, edit.replaces) == ("Hintaa ei ole kerrottu.\n\noffer_handoff", answer.message_id)


async def test_all_that_is_said_is_marked_as_caused_by_what_was_written(practice: Practice) -> None:
    at = Source(CHAT, "7")
    press = Acknowledgement(CHAT, "q")
    await practice.conversations.client(
        practice.incoming(), events.ClientSaid("Kauanko kestää?"), Circumstances(source=at, besides=(press,))
    )
    said, pressed = await practice.waiting()
    assert (said.source, pressed) == (at, press)


async def test_of_a_consent_only_the_thanks_are_caused_by_it_and_no_notice(practice: Practice) -> None:
    """What became of a notice would else be told in her chat as if she had written what the client did."""
    at = Source(CHAT, "7")
    mouth = replace(MOUTH, her_replies=HerReplies(KNOWLEDGE, email=True))
    practice.conversations.learn(mouth)
    await practice.store.commit(Commit(CHAT, NOON, conversation=Conversation(Confirming(DRAFT), turn=5)))
    await practice.conversations.client(
        practice.incoming(),
        events.ChoicePressed(5, events.Consented()),
        Circumstances(source=at, topic="3"),
    )
    (one,) = await practice.store.inquiries()
    notices = mouth.her_replies.notices
    (hers,) = notices._notice_of(one, HERS, "notification")
    mail = Outgoing(MAILBOX, Reply(notices.notice(one)), CODE)
    thanked = Reply(f"inquiry_sent {CODE} Maija", takes_keys_away=True)
    thanks = Outgoing(CHAT, thanked, CODE, source=at, topic="3")
    assert await practice.waiting() == [hers, mail, thanks]
    assert (hers.to, hers.source, hers.topic) == (SUPERVISOR, None, None)


async def test_a_turn_of_hers_looks_once_and_a_reply_with_words_to_look_for_twice(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What her reply hangs under tells whether every inquiry matters, and which is found by that is told."""
    notice = await practice.notice(await practice.inquires())
    await practice.supervisor(her_events.Searched(""))
    asked_at = Source(HERS, f"m{practice.store._queued_ever}")
    looks: list[bool] = []
    look = practice.store.look

    async def counted(query: Query) -> View:
        looks.append(query.every)
        return await look(query)

    monkeypatch.setattr(practice.store, "look", counted)
    at = Circumstances(source=Source(HERS, "20"), under=notice)
    await practice.conversations.supervisor(practice.incoming(HERS), her_events.Wrote("Hei!"), at)
    assert looks == [False]
    found = await practice.conversations.supervisor(
        practice.incoming(HERS), her_events.Wrote("Maija"), replace(at, under=asked_at)
    )
    assert looks == [False, False, True]
    assert found == (of_inquiry.ShowFound("Maija", tuple(await practice.store.inquiries())),)
    assert found[0].inquiries != ()


async def test_what_she_is_told_herself_is_caused_by_nothing_and_what_she_writes_by_that(
    practice: Practice,
) -> None:
    """A receipt is due for what goes to the client, and none for what she reads at once."""
    notice = await practice.notice(await practice.inquires())
    at = Circumstances(source=Source(HERS, "20"), under=notice)
    await practice.said(CHAT)
    await practice.conversations.supervisor(practice.incoming(HERS), her_events.Wrote("Hei!"), at)
    await practice.conversations.supervisor(
        practice.incoming(HERS), her_events.HelpRequested(), replace(at, under=None)
    )
    words, told = await practice.waiting()
    assert words == Outgoing(CHAT, Reply("relayed Hei!"), CODE, source=Source(HERS, "20"))
    assert isinstance(told, Outgoing)
    assert told == Outgoing(SUPERVISOR, told.reply, confidential=told.confidential)


async def test_everything_about_a_client_is_erased_and_taken_back(practice: Practice) -> None:
    one = await practice.inquires()
    notice = await practice.notice(one)
    kept = Conversation(ConfirmingErasure(), Language.FI, "length", ("Auttaako tämä?",), turn=8)
    await practice.store.commit(Commit(CHAT, NOON, conversation=kept))
    said = await practice.client(events.ErasureConfirmed())
    assert said == ["erased erased_conversation, erased_inquiries 1, erased_supervisor 1\n\nerased_limits"]
    assert await practice.store.inquiries() == []
    assert await practice.conversation() == Conversation(turn=9)
    assert await practice.waiting() == [Deletion(HERS, notice.message_id)]


async def test_a_draft_left_for_too_long_is_over_at_the_next_word(practice: Practice) -> None:
    await practice.store.commit(Commit(CHAT, NOON, conversation=Conversation(Confirming(DRAFT), turn=5)))
    practice.now += timedelta(hours=72)
    assert await practice.client("Kauanko kestää?") == ["draft_expired", "Kestää 1,5 tuntia."]
    assert (await practice.conversation()).state == Idle()


# Both sides


async def test_a_reply_goes_to_the_client_and_what_she_writes_comes_back(practice: Practice) -> None:
    one = await practice.inquires()
    notice = await practice.notice(one)
    assert await practice.supervisor(her_events.Wrote("Hei!"), under=notice) == []
    assert await practice.said(CHAT) == ["relayed Hei!"]
    assert await practice.status() is Status.ANSWERED
    assert await practice.client("Kiitos") == ["forwarded"]
    assert await practice.said(SUPERVISOR) == [f"from_client {CODE} Maija │ Kiitos"]
    assert await practice.status() is Status.NEW
    waiting = (await practice.store.inquiries())[0].life
    assert (waiting.waiting_since, waiting.answered_at) == (NOON, NOON)


async def test_what_is_written_into_a_closed_one_opens_it_again(practice: Practice) -> None:
    one = await practice.inquires()
    assert await practice.supervisor(her_events.Pressed(on_inquiry.Finished(CODE), "Johanna")) == [
        f"closed {CODE} 14"
    ]
    assert await practice.said(CHAT) == [f"inquiry_closed {CODE} 14"]
    relayed = await practice.notice(one)
    await practice.supervisor(her_events.Wrote("Hei!"), under=relayed)
    await practice.said(CHAT)
    await practice.supervisor(her_events.Pressed(on_inquiry.Finished(CODE), "Johanna"))
    await practice.said(CHAT)
    view = await practice.store.look(Query(written=Source(HERS, "20")))
    (hers,) = [copy for copy in view.copies if copy.to == CHAT]
    seen = Circumstances(under=Source(CHAT, hers.message_id))
    assert await practice.client("Vielä yksi asia", seen) == ["forwarded"]
    assert await practice.said(SUPERVISOR) == [f"reopened {CODE} Maija │ Vielä yksi asia"]
    assert await practice.status() is Status.NEW


async def test_closing_while_the_client_erases_ends_in_one_state(practice: Practice) -> None:
    """Whichever is written first, the other is taken anew on what is there then."""
    await practice.inquires()
    await practice.store.commit(Commit(CHAT, NOON, conversation=Conversation(ConfirmingErasure(), turn=8)))
    press = her_events.Pressed(on_inquiry.Finished(CODE), "Johanna")
    async with meeting(practice.store, 2):
        await asyncio.gather(practice.client(events.ErasureConfirmed()), practice.supervisor(press))
    assert await practice.store.inquiries() == []
    told = await practice.said(SUPERVISOR)
    assert told in ([], [f"closed_already {CODE}"])


async def test_nothing_is_passed_on_into_an_inquiry_that_is_being_erased(practice: Practice) -> None:
    """What was written at the same moment is read by the bot instead."""
    await practice.store.commit(Commit(CHAT, NOON, conversation=Conversation(Idle(), turn=7)))
    one = inquiry(CODE, status=Status.ANSWERED, answered_at=NOON)
    await practice.store.commit(Commit(CHAT, NOON, inquiries=(one,)))
    erasing = Commit(CHAT, NOON, conversation=Conversation(turn=9), forgets_chat=True)

    async def erased() -> None:
        await practice.store.look(Query(chat=CHAT))
        await practice.store.commit(erasing)

    async with meeting(practice.store, 2):
        await asyncio.gather(practice.client("Kauanko kestää?"), erased())  # the last to look writes first
    assert await practice.said(SUPERVISOR) == []
    assert (await practice.conversation()).last_entry == "length"


async def test_of_two_turns_on_the_same_revision_neither_is_lost(practice: Practice) -> None:
    did = ("Saako koiran tuoda?", "Saako kissan tuoda?")
    async with meeting(practice.store, 2):
        await asyncio.gather(*(practice.client(text) for text in did))
    kept = await practice.conversation()
    assert (kept.turn, set(kept.questions)) == (2, set(did))
    assert isinstance(kept.state, OfferingHandoff)


async def test_of_two_who_open_a_link_the_first_wins() -> None:
    practice = Practice()
    await offer_pairing(practice.store, "secret", NOON + timedelta(hours=1))
    link = her_events.LinkOpened("secret")
    async with meeting(practice.store, 2):
        await asyncio.gather(*(practice.supervisor(link, here=here) for here in (HERS, CHAT)))
    place = await practice.conversations.place()
    assert place in (HERS, CHAT)
    said = {here: await practice.said(here) for here in (HERS, CHAT)}
    assert said[place] == ["supervisor_paired"]
    assert said[CHAT if place == HERS else HERS] == ["pairing_refused"]


async def test_a_notice_delivered_while_its_client_erases_is_taken_back_too(practice: Practice) -> None:
    """What has reached the supervisor at the last moment is in the receipt, and taken back."""
    await practice.store.commit(Commit(CHAT, NOON, conversation=Conversation(Confirming(DRAFT), turn=5)))
    await practice.client(events.Consented())
    await practice.store.commit(Commit(CHAT, NOON, conversation=Conversation(ConfirmingErasure(), turn=8)))
    look = practice.store.look
    told: list[str] = []

    async def delivered_meanwhile(query: Query) -> View:
        view = await look(query)
        if not told:
            told.extend(await practice.said(SUPERVISOR))
        return view

    practice.store.look = delivered_meanwhile  # type: ignore[method-assign]
    (receipt,) = await practice.client(events.ErasureConfirmed())
    assert (len(told), "erased_supervisor 1" in receipt) == (1, True)
    assert [type(message) for message in await practice.waiting()] == [Deletion]


async def test_a_copy_that_nobody_knew_of_is_taken_back_when_she_presses_its_button(
    practice: Practice,
) -> None:
    """As after a kill between sending a notice and noting where it stands."""
    await practice.inquires()
    await practice.store.commit(Commit(CHAT, NOON, forgets_chat=True))
    press = her_events.Pressed(on_inquiry.Finished(CODE), "Johanna")
    assert await practice.supervisor(press, at="4711") == [f"closed_already {CODE}"]
    assert await practice.waiting() == [Deletion(HERS, "4711")]


async def test_a_link_opened_meanwhile_ends_the_old_chats_rights(practice: Practice) -> None:
    """What was received while the chat was hers is judged by whose it is when the turn is written."""
    notice = await practice.notice(await practice.inquires())
    await offer_pairing(practice.store, "again", NOON + timedelta(hours=1))
    link, reply = her_events.LinkOpened("again"), her_events.Wrote("Vanhasta paikasta")
    new = Address.parse("telegram:901")
    async with meeting(practice.store, 2):
        await asyncio.gather(
            practice.conversations.supervisor(
                practice.incoming(HERS), reply, Circumstances(source=Source(HERS, "20"), under=notice)
            ),
            practice.conversations.supervisor(practice.incoming(new), link),
        )
    assert await practice.conversations.place() == new
    assert (await practice.said(CHAT), await practice.status()) == ([], Status.NEW)


class meeting:  # noqa: N801 - reads as a phrase
    """While open, the first *turns* that look at the store do so before any of them is written."""

    def __init__(self, store: MemoryStore, turns: int) -> None:
        self._store, self._look, self._left = store, store.look, turns
        self._together = asyncio.Event()

    async def __aenter__(self) -> None:
        self._store.look = self._meet  # type: ignore[method-assign]

    async def __aexit__(self, *_: object) -> None:
        self._store.look = self._look  # type: ignore[method-assign]

    async def _meet(self, query: Query) -> View:
        view = await self._look(query)
        self._left -= 1
        if self._left <= 0:
            self._together.set()
        await self._together.wait()
        return view


# The supervisor


async def test_pairing_is_one_write_that_uses_the_link_up_and_wakes_what_waits(practice: Practice) -> None:
    assert await practice.conversations.place() == HERS
    assert (await practice.store.look(Query())).pairing is None
    await practice.supervisor(her_events.LinkOpened("secret"), here=CHAT)
    assert await practice.said(CHAT) == ["pairing_refused"]


async def test_what_waits_for_the_supervisor_is_due_when_she_is_paired() -> None:
    practice = Practice()
    await practice.store.commit(
        Commit(
            CHAT,
            NOON,
            outgoing=MOUTH.her_replies.notices.notification(inquiry(), None),
            inquiries=(inquiry(),),
        )
    )
    (queued,) = await practice.store.due(NOON, 1)
    await practice.store.settle([Postponed(queued.id, NOON + timedelta(minutes=15), "nobody is paired")])
    await offer_pairing(practice.store, "secret", NOON + timedelta(hours=1))
    seen = Circumstances(source=Source(HERS, "20"))
    await practice.conversations.supervisor(practice.incoming(HERS), her_events.LinkOpened("secret"), seen)
    assert [q.message.to for q in await practice.store.due(NOON, 9)] == [SUPERVISOR, HERS]


async def test_her_group_is_followed_and_nobody_elses(practice: Practice) -> None:
    other, new = Address.parse("telegram:-1"), Address.parse("telegram:-1002")
    await practice.conversations.group_moved(other, new)
    assert await practice.conversations.place() == HERS
    await practice.conversations.group_moved(HERS, new)
    assert await practice.conversations.place() == new
    assert practice.conversations.is_group(SUPERVISOR)


async def test_whether_a_place_is_a_group(practice: Practice) -> None:
    assert [practice.conversations.is_group(to) for to in (GROUP, CHAT)] == [True, False]
    assert not Practice().conversations.is_group(SUPERVISOR)  # nobody is paired
    await practice.conversations.place()
    assert not practice.conversations.is_group(SUPERVISOR)


@pytest.mark.parametrize("minutes", [-1, 0, 1])
async def test_a_group_is_known_if_it_is_hers_or_may_become_so(minutes: int) -> None:
    practice = Practice()
    assert not await practice.conversations.knows(GROUP)
    await offer_pairing(practice.store, "secret", NOON + timedelta(minutes=minutes))
    assert await practice.conversations.knows(GROUP) is (minutes > 0)
    await practice.store.commit(Commit(GROUP, NOON, remembers=((Key.SUPERVISOR, GROUP.text),)))
    assert await practice.conversations.knows(GROUP)


async def test_the_queue_and_a_press_name_their_inquiries(practice: Practice) -> None:
    await practice.inquires()
    assert await practice.supervisor(her_events.QueueRequested()) == [
        f"queue queue_waiting audience.group {CODE} Maija Tiimimme riitelee. waited.minutes 0"
    ]
    assert await practice.supervisor(her_events.Pressed(on_inquiry.Taken(CODE), "Pirjo")) == [
        f"taken {CODE} Pirjo"
    ]
    assert await practice.status() is Status.NEW


async def test_what_she_tries_out_leaves_no_trace(practice: Practice) -> None:
    """She sees what a client would, buttons in brackets, and why; nothing is kept, and nobody written to."""
    (said,) = await practice.supervisor(her_events.TriedOut("Saako koiran tuoda?"))
    assert said == (
        "tried fallback\n[choice.handoff] [choice.await] [choice.declined] [Kauanko kestää?] [Mitä maksaa?] "
        "spoken.fi\n\n"
        "rule.clear\n\n"
        "tried_scores 20 % • 90 % Mitä maksaa?\n• 5 % Kauanko kestää? 60 %\n\ntried_words maksaa 50 %"
    )
    assert (await practice.store.misses(), await practice.waiting()) == ([], [])


async def test_an_edit_of_hers_is_carried_over(practice: Practice) -> None:
    notice = await practice.notice(await practice.inquires())
    await practice.supervisor(her_events.Wrote("Hei!"), under=notice)
    await practice.said(CHAT)
    await practice.supervisor(her_events.Edited("Hei hei!"))
    (edit,) = await practice.waiting()
    assert isinstance(edit, Outgoing)
    assert (edit.reply.text, edit.replaces is None) == ("relayed Hei hei!", False)


async def test_she_is_told_of_edits_of_the_knowledge(practice: Practice) -> None:
    await practice.conversations.knowledge_broken("facts.yaml:1: ?")
    await practice.conversations.knowledge_broken("facts.yaml:1: ?", 1990)
    await practice.conversations.knowledge_learned()
    assert await practice.said(SUPERVISOR) == [
        "knowledge_broken facts.yaml:1: ?",
        "knowledge_broken facts.yaml:1: ?\n\nknowledge_broken_more 1990",
        "knowledge_live",
    ]


# Receipts


def relayed(place: Address = HERS, to: Address = CHAT, **changes: object) -> Queued:
    """Return a message that was sent because of what was written at *place*."""
    values: dict[str, object] = {"about": CODE, "source": Source(place, "20"), **changes}
    return Queued(1, Outgoing(to, Reply("relayed Hei!"), **values), 0, NOON)  # type: ignore[arg-type]


def withdrawn(source: Source | None) -> Queued:
    """Return what takes a message to a client back, because of what was written at *source*."""
    return Queued(1, Deletion(CHAT, "4", CODE, source), 0, NOON)


ACCEPTED, REFUSED, ASIDE = Delivered(1, NOON, "5", CHAT), Refused(1, NOON, Reason.BLOCKED), SetAside(1, NOON)


@pytest.mark.parametrize(
    ("queued", "settlement", "receipt"),
    [
        (relayed(), ACCEPTED, "receipt_delivered"),
        (relayed(), REFUSED, "receipt_failed reason.blocked"),
        (relayed(), Postponed(1, NOON, "429"), None),
        (relayed(replaces="4"), ACCEPTED, None),
        (relayed(replaces="4"), REFUSED, "receipt_edit_failed reason.blocked"),
        (relayed(about=None), ACCEPTED, None),
        (relayed(source=None), ACCEPTED, None),
        (relayed(CHAT), ACCEPTED, None),  # the client's own words
        (withdrawn(Source(HERS, "20")), ACCEPTED, "receipt_taken_back"),
        (withdrawn(Source(HERS, "20")), REFUSED, "receipt_not_taken_back"),
        (withdrawn(Source(HERS, "20")), Postponed(1, NOON, "429"), None),
        (withdrawn(None), ACCEPTED, None),  # what the bot takes back of itself
        (relayed(), ASIDE, "receipt_failed reason.mistake"),
        (relayed(replaces="4"), ASIDE, "receipt_edit_failed reason.mistake"),
        (replace(relayed(), was_aside=True), ASIDE, None),  # that was told before
        (replace(relayed(), was_aside=True), ACCEPTED, "receipt_delivered"),
        (withdrawn(Source(HERS, "20")), ASIDE, "receipt_not_taken_back"),
    ],
)
async def test_she_gets_a_receipt_for_what_she_wrote_and_for_nothing_else(
    practice: Practice, queued: Queued, settlement: Settlement, receipt: str | None
) -> None:
    told = await practice.conversations.aftermath(queued, settlement)
    assert [(m.to, m.reply.text, m.about, m.replies_to) for m in told if isinstance(m, Outgoing)] == (
        [(SUPERVISOR, receipt, CODE, "20")] if receipt else []
    )


@pytest.mark.parametrize("to", [SUPERVISOR, MAILBOX])
async def test_what_went_to_herself_needs_no_receipt(practice: Practice, to: Address) -> None:
    accepted = replace(ACCEPTED, place=HERS if to == SUPERVISOR else MAILBOX)
    assert await practice.conversations.aftermath(relayed(to=to), accepted) == ()


@pytest.mark.parametrize("place", [Address.parse("telegram:901"), None])
async def test_a_notice_that_gets_where_she_does_not_read_any_more_is_taken_back_and_told_anew(
    practice: Practice, place: Address | None
) -> None:
    """It was on its way when the chat was changed: the new one is not left without it."""
    notice = Outgoing(SUPERVISOR, Reply("Uusi"), CODE, replaces="3")
    kept = place.text if place else None
    await practice.store.commit(Commit(SUPERVISOR, NOON, remembers=((Key.SUPERVISOR, kept),)))
    told = await practice.conversations.aftermath(Queued(1, notice, 0, NOON), replace(ACCEPTED, place=HERS))
    assert told == (Deletion(HERS, "5"), Outgoing(SUPERVISOR, Reply("Uusi"), CODE))
    assert await practice.conversations.aftermath(Queued(1, notice, 0, NOON), REFUSED) == ()


# Time


async def test_time_reminds_her_once_and_begins_anew_with_what_the_client_writes(practice: Practice) -> None:
    one = await practice.inquires()
    for hours in (24, 25, 50):
        practice.now = NOON + timedelta(hours=hours)
        await practice.conversations.time_passed()
    reminder = f"reminder audience.group {CODE} Maija waited.hours 25"
    assert await practice.said(SUPERVISOR) == [reminder]
    answered = life.became(one, life.Answered(), practice.now)
    await practice.store.commit(Commit(CHAT, practice.now, became=(answered,)))
    await practice.client("Kiitos")
    assert await practice.said(SUPERVISOR) == [f"from_client {CODE} Maija │ Kiitos"]
    practice.now += timedelta(hours=25)
    await practice.conversations.time_passed()
    assert await practice.said(SUPERVISOR) == [reminder]


async def test_time_tells_a_client_once_that_it_does_not_get_through() -> None:
    practice = Practice()
    kept = Conversation(Confirming(DRAFT), turn=5)
    await practice.store.commit(Commit(CHAT, NOON, conversation=kept))
    await practice.client(events.Consented())
    for minutes in (29, 31, 45):
        practice.now = NOON + timedelta(minutes=minutes)
        await practice.conversations.time_passed()
    assert await practice.said(CHAT) == [f"supervisor_unreachable {CODE}"]
    (one,) = await practice.store.inquiries()
    assert one.life.unreached_at == NOON + timedelta(minutes=31)


async def test_a_reminder_that_does_not_get_through_is_no_reason_to_alarm_the_client(
    practice: Practice,
) -> None:
    """Her notice has: what the client sent is with her."""
    await practice.inquires()
    practice.now = NOON + timedelta(hours=25)
    await practice.conversations.time_passed()
    practice.now += timedelta(hours=1)
    await practice.conversations.time_passed()
    assert await practice.said(CHAT) == []


# What cannot be sent


def queued(to: Address, text: str, about: str | None = None, **more: object) -> Queued:
    return Queued(1, Outgoing(to, Reply(text), about, **more), 0, NOON)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("unsent", "told"),
    [
        (queued(CHAT, "vastaus"), [(CHAT, "unsendable")]),
        (queued(CHAT, "Kiitos", CODE, source=Source(CHAT, "20")), [(CHAT, "unsendable")]),
        (queued(CHAT, "unsendable"), []),  # nor can that be said
        (queued(SUPERVISOR, "jono"), [(SUPERVISOR, "unsendable_supervisor")]),
        (queued(SUPERVISOR, "lista", SEVERAL), [(SUPERVISOR, "unsendable_supervisor")]),
        (queued(SUPERVISOR, "uusi", CODE), [(SUPERVISOR, f"unsendable_about {CODE}")]),
        (queued(SUPERVISOR, f"unsendable_about {CODE}", CODE), []),
        (queued(MAILBOX, "uusi", CODE), []),
        (Queued(1, Deletion(CHAT, "4"), 0, NOON), []),
        (Queued(1, Acknowledgement(CHAT, "q"), 0, NOON), []),
    ],
)
async def test_in_place_of_what_cannot_be_sent_it_is_said_once_that_it_cannot(
    practice: Practice, unsent: Queued, told: list[tuple[Address, str]]
) -> None:
    said = await practice.conversations.aftermath(unsent, ASIDE)
    assert [(one.to, one.reply.text) for one in said if isinstance(one, Outgoing)] == told
    assert await practice.conversations.aftermath(replace(unsent, was_aside=True), ASIDE) == ()


# Failed turns


@pytest.mark.parametrize(
    ("chat", "said"),
    [(CHAT, [(CHAT, "turn_failed")]), (HERS, [(SUPERVISOR, "turn_failed_supervisor")]), (GROUP, [])],
)
async def test_a_failed_turn_is_told_to_whoever_caused_it(
    practice: Practice, chat: Address, said: list[tuple[Address, str]]
) -> None:
    for happened in (Wrote(Source(chat, "1"), "Hei"), Tapped(Source(chat, "1"), "q", "1:consent")):
        told = await practice.conversations.regret(chat, happened)
        assert [(m.to, m.reply.text) for m in told if isinstance(m, Outgoing)] == said
    assert await practice.conversations.regret(chat, None) == ()


async def test_distress_is_heard_even_when_a_turn_fails(practice: Practice) -> None:
    told = await practice.conversations.regret(CHAT, Wrote(Source(CHAT, "1"), "haluan tappaa itseni"))
    assert [m.reply.text for m in told if isinstance(m, Outgoing)] == ["Soita 112."]


def test_all_that_a_step_of_hers_may_do_is_carried_out() -> None:
    """The shell names every effect that is done; mypy sees to it that none is missing."""
    assert her_effects.Done.__args__ == (
        her_effects.Pair,
        her_effects.Move,
        her_effects.KeepPast,
        of_team.KeepTeam,
        of_writing.KeepDrawer,
        KeepTeaching,
        KeepStating,
        KeepAbsence,
        of_writing.Relay,
        of_writing.Withdraw,
        of_inquiry.TellClosed,
        of_inquiry.TellDeleted,
        of_inquiry.TellUnreached,
        AnswerAsker,
        of_inquiry.TellAgain,
        of_inquiry.TakeBack,
        Invite,
        of_inquiry.Forget,
        life.Became,
        OnDesk,
        Settle,
    )
    assert her_effects.Consulted.__args__ == (her_effects.TryOut, ShowQuestion)
