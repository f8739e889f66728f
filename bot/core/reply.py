"""What a channel shows: one message with its buttons."""

from bot.core.data import Data

LONGEST_QUOTE = 200
"""Characters shown of a question quoted beside something else."""


class Choice(Data, frozen=True):
    """A button: what is written on it, and the token that tells what it means when pressed."""

    label: str
    token: str


class Reply(Data, frozen=True):
    """One message to a client.

    ``share_phone`` labels a button that shares the phone number, where the channel has such a thing;
    ``takes_keys_away`` ends the showing of it, for a client who typed instead.
    """

    text: str
    choices: tuple[Choice, ...] = ()
    share_phone: str | None = None
    takes_keys_away: bool = False


def shorten(text: str) -> str:
    """Return *text* in one line of at most :data:`LONGEST_QUOTE` characters."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_QUOTE else line[: LONGEST_QUOTE - 1] + "…"
