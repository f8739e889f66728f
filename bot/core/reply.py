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
    line = " ".join(_as_seen(text).split())
    if not any(map(_is_seen, line)):
        return ""
    return line if len(line) <= LONGEST_QUOTE else line[: LONGEST_QUOTE - 1] + "…"


def apart(text: str) -> str:
    """Return what somebody wrote so that none of its lines can be taken for one of the bot's own.

    All but the first stand behind a bar, whatever parts them, nothing turns the direction of reading, nothing
    is there that nobody sees, and no gap is so wide that what follows it would look like a line of its own.
    """
    return f"\n{BAR}".join(_GAP.sub(" ", line) for line in _as_seen(text).splitlines())


def barred(text: str) -> str:
    """Return what somebody wrote as lines that stand by themselves: all of them behind a bar."""
    return f"{BAR}{apart(text)}"


BAR = "│ "
"""What lines that somebody wrote stand behind."""

_BLANK = dict.fromkeys((0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0, 0x1D159), " ")
"""For :meth:`str.translate`: what is shown as a blank and counts as a letter or a sign."""

_JOINS, _STYLES, _TAGS = "\u200d", "\ufe0e\ufe0f", "\U000e0020-\U000e007f"
"""What emoji are made of besides what is seen: what joins two, what colours one, and the tags of flags."""

_UNSEEN = (
    "\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f"
    "\ufeff\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""What has no width: Unicode's Default_Ignorable_Code_Point without blanks, and interlinear annotation."""

_SIGN = rf"[^\w\s{_UNSEEN}]"
_SCRIPT = r"[\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff\u1800-\u18af]"
"""A letter of a script in which a joiner between two letters changes how they are written."""

_MEANT_OR_UNSEEN = re.compile(
    rf"(\U0001f3f4[{_TAGS}]+|[\d#*]\ufe0f(?=\u20e3)|(?<={_SIGN})[{_STYLES}]"
    rf"|(?:(?<={_SIGN})|(?<=[{_STYLES}])){_JOINS}(?={_SIGN})|(?<={_SCRIPT})[\u200c\u200d](?={_SCRIPT}))"
    rf"|[{_UNSEEN}]"
)
"""What nobody sees; in the group, what is needed all the same."""

_GAP = re.compile(r"\s{9,}")
"""More blanks than anybody needs within a line."""


def _as_seen(text: str) -> str:
    """Return *text* as what it looks like: without what turns the direction of others, or is not seen."""
    return text if text.isascii() else _MEANT_OR_UNSEEN.sub(r"\1", text.translate(_BLANK))


def _is_seen(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cf", "Mn", "Zs")
