"""What clients want of the bot itself, in words that nothing was learned from."""

import json
from collections.abc import Collection
from pathlib import Path

import pytest
import yaml

from bot.core.client.intents import (
    ANYTIME,
    EXPECTED,
    FILLING,
    GENTLE,
    HARMLESS,
    PREVIEW,
    SENT,
    SHOWN,
    UNEXPECTED,
    likeliest,
)
from bot.core.knowledge import agreement, named
from bot.core.language import Language
from bot.core.reading import Confident, Intent
from bot.mind import Mind

QUESTIONS = Path("tests/questions")
ASKED: dict[str, dict[str, list[str]]] = yaml.safe_load(
    (QUESTIONS / "intents.yaml").read_text(encoding="utf-8")
)


def heard(
    mind: Mind, text: str, language: Language, among: Collection[Intent], least: float
) -> Intent | None:
    return likeliest(mind.understanding.wishes(text, language), among, least)


@pytest.mark.parametrize(
    ("wanted", "among", "least", "most_wrong", "share"),
    [
        (FILLING - SHOWN, FILLING, EXPECTED, 0.1, {Language.FI: 0.82, Language.SV: 0.82, Language.EN: 0.82}),
        (SHOWN, PREVIEW, HARMLESS, 0.17, {Language.FI: 0.66, Language.SV: 0.67, Language.EN: 0.73}),
        (SENT, SENT, EXPECTED, 0.06, {Language.FI: 0.86, Language.SV: 0.8, Language.EN: 0.86}),
        (GENTLE, GENTLE, EXPECTED, 0.06, {Language.FI: 0.8, Language.SV: 0.55, Language.EN: 0.6}),
        (ANYTIME, ANYTIME, UNEXPECTED, 0.06, {Language.FI: 0.8, Language.SV: 0.65, Language.EN: 0.8}),
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


@pytest.mark.parametrize(("among", "least"), [(SENT, EXPECTED), (ANYTIME, UNEXPECTED)])
@pytest.mark.parametrize("language", Language)
def test_labelled_questions_want_nothing_of_the_bot_itself(
    mind: Mind, language: Language, among: frozenset[Intent], least: float
) -> None:
    """But those on one's own data, which are asked of it; distress and what is no question come before."""
    with (QUESTIONS / f"{language}.jsonl").open(encoding="utf-8") as file:
        asked = [json.loads(line) for line in file]
    questions = [each["text"] for each in asked if each["label"] not in ("privacy", "crisis", "none")]
    wanted = [(text, got) for text in questions if (got := heard(mind, text, language, among, least))]
    assert len(wanted) <= 0.05 * len(questions), wanted


OPENINGS: dict[str, dict[str, list[str]]] = yaml.safe_load(
    (QUESTIONS / "openings.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(
    ("language", "least", "most"), [(Language.FI, 0.64, 3), (Language.SV, 0.6, 1), (Language.EN, 0.5, 1)]
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
