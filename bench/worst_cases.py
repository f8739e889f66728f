"""Which message of at most 4,096 characters costs the most? ``python -m bench.worst_cases [GENERATIONS]``.

Texts of many kinds are changed at random, crossed and changed again, and those that cost most go on: once for
each thing that is done with what somebody typed. What is found is compared with what a usual message costs,
the median of the labelled questions, and printed; with ``--record`` it is kept in
``tests/worst-cases.jsonl``, which a test reads. Chance is the same in every run, times are not.
"""

import gc
import itertools
import json
import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as in bot/__main__.py: before numpy is loaded

import msgspec

from bench.alphabets import NAME, Breeder, alphabets
from bot.config import Config, load
from bot.core import text as texts
from bot.core.address import Address
from bot.core.client import discretion, effects, events
from bot.core.client.dialogue import REMEMBERED_QUESTIONS
from bot.core.client.situation import Situation
from bot.core.client.states import (
    ChoosingChange,
    Clarifying,
    Confirming,
    ConfirmingErasure,
    ConfirmingStop,
    ConfirmingWithdrawal,
    Conversation,
    Idle,
    OfferingHandoff,
    OfferingRelay,
    State,
    TakingInquiry,
)
from bot.core.inquiry import contact
from bot.core.inquiry.contact import Contact, Medium
from bot.core.inquiry.draft import MAX_LENGTH, MOST_BESIDE, Audience, Draft, Field
from bot.core.inquiry.life import Inquiry, Life
from bot.core.inquiry.status import Status
from bot.core.language import Language
from bot.core.sending import pieces
from bot.core.supervisor import commands as her_commands
from bot.core.supervisor.situation import Situation as HerSituation
from bot.core.supervisor.writing_effects import Relay
from bot.mind import Mind

KEPT = Path("tests/worst-cases.jsonl")
LONGEST = pieces.LONGEST

MOST = 25.0
"""How many times a usual message the worst may cost."""

SEARCHED, GOING_ON, CHILDREN = 12, 6, 18
"""Generations unless told, texts that go on to the next, and texts made of them."""

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
CHAT = Address.parse("telegram:1")

AFTER_A_LONG_TALK = "after a long talk"

USUALLY = dict.fromkeys(
    (AFTER_A_LONG_TALK, "asked whether to stop", "asked whether to erase"), "at the preview"
)
"""What is usual in a situation that is not usual itself."""

Work = Callable[[str], object]


# --- what is done with a text


@dataclass(frozen=True)
class Bench:
    """A bot to be measured: all that it does with what somebody types."""

    mind: Mind
    config: Config
    works: dict[str, Work] = field(default_factory=dict)

    @classmethod
    def of(cls, mind: Mind, config: Config) -> "Bench":
        """Return the bench of *mind*: all that is done for a client, and for the supervisor."""
        bench = cls(mind, config)
        bench.works["a reading"] = lambda text: mind.understanding.read(text, Language.FI)
        for name, situation in _situations().items():
            bench.works[name] = bench._turn(situation)
        bench.works["her reply"] = bench._reply
        return bench

    def usual(self, work: Work, questions: Sequence[str]) -> float:
        """Return the seconds that *work* takes with a question, in the middle of many."""
        for question in questions:
            work(question)
        return statistics.median(self.seconds(work, question, words=False) for question in questions)

    def seconds(self, work: Work, text: str, *, times: int = 1, words: bool = True) -> float:
        """Return how long *work* keeps a processor busy with a text, and with *words*, that are new to it.

        The quickest of several *times*.
        """
        return min(self._once(work, text, words) for _ in range(times))

    def _once(self, work: Work, text: str, words: bool) -> float:
        self.forget(words=words)
        start = time.process_time()
        work(text)
        return time.process_time() - start

    def forget(self, *, words: bool) -> None:
        """Empty what is kept of the last texts, and of the last *words*."""
        for kept in (texts.fold, texts.collapsed, contact.found_in, discretion.masked):
            kept.cache_clear()
        understanding = self.mind.understanding
        for matchers in (understanding._matchers, understanding._intents):
            for matcher in map(matchers.__getitem__, matchers):
                vars(matcher).pop("_look", None)
                for name in ("_words", "_repairs") if words else ():
                    vars(matcher._model.space).pop(name, None)

    def _turn(self, situation: Situation) -> Work:
        mouth = self.mind.mouth(self.config)

        def turn(text: str) -> None:
            taken = mouth.dialogue.step(situation, events.ClientSaid(text))
            for effect in taken.effects:
                match effect:
                    case effects.Forward(one, written):
                        mouth.her_replies.notices.written(one, written, None)
                    case effects.Submit(one):
                        mouth.her_replies.notices.notification(one, None)
                    case _ if isinstance(effect, effects.Said):
                        for message in mouth.replies.render(effect, CHAT, taken.conversation):
                            pieces.cut(message)
                    case _:
                        pass

        return turn

    def _reply(self, text: str) -> None:
        her_commands.event_of(text)
        relayed = Relay(_inquiry(), text)
        self.mind.mouth(self.config).her_replies.to_clients.relayed(relayed, HerSituation(NOON, CHAT))


def _inquiry(status: Status = Status.NEW) -> Inquiry:
    life = Life(waiting_since=NOON, status=status, answered_at=NOON if status is Status.ANSWERED else None)
    return Inquiry(
        code="K7M-4QX", chat=CHAT, audience=Audience.GROUP, subject="Tiimimme riitelee.", name=NAME,
        contact=_PHONE, questions=("Auttaako tämä?",), language=Language.FI, consented_at=NOON,
        policy="fi-00000000", life=life,
    )  # fmt: skip


_PHONE = Contact(Medium.PHONE, "+358 40 1234567")


_LONG = "Mitä maksaa, ja kauanko se kestää? " * 100
"""What was asked before, as long as it may be."""


def _situations() -> dict[str, Situation]:
    draft = Draft(Audience.GROUP, "Tiimimme riitelee.", NAME, _PHONE, "Auttaako tämä?", "")

    def at(state: State, *inquiries: Inquiry, until: datetime | None = None) -> Situation:
        conversation = Conversation(state, last_entry="price", questions=(_LONG,), turn=7, gentle_until=until)
        return Situation(NOON, "K7M-4QX", CHAT, conversation, inquiries=inquiries)

    return {
        "a question": at(Idle()),
        "in gentle hours": at(Idle(), until=NOON + timedelta(hours=1)),
        "after sending": at(Idle(), _inquiry()),
        "in a thread": at(Idle(), _inquiry(Status.ANSWERED)),
        **{f"asked for {each}": at(TakingInquiry(Draft(question="Auttaako tämä?"), each)) for each in Field},
        AFTER_A_LONG_TALK: Situation(NOON, "K7M-4QX", CHAT, _talked_long(draft)),
        "at the preview": at(Confirming(draft)),
        "changing": at(ChoosingChange(draft)),
        "choosing of two": at(Clarifying(_LONG, ("price", "practicalities"))),
        "offered to pass on": at(OfferingHandoff(_LONG, _LONG)),
        "offered to pass on into an inquiry": at(OfferingRelay("K7M-4QX", _LONG), _inquiry(Status.ANSWERED)),
        "asked whether to withdraw": at(ConfirmingWithdrawal("K7M-4QX", _LONG), _inquiry()),
        "asked whether to erase": at(ConfirmingErasure(Confirming(draft)), _inquiry()),
        "asked whether to stop": at(ConfirmingStop(Confirming(draft))),
    }


def _talked_long(draft: Draft) -> Conversation:
    """Return a conversation that keeps as much of what was said as one can."""
    said = tuple(
        f"{i} {'Mitä maksaa, ja kauanko se kestää? ' * LONGEST}"[:LONGEST] for i in range(MOST_BESIDE)
    )
    asked = said[:REMEMBERED_QUESTIONS]
    full = msgspec.structs.replace(draft, subject=said[0][: MAX_LENGTH[Field.SUBJECT]], said=said)
    return Conversation(Confirming(full), questions=asked, unanswered=asked[1:], turn=7)


# --- the search


@dataclass(frozen=True)
class Worst:
    """What costs most of all that was tried."""

    work: str
    usual: float
    seconds: float
    kind: str
    text: str

    @property
    def ratio(self) -> float:
        """How many times a usual message it costs."""
        return self.seconds / self.usual


def searched(bench: Bench, name: str, questions: Sequence[str], generations: int) -> list[Worst]:
    """Return what costs most of what is done by *name*, the worst first."""
    work = bench.works[name]
    usual = bench.usual(bench.works[USUALLY.get(name, name)], questions)
    breeder = Breeder(alphabets(bench.mind.knowledge), random.Random(name))
    found = {text: (bench.seconds(work, text), kind) for kind, text in breeder.seeds()}
    for _ in range(generations):
        best = sorted(found, key=lambda text: -found[text][0])[:GOING_ON]
        for one in itertools.islice(itertools.cycle(best), CHILDREN):
            child = breeder.changed(one, breeder.chance.choice(list(found)))
            found.setdefault(child, (bench.seconds(work, child), found[one][1]))
    best = sorted(found, key=lambda text: -found[text][0])[:GOING_ON]
    again = [Worst(name, usual, bench.seconds(work, one, times=3), found[one][1], one) for one in best]
    return sorted(again, key=lambda worst: -worst.seconds)


def questions() -> list[str]:
    """Return the labelled questions."""
    files = sorted(Path("tests/questions").glob("??.jsonl"))
    return [json.loads(line)["text"] for file in files for line in file.read_text("utf-8").splitlines()]


def main(arguments: Sequence[str]) -> int:
    """Search, print the worst of each, and tell by the exit code whether one costs too much."""
    record = "--record" in arguments
    generations = next((int(each) for each in arguments if each.isdecimal()), SEARCHED)
    config = load(Path("config.yaml"), {})
    bench = Bench.of(Mind.of(config), config)
    asked, kept = questions(), list[Worst]()
    gc.disable()
    print(f"{'':22} {'usual ms':>8} {'worst ms':>8} {'times':>6}  which")
    for name in bench.works:
        worst = searched(bench, name, asked[::3], generations)[0]
        gc.collect()
        kept.append(worst)
        print(
            f"{name:22} {worst.usual * 1e3:8.2f} {worst.seconds * 1e3:8.1f} {worst.ratio:6.1f}"
            f"  {worst.kind}: {worst.text[:40]!r}",
            flush=True,
        )
        if record:
            lines = (json.dumps({"work": one.work, "kind": one.kind, "text": one.text}) for one in kept)
            KEPT.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return int(any(one.ratio > MOST and one.work != "her reply" for one in kept))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
