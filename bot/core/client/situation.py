"""What a step of the conversation is decided on, gathered beforehand in one read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bot.core.address import Address
from bot.core.client.states import Conversation
from bot.core.inquiry import life, promise
from bot.core.inquiry.attachments import Attached
from bot.core.inquiry.life import USUAL, Delivery, Inquiry, Life, Terms
from bot.core.inquiry.promise import NOTHING_KNOWN, Absence, Expected
from bot.core.inquiry.status import Status
from bot.core.message import Sent


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known when a client does something.

    ``code`` is a reference code that no inquiry has yet. ``conversation`` is as the ``last_turn`` left it;
    None: there was none. ``inquiries`` are the client's own, oldest first, ``notices`` the supervisor's
    copies of what is about them and lists that may name them, and ``deliveries`` tell how telling her went,
    by code. ``there`` is what the bot sent that the client's message hangs under, ``copies`` what was sent
    because of the message that is being edited. ``export_wait`` is how long it is until the next export;
    ``topic`` is the part of the chat in which it happened, if it has such. ``until`` then the supervisor read
    in this chat: an inquiry from before is not written on, so that what she means for a client is not taken
    for her own words as one. ``muted`` tells that she wants to hear nothing more of the client.
    ``awaited`` are the questions whose answers the client wants to hear. ``absence`` tells until when she is
    away. ``attached`` is what came along with the message that is no text.
    """

    now: datetime
    code: str
    chat: Address
    conversation: Conversation
    last_turn: datetime | None = None
    inquiries: tuple[Inquiry, ...] = ()
    notices: tuple[Sent, ...] = ()
    there: Sent | None = None
    copies: tuple[Sent, ...] = ()
    deliveries: Mapping[str, Delivery] = field(default_factory=dict)
    export_wait: timedelta = timedelta()
    until: datetime | None = None
    terms: Terms = USUAL
    topic: str | None = None
    muted: bool = False
    awaited: tuple[str, ...] = ()
    absence: Absence | None = None
    attached: Attached | None = None

    @property
    def latest(self) -> Inquiry | None:
        """The inquiry that questions about "my inquiry" are about: what goes on, what waits, or the last."""
        going_on = life.thread(self.living, self.now, self.terms)
        return going_on or self.waiting or next(iter(self.living[-1:]), None)

    @property
    def passes_on(self) -> Attached | None:
        """What came along and goes to the supervisor with what is passed on, if anything may."""
        unfit = self.attached is None or self.terms.attachments.unfit(self.attached)
        return None if unfit else self.attached

    @property
    def waiting(self) -> Inquiry | None:
        """The newest inquiry that waits for an answer, if any does."""
        return life.waiting(self.living)

    @property
    def living(self) -> tuple[Inquiry, ...]:
        """The inquiries that the client may write on: all, but for those from when the chat was another's."""
        return tuple(one for one in self.inquiries if self.until is None or one.consented_at >= self.until)

    def arrived(self, one: Inquiry) -> bool:
        """Tell whether an inquiry, and all that its client wrote, has got through to the supervisor."""
        delivery = self.deliveries.get(one.code.upper(), Delivery())
        return delivery.notice is not None and delivery.waiting_since is None

    @property
    def promised(self) -> date | None:
        """By which day an answer to what the client writes now is promised, if she promises any."""
        return promise.promised(self.terms.answer, self.absence, self.now)

    def expected(self, life_: Life) -> Expected:
        """Return when an answer may be expected to an inquiry with this life; nothing if it does not wait."""
        if life_.status is not Status.NEW:
            return NOTHING_KNOWN
        return promise.expected(life_.promised, self.absence, self.now)

    @property
    def expected_now(self) -> Expected:
        """When an answer may be expected to what the client would send now."""
        return promise.expected(self.promised, self.absence, self.now)

    def own(self, code: str) -> Inquiry | None:
        """Return the client's inquiry of *code*."""
        return next((one for one in self.inquiries if one.code == code), None)

    @property
    def draft_is_over(self) -> bool:
        """Whether what is being filled in has been left for too long."""
        return self.last_turn is not None and self.now - self.last_turn >= self.terms.draft

    def thread(self, *, edited: bool = False) -> Inquiry | None:
        """Return the inquiry that what the client writes belongs to, if to any.

        Nothing that one who is muted writes does. What hangs under a message belongs where that belongs, an
        edit where the message went before, and anything else to the inquiry that the supervisor answered
        last.
        """
        if self.muted:
            return None
        if edited:
            return self._about(next((copy for copy in self.copies if copy.to != self.chat), None))
        if self.there is not None:
            return self._about(self.there)
        return life.thread(self.living, self.now, self.terms)

    def _about(self, sent: Sent | None) -> Inquiry | None:
        one = self.own(sent.about) if sent and sent.about else None
        return one if one in self.living else None
