"""What is said and done about what she writes to clients."""

from bot.core.data import Data
from bot.core.inquiry.attachments import Attached, Attachments, Unfit
from bot.core.inquiry.life import Inquiry
from bot.core.message import Reason, Sent, Source
from bot.core.supervisor.canned import Canned
from bot.core.supervisor.drawer import Drawer


class ExplainAnswering(Data, frozen=True):
    """Say how the client of an inquiry is answered."""

    code: str


class AskToWhom(Data, frozen=True):
    """Say that what she typed in a ``message`` was sent to nobody, and ask to whose client it goes."""

    message: str
    inquiries: tuple[Inquiry, ...]


class ConfirmSending(Data, frozen=True):
    """Say to whose client what lay in the drawer goes now, where the question ``shown`` stands."""

    inquiry: Inquiry
    shown: Source


class ConfirmDropped(Data, frozen=True):
    """Say that what lay in the drawer is sent to nobody, where the question ``shown`` stands if one does."""

    shown: Source | None = None


class SayNotInDrawer(Data, frozen=True):
    """Say that what was to be sent has been sent already, or was forgotten, where the question stands."""

    shown: Source


class OfferCanned(Data, frozen=True):
    """Offer ready answers, for the client of an inquiry if for any."""

    answers: tuple[Canned, ...]
    inquiry: Inquiry | None = None


class ConfirmTakenBack(Data, frozen=True):
    """Say that what she wrote is not in the client's chat any more."""

    code: str


class SayNotTakenBack(Data, frozen=True):
    """Say that what she wrote stays in the client's chat."""

    code: str


class SayTooOld(Data, frozen=True):
    """Say that what she wrote is too old to be taken back."""

    code: str


class SayNothingToTakeBack(Data, frozen=True):
    """Say that nothing was found that could be taken back, and how to take something back."""


class SayNoThread(Data, frozen=True):
    """Say that the message replied to belongs to no inquiry."""


class SayUnfit(Data, frozen=True):
    """Say why what she sent is not passed on, and what is ``allowed``."""

    code: str
    unfit: Unfit
    allowed: Attachments


class SayOnlyText(Data, frozen=True):
    """Say that there is nothing in it that can be passed on."""

    code: str


class ConfirmDelivered(Data, frozen=True):
    """Say that what she wrote to a client has got there, in words if a thumb could not tell it."""

    code: str
    in_words: bool = False


class SayRefused(Data, frozen=True):
    """Say that what she wrote to a client, or a change of it, will never get there, and why."""

    code: str
    reason: Reason
    edited: bool = False


class Relay(Data, frozen=True):
    """Pass what she wrote on to the client of an inquiry; as edits of the ``earlier`` messages, if any.

    With what is ``attached``, and what she quoted of the message that it replies to. ``source`` is where she
    wrote it, if that is not what the turn is about.
    """

    inquiry: Inquiry
    text: str
    earlier: tuple[Sent, ...] = ()
    quote: str = ""
    source: Source | None = None
    attached: Attached | None = None


class Withdraw(Data, frozen=True):
    """Delete what she wrote, a ``copy`` of it in the chat of the inquiry's client."""

    copy: Sent
    source: Source


class KeepDrawer(Data, frozen=True):
    """Keep what she has typed and nobody was sent."""

    drawer: Drawer
