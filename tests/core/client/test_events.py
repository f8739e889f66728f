"""Buttons as tokens: every one comes back as it was, fits Telegram's limit, and no other text does."""

import re
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.client import events
from tests.factories import BUTTONS

TELEGRAM_LIMIT = 64


def test_every_kind_of_button_is_here() -> None:
    assert {type(button) for button in BUTTONS} == set(get_args(events.Button))


@pytest.mark.parametrize("button", BUTTONS, ids=str)
def test_a_token_comes_back_as_it_was(button: events.Button) -> None:
    token = events.token(1_000_000, button)
    assert events.from_token(token) == events.ChoicePressed(1_000_000, button)
    assert len(token.encode()) <= TELEGRAM_LIMIT


@pytest.mark.parametrize(
    "forged",
    [
        "",
        "1",
        "1:",
        ":consent",
        "x:consent",
        "1:consent:extra",
        "1:for:everybody",
        "1:entry",
        "1:lang:de",
        "1:feedback:length:2",
        "1:feedback:length:true",  # means the same, and is written otherwise
        "1:feedback:length:",
        "01:consent",
        "１:consent",
        "1:entry:",
        "9" * 5000 + ":consent",
    ],
)
def test_forged_tokens_are_refused(forged: str) -> None:
    with pytest.raises(ValueError, match=r"^not a button of this bot$"):
        events.from_token(forged)


WORDS = "|".join(
    (
        "none|no|handoff|await|relay|withdraw|inquiry|reuse|chat",
        "done|consent|cancel|stop!|help|export|erase|erase!",
    )
)
VALUED = (
    "entry:[^:]+|work:[^:]*|feedback:[^:]+:[01]|lang:(?:fi|sv|en)"
    "|for:(?:myself|group|leader|unsure)|change:(?:audience|subject|name|contact|note)?|skip:(?:audience|subject|name|contact|note)"
)
TOKEN = re.compile(rf"(?:0|-?[1-9][0-9]*):(?:{WORDS}|{VALUED})", re.DOTALL)
"""What a token is, written down a second time: the grammar knows nothing of how tokens are read."""

TURNS = st.integers(0, 10**60)
ENTRIES = st.text(min_size=1, max_size=8).filter(lambda text: ":" not in text)
TOKENS = st.builds(events.token, TURNS, st.sampled_from(BUTTONS))
STRAY = st.sampled_from([*":0019+-_ \n\0!ex", "١", "１", "²", "Ａ", "\ud800", "::", "null", "true", "1_0"])


@given(TURNS, ENTRIES, st.booleans())
def test_any_entry_and_turn_come_back_as_they_were(turn: int, entry: str, helpful: bool) -> None:
    for button in (events.EntryChosen(entry), events.FeedbackGiven(entry, helpful)):
        assert events.from_token(events.token(turn, button)) == events.ChoicePressed(turn, button)


@st.composite
def near_tokens(draw: st.DrawFn) -> str:
    """Return a token after a few small changes: a sign too many, one too few, a part of another token."""
    text = draw(TOKENS)
    for _ in range(draw(st.integers(0, 2))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(start + 2, len(text))))
        text = text[:start] + draw(st.just("") | STRAY) + text[end:]
    parts = text.split(":")
    place = draw(st.integers(0, len(parts) - 1))
    other = draw(TOKENS).split(":")
    match draw(st.integers(0, 3)):
        case 0:
            parts[place] = draw(st.sampled_from(other))
        case 1:
            parts += other[2:]
        case 2:
            parts[place] = parts[place].swapcase()
    return ":".join(parts)


@given(near_tokens() | st.text(max_size=20))
@settings(max_examples=1000)
def test_a_text_is_a_token_or_refused(text: str) -> None:
    """What is accepted is what the grammar allows, and stands for what would be written just so."""
    if TOKEN.fullmatch(text):
        pressed = events.from_token(text)
        assert events.token(pressed.turn, pressed.button) == text
    else:
        with pytest.raises(ValueError, match=r"^not a button of this bot$"):
            events.from_token(text)


def test_near_tokens_are_tokens_about_as_often_as_not() -> None:
    """The property above meets both: what is to be accepted and what is to be refused."""
    found = {True: 0, False: 0}

    @given(near_tokens())
    @settings(max_examples=200, database=None)
    def count(text: str) -> None:
        found[TOKEN.fullmatch(text) is not None] += 1

    count()
    assert min(found.values()) > 20, found
