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
from bot.core.picture import Bar, Chart, Picture
from bot.core.reply import Choice, Reply
from bot.ports.channel import PermanentFailure, TemporaryFailure, Unsendable
from tests.factories import CHAT

HERS, GROUP, SUPERGROUP = (Address.parse(f"telegram:{chat}") for chat in ("900", "-900", "-1001"))


@dataclass
class Sent:
    message_id: int = 55


@dataclass
class Bot:
    """Notes what it is asked to do, and fails as the test says."""

    fails: list[Exception] = field(default_factory=list)
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
    drawn: bytes | None = b"?"

    async def where(self) -> Address | None:
        return self.place

    async def moved(self, place: Address, to: Address) -> None:
        self.moves.append((place, to))

    async def draw(self, _: Picture) -> bytes | None:
        return self.drawn

    async def send(self, message: Message) -> Source | None:
        return await TelegramChannel(self.bot, self.where, self.moved, self.draw).send(message)  # type: ignore[arg-type]


NOTHING = Chart("", (Bar("", 0),))
PICTURE = Picture("", "", NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, "alle 5")


def say(to: Address = CHAT, **more: object) -> Outgoing:
    return Outgoing(to, Reply("hei"), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (Forbidden("Forbidden: bot was blocked by the user"), Reason.BLOCKED),
        (Forbidden("Forbidden: user is deactivated"), Reason.DEACTIVATED),
        (BadRequest("Chat not found"), Reason.NOT_FOUND),
        (BadRequest("Not enough rights to send text messages to the chat"), Reason.OTHER),
        (Forbidden("Forbidden: bot was kicked from the group chat"), Reason.OTHER),
    ],
)
async def test_what_a_client_will_never_get(error: TelegramError, reason: Reason) -> None:
    with pytest.raises(PermanentFailure) as caught:
        await Line(Bot([error])).send(say())
    assert caught.value.reason is reason


@pytest.mark.parametrize(
    "error",
    [
        Forbidden("Forbidden: bot was blocked by the user"),
        BadRequest("Chat not found"),
        BadRequest("Not enough rights to send text messages to the chat"),
        BadRequest("Chat_write_forbidden"),
    ],
)
async def test_what_is_for_the_supervisor_waits_until_it_may_be_said_there(error: TelegramError) -> None:
    """Who has blocked the bot may let it in again. Nothing more is asked of Telegram meanwhile."""
    line = Line(Bot([error]))
    with pytest.raises(TemporaryFailure):
        await line.send(say(SUPERVISOR))
    assert [name for name, _, _ in line.bot.asked] == ["send_message"]


@pytest.mark.parametrize("refusal", ["Message to delete not found", "Message can't be deleted"])
async def test_what_cannot_be_taken_back_of_hers_does_not_wait(refusal: str) -> None:
    with pytest.raises(PermanentFailure):
        await Line(Bot([BadRequest(refusal)])).send(Deletion(SUPERVISOR, "55"))


# What the message itself is to blame for

WITH_BUTTONS = Reply("hei", (Choice("Kyllä", "3:yes:"),))
TYPING = "send_chat_action"
AT_FAULT: list[Exception] = [
    BadRequest("Button_data_invalid"),
    BadRequest("Message is too long"),
    BadRequest("Reply markup is too long"),
    BadRequest("Text must be encoded in utf-8"),
    BadRequest("Something that no bot has heard of before"),
    NetworkError("Request Entity Too Large"),
    ZeroDivisionError("a mistake of the program, in what it makes of the buttons"),
]


@pytest.mark.parametrize("to", [CHAT, SUPERVISOR], ids=str)
@pytest.mark.parametrize("fault", AT_FAULT, ids=repr)
async def test_what_cannot_be_sent_whole_is_sent_in_words(
    fault: Exception, to: Address, caplog: pytest.LogCaptureFixture
) -> None:
    """The text comes, without what may be to blame; the log tells of it, and not what was said."""
    line = Line(Bot([fault]))
    meant = Outgoing(to, WITH_BUTTONS, "K7M-4QX", confidential=True, replies_to="7")
    assert await line.send(meant) == Source(CHAT if to == CHAT else HERS, "55")
    (_, _, whole), (_, (_, text), plain) = line.bot.asked
    assert (text, plain["reply_markup"], plain["reply_parameters"]) == ("hei", None, None)
    assert whole["protect_content"] is plain["protect_content"] is True
    (told,) = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert told.startswith("Of a message only the words were sent: whole it cannot be (")
    assert "hei" not in told


@pytest.mark.parametrize("to", [CHAT, SUPERVISOR], ids=str)
@pytest.mark.parametrize("fault", AT_FAULT[:5], ids=repr)
async def test_what_is_taken_in_no_form_is_told_apart_from_a_chat_that_takes_nothing(
    fault: TelegramError, to: Address
) -> None:
    """Telegram is asked whether it would take that the bot types there, which nobody is disturbed by."""
    line = Line(Bot([fault, fault]))
    with pytest.raises(Unsendable):
        await line.send(Outgoing(to, WITH_BUTTONS))
    assert [name for name, _, _ in line.bot.asked] == ["send_message", "send_message", TYPING]
    line = Line(Bot([fault, fault, BadRequest("Not enough rights")]))
    with pytest.raises(TemporaryFailure if to == SUPERVISOR else PermanentFailure):
        await line.send(Outgoing(to, WITH_BUTTONS))


@pytest.mark.parametrize("document", [None, Document("vienti.json", b"{}")])
async def test_words_that_are_all_there_is_are_not_sent_twice(document: Document | None) -> None:
    line = Line(Bot([BadRequest("Message text is empty")]))
    with pytest.raises(Unsendable, match=r"^empty$"):
        await line.send(say(document=document))
    assert [name for name, _, _ in line.bot.asked][1:] == [TYPING]


async def test_an_edit_that_is_to_blame_is_said_anew_in_words() -> None:
    line = Line(Bot([BadRequest("Button_data_invalid")]))
    assert await line.send(Outgoing(CHAT, WITH_BUTTONS, replaces="7")) == Source(CHAT, "55")
    assert [name for name, _, _ in line.bot.asked] == ["edit_message_text", "send_message"]


@pytest.mark.parametrize("failure", [TimedOut(), NetworkError("reset")], ids=repr)
async def test_a_fault_on_the_way_of_the_words_is_waited_out(failure: TelegramError) -> None:
    """It may have been accepted: then it would be told that it was not."""
    with pytest.raises(TemporaryFailure):
        await Line(Bot([BadRequest("Button_data_invalid"), failure])).send(Outgoing(CHAT, WITH_BUTTONS))


@pytest.mark.parametrize("failure", [OSError("no room"), MemoryError()], ids=repr)
async def test_what_the_machine_lacks_is_no_fault_of_a_message(failure: Exception) -> None:
    line = Line(Bot([failure]))
    with pytest.raises(type(failure)):
        await line.send(Outgoing(CHAT, WITH_BUTTONS))
    assert len(line.bot.asked) == 1


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
        (say(picture=PICTURE), ("send_photo", (1, b"?")), Source(CHAT, "55")),
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


@pytest.mark.parametrize(
    "refused", [[BadRequest("IMAGE_PROCESS_FAILED")], [BadRequest("PHOTO_INVALID_DIMENSIONS")]]
)
async def test_a_picture_that_is_not_taken_leaves_its_words(refused: list[Exception]) -> None:
    line = Line(Bot(refused))
    assert await line.send(say(SUPERVISOR, picture=PICTURE)) == Source(HERS, "55")
    assert [(name, values) for name, values, _ in line.bot.asked] == [
        ("send_photo", (900, b"?")),
        ("send_message", (900, "hei")),
    ]


async def test_a_picture_that_cannot_be_drawn_leaves_its_words_and_buttons() -> None:
    line = Line(drawn=None)
    reply = Reply("hei", (Choice("Kuva tummana", "s:picture:dark"),))
    assert await line.send(Outgoing(SUPERVISOR, reply, picture=PICTURE)) == Source(HERS, "55")
    ((name, values, more),) = line.bot.asked
    assert (name, values) == ("send_message", (900, "hei"))
    assert more["reply_markup"].inline_keyboard[0][0].text == "Kuva tummana"


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
