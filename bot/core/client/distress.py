"""Distress: the signpost, the way back from it, and the gentle hours after it.

The signpost comes before anything else. What was being asked for is asked again after it; an offer is let go.
For some hours nothing is said that is cold: no "I do not understand", no "was this it?". Nothing of what is
said then is kept as a miss.
"""

import re
from dataclasses import replace
from datetime import timedelta

from bot.core.client import answering, effects, events, intents, names, phrases, states, steps
from bot.core.client.context import Context
from bot.core.client.steps import Step
from bot.core.inquiry import contact
from bot.core.inquiry.draft import Field
from bot.core.knowledge import named
from bot.core.knowledge.entries import Kind
from bot.core.reading import Ambiguous, Confident, Danger, Intent, Match, Reading
from bot.core.text import words

ASKED_IN_NEED = 0.8
"""The score of an entry, at least, that is answered in those hours, whatever else may be meant."""

SURELY_SAID = 0.95
"""The same of what is no question."""

CALM = 0.2
"""How probable distress may be, by what was learned of it, for nothing to be said of that: from here to the
alarm there is a line of support. Of 530 labelled questions none is above; docs/matching.md has more."""

AFTERWARDS = frozenset({Intent.FALSE_ALARM, Intent.NEXT, Intent.ASIDE})
"""What is said after the signpost, and of it."""

LEAST_OF_A_PART = 2
"""Words of a part of a message that may ask for something, at least."""

MOST_PARTS = 4
"""Parts of a message that are read by themselves, at most."""

_PART_END = re.compile(r"[,.;:?!\n]+|\s(?:ja|mutta|och|o|å|men|and|but)\s", re.IGNORECASE)
"""Where another thing may begin."""

GENTLE = timedelta(hours=6)
"""How long nothing cold is said; the time stamp of it is deleted within the hour after."""

MEANT_OTHERWISE = intents.FILLING | intents.SHOWN
"""What a client who is filling something in says of that, and what sounds like distress without it."""


LEAVING = (*intents.UNDOING, Intent.LATER)
"""What is wanted by somebody who has had enough of a form."""

KINDS = (Intent.DESPAIR, Intent.VIOLENCE, Intent.ANOTHERS, Intent.EXPERIENCE)
"""What distress may be: one's own, from somebody, somebody else's, or over."""

PRESENT = (Intent.DESPAIR, Intent.VIOLENCE, Intent.ANOTHERS)
"""What it may be while it is not over."""

HEARD_TWICE = 0.15
"""How probable it must be, by what was learned of kinds, where the alarm alone is only faint. Of 1,667
labelled turns and questions one is above both; of 126 messages of acute hands nine more are heard."""

OVER = 0.9
"""How much likelier than all other kinds it must be that danger is over, where nothing else says so."""

OVER_RULED = 0.9
"""The same where a rule says that there is danger, which may be denied too."""

UNALARMED = 0.4
"""How probable distress may be, by what was learned of it, for what a rule heard to be over."""

TOLD_APART = 0.3
"""How probable a kind must be by what was learned, to go by it; else the words alone tell whose it is."""

TOLD = 0.1
"""How probable distress of any kind must be by what was learned of kinds, to tell that it is over."""


def read(context: Context, text: str) -> Reading:
    """Return what *text* means; danger that is over or denied, or only faintly heard, is one told of.

    Where something in particular is asked for, a faint sound is nothing: an answer sounds like anything.
    """
    reading = context.read(text)
    if reading.danger is not Danger.ACUTE and _is_of_a_kind(context, text, reading):
        return replace(reading, danger=Danger.ACUTE, guessed=True)
    match reading.danger:
        case Danger.ACUTE if not _is_over(context, text, reading):
            return reading
        case Danger.NONE if reading.alarm < CALM or context.conversation.is_busy:
            return reading
        case Danger.NONE if reading.alarm < UNALARMED and _is_surely_asked(reading):
            return reading
        case _:
            return replace(reading, danger=Danger.MENTIONED)


def _is_of_a_kind(context: Context, text: str, reading: Reading) -> bool:
    """Tell whether the alarm faintly hears distress, and what was learned of its kinds hears one of them."""
    if reading.alarm < CALM or reading.danger is Danger.MENTIONED or _is_surely_asked(reading):
        return False
    wishes = intents.wishes(context, text)
    likeliest = max(wishes, key=lambda wish: wishes[wish], default=None)
    if context.conversation.is_busy and likeliest not in PRESENT:
        return False  # what answers a question sounds like anything
    return sum(wishes.get(kind, 0.0) for kind in PRESENT) >= HEARD_TWICE


def _is_surely_asked(reading: Reading) -> bool:
    """Tell whether a question of the knowledge is asked that only sounds a little like distress."""
    match = reading.match
    return reading.asks and isinstance(match, Confident) and match.entries[0].score >= ASKED_IN_NEED


def _is_over(context: Context, text: str, reading: Reading) -> bool:
    """Tell whether danger that was heard is over, or denied, by what was learned of it.

    Where a rule heard it the alarm must not, too: "it was over, but it is back".
    """
    wishes = intents.wishes(context, text)
    over = wishes.get(Intent.EXPERIENCE, 0.0)
    of_any = sum(wishes.get(kind, 0.0) for kind in KINDS)
    if reading.guessed:
        return of_any >= TOLD and over >= OVER * of_any
    denied = wishes.get(Intent.FALSE_ALARM, 0.0)
    return reading.alarm < UNALARMED and over + denied >= max(TOLD_APART, OVER_RULED * (of_any + denied))


def _kind(context: Context, text: str, reading: Reading) -> Intent | None:
    """Return what kind of distress is in *text*; None if that is not known.

    Nobody is told to ask somebody who has died, or who threatens them, how they are.
    """
    wishes = intents.wishes(context, text)
    likeliest = max(KINDS, key=lambda kind: wishes.get(kind, 0.0))
    if reading.threatened and wishes.get(Intent.DESPAIR, 0.0) < TOLD_APART:
        return Intent.VIOLENCE
    if reading.bereaved:
        return Intent.EXPERIENCE
    if likeliest is Intent.EXPERIENCE and reading.another:
        return Intent.ANOTHERS  # it is not over
    if wishes.get(likeliest, 0.0) >= TOLD_APART:
        return likeliest
    return Intent.ANOTHERS if reading.another else None


def is_acute(context: Context, text: str, reading: Reading) -> bool:
    """Tell whether *text* is to be answered with the signpost.

    What no rule calls distress is not, if it is surely said of one's work ("can't do this job any more"), or
    of the form being filled in ("I changed my mind, let's stop").
    """
    if reading.danger is not Danger.ACUTE:
        return False
    if context.is_gentle and intents.any_heard(context, text, (Intent.FALSE_ALARM,), intents.UNEXPECTED):
        return False  # the numbers have been told, and are told again in fewer words
    if context.is_gentle and reading.guessed and _is_courtesy(reading):
        return False  # "sorry to bother you"
    state = context.conversation.state
    if (
        isinstance(state, states.TakingInquiry)
        and state.asked is Field.NAME
        and names.is_bare(text, context.vocabularies)
    ):
        return False  # "Gun" is a name too
    if isinstance(state, states.INQUIRING) and context.known.choices.names(events.Cancelled(), text):
        return False  # "end it here", where a form is
    if not reading.guessed:
        return not _leaves_the_form(context, text)
    if intents.heard(context, text, (Intent.TIRED,), intents.SURE):
        return False
    if context.situation.inquiries and intents.heard(context, text, intents.SENT, intents.UNEXPECTED):
        return False
    return not (isinstance(state, states.INQUIRING) and _is_of_the_form(context, text))


def _leaves_the_form(context: Context, text: str) -> bool:
    """Tell whether "I want out of this" means the form: where no story is told, and nothing says despair."""
    state = context.conversation.state
    if not isinstance(state, states.INQUIRING) or _is_told(state):
        return False
    despair = intents.any_heard(context, text, KINDS, TOLD)
    return not despair and intents.any_heard(context, text, LEAVING, intents.UNEXPECTED)


def _is_told(state: states.State) -> bool:
    """Tell whether *state* waits for a story, in which anything may be meant as it stands."""
    return isinstance(state, states.TakingInquiry) and state.asked in (Field.SUBJECT, Field.NOTE)


def _is_of_the_form(context: Context, text: str) -> bool:
    known = context.vocabularies
    if phrases.audience_in(text, known) or phrases.hesitates(text, known):
        return True
    if context.known.choices.typed(context.conversation.state, text):
        return True
    return intents.any_heard(context, text, MEANT_OTHERWISE, intents.UNEXPECTED)


def signposted(context: Context, text: str = "", reading: Reading | None = None) -> Step:
    """Return the step of acute distress: the signpost, and then again what was being asked for.

    An offer that was pending is let go: a "yes" after the signpost is no answer to it.
    """
    state = context.conversation.state
    kept = state if context.conversation.is_busy else states.Idle()
    kind = _kind(context, text, reading) if text and reading else None
    signpost = effects.SignpostCrisis(
        another=kind is Intent.ANOTHERS,
        entry=_asked_along(context, text, reading),
        violence=kind is Intent.VIOLENCE,
    )
    until = context.situation.now + GENTLE
    step = steps.aside(kept, signpost)
    language = reading.language if reading else None
    return Step(step.state, step.effects, language=language, gentle_until=until)


def _asked_along(context: Context, text: str, reading: Reading | None) -> str | None:
    """Return the entry that was asked for in the same message, if one clearly was, or in a part of it."""
    if reading is None:
        return None
    parts = [part for part in _PART_END.split(text) if len(words(part)) >= LEAST_OF_A_PART]
    read = (context.read(part) for part in parts[:MOST_PARTS] if len(parts) > 1)
    calm = (part.match for part in read if part.danger is not Danger.ACUTE)
    return next(filter(None, (_answered_by(context, match) for match in (*calm, reading.match))), None)


def _answered_by(context: Context, match: Match) -> str | None:
    if not isinstance(match, Confident) or context.is_talk(match):
        return None
    entry = context.entries.get(match.entries[0].entry)  # it may have been removed since it was learned
    return entry.id if entry and entry.kind is Kind.ANSWER else None


def work_meant(context: Context, entry: str | None) -> Step:
    """Return the step of somebody who says that it was about work: what was asked is answered."""
    if entry is not None and entry in context.entries:
        return answering.entry(context, entry)
    return steps.aside(context.conversation.state, effects.TurnToWork())


def gently(context: Context, text: str, reading: Reading) -> Step | None:
    """Return the step of what is said in the gentle hours; None if it is a question like any other."""
    if not context.is_gentle:
        return None
    if said := _afterwards(context, text, reading):
        return Step(states.Idle(), said, language=reading.language)
    if context.asks_for_her(reading.match) and not answering.says_nothing(context, text, reading.match):
        return None  # she is a person
    felt = intents.heard(context, text, intents.GENTLE)
    told = felt in intents.TOLD or reading.danger is Danger.MENTIONED
    spoken = not (phrases.asks(text) or answering.says_nothing(context, text, reading.match))
    if told and spoken and felt is not Intent.FALSE_ALARM:
        return Step(states.Idle(), (effects.OfferSupport(),), language=reading.language)
    plain = _is_plainly_asked(context, reading)
    if plain and _asks_for_a_number(context, text, reading.match):
        step = answering.question(context, text, reading)
        return replace(step, effects=(effects.SayWhomToCall(), *step.effects))
    if isinstance(reading.match, Ambiguous) and _is_calmly_asked(reading):
        return None  # it is asked back, gently
    plain = plain and not intents.any_heard(context, text, (Intent.FALSE_ALARM,), intents.UNEXPECTED)
    if not plain and (is_wordless(text) or _calms(context, text, reading)):
        felt = intents.heard(context, text, intents.GENTLE)
        denied = felt in (Intent.FALSE_ALARM, Intent.UPSET) or (felt is None)
        word = effects.Comfort(_other(context)) if denied else effects.StayGentle(_other(context))
        said = (not denied and steps.support(reading)) or (word,)
        return Step(states.Idle(), said, language=reading.language)
    if answering.says_nothing(context, text, reading.match):
        return Step(states.Idle(), (effects.StayGentle(_other(context)),), language=reading.language)
    if not plain and not reading.foreign and not context.is_talk(reading.match):
        said = (*steps.support(reading), effects.StayGentle(_other(context)))
        return Step(states.Idle(), said, language=reading.language)
    return None


def in_between(context: Context, text: str, reading: Reading) -> Step | None:
    """Return the step of what is said of the signpost while something is being filled in; None if nothing is.

    It is no answer to what is asked, which is asked again.
    """
    state = context.conversation.state
    answered = isinstance(state, states.TakingInquiry) and _answers(context, state.asked, text)
    listens = context.is_gentle and context.conversation.is_busy and not answered
    said = _afterwards(context, text, reading) if listens else ()
    return steps.aside(state, *said) if said else None


def _answers(context: Context, asked: Field, text: str) -> bool:
    """Tell whether *text* plainly answers what is *asked* for."""
    known = context.vocabularies
    match asked:
        case Field.AUDIENCE:
            return phrases.audience_in(text, known) is not None
        case Field.NAME:
            return names.is_bare(text, known)
        case Field.CONTACT:
            return bool(contact.found_in(text))
        case Field.SUBJECT | Field.NOTE:
            return False


def _afterwards(context: Context, text: str, reading: Reading) -> tuple[effects.Effect, ...]:
    """Return what answers that which is said after the signpost, and of it; () if it is something else."""
    plain = _is_plainly_asked(context, reading)
    if not plain and intents.wishes(context, text).get(Intent.NEXT, 0.0) >= intents.HARMLESS:
        return (effects.SayWhomToCall(),)
    least = intents.UNEXPECTED if plain else intents.EXPECTED
    match intents.heard(context, text, intents.GENTLE | AFTERWARDS, least):
        case Intent.NEXT:
            return (effects.SayWhomToCall(),)
        case Intent.ASIDE if not isinstance(context.conversation.state, states.INQUIRING):
            return (effects.SayWhoReads(),)  # an inquiry is read by her
        case Intent.FALSE_ALARM if context.conversation.is_busy:
            return (effects.Comfort(_other(context)),)
        case _:
            return ()


def _is_plainly_asked(context: Context, reading: Reading) -> bool:
    """Tell whether a question is so sure, or so calm, that an answer is no insult to somebody in need."""
    match = reading.match
    if not isinstance(match, Confident) or context.is_talk(match):
        return False
    if reading.asks:
        return match.entries[0].score >= ASKED_IN_NEED or _is_calmly_asked(reading)
    return reading.danger is Danger.NONE and match.entries[0].score >= SURELY_SAID


def _is_calmly_asked(reading: Reading) -> bool:
    return reading.asks and reading.danger is Danger.NONE and reading.alarm < CALM


def _asks_for_a_number(context: Context, text: str, match: Match) -> bool:
    """Tell whether *match* asks how to reach somebody, and *text* does not say that it is the supervisor."""
    asked = isinstance(match, Confident) and match.entries[0].entry == named.CONTACT
    return asked and not phrases.names_her(text, context.vocabularies)


def _is_courtesy(reading: Reading) -> bool:
    match = reading.match
    return isinstance(match, Confident) and all(each.entry in named.COURTESIES for each in match.entries)


def _other(context: Context) -> bool:
    """Tell whether it is the turn of the other of two ways to say the same."""
    return context.conversation.turn % 2 == 0


def _calms(context: Context, text: str, reading: Reading) -> bool:
    """Tell whether somebody says that there is no danger, thanks, or is only sad or cross."""
    return _is_courtesy(reading) or intents.heard(context, text, intents.GENTLE) is not None


def is_wordless(text: str) -> bool:
    """Tell whether *text* has neither a letter nor a digit."""
    return not any(character.isalnum() for character in text)
