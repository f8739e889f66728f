"""Where a turn says what it says: in the topic in which it is an answer, and in her chat of now."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.conversation import Circumstances, Conversations, World
from bot.core.address import MAILBOX, SUPERVISOR, Address
from bot.core.client import events
from bot.core.client.heard import mark_of
from bot.core.client.states import Confirming, Conversation, TakingInquiry
from bot.core.data import to_json
from bot.core.inquiry.draft import Audience, Draft, Field
from bot.core.inquiry.life import Terms
from bot.core.inquiry.status import Status
from bot.core.language import Language
from bot.core.message import Message, Outgoing, Person, Source
from bot.core.reading import Danger, NoMatch
from bot.core.reply import Reply
from bot.core.supervisor import events as her_events
from bot.core.supervisor import inquiry_events as on_inquiry
from bot.core.supervisor.questions import Miss
from bot.core.supervisor.team import Team
from bot.ports.happenings import Tapped, Wrote
from bot.ports.store import Commit, Delivered, Key, Query, Queued, Settlement, StoredConversation
from tests import factories
from tests.factories import CHAT, DRAFT, NOON, FakeReader, inquiry, reading
from tests.test_conversation import ACCEPTED, CODE, HERS, MOUTH, REFUSED, Practice, relayed
from tests.test_conversation import practice as practice  # the fixture

FORUM = Address.parse("telegram:-900")
NOTICES, OTHER, GENERAL = "3", "4", None
JOHANNA = Person("900", "Johanna")


def topics(messages: Iterable[Message]) -> list[tuple[Address, str, str | None]]:
    """Return to whom each is said, what it begins with, and in which topic."""
    return [
        (one.to, one.reply.text.split(maxsplit=1)[0], one.topic)
        for one in messages
        if isinstance(one, Outgoing)
    ]


@pytest.fixture
async def forum() -> Practice:
    """Return a practice whose supervisor was paired in a topic of a forum."""
    made = Practice()
    place = Address(FORUM.network, FORUM.chat, FORUM.party, NOTICES)
    await made.store.commit(Commit(SUPERVISOR, NOON, remembers=((Key.SUPERVISOR, place.text),)))
    return made


async def clients(practice: Practice, did: events.Event, **seen: object) -> None:
    assert await practice.conversations.client(
        practice.incoming(),
        did,
        Circumstances(source=Source(CHAT, "7"), **seen),  # type: ignore[arg-type]
    )


async def hers(practice: Practice, did: her_events.Event, at: Address = FORUM, **seen: object) -> None:
    values = {"source": Source(at, "20"), "writer": JOHANNA, **seen}
    assert await practice.conversations.supervisor(
        practice.incoming(at),
        did,
        Circumstances(**values),  # type: ignore[arg-type]
    )


async def test_a_client_is_answered_in_the_topic_of_the_question(practice: Practice) -> None:
    await clients(practice, events.ClientSaid("Kauanko kestää?"), topic=OTHER)
    (said,) = await practice.waiting()
    assert isinstance(said, Outgoing)
    assert (said.topic, said.source) == (OTHER, Source(CHAT, "7"))


async def test_an_inquiry_keeps_the_topic_of_its_client_and_is_answered_in_it(practice: Practice) -> None:
    await practice.store.commit(Commit(CHAT, NOON, conversation=Conversation(Confirming(DRAFT), turn=5)))
    await clients(practice, events.ChoicePressed(5, events.Consented()), topic=OTHER)
    assert set(topics(await practice.waiting())) == {
        (CHAT, "inquiry_sent", OTHER),
        (SUPERVISOR, "notification", None),
    }
    await practice.said(CHAT)
    await practice.said(SUPERVISOR)
    (one,) = await practice.store.inquiries()
    notice = await practice.notice(one)
    await hers(practice, her_events.Wrote("Hei!"), HERS, under=notice)
    (relayed,) = await practice.waiting()
    assert topics([relayed]) == [(CHAT, "relayed", OTHER)]


@pytest.mark.parametrize(
    ("asked_in", "told_in"),
    [(NOTICES, NOTICES), (OTHER, OTHER), (GENERAL, "")],
)
async def test_she_is_answered_in_the_topic_in_which_she_has_spoken(
    forum: Practice, asked_in: str | None, told_in: str
) -> None:
    """Outside of any, too: where nobody says otherwise she reads in the topic of the link."""
    await hers(forum, her_events.QueueRequested(), topic=asked_in)
    assert topics(await forum.waiting()) == [(SUPERVISOR, "queue_empty", told_in)]


async def test_in_a_chat_without_topics_nothing_is_said_of_them(practice: Practice) -> None:
    await hers(practice, her_events.QueueRequested(), HERS)
    assert topics(await practice.waiting()) == [(SUPERVISOR, "queue_empty", None)]


async def test_what_she_does_in_one_topic_tells_a_client_in_the_clients_own(forum: Practice) -> None:
    one = inquiry(CODE, topic="9")
    await forum.store.commit(Commit(CHAT, NOON, inquiries=(one,)))
    await hers(forum, her_events.Pressed(on_inquiry.Finished(CODE), "Johanna"), topic=OTHER)
    assert set(topics(await forum.waiting())) == {
        (CHAT, "inquiry_closed", "9"),
        (SUPERVISOR, "closed", OTHER),
    }


@pytest.mark.parametrize(
    ("settled", "receipt"),
    [(ACCEPTED, "receipt_delivered"), (REFUSED, "receipt_failed")],
)
@pytest.mark.parametrize(("heard_in", "told_in"), [(OTHER, OTHER), (GENERAL, "")])
async def test_a_receipt_comes_where_she_wrote(
    forum: Practice, settled: Settlement, receipt: str, heard_in: str | None, told_in: str
) -> None:
    told = await forum.conversations.aftermath(relayed(FORUM, heard_in=heard_in), settled)
    assert topics(told) == [(SUPERVISOR, receipt, told_in)]


@pytest.mark.parametrize("wrote", [True, False])
async def test_a_failed_turn_is_told_in_the_topic_in_which_it_was_begun(forum: Practice, wrote: bool) -> None:
    """In the language of the client, as far as it is known."""
    for chat, topic, told_in in (
        (CHAT, OTHER, OTHER),
        (CHAT, GENERAL, None),
        (FORUM, OTHER, OTHER),
        (FORUM, GENERAL, ""),
    ):
        at = Source(chat, "1")
        happened = Wrote(at, None, topic=topic) if wrote else Tapped(at, "q", "1:consent", topic=topic)
        to, said = (SUPERVISOR, "turn_failed_supervisor") if chat == FORUM else (CHAT, "turn_failed")
        assert topics(await forum.conversations.regret(chat, happened)) == [(to, said, told_in)]


async def test_where_she_last_read_she_is_told_that_nothing_can_be_kept(practice: Practice) -> None:
    """By mail as well: the mailbox is no chat of hers."""
    said = MOUTH.her_replies.store_lost()
    assert practice.conversations.store_lost() == list(said)
    await practice.conversations.place()
    assert [one.to for one in practice.conversations.store_lost()] == [HERS]
    mailing = replace(MOUTH, her_replies=replace(MOUTH.her_replies, email=True))
    practice.conversations.learn(mailing)
    assert [one.to for one in practice.conversations.store_lost()] == [HERS, MAILBOX]


async def test_she_is_told_how_many_rows_cannot_be_read(practice: Practice) -> None:
    await practice.conversations.rows_unreadable(3)
    assert await practice.said(SUPERVISOR) == ["rows_unreadable 3"]


# Edits


async def test_what_a_client_changes_is_changed_in_her_chat_too(practice: Practice) -> None:
    """Where she reads another chat by now, it is told there as new: what stands elsewhere is not touched."""
    one = inquiry(CODE, status=Status.ANSWERED, answered_at=NOON)
    await practice.store.commit(Commit(CHAT, NOON, inquiries=(one,)))
    await clients(practice, events.ClientSaid("Sopii"))
    await practice.said(CHAT)
    assert await practice.said(SUPERVISOR) == [f"from_client {CODE} Maija │ Sopii"]
    changed = events.ClientEdited("Sopii hyvin")
    await clients(practice, changed, edited=True)
    copies = (await practice.store.look(Query(written=Source(CHAT, "7")))).copies
    (hers_,) = [copy for copy in copies if copy.to == SUPERVISOR]
    told = [one for one in await practice.waiting() if one.to == SUPERVISOR]
    assert [(one.reply.text, one.replaces) for one in told if isinstance(one, Outgoing)] == [
        (f"from_client {CODE} Maija │ Sopii hyvin", hers_.message_id)
    ]
    await practice.said(SUPERVISOR)
    elsewhere = Address.parse("telegram:901")
    await practice.store.commit(Commit(SUPERVISOR, NOON, remembers=((Key.SUPERVISOR, elsewhere.text),)))
    await clients(practice, events.ClientEdited("Sopii oikein hyvin"), edited=True)
    told = [one for one in await practice.waiting() if one.to in (SUPERVISOR, HERS)]
    assert [(one.reply.text, one.replaces) for one in told if isinstance(one, Outgoing)] == [
        (f"from_client {CODE} Maija │ Sopii oikein hyvin", None)
    ]


@pytest.mark.parametrize(
    ("edited", "text", "answered"),
    [
        (True, "Kauanko kestää?", False),  # as when its preview has loaded
        (True, "Mitä maksaa?", True),
        (False, "Kauanko kestää?", True),
    ],
)
async def test_an_edit_to_the_same_words_changes_nothing(
    practice: Practice, edited: bool, text: str, answered: bool
) -> None:
    first = "Kauanko kestää?"
    await clients(practice, events.ClientSaid(first), heard_as=("7", mark_of(first)))
    await practice.said(CHAT)
    before = (await practice.conversation()).turn
    event = events.ClientEdited(text) if edited else events.ClientSaid(text)
    await clients(practice, event, edited=edited, heard_as=("7", mark_of(text)))
    assert bool(await practice.waiting()) is answered
    assert ((await practice.conversation()).turn > before) is answered


async def test_her_edit_to_the_same_words_changes_nothing(practice: Practice) -> None:
    """Nor is it remembered what she wrote: only a mark of it."""
    notice = await practice.notice(await practice.inquires())
    wrote, same = her_events.Wrote("Hei!"), ("20", mark_of("Hei!"))
    await hers(practice, wrote, HERS, under=notice, heard_as=same)
    assert (await practice.store.look(Query(chat=HERS))).conversation == StoredConversation(
        Conversation(heard=(same,)), NOON
    )
    await practice.said(CHAT)
    seen = Circumstances(source=Source(HERS, "20"), under=notice, edited=True, heard_as=same)
    edited = her_events.Edited("Hei!")
    assert await practice.conversations.supervisor(practice.incoming(HERS), edited, seen) == ()
    assert await practice.waiting() == []
    await hers(
        practice, her_events.Edited("Hei hei!"), HERS, edited=True, heard_as=("20", mark_of("Hei hei!"))
    )
    assert topics(await practice.waiting()) == [(CHAT, "relayed", None)]


@pytest.mark.parametrize(
    ("text", "another", "mark"),
    [
        ("haluan tappaa itseni", False, "!"),
        ("ystäväni haluaa tappaa itsensä", True, "!another"),
    ],
)
async def test_of_distress_it_is_remembered_that_it_was_and_not_what(
    text: str, another: bool, mark: str
) -> None:
    """Once answered, an edit of it that is distress still is not answered anew."""
    practice = Practice()
    reader = FakeReader({text: replace(reading(NoMatch(()), Danger.ACUTE), another=another)})
    known = factories.mouth(reader)
    practice.conversations.learn(known)
    await clients(practice, events.ClientSaid(text), heard_as=("7", mark_of(text)))
    assert (await practice.conversation()).heard == (("7", mark),)
    assert len(await practice.said(CHAT)) == 1
    await clients(practice, events.ClientEdited(text), edited=True, heard_as=("7", mark_of(f"{text} nyt")))
    assert await practice.waiting() == []


@pytest.mark.parametrize(("confirms", "told"), [(True, "ask_to_allow Pirjo"), (False, f"closed {CODE} 14")])
async def test_who_acts_in_a_group_is_confirmed_if_it_is_so_set(confirms: bool, told: str) -> None:
    practice = Practice()
    world = World(lambda: practice.now, lambda: "AAA-002")
    practice.conversations = Conversations(MOUTH, practice.store, world, Terms(), confirms_members=confirms)
    team = to_json(Team((JOHANNA,))).decode()
    await practice.store.commit(
        Commit(
            CHAT,
            NOON,
            inquiries=(inquiry(CODE),),
            remembers=((Key.SUPERVISOR, FORUM.text), (Key.TEAM, team)),
        )
    )
    press = her_events.Pressed(on_inquiry.Finished(CODE), "Pirjo")
    await hers(practice, press, writer=Person("901", "Pirjo"))
    to_them = [one for one in await practice.waiting() if isinstance(one, Outgoing) and one.to != CHAT]
    assert [one.reply.text for one in to_them] == [told]


async def test_of_an_album_the_further_pictures_bring_about_nothing(practice: Practice) -> None:
    """What another message has been heard of says nothing of this one."""
    await clients(practice, events.AttachmentSent("photo"), heard_as=("album:1", mark_of(None)))
    assert len(await practice.said(CHAT)) == 1
    await clients(practice, events.AttachmentSent("photo"), heard_as=("album:1", mark_of(None)))
    assert await practice.said(CHAT) == []
    practice.now += timedelta(minutes=1)
    await clients(practice, events.AttachmentSent("photo"), heard_as=("album:2", mark_of(None)))
    assert len(await practice.said(CHAT)) == 1


async def test_a_miss_is_kept_by_the_day_alone(practice: Practice) -> None:
    practice.now = NOON.replace(hour=13, minute=14, second=15, microsecond=16)
    await practice.client("Saako koiran tuoda?")
    midnight = NOON.replace(hour=0)
    assert await practice.store.misses() == [Miss("Saako koiran tuoda?", Language.FI, midnight)]


async def test_what_was_sent_to_her_or_for_her_is_not_taken_back_by_an_edit(practice: Practice) -> None:
    """What a client changes may become shorter, or not be for her any more; she has read it."""
    notice = Outgoing(SUPERVISOR, Reply("Uusi"), source=Source(CHAT, "7"))
    relay = Outgoing(CHAT, Reply("Hei"), CODE, source=Source(CHAT, "7"))
    answer = Outgoing(CHAT, Reply("Kestää"), source=Source(CHAT, "7"))
    await practice.store.commit(Commit(CHAT, NOON, outgoing=(notice, relay, answer)))
    await practice.said(CHAT)
    await practice.said(SUPERVISOR)
    copies = (await practice.store.look(Query(written=Source(CHAT, "7")))).copies
    assert len(copies) == 3
    await clients(practice, events.ClientEdited("Kauanko kestää?"), edited=True)
    told = await practice.waiting()
    assert [type(one) for one in told] == [Outgoing]


@pytest.mark.parametrize("edited", [False, True])
async def test_the_key_for_a_phone_number_comes_with_the_question_and_not_with_an_edit(
    practice: Practice, edited: bool
) -> None:
    """A message that brings keys cannot be edited."""
    asked = Conversation(TakingInquiry(Draft(Audience.GROUP, "Aihe"), Field.NAME), turn=3)
    await practice.store.commit(Commit(CHAT, NOON, conversation=asked))
    wrote = events.ClientEdited("Maija") if edited else events.ClientSaid("Maija")
    await clients(practice, wrote, edited=edited)
    keys = [one.reply.share_phone for one in await practice.waiting() if isinstance(one, Outgoing)]
    assert keys[-1:] == ([None] if edited else ["choice.share_phone"])


# Whose it is


@pytest.mark.parametrize(
    ("happened", "is_hers"),
    [
        (Wrote(Source(HERS, "99"), "Hei"), True),
        (Wrote(Source(CHAT, "99"), "Hei"), False),
        (Tapped(Source(CHAT, "99"), "q", "1:consent"), False),
        (Wrote(Source(FORUM, "99"), "Hei", reply_to=Source(HERS, "m1")), True),  # her notice
        (Tapped(Source(HERS, "m1"), "q", "s:close:AAA-001"), True),
        (Wrote(Source(FORUM, "20"), "Hei hei", edited=True), True),  # what went to a client from there
        (Wrote(Source(FORUM, "20"), "Hei hei"), False),
    ],
)
async def test_whose_it_is_follows_from_where_it_hangs(
    practice: Practice, happened: Wrote | Tapped, is_hers: bool
) -> None:
    notice = Queued(1, Outgoing(SUPERVISOR, Reply("Uusi"), CODE), 0, NOON)
    relay = Outgoing(CHAT, Reply("Hei"), CODE, source=Source(FORUM, "20"))
    await practice.store.commit(Commit(CHAT, NOON, outgoing=(notice.message, relay)))
    for queued in await practice.store.due(NOON, 9):
        to_her = queued.message.to == SUPERVISOR
        settled = Delivered(queued.id, NOON, "m1" if to_her else "5", HERS if to_her else CHAT)
        await practice.store.settle([settled])
    assert await practice.conversations.is_hers(happened.source.place, happened) is is_hers
