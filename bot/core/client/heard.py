"""What was last heard of each message, so that it is known whether an edit of it changes anything.

Telegram tells of a reaction, of a preview that has loaded, and every few seconds of a live location, as if
the message had been edited. What was written is not kept for that: only a mark by which it is recognised.
"""

import hashlib
from datetime import timedelta

import msgspec

from bot.core.client import events
from bot.core.client.situation import Situation
from bot.core.client.states import Conversation

MOST = 30
"""Of how many messages of a chat it is remembered what was heard."""

BURST = timedelta(seconds=10)
"""How soon after the first a sticker or picture comes that was sent in one go with it."""

DISTRESS = "!"
"""What the mark of acute distress begins with: of its words nothing is kept."""


def mark_of(text: str | None) -> str:
    """Return what the same text is recognised by, and nothing else could be."""
    return hashlib.sha256((text or "").encode()).hexdigest()[:16]


def mark_of_distress(*, another: bool) -> str:
    """Return the mark of acute distress: one's own, or that of ``another``."""
    return f"{DISTRESS}{'another' if another else ''}"


def before(conversation: Conversation, message: str) -> str | None:
    """Return the mark of what was last heard of a message, if that is remembered."""
    return dict(conversation.heard).get(message)


def remembered(conversation: Conversation, message: str, mark: str) -> Conversation:
    """Return *conversation* with what was heard of a message remembered, instead of what was before."""
    others = tuple(one for one in conversation.heard if one[0] != message)
    return msgspec.structs.replace(conversation, heard=(*others, (message, mark))[-MOST:])


def is_more_of_the_same(situation: Situation, event: events.Event) -> bool:
    """Tell whether a medium that cannot be read comes once more in a burst, of which it was said already."""
    if not isinstance(event, events.AttachmentSent) or situation.last_turn is None or not event.medium:
        return False
    quick = situation.now - situation.last_turn < BURST
    return quick and situation.conversation.declined == event.medium
