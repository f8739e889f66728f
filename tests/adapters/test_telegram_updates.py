"""What updates tell, as a table."""

import json
from dataclasses import replace
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.telegram.messages import rows
from bot.adapters.telegram.updates import GroupMove, chat_of, clean, happening, move_of
from bot.core.address import Address
from bot.core.inquiry.attachments import Attached
from bot.core.language import Language
from bot.core.message import Person, Source
from bot.core.reply import Choice
from bot.core.sending.pieces import parts, units
from bot.ports.happenings import Joined, Reacted, Tapped, Wrote

WRITER = Person("5", "Anna Ek")
ANNA = {"id": 5, "is_bot": False, "first_name": "Anna", "last_name": "Ek", "language_code": "sv-FI"}
PRIVATE = {"id": 5, "type": "private"}
GROUP = {"id": -7, "type": "group", "title": "x"}
AT = Source(Address.parse("telegram:5"), "9")
BASEMENT = Address.parse("telegram:-7")
PHOTO = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]


def message(**fields: Any) -> dict[str, Any]:
    return {"message_id": 9, "date": 1, "chat": PRIVATE, "from": ANNA, **fields}


def said(text: str | None, **fields: Any) -> Wrote:
    values = {"source": AT, "text": text, "language": Language.SV, "writer": WRITER}
    return Wrote(**{**values, **fields})


@pytest.mark.parametrize(
    ("update", "tells"),
    [
        ({"message": message(text="hei")}, said("hei")),
        ({"message": message(text="a\0b\ud800")}, said("ab?")),
        ({"edited_message": message(text="hej")}, said("hej", edited=True)),
        ({"message": message(sticker={"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1,
                                      "is_animated": False, "is_video": False, "type": "regular"})},
         said(None, medium="sticker")),
        ({"message": message(venue={"title": "Kahvila", "address": "Katu 1"})},
         said(None, medium="venue", within="Kahvila\nKatu 1")),
        ({"message": message(photo=PHOTO, caption="hei", document={"file_id": "x", "file_name": "a.txt"})},
         said("hei", medium="document", within="a.txt")),
        ({"message": message(photo=PHOTO, caption="hei")}, said("hei", medium="photo")),
        ({"edited_message": message(photo=PHOTO, caption="hej")}, said("hej", edited=True, medium="photo")),
        ({"message": message(contact={"phone_number": "358401234567", "first_name": "A", "user_id": 5})},
         said(None, phone="+358401234567", medium="contact", within="358401234567\nA")),
        ({"message": message(contact={"phone_number": "040", "first_name": "B", "user_id": 6})},
         said(None, medium="contact", within="040\nB")),
        ({"message": message(text="hei", chat=GROUP)},
         said("hei", source=Source(BASEMENT, "9"))),
        ({"message": message(text="hei", chat=GROUP, sender_chat=GROUP)},
         said("hei", source=Source(BASEMENT, "9"), writer=None)),
        ({"message": message(text="hei", reply_to_message=message(message_id=3, text="?"))},
         said("hei", reply_to=Source(AT.place, "3"))),
        ({"message": message()}, said(None, medium="unknown")),
        ({"message": message(caption="hei")}, said("hei", medium="unknown")),
        ({"message": message(of_the_future={})}, None),
        ({"message": message(of_the_future={"name": "hei"})}, said(None, within="hei")),
        ({"message": message(chat=GROUP, migrate_to_chat_id=-100)}, None),
        ({"message": message(chat=GROUP, new_chat_title="y")}, None),
        ({"callback_query": {"id": "q", "from": ANNA, "chat_instance": "c", "data": "1:consent",
                             "message": message(text="?")}},
         Tapped(AT, "q", "1:consent", WRITER, Language.SV)),
        ({"callback_query": {"id": "q", "from": ANNA, "chat_instance": "c", "data": "1:consent"}}, None),
    ],
)  # fmt: skip
def test_updates(update: dict[str, Any], tells: object) -> None:
    assert told(update) == tells


def told(update: dict[str, Any]) -> object:
    """Return what an update tells, but for what came along, which has a table of its own."""
    heard = raw(update)
    return replace(heard, attached=None) if isinstance(heard, Wrote) else heard


def raw(update: dict[str, Any]) -> object:
    return happening(json.dumps({"update_id": 1, **update}).encode())


@pytest.mark.parametrize(
    ("content", "attached"),
    [
        ({"text": "hei"}, None),
        (
            {"photo": [{"file_id": "s", "file_size": 9}, {"file_id": "l", "file_size": 99}]},
            Attached("photo", 99, "", ("9",)),
        ),
        (
            {"document": {"file_id": "d", "file_name": "Sopimus.v2.PDF", "file_size": 7}},
            Attached("document", 7, "pdf", ("9",)),
        ),
        ({"document": {"file_name": "ilman", "file_size": "x"}}, Attached("document", None, "", ("9",))),
        ({"document": [], "caption": "hei"}, Attached("document", None, "", ("9",))),
        ({"voice": {"file_id": "v", "duration": 3}}, Attached("voice", None, "", ("9",))),
        ({"sticker": {"emoji": "x"}}, Attached("sticker", None, "", ("9",))),
    ],
)
def test_what_came_along(content: dict[str, Any], attached: Attached | None) -> None:
    heard = raw({"message": message(**content)})
    assert isinstance(heard, Wrote)
    assert heard.attached == attached


@pytest.mark.parametrize(
    ("new", "emoji"),
    [
        ([], None),
        ([{"type": "emoji", "emoji": "x"}, {"type": "emoji", "emoji": "y"}], "y"),
        ([{"type": "emoji", "emoji": "x"}, {"type": "custom_emoji", "custom_emoji_id": "1"}], "x"),
        (None, None),
        ([7, {"type": "emoji", "emoji": 7}], None),
    ],
)
def test_a_reaction_is_told(new: object, emoji: str | None) -> None:
    body = {"chat": {"id": 900, "type": "private"}, "message_id": 9, "date": 0, "user": ANNA}
    heard = raw({"message_reaction": {**body, "old_reaction": [], "new_reaction": new}})
    assert isinstance(heard, Reacted)
    assert (heard.source.message_id, heard.emoji, heard.writer is not None) == ("9", emoji, True)


HARD = "En jaksa enää elää"
NEWER: tuple[dict[str, Any], ...] = (
    {"external_reply": {"origin": {}, "story": {}}},
    {"external_reply": {"story": {"chat": {}, "id": 1}, "gift": None}},
    {"poll": {"id": "1", "question": "?"}},
    {"gift": {"gift": {"id": "1", "sticker": {"file_id": "a"}}}},
    {"unique_gift": {}},
    {"reply_to_message": {"message_id": "three"}},
    {"reply_to_message": 7},
    {"from": {"id": "five", "language_code": 5}},
    {"from": None},
    {"contact": {"phone_number": 40}},
    {"entities": [{"type": "of_the_future"}]},
    {"forward_origin": {"type": "of_the_future"}},
    {"date": "yesterday", "effect_id": 1, "quote": [], "via_bot": "x", "sender_chat": {}},
    {"photo": [{}], "document": "x"},
    {"reply_to_message": "\ud800", "external_reply": "\udc00"},
    {"message_thread_id": "\ud800", "is_topic_message": "\ud800"},
    {"contact": "\ud83d"},
    {"from": "\ud83d"},
    {"chat": {**PRIVATE, "type": 5, "title": "\ud800"}},
    {"unheard_of": {"deep": [[[[{}]]]], "endless": float("inf"), "half": "\ud83d"}},
)


@pytest.mark.parametrize("newer", NEWER, ids=lambda newer: "-".join(newer))
@pytest.mark.parametrize("kind", ["message", "edited_message"])
@pytest.mark.parametrize("what", ["text", "caption"])
def test_whatever_goes_with_it_what_was_written_is_heard(newer: dict[str, Any], kind: str, what: str) -> None:
    heard = told({kind: {**message(**{what: HARD}), **newer}})
    assert isinstance(heard, Wrote)
    assert (heard.source, heard.text) == (AT, HARD)
    assert (heard.edited, heard.medium != "") == (kind == "edited_message", what == "caption")
    assert (heard.reply_to, heard.phone) == (None, None)


@pytest.mark.parametrize("other", [7, -1.5, True, [], [[]], {}, {"text": "hei"}, float("inf")], ids=repr)
def test_a_caption_that_is_none_is_no_reason_not_to_hear_a_text_nor_the_other_way_round(
    other: object,
) -> None:
    """And a text of a shape that is not known yet is told to be none, with distress in it heard."""
    for words in ({"text": HARD, "caption": other}, {"text": other, "caption": HARD}):
        heard = told({"message": message(**words)})
        assert isinstance(heard, Wrote)
        assert heard.text == HARD
    for name in ("text", "caption"):
        assert told({"message": message(**{name: [other, {"words": HARD}]})}) == said(
            None, medium="unknown", within="\n".join(("hei", HARD) if other == {"text": "hei"} else (HARD,))
        )


@pytest.mark.parametrize("newer", NEWER, ids=lambda newer: "-".join(newer))
def test_whatever_it_stands_under_a_button_is_pressed(newer: dict[str, Any]) -> None:
    press = {"id": "q", "from": ANNA, "data": "1:consent", "message": {**message(text="?"), **newer}}
    assert told({"callback_query": press}) == Tapped(AT, "q", "1:consent", WRITER, Language.SV)


@pytest.mark.parametrize(
    "nothing",
    [
        {"message": {"text": "hei"}},
        {"message": {"chat": PRIVATE, "text": "hei"}},
        {"message": {"message_id": 1, "chat": {"id": "5"}, "text": "hei"}},
        {"callback_query": {"data": "1:consent"}},
        {"my_chat_member": {"chat": GROUP}},
    ],
)
def test_what_is_needed_must_be_there(nothing: dict[str, Any]) -> None:
    with pytest.raises(msgspec.ValidationError):
        told(nothing)


@pytest.mark.parametrize("other", ["nonsense", 7, [], [1], {}, "\ud800", None, True], ids=repr)
def test_whatever_else_an_update_holds_what_was_written_is_heard(other: object) -> None:
    others = dict.fromkeys(("edited_message", "callback_query", "my_chat_member", "poll"), other)
    assert told({**others, "message": message(text="hei")}) == said("hei")
    assert told({**others, "message": other}) is None


def test_an_update_of_a_kind_that_was_not_asked_for_tells_nothing() -> None:
    assert told({"poll": {}}) is None


MOVE = GroupMove(BASEMENT, Address.parse("telegram:-100"))


@pytest.mark.parametrize(
    ("raw", "move"),
    [
        ({"message": {"chat": {"id": -7}, "migrate_to_chat_id": -100}}, MOVE),
        ({"message": {"chat": {"id": -100}, "migrate_from_chat_id": -7}}, MOVE),
        ({"message": {"chat": {"id": -7}, "text": "hei"}}, None),
        ({"message": {"chat": {"id": -7}, "migrate_to_chat_id": float("inf")}}, None),
        ({"message": {"chat": {"id": float("-inf")}, "migrate_from_chat_id": -7}}, None),
        ({"message": {"chat": {"id": -7}, "migrate_to_chat_id": "\ud800"}}, None),
        ({"message": {"chat": {"id": -7}, "migrate_to_chat_id": {}}}, None),
        ({"message": {"chat": [], "migrate_to_chat_id": -100}}, None),
        ({"message": "nonsense"}, None),
        ({}, None),
    ],
)
def test_a_move_is_known_before_anything_else(raw: dict[str, Any], move: GroupMove | None) -> None:
    assert move_of(raw) == move


@pytest.mark.parametrize(
    ("status", "chat", "tells"),
    [
        ("member", GROUP, Joined(BASEMENT)),
        ("administrator", GROUP, Joined(BASEMENT)),
        ("left", GROUP, None),
        ("kicked", GROUP, None),
        ("member", PRIVATE, Joined(AT.place)),
        ("kicked", PRIVATE, None),
    ],
)
def test_membership(status: str, chat: dict[str, Any], tells: Joined | None) -> None:
    bot = {"id": 1, "is_bot": True, "first_name": "B"}
    member: dict[str, Any] = {"user": bot, "status": status}
    change = {"chat": chat, "from": ANNA, "date": 1, "old_chat_member": {"user": bot, "status": "left"}}
    update = {"my_chat_member": {**change, "new_chat_member": member}}
    assert told(update) == tells


@pytest.mark.parametrize(
    ("raw", "chat"),
    [
        ({"message": {"chat": {"id": 5}}}, "telegram:5"),
        ({"callback_query": {"message": {"chat": {"id": -7}}}}, "telegram:-7"),
        ({"my_chat_member": {"chat": {"id": -7}}}, "telegram:-7"),
        ({"message": "nonsense"}, "telegram:"),
        ({"message": {"chat": "nonsense"}}, "telegram:"),
        ({"message": {"chat": {}}}, "telegram:"),
        ({"message": {"chat": {"id": "x"}}}, "telegram:"),
        ({"message": {"chat": {"id": None}}}, "telegram:"),
        ({"inline_query": {}}, "telegram:"),
        ({}, "telegram:"),
    ],
)
def test_every_raw_update_has_a_lane(raw: dict[str, Any], chat: str) -> None:
    assert chat_of(raw) == Address.parse(chat)


def test_cleaning_keeps_what_can_be_kept() -> None:
    assert clean("ä\u202e👩‍👩‍👧 <3") == "ä\u202e👩‍👩‍👧 <3"


def test_short_buttons_share_a_row() -> None:
    labels = ("Kyllä", "Ei", "Mitä työnohjaus maksaa?", "Suomi", "Svenska", "English")
    choices = [Choice(label, label) for label in labels]
    assert [[c.label for c in row] for row in rows(choices)] == [
        ["Kyllä", "Ei"],
        ["Mitä työnohjaus maksaa?"],
        ["Suomi", "Svenska"],
        ["English"],
    ]


@pytest.mark.parametrize(
    ("text", "longest", "cut"),
    [
        ("abc", 8, ["abc"]),
        ("", 8, [""]),
        ("aaaaaa bbb", 8, ["aaaaaa", "… bbb"]),
        ("one two\n\nthree four", 12, ["one two", "three four"]),
        ("aaaaaaaabb", 8, ["aaaaaaaa", "… bb"]),
        ("👩👩👩👩👩", 8, ["👩👩👩👩", "… 👩"]),
        ("a👩👩👩👩", 8, ["a👩👩👩", "… 👩"]),
    ],
)
def test_long_texts_are_cut_between_words_and_never_inside_a_character(
    text: str, longest: int, cut: list[str]
) -> None:
    assert parts(text, longest) == cut
    assert all(units(part) <= longest for part in cut)


@given(st.text(max_size=300), st.integers(8, 40))
def test_any_text_survives_cleaning_and_cutting(text: str, longest: int) -> None:
    """Nothing but blanks is lost, every part fits, and what is left can be stored and sent.

    But for what tells that a part goes on within a line.
    """
    kept = clean(text)
    assert clean(kept) == kept
    kept.encode("utf-8")
    cut = parts(kept, longest)
    assert all(units(part) <= longest for part in cut)
    assert signs("".join(cut)) == signs(kept)


def signs(text: str) -> str:
    return "".join(text.replace("…", "").replace("│", "").split())
