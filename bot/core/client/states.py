"""Where a conversation stands. Plain data; every transition is in :mod:`bot.core.client.dialogue`."""

from datetime import date, datetime

from bot.core.data import Data
from bot.core.inquiry.draft import Draft, Field
from bot.core.language import Language


class Idle(Data, frozen=True):
    """Nothing is pending: whatever the client says is read as a question.

    What was told last may be something hard, by which the client is ``touched``.
    """

    touched: bool = False


class Clarifying(Data, frozen=True):
    """The client was asked which of ``entries`` was meant by ``question``."""

    question: str
    entries: tuple[str, ...]


class OfferingHandoff(Data, frozen=True):
    """The client was asked whether ``question`` should be passed on to the supervisor.

    As ``missed`` it was kept for her, if no entry answers it: the answer can be waited for then.
    """

    question: str
    missed: str = ""


class OfferingRelay(Data, frozen=True):
    """The bot answered ``question`` itself; it can be passed on into the inquiry of ``code`` all the same.

    Or it was ``asked`` whether to: then a yes will do.
    """

    code: str
    question: str
    asked: bool = False


class ConfirmingWithdrawal(Data, frozen=True):
    """The client was asked whether to take back the inquiry of ``code``, which ``text`` seemed to ask for."""

    code: str
    text: str


class TakingInquiry(Data, frozen=True):
    """The client was asked for the field ``asked`` of the inquiry; ``misses`` answers would not do."""

    draft: Draft
    asked: Field
    misses: int = 0


class Confirming(Data, frozen=True):
    """The client sees the complete draft, exactly as it would be sent, and is asked for consent.

    ``aside`` tells that something else was said in the same turn: a mere "ok" may be meant for that, and any
    yes if consent was ``unasked`` after it.
    """

    draft: Draft
    aside: bool = False
    unasked: bool = False


class ChoosingChange(Data, frozen=True):
    """The client was asked which answer of the complete draft to change."""

    draft: Draft


Interruptible = (
    Idle
    | Clarifying
    | OfferingHandoff
    | OfferingRelay
    | ConfirmingWithdrawal
    | TakingInquiry
    | Confirming
    | ChoosingChange
)


class ConfirmingErasure(Data, frozen=True):
    """The client was asked, in the middle of ``before``, whether to delete everything about them."""

    before: Interruptible = Idle()


class ConfirmingStop(Data, frozen=True):
    """The client was asked whether to drop the inquiry that was being filled in, ``before``."""

    before: TakingInquiry | Confirming | ChoosingChange


State = Interruptible | ConfirmingErasure | ConfirmingStop

INQUIRING = (TakingInquiry, Confirming, ChoosingChange)
"""The states that hold a draft."""

BUSY = (*INQUIRING, ConfirmingErasure, ConfirmingStop)
"""The states that wait for something in particular, and go on after a question in the middle."""


def draft_in(state: State) -> Draft | None:
    """Return the inquiry that is being filled in, if one is."""
    held = state.before if isinstance(state, ConfirmingErasure | ConfirmingStop) else state
    return held.draft if isinstance(held, INQUIRING) else None


class Conversation(Data, frozen=True):
    """One chat: its state, and what the next message is understood by.

    ``language`` is that of the client's last message; ``questions`` are the last few asked, oldest
    first, of which ``unanswered`` found no answer, and ``last_entry`` the entry answered last; ``turn``
    numbers the turns, so that a button of an earlier one is recognised. Of the entries ``unstated`` it was
    said that their fact is not known; ``gentle_until`` ends the hours after the crisis signpost.
    ``declined`` is the medium that could not be read in the last turn, if it was for that; ``heard`` is, by
    message, a mark of what was last heard of it. ``away_told`` is the day on which the client was last told
    that the supervisor is away.
    """

    state: State = Idle()
    language: Language = Language.FI
    last_entry: str | None = None
    questions: tuple[str, ...] = ()
    turn: int = 0
    unanswered: tuple[str, ...] = ()
    unstated: tuple[str, ...] = ()
    gentle_until: datetime | None = None
    declined: str = ""
    heard: tuple[tuple[str, str], ...] = ()
    away_told: date | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something in particular is waited for, which goes on after a question in the middle."""
        return isinstance(self.state, BUSY)
