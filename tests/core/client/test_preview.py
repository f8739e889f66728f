"""At the preview: what is said of what is shown, and is no agreement to send it, as conversations."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.core.client import effects, events
from bot.core.client.dialogue import Dialogue
from bot.core.client.states import (
    ChoosingChange,
    Confirming,
    ConfirmingErasure,
    ConfirmingStop,
    Idle,
    OfferingRelay,
    State,
    TakingInquiry,
)
from bot.core.inquiry.draft import Draft, Field
from bot.core.inquiry.status import Status
from bot.core.language import Language
from bot.core.reading import Intent, NoMatch, Reading
from tests import factories
from tests.core.client.table import POLICY, READINGS
from tests.factories import DRAFT, NOON, FakeReader, inquiry, meant
from tests.script import Script, played

WANTED = {
    "Siinä on virhe": Intent.CHANGE,
    "Pitäisi vielä vaihtaa nimi": Intent.CHANGE,
    "Nimi ja asia menivät miten sattuu": Intent.CHANGE,
    "Kelpaa": Intent.APPROVE,
    "Kelpaako?": Intent.APPROVE,
    "Nukun yön yli": Intent.LATER,
    "Lopetan tältä päivältä": Intent.STOP,
    "Lopetan, mietin vielä": Intent.STOP,
    "Alusta koko homma": Intent.AFRESH,
    "Meitä on kahdeksan": Intent.ADD,
    "Vastaa tähän": Intent.HERE,
    "Miksi?": Intent.WHY,
    "Poista nimi": Intent.ERASE,
    "Älä poista mitään": Intent.ERASE,
    "Poista kaikki": Intent.ERASE,
    "Toinenkin asia olisi": Intent.ANOTHER,
}

TOLD = READINGS | {
    "Kelpaa": meant("length"),  # taken for what it is like, were it not heard
    "Kelpaako?": meant("length"),
    "Tack": meant("greeting"),
    "Vad menar du": Reading(Language.SV, factories.reading(NoMatch(())).danger, NoMatch(())),
}

PREVIEW = Confirming(DRAFT)
ASIDE = Confirming(DRAFT, aside=True)
UNASKED = Confirming(DRAFT, aside=True, unasked=True)
LIISA = DRAFT.fill(Field.NAME, "Liisa")
NOT_SENT = effects.SayNotSentYet()


@pytest.fixture
def script() -> Iterator[Script]:
    dialogue = Dialogue(factories.knowledge(), FakeReader(TOLD, WANTED), POLICY)
    with played(Script(dialogue, factories.situation())) as script:
        yield script


@pytest.mark.parametrize(
    ("said", "answered", "after"),
    [
        ("Kelpaa", (NOT_SENT, effects.AskToSend()), PREVIEW),
        ("Jotain aivan muuta", (NOT_SENT, effects.AskToSend()), PREVIEW),
        (
            "Kelpaako?",
            (NOT_SENT, effects.SendAnswer("length"), effects.ShowPreview(DRAFT)),
            ASIDE,
        ),
        ("Maija on väärin", (NOT_SENT, effects.AskFor(Field.NAME)), TakingInquiry(DRAFT, Field.NAME)),
        ("Älä poista mitään", (NOT_SENT, effects.AskToSend()), UNASKED),
        ("Nukun yön yli", (NOT_SENT, effects.SayKept(complete=True)), UNASKED),
        ("Kysyn ensin pomolta", (NOT_SENT, effects.SayKept(complete=True)), UNASKED),
        ("Lopetan, mietin vielä", (NOT_SENT, effects.SayKept(complete=True)), UNASKED),
        ("Lopetan tältä päivältä", (effects.AskStop(),), ConfirmingStop(PREVIEW)),
        ("Poista kaikki", (NOT_SENT, effects.AskErasure()), ConfirmingErasure(PREVIEW)),
        ("Siinä on virhe", (effects.AskWhatToChange(),), ChoosingChange(DRAFT)),
        ("Nimi ja asia menivät miten sattuu", (effects.AskWhatToChange(),), ChoosingChange(DRAFT)),
        (
            "Pitäisi vielä vaihtaa nimi",
            (NOT_SENT, effects.AskFor(Field.NAME)),
            TakingInquiry(DRAFT, Field.NAME),
        ),
        ("Poista nimi", (NOT_SENT, effects.AskFor(Field.NAME)), TakingInquiry(DRAFT, Field.NAME)),
        ("Miksi?", (NOT_SENT, effects.ExplainSending(), effects.AskToSend()), ASIDE),
        ("Vastaa tähän", (NOT_SENT, effects.AskFor(Field.CONTACT)), TakingInquiry(DRAFT, Field.CONTACT)),
    ],
)
def test_what_is_said_of_what_is_shown(
    script: Script, said: str, answered: tuple[effects.Effect, ...], after: State
) -> None:
    """Nothing of it is sent or lost, and that nothing has been sent is said once."""
    script.at(PREVIEW).client(said).bot(*answered).then(after)


@pytest.mark.parametrize(
    ("said", "draft"),
    [
        ("Meitä on kahdeksan", DRAFT.beside("Meitä on kahdeksan")),
        ("nimi on Liisa", DRAFT.fill(Field.NAME, "Liisa")),
    ],
)
def test_what_changes_is_shown_whole(script: Script, said: str, draft: Draft) -> None:
    script.at(PREVIEW).client(said).bot(NOT_SENT, effects.ShowPreview(draft)).then(Confirming(draft))


def test_what_goes_along_is_shown_whole_and_what_does_not_is_asked_about_in_short(script: Script) -> None:
    """A question goes along with the inquiry, and its language does; thanks do not."""
    script.at(PREVIEW).client("Kauanko kestää?")
    script.bot(NOT_SENT, effects.SendAnswer("length"), effects.ShowPreview(DRAFT)).then(ASIDE)
    script.client(events.AttachmentSent()).bot(effects.DeclineAttachment(), effects.AskToSend())
    script.client("Tack").bot(NOT_SENT, effects.SendAnswer("greeting", again=True), effects.AskToSend())
    script.client("Vad menar du").bot(NOT_SENT, effects.ShowPreview(DRAFT)).then(PREVIEW)
    assert script.conversation.language is Language.SV
    script.client(events.LanguageChosen(Language.FI))
    script.bot(effects.ConfirmLanguage(), effects.ShowPreview(DRAFT)).then(ASIDE)


def test_an_inquiry_begins_all_over_again_wherever_it_is(script: Script) -> None:
    """The question that its client came with is still there to be used."""
    anew = TakingInquiry(Draft(question=DRAFT.question), Field.AUDIENCE)
    begun = (effects.SayAfresh(), effects.AskFor(Field.AUDIENCE))
    script.at(PREVIEW).client("Alusta koko homma").bot(NOT_SENT, *begun).then(anew)
    script.at(ChoosingChange(DRAFT)).client("Alusta koko homma").bot(*begun).then(anew)
    script.at(TakingInquiry(DRAFT, Field.NAME)).client("Alusta koko homma").bot(*begun).then(anew)


@pytest.mark.parametrize(
    ("said", "answered", "after"),
    [
        ("Siinä on virhe", effects.AskWhatToChange(), ChoosingChange(DRAFT)),
        ("Pitäisi vielä vaihtaa nimi", effects.AskFor(Field.NAME), TakingInquiry(DRAFT, Field.NAME)),
        ("Kelpaa", effects.ShowPreview(DRAFT), PREVIEW),
        ("Nukun yön yli", effects.ShowPreview(DRAFT), PREVIEW),
        ("Lopetan tältä päivältä", effects.AskStop(), ConfirmingStop(ChoosingChange(DRAFT))),
        ("Jotain aivan muuta", effects.AskWhatToChange(), ChoosingChange(DRAFT)),
    ],
)
def test_what_is_said_where_changes_are_offered(
    script: Script, said: str, answered: effects.Effect, after: State
) -> None:
    script.at(ChoosingChange(DRAFT)).client(said).bot(answered).then(after)


@pytest.mark.parametrize(
    ("said", "answered", "after"),
    [
        ("Siinä on virhe", (effects.AskWhatToChange(),), ChoosingChange(DRAFT)),
        ("Nukun yön yli", (NOT_SENT, effects.SayKept(complete=True)), UNASKED),
        ("Kelpaa", (NOT_SENT, effects.AskToSend()), PREVIEW),
        ("Jotain aivan muuta", (NOT_SENT, effects.AskToSend()), PREVIEW),
        ("joo jatketaan siitä", (effects.ShowPreview(DRAFT),), PREVIEW),
        ("nimi on Liisa", (NOT_SENT, effects.ShowPreview(LIISA)), Confirming(LIISA)),
        ("Poista kaikki", (NOT_SENT, effects.AskErasure()), ConfirmingErasure(PREVIEW)),
    ],
)
def test_who_is_asked_whether_to_stop_may_speak_of_what_is_shown(
    script: Script, said: str, answered: tuple[effects.Effect, ...], after: State
) -> None:
    script.at(ConfirmingStop(PREVIEW)).client(said).bot(*answered).then(after)


def test_a_mere_yes_where_nothing_was_asked_is_asked_about_once_more(script: Script) -> None:
    """It may be meant for what was said; an express one, and a second one, is meant for what is asked."""
    script.at(PREVIEW).client("Nukun yön yli").bot(*script.brought).then(UNASKED)
    script.client("joo kiitos").bot(NOT_SENT, effects.AskToSend()).then(PREVIEW)
    script.client("joo").bot(*script.brought).then(Idle())
    assert any(isinstance(effect, effects.Submit) for effect in script.brought)
    script.at(PREVIEW).client("Nukun yön yli").bot(*script.brought)
    script.client("joo lähetä").bot(*script.brought).then(Idle())


@pytest.mark.parametrize("aside", ["Kauanko kestää?", "Miksi?"])
def test_a_yes_to_what_was_asked_again_after_something_else_is_consent(script: Script, aside: str) -> None:
    """Unless it may only mean "I see": that is asked about once more."""
    script.at(PREVIEW).client(aside).bot(*script.brought).then(ASIDE)
    script.client("okei").bot(NOT_SENT, effects.AskToSend()).then(PREVIEW)
    script.at(PREVIEW).client(aside).bot(*script.brought).then(ASIDE)
    script.client("joo kiitos").bot(*script.brought).then(Idle())
    assert any(isinstance(effect, effects.Submit) for effect in script.brought)


def test_one_more_inquiry_begins_and_none_is_taken_back(script: Script) -> None:
    """In a thread it may be she who is told: then it can be passed on instead."""
    said = "Toinenkin asia olisi"
    script.situation = replace(script.situation, inquiries=(inquiry(),))
    script.client(said).bot(effects.AskFor(Field.AUDIENCE))
    script.then(TakingInquiry(Draft(), Field.AUDIENCE))
    answered = inquiry(status=Status.ANSWERED, answered_at=NOON)
    script.situation = replace(script.situation, inquiries=(answered,))
    script.at(factories.situation().conversation.state).client(said)
    script.bot(effects.ShowStatus(answered, arrived=False, another=True))
    script.then(OfferingRelay(answered.code, said))
