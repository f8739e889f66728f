"""What comes in: whose it is, and which turn it becomes, over a store in memory."""

from dataclasses import dataclass, field

import pytest

from bot.conversation import Conversations, World, offer_pairing
from bot.core.address import SUPERVISOR, Address
from bot.core.client import events
from bot.core.inquiry.attachments import Attached
from bot.core.message import Acknowledgement, Departure, Message, Outgoing, Person, Source
from bot.core.supervisor import events as her_events
from bot.ports.happenings import Happening, Joined, Tapped, Wrote
from bot.ports.store import Commit, Delivered, Incoming, Key, Query, StoreBusy
from bot.reception import PAIR, Reception, event_of, her_event_of
from tests.core.supervisor.test_dialogue import BUTTONS as THEIR_TOKENS
from tests.factories import BUTTONS, CHAT, NOON, TERMS, inquiry, mouth
from tests.memory_store import MemoryStore

HERS, GROUP, OTHER = (Address.parse(f"telegram:{chat}") for chat in ("900", "-900", "-1"))
CODE = "K7M-4QX"


JOHANNA = Person("900", "Johanna")


def wrote(text: str | None, chat: Address = CHAT, **more: object) -> Wrote:
    values: dict[str, object] = {"writer": JOHANNA, **more}
    return Wrote(Source(chat, "7"), text, **values)  # type: ignore[arg-type]


def tapped(token: str, chat: Address = CHAT) -> Tapped:
    return Tapped(Source(chat, "6"), "q", token, JOHANNA)


@dataclass
class House:
    """A reception whose channel tells what the test says has happened."""

    store: MemoryStore = field(default_factory=MemoryStore)
    happened: Happening | None = None
    paired: list[Address] = field(default_factory=list)
    woken: int = 0

    def __post_init__(self) -> None:
        self.conversations = Conversations(mouth(), self.store, World(lambda: NOON, lambda: CODE), TERMS)
        self.reception = Reception(
            self.store, self.conversations, self.read, lambda: NOON, self.wake, self.greet
        )

    def read(self, incoming: Incoming) -> Happening | None:
        if incoming.payload == b"unreadable":
            raise KeyError("from")
        return self.happened

    def wake(self) -> None:
        self.woken += 1

    async def greet(self, chat: Address) -> None:
        self.paired.append(chat)

    async def hers(self, place: Address = HERS) -> "House":
        await self.store.commit(Commit(place, NOON, remembers=((Key.SUPERVISOR, place.text),)))
        return self

    async def takes(
        self, happened: Happening | None, chat: Address = CHAT, payload: bytes = b"?"
    ) -> list[tuple[Address, str]]:
        """Take in what happened, and return what is said or done of it: to whom, and the text."""
        self.happened = happened
        incoming = Incoming(f"{self.woken}", chat, payload, NOON)
        await self.store.receive([incoming])
        await self.reception.handle(incoming)
        assert await self.store.waiting() == []
        return [told(message) for message in await self._queued()]

    async def _queued(self) -> list[Message]:
        found = []
        while due := await self.store.due(NOON, 100):
            await self.store.settle([Delivered(queued.id, NOON) for queued in due])
            found += [queued.message for queued in due]
        return found


def told(message: Message) -> tuple[Address, str]:
    """Return to whom a message goes, and its text without what a chat is told before all else."""
    if isinstance(message, Outgoing):
        return message.to, message.reply.text.removeprefix("introduction\n\n")
    return message.to, type(message).__name__


UNKNOWN = [(CHAT, "fallback")]


@pytest.mark.parametrize(
    ("happened", "chat", "said"),
    [
        (wrote("Saako koiran tuoda?"), CHAT, UNKNOWN),
        (wrote("/help"), CHAT, [(CHAT, "Kysy vapaasti.")]),
        (wrote(None, medium="photo"), CHAT, [(CHAT, "attachment")]),
        (wrote("Saako koiran tuoda?", medium="photo"), CHAT, [(CHAT, "caption_only"), *UNKNOWN]),
        (tapped("0:help"), CHAT, [(CHAT, "Kysy vapaasti."), (CHAT, "Acknowledgement")]),
        (tapped("s:close:K7M-4QX"), CHAT, [(CHAT, "Acknowledgement")]),
        (tapped("nonsense"), CHAT, [(CHAT, "Acknowledgement")]),
        (wrote("Hei", GROUP), GROUP, [(GROUP, "Departure")]),
        (Joined(GROUP), GROUP, [(GROUP, "Departure")]),
        (tapped("0:help", GROUP), GROUP, [(GROUP, "Acknowledgement")]),
        (None, CHAT, []),
    ],
)
async def test_before_anybody_is_paired(
    happened: Happening | None, chat: Address, said: list[tuple[Address, str]]
) -> None:
    house = House()
    assert sorted(await house.takes(happened, chat), key=str) == sorted(said, key=str)
    assert house.woken == 1


@pytest.mark.parametrize(
    ("happened", "said"),
    [
        (
            wrote("/jono", HERS),
            [
                (
                    SUPERVISOR,
                    f"queue queue_waiting audience.group {CODE} Maija Tiimimme riitelee. waited.minutes 0",
                )
            ],
        ),
        (wrote("Mitä maksaa?", HERS), [(SUPERVISOR, "ask_to_whom 72")]),
        (
            tapped(f"s:close:{CODE}", HERS),
            [
                (SUPERVISOR, f"closed {CODE} 14"),
                (CHAT, f"inquiry_closed {CODE} 14"),
                (HERS, "Acknowledgement"),
            ],
        ),
        (tapped("1:consent", HERS), [(HERS, "Acknowledgement")]),
        (wrote("Hei", HERS, reply_to=Source(HERS, "1")), [(SUPERVISOR, "no_such_thread")]),
    ],
)
async def test_what_the_supervisor_does_is_not_a_clients(
    happened: Happening, said: list[tuple[Address, str]]
) -> None:
    house = await House().hers()
    await house.store.commit(Commit(CHAT, NOON, inquiries=(inquiry(),)))
    assert sorted(await house.takes(happened, HERS), key=str) == sorted(said, key=str)


@pytest.mark.parametrize(
    ("text", "reply_to", "said"),
    [
        ("Hyvää huomenta", None, []),
        ("Niinpä", Source(GROUP, "1"), []),
        ("/jono", None, [(SUPERVISOR, "queue_empty")]),
        (None, None, []),
    ],
)
async def test_people_of_her_group_talk_among_themselves(
    text: str | None, reply_to: Source | None, said: list[tuple[Address, str]]
) -> None:
    house = await House().hers(GROUP)
    assert await house.takes(wrote(text, GROUP, reply_to=reply_to), GROUP) == said


async def test_another_group_is_left_and_hers_is_not() -> None:
    house = await House().hers(GROUP)
    assert await house.takes(Joined(OTHER), OTHER) == [(OTHER, "Departure")]
    assert await house.takes(Joined(GROUP), GROUP) == []


@pytest.mark.parametrize("chat", [CHAT, GROUP])
@pytest.mark.parametrize("command", ["/start", "/start@tyonohjaus_bot"])
async def test_a_link_pairs_whoever_opens_it_and_shows_the_commands_there(
    chat: Address, command: str
) -> None:
    house = House()
    await offer_pairing(house.store, "secret", NOON.replace(hour=13))
    link = wrote(f"{command} {PAIR}secret", chat)
    explained = "\n\nmembers_explained" if chat.is_group else ""
    assert await house.takes(link, chat) == [(chat, f"supervisor_paired{explained}")]
    assert (house.paired, (await house.store.look(Query())).place) == ([chat], chat)
    assert await house.takes(link, HERS) == [(HERS, "pairing_refused")]
    assert house.paired == [chat]


async def test_what_waits_in_a_chat_lets_nobody_overtake_its_opening_of_a_link() -> None:
    """The link that came first is opened first; when its own chat comes to it, it is done."""
    house = House()
    await offer_pairing(house.store, "secret", NOON.replace(hour=13))
    link = wrote(f"/start {PAIR}secret")
    first, second = (Incoming(str(n), chat, PAIR.encode(), NOON) for n, chat in enumerate((HERS, CHAT)))
    house.happened = link
    house.reception.lanes.add = lambda incoming: None  # type: ignore[method-assign]
    await house.reception.receive([first, second])
    for incoming in (second, first):
        await house.reception.handle(incoming)
    assert (await house.conversations.place(), house.paired) == (HERS, [HERS])
    said = [told(message) for message in await house._queued()]
    assert said == [(HERS, "supervisor_paired"), (CHAT, "pairing_refused")]


async def test_a_link_that_came_before_the_last_end_is_opened_first_too() -> None:
    house = House()
    await offer_pairing(house.store, "secret", NOON.replace(hour=13))
    first, second = (Incoming(str(n), chat, PAIR.encode(), NOON) for n, chat in enumerate((HERS, CHAT)))
    await house.store.receive([first])
    house.happened = wrote(f"/start {PAIR}secret")
    house.reception.lanes.add = lambda incoming: None  # type: ignore[method-assign]
    await house.reception.catch_up()
    await house.reception.receive([second])
    await house.reception.handle(second)
    assert await house.conversations.place() == HERS


async def test_an_expected_pairing_keeps_the_bot_in_a_group() -> None:
    house = House()
    await offer_pairing(house.store, "secret", NOON.replace(hour=13))
    assert await house.takes(Joined(GROUP), GROUP) == []


async def test_what_cannot_be_read_is_set_aside(caplog: pytest.LogCaptureFixture) -> None:
    house = House()
    assert await house.takes(wrote("salaisuus"), payload=b"unreadable") == []
    assert [r.getMessage() for r in caplog.records if r.levelname == "WARNING"] == [
        "An update could not be read (KeyError); it is set aside."
    ]


async def test_a_turn_that_fails_is_told_and_done_with(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    house = House()

    async def fail(*_: object) -> bool:
        raise ZeroDivisionError("salaisuus")

    monkeypatch.setattr(house.conversations, "client", fail)
    assert await house.takes(wrote("Saako koiran tuoda?")) == [(CHAT, "turn_failed")]
    assert await house.takes(tapped("0:help")) == [(CHAT, "Acknowledgement"), (CHAT, "turn_failed")]
    (first, _) = [r.getMessage() for r in caplog.records if r.levelname == "ERROR"]
    assert first.startswith("An update could not be handled (ZeroDivisionError in test_reception.py, line ")
    assert "salaisuus" not in caplog.text


async def test_a_busy_store_is_not_a_failed_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    house = House(happened=wrote("Saako koiran tuoda?"))

    async def busy(*_: object) -> bool:
        raise StoreBusy("locked")

    monkeypatch.setattr(house.store, "commit", busy)
    with pytest.raises(StoreBusy):
        await house.reception.handle(Incoming("1", CHAT, b"?", NOON))


async def test_what_came_in_before_the_last_end_is_taken_up() -> None:
    house = House(happened=wrote("Saako koiran tuoda?"))
    incoming = [Incoming(str(n), CHAT, b"?", NOON) for n in range(2)]
    await house.store.receive(incoming)
    await house.reception.catch_up()
    await house.reception.receive(incoming)  # repeats are not new
    await house.reception.lanes.finished(within=5)
    assert (house.woken, await house.store.waiting()) == (2, [])


@pytest.mark.parametrize(
    ("written", "event"),
    [
        (wrote("hei"), events.ClientSaid("hei")),
        (wrote("hei", quote="moi"), events.ClientSaid("hei", quote="moi")),
        (wrote("hei", edited=True), events.ClientEdited("hei")),
        (wrote("hei", edited=True, quote="moi"), events.ClientEdited("hei", "moi")),
        (wrote(" ", edited=True), None),
        (wrote(None, phone="+358", edited=True), None),
        (wrote("/yhteys"), events.InquiryRequested()),
        (wrote("/yhteys", edited=True), events.InquiryRequested()),
        (wrote(None, medium="photo"), events.AttachmentSent("photo")),
        (wrote(None, medium="location", edited=True), None),
        (wrote("hei", medium="photo"), events.ClientSaid("hei", attached=True)),
        (wrote("hei", medium="photo", edited=True), events.ClientEdited("hei")),
        (wrote("/yhteys", medium="photo"), events.InquiryRequested()),
        (wrote("  "), events.AttachmentSent()),
        (wrote(None, phone="+358", medium="photo"), events.ContactShared("+358")),
    ],
)
def test_what_clients_did(written: Wrote, event: events.Event | None) -> None:
    assert event_of(written) == event


@pytest.mark.parametrize(
    ("written", "event"),
    [
        (wrote("hei"), her_events.Wrote("hei")),
        (wrote("hei", medium="photo"), her_events.Wrote("hei", attached=Attached("photo"))),
        (wrote("hei", quote="moi"), her_events.Wrote("hei", "moi")),
        (wrote("hei", edited=True), her_events.Edited("hei")),
        (wrote("hei", edited=True, quote="moi"), her_events.Edited("hei", "moi")),
        (wrote("hei", edited=True, medium="photo"), her_events.Edited(None)),
        (wrote("/jono"), her_events.QueueRequested()),
        (wrote("/jono", edited=True), her_events.QueueRequested()),
    ],
)
def test_what_the_supervisor_did(written: Wrote, event: her_events.Event) -> None:
    assert her_event_of(written) == event


def test_a_press_is_acknowledged_in_the_chat_it_was_made_in() -> None:
    assert told(Acknowledgement(CHAT, "q")) == (CHAT, "Acknowledgement")
    assert told(Departure(GROUP)) == (GROUP, "Departure")


async def test_what_comes_in_is_read_once_and_what_has_to_be_tried_again_once_more() -> None:
    """An album too, whose pictures are looked at from the first of them."""
    house, read = House(), list[str]()
    album = [wrote(None, medium="photo", album="a") for _ in range(3)]
    happened = dict(zip("1234", [*album, wrote("Saako koiran tuoda?")], strict=True))

    def reading(incoming: Incoming) -> Happening | None:
        read.append(incoming.id)
        return happened[incoming.id]

    reception = Reception(house.store, house.conversations, reading, lambda: NOON, album_wait=0.0)
    await reception.receive([Incoming(key, CHAT, b"?", NOON) for key in happened])
    await reception.lanes.finished(within=5)
    assert (read, await house.store.waiting()) == (["1", "2", "3", "4"], [])
    commit, busy = house.store.commit, [StoreBusy("locked")]

    async def busy_once(turn: Commit) -> bool:
        if busy:
            raise busy.pop()
        return await commit(turn)

    house.store.commit = busy_once  # type: ignore[method-assign]
    reception.lanes.first_wait = 0.0
    happened["5"] = wrote("Saako kissan tuoda?")
    await reception.receive([Incoming("5", CHAT, b"?", NOON)])
    await reception.lanes.finished(within=5)
    assert (read[4:], await house.store.waiting(), reception._happened) == (["5", "5"], [], {})


HERS_ALONE = tuple(THEIR_TOKENS.values())
"""Every button of hers, as it travels, those about an inquiry with the code of the one that there is."""


@pytest.mark.parametrize(
    ("chat", "tokens"),
    [
        (CHAT, HERS_ALONE),
        (Address.parse("telegram:2"), HERS_ALONE),
        (Address.parse("telegram:2"), tuple(events.token(0, button) for button in BUTTONS)),
        (Address.parse("telegram:2"), tuple(events.token(1, button) for button in BUTTONS)),
    ],
    ids=["its client", "a stranger", "a stranger's own", "a stranger's own, a turn later"],
)
async def test_a_forged_button_harms_no_inquiry(chat: Address, tokens: tuple[str, ...]) -> None:
    """It is there, open, and its code known: nothing becomes of it, and she hears of nothing."""
    house = await House().hers()
    assert any(CODE in token for token in HERS_ALONE)
    await house.store.commit(Commit(CHAT, NOON, inquiries=(inquiry(CODE),)))
    for token in tokens:
        said = await house.takes(tapped(token, chat), chat)
        assert {to for to, _ in said} <= {chat}
    assert await house.store.inquiries() == [inquiry(CODE)]
    view = await house.store.look(Query())
    assert (view.place, view.team, view.absence) == (HERS, None, None)
