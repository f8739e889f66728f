"""How what is said becomes messages: whole texts, cut and as edits of earlier ones."""

import pytest

from bot.core.address import SUPERVISOR, Address
from bot.core.message import Deletion, Departure, Document, Message, Outgoing, Sent, Source
from bot.core.reply import Choice, Reply
from bot.core.sending.pieces import LONGEST, cut, edits, parts, units
from tests.factories import CHAT, NOON

OTHER = Address.parse("telegram:2")


@pytest.mark.parametrize(("text", "length"), [("", 0), ("aä€", 3), ("👩", 2), ("a👩", 3), ("👩‍👩‍👧", 8)])
def test_units_are_those_that_telegram_counts(text: str, length: int) -> None:
    assert units(text) == length
    assert isinstance(units(text), int)


@pytest.mark.parametrize(
    ("text", "longest", "cut_into"),
    [
        ("aaaa bbb", 8, ["aaaa bbb"]),
        ("aa bb cc dd", 8, ["aa bb", "… cc dd"]),  # at the last word that fits
        ("aaaa b c dd", 9, ["aaaa b c", "… dd"]),
        ("aaaa\nb ccc", 8, ["aaaa", "b ccc"]),  # a line before a word
        ("aaaaaa\n\nb\nc d", 12, ["aaaaaa", "b\nc d"]),  # a blank line before a line
        ("aaa bbbbbbbb", 8, ["aaa bbbb", "… bbbb"]),  # none that would leave the part less than half full
        ("aaaa bbbbbbb", 8, ["aaaa", "… bbbbbb", "… b"]),
        ("aa  \n\n  bb", 8, ["aa", "bb"]),
        ("aaaaaaaa    ", 8, ["aaaaaaaa"]),
        ("a\nbbbb bbbb c", 10, ["a\nbbbb", "… bbbb c"]),
        # what stands behind a bar goes on behind one
        ("a:\n│ bb cc dd", 10, ["a:\n│ bb", "│ cc dd"]),
        ("a:\n│ bb\n│ cc dd", 9, ["a:\n│ bb", "│ cc dd"]),
        ("a:\n│ bbbbbbbbbbbb", 10, ["a:\n│ bbbbb", "│ bbbbbbb"]),
        ("a│ bb cc dd", 8, ["a│ bb", "… cc dd"]),
    ],
)
def test_a_text_is_cut_where_it_reads_well(text: str, longest: int, cut_into: list[str]) -> None:
    assert parts(text, longest) == cut_into


def outgoing(
    text: str, to: Address = CHAT, *, replaces: str | None = None, document: Document | None = None
) -> Outgoing:
    return Outgoing(to, Reply(text), replaces=replaces, document=document)


def test_a_message_that_fits_stays_as_it_is() -> None:
    whole = Outgoing(CHAT, Reply("a" * LONGEST, (Choice("Ei", "1:no"),)), about="K7M-4QX")
    assert cut(whole) == (whole,)


def test_a_long_one_becomes_several_with_the_buttons_under_the_last() -> None:
    buttons = (Choice("Ei", "1:no"),)

    def said(reply: Reply) -> Outgoing:
        return Outgoing(CHAT, reply, "K7M-4QX", confidential=True, source=Source(CHAT, "3"), replies_to="4")

    text = "a" * LONGEST + " " + "b" * LONGEST + " c"
    assert cut(said(Reply(text, buttons, takes_keys_away=True))) == (
        said(Reply("a" * LONGEST)),
        said(Reply("… " + "b" * (LONGEST - 2))),
        said(Reply("… bb c", buttons, takes_keys_away=True)),
    )


def sent(message_id: str, to: Address = CHAT, about: str | None = None) -> Sent:
    return Sent(to, message_id, to, about, Source(CHAT, "1"), NOON)


FILE = outgoing("file", document=Document("tiedot.txt", b"?"))


@pytest.mark.parametrize(
    ("messages", "earlier", "becomes"),
    [
        ([outgoing("a")], [], [outgoing("a")]),
        ([outgoing("a")], [sent("7")], [outgoing("a", replaces="7")]),
        (
            [outgoing("a"), outgoing("b"), outgoing("c")],
            [sent("7"), sent("8")],
            [outgoing("a", replaces="7"), outgoing("b", replaces="8"), outgoing("c")],
        ),
        (
            [outgoing("a")],
            [sent("7"), sent("8"), sent("9")],
            [outgoing("a", replaces="7"), Deletion(CHAT, "8"), Deletion(CHAT, "9")],
        ),
        ([], [sent("7"), sent("8", OTHER)], [Deletion(CHAT, "7"), Deletion(OTHER, "8")]),
        # each chat's own
        (
            [outgoing("a", OTHER), outgoing("b")],
            [sent("7"), sent("8", OTHER)],
            [outgoing("a", OTHER, replaces="8"), outgoing("b", replaces="7")],
        ),
        ([outgoing("a", OTHER)], [sent("7")], [outgoing("a", OTHER), Deletion(CHAT, "7")]),
        # what is no text, or has a file, is never an edit
        ([Departure(CHAT), FILE], [sent("7")], [Departure(CHAT), FILE, Deletion(CHAT, "7")]),
    ],
)
def test_messages_become_edits_of_earlier_ones(
    messages: list[Message], earlier: list[Sent], becomes: list[Message]
) -> None:
    assert list(edits(messages, earlier)) == becomes


def test_what_is_to_be_kept_is_changed_but_never_deleted() -> None:
    earlier = [sent("7", about="K7M-4QX"), sent("8", about="K7M-4QX"), sent("9")]
    kept = list(edits([outgoing("a")], earlier, lambda one: one.about is not None))
    assert kept == [outgoing("a", replaces="7"), Deletion(CHAT, "9")]
    assert list(edits([], [sent("7", SUPERVISOR)], lambda one: one.to == SUPERVISOR)) == []
