"""Whole conversations, as their client causes them."""

from bot.core.client.dialogue import Dialogue
from bot.core.language import Language
from bot.core.quality.evaluation import Example, Verdict
from bot.core.quality.talks import LATER, OPENING, Shown, Talk, ask, play
from bot.core.reading import Danger, Match, NoMatch, Outcome, Reading
from tests import factories
from tests.factories import FakeReader, meant, reading, unclear

READINGS: dict[str, Match | Reading] = {
    "Mitä maksaa?": meant("price"),
    "Kauanko?": meant("length"),
    "Hinta ja kesto?": meant("price", "length"),
    "Miten?": unclear("length", "price"),
    "En jaksa elää": reading(NoMatch(()), Danger.ACUTE),
}


def dialogue() -> Dialogue:
    return factories.mouth(FakeReader(READINGS)).dialogue


def shown(outcome: Outcome, *entries: str, suggested: tuple[str, ...] = ()) -> Shown:
    return Shown(outcome, entries, suggested, Language.FI)


def test_each_turn_shows_what_its_client_sees() -> None:
    said = ["Mitä maksaa?", "Kauanko?", "Hinta ja kesto?", "Miten?", "1", "qwzx", "En jaksa elää"]
    assert list(play(dialogue(), said, Language.FI)) == [
        shown(Outcome.UNANSWERED, "price"),
        shown(Outcome.ANSWER, "length"),
        shown(Outcome.UNANSWERED, "price", "length"),
        shown(Outcome.SUGGEST, suggested=("length", "price")),
        shown(Outcome.ANSWER, "length"),  # what is typed means what a button does
        shown(Outcome.FALLBACK),
        shown(Outcome.CRISIS, "crisis"),
    ]


def test_a_yes_is_one_to_what_was_offered() -> None:
    """So an inquiry begins, once; what is typed in it is no other one."""
    said = ["Mitä maksaa?", "joo", "minulle", "Kauanko?"]
    assert list(play(dialogue(), said, Language.FI)) == [
        shown(Outcome.UNANSWERED, "price"),
        shown(Outcome.INQUIRY, "inquiry"),
        shown(Outcome.FALLBACK),
        shown(Outcome.ANSWER, "length"),
    ]


def test_a_turn_is_judged_by_what_it_shows_first() -> None:
    turns = (
        Example("a/1", "Hinta ja kesto?", "length", style=OPENING),
        Example("a/2", "Miten?", "length", style=LATER),
        Example("a/3", "qwzx", "none", style=LATER),
        Example("a/4", "Kauanko?", "price", ("length",), style=LATER),
    )
    found = list(ask(dialogue(), Talk("a", turns)))
    assert [(one.example, one.shown, one.suggested, one.verdict) for one in found] == [
        (turns[0], "price", (), Verdict.WRONG),
        (turns[1], None, ("length", "price"), Verdict.SUGGESTED),
        (turns[2], None, (), Verdict.DECLINED),
        (turns[3], "length", (), Verdict.RIGHT),
    ]
