"""How answers are judged and counted."""

import pytest

from bot.core.language import Language
from bot.core.quality.evaluation import (
    Example,
    Judged,
    Limits,
    Share,
    Verdict,
    ask,
    confusions,
    failures,
    figures,
    grouped,
    judge,
    mended,
    why,
)
from bot.core.reading import NOTHING_BEFORE, Before, Danger, Match, NoMatch, Reading, Scored
from bot.core.understanding.matching import Contribution, Explanation, Neighbour
from tests.factories import FakeReader, knowledge, meant, reading, unclear

NOTHING = NoMatch(())


def judged(label: str, match: Match, *also: str, danger: Danger = Danger.NONE, name: str = "x") -> Judged:
    return judge(Example(name, "Mitä?", label, also), reading(match, danger), knowledge())


@pytest.mark.parametrize(
    ("label", "also", "match", "verdict"),
    [
        ("price", (), meant("price"), Verdict.RIGHT),
        ("price", ("length",), meant("length"), Verdict.RIGHT),
        ("price", (), meant("length", "price"), Verdict.WRONG),
        ("price", (), unclear("length", "price"), Verdict.SUGGESTED),
        ("price", (), unclear("length", "help"), Verdict.MISSED),
        ("price", (), NOTHING, Verdict.MISSED),
        ("price", ("none",), NOTHING, Verdict.RIGHT),
        ("inquiry", (), meant("inquiry"), Verdict.RIGHT),
        ("none", (), NOTHING, Verdict.DECLINED),
        ("none", ("help",), meant("help"), Verdict.DECLINED),
        ("none", (), unclear("length", "price"), Verdict.OFFERED),
        ("none", (), meant("price"), Verdict.FALSE),
    ],
)
def test_each_answer_gets_its_verdict(
    label: str, also: tuple[str, ...], match: Match, verdict: Verdict
) -> None:
    assert judged(label, match, *also).verdict is verdict


def test_the_crisis_signpost_goes_before_whatever_was_matched() -> None:
    one = judged("price", meant("price"), danger=Danger.ACUTE)
    assert (one.shown, one.verdict, one.is_alarm, one.is_miss) == ("crisis", Verdict.WRONG, True, True)
    one = judged("crisis", NOTHING, danger=Danger.ACUTE)
    assert (one.verdict, one.is_alarm, one.is_miss) == (Verdict.RIGHT, False, False)


def test_a_crisis_that_is_answered_with_something_else_that_would_do_is_a_miss_nevertheless() -> None:
    one = judged("crisis", meant("help"), "help")
    assert one.verdict is Verdict.RIGHT
    assert one.is_miss


def test_figures_count_each_kind_of_question_among_its_own() -> None:
    found = figures(
        [
            judged("price", meant("price")),
            judged("price", unclear("price", "length")),
            judged("price", meant("length")),
            judged("price", NOTHING),
            judged("none", NOTHING),
            judged("none", NOTHING, danger=Danger.ACUTE),
            judged("crisis", NOTHING, danger=Danger.ACUTE),
            judged("crisis", unclear("help", "price"), "help"),
        ]
    )
    assert found == {
        "right": Share(2, 6),
        "right_or_suggested": Share(4, 6),
        "wrong": Share(1, 6),
        "missed": Share(1, 6),
        "false_answers": Share(1, 2),
        "crisis_recognised": Share(1, 2),
        "crisis_false_alarms": Share(1, 6),
    }
    assert Share(0, 0).rate is None


def test_limits_hold_just_at_their_value_and_for_nothing() -> None:
    found = {"right": Share(17, 20), "wrong": Share(1, 20), "false_answers": Share(0, 0)}
    at = Limits({"right": 0.85}, {"wrong": 0.05, "false_answers": 0.0})
    assert list(failures(found, at)) == []
    beyond = Limits({"right": 0.86, "false_answers": 1.0}, {"wrong": 0.04})
    assert list(failures(found, beyond)) == [
        "right is 85.0% (17 of 20); it must be at least 86.0%",
        "wrong is 5.0% (1 of 20); it must be at most 4.0%",
    ]


def test_confusions_and_groups() -> None:
    asked = [
        judged("price", meant("length")),
        judged("none", meant("length")),
        judged("price", meant("length")),
        judged("price", meant("price")),
        judged("price", unclear("length", "help")),
    ]
    assert confusions(asked) == [("price", "length", 2), ("none", "length", 1)]
    assert {name: len(group) for name, group in grouped(asked, lambda one: one.verdict).items()} == {
        "false": 1,
        "missed": 1,
        "right": 1,
        "wrong": 2,
    }


def test_a_known_miss_that_is_none_any_more_is_told() -> None:
    asked = [judged("price", meant("price"), name="a"), judged("price", NOTHING, name="b")]
    assert mended(asked, ["a", "b", "not asked"]) == ["a"]


def test_examples_are_asked_in_their_own_language() -> None:
    read: list[Language] = []

    class Reader(FakeReader):
        def read(self, text: str, prior: Language, before: Before = NOTHING_BEFORE) -> Reading:
            read.append(prior)
            return super().read(text, prior, before)

    examples = [Example("1", "Pris?", "price", language=Language.SV), Example("2", "Hinta?", "price")]
    found = list(ask(Reader({"Pris?": meant("price")}), knowledge(), examples))
    assert read == [Language.SV, Language.FI]
    assert [one.answer for one in found] == ["price", "fallback"]


def test_why_tells_scores_words_and_the_nearest_sentence() -> None:
    explanation = Explanation(
        match=meant("length"),
        rule="clear",
        segments=("Mitä?",),
        scores=(Scored("length", 0.81), Scored("help", 0.1), Scored("price", 0.05)),
        contributions=(Contribution("mita", 0.4), Contribution("on", -0.1)),
        nearest=(Neighbour("length", "Kauanko kestää?", 0.5),),
        threshold=0.6,
        margin=0.1,
    )
    assert why(judged("price", meant("length")), explanation) == (
        "length 0.81 help 0.10; price 0.05; by mita; near “Kauanko kestää?” (length)"
    )
    assert "inquiry not near" in why(judged("inquiry", meant("length")), explanation)
    example = Example("x", "Pris?", "price", language=Language.SV)
    assert why(judge(example, reading(NOTHING), knowledge()), explanation).startswith("read as fi; ")


def test_why_a_crisis_was_seen_is_a_matter_of_its_rules() -> None:
    example = Example("x", "haluan kuolla", "price")
    explanation = Explanation(NOTHING, "", (), (), (), (), 0.6, 0.1)
    told = why(judge(example, reading(NOTHING, Danger.ACUTE), knowledge()), explanation)
    assert told.startswith("the crisis layer: ")
