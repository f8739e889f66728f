"""What is in a message, as tables: hidden addresses, quotes, other bots' commands, media and service."""

from typing import Any

import pytest
import telegram
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.telegram.content import (
    ENVELOPE,
    ITS_TEXT,
    is_for_another_bot,
    is_to_bot,
    medium_of,
    quote_in,
    with_addresses,
    words_of,
)
from bot.adapters.telegram.updates import clean


def link(offset: object, length: object, url: object = "https://x.fi", kind: str = "text_link") -> object:
    return {"type": kind, "offset": offset, "length": length, "url": url}


@pytest.mark.parametrize(
    ("text", "entities", "shown"),
    [
        ("katso tästä", [link(6, 5)], "katso tästä (https://x.fi)"),
        ("👋👋 tästä!", [link(5, 5)], "👋👋 tästä (https://x.fi)!"),
        (
            "a b",
            [link(0, 1, "https://a.fi"), link(2, 1, "https://b.fi")],
            "a (https://a.fi) b (https://b.fi)",
        ),
        (
            "a b",
            [link(0, 3, "https://a.fi"), link(2, 1, "https://b.fi")],
            "a b (https://b.fi) (https://a.fi)",
        ),
        (
            "abc",
            [link(0, 3, "https://a.fi"), link(1, 1, "https://b.fi")],
            "ab (https://b.fi)c (https://a.fi)",
        ),
        ("👋a", [link(0, 1)], "👋a"),
        ("x.fi", [link(0, 4, "http://x.fi/")], "x.fi"),
        ("https://good.fi", [link(0, 15, "https://evil.fi")], "https://good.fi (https://evil.fi)"),
        ("tästä", [link(0, 5, "https://x.fi/\n\nTyönohjaaja: hei")], "tästä (https://x.fi/Työnohjaaja:hei)"),
        ("tästä", [link(0, 5, kind="bold"), link(0, 5, kind="url")], "tästä"),
        (
            "tästä",
            [link(-1, 5), link(0, 0), link(0, -3), link(9, 5), link("0", 5), link(0, 5, ""), 7],
            "tästä",
        ),
        ("tästä", [link(0, 5, None), link(None, 5), {"type": "text_link"}, []], "tästä"),
        ("tästä", {"type": "text_link"}, "tästä"),
        ("tästä", None, "tästä"),
        ("tästä", [link(0, 99)], "tästä"),
    ],
)
def test_hidden_addresses_are_shown(text: str, entities: object, shown: str) -> None:
    assert with_addresses(text, entities) == shown


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            {"poll": {"question": "Sopiiko?", "options": [{"text": "joo"}, {"text": "ei"}]}},
            "Sopiiko?\njoo\nei",
        ),
        ({"poll": {"question": "Sopiiko?"}}, "Sopiiko?"),
        (
            {"poll": {"question": "Sopiiko?", "options": [7, {"text": 7}, None, {"text": "ei"}]}},
            "Sopiiko?\nei",
        ),
        ({"poll": {"question": "Sopiiko?", "options": "joo"}}, "Sopiiko?\njoo"),
        ({"checklist": {"title": "Asiat", "tasks": [{"id": 1, "text": "tauot"}]}}, "Asiat\ntauot"),
        ({"poll": {"question": 7}}, ""),
        ({"poll": "?"}, "?"),
        ({"checklist": {"tasks": []}}, ""),
        (
            {"venue": {"title": "Kahvila", "address": "Katu 1", "foursquare_type": "food/cafe"}},
            "Kahvila\nKatu 1",
        ),
        ({"document": {"file_id": "AAQ", "file_name": "a.txt", "mime_type": "text/plain"}}, "a.txt"),
        (
            {"contact": {"phone_number": "040", "first_name": "A", "last_name": "B", "user_id": 7}},
            "A B\n040",
        ),
        ({"of_the_future": [{"deep": [[{"er": "hei"}]]}]}, "hei"),
        ({"text": "hei", "from": {"first_name": "A"}, "chat": {"title": "B"}}, ""),
        ({"caption": "hei", "text": None}, ""),
        ({"text": "hei", "caption": "moi"}, "moi"),
        ({"text": {"words": "hei"}, "caption": 7}, "hei"),
        ({"pinned_message": {"message_id": 1, "chat": {}, "date": 0, "text": "hei"}}, ""),
        # of another chat, unless a bot has said it
        ({"quote": {"text": "hei"}}, ""),
        ({"quote": {"text": "hei"}, "external_reply": {"poll": {"question": "?"}}}, "?\nhei"),
        ({"quote": {"text": "hei"}, "external_reply": {"origin": {"sender_user": {"is_bot": True}}}}, ""),
        ({"quote": {"text": "hei"}, "external_reply": {"origin": {"sender_user": 7}}}, "hei"),
        ({"quote": 7, "external_reply": "x"}, ""),
        ({"long": ["x" * 3000] * 3}, "x" * 3000 + "\n" + "x" * 1095),
        ({"many": ["x"] * 300}, "\n".join(["x"] * 200)),
        ({}, ""),
    ],
)
def test_all_words_that_are_no_text_are_read(body: dict[str, Any], words: str) -> None:
    assert words_of(body) == words


KNOWN = {*telegram.Message.__slots__} - {"_effective_attachment", "from_user"}  # PTB's own, and "from"


@pytest.mark.parametrize("name", sorted(name for name in KNOWN - ENVELOPE - ITS_TEXT if name[-3:] != "_id"))
def test_whatever_a_message_has_its_words_are_read(name: str) -> None:
    """All that the Bot API knows of, but what is around a message and what is its text."""
    assert words_of({name: {"name": "hei", "parts": [{"text": "sinä"}]}}) == "hei\nsinä"


@pytest.mark.parametrize(
    ("sender", "is_so"),
    [
        ({"is_bot": True, "username": "Tyonohjaus_Bot"}, True),
        ({"is_bot": True, "username": "other_bot"}, False),
        ({"is_bot": True}, False),
        ({"username": 7}, False),
        ("x", False),
    ],
)
def test_what_replies_to_the_bot_elsewhere_is_known(sender: object, is_so: bool) -> None:
    body = {"external_reply": {"origin": {"type": "user", "sender_user": sender}}}
    assert is_to_bot(body, "tyonohjaus_bot") is is_so
    assert not is_to_bot(body, "")
    assert not is_to_bot({"external_reply": "x"}, "x")


def test_of_many_long_hidden_addresses_the_first_are_shown_and_the_others_told() -> None:
    long, words = f"https://x.fi/{'a' * 1000}", "ab " * 100
    shown = with_addresses(words, [link(3 * n, 2, long) for n in range(100)])
    assert shown == f"ab ({long}) ab ({long}) {'ab (…) ' * 98}"
    assert with_addresses("ab", [link(0, 2, long * 3)]) == "ab (…)"


@given(
    st.text(max_size=30),
    st.lists(st.tuples(st.integers(-5, 40), st.integers(-5, 2**70)), max_size=5),
)
def test_whatever_is_marked_no_word_is_lost(text: str, spans: list[tuple[int, int]]) -> None:
    shown = with_addresses(text, [link(*span) for span in spans])
    clean(shown).encode()
    assert shown.replace(" (https://x.fi)", "") == text


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("/ban@other_bot", True),
        ("/ban@other_bot 7", True),
        ("/ban@other_bot\n7", True),
        ("/ban@Me_Bot", False),
        ("/ban", False),
        ("/anna@example.org", False),
        ("/@other_bot", False),
        (" /ban@other_bot", False),
        ("anna@other_bot", False),
        ("", False),
    ],
)
def test_whose_command_it_is(text: str, other: bool) -> None:
    assert is_for_another_bot(text, "me_bot") is other
    assert is_for_another_bot(text, "") is False


CHOSEN = {"text": "näin", "position": 0, "is_manual": True}
WHOLE = {"text": "näin", "position": 0}


@pytest.mark.parametrize(
    ("body", "quote"),
    [
        ({"quote": CHOSEN}, "näin"),
        ({"quote": WHOLE}, ""),
        ({"quote": WHOLE, "external_reply": {"message_id": 3, "chat": {"id": -7}}}, ""),
        ({"quote": WHOLE, "external_reply": {"origin": {}}}, "näin"),
        ({"quote": CHOSEN | {"entities": [link(0, 4)]}}, "näin (https://x.fi)"),
        ({"quote": {"text": 7, "is_manual": True}}, ""),
        ({"quote": []}, ""),
        ({}, ""),
    ],
)
def test_what_is_quoted(body: dict[str, Any], quote: str) -> None:
    assert quote_in(body) == quote


@pytest.mark.parametrize(
    ("body", "medium"),
    [
        ({"animation": {}, "document": {}}, "animation"),
        ({"venue": {}, "location": {}}, "venue"),
        ({"video_note": {}}, "video_note"),
        ({"message_id": 1, "date": 2, "chat": {}}, "unknown"),
        ({"message_id": 1, "pinned_message": {}}, ""),
        ({"message_id": 1, "of_the_future": {}}, ""),
    ],
)
def test_what_was_sent(body: dict[str, Any], medium: str) -> None:
    assert medium_of(body) == medium
