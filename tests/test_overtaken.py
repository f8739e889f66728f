"""What waits and is overtaken by what comes behind it."""

import pytest

from bot.core.address import Address
from bot.core.message import Source
from bot.overtaken import Overtaken
from bot.ports.happenings import Happening, Joined, Tapped, Wrote
from tests.factories import CHAT

GROUP = Address.parse("telegram:-900")


def edit(message: str = "1", chat: Address = CHAT) -> Wrote:
    return Wrote(Source(chat, message), "?", edited=True)


def said(chat: Address = CHAT) -> Wrote:
    return Wrote(Source(chat, "2"), "?")


def photo(reply_to: Source | None = None) -> Wrote:
    return Wrote(Source(CHAT, "3"), None, medium="photo", reply_to=reply_to)


def album(chat: Address = CHAT) -> Wrote:
    return Wrote(Source(chat, "3"), None, medium="photo", album="1")


CONTACT = Wrote(Source(CHAT, "4"), None, phone="+358401234567")
CAPTION = Wrote(Source(CHAT, "4"), "?", medium="photo")
COMMAND = Wrote(Source(CHAT, "4"), "/start")
TAPPED = Tapped(Source(CHAT, "5"), "q", "0:help")


@pytest.mark.parametrize(
    ("waiting", "left"),
    [
        ((edit(), edit(), edit()), [2]),
        ((edit("1"), edit("2"), edit("1"), said(), edit("2")), [2, 3, 4]),
        ((said(), edit("2")), [0, 1]),  # what an edit changes is read as well: it may be waited for
        ((said(), said()), [0, 1]),
        ((photo(), photo(), photo()), [2]),
        ((photo(), photo(), said(), photo(), photo()), [1, 2, 4]),
        ((photo(), CAPTION, photo()), [0, 1, 2]),
        ((photo(Source(CHAT, "9")), photo(Source(CHAT, "9"))), [0, 1]),
        ((CONTACT, CONTACT), [0, 1]),
        ((TAPPED, TAPPED, TAPPED), [2]),
        ((TAPPED, said(), TAPPED), [0, 1, 2]),  # that may have changed what the press is taken for
        ((TAPPED, Tapped(Source(CHAT, "5"), "q", "0:no"), TAPPED), [0, 1, 2]),
        ((Tapped(Source(GROUP, "5"), "q", "s:take:A"),) * 2, [0, 1]),
        ((COMMAND, COMMAND, said(), COMMAND), [1, 2, 3]),
        ((COMMAND, Wrote(Source(CHAT, "2"), "/help"), COMMAND), [0, 1, 2]),
        ((None, None), [0, 1]),
        ((Joined(GROUP), said(GROUP), said(GROUP)), [2]),
        ((edit(chat=GROUP), said(GROUP), edit(chat=GROUP)), [1, 2]),
        ((album(GROUP), album(GROUP)), [0, 1]),  # its pictures are one message, and are done with as one
        ((album(), album()), [0, 1]),
        ((album(), photo(), photo()), [0, 2]),
    ],
)
def test_only_the_last_is_left(waiting: tuple[Happening | None, ...], left: list[int]) -> None:
    """And nothing is remembered when all had its turn."""
    overtaken = Overtaken()
    chats = [GROUP if isinstance(one, Joined) or "-" in f"{one}" else CHAT for one in waiting]
    for number, (chat, happened) in enumerate(zip(chats, waiting, strict=True)):
        overtaken.came(str(number), chat, happened)
    assert left == [
        number
        for number, (chat, happened) in enumerate(zip(chats, waiting, strict=True))
        if not overtaken.is_overtaken(str(number), chat, happened)
    ]
    assert overtaken == Overtaken()


def test_what_comes_after_one_had_its_turn_overtakes_nothing() -> None:
    overtaken = Overtaken()
    for number in "123":
        overtaken.came(number, CHAT, edit())
        assert not overtaken.is_overtaken(number, CHAT, edit())
