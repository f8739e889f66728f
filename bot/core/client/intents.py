"""Which wishes of the client about the bot itself are heard, and where.

Where a wish can hardly be meant it is not listened for, so that a low probability is enough where it can.
"""

from collections.abc import Collection

from bot.core.client.context import Context
from bot.core.reading import Intent

EXPECTED = 0.35
"""How probable a wish must be where it is at home; docs/matching.md has what other values would do."""

UNEXPECTED = 0.55
"""The same of one that might come at any time."""

SURE = 0.8
"""The same of one that what is clearly a question of the knowledge must not be taken for."""

FILLING = frozenset({Intent.STOP, Intent.KEEP_BACK, Intent.WHY, Intent.HERE, Intent.ERASE, Intent.MY_DATA})
"""What is listened for while an inquiry is being filled in."""

PREVIEW = FILLING | {Intent.ADD}
"""The same while the whole of it is shown."""

SENT = frozenset({Intent.STATUS, Intent.SHOW_SENT, Intent.WITHDRAW, Intent.ADD, Intent.ERASE, Intent.MY_DATA})
"""What is listened for once an inquiry has been sent."""

GENTLE = frozenset({Intent.FALSE_ALARM, Intent.TIRED, Intent.UPSET})
"""What is listened for in the hours after the crisis signpost."""

MOODS = frozenset({Intent.TIRED, Intent.UPSET})
"""What is felt rather than wanted."""

ANYTIME = frozenset({Intent.TIRED, Intent.UPSET, Intent.ERASE, Intent.MY_DATA})
"""What is listened for where nothing in particular is expected."""


def heard(context: Context, text: str, among: Collection[Intent], least: float = EXPECTED) -> Intent | None:
    """Return which of *among* the client wants by *text*, with a probability of *least* or more."""
    found = context.known.reader.intent(text, context.conversation.language)
    if found is None or found[0] not in among or found[1] < least:
        return None
    return found[0]
