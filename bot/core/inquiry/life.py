"""An inquiry that has been sent, and what becomes of it."""

from datetime import datetime
from typing import Any

from bot.core.data import Data
from bot.core.inquiry.draft import Audience, Contact, Draft
from bot.core.inquiry.status import Status as Status


class Inquiry(Data, frozen=True):
    """A complete inquiry as it was consented to. What becomes of it is in the last three alone.

    ``questions`` are what the client asked before it, oldest first; ``consented_at`` is the moment
    of the consent to ``policy``, the version of the privacy policy shown.
    """

    code: str
    chat: str
    audience: Audience
    subject: str
    name: str
    contact: Contact
    questions: tuple[str, ...]
    language: str
    consented_at: datetime
    policy: str
    status: Status = Status.NEW
    answered_at: datetime | None = None
    reminded_at: datetime | None = None


def complete(draft: Draft, **circumstances: Any) -> Inquiry:
    """Return the inquiry that *draft* becomes; raises ValueError while an answer is missing."""
    if draft.audience is None or draft.subject is None or draft.name is None or draft.contact is None:
        raise ValueError(f"the draft has no {draft.missing()} yet")
    return Inquiry(
        audience=draft.audience,
        subject=draft.subject,
        name=draft.name,
        contact=draft.contact,
        **circumstances,
    )
