"""Which wishes of the client about the bot itself are heard, and where.

Where a wish can hardly be meant it is not listened for, so that a low probability is enough where it can.
"""

from collections.abc import Collection, Mapping

from bot.core.client.context import Context
from bot.core.reading import NOTHING_BEFORE, Confident, Intent

EXPECTED = 0.35
"""How probable a wish must be where it is at home; docs/matching.md has what other values would do."""

HARMLESS = 0.2
"""The same of one that changes nothing by itself, and is asked for where it can be meant."""

UNEXPECTED = 0.55
"""The same of one that might come at any time."""

SURE = 0.8
"""The same of one that what is clearly a question of the knowledge must not be taken for."""

BARELY = 0.1
"""The same of a mood where nothing else is understood, and whoever told it would be answered coldly."""

FAINTLY = 0.35
"""From :data:`BARELY` to here it is only acknowledged that something was told: it may be anything."""

VERY_SURE = 0.85
"""The same of one that cannot be taken back, and is put as a question: "do you delete it?" only asks."""

ASKED_OF_IT = (Intent.STATUS, Intent.SHOW_SENT)
"""What is asked of an inquiry, as if it had been sent; at the preview it stands there."""

UNDOING = (Intent.STOP, Intent.WITHDRAW)
"""What drops what is being filled in, or takes back what was sent: people say either of both."""

FILLING = frozenset(
    {
        *(Intent.STOP, Intent.OBJECT, Intent.LATER, Intent.AFRESH, Intent.KEEP_BACK, Intent.WHY),
        *(Intent.HERE, Intent.TELL),
        *(Intent.ERASE, Intent.MY_DATA, *ASKED_OF_IT),
    }
)
"""What is listened for while an inquiry is being filled in."""

SHOWN = frozenset({Intent.CHANGE, Intent.APPROVE, Intent.LATER, Intent.AFRESH})
"""What is said of what is shown before it is sent."""

PREVIEW = FILLING.difference(ASKED_OF_IT) | SHOWN | {Intent.ADD}
"""What is listened for while the whole of it is shown."""

SENT = frozenset(
    {
        *(Intent.STATUS, Intent.SHOW_SENT, Intent.WITHDRAW, Intent.ADD, Intent.ANOTHER),
        *(Intent.ERASE, Intent.MY_DATA),
    }
)
"""What is listened for once an inquiry has been sent."""

TOLD = frozenset({Intent.HURT, Intent.EXPERIENCE})
"""What is told of something hard; there is no danger, or it is over."""

GENTLE = frozenset({Intent.FALSE_ALARM, Intent.TIRED, Intent.UPSET, Intent.CHAT, *TOLD})
"""What is listened for in the hours after the crisis signpost."""

MOODS = frozenset({Intent.TIRED, Intent.UPSET, Intent.CHAT, *TOLD})
"""What is felt rather than wanted."""

SERIOUS = frozenset({Intent.ERASE, Intent.AFRESH})
"""Wishes that are never likelier than they are: what they ask for cannot be taken back."""

LEAST_LEFT = 0.3
"""How much probability is left at least, however much falls to wishes that make no sense where one is."""


def heard(context: Context, text: str, among: Collection[Intent], least: float = EXPECTED) -> Intent | None:
    """Return which of *among* the client wants by *text*, with a probability of *least* or more."""
    return likeliest(wishes(context, text), among, least)


BESIDE = 0.4
"""The same where an answer came before, to which what is said may well belong."""


def barely_heard(context: Context, text: str) -> Intent | None:
    """Return the likeliest mood of *text*, in which nothing else is understood; None if none is likely."""
    wanted = wishes(context, text)
    told = sum(wanted.get(each, 0.0) for each in TOLD)
    moods = {Intent.HURT: told, **{each: wanted.get(each, 0.0) for each in MOODS - TOLD}}
    likeliest = max(moods, key=lambda mood: moods[mood])
    least = BARELY if context.before == NOTHING_BEFORE else BESIDE
    return likeliest if moods[likeliest] >= least else None


def is_faint(context: Context, text: str, mood: Intent) -> bool:
    """Tell whether a *mood* that was barely heard may as well be none."""
    wanted = wishes(context, text)
    return sum(wanted.get(each, 0.0) for each in (TOLD if mood in TOLD else (mood,))) < FAINTLY


def any_heard(context: Context, text: str, among: Collection[Intent], least: float) -> bool:
    """Tell whether the client wants any of *among*, with a probability of *least* or more together."""
    return sum(wishes(context, text).get(wish, 0.0) for wish in among) >= least


def wishes(context: Context, text: str) -> Mapping[Intent, float]:
    """Return what the client may want by *text*, the likeliest first, and how probable each is, 0..1."""
    return context.known.reader.wishes(text, context.conversation.language)


def is_outdone(context: Context, text: str, wish: Intent, match: Confident) -> bool:
    """Tell whether *text* is likelier a question of the knowledge, as *match* has it, than that *wish*.

    Which of two is greater says nothing where the wish is nearly certain.
    """
    wished = wishes(context, text).get(wish, 0.0)
    return wished < VERY_SURE and wished < match.entries[0].score


def likeliest(
    wishes: Mapping[Intent, float], among: Collection[Intent], least: float = EXPECTED
) -> Intent | None:
    """Return the likeliest of *among*, if it is likely enough given that it is no other wish.

    What is not listened for makes no sense where it is said: how probable it is counts for nothing.
    """
    senseless = sum(probable for wish, probable in wishes.items() if wish not in among)
    left = max(1 - senseless, LEAST_LEFT)
    given = {w: p if w in SERIOUS else p / left for w, p in wishes.items() if w in among}
    return next((wish for wish, probable in given.items() if probable >= least), None)
