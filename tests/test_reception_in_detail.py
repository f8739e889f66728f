"""What comes in as several pieces, comes back, or fails: over a store in memory."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from bot.conversation import Circumstances, offer_pairing
from bot.core.address import SUPERVISOR, Address
from bot.core.client.heard import mark_of
from bot.core.inquiry.status import Status
from bot.core.language import Language
from bot.core.message import Deletion, Outgoing, Person, Source
from bot.core.reply import Reply
from bot.core.sending.allowance import AMPLE, Allowances
from bot.ports.happenings import Happening, Joined, Tapped, Wrote
from bot.ports.store import Commit, Delivered, Incoming, Key, Postponed, Query
from bot.reception import LONGEST_ALBUM, PAIR, seen_of
from tests.factories import CHAT, NOON, inquiry
from tests.test_reception import CODE, GROUP, HERS, JOHANNA, OTHER, House, told, wrote

Said = list[tuple[Address, str]]


@dataclass
class Several(House):
    """A reception to which several things happen at once, each told by its number."""

    all: Mapping[str, Happening] = field(default_factory=dict)

    def read(self, incoming: Incoming) -> Happening | None:
        return self.all[incoming.id]

    async def comes(self, *happened: Happening, chat: Address = CHAT) -> Said:
        """Let it all come in, in one batch, and return what is said of it."""
        self.reception.album_wait = 0.0
        started = len(self.all)
        batch = {str(started + n): one for n, one in enumerate(happened)}
        self.all = {**self.all, **batch}
        await self.reception.receive([Incoming(number, chat, b"?", NOON) for number in batch])
        await self.reception.lanes.finished(within=5)
        assert await self.store.waiting() == []
        return [told(message) for message in await self._queued()]


def picture(number: int, text: str | None = None, album: str = "1", **more: object) -> Wrote:
    values: dict[str, object] = {"medium": "photo", "album": album, **more}
    return Wrote(Source(CHAT, str(number)), text, **values)  # type: ignore[arg-type]


# Albums


@pytest.mark.parametrize(
    ("happened", "said"),
    [
        ([picture(1), picture(2), picture(3)], ["attachment"]),
        ([picture(1), picture(2, "Saako koiran tuoda?")], ["caption_only", "fallback"]),
        ([picture(1, "Saako"), picture(2, "Saako"), picture(3, "koiran?")], ["caption_only", "fallback"]),
        ([picture(1), wrote("Saako koiran tuoda?")], ["attachment", "fallback"]),
        ([picture(1), wrote("/help"), picture(2)], ["attachment", "Kysy vapaasti."]),
        ([picture(1), picture(2, album="2")], ["attachment"]),  # in a burst it is said once
    ],
)
async def test_an_album_is_one_message(happened: list[Wrote], said: list[str]) -> None:
    """What is no part of it is answered by itself; a picture of it that comes later is known."""
    house = Several()
    assert await house.comes(*happened) == [(CHAT, text) for text in said]


async def test_what_is_written_under_any_picture_of_an_album_is_read_as_one() -> None:
    house = Several()
    await house.comes(picture(1, "Saako"), picture(2), picture(3, "koiran tuoda?"), picture(4, "Saako"))
    stored = (await house.store.look(Query(chat=CHAT))).conversation
    assert stored is not None
    assert stored.conversation.questions == ("Saako\n\nkoiran tuoda?",)
    assert [name for name, _ in stored.conversation.heard] == ["album:1"]


async def test_a_picture_that_comes_after_its_album_was_answered_is_no_news() -> None:
    house = Several()
    assert await house.comes(picture(1), picture(2)) == [(CHAT, "attachment")]
    assert await house.comes(picture(3)) == []


async def test_an_album_is_no_longer_than_the_longest_there_is() -> None:
    pictures = [picture(number) for number in range(LONGEST_ALBUM)]
    assert await Several().comes(*pictures) == [(CHAT, "attachment")]


async def test_what_is_said_of_an_album_hangs_on_all_of_it() -> None:
    """Whichever of its pictures is edited, it is found."""
    house = Several(all={"0": picture(2, "Saako koiran tuoda?")})
    incoming = Incoming("0", CHAT, b"?", NOON)
    await house.store.receive([incoming])
    await house.reception.handle(incoming)
    said = [one.source for one in await house._queued() if isinstance(one, Outgoing)]
    assert said == [Source(CHAT, "album:1")] * 2


async def test_an_album_that_says_nothing_to_the_bot_is_done_with_as_a_whole() -> None:
    """As one that people of her group show one another."""
    house = Several()
    await house.hers(GROUP)
    album = [Wrote(Source(GROUP, str(number)), None, medium="photo", album="1") for number in range(3)]
    assert await house.comes(*album, chat=GROUP) == []


async def test_an_album_whose_turn_fails_is_done_with_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    house = Several()

    async def fail(*_: object) -> bool:
        raise ZeroDivisionError

    monkeypatch.setattr(house.conversations, "client", fail)
    assert await house.comes(picture(1), picture(2), picture(3)) == [(CHAT, "turn_failed")]


# Coming back


@pytest.mark.parametrize(
    ("place", "here", "hastened"),
    [
        (HERS, CHAT, {CHAT}),
        (HERS, HERS, {HERS, SUPERVISOR}),
        (GROUP, GROUP, {GROUP, SUPERVISOR}),
        (None, CHAT, {CHAT}),
    ],
)
async def test_what_waited_for_a_chat_goes_out_when_the_bot_may_write_there_again(
    place: Address | None, here: Address, hastened: set[Address]
) -> None:
    house = House()
    if place:
        await house.hers(place)
    waiting = tuple(Outgoing(to, Reply("hei")) for to in (CHAT, HERS, GROUP, SUPERVISOR))
    await house.store.commit(Commit(CHAT, NOON, outgoing=waiting))
    later = NOON + timedelta(hours=1)
    await house.store.settle([Postponed(one.id, later, "blocked") for one in await house.store.due(NOON, 9)])
    assert await house.store.due(NOON, 9) == []
    house.happened = Joined(here)
    incoming = Incoming("1", here, b"?", NOON)
    await house.store.receive([incoming])
    await house.reception.handle(incoming)
    assert {one.message.to for one in await house.store.due(NOON, 9)} == hastened
    assert await house.store.waiting() == []


async def test_a_group_that_may_become_hers_is_not_left_and_nobodys_is() -> None:
    house = await House().hers(GROUP)
    for happened in (wrote("Hei", GROUP), Joined(GROUP)):
        assert await house.takes(happened, GROUP) == []
    assert await house.takes(wrote("Hei", OTHER), OTHER) == [(OTHER, "Departure")]


# What is known of it


def test_what_is_known_of_what_was_written() -> None:
    at, under = Source(CHAT, "7"), Source(CHAT, "6")
    written = Wrote(
        at, "hei", language=Language.SV, reply_to=under, edited=True, writer=JOHANNA, topic="3", album=""
    )
    assert seen_of(written) == Circumstances(
        hint=Language.SV,
        source=at,
        under=under,
        edited=True,
        writer=JOHANNA,
        heard_as=("7", mark_of("hei")),
        topic="3",
    )
    assert seen_of(picture(7, album="9")).heard_as == ("album:9", mark_of(None))


async def test_a_link_is_opened_in_its_topic_by_whoever_wrote_it_and_answered_under_it() -> None:
    house = House()
    await offer_pairing(house.store, "secret", NOON.replace(hour=13))
    pirjo = Person("901", "Pirjo")
    link = Wrote(Source(GROUP, "7"), f"/start {PAIR}secret", writer=pirjo, topic="3")
    await house.takes(link, GROUP)
    view = await house.store.look(Query())
    assert view.place == Address(GROUP.network, GROUP.chat, GROUP.party, "3")
    assert view.team is not None
    assert view.team.members == (pirjo,)


async def test_who_opens_a_link_unseen_is_told_so_under_it() -> None:
    house = House()
    await offer_pairing(house.store, "secret", NOON.replace(hour=13))
    house.happened = Wrote(Source(GROUP, "7"), f"/start {PAIR}secret")
    incoming = Incoming("1", GROUP, b"?", NOON)
    await house.store.receive([incoming])
    await house.reception.handle(incoming)
    said = [one for one in await house._queued() if isinstance(one, Outgoing)]
    assert [(one.reply.text, one.replies_to) for one in said] == [("write_as_yourself", "7")]
    assert (await house.store.look(Query())).place is None


@pytest.mark.parametrize("writer", [JOHANNA, None])
async def test_who_pressed_is_told_by_name_in_the_topic_of_the_press(writer: Person | None) -> None:
    house = await House().hers(GROUP)
    await house.store.commit(Commit(CHAT, NOON, inquiries=(inquiry(CODE),)))
    house.happened = Tapped(Source(GROUP, "6"), "q", f"s:take:{CODE}", writer, topic="3")
    incoming = Incoming("1", GROUP, b"?", NOON)
    await house.store.receive([incoming])
    await house.reception.handle(incoming)
    said = [one for one in await house._queued() if isinstance(one, Outgoing)]
    name = writer.name if writer else ""
    assert [(one.reply.text, one.replies_to, one.topic) for one in said] == [
        (f"taken {CODE} {name}", "6", "3")
    ]


# What fails


@pytest.mark.parametrize(
    ("chat", "place", "uses"),
    [(CHAT, None, 1), (HERS, HERS, 0)],
)
async def test_what_is_said_of_a_failure_uses_up_a_clients_allowance_and_not_hers(
    monkeypatch: pytest.MonkeyPatch, chat: Address, place: Address | None, uses: int
) -> None:
    house = House()
    if place:
        await house.hers(place)
    house.reception.allowances = Counting()

    async def fail(*_: object) -> bool:
        raise ZeroDivisionError

    monkeypatch.setattr(house.conversations, "client", fail)
    monkeypatch.setattr(house.conversations, "supervisor", fail)
    await house.takes(wrote("Saako koiran tuoda?", chat), chat)
    assert house.reception.allowances.used == [(chat.text, uses)]


class Counting(Allowances):
    """Allowances that tell who used how much of them."""

    def __init__(self) -> None:
        super().__init__(AMPLE)
        self.used: list[tuple[str, int]] = []

    def take(self, chat: str, now: float, use: object) -> None:
        self.used.append((chat, use.messages))  # type: ignore[attr-defined]


async def test_of_a_failure_the_log_tells_where_in_the_program_it_was(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The innermost place, by file and line; never what it was about."""
    house = House()
    line = test_of_a_failure_the_log_tells_where_in_the_program_it_was.__code__.co_firstlineno

    async def fail(*_: object) -> bool:
        raise ZeroDivisionError("salaisuus")

    monkeypatch.setattr(house.conversations, "client", fail)
    await house.takes(wrote("Saako koiran tuoda?"))
    (error,) = [r.getMessage() for r in caplog.records if r.levelname == "ERROR"]
    assert error == (
        f"An update could not be handled (ZeroDivisionError in test_reception_in_detail.py, line {line + 8})."
    )


async def test_a_failed_turn_leaves_no_trace_of_what_was_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is done with, and what had come in is not kept as long as other things that came in."""
    house = House(happened=wrote("salaisuus"))
    committed: list[Commit] = []
    commit = house.store.commit

    async def noted(one: Commit) -> bool:
        committed.append(one)
        return await commit(one)

    async def fail(*_: object) -> bool:
        raise ZeroDivisionError

    monkeypatch.setattr(house.store, "commit", noted)
    monkeypatch.setattr(house.conversations, "client", fail)
    incoming = Incoming("1", CHAT, b"salaisuus", NOON)
    await house.store.receive([incoming])
    await house.reception.handle(incoming)
    (failed,) = committed
    assert (failed.chat, failed.at, failed.done, failed.scrubs) == (CHAT, NOON, "1", True)


async def test_what_hangs_on_her_words_is_hers_and_not_a_clients() -> None:
    """In a chat that is a client's by now, what she edits goes where it went."""
    house = await House().hers(HERS)
    one = inquiry(CODE, status=Status.ANSWERED, answered_at=NOON)
    relay = Outgoing(CHAT, Reply("relayed Hei"), CODE, source=Source(HERS, "7"))
    await house.store.commit(Commit(CHAT, NOON, inquiries=(one,), outgoing=(relay,)))
    (queued,) = await house.store.due(NOON, 9)
    await house.store.settle([Delivered(queued.id, NOON, "5", CHAT)])
    await house.store.commit(Commit(HERS, NOON, remembers=((Key.SUPERVISOR, OTHER.text),)))
    said = await house.takes(wrote("Hei hei", HERS, edited=True), HERS)
    assert said == [(HERS, "not_hers_any_more")]
    assert not any(isinstance(one, Deletion) for one in await house._queued())
