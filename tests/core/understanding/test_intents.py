"""What clients want of the bot itself, in words that nothing was learned from."""

import json
from collections.abc import Collection
from pathlib import Path

import pytest
import yaml

from bot.core.client import effects, events
from bot.core.client.intents import (
    EXPECTED,
    FILLING,
    GENTLE,
    HARMLESS,
    MOODS,
    PREVIEW,
    SENT,
    SHOWN,
    TOLD,
    UNEXPECTED,
    likeliest,
)
from bot.core.client.states import Conversation
from bot.core.knowledge import agreement, named
from bot.core.language import Language
from bot.core.reading import Confident, Intent
from bot.mind import Mind
from tests import factories

QUESTIONS = Path("tests/questions")
ASKED: dict[str, dict[str, list[str]]] = yaml.load(
    (QUESTIONS / "intents.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader
)


TALE = TOLD | {Intent.CHAT}
"""What is told rather than wanted."""

ASKED_FOR = FILLING - SHOWN - {Intent.TELL}
"""What is wanted where something is asked for, and more than to tell it."""

COLD = (effects.OfferHandoff, effects.Suggest, effects.SayNoInquiry)
"""What is said to somebody who is taken to have asked something."""


def first_said(mind: Mind, text: str, language: Language) -> tuple[effects.Effect, ...]:
    situation = factories.situation(Conversation(language=language, turn=3))
    return mind.dialogue.step(situation, events.ClientSaid(text)).effects


def heard(
    mind: Mind, text: str, language: Language, among: Collection[Intent], least: float
) -> Intent | None:
    return likeliest(mind.understanding.wishes(text, language), among, least)


@pytest.mark.parametrize(
    ("wanted", "among", "least", "most_wrong", "share"),
    [
        (ASKED_FOR, FILLING, EXPECTED, 0.11, {Language.FI: 0.82, Language.SV: 0.82, Language.EN: 0.82}),
        (SHOWN, PREVIEW, HARMLESS, 0.21, {Language.FI: 0.66, Language.SV: 0.66, Language.EN: 0.68}),
        (SENT, SENT, EXPECTED, 0.06, {Language.FI: 0.86, Language.SV: 0.8, Language.EN: 0.86}),
        (GENTLE - TALE, GENTLE, EXPECTED, 0.12, {Language.FI: 0.8, Language.SV: 0.55, Language.EN: 0.6}),
        (MOODS - TALE, MOODS, UNEXPECTED, 0.13, {Language.FI: 0.65, Language.SV: 0.43, Language.EN: 0.8}),
    ],
)
@pytest.mark.parametrize("language", Language)
def test_wishes_in_the_words_of_an_unseen_hand(
    mind: Mind,
    language: Language,
    wanted: frozenset[Intent],
    among: frozenset[Intent],
    least: float,
    most_wrong: float,
    share: dict[Language, float],
) -> None:
    """The shares are a little below and above what is reached; what does no harm may be wrong more often."""
    asked = [(intent, text) for intent in sorted(wanted) for text in ASKED[intent][language]]
    found = [intent for intent, text in asked if heard(mind, text, language, among, least) is intent]
    other = [
        (text, got)
        for intent, text in asked
        if (got := heard(mind, text, language, among, least)) not in (None, intent)
    ]
    assert len(found) >= share[language] * len(asked)
    assert len(other) <= most_wrong * len(asked), other


@pytest.mark.parametrize(
    ("language", "least"), [(Language.FI, 0.64), (Language.SV, 0.64), (Language.EN, 0.64)]
)
def test_what_is_only_told_is_not_answered_coldly(mind: Mind, language: Language, least: float) -> None:
    """Grief, bullying, what is over, and small talk, in sentences that nothing was learned from."""
    told = [text for intent in sorted(TALE) for text in ASKED[intent][language]]
    cold = [text for text in told if any(isinstance(e, COLD) for e in first_said(mind, text, language))]
    assert len(told) - len(cold) >= least * len(told), cold


@pytest.mark.parametrize("language", Language)
def test_what_is_told_where_it_is_asked_for_is_no_other_wish(mind: Mind, language: Language) -> None:
    """Nothing is dropped because of a word: "I cannot say no" may be what it is about."""
    told = ASKED[Intent.TELL][language]
    lost = [
        (text, got)
        for text in told
        if (got := heard(mind, text, language, FILLING, UNEXPECTED)) not in (None, Intent.TELL)
    ]
    assert len(lost) <= 0.18 * len(told), lost


@pytest.mark.parametrize("language", Language)
def test_what_else_is_said_at_the_preview_is_no_wish_to_change_it_or_to_wait(
    mind: Mind, language: Language
) -> None:
    known = agreement.Agreement(tuple(mind.dialogue.known.knowledge.vocabulary.values()))
    said = [t for t in ASKED["none-of-them"][language] if not known.agrees(t, agreement.SEND)]
    wanted = [
        (text, got) for text in said if (got := heard(mind, text, language, PREVIEW, HARMLESS)) in SHOWN
    ]
    assert len(wanted) <= 2, wanted


@pytest.mark.parametrize(("among", "least"), [(SENT, EXPECTED), (MOODS, UNEXPECTED)])
@pytest.mark.parametrize("language", Language)
def test_labelled_questions_want_nothing_of_the_bot_itself(
    mind: Mind, language: Language, among: frozenset[Intent], least: float
) -> None:
    """But those on one's own data, which are asked of it; distress and what is no question come before."""
    with (QUESTIONS / f"{language}.jsonl").open(encoding="utf-8") as file:
        asked = [json.loads(line) for line in file]
    questions = [each["text"] for each in asked if each["label"] not in ("privacy", "crisis", "none")]
    wanted = [(text, got) for text in questions if (got := heard(mind, text, language, among, least))]
    assert len(wanted) <= 0.065 * len(questions), wanted


OPENINGS: dict[str, dict[str, list[str]]] = yaml.load(
    (QUESTIONS / "openings.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader
)


@pytest.mark.parametrize(
    ("language", "least", "most"), [(Language.FI, 0.64, 3), (Language.SV, 0.6, 2), (Language.EN, 0.5, 1)]
)
def test_who_wants_to_begin_is_led_on(mind: Mind, language: Language, least: float, most: int) -> None:
    """In the words of an unseen hand; the shares are a little below what is reached."""
    led_on = {
        kind: [
            text
            for text in texts[language]
            if isinstance(match := mind.understanding.read(text, language).match, Confident)
            and named.INQUIRY in [scored.entry for scored in match.entries]
        ]
        for kind, texts in OPENINGS.items()
    }
    assert len(led_on["begin"]) >= least * len(OPENINGS["begin"][language])
    assert len(led_on["not"]) <= most, led_on["not"]
