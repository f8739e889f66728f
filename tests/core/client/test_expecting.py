"""When an answer may be expected: with every inquiry, to whoever asks, and once a day while she is away."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.core.client import effects, events
from bot.core.client.dialogue import Dialogue
from bot.core.client.states import Confirming, OfferingRelay
from bot.core.inquiry import life
from bot.core.inquiry.life import Inquiry, Terms
from bot.core.inquiry.promise import NOTHING_KNOWN, Absence, Expected
from bot.core.inquiry.status import Status
from bot.core.reading import Intent
from tests import factories
from tests.core.client.table import POLICY, READINGS
from tests.factories import DRAFT, NOON, FakeReader, inquiry
from tests.script import Script, played

WANTED = {"Milloin saan vastauksen?": Intent.STATUS}
TUESDAY, MONDAY, NEXT_TUESDAY = date(2026, 3, 3), date(2026, 3, 9), date(2026, 3, 10)
AWAY = Absence(MONDAY)
DAY = timedelta(days=1)
ANSWERED = inquiry(status=Status.ANSWERED, answered_at=NOON - DAY)


@pytest.fixture
def script() -> Iterator[Script]:
    dialogue = Dialogue(factories.knowledge(), FakeReader(READINGS, WANTED), POLICY)
    with played(Script(dialogue, replace(factories.situation(), terms=Terms(answer=1)))) as script:
        yield script


def knowing(script: Script, **known: object) -> Script:
    script.situation = replace(script.situation, **known)  # type: ignore[arg-type]
    return script


def written(one: Inquiry, text: str, expected: Expected, by: date | None) -> tuple[effects.Effect, ...]:
    """Return what it brings about that *text* goes to her, who has promised an answer *by* a day."""
    done = (effects.Forward(one, text), life.became(one, life.Written(by), NOON))
    return (*done, effects.ConfirmForwarded(expected))


@pytest.mark.parametrize(
    ("absence", "expected"),
    [(None, Expected(by=TUESDAY)), (AWAY, Expected(MONDAY, NEXT_TUESDAY))],
)
def test_what_is_promised_is_told_with_the_thanks_and_kept_with_the_inquiry(
    script: Script, absence: Absence | None, expected: Expected
) -> None:
    knowing(script, absence=absence).at(Confirming(DRAFT)).client(events.Consented())
    submit, _ = script.brought
    assert isinstance(submit, effects.Submit)
    assert submit.inquiry.life.promised == expected.by
    script.bot(submit, effects.Thank("K7M-4QX", "Maija", expected))


def test_nothing_is_promised_that_she_has_not_set(script: Script) -> None:
    knowing(script, terms=Terms()).at(Confirming(DRAFT)).client(events.Consented())
    submit, _ = script.brought
    assert isinstance(submit, effects.Submit)
    assert submit.inquiry.life.promised is None
    script.bot(submit, effects.Thank("K7M-4QX", "Maija", NOTHING_KNOWN))


@pytest.mark.parametrize(
    ("one", "absence", "expected"),
    [
        (inquiry(), None, NOTHING_KNOWN),
        (inquiry(promised=TUESDAY), None, Expected(by=TUESDAY)),
        (inquiry(promised=date(2026, 2, 27)), None, Expected(by=date(2026, 2, 27), late=True)),
        (inquiry(promised=TUESDAY), AWAY, Expected(MONDAY, TUESDAY, late=True)),
        (inquiry(), AWAY, Expected(MONDAY)),
        (ANSWERED, AWAY, NOTHING_KNOWN),
    ],
)
def test_whoever_asks_hears_what_was_promised_then_and_how_it_is_now(
    script: Script, one: Inquiry, absence: Absence | None, expected: Expected
) -> None:
    """Whatever she has set since: what was promised is not changed by that."""
    knowing(script, inquiries=(one,), absence=absence).client("Milloin saan vastauksen?")
    shown = effects.ShowStatus(one, arrived=False, expected=expected)
    script.bot(shown).then(OfferingRelay("K7M-4QX", "Milloin saan vastauksen?"))


def test_that_she_is_away_is_told_once_a_day(script: Script) -> None:
    """By the day in Finland; then again to whoever goes on writing the next day."""
    knowing(script, inquiries=(ANSWERED,), absence=AWAY)
    told = Expected(MONDAY, NEXT_TUESDAY)
    script.client("Tiistai sopisi").bot(*written(ANSWERED, "Tiistai sopisi", told, NEXT_TUESDAY))
    script.client("Tai keskiviikko").bot(*written(ANSWERED, "Tai keskiviikko", NOTHING_KNOWN, NEXT_TUESDAY))
    knowing(script, now=NOON + timedelta(hours=10)).client("Tai torstai")
    *_, said = script.brought
    script.bot(*script.brought)
    assert said == effects.ConfirmForwarded(told)


def test_while_she_is_there_nothing_is_told_of_it_unasked(script: Script) -> None:
    knowing(script, inquiries=(ANSWERED,))
    script.client("Tiistai sopisi").bot(*written(ANSWERED, "Tiistai sopisi", NOTHING_KNOWN, TUESDAY))
    knowing(script, absence=Absence(NOON.date()))  # she is back
    script.client("Tai torstai").bot(*written(ANSWERED, "Tai torstai", NOTHING_KNOWN, TUESDAY))


def test_what_was_promised_stays_so_when_more_is_written(script: Script) -> None:
    """It waits since the first message; a promise is not put off by another."""
    waiting = inquiry(promised=date(2026, 3, 2), answered_at=NOON - DAY)
    after = life.after(waiting.life, life.Written(TUESDAY), NOON)
    assert after == waiting.life


def test_whoever_was_told_with_the_thanks_is_not_told_again_that_day(script: Script) -> None:
    knowing(script, absence=AWAY).at(Confirming(DRAFT)).client(events.Consented()).bot(*script.brought)
    knowing(script, inquiries=(ANSWERED,))
    script.client("Tiistai sopisi").bot(*written(ANSWERED, "Tiistai sopisi", NOTHING_KNOWN, NEXT_TUESDAY))
