"""No message of 4,096 characters costs more than 25 times a usual one, and none is read the worse for it.

What was found by searching (``python -m bench.worst_cases --record``) is kept and measured here, and among
all tests it is searched for anew: in time of the processor, beside questions in the same run, because a
regular expression that goes wrong is but one call to every counter. On a quiet machine the worst takes three
quarters of what is allowed.
"""

import json
import random
import sys
from collections.abc import Callable
from dataclasses import replace
from types import FrameType

import pytest

from bench import worst_cases
from bench.alphabets import Breeder, alphabets
from bench.worst_cases import Bench
from bot.config import load
from bot.core.client import effects, events
from bot.core.inquiry.contact import Contact, Medium, found_in, without
from bot.core.inquiry.status import Status
from bot.core.language import Language
from bot.core.reading import Danger
from bot.mind import Mind
from tests.conftest import ROOT
from tests.factories import NOON, inquiry, mouth, situation

KEPT = [json.loads(line) for line in worst_cases.KEPT.read_text("utf-8").splitlines()]

LINEAR = 2.6
"""How many times the calls a text twice as long may take: twice, and what its halves differ by."""

GENERATIONS = 2
"""Of the search among the tests; ``python -m bench.worst_cases`` takes more."""

GAPS = [" " * 500, "\t" * 500, "\xa0" * 500, "\n" * 500, "!" * 500, "\u0301" * 500]


BEFORE = [
    ("at the preview", "a" + " " * 4094 + "b"),
    ("at the preview", "a" + "\u2003\n\t\xa0" * 1023 + "b"),
    ("at the preview", "ﷺ" * 4096),
    ("at the preview", "½" * 4096),
    ("a question", "010190" + " " * 4000),
    ("a question", "".join(chr(ord("a") + i * i % 26) for i in range(4096))),
    ("a reading", " ".join(f"{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}j." for i in range(1000))),
    ("a reading", "a\n" * 2048),
    ("after sending", "040/1234567 " * 341),
    (
        "at the preview",
        f"Väärin on {' '.join(f'{chr(97 + n % 26)}{chr(97 + n // 26)}xy' for n in range(670))}",
    ),
    ("after a long talk", f"Väärin on {'facts ' * 650}"),
    ("after sending", "0401234567 " * 372),
    ("in a thread", "a'" * 2048),
    ("in a thread", "@" + "a'" * 2047),
    *(
        (where, f"Maija {denial}{turn * 1021}")
        for where in ("at the preview", "after a long talk", "changing", "asked whether to stop")
        for denial, turn in [("", "but "), ("", "byt "), ("ei ", "but x "), ("", "utan "), ("ei ", "vaan ")]
    ),
]
"""What cost thirty to five hundred times a usual message once, and where."""


@pytest.fixture(scope="module")
def bench(mind: Mind) -> Bench:
    return Bench.of(mind, load(ROOT / "config.yaml", {}))


def test_the_worst_that_was_found_costs_less_than_25_usual_messages(bench: Bench) -> None:
    asked = worst_cases.questions()[::25]
    known: list[tuple[str, str]] = [*((one["work"], one["text"]) for one in KEPT), *BEFORE]
    found = {}
    for name in {work: None for work, _ in known}:
        usual = bench.usual(bench.works[worst_cases.USUALLY.get(name, name)], asked)
        texts = [text for work, text in known if work == name]
        found[name] = max(bench.seconds(bench.works[name], text, times=3) for text in texts) / usual
    assert {name: times for name, times in found.items() if times > worst_cases.MOST} == {}


@pytest.mark.whole("minutes of searching")
@pytest.mark.timeout(900)
def test_nothing_worse_is_found_by_searching(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    """Texts of every kind, crossed and changed over generations; the worst are told."""
    asked = worst_cases.questions()[::25]
    worst = [worst_cases.searched(bench, name, asked, GENERATIONS)[0] for name in bench.works]
    with capsys.disabled():
        for one in sorted(worst, key=lambda one: -one.ratio)[:5]:
            sys.stdout.write(f"\n{one.ratio:5.1f} times, {one.work}: {one.kind}: {one.text[:50]!r}")
    assert [one for one in worst if one.ratio > worst_cases.MOST and one.work != "her reply"] == []


def test_every_kind_is_kept_within_what_one_message_holds() -> None:
    assert {one["work"] for one in KEPT if len(one["text"].encode("utf-16-le")) > 2 * 4096} == set()
    assert len({one["work"] for one in KEPT}) > 10


def calls(work: Callable[[], object]) -> int:
    """Return how many calls *work* makes: the same in every run, however busy the machine is."""
    count = 0

    def counted(_: FrameType, what: str, __: object) -> None:
        nonlocal count
        count += what in ("call", "c_call")

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def test_twice_the_text_takes_twice_the_calls(bench: Bench) -> None:
    """Of every kind of text, for all that is done in reading it."""
    read = bench.works["a reading"]

    def counted(text: str) -> int:
        bench.forget(words=True)
        return calls(lambda: read(text))

    kinds = dict(Breeder(alphabets(bench.mind.knowledge), random.Random(1)).seeds())
    growth = {kind: counted(text) / counted(text[: len(text) // 2]) for kind, text in kinds.items()}
    assert {kind: times for kind, times in growth.items() if times > LINEAR} == {}


def test_distress_is_found_at_the_end_of_whatever_comes_before(mind: Mind) -> None:
    kinds = dict(Breeder(alphabets(mind.knowledge), random.Random(2)).seeds())
    said = "\nEn jaksa enää elää, haluan kuolla"
    missed = [
        kind
        for kind, text in kinds.items()
        if mind.understanding.read(text[: 4096 - len(said)] + said, Language.FI).danger is not Danger.ACUTE
    ]
    assert missed == []


@pytest.mark.parametrize("gap", GAPS)
def test_what_only_makes_it_long_changes_nothing(mind: Mind, gap: str) -> None:
    plain = mind.understanding.read("Paljonko työnohjaus maksaa?", Language.FI)
    assert mind.understanding.read(f"Paljonko työnohjaus maksaa?{gap}", Language.FI) == plain


@pytest.mark.parametrize("gap", [*GAPS, "ﷺ" * 500])
def test_what_is_passed_on_is_what_was_typed(gap: str) -> None:
    """However it was read."""
    one, typed = inquiry(status=Status.ANSWERED, answered_at=NOON), f"Sopisiko{gap}tiistai"
    turn = mouth().dialogue.step(replace(situation(), inquiries=(one,)), events.ClientSaid(typed))
    assert [effect.text for effect in turn.effects if isinstance(effect, effects.Forward)] == [typed]


@pytest.mark.parametrize(
    ("typed", "contacts"),
    [
        (f"numero on{' ' * 500}040 1234567", [Contact(Medium.PHONE, "+358 40 1234567")]),
        (f"{'x' * 3000}@{'y' * 900}.fi", []),
        (f"{'a' * 40}@esimerkki.fi", [Contact(Medium.EMAIL, f"{'a' * 40}@esimerkki.fi")]),
        ("040 1234567, " * 300, [Contact(Medium.PHONE, "+358 40 1234567")]),
        (f"{'1. ' * 30}040 1234567", [Contact(Medium.PHONE, "+358 40 1234567")]),
    ],
)
def test_how_to_reach_somebody_is_found_in_what_is_long(typed: str, contacts: list[Contact]) -> None:
    assert list(found_in(typed)) == contacts


def test_no_number_is_left_over_for_want_of_looking_at_it() -> None:
    numbers = " ja ".join(f"040 12345{i:02}" for i in range(100))
    assert without(numbers).split() == ["ja"] * 99
