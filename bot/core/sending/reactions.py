"""Reactions, carried over between a message and what passes it on, whichever side reacts."""

from bot.core.message import SEVERAL, Reaction, Sent


def carried(there: Sent | None, emoji: str | None) -> Reaction | None:
    """Return the reaction to what the message *there* passes on; None if it passes nothing on."""
    if there is None or there.source is None or there.about in (None, SEVERAL):
        return None
    original = there.source
    if original.place == there.place or not original.message_id.isdecimal():
        return None
    return Reaction(original.place, original.message_id, emoji, there.about)
