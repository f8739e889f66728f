"""What a message may mean: its language, the danger it tells of, the entries it asks for.

What both the understanding, which finds it, and the conversation, which acts on it, speak of.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Protocol, assert_never

from bot.core.knowledge.entries import Kind, Knowledge
from bot.core.language import Language


class Danger(IntEnum):
    """What a message tells of: nobody's danger, one that is over, or one that may be there now."""

    NONE = 0
    MENTIONED = 1
    ACUTE = 2


@dataclass(frozen=True, slots=True)
class Scored:
    """An entry and how probable it is that the message means it, 0..1."""

    entry: str
    score: float


@dataclass(frozen=True, slots=True)
class Confident:
    """One entry is clearly meant; several when the message holds as many questions.

    ``rest`` tells that something else was asked besides, of which nothing is known.
    """

    entries: tuple[Scored, ...]
    rest: bool = False


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Two or three entries are close, best first."""

    entries: tuple[Scored, ...]


@dataclass(frozen=True, slots=True)
class NoMatch:
    """Nothing is close enough; up to three nearest, best first, whatever their score."""

    nearest: tuple[Scored, ...]


Match = Confident | Ambiguous | NoMatch
"""Whether an entry is meant, and which."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A message understood. ``foreign`` tells that it is in none of the bot's languages.

    ``another`` tells that the danger seems to be somebody else's; ``guessed`` that no rule says so, but only
    its likeness to distress. ``threatened`` tells that somebody threatens or hurts the writer, ``bereaved``
    that somebody has died by their own hand. ``asks``: it has a question mark, or begins like a question.
    ``alarm`` is how probable distress is by what was learned of it, 0..1, whatever the rules hear.
    """

    language: Language
    danger: Danger
    match: Match
    foreign: bool = False
    another: bool = False
    guessed: bool = False
    threatened: bool = False
    bereaved: bool = False
    asks: bool = False
    alarm: float = 0.0


class Intent(StrEnum):
    """What a client may want of the bot itself, heard only where it can be meant; named like its file."""

    STATUS = "status"
    """To hear whether an inquiry got through, and when it is answered."""
    SHOW_SENT = "show-sent"
    """To see what was sent."""
    WITHDRAW = "withdraw"
    """To take an inquiry back, or the matter is settled."""
    ADD = "add"
    """To add something to an inquiry that was sent."""
    ERASE = "erase"
    """To have everything about oneself deleted."""
    MY_DATA = "my-data"
    """To know what is stored about oneself."""
    STOP = "stop"
    """To leave what is being filled in."""
    KEEP_BACK = "keep-back"
    """Not to tell what is asked for."""
    TELL = "tell"
    """To tell what is asked for, in words that may sound like another wish ("I cannot say no")."""
    WHY = "why"
    """To know why something is asked for, and whether it must be told."""
    CHANGE = "change"
    """To have something in what is shown changed, without saying to what."""
    APPROVE = "approve"
    """To say of what is shown that it is right, without telling to send it."""
    LATER = "later"
    """To wait with what is shown, or to have it sent at another time."""
    OBJECT = "object"
    """Not to have one's data handled, or passed on: consent is refused."""
    AFRESH = "afresh"
    """To begin with what is being filled in all over again."""
    ANOTHER = "another"
    """To send one more inquiry, on something else."""
    HERE = "here"
    """To be answered in this chat."""
    DESPAIR = "despair"
    """To live no longer, or not like this: the writer's own distress."""
    VIOLENCE = "violence"
    """To be safe from somebody: the writer is threatened or beaten."""
    ANOTHERS = "anothers"
    """To help somebody else whose life may be in danger."""
    EXPERIENCE = "experience"
    """To tell of danger that is over, or that one's work is about."""
    PERSISTS = "persists"
    """To say, after the crisis signpost, that the danger is there still, or that nobody will be called."""
    ASIDE = "aside"
    """To know of the bot itself, or what to do now, in distress."""
    NEXT = "next"
    """To know what to do, or whom to call, when somebody is in danger: what is written after the signpost."""
    CHAT = "chat"
    """To talk with the bot about anything, as people do."""
    HURT = "hurt"
    """To tell of something hard, such as grief or bullying, without being in danger."""
    FALSE_ALARM = "false-alarm"
    """To say that there was no danger."""
    TIRED = "tired"
    """To say that work is wearing."""
    UPSET = "upset"
    """To say that something is annoying."""


class Decider(StrEnum):
    """What decides what a message means."""

    KNOWN = "known word for word"
    COURTESY = "the courtesy left out"
    SEVERAL = "several questions"
    IMPOLITE = "speaks of a courtesy, and is none"
    CLEAR = "clear"
    CLOSE = "too close or too low to answer"
    FAR = "nothing near enough"


@dataclass(frozen=True, slots=True)
class Why:
    """Why a message is matched as it is: the rule that decided, and what it weighed.

    ``scores`` of the likeliest entries, the ``words`` that the first of them rests on, and which score, and
    which lead over the runner-up, an answer needs.
    """

    rule: Decider
    scores: tuple[tuple[str, float], ...]
    words: tuple[tuple[str, float], ...]
    threshold: float
    margin: float


@dataclass(frozen=True, slots=True)
class Before:
    """What was spoken of before a message: the entry answered last, or those suggested; the last question."""

    entries: tuple[str, ...] = ()
    question: str = ""


NOTHING_BEFORE = Before()
"""Nothing was spoken of, or nothing that a message could lean on."""


class Reader(Protocol):
    """Reads messages."""

    def read(self, text: str, prior: Language, before: Before = NOTHING_BEFORE) -> Reading:
        """Return what *text* means in a conversation in *prior*, after what came *before*."""

    def danger(self, text: str) -> Danger:
        """Return the danger that the rules alone hear in *text*."""

    def wishes(self, text: str, prior: Language) -> Mapping[Intent, float]:
        """Return what *text* may want of the bot, the likeliest first, and how probable each is, 0..1."""

    def why(self, text: str, prior: Language) -> Why:
        """Return why *text* is matched as it is."""


class Outcome(StrEnum):
    """What a client sees first."""

    ANSWER = "answer"
    UNANSWERED = "unanswered"
    SUGGEST = "suggest"
    INQUIRY = "inquiry"
    CRISIS = "crisis"
    FALLBACK = "fallback"


def outcome(reading: Reading, knowledge: Knowledge) -> Outcome:
    """Return what the client would see first."""
    if reading.danger is Danger.ACUTE:
        return Outcome.CRISIS
    match reading.match:
        case Confident(found):
            return _answered(found[0].entry, reading.language, knowledge)
        case Ambiguous():
            return Outcome.SUGGEST
        case NoMatch():
            return Outcome.FALLBACK
        case _:
            assert_never(reading.match)


def _answered(entry: str, language: Language, knowledge: Knowledge) -> Outcome:
    match kind := knowledge.entries[entry].kind:
        case Kind.INQUIRY:
            return Outcome.INQUIRY
        case Kind.CRISIS:
            return Outcome.CRISIS
        case Kind.ANSWER:
            missing = knowledge.answer(entry, language).missing
            return Outcome.UNANSWERED if missing else Outcome.ANSWER
        case _:
            assert_never(kind)
