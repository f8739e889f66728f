"""What a step of the conversation is decided on, gathered beforehand in one read."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.address import Address
from bot.core.client.states import Conversation
from bot.core.inquiry import life
from bot.core.inquiry.life import USUAL, Inquiry, Terms
from bot.core.message import Sent


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known when a client does something.

    ``code`` is a reference code that no inquiry has yet. ``conversation`` is as the ``last_turn`` left it;
    None: there was none. ``inquiries`` are the client's own, oldest first, and ``notices`` the supervisor's
    copies of what is about them. ``there`` is what the bot sent that the client's message hangs under,
    ``copies`` what was sent because of the message that is being edited.
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
    terms: Terms = USUAL

    @property
    def draft_is_over(self) -> bool:
        """Whether what is being filled in has been left for too long."""
        return self.last_turn is not None and self.now - self.last_turn >= self.terms.draft

    def thread(self, *, edited: bool = False) -> Inquiry | None:
        """Return the inquiry that what the client writes belongs to, if to any.

        What hangs under a message belongs where that belongs, an edit where the message went before, and
        anything else to the inquiry that the supervisor answered last.
        """
        if edited:
            return self._own(next((copy.about for copy in self.copies if copy.to != self.chat), None))
        if self.there is not None:
            return self._own(self.there.about)
        return life.thread(self.inquiries, self.now, self.terms)

    def _own(self, code: str | None) -> Inquiry | None:
        return next((one for one in self.inquiries if one.code == code), None)
