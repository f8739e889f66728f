"""The gentle hours after the signpost: what is said then, outside an inquiry and in the middle of one.

Nothing is cold: no "I do not understand", and what is not understood is not kept. Whoever asks whom to call
is told; a calm question is answered; who denies that there is danger is believed; the rest gets a kind word.
"""

from dataclasses import replace

from bot.core.client import answering, distress, effects, filling, intents, phrases, states, steps
from bot.core.client.context import Context
from bot.core.client.steps import Step
from bot.core.knowledge import named
from bot.core.reading import Ambiguous, Confident, Danger, Intent, Match, Reading

SURELY_SAID = 0.95
"""The score of an entry, at least, that is answered in those hours though nothing asks for it."""

STILL = (Intent.PERSISTS, *distress.PRESENT)
"""What is said of danger that is there still."""

ALARMED = 0.3
"""How probable distress must be, by what was learned of it, to be answered as such in those hours."""

AFTERWARDS = frozenset({Intent.FALSE_ALARM, Intent.NEXT, Intent.ASIDE, Intent.PERSISTS})
"""What is said after the signpost, and of it."""


def gently(context: Context, text: str, reading: Reading) -> Step | None:
    """Return the step of what is said in the gentle hours; None if it is a question like any other."""
    if not (context.is_gentle or context.is_touched):
        return None
    if context.is_gentle and _persists(context, text, reading):
        return distress.signposted(context, text, reading)
    if said := _afterwards(context, text, reading):
        return Step(states.Idle(), said, language=reading.language)
    wordless = answering.says_nothing(context, text, reading.match)
    if context.asks_for_her(reading.match) and not wordless:
        if _means_her(context, text):
            return None  # she is a person
        return Step(states.Idle(), (effects.SayWhomToCall(),), language=reading.language)
    felt = intents.heard(context, text, intents.GENTLE)
    told = felt in intents.TOLD or reading.danger is Danger.MENTIONED
    if told and felt is not Intent.FALSE_ALARM and not (phrases.asks(text) or wordless):
        return Step(states.Idle(), (effects.OfferSupport(),), language=reading.language)
    plain = _is_plainly_asked(context, reading)
    if plain and _asks_for_a_number(context, text, reading.match):
        step = answering.question(context, text, reading)
        return replace(step, effects=(effects.SayWhomToCall(), *step.effects))
    if isinstance(reading.match, Ambiguous) and _is_calmly_asked(reading):
        return None  # it is asked back, gently
    plain = plain and not intents.any_heard(context, text, (Intent.FALSE_ALARM,), intents.UNEXPECTED)
    if not plain and (is_wordless(text) or _calms(context, text, reading)):
        calmed = felt in (None, Intent.FALSE_ALARM, Intent.UPSET)
        word = effects.Comfort(_other(context)) if calmed else effects.StayGentle(_other(context))
        return Step(states.Idle(), (word,), language=reading.language)
    if wordless:
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
    if not (context.is_gentle and context.conversation.is_busy):
        return None
    if _persists(context, text, reading):
        return distress.signposted(context, text, reading)
    if isinstance(state, states.TakingInquiry) and filling.plain(context, state.asked, text) is not None:
        return None
    said = _afterwards(context, text, reading)
    return steps.aside(state, *said) if said else None


def _persists(context: Context, text: str, reading: Reading) -> bool:
    """Tell whether *text* says that the danger is there still: then the signpost is shown again."""
    if _is_plainly_asked(context, reading):
        return False
    wishes = intents.wishes(context, text)
    calm = wishes.get(Intent.FALSE_ALARM, 0.0)
    if reading.alarm >= ALARMED and calm < intents.UNEXPECTED:
        return True
    return sum(wishes.get(kind, 0.0) for kind in STILL) >= max(calm, intents.EXPECTED)


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
        return match.entries[0].score >= distress.ASKED_IN_NEED or _is_calmly_asked(reading)
    return reading.danger is Danger.NONE and match.entries[0].score >= SURELY_SAID


def _is_calmly_asked(reading: Reading) -> bool:
    return reading.asks and reading.danger is Danger.NONE and reading.alarm < distress.CALM


def _asks_for_a_number(context: Context, text: str, match: Match) -> bool:
    """Tell whether *match* asks how to reach somebody, and *text* does not say that it is the supervisor."""
    asked = isinstance(match, Confident) and match.entries[0].entry == named.CONTACT
    return asked and not phrases.names_her(text, context.vocabularies)


def _means_her(context: Context, text: str) -> bool:
    """Tell whether the supervisor is asked for, or an inquiry, and not just anybody who would call."""
    known = context.vocabularies
    return phrases.names_her(text, known) or phrases.names_the_inquiry(text, known)


def _other(context: Context) -> bool:
    """Tell whether it is the turn of the other of two ways to say the same."""
    return context.conversation.turn % 2 == 0


def _calms(context: Context, text: str, reading: Reading) -> bool:
    """Tell whether somebody says that there is no danger, thanks, or is only sad or cross."""
    return distress.is_courtesy(reading) or intents.heard(context, text, intents.GENTLE) is not None


def is_wordless(text: str) -> bool:
    """Tell whether *text* has neither a letter nor a digit."""
    return not any(character.isalnum() for character in text)
