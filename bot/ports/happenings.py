"""What comes in, whatever the channel: the values that a channel makes of what it received."""

from dataclasses import dataclass

from bot.core.address import Address
from bot.core.inquiry.attachments import Attached
from bot.core.language import Language
from bot.core.message import Person, Source


@dataclass(frozen=True, slots=True)
class Wrote:
    """Somebody wrote in a chat, or edited what was written.

    ``text`` is what was typed, a caption too, with the addresses of hidden links; None where nothing was.
    ``medium`` names what came along, a picture, a file or the like; ``album`` the pictures that it came
    with. ``phone`` is a contact of the writer's own. ``reply_to`` is the message that this one replies to,
    ``quote`` what is quoted of it. ``topic`` is the part of the chat that it was written in, if it has such.
    ``to_me`` tells that it replies to something of the bot's, and nobody told what that is.
    ``writer`` is None if she does not show herself. ``within`` are words that stand
    anywhere else in it, as the question of a poll or the name of a place: nobody is answered by them, but
    distress is heard. Without ``text`` and ``medium`` they are all that there is. ``attached`` is what came
    along, as far as it may be passed on.
    """

    source: Source
    text: str | None
    language: Language = Language.FI
    edited: bool = False
    reply_to: Source | None = None
    phone: str | None = None
    medium: str = ""
    album: str = ""
    quote: str = ""
    topic: str | None = None
    writer: Person | None = None
    within: str = ""
    to_me: bool = False
    attached: Attached | None = None


@dataclass(frozen=True, slots=True)
class Tapped:
    """Somebody pressed a button under the message at ``source``; ``press`` is the channel's id of it."""

    source: Source
    press: str
    token: str
    writer: Person | None = None
    language: Language = Language.FI
    topic: str | None = None


@dataclass(frozen=True, slots=True)
class Reacted:
    """Somebody reacted to the message at ``source``; None: took the reaction away, or it can be no bot's."""

    source: Source
    emoji: str | None
    writer: Person | None = None


@dataclass(frozen=True, slots=True)
class Joined:
    """The bot was let into ``chat``: a group, or by somebody who had blocked it."""

    chat: Address


Happening = Wrote | Tapped | Reacted | Joined
"""What a channel tells of something that came in; it tells None of what nothing follows from."""
