"""Distress: how it is heard, whose it is, the signpost, and the way back from it.

The signpost comes before anything else. What was being asked for is asked again after it; an offer is let go.
The hours after it are gentle ones (:mod:`bot.core.client.gentle`).
"""

import re
from dataclasses import replace
from datetime import timedelta

from bot.core.client import answering, effects, events, intents, names, phrases, states, steps
from bot.core.client.context import Context
from bot.core.client.steps import Step
from bot.core.inquiry.draft import Field
from bot.core.knowledge import named
from bot.core.knowledge.entries import Kind
from bot.core.reading import Confident, Danger, Intent, Match, Reading
from bot.core.text import words

ASKED_IN_NEED = 0.8
"""The score of an entry, at least, that is answered in those hours, whatever else may be meant."""

CALM = 0.2
"""How probable distress may be, by what was learned of it, for nothing to be said of that: from here to the
alarm there is a line of support. Of 530 labelled questions none is above; docs/matching.md has more."""

LEAST_OF_A_STORY = 3
"""Words of what tells of danger that is over, at least, unless it is denied."""

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

HURT = 0.7
"""How probable it must be that something hard is told, where hardly any danger is, for it to be no more."""

LOUD = 0.8
"""How probable distress may be, by what was learned of it, for what is told to be only hard. Of 513 messages
of held-out and acute hands that are answered with the signpost all still are."""

SURELY_OVER = 0.6
"""How probable it must be that a threat from somebody is over."""

DENIED = 0.85
"""How probable it must be that danger is denied, where hardly any is, for what a rule or the alarm heard."""

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
    if not reading.guessed and len(words(text)) < LEAST_OF_A_STORY and not phrases.denies(text):
        return False  # a single word is a cry, and no story
    wishes = intents.wishes(context, text)
    present = sum(wishes.get(kind, 0.0) for kind in PRESENT)
    hurt = wishes.get(Intent.HURT, 0.0) >= HURT and present < TOLD
    if reading.alarm < LOUD and hurt and not reading.threatened:
        return True  # a patient has died, and somebody blames themselves
    denied = wishes.get(Intent.FALSE_ALARM, 0.0) if phrases.denies(text) else 0.0
    if present < TOLD and denied >= DENIED:
        return True  # "I am not suicidal, I only asked"
    over = wishes.get(Intent.EXPERIENCE, 0.0)
    of_any = sum(wishes.get(kind, 0.0) for kind in KINDS)
    if reading.guessed:
        return of_any >= TOLD and over >= OVER * of_any
    if reading.threatened and over < SURELY_OVER:
        return False
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
    if context.is_gentle and reading.guessed and is_courtesy(reading):
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
    asked = signpost.entry is not None and reading is not None and reading.asks
    particular = signpost.another or signpost.violence or asked or not text
    # What is told of somebody in danger is no word to one who threatens others.
    if phrases.threatens(text, context.vocabularies) or (context.is_gentle and not particular):
        signpost = effects.SignpostCrisis(again=True)
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


def is_courtesy(reading: Reading) -> bool:
    """Tell whether a message is a courtesy and nothing else."""
    match = reading.match
    return isinstance(match, Confident) and all(each.entry in named.COURTESIES for each in match.entries)
