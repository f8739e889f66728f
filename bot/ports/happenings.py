"""What comes in, whatever the channel: the values that a channel makes of what it received."""

from dataclasses import dataclass

from bot.core.address import Address
from bot.core.language import Language
from bot.core.message import Person, Source


@dataclass(frozen=True, slots=True)
class Wrote:
    """Somebody wrote in a chat, or edited what was written.

    ``text`` is what was typed, a caption too, and None where nothing was; ``attached`` tells that a
    picture, a file or the like came along. ``phone`` is a contact of the writer's own. ``reply_to`` is
    the message that this one replies to. ``writer`` is None if she does not show herself.
    """

    source: Source
    text: str | None
    language: Language = Language.FI
    edited: bool = False
    reply_to: Source | None = None
    phone: str | None = None
    attached: bool = False
    writer: Person | None = None


@dataclass(frozen=True, slots=True)
class Tapped:
    """Somebody pressed a button under the message at ``source``; ``press`` is the channel's id of it."""

    source: Source
    press: str
    token: str
    writer: Person | None = None
    language: Language = Language.FI


@dataclass(frozen=True, slots=True)
class Joined:
    """The bot was let into the group ``chat``."""

    chat: Address


Happening = Wrote | Tapped | Joined
"""What a channel tells of something that came in; it tells None of what nothing follows from."""
