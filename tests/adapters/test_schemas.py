"""A database that an earlier version wrote is read as it was meant; ``schemas/N`` holds one of schema N.

Who is in them is invented, and so is what the keys beside them guard. The files were made by the code of
their time, and are never made anew: what comes out of them is compared with what went in.
"""

import shutil
from collections import defaultdict
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from bot.adapters.database.sqlite import open_store
from bot.core.client.states import (
    ChoosingChange,
    Clarifying,
    Confirming,
    ConfirmingErasure,
    Conversation,
    Idle,
    OfferingHandoff,
    State,
    TakingInquiry,
)
from bot.core.inquiry.draft import Audience, Contact, Draft, Field, Medium
from bot.core.inquiry.life import Inquiry, Status
from bot.core.language import Language
from bot.core.message import (
    EMAIL,
    SUPERVISOR,
    Acknowledgement,
    Deletion,
    Departure,
    Document,
    Message,
    Outgoing,
    Sent,
    Source,
)
from bot.core.reply import Choice, Reply
from bot.deliverer import Clock, Deliverer
from bot.ports.store import Feedback, Incoming, Miss, Queued, Store, StoredConversation
from tests.factories import NOON

SCHEMAS = Path(__file__).parent / "schemas"

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def telegram(number: int) -> str:
    """Return the address of a chat of Telegram."""
    return f"telegram:{number}"


def press(number: int) -> str:
    """Return the lane in which a chat's presses are acknowledged."""
    return f"{telegram(number)}/press"


def supervisor() -> str:
    """Return the address of wherever the supervisor reads."""
    return SUPERVISOR


def mailbox() -> str:
    """Return the address of her mailbox."""
    return EMAIL


def terminal() -> str:
    """Return the address of the client at the terminal."""
    return "terminal"


def nowhere() -> str:
    """Return the chat of an update that names none."""
    return "telegram:"


def spoken(language: Language) -> str:
    """Return the language of an inquiry."""
    return str(language)


async def place_of_supervisor(store: Store) -> str | None:
    """Return the chat that is paired as the supervisor's."""
    return await store.recall("supervisor")


@dataclass(frozen=True, slots=True)
class Said:
    """A message of the bot's that was sent, where it stands since, and when that was."""

    message: Message
    stands: Source
    at_hours: int

    @property
    def remembered(self) -> Sent:
        message = self.message
        at = NOON + self.at_hours * HOUR
        return Sent(self.stands.place, self.stands.message_id, message.to, message.about, message.source, at)


GROUP = -1001
"""The chat of Telegram in which the supervisor reads."""

NEW, UNREACHED, ANSWERED, CLOSED = "B7K-2MX", "H4P-9TW", "M3C-8RD", "W6N-5FJ"


def stands(number: int, message_id: int) -> Source:
    """Return where a message of Telegram stands."""
    return Source(telegram(number), str(message_id))


def notice(code: str, text: str) -> Outgoing:
    """Return the notification of the supervisor's group of an inquiry."""
    labels = (("answer", "Vastaa"), ("take", "Otan hoitaakseni"), ("close", "Merkitse hoidetuksi"))
    choices = tuple(Choice(label, f"s:{action}:{code}") for action, label in labels)
    return Outgoing(supervisor(), Reply(text, choices), code, confidential=True)


INQUIRIES = (
    Inquiry(
        CLOSED,
        telegram(14),
        Audience.LEADER,
        "Olen uusi esihenkilö ja kaipaan tukea.",
        "Liisa Keksitty",
        Contact(Medium.CHAT),
        (),
        spoken(Language.FI),
        NOON - 72 * HOUR,
        "fi-0badcafe",
        Status.CLOSED,
        NOON - 70 * HOUR,
    ),
    Inquiry(
        ANSWERED,
        telegram(13),
        Audience.MYSELF,
        "Is supervision possible in English?",
        "Sam Invented",
        Contact(Medium.EMAIL, "sam.invented@example.org"),
        ("What does it cost?", "Is it confidential?"),
        spoken(Language.EN),
        NOON - 48 * HOUR,
        "en-0badcafe",
        Status.ANSWERED,
        NOON - 4 * HOUR,
        NOON - 24 * HOUR,
    ),
    Inquiry(
        NEW,
        telegram(11),
        Audience.GROUP,
        'Vårt team på åtta personer vill prata om <arbetsro> & "gränser".',
        "Åsa Påhittad",
        Contact(Medium.PHONE, "+358 40 1234567"),
        ("Hur länge tar en träff?",),
        spoken(Language.SV),
        NOON - 3 * HOUR,
        "sv-0badcafe",
    ),
    Inquiry(
        UNREACHED,
        telegram(12),
        Audience.UNSURE,
        "Tiimissämme kuormitutaan. 🙂",
        "Kalle Keksitty",
        Contact(Medium.PHONE, "+358 40 1234567"),
        ("Voiko kysyä tässä?",),
        spoken(Language.FI),
        NOON - 2 * HOUR,
        "fi-0badcafe",
    ),
)
"""The inquiries, oldest first."""

DRAFT = Draft(Audience.GROUP, "Työrauha.", "Onni Olematon", Contact(Medium.PHONE, "+358 40 1234567"), "Mitä?")

STATES: dict[str, tuple[State, Language]] = {
    telegram(11): (Idle(), Language.SV),
    telegram(12): (OfferingHandoff("Saako koiran tuoda?"), Language.FI),
    telegram(13): (Clarifying("How much?", ("hinta", "kesto")), Language.EN),
    telegram(14): (Idle(), Language.FI),
    telegram(15): (
        TakingInquiry(Draft(Audience.MYSELF, "Jaksaminen.", question="Auttaako tämä?"), Field.NAME),
        Language.FI,
    ),
    telegram(16): (Confirming(DRAFT), Language.FI),
    telegram(17): (ChoosingChange(DRAFT), Language.SV),
    telegram(18): (ConfirmingErasure(TakingInquiry(Draft(Audience.LEADER), Field.SUBJECT)), Language.FI),
    terminal(): (TakingInquiry(Draft(), Field.AUDIENCE), Language.FI),
}
"""Each conversation's state and language."""

CONVERSATIONS = {
    chat: StoredConversation(
        Conversation(state, language, "hinta" if turn % 2 else None, ("Mitä maksaa?", "Entä matkat?"), turn),
        NOON - turn * MINUTE,
    )
    for turn, (chat, (state, language)) in enumerate(STATES.items(), start=1)
}
"""The conversations, each with a last turn of its own."""

SAID = (
    Said(notice(CLOSED, "Uusi yhteydenotto: Liisa Keksitty"), stands(GROUP, 701), -72),
    Said(Outgoing(telegram(14), Reply("Kiitos!"), source=stands(14, 31)), stands(14, 32), -72),
    Said(notice(ANSWERED, "Uusi yhteydenotto: Sam Invented"), stands(GROUP, 702), -48),
    Said(
        Outgoing(telegram(13), Reply("She replies: Yes."), ANSWERED, source=stands(GROUP, 703)),
        stands(13, 901),
        -5,
    ),
    Said(
        Outgoing(supervisor(), Reply("✓ Välitetty"), ANSWERED, confidential=True, replies_to="703"),
        stands(GROUP, 704),
        -5,
    ),
    Said(
        Outgoing(
            telegram(13),
            Reply("She replies: Yes, gladly."),
            ANSWERED,
            source=stands(GROUP, 703),
            replaces="901",
        ),
        stands(13, 901),
        -4,
    ),
    Said(
        Outgoing(
            supervisor(),
            Reply("Sam Invented: Thank you!"),
            ANSWERED,
            confidential=True,
            source=stands(13, 902),
        ),
        stands(GROUP, 705),
        -4,
    ),
    Said(notice(NEW, "Uusi yhteydenotto: Åsa Påhittad"), stands(GROUP, 706), -3),
)
"""What was sent before, the first first; the message 901 was sent and then edited."""

POSTPONED = Outgoing(telegram(12), Reply("Viestiäsi ei ole vielä saatu perille.", share_phone="Jaa numero"))
"""What has failed twice."""

WAITING: tuple[Message, ...] = (
    notice(UNREACHED, "Uusi yhteydenotto: Kalle Keksitty"),
    Outgoing(mailbox(), Reply("Uusi yhteydenotto: Kalle Keksitty"), UNREACHED),
    POSTPONED,
    Deletion(telegram(12), "41"),
    Acknowledgement(press(12), "4711"),
    Outgoing(telegram(11), Reply("En träff tar en och en halv timme."), source=stands(11, 51)),
    Outgoing(
        telegram(11),
        Reply("Hittade du svaret?", (Choice("Ja", "1:helpful.yes"), Choice("Nej", "1:helpful.no"))),
        source=stands(11, 51),
    ),
    Outgoing(
        telegram(13),
        Reply("She replies: Yes, very gladly."),
        ANSWERED,
        source=stands(GROUP, 703),
        replaces="901",
    ),
    Deletion(supervisor(), "701", CLOSED, stands(14, 31)),
    Departure(telegram(-77)),
    Outgoing(telegram(14), Reply("Tässä tietosi."), document=Document("tiedot.json", b'{"\xff": "\\u00e4"}')),
    Outgoing(telegram(14), Reply("Hei taas.", takes_keys_away=True), replies_to="32"),
)
"""What is to be sent, in the order in which it was said."""

UPDATE = {
    "update_id": 9003,
    "message": {
        "message_id": 43,
        "date": 1772452740,
        "chat": {"id": 12, "type": "private", "first_name": "Kalle"},
        "from": {"id": 12, "is_bot": False, "first_name": "Kalle", "language_code": "fi"},
        "text": "Onko jo vastattu? Numeroni on 040 123 4567.",
    },
}
"""An update as Telegram sends it."""

UNDONE = (
    Incoming("telegram:9003", telegram(12), msgspec.json.encode(UPDATE), NOON - MINUTE),
    Incoming("terminal:0a1b", terminal(), b'{"type":"ClientSaid","text":"Tiimille","attached":false}', NOON),
)
"""What has come in and is still to be done."""

DONE = (
    Incoming("telegram:9001", telegram(11), b"{}", NOON - 2 * MINUTE),
    Incoming("telegram:9002", nowhere(), b"{}", NOON - 2 * MINUTE),
    Incoming("telegram:8999", telegram(GROUP), b"{}", NOON - 3 * MINUTE),
)
"""What has come in and is done."""

MISSES = (
    Miss("Saako koiran tuoda?", Language.FI, NOON - HOUR),
    Miss("Får man ta hunden med?", Language.SV, NOON),
)
"""The misses, oldest first."""

FEEDBACK = (
    Feedback("hinta", Language.FI, True),
    Feedback("hinta", Language.SV, True),
    Feedback("hinta", Language.FI, False),
    Feedback("kesto", Language.EN, False),
)
"""Each as it was given."""


@dataclass
class Recording:
    """A channel that accepts everything, and writes down by lane what it was given."""

    lanes: defaultdict[str, list[Message]] = field(default_factory=lambda: defaultdict(list))

    async def send(self, message: Message) -> Source | None:
        self.lanes[message.to].append(message)
        return None


@pytest.fixture(params=sorted(folder.name for folder in SCHEMAS.iterdir()))
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    """Return the store of a database as it was left, in a copy of its files."""
    for name in ("bot.sqlite3", "bot.key"):
        shutil.copy(SCHEMAS / request.param / name, tmp_path / name)
    async with await open_store(tmp_path / "bot.sqlite3", tmp_path / "bot.key") as opened:
        yield opened


async def test_every_conversation_stands_where_it_stood(store: Store) -> None:
    assert {chat: await store.conversation(chat) for chat in CONVERSATIONS} == CONVERSATIONS


async def test_every_inquiry_is_as_far_as_it_was(store: Store) -> None:
    assert await store.inquiries() == list(INQUIRIES)
    assert {each: [one.code for one in await store.inquiries(each)] for each in Status} == {
        Status.NEW: [NEW, UNREACHED],
        Status.ANSWERED: [ANSWERED],
        Status.CLOSED: [CLOSED],
    }
    assert await store.inquiries(chat=telegram(12)) == [INQUIRIES[-1]]
    assert await store.inquiry(NEW.lower()) == INQUIRIES[2]


async def test_what_came_in_waits_and_what_is_done_is_known(store: Store) -> None:
    assert await store.waiting() == list(UNDONE)
    assert await store.receive([*DONE, *UNDONE]) == []


async def test_everything_queued_goes_out_in_order(store: Store) -> None:
    channel = Recording()
    clock = Clock(lambda: NOON + 24 * HOUR, lambda: 0.0, lambda: 0.0)
    assert await Deliverer(store, channel, clock).deliver_due() == len(WAITING)
    expected = defaultdict[str, list[Message]](list)
    for message in WAITING:
        expected[message.to].append(message)
    assert channel.lanes == expected
    assert await store.next_due() is None


async def test_what_has_failed_waits_for_its_hour(store: Store) -> None:
    assert {queued.message.to for queued in await store.due(NOON, 100)} == {
        message.to for message in WAITING
    } - {telegram(12)}
    late, behind = await store.undelivered(telegram(12), NOON + HOUR)
    assert late == Queued(late.id, POSTPONED, 2, NOON - HOUR)
    assert (behind.message, behind.attempts) == (Deletion(telegram(12), "41"), 0)
    (again,) = await store.due(NOON + 20 * MINUTE, 100, {each.to for each in WAITING} - {telegram(12)})
    assert again == late


async def test_what_was_sent_is_found_by_what_it_belongs_to(store: Store) -> None:
    edited = SAID[5]
    for said in SAID:
        latest = edited if said.stands == edited.stands else said
        assert await store.sent(said.stands) == latest.remembered
    assert await store.copies(stands(GROUP, 703)) == [SAID[3].remembered]
    assert await store.copies(stands(13, 902)) == [SAID[6].remembered]
    assert {code: await store.sent_about(code, supervisor()) for code in (NEW, UNREACHED, ANSWERED)} == {
        NEW: [SAID[7].remembered],
        UNREACHED: [],
        ANSWERED: [SAID[2].remembered, SAID[4].remembered, SAID[6].remembered],
    }


async def test_misses_and_feedback_are_read(store: Store) -> None:
    assert await store.misses() == list(MISSES)
    assert await store.feedback() == {("hinta", True): 2, ("hinta", False): 1, ("kesto", False): 1}


async def test_the_supervisor_is_who_she_was(store: Store) -> None:
    assert await place_of_supervisor(store) == telegram(GROUP)
