"""Distress: the signpost and what follows it, and what only sounds like it, as conversations."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.client import effects, events
from bot.core.client.dialogue import Dialogue
from bot.core.client.distress import GENTLE
from bot.core.client.states import (
    Confirming,
    ConfirmingStop,
    Conversation,
    Idle,
    OfferingHandoff,
    TakingInquiry,
)
from bot.core.inquiry.draft import Audience, Draft, Field
from bot.core.language import Language
from bot.core.reading import Danger, Intent, Match, NoMatch, Reading
from tests import factories
from tests.core.client.table import POLICY
from tests.factories import DRAFT, NOON, FakeReader, meant, reading
from tests.script import Script, played

NOTHING = NoMatch(())

READINGS: dict[str, Match | Reading] = {
    "Haluan kuolla": reading(NOTHING, Danger.ACUTE),
    "Haluan kuolla, ja paljonko työnohjaus maksaa": reading(meant("price"), Danger.ACUTE),
    "Moi, haluan kuolla": reading(meant("greeting"), Danger.ACUTE),
    "Ystäväni aikoo tappaa itsensä": Reading(Language.FI, Danger.ACUTE, NOTHING, another=True),
    "En haluu enää": Reading(Language.FI, Danger.ACUTE, NOTHING, guessed=True),
    "En jaksa tätä työtä enää": Reading(Language.FI, Danger.ACUTE, NOTHING, guessed=True),
    "Mies lyö mua": reading(NOTHING, Danger.ACUTE),
    "Oppilas aikoo kuolla": reading(NOTHING, Danger.ACUTE),
    "Ystäväni ja minä, minä kuolen": Reading(Language.FI, Danger.ACUTE, NOTHING, another=True),
    "Kuolemasta on vuosi": Reading(Language.FI, Danger.ACUTE, NOTHING, guessed=True),
    "Ei hätää": reading(NOTHING, Danger.ACUTE),
    "Kauanko kestää?": meant("length"),
    "Mitä maksaa?": meant("price"),
    "Kiitos": meant("greeting"),
    "En jaksa tätä työtä, kauanko kestää": meant("length"),
}

WANTED = {
    "Anteeks, oon vaan väsynyt": Intent.FALSE_ALARM,
    "Mies lyö mua": Intent.VIOLENCE,
    "Oppilas aikoo kuolla": Intent.ANOTHERS,
    "Ystäväni ja minä, minä kuolen": Intent.DESPAIR,
    "Kuolemasta on vuosi": Intent.EXPERIENCE,
    "Ei hätää": Intent.FALSE_ALARM,
    "Kuka tätä lukee?": Intent.ASIDE,
    "En haluu enää": Intent.STOP,
    "En jaksa tätä työtä enää": Intent.TIRED,
    "En jaksa tätä työtä, kauanko kestää": Intent.TIRED,
    "Ihan turha vekotin": Intent.UPSET,
}


@pytest.fixture
def script() -> Iterator[Script]:
    dialogue = Dialogue(factories.knowledge(), FakeReader(READINGS, WANTED), POLICY)
    with played(Script(dialogue, factories.situation())) as script:
        yield script


def later(script: Script, hours: float) -> Script:
    script.situation = replace(script.situation, now=script.situation.now + timedelta(hours=hours))
    return script


# The signpost, and the way back


def test_the_way_back_answers_what_was_asked_along(script: Script) -> None:
    script.client("Haluan kuolla, ja paljonko työnohjaus maksaa")
    script.bot(effects.SignpostCrisis(entry="price")).then(Idle())
    script.client(events.WorkMeant("price")).bot(effects.SendAnswer("price"))


@pytest.mark.parametrize("said", ["Haluan kuolla", "Moi, haluan kuolla"])
def test_the_way_back_invites_to_ask_if_nothing_was_asked(script: Script, said: str) -> None:
    script.client(said).bot(effects.SignpostCrisis()).then(Idle())
    script.client(events.WorkMeant()).bot(effects.TurnToWork())


def test_the_way_back_goes_on_with_an_inquiry(script: Script) -> None:
    state = TakingInquiry(Draft(Audience.GROUP), Field.NAME)
    again = effects.AskFor(Field.NAME, again=True)
    script.at(state).client("Haluan kuolla").bot(effects.SignpostCrisis(), again).then(state)
    script.client(events.WorkMeant()).bot(effects.TurnToWork(), again).then(state)


def test_worry_about_somebody_else_has_a_signpost_of_its_own(script: Script) -> None:
    script.client("Ystäväni aikoo tappaa itsensä").bot(effects.SignpostCrisis(another=True))


def test_whoever_chooses_help_gets_the_signpost_and_gentle_hours(script: Script) -> None:
    script.client(events.EntryChosen("crisis")).bot(effects.SignpostCrisis())
    assert script.conversation.gentle_until == NOON + GENTLE


def test_kinds_of_distress_that_were_learned_choose_what_is_said(script: Script) -> None:
    script.client("Mies lyö mua").bot(effects.SignpostCrisis(violence=True))
    script.client("Oppilas aikoo kuolla").bot(effects.SignpostCrisis(another=True))
    script.client("Ystäväni ja minä, minä kuolen").bot(effects.SignpostCrisis(again=True))
    script.client("Kuolemasta on vuosi").bot(*script.brought)
    assert script.brought[0] == effects.OfferSupport()


def test_after_it_a_denial_is_believed_and_what_is_asked_of_the_bot_is_answered(script: Script) -> None:
    """The numbers have been told: they are told again in fewer words, and not the whole of it."""
    script.client("Haluan kuolla").bot(effects.SignpostCrisis())
    script.client("Ei hätää").bot(effects.Comfort())
    script.client("Kuka tätä lukee?").bot(effects.SayWhoReads())


# The hours after it


@pytest.mark.parametrize(
    "said", ["Anteeks, oon vaan väsynyt", "Kiitos", "?", "❤️", "...", "Ihan turha vekotin"]
)
def test_a_kind_word_and_the_numbers_once_more(script: Script, said: str) -> None:
    script.client("Haluan kuolla").bot(effects.SignpostCrisis())
    script.client(said).bot(effects.Comfort()).then(Idle())


def test_what_is_not_understood_is_not_called_so_and_not_kept(script: Script) -> None:
    script.client("Haluan kuolla").bot(effects.SignpostCrisis())
    script.client("Se vain painaa").bot(effects.StayGentle()).then(Idle())
    assert script.conversation.questions == ()


def test_a_question_is_answered_as_ever(script: Script) -> None:
    script.client("Haluan kuolla").bot(effects.SignpostCrisis())
    script.client("Kauanko kestää?").bot(effects.SendAnswer("length"))
    script.client("Mitä maksaa?").bot(effects.SendAnswer("price")).then(OfferingHandoff("Mitä maksaa?"))


def test_the_hours_end_and_begin_anew_with_each_signpost(script: Script) -> None:
    script.client("Haluan kuolla").bot(effects.SignpostCrisis())
    later(script, 5).client("Haluan kuolla").bot(effects.SignpostCrisis(again=True))
    later(script, 5.9).client("Se vain painaa").bot(effects.StayGentle(other=True))
    assert script.conversation.gentle_until == NOON + timedelta(hours=5) + GENTLE
    later(script, 0.1).client("Se vain painaa")
    script.bot(effects.RecordMiss("Se vain painaa", Language.FI), effects.OfferHandoff())
    assert script.conversation.gentle_until is None


# What only sounds like it


@pytest.mark.parametrize("state", [TakingInquiry(Draft(), Field.NAME), Confirming(DRAFT)])
def test_what_is_said_of_the_form_is_no_distress_unless_a_rule_says_so(
    script: Script, state: TakingInquiry | Confirming
) -> None:
    script.at(state).client("En haluu enää").bot(effects.AskStop()).then(ConfirmingStop(state))
    script.at(Idle()).client("En haluu enää").bot(effects.SignpostCrisis())


def test_who_is_worn_by_work_gets_a_soft_word_and_the_answer(script: Script) -> None:
    script.client("En jaksa tätä työtä enää").bot(effects.SayTiring(leads_on=True)).then(Idle())
    script.client("En jaksa tätä työtä, kauanko kestää").bot(
        effects.SayTiring(), effects.SendAnswer("length")
    )


def test_who_is_annoyed_is_told_how_else_to_be_answered(script: Script) -> None:
    script.client("Kauanko kestää?").bot(effects.SendAnswer("length"))
    script.client("Ihan turha vekotin").bot(effects.SayUpsetting()).then(Idle())


@pytest.mark.parametrize(
    ("said", "asks"), [("?", True), ("??!", True), ("❤️", False), ("...", False), ("🙂", False)]
)
def test_what_has_no_words_is_answered(script: Script, said: str, asks: bool) -> None:
    script.client(said).bot(effects.AnswerWordless(asks)).then(Idle())
    assert script.conversation == Conversation(turn=1)


# What is not known


def test_what_is_not_stated_is_said_otherwise_the_second_time(script: Script) -> None:
    script.client("Mitä maksaa?").bot(effects.SendAnswer("price"))
    script.client("Mitä maksaa?").bot(effects.SendAnswer("price", again=True))


class Weighing(FakeReader):
    """Hears distress as the alarm does, and gives the kinds of it the weights of the test."""

    def __init__(self, weights: dict[Intent, float]) -> None:
        super().__init__({"?": Reading(Language.FI, Danger.ACUTE, NOTHING, guessed=True)})
        self._weights = weights

    def wishes(self, text: str, prior: Language) -> dict[Intent, float]:
        return self._weights


@pytest.mark.parametrize(
    ("weights", "signposted"),
    [
        ({Intent.EXPERIENCE: 0.1}, False),
        ({Intent.EXPERIENCE: 0.0999}, True),
        ({Intent.EXPERIENCE: 0.9, Intent.DESPAIR: 0.1}, False),
        ({Intent.EXPERIENCE: 0.9, Intent.DESPAIR: 0.11}, True),
        ({Intent.EXPERIENCE: 0.9, Intent.VIOLENCE: 0.05, Intent.ANOTHERS: 0.06}, True),
        ({Intent.DESPAIR: 0.9}, True),
        ({}, True),
    ],
)
def test_distress_that_the_alarm_hears_is_over_only_where_that_is_surely_said(
    weights: dict[Intent, float], signposted: bool
) -> None:
    dialogue = Dialogue(factories.knowledge(), Weighing(weights), POLICY)
    turn = dialogue.step(factories.situation(), events.ClientSaid("?"))
    assert any(isinstance(effect, effects.SignpostCrisis) for effect in turn.effects) is signposted
