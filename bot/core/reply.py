"""What a channel shows: one message with its buttons."""

import re
import unicodedata

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
    """Return *text* in one line of at most :data:`LONGEST_QUOTE` characters; "" if nothing of it is seen."""
    line = " ".join(text.translate(_AS_SEEN).split())
    if not any(map(_is_seen, line)):
        return ""
    return line if len(line) <= LONGEST_QUOTE else line[: LONGEST_QUOTE - 1] + "…"


def apart(text: str) -> str:
    """Return what somebody wrote so that none of its lines can be taken for one of the bot's own.

    All but the first stand behind a bar, whatever parts them, nothing turns the direction of reading, and no
    gap is so wide that what follows it would look like a line of its own.
    """
    return f"\n{BAR}".join(_GAP.sub(" ", line) for line in text.translate(_AS_SEEN).splitlines())


def barred(text: str) -> str:
    """Return what somebody wrote as lines that stand by themselves: all of them behind a bar."""
    return f"{BAR}{apart(text)}"


BAR = "│ "
"""What lines that somebody wrote stand behind."""

_DIRECTIONS = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""The characters that only turn the direction in which others are shown."""

_FILLERS = (0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0)
"""Those that are shown as blanks and count as letters or signs."""

_AS_SEEN = {**dict.fromkeys(_DIRECTIONS), **dict.fromkeys(_FILLERS, " ")}
"""For :meth:`str.translate`: makes a text what it looks like."""

_GAP = re.compile(r"\s{9,}")
"""More blanks than anybody needs within a line."""


def _is_seen(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cf", "Mn", "Zs")
