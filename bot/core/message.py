"""What is to be said or done in a medium, and what is remembered of it afterwards."""

from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.address import Address
from bot.core.data import Data
from bot.core.picture import Picture
from bot.core.reply import Reply

DELETABLE = timedelta(hours=47)
"""How old a message may be for Telegram (48 hours) to delete it, with an hour for trying again."""


SEVERAL = "*"
"""What a message that lists several inquiries is ``about``, instead of a code: it goes with each of them."""


class Document(Data, frozen=True):
    """A file to send along with a message."""

    name: str
    content: bytes


class Source(Data, frozen=True):
    """A message of a medium, by the chat it stands in and the medium's id of it."""

    place: Address
    message_id: str


class Person(Data, frozen=True):
    """One who wrote or pressed, by the medium's id of her, and the name that she goes by there."""

    id: str
    name: str


class Asked(StrEnum):
    """What the supervisor is asked to write in reply to a message: it is that, and no word to a client."""

    NOTE = "note"
    SEARCH = "search"
    TRY = "try"
    SENTENCE = "sentence"
    DAY = "day"
    MEETING = "meeting"
    FACT = "fact"
    QUESTION = "question"
    ANSWER = "answer"
    WAYS = "ways"


class Outgoing(Data, frozen=True):
    """Something to be said: ``reply`` to the chat ``to``.

    ``about`` is the code of the inquiry that it belongs to, or :data:`SEVERAL`. ``confidential`` asks the
    channel to keep it from being passed on. ``source`` is the message that it answers or passes on, so
    that an edit of that message can be met by an edit of this one. ``replaces`` is the medium's id of an
    earlier message to change instead of sending a new one, ``replies_to`` of one to hang it under.
    ``topic`` is the part of the chat to say it in; ``heard_in`` is where ``source`` stands, and where
    what becomes of this is told. ``asks`` tells what a reply to it is, if it is anything but an answer.
    ``copied`` is a message that is passed on whole, a picture or the like, with the reply's text under it.
    ``picture`` is drawn when it goes out, the reply's text under it; that goes out alone if it cannot be.
    """

    to: Address
    reply: Reply
    about: str | None = None
    confidential: bool = False
    source: Source | None = None
    document: Document | None = None
    replaces: str | None = None
    replies_to: str | None = None
    topic: str | None = None
    heard_in: str | None = None
    asks: Asked | None = None
    copied: Source | None = None
    picture: Picture | None = None


class Reaction(Data, frozen=True):
    """A reaction to the message of a number in the chat ``to``; ``emoji`` None takes it away.

    ``receipt`` tells that it is the bot's own word for a delivery, to be said otherwise if it cannot be set.
    """

    to: Address
    message_id: str
    emoji: str | None
    about: str | None = None
    source: Source | None = None
    receipt: bool = False


class Deletion(Data, frozen=True):
    """An earlier message in the chat ``to``, to be taken back."""

    to: Address
    message_id: str
    about: str | None = None
    source: Source | None = None


class Acknowledgement(Data, frozen=True):
    """The medium's own sign that a button was pressed: it does not wait for messages of the chat."""

    to: Address
    press: str
    about: str | None = None
    source: Source | None = None


class Departure(Data, frozen=True):
    """Leaves a group that the bot has no business in."""

    to: Address
    about: str | None = None
    source: Source | None = None


class Reason(StrEnum):
    """Why a medium will never deliver something."""

    BLOCKED = "blocked"
    DEACTIVATED = "deactivated"
    NOT_FOUND = "not_found"
    MISTAKE = "mistake"
    NO_VOICE = "no_voice"
    OTHER = "other"


Message = Outgoing | Reaction | Deletion | Acknowledgement | Departure
"""What the outbox holds."""


def lane(message: Message) -> str:
    """Return the name of the lane in which *message* goes out: in order within it, beside all others."""
    chat = message.to.whole.text
    return f"{chat}/press" if isinstance(message, Acknowledgement) else chat


class Sent(Data, frozen=True):
    """What is remembered of a message after it was sent: where it stands, what it belongs to, and asks."""

    place: Address
    message_id: str
    to: Address
    about: str | None
    source: Source | None
    at: datetime
    asks: Asked | None = None

    @property
    def is_a_clients(self) -> bool:
        """Whether it passed something on to a client, or told one of an inquiry."""
        return self.about is not None and self.to.network is not None
