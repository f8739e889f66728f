"""A database that an earlier version wrote is read as it was meant; ``schemas/N`` holds one of schema N.

Who is in them is invented, and so is what the keys beside them guard. The files were made by the code of
their time, and are never made anew: what comes out of them is compared with what went in. So it is when
their key was replaced, and when they were restored from a backup.
"""

import shutil
import sqlite3
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest

from bot.adapters.database import backups, restoring
from bot.adapters.database.erasures import KEY as ERASURES
from bot.adapters.database.migrations import version
from bot.adapters.database.rotation import rotate
from bot.adapters.database.schema import MIGRATIONS
from bot.adapters.database.sqlite import open_store, opened_alone
from bot.adapters.database.tables.remembered import Remembered
from bot.core.address import MAILBOX, SUPERVISOR, TERMINAL, Address, Network
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
from bot.core.counts import Counted, QuestionOutcome, Tally
from bot.core.data import to_json
from bot.core.inquiry.contact import Contact, Medium
from bot.core.inquiry.draft import Audience, Draft, Field
from bot.core.inquiry.life import Became, Delivery, Inquiry, Life
from bot.core.inquiry.status import Status
from bot.core.language import Language
from bot.core.message import (
    Acknowledgement,
    Deletion,
    Departure,
    Document,
    Message,
    Outgoing,
    Sent,
    Source,
    lane,
)
from bot.core.reply import Choice, Reply
from bot.core.supervisor.questions import Miss
from bot.core.supervisor.situation import Pairing
from bot.deliverer import Clock, Deliverer
from bot.ports.store import (
    Commit,
    Delivered,
    Feedback,
    Incoming,
    Key,
    Outdated,
    Query,
    Queued,
    Store,
    StoredConversation,
)
from tests.factories import NOON

SCHEMAS = Path(__file__).parent / "schemas"

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def telegram(number: int) -> Address:
    """Return a chat of Telegram."""
    return Address.parse(f"telegram:{number}")


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

NOWHERE = Address(Network.TELEGRAM)
"""The chat of an update that names none."""

NEW, UNREACHED, ANSWERED, CLOSED = "B7K-2MX", "H4P-9TW", "M3C-8RD", "W6N-5FJ"


def stands(number: int, message_id: int) -> Source:
    """Return where a message of Telegram stands."""
    return Source(telegram(number), str(message_id))


def notice(code: str, text: str) -> Outgoing:
    """Return the notification of the supervisor's group of an inquiry."""
    labels = (("answer", "Vastaa"), ("take", "Otan hoitaakseni"), ("close", "Merkitse hoidetuksi"))
    choices = tuple(Choice(label, f"s:{action}:{code}") for action, label in labels)
    return Outgoing(SUPERVISOR, Reply(text, choices), code, confidential=True)


INQUIRIES = (
    Inquiry(
        CLOSED,
        telegram(14),
        Audience.LEADER,
        "Olen uusi esihenkilö ja kaipaan tukea.",
        "Liisa Keksitty",
        Contact(Medium.CHAT),
        (),
        Language.FI,
        NOON - 72 * HOUR,
        "fi-0badcafe",
        Life(NOON - 72 * HOUR, Status.CLOSED, NOON - 70 * HOUR),
    ),
    Inquiry(
        ANSWERED,
        telegram(13),
        Audience.MYSELF,
        "Is supervision possible in English?",
        "Sam Invented",
        Contact(Medium.EMAIL, "sam.invented@example.org"),
        ("What does it cost?", "Is it confidential?"),
        Language.EN,
        NOON - 48 * HOUR,
        "en-0badcafe",
        Life(NOON - 48 * HOUR, Status.ANSWERED, NOON - 4 * HOUR, NOON - 24 * HOUR),
    ),
    Inquiry(
        NEW,
        telegram(11),
        Audience.GROUP,
        'Vårt team på åtta personer vill prata om <arbetsro> & "gränser".',
        "Åsa Påhittad",
        Contact(Medium.PHONE, "+358 40 1234567"),
        ("Hur länge tar en träff?",),
        Language.SV,
        NOON - 3 * HOUR,
        "sv-0badcafe",
        Life(NOON - 3 * HOUR),
    ),
    Inquiry(
        UNREACHED,
        telegram(12),
        Audience.UNSURE,
        "Tiimissämme kuormitutaan. 🙂",
        "Kalle Keksitty",
        Contact(Medium.PHONE, "+358 40 1234567"),
        ("Voiko kysyä tässä?",),
        Language.FI,
        NOON - 2 * HOUR,
        "fi-0badcafe",
        Life(NOON - 2 * HOUR, unreached_at=NOON - 2 * HOUR),
    ),
)
"""The inquiries, oldest first.

Schema 1 did not say since when one waits, nor when its client was told that the supervisor cannot be
reached: it has waited since it was sent, and its client was told when it last changed.
"""

WAITED = {
    ANSWERED: Life(NOON - 30 * HOUR, Status.ANSWERED, NOON - 4 * HOUR, NOON - 5 * HOUR),
    UNREACHED: Life(NOON - 2 * HOUR, unreached_at=NOON - HOUR),
}

ENDED = WAITED | {CLOSED: Life(NOON - 72 * HOUR, Status.CLOSED, NOON - 70 * HOUR, closed_at=NOON - 69 * HOUR)}

PROMISED = ENDED | {NEW: Life(NOON - 3 * HOUR, promised=date(2026, 3, 4))}

TOLD_MORE: dict[str, dict[str, Life]] = {
    "1": {},
    "2": WAITED,
    **dict.fromkeys(("3", "4", "5"), ENDED),
    **dict.fromkeys(("6", "7"), PROMISED),
}
"""By schema, what has become of the inquiries of which it tells more."""


def inquiries(schema: str) -> list[Inquiry]:
    """Return the inquiries in the database of a schema."""
    told = TOLD_MORE[schema]
    return [msgspec.structs.replace(one, life=told.get(one.code, one.life)) for one in INQUIRIES]


PAIRING = Pairing.of("invented-code", NOON + HOUR)
"""The pairing on offer."""

DRAFT = Draft(Audience.GROUP, "Työrauha.", "Onni Olematon", Contact(Medium.PHONE, "+358 40 1234567"), "Mitä?")

STATES: dict[Address, tuple[State, Language]] = {
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
    TERMINAL: (TakingInquiry(Draft(), Field.AUDIENCE), Language.FI),
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
        Outgoing(SUPERVISOR, Reply("✓ Välitetty"), ANSWERED, confidential=True, replies_to="703"),
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
            SUPERVISOR,
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
    Outgoing(MAILBOX, Reply("Uusi yhteydenotto: Kalle Keksitty"), UNREACHED),
    POSTPONED,
    Deletion(telegram(12), "41"),
    Acknowledgement(telegram(12), "4711"),
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
    Deletion(SUPERVISOR, "701", CLOSED, stands(14, 31)),
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
    Incoming("terminal:0a1b", TERMINAL, b'{"type":"ClientSaid","text":"Tiimille","attached":false}', NOON),
)
"""What has come in and is still to be done."""

DONE = (
    Incoming("telegram:9001", telegram(11), b"{}", NOON - 2 * MINUTE),
    Incoming("telegram:9002", NOWHERE, b"{}", NOON - 2 * MINUTE),
    Incoming("telegram:8999", telegram(GROUP), b"{}", NOON - 3 * MINUTE),
)
"""What has come in and is done."""

MISSES = (
    Miss("Saako koiran tuoda?", Language.FI, NOON - HOUR),
    Miss("Får man ta hunden med?", Language.SV, NOON),
)
"""The misses, oldest first."""

WAITS = msgspec.structs.replace(MISSES[0], asker=telegram(12), topic="7")
"""The first of them from schema 5 on: whoever asked it wants to hear the answer."""

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
        self.lanes[lane(message)].append(message)
        return None


def left(path: Path, key: Path) -> None:
    """Leave the database as it was left."""


def with_another_key(path: Path, key: Path) -> None:
    """Replace its key, twice."""
    for _ in range(2):
        rotate(path, key)


def restored(path: Path, key: Path) -> None:
    """Have it restored from a backup; the pairing that was on offer is void then, and offered anew here."""
    made = backups.make(path, key, path.parent / "backups", NOON, with_key=True)
    path.unlink()
    key.unlink()
    place = restoring.Place(path, key)
    restoring.put_in_place(restoring.restore(made.backup, place, [path.parent / "backups"]), place)
    with opened_alone(path, key) as (connection, codec):
        Remembered(connection, codec).remember(Key.PAIRING, to_json(PAIRING).decode())


WAYS = (left, with_another_key, restored)
"""What may have become of a database before it is opened."""


@pytest.fixture(params=WAYS, ids=lambda way: way.__name__)
def way(request: pytest.FixtureRequest) -> Callable[[Path, Path], None]:
    """Return what has become of the database."""
    found: Callable[[Path, Path], None] = request.param
    return found


@pytest.fixture(params=sorted(folder.name for folder in SCHEMAS.iterdir()))
def schema(request: pytest.FixtureRequest, tmp_path: Path, way: Callable[[Path, Path], None]) -> str:
    """Return the number of a schema, of which there is a database: a copy of its files."""
    number = str(request.param)
    for name in ("bot.sqlite3", "bot.key"):
        shutil.copy(SCHEMAS / number / name, tmp_path / name)
    way(tmp_path / "bot.sqlite3", tmp_path / "bot.key")
    return number


@pytest.fixture
async def store(schema: str, tmp_path: Path) -> AsyncIterator[Store]:
    """Return the store of the database of a schema."""
    async with await open_store(tmp_path / "bot.sqlite3", tmp_path / "bot.key") as opened:
        yield opened


def test_there_is_a_database_of_every_schema() -> None:
    numbers = [str(number) for number in range(1, len(MIGRATIONS) + 1)]
    assert sorted(folder.name for folder in SCHEMAS.iterdir()) == sorted(TOLD_MORE) == numbers


async def test_every_conversation_stands_where_it_stood(store: Store) -> None:
    views = {chat: await store.look(Query(chat)) for chat in CONVERSATIONS}
    assert {chat: view.conversation for chat, view in views.items()} == CONVERSATIONS


async def test_every_inquiry_is_as_far_as_it_was(store: Store, schema: str) -> None:
    known = {one.code: one for one in inquiries(schema)}
    assert await store.inquiries() == list(known.values())
    assert {each: [one.code for one in await store.inquiries(each)] for each in Status} == {
        Status.NEW: [NEW, UNREACHED],
        Status.ANSWERED: [ANSWERED],
        Status.CLOSED: [CLOSED],
    }
    view = await store.look(Query(telegram(12), (NEW.lower(),)))
    assert (view.own, view.inquiries) == ((UNREACHED,), {code: known[code] for code in (NEW, UNREACHED)})


async def test_what_came_in_waits_and_what_is_done_is_known(store: Store) -> None:
    assert await store.waiting() == list(UNDONE)
    assert await store.receive([*DONE, *UNDONE]) == []


async def test_everything_queued_goes_out_in_order(store: Store) -> None:
    channel = Recording()
    clock = Clock(lambda: NOON + 24 * HOUR, lambda: 0.0, lambda: 0.0)
    assert await Deliverer(store, channel, clock).deliver_due() == len(WAITING)
    expected = defaultdict[str, list[Message]](list)
    for message in WAITING:
        expected[lane(message)].append(message)
    assert channel.lanes == expected
    assert await store.next_due() is None


async def test_what_has_failed_waits_for_its_hour(store: Store) -> None:
    lanes = {lane(message) for message in WAITING}
    others = lanes - {telegram(12).text}
    assert {lane(queued.message) for queued in await store.due(NOON, 100)} == others
    (late,) = await store.due(NOON + 20 * MINUTE, 100, others)
    assert late == Queued(late.id, POSTPONED, 2, NOON - HOUR)
    await store.settle([Delivered(late.id, NOON)])
    (behind,) = await store.due(NOON, 100, others)
    assert behind == Queued(behind.id, Deletion(telegram(12), "41"), 0, NOON)


async def test_what_was_sent_is_found_by_what_it_belongs_to(store: Store) -> None:
    edited = SAID[5]
    for said in SAID:
        latest = edited if said.stands == edited.stands else said
        assert (await store.look(Query(under=said.stands))).there == latest.remembered
    assert (await store.look(Query(written=stands(GROUP, 703)))).copies == (SAID[3].remembered,)
    assert (await store.look(Query(under=stands(13, 902)))).copies_of_under == (SAID[6].remembered,)
    assert {number: (await store.look(Query(telegram(number)))).notices for number in range(11, 15)} == {
        11: (SAID[7].remembered,),
        12: (),
        13: (SAID[2].remembered, SAID[4].remembered, SAID[6].remembered),
        14: (SAID[0].remembered,),
    }


async def test_how_far_telling_the_supervisor_has_come_is_known(store: Store) -> None:
    assert (await store.look(Query(codes=(NEW, UNREACHED, ANSWERED)))).deliveries == {
        NEW: Delivery(notice="706"),
        UNREACHED: Delivery(NOON - 2 * HOUR),
        ANSWERED: Delivery(notice="702"),
    }


async def test_misses_and_feedback_are_read(store: Store, schema: str) -> None:
    waits = schema >= "5"
    assert await store.misses() == [WAITS if waits else MISSES[0], MISSES[1]]
    assert (await store.look(Query(telegram(12)))).awaited == ((WAITS.question,) if waits else ())
    assert await store.feedback() == {("hinta", True): 2, ("hinta", False): 1, ("kesto", False): 1}


async def test_what_was_counted_is_read(store: Store, schema: str) -> None:
    counted = (
        Counted(date(2026, 3, 2), Tally.QUESTION, QuestionOutcome.ANSWER, 2),
        Counted(date(2026, 3, 2), Tally.TOPIC, "hinta", 1),
    )
    assert (await store.look(Query(counts=True))).counts == (counted if schema >= "7" else ())


async def test_the_supervisor_is_who_she_was_and_the_pairing_is_on_offer(store: Store) -> None:
    view = await store.look(Query())
    assert (view.place, view.pairing) == (telegram(GROUP), PAIRING)


async def test_nothing_is_left_that_this_version_knows_nothing_of(store: Store, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "bot.sqlite3")) as connection:
        keys = [key for (key,) in connection.execute("SELECT key FROM remembered ORDER BY key")]
        assert version(connection) == len(MIGRATIONS)
        assert {*keys} - {*Key, ERASURES} == set()


async def test_what_the_first_start_has_made_of_it_the_second_finds(schema: str, tmp_path: Path) -> None:
    for _ in range(2):
        async with await open_store(tmp_path / "bot.sqlite3", tmp_path / "bot.key") as store:
            assert await store.inquiries() == inquiries(schema)
            assert await store.waiting() == list(UNDONE)


async def test_what_was_there_before_is_seen_to_change(store: Store) -> None:
    """A row that an earlier version wrote has no revision of its own yet."""
    for chat, kept in CONVERSATIONS.items():
        view = await store.look(Query(chat))
        again = Commit(chat, NOON, conversation=kept.conversation, rests_on=view.basis)
        assert await store.commit(again)
        with pytest.raises(Outdated):
            await store.commit(again)


async def test_an_inquiry_that_was_there_before_is_seen_to_change(store: Store, schema: str) -> None:
    for one in inquiries(schema):
        codes, own = await store.look(Query(codes=(one.code,))), await store.look(Query(one.chat))
        step = Commit(SUPERVISOR, NOON, became=(Became(one.code, one.life),))
        assert await store.commit(replace(step, rests_on=codes.basis))
        for view in (codes, own):
            with pytest.raises(Outdated):
                await store.commit(replace(step, rests_on=view.basis))


async def test_a_client_who_is_erased_takes_everything_along(store: Store) -> None:
    await store.commit(Commit(telegram(12), NOON, forgets_chat=True))
    view = await store.look(Query(telegram(12), (UNREACHED,)))
    assert (view.conversation, view.inquiries, view.own, view.deliveries) == (None, {}, (), {})
    assert UNREACHED not in {queued.message.about for queued in await store.due(NOON + HOUR, 100)}
