"""What happens on the supervisor's side: what she does, how sending went, what time and edits bring.

Her buttons name what they act on, an inquiry by its code or a person by her id, in their token.
"""

from bot.core.address import Address
from bot.core.data import Data
from bot.core.message import Reason
from bot.core.token import Tokens


class LinkOpened(Data, frozen=True):
    """Somebody opened a pairing link with this one-time ``code``."""

    code: str


class GroupMoved(Data, frozen=True):
    """A group goes on as the chat ``to``."""

    to: Address


class Wrote(Data, frozen=True):
    """She wrote ``text`` in her chat, quoting ``quote``; None: sent something that is no text."""

    text: str | None
    quote: str = ""


class Edited(Data, frozen=True):
    """She changed a message of hers, which now reads ``text``."""

    text: str | None
    quote: str = ""


class QueueRequested(Data, frozen=True):
    """She asked which inquiries are open."""


class MembersRequested(Data, frozen=True):
    """She asked who of the group may act."""


class AnswerRequested(Data, frozen=True):
    """She asked how the client of an inquiry is answered."""

    code: str


class Taken(Data, frozen=True):
    """One of a group takes an inquiry on."""

    code: str


class Finished(Data, frozen=True):
    """She closed an inquiry."""

    code: str


class Allowed(Data, frozen=True):
    """A member allows the one of an id to act."""

    person: str


class Dismissed(Data, frozen=True):
    """A member takes another one off."""

    person: str


OfInquiry = AnswerRequested | Taken | Finished
OfTeam = Allowed | Dismissed
Button = OfInquiry | OfTeam


class Pressed(Data, frozen=True):
    """``who`` pressed a button."""

    button: Button
    who: str


class Delivered(Data, frozen=True):
    """What she wrote to the client of the inquiry ``code`` has got there."""

    code: str


class Refused(Data, frozen=True):
    """What she wrote to the client of an inquiry, or how she ``edited`` it, will never get there."""

    code: str
    reason: Reason
    edited: bool = False


class TimePassed(Data, frozen=True):
    """It is time to look whether something is due about the inquiry ``code``."""

    code: str


class KnowledgeBroken(Data, frozen=True):
    """An edit of the knowledge has mistakes, and is not used."""

    problems: str


class KnowledgeLearned(Data, frozen=True):
    """An edit of the knowledge is live."""


Event = (
    LinkOpened
    | GroupMoved
    | Wrote
    | Edited
    | QueueRequested
    | MembersRequested
    | Pressed
    | Delivered
    | Refused
    | TimePassed
    | KnowledgeBroken
    | KnowledgeLearned
)

Hers = Wrote | Edited | QueueRequested | MembersRequested | Pressed
"""What she does herself, in her chat."""

HERS = "s"
"""What the token of a button of hers begins with; a client's begins with the number of a turn."""

_TOKENS: Tokens[Button] = Tokens(
    {AnswerRequested: "answer", Taken: "take", Finished: "close", Allowed: "allow", Dismissed: "dismiss"}
)


def token(button: Button) -> str:
    """Return the text that stands for *button* on the wire."""
    return f"{HERS}:{_TOKENS.write(button)}"


def from_token(text: str) -> Button:
    """Return the button that *text* stands for; raises ValueError for anything else, forged data included."""
    side, _, rest = text.partition(":")
    if side != HERS:
        raise ValueError("not a button of this bot")
    return _TOKENS.read(rest)
