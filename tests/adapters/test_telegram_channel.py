"""What Telegram's refusals mean, and what is asked of it, as tables; the bot behind it is made up."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from telegram import InlineKeyboardMarkup, ReplyKeyboardMarkup
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.adapters.telegram.channel import TelegramChannel
from bot.core.address import MAILBOX, SUPERVISOR, TERMINAL, Address
from bot.core.message import Acknowledgement, Deletion, Departure, Document, Message, Outgoing, Reason, Source
from bot.core.reply import Choice, Reply
from bot.ports.channel import PermanentFailure, TemporaryFailure
from tests.factories import CHAT

HERS, GROUP, SUPERGROUP = (Address.parse(f"telegram:{chat}") for chat in ("900", "-900", "-1001"))


@dataclass
class Sent:
    message_id: int = 55


@dataclass
class Bot:
    """Notes what it is asked to do, and fails as the test says."""

    fails: list[TelegramError] = field(default_factory=list)
    asked: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = field(default_factory=list)

    def __getattr__(self, name: str) -> Any:
        async def call(*values: Any, **more: Any) -> Sent:
            self.asked.append((name, values, more))
            if self.fails:
                raise self.fails.pop(0)
            return Sent()

        return call


@dataclass
class Line:
    """A channel over such a bot."""

    bot: Bot = field(default_factory=Bot)
    place: Address | None = HERS
    moves: list[tuple[Address, Address]] = field(default_factory=list)

    async def where(self) -> Address | None:
        return self.place

    async def moved(self, place: Address, to: Address) -> None:
        self.moves.append((place, to))

    async def send(self, message: Message) -> Source | None:
        return await TelegramChannel(self.bot, self.where, self.moved).send(message)  # type: ignore[arg-type]


def say(to: Address = CHAT, **more: object) -> Outgoing:
    return Outgoing(to, Reply("hei"), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (Forbidden("Forbidden: bot was blocked by the user"), Reason.BLOCKED),
        (Forbidden("Forbidden: user is deactivated"), Reason.DEACTIVATED),
        (BadRequest("Chat not found"), Reason.NOT_FOUND),
        (BadRequest("Message is too long"), Reason.OTHER),
        (Forbidden("Forbidden: bot was kicked from the group chat"), Reason.OTHER),
    ],
)
async def test_what_a_client_will_never_get(error: TelegramError, reason: Reason) -> None:
    with pytest.raises(PermanentFailure) as caught:
        await Line(Bot([error])).send(say())
    assert caught.value.reason is reason


@pytest.mark.parametrize(
    ("error", "lasts"),
    [
        (Forbidden("Forbidden: bot was blocked by the user"), False),
        (BadRequest("Chat not found"), False),
        (BadRequest("Message is too long"), True),
        (BadRequest("Button_data_invalid"), True),
        (BadRequest("Message text is empty"), True),
    ],
)
async def test_what_is_for_the_supervisor_is_given_up_only_for_what_it_is(
    error: TelegramError, lasts: bool
) -> None:
    """Who has blocked the bot may let it in again; a text that is too long stays so."""
    with pytest.raises(PermanentFailure if lasts else TemporaryFailure):
        await Line(Bot([error])).send(say(SUPERVISOR))


@pytest.mark.parametrize(
    ("error", "retry_after"),
    [
        (partial(RetryAfter, 7), 7.0),
        (partial(RetryAfter, timedelta(seconds=7)), 7.0),
        (partial(NetworkError, "reset"), None),
        (TimedOut, None),
        (partial(TelegramError, "truncated"), None),
        (InvalidToken, None),
    ],
)
async def test_what_may_pass(
    error: Callable[[], TelegramError], retry_after: float | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    with pytest.raises(TemporaryFailure) as caught:
        await Line(Bot([error()])).send(say())
    assert caught.value.retry_after == retry_after


async def test_a_group_that_has_moved_is_followed_and_tried_again() -> None:
    line = Line(Bot([ChatMigrated(-1001)]), place=GROUP)
    with pytest.raises(TemporaryFailure):
        await line.send(say(SUPERVISOR))
    assert line.moves == [(GROUP, SUPERGROUP)]


@pytest.mark.parametrize("message", [Deletion(GROUP, "7"), say(GROUP)], ids=["taken back", "said"])
async def test_what_is_for_a_group_that_is_no_more_is_not_tried_for_ever(message: Message) -> None:
    """What stood there is beyond the reach of any bot."""
    line = Line(Bot([ChatMigrated(-1001)]), place=GROUP)
    with pytest.raises(PermanentFailure):
        await line.send(message)
    assert line.moves == [(GROUP, SUPERGROUP)]


async def test_what_is_for_nobody_yet_waits() -> None:
    with pytest.raises(TemporaryFailure, match="no supervisor"):
        await Line(place=None).send(say(SUPERVISOR))


@pytest.mark.parametrize("to", [TERMINAL, MAILBOX])
async def test_what_is_not_of_telegram_is_refused(to: Address) -> None:
    line = Line()
    with pytest.raises(PermanentFailure) as caught:
        await line.send(say(to))
    assert (caught.value.reason, line.bot.asked) == (Reason.NOT_FOUND, [])


@pytest.mark.parametrize(
    ("message", "asked", "stands"),
    [
        (say(), ("send_message", (1, "hei")), Source(CHAT, "55")),
        (say(GROUP), ("send_message", (-900, "hei")), Source(GROUP, "55")),
        (say(SUPERVISOR), ("send_message", (900, "hei")), Source(HERS, "55")),
        (say(replaces="44"), ("edit_message_text", ("hei", 1, 44)), Source(CHAT, "44")),
        (say(document=Document("a.txt", b"?")), ("send_document", (1, b"?")), Source(CHAT, "55")),
        (Deletion(CHAT, "44"), ("delete_message", (1, 44)), None),
        (Acknowledgement(CHAT, "q"), ("answer_callback_query", ("q",)), None),
        (Departure(GROUP), ("leave_chat", (-900,)), None),
    ],
)
async def test_what_is_asked_of_telegram(
    message: Message, asked: tuple[str, tuple[object, ...]], stands: Source | None
) -> None:
    line = Line()
    assert await line.send(message) == stands
    ((name, values, _),) = line.bot.asked
    assert (name, values) == asked


@pytest.mark.parametrize("confidential", [True, False])
@pytest.mark.parametrize("document", [None, Document("a.txt", b"?")])
async def test_what_is_confidential_cannot_be_passed_on(
    confidential: bool, document: Document | None
) -> None:
    line = Line()
    await line.send(say(confidential=confidential, document=document))
    ((_, _, more),) = line.bot.asked
    assert more["protect_content"] is confidential


async def test_a_message_hangs_under_another_even_if_that_is_gone() -> None:
    line = Line()
    await line.send(say(replies_to="44"))
    await line.send(say())
    under, none = (more["reply_parameters"] for _, _, more in line.bot.asked)
    assert (under.message_id, under.allow_sending_without_reply, none) == (44, True, None)


@pytest.mark.parametrize(
    ("refusal", "asked", "stands"),
    [
        ("Message is not modified", ["edit_message_text"], "44"),
        ("Message can't be edited", ["edit_message_text", "send_message"], "55"),
        ("Message to edit not found", ["edit_message_text", "send_message"], "55"),
    ],
)
async def test_an_edit_that_telegram_refuses_is_said_anew_unless_it_stands_already(
    refusal: str, asked: list[str], stands: str
) -> None:
    line = Line(Bot([BadRequest(refusal)]))
    assert await line.send(say(replaces="44")) == Source(CHAT, stands)
    assert [name for name, _, _ in line.bot.asked] == asked


async def test_a_reply_with_keys_cannot_take_the_place_of_another_message() -> None:
    keys = Outgoing(CHAT, Reply("hei", (Choice("Tässä", "1:chat"),), share_phone="Jaa"), replaces="44")
    buttons = Outgoing(CHAT, Reply("hei", (Choice("Tässä", "1:chat"),)), replaces="44")
    line = Line()
    for message in (keys, buttons):
        await line.send(message)
    kinds = [(name, type(more["reply_markup"])) for name, _, more in line.bot.asked]
    assert kinds == [("send_message", ReplyKeyboardMarkup), ("edit_message_text", InlineKeyboardMarkup)]


@pytest.mark.parametrize("message", [say(), say(replaces="44")])
async def test_no_preview_is_shown_of_what_is_linked(message: Message) -> None:
    """Of an edit neither."""
    line = Line()
    await line.send(message)
    ((_, _, more),) = line.bot.asked
    assert more["link_preview_options"].is_disabled is True


FORUM = Address.parse("telegram:-900#3")


@pytest.mark.parametrize(
    ("to", "topic", "asked"),
    [
        (FORUM, None, 3),
        (FORUM, "4", 4),
        (FORUM, "", None),
        (GROUP, "4", 4),
        (GROUP, None, None),
    ],
)
@pytest.mark.parametrize("document", [None, Document("a.txt", b"?")])
async def test_it_is_said_in_its_topic(
    to: Address, topic: str | None, asked: int | None, document: Document | None
) -> None:
    line = Line()
    assert await line.send(say(to, topic=topic, document=document)) == Source(GROUP, "55")
    assert [more["message_thread_id"] for _, _, more in line.bot.asked] == [asked]


@pytest.mark.parametrize(
    ("refusal", "topic", "asked"),
    [
        ("Message thread not found", "4", [4, None]),
        ("TOPIC_DELETED", "4", [4, None]),
        ("Bad Request: TOPIC_CLOSED", "4", [4, None]),
        ("Chat not found", "4", [4]),
        ("Message thread not found", "", [None]),
    ],
)
async def test_where_its_topic_is_gone_it_is_said_in_the_chat_itself(
    refusal: str, topic: str, asked: list[int | None]
) -> None:
    line = Line(Bot([BadRequest(refusal)]))
    message = say(GROUP, topic=topic)
    if len(asked) == 2:
        assert await line.send(message) == Source(GROUP, "55")
    else:
        with pytest.raises(PermanentFailure):
            await line.send(message)
    assert [more["message_thread_id"] for _, _, more in line.bot.asked] == asked


async def test_a_document_is_sent_with_its_name_and_what_is_said_of_it() -> None:
    line = Line()
    await line.send(say(document=Document("a.txt", b"?")))
    ((_, _, more),) = line.bot.asked
    assert (more["filename"], more["caption"]) == ("a.txt", "hei")
