"""What a channel shows: one message with its buttons."""

from bot.core.data import Data

LONGEST_QUOTE = 200
"""Characters shown of a question quoted beside something else."""


class Choice(Data, frozen=True):
    """A button: what is written on it, and the token that tells what it means when pressed."""

    label: str
    token: str


class Copyable(Data, frozen=True):
    """A button that puts ``text`` on the clipboard of whoever presses it, and tells the program nothing."""

    label: str
    text: str


class Reply(Data, frozen=True):
    """One message.

    ``copyable`` is what can be had by a press where a message may not be copied from by hand.
    ``share_phone`` labels a button that shares the phone number, where the channel has such a thing;
    ``takes_keys_away`` ends the showing of it, for a client who typed instead. ``placeholder`` opens the box
    in which the reply to this message is written, and stands in it until then.
    """

    text: str
    choices: tuple[Choice, ...] = ()
    share_phone: str | None = None
    takes_keys_away: bool = False
    copyable: tuple[Copyable, ...] = ()
    placeholder: str | None = None


def shorten(text: str) -> str:
    """Return *text* in one line of at most :data:`LONGEST_QUOTE` characters."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_QUOTE else line[: LONGEST_QUOTE - 1] + "…"
