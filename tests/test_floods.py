"""One client's flood: what of it is answered, what is said to the rest, and that nobody else notices."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from bot.conversation import Conversations, World
from bot.core.address import Address
from bot.core.client.states import Confirming, ConfirmingStop, Conversation, Idle, TakingInquiry
from bot.core.inquiry.draft import Draft, Field
from bot.core.language import Language
from bot.core.message import Acknowledgement, Deletion, Departure, Outgoing, Source
from bot.core.reading import NOTHING_BEFORE, Before, Danger, Intent, NoMatch, Reading
from bot.core.sending.allowance import PAUSE, Allowance, Allowances
from bot.ports.happenings import Happening, Joined, Tapped, Wrote
from bot.ports.store import Commit, Delivered, Incoming, Query, StoreBusy
from bot.reception import Reception
from tests.factories import CHAT, DRAFT, NOON, TERMS, FakeReader, inquiry, mouth, reading
from tests.memory_store import MemoryStore

OTHER, GROUP = Address.parse("telegram:4712"), Address.parse("telegram:-900")
CODE = "K7M-4QX"
ACUTE = "En jaksa enää elää"
MOST = 5
"""Messages that a client of these tests may be sent before a pause."""


class Confused(FakeReader):
    """A reader that a mistake in the program keeps from reading anything."""

    def __init__(self) -> None:
        super().__init__({})

    def read(self, text: str, prior: Language, before: Before = NOTHING_BEFORE) -> Reading:
        raise ZeroDivisionError(text)


@dataclass
class House:
    """A reception at which much waits before any of it is taken."""

    reader: FakeReader = FakeReader({ACUTE: reading(NoMatch(()), Danger.ACUTE)})  # noqa: RUF009
    store: MemoryStore = field(default_factory=MemoryStore)
    ticks: float = 0.0
    waits: dict[str, Happening | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        conversations = Conversations(
            mouth(self.reader), self.store, World(lambda: NOON, lambda: CODE), TERMS
        )
        self.reception = Reception(
            self.store,
            conversations,
            lambda incoming: self.waits[incoming.id],
            lambda: NOON,
            allowances=Allowances(Allowance(MOST, 300.0)),
            ticks=lambda: self.ticks,
        )

    async def takes(self, *happened: Happening | None, chat: Address = CHAT) -> list[str]:
        """Let all of this wait at once, and return what is said or done then, in a word each."""
        batch = []
        for one in happened:
            number = str(len(self.waits))
            self.waits[number] = one
            batch.append(Incoming(number, chat, b"?", NOON))
        await self.reception.receive(batch)
        await self.reception.lanes.finished(within=5)
        assert await self.store.waiting() == []
        return await self.said()

    async def said(self) -> list[str]:
        found = []
        while due := await self.store.due(NOON, 100):
            for queued in due:
                await self.store.settle([Delivered(queued.id, NOON, f"m{queued.id}", queued.message.to)])
                found.append(word(queued.message))
        return found

    async def at(self, state: object, turn: int = 7) -> "House":
        conversation = Conversation(state, turn=turn)  # type: ignore[arg-type]
        await self.store.commit(Commit(CHAT, NOON, conversation=conversation))
        return self

    async def heard(self) -> object:
        stored = (await self.store.look(Query(chat=CHAT))).conversation
        return stored and stored.conversation.heard

    async def state(self) -> object:
        stored = (await self.store.look(Query(chat=CHAT))).conversation
        return stored and stored.conversation.state


def word(message: object) -> str:
    """Return a word for what is said or done: of a sentence the first line, and what it hangs under."""
    match message:
        case Outgoing(reply=reply, replies_to=under, document=None, replaces=replaces):
            text = reply.text.removeprefix("introduction\n\n").partition("\n")[0]
            text = f"edit of {replaces}: {text}" if replaces else text
            return f"{text} under {under}" if under else text
        case Outgoing(document=document):
            return document.name if document else ""
        case Acknowledgement() | Departure() | Deletion():
            return type(message).__name__
        case _:
            raise AssertionError(message)


def spoken(said: Sequence[str]) -> list[str]:
    """Return what of all that was *said* a client reads."""
    return [one for one in said if not one.startswith(("Acknowledgement", "notification", "from_client"))]


def wrote(text: str | None, number: int = 0, chat: Address = CHAT, **more: object) -> Wrote:
    return Wrote(Source(chat, str(number)), text, **more)  # type: ignore[arg-type]


def many(count: int, text: str = "Saako koiran tuoda?") -> list[Wrote]:
    return [wrote(text, number) for number in range(count)]


def tapped(token: str, chat: Address = CHAT) -> Tapped:
    return Tapped(Source(chat, "6"), "q", token)


UNKNOWN = ["fallback"] * MOST


async def test_a_few_lines_typed_quickly_are_each_answered() -> None:
    assert await House().takes(*many(4)) == ["fallback"] * 4


async def test_of_a_flood_the_first_are_answered_and_the_rest_hears_one_kind_word() -> None:
    """By which message it begins can be seen: the word hangs under it."""
    house = House()
    assert await house.takes(*many(200)) == [*UNKNOWN, f"pause under {MOST}"]
    assert await house.takes(*many(3)) == []
    assert await house.takes(*many(1), chat=OTHER) == ["fallback"]
    house.ticks = PAUSE
    assert await house.takes(*many(200)) == [*UNKNOWN, f"pause under {MOST}"]


@pytest.mark.parametrize("where", [0, 3, MOST, MOST + 1, 60, 199])
async def test_distress_is_answered_wherever_in_a_flood_it_stands(where: int) -> None:
    flood = many(200)
    flood[where] = wrote(ACUTE)
    said = await House().takes(*flood)
    pauses = {f"pause under {MOST}", f"pause under {MOST + 1}"}
    (signpost,) = set(said) - {"fallback", "gentle", "gentle_too", *pauses}
    assert said.count(signpost) == 1


async def test_a_flood_of_distress_is_answered_within_the_allowance_and_in_the_pause_once() -> None:
    """And nothing of it is left, answered or not."""
    house = House()
    commit, scrubs = house.store.commit, list[bool]()

    async def watched(turn: Commit) -> bool:
        scrubs.append(turn.scrubs)
        return await commit(turn)

    house.store.commit = watched  # type: ignore[method-assign]
    said = await house.takes(*many(100, ACUTE))
    assert (len(said), len(set(said)), said[-1]) == (MOST + 2, 3, f"pause under {MOST + 1}")
    assert scrubs == [True] * 100


@pytest.mark.parametrize(
    ("state", "answer", "said", "after"),
    [
        (Confirming(DRAFT), tapped("7:consent"), "inquiry_sent K7M-4QX Maija", Idle()),
        (Confirming(DRAFT), wrote("lähetä"), "inquiry_sent K7M-4QX Maija", Idle()),
        (Confirming(DRAFT), wrote("/peruuta"), "ask_stop", ConfirmingStop(Confirming(DRAFT))),
        (Idle(), wrote("/omattiedot"), "my_data my_data_conversation 0", Idle()),
        (
            TakingInquiry(Draft(), Field.AUDIENCE),
            wrote("tiimille"),
            "ask.subject",
            TakingInquiry(Draft(DRAFT.audience), Field.SUBJECT),
        ),
    ],
)
async def test_what_answers_the_bot_is_taken_in_the_pause_as_well(
    state: object, answer: Happening, said: str, after: object
) -> None:
    house = House()
    await house.takes(*many(200))
    await house.at(state)
    heard = await house.takes(*many(20), answer, *many(20))
    assert spoken(heard) == [said]
    assert await house.state() == after


async def test_what_is_being_filled_in_is_asked_for_again_after_the_kind_word() -> None:
    """Nobody is left to think that what was typed there was taken."""
    house = await House().at(TakingInquiry(Draft(), Field.NAME))
    for _ in range(3):
        assert await house.takes(wrote("/help")) == ["Kysy vapaasti.", "ask_again.name"]
    said = await house.takes(wrote("Maija", 11), wrote("Maija", 12))
    assert said == ["pause under 11", "ask_again.name"]
    assert await house.state() == TakingInquiry(Draft(), Field.NAME)


async def test_a_flood_of_presses_is_acknowledged_and_no_more() -> None:
    """Old ones use the allowance up; the one that is waited for is taken all the same."""
    house = await House().at(Confirming(DRAFT))
    old = [tapped("3:consent"), tapped("2:consent")] * 50
    again = "ask_to_send"
    assert spoken(await house.takes(*old)) == ["stale_choice", again] * 3 + ["pause_pressed", again]
    said = await house.takes(*old, tapped("10:consent"), *old)
    assert (spoken(said), said.count("Acknowledgement")) == (["inquiry_sent K7M-4QX Maija"], 201)


async def test_made_up_presses_and_answers_in_a_pause_are_limited_too() -> None:
    house = await House().at(Idle())
    said = await house.takes(*many(MOST), *[wrote("/omattiedot"), wrote("/mydata")] * 50)
    assert len(said) == 2 * MOST + 1


async def test_what_is_not_passed_on_to_the_supervisor_is_told() -> None:
    """All before it has been; that is said to each."""
    house = House()
    await house.store.commit(Commit(CHAT, NOON, inquiries=(inquiry(answered_at=NOON),)))
    said = await house.takes(*many(200, "Vielä yksi asia"))
    passed_on = [one for one in said if one.startswith("from_client")]
    rest = [one for one in said if not one.startswith("from_client")]
    assert rest == ["forwarded"] * len(passed_on) + [f"pause_in_inquiry under {len(passed_on)}"]
    assert len(passed_on) == MOST


async def test_of_the_edits_of_a_message_that_wait_the_last_is_read() -> None:
    house = House()
    await house.takes(wrote("Saako koiran tuoda?", 1))
    edits = [wrote(f"Saako {n} koiraa tuoda?", 1, edited=True) for n in range(2000)]
    assert await house.takes(*edits) == ["edit of m1: fallback"]
    edits[7] = wrote(ACUTE, 1, edited=True)
    assert (await house.takes(*edits))[0] == "edit of m1: Soita 112."  # distress is never overtaken


async def test_pictures_in_a_row_get_one_answer_and_a_place_that_moves_none() -> None:
    album = [wrote(None, number, medium="photo") for number in range(10)]
    house = House()
    assert await house.takes(*album) == ["attachment"]
    assert await house.takes(wrote(None, 3, medium="photo", edited=True)) == []


async def test_what_is_pressed_or_sent_in_haste_is_answered_once() -> None:
    house = await House().at(Confirming(DRAFT))
    assert (await house.takes(*[wrote("/start")] * 9))[::2] == ["welcome"]
    said = await house.takes(*[tapped("8:consent")] * 3)
    assert (spoken(said), said.count("Acknowledgement")) == (["inquiry_sent K7M-4QX Maija"], 3)


async def test_a_group_that_is_nobodys_is_left_once() -> None:
    said = [wrote("Hei", chat=GROUP)] * 50
    assert await House().takes(Joined(GROUP), *said, chat=GROUP) == ["Departure"]


async def test_guessing_at_pairing_links_is_a_flood_like_any_other() -> None:
    said = await House().takes(*(wrote(f"/start pair-{n}", n) for n in range(50)))
    assert said == ["pairing_refused"] * MOST + [f"pause under {MOST}"]


async def test_an_export_can_be_had_every_few_minutes() -> None:
    house = await House().at(Idle())
    files = ["tiedot.json", "tiedot.txt"]
    asked = tapped("7:export")
    assert sorted(await house.takes(asked)) == ["Acknowledgement", *files]
    assert await house.takes(asked) == ["my_data_exported 6", "Acknowledgement"]
    house.ticks = 299.0
    assert await house.takes(asked) == ["my_data_exported 2", "Acknowledgement"]
    house.ticks = 300.0
    assert sorted(await house.takes(asked)) == ["Acknowledgement", *files]


async def test_a_store_that_was_busy_uses_nobodys_allowance_up() -> None:
    """A message is taken again and again then, and is one message."""
    house = House()
    house.reception.lanes.first_wait = 0.0001
    commit, busy = house.store.commit, iter([True] * 7)

    async def failing(turn: Commit) -> bool:
        if next(busy, False):
            raise StoreBusy("database is locked")
        return await commit(turn)

    house.store.commit = failing  # type: ignore[method-assign]
    assert await house.takes(*many(MOST)) == UNKNOWN


async def test_a_turn_that_fails_counts_as_well() -> None:
    """And distress is answered though nothing else can be."""
    house = House(Confused())
    assert await house.takes(*many(200)) == ["turn_failed"] * MOST
    (signpost,) = await house.takes(*many(3), wrote(ACUTE), *many(3))
    assert signpost.startswith("Soita")


async def test_in_a_pause_an_answer_stays_what_it_was_and_nothing_is_remembered() -> None:
    """Not the signpost either, whose message is edited: neither taken away nor written over."""
    house = House()
    await house.takes(*many(MOST))
    assert await house.takes(wrote(ACUTE, 50)) == ["Soita 112."]
    heard = await house.heard()
    mended = await house.takes(wrote(f"{ACUTE}.", 50, edited=True))
    assert [one for one in mended if one.startswith(("Deletion", "edit of"))] == []
    await house.takes(wrote(ACUTE, 51))
    assert await house.heard() == heard


GUESSED, TIRED = "En haluu enää", "En jaksa tätä työtä enää"
"""What no rule calls distress: the alarm hears both, and one of them surely is about work."""


async def test_distress_that_only_what_was_learned_hears_is_heard_in_a_pause() -> None:
    """As out of a flood: the signpost once, and for what surely is of one's work none."""
    acute = Reading(Language.FI, Danger.ACUTE, NoMatch(()), guessed=True)
    reader = FakeReader({GUESSED: acute, TIRED: acute}, {TIRED: Intent.TIRED})
    house = House(reader)
    await house.takes(*many(MOST))
    assert await house.takes(*many(3, TIRED)) == ["pause under 0"]
    assert await house.takes(*many(3), wrote(GUESSED), *many(3)) == ["Soita 112."]
    assert await house.takes(wrote(GUESSED)) == []


async def test_who_asks_for_the_signpost_gets_it_in_a_pause() -> None:
    house = House()
    await house.takes(*many(MOST))
    assert await house.takes(wrote("/start crisis")) == ["Soita 112."]
