"""The life of an inquiry, from the moment it is sent: every transition, by whom, and what is due when.

It waits for an answer (new), has one (answered) or is over (closed). Both sides and time act on it:

================  ==========  =======================================================================
what happens      by          what becomes of it
================  ==========  =======================================================================
:data:`Answered`  supervisor  answered, also one that was closed: she has written to the client again
:data:`Closed`    supervisor  closed
:data:`Withdrawn` client      closed: nothing more is to be done, and nothing that is written opens it again
:data:`Written`   client      new: it waits for an answer, from now on if it did not wait already
:data:`Reminded`  time        as it was; she is not reminded again of the same waiting
:data:`Unreached` time        as it was; the client has been told, and is not told again
================  ==========  =======================================================================

Erasure and retention end it: then there is no such inquiry any more, on either side.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import assert_never

import msgspec

from bot.core.address import Address
from bot.core.data import Data
from bot.core.inquiry.attachments import PASSED_ON, Attachments
from bot.core.inquiry.contact import Contact
from bot.core.inquiry.desk import Desk
from bot.core.inquiry.draft import Audience, Draft
from bot.core.inquiry.status import Status
from bot.core.language import Language


class Life(Data, frozen=True):
    """What has become of an inquiry.

    ``waiting_since``: when its client wrote what is to be answered; ``closed_at``: when she closed it;
    ``promised``: by which day an answer to that has been promised.
    """

    waiting_since: datetime
    status: Status = Status.NEW
    answered_at: datetime | None = None
    reminded_at: datetime | None = None
    unreached_at: datetime | None = None
    closed_at: datetime | None = None
    promised: date | None = None


class Inquiry(Data, frozen=True):
    """A complete inquiry as it was consented to, and in ``life`` alone what has become of it.

    ``questions`` are what the client asked before it, oldest first, of which ``unanswered`` found no
    answer (None: not known); ``consented_at`` is the moment of the consent to ``policy``, the version
    of the privacy policy shown. What the client keeps back is "". ``topic`` is the part of ``chat`` in which
    it was sent, and in which it is answered. ``desk`` is what the supervisor has put down for herself.
    """

    code: str
    chat: Address
    audience: Audience
    subject: str
    name: str
    contact: Contact
    questions: tuple[str, ...]
    language: Language
    consented_at: datetime
    policy: str
    life: Life
    note: str = ""
    unanswered: tuple[str, ...] | None = None
    topic: str | None = None
    desk: Desk | None = None

    @property
    def status(self) -> Status:
        """How far the supervisor is with it."""
        return self.life.status


class Became(Data, frozen=True):
    """The inquiry of a code has come to ``life``."""

    code: str
    life: Life


@dataclass(frozen=True, slots=True)
class Signature:
    """What makes a complete draft an inquiry: whose it is, when and to what was consented, and its code.

    ``promised`` is by when an answer is.
    """

    code: str
    chat: Address
    language: Language
    at: datetime
    policy: str
    topic: str | None = None
    promised: date | None = None


def signed(
    draft: Draft,
    signature: Signature,
    questions: tuple[str, ...],
    unanswered: tuple[str, ...] | None = None,
) -> Inquiry:
    """Return the inquiry that *draft* becomes; raises ValueError while an answer is missing."""
    if draft.audience is None or draft.subject is None or draft.name is None or draft.contact is None:
        raise ValueError(f"the draft has no {draft.missing()} yet")
    return Inquiry(
        code=signature.code,
        chat=signature.chat,
        audience=draft.audience,
        subject=draft.subject,
        name=draft.name,
        contact=draft.contact,
        questions=questions,
        language=signature.language,
        consented_at=signature.at,
        policy=signature.policy,
        life=Life(waiting_since=signature.at, promised=signature.promised),
        note=draft.whole_note,
        unanswered=unanswered,
        topic=signature.topic,
    )


# What happens


class Answered(Data, frozen=True):
    """The supervisor wrote to the client."""


class Closed(Data, frozen=True):
    """The supervisor closed it."""


class Withdrawn(Data, frozen=True):
    """The client took it back, or the matter is settled."""


class Written(Data, frozen=True):
    """The client wrote into its thread; ``promised`` is by when an answer is, if it waits from now on."""

    promised: date | None = None


class Reminded(Data, frozen=True):
    """The supervisor has been reminded that it waits."""


class Unreached(Data, frozen=True):
    """The client has been told that the supervisor cannot be reached."""


Event = Answered | Closed | Withdrawn | Written | Reminded | Unreached


def after(life: Life, event: Event, now: datetime) -> Life:
    """Return what *life* comes to when *event* happens at *now*."""
    match event:
        case Answered():
            return msgspec.structs.replace(life, status=Status.ANSWERED, answered_at=now)
        case Closed():
            return msgspec.structs.replace(life, status=Status.CLOSED, closed_at=now)
        case Withdrawn():
            return msgspec.structs.replace(life, status=Status.CLOSED, closed_at=None)
        case Written() if life.status is Status.NEW:
            return life
        case Written(by):
            return msgspec.structs.replace(
                life, status=Status.NEW, waiting_since=now, reminded_at=None, promised=by
            )
        case Reminded():
            return msgspec.structs.replace(life, reminded_at=now)
        case Unreached():
            return msgspec.structs.replace(life, unreached_at=now)
        case _:
            assert_never(event)


def became(one: Inquiry, event: Event, now: datetime) -> Became:
    """Return what an inquiry comes to when *event* happens at *now*."""
    return Became(one.code, after(one.life, event, now))


# What is due, and what belongs to it


@dataclass(frozen=True, slots=True)
class Terms:
    """How long a draft is kept, until she is reminded and the client told, and how long a thread goes on.

    Of new ``questions`` that could not be answered she is told once in so long at most. She answers within so
    many working days as ``answer`` says; None: she promises nothing. Besides text, ``attachments`` tell what
    is passed on. ``thumbs``: what she wrote is confirmed by a thumb on it, and in words only if that fails.
    ``digest``: she is told every Monday how the week was, and on other days what waits.
    """

    draft: timedelta = timedelta(hours=72)
    reminder: timedelta = timedelta(hours=24)
    unreachable: timedelta = timedelta(minutes=30)
    thread: timedelta = timedelta(days=14)
    questions: timedelta = timedelta(days=1)
    answer: int | None = None
    attachments: Attachments = PASSED_ON
    thumbs: bool = False
    digest: bool = False


USUAL = Terms()
"""The terms unless others are set."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """How far telling the supervisor of an inquiry has come.

    ``waiting_since``: since when the oldest of what the client said has been on its way in vain, None if all
    of it got through, by whatever channel; ``notice``: the message in her chat of now that told her of it.
    """

    waiting_since: datetime | None = None
    notice: str | None = None


def reminder_due(one: Inquiry, now: datetime, terms: Terms) -> bool:
    """Tell whether the supervisor is to be reminded: it has waited for long, and she was not told so yet.

    Or she was, and wanted to be told again when it is later than now.
    """
    life, snoozed = one.life, one.desk.snoozed_until if one.desk else None
    if life.status is not Status.NEW or (snoozed is not None and now < snoozed):
        return False
    if life.reminded_at is None:
        return now - life.waiting_since > terms.reminder
    return snoozed is not None and life.reminded_at < snoozed


def unreached_due(life: Life, delivery: Delivery, now: datetime, terms: Terms) -> bool:
    """Tell whether the client is to be told that what they wrote does not get through, once.

    What has been answered and waits since then alone is not the client's: she is told of it again.
    """
    if delivery.waiting_since is None or life.unreached_at is not None:
        return False
    if life.status is Status.ANSWERED and life.answered_at and life.answered_at <= delivery.waiting_since:
        return False
    return now - delivery.waiting_since > terms.unreachable


def thread(inquiries: Iterable[Inquiry], now: datetime, terms: Terms) -> Inquiry | None:
    """Return the inquiry that what its client writes now belongs to, if to any.

    It is the one that the supervisor answered or closed last, unless that was too long ago.
    """
    acted = [(at, one) for one in inquiries if (at := _acted_on(one.life)) and at > now - terms.thread]
    return max(acted, key=lambda pair: pair[0])[1] if acted else None


def _acted_on(life: Life) -> datetime | None:
    """Return when the supervisor answered or closed it last; None if it waits, or is withdrawn."""
    return life.closed_at if life.status is Status.CLOSED else life.answered_at


def waiting(inquiries: Iterable[Inquiry]) -> Inquiry | None:
    """Return the newest inquiry that waits for an answer, if any does."""
    new = [one for one in inquiries if one.status is Status.NEW]
    return max(new, key=lambda one: one.consented_at) if new else None
