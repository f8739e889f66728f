"""Buttons as tokens: every one comes back as it was, fits Telegram's limit, and no other text does."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.client import events
from bot.core.inquiry.draft import Audience, Field
from bot.core.language import Language

LONGEST_ENTRY = "e" * 40
TELEGRAM_LIMIT = 64

BUTTONS: tuple[events.Button, ...] = (
    events.EntryChosen(LONGEST_ENTRY),
    events.NoneChosen(),
    events.Declined(),
    events.HandoffAccepted(),
    events.InquiryRequested(),
    *map(events.AudienceChosen, Audience),
    events.QuestionReused(),
    events.ChatChosen(),
    events.ChangeRequested(),
    *map(events.ChangeRequested, Field),
    events.Consented(),
    events.Cancelled(),
    events.HelpRequested(),
    *map(events.LanguageChosen, Language),
    events.FeedbackGiven(LONGEST_ENTRY, helpful=True),
    events.FeedbackGiven(LONGEST_ENTRY, helpful=False),
    events.ExportRequested(),
    events.ErasureRequested(),
    events.ErasureConfirmed(),
)


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
        "1:feedback:length:",
        "01:consent",
        "１:consent",
        "1:entry:",
        "9" * 5000 + ":consent",
    ],
)
def test_forged_tokens_are_refused(forged: str) -> None:
    with pytest.raises(ValueError, match="not a button of this bot"):
        events.from_token(forged)


@given(st.text(max_size=100))
def test_any_text_is_a_token_or_refused(text: str) -> None:
    try:
        pressed = events.from_token(text)
    except ValueError:
        return
    assert events.token(pressed.turn, pressed.button) == text
