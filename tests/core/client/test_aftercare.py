"""After sending: what a client asks about an inquiry, adds to it and takes back, as conversations."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.client import effects, events
from bot.core.client.dialogue import Dialogue
from bot.core.client.states import ConfirmingWithdrawal, Conversation, Idle, OfferingHandoff, OfferingRelay
from bot.core.inquiry import life
from bot.core.inquiry.life import Delivery, Inquiry
from bot.core.inquiry.status import Status
from bot.core.message import Sent
from bot.core.reading import Confident, Danger, Intent, NoMatch, Scored
from tests import factories
from tests.core.client.table import POLICY, READINGS
from tests.factories import CHAT, NOON, FakeReader, inquiry, meant, reading
from tests.script import Script, played

DAY = timedelta(days=1)
NEW = inquiry()
ANSWERED = inquiry(status=Status.ANSWERED, answered_at=NOON - DAY)
CLOSED = inquiry(status=Status.CLOSED, answered_at=NOON - 3 * DAY, closed_at=NOON - DAY)
WITHDRAWN = inquiry(status=Status.CLOSED, answered_at=NOON - DAY)
ARRIVED = {"K7M-4QX": Delivery(None, "12")}

WANTED = {
    "Menikö perille?": Intent.STATUS,
    "Mitä lähetin?": Intent.SHOW_SENT,
    "Peruisin sittenkin": Intent.WITHDRAW,
    "Unohdin: vain maanantaisin": Intent.ADD,
    "Poistakaa kaikki": Intent.ERASE,
    "Mitä minusta on tallessa?": Intent.MY_DATA,
}

TOLD = READINGS | {
    "Kiitos!": meant("greeting"),
    "Kauanko kestää?": Confident((Scored("length", 0.98),)),
    "Sopisiko tiistai?": meant("length"),
    "Kestääköhän se": Confident((Scored("length", 0.98),)),
    "Kiitos. Kauanko kestää?": meant("length"),
    "Potilaani kuoli eilen": reading(NoMatch(()), Danger.MENTIONED),
}


@pytest.fixture
def script() -> Iterator[Script]:
    dialogue = Dialogue(factories.knowledge(), FakeReader(TOLD, WANTED), POLICY)
    with played(Script(dialogue, factories.situation())) as script:
        yield script


def with_inquiry(script: Script, one: Inquiry, **known: object) -> Script:
    script.situation = replace(script.situation, inquiries=(one,), **known)  # type: ignore[arg-type]
    return script


def forwarded(text: str, one: Inquiry) -> tuple[effects.Effect, ...]:
    return (effects.Forward(one, text), life.became(one, life.Written(), NOON), effects.ConfirmForwarded())


# What is asked about it


@pytest.mark.parametrize(
    ("one", "deliveries", "arrived"),
    [
        (NEW, {}, False),
        (NEW, {"K7M-4QX": Delivery(NOON, None)}, False),
        (NEW, {"K7M-4QX": Delivery(NOON, "12")}, False),
        (NEW, ARRIVED, True),
        (ANSWERED, ARRIVED, True),
        (CLOSED, ARRIVED, True),
    ],
)
def test_how_far_it_is_is_told_as_it_is_known(
    script: Script, one: Inquiry, deliveries: dict[str, Delivery], arrived: bool
) -> None:
    with_inquiry(script, one, deliveries=deliveries).client("Menikö perille?")
    script.bot(effects.ShowStatus(one, arrived)).then(OfferingRelay("K7M-4QX", "Menikö perille?"))


def test_what_was_sent_is_shown(script: Script) -> None:
    with_inquiry(script, NEW).client("Mitä lähetin?").bot(effects.ShowSent(NEW)).then(Idle())


@pytest.mark.parametrize("said", ["Menikö perille?", "Mitä lähetin?", "Peruisin sittenkin"])
def test_without_an_inquiry_that_is_said(script: Script, said: str) -> None:
    script.client(said).bot(effects.SayNoInquiry()).then(Idle())


def test_ones_own_data_are_asked_for_in_any_words(script: Script) -> None:
    script.client("Poistakaa kaikki").bot(effects.AskErasure())
    script.client(events.Declined()).bot(effects.OfferTopics())
    script.client("Mitä minusta on tallessa?").bot(effects.ShowMyData(()))
    with_inquiry(script, ANSWERED).client("Mitä minusta on tallessa?").bot(effects.ShowMyData((ANSWERED,)))


# What is added to it


@pytest.mark.parametrize("one", [NEW, ANSWERED, CLOSED])
def test_what_was_forgotten_is_passed_on(script: Script, one: Inquiry) -> None:
    said = "Unohdin: vain maanantaisin"
    with_inquiry(script, one).client(said).bot(*forwarded(said, one)).then(Idle())


def test_a_number_given_later_is_passed_on(script: Script) -> None:
    with_inquiry(script, NEW).client("050 123 4567 iltaisin").bot(*forwarded("050 123 4567 iltaisin", NEW))


def test_what_nobody_can_answer_goes_into_the_inquiry_that_waits_if_its_client_wants(script: Script) -> None:
    """Nobody is asked once more for a name and a number."""
    with_inquiry(script, NEW).client("Saako koiran tuoda?")
    script.bot(*script.brought).then(OfferingHandoff("Saako koiran tuoda?", "Saako koiran tuoda?"))
    script.client("joo").bot(*forwarded("Saako koiran tuoda?", NEW)).then(Idle())


# While she and the client write to each other


@pytest.mark.parametrize("one", [ANSWERED, CLOSED])
def test_a_question_of_the_knowledge_is_answered_and_can_be_passed_on(script: Script, one: Inquiry) -> None:
    with_inquiry(script, one).client("Kauanko kestää?")
    script.bot(effects.SendAnswer("length")).then(OfferingRelay("K7M-4QX", "Kauanko kestää?"))
    script.client(events.RelayRequested()).bot(*forwarded("Kauanko kestää?", one)).then(Idle())


@pytest.mark.parametrize(
    "said",
    [
        "Sopii hyvin",
        "Kiitos!",
        "Kiitos. Kauanko kestää?",  # she is thanked as well
        "Mitä maksaa?",  # nobody but her knows
        "Haluan varata ajan",
        "Paljonko?",
        "Sopisiko tiistai?",  # like a question of the knowledge, and not surely one
        "Kestääköhän se",  # surely, and no question
    ],
)
@pytest.mark.parametrize("one", [ANSWERED, CLOSED])
def test_everything_else_is_passed_on(script: Script, one: Inquiry, said: str) -> None:
    with_inquiry(script, one).client(said).bot(*forwarded(said, one)).then(Idle())


def test_what_hangs_under_a_message_of_hers_is_passed_on_whatever_it_is(script: Script) -> None:
    hers = Sent(CHAT, "5", CHAT, "K7M-4QX", None, NOON)
    for said in ("Kauanko kestää?", "Menikö perille?", "Peruisin sittenkin"):
        with_inquiry(script, ANSWERED, there=hers).client(said).bot(*forwarded(said, ANSWERED))


def test_an_ok_after_an_answer_passes_nothing_on(script: Script) -> None:
    """Nobody waits for a yes: only the button, or its words, pass the question on."""
    with_inquiry(script, ANSWERED).client("Kauanko kestää?").bot(effects.SendAnswer("length"))
    script.client("joo").bot(*forwarded("joo", ANSWERED))


def test_danger_told_of_is_passed_on_with_a_word_of_support(script: Script) -> None:
    told = "Potilaani kuoli eilen"
    with_inquiry(script, ANSWERED).client(told).bot(effects.OfferSupport(), *forwarded(told, ANSWERED))


@pytest.mark.parametrize(
    "one",
    [
        WITHDRAWN,
        inquiry(status=Status.ANSWERED, answered_at=NOON - 15 * DAY),
        inquiry(status=Status.CLOSED, closed_at=NOON - 15 * DAY),
    ],
)
def test_after_some_days_or_a_withdrawal_the_bot_is_spoken_to_again(script: Script, one: Inquiry) -> None:
    with_inquiry(script, one).client("Kauanko kestää?").bot(effects.SendAnswer("length")).then(Idle())


# What is taken back


@pytest.mark.parametrize("one", [NEW, ANSWERED])
def test_an_inquiry_is_taken_back_when_that_is_confirmed(script: Script, one: Inquiry) -> None:
    with_inquiry(script, one).client("Peruisin sittenkin").bot(effects.AskWithdrawal(one))
    script.then(ConfirmingWithdrawal("K7M-4QX", "Peruisin sittenkin"))
    script.client(events.WithdrawalConfirmed())
    became = life.became(one, life.Withdrawn(), NOON)
    script.bot(effects.TellWithdrawn(one), became, effects.ConfirmWithdrawn(one)).then(Idle())


def test_an_inquiry_is_not_taken_back_by_guessing(script: Script) -> None:
    """It may have been an appointment that was to be cancelled: then she is told the very words."""
    with_inquiry(script, ANSWERED).client("Peruisin sittenkin").bot(effects.AskWithdrawal(ANSWERED))
    script.client(events.RelayRequested()).bot(*forwarded("Peruisin sittenkin", ANSWERED))
    script.client("Peruisin sittenkin").bot(effects.AskWithdrawal(ANSWERED))
    script.client(events.Declined()).bot(effects.ConfirmNotWithdrawn(ANSWERED)).then(Idle())


@pytest.mark.parametrize("state", [OfferingRelay("GONE", "?"), ConfirmingWithdrawal("GONE", "?")])
def test_an_inquiry_that_is_gone_meanwhile_is_neither_written_to_nor_taken_back(
    script: Script, state: OfferingRelay | ConfirmingWithdrawal
) -> None:
    for pressed in (events.RelayRequested(), events.WithdrawalConfirmed()):
        script.situation = replace(script.situation, conversation=Conversation(state))
        script.client(pressed).bot(effects.ExplainStaleChoice())


def test_what_may_have_been_meant_for_her_is_offered_to_be_added(script: Script) -> None:
    with_inquiry(script, NEW).client("Meillä on remontti").bot(effects.OfferAddition(NEW.code))
    script.then(OfferingRelay(NEW.code, "Meillä on remontti", asked=True))
    script.client(events.RelayRequested()).bot(*forwarded("Meillä on remontti", NEW)).then(Idle())


def test_what_was_not_meant_for_her_is_not_added(script: Script) -> None:
    with_inquiry(script, NEW).client("Meillä on remontti").bot(effects.OfferAddition(NEW.code))
    script.client("ei").bot(effects.OfferTopics()).then(Idle())


def test_danger_told_of_along_with_it_gets_a_line_of_support(script: Script) -> None:
    with_inquiry(script, NEW).client("Potilaani kuoli eilen")
    script.bot(effects.OfferSupport(), effects.OfferAddition(NEW.code))


def test_a_yes_to_whether_it_is_added_is_one(script: Script) -> None:
    with_inquiry(script, NEW).client("Meillä on remontti").bot(effects.OfferAddition(NEW.code))
    script.client("joo kiitos").bot(*forwarded("Meillä on remontti", NEW)).then(Idle())


def test_after_the_signpost_what_leans_on_it_is_not_passed_on_unasked(script: Script) -> None:
    """Else she reads "could you tell her that", and its writer believes that she knows."""
    with_inquiry(script, ANSWERED).client("En jaksa enää elää")
    script.bot(effects.SignpostCrisis(entry="length"))
    script.client("Kerro se hänelle")
    script.bot(effects.SayNotPassedOn(), effects.OfferAddition(ANSWERED.code))
    script.then(OfferingRelay(ANSWERED.code, "Kerro se hänelle", asked=True))
